// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/draft.h"
#include "library/store.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QTimer>

#include <optional>

namespace frameloom {

/// What the forms hold and the prompts that were submitted, over switches and restarts. Reads them once at the start;
/// what was typed meanwhile wins. Writes a little after the last change. GUI thread.
class DraftKeeper : public QObject
{
    Q_OBJECT
public:
    explicit DraftKeeper(StoreClient &client, QObject *parent = nullptr);
    /// Posts what is not saved yet.
    ~DraftKeeper() override;

    bool isLoaded() const { return m_loaded; }
    std::optional<Draft> draft(const QString &operationId) const;
    void put(const Draft &draft);
    /// Writes now what waits: when the window is hidden or closed.
    void flush();

    const QStringList &prompts() const { return m_prompts; } ///< newest first
    void addPrompt(const QString &prompt);

Q_SIGNALS:
    void loaded();
    void promptsChanged();

private:
    StoreClient &m_client;
    QHash<QString, Draft> m_drafts;
    QSet<QString> m_touched; ///< since the start
    QSet<QString> m_unsaved;
    QStringList m_prompts;
    QTimer m_timer;
    bool m_loaded = false;
};

} // namespace frameloom
