// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonValue>
#include <QLocale>
#include <QString>

#include <compare>
#include <optional>

namespace frameloom {

/// An amount of Apiframe credits. Counted in thousandths of a credit: the documented prices are whole
/// numbers, but a balance may have decimals (api/v1/core.json, core.account). A plain value, any thread.
class Credits
{
public:
    constexpr Credits() = default;
    static constexpr Credits fromMilli(qint64 milli) { return Credits(milli); }
    static constexpr Credits whole(qint64 credits) { return Credits(credits * 1000); }
    /// A JSON number or numeric text; nothing for anything else, a negative price included by the caller's choice.
    static std::optional<Credits> fromJson(const QJsonValue &value);

    /// The way back: 4 is 4, not 4.0.
    QJsonValue toJson() const;

    constexpr qint64 milli() const { return m_milli; }
    /// As shown to people: no decimals unless there are some ("4", "12.5"), digits grouped by the locale.
    QString toString(const QLocale &locale = QLocale()) const;

    constexpr auto operator<=>(const Credits &) const = default;
    constexpr Credits &operator+=(Credits other) { m_milli += other.m_milli; return *this; }
    constexpr Credits &operator-=(Credits other) { m_milli -= other.m_milli; return *this; }
    friend constexpr Credits operator+(Credits a, Credits b) { return a += b; }
    friend constexpr Credits operator-(Credits a, Credits b) { return a -= b; }
    friend constexpr Credits operator*(Credits a, qint64 n) { return Credits(a.m_milli * n); }

private:
    constexpr explicit Credits(qint64 milli) : m_milli(milli) {}
    qint64 m_milli = 0;
};

} // namespace frameloom

Q_DECLARE_METATYPE(frameloom::Credits)
