// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/picture/picturespec.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {
constexpr int s_longestSide = 4096;
constexpr double s_area = 1024.0 * 1024.0;
constexpr int s_steepestRatio = 6;
}

quint32 stableHash(const QString &text)
{
    quint32 h = 2166136261u; // FNV-1a
    for (const QChar c : text)
        h = (h ^ c.unicode()) * 16777619u;
    return h;
}

QSize PictureSpec::pixels() const
{
    const int divisor = std::gcd(ratioWidth, ratioHeight);
    const int p = ratioWidth / divisor;
    const int q = ratioHeight / divisor;
    const double unit = std::sqrt(s_area / (double(p) * q));
    QSize size = unit >= 2 ? QSize(p * qRound(unit), q * qRound(unit))
                           : QSize(qRound(std::sqrt(s_area * aspect())), qRound(std::sqrt(s_area / aspect())));
    if (!exact.isEmpty())
        size = exact;
    size *= std::max(1, scale);
    if (std::max(size.width(), size.height()) > s_longestSide)
        size.scale(s_longestSide, s_longestSide, Qt::KeepAspectRatio);
    return size;
}

void PictureSpec::setRatio(const QString &text)
{
    const QStringList parts = text.split(u':');
    if (parts.size() != 2)
        return;
    const int w = parts.at(0).trimmed().toInt();
    const int h = parts.at(1).trimmed().toInt();
    if (w < 1 || h < 1 || w > 10'000 || h > 10'000)
        return;
    exact = {};
    ratioWidth = w > h * s_steepestRatio ? s_steepestRatio : w;
    ratioHeight = w > h * s_steepestRatio ? 1 : h;
    if (h > w * s_steepestRatio) {
        ratioWidth = 1;
        ratioHeight = s_steepestRatio;
    }
}

void PictureSpec::setSize(QSize pixels)
{
    const int shorter = std::min(pixels.width(), pixels.height());
    const int longer = std::max(pixels.width(), pixels.height());
    if (shorter < 64 || longer > s_longestSide || longer > shorter * s_steepestRatio)
        return;
    exact = pixels;
    ratioWidth = pixels.width();
    ratioHeight = pixels.height();
}

PictureSpec PictureSpec::panned(const QString &direction) const
{
    PictureSpec next = *this;
    if (direction == "left"_L1)
        next.x -= height * aspect() / 2;
    else if (direction == "right"_L1)
        next.x += height * aspect() / 2;
    else if (direction == "up"_L1)
        next.y -= height / 2;
    else if (direction == "down"_L1)
        next.y += height / 2;
    return next;
}

PictureSpec PictureSpec::zoomedOut(double ratio, const QString &newRatio) const
{
    PictureSpec next = *this;
    const double width = height * aspect();
    next.composedAspect = composedAspect > 0 ? composedAspect : aspect();
    if (ratio <= 1)
        next.setRatio(u"1:1"_s);
    else
        next.setRatio(newRatio);
    // The whole old picture stays inside the new one.
    next.height = std::max(height, width / next.aspect()) * std::max(1.0, ratio);
    return next;
}

QJsonObject PictureSpec::toJson() const
{
    return {{u"prompt"_s, prompt}, {u"seed"_s, qint64(seed)}, {u"detail"_s, qint64(detail)}, {u"drift"_s, drift},
            {u"x"_s, x}, {u"y"_s, y}, {u"height"_s, height}, {u"ratio"_s, u"%1:%2"_s.arg(ratioWidth).arg(ratioHeight)},
            {u"scale"_s, scale}, {u"composed"_s, composedAspect}, {u"pixelWidth"_s, exact.width()},
            {u"pixelHeight"_s, exact.height()}};
}

PictureSpec PictureSpec::fromJson(const QJsonObject &object)
{
    PictureSpec spec;
    spec.prompt = object["prompt"_L1].toString();
    spec.seed = quint32(object["seed"_L1].toInteger(1));
    spec.detail = quint32(object["detail"_L1].toInteger());
    spec.drift = object["drift"_L1].toDouble();
    spec.x = object["x"_L1].toDouble();
    spec.y = object["y"_L1].toDouble(0.5);
    spec.height = std::clamp(object["height"_L1].toDouble(1), 0.05, 64.0);
    spec.setRatio(object["ratio"_L1].toString());
    spec.setSize({object["pixelWidth"_L1].toInt(), object["pixelHeight"_L1].toInt()});
    spec.composedAspect = object["composed"_L1].toDouble();
    spec.scale = std::clamp(object["scale"_L1].toInt(1), 1, 8);
    return spec;
}

} // namespace frameloom
