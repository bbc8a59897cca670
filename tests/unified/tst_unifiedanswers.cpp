// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every answer to a submission that api/v2/CORE.md names, and those that no document names, to every model and action at
// once: real HTTP, real SQLite, a service written by hand. What the job becomes, what it says, and above all how often it
// was asked for, and with which key.

#include "unified/variantjobs.h"

#include <QHash>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

using Way = ScriptedAnswer::Way;
constexpr qint64 Hour = 60 * 60 * 1000;

ScriptedAnswer withStatus(int status, const QByteArray &body)
{
    return ScriptedAnswer::json(body, status);
}

bool isAccepted(const Job &job)
{
    return job.state == JobState::Accepted || job.state == JobState::Running;
}

} // namespace

class TestUnifiedAnswers : public QObject
{
    Q_OBJECT

    std::unique_ptr<VariantJobs> m_jobs;

    /// Each job was asked for that often; always with a key, and with which the function says.
    QString verdictOnPosts(const QVector<VariantJobs::One> &jobs, int times, bool oneKey)
    {
        QSet<QByteArray> keys;
        QHash<QByteArray, QVector<QByteArray>> byBody;
        const auto all = m_jobs->service.submissions();
        for (const auto &post : all)
            byBody[post.path.toUtf8() + post.raw].append(post.idempotencyKey);
        if (byBody.size() != jobs.size())
            return u"%1 different requests for %2 jobs"_s.arg(byBody.size()).arg(jobs.size());
        for (auto it = byBody.cbegin(); it != byBody.cend(); ++it) {
            if (it.value().size() != times)
                return u"%1 requests: "_s.arg(it.value().size()) + QString::fromUtf8(it.key().left(200));
            const QSet<QByteArray> own(it.value().cbegin(), it.value().cend());
            if (own.contains(QByteArray()))
                return u"without a key"_s;
            if (oneKey && own.size() != 1)
                return u"asked again with another key"_s;
            if (keys.intersects(own))
                return u"two jobs have one key"_s;
            keys.unite(own);
        }
        return m_jobs->complaints();
    }

    void nothingHappens(qint64 ms)
    {
        for (qint64 passed = 0; passed < ms; passed += ms / 8) {
            m_jobs->rig.pass(ms / 8);
            m_jobs->rig.settle();
        }
    }

private Q_SLOTS:
    void init() { m_jobs = std::make_unique<VariantJobs>(); }
    void cleanup() { m_jobs.reset(); }

