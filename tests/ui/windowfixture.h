// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/memoryvault.h"
#include "createpage.h"
#include "library/jobrepository.h"
#include "library/storefixture.h"
#include "mainwindow.h"
#include "sandbox/sandboxserver.h"
#include "stage/stagepane.h"
#include "studio/studio.h"
#include "support/patience.h"

#include <QAbstractButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

namespace frameloom::test {

/// The sandbox as the program has it, but twenty times as fast.
class FastSandbox final : public SandboxLauncher
{
public:
    explicit FastSandbox(std::shared_ptr<const Catalog> catalog, double speed = 20.0,
                         Credits balance = Credits::whole(1000))
        : m_catalog(std::move(catalog)), m_speed(speed), m_balance(balance)
    {
    }
    std::optional<Running> start(const QString &folder, QString *why) override
    {
        if (m_broken) {
            *why = QStringLiteral("no port");
            return {};
        }
        if (!m_server) {
            m_server = std::make_unique<SandboxServer>(SandboxServer::Options{
                .folder = folder,
                .speed = m_speed,
                .startBalance = m_balance,
                .catalog = m_catalog,
                .now = {},
                .blockSize = 8});
            if (!m_server->start(why))
                return {};
        }
        return Running{m_server->url(), SandboxServer::apiKey(), SandboxServer::unifiedKey()};
    }
    void breakIt() { m_broken = true; }

private:
    std::shared_ptr<const Catalog> m_catalog;
    double m_speed;
    Credits m_balance;
    bool m_broken = false;
    std::unique_ptr<SandboxServer> m_server;
};

/// The whole program on one data folder; another one on the same folder is a restart.
class Program
{
public:
    explicit Program(const QString &folder, Credits balance = Credits::whole(1000), const QString &environmentKey = {},
                     ApiClient::NetworkFactory network = {})
        : workspace(folder, std::make_unique<MemoryVault>())
        , sandbox(workspace.catalog(), 20.0, balance)
        , studio(workspace, sandbox, clock, environmentKey, std::move(network))
        , window(studio)
    {
    }
    ~Program() { window.close(); }

    void show(QSize size = {1440, 900})
    {
        window.resize(size);
        window.show();
        workspace.store().open();
        [this] { QVERIFY(QTest::qWaitForWindowExposed(&window, PatienceMs)); }();
        window.activateWindow();
    }

    template<typename Widget>
    Widget *find(const QString &name) const
    {
        for (Widget *widget : window.findChildren<Widget *>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    QAbstractButton *button(const QString &name) const { return find<QAbstractButton>(name); }
    /// As soon as it can be clicked: what a job offers is read and priced beside the window.
    void click(const QString &name) const
    {
        QAbstractButton *target = nullptr;
        [&] { QTRY_VERIFY2((target = button(name)) && target->isEnabled(), qPrintable(name)); }();
        if (target)
            QTest::mouseClick(target, Qt::LeftButton);
    }

    /// Jobs as the store has them, newest first.
    QVector<Job> jobs()
    {
        std::optional<QVector<Job>> answer;
        workspace.client().ask(&window, [](Database &database) { return JobRepository(database).page({}); },
                               [&answer](QVector<Job> page) { answer = std::move(page); });
        [&answer] { QTRY_VERIFY(answer); }();
        return answer.value_or(QVector<Job>());
    }
    qint64 insert(Job job)
    {
        qint64 id = 0;
        workspace.client().ask(&window, [job](Database &database) mutable {
            JobRepository(database).insert(job);
            return job.id;
        }, [&id](qint64 stored) { id = stored; });
        [&id] { QTRY_VERIFY(id != 0); }();
        return id;
    }
    qint64 shownJob() const { return window.createPage() ? window.createPage()->stage()->jobId() : 0; }

    SystemClock clock;
    Workspace workspace;
    FastSandbox sandbox;
    Studio studio;
    MainWindow window;
};

/// Waits until the newest job of an operation is in that state.
inline Job waitForJob(Program &program, const QString &operationId, JobState state)
{
    Job found;
    const auto look = [&] {
        const QVector<Job> jobs = program.jobs();
        if (jobs.isEmpty() || jobs.first().operationId != operationId || jobs.first().state != state)
            return false;
        found = jobs.first();
        return true;
    };
    [&look] { QTRY_VERIFY_WITH_TIMEOUT(look(), 2 * PatienceMs); }();
    return found;
}

} // namespace frameloom::test
