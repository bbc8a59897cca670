// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QSize>
#include <QString>

namespace frameloom {

/// Everything that decides one sandbox picture. The picture is a window onto an endless painted world: the same
/// spec gives the same picture at any size, moving the window shows the land beside it. A plain value, any thread.
struct PictureSpec
{
    QString prompt;          ///< its words choose scene and mood
    quint32 seed = 1;        ///< the world: land and light; the next number has the next colours of the mood
    quint32 detail = 0;      ///< what may change while the land stays: clouds, birds
    double drift = 0;        ///< how far a variation has moved away; 0.1 is subtle, 0.6 another composition
    double x = 0;            ///< centre of the window; 1 is the height of the first picture
    double y = 0.5;
    double height = 1;       ///< of the window; 2 after zooming out by 2
    int ratioWidth = 1;
    int ratioHeight = 1;
    int scale = 1;           ///< of the pixels, by upscaling
    QSize exact = {};        ///< pixels that were asked for; empty: by the ratio

    /// About one megapixel times scale², in exactly the ratio where that is possible; no side above 4096.
    QSize pixels() const;
    double composedAspect = 0; ///< ratio the scene was composed for; 0: its own
    double aspect() const { return double(ratioWidth) / ratioHeight; }
    /// Reads "16:9"; leaves the ratio alone when that is no ratio. Ratios beyond 6:1 are cut to that.
    void setRatio(const QString &text);
    /// Exactly these pixels, 64 to 4096 a side and not steeper than 6:1; anything else is left alone.
    void setSize(QSize pixels);

    PictureSpec panned(const QString &direction) const; ///< "left", "right", "up", "down": by half a picture
    /// Shows more of the world around the old picture. Ratio 1 makes the picture square.
    PictureSpec zoomedOut(double ratio, const QString &newRatio) const;

    QJsonObject toJson() const;
    static PictureSpec fromJson(const QJsonObject &object);
    bool operator==(const PictureSpec &) const = default;
};

/// A number from a text that is the same in every run (qHash is not).
quint32 stableHash(const QString &text);

} // namespace frameloom
