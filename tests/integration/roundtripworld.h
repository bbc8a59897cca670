// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "integration/roundtripmust.h"
#include "jobs/chainplanner.h"
#include "model/asset.h"
#include "model/clock.h"
#include "sandbox/sandboxserver.h"
#include "studio/session.h"

#include <QHash>
#include <QTemporaryDir>

#include <memory>

namespace frameloom::test {

/// A studio in a temporary folder whose service is the embedded sandbox, over real HTTP; and what a finished job has to
/// look like. Helpers that fail return null and leave the reason in `trouble`.
class RoundTripWorld : public QObject
{
public:
    /// Empty, or why there is no world.
    QString start();
    ~RoundTripWorld() override;

    Workspace &workspace() { return *m_workspace; }
    const Catalog &catalog() const { return *m_workspace->catalog(ApiGeneration::Classic); }
    /// For files of the test's own.
    QString inputs() const { return m_folder.filePath(QStringLiteral("inputs")); }

    Job job(qint64 id);
    QVector<Asset> assetsOf(qint64 id);
    /// Sends the steps and waits for their files: the last job. Every step was looked at by wrongWith().
    Job run(const ChainPlan &plan, const QString &title);
    /// What does not fit in a finished job; empty: all is well.
    QString wrongWith(const Job &done);
    /// Which of the things that the stage offers under the result cannot be done; empty: all can.
    QString wrongFollowUps(const Job &done);
    /// The first finished job of that result family; 0: none.
    qint64 made(const QString &family) const { return m_made.value(family); }

    QString trouble;
    void complain(const QString &words) { trouble = words; }

private:
    QString wrongBody(const Operation &operation, const QByteArray &bytes);
    QString wrongFile(const Asset &asset);

    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<SandboxServer> m_sandbox;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Session> m_session;
    QHash<qint64, JobState> m_states;
    QHash<quint64, QVector<qint64>> m_stored;
    QHash<QString, qint64> m_made;
};

} // namespace frameloom::test
