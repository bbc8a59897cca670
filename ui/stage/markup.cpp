// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/markup.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace frameloom::markup {

namespace {

// Signs hug their words: "2 ** 3 ** 4" is no bold.
const QRegularExpression &boldRule()
{
    static const QRegularExpression rule(u"\\*\\*(\\S(?:[^\\n]*?\\S)?)\\*\\*"_s);
    return rule;
}

const QRegularExpression &strikeRule()
{
    static const QRegularExpression rule(u"~~(\\S(?:[^\\n]*?\\S)?)~~"_s);
    return rule;
}

const QRegularExpression &headingRule()
{
    static const QRegularExpression rule(u"^#{1,6}\\s+(\\S[^\\n]*)$"_s, QRegularExpression::MultilineOption);
    return rule;
}

} // namespace

bool isMarked(const QString &text)
{
    return text.contains(boldRule()) || text.contains(strikeRule()) || text.contains(headingRule());
}

QString toRichText(const QString &text)
{
    QString rich = text.toHtmlEscaped();
    rich.replace(headingRule(), u"<b>\\1</b>"_s);
    rich.replace(boldRule(), u"<b>\\1</b>"_s);
    rich.replace(strikeRule(), u"<s>\\1</s>"_s);
    return rich.replace(u'\n', u"<br>"_s);
}

QString toPlainText(const QString &text)
{
    if (!text.contains(boldRule()) && !text.contains(strikeRule()))
        return text; // a heading alone may be one of lyrics
    QString plain = text;
    plain.remove(headingRule());
    plain.remove(strikeRule());
    plain.replace(boldRule(), u"\\1"_s);
    QStringList lines = plain.split(u'\n');
    for (QString &line : lines)
        line = line.simplified(); // gaps where something was struck out
    plain = lines.join(u'\n').trimmed();
    static const QRegularExpression gaps(u"\\n{3,}"_s);
    return plain.replace(gaps, u"\n\n"_s);
}

} // namespace frameloom::markup
