// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/audiodeck.h"

#include "media/mediabackend.h"
#include "media/sound.h"

#include <QAudioOutput>
#include <QMediaPlayer>
#include <QUrl>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace frameloom {

namespace {

constexpr qint64 loopPatienceMs = 1'000;
constexpr qint64 stallMs = 2'000;

} // namespace

AudioDeck::AudioDeck(Sound &sound, QObject *parent) : QObject(parent), m_sound(sound)
{
    m_watch.setInterval(30ms);
    connect(&m_watch, &QTimer::timeout, this, &AudioDeck::watch);
    connect(&sound, &Sound::claimed, this, [this](QObject *speaker) {
        if (speaker != this)
            pause();
    });
}

AudioDeck::~AudioDeck() = default;

const Track &AudioDeck::track() const
{
    static const Track none;
    return m_index >= 0 && m_index < m_tracks.size() ? m_tracks.at(m_index) : none;
}

void AudioDeck::play(const QVector<Track> &tracks, int index, qint64 fromMs)
{
    if (index < 0 || index >= tracks.size() || tracks.at(index).path.isEmpty())
        return;
    const bool same = isCurrent(tracks.at(index).path);
    m_tracks = tracks;
    m_index = index;
    if (same && m_player && m_problem == PlayProblem::None && m_state != State::Loading) {
        if (fromMs >= 0)
            seek(fromMs);
        m_sound.claim(this);
        m_player->play();
        setState(State::Playing);
        return;
    }
    if (!same) {
        m_loopFrom = m_loopTo = 0;
        m_position = m_duration = 0;
    }
    m_startAt = fromMs > 0 ? fromMs : -1;
    if (m_startAt > 0)
        m_position = m_startAt;
    m_problem = PlayProblem::None;
    m_state = State::Loading;
    Q_EMIT changed();
    prepareMedia(this, [this, generation = ++m_generation] {
        if (generation == m_generation)
            start();
    });
}

void AudioDeck::makePlayer()
{
    m_player = new QMediaPlayer(this);
    connect(m_player, &QMediaPlayer::errorOccurred, this,
            [this](QMediaPlayer::Error, const QString &words) { fail(playProblemOf(words)); });
    connect(m_player, &QMediaPlayer::durationChanged, this, [this](qint64 ms) {
        if (ms <= 0 || ms == m_duration)
            return;
        m_duration = ms;
        Q_EMIT changed();
    });
    connect(m_player, &QMediaPlayer::mediaStatusChanged, this, [this](QMediaPlayer::MediaStatus status) {
        if (status == QMediaPlayer::LoadedMedia || status == QMediaPlayer::BufferedMedia) {
            // Queued: whether one can seek is told after this, and until then QMediaPlayer drops every place.
            QMetaObject::invokeMethod(this, &AudioDeck::goToStart, Qt::QueuedConnection);
            if (m_state == State::Loading)
                setState(State::Playing);
        } else if (status == QMediaPlayer::InvalidMedia) {
            fail(PlayProblem::Broken);
        } else if (status == QMediaPlayer::EndOfMedia) {
            if (hasLoop()) {
                m_player->setPosition(m_loopFrom);
                m_player->play();
            } else if (canGo(1)) {
                // Queued: the player has not finished with the track that ended.
                QMetaObject::invokeMethod(
                    this, [this] { go(1); }, Qt::QueuedConnection);
            } else {
                m_position = 0;
                setState(State::Paused);
                Q_EMIT positionChanged();
            }
        }
    });
}

void AudioDeck::goToStart()
{
    const QMediaPlayer::MediaStatus status = m_player->mediaStatus();
    if (m_startAt <= 0 || (status != QMediaPlayer::LoadedMedia && status != QMediaPlayer::BufferedMedia))
        return; // another song is being opened by now
    m_player->setPosition(std::exchange(m_startAt, -1));
}

