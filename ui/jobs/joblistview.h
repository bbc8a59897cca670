// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/joblistmodel.h"

#include <QListView>
#include <QTimer>

namespace frameloom {

class JobActions;
class JobDelegate;
class Workspace;

/// A list of jobs with thumbnails: painted rows of one height, keyboard, context menu, accessible rows with actions.
/// Roomy rows stand side by side where there is room for several: across a wide screen nobody finds the date that belongs to
/// a picture, and half of it would be empty.
class JobListView : public QListView
{
    Q_OBJECT
public:
    enum class Rows {
        Compact, ///< beside the stage
        Roomy    ///< a page of their own: larger thumbnails, operation and date
    };
    JobListView(JobListModel &model, Workspace &workspace, JobActions &actions, Rows rows, QWidget *parent = nullptr);

    JobListModel &jobs() const { return m_model; }
    JobActions &actions() const { return m_actions; }
    QVector<qint64> selectedJobs() const;
    /// Selects and shows the row if it is loaded, without emitting jobActivated.
    void select(qint64 jobId);
    void openMenu(const QModelIndex &index, const QPoint &globalPosition);
    /// What Enter and a click do.
    void open(const QModelIndex &index);

Q_SIGNALS:
    void jobActivated(qint64 jobId);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void tick();
    void setColumns();

    JobListModel &m_model;
    Workspace &m_workspace;
    JobActions &m_actions;
    JobDelegate *m_delegate;
    bool m_roomy;
    bool m_hasShownRows = false;
    QTimer m_clock; ///< running times tick while something runs
};

} // namespace frameloom
