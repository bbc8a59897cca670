// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/failure.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>
#include <QVariantList>

#include <initializer_list>
#include <map>

namespace frameloom {

/// The open SQLite connection: WAL, synchronous=FULL, foreign keys on. Store thread only. Closes when it goes.
class Database
{
public:
    explicit Database(QSqlDatabase connection);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Prepares (cached by text) and runs. On failure lastFailure() is set and the query is inactive.
    /// The query belongs to the database and is reused by the next run() with the same text: read it, do not keep it.
    /// A reader that stops before the last row calls finish(), so that no old snapshot stays open.
    QSqlQuery &run(const QString &sql, std::initializer_list<QVariant> values = {});
    QSqlQuery &run(const QString &sql, const QVariantList &values);
    /// run() for statements without rows: whether it worked.
    bool exec(const QString &sql, std::initializer_list<QVariant> values = {});
    bool exec(const QString &sql, const QVariantList &values);

    /// Everything between begin and commit, or nothing. Not nested (see Transaction).
    bool begin();
    /// False, and everything rolled back, when this or any statement since begin() failed.
    bool commit();
    void rollback();
    bool inTransaction() const { return m_inTransaction; }

    /// The first failure since clearFailure(). The store clears it before each piece of work and reports it afterwards.
    Failure lastFailure() const { return m_failure; }
    void clearFailure() { m_failure = {}; }

private:
    QSqlQuery &prepared(const QString &sql);
    QSqlQuery &finishRun(QSqlQuery &query);
    bool plain(const QString &sql);

    QSqlDatabase m_connection;
    struct Statement
    {
        QSqlQuery query;
        bool ready = false; ///< prepared; a statement that could not be (locked, disk trouble) is prepared again
    };
    std::map<QString, Statement> m_queries; ///< a map, because its elements stay where they are
    Failure m_failure;
    bool m_inTransaction = false;
    bool m_transactionFailed = false;
};

/// begin() and commit() for code that may run inside a larger transaction: then it is part of that one.
/// Rolls back what it began unless commit() worked.
class Transaction
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    bool isActive() const { return m_active; }
    bool commit();

private:
    Database &m_database;
    bool m_outermost = false;
    bool m_active = false;
};

/// SQLite's error as a failure a person can act on: a full disk and an unwritable folder are told apart.
Failure storageFailure(const QSqlError &error);

} // namespace frameloom
