// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "unified/bodymaker.h"

#include <QSet>
#include <QStringList>
#include <QVector>

namespace frameloom::test {

/// What can be wrong with a body, by the keyword that forbids it.
enum class Rule {
    Missing,     ///< required
    Empty,       ///< minLength of a required text
    TooLong,     ///< maxLength
    TooSmall,    ///< minimum, exclusiveMinimum
    TooLarge,    ///< maximum
    NotWhole,    ///< type integer
    NoChoice,    ///< enum, or a list of choices
    TooMany,     ///< maxItems
    TooFew,      ///< minItems
    BadEntry,    ///< something inside of a list
    WrongFormat, ///< pattern, format
    WrongType,
    UnknownKey,  ///< additionalProperties: false
    Prose        ///< schema-census.md, "Rules that only prose knows"
};
constexpr int RuleCount = 14;
const char *ruleName(Rule rule);

/// A body that breaks exactly one rule, and the same one before that.
struct BrokenBody
{
    Rule rule = Rule::Missing;
    QString words;     ///< "duration: 16 is too large"
    QStringList fields;///< where a message may stand, by their names in a form
    QJsonObject good;
    QJsonObject body;
};

/// Everything that can be wrong with a body of that variant: each key that is required taken away, each limit passed.
/// `good`: the body that is to be broken; empty: for each key another one that the maker makes.
QVector<BrokenBody> brokenBodies(const OriginalVariant &variant, BodyMaker &maker, const QJsonObject &good = {});
/// The rules that the schema of a variant knows, found without the above: each must have been broken.
QSet<Rule> rulesOf(const OriginalVariant &variant);

/// Those that only prose knows.
QVector<BrokenBody> brokenProse(const OriginalVariant &variant, BodyMaker &maker);

/// The key of a body as forms name it; `block` empty: at the top.
QString flatName(const OriginalVariant &variant, const QString &block, const QString &key);
/// A good body without what says nothing, with these entries of the block that has parameters; null where chance does
/// not find one.
QJsonObject goodBodyWith(const OriginalVariant &variant, BodyMaker &maker, const QStringList &keys,
                         const QStringList &without = {});

} // namespace frameloom::test
