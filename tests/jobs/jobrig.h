// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apiclient.h"
#include "catalog/catalog.h"
#include "jobs/jobengine.h"
#include "library/assetrepository.h"
#include "library/jobrepository.h"
#include "library/store.h"
#include "support/fakeclock.h"
#include "support/fakenetwork.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QTemporaryDir>

#include <memory>
#include <semaphore>

namespace frameloom::test {

/// A small Classic service behind a FakeService: hands out task ids, reports what the test says about them, serves
/// pictures. Other paths and faults are scripted on `service` by the test.
class FakeApi
{
public:
    FakeApi();

    FakeService service;
    QMap<QString, QJsonObject> tasks;   ///< what fetch says; ids that are not here are left out
    int submissions = 0;

    void accept(const QString &path);   ///< answers with task ids t1, t2, ...
    QString lastTask() const { return QStringLiteral("t%1").arg(submissions); }
    void progress(const QString &id, const QString &status, int percent = -1);
    void finishGrid(const QString &id); ///< four pictures and the grid
    void finishImage(const QString &id);
    void fail(const QString &id, const QString &message);
    int fetches() const { return service.count(QStringLiteral("/fetch")) + service.count(QStringLiteral("/fetch-many")); }

    static QByteArray picture(int seed);

private:
    FakeAnswer fetch(const FakeRequest &request);
    void serve(const QString &path, int seed);
};

/// Engine, store and client on the test's thread, with time and network in the test's hands.
class JobRig
{
public:
    /// With a URL the network is real; otherwise `api` answers.
    explicit JobRig(const JobSettings &settings = {}, const QUrl &realUrl = {});
    ~JobRig();

    void start();                      ///< store and engine
    void restart();                    ///< as after kill -9: what was not committed is gone with the objects
    void stop();

    /// Adds the operations of tests/data/catalog. Before start().
    void useProbes();
    /// Stores a draft of that operation, with a file of the rig's folder where `params` says so.
    qint64 submitProbe(const QString &operationId, const QJsonObject &params, const ParentRef &parent = {});
    QString write(const QString &name, const QByteArray &bytes); ///< absolute path
    static QJsonValue localFile(const QString &path);
    Draft imagine(const QString &prompt = QStringLiteral("a red fox")) const;
    ChainPlan plan(const Draft &draft, const std::optional<Job> &parent = {}, const QVector<Job> &siblings = {}) const;
    QVector<qint64> submit(const ChainPlan &plan, const QString &title = {}); ///< returns when stored
    qint64 submitImagine(const QString &prompt = QStringLiteral("a red fox"));

    /// Rows as they are on disk now.
    Job job(qint64 id);
    QVector<Job> jobs();
    QVector<Asset> assets(qint64 id);
    qint64 put(const Job &job, const QVector<Asset> &files = {}); ///< before start(); fills in what is empty
    QVector<qint64> put(const QVector<Job> &jobs);
    template<typename T>
    T read(std::function<T(Database &)> work)
    {
        T result{};
        std::binary_semaphore done{0}; // ThreadSanitizer does not see Qt's
        store->post([&](Database &database) {
            result = work(database);
            done.release();
        });
        done.acquire();
        return result;
    }
    /// Time passes and everybody looks at the clock.
    void pass(qint64 ms);
    /// Nothing is on its way any more: before saying that something did not happen.
    void settle();
    QString library() const { return folder.filePath(QStringLiteral("library")); }
    QString outbox() const { return folder.filePath(QStringLiteral("outbox")); }

    QTemporaryDir folder;
    FakeClock clock;
    FakeApi api;
    std::shared_ptr<const Catalog> catalog;
    JobSettings settings;
    std::unique_ptr<Store> store;
    std::unique_ptr<ApiClient> client;
    std::unique_ptr<JobEngine> engine;
    Profile profile;
    bool real = false;

private:
    void openStore();
};

} // namespace frameloom::test
