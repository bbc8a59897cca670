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
#include "style/searchfield.h"
#include "style/tokens.h"
#include "style/type.h"
#include "words/words.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QEvent>
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

constexpr int signSize = 48;
constexpr int emptyWordsWidth = 420;

} // namespace

/// What stands in the list's place while it lists nothing: why, and the way on in one click.
class HistoryEmpty : public QWidget
{
public:
    explicit HistoryEmpty(QWidget *parent)
        : QWidget(parent)
        , m_sign(new QLabel(this))
        , m_title(new QLabel(this))
        , m_words(new QLabel(this))
        , m_way(new QPushButton(this))
    {
        m_sign->setAlignment(Qt::AlignCenter);
        m_title->setAlignment(Qt::AlignCenter);
        m_title->setWordWrap(true);
        applyType(m_title, TypeRole::Title);
        m_words->setObjectName(u"historyEmpty"_s);
        m_words->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        m_words->setWordWrap(true);
        m_words->setMaximumWidth(emptyWordsWidth);
        applyType(m_words, TypeRole::Secondary);
        m_way->setObjectName(u"historyEmptyWay"_s);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(20, 20, 20, 20);
        column->setSpacing(8);
        column->addStretch(2);
        column->addWidget(m_sign);
        column->addSpacing(4);
        column->addWidget(m_title);
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(m_words, 100);
        row->addStretch(1);
        column->addLayout(row);
        column->addSpacing(8);
        column->addWidget(m_way, 0, Qt::AlignHCenter);
        column->addStretch(3);
        setFiltered(false);
    }

    QPushButton *way() const { return m_way; }
    /// There is something, but not of this kind.
    void setFiltered(bool filtered)
    {
        m_filtered = filtered;
        m_title->setText(filtered ? HistoryPage::tr("Nothing here matches") : HistoryPage::tr("Nothing made yet"));
        m_words->setText(filtered ? HistoryPage::tr("Try fewer words or another filter.")
                                  : HistoryPage::tr("Everything you make with this account is found here again, by the words "
                                                    "of its prompt, its generator, its state and its day."));
        m_way->setText(filtered ? HistoryPage::tr("Show all") : HistoryPage::tr("Make something"));
        showSign();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::PaletteChange)
            showSign();
    }

private:
    void showSign()
    {
        const QIcon icon = themedIcon(m_filtered ? IconName::Search : IconName::History, IconTone::Dim);
        m_sign->setPixmap(icon.pixmap(QSize(signSize, signSize), devicePixelRatioF()));
    }

    QLabel *m_sign;
    QLabel *m_title;
    QLabel *m_words;
    QPushButton *m_way;
    bool m_filtered = false;
};

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
    makeSearchField(m_search);
    m_search->setMinimumWidth(280);

    m_generator = new QComboBox(this);
    m_generator->setObjectName(u"historyGenerator"_s);
    m_generator->addItem(tr("All generators"));
    addGenerators();
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
    m_clear = new QPushButton(themedIcon(IconName::Close, IconTone::Dim), tr("Clear filters"), this);
    m_clear->setObjectName(u"historyClear"_s);
    m_clear->setProperty("flat", true);
    m_clear->setToolTip(tr("Show every job again"));
    m_clear->setMinimumHeight(m_search->sizeHint().height()); // in line with the boxes
    m_clear->hide();
    connect(m_clear, &QPushButton::clicked, this, &HistoryPage::showAll);
    m_count = new QLabel(this);
    m_count->setObjectName(u"historyCount"_s);
    applyType(m_count, TypeRole::Secondary);
    m_count->setMinimumHeight(m_search->sizeHint().height());
    m_empty = new HistoryEmpty(this);
    connect(m_empty->way(), &QPushButton::clicked, this, [this] {
        if (!isFiltered()) {
            Q_EMIT createRequested();
            return;
        }
        showAll();
        focusSearch(); // the button that was pressed is gone
    });
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
                            static_cast<QWidget *>(m_clear), static_cast<QWidget *>(elsewhere), static_cast<QWidget *>(m_count)})
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
    connect(&session, &Session::catalogChanged, this, &HistoryPage::addGenerators); // jobs of what is gone are still here
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

/// Of this account: two kinds of account may have a generator of one name, and it lists only its own jobs.
void HistoryPage::addGenerators()
{
    const auto catalog = m_session.catalog();
    for (const Generator &generator : catalog->generators()) {
        if (!catalog->operationsOf(generator.id).isEmpty() && m_generator->findData(generator.id) < 0)
            m_generator->addItem(words::catalogText(generator.title), generator.id);
    }
}

void HistoryPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HistoryPage::showAll()
{
    const bool hadFocus = m_clear->hasFocus();
    {
        // One question to the library, not one for every box.
        const QSignalBlocker search(m_search);
        const QSignalBlocker generator(m_generator);
        const QSignalBlocker state(m_state);
        const QSignalBlocker period(m_period);
        m_search->clear();
        for (QComboBox *box : {m_generator, m_state, m_period})
            box->setCurrentIndex(0);
        m_from->hide();
        m_to->hide();
    }
    applyFilters();
    m_list->scrollToTop();
    if (hadFocus)
        focusSearch(); // the button goes away
}

bool HistoryPage::isFiltered() const
{
    return !m_search->text().trimmed().isEmpty() || m_generator->currentIndex() > 0 || m_state->currentIndex() > 0
        || m_period->currentIndex() > 0;
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
    m_clear->setVisible(isFiltered());
    m_model->setQuery(query);
}

void HistoryPage::updateCount()
{
    const int rows = m_model->rowCount();
    m_count->setText(m_model->isComplete() ? tr("%Ln jobs", nullptr, rows) : tr("more than %Ln jobs", nullptr, rows));
    m_empty->setFiltered(isFiltered());
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
