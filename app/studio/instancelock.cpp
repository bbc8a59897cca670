// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "studio/instancelock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLocalServer>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int answerMs = 2'000;

/// Local socket names are global to the user: one per data folder.
QString socketName(const QString &folder)
{
    const QByteArray path = QFile::encodeName(QDir(folder).canonicalPath());
    return u"frameloom-"_s
        + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(16));
}

} // namespace

InstanceLock::InstanceLock(const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_folder(dataFolder)
    , m_lock(dataFolder + "/lock"_L1)
{
    m_lock.setStaleLockTime(0); // a crashed owner is recognised by its process id alone
}

InstanceLock::~InstanceLock() = default;

InstanceLock::Outcome InstanceLock::acquire()
{
    if (m_lock.tryLock(0)) {
        m_server = new QLocalServer(this);
        m_server->setSocketOptions(QLocalServer::UserAccessOption);
        QLocalServer::removeServer(socketName(m_folder)); // left behind by a crash
        connect(m_server, &QLocalServer::newConnection, this, [this] {
            while (QLocalSocket *socket = m_server->nextPendingConnection())
                socket->deleteLater();
            Q_EMIT raiseRequested();
        });
        m_server->listen(socketName(m_folder));
        return Outcome::First;
    }
    if (m_lock.error() != QLockFile::LockFailedError)
        return Outcome::Unwritable;
    QLocalSocket socket;
    socket.connectToServer(socketName(m_folder));
    socket.waitForConnected(answerMs); // nothing to be done if the other is too busy to answer
    return Outcome::Second;
}

} // namespace frameloom
