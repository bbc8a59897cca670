// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>

#include <optional>

namespace frameloom {

/// The text files that "__places__" in a prompt stands for: places.txt in the user's folder, one choice a line. Read in
/// the pool and kept, so that every key press can ask. GUI thread.
class WildcardFiles : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Forgets what was read elsewhere.
    void setFolder(const QString &folder);
    QString folder() const { return m_folder; }
    /// Empty: no such file, or one without lines. nullopt: it is being read, changed() tells.
    std::optional<QStringList> lines(const QString &name);
    /// Looks again at what was asked for before: it may have been edited in another program.
    void refresh();

    /// Larger files count as missing: a list of words is small.
    static constexpr qint64 MostBytes = 1 << 20;
    /// Pool only. A name that could lead out of the folder has no lines.
    static QStringList read(const QString &folder, const QString &name);

Q_SIGNALS:
    void changed();

private:
    void load(const QStringList &names);

    QString m_folder;
    QHash<QString, std::optional<QStringList>> m_files;
};

} // namespace frameloom
