// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/filenames.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// Letters that no normal form takes apart.
QLatin1StringView plainLetters(char16_t c)
{
    switch (c) {
    case u'ß': return "ss"_L1;
    case u'æ': case u'Æ': return "ae"_L1;
    case u'œ': case u'Œ': return "oe"_L1;
    case u'ø': case u'Ø': return "o"_L1;
    case u'ł': case u'Ł': return "l"_L1;
    case u'đ': case u'Đ': case u'ð': case u'Ð': return "d"_L1;
    case u'þ': case u'Þ': return "th"_L1;
    case u'ı': return "i"_L1;
    default: return {};
    }
}

constexpr QChar numberMark(0x1); // stands for the number until the rest has its length
constexpr qsizetype longestPattern = 200;

bool isPlainLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_';
}

} // namespace

QString slug(const QString &text, qsizetype maxLength)
{
    // Prompts may be pages long: only the beginning can matter.
    const QString plain = text.left(maxLength * 4).normalized(QString::NormalizationForm_KD);
    QString out;
    for (const QChar c : plain) {
        const char16_t u = c.unicode();
        if (u >= u'A' && u <= u'Z')
            out += QChar(u - u'A' + u'a');
        else if ((u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9'))
            out += c;
        else if (const QLatin1StringView letters = plainLetters(u); !letters.isEmpty())
            out += letters;
        else if (!c.isMark() && u != u'\'' && u != u'’' && !out.isEmpty() && !out.endsWith(u'-'))
            out += u'-';
    }
    if (out.size() > maxLength) {
        const bool betweenWords = out.at(maxLength) == u'-';
        out.truncate(maxLength);
        const qsizetype lastDash = out.lastIndexOf(u'-');
        if (!betweenWords && lastDash > maxLength / 2)
            out.truncate(lastDash);
    }
    while (out.endsWith(u'-'))
        out.chop(1);
    return out;
}

QString standardNamePattern()
{
    return u"{date}-{operation}-{prompt}-{number}"_s;
}

QStringList nameTokens()
{
    return {u"date"_s, u"generator"_s, u"operation"_s, u"prompt"_s, u"number"_s};
}

std::optional<QString> unknownToken(const QString &pattern)
{
    const QStringList known = nameTokens();
    static const QRegularExpression braces(u"[{}]"_s);
    qsizetype at = 0;
    while ((at = pattern.indexOf(braces, at)) >= 0) {
        const qsizetype end = pattern.indexOf(u'}', at);
        if (pattern.at(at) == u'}' || end < 0)
            return QString();
        if (const QString token = pattern.sliced(at + 1, end - at - 1); !known.contains(token))
            return token;
        at = end + 1;
    }
    return {};
}

QString resultFileName(const ResultName &name)
{
    constexpr qint64 latest = 253402300799000; // the end of year 9999
    constexpr qsizetype longestStem = 150;     // before the number
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(qBound(qint64(0), name.createdAt, latest), Qt::UTC);
    const QLocale c = QLocale::c();
    const QString number = u"%1-%2"_s.arg(qMax(qint64(0), name.jobId)).arg(qMax(0, name.number));
    const bool usable = !name.pattern.trimmed().isEmpty() && !unknownToken(name.pattern);
    const QString pattern = usable ? name.pattern.left(longestPattern) : standardNamePattern();

    QString base;
    bool numbered = false;
    for (qsizetype at = 0; at < pattern.size();) {
        const qsizetype end = pattern.at(at) == u'{' ? pattern.indexOf(u'}', at) : -1;
        if (end < 0) {
            const QChar letter = pattern.at(at++);
            base += isPlainLetter(letter) ? letter : QChar(u'-');
            continue;
        }
        const QStringView token = QStringView(pattern).sliced(at + 1, end - at - 1);
        at = end + 1;
        if (token == "date"_L1)
            base += c.toString(time, u"yyyyMMdd-HHmmss"_s);
        else if (token == "generator"_L1)
            base += slug(name.generatorId, 32);
        else if (token == "operation"_L1)
            base += slug(name.operationId, 32);
        else if (token == "prompt"_L1)
            base += slug(name.prompt);
        else if (std::exchange(numbered, true))
            continue;
        else
            base += u'-' + QString(numberMark) + u'-'; // digits beside it would make another number of it
    }
    if (!numbered)
        base += u'-' + QString(numberMark);
    static const QRegularExpression dashes(u"-{2,}"_s);
    base.replace(dashes, u"-"_s);
    while (base.startsWith(u'-'))
        base.remove(0, 1);
    while (base.endsWith(u'-'))
        base.chop(1);
    // A pattern may repeat tokens: what is too long loses from its ends, never the number.
    const qsizetype mark = base.indexOf(numberMark);
    QString stem = base.left(mark);
    if (stem.size() > longestStem)
        stem = stem.left(longestStem - 1) + u'-';
    const QString tail = base.mid(mark + 1).left(qMax<qsizetype>(0, longestStem - stem.size()));
    QString extension = slug(name.extension, 5);
    extension.remove(u'-');
    if (extension.isEmpty())
        extension = u"bin"_s;
    return c.toString(time, u"yyyy-MM"_s) + u'/' + stem + number + tail + u'.' + extension;
}

} // namespace frameloom
