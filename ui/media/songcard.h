// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "media/audiodeck.h"
#include "style/card.h"

#include <QString>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace frameloom {

class ElidedLabel;
class NumberLabel;
class Thumbnails;
class WaveformView;
class Waveforms;

/// What a card shows of one song.
struct SongFace
{
    int number = 1;
    int total = 1;
    QString title;
    QString path;      ///< absolute; empty: not saved yet
    QString coverPath; ///< absolute; may be empty
    QString videoPath; ///< absolute; the song's clip, if it has one
    QString words;     ///< lyrics; may be empty
    qint64 durationMs = 0;
    QString note;   ///< why there is no file; empty while it is still to come
    QString button; ///< what can be done about it
    bool operator==(const SongFace &) const = default;
};

/// One song: cover, title, play, waveform, lyrics. The deck does the playing, so the card may go while the song goes
/// on.
class SongCard : public Card
{
    Q_OBJECT
public:
    SongCard(Thumbnails &thumbnails, Waveforms &waveforms, AudioDeck &deck, QWidget *parent = nullptr);

    void setFace(const SongFace &face);
    const SongFace &face() const { return m_face; }
    void setSelected(bool selected);
    bool isSelected() const { return m_selected; }
    /// Stands at the bottom of the card; the card owns it then.
    void setFooter(QWidget *footer);
    WaveformView &wave() { return *m_wave; }

Q_SIGNALS:
    void chosen();                     ///< clicked or focused
    void playRequested(qint64 fromMs); ///< -1: go on, or pause
    void goRequested(int step);        ///< the next or the previous song
    void loopRequested(qint64 fromMs, qint64 toMs);
    void videoRequested();
    void buttonClicked();
    void openElsewhereRequested();
    void dragWanted();
    void menuWanted(const QPoint &globalPos);
    void durationLearned(qint64 ms);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Cover;

    void build();
    void showWave();
    void follow();
    void showTime();

    Waveforms &m_waveforms;
    AudioDeck &m_deck;
    SongFace m_face;
    bool m_selected = false;
    bool m_mayDrag = false;
    QPoint m_pressed;
    Cover *m_cover = nullptr;
    ElidedLabel *m_title = nullptr;
    NumberLabel *m_time = nullptr;
    QToolButton *m_play = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_loop = nullptr;
    QToolButton *m_video = nullptr;
    QToolButton *m_lyrics = nullptr;
    WaveformView *m_wave = nullptr;
    QWidget *m_notice = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_button = nullptr;
    QPlainTextEdit *m_words = nullptr;
    QVBoxLayout *m_column = nullptr;
    bool m_troubled = false; ///< the notice is about playing, not about the file
};

} // namespace frameloom
