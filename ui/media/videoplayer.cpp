// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/videoplayer.h"

#include "library/thumbnails.h"
#include "media/mediabackend.h"
#include "media/playerbar.h"
#include "media/sound.h"
#include "media/videooverlay.h"
#include "media/videoscreen.h"

#include <QLabel>
#include <QPushButton>
#include <QAudioOutput>
#include <QEvent>
#include <QGraphicsVideoItem>
#include <QMediaPlayer>
#include <QUrl>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace frameloom {

namespace {

constexpr auto frameDueAfter = 400ms; // the backend's sink gives up a frame that nobody took within 300 ms

} // namespace

VideoPlayer::VideoPlayer(Thumbnails &thumbnails, Sound &sound, QWidget *parent)
    : QWidget(parent)
    , m_thumbnails(thumbnails)
    , m_sound(sound)
{
    build();
    m_watch.setInterval(40ms);
    connect(&m_watch, &QTimer::timeout, this, &VideoPlayer::watch);
    m_frameDue.setSingleShot(true);
    m_frameDue.setInterval(frameDueAfter);
    connect(&m_frameDue, &QTimer::timeout, this, &VideoPlayer::frameMissed);
    connect(&thumbnails, &Thumbnails::ready, this, [this](const QString &path) {
        if (path == m_path)
            showPoster();
    });
    connect(&sound, &Sound::changed, this, [this] { m_bar->setSound(m_sound.level(), m_sound.isMuted()); });
    connect(&sound, &Sound::claimed, this, [this](QObject *speaker) {
        if (speaker != this && m_output && !m_sound.isMuted())
            pause();
    });
}

VideoPlayer::~VideoPlayer()
{
    delete m_player;  // before the sink that it fills
    delete m_overlay; // with the panel in it
}

void VideoPlayer::setVideo(const QString &path, const QString &name, qint64 durationMs)
{
    m_panel->setAccessibleName(name);
    if (m_duration <= 0 && durationMs > 0) {
        m_duration = durationMs;
        m_bar->setDuration(durationMs);
    }
    if (path == m_path)
        return;
    ++m_generation;
    m_path = path;
    m_playing = m_loading = m_loaded = m_ended = m_told = false;
    m_duration = durationMs;
    m_wanted = -1;
    m_frameUse = {};
    m_frameDue.stop();
    m_size = {};
    m_problem = PlayProblem::None;
    m_notice->hide();
    if (m_player) {
        m_player->stop();
        m_player->setSource(QUrl());
    }
    m_screen->forgetFrames();
    m_screen->setPoster({});
    m_bar->setDuration(m_duration);
    setPosition(0);
    showPoster();
    updateBar();
}

void VideoPlayer::showPoster()
{
    if (const VideoFacts facts = m_thumbnails.videoFacts(m_path); !m_loaded && facts.durationMs > 0) {
        m_size = facts.size;
        m_duration = facts.durationMs;
        m_bar->setDuration(m_duration);
        tellFacts();
    }
    if (!m_path.isEmpty() && !m_screen->hasFrames())
        m_screen->setPoster(m_thumbnails.image(m_path, m_screen->size() * devicePixelRatioF()));
}

void VideoPlayer::load()
{
    if (m_loading || m_loaded || m_path.isEmpty())
        return;
    m_loading = true;
    prepareMedia(this, [this, generation = m_generation] {
        if (generation == m_generation)
            open();
    });
}

void VideoPlayer::open()
{
    m_loading = false;
    m_loaded = true;
    m_problem = PlayProblem::None;
    m_notice->hide();
    m_sound.prepare();
    if (!m_player) {
        m_player = new QMediaPlayer(this);
        m_player->setVideoSink(m_screen->item()->videoSink());
        connect(m_player, &QMediaPlayer::errorOccurred, this,
                [this](QMediaPlayer::Error, const QString &words) { fail(playProblemOf(words)); });
        connect(m_player, &QMediaPlayer::durationChanged, this, [this](qint64 ms) {
            if (ms <= 0)
                return;
            m_duration = ms;
            m_bar->setDuration(ms);
            tellFacts();
        });
        connect(m_player, &QMediaPlayer::mediaStatusChanged, this, [this](QMediaPlayer::MediaStatus status) {
            if (status == QMediaPlayer::LoadedMedia || status == QMediaPlayer::BufferedMedia) {
                // Queued: whether one can seek is told after this, and until then QMediaPlayer drops every place.
                QMetaObject::invokeMethod(this, &VideoPlayer::pursue, Qt::QueuedConnection);
            } else if (status == QMediaPlayer::InvalidMedia) {
                fail(PlayProblem::Broken);
            } else if (status == QMediaPlayer::EndOfMedia && !m_looping) {
                m_ended = true;
                m_playing = false;
                setPosition(m_duration);
                updateBar();
            }
        });
    }
    if (!m_output) {
        m_output = m_sound.makeOutput(this);
        m_player->setAudioOutput(m_output);
    }
    m_player->setSource(QUrl::fromLocalFile(m_path));
    m_player->setLoops(m_looping ? QMediaPlayer::Infinite : QMediaPlayer::Once);
    m_player->setPlaybackRate(m_speed);
    if (m_playing)
        m_player->play();
    else
        m_player->pause();
    updateBar();
}

