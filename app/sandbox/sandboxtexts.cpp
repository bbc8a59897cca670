// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxtexts.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

QString keycap(int number)
{
    return QString::number(number) + QChar(0xfe0f) + QChar(0x20e3);
}

QStringList wordsOf(const QString &prompt)
{
    static const QRegularExpression separators(u"[^\\p{L}\\p{N}'-]+"_s);
    return prompt.section(u" --"_s, 0, 0).split(separators, Qt::SkipEmptyParts);
}

/// The words that carry something; all of them where none is long.
QStringList strongWords(const QString &prompt)
{
    const QStringList all = wordsOf(prompt);
    QStringList strong;
    std::copy_if(all.begin(), all.end(), std::back_inserter(strong), [](const QString &w) { return w.size() > 3; });
    return strong.isEmpty() ? all : strong;
}

QString plain(const QString &subject)
{
    return subject.section(u" --"_s, 0, 0).simplified();
}

} // namespace

QJsonArray describePrompts(const QString &subject)
{
    const QStringList lines = {u"%1, wide view, soft light, limited palette"_s.arg(plain(subject)),
                               u"layered paper landscape, %1, mist in the valleys, calm mood"_s.arg(plain(subject)),
                               u"flat vector illustration of %1, gentle gradients, fine grain"_s.arg(plain(subject)),
                               u"%1 in the style of a travel poster, atmospheric perspective"_s.arg(plain(subject))};
    QJsonArray content;
    for (int i = 0; i < lines.size(); ++i)
        content << QString(keycap(i + 1) + u' ' + lines.at(i));
    return content;
}

QString describeText(const QString &subject)
{
    return u"A painted picture of %1: layers of paper-like hills fade into the distance, the light is low and soft, "
           u"and the "
           "colours stay within a few related tones."_s.arg(plain(subject));
}

QJsonArray shortenPrompts(const QString &prompt, QString *fullContent)
{
    const QStringList strong = strongWords(prompt);
    QJsonArray content;
    for (int i = 0; i < 3; ++i) {
        const qsizetype keep = std::max<qsizetype>(1, strong.size() - i * std::max<qsizetype>(1, strong.size() / 3));
        content << QString(keycap(i + 1) + u' ' + QStringList(strong.mid(0, keep)).join(u' '));
    }
    // The prompt with its weights: bold is what counts most, struck out is what adds nothing.
    const qsizetype bold = std::max<qsizetype>(1, (strong.size() + 1) / 2);
    QStringList weighed;
    for (const QString &word : wordsOf(prompt)) {
        const qsizetype at = strong.indexOf(word);
        weighed << (at < 0 ? u"~~"_s + word + u"~~"_s : at < bold ? u"**"_s + word + u"**"_s : word);
    }
    *fullContent = u"## Important tokens\n"_s + weighed.join(u' ');
    return content;
}

QString songTitle(const QString &prompt)
{
    QStringList words = strongWords(prompt).mid(0, 4);
    for (QString &word : words)
        word[0] = word.at(0).toUpper();
    return words.isEmpty() ? u"Untitled"_s : words.join(u' ');
}

QString songLyrics(const QString &prompt, quint32 seed)
{
    static const QStringList openings = {u"Morning comes slowly over %1"_s, u"I keep a window open to %1"_s,
                                         u"There is a quiet road to %1"_s, u"Somebody whispered about %1"_s};
    static const QStringList answers = {u"and the light is soft and slow"_s, u"and the evening has nowhere to go"_s,
                                        u"where the paper hills lie low"_s, u"and I hum what I almost know"_s};
    static const QStringList choruses = {u"Stay a while, stay a while"_s, u"Carry me over, carry me home"_s,
                                         u"Turn it around and sing it again"_s, u"Only a tone and a tone and a tone"_s};
    const QStringList words = strongWords(prompt);
    const QString subject =
        words.isEmpty() ? u"the sea"_s : u"the "_s + words.at(seed % quint32(words.size())).toLower();
    const auto pick = [&](const QStringList &list, quint32 n) { return list.at((seed + n) % quint32(list.size())); };
    return u"[Verse]\n%1\n%2\n%3\n%4\n\n[Chorus]\n%5\n%6"_s.arg(pick(openings, 0).arg(subject), pick(answers, 0),
                                                                pick(openings, 1).arg(subject), pick(answers, 1),
                                                                pick(choruses, 0), pick(choruses, 1));
}

} // namespace frameloom
