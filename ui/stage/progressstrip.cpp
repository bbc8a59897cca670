// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/progressstrip.h"

#include "style/numberlabel.h"
#include "style/tokens.h"
#include "style/type.h"
#include "words/words.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace frameloom {

namespace {

constexpr int BarHeight = 4;
constexpr int StalledFactor = 3;          // of the usual time
constexpr qint64 StalledAtLeastMs = 120'000;

QString sentence(const Job &job, int saved, int expected)
{
    switch (job.state) {
    case JobState::Queued:
        switch (job.reason) {
        case QueueReason::None:
        case QueueReason::Order:
            return ProgressStrip::tr("Waiting its turn. It is stored and is sent by itself.");
        case QueueReason::Limit:
            return ProgressStrip::tr("Waiting: enough jobs are running. It is sent when one of them ends.");
        case QueueReason::Budget:
            return ProgressStrip::tr("Waiting: your budget is used up.");
        case QueueReason::Offline:
            return ProgressStrip::tr("Waiting for the network. Nothing was sent or charged yet.");
        case QueueReason::KeyRejected:
            return ProgressStrip::tr("Waiting: the server does not accept the API key. Nothing was charged.");
        case QueueReason::OutOfCredits:
            return ProgressStrip::tr("Waiting: the service says that there are not enough credits. It goes on when the balance has risen.");
        case QueueReason::RateLimited:
            return ProgressStrip::tr("Waiting: the server asks for a pause. It goes on by itself.");
        case QueueReason::Parent:
            return ProgressStrip::tr("Waiting for the step before it.");
        case QueueReason::Undo:
            return ProgressStrip::tr("Sent in a moment. It can still be taken back.");
        case QueueReason::Paused:
            return ProgressStrip::tr("Waiting: the queue is paused.");
        }
        return {};
    case JobState::Uploading:
        return ProgressStrip::tr("Uploading files…");
    case JobState::Submitting:
        return ProgressStrip::tr("Sending…");
    case JobState::Accepted:
    case JobState::Running:
        if (const QString told = words::remoteStatus(job.remoteStatus); !told.isEmpty())
            return told;
        return job.state == JobState::Accepted ? ProgressStrip::tr("Accepted by the server") : ProgressStrip::tr("Running");
    case JobState::Downloading:
        if (job.resultKind != ResultKind::Images)
            return ProgressStrip::tr("Saving the result…");
        return expected > 1 ? ProgressStrip::tr("Saving the pictures: %1 of %2").arg(saved).arg(expected)
                            : ProgressStrip::tr("Saving the picture…");
    default:
        return words::stateName(job.state);
    }
}

} // namespace

ProgressStrip::ProgressStrip(QWidget *parent) : QWidget(parent)
{
    m_state = new QLabel(this);
    m_state->setObjectName(u"progressState"_s);
    m_state->setTextFormat(Qt::PlainText);
    applyType(m_state, TypeRole::Strong);
    m_state->setWordWrap(true);
    m_percent = new NumberLabel(this);
    m_percent->setObjectName(u"progressPercent"_s);
    applyType(m_percent, TypeRole::Strong);
    m_elapsed = new NumberLabel(this);
    m_elapsed->setObjectName(u"progressElapsed"_s);
    m_elapsed->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter); // it keeps its width: shorter words end where longer ones did
    applyType(m_elapsed, TypeRole::Secondary);
    m_remote = new QLabel(this);
    m_remote->setObjectName(u"progressRemote"_s);
    m_remote->setTextFormat(Qt::PlainText);
    m_remote->setWordWrap(true);
    applyType(m_remote, TypeRole::Secondary);
    m_hint = new QLabel(this);
    m_hint->setObjectName(u"progressHint"_s);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    applyType(m_hint, TypeRole::Secondary);
    m_button = new QPushButton(this);
    m_button->setObjectName(u"progressButton"_s);
    m_again = new QPushButton(tr("Try now"), this);
    m_again->setObjectName(u"progressAgain"_s);
    m_again->setToolTip(tr("Asks the service once more. A refusal costs nothing."));
    m_skip = new QPushButton(tr("Do not send"), this);
    m_skip->setObjectName(u"progressSkip"_s);

    auto *line = m_line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_state, 1);
    line->addWidget(m_percent);
    line->addWidget(m_elapsed);
    line->addWidget(m_button);
    line->addWidget(m_again);
    line->addWidget(m_skip);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, BarHeight + 8);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(m_remote);
    layout->addWidget(m_hint);

    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, [this] { refresh(QDateTime::currentMSecsSinceEpoch()); });
    connect(m_button, &QPushButton::clicked, this, &ProgressStrip::clicked);
    connect(m_again, &QPushButton::clicked, this, &ProgressStrip::tryNowRequested);
    connect(m_skip, &QPushButton::clicked, this, &ProgressStrip::skipRequested);
}

