// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/exportfile.h"

#include <QFutureWatcher>
#include <QObject>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace frameloom {

void writeExport(QObject *context, const QString &path, std::function<QByteArray()> make,
                 std::function<void(const QString &error)> then)
{
    auto *watcher = new QFutureWatcher<QString>(context);
    QObject::connect(watcher, &QFutureWatcher<QString>::finished, context, [watcher, then = std::move(then)] {
        then(watcher->result());
        watcher->deleteLater();
    });
    watcher->setFuture(QtConcurrent::run([path, make = std::move(make)] {
        const QByteArray bytes = make();
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return file.errorString();
        return QString();
    }));
}

} // namespace frameloom
