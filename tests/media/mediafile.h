// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QString>
#include <QTest>

namespace frameloom::test {

/// Decoding on a busy machine takes what it takes.
constexpr int patience = 60'000;

/// tests/data/media, made once with ffmpeg:
///   colours.mp4, .webm  3 s, 25 frames a second, 320 x 180: red, green, blue, one second each; in the topmost 16 rows
///   a
///                       white mark of 4 pixels at x = 4 * number of the frame. With a tone
///   vertical.mp4        2 s, 144 x 256, silent: black for 0.4 s, then brown
///   truncated.mp4       the first 9000 bytes of colours.mp4
///   bursts.wav, .mp3    6 s: 500 Hz for one second each at 0.8, silence, 0.4, silence, 0.8, silence
///   hum.mp3             4 s: 330 Hz at 0.5
inline QString mediaFile(const QString &name)
{
    return QStringLiteral(FRAMELOOM_SOURCE_DIR) + QStringLiteral("/tests/data/media/") + name;
}

/// Colour in the middle of a frame, below the marks.
inline QColor middleOf(const QImage &image)
{
    return image.isNull() ? QColor() : image.pixelColor(image.width() / 2, image.height() * 2 / 3);
}

enum class Shade { None, Red, Green, Blue, Dark };
inline Shade shadeOf(const QImage &image)
{
    const QColor c = middleOf(image);
    if (!c.isValid())
        return Shade::None;
    if (c.red() > 140 && c.green() < 110 && c.blue() < 110)
        return Shade::Red;
    if (c.green() > 120 && c.red() < 110 && c.blue() < 110)
        return Shade::Green;
    if (c.blue() > 140 && c.red() < 110 && c.green() < 110)
        return Shade::Blue;
    return c.lightness() < 30 ? Shade::Dark : Shade::None;
}

/// The number that a frame of colours.* carries; -1: none is seen.
inline int frameNumber(const QImage &image)
{
    if (image.width() != 320)
        return -1;
    int best = -1;
    double most = 0;
    for (int mark = 0; mark < 80; ++mark) {
        double light = 0;
        for (int y = 4; y < 12; ++y) {
            for (int x = 0; x < 4; ++x) {
                const QColor c = image.pixelColor(mark * 4 + x, y);
                light += std::min({c.red(), c.green(), c.blue()});
            }
        }
        if (light > most) {
            most = light;
            best = mark;
        }
    }
    return most / 32 > 90 ? best : -1;
}

/// Into the library of a fixture, as the downloader does.
inline void putInto(const QString &library, const QString &name, const QString &relative)
{
    const QString to = library + u'/' + relative;
    QDir().mkpath(QFileInfo(to).absolutePath());
    QFile::remove(to);
    QVERIFY(QFile::copy(mediaFile(name), to));
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace frameloom::test
