// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stage/stageactions.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace frameloom {

class ActionButton;
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
    /// Of a seed: the form that it can go into, by name; empty: none that is open takes it.
    void setSeedTarget(const QString &form);

Q_SIGNALS:
    void triggered(const frameloom::StageAction &action);
    void copyRequested(const QString &text);
    void seedUseRequested(const QString &seed);

private:
    void addCard(int number, const QString &text);
    void addSeed(const QString &seed);
    QWidget *makeCard(const QString &heading, QLabel *words, const QVector<QWidget *> &buttons, const QString &title);
    QLabel *makeWords(int number, const QString &text);
    ActionButton *makeCopy(int number, const QString &text, const QString &spoken);
    void showSeedTarget();

    QVBoxLayout *m_layout = nullptr;
    QVector<ActionRow *> m_rows; ///< one for each text
    ActionButton *m_useSeed = nullptr;
    QString m_seedTarget;
    QStringList m_shown;
    QString m_title;
};

} // namespace frameloom