void VideoPlayer::fail(PlayProblem problem)
{
    // The end of a damaged file comes with several words; the first are right.
    if (m_problem != PlayProblem::None || m_path.isEmpty())
        return;
    m_problem = problem;
    m_playing = false;
    m_loaded = false; // played again, it is opened anew
    m_wanted = -1;
    m_frameUse = {};
    m_frameDue.stop();
    m_noticeTitle->setText(playProblemTitle(problem));
    m_noticeText->setText(playProblemText(problem));
    m_copyCommand->setVisible(problem == PlayProblem::NoDecoder);
    m_notice->show();
    m_notice->raise();
    updateBar();
}

void VideoPlayer::tellFacts()
{
    if (m_told || m_size.isEmpty() || m_duration <= 0)
        return;
    m_told = true;
    Q_EMIT factsLearned(m_size, m_duration);
}

void VideoPlayer::play()
{
    if (m_path.isEmpty() || (m_playing && m_loaded))
        return;
    m_playing = true;
    if (m_loaded) {
        if (m_ended)
            m_player->setPosition(0);
        m_player->play();
    }
    m_ended = false;
    if (!m_sound.isMuted())
        m_sound.claim(this);
    load();
    updateBar();
}

void VideoPlayer::pause()
{
    if (!m_playing)
        return;
    m_playing = false;
    if (m_loaded) {
        m_player->pause();
        if (m_wanted < 0 && !m_frameDue.isActive())
            setPosition(m_player->position());
    }
    updateBar();
}

void VideoPlayer::toggle()
{
    if (m_playing)
        pause();
    else
        play();
}

void VideoPlayer::setLooping(bool looping)
{
    m_looping = looping;
    if (m_player)
        m_player->setLoops(looping ? QMediaPlayer::Infinite : QMediaPlayer::Once);
    updateBar();
}

void VideoPlayer::setSpeed(double speed)
{
    m_speed = std::clamp(speed, PlayerBar::speeds().first(), PlayerBar::speeds().last());
    if (m_loaded)
        m_player->setPlaybackRate(m_speed);
    updateBar();
}

void VideoPlayer::setPosition(qint64 ms)
{
    m_bar->setPosition(ms);
    if (ms == m_position)
        return;
    m_position = ms;
    Q_EMIT positionChanged(ms);
}

void VideoPlayer::updateBar()
{
    m_bar->setPlaying(m_playing);
    m_bar->setLooping(m_looping);
    m_bar->setSpeed(m_speed);
    m_bar->setSound(m_sound.level(), m_sound.isMuted());
    m_bar->setEnabled(!m_path.isEmpty());
    m_screen->setMark(!m_playing && (!m_loaded || m_ended || !m_screen->hasFrames()) && m_problem == PlayProblem::None);
    if (m_playing && !m_watch.isActive()) {
        m_sinceMove.start();
        m_watch.start();
    } else if (!m_playing) {
        m_watch.stop();
    }
    Q_EMIT stateChanged();
}

QImage VideoPlayer::frame() const
{
    return m_screen->frame();
}

void VideoPlayer::saveFrame()
{
    whenFrame([this](const QImage &image) { Q_EMIT saveFrameRequested(image, m_position); });
}

void VideoPlayer::useFrame(const QString &useId)
{
    whenFrame([this, useId](const QImage &image) {
        pause();
        setFullWindow(false); // the form is behind it
        Q_EMIT useFrameRequested(image, m_position, useId);
    });
}

void VideoPlayer::hideEvent(QHideEvent *event)
{
    // Another job came onto the stage, or another page: nobody sees it. In the overlay it is seen still.
    if (!isFullWindow())
        pause();
    QWidget::hideEvent(event);
}

void VideoPlayer::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!isFullWindow())
        m_panel->setGeometry(rect());
}

} // namespace frameloom
