// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prompts/prompttemplate.h"

#include <QJsonObject>

namespace frameloom {

/// Midjourney reads parameters at the end of a prompt ("--ar 16:9 --v 7"). They are sent as they are; this only reads
/// them, so that the form can say what it sees.
struct PromptFlag
{
    QString name;  ///< without dashes, lower case: "ar"
    QString value; ///< "16:9"; empty for a switch
    TextRange range;
    bool known = false; ///< one of Midjourney's own
};

/// What is odd about a flag in a prompt. Offsets in UTF-16 units.
struct FlagWarning
{
    enum class Kind {
        SaidTwice,       ///< the same parameter stands twice
        ContradictsForm, ///< a form field says something else; `field` names it
        Unknown,         ///< no parameter of Midjourney's: a slip?
        TextAfter,       ///< words after the parameters are not read as part of the picture
        ValueMissing
    };
    Kind kind = Kind::Unknown;
    QString flag;  ///< "ar"
    QString field; ///< ContradictsForm: parameter name
};

QVector<PromptFlag> promptFlags(const QString &prompt);
/// `params`: what the form sends beside the prompt.
QVector<FlagWarning> flagWarnings(const QString &prompt, const QJsonObject &params);

} // namespace frameloom
