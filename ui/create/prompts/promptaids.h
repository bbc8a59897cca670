// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prompts/bannedwords.h"
#include "prompts/prompttemplate.h"

#include <QObject>
#include <QStringList>

namespace frameloom {

class Settings;
class WildcardFiles;

/// What helps with writing prompts, by the user's settings: the list of words not to send, the wildcard files, the
/// snippets. One for all forms. GUI thread; files are read in the pool.
class PromptAids : public QObject
{
    Q_OBJECT
public:
    explicit PromptAids(Settings &settings, QObject *parent = nullptr);

    const BannedWords &banned() const { return m_banned; }

    struct Expansion : PromptExpansion
    {
        bool isPending = false; ///< a wildcard file is still being read; changed() tells
    };
    Expansion expand(const QString &prompt);
    /// Wildcard files may have been edited elsewhere.
    void refresh();

    QStringList snippets() const;
    /// To the front; one that is there already moves there.
    void addSnippet(const QString &text);
    void setSnippets(const QStringList &snippets);

Q_SIGNALS:
    void changed();

private:
    void take();

    Settings &m_settings;
    WildcardFiles *m_wildcards = nullptr;
    QStringList m_words;
    BannedWords m_banned;
};

} // namespace frameloom
