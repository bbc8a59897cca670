// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/migrations.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

QVector<Migration> bundledMigrations()
{
    QVector<Migration> steps;
    const QDir folder(u":/schema"_s);
    const QStringList names = folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            steps.append({name.section(u'_', 0, 0).toInt(), QString::fromUtf8(file.readAll())});
    }
    std::sort(steps.begin(), steps.end(), [](const Migration &a, const Migration &b) { return a.version < b.version; });
    return steps;
}

QStringList sqlStatements(const QString &sql)
{
    QStringList statements;
    QString current;
    const QStringList lines = sql.split(u'\n');
    for (const QString &raw : lines) {
        const QString line = raw.section(u"--"_s, 0, 0).trimmed();
        if (line.isEmpty())
            continue;
        current += line + u'\n';
        const bool trigger = current.startsWith("CREATE TRIGGER"_L1, Qt::CaseInsensitive);
        if (trigger ? line.compare("END;"_L1, Qt::CaseInsensitive) == 0 : line.endsWith(u';')) {
            statements.append(current.trimmed());
            current.clear();
        }
    }
    if (!current.isEmpty())
        statements.append(current.trimmed());
    return statements;
}

} // namespace frameloom
