// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/opendatabase.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QtEndian>

#include <atomic>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

using Kind = StoreOpened::Kind;

constexpr int busyTimeoutMs = 5000;

Kind kindOf(const QSqlError &error)
{
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
    case 1:  // SQLITE_ERROR: the schema is not what its version says
        return Kind::Corrupt;
    case 13: // SQLITE_FULL
        return Kind::DiskFull;
    default: // read-only, cannot open, I/O, locked by another program
        return Kind::Unwritable;
    }
}

/// Looks at the file without opening it as a database: a file that is not ours, or too new, is not touched at all.
bool looksUsable(const QString &path, StoreOpened &result)
{
    QFile file(path);
    if (!file.exists() || file.size() == 0)
        return true;
    if (!file.open(QIODevice::ReadOnly)) {
        result.kind = Kind::Unwritable;
        result.detail = file.errorString();
        return false;
    }
    const QByteArray head = file.read(100);
    if (head.size() < 100 || !head.startsWith(QByteArray("SQLite format 3\0", 16))) {
        result.kind = Kind::Corrupt;
        result.detail = u"file is not a database"_s;
        return false;
    }
    result.foundVersion = qFromBigEndian<qint32>(head.constData() + 60); // user_version, sqlite.org/fileformat2.html
    if (result.foundVersion > result.knownVersion)
        result.kind = Kind::TooNew;
    return result.kind == Kind::Ok;
}

class Opening
{
public:
    Opening(QSqlDatabase &connection, StoreOpened &result) : m_connection(connection), m_result(result) {}

    bool exec(const QString &sql)
    {
        QSqlQuery query(m_connection);
        return query.exec(sql) || fail(query.lastError());
    }

    bool fail(const QSqlError &error)
    {
        if (m_result.kind == Kind::Ok) {
            m_result.kind = kindOf(error);
            m_result.detail = error.databaseText().isEmpty() ? error.text() : error.databaseText();
        }
        return false;
    }

    bool readVersion()
    {
        QSqlQuery query(m_connection);
        if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
            return fail(query.lastError());
        m_result.foundVersion = query.value(0).toInt();
        if (m_result.foundVersion > m_result.knownVersion) // told by the log beside the file
            m_result.kind = Kind::TooNew;
        return m_result.kind == Kind::Ok;
    }

    bool configure()
    {
        return exec(u"PRAGMA journal_mode = WAL"_s) && exec(u"PRAGMA synchronous = FULL"_s)
            && exec(u"PRAGMA foreign_keys = ON"_s) && exec(u"PRAGMA temp_store = MEMORY"_s)
            && exec(u"PRAGMA cache_size = -16000"_s) && exec(u"PRAGMA journal_size_limit = 67108864"_s)
            && exec(u"SELECT count(*) FROM sqlite_master"_s)
            // A read-only file shows only when something is to be written.
            && exec(u"BEGIN IMMEDIATE"_s) && exec(u"ROLLBACK"_s);
    }

    bool backUp(const QString &file)
    {
        QString copy = u"%1.v%2.bak"_s.arg(file).arg(m_result.foundVersion);
        for (int i = 2; QFile::exists(copy); ++i)
            copy = u"%1.v%2-%3.bak"_s.arg(file).arg(m_result.foundVersion).arg(i);
        const QString partial = copy + u".part"_s;
        QFile::remove(partial);
        // Not a copy of the file: what is still in the log beside it would be missing.
        QSqlQuery query(m_connection);
        query.prepare(u"VACUUM INTO ?"_s);
        query.addBindValue(partial);
        if (!query.exec()) {
            QFile::remove(partial);
            return fail(query.lastError());
        }
        if (!QFile::rename(partial, copy)) {
            m_result.kind = Kind::Unwritable;
            m_result.detail = copy;
            return false;
        }
        m_result.backup = copy;
        return true;
    }

    bool step(const Migration &migration)
    {
        if (!exec(u"BEGIN IMMEDIATE"_s))
            return false;
        bool ok = true;
        const QStringList statements = sqlStatements(migration.sql);
        for (const QString &statement : statements)
            ok = ok && exec(statement);
        ok = ok && exec(u"PRAGMA user_version = %1"_s.arg(migration.version)) && exec(u"COMMIT"_s);
        if (!ok)
            QSqlQuery(m_connection).exec(u"ROLLBACK"_s);
        return ok;
    }

    bool migrate(const QString &file, const QVector<Migration> &steps)
    {
        if (m_result.foundVersion == m_result.knownVersion)
            return true;
        if (m_result.foundVersion > 0 && !backUp(file))
            return false;
        for (const Migration &migration : steps) {
            if (migration.version > m_result.foundVersion && !step(migration))
                return false;
        }
        return true;
    }

private:
    QSqlDatabase &m_connection;
    StoreOpened &m_result;
};

bool openConnection(QSqlDatabase &connection, const QString &file, const QVector<Migration> &steps, StoreOpened &result)
{
    connection.setDatabaseName(file);
    connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeoutMs));
    Opening opening(connection, result);
    if (!connection.open())
        return opening.fail(connection.lastError());
    return opening.readVersion() && opening.configure() && opening.migrate(file, steps);
}

} // namespace

std::unique_ptr<Database> openDatabase(const QString &file, const QVector<Migration> &steps, StoreOpened &result)
{
    result = {};
    result.knownVersion = steps.isEmpty() ? 0 : steps.last().version;
    const QString folder = QFileInfo(file).absolutePath();
    if (!QDir().mkpath(folder)) {
        result.kind = Kind::Unwritable;
        result.detail = folder;
        return nullptr;
    }
    if (!looksUsable(file, result))
        return nullptr;

    static std::atomic<int> counter = 0; // Qt SQL wants a name for each connection
    const QString name = u"frameloom-%1"_s.arg(++counter);
    bool ok = false;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        ok = openConnection(connection, file, steps, result);
        if (!ok)
            connection.close();
        else
            return std::make_unique<Database>(connection);
    }
    QSqlDatabase::removeDatabase(name);
    return nullptr;
}

} // namespace frameloom
