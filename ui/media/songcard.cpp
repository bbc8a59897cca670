// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/songcard.h"

#include "library/thumbnails.h"
#include "library/waveforms.h"
#include "media/sound.h"
#include "media/waveformview.h"
#include "style/elidedlabel.h"
#include "style/numberlabel.h"
#include "style/stylepaint.h"
#include "style/tokens.h"
#include "style/type.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

#include <cmath>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int coverSide = 76;
constexpr int cardMargin = 12;
constexpr int wordsAtLeast = 110; // of long lyrics, where there is little room

/// Lyrics: as high as they are, less where there is no room for all.
class WordsBox : public QPlainTextEdit
{
public:
    explicit WordsBox(QWidget *parent) : QPlainTextEdit(parent)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
                &WordsBox::updateGeometry);
    }
    QSize sizeHint() const override { return {QPlainTextEdit::sizeHint().width(), contentHeight()}; }
    QSize minimumSizeHint() const override
    {
        return {QPlainTextEdit::minimumSizeHint().width(), std::min(wordsAtLeast, contentHeight())};
    }

private:
    int contentHeight() const
    {
        // A plain document counts its height in lines. One pixel more, or it thinks that it has to scroll.
        const double lines = std::max(1.0, document()->size().height());
        return int(std::ceil(lines * fontMetrics().lineSpacing() + 2 * document()->documentMargin())) + 2 * frameWidth() + 1;
    }
};

} // namespace

/// The song's picture, square; a note where there is none.
class SongCard::Cover : public QWidget
{
public:
    Cover(Thumbnails &thumbnails, QWidget *parent) : QWidget(parent), m_thumbnails(thumbnails)
    {
        setFixedSize(coverSide, coverSide);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        connect(&thumbnails, &Thumbnails::ready, this, [this](const QString &path) {
            if (path == m_path)
                update();
        });
    }
    void setPath(const QString &path)
    {
        m_path = path;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens tokens = Tokens::from(palette());
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        const QImage image =
            m_path.isEmpty() ? QImage() : m_thumbnails.image(m_path, size() * (devicePixelRatioF() * 2));
        if (image.isNull()) {
            paintBox(painter, rect(), 6, tokens.raised, tokens.line);
            QRect icon(0, 0, 28, 28);
            icon.moveCenter(rect().center());
            themedIcon(IconName::Music, IconTone::Dim).paint(&painter, icon);
            return;
        }
        const double scale = std::max(double(width()) / image.width(), double(height()) / image.height());
        const QSizeF part(width() / scale, height() / scale);
        QPainterPath clip;
        clip.addRoundedRect(rect(), 6, 6);
        painter.setClipPath(clip);
        painter.drawImage(
            QRectF(rect()), image,
            QRectF(QPointF((image.width() - part.width()) / 2, (image.height() - part.height()) / 2), part));
    }

private:
    Thumbnails &m_thumbnails;
    QString m_path;
};

SongCard::SongCard(Thumbnails &thumbnails, Waveforms &waveforms, AudioDeck &deck, QWidget *parent)
    : Card(parent)
    , m_waveforms(waveforms)
    , m_deck(deck)
{
    setFocusPolicy(Qt::StrongFocus);
    m_cover = new Cover(thumbnails, this);
    build();
    connect(&deck, &AudioDeck::changed, this, &SongCard::follow);
    connect(&deck, &AudioDeck::positionChanged, this, [this] {
        if (!m_deck.isCurrent(m_face.path))
            return;
        m_wave->setPosition(m_deck.position());
        showTime();
    });
    connect(&waveforms, &Waveforms::ready, this, [this](const QString &path) {
        if (path == m_face.path)
            showWave();
    });
    connect(&waveforms, &Waveforms::failed, this, [this](const QString &path) {
        if (path == m_face.path)
            m_wave->setWait(WaveformView::Wait::Failed);
    });
}

