// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_poller [tasks, 1000 by default] [unified]   counts the requests that a round over that many open tasks costs, over real
// HTTP to a server on loopback, and the time until the last of them was heard of.

#include "bench/statistics.h"
#include "jobs/poller.h"
#include "support/scriptedserver.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace frameloom;
using namespace frameloom::test;
using namespace Qt::StringLiterals;

namespace {

QString taskName(int number)
{
    return u"29e983ca-7e86-4017-a9e3-%1"_s.arg(number);
}

ScriptedAnswer progress(const ScriptedRequest &request)
{
    const QJsonObject asked = QJsonDocument::fromJson(request.body).object();
    QJsonArray ids = asked.value("task_ids"_L1).toArray();
    if (ids.isEmpty())
        ids.append(asked.value("task_id"_L1));
    QJsonArray tasks;
    for (const QJsonValue &id : std::as_const(ids))
        tasks.append(QJsonObject{{u"task_id"_s, id}, {u"status"_s, u"processing"_s}, {u"percentage"_s, u"40"_s}});
    return ScriptedAnswer::json(QJsonDocument(tasks).toJson(QJsonDocument::Compact));
}

/// The list of jobs, newest first (api/v2/CORE.md: GET /v2/jobs).
ScriptedAnswer listed(const ScriptedRequest &request, int tasks)
{
    const QUrlQuery query(QUrl(QString::fromUtf8(request.path)));
    const int from = query.queryItemValue(u"cursor"_s).toInt();
    const int limit = query.queryItemValue(u"limit"_s).toInt();
    QJsonArray jobs;
    for (int i = from; i < std::min(tasks, from + limit); ++i)
        jobs.append(QJsonObject{{u"id"_s, taskName(i)}, {u"status"_s, u"PROCESSING"_s}, {u"progress"_s, 40}});
    const bool more = from + limit < tasks;
    return ScriptedAnswer::json(QJsonDocument(QJsonObject{
        {u"jobs"_s, jobs},
        {u"nextCursor"_s, more ? QJsonValue(QString::number(from + limit)) : QJsonValue()},
        {u"hasMore"_s, more}}).toJson(QJsonDocument::Compact));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int tasks = argc > 1 ? std::max(2, std::atoi(argv[1])) : 1000;
    ScriptedServer server;
    server.handle("/fetch", progress);
    server.handle("/fetch-many", progress);
    const bool unified = argc > 2 && QByteArray(argv[2]) == "unified";
    server.handle("/v2/jobs", [tasks](const ScriptedRequest &request) { return listed(request, tasks); });
    const SystemClock clock;
    const Profile profile = Profile::forUrl(server.url(), unified ? ApiGeneration::Unified : ApiGeneration::Classic);
    ApiClient client(profile, makeDialect(profile.generation));
    client.setKey(u"bench"_s);
    Poller poller(client, clock);
    QEventLoop loop;
    int reports = 0;
    QObject::connect(&poller, &Poller::reported, &loop, [&] {
        if (++reports % tasks == 0)
            loop.quit();
    });
    QObject::connect(&poller, &Poller::taskRefused, &loop, [&](const QString &id, const Failure &failure) {
        std::fprintf(stderr, "%s refused: %s\n", qPrintable(id), qPrintable(failure.words));
        std::exit(1);
    });

    int before = 0;
    const auto round = [&](const char *name, auto begin) {
        QElapsedTimer timer;
        timer.start();
        begin();
        loop.exec();
        const int requests = server.count("/fetch") + server.count("/fetch-many") + server.count("/v2/jobs");
        std::printf("%-24s %4d requests for %d tasks, %.0f ms\n", name, requests - before, tasks,
                    double(timer.nsecsElapsed()) / 1e6);
        const int many = std::max(client.dialect().maxFetch(), client.dialect().jobsPerPage());
        const int due = (tasks + many - 1) / many;
        const bool ok = requests - before == due;
        before = requests;
        return ok;
    };
    bool ok = round("first round", [&] {
        for (int i = 0; i < tasks; ++i)
            poller.follow(taskName(i), 2 * 60'000, 10'000);
    });
    ok = round("burst after sleep", [&] { poller.burst(); }) && ok;
    return ok ? 0 : 1;
}
