// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobspane.h"

#include "jobs/jobactions.h"
#include "jobs/joblistmodel.h"
#include "jobs/joblistview.h"
#include "jobs/queuelist.h"
#include "studio/session.h"
#include "style/banner.h"
#include "style/icons.h"
#include "style/tokens.h"
#include "style/type.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

enum Filter { AllJobs, RunningJobs, TroubledJobs, FilterCount };

JobQuery queryFor(int filter)
{
    using enum JobState;
    JobQuery query;
    if (filter == RunningJobs)
        query.states = {Queued, Uploading, Submitting, Accepted, Running, Downloading};
    else if (filter == TroubledJobs)
        query.states = {Failed, Unconfirmed, Cancelled, Dropped};
    return query;
}

} // namespace

JobsPane::JobsPane(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new JobListModel(session.workspace().client(), this))
    , m_actions(new JobActions(session, this))
    , m_list(new JobListView(*m_model, session.workspace(), *m_actions, JobListView::Rows::Compact, this))
{
    setObjectName(u"jobsPane"_s);
    setMinimumWidth(220);
    setGround(this, Ground::Panel);
    setGround(m_list, Ground::Panel);
    m_list->setObjectName(u"jobList"_s);
    m_list->setAccessibleName(tr("Jobs"));

    auto *heading = new QLabel(tr("Jobs"), this);
    applyType(heading, TypeRole::Strong);
    heading->setIndent(2); // room for letters that reach to the left
    m_running = new QLabel(this);
    m_running->setObjectName(u"jobsRunning"_s);
    m_running->setTextFormat(Qt::PlainText);
    m_running->setWordWrap(true); // the pane may be narrower than other languages' words, and none of these is cut
    applyType(m_running, TypeRole::Secondary);
    m_filter = new QPushButton(tr("All"), this);
    m_filter->setObjectName(u"jobFilter"_s);
    m_filter->setAccessibleName(tr("Filter jobs"));
    m_filter->setProperty("flat", true);
    auto *menu = new QMenu(m_filter);
    auto *group = new QActionGroup(menu);
    const QStringList names = {tr("All"), tr("Running and waiting"), tr("Failed and unconfirmed")};
    for (int filter = 0; filter < FilterCount; ++filter) {
        QAction *action = menu->addAction(names.at(filter));
        action->setObjectName(u"jobFilter%1"_s.arg(filter));
        action->setCheckable(true);
        action->setChecked(filter == AllJobs);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, filter, name = names.at(filter)] {
            m_filter->setText(name);
            setFilter(filter);
        });
    }
    m_filter->setMenu(menu);
    m_empty = new QLabel(tr("Your jobs appear here as soon as you generate something."), this);
    m_empty->setObjectName(u"jobsEmpty"_s);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setMargin(24);
    applyType(m_empty, TypeRole::Secondary);
    m_undo = new Banner(this);
    m_undo->setObjectName(u"undoBanner"_s);
    m_undo->setClosable(true);
    m_undo->hide();
    m_queue = new QWidget(this);
    m_waiting = new QLabel(m_queue);
    m_waiting->setObjectName(u"jobsWaiting"_s);
    m_waiting->setWordWrap(true);
    applyType(m_waiting, TypeRole::Secondary);
    m_order = new QPushButton(tr("Order…"), m_queue);
    m_order->setObjectName(u"queueOrder"_s);
    m_order->setAccessibleName(tr("Change the order of sending"));
    m_order->setProperty("flat", true);
    m_pause = new QPushButton(m_queue);
    m_pause->setObjectName(u"pauseQueue"_s);
    m_pause->setProperty("flat", true);
    auto *queueRow = new QHBoxLayout(m_queue);
    queueRow->setContentsMargins(16, 0, 8, 0);
    queueRow->setSpacing(4);
    queueRow->addWidget(m_waiting, 1);
    queueRow->addWidget(m_order);
    queueRow->addWidget(m_pause);
    connect(m_order, &QPushButton::clicked, this, &JobsPane::openQueue);
    connect(m_pause, &QPushButton::clicked, this,
            [this] { m_session.setQueuePaused(!m_session.workspace().settings().queuePaused()); });
    connect(&session, &Session::openJobsChanged, this, &JobsPane::updateQueue);
    connect(&session.workspace().settings(), &Settings::changed, this, &JobsPane::updateQueue);
    updateQueue();
    auto *history = new QPushButton(tr("Show all in History"), this);
    history->setObjectName(u"jobsHistoryButton"_s);
    history->setProperty("flat", true);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(16, 8, 8, 4);
    top->setSpacing(8);
    top->addWidget(heading);
    top->addWidget(m_running, 1);
    top->addWidget(m_filter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(4);
    column->addLayout(top);
    column->addWidget(m_queue);
    column->addWidget(m_undo);
    column->addWidget(m_empty, 1);
    column->addWidget(m_list, 1);
    column->addWidget(history, 0, Qt::AlignHCenter);

    connect(m_list, &JobListView::jobActivated, this, &JobsPane::jobSelected);
    connect(m_actions, &JobActions::openRequested, this, &JobsPane::jobSelected);
    connect(m_actions, &JobActions::draftRequested, this, &JobsPane::draftRequested);
    connect(m_actions, &JobActions::removed, this, &JobsPane::offerUndo);
    connect(m_undo, &Banner::firstTriggered, this, [this] {
        m_actions->restore(m_removed);
        m_undo->hide();
    });
    connect(history, &QPushButton::clicked, this, &JobsPane::historyRequested);
    const auto refresh = [this] {
        const bool filtered = !m_model->query().states.isEmpty();
        m_empty->setText(filtered ? tr("No job is in this state just now.")
                                  : tr("Your jobs appear here as soon as you generate something."));
        m_empty->setVisible(m_model->rowCount() == 0 && !m_model->isLoading());
        m_list->setVisible(m_empty->isHidden());
        if (m_wanted != 0 && m_model->rowOf(m_wanted) >= 0) {
            m_list->select(m_wanted);
            m_wanted = 0;
        }
    };
    connect(m_model, &JobListModel::rowsInserted, this, refresh);
    connect(m_model, &JobListModel::rowsRemoved, this, refresh);
    connect(m_model, &JobListModel::loaded, this, refresh);
    m_empty->hide();
    setFilter(AllJobs);
}

