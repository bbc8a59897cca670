// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/credits.h"

#include <QHash>
#include <QJsonValue>
#include <QStringList>
#include <QVector>

namespace frameloom {

/// How far a price can be trusted, as the catalogue says.
enum class Confidence { Low, Medium, High };

/// What something costs, as far as it is known. Never a guess shown as a fact: sources that disagree make a Range.
struct Price
{
    enum class Kind {
        Exact,  ///< low == high, every source agrees
        Range,  ///< sources disagree; between low and high
        Unknown ///< no source; low and high hold what is known of a sum ("at least")
    };

    /// Why a price is not exact. The window has words for each; `note` may add the catalogue's own.
    enum class Reason {
        None,            ///< it is exact
        SourcesDisagree, ///< Range: the documented figures differ
        ByTheService,    ///< Range: the service names no more than bounds
        DependsOnUnset,  ///< Range or Unknown: a parameter that decides it is not set yet
        NoSource,        ///< Unknown: nobody has published a price
        NoFigure         ///< Unknown: published prices do not cover these values
    };

    Kind kind = Kind::Unknown;
    Credits low;
    Credits high;
    Confidence confidence = Confidence::High;
    QStringList sources; ///< where each figure comes from, for a tool tip
    QString note;        ///< why it is a range or unknown, in the catalogue's words; may be empty
    Reason reason = Reason::None;

    static Price exact(Credits amount) { return {Kind::Exact, amount, amount, Confidence::High, {}, {}, Reason::None}; }
    static Price unknown(const QString &why = {})
    {
        return {Kind::Unknown, {}, {}, Confidence::High, {}, why, Reason::NoSource};
    }
    bool isKnown() const { return kind != Kind::Unknown; }
};

/// The price of both together; unknown as soon as one is unknown (low and high then hold the known part).
Price operator+(const Price &a, const Price &b);
/// The price of `times` of the same; none at all costs exactly nothing.
Price operator*(const Price &price, int times);

/// One source's rule for the price of an operation. Data only; `priceOf` in credits/pricing.h evaluates it.
struct PriceRule
{
    enum class Kind {
        Flat,           ///< amount
        PerItem,        ///< amount for each entry of the list field
        PerUnit,        ///< amount for each unit of the number field (also where it is text on the wire)
        PerParentValue, ///< amount for each unit of a value of the parent job ("pictureCount")
        Table,          ///< the row whose `when` equals the key fields' values
        Bounds          ///< between amount and `most`: the service's own word, which an exact figure inside of it refines
    };
    struct Row
    {
        QVector<QJsonValue> when; ///< one value per key; null matches a parameter that is not sent
        Credits amount;
        bool operator==(const Row &) const = default;
    };

    Kind kind = Kind::Flat;
    Credits amount;
    Credits most;                         ///< Bounds
    QString field;                        ///< PerItem, PerUnit: parameter name; PerParentValue: value name
    QJsonValue fallback;                  ///< PerUnit: the value the service assumes when the field is not sent
    /// Whatever the rule says is for each unit of this number field (seconds, pictures); empty: once.
    QString times;
    QJsonValue timesDefault;              ///< the number the service assumes when that field is not sent
    QStringList keys;                     ///< Table: parameter names
    QHash<QString, QJsonValue> defaults;  ///< Table: values the service assumes for keys not sent
    QVector<Row> rows;                    ///< Table
    QString source;
    Confidence confidence = Confidence::High;
    QString note; ///< shown when this rule is one end of a range
    bool operator==(const PriceRule &) const = default;
};

} // namespace frameloom

Q_DECLARE_METATYPE(frameloom::Price)
