// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/songview.h"

#include "media/waveformview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace frameloom {

namespace {

constexpr int besideFrom = 660; // narrower, songs stand one under the other
constexpr int songGap = 12;

} // namespace

SongView::SongView(Thumbnails &thumbnails, Waveforms &waveforms, AudioDeck &deck, QWidget *parent)
    : QWidget(parent)
    , m_thumbnails(thumbnails)
    , m_waveforms(waveforms)
    , m_deck(deck)
{
    m_layout = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(songGap);
    m_layout->addStretch(0);
}

void SongView::addCard()
{
    const int index = count();
    auto *card = new SongCard(m_thumbnails, m_waveforms, m_deck, this);
    auto *row = new ActionRow(card);
    row->setFixedHeight(ActionRow::rowHeight());
    card->setFooter(row);
    m_cards.append(card);
    m_rows.append(row);
    m_layout->insertWidget(index, card, 1);
    connect(card, &SongCard::chosen, this, [this, index] { select(index); });
    connect(card, &SongCard::playRequested, this, [this, index](qint64 ms) { play(index, ms); });
    connect(card, &SongCard::goRequested, this, [this, index](int step) {
        const int next = std::clamp(index + step, 0, count() - 1);
        select(next);
        m_cards.at(next)->setFocus(Qt::OtherFocusReason);
        play(next, 0);
    });
    connect(card, &SongCard::loopRequested, this, [this, index](qint64 from, qint64 to) { loop(index, from, to); });
    connect(card, &SongCard::videoRequested, this, [this, index] { Q_EMIT videoRequested(index); });
    connect(card, &SongCard::buttonClicked, this, [this, index] { Q_EMIT buttonClicked(index); });
    connect(card, &SongCard::openElsewhereRequested, this, [this, index] { Q_EMIT openElsewhereRequested(index); });
    connect(card, &SongCard::dragWanted, this, [this, index] { Q_EMIT dragRequested(index); });
    connect(card, &SongCard::menuWanted, this, [this, index](const QPoint &pos) { Q_EMIT menuRequested(index, pos); });
    connect(card, &SongCard::durationLearned, this, [this, index](qint64 ms) { Q_EMIT durationLearned(index, ms); });
    connect(row, &ActionRow::triggered, this, &SongView::actionTriggered);
    card->show();
}

void SongView::setSongs(const QVector<SongFace> &faces, const QVector<QVector<StageAction>> &actions, qint64 jobId,
                        bool keepRows)
{
    m_jobId = jobId;
    while (count() > faces.size()) {
        m_rows.removeLast();
        SongCard *card = m_cards.takeLast();
        card->hide();
        card->deleteLater();
    }
    while (count() < faces.size())
        addCard();
    const bool rows = keepRows || std::any_of(actions.cbegin(), actions.cend(), [](const QVector<StageAction> &of) {
                          return !of.isEmpty();
                      });
    for (int i = 0; i < count(); ++i) {
        m_cards.at(i)->setFace(faces.at(i));
        m_rows.at(i)->setActions(actions.value(i));
        m_rows.at(i)->setVisible(rows);
    }
    const int kept = m_selected < count() ? m_selected : -1;
    m_selected = -2; // so that new cards hear of it
    select(kept);
    arrange();
}

void SongView::select(int index)
{
    if (index >= count() || index == m_selected)
        return;
    m_selected = index;
    for (int i = 0; i < count(); ++i)
        m_cards.at(i)->setSelected(i == index);
}

QVector<Track> SongView::tracks() const
{
    QVector<Track> tracks;
    for (const SongCard *card : m_cards) {
        const SongFace &face = card->face();
        tracks.append({face.path, face.title.isEmpty() ? card->accessibleName() : face.title, face.coverPath, m_jobId});
    }
    return tracks;
}

void SongView::play(int index, qint64 fromMs)
{
    const QString path = m_cards.at(index)->face().path;
    const bool mine = m_deck.isCurrent(path);
    if (mine && fromMs < 0)
        m_deck.toggle();
    else if (mine && m_deck.problem() == PlayProblem::None)
        m_deck.seek(fromMs);
    else
        m_deck.play(tracks(), index, fromMs);
}

void SongView::loop(int index, qint64 fromMs, qint64 toMs)
{
    const bool some = toMs > fromMs;
    if (!m_deck.isCurrent(m_cards.at(index)->face().path)) {
        if (!some)
            return;
        m_deck.play(tracks(), index, fromMs);
    }
    m_deck.setLoop(fromMs, toMs);
}

void SongView::setAvailableWidth(int width)
{
    if (width == m_available)
        return;
    m_available = width;
    arrange();
}

void SongView::arrange()
{
    int least = 0;
    for (const SongCard *card : std::as_const(m_cards))
        least = std::max(least, card->minimumSizeHint().width());
    const bool beside = count() == 2 && m_available >= std::max(besideFrom, 2 * least + songGap);
    m_layout->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    for (SongCard *card : std::as_const(m_cards)) {
        // As high as its lyrics are; less where there is no room for them all.
        m_layout->setStretchFactor(card, beside ? 1 : 0);
        m_layout->setAlignment(card, Qt::AlignTop);
    }
}

bool SongView::takeKey(QKeyEvent *event)
{
    if (m_cards.isEmpty())
        return false;
    const int chosen = std::max(0, m_selected);
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested(chosen);
        return true;
    }
    if (event->matches(QKeySequence::Save)) {
        Q_EMIT saveRequested(chosen);
        return true;
    }
    if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    const auto go = [this](int index) {
        const int next = std::clamp(index, 0, count() - 1);
        select(next);
        m_cards.at(next)->setFocus(Qt::OtherFocusReason);
        return true;
    };
    const int key = event->key();
    if (key >= Qt::Key_1 && key <= Qt::Key_9)
        return key - Qt::Key_1 < count() && go(key - Qt::Key_1);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        return go(chosen + (mirrored && key == Qt::Key_Left ? 1 : -1));
    case Qt::Key_Right:
    case Qt::Key_Down:
        return go(chosen + (mirrored && key == Qt::Key_Right ? -1 : 1));
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Enter on a button means the button.
        if (auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
            button && isAncestorOf(button)) {
            button->click();
            return true;
        }
        select(chosen);
        play(chosen, -1);
        return true;
    default:
        break;
    }
    const QKeySequence pressed(key | int(event->modifiers() & ~Qt::KeypadModifier));
    for (const StageAction &action : m_rows.at(chosen)->actions()) {
        if (action.shortcut.isEmpty() || action.shortcut != pressed)
            continue;
        select(chosen);
        if (!event->isAutoRepeat()) // a key that is held down must not buy twice
            m_rows.at(chosen)->run(action.id);
        return true;
    }
    return false;
}

} // namespace frameloom
