// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/job.h"
#include "topbar.h"

#include <QObject>
#include <QPointF>
#include <QString>
#include <QVector>

class QMenu;
class QSize;
class QWidget;

namespace frameloom {

class JobListModel;
class MainWindow;
class Studio;

/// What a person does in the window, and sees of it. GUI thread. Events go straight to the widgets: without a window
/// manager no window is active and no widget has the focus.
class TourHands : public QObject
{
    Q_OBJECT
public:
    TourHands(MainWindow &window, Studio &studio, QObject *parent = nullptr);

    MainWindow &window() { return m_window; }
    Studio &studio() { return m_studio; }

    // Widgets are named by their objectName; only visible ones count.
    QWidget *visible(const QString &name) const;
    bool has(const QString &name) const { return visible(name) != nullptr; }
    QMenu *visibleMenu() const;
    void type(const QString &name, const QString &text); ///< into a field; replaces what it holds
    void reveal(const QString &name);                    ///< scrolls to it
    void press(const QString &name);                     ///< a button; nothing where there is none
    void key(const QString &name, int key);
    /// Draws with the left button held; points from (0, 0) to (1, 1) of the widget.
    void draw(const QString &name, const QVector<QPointF> &points);
    bool opensMenu(const QString &button); ///< presses it; true as soon as a menu is seen
    bool opensSubmenu(const QString &name); ///< of the menu that is open; true as soon as it is seen
    void trigger(const QString &action);   ///< an entry of the menu that is open, or of one in it
    void resize(const QSize &size);
    void showPage(TopBar::Page page);
    void openForm(const QString &operation);

    const JobListModel &jobs() const { return *m_jobs; } ///< the newest on top, as in the window
    qint64 shownJob() const;                             ///< on the stage; 0: none
    bool shownIs(JobState state) const;
    bool newestIs(const QString &operation, JobState state) const;
    qint64 firstOf(const QString &operation) const; ///< the job that was sent first; 0: none
    void showJob(qint64 id);
    void showNewest();

Q_SIGNALS:
    void failed(const QString &why); ///< something that must be there is not

private:
    MainWindow &m_window;
    Studio &m_studio;
    JobListModel *m_jobs;
};

} // namespace frameloom
