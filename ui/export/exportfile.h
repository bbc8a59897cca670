// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

class QObject;

namespace frameloom {

/// Makes the bytes and writes them in the thread pool; an older file stays whole until the new one is. `then` is called
/// on this thread with the system's words, empty when it worked, unless `context` is gone by then.
void writeExport(QObject *context, const QString &path, std::function<QByteArray()> make,
                 std::function<void(const QString &error)> then);

} // namespace frameloom
