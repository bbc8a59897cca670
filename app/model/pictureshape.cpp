// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/pictureshape.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr double UsualError = 0.015; ///< of a shape that was asked for and rounded to pixels
constexpr double OtherError = 0.005;
constexpr int LargestNumber = 99;

double errorOf(double shape, double ratio)
{
    return std::abs(shape / ratio - 1);
}

} // namespace

QString shapeOf(const QSize &size, const QStringList &usual)
{
    if (size.isEmpty())
        return {};
    const double shape = double(size.width()) / size.height();
    QString nearest;
    double least = UsualError;
    for (const QString &ratio : usual) {
        const int width = ratio.section(u':', 0, 0).toInt();
        const int height = ratio.section(u':', 1, 1).toInt();
        if (width <= 0 || height <= 0)
            continue;
        if (const double error = errorOf(shape, double(width) / height); error < least) {
            least = error;
            nearest = ratio;
        }
    }
    if (!nearest.isEmpty())
        return nearest;
    for (int height = 1; height <= LargestNumber; ++height) {
        const int width = int(std::lround(shape * height));
        if (width >= 1 && width <= LargestNumber && errorOf(shape, double(width) / height) <= OtherError)
            return u"%1:%2"_s.arg(width).arg(height);
    }
    return {};
}

} // namespace frameloom
