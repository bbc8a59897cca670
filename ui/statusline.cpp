// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statusline.h"

#include "media/nowplaying.h"
#include "studio/session.h"
#include "style/elidedlabel.h"
#include "style/tokens.h"
#include "style/type.h"
#include "words/failurewords.h"
#include "words/words.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTimer>

#include <limits>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int statusNoteMs = 6'000;
constexpr int statusTickMs = 5'000;

/// The word SANDBOX on a filled ground: always there, never overlooked.
class SandboxMark : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        const Tokens tokens = Tokens::from(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.warn);
        painter.drawRoundedRect(rect(), 4, 4);
        painter.setPen(tokens.dark ? tokens.window : tokens.panel);
        painter.setFont(font());
        painter.drawText(rect(), Qt::AlignCenter, text());
        Q_UNUSED(event)
    }
};

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"statusLine"_s);
    m_sandbox = new SandboxMark(tr("SANDBOX"), this);
    m_sandbox->setObjectName(u"sandboxMark"_s);
    m_sandbox->setFont(typeFont(TypeRole::Strong));
    m_sandbox->setContentsMargins(8, 1, 8, 1);
    m_sandbox->setToolTip(tr("A practice room: nothing leaves this computer and the credits are play money."));
    const auto label = [this](const QString &name) {
        auto *l = new ElidedLabel(this);
        l->setObjectName(name);
        applyType(l, TypeRole::Secondary);
        return l;
    };
    m_jobs = label(u"statusJobs"_s);
    m_note = label(u"statusNote"_s);
    m_connection = label(u"statusConnection"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 5, 12, 4);
    row->setSpacing(16);
    row->addWidget(m_sandbox);
    row->addWidget(m_jobs, 2);
    row->addWidget(m_note, 1);
    row->addWidget(m_connection, 1);
    m_note->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_connection->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    // Without a session there is nothing to say, and the line keeps its height all the same.
    m_jobs->setMinimumHeight(m_sandbox->sizeHint().height());
    m_tick.setInterval(statusTickMs);
    connect(&m_tick, &QTimer::timeout, this, &StatusLine::updateJobs);
    m_noteEnds.setSingleShot(true);
    m_noteEnds.setInterval(statusNoteMs);
    connect(&m_noteEnds, &QTimer::timeout, m_note, &QLabel::clear);
    setSession(nullptr);
}

void StatusLine::setDeck(AudioDeck &deck)
{
    auto *playing = new NowPlaying(deck, this);
    connect(playing, &NowPlaying::jobRequested, this, &StatusLine::jobRequested);
    static_cast<QHBoxLayout *>(layout())->insertWidget(2, playing);
}

void StatusLine::setSession(Session *session)
{
    if (m_session) {
        m_session->disconnect(this);
        m_session->workspace().settings().disconnect(this);
    }
    m_session = session;
    m_sandbox->setVisible(session && session->profile().sandbox);
    if (session) {
        connect(session, &Session::openJobsChanged, this, &StatusLine::updateJobs);
        connect(session, &Session::usualTimesChanged, this, &StatusLine::updateJobs);
        connect(&session->workspace().settings(), &Settings::changed, this, &StatusLine::updateJobs);
        connect(session, &Session::onlineChanged, this, &StatusLine::updateConnection);
        connect(session, &Session::balanceChanged, this, &StatusLine::updateConnection);
        connect(session, &Session::keyChanged, this, &StatusLine::updateConnection);
    }
    updateJobs();
    updateConnection();
}

void StatusLine::updateJobs()
{
    if (!m_session) {
        m_tick.stop();
        m_jobs->clear();
        return;
    }
    if (m_session->openJobs().isEmpty())
        m_tick.stop();
    else if (!m_tick.isActive())
        m_tick.start();
    const Session::JobCounts counts = m_session->jobCounts();
    qint64 next = std::numeric_limits<qint64>::max();
    qint64 nextEarliest = 0;
    bool late = false;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const auto catalog = m_session->workspace().catalog();
    for (const Job &job : m_session->openJobs()) {
        const Operation *operation = catalog->operation(job.operationId);
        if (!operation || !isFollowed(job.state) || job.acceptedAt <= 0)
            continue;
        const UsualTime usual = m_session->usualTime(*operation);
        if (job.acceptedAt + usual.highMs <= now) {
            late = true; // an estimate that has passed is not repeated
        } else if (job.acceptedAt + usual.highMs < next) {
            next = job.acceptedAt + usual.highMs;
            nextEarliest = qMax(now, job.acceptedAt + usual.lowMs);
        }
    }
    QStringList parts;
    if (counts.running > 0)
        parts << tr("%Ln running", nullptr, counts.running);
    if (counts.waiting > 0)
        parts << tr("%Ln waiting", nullptr, counts.waiting);
    if (counts.unconfirmed > 0)
        parts << tr("%Ln unconfirmed", nullptr, counts.unconfirmed);
    if (next != std::numeric_limits<qint64>::max()) {
        const QString from = words::clock(nextEarliest);
        const QString to = words::clock(next);
        parts << (from == to ? tr("next ready about %1").arg(to)
                             : tr("next ready about %1–%2", "from one time to another").arg(from, to));
    } else if (late) {
        parts << tr("longer than usual");
    }
    if (counts.waiting > 0 && m_session->workspace().settings().queuePaused())
        parts << tr("the queue is paused");
    m_jobs->setText(parts.isEmpty() ? tr("Nothing is running") : parts.join(u" · "_s));
}

void StatusLine::updateConnection()
{
    if (!m_session) {
        m_connection->clear();
        return;
    }
    const QString api = m_session->profile().generation == ApiGeneration::Classic ? tr("Classic API") : tr("Unified API");
    QString state;
    if (!m_session->hasKey())
        state = tr("no key");
    else if (!m_session->isOnline() && !isProxyRefusal(m_session->balance().failure))
        state = tr("offline");
    else if (m_session->balance().failure)
        state = words::failureTitle(m_session->balance().failure);
    else if (m_session->balance().known)
        state = tr("connected");
    else
        state = tr("connecting…");
    m_connection->setText(m_session->profile().sandbox ? state : u"%1 · %2 · %3"_s.arg(m_session->profile().name, api, state));
}

void StatusLine::showNote(const QString &text)
{
    m_note->setText(text);
    m_noteEnds.start();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::from(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.panel);
    painter.fillRect(QRect(0, 0, width(), 1), tokens.line);
}

} // namespace frameloom
