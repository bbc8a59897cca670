// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/exportfile.h"

#include "library/poolrun.h"

#include <QObject>
#include <QSaveFile>

namespace frameloom {

void writeExport(QObject *context, const QString &path, std::function<QByteArray()> make,
                 std::function<void(const QString &error)> then)
{
    const auto write = [path, make = std::move(make)] {
        const QByteArray bytes = make();
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return file.errorString();
        return QString();
    };
    runInPool(context, write, std::move(then));
}

} // namespace frameloom
