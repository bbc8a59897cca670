// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/prompts/promptaids.h"

#include "create/prompts/wildcardfiles.h"
#include "studio/settings.h"

namespace frameloom {

namespace {
constexpr qsizetype MostSnippets = 200;
} // namespace

PromptAids::PromptAids(Settings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    m_wildcards = new WildcardFiles(this);
    take();
    connect(m_wildcards, &WildcardFiles::changed, this, &PromptAids::changed);
    connect(&settings, &Settings::changed, this, &PromptAids::take);
}

void PromptAids::take()
{
    m_wildcards->setFolder(m_settings.wildcardFolder());
    const QStringList words = m_settings.promptBannedWords();
    if (words == m_words)
        return;
    m_words = words;
    m_banned = BannedWords(words.join(u'\n'));
    Q_EMIT changed();
}

PromptAids::Expansion PromptAids::expand(const QString &prompt)
{
    Expansion expansion;
    const auto lines = [this, &expansion](const QString &name) {
        const std::optional<QStringList> known = m_wildcards->lines(name);
        expansion.isPending = expansion.isPending || !known;
        return known.value_or(QStringList());
    };
    static_cast<PromptExpansion &>(expansion) = expandPrompt(prompt, lines);
    return expansion;
}

void PromptAids::refresh()
{
    m_wildcards->refresh();
}

QStringList PromptAids::snippets() const
{
    return m_settings.promptSnippets();
}

void PromptAids::addSnippet(const QString &text)
{
    QStringList list = snippets();
    list.removeAll(text);
    list.prepend(text);
    setSnippets(list.mid(0, MostSnippets));
}

void PromptAids::setSnippets(const QStringList &snippets)
{
    m_settings.setPromptSnippets(snippets);
}

} // namespace frameloom
