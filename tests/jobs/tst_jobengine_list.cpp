// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobrig.h"

#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

const QString listPath = u"/v2/jobs"_s;

/// A service with a list of jobs, newest first, a hundred a page (api/v2/CORE.md: GET /v2/jobs).
struct ListRig : JobRig
{
    ListRig()
    {
        profile = Profile::forUrl(QUrl(u"http://127.0.0.1:9"_s), ApiGeneration::Unified);
        api.service.handle(listPath, [this](const FakeRequest &request) { return page(request); });
    }
    static QString idOf(int number) { return u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QChar(u'0')); }
    static QString pathOf(int number) { return u"/v2/jobs/"_s + idOf(number); }
    static QJsonObject entry(const QString &id, const QString &status, int percent)
    {
        return {{"id"_L1, id},
                {"status"_L1, status},
                {"model"_L1, u"flux-2-pro"_s},
                {"progress"_L1, percent},
                {"error"_L1, QJsonValue()},
                {"creditCost"_L1, 6},
                {"webhookStatus"_L1, QJsonValue()},
                {"createdAt"_L1, u"2026-03-01T10:00:00.000Z"_s},
                {"completedAt"_L1, QJsonValue()},
                {"expired"_L1, false}};
    }
    QVector<qint64> accepted(int count)
    {
        QVector<Job> rows;
        for (int i = 0; i < count; ++i) {
            Job job;
            job.operationId = u"unified.flux-2-pro"_s;
            job.generatorId = u"flux"_s;
            job.state = JobState::Accepted;
            job.taskId = idOf(i);
            job.acceptedAt = clock.wallMs() - 120'000;
            job.submittedAt = job.acceptedAt;
            rows.append(job);
            list.append(entry(job.taskId, u"PROCESSING"_s, 10));
            const QString id = job.taskId;
            api.service.handle(pathOf(i), [this, id](const FakeRequest &) { return single(id); });
        }
        return put(rows);
    }
    void set(int number, const QJsonObject &job)
    {
        for (QJsonValueRef value : list) {
            if (value.toObject().value("id"_L1) == idOf(number))
                value = job;
        }
    }
    void strangers(int count) ///< newer jobs, made elsewhere
    {
        for (int i = 0; i < count; ++i)
            list.prepend(entry(u"stranger-%1"_s.arg(i), u"COMPLETED"_s, 100));
    }
    FakeAnswer page(const FakeRequest &request)
    {
        const QUrlQuery query(request.url);
        const int limit = query.queryItemValue(u"limit"_s).toInt();
        const int from = query.queryItemValue(u"cursor"_s).toInt();
        QJsonArray jobs;
        for (int i = from; i < std::min<int>(from + limit, int(list.size())); ++i)
            jobs.append(list.at(i));
        const bool more = from + limit < list.size();
        return FakeAnswer::json(QJsonDocument(QJsonObject{
            {"jobs"_L1, jobs},
            {"nextCursor"_L1, more ? QJsonValue(QString::number(from + limit)) : QJsonValue()},
            {"hasMore"_L1, more}}).toJson());
    }
    FakeAnswer single(const QString &id) const
    {
        for (const QJsonValue &value : list) {
            QJsonObject job = value.toObject();
            if (job.value("id"_L1) != id)
                continue;
            if (job.value("status"_L1) == "COMPLETED"_L1)
                job.insert("result"_L1, QJsonObject{{"images"_L1, QJsonArray{u"http://127.0.0.1:9/images/a-0.png"_s}}});
            return FakeAnswer::json(QJsonDocument(job).toJson());
        }
        return FakeAnswer::json(R"({"error":"Job not found"})", 404);
    }
    int pages() const { return api.service.count(listPath); }
    int singles() const
    {
        int count = 0;
        for (const FakeRequest &request : api.service.requests())
            count += request.url.path().startsWith(listPath + u'/') ? 1 : 0;
        return count;
    }

    QJsonArray list;
};

} // namespace

