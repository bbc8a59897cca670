// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/memoryvault.h"
#include "library/assetrepository.h"
#include "library/jobrepository.h"
#include "library/storefixture.h"
#include "studio/studio.h"
#include "support/fakeclock.h"
#include "unified/servedfiles.h"
#include "unified/unifiedservice.h"

#include <QDateTime>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace frameloom::test {

/// A data folder with a studio over it, as the program has them, and a service of the Unified API on loopback. Time is the
/// test's, the network is real.
class UnifiedStudio
{
public:
    UnifiedStudio()
    {
        QLoggingCategory::setFilterRules(QStringLiteral("frameloom.*.info=false"));
        makeWorkspace();
    }
    ~UnifiedStudio()
    {
        studio.reset();
        workspace.reset();
    }

    Profile profile() const { return Profile::forUrl(service.url(), ApiGeneration::Unified); }
    /// Opens the account with its key. Another session than before.
    void open() { studio->keepKey(profile(), UnifiedService::key()); }
    Session &session() { return *studio->session(); }
    /// As after the end of the program.
    void restart()
    {
        studio.reset();
        workspace.reset();
        makeWorkspace();
    }

    QVector<Job> jobs()
    {
        return askNow(workspace->store(), [](Database &database) { return JobRepository(database).page({}); });
    }
    Job job(qint64 id)
    {
        return askNow(workspace->store(), [id](Database &database) { return JobRepository(database).find(id).value_or(Job()); });
    }
    Job byTask(const QString &task)
    {
        const QVector<Job> all = jobs();
        const auto found = std::find_if(all.cbegin(), all.cend(), [&](const Job &one) { return one.taskId == task; });
        return found == all.cend() ? Job() : *found;
    }
    QVector<Asset> assets(qint64 id)
    {
        return askNow(workspace->store(), [id](Database &database) { return AssetRepository(database).ofJob(id); });
    }
    QString filesOf(qint64 id)
    {
        return servedFiles(service, assets(id), [this](const QString &path) { return workspace->libraryPath(path); });
    }
    /// Stores a row as an earlier run of the program left it.
    qint64 put(Job row)
    {
        return askNow(workspace->store(), [row](Database &database) mutable {
            JobRepository(database).insert(row);
            return row.id;
        });
    }
    /// Sends one draft; its job when it is stored.
    qint64 submit(const Draft &draft)
    {
        QSignalSpy stored(&session(), &Session::submitted);
        session().submit(planChain(*session().catalog(), draft, {}, {}), QStringLiteral("a job"));
        [&] { QTRY_COMPARE(stored.size(), 1); }();
        return stored.value(0).value(1).value<QVector<qint64>>().value(0);
    }
    /// "2026-02-25T06:13:20.000Z", so many milliseconds from now.
    QString at(qint64 ms) const
    {
        return QDateTime::fromMSecsSinceEpoch(clock.wallMs() + ms, Qt::UTC).toString(Qt::ISODateWithMs);
    }

    struct NoSandbox final : SandboxLauncher
    {
        std::optional<Running> start(const QString &, QString *) override { return {}; }
    };

    QTemporaryDir folder;
    FakeClock clock;
    UnifiedService service;
    NoSandbox sandbox;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<Studio> studio;

private:
    void makeWorkspace()
    {
        workspace = std::make_unique<Workspace>(folder.path(), std::make_unique<MemoryVault>());
        workspace->store().open();
        studio = std::make_unique<Studio>(*workspace, sandbox, clock);
    }
};

} // namespace frameloom::test
