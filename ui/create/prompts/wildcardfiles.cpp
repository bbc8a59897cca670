// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/prompts/wildcardfiles.h"

#include "library/poolrun.h"
#include "prompts/prompttemplate.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr qsizetype LongestName = 100;

bool isSafeName(const QString &name)
{
    return !name.isEmpty() && name.size() <= LongestName && std::all_of(name.cbegin(), name.cend(), [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u' ';
    });
}

} // namespace

void WildcardFiles::setFolder(const QString &folder)
{
    if (folder == m_folder)
        return;
    m_folder = folder;
    m_files.clear();
    Q_EMIT changed();
}

std::optional<QStringList> WildcardFiles::lines(const QString &name)
{
    const auto known = m_files.constFind(name);
    if (known != m_files.cend())
        return *known;
    m_files.insert(name, std::nullopt);
    load({name});
    return std::nullopt;
}

void WildcardFiles::refresh()
{
    if (!m_files.isEmpty())
        load(m_files.keys());
}

void WildcardFiles::load(const QStringList &names)
{
    runInPool(
        this,
        [folder = m_folder, names] {
            QHash<QString, QStringList> files;
            for (const QString &name : names)
                files.insert(name, read(folder, name));
            return files;
        },
        [this, folder = m_folder](const QHash<QString, QStringList> &files) {
            if (folder != m_folder)
                return;
            bool differs = false;
            for (auto it = files.cbegin(); it != files.cend(); ++it) {
                std::optional<QStringList> &kept = m_files[it.key()];
                differs = differs || kept != it.value();
                kept = it.value();
            }
            if (differs)
                Q_EMIT changed();
        });
}

QStringList WildcardFiles::read(const QString &folder, const QString &name)
{
    if (folder.isEmpty() || !isSafeName(name))
        return {};
    const QFileInfo info(QDir(folder).filePath(name + ".txt"_L1));
    if (!info.isFile() || info.size() > MostBytes) // a pipe by that name would never end
        return {};
    QFile file(info.filePath());
    return file.open(QIODevice::ReadOnly) ? wildcardLines(QString::fromUtf8(file.read(MostBytes))) : QStringList();
}

} // namespace frameloom