/// Many open jobs of a service that has no fetch of many, but a list.
class TestJobEngineList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aThousandJobsCostTenRequestsARound()
    {
        ListRig rig;
        const QVector<qint64> ids = rig.accepted(1000);
        rig.start();
        QTRY_COMPARE(rig.pages(), 10);
        QTRY_COMPARE(rig.job(ids.first()).percent, 10);
        QTRY_COMPARE(rig.job(ids.last()).percent, 10);
        rig.settle();
        QCOMPARE(rig.pages(), 10);
        QCOMPARE(rig.singles(), 0);
        // The next round, spread by jitter, is about as cheap.
        rig.set(500, ListRig::entry(ListRig::idOf(500), u"PROCESSING"_s, 60));
        rig.pass(11'500);
        QTRY_COMPARE(rig.job(ids.at(500)).percent, 60);
        rig.settle();
        QVERIFY2(rig.pages() + rig.singles() <= 30, qPrintable(QString::number(rig.pages() + rig.singles())));
    }

    void aHandfulIsAskedForOneByOne()
    {
        ListRig rig;
        const QVector<qint64> ids = rig.accepted(5);
        rig.start();
        QTRY_COMPARE(rig.singles(), 5);
        QTRY_COMPARE(rig.job(ids.last()).percent, 10);
        QCOMPARE(rig.pages(), 0);
    }

    void resultsAreTakenFromTheListOrAskedFor()
    {
        ListRig rig;
        FakeAnswer picture;
        picture.body = FakeApi::picture(1);
        picture.headers = {{"Content-Type", "image/png"}};
        rig.api.service.answer(u"/images/a-0.png"_s, picture);
        const QVector<qint64> ids = rig.accepted(20);
        QJsonObject whole = ListRig::entry(ListRig::idOf(3), u"COMPLETED"_s, 100);
        whole.insert("result"_L1, QJsonObject{{"images"_L1, QJsonArray{u"http://127.0.0.1:9/images/a-0.png"_s}}});
        rig.set(3, whole);
        rig.set(4, ListRig::entry(ListRig::idOf(4), u"COMPLETED"_s, 100)); // the list leaves its result out
        QJsonObject failed = ListRig::entry(ListRig::idOf(5), u"FAILED"_s, 0);
        failed.insert("error"_L1, u"Content was flagged"_s);
        failed.insert("creditCost"_L1, 0);
        rig.set(5, failed);
        rig.start();
        QTRY_COMPARE(rig.job(ids.at(3)).state, JobState::Done);
        QTRY_COMPARE(rig.job(ids.at(4)).state, JobState::Done);
        QTRY_COMPARE(rig.job(ids.at(5)).state, JobState::Failed);
        QCOMPARE(rig.job(ids.at(5)).failure.words, u"Content was flagged"_s);
        QCOMPARE(rig.job(ids.at(5)).facts.value("credit_cost"_L1).toInt(-1), 0);
        QCOMPARE(rig.assets(ids.at(4)).size(), 1);
        QCOMPARE(rig.pages(), 1);
        QCOMPARE(rig.singles(), 1);
        QCOMPARE(rig.api.service.count(ListRig::pathOf(4)), 1);
    }

    void aResultThatIsGoneIsRemembered()
    {
        ListRig rig;
        const QVector<qint64> ids = rig.accepted(1);
        rig.set(0, ListRig::entry(ListRig::idOf(0), u"COMPLETED"_s, 100)); // its picture is answered with 404
        rig.start();
        QTRY_VERIFY((rig.pass(61'000), rig.job(ids.first()).state == JobState::Done));
        QCOMPARE(rig.job(ids.first()).assetCount, 0);
        QVERIFY(rig.job(ids.first()).facts.value("expired"_L1).toBool());
        QCOMPARE(rig.assets(ids.first()).value(0).state, AssetState::Expired);
    }

    void whatTheListDoesNotShowIsAskedForAlone()
    {
        ListRig rig;
        const QVector<qint64> ids = rig.accepted(20);
        QJsonObject gone = rig.list.takeAt(7).toObject();
        rig.api.service.clear(ListRig::pathOf(7));
        gone.insert("progress"_L1, 70);
        rig.api.service.answer(ListRig::pathOf(7), FakeAnswer::json(QJsonDocument(gone).toJson()));
        rig.start();
        QTRY_COMPARE(rig.job(ids.at(7)).percent, 70);
        QTRY_COMPARE(rig.job(ids.at(19)).percent, 10);
        QCOMPARE(rig.pages(), 1);
        QCOMPARE(rig.singles(), 1);
    }

    void newerJobsOfOthersAreLookedPast()
    {
        ListRig rig;
        const QVector<qint64> ids = rig.accepted(150);
        rig.strangers(300);
        rig.start();
        QTRY_COMPARE(rig.job(ids.last()).percent, 10);
        rig.settle();
        QCOMPARE(rig.pages(), 5);
        QCOMPARE(rig.singles(), 0);
    }

    void butNotForEver()
    {
        ListRig rig;
        const QVector<qint64> ids = rig.accepted(10);
        rig.strangers(2'000);
        rig.start();
        QTRY_COMPARE(rig.job(ids.last()).percent, 10);
        rig.settle();
        QCOMPARE(rig.pages(), 2);
        QCOMPARE(rig.singles(), 10);
    }

    void aListThatIsRefusedIsDoneWithout_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("not there") << 404 << QByteArray(R"({"error":"Not found"})");
        QTest::newRow("refused") << 400 << QByteArray(R"({"error":"Invalid cursor"})");
        QTest::newRow("unreadable") << 200 << QByteArray("<html>");
    }
    void aListThatIsRefusedIsDoneWithout()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        ListRig rig;
        const QVector<qint64> ids = rig.accepted(8);
        rig.api.service.handle(listPath, [status, body](const FakeRequest &) { return FakeAnswer::json(body, status); });
        rig.start();
        QTRY_COMPARE(rig.singles(), 8);
        for (const qint64 id : ids) { // one whose answer is still under way would be due after the time that passes below
            QTRY_COMPARE(rig.job(id).percent, 10);
            QCOMPARE(rig.job(id).failure.kind, FailureKind::None);
        }
        QCOMPARE(rig.pages(), 1);
        rig.pass(12'000); // not asked for again so soon
        QTRY_VERIFY(rig.singles() >= 16);
        QCOMPARE(rig.pages(), 1);
    }

    void serverTroublePausesTheSweep()
    {
        ListRig rig;
        const QVector<qint64> ids = rig.accepted(250);
        FakeAnswer busy = FakeAnswer::json("{}", 429);
        busy.headers = {{"Retry-After", "300"}};
        rig.api.service.handle(listPath, [busy](const FakeRequest &) { return busy; });
        rig.start();
        QTRY_COMPARE(rig.pages(), 1);
        rig.settle(); // the wait begins with the answer
        rig.pass(290'000);
        rig.settle();
        QCOMPARE(rig.pages(), 1);
        QCOMPARE(rig.singles(), 0);
        rig.api.service.handle(listPath, [&rig](const FakeRequest &request) { return rig.page(request); });
        rig.pass(11'000);
        QTRY_COMPARE(rig.job(ids.last()).percent, 10);
        QCOMPARE(rig.pages(), 4);
    }

    void aListThatIsBrokenForLongIsDoneWithout()
    {
        ListRig rig;
        const QVector<qint64> ids = rig.accepted(8);
        rig.api.service.handle(listPath, [](const FakeRequest &) { return FakeAnswer::json("{}", 500); });
        rig.start();
        QTRY_COMPARE(rig.pages(), 1);
        QTRY_VERIFY((rig.pass(61'000), rig.job(ids.last()).percent == 10));
        QCOMPARE(rig.pages(), 4);
    }

    void aJobThatIsLetGoIsNotLookedFor()
    {
        ListRig rig;
        const QVector<qint64> ids = rig.accepted(8);
        rig.api.service.handle(listPath, [](const FakeRequest &) { return FakeAnswer::held(); });
        rig.start();
        QTRY_COMPARE(rig.api.service.heldCount(), 1);
        rig.engine->stopFollowing(ids.at(2));
        QTRY_COMPARE(rig.job(ids.at(2)).state, JobState::Dropped);
        rig.api.service.finishHeld(listPath, FakeAnswer::json(R"({"jobs":[],"nextCursor":null,"hasMore":false})"));
        QTRY_COMPARE(rig.job(ids.at(7)).percent, 10);
        rig.settle();
        QCOMPARE(rig.api.service.count(ListRig::pathOf(2)), 0);
        QCOMPARE(rig.singles(), 7);
    }

    void oneSweepAtATime()
    {
        ListRig rig;
        rig.accepted(20);
        rig.api.service.handle(listPath, [](const FakeRequest &) { return FakeAnswer::held(); });
        rig.start();
        QTRY_COMPARE(rig.api.service.heldCount(), 1);
        for (int i = 0; i < 10; ++i)
            rig.pass(60'000);
        rig.settle();
        QCOMPARE(rig.pages(), 1);
        QCOMPARE(rig.singles(), 0);
    }
};

QTEST_GUILESS_MAIN(TestJobEngineList)
#include "tst_jobengine_list.moc"
