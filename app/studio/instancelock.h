// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLockFile>
#include <QObject>
#include <QString>

#include <memory>

class QLocalServer;

namespace frameloom {

/// One process per data folder. The first holds a lock file and listens on a local socket; a second asks it to raise
/// its window and ends.
class InstanceLock : public QObject
{
    Q_OBJECT
public:
    enum class Outcome { First, Second, Unwritable };

    explicit InstanceLock(const QString &dataFolder, QObject *parent = nullptr);
    ~InstanceLock() override;

    /// Second: the running one has been asked to show itself.
    Outcome acquire();

Q_SIGNALS:
    void raiseRequested();

private:
    QString m_folder;
    QLockFile m_lock;
    QLocalServer *m_server = nullptr;
};

} // namespace frameloom
