// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An account of the Unified API over real HTTP and real SQLite: a key that is pasted, jobs that were made elsewhere, what
// a program that was killed finds out at its next start, and an account of the other API beside it.

#include "unified/unifiedstudio.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

constexpr qint64 Minute = 60'000;
constexpr qint64 Day = 24 * 60 * Minute;

QString taskId(int number)
{
    return u"0e1f5a00-93be-4f16-8a2d-%1"_s.arg(number, 12, 10, QChar(u'0'));
}

/// What a form would send, so that the service has nothing against it.
QByteArray foxBody(const QString &prompt = u"a red fox"_s)
{
    return QJsonDocument(QJsonObject{{u"model"_s, u"flux-2-pro"_s}, {u"prompt"_s, prompt}}).toJson(QJsonDocument::Compact);
}

Draft fox(const QString &prompt = u"a red fox"_s)
{
    return {u"unified.flux-2-pro"_s, {{u"prompt"_s, prompt}}, {}};
}

} // namespace

class TestUnifiedSession : public QObject
{
    Q_OBJECT

    std::unique_ptr<UnifiedStudio> m_studio;

    QString file(const QString &name) const { return m_studio->service.url(u"/files/elsewhere/"_s + name).toString(); }

    /// A job that a script made, as GET tells it; it also stands in the list.
    QJsonObject elsewhere(int number, const QString &model, const QJsonObject &other)
    {
        QJsonObject job = UnifiedService::job(taskId(number), model, other);
        if (!other.contains("createdAt"_L1))
            job.insert(u"createdAt"_s, m_studio->at(-Day));
        if (!job.contains("input"_L1))
            job.insert(u"input"_s, QJsonObject{{u"model"_s, model}, {u"prompt"_s, u"made by %1"_s.arg(number)}});
        m_studio->service.addJob(taskId(number), job);
        return job;
    }
    QJsonObject done(int number, const QString &model, const QJsonValue &result, const QJsonObject &other = {})
    {
        QJsonObject all{{u"status"_s, u"COMPLETED"_s}, {u"progress"_s, 100}, {u"result"_s, result}};
        for (auto it = other.begin(); it != other.end(); ++it)
            all.insert(it.key(), it.value());
        return elsewhere(number, model, all);
    }

    RemoteJobPage listed()
    {
        QSignalSpy spy(&m_studio->session(), &Session::remoteJobsListed);
        m_studio->session().listRemoteJobs();
        [&] { QTRY_COMPARE(spy.size(), 1); }();
        return spy.value(0).value(0).value<RemoteJobPage>();
    }

