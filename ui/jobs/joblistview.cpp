// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/joblistview.h"

#include "jobs/jobactions.h"
#include "jobs/jobdelegate.h"
#include "jobs/joblistaccessible.h"
#include "studio/workspace.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int tickMs = 1'000;
constexpr int narrowestColumn = 580; ///< of roomy rows that stand side by side

} // namespace

JobListView::JobListView(JobListModel &model, Workspace &workspace, JobActions &actions, Rows rows, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_delegate(new JobDelegate(model, workspace, rows == Rows::Roomy, this))
    , m_roomy(rows == Rows::Roomy)
{
    installJobListAccessible();
    setModel(&model);
    setItemDelegate(m_delegate);
    setUniformItemSizes(true);
    setResizeMode(Adjust);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        // Who picks several with Ctrl or Shift is not done yet, also when only one is picked so far.
        if (selectedJobs().size() == 1 && !(QGuiApplication::keyboardModifiers() & (Qt::ControlModifier | Qt::ShiftModifier)))
            open(index);
    });
    connect(&workspace.thumbnails(), &Thumbnails::ready, viewport(), [this] { viewport()->update(); });
    connect(&m_clock, &QTimer::timeout, this, &JobListView::tick);
    m_clock.start(tickMs);
}

QVector<qint64> JobListView::selectedJobs() const
{
    QVector<qint64> ids;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        ids << m_model.jobAt(index.row()).id;
    return ids;
}

void JobListView::select(qint64 jobId)
{
    const int row = m_model.rowOf(jobId);
    if (row < 0)
        return;
    // Said outright: setCurrentIndex() would read the Ctrl of a Ctrl+Enter that is still down and add to the selection.
    selectionModel()->setCurrentIndex(m_model.index(row), QItemSelectionModel::ClearAndSelect);
    scrollTo(m_model.index(row));
}

void JobListView::open(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT jobActivated(m_model.jobAt(index.row()).id);
}

void JobListView::openMenu(const QModelIndex &index, const QPoint &globalPosition)
{
    if (!index.isValid())
        return;
    QVector<Job> jobs;
    for (const QModelIndex &selected : selectionModel()->selectedIndexes())
        jobs << m_model.jobAt(selected.row());
    if (jobs.isEmpty())
        jobs << m_model.jobAt(index.row());
    m_actions.openMenu(jobs, this, globalPosition);
}

void JobListView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        open(currentIndex());
        return;
    case Qt::Key_Delete:
        m_actions.remove(selectedJobs());
        return;
    case Qt::Key_Menu:
        openMenu(currentIndex(), viewport()->mapToGlobal(visualRect(currentIndex()).center()));
        return;
    default:
        break;
    }
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid()) {
        m_actions.copyPrompt(m_model.jobAt(currentIndex().row()));
        return;
    }
    QListView::keyPressEvent(event);
}

void JobListView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(viewport()->mapFromGlobal(event->globalPos()));
    openMenu(index, byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void JobListView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    // A new job on top pushes the rows down; who looks at the newest goes on looking at the newest.
    const bool atTop = verticalScrollBar()->value() == 0;
    QListView::rowsInserted(parent, start, end);
    if (atTop)
        verticalScrollBar()->setValue(0);
}

void JobListView::resizeEvent(QResizeEvent *event)
{
    if (m_roomy)
        setColumns();
    QListView::resizeEvent(event);
}

void JobListView::paintEvent(QPaintEvent *event)
{
    if (!m_hasShownRows && m_model.rowCount() > 0) {
        // The window comes first, then the letters for which the system's fonts must be looked through.
        m_hasShownRows = true;
        m_delegate->lines().setOwnLettersOnly(true);
        QTimer::singleShot(0, this, [this] {
            m_delegate->lines().setOwnLettersOnly(false);
            if (m_delegate->lines().isIncomplete())
                viewport()->update();
        });
    }
    QListView::paintEvent(event);
}

void JobListView::setColumns()
{
    // The view wraps beside its scroll bar, also while there is none, and before a row that would just fit.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, verticalScrollBar());
    const int room = maximumViewportSize().width() - bar - 1;
    const int columns = qMax(1, room / narrowestColumn);
    const bool isWrapped = columns > 1;
    m_delegate->setRowWidth(isWrapped ? room / columns : 0);
    if (isWrapped != isWrapping()) {
        const QPersistentModelIndex seen = indexAt({viewport()->width() / 2, 1});
        setFlow(isWrapped ? LeftToRight : TopToBottom);
        setWrapping(isWrapped);
        if (seen.isValid() && seen.row() > 0)
            scrollTo(seen, PositionAtTop);
    }
    if (isWrapped)
        scheduleDelayedItemsLayout();
}

void JobListView::tick()
{
    if (!isVisible())
        return;
    // Only the visible rows that run are painted again.
    const int height = viewport()->height();
    // The first of the topmost row, whether rows stand side by side or not.
    const int begin = isRightToLeft() ? viewport()->width() - narrowestColumn / 4 : narrowestColumn / 4;
    for (QModelIndex index = indexAt({qBound(0, begin, viewport()->width() - 1), 0}); index.isValid(); index = index.siblingAtRow(index.row() + 1)) {
        const QRect rect = visualRect(index);
        if (rect.top() > height)
            break;
        if (isOpen(m_model.jobAt(index.row()).state))
            viewport()->update(rect);
    }
}

} // namespace frameloom
