// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/draft.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;

namespace frameloom {

class Banner;
class JobActions;
class JobListModel;
class JobListView;
class HistoryEmpty;
class Session;

/// Every job the open account ever had, newest first: searched by words of the prompt, filtered by generator, state
/// and date. Other accounts have a History of their own: what can be done with a job (retry, go on from a picture) is
/// done by the account that made it, and a job of the sandbox must never look like a real one.
class HistoryPage : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryPage(Session &session, QWidget *parent = nullptr);

    void focusSearch();
    /// Without search and filters, from the newest on.
    void showAll();

Q_SIGNALS:
    void jobOpened(qint64 jobId);
    void draftRequested(const frameloom::Draft &draft);
    void createRequested(); ///< there is nothing yet, and something is to be made

private:
    void addGenerators();
    void applyFilters();
    bool isFiltered() const;
    void updateCount();
    void offerUndo(const QVector<qint64> &jobIds);

    Session &m_session;
    JobListModel *m_model;
    JobActions *m_actions;
    JobListView *m_list;
    QLineEdit *m_search;
    QComboBox *m_generator;
    QComboBox *m_state;
    QComboBox *m_period;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QPushButton *m_clear; ///< while something is filtered
    QLabel *m_count;
    HistoryEmpty *m_empty;
    Banner *m_undo;
    QVector<qint64> m_removed;
    QTimer m_typing; ///< a search per pause in typing, not per key
};

} // namespace frameloom
