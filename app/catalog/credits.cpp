// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/credits.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace frameloom {

std::optional<Credits> Credits::fromJson(const QJsonValue &value)
{
    double amount = 0;
    if (value.isDouble()) {
        amount = value.toDouble();
    } else if (value.isString()) {
        bool ok = false;
        amount = value.toString().trimmed().toDouble(&ok);
        if (!ok)
            return std::nullopt;
    } else {
        return std::nullopt;
    }
    // Beyond this, a double no longer holds single thousandths; "nan" and "inf" end here too.
    constexpr double limit = 9.0e12;
    if (!std::isfinite(amount) || std::abs(amount) > limit)
        return std::nullopt;
    return Credits(std::llround(amount * 1000.0));
}

QJsonValue Credits::toJson() const
{
    return m_milli % 1000 == 0 ? QJsonValue(m_milli / 1000) : QJsonValue(double(m_milli) / 1000.0);
}

QString Credits::toString(const QLocale &locale) const
{
    const bool negative = m_milli < 0;
    const quint64 magnitude = negative ? 0 - static_cast<quint64>(m_milli) : static_cast<quint64>(m_milli);
    QString text = locale.toString(magnitude / 1000);
    if (const quint64 rest = magnitude % 1000; rest != 0) {
        // Digit by digit through the locale, since some write digits of their own.
        text += locale.decimalPoint();
        for (quint64 divisor = 100, left = rest; left != 0; divisor /= 10) {
            text += locale.toString(left / divisor);
            left %= divisor;
        }
    }
    if (negative)
        text.prepend(locale.negativeSign());
    return text;
}

} // namespace frameloom
