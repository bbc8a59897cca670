// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prompts/promptflags.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// Spellings of one parameter under one name.
QString canonical(const QString &name)
{
    static const QHash<QString, QString> spellings = {
        {u"aspect"_s, u"ar"_s}, {u"version"_s, u"v"_s}, {u"stylize"_s, u"s"_s}, {u"chaos"_s, u"c"_s},
        {u"weird"_s, u"w"_s},   {u"quality"_s, u"q"_s}, {u"repeat"_s, u"r"_s},  {u"profile"_s, u"p"_s}};
    return spellings.value(name, name);
}

const QSet<QString> &valued()
{
    static const QSet<QString> names = {u"ar"_s,   u"v"_s,   u"niji"_s,   u"style"_s, u"s"_s,    u"c"_s,
                                        u"w"_s,    u"no"_s,  u"seed"_s,   u"sref"_s,  u"cref"_s, u"oref"_s,
                                        u"cw"_s,   u"sw"_s,  u"ow"_s,     u"iw"_s,    u"q"_s,    u"r"_s,
                                        u"stop"_s, u"exp"_s, u"motion"_s, u"sv"_s,    u"end"_s,  u"bs"_s};
    return names;
}

const QSet<QString> &switches()
{
    static const QSet<QString> names = {u"tile"_s, u"raw"_s, u"fast"_s, u"turbo"_s, u"relax"_s,   u"draft"_s,
                                        u"p"_s,    u"hd"_s,  u"loop"_s, u"video"_s, u"stealth"_s, u"public"_s};
    return names;
}

/// Those whose value may have several words.
bool takesWords(const QString &name)
{
    return name == "no"_L1 || name == "sref"_L1 || name == "cref"_L1 || name == "p"_L1;
}

} // namespace

QVector<PromptFlag> promptFlags(const QString &prompt)
{
    // An em dash is what some keyboards make of "--".
    static const QRegularExpression pattern(u"(?<!\\S)(?:--|\\x{2014})([A-Za-z]+)(?:[ \\t]+((?!--|\\x{2014})\\S+))?"_s);
    QVector<PromptFlag> flags;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(prompt)) {
        PromptFlag flag;
        flag.name = canonical(match.captured(1).toLower());
        const bool isSwitch = switches().contains(flag.name);
        flag.known = isSwitch || valued().contains(flag.name);
        const bool takesValue = !isSwitch || flag.name == "p"_L1;
        flag.value = takesValue ? match.captured(2) : QString();
        const qsizetype end = takesValue && !flag.value.isEmpty() ? match.capturedEnd(2) : match.capturedEnd(1);
        flag.range = {match.capturedStart(), end - match.capturedStart()};
        flags.append(flag);
    }
    return flags;
}

QVector<FlagWarning> flagWarnings(const QString &prompt, const QJsonObject &params)
{
    using Kind = FlagWarning::Kind;
    QVector<FlagWarning> warnings;
    const QVector<PromptFlag> flags = promptFlags(prompt);
    QSet<QString> seen;
    const auto field = [&params](std::initializer_list<QLatin1StringView> names) {
        for (const QLatin1StringView name : names) {
            if (!params.value(name).toVariant().toString().isEmpty())
                return QString(name);
        }
        return QString();
    };
    for (const PromptFlag &flag : flags) {
        if (!flag.known) {
            warnings.append({Kind::Unknown, flag.name, {}});
            continue;
        }
        if (seen.contains(flag.name) && !takesWords(flag.name))
            warnings.append({Kind::SaidTwice, flag.name, {}});
        seen.insert(flag.name);
        if (valued().contains(flag.name) && flag.value.isEmpty() && flag.name != "niji"_L1)
            warnings.append({Kind::ValueMissing, flag.name, {}});
        if (flag.name == "ar"_L1) {
            const QString name = field({"aspect_ratio"_L1});
            if (!name.isEmpty() && params.value(name).toString() != flag.value)
                warnings.append({Kind::ContradictsForm, flag.name, name});
        } else if (flag.name == "fast"_L1 || flag.name == "turbo"_L1 || flag.name == "relax"_L1) {
            const QString name = field({"process_mode"_L1, "mode"_L1});
            if (!name.isEmpty() && params.value(name).toString() != flag.name)
                warnings.append({Kind::ContradictsForm, flag.name, name});
        } else if (flag.name == "seed"_L1) {
            const QString name = field({"seed"_L1});
            if (!name.isEmpty() && params.value(name).toVariant().toString() != flag.value)
                warnings.append({Kind::ContradictsForm, flag.name, name});
        }
    }
    if (!flags.isEmpty() && !takesWords(flags.constLast().name)) {
        const TextRange &last = flags.constLast().range;
        if (!prompt.mid(last.start + last.length).trimmed().isEmpty())
            warnings.append({Kind::TextAfter, flags.constLast().name, {}});
    }
    return warnings;
}

} // namespace frameloom
