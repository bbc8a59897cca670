// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/searchtext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr qsizetype maxTypedWords = 16;
constexpr qsizetype maxTypedLength = 400;

bool isWrittenWithoutSpaces(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

bool isSymbol(char32_t c)
{
    return c > 0x7f && QChar::category(c) == QChar::Symbol_Other;
}

} // namespace

QString searchWords(const QString &text)
{
    // Compatibility form: full-width letters and ligatures are found by the plain ones.
    const QString normal = text.normalized(QString::NormalizationForm_KC);
    QString words;
    words.reserve(normal.size() + 8);
    bool inWord = false;
    const QList<uint> letters = normal.toUcs4();
    for (const char32_t c : letters) {
        const bool alone = isSymbol(c) || (QChar::isLetter(c) && isWrittenWithoutSpaces(c));
        if (alone) {
            if (!words.isEmpty() && !words.endsWith(u' '))
                words += u' ';
            if (isSymbol(c))
                words += u'u' + QString::number(uint(c), 16);
            else
                words += QChar::fromUcs4(c);
            words += u' ';
            inWord = false;
        } else if (QChar::isLetterOrNumber(c)) {
            words += QChar::fromUcs4(c);
            inWord = true;
        } else if (QChar::isMark(c) && inWord) {
            words += QChar::fromUcs4(c);
        } else if (!QChar::isMark(c)) {
            if (!words.isEmpty() && !words.endsWith(u' '))
                words += u' ';
            inWord = false;
        }
    }
    return words.trimmed();
}

QString searchWordsOfJob(const QString &prompt, const QString &title)
{
    // The title is mostly the prompt: once is enough, and keeps the index small.
    if (prompt.contains(title))
        return searchWords(prompt);
    return searchWords(title) + u' ' + searchWords(prompt);
}

QString searchMatch(const QString &typed)
{
    static const QRegularExpression space(u"\\s+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QString text = typed.left(maxTypedLength);
    text.replace(QChar(u'\0'), u' ');
    QStringList phrases;
    const QStringList parts = text.split(space, Qt::SkipEmptyParts).mid(0, maxTypedWords);
    for (const QString &part : parts) {
        if (const QString words = searchWords(part); !words.isEmpty())
            phrases.append(u'"' + words + u'"');
    }
    return phrases.isEmpty() ? QString() : phrases.join(u" AND "_s) + u" *"_s;
}

} // namespace frameloom
