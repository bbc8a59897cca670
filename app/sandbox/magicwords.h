// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVector>

namespace frameloom {

/// Words in any text of a request (prompt, lyrics, the name of a file) that make the sandbox fail in the ways of the
/// real service, so that every error can be seen:
///
/// | word               | what happens                                                                      |
/// |--------------------|-----------------------------------------------------------------------------------|
/// | sandbox:moderated  | 400 with errors[].msg, nothing charged                                            |
/// | sandbox:fail       | accepted and charged; the task then fails with a message, under HTTP 200           |
/// | sandbox:500        | 500 with an empty object, nothing charged                                         |
/// | sandbox:429        | 429 with Retry-After: 2, twice for the same request; the third one is accepted    |
/// | sandbox:402        | 402 with a message, whatever the balance                                          |
/// | sandbox:slow       | accepted; takes a minute                                                          |
/// | sandbox:drop       | the task is made and charged, the connection closes without an answer             |
/// | sandbox:unreadable | the task is made and charged, the answer is not JSON                              |
/// | sandbox:missing    | accepted and finished; its result files answer 404                                |
enum class Magic { None, Moderated, Fail, Error500, RateLimited, NoCredits, Slow, Drop, Unreadable, Missing };

/// A word that makes the sandbox go wrong on purpose.
struct MagicWord
{
    Magic magic;
    QString word;
    const char *effect; ///< English, for people; translation context "Sandbox"
};

/// All of them, for a text in the window.
const QVector<MagicWord> &magicWords();

/// The first one in a text.
Magic magicIn(const QString &text);

} // namespace frameloom
