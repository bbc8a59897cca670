// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/videoposterreader.h"

#include "media/mediabackend.h"

#include <QMediaPlayer>
#include <QUrl>
#include <QVideoFrame>
#include <QVideoSink>

#include <chrono>

using namespace std::chrono_literals;

namespace frameloom {

namespace {

constexpr int lookEvery = 5; // frames: a fade from black takes some
constexpr int framesAtMost = 90;
constexpr double goodWorth = 12;

/// How much there is to see, 0 … 255: the spread and the light of a few pixels.
double worthOf(const QImage &image)
{
    const QImage tiny =
        image.scaled(16, 16, Qt::IgnoreAspectRatio, Qt::FastTransformation).convertToFormat(QImage::Format_Grayscale8);
    double sum = 0;
    int low = 255;
    int high = 0;
    for (int y = 0; y < tiny.height(); ++y) {
        for (int x = 0; x < tiny.width(); ++x) {
            const int value = tiny.constScanLine(y)[x];
            sum += value;
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    // A white frame says as little as a black one, but is not taken for a fault.
    return std::max(sum / (16 * 16), double(high - low) / 2) - 4;
}

} // namespace

VideoPosterReader::VideoPosterReader(QObject *parent) : PosterReader(parent) {}

VideoPosterReader::~VideoPosterReader() = default;

void VideoPosterReader::read(const QString &path)
{
    m_path = path;
    m_best = {};
    m_bestWorth = -1;
    m_frames = 0;
    m_busy = true;
    if (m_player)
        start();
    else
        prepareMedia(this, [this] { start(); });
}

void VideoPosterReader::start()
{
    if (!m_player) {
        m_sink = std::make_unique<QVideoSink>();
        m_player = std::make_unique<QMediaPlayer>();
        m_player->setVideoSink(m_sink.get());
        connect(m_sink.get(), &QVideoSink::videoFrameChanged, this, &VideoPosterReader::take);
        m_patience.setSingleShot(true);
        m_patience.setInterval(1s);
        connect(&m_patience, &QTimer::timeout, this, &VideoPosterReader::finish);
        connect(m_player.get(), &QMediaPlayer::durationChanged, this, [this](qint64 ms) {
            if (ms > 0 && m_patience.isActive())
                finish();
        });
        connect(m_player.get(), &QMediaPlayer::errorOccurred, this, [this] { finish(); });
        connect(m_player.get(), &QMediaPlayer::mediaStatusChanged, this, [this](QMediaPlayer::MediaStatus status) {
            if (status == QMediaPlayer::EndOfMedia || status == QMediaPlayer::InvalidMedia)
                finish();
        });
    }
    m_player->setSource(QUrl::fromLocalFile(m_path));
    m_player->play();
}

void VideoPosterReader::take(const QVideoFrame &frame)
{
    if (!m_busy || !frame.isValid())
        return;
    if (m_frames++ % lookEvery != 0)
        return;
    const QImage image = frame.toImage();
    if (image.isNull())
        return;
    const double worth = worthOf(image);
    if (worth > m_bestWorth) {
        m_best = image;
        m_bestWorth = worth;
    }
    if (m_bestWorth < goodWorth && m_frames <= framesAtMost)
        return;
    if (m_player->duration() > 0)
        finish();
    else if (!m_patience.isActive())
        m_patience.start(); // the length of some files is known a little later
}

void VideoPosterReader::finish()
{
    if (!m_busy)
        return;
    m_busy = false;
    m_patience.stop();
    const qint64 duration = m_player->duration();
    // Queued: the player is stopped from outside its own signals.
    QMetaObject::invokeMethod(
        this,
        [this, duration, image = std::exchange(m_best, {})] {
            m_player->stop();
            m_player->setSource(QUrl());
            if (image.isNull())
                Q_EMIT failed();
            else
                Q_EMIT done(image, duration);
        },
        Qt::QueuedConnection);
}

} // namespace frameloom
