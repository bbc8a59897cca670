// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/prompts/promptaids.h"

#include <QJsonObject>

#include <functional>

namespace frameloom {

/// What is to be known about a prompt before it is sent, in words. It warns and never forbids.
struct PromptNotes
{
    QString about;        ///< "Stands for 6 prompts"
    QStringList warnings; ///< "Words on your list: gore"
};

/// What the notes depend on.
struct PromptFacts
{
    const QString &prompt;
    const PromptAids::Expansion &expansion;
    const BannedWords &banned;
    bool flags;                                             ///< Midjourney's parameters are looked at
    const QJsonObject &params;                              ///< what the form says beside the prompt
    std::function<QString(const QString &name)> fieldLabel; ///< in the user's language
};

PromptNotes promptNotes(const PromptFacts &facts);

} // namespace frameloom
