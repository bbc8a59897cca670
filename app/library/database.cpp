// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/database.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace frameloom {

Failure storageFailure(const QSqlError &error)
{
    constexpr int sqliteFull = 13;
    Failure failure;
    // The lowest byte is the primary code, the rest says where in detail.
    const int code = error.nativeErrorCode().toInt() & 0xff;
    failure.kind = code == sqliteFull ? FailureKind::DiskFull : FailureKind::DiskUnwritable;
    failure.words = error.databaseText().isEmpty() ? error.text() : error.databaseText();
    return failure;
}

Database::Database(QSqlDatabase connection) : m_connection(std::move(connection)) {}

Database::~Database()
{
    if (m_inTransaction)
        rollback();
    m_queries.clear();
    const QString name = m_connection.connectionName();
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

QSqlQuery &Database::prepared(const QString &sql)
{
    const auto [entry, isNew] = m_queries.try_emplace(sql, Statement{QSqlQuery(m_connection)});
    Statement &statement = entry->second;
    if (isNew)
        statement.query.setForwardOnly(true);
    if (statement.ready)
        statement.query.finish();
    else
        statement.ready = statement.query.prepare(sql);
    if (!statement.ready && !m_failure)
        m_failure = storageFailure(statement.query.lastError());
    return statement.query;
}

QSqlQuery &Database::finishRun(QSqlQuery &query)
{
    if (!query.exec()) {
        m_transactionFailed = true;
        if (!m_failure)
            m_failure = storageFailure(query.lastError());
        query.finish();
    }
    return query;
}

QSqlQuery &Database::run(const QString &sql, std::initializer_list<QVariant> values)
{
    QSqlQuery &query = prepared(sql);
    int position = 0;
    for (const QVariant &value : values)
        query.bindValue(position++, value);
    return finishRun(query);
}

QSqlQuery &Database::run(const QString &sql, const QVariantList &values)
{
    QSqlQuery &query = prepared(sql);
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values.at(i));
    return finishRun(query);
}

bool Database::exec(const QString &sql, std::initializer_list<QVariant> values)
{
    return run(sql, values).isActive();
}

bool Database::exec(const QString &sql, const QVariantList &values)
{
    return run(sql, values).isActive();
}

bool Database::plain(const QString &sql)
{
    QSqlQuery query(m_connection);
    if (query.exec(sql))
        return true;
    if (!m_failure)
        m_failure = storageFailure(query.lastError());
    return false;
}

bool Database::begin()
{
    Q_ASSERT(!m_inTransaction);
    // Immediate: to wait for another writer here, not to fail at the first write.
    if (!plain(u"BEGIN IMMEDIATE"_s))
        return false;
    m_inTransaction = true;
    m_transactionFailed = false;
    return true;
}

bool Database::commit()
{
    if (!m_inTransaction)
        return false;
    if (m_transactionFailed || !plain(u"COMMIT"_s)) {
        rollback();
        return false;
    }
    m_inTransaction = false;
    return true;
}

void Database::rollback()
{
    if (!m_inTransaction)
        return;
    m_inTransaction = false;
    m_transactionFailed = false;
    // Fails when SQLite already rolled back by itself (full disk): then there is nothing left to do.
    QSqlQuery(m_connection).exec(u"ROLLBACK"_s);
}

Transaction::Transaction(Database &database) : m_database(database), m_outermost(!database.inTransaction())
{
    m_active = !m_outermost || m_database.begin();
}

Transaction::~Transaction()
{
    if (m_active && m_outermost)
        m_database.rollback();
}

bool Transaction::commit()
{
    if (!m_active)
        return false;
    if (!m_outermost)
        return true;
    m_active = false;
    return m_database.commit();
}

} // namespace frameloom
