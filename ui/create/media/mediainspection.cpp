// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/media/mediainspection.h"

#include "library/poolrun.h"

namespace frameloom {

void MediaInspection::look(const QString &path, bool again)
{
    if (path.isEmpty() || m_pending.contains(path) || (!again && m_facts.contains(path)))
        return;
    m_pending.insert(path);
    runInPool(
        this, [path] { return inspectMedia(path); },
        [this, path](const MediaFacts &facts) {
            m_pending.remove(path);
            m_facts.insert(path, facts);
            Q_EMIT known(path);
        });
}

const MediaFacts *MediaInspection::facts(const QString &path) const
{
    const auto it = m_facts.constFind(path);
    return it == m_facts.cend() ? nullptr : &*it;
}

} // namespace frameloom
