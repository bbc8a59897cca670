// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fills a history and prints how long the questions take that lists, search and start-up ask.
// bench_library [jobs, 100000 by default]

#include "bench/benchjobs.h"
#include "library/assetrepository.h"
#include "library/jobrepository.h"
#include "library/opendatabase.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace frameloom;
using namespace frameloom::bench;
using namespace Qt::StringLiterals;

namespace {

/// Prints the median of some runs.
template<typename Work>
void measure(const char *what, Work work)
{
    QVector<double> times;
    qint64 answer = 0;
    for (int i = 0; i < 9; ++i) {
        QElapsedTimer timer;
        timer.start();
        answer = qint64(work());
        times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    std::printf("%-46s %8.2f ms  (first run up to %.2f)  %lld found\n", what, times.at(4), times.last(),
                static_cast<long long>(answer));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int jobs = argc > 1 ? std::max(100, std::atoi(argv[1])) : 100'000;
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"bench.db"_s);
    StoreOpened opened;
    std::unique_ptr<Database> database = openDatabase(file, bundledMigrations(), opened);
    if (!database)
        return 1;
    QElapsedTimer timer;
    timer.start();
    {
        QRandomGenerator random(42);
        JobRepository repository(*database);
        Transaction transaction(*database);
        for (int i = 0; i < jobs; ++i) {
            Job job = someJob(random, i);
            if (i >= jobs - 20)
                job.state = JobState::Running;
            if (!repository.insert(job))
                return 1;
        }
        if (!transaction.commit())
            return 1;
    }
    std::printf("%d jobs stored in %lld ms, file %lld MB\n", jobs, static_cast<long long>(timer.elapsed()),
                static_cast<long long>(QFileInfo(file).size() / 1'000'000));
    database.reset();
    timer.restart();
    database = openDatabase(file, bundledMigrations(), opened);
    std::printf("file opened again in %.2f ms\n", double(timer.nsecsElapsed()) / 1e6);

    JobRepository repository(*database);
    const auto page = [&repository](const JobQuery &query) { return [&repository, query] { return repository.page(query).size(); }; };
    const auto search = [&page](const QString &text) {
        JobQuery query;
        query.text = text;
        query.profileId = benchProfile();
        return page(query);
    };
    JobQuery everything; // as every list of the window asks
    everything.profileId = benchProfile();
    JobQuery query = everything;
    measure("newest page", page(query));
    query.beforeId = jobs / 2;
    measure("page in the middle", page(query));
    measure("open jobs at the start", [&] { return repository.open(benchProfile()).size(); });
    measure("what the bin holds, at the start", [&] { return repository.purgeable(firstDay).size(); });
    query = everything;
    query.generatorId = u"flux"_s;
    measure("page of one generator", page(query));
    query = everything;
    query.states = {JobState::Failed};
    measure("page of a rare state", page(query));
    query.states = {JobState::Failed, JobState::Done, JobState::Cancelled};
    measure("page of several states", page(query));
    query.generatorId = u"flux"_s;
    query.states = {JobState::Cancelled};
    measure("page of a state that is nowhere", page(query));
    query = everything;
    query.createdFrom = firstDay + 1000 * minute;
    query.createdTo = firstDay + 2000 * minute;
    measure("page of an old day", page(query));

    query = {};
    query.profileId = u"an account with no jobs"_s;
    measure("newest page of a small account beside it", page(query));
    query.text = u"fox"_s;
    measure("search: common word, small account", page(query));
    measure("search: rare word", search(u"zebra"_s));
    measure("search: common word", search(u"fox"_s));
    measure("search: two common words", search(u"fox cinematic"_s));
    measure("search: two common, then a rare one", search(u"fox cinematic zebra"_s));
    measure("search: beginning of 1 letter", search(u"w"_s));
    measure("search: beginning of 2 letters", search(u"w1"_s));
    measure("search: beginning of 4 letters", search(u"cine"_s));
    measure("search: beginning of 6 letters", search(u"cinema"_s));
    measure("search: common, then a beginning", search(u"fox cinema"_s));
    measure("search: Japanese, in the middle", search(u"い狐"_s));
    measure("search: not there", search(u"xylophone"_s));
    measure("search: no word at all", search(u"***"_s));
    query = everything;
    query.text = u"fox"_s;
    query.states = {JobState::Failed};
    measure("search: common word, rare state", page(query));
    query.states = {JobState::Cancelled};
    measure("search: common word, state that is nowhere", page(query));
    query.states = {JobState::Done};
    query.generatorId = u"flux"_s;
    measure("search: common word, generator and state", page(query));
    query = everything;
    query.text = u"fox"_s;
    query.createdFrom = firstDay + 1000 * minute;
    query.createdTo = firstDay + 2000 * minute;
    measure("search: common word, old day", page(query));
    query = everything;
    query.text = u"fox"_s;
    query.beforeId = jobs / 2;
    measure("search: common word, page in the middle", page(query));
    measure("count to 1000: common word", [&] { JobQuery all; all.text = u"fox"_s; return repository.count(all, 1000); });
    measure("count to 1000: everything", [&] { return repository.count({}, 1000); });
    return 0;
}
