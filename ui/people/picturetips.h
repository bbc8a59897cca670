// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "people/person.h"
#include "style/card.h"

namespace frameloom {

/// Which pictures teach something, and which do not; of a person, a style or a thing.
class PictureTips : public Card
{
    Q_OBJECT
public:
    explicit PictureTips(QWidget *parent = nullptr);

    void setKind(PersonKind kind);

private:
    QWidget *makePage(const QStringList &good, const QStringList &bad);

    PersonKind m_kind = PersonKind::Person;
    QWidget *m_pages[3] = {}; ///< by PersonKind
};

} // namespace frameloom