void AudioDeck::start()
{
    m_sound.prepare();
    if (!m_player)
        makePlayer();
    if (!m_output && m_sound.hasDevice()) {
        m_output = m_sound.makeOutput(this);
        m_player->setAudioOutput(m_output);
    }
    if (!m_sound.hasDevice()) { // a song without an output is an error of the backend, so it is not tried
        fail(PlayProblem::NoDevice);
        return;
    }
    m_sound.claim(this);
    m_player->setSource(QUrl::fromLocalFile(track().path));
    m_player->play();
    m_watch.start();
}

void AudioDeck::fail(PlayProblem problem)
{
    if (m_index < 0 || m_problem != PlayProblem::None)
        return;
    m_problem = problem;
    setState(State::Paused);
}

void AudioDeck::setState(State state)
{
    m_state = state;
    m_sinceMove.start();
    if (state == State::Playing)
        m_watch.start();
    else if (state != State::Loading)
        m_watch.stop();
    Q_EMIT changed();
}

void AudioDeck::watch()
{
    if (!m_player || m_state != State::Playing || m_startAt > 0)
        return;
    const qint64 now = m_player->position();
    if (m_sinceLoop.isValid()) {
        // On its way back: asked again and again meanwhile, the backend would never arrive.
        if (now >= m_loopTo && hasLoop() && !m_sinceLoop.hasExpired(loopPatienceMs))
            return;
        m_sinceLoop.invalidate();
    }
    if (hasLoop() && now >= m_loopTo) {
        m_sinceLoop.start();
        seek(m_loopFrom);
        return;
    }
    if (now == m_position) {
        // After a seek GStreamer's sink for PulseAudio sometimes waits for a call that has passed, and a pause does not
        // wake it: the file is opened anew where it stands.
        if (m_sinceMove.hasExpired(stallMs) && m_player->playbackState() == QMediaPlayer::PlayingState) {
            m_startAt = std::max<qint64>(1, m_position);
            m_state = State::Loading;
            m_player->stop();
            m_player->setSource(QUrl());
            m_player->setSource(QUrl::fromLocalFile(track().path));
            m_player->play();
        }
        return;
    }
    m_sinceMove.start();
    m_position = now;
    Q_EMIT positionChanged();
}

void AudioDeck::toggle()
{
    if (m_index < 0)
        return;
    if (isPlaying())
        pause();
    else
        play(QVector<Track>(m_tracks), m_index);
}

void AudioDeck::pause()
{
    if (!isPlaying())
        return;
    if (m_state == State::Loading) {
        ++m_generation; // not begun yet
        if (m_player)
            m_player->stop();
    } else {
        m_player->pause();
        m_position = m_player->position();
    }
    setState(State::Paused);
}

void AudioDeck::stop()
{
    ++m_generation;
    m_index = -1;
    m_tracks.clear();
    m_position = m_duration = m_loopFrom = m_loopTo = 0;
    m_problem = PlayProblem::None;
    m_startAt = -1;
    if (m_player) {
        m_player->stop();
        m_player->setSource(QUrl());
    }
    setState(State::Empty);
}

void AudioDeck::seek(qint64 ms)
{
    if (m_index < 0)
        return;
    m_position = std::max<qint64>(0, m_duration > 0 ? std::min(ms, m_duration) : ms);
    if (m_state == State::Loading || m_startAt > 0 || !m_player || m_player->mediaStatus() == QMediaPlayer::NoMedia)
        m_startAt = m_position;
    else
        m_player->setPosition(m_position);
    Q_EMIT positionChanged();
}

void AudioDeck::setLoop(qint64 fromMs, qint64 toMs)
{
    if (m_index < 0)
        return;
    m_loopFrom = toMs > fromMs ? std::max<qint64>(0, fromMs) : 0;
    m_loopTo = toMs > fromMs ? toMs : 0;
    if (hasLoop() && (m_position < m_loopFrom || m_position >= m_loopTo))
        seek(m_loopFrom);
    Q_EMIT changed();
}

bool AudioDeck::canGo(int step) const
{
    const int index = m_index + step;
    return m_index >= 0 && index >= 0 && index < m_tracks.size() && !m_tracks.at(index).path.isEmpty();
}

void AudioDeck::go(int step)
{
    if (canGo(step))
        play(QVector<Track>(m_tracks), m_index + step, 0);
}

} // namespace frameloom
