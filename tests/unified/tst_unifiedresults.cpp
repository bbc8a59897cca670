// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How jobs of every model and action can end, and every shape of result that api/v2/CORE.md names: real HTTP, real SQLite,
// all variants at once. What the job becomes, what it says and costs, and which files are on the disk.

#include "unified/variantjobs.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

QJsonArray addresses(int count, const QString &ending)
{
    QJsonArray list;
    for (int i = 1; i <= count; ++i)
        list.append(u"$files/%1.%2"_s.arg(i).arg(ending));
    return list;
}

QJsonObject track(int number, bool bare)
{
    const auto orNull = [bare](const QJsonValue &value) { return bare ? QJsonValue(QJsonValue::Null) : value; };
    return {{u"id"_s, u"track-%1"_s.arg(number)},
            {u"audioUrl"_s, u"$files/%1.mp3"_s.arg(number)},
            {u"imageUrl"_s, orNull(u"$files/cover-%1.png"_s.arg(number))},
            {u"title"_s, orNull(u"Song %1"_s.arg(number))},
            {u"tags"_s, orNull(u"calm, piano"_s)},
            {u"duration"_s, orNull(61.5)}};
}

QJsonObject completed(const QJsonValue &result, const QJsonObject &other = {})
{
    QJsonObject job{{u"status"_s, u"COMPLETED"_s}, {u"progress"_s, 100}, {u"result"_s, result},
                    {u"completedAt"_s, u"2026-07-16T10:01:00.000Z"_s}};
    for (auto it = other.begin(); it != other.end(); ++it)
        job.insert(it.key(), it.value());
    return job;
}

enum Makes { Pictures, Videos, Sounds };

Makes makes(const OriginalVariant &variant)
{
    return variant.path.contains("/videos/"_L1) ? Videos : variant.path.contains("/music/"_L1) ? Sounds : Pictures;
}

} // namespace

class TestUnifiedResults : public QObject
{
    Q_OBJECT

    std::unique_ptr<VariantJobs> m_jobs;
    QSet<QString> m_shapesOf[3];

    QVector<VariantJobs::One> play(const QJsonArray &polls, const std::function<bool(const OriginalVariant &)> &wanted = {})
    {
        return m_jobs->submit({.submit = {}, .polls = polls, .waits = false, .each = {}, .made = false}, wanted);
    }

private Q_SLOTS:
    void initTestCase() { m_jobs = std::make_unique<VariantJobs>(); }
    void cleanupTestCase()
    {
        QCOMPARE(m_jobs->complaints(), QString());
        m_jobs.reset();
    }