void ProgressStrip::setContent(const StageContent &content, const Operation *operation)
{
    if (content.job.id != m_job.id) {
        m_percent->resetWidth();
        m_elapsed->resetWidth();
    }
    m_job = content.job;
    const qint64 guess = operation ? operation->result.usualMs : 60'000;
    m_usual = m_known.value_or(UsualTime{guess, guess, 0});
    const int saved = int(std::count_if(content.assets.cbegin(), content.assets.cend(), [](const Asset &asset) {
        return asset.state == AssetState::Saved && asset.kind != AssetKind::Grid;
    }));
    const int expected = std::max(operation ? operation->result.pictures : 1, saved);
    // A body with files tells how much of it is sent, so without a word none of it is; others leave at once.
    const bool tells = m_job.percent >= 0 || (operation && operation->request.multipart);
    const bool left = m_job.state == JobState::Submitting && (!tells || m_job.percent >= 100);
    m_held = left && operation && operation->request.held;
    m_state->setText(m_held ? tr("In the making: the answer comes when it is finished") : sentence(m_job, saved, expected));
    const bool told =
        m_job.percent >= 0 && !m_held // that was of the upload
        && (isFollowed(m_job.state) || m_job.state == JobState::Uploading || m_job.state == JobState::Submitting);
    m_percent->setVisible(told);
    m_percent->setText(tr("%1%").arg(locale().toString(m_job.percent)));
    //: the server's own word for the state of a job
    const QString raw = m_job.remoteStatus.isEmpty() ? QString() : tr("The server says: “%1”").arg(m_job.remoteStatus);
    const bool asked = isFollowed(m_job.state);
    m_state->setToolTip(asked ? raw : QString());
    m_remote->setText(raw);
    m_remote->setVisible(asked && !raw.isEmpty() && words::remoteStatus(m_job.remoteStatus).isEmpty());

    m_help = Help::None;
    if (m_job.state == JobState::Queued && m_job.reason == QueueReason::OutOfCredits)
        m_help = Help::Buy;
    else if (m_job.state == JobState::Queued && (m_job.reason == QueueReason::Offline
                                                 || m_job.reason == QueueReason::RateLimited))
        m_help = Help::TryNow;
    else if (isFollowed(m_job.state) || m_job.state == JobState::Uploading
             || (m_job.state == JobState::Submitting && operation && operation->request.held))
        m_help = Help::Stop;
    m_button->setText(m_help == Help::Buy       ? tr("Buy credits")
                      : m_help == Help::TryNow  ? tr("Try now")
                      : isFollowed(m_job.state) ? tr("Stop following")
                                                : tr("Stop waiting"));
    m_button->setToolTip(stopMeans());
    m_button->setVisible(m_help != Help::None);
    m_again->setVisible(m_help == Help::Buy); // bought elsewhere, or the refusal was about something else
    m_skip->setVisible(m_job.state == JobState::Queued && m_job.reason != QueueReason::None);
    fold();
    const bool refused = m_job.state == JobState::Queued && m_job.failure.httpStatus != 0;
    m_said = refused && !m_job.failure.words.isEmpty() ? tr("The server says: “%1”").arg(m_job.failure.words) : QString();
    refresh(QDateTime::currentMSecsSinceEpoch());
}

