// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/statuscard.h"

#include "jobs/outcome.h"
#include "style/flowlayout.h"
#include "style/icons.h"
#include "style/type.h"
#include "words/failurewords.h"
#include "words/words.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// An icon that follows the theme; a label's pixmap would not.
class Sign : public QLabel
{
public:
    using QLabel::QLabel;
    QIcon icon;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        icon.paint(&painter, rect());
    }
};

/// The words of a lost connection are the transport's ("Unknown error"), not worth a line; those of a server are.
QString reasonOf(const Failure &failure)
{
    if (failure.httpStatus != 0 && !failure.words.isEmpty())
        return u'\n' + StatusCard::tr("The server says: “%1”").arg(failure.words);
    if (failure.kind == FailureKind::None || failure.kind == FailureKind::Interrupted)
        return {};
    return u'\n' + StatusCard::tr("What happened: %1.").arg(words::failureTitle(failure));
}

QString doubtOf(const Failure &failure)
{
    if (failure.httpStatus != 0)
        return StatusCard::tr("It is not known whether this was started");
    // After a restart not even that is known.
    return failure.kind == FailureKind::Interrupted ? StatusCard::tr("It is not known whether this was sent")
                                                    : StatusCard::tr("It is not known whether this arrived");
}

QString whyInDoubt(const Failure &failure)
{
    if (failure.httpStatus != 0)
        return StatusCard::tr("The request arrived, but the answer does not tell what became of it.");
    if (failure.kind == FailureKind::Interrupted)
        return StatusCard::tr("Frameloom ended before an answer came back.");
    return StatusCard::tr("The request left this computer, but no answer came back.");
}

/// 404 to the submission itself: there is no task yet that could be too old.
bool isUnknownCall(const Job &job)
{
    return job.failure.kind == FailureKind::NotFound && job.taskId.isEmpty();
}

QString failedTitle(const Job &job)
{
    if (isUnknownCall(job)) {
        return job.parent.taskId.isEmpty() ? StatusCard::tr("The server does not offer this")
                                           : StatusCard::tr("The server does not know the result to go on from");
    }
    if (isEmptyEnd(job))
        return StatusCard::tr("Finished, but nothing came back");
    const QString title = words::failureTitle(job.failure);
    return title.isEmpty() ? StatusCard::tr("The job failed") : title;
}

QString unknownCallWords(const Job &job)
{
    const QString text = job.parent.taskId.isEmpty()
        ? StatusCard::tr("Nothing was started. The service may have given this operation up: try another one, or check "
                         "the server’s address in the settings.")
        : StatusCard::tr("Nothing was started. That result may be too old, or belong to another account.");
    return job.failure.words.isEmpty() ? text
                                       : text + u'\n' + StatusCard::tr("The server says: “%1”").arg(job.failure.words);
}

QString failedWords(const Job &job)
{
    if (isUnknownCall(job))
        return unknownCallWords(job);
    if (isEmptyEnd(job)) {
        const QString text = StatusCard::tr("The server says that the job is finished and names no result. Look again later, "
                                            "which costs nothing, or copy the details and ask Apiframe.");
        return job.failure.words.isEmpty() ? text
                                           : text + u'\n' + StatusCard::tr("The server says: “%1”").arg(job.failure.words);
    }
    const auto cost = Credits::fromJson(job.facts.value("credit_cost"_L1));
    if (job.failure.kind != FailureKind::TaskFailed || !cost)
        return words::failureText(job.failure);
    const QString reason = job.failure.words.isEmpty() ? StatusCard::tr("The server gave no reason.")
                                                       : words::failureText(job.failure);
    const QString settled = *cost == Credits()
        ? StatusCard::tr("Its credits were refunded.")
        : StatusCard::tr("The service says that %1 were charged.").arg(words::credits(*cost));
    return reason + u'\n' + settled;
}

} // namespace

