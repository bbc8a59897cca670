// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/picturechecks.h"

#include "library/poolrun.h"

namespace frameloom {

void PictureChecks::setPaths(const QStringList &paths)
{
    m_paths = paths;
    const QSet<QString> wanted(paths.cbegin(), paths.cend());
    // What has left and comes back may be another file by then.
    m_looks.removeIf([&wanted](const auto &known) { return !wanted.contains(known.key()); });
    for (const QString &path : paths) {
        if (path.isEmpty() || m_looks.contains(path) || m_pending.contains(path))
            continue;
        m_pending.insert(path);
        runInPool(
            this, [path] { return lookAtPicture(path); },
            [this, path](const PictureLook &look) {
                m_pending.remove(path);
                if (m_paths.contains(path))
                    m_looks.insert(path, look);
                judge();
            });
    }
    judge();
}

void PictureChecks::judge()
{
    QVector<PictureLook> looks;
    for (const QString &path : std::as_const(m_paths))
        looks.append(m_looks.value(path));
    m_advice = adviseOn(looks);
    Q_EMIT changed();
}

QVector<int> PictureChecks::doubles() const
{
    QVector<int> places;
    for (int i = 0; i < m_advice.size(); ++i) {
        if (m_advice.at(i).kind == PictureAdvice::Kind::Same)
            places.append(i);
    }
    return places;
}

} // namespace frameloom
