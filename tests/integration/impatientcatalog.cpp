// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "integration/impatientcatalog.h"

#include "catalog/catalog.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace frameloom::test {

bool writeImpatientCatalog(const QString &folder)
{
    static const QRegularExpression first(u"\"firstPollMs\"\\s*:\\s*[0-9]+"_s);
    const QDir builtIn(Catalog::builtIn().path);
    const QStringList names = builtIn.entryList({u"*.json"_s});
    for (const QString &name : names) {
        QFile source(builtIn.filePath(name));
        QFile copy(folder + u'/' + name);
        if (!source.open(QIODevice::ReadOnly) || !copy.open(QIODevice::WriteOnly))
            return false;
        copy.write(QString::fromUtf8(source.readAll()).replace(first, u"\"firstPollMs\": 0"_s).toUtf8());
    }
    return !names.isEmpty();
}

} // namespace frameloom::test
