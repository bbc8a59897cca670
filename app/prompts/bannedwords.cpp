// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prompts/bannedwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

BannedWords::BannedWords(const QString &list)
{
    QStringList words = wildcardLines(list);
    // The longest first: "blue moon" is marked whole where "blue" is banned too.
    std::sort(words.begin(), words.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    QStringList parts;
    for (QString word : std::as_const(words)) {
        const bool anyEnding = word.endsWith(u'*');
        while (word.endsWith(u'*'))
            word.chop(1);
        if (word.isEmpty())
            continue;
        QString part = QRegularExpression::escape(word.simplified());
        part.replace("\\ "_L1, "\\s+"_L1);
        parts.append(anyEnding ? part + "[\\p{L}\\p{N}]*"_L1 : part);
    }
    if (parts.isEmpty())
        return;
    m_pattern.setPattern(u"(?<![\\p{L}\\p{N}])(?:%1)(?![\\p{L}\\p{N}])"_s.arg(parts.join(u'|')));
    m_pattern.setPatternOptions(QRegularExpression::CaseInsensitiveOption
                                | QRegularExpression::UseUnicodePropertiesOption);
}

QVector<TextRange> BannedWords::find(const QString &text) const
{
    QVector<TextRange> ranges;
    if (isEmpty())
        return ranges;
    for (const QRegularExpressionMatch &match : m_pattern.globalMatch(text))
        ranges.append({match.capturedStart(), match.capturedLength()});
    return ranges;
}

} // namespace frameloom
