// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/mediainspector.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace frameloom {

/// Keeps what is known of the files that a field holds; looks in the pool. GUI thread.
class MediaInspection : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Looks, unless it is known or on its way. `again`: the file may have changed since; until then the old answer
    /// holds.
    void look(const QString &path, bool again = false);
    /// Null: not known yet.
    const MediaFacts *facts(const QString &path) const;

Q_SIGNALS:
    void known(const QString &path);

private:
    QHash<QString, MediaFacts> m_facts;
    QSet<QString> m_pending;
};

} // namespace frameloom
