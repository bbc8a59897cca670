// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/snippetrequest.h"

#include <QJsonValue>
#include <QString>

#include <functional>

namespace frameloom {

/// A text as a string literal that means the same in JSON, JavaScript, Python and Go. What would be invisible or turn
/// the reading direction is escaped, so that code shows what it does.
QString quotedText(const QString &text);

/// For a comment of one line.
QString commentText(const QString &text);

/// "imageUrl" for "image_url".
QString camelCase(const QString &snakeCase);

/// How a language spells a JSON value.
struct LiteralStyle
{
    QString null = QStringLiteral("null");
    QString yes = QStringLiteral("true");
    QString no = QStringLiteral("false");
    QString objectHead; ///< before '{'
    QString listHead;   ///< before the opening bracket
    QString listOpen = QStringLiteral("[");
    QString listClose = QStringLiteral("]");
    QString indent = QStringLiteral("  ");
    bool lastComma = true;
    std::function<QString(const QString &)> text = quotedText;
    std::function<QString(const SnippetInput &)> input;
};

/// Over several lines; the first is not indented, the others by `depth` steps.
QString literal(const QJsonValue &value, const SnippetRequest &request, const LiteralStyle &style, int depth);

/// A value as a part of a form; not for inputs.
QString formText(const QJsonValue &value);

} // namespace frameloom
