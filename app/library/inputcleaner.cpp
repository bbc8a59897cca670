// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/inputcleaner.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <optional>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

const QString aside = u".gone"_s; ///< ending of a file that is about to be removed

/// What storeInput(), the mask painter and a frame taken from a video make.
bool isOurs(const QString &name)
{
    static const QRegularExpression made(u"^([0-9a-f]{32}|mask-[0-9a-f]{24}|frame-[0-9a-f-]{13})\\.[a-z0-9]+$"_s);
    return made.match(name).hasMatch();
}

/// A kill between setting aside and removing.
void bringBack(const QDir &folder)
{
    const QStringList left = folder.entryList({u'*' + aside}, QDir::Files);
    for (const QString &name : left) {
        const QString path = folder.filePath(name.chopped(aside.size()));
        if (QFile::exists(path))
            QFile::remove(folder.filePath(name));
        else
            QFile::rename(folder.filePath(name), path);
    }
}

QStringList textColumns(Database &database, const QString &table)
{
    QStringList columns;
    QSqlQuery &rows = database.run(u"SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'"_s, {table});
    while (rows.isActive() && rows.next())
        columns.append(rows.value(0).toString());
    rows.finish();
    return columns;
}

/// Names of files below a folder "inputs", wherever in the database they stand: a table that comes later needs no
/// thought here. By name alone, as the data folder may have been moved.
std::optional<QSet<QString>> namedInputs(Database &database)
{
    static const QRegularExpression input(u"/inputs/([^\"/\\\\]+)"_s);
    QStringList tables;
    QSqlQuery &all = database.run(u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
                                  "AND name NOT LIKE 'job_search%'"_s);
    while (all.isActive() && all.next())
        tables.append(all.value(0).toString());
    all.finish();
    QSet<QString> names;
    for (const QString &table : std::as_const(tables)) {
        QStringList conditions;
        const QStringList columns = textColumns(database, table);
        for (const QString &column : columns)
            conditions.append(u"instr(\"%1\", '/inputs/') > 0"_s.arg(column));
        if (columns.isEmpty())
            continue;
        QSqlQuery &rows = database.run(u"SELECT \"%1\" FROM \"%2\" WHERE %3"_s.arg(
            columns.join(u"\", \""_s), table, conditions.join(u" OR "_s)));
        while (rows.isActive() && rows.next()) {
            for (int i = 0; i < columns.size(); ++i) {
                const QString text = rows.value(i).toString();
                for (const auto &match : input.globalMatch(text))
                    names.insert(match.captured(1));
            }
        }
        rows.finish();
    }
    if (tables.isEmpty() || database.lastFailure())
        return {};
    return names;
}

/// Set aside before it is judged for the last time: who uses it again either makes it young before that, or finds it
/// missing and writes it anew.
bool removeStale(const QString &path, const QDateTime &before)
{
    const QString away = path + aside;
    if (!QFile::rename(path, away))
        return false;
    if (QFileInfo(away).lastModified() < before)
        return QFile::remove(away);
    if (QFile::exists(path))
        QFile::remove(away);
    else
        QFile::rename(away, path);
    return false;
}

} // namespace

int cleanInputs(Database &database, const QString &folder, const QDateTime &before)
{
    const QDir inputs(folder);
    bringBack(inputs);
    QStringList stale;
    const QFileInfoList files = inputs.entryInfoList(QDir::Files);
    for (const QFileInfo &file : files) {
        if (isOurs(file.fileName()) && file.lastModified() < before)
            stale.append(file.fileName());
    }
    if (stale.isEmpty())
        return 0;
    const std::optional<QSet<QString>> named = namedInputs(database);
    if (!named)
        return 0;
    int removed = 0;
    for (const QString &name : std::as_const(stale)) {
        if (!named->contains(name) && removeStale(inputs.filePath(name), before))
            ++removed;
    }
    return removed;
}

} // namespace frameloom
