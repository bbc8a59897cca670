// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/clippainter.h"

#include "sandbox/moviefile.h"
#include "sandbox/picturepainter.h"

#include <QBuffer>
#include <QPainter>

#include <algorithm>

#include <array>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int clipSeconds = 4;
constexpr int clipRate = 15;           // frames a second
constexpr double roomAround = 1.25;    // of the painted world, for the camera to move in
constexpr int jpegQuality = 78;
constexpr double steepestClip = 3;

/// Where the camera stands at a time from 0 to 1: the middle of what it sees and how much, in parts of the whole.
struct Shot
{
    double x;
    double zoom;
};

Shot shotAt(int way, double time)
{
    const double t = time * time * (3 - 2 * time); // sets off and arrives softly
    switch (way % 4) {
    case 0:
        return {0.42 + 0.16 * t, 0.84 - 0.03 * t};
    case 1:
        return {0.58 - 0.16 * t, 0.84 - 0.03 * t};
    case 2:
        return {0.5, 0.96 - 0.2 * t};
    default:
        return {0.5, 0.76 + 0.2 * t};
    }
}

/// As large as is needed, cut to the clip's shape.
QImage coverOf(const QImage &still, QSize size)
{
    const QImage scaled = still.scaled(size, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    const QPoint corner((scaled.width() - size.width()) / 2, (scaled.height() - size.height()) / 2);
    return scaled.copy(QRect(corner, size)).convertToFormat(QImage::Format_RGB32);
}

QByteArray jpegOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpg", jpegQuality);
    return bytes;
}

/// Three soft tones that come and go; others for another seed.
QByteArray chord(quint32 seed, int rate)
{
    constexpr std::array<std::array<double, 3>, 3> chords{{{0, 7, 16}, {0, 7, 15}, {0, 5, 12}}};
    const double root = 110.0 * std::pow(2.0, double(seed % 8) / 12.0);
    const int count = clipSeconds * rate;
    QByteArray bytes(qsizetype(count) * 2, Qt::Uninitialized);
    for (int i = 0; i < count; ++i) {
        const double time = double(i) / rate;
        const double loud = std::min({1.0, time / 0.6, (clipSeconds - time) / 0.9});
        double sum = 0;
        for (const double step : chords[seed % chords.size()])
            sum += std::sin(2 * std::numbers::pi * root * std::pow(2.0, step / 12.0) * time);
        const auto sample = qint16(std::lround(loud * sum * 2600));
        bytes[2 * i] = char(sample & 0xff);
        bytes[2 * i + 1] = char((sample >> 8) & 0xff);
    }
    return bytes;
}

} // namespace

QJsonObject ClipSpec::toJson() const
{
    return {{u"scene"_s, scene.toJson()}, {u"still"_s, still}, {u"way"_s, way}};
}

ClipSpec ClipSpec::fromJson(const QJsonObject &object)
{
    ClipSpec spec;
    spec.scene = PictureSpec::fromJson(object["scene"_L1].toObject());
    spec.still = object["still"_L1].toString();
    spec.way = std::abs(object["way"_L1].toInt()) % 4;
    return spec;
}

QSize clipSize(double aspect)
{
    const double shape = std::clamp(aspect, 1 / steepestClip, steepestClip);
    const double height = std::sqrt(640.0 * 360.0 / shape);
    return {2 * qRound(height * shape / 2), 2 * qRound(height / 2)};
}

QByteArray paintClip(const ClipSpec &spec, const QImage &still)
{
    const QSize size = clipSize(spec.aspect());
    const QSize whole(2 * qRound(size.width() * roomAround / 2), 2 * qRound(size.height() * roomAround / 2));
    QImage world;
    if (still.isNull()) {
        PictureSpec scene = spec.scene;
        scene.composedAspect = scene.composedAspect > 0 ? scene.composedAspect : scene.aspect();
        scene.height *= roomAround;
        scene.scale = 1;
        scene.setSize(whole);
        world = paintScene(scene);
    } else {
        world = coverOf(still, whole);
    }
    Movie movie;
    movie.size = size;
    movie.framesPerSecond = clipRate;
    movie.sound = chord(spec.scene.seed + quint32(spec.way), movie.soundRate);
    const int count = clipSeconds * clipRate;
    for (int i = 0; i < count; ++i) {
        const Shot shot = shotAt(spec.way, double(i) / (count - 1));
        const QSizeF seen = QSizeF(world.size()) * shot.zoom;
        const double left = std::clamp(shot.x * world.width() - seen.width() / 2, 0.0, world.width() - seen.width());
        QImage frame(size, QImage::Format_RGB32);
        QPainter painter(&frame);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF(QPointF(), size), world, QRectF(QPointF(left, (world.height() - seen.height()) / 2), seen));
        painter.end();
        paintWatermark(frame);
        movie.frames << jpegOf(frame);
    }
    return movieFile(movie);
}

} // namespace frameloom
