// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/catalog.h"

#include <QString>
#include <QUrl>

#include <functional>
#include <memory>

namespace frameloom {

/// An Apiframe for trying things out: answers the Classic API (api/v1/CORE.md) on 127.0.0.1 from the catalogue, keeps a
/// balance, and serves painted pictures. Costs nothing and reaches nobody. What makes it fail on purpose: magicwords.h.
///
/// What it decides where the API is not documented: it charges at submission and never refunds; it answers 402 with a
/// `message` when credits run short; fetch answers 404 for an unknown task, fetch-many leaves unknown tasks out.
///
/// start() and stop() belong to one thread; requests are served on threads of its own.
class SandboxServer
{
public:
    struct Options
    {
        QString folder;      ///< its own; made when missing. Tasks, balance and pictures live here and survive
        double speed = 1.0;  ///< 2 is twice as fast; 0: every task is finished at once
        Credits startBalance = Credits::whole(1000); ///< of a new folder
        std::shared_ptr<const Catalog> catalog;
        std::function<qint64()> now; ///< wall clock in milliseconds; empty: the system's
        int blockSize = 1;   ///< side in pixels of what pictures are painted of: 8 takes a fraction of the time, for tests
                             ///< that need files of the right size and do not look at them
    };

    explicit SandboxServer(Options options);
    ~SandboxServer(); ///< stops

    /// The only key it accepts: "sandbox".
    static QString apiKey();
    /// The same for its Unified API: "afk_sandbox".
    static QString unifiedKey();

    /// Binds the port of the last time when it is free (older result addresses go on working), else any.
    /// Idempotent. False with a technical reason.
    bool start(QString *why = nullptr);
    void stop();
    /// Answers from that catalogue from now on: at the same address, with the same tasks and balance. Requests in flight
    /// are cut off. False when it ran and cannot go on.
    bool setCatalog(std::shared_ptr<const Catalog> catalog, QString *why = nullptr);
    bool isRunning() const;
    QUrl url() const; ///< "http://127.0.0.1:PORT"; empty while stopped

private:
    struct Private;
    Options m_options;
    std::unique_ptr<Private> d;
};

} // namespace frameloom
