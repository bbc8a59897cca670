// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "media/mediafields.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QVector>

class QAudioOutput;
class QMediaPlayer;

namespace frameloom {

class Sound;

/// A song that can be played.
struct Track
{
    QString path; ///< absolute; what makes it that track
    QString title;
    QString coverPath; ///< absolute; may be empty
    qint64 jobId = 0;

    bool operator==(const Track &) const = default;
};

/// Plays songs while other work goes on: belongs to the window, not to what is on the stage. One song at a time, from a
/// list. GUI thread; times in milliseconds. Loads nothing before the first play().
class AudioDeck : public QObject
{
    Q_OBJECT
public:
    enum class State { Empty, Loading, Playing, Paused };

    explicit AudioDeck(Sound &sound, QObject *parent = nullptr);
    ~AudioDeck() override;

    Sound &sound() { return m_sound; }
    /// Begins with one of the list. The same track again goes on from `fromMs`, or from where it is when that is -1.
    void play(const QVector<Track> &tracks, int index, qint64 fromMs = -1);
    void toggle();
    void pause();
    void stop(); ///< nothing is chosen any more
    void seek(qint64 ms);
    /// Goes round between the two. From = to: no loop. Belongs to the track.
    void setLoop(qint64 fromMs, qint64 toMs);
    bool canGo(int step) const; ///< +1 the next track, -1 the one before
    void go(int step);

    State state() const { return m_state; }
    bool isPlaying() const { return m_state == State::Playing || m_state == State::Loading; }
    const Track &track() const;
    bool isCurrent(const QString &path) const { return !path.isEmpty() && track().path == path; }
    qint64 position() const { return m_position; }
    qint64 duration() const { return m_duration; } ///< 0: not known yet
    qint64 loopFrom() const { return m_loopFrom; }
    qint64 loopTo() const { return m_loopTo; }
    bool hasLoop() const { return m_loopTo > m_loopFrom; }
    PlayProblem problem() const { return m_problem; } ///< of the current track

Q_SIGNALS:
    void changed(); ///< track, state, loop, duration or problem
    void positionChanged();

private:
    void start();
    void goToStart();
    void makePlayer();
    void watch();
    void fail(PlayProblem problem);
    void setState(State state);

    Sound &m_sound;
    QMediaPlayer *m_player = nullptr;
    QAudioOutput *m_output = nullptr;
    QVector<Track> m_tracks;
    int m_index = -1;
    State m_state = State::Empty;
    PlayProblem m_problem = PlayProblem::None;
    qint64 m_position = 0;
    qint64 m_duration = 0;
    qint64 m_loopFrom = 0;
    qint64 m_loopTo = 0;
    qint64 m_startAt = -1; ///< where to go as soon as the file is open
    quint64 m_generation = 0;
    QElapsedTimer m_sinceLoop; ///< valid: the loop has sent it back
    QElapsedTimer m_sinceMove; ///< when the position was another
    QTimer m_watch;            ///< the backend tells the position too seldom for a wave and a loop
};

} // namespace frameloom
