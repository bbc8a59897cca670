// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "studio/studio.h"

#include <QVector>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QScrollArea;
class QSpacerItem;

namespace frameloom {

class SettingsTopic;

/// Everything that can be set, applied at once: topics in one column, a list of them beside it, and a search that
/// leaves only the rows with its words.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsPage(Studio &studio, QWidget *parent = nullptr);

    /// Puts the cursor into the search.
    void focusSearch();
    /// Brings what could not be read of the user's catalogue into view, whatever was searched for.
    void showCatalogProblems();

Q_SIGNALS:
    /// The user wants to enter another key for the account at work.
    void keyEntryRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(SettingsTopic *topic);
    void search(const QString &text);
    void goTo(int topic);
    void followScroll();

    QVector<SettingsTopic *> m_topics;
    QLineEdit *m_search;
    QListWidget *m_list;
    QScrollArea *m_scroll;
    QLabel *m_nothing;
    QWidget *m_edge = nullptr; ///< under the search, while cards have gone behind it
    QHBoxLayout *m_cards = nullptr;
    QHBoxLayout *m_searchRow = nullptr;
    QHBoxLayout *m_edgeRow = nullptr;
    QSpacerItem *m_lead = nullptr; ///< before the topics
};

} // namespace frameloom
