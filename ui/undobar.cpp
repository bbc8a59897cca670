// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "undobar.h"

#include "studio/session.h"
#include "style/elidedlabel.h"
#include "style/icons.h"
#include "style/tokens.h"
#include "words/words.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace frameloom {

UndoBar::UndoBar(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_text(new ElidedLabel(this))
    , m_send(new QPushButton(tr("&Send now"), this))
    , m_undo(new QPushButton(themedIcon(IconName::Undo), tr("&Undo"), this))
{
    setObjectName(u"undoBar"_s);
    m_text->setObjectName(u"undoText"_s);
    m_send->setObjectName(u"undoSendNow"_s);
    m_undo->setObjectName(u"undoButton"_s);
    m_undo->setToolTip(tr("It is not sent and costs nothing"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_send);
    row->addWidget(m_undo);
    connect(m_undo, &QPushButton::clicked, this, &UndoBar::undo);
    connect(m_send, &QPushButton::clicked, this, &UndoBar::sendNow);
    m_tick.setInterval(100ms);
    connect(&m_tick, &QTimer::timeout, this, &UndoBar::tick);
    connect(&m_session, &Session::submitted, this, &UndoBar::stored);
    connect(&m_session, &Session::submitFailed, this, [this](quint64 ticket) {
        m_waiting.removeIf([ticket](const Waiting &w) { return w.ticket == ticket; });
        refresh();
    });
    hide();
}

void UndoBar::add(quint64 ticket, const QString &title, const Price &total, qint64 delayMs)
{
    m_waiting.append({ticket, title.simplified(), total, QDeadlineTimer(delayMs), {}, Waiting::Word::None});
    refresh();
}

UndoBar::Waiting *UndoBar::shown()
{
    const auto top = std::find_if(m_waiting.rbegin(), m_waiting.rend(),
                                  [](const Waiting &w) { return w.word == Waiting::Word::None; });
    return top == m_waiting.rend() ? nullptr : &*top;
}

void UndoBar::stored(quint64 ticket, const QVector<qint64> &jobIds)
{
    const auto waiting =
        std::find_if(m_waiting.begin(), m_waiting.end(), [ticket](const Waiting &w) { return w.ticket == ticket; });
    if (waiting == m_waiting.end() || jobIds.isEmpty())
        return;
    waiting->jobIds = jobIds;
    if (waiting->word == Waiting::Word::Undo)
        m_session.cancelQueued(jobIds);
    else if (waiting->word == Waiting::Word::Send)
        m_session.retry(jobIds.first());
    if (waiting->word != Waiting::Word::None)
        m_waiting.erase(waiting);
}

void UndoBar::undo()
{
    Waiting *top = shown();
    if (!top)
        return;
    const quint64 ticket = top->ticket;
    const QString title = top->title;
    top->word = Waiting::Word::Undo;
    if (!top->jobIds.isEmpty()) {
        m_session.cancelQueued(top->jobIds);
        m_waiting.removeIf([ticket](const Waiting &w) { return w.ticket == ticket; });
    }
    refresh();
    Q_EMIT takenBack(title);
}

void UndoBar::sendNow()
{
    Waiting *top = shown();
    if (!top)
        return;
    const quint64 ticket = top->ticket;
    top->word = Waiting::Word::Send;
    if (!top->jobIds.isEmpty()) {
        m_session.retry(top->jobIds.first());
        m_waiting.removeIf([ticket](const Waiting &w) { return w.ticket == ticket; });
    }
    refresh();
}

void UndoBar::tick()
{
    // One that was taken back before it was stored stays until its jobs are known.
    m_waiting.removeIf([](const Waiting &w) { return w.leaves.hasExpired() && w.word == Waiting::Word::None; });
    refresh();
}

void UndoBar::refresh()
{
    const Waiting *top = shown();
    setVisible(top != nullptr);
    if (!top) {
        if (m_waiting.isEmpty())
            m_tick.stop();
        return;
    }
    if (!m_tick.isActive())
        m_tick.start();
    const auto seconds = static_cast<int>((top->leaves.remainingTime() + 999) / 1000);
    QString text = tr("%1 · %2 · leaves in %n seconds", "title, price", qMax(1, seconds))
                       .arg(top->title, words::price(top->total));
    const auto others = std::count_if(m_waiting.cbegin(), m_waiting.cend(),
                                      [](const Waiting &w) { return w.word == Waiting::Word::None; })
                        - 1;
    if (others > 0)
        text += u" · "_s + tr("%Ln more wait", nullptr, static_cast<int>(others));
    m_text->setText(text);
    if (m_announced == top->ticket)
        return;
    m_announced = top->ticket; // once: a countdown that is read aloud would drown everything
    setAccessibleDescription(text);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void UndoBar::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::from(palette());
    QPainter painter(this);
    painter.fillRect(rect(), mix(tokens.panel, tokens.accent, 0.12));
    painter.fillRect(QRect(0, 0, width(), 1), tokens.line);
}

} // namespace frameloom
