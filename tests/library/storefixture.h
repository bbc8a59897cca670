// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/opendatabase.h"
#include "library/store.h"
#include "support/patience.h"

#include <QTemporaryDir>
#include <QtTest>

#include <optional>
#include <semaphore>

namespace frameloom {

inline Job someJob(const QString &prompt = QStringLiteral("a red fox"))
{
    Job job;
    job.profileId = QStringLiteral("sandbox");
    job.generatorId = QStringLiteral("midjourney");
    job.operationId = QStringLiteral("midjourney.imagine");
    job.prompt = prompt;
    job.title = prompt;
    job.createdAt = 1'700'000'000'000;
    return job;
}

/// What a store tells, received on the test's own thread. (QSignalSpy records on the thread that emits.)
struct StoreListener : QObject
{
    explicit StoreListener(Store &store)
    {
        connect(&store, &Store::opened, this, [this](const StoreOpened &result) { opened = result; });
        connect(&store, &Store::failed, this, [this](const Failure &failure) { failures.append(failure); });
    }
    std::optional<StoreOpened> opened;
    QVector<Failure> failures;
};

inline StoreOpened openStore(Store &store)
{
    StoreListener listener(store);
    store.open();
    [&listener] { QTRY_VERIFY(listener.opened); }();
    return listener.opened.value_or(StoreOpened{StoreOpened::Kind::Corrupt, -1, -1, QStringLiteral("no answer"), {}});
}

/// Runs work on the store thread and waits for its answer, through a real client.
template<typename Work>
auto askNow(Store &store, Work work)
{
    using Answer = std::decay_t<std::invoke_result_t<Work &, Database &>>;
    StoreClient client(store);
    std::optional<Answer> answer;
    client.ask(&client, std::move(work), [&answer](Answer value) { answer = std::move(value); });
    [&answer] { QTRY_VERIFY(answer); }();
    return answer.value_or(Answer());
}

/// A round trip through the thread of an open store, for settle().
inline void visit(Store &store)
{
    std::binary_semaphore done{0}; // ThreadSanitizer does not see Qt's
    store.post([&done](Database &) { done.release(); });
    done.acquire();
}

inline QVariant scalar(Database &db, const QString &sql)
{
    QSqlQuery &query = db.run(sql);
    const QVariant value = query.next() ? query.value(0) : QVariant();
    query.finish();
    return value;
}

/// A database on this thread, for tests of repositories.
struct OpenFile
{
    OpenFile()
    {
        StoreOpened result;
        database = openDatabase(dir.filePath(QStringLiteral("test.db")), bundledMigrations(), result);
    }
    Database &db() { return *database; }
    QTemporaryDir dir;
    std::unique_ptr<Database> database;
};

} // namespace frameloom
