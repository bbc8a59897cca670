// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/filenames.h"

#include <QDateTime>
#include <QLocale>

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

QString resultFileName(const ResultName &name)
{
    constexpr qint64 latest = 253402300799000; // the end of year 9999
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(qBound(qint64(0), name.createdAt, latest), Qt::UTC);
    const QLocale c = QLocale::c();
    QStringList parts{c.toString(time, u"yyyyMMdd-HHmmss"_s)};
    const QString operation = slug(name.operationId, 32);
    if (!operation.isEmpty())
        parts.append(operation);
    const QString words = slug(name.prompt);
    if (!words.isEmpty())
        parts.append(words);
    parts.append(QString::number(qMax(qint64(0), name.jobId)));
    parts.append(QString::number(qMax(0, name.number)));
    QString extension = slug(name.extension, 5);
    extension.remove(u'-');
    if (extension.isEmpty())
        extension = u"bin"_s;
    return c.toString(time, u"yyyy-MM"_s) + u'/' + parts.join(u'-') + u'.' + extension;
}

} // namespace frameloom