    void ends_data()
    {
        QTest::addColumn<QJsonArray>("polls");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("cost");
        const auto row = [](const char *name, const QJsonArray &polls, JobState state, FailureKind kind, const QString &words,
                            int cost) { QTest::newRow(name) << polls << int(state) << int(kind) << words << cost; };
        const QJsonValue null = QJsonValue::Null;
        row("CANCELLED", {QJsonObject{{u"status"_s, u"CANCELLED"_s}}}, JobState::Cancelled, FailureKind::None, {}, 7);
        row("CANCELLED with words",
            {QJsonObject{{u"status"_s, u"CANCELLED"_s}, {u"error"_s, u"Cancelled by the team owner"_s}, {u"creditCost"_s, 0}}},
            JobState::Cancelled, FailureKind::None, u"Cancelled by the team owner"_s, 0);
        row("FAILED and paid back",
            {QJsonObject{{u"status"_s, u"PROCESSING"_s}, {u"progress"_s, 10}, {u"creditCost"_s, null}},
             QJsonObject{{u"status"_s, u"FAILED"_s}, {u"error"_s, u"The provider refused"_s}, {u"creditCost"_s, 0}, {u"progress"_s, 0}}},
            JobState::Failed, FailureKind::TaskFailed, u"The provider refused"_s, 0);
        row("FAILED without a word", {QJsonObject{{u"status"_s, u"FAILED"_s}, {u"creditCost"_s, null}}}, JobState::Failed,
            FailureKind::TaskFailed, {}, -1);
        row("FAILED with an object", {QJsonObject{{u"status"_s, u"FAILED"_s}, {u"error"_s, QJsonObject{{u"message"_s, u"Out of memory"_s}}}}},
            JobState::Failed, FailureKind::TaskFailed, u"Out of memory"_s, 7);
        row("gone already", {completed(null, {{u"expired"_s, true}})}, JobState::Failed, FailureKind::Expired, {}, 7);
        row("no result", {completed(null)}, JobState::Failed, FailureKind::Unreadable, {}, 7);
        row("an empty result", {completed(QJsonObject())}, JobState::Failed, FailureKind::Unreadable, {}, 7);
        row("a result without files", {completed(QJsonObject{{u"images"_s, QJsonArray()}})}, JobState::Failed,
            FailureKind::Unreadable, {}, 7);
        row("a number for a result", {completed(5)}, JobState::Failed, FailureKind::Unreadable, {}, 7);
    }
    void ends()
    {
        QFETCH(const QJsonArray, polls);
        QFETCH(const int, state);
        QFETCH(const int, kind);
        QFETCH(const QString, words);
        QFETCH(const int, cost);
        const auto jobs = play(polls);
        QCOMPARE(jobs.size(), 115);
        QHash<qint64, Price> before;
        for (const auto &one : jobs)
            before.insert(one.id, m_jobs->rig.job(one.id).price);
        const auto holds = [&](const Job &job) {
            return int(job.state) == state && int(job.failure.kind) == kind && job.failure.words == words
                && job.finishedAt != 0 && job.facts.value("credit_cost"_L1).toInt(-1) == cost;
        };
        QVERIFY2(m_jobs->until(jobs, holds), qPrintable(m_jobs->others(jobs, holds)));
        for (const auto &one : jobs) {
            QVERIFY(m_jobs->rig.assets(one.id).isEmpty());
            // What it cost is its price from then on; what was paid back is no price.
            const Price price = m_jobs->rig.job(one.id).price;
            const Price wanted = cost > 0 ? Price::exact(Credits::whole(cost)) : before.value(one.id);
            QCOMPARE(int(price.kind), int(wanted.kind));
            QCOMPARE(price.low, wanted.low);
            QCOMPARE(price.high, wanted.high);
        }
        QCOMPARE(m_jobs->service.submissions().size(), 115);
    }

    /// The status may be there a moment before the result: what was paid for is asked for again.
    void aResultThatComesLate()
    {
        const auto jobs = play({completed(QJsonValue::Null), completed(QJsonObject()), completed(QJsonObject{{u"images"_s, QJsonArray()}}),
                                completed(QJsonObject{{u"images"_s, addresses(1, u"png"_s)}})});
        QCOMPARE(jobs.size(), 115);
        const auto done = [](const Job &job) { return job.state == JobState::Done && !job.facts.contains("empty_answers"_L1); };
        QVERIFY2(m_jobs->until(jobs, done), qPrintable(m_jobs->others(jobs, done)));
        for (const auto &one : jobs)
            QCOMPARE(m_jobs->rig.assets(one.id).size(), 1);
    }

