// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/magicwords.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace frameloom {

const QVector<MagicWord> &magicWords()
{
    static const QVector<MagicWord> words = {
        {Magic::Moderated, u"sandbox:moderated"_s, QT_TRANSLATE_NOOP("Sandbox", "The prompt is refused at once; nothing is charged.")},
        {Magic::Fail, u"sandbox:fail"_s, QT_TRANSLATE_NOOP("Sandbox", "The job is accepted and charged, then fails with a message.")},
        {Magic::Error500, u"sandbox:500"_s, QT_TRANSLATE_NOOP("Sandbox", "The server answers with an internal error; nothing is charged.")},
        {Magic::RateLimited, u"sandbox:429"_s, QT_TRANSLATE_NOOP("Sandbox", "Too many requests: refused twice, with a pause to wait, then accepted.")},
        {Magic::NoCredits, u"sandbox:402"_s, QT_TRANSLATE_NOOP("Sandbox", "The server says that the credits are used up.")},
        {Magic::Slow, u"sandbox:slow"_s, QT_TRANSLATE_NOOP("Sandbox", "The job takes a minute.")},
        {Magic::Drop, u"sandbox:drop"_s, QT_TRANSLATE_NOOP("Sandbox", "The job is charged, but the connection closes before the answer.")},
        {Magic::Unreadable, u"sandbox:unreadable"_s, QT_TRANSLATE_NOOP("Sandbox", "The job is charged, but the answer cannot be read.")},
        {Magic::Missing, u"sandbox:missing"_s, QT_TRANSLATE_NOOP("Sandbox", "The job finishes, but its files are gone.")},
    };
    return words;
}

Magic magicIn(const QString &text)
{
    if (!text.contains("sandbox:"_L1))
        return Magic::None;
    for (const MagicWord &word : magicWords()) {
        if (text.contains(word.word))
            return word.magic;
    }
    return Magic::None;
}

} // namespace frameloom
