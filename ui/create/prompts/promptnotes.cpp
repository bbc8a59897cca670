// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/prompts/promptnotes.h"

#include "prompts/promptflags.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

struct PromptWords
{
    Q_DECLARE_TR_FUNCTIONS(PromptNotes)
};

QString flagWords(const FlagWarning &warning, const PromptFacts &facts)
{
    const QString flag = "--"_L1 + warning.flag;
    switch (warning.kind) {
    case FlagWarning::Kind::SaidTwice:
        return PromptWords::tr("%1 is said twice", "a parameter such as --ar").arg(flag);
    case FlagWarning::Kind::ContradictsForm:
        return PromptWords::tr("%1 differs from “%2” in the form", "parameter, field")
            .arg(flag, facts.fieldLabel ? facts.fieldLabel(warning.field) : warning.field);
    case FlagWarning::Kind::Unknown:
        return PromptWords::tr("%1 is no parameter that is known here", "such as --ra").arg(flag);
    case FlagWarning::Kind::TextAfter:
        return PromptWords::tr("Words after %1 may not be read: parameters stand at the end").arg(flag);
    case FlagWarning::Kind::ValueMissing:
        return PromptWords::tr("%1 needs a value", "a parameter such as --ar").arg(flag);
    }
    return {};
}

QStringList wordsOnList(const PromptFacts &facts)
{
    QStringList words;
    const QVector<TextRange> ranges = facts.banned.find(facts.prompt);
    for (const TextRange &range : ranges) {
        const QString word = facts.prompt.mid(range.start, range.length).simplified();
        if (!words.contains(word, Qt::CaseInsensitive))
            words.append(word);
    }
    // A wildcard file can bring in a word that does not stand in the template.
    for (const QString &prompt : facts.expansion.isTemplate ? facts.expansion.prompts : QStringList()) {
        const QVector<TextRange> found = facts.banned.find(prompt);
        for (const TextRange &range : found) {
            const QString word = prompt.mid(range.start, range.length);
            if (!words.contains(word, Qt::CaseInsensitive))
                words.append(word);
        }
    }
    return words;
}

} // namespace

PromptNotes promptNotes(const PromptFacts &facts)
{
    PromptNotes notes;
    const PromptAids::Expansion &expansion = facts.expansion;
    const QLocale locale;
    if (expansion.isCut())
        notes.about = PromptWords::tr("Stands for %1 prompts; the first %2 are listed")
                          .arg(locale.toString(expansion.total), locale.toString(expansion.prompts.size()));
    else if (expansion.total > 1)
        notes.about = PromptWords::tr("Stands for %1 prompts").arg(locale.toString(expansion.total));
    if (const QStringList words = wordsOnList(facts); !words.isEmpty())
        notes.warnings.append(PromptWords::tr("Words on your list: %1").arg(words.join(u", "_s)));
    if (!expansion.isPending && !expansion.missingWildcards.isEmpty())
        notes.warnings.append(PromptWords::tr("No wildcard file: %1").arg(expansion.missingWildcards.join(u", "_s)));
    if (facts.flags) {
        const QVector<FlagWarning> warnings = flagWarnings(facts.prompt, facts.params);
        for (const FlagWarning &warning : warnings) {
            const QString words = flagWords(warning, facts);
            if (!notes.warnings.contains(words))
                notes.warnings.append(words);
        }
    }
    return notes;
}

} // namespace frameloom