    /// Words that nobody documents are shown as they are, and asked about again.
    void unknownWords()
    {
        const QJsonArray polls{QJsonObject{{u"status"_s, u"WARMING_UP"_s}, {u"progress"_s, QJsonValue::Null}},
                               QJsonObject{{u"status"_s, u"EXPIRED"_s}, {u"progress"_s, 250}, {u"creditCost"_s, u"seven"_s}},
                               QJsonObject{{u"status"_s, u"PROCESSING"_s}, {u"progress"_s, u"60"_s}, {u"webhookStatus"_s, u"sent"_s}},
                               completed(QJsonObject{{u"images"_s, addresses(1, u"png"_s)}})};
        m_jobs->service.play({});
        const auto jobs = m_jobs->submit({.submit = {}, .polls = polls, .waits = true, .each = {}, .made = false});
        QCOMPARE(jobs.size(), 115);
        const auto warming = [](const Job &job) {
            return job.remoteStatus == "WARMING_UP"_L1 && isOpen(job.state) && !job.failure && job.percent == -1;
        };
        QVERIFY2(m_jobs->until(jobs, warming), qPrintable(m_jobs->others(jobs, warming)));
        QSet<QString> words;
        connect(m_jobs->rig.store.get(), &Store::jobsChanged, this, [&words](const QVector<Job> &changed) {
            for (const Job &job : changed)
                words.insert(job.remoteStatus);
        });
        m_jobs->service.goOn();
        const auto done = [](const Job &job) { return job.state == JobState::Done; };
        QVERIFY2(m_jobs->until(jobs, done), qPrintable(m_jobs->others(jobs, done)));
        disconnect(m_jobs->rig.store.get(), nullptr, this, nullptr);
        QVERIFY(words.contains(u"EXPIRED"_s) && words.contains(u"PROCESSING"_s));
    }

    void shapes_data()
    {
        QTest::addColumn<QJsonValue>("result");
        QTest::addColumn<int>("made");
        QTest::addColumn<QString>("files");
        const auto row = [](const char *name, const QJsonValue &result, Makes made, const char *files) {
            QTest::newRow(name) << result << int(made) << QString::fromLatin1(files);
        };
        const QString picture = u"$files/1.png"_s;
        const QString video = u"$files/1.mp4"_s;
        row("a bare address of a picture", picture, Pictures, "picture 1");
        row("one picture", QJsonObject{{u"images"_s, addresses(1, u"png"_s)}}, Pictures, "picture 1");
        row("three pictures", QJsonObject{{u"images"_s, addresses(3, u"webp"_s)}}, Pictures, "picture 1, picture 2, picture 3");
        row("a grid", QJsonObject{{u"images"_s, addresses(4, u"png"_s)}, {u"gridUrl"_s, u"$files/grid.png"_s}}, Pictures,
            "grid, picture 1, picture 2, picture 3, picture 4");
        row("a grid of null", QJsonObject{{u"images"_s, addresses(1, u"png"_s)}, {u"gridUrl"_s, QJsonValue::Null}}, Pictures,
            "picture 1");
        row("objects", QJsonObject{{u"images"_s, QJsonArray{QJsonObject{{u"url"_s, picture}}}}}, Pictures, "picture 1");
        row("a list", QJsonArray{picture, u"$files/2.png"_s}, Pictures, "picture 1, picture 2");
        row("one in the singular", QJsonObject{{u"imageUrl"_s, picture}}, Pictures, "picture 1");
        row("an address that is signed", QJsonObject{{u"images"_s, QJsonArray{u"$files/1.png?sig=a%2Fb&e=1#x"_s}}}, Pictures,
            "picture 1");
        row("a bare address of a video", video, Videos, "video 1");
        row("a video", QJsonObject{{u"videoUrl"_s, video}}, Videos, "video 1");
        row("four videos", QJsonObject{{u"videos"_s, addresses(4, u"mp4"_s)}}, Videos, "video 1, video 2, video 3, video 4");
        row("a video with its last frame", QJsonObject{{u"videoUrl"_s, video}, {u"lastFrameUrl"_s, u"$files/last.png"_s}},
            Videos, "picture 1, video 1");
        row("a bare address of a song", u"$files/1.mp3"_s, Sounds, "audio 1");
        row("two tracks", QJsonObject{{u"tracks"_s, QJsonArray{track(1, false), track(2, false)}}}, Sounds,
            "audio 1, audio 2, cover 1, cover 2");
        row("three bare tracks", QJsonObject{{u"tracks"_s, QJsonArray{track(1, true), track(2, true), track(3, true)}}}, Sounds,
            "audio 1, audio 2, audio 3");
        row("stems by name", QJsonObject{{u"vocals"_s, u"$files/v.mp3"_s}, {u"instrumental"_s, u"$files/i.mp3"_s}}, Sounds,
            "audio 1, audio 2");
        row("stems in an object",
            QJsonObject{{u"stems"_s, QJsonObject{{u"vocals"_s, u"$files/v.mp3"_s}, {u"instrumental"_s, u"$files/i.mp3"_s}}}},
            Sounds, "audio 1, audio 2");
        row("stems in a list", QJsonObject{{u"stems"_s, addresses(2, u"mp3"_s)}}, Sounds, "audio 1, audio 2");
        row("stems as tracks",
            QJsonObject{{u"tracks"_s, QJsonArray{QJsonObject{{u"audioUrl"_s, u"$files/v.mp3"_s}, {u"title"_s, u"Vocals"_s}},
                                                 QJsonObject{{u"audioUrl"_s, u"$files/i.mp3"_s}, {u"title"_s, u"Instrumental"_s}}}}},
            Sounds, "audio 1, audio 2");
        row("stems as a bare list", addresses(2, u"mp3"_s), Sounds, "audio 1, audio 2");
    }
    void shapes()
    {
        QFETCH(const QJsonValue, result);
        QFETCH(const int, made);
        QFETCH(const QString, files);
        const auto jobs = play({completed(result)}, [made](const OriginalVariant &variant) { return makes(variant) == made; });
        QVERIFY(!jobs.isEmpty());
        const auto done = [](const Job &job) { return job.state == JobState::Done; };
        QVERIFY2(m_jobs->until(jobs, done), qPrintable(m_jobs->others(jobs, done)));
        for (const auto &one : jobs) {
            const QString found = m_jobs->filesOf(one.id);
            QVERIFY2(found == files, qPrintable(QString(one.variant->operationId() + u": "_s + found)));
            QCOMPARE(m_jobs->last(one.id).assetCount, int(files.count(u',')) + 1);
            QCOMPARE(m_jobs->last(one.id).facts.value("credit_cost"_L1).toInt(), 7);
        }
    }

