// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/draft.h"
#include "library/database.h"

#include <QStringList>
#include <QVector>

namespace frameloom {

/// What the forms hold, one row per operation, and the prompts that were submitted. Store thread only.
class DraftRepository
{
public:
    static constexpr int maxPrompts = 2000; ///< older ones are forgotten

    explicit DraftRepository(Database &database) : m_database(database) {}

    bool save(const Draft &draft);
    bool remove(const QString &operationId);
    QVector<Draft> all();
    bool addPrompt(const QString &prompt);     ///< moves a known prompt to the end; blank ones are ignored
    QStringList prompts(int atMost = 500);     ///< newest first

private:
    Database &m_database;
};

} // namespace frameloom
