// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/memoryvault.h"
#include "library/assetrepository.h"
#include "library/jobrepository.h"
#include "studio/session.h"
#include "support/fakenetwork.h"

#include <QPainter>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <memory>

namespace frameloom::test {

/// A workspace in a temporary folder with a real store, and a session whose network is scripted.
class StudioFixture
{
public:
    /// `catalog`: a file of the user's own, read beside the built-in ones.
    explicit StudioFixture(const QByteArray &catalog = {})
    {
        if (!catalog.isEmpty()) {
            QDir(m_folder.path()).mkpath(QStringLiteral("catalog"));
            QFile file(m_folder.filePath(QStringLiteral("catalog/test.json")));
            if (!file.open(QIODevice::WriteOnly) || file.write(catalog) != catalog.size())
                qFatal("cannot write the catalogue");
        }
        setBalance(800);
        openWorkspace();
    }
    ~StudioFixture() { closeWorkspace(); }

    const QTemporaryDir &folder() const { return m_folder; }
    Workspace &workspace() { return *m_workspace; }
    Session &session() { return *m_session; }
    FakeService &service() { return m_service; }

    void setBalance(double credits)
    {
        m_service.clear(QStringLiteral("/account"));
        m_service.answer(QStringLiteral("/account"),
                         FakeAnswer::json(QByteArrayLiteral("{\"email\":\"m@example.org\",\"credits\":")
                                          + QByteArray::number(credits) + '}'));
    }
    void openWorkspace()
    {
        m_workspace = std::make_unique<Workspace>(m_folder.path(), std::make_unique<MemoryVault>());
        m_workspace->store().open();
        m_session = std::make_unique<Session>(*m_workspace, Profile::classic(), m_clock, m_service.factory());
    }
    /// As a restart does: everything posted is written.
    void closeWorkspace()
    {
        m_session.reset();
        m_workspace.reset();
    }

    /// A job and its files, as given; its id. Where a file has a path, a picture is painted there.
    qint64 add(Job job, const QVector<Asset> &assets)
    {
        job.profileId = m_session->profile().id;
        job.createdAt = job.finishedAt = m_clock.wallMs();
        for (const Asset &asset : assets) {
            if (!asset.path.isEmpty())
                paint(m_workspace->libraryPath(asset.path), qMax(1, asset.number));
        }
        return insert(job, assets);
    }

    /// A finished job with saved pictures; its id.
    qint64 addJob(const QString &operationId, const QString &title, int pictures, JobState state = JobState::Done)
    {
        const Operation *operation = m_workspace->catalog()->operation(operationId);
        Job job;
        job.profileId = m_session->profile().id;
        job.operationId = operationId;
        job.generatorId = operation->generator;
        job.title = job.prompt = title;
        job.state = state;
        job.taskId = QStringLiteral("task-") + title;
        job.resultKind = operation->result.kind;
        job.resultFamily = operation->result.family;
        job.createdAt = m_clock.wallMs();
        if (!isOpen(state) && state != JobState::Unconfirmed)
            job.finishedAt = job.createdAt;
        QVector<Asset> assets;
        for (int i = 1; i <= pictures; ++i) {
            Asset asset;
            asset.number = i;
            asset.state = AssetState::Saved;
            asset.path = QStringLiteral("%1-%2.png").arg(operation->result.kind == ResultKind::Image ? 9 : 0).arg(i);
            assets.append(asset);
            paint(m_workspace->libraryPath(asset.path), i);
        }
        return insert(job, assets);
    }

private:
    qint64 insert(Job job, const QVector<Asset> &assets)
    {
        qint64 id = 0;
        bool done = false;
        m_workspace->client().ask(m_workspace.get(), [job, assets](Database &database) mutable {
            JobRepository(database).insert(job);
            for (Asset asset : assets) {
                asset.jobId = job.id;
                AssetRepository(database).insert(asset);
            }
            return job.id;
        }, [&](qint64 answer) {
            id = answer;
            done = true;
        });
        while (!done)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        return id;
    }

    static void paint(const QString &path, int number)
    {
        QDir().mkpath(path.section(u'/', 0, -2));
        QImage image(96, 96, QImage::Format_RGB32);
        image.fill(QColor::fromHsv(number * 60, 120, 170));
        image.save(path);
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    FakeService m_service;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Session> m_session;
};

} // namespace frameloom::test