void JobsPane::select(qint64 jobId)
{
    m_wanted = 0;
    if (m_model->rowOf(jobId) >= 0)
        m_list->select(jobId);
    else
        m_wanted = jobId;
}

void JobsPane::setFilter(int filter)
{
    JobQuery query = queryFor(filter);
    query.profileId = m_session.profile().id;
    m_model->setQuery(query);
}

void JobsPane::updateHeading()
{
    const Session::JobCounts counts = m_session.jobCounts();
    QStringList parts; // those that wait are counted in the line below
    if (counts.running > 0)
        parts << tr("%Ln running", nullptr, counts.running);
    if (counts.unconfirmed > 0)
        parts << tr("%Ln unconfirmed", nullptr, counts.unconfirmed);
    m_running->setText(parts.join(u", "_s));
}

void JobsPane::updateQueue()
{
    const bool paused = m_session.workspace().settings().queuePaused();
    const auto waiting = QueueList::queueOf(m_session).size();
    m_queue->setVisible(paused || waiting > 0);
    m_order->setVisible(waiting > 1);
    m_waiting->setText(paused && waiting == 0 ? tr("Queue paused")
                       : paused               ? tr("%Ln waiting, paused", nullptr, int(waiting))
                                              : tr("%Ln waiting", nullptr, int(waiting)));
    m_pause->setIcon(themedIcon(paused ? IconName::Play : IconName::Pause));
    m_pause->setToolTip(paused ? tr("Go on sending waiting jobs") : tr("Send no waiting job for now"));
    m_pause->setAccessibleName(paused ? tr("Resume the queue") : tr("Pause the queue"));
    updateHeading();
}

void JobsPane::openQueue()
{
    if (!m_queueList)
        m_queueList = new QueueList(m_session, this);
    m_queueList->show();
    m_queueList->activateWindow();
}

void JobsPane::offerUndo(const QVector<qint64> &jobIds)
{
    m_removed = jobIds;
    m_undo->setActions(tr("Undo"));
    m_undo->setMessage(Banner::Kind::Info, tr("Deleted %Ln jobs", nullptr, static_cast<int>(jobIds.size())));
    m_undo->show();
}

} // namespace frameloom
