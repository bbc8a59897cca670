// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The player's place in the video: seeking, single frames, following the backend.

#include "media/videoplayer.h"

#include "media/videoscreen.h"

#include <QMediaMetaData>
#include <QMediaPlayer>

#include <algorithm>
#include <cmath>
#include <utility>

namespace frameloom {

namespace {

constexpr double usualRate = 25;
constexpr qint64 stuckMs = 2'000;
constexpr int askAgain = 3;

} // namespace

void VideoPlayer::seek(qint64 ms)
{
    if (m_path.isEmpty())
        return;
    const qint64 place = std::max<qint64>(0, m_duration > 0 ? std::min(ms, m_duration) : ms);
    m_ended = false;
    setPosition(place);
    m_wanted = place;
    load();
    pursue();
    updateBar();
}

/// Asks for the wanted place once it can be had: the file is open, and the frame of the place before has come. Asked
/// earlier, the backend would hold up the window until its sink gives that frame up, which waits for the window.
void VideoPlayer::pursue()
{
    if (m_wanted < 0 || !m_loaded || m_frameDue.isActive())
        return;
    const QMediaPlayer::MediaStatus status = m_player->mediaStatus();
    if (!m_player->isSeekable()) {
        if (status == QMediaPlayer::LoadedMedia || status == QMediaPlayer::BufferedMedia)
            m_wanted = -1; // a file in which one cannot seek
        return;
    }
    if (status == QMediaPlayer::EndOfMedia)
        m_player->pause(); // stopped: there is no picture to go to
    m_asked = std::exchange(m_wanted, -1);
    if (!m_playing && m_duration > 0) // the end itself has no frame
        m_asked = std::clamp<qint64>(m_asked, 0, std::max<qint64>(0, m_duration - std::llround(500 / frameRate())));
    if (m_asked == m_player->position() && m_screen->hasFrames()) { // for the backend that is no seek
        giveFrame();
        return;
    }
    m_missed = 0;
    m_player->setPosition(m_asked);
    m_frameDue.start();
}

void VideoPlayer::frameCame()
{
    m_frameDue.stop();
    // Queued: the sink waits for the end of this call.
    if (m_wanted >= 0)
        QMetaObject::invokeMethod(this, &VideoPlayer::pursue, Qt::QueuedConnection);
    else if (m_frameUse)
        QMetaObject::invokeMethod(this, &VideoPlayer::giveFrame, Qt::QueuedConnection);
}

void VideoPlayer::whenFrame(std::function<void(const QImage &)> use)
{
    if (m_path.isEmpty())
        return;
    m_frameUse = std::move(use);
    if (frame().isNull())
        seek(m_position);
    giveFrame();
}

void VideoPlayer::giveFrame()
{
    if (!m_frameUse || m_wanted >= 0 || m_frameDue.isActive())
        return;
    if (const QImage image = frame(); !image.isNull())
        std::exchange(m_frameUse, {})(image);
}

void VideoPlayer::frameMissed()
{
    if (m_wanted >= 0) {
        pursue();
    } else if (m_loaded && !m_playing && ++m_missed < askAgain) {
        // The window was busy while the sink offered the frame. The same place would be no seek, so the next millisecond.
        m_player->setPosition(m_asked + m_missed);
        m_frameDue.start();
    }
}

double VideoPlayer::frameRate() const
{
    const double rate = m_player ? m_player->metaData().value(QMediaMetaData::VideoFrameRate).toDouble() : 0;
    return rate > 1 && rate < 1000 ? rate : usualRate;
}

void VideoPlayer::step(int frames)
{
    if (m_path.isEmpty())
        return;
    pause();
    const double length = 1000 / frameRate();
    // Into the middle of a frame: its edges are not whole milliseconds.
    const double index = std::floor(double(m_position) / length + 0.02) + frames;
    const double last = m_duration > 0 ? std::floor(double(m_duration) / length + 0.02) - 1 : index;
    seek(std::llround((std::clamp(index, 0.0, std::max(0.0, last)) + 0.5) * length));
}

void VideoPlayer::watch()
{
    if (!m_player || !m_loaded || !m_playing || m_wanted >= 0 || m_frameDue.isActive())
        return;
    const qint64 now = m_player->position();
    if (now != m_position) {
        m_sinceMove.start();
    } else if (m_sinceMove.hasExpired(stuckMs) && m_player->playbackState() == QMediaPlayer::PlayingState) {
        m_sinceMove.start(); // see AudioDeck::watch()
        m_player->pause();
        m_player->play();
    }
    setPosition(now);
}

} // namespace frameloom