void SongCard::build()
{
    m_title = new ElidedLabel(this);
    m_title->setObjectName(u"songTitle"_s);
    applyType(m_title, TypeRole::Strong);
    m_time = new NumberLabel(this);
    m_time->setObjectName(u"songTime"_s);
    applyType(m_time, TypeRole::Secondary);
    m_previous = playerButton(this, u"songPrevious"_s, IconName::SkipPrevious, tr("Previous song"), u"P"_s);
    m_play = playerButton(this, u"songPlay"_s, IconName::Play, tr("Play"), u"Space"_s);
    m_play->setIconSize({22, 22});
    m_next = playerButton(this, u"songNext"_s, IconName::SkipNext, tr("Next song"), u"N"_s);
    m_loop = playerButton(this, u"songLoop"_s, IconName::Loop, tr("Loop the range (drag over the wave to choose one)"),
                          u"L"_s);
    m_loop->setCheckable(true);
    m_video = playerButton(this, u"songVideo"_s, IconName::Video, tr("Watch the video of this song"));
    m_lyrics = playerButton(this, u"songLyrics"_s, IconName::Lyrics, tr("Lyrics"));
    m_lyrics->setCheckable(true);
    m_lyrics->setChecked(true);
    m_wave = new WaveformView(this);
    m_wave->setObjectName(u"songWave"_s);
    m_words = new WordsBox(this);
    m_words->setObjectName(u"songWords"_s);
    m_words->setAccessibleName(tr("Lyrics"));
    m_words->setReadOnly(true);
    m_words->setTabChangesFocus(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_notice = new QWidget(this);
    m_note = new QLabel(m_notice);
    m_note->setObjectName(u"songNote"_s);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    applyType(m_note, TypeRole::Secondary);
    m_button = new QPushButton(m_notice);
    m_button->setObjectName(u"songButton"_s);
    auto *notice = new QVBoxLayout(m_notice); // a card is too narrow for both side by side
    notice->setContentsMargins(0, 0, 0, 0);
    notice->setSpacing(8);
    notice->addWidget(m_note);
    notice->addWidget(m_button, 0, Qt::AlignLeft);

    auto *transport = new QHBoxLayout;
    transport->setSpacing(2);
    for (QToolButton *button : {m_previous, m_play, m_next})
        transport->addWidget(button);
    transport->addStretch(1);
    for (QToolButton *button : {m_loop, m_video, m_lyrics})
        transport->addWidget(button);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *name = new QHBoxLayout;
    name->setSpacing(8);
    name->addWidget(m_title, 1);
    name->addWidget(m_time);
    words->addLayout(name);
    words->addLayout(transport);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_cover, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(cardMargin, cardMargin, cardMargin, cardMargin);
    inner->setSpacing(10);
    inner->addLayout(head);
    inner->addWidget(m_wave);
    inner->addWidget(m_notice);
    inner->addWidget(m_words);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
    m_column->addLayout(inner);

    connect(m_play, &QToolButton::clicked, this, [this] { Q_EMIT playRequested(-1); });
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT goRequested(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT goRequested(1); });
    connect(m_video, &QToolButton::clicked, this, &SongCard::videoRequested);
    connect(m_loop, &QToolButton::clicked, this, [this] {
        // Without a range the whole song goes round.
        const bool off = m_wave->hasRange();
        Q_EMIT loopRequested(0, off ? 0 : m_wave->duration());
    });
    connect(m_lyrics, &QToolButton::clicked, m_words, &QWidget::setVisible);
    connect(m_wave, &WaveformView::seekRequested, this, [this](qint64 ms) {
        Q_EMIT chosen();
        Q_EMIT playRequested(ms);
    });
    connect(m_wave, &WaveformView::rangeChanged, this, [this](qint64 from, qint64 to) {
        Q_EMIT chosen();
        Q_EMIT loopRequested(from, to);
    });
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_troubled)
            Q_EMIT openElsewhereRequested();
        else
            Q_EMIT buttonClicked();
    });
}

void SongCard::setFooter(QWidget *footer)
{
    auto *line = new Separator(Qt::Horizontal, this);
    m_column->addWidget(line);
    m_column->addWidget(footer);
}

void SongCard::setFace(const SongFace &face)
{
    const bool other = face.path != m_face.path;
    if (face == m_face && !accessibleName().isEmpty())
        return;
    m_face = face;
    setObjectName(u"song%1"_s.arg(face.number));
    const QString title = face.title.isEmpty() ? tr("Song %1").arg(face.number) : face.title;
    m_title->setText(title);
    setAccessibleName(face.total == 1 ? tr("Song, %1").arg(title)
                                      : tr("Song %1 of %2, %3").arg(face.number).arg(face.total).arg(title));
    m_wave->setAccessibleName(tr("Position in %1").arg(title));
    m_cover->setPath(face.coverPath);
    if (m_words->toPlainText() != face.words)
        m_words->setPlainText(face.words);
    m_lyrics->setVisible(!face.words.isEmpty());
    m_words->setVisible(!face.words.isEmpty() && m_lyrics->isChecked());
    m_video->setVisible(!face.videoPath.isEmpty());
    m_previous->setVisible(face.total > 1);
    m_next->setVisible(face.total > 1);
    m_previous->setEnabled(face.number > 1);
    m_next->setEnabled(face.number < face.total);
    const bool saved = !face.path.isEmpty();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_play), static_cast<QWidget *>(m_wave), static_cast<QWidget *>(m_loop)})
        widget->setEnabled(saved);
    m_wave->setDuration(face.durationMs);
    if (other) {
        m_wave->setWaveform({});
        m_wave->setPosition(0);
        m_wave->setRange(0, 0);
    }
    showWave();
    follow();
}