    void refused_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *name, int status, const char *body, FailureKind kind, const QStringList &words) {
            QTest::newRow(name) << status << QByteArray(body) << int(kind) << words;
        };
        row("400 with details", 400,
            R"({"error":"Validation failed","details":{"klingParams.duration":["Expected 5 or 10"],"prompt":["Too long"]}})",
            FailureKind::Rejected, {u"Validation failed"_s, u"Expected 5 or 10"_s, u"Too long"_s});
        row("400 without", 400, R"({"error":"Invalid UUID"})", FailureKind::Rejected, {u"Invalid UUID"_s});
        row("400 for its content", 400, R"({"error":"Prompt was blocked by content moderation"})", FailureKind::Moderated,
            {u"content moderation"_s});
        row("400 in plain text", 400, "input image could not be probed", FailureKind::Rejected, {u"could not be probed"_s});
        row("400 without a word", 400, "", FailureKind::Rejected, {});
        row("404", 404, R"({"error":"Job not found"})", FailureKind::NotFound, {u"Job not found"_s});
        row("409", 409, R"({"error":"Action not available for this parent job"})", FailureKind::Conflict,
            {u"not available"_s});
        row("409 of a key", 409, R"({"error":"Idempotency key reused with a different body"})", FailureKind::Conflict,
            {u"reused"_s});
        row("413 and a page", 413, "<html><h1>Request Entity Too Large</h1></html>", FailureKind::Rejected, {});
    }
    void refused()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const int, kind);
        QFETCH(const QStringList, words);
        const auto jobs = m_jobs->submit({.submit = {}, .polls = {}, .waits = false, .each = {withStatus(status, body)}, .made = false});
        QCOMPARE(jobs.size(), 115);
        const auto holds = [&](const Job &job) {
            return job.state == JobState::Failed && int(job.failure.kind) == kind && job.failure.httpStatus == status
                && job.taskId.isEmpty() && job.finishedAt != 0
                && std::all_of(words.cbegin(), words.cend(), [&](const QString &one) { return job.failure.words.contains(one); })
                && (!words.isEmpty() || job.failure.words.isEmpty());
        };
        QVERIFY2(m_jobs->until(jobs, holds), qPrintable(m_jobs->others(jobs, holds)));
        nothingHappens(Hour);
        const QString wrong = verdictOnPosts(jobs, 1, true);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QCOMPARE(m_jobs->service.jobsMade(), 0);
    }

    /// The service said no for now: all wait, for as long as it takes, and each is then asked for once more.
    void held_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("reason");
        const auto row = [](const char *name, int status, const char *body, FailureKind kind, QueueReason reason) {
            QTest::newRow(name) << status << QByteArray(body) << int(kind) << int(reason);
        };
        row("401", 401, R"({"error":"Invalid API key"})", FailureKind::Unauthorized, QueueReason::KeyRejected);
        row("403", 403, R"({"error":"API key is inactive"})", FailureKind::Unauthorized, QueueReason::KeyRejected);
        row("402", 402, R"({"error":"Insufficient credits","creditsRequired":204,"creditsAvailable":3})",
            FailureKind::OutOfCredits, QueueReason::OutOfCredits);
    }
    void held()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const int, kind);
        QFETCH(const int, reason);
        const auto jobs = m_jobs->submit({.submit = {}, .polls = {}, .waits = false, .each = {withStatus(status, body)}, .made = false});
        QCOMPARE(jobs.size(), 115);
        const auto waits = [&](const Job &job) {
            return job.state == JobState::Queued && int(job.reason) == reason && int(job.failure.kind) == kind
                && job.failure.creditsRequired == (status == 402 ? 204 : -1)
                && job.failure.creditsAvailable == (status == 402 ? 3 : -1);
        };
        QVERIFY2(m_jobs->until(jobs, waits, 1), qPrintable(m_jobs->others(jobs, waits)));
        nothingHappens(10 * Hour);
        QString wrong = verdictOnPosts(jobs, 1, true);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QCOMPARE(m_jobs->service.jobsMade(), 0);

        if (status == 402)
            m_jobs->rig.engine->balanceRose();
        else
            m_jobs->rig.engine->keyChanged();
        QVERIFY2(m_jobs->until(jobs, isAccepted), qPrintable(m_jobs->others(jobs, isAccepted)));
        nothingHappens(Hour);
        wrong = verdictOnPosts(jobs, 2, false);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QCOMPARE(m_jobs->service.jobsMade(), 115);
    }

    /// 429 with Retry-After: not before that, then by itself.
    void tooMany_data()
    {
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::newRow("seconds") << QByteArray("30");
        QTest::newRow("nothing said") << QByteArray();
    }
    void tooMany()
    {
        QFETCH(const QByteArray, retryAfter);
        ScriptedAnswer answer = withStatus(429, R"({"error":"Too many requests"})");
        if (!retryAfter.isEmpty())
            answer.headers.append({"Retry-After", retryAfter});
        const auto jobs = m_jobs->submit({.submit = {}, .polls = {}, .waits = false, .each = {answer}, .made = false});
        QCOMPARE(jobs.size(), 115);
        const auto waits = [&](const Job &job) {
            return job.state == JobState::Queued && job.reason == QueueReason::RateLimited
                && job.failure.kind == FailureKind::RateLimited
                && job.failure.retryAfterMs == (retryAfter.isEmpty() ? -1 : 30'000);
        };
        QVERIFY2(m_jobs->until(jobs, waits, 1), qPrintable(m_jobs->others(jobs, waits)));
        if (!retryAfter.isEmpty()) {
            nothingHappens(29'000);
            QCOMPARE(m_jobs->service.submissions().size(), 115);
        }
        QVERIFY2(m_jobs->until(jobs, isAccepted), qPrintable(m_jobs->others(jobs, isAccepted)));
        const QString wrong = verdictOnPosts(jobs, 2, false);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QCOMPARE(m_jobs->service.jobsMade(), 115);
    }

    /// Nobody knows whether the job was made: asked for again by itself, with the same key and the same bytes, and the
    /// service has one job of each.
    void lost_data()
    {
        QTest::addColumn<int>("way");
        QTest::addColumn<int>("status");
        QTest::newRow("500") << int(Way::Answer) << 500;
        QTest::newRow("502") << int(Way::Answer) << 502;
        QTest::newRow("503") << int(Way::Answer) << 503;
        QTest::newRow("504") << int(Way::Answer) << 504;
        QTest::newRow("408") << int(Way::Answer) << 408;
        QTest::newRow("closed without an answer") << int(Way::CloseAfterReading) << 0;
        QTest::newRow("reset") << int(Way::ResetAfterReading) << 0;
        QTest::newRow("half an answer") << int(Way::CloseMidAnswer) << 202;
        QTest::newRow("no HTTP") << int(Way::Garbage) << 0;
    }
    void lost()
    {
        QFETCH(const int, way);
        QFETCH(const int, status);
        ScriptedAnswer answer;
        answer.way = Way(way);
        answer.status = status == 0 ? 202 : status;
        answer.body = status >= 400 ? R"({"error":"upstream failed"})" : R"({"jobId":"$job","status":"QUEUED"})";
        const auto jobs = m_jobs->submit({.submit = {}, .polls = {}, .waits = false, .each = {answer}, .made = true});
        QCOMPARE(jobs.size(), 115);
        QVERIFY2(m_jobs->until(jobs, isAccepted, 61'000), qPrintable(m_jobs->others(jobs, isAccepted)));
        nothingHappens(Hour);
        const QString wrong = verdictOnPosts(jobs, 2, true);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QCOMPARE(m_jobs->service.jobsMade(), 115);
        QSet<QString> tasks;
        for (const auto &one : jobs)
            tasks.insert(m_jobs->last(one.id).taskId);
        QCOMPARE(tasks.size(), 115);
    }

    /// "Yes", but nobody can tell to what: left to the user, who may ask once more, with the same key.
    void unreadable_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("an empty object") << QByteArray("{}");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("no id") << QByteArray(R"({"status":"QUEUED"})");
        QTest::newRow("words") << QByteArray("Accepted");
        QTest::newRow("a page") << QByteArray("<html><body>Sign in</body></html>");
        QTest::newRow("half JSON") << QByteArray("{\"jobId\":\"7d0c7a42-9");
    }
    void unreadable()
    {
        QFETCH(const QByteArray, body);
        const auto jobs = m_jobs->submit({.submit = {}, .polls = {}, .waits = false, .each = {withStatus(202, body)}, .made = true});
        QCOMPARE(jobs.size(), 115);
        const auto doubtful = [](const Job &job) {
            return job.state == JobState::Unconfirmed && job.failure.kind == FailureKind::Unreadable && job.taskId.isEmpty();
        };
        QVERIFY2(m_jobs->until(jobs, doubtful, 61'000), qPrintable(m_jobs->others(jobs, doubtful)));
        nothingHappens(Hour);
        QString wrong = verdictOnPosts(jobs, 1, true);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        for (const auto &one : jobs)
            m_jobs->rig.engine->sendAgain(one.id);
        QVERIFY2(m_jobs->until(jobs, isAccepted, 61'000), qPrintable(m_jobs->others(jobs, isAccepted)));
        wrong = verdictOnPosts(jobs, 2, true);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QCOMPARE(m_jobs->service.jobsMade(), 115);
    }

    /// A replay of a key may tell a later status (CORE.md, "Submit").
    void replayed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("state");
        QTest::newRow("completed") << QByteArray(R"({"jobId":"$job","status":"COMPLETED"})") << int(JobState::Done);
        QTest::newRow("processing") << QByteArray(R"({"jobId":"$job","status":"PROCESSING"})") << int(JobState::Done);
        QTest::newRow("a word nobody knows") << QByteArray(R"({"jobId":"$job","status":"WARMING_UP"})") << int(JobState::Done);
        QTest::newRow("no status") << QByteArray(R"({"jobId":"$job"})") << int(JobState::Done);
        QTest::newRow("failed") << QByteArray(R"({"jobId":"$job","status":"FAILED","error":"worker died"})")
                                << int(JobState::Failed);
        QTest::newRow("cancelled") << QByteArray(R"({"jobId":"$job","status":"CANCELLED"})") << int(JobState::Cancelled);
    }
    void replayed()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const int, state);
        const QJsonObject done{{u"status"_s, u"COMPLETED"_s}, {u"progress"_s, 100},
                               {u"result"_s, QJsonObject{{u"images"_s, QJsonArray{u"$files/1.png"_s}}}}};
        const auto jobs = m_jobs->submit({.submit = {}, .polls = {done}, .waits = false, .each = {withStatus(202, body)}, .made = true});
        QCOMPARE(jobs.size(), 115);
        const auto ended = [&](const Job &job) { return int(job.state) == state; };
        QVERIFY2(m_jobs->until(jobs, ended), qPrintable(m_jobs->others(jobs, ended)));
        const QString wrong = verdictOnPosts(jobs, 1, true);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        for (const auto &one : jobs) {
            const Job job = m_jobs->last(one.id);
            if (job.state == JobState::Done)
                QCOMPARE(m_jobs->filesOf(one.id), u"picture 1"_s);
            else
                QVERIFY(m_jobs->rig.assets(one.id).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestUnifiedAnswers)
#include "tst_unifiedanswers.moc"