    /// The ids of tracks are what actions name; titles are kept.
    void tracksKeepWhatIsTold()
    {
        const auto jobs = play({completed(QJsonObject{{u"tracks"_s, QJsonArray{track(1, false), track(2, false)}}})},
                               [](const OriginalVariant &variant) { return variant.name == "suno"_L1; });
        QCOMPARE(jobs.size(), 1);
        const auto done = [](const Job &job) { return job.state == JobState::Done; };
        QVERIFY2(m_jobs->until(jobs, done), qPrintable(m_jobs->others(jobs, done)));
        const QVector<Asset> assets = m_jobs->rig.assets(jobs.first().id);
        QStringList told;
        for (const Asset &asset : assets) {
            if (asset.kind == AssetKind::Audio)
                told.append(asset.itemId + u' ' + asset.title);
        }
        QCOMPARE(told, (QStringList{u"track-1 Song 1"_s, u"track-2 Song 2"_s}));
    }

    /// The service says that the files are there, and they are not (CORE.md, "Retention").
    void purged()
    {
        const auto jobs = play({completed(QJsonObject{{u"images"_s, QJsonArray{u"$files/purged.png"_s}}}, {{u"expired"_s, true}})});
        const auto done = [](const Job &job) { return job.state == JobState::Done; };
        QVERIFY2(m_jobs->until(jobs, done), qPrintable(m_jobs->others(jobs, done)));
        for (const auto &one : jobs) {
            const QVector<Asset> assets = m_jobs->rig.assets(one.id);
            QCOMPARE(assets.size(), 1);
            QCOMPARE(assets.first().state, AssetState::Expired);
            const Job job = m_jobs->last(one.id);
            QCOMPARE(job.assetCount, 0);
            QVERIFY(job.facts.value("expired"_L1).toBool());
        }
    }
};

QTEST_GUILESS_MAIN(TestUnifiedResults)
#include "tst_unifiedresults.moc"
