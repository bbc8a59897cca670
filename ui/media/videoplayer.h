// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "media/mediafields.h"

#include <QElapsedTimer>
#include <QImage>
#include <QPointer>
#include <QTimer>
#include <QVector>
#include <QWidget>

#include <functional>

class QAudioOutput;
class QLabel;
class QMediaPlayer;
class QMenu;
class QPushButton;

namespace frameloom {

class PlayerBar;
class Sound;
class Thumbnails;
class VideoScreen;

/// A form that a frame can go into as its picture.
struct FrameUse
{
    QString id;    ///< the caller's
    QString maker; ///< whose form it is; forms of one maker stand together. Empty: it stands by itself
    QString label;
};

/// A video with everything one does to it. Shows its poster and loads nothing until it is played, stepped or sought in.
/// Times in milliseconds. Plays mute where there is no sound device.
///
/// Keys: Space plays and pauses, Left and Right go five seconds, "," and "." one frame, "<" and ">" slower and faster,
/// L loops, M mutes, F fills the window, Esc leaves it.
class VideoPlayer : public QWidget
{
    Q_OBJECT
public:
    VideoPlayer(Thumbnails &thumbnails, Sound &sound, QWidget *parent = nullptr);
    ~VideoPlayer() override;

    /// `name`: for screen readers. `durationMs`: 0 when not known. The same path changes nothing but the name.
    void setVideo(const QString &path, const QString &name, qint64 durationMs);
    const QString &path() const { return m_path; }
    /// What the menu offers under "Use frame as input".
    void setFrameUses(const QVector<FrameUse> &uses) { m_uses = uses; }

    void play();
    void pause();
    void toggle();
    void seek(qint64 ms);
    /// Pauses and goes that many frames on; negative: back.
    void step(int frames);
    void setLooping(bool looping);
    void setSpeed(double speed); ///< 0.25 … 2
    void setFullWindow(bool full);
    // The frame at the place, in the video's own size. What was never played is opened for it: the signal comes later.
    void saveFrame();
    void useFrame(const QString &useId);

    bool isPlaying() const { return m_playing; }
    bool isLoaded() const { return m_loaded; }
    bool isFullWindow() const;
    double speed() const { return m_speed; }
    qint64 position() const { return m_position; }
    qint64 duration() const { return m_duration; }
    /// Frames a second; 25 when the file does not tell.
    double frameRate() const;
    PlayProblem problem() const { return m_problem; }
    QImage frame() const; ///< the frame that is seen; null before the first
    VideoScreen &screen() { return *m_screen; }
    /// Adds the entries of the menu.
    void fillMenu(QMenu &menu);

Q_SIGNALS:
    void chosen(); ///< clicked or focused
    void stateChanged();
    void positionChanged(qint64 ms);
    void saveFrameRequested(const QImage &frame, qint64 ms);
    void useFrameRequested(const QImage &frame, qint64 ms, const QString &useId);
    void openElsewhereRequested();
    void dragWanted();
    void menuWanted(const QPoint &globalPos);
    void factsLearned(const QSize &size, qint64 durationMs);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Overlay;

    void build();
    void addFrameUses(QMenu &menu);
    void load(); ///< asks for the backend, then open()
    void open();
    void showPoster();
    void fail(PlayProblem problem);
    void watch();
    void tellFacts();
    void updateBar();
    bool takeKey(int key, Qt::KeyboardModifiers modifiers, bool justAsking);
    void setPosition(qint64 ms);
    void pursue();
    void frameCame();
    void frameMissed();
    void whenFrame(std::function<void(const QImage &)> use);
    void giveFrame();

    Thumbnails &m_thumbnails;
    Sound &m_sound;
    QString m_path;
    QVector<FrameUse> m_uses;
    QWidget *m_panel = nullptr; ///< what moves into the overlay; has the focus and the name
    VideoScreen *m_screen = nullptr;
    PlayerBar *m_bar = nullptr;
    QWidget *m_notice = nullptr;
    QLabel *m_noticeTitle = nullptr;
    QLabel *m_noticeText = nullptr;
    QPushButton *m_copyCommand = nullptr;
    QPointer<Overlay> m_overlay;
    QMediaPlayer *m_player = nullptr;
    QAudioOutput *m_output = nullptr;
    QTimer m_watch;
    QElapsedTimer m_sinceMove; ///< when the position was another
    QSize m_size;
    qint64 m_position = 0;
    qint64 m_duration = 0;
    qint64 m_wanted = -1; ///< a place that the backend has not been asked for yet
    qint64 m_asked = 0;   ///< the place that m_frameDue waits for
    std::function<void(const QImage &)> m_frameUse; ///< waits for the frame of the place
    int m_missed = 0;     ///< times that its frame did not come
    QTimer m_frameDue;    ///< runs from a seek to its frame
    double m_speed = 1;
    bool m_looping = false;
    bool m_playing = false; ///< as wanted
    bool m_loading = false;
    bool m_loaded = false;
    bool m_ended = false;
    bool m_told = false;
    PlayProblem m_problem = PlayProblem::None;
    quint64 m_generation = 0;
};

} // namespace frameloom
