// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "people/person.h"

#include <QVector>
#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace frameloom {

/// What the service has taken off its list of trainings, folded away under the others: who, and by which id. The API has no
/// call that brings one back (api/v2/CORE.md, "LoRA training"), and it says so. Hidden while there is none.
class ArchivedPeople : public QWidget
{
    Q_OBJECT
public:
    explicit ArchivedPeople(QWidget *parent = nullptr);

    void setPeople(const QVector<Person> &people);
    void focusInput();

Q_SIGNALS:
    void copied(const QString &name); ///< the id of that one

private:
    void fill();
    void setOpen(bool open);

    QVector<Person> m_people;
    bool m_open = false;
    QToolButton *m_fold = nullptr;
    QWidget *m_body = nullptr;
    QLabel *m_note = nullptr;
    QVBoxLayout *m_rows = nullptr;
};

} // namespace frameloom