void SongCard::showWave()
{
    if (m_face.path.isEmpty()) {
        m_wave->setWait(WaveformView::Wait::None);
        return;
    }
    const Waveform waveform = m_waveforms.waveform(m_face.path);
    if (waveform.isNull()) {
        m_wave->setWait(m_waveforms.hasFailed(m_face.path) ? WaveformView::Wait::Failed : WaveformView::Wait::Reading);
        return;
    }
    m_wave->setWaveform(waveform);
    if (m_face.durationMs <= 0 && waveform.durationMs > 0)
        Q_EMIT durationLearned(waveform.durationMs);
    showTime();
}

/// Takes over what the deck does with this song.
void SongCard::follow()
{
    const bool mine = m_deck.isCurrent(m_face.path);
    const bool playing = mine && m_deck.isPlaying();
    dressPlayerButton(m_play, playing ? IconName::Pause : IconName::Play, playing ? tr("Pause") : tr("Play"),
                      u"Space"_s);
    if (mine && m_deck.duration() > 0)
        m_wave->setDuration(m_deck.duration());
    m_wave->setPosition(mine ? m_deck.position() : 0);
    m_wave->setRange(mine ? m_deck.loopFrom() : 0, mine ? m_deck.loopTo() : 0);
    m_loop->setChecked(mine && m_deck.hasLoop());
    m_troubled = mine && m_deck.problem() != PlayProblem::None;
    const QString note =
        m_troubled ? playProblemTitle(m_deck.problem()) + u". "_s + playProblemText(m_deck.problem()) : m_face.note;
    const QString button = m_troubled ? tr("Open with another program") : m_face.button;
    m_note->setText(note);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_notice->setVisible(!note.isEmpty());
    setAccessibleDescription(note);
    showTime();
}

void SongCard::showTime()
{
    if (m_face.path.isEmpty())
        m_time->setText(m_face.note.isEmpty() ? tr("on its way…") : QString());
    else
        m_time->setText(timeOf(m_wave->position(), m_wave->duration()));
}

void SongCard::setSelected(bool selected)
{
    if (selected == m_selected)
        return;
    m_selected = selected;
    update();
}

void SongCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    if (!m_selected)
        return;
    const Tokens tokens = Tokens::from(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, rect(), 8, {}, tokens.accent, m_face.total > 1 || hasFocus() ? 2 : 1);
}

void SongCard::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    m_mayDrag = event->button() == Qt::LeftButton && !m_face.path.isEmpty();
    Q_EMIT chosen();
    event->accept();
}

void SongCard::mouseMoveEvent(QMouseEvent *event)
{
    if (m_mayDrag && (event->buttons() & Qt::LeftButton)
        && (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_mayDrag = false;
        Q_EMIT dragWanted();
    }
}

void SongCard::mouseReleaseEvent(QMouseEvent *)
{
    m_mayDrag = false;
}

void SongCard::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT chosen();
    Q_EMIT menuWanted(event->reason() == QContextMenuEvent::Keyboard ? mapToGlobal(rect().center())
                                                                     : event->globalPos());
    event->accept();
}

void SongCard::focusInEvent(QFocusEvent *event)
{
    Card::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        Q_EMIT chosen();
}

void SongCard::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & ~Qt::KeypadModifier) {
        Card::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Space:
        Q_EMIT playRequested(-1);
        return;
    case Qt::Key_N:
        Q_EMIT goRequested(1);
        return;
    case Qt::Key_P:
        Q_EMIT goRequested(-1);
        return;
    case Qt::Key_L:
        m_loop->click();
        return;
    default:
        Card::keyPressEvent(event);
    }
}

} // namespace frameloom
