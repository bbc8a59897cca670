// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stage/stageactions.h"

#include <QWidget>

class QVBoxLayout;

namespace frameloom {

class ActionRow;

/// Results that are words: descriptions, shortened prompts, lyrics, as cards with what the catalogue offers to do with
/// them; or a seed.
class TextResults : public QWidget
{
    Q_OBJECT
public:
    explicit TextResults(QWidget *parent = nullptr);

    void setContent(const Job &job);
    /// Of each text, as in Job::texts; with every change of prices.
    void setActions(const QVector<QVector<StageAction>> &actions);

Q_SIGNALS:
    void triggered(const frameloom::StageAction &action);
    void copyRequested(const QString &text);

private:
    void addCard(int number, const QString &text, bool isSeed);

    QVBoxLayout *m_layout = nullptr;
    QVector<ActionRow *> m_rows; ///< one for each text
    QStringList m_shown;
    QString m_title;
};

} // namespace frameloom
