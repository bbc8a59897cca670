// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/historypage.h"

#include "jobs/jobactions.h"
#include "jobs/joblistmodel.h"
#include "jobs/joblistview.h"
#include "library/remotejobsdialog.h"
#include "studio/session.h"
#include "style/banner.h"
#include "style/flowlayout.h"
#include "style/icons.h"
#include "style/tokens.h"
#include "style/type.h"
#include "words/words.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int typingMs = 120;

enum Period { Any, Today, Week, Month, Chosen };

/// Index in the box → states; the first means all.
QVector<QVector<JobState>> stateGroups()
{
    using enum JobState;
    return {{}, {Done}, {Queued, Uploading, Submitting, Accepted, Running, Downloading}, {Failed}, {Unconfirmed},
            {Dropped, Cancelled}};
}

} // namespace

HistoryPage::HistoryPage(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new JobListModel(session.workspace().client(), this))
    , m_actions(new JobActions(session, this))
    , m_list(new JobListView(*m_model, session.workspace(), *m_actions, JobListView::Rows::Roomy, this))
{
    setObjectName(u"historyPage"_s);
    setGround(this, Ground::Panel);
    setGround(m_list, Ground::Panel);
    m_list->setObjectName(u"libraryGrid"_s);
    m_list->setAccessibleName(tr("All jobs"));

    m_search = new QLineEdit(this);
    m_search->setObjectName(u"librarySearch"_s);
    m_search->setAccessibleName(tr("Search in prompts"));
    m_search->setPlaceholderText(tr("Search in prompts"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(IconName::Search, IconTone::Dim), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(280);

    m_generator = new QComboBox(this);
    m_generator->setObjectName(u"historyGenerator"_s);
    m_generator->addItem(tr("All generators"));
    for (const Generator &generator : session.workspace().catalog()->generators())
        m_generator->addItem(words::catalogText(generator.title), generator.id);
    m_state = new QComboBox(this);
    m_state->setObjectName(u"historyState"_s);
    m_state->addItems({tr("All states"), tr("Finished"), tr("Running and waiting"), tr("Failed"), tr("Unconfirmed"),
                       tr("Not followed")});
    m_period = new QComboBox(this);
    m_period->setObjectName(u"historyPeriod"_s);
    m_period->addItems({tr("Any time"), tr("Today"), tr("Last 7 days"), tr("Last 30 days"), tr("Between two days")});
    // A screen reader takes a box's current text for its name; only a label says what it is for.
    const auto nameBox = [this](QComboBox *box, const QString &name) {
        box->setAccessibleName(name);
        auto *label = new QLabel(name, this);
        label->setBuddy(box);
        label->hide();
    };
    nameBox(m_generator, tr("Generator"));
    nameBox(m_state, tr("State"));
    nameBox(m_period, tr("Period"));
    m_from = new QDateEdit(QDate::currentDate().addDays(-30), this);
    m_to = new QDateEdit(QDate::currentDate(), this);
    m_from->setObjectName(u"historyFrom"_s);
    m_to->setObjectName(u"historyTo"_s);
    m_from->setAccessibleName(tr("From day"));
    m_to->setAccessibleName(tr("To day"));
    for (QDateEdit *day : {m_from, m_to}) {
        day->setCalendarPopup(true);
        day->hide();
        connect(day, &QDateEdit::dateChanged, this, &HistoryPage::applyFilters);
    }
    m_count = new QLabel(this);
    m_count->setObjectName(u"historyCount"_s);
    applyType(m_count, TypeRole::Secondary);
    m_count->setMinimumHeight(m_search->sizeHint().height());
    m_empty = new QLabel(this);
    m_empty->setObjectName(u"historyEmpty"_s);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setWordWrap(true);
    m_empty->setMargin(48);
    applyType(m_empty, TypeRole::Secondary);
    m_undo = new Banner(this);
    m_undo->setObjectName(u"historyUndo"_s);
    m_undo->setClosable(true);
    m_undo->hide();

    auto *elsewhere = new QPushButton(tr("Made elsewhere…"), this);
    elsewhere->setObjectName(u"historyElsewhere"_s);
    elsewhere->setToolTip(tr("Bring in jobs of this account that were made on another machine, or by a script"));
    const auto showElsewhere = [this, elsewhere] { elsewhere->setVisible(m_session.canListJobs()); };
    connect(&session, &Session::keyChanged, this, showElsewhere);
    showElsewhere();
    connect(elsewhere, &QPushButton::clicked, this, [this] { (new RemoteJobsDialog(m_session, this))->open(); });

    auto *filters = new QWidget(this);
    auto *flow = new FlowLayout(filters, 8, 8);
    flow->setContentsMargins(16, 12, 16, 8);
    for (QWidget *widget : {static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_generator),
                            static_cast<QWidget *>(m_state), static_cast<QWidget *>(m_period),
                            static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_to),
                            static_cast<QWidget *>(elsewhere), static_cast<QWidget *>(m_count)})
        flow->addWidget(widget);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(filters);
    column->addWidget(m_undo);
    column->addWidget(m_empty, 1);
    column->addWidget(m_list, 1);

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMs);
    connect(&m_typing, &QTimer::timeout, this, &HistoryPage::applyFilters);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &HistoryPage::applyFilters);
    connect(m_generator, &QComboBox::currentIndexChanged, this, &HistoryPage::applyFilters);
    connect(m_state, &QComboBox::currentIndexChanged, this, &HistoryPage::applyFilters);
    connect(m_period, &QComboBox::currentIndexChanged, this, [this](int period) {
        m_from->setVisible(period == Chosen);
        m_to->setVisible(period == Chosen);
        applyFilters();
    });
    connect(m_list, &JobListView::jobActivated, this, &HistoryPage::jobOpened);
    connect(m_actions, &JobActions::openRequested, this, &HistoryPage::jobOpened);
    connect(m_actions, &JobActions::draftRequested, this, &HistoryPage::draftRequested);
    connect(m_actions, &JobActions::removed, this, &HistoryPage::offerUndo);
    connect(m_undo, &Banner::firstTriggered, this, [this] {
        m_actions->restore(m_removed);
        m_undo->hide();
    });
    connect(m_model, &JobListModel::loaded, this, &HistoryPage::updateCount);
    connect(m_model, &JobListModel::rowsInserted, this, &HistoryPage::updateCount);
    connect(m_model, &JobListModel::rowsRemoved, this, &HistoryPage::updateCount);
    auto *find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    connect(find, &QAction::triggered, this, &HistoryPage::focusSearch);
    addAction(find);
    m_empty->hide();
    applyFilters();
}

void HistoryPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HistoryPage::applyFilters()
{
    m_typing.stop();
    JobQuery query;
    query.profileId = m_session.profile().id;
    query.text = m_search->text().trimmed();
    query.generatorId = m_generator->currentData().toString();
    query.states = stateGroups().value(m_state->currentIndex());
    const QDate today = QDate::currentDate();
    const auto startOf = [](QDate day) { return day.startOfDay().toMSecsSinceEpoch(); };
    switch (m_period->currentIndex()) {
    case Today:
        query.createdFrom = startOf(today);
        break;
    case Week:
        query.createdFrom = startOf(today.addDays(-6));
        break;
    case Month:
        query.createdFrom = startOf(today.addDays(-29));
        break;
    case Chosen:
        query.createdFrom = startOf(m_from->date());
        query.createdTo = startOf(m_to->date().addDays(1));
        break;
    default:
        break;
    }
    m_model->setQuery(query);
}

void HistoryPage::updateCount()
{
    const int rows = m_model->rowCount();
    m_count->setText(m_model->isComplete() ? tr("%Ln jobs", nullptr, rows) : tr("more than %Ln jobs", nullptr, rows));
    const bool filtered = !m_model->query().text.isEmpty() || !m_model->query().generatorId.isEmpty()
        || !m_model->query().states.isEmpty() || m_model->query().createdFrom > 0;
    m_empty->setText(filtered ? tr("Nothing here matches. Try fewer words or another filter.")
                              : tr("Everything you make will be found here again."));
    m_empty->setVisible(rows == 0 && !m_model->isLoading());
    m_list->setVisible(!m_empty->isVisibleTo(this));
}

void HistoryPage::offerUndo(const QVector<qint64> &jobIds)
{
    m_removed = jobIds;
    m_undo->setActions(tr("Undo"));
    m_undo->setMessage(Banner::Kind::Info, tr("Deleted %Ln jobs", nullptr, static_cast<int>(jobIds.size())));
    m_undo->show();
}

} // namespace frameloom