StatusCard::StatusCard(QWidget *parent) : Card(parent)
{
    setObjectName(u"statusCard"_s);
    setMaximumWidth(620);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_icon = new Sign(this);
    m_icon->setFixedSize(24, 24);
    m_title = new QLabel(this);
    m_title->setObjectName(u"statusTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    applyType(m_title, TypeRole::Title);
    m_text = new QLabel(this);
    m_text->setObjectName(u"statusText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_choices = new QWidget(this);
    m_flow = new FlowLayout(m_choices, 8, 8);
    m_flow->setContentsMargins(0, 0, 0, 0);

    m_haveTask = new QPushButton(tr("I have the task id…"), this);
    m_haveTask->setObjectName(u"haveTaskId"_s);
    m_haveTask->setFlat(true);
    m_taskRow = new QWidget(this);
    m_taskEdit = new QLineEdit(m_taskRow);
    m_taskEdit->setObjectName(u"taskIdEdit"_s);
    m_taskEdit->setPlaceholderText(tr("Task id, as Apiframe shows it"));
    m_taskEdit->setAccessibleName(tr("Task id"));
    auto *follow = new QPushButton(tr("Follow this task"), m_taskRow);
    follow->setObjectName(u"adoptTask"_s);
    follow->setEnabled(false);
    auto *taskLayout = new QHBoxLayout(m_taskRow);
    taskLayout->setContentsMargins(0, 0, 0, 0);
    taskLayout->setSpacing(8);
    taskLayout->addWidget(m_taskEdit, 1);
    taskLayout->addWidget(follow);

    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(8);
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addSpacing(4);
    words->addWidget(m_choices);
    words->addWidget(m_haveTask, 0, Qt::AlignLeft);
    words->addWidget(m_taskRow);
    head->addLayout(words, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->addLayout(head);

    connect(m_haveTask, &QPushButton::clicked, this, [this] {
        showTaskEdit(true);
        m_taskEdit->setFocus();
    });
    connect(m_taskEdit, &QLineEdit::textChanged, follow,
            [follow](const QString &text) { follow->setEnabled(!text.trimmed().isEmpty()); });
    const auto adopt = [this] {
        if (const QString id = m_taskEdit->text().trimmed(); !id.isEmpty())
            Q_EMIT adoptRequested(id);
    };
    connect(follow, &QPushButton::clicked, this, adopt);
    connect(m_taskEdit, &QLineEdit::returnPressed, this, adopt);
    hide();
}

bool StatusCard::hasWordsFor(JobState state)
{
    return state == JobState::Failed || state == JobState::Cancelled || state == JobState::Unconfirmed
        || state == JobState::Dropped;
}

QString StatusCard::detailsOf(const Job &job)
{
    QStringList lines;
    const auto time = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms).toUTC().toString(Qt::ISODate); };
    lines << u"Frameloom %1"_s.arg(QStringLiteral(FRAMELOOM_VERSION)) << u"operation: "_s + job.operationId
          << u"state: "_s + jobStateName(job.state);
    if (!job.taskId.isEmpty())
        lines << u"task id: "_s + job.taskId;
    if (!job.remoteStatus.isEmpty())
        lines << u"remote status: "_s + job.remoteStatus;
    if (job.failure.httpStatus != 0)
        lines << u"HTTP status: %1"_s.arg(job.failure.httpStatus);
    if (!job.failure.words.isEmpty())
        lines << u"server: "_s + job.failure.words;
    lines << u"created: "_s + time(job.createdAt);
    if (job.submittedAt)
        lines << u"sent: "_s + time(job.submittedAt);
    if (!job.body.isEmpty())
        lines << u"request: "_s + QString::fromUtf8(job.body.left(4000));
    if (!job.answer.isEmpty())
        lines << u"answer: "_s + QString::fromUtf8(job.answer.left(4000));
    return lines.join(u'\n');
}

void StatusCard::addChoice(StatusChoice choice, const QString &text, bool first)
{
    auto *button = new QPushButton(text, m_choices);
    button->setObjectName(u"choice%1"_s.arg(int(choice)));
    button->setDefault(false);
    button->setAutoDefault(false);
    if (first)
        button->setFont(typeFont(TypeRole::Strong));
    connect(button, &QPushButton::clicked, this, [this, choice] { Q_EMIT chosen(choice); });
    m_flow->addWidget(button);
    button->show();
}

void StatusCard::showTaskEdit(bool shown)
{
    m_taskRow->setVisible(shown);
    m_haveTask->setVisible(!shown);
}

void StatusCard::setCanRemix(bool can)
{
    for (QPushButton *button : findChildren<QPushButton *>(u"choice%1"_s.arg(int(StatusChoice::Remix))))
        button->setVisible(can);
}

void StatusCard::setContent(const StageContent &content, bool canRemix)
{
    const Job &job = content.job;
    setVisible(hasWordsFor(job.state));
    // A running balance or a sibling's change must not take the buttons from under the pointer, or a typed id away.
    const bool same = job.id == m_jobId && int(job.state) == m_shownState;
    m_jobId = job.id;
    m_shownState = int(job.state);
    if (same && job.state == JobState::Failed) // what was charged may be told later
        m_text->setText(failedWords(job));
    if (!hasWordsFor(job.state) || same)
        return;
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->setObjectName({});
        item->widget()->deleteLater();
        delete item;
    }
    m_taskEdit->clear();
    m_taskRow->hide();
    m_haveTask->setVisible(job.state == JobState::Unconfirmed);
    auto *sign = static_cast<Sign *>(m_icon);
    const auto setWords = [this, sign](IconName icon, IconTone tone, const QString &title, const QString &text) {
        sign->icon = themedIcon(icon, tone);
        m_title->setText(title);
        m_text->setText(text);
        m_text->setVisible(!text.isEmpty());
    };
    switch (job.state) {
    case JobState::Unconfirmed: {
        setWords(IconName::AlertTriangle, IconTone::Warn, doubtOf(job.failure),
                 whyInDoubt(job.failure) + u' '
                     + tr("It may be running and it may have been charged. To be safe it is not sent again by itself.\n"
                          "Compare your balance with what you expect, then decide.")
                     + reasonOf(job.failure));
        addChoice(StatusChoice::CheckBalance, tr("Check my balance"), true);
        addChoice(StatusChoice::SendAgain, job.price.isKnown() ? tr("Send again (may cost %1)").arg(words::price(job.price))
                                                               : tr("Send again (may cost credits)"));
        addChoice(StatusChoice::Dismiss, tr("Dismiss"));
        break;
    }
    case JobState::Dropped:
        if (job.isUnsent()) {
            setWords(IconName::Stop, IconTone::Dim, tr("Not started"), tr("It was never started, so it cost nothing."));
            addChoice(StatusChoice::FollowAgain,
                      job.price.isKnown() ? tr("Send · %1").arg(words::price(job.price)) : tr("Send"), true);
            if (canRemix)
                addChoice(StatusChoice::Remix, tr("Remix"));
            break;
        }
        setWords(IconName::Eye, IconTone::Dim, tr("Not followed any more"),
                 job.taskId.isEmpty() ? tr("You dismissed this job.")
                                      : tr("The server may have finished it meanwhile; its pictures can still be "
                                           "fetched for a while."));
        if (!job.taskId.isEmpty())
            addChoice(StatusChoice::FollowAgain, tr("Follow again"), true);
        if (canRemix)
            addChoice(StatusChoice::Remix, tr("Remix"));
        break;
    case JobState::Cancelled:
        setWords(IconName::Stop, IconTone::Dim, tr("Cancelled by the server"),
                 !job.failure.words.isEmpty()        ? tr("The server says: “%1”").arg(job.failure.words)
                     : !words::settlement(job).isEmpty() ? QString()
                                                         : tr("Whether it was charged is not documented; your balance "
                                                              "tells."));
        if (canRemix)
            addChoice(StatusChoice::Remix, tr("Remix"), true);
        addChoice(StatusChoice::CopyDetails, tr("Copy details"));
        break;
    default:
        setWords(IconName::AlertOctagon, IconTone::Bad, failedTitle(job), failedWords(job));
        if (isEmptyEnd(job))
            addChoice(StatusChoice::FollowAgain, tr("Look again"), true);
        addChoice(StatusChoice::Retry, job.price.isKnown() ? tr("Retry · %1").arg(words::price(job.price)) : tr("Retry"),
                  !isEmptyEnd(job));
        if (canRemix)
            addChoice(StatusChoice::Remix, tr("Remix"));
        addChoice(StatusChoice::CopyDetails, tr("Copy details"));
        break;
    }
    updateGeometry();
}

int StatusCard::heightForWidth(int width) const
{
    return layout()->heightForWidth(width);
}

} // namespace frameloom
