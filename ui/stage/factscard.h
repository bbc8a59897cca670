// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stage/stagecontent.h"
#include "style/card.h"

class QGridLayout;
class QLabel;

namespace frameloom {

/// A job that is done without a file: what it was good for, and the facts that later steps need (trigger word, ids,
/// expiry), each with "Copy".
class FactsCard : public Card
{
    Q_OBJECT
public:
    explicit FactsCard(QWidget *parent = nullptr);

    void setContent(const StageContent &content, const Operation *operation);

Q_SIGNALS:
    void copyRequested(const QString &text);

private:
    void addFact(const QString &name, const QString &label, const QString &value);

    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QWidget *m_facts = nullptr;
    QGridLayout *m_grid = nullptr;
};

} // namespace frameloom