    /// A row of the account as an earlier run left it.
    Job row(JobState state, const QString &prompt, qint64 submittedAgo) const
    {
        Job job;
        job.profileId = m_studio->profile().id;
        job.operationId = u"unified.flux-2-pro"_s;
        job.generatorId = u"flux"_s;
        job.resultFamily = u"unified.picture"_s;
        job.title = job.prompt = prompt;
        job.params = {{u"prompt"_s, prompt}};
        job.body = foxBody(prompt);
        job.state = state;
        job.createdAt = job.submittedAt = m_studio->clock.wallMs() - submittedAgo;
        return job;
    }

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<UnifiedStudio>();
        // Known prices: no account is opened anew because of them.
        ModelFiles(m_studio->workspace->userCatalogFolder()).keepPrices(R"({"models":[]})");
    }
    void cleanup()
    {
        QCOMPARE(m_studio->service.complaints(), QStringList());
        m_studio.reset();
    }

    void aPastedKeyChoosesTheApi()
    {
        const QString pasted = u"  "_s + UnifiedService::key() + u"\n"_s;
        const Profile asked = Profile::forUrl(m_studio->service.url(), ApiGeneration::Classic); // what --api-url means
        const Profile chosen = asked.forKey(pasted);
        QCOMPARE(chosen.generation, ApiGeneration::Unified);
        QVERIFY(chosen.id != asked.id); // accounts of the two have nothing in common
        std::optional<Result<AccountInfo>> answer;
        m_studio->studio->checkKey(chosen, pasted, this, [&](const Result<AccountInfo> &result) { answer = result; });
        QTRY_VERIFY(answer);
        QVERIFY(answer->ok());
        QCOMPARE(answer->value().credits, Credits::whole(500'000));
        m_studio->studio->keepKey(chosen, pasted);
        QTRY_VERIFY(m_studio->session().balance().known);
        QCOMPARE(m_studio->session().account().email, u"a@example.org"_s);
        QVERIFY(m_studio->session().catalog()->operation(u"unified.sora-2"_s));
        QVERIFY(!m_studio->session().catalog()->operation(u"midjourney.imagine"_s));
        QCOMPARE(asked.forKey(u"0123456789"_s).generation, ApiGeneration::Classic);
        // And it works: the first job is sent with it.
        m_studio->service.play({.submit = {}, .polls = {QJsonObject()}, .waits = true, .each = {}, .made = false});
        const qint64 id = m_studio->submit(fox());
        QTRY_COMPARE(m_studio->job(id).state, JobState::Accepted);
    }

    void jobsMadeElsewhereComeIn()
    {
        UnifiedStudio &studio = *m_studio;
        const QJsonObject four{{u"images"_s, QJsonArray{file(u"1.png"_s), file(u"2.png"_s), file(u"3.png"_s), file(u"4.png"_s)}},
                               {u"gridUrl"_s, file(u"grid.png"_s)}};
        const QJsonObject one{{u"images"_s, QJsonArray{file(u"one.png"_s)}}};
        const QJsonObject tracks{{u"tracks"_s, QJsonArray{QJsonObject{{u"id"_s, u"song-1"_s}, {u"audioUrl"_s, file(u"1.mp3"_s)}},
                                                          QJsonObject{{u"id"_s, u"song-2"_s}, {u"audioUrl"_s, file(u"2.mp3"_s)}}}}};
        QJsonArray all;
        all.append(done(1, u"flux-2-pro"_s, one));
        all.append(done(2, u"midjourney"_s, four));
        all.append(done(3, u"midjourney"_s, one)); // of an action: it has its parent's model
        all.append(done(4, u"veo-3.1"_s, QJsonObject{{u"videoUrl"_s, file(u"1.mp4"_s)}}));
        all.append(done(5, u"suno"_s, tracks));
        all.append(done(6, u"flux-9-ultra"_s, one)); // a model that this program has never heard of
        all.append(elsewhere(7, u"sora-2"_s, {{u"status"_s, u"FAILED"_s}, {u"error"_s, u"refused"_s}, {u"creditCost"_s, 0}}));
        all.append(elsewhere(8, u"sora-2"_s, {{u"status"_s, u"CANCELLED"_s}}));
        all.append(done(9, u"ideogram-v3-turbo"_s, QJsonValue::Null, {{u"expired"_s, true}}));
        all.append(elsewhere(10, u"flux-2-pro"_s, {{u"status"_s, u"PROCESSING"_s}, {u"progress"_s, 30}}));
        studio.service.setJobList(all);
        studio.open();
        QTRY_VERIFY(studio.session().balance().known);

        const RemoteJobPage page = listed();
        QCOMPARE(page.jobs.size(), 10);
        QCOMPARE(page.jobs.first().report.taskId, taskId(1));
        QCOMPARE(page.jobs.first().model, u"flux-2-pro"_s);
        QCOMPARE(page.jobs.first().createdAt, studio.clock.wallMs() - Day);
        studio.session().bringIn(page.jobs);
        studio.session().bringIn(page.jobs); // a second click
        const auto stateOf = [&](int number) { return studio.byTask(taskId(number)).state; };
        for (int number = 1; number <= 6; ++number)
            QTRY_COMPARE(stateOf(number), JobState::Done);
        QTRY_COMPARE(stateOf(7), JobState::Failed);
        QTRY_COMPARE(stateOf(8), JobState::Cancelled);
        QTRY_COMPARE(stateOf(9), JobState::Failed);
        QTRY_COMPARE(stateOf(10), JobState::Running);
        QCOMPARE(studio.jobs().size(), 10);

        const auto filesOf = [&](int number) { return studio.filesOf(studio.byTask(taskId(number)).id); };
        QCOMPARE(filesOf(1), u"picture 1"_s);
        QCOMPARE(filesOf(2), u"grid, picture 1, picture 2, picture 3, picture 4"_s);
        QCOMPARE(filesOf(3), u"picture 1"_s);
        QCOMPARE(filesOf(4), u"video 1"_s);
        QCOMPARE(filesOf(5), u"audio 1, audio 2"_s);
        QCOMPARE(filesOf(6), u"picture 1"_s);
        QCOMPARE(studio.byTask(taskId(7)).failure.words, u"refused"_s);
        QCOMPARE(studio.byTask(taskId(9)).failure.kind, FailureKind::Expired);
        QCOMPARE(studio.byTask(taskId(4)).resultKind, ResultKind::Video);

        // Actions are for the results that allow them (CORE.md, "Midjourney actions").
        QCOMPARE(studio.byTask(taskId(2)).resultFamily, u"unified.midjourney.grid"_s);
        QCOMPARE(studio.byTask(taskId(3)).resultFamily, u"unified.midjourney.upscaled"_s);
        QCOMPARE(studio.byTask(taskId(5)).resultFamily, u"unified.suno"_s);
        QCOMPARE(studio.assets(studio.byTask(taskId(5)).id).value(1).itemId, u"song-2"_s);

        // The one that still runs is followed to its end.
        done(10, u"flux-2-pro"_s, one);
        QTRY_COMPARE((studio.session().setKey(UnifiedService::key()), stateOf(10)), JobState::Done);
        QCOMPARE(filesOf(10), u"picture 1"_s);

        QVERIFY(listed().jobs.isEmpty()); // all of them are known now
        QCOMPARE(studio.service.submissions().size(), 0);
    }

    /// What a program that ended at the wrong moment finds out by itself at its next start.
    void theNextStartFindsOut()
    {
        UnifiedStudio &studio = *m_studio;
        const QJsonObject one{{u"images"_s, QJsonArray{file(u"one.png"_s)}}};
        const QJsonObject finished{{u"status"_s, u"COMPLETED"_s}, {u"progress"_s, 100}, {u"result"_s, one}};

        Job accepted = row(JobState::Accepted, u"accepted"_s, Minute);
        accepted.taskId = taskId(21);
        accepted.acceptedAt = accepted.submittedAt;
        done(21, u"flux-2-pro"_s, one);
        const qint64 ended = studio.put(accepted);

        Job unknown = accepted;
        unknown.state = JobState::Running;
        unknown.taskId = taskId(22); // the service does not know it any more
        const qint64 forgotten = studio.put(unknown);

        Job sending = row(JobState::Submitting, u"sending"_s, Minute);
        sending.idempotencyKey = u"kept-before-it-left"_s;
        sending.keyedAt = sending.submittedAt;
        const qint64 repeated = studio.put(sending);

        Job old = row(JobState::Submitting, u"too old to repeat"_s, 2 * Day);
        old.idempotencyKey = u"forgotten-by-now"_s;
        old.keyedAt = old.submittedAt;
        const qint64 tooOld = studio.put(old);

        Job never = old;
        never.submittedAt = never.keyedAt = studio.clock.wallMs() - 9 * Day;
        const qint64 doubtful = studio.put(never);

        Job lost = row(JobState::Unconfirmed, u"found in the list"_s, 3 * Day);
        const qint64 adopted = studio.put(lost);

        Job twice = row(JobState::Unconfirmed, u"one of two"_s, 5 * Day);
        const qint64 ambiguous = studio.put(twice);

        Job other = row(JobState::Unconfirmed, u"another model"_s, 7 * Day);
        const qint64 unmatched = studio.put(other);

        QJsonArray list;
        list.append(done(23, u"flux-2-pro"_s, one, {{u"createdAt"_s, studio.at(-3 * Day + 2'000)}}));
        list.append(done(24, u"flux-2-pro"_s, one, {{u"createdAt"_s, studio.at(-5 * Day + 1'000)}}));
        list.append(done(25, u"flux-2-pro"_s, one, {{u"createdAt"_s, studio.at(-5 * Day + 3'000)}}));
        list.append(done(27, u"flux-2-pro"_s, one, {{u"createdAt"_s, studio.at(-2 * Day + 1'000)}}));
        list.append(done(26, u"sora-2"_s, one, {{u"createdAt"_s, studio.at(-7 * Day + 1'000)}}));
        studio.service.setJobList(list);
        studio.service.play({.submit = {}, .polls = {finished}, .waits = false, .each = {}, .made = false});

        studio.open();
        QTRY_COMPARE(studio.job(ended).state, JobState::Done);
        QTRY_COMPARE(studio.job(adopted).state, JobState::Done);
        QCOMPARE(studio.job(adopted).taskId, taskId(23));
        QCOMPARE(studio.filesOf(adopted), u"picture 1"_s);
        QTRY_COMPARE(studio.job(tooOld).state, JobState::Done); // its doubt is as new as this start
        QCOMPARE(studio.job(tooOld).taskId, taskId(27));
        QTRY_VERIFY(isFollowed(studio.job(repeated).state) || studio.job(repeated).state == JobState::Done);
        QTRY_COMPARE(studio.job(forgotten).remoteStatus, u"not found"_s);
        QCOMPARE(studio.job(forgotten).state, JobState::Running);
        QTRY_COMPARE(studio.job(doubtful).state, JobState::Unconfirmed);
        QCOMPARE(studio.job(ambiguous).state, JobState::Unconfirmed);
        QCOMPARE(studio.job(unmatched).state, JobState::Unconfirmed);

        const auto posts = studio.service.submissions();
        QCOMPARE(posts.size(), 1); // what the service would know again, and nothing else
        QCOMPARE(posts.first().idempotencyKey, "kept-before-it-left"_ba);
        QCOMPARE(posts.first().raw, foxBody(u"sending"_s));
        QTRY_COMPARE((studio.session().setKey(UnifiedService::key()), studio.job(repeated).state), JobState::Done);
        QCOMPARE(studio.service.submissions().size(), 1);
    }

    /// A list that cannot be had changes nothing, and says so.
    void aListThatFails()
    {
        m_studio->open();
        QTRY_VERIFY(m_studio->session().balance().known);
        m_studio->service.failJobList(ScriptedAnswer::json(R"({"error":"scope=team is for admins"})", 403));
        QSignalSpy spy(&m_studio->session(), &Session::remoteJobsListed);
        m_studio->session().listRemoteJobs();
        QTRY_COMPARE(spy.size(), 1);
        QVERIFY(spy.value(0).value(0).value<RemoteJobPage>().jobs.isEmpty());
        const Failure failure = spy.value(0).value(1).value<Failure>();
        QCOMPARE(failure.httpStatus, 403);
        QCOMPARE(failure.words, u"scope=team is for admins"_s);
    }

    void bothApisShareOneLibrary()
    {
        UnifiedStudio &studio = *m_studio;
        ScriptedServer old; // the shapes are those of api/v1/CORE.md
        const QByteArray picture = studio.service.fileAt(studio.service.url(u"/files/x/1.png"_s));
        old.on("/account", ScriptedAnswer::json(R"({"email":"old@example.org","credits":100,"plan":"basic","total_images":1})"));
        old.on("/imagine", ScriptedAnswer::json(R"({"task_id":"old-1"})"));
        const QByteArray address = old.url(u"/p.png"_s).toEncoded();
        const QByteArray task = QJsonDocument(QJsonObject{{u"task_id"_s, u"old-1"_s},
                                                          {u"status"_s, u"finished"_s},
                                                          {u"task_type"_s, u"imagine"_s},
                                                          {u"image_urls"_s, QJsonArray{QString::fromLatin1(address)}}})
                                    .toJson();
        old.on("/fetch", ScriptedAnswer::json(task));
        old.on("/fetch-many", ScriptedAnswer::json("{\"tasks\":[" + task + "]}"));
        old.on("/p.png", ScriptedAnswer::file(picture, "\"1\""));
        const Profile classic = Profile::forUrl(old.url(), ApiGeneration::Classic);

        studio.studio->keepKey(classic, u"an-old-key"_s);
        QTRY_VERIFY(studio.session().balance().known);
        QCOMPARE(studio.session().balance().account.credits, Credits::whole(100));
        QVERIFY(!studio.session().canListJobs());
        const qint64 first = studio.submit({u"midjourney.imagine"_s, {{u"prompt"_s, u"a heron"_s}}, {}});
        QTRY_COMPARE(studio.job(first).state, JobState::Accepted);

        // The other account, while that one's job is open.
        const QJsonObject finished{{u"status"_s, u"COMPLETED"_s}, {u"progress"_s, 100},
                                   {u"result"_s, QJsonObject{{u"images"_s, QJsonArray{u"$files/1.png"_s}}}}};
        studio.service.play({.submit = {}, .polls = {finished}, .waits = false, .each = {}, .made = false});
        studio.open();
        QTRY_COMPARE(studio.session().balance().account.credits, Credits::whole(500'000));
        QVERIFY(studio.session().canListJobs());
        QVERIFY(studio.session().openJobs().isEmpty());
        const int asked = old.count("/fetch") + old.count("/fetch-many");
        const qint64 second = studio.submit(fox(u"a heron"_s));
        QTRY_COMPARE((studio.session().setKey(UnifiedService::key()), studio.job(second).state), JobState::Done);
        QCOMPARE(studio.filesOf(second), u"picture 1"_s);
        QCOMPARE(old.count("/fetch") + old.count("/fetch-many"), asked); // nobody asked for the other one's
        QCOMPARE(studio.job(first).state, JobState::Accepted);

        // Back, as after a new start.
        studio.restart();
        studio.studio->keepKey(classic, u"an-old-key"_s);
        QTRY_COMPARE((studio.session().setKey(u"an-old-key"_s), studio.job(first).state), JobState::Done);
        const QVector<Asset> assets = studio.assets(first);
        QCOMPARE(assets.size(), 1);
        QCOMPARE(assets.first().state, AssetState::Saved);
        QFile saved(studio.workspace->libraryPath(assets.first().path));
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), picture);

        // One library, found by the same words; two accounts.
        JobQuery words;
        words.text = u"heron"_s;
        const QVector<Job> found =
            askNow(studio.workspace->store(), [words](Database &database) { return JobRepository(database).page(words); });
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.at(0).profileId, studio.profile().id);
        QCOMPARE(found.at(1).profileId, classic.id);
        QVERIFY(studio.workspace->catalog()->operation(found.at(0).operationId));
        QVERIFY(studio.workspace->catalog()->operation(found.at(1).operationId));
        QCOMPARE(studio.studio->profiles().profiles().size(), 2);
        QCOMPARE(old.count("/imagine"), 1);
        QCOMPARE(studio.service.submissions().size(), 1);
        // Neither server has seen the other's key or header.
        for (const QByteArray path : {"/account", "/imagine", "/fetch", "/fetch-many"}) {
            for (const ScriptedRequest &request : old.requests(path)) {
                QCOMPARE(request.headers.value("authorization"), "an-old-key"_ba);
                QVERIFY(!request.headers.contains("x-api-key") && !request.headers.contains("idempotency-key"));
            }
        }
        QCOMPARE(old.count("/v2/me") + old.count("/v2/jobs"), 0);
    }
};

QTEST_GUILESS_MAIN(TestUnifiedSession)
#include "tst_unifiedsession.moc"