QString ProgressStrip::stopMeans() const
{
    if (m_help != Help::Stop)
        return {};
    if (m_job.state == JobState::Uploading)
        return tr("Nothing was submitted yet, so nothing is charged.");
    if (m_job.state == JobState::Submitting)
        return tr("The request has left: it may be charged all the same, and its result would be lost.");
    return tr("The server goes on and charges as it does; Frameloom does not ask for this job any more.");
}

void ProgressStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void ProgressStrip::fold()
{
    // In a narrow stage the buttons would be cut: then one stands below the other.
    int needed = 0;
    for (const QWidget *part : {static_cast<const QWidget *>(m_percent), static_cast<const QWidget *>(m_elapsed),
                                static_cast<const QWidget *>(m_button), static_cast<const QWidget *>(m_again),
                                static_cast<const QWidget *>(m_skip)}) {
        if (!part->isHidden())
            needed += part->sizeHint().width() + m_line->spacing();
    }
    const bool narrow = needed + m_state->minimumSizeHint().width() > width();
    m_line->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void ProgressStrip::refresh(qint64 nowMs)
{
    const qint64 since = m_job.submittedAt > 0 ? m_job.submittedAt : m_job.createdAt;
    const qint64 elapsed = std::max<qint64>(0, nowMs - since);
    const qint64 running = std::max<qint64>(0, nowMs - std::max(since, m_job.acceptedAt));
    const bool awaited = isFollowed(m_job.state) || m_held;
    m_elapsed->setText(awaited
                           ? u"%1 · %2"_s.arg(words::duration(elapsed), running > m_usual.highMs ? tr("longer than usual")
                                                                                                  : words::usual(m_usual))
                           : words::duration(elapsed));
    m_stalled = isFollowed(m_job.state) && elapsed > std::max(StalledAtLeastMs, m_usual.highMs * StalledFactor);
    m_hint->setVisible(m_stalled || m_held || !m_said.isEmpty());
    m_hint->setText(m_said);
    if (m_held)
        m_hint->setText(tr("This generator answers in one piece, without a word on the way. “Stop waiting” does not stop "
                           "it: the request has left, may be charged all the same, and its result would be lost."));
    if (m_stalled)
        m_hint->setText(tr("This takes longer than usual (about %1). It is not lost: the server has not said that it "
                           "failed, and it is still being asked.").arg(words::duration(m_usual.highMs)));
    update();
}

void ProgressStrip::clicked()
{
    switch (m_help) {
    case Help::Buy: Q_EMIT buyCreditsRequested(); break;
    case Help::TryNow: Q_EMIT tryNowRequested(); break;
    case Help::Stop: Q_EMIT stopRequested(); break;
    case Help::None: break;
    }
}

void ProgressStrip::showEvent(QShowEvent *)
{
    refresh(QDateTime::currentMSecsSinceEpoch());
    m_tick.start();
}

void ProgressStrip::hideEvent(QHideEvent *)
{
    m_tick.stop();
}

void ProgressStrip::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::from(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QRectF bar(0, height() - BarHeight, width(), BarHeight);
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(bar, BarHeight / 2.0, BarHeight / 2.0);
    double part = m_job.percent < 0 ? 0.0 : m_job.percent / 100.0;
    if (m_job.state == JobState::Downloading)
        part = 1;
    else if (m_job.state == JobState::Queued)
        part = 0;
    if (part <= 0)
        return;
    bar.setWidth(std::max<double>(BarHeight, width() * part));
    if (layoutDirection() == Qt::RightToLeft)
        bar.moveRight(width());
    painter.setBrush(m_stalled ? tokens.warn : tokens.accent);
    painter.drawRoundedRect(bar, BarHeight / 2.0, BarHeight / 2.0);
}

} // namespace frameloom
