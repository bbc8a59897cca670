// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobrig.h"

#include "library/storefixture.h"
#include "support/settle.h"
#include "catalog/mediavalue.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace frameloom::test {

FakeApi::FakeApi()
{
    service.handle(u"/fetch"_s, [this](const FakeRequest &request) { return fetch(request); });
    service.handle(u"/fetch-many"_s, [this](const FakeRequest &request) { return fetch(request); });
    service.answer(u"/account"_s, FakeAnswer::json(R"({"email":"a@example.com","credits":100,"plan":"x","total_images":3})"));
}

void FakeApi::accept(const QString &path)
{
    service.handle(path, [this](const FakeRequest &) {
        ++submissions;
        return FakeAnswer::json("{\"task_id\":\"" + lastTask().toUtf8() + "\"}");
    });
}

void FakeApi::progress(const QString &id, const QString &status, int percent)
{
    QJsonObject task{{u"task_id"_s, id}, {u"status"_s, status}};
    if (percent >= 0)
        task.insert(u"percentage"_s, QString::number(percent));
    tasks.insert(id, task);
}

void FakeApi::finishGrid(const QString &id)
{
    QJsonArray urls;
    for (int n = 1; n <= 4; ++n) {
        const QString path = u"/files/%1-%2.png"_s.arg(id).arg(n);
        serve(path, n);
        urls.append(QString(u"http://127.0.0.1:9"_s + path));
    }
    const QString grid = u"/files/%1-0.png"_s.arg(id);
    serve(grid, 0);
    tasks.insert(id, {{u"task_id"_s, id}, {u"status"_s, u"finished"_s}, {u"image_urls"_s, urls},
                      {u"original_image_url"_s, QString(u"http://127.0.0.1:9"_s + grid)}});
}

void FakeApi::finishImage(const QString &id)
{
    const QString path = u"/files/%1.png"_s.arg(id);
    serve(path, 1);
    tasks.insert(id, {{u"task_id"_s, id}, {u"status"_s, u"finished"_s},
                      {u"image_url"_s, QString(u"http://127.0.0.1:9"_s + path)}});
}

void FakeApi::fail(const QString &id, const QString &message)
{
    tasks.insert(id, {{u"task_id"_s, id}, {u"status"_s, u"failed"_s}, {u"message"_s, message}});
}

QByteArray FakeApi::picture(int seed)
{
    QImage image(16, 16, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(seed * 40 % 360, 200, 200));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

void FakeApi::serve(const QString &path, int seed)
{
    FakeAnswer answer;
    answer.body = picture(seed);
    answer.headers = {{"Content-Type", "image/png"}, {"Content-Length", QByteArray::number(answer.body.size())}};
    service.clear(path);
    service.answer(path, answer);
}

FakeAnswer FakeApi::fetch(const FakeRequest &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (body.contains("task_id"_L1)) {
        const QString id = body.value("task_id"_L1).toString();
        if (!tasks.contains(id))
            return FakeAnswer::json("{}", 404);
        return FakeAnswer::json(QJsonDocument(tasks.value(id)).toJson());
    }
    QJsonArray known;
    const QJsonArray ids = body.value("task_ids"_L1).toArray();
    for (const QJsonValue &id : ids) {
        if (tasks.contains(id.toString()))
            known.append(tasks.value(id.toString()));
    }
    return FakeAnswer::json(QJsonDocument(QJsonObject{{u"tasks"_s, known}}).toJson());
}

JobRig::JobRig(const JobSettings &s, const QUrl &realUrl)
    : catalog(std::make_shared<const Catalog>(Catalog::load({Catalog::builtIn()})))
    , settings(s)
    , profile(Profile::forUrl(realUrl.isEmpty() ? QUrl(u"http://127.0.0.1:9"_s) : realUrl, ApiGeneration::Classic))
    , real(!realUrl.isEmpty())
{
    settings.libraryFolder = library();
    settings.outboxFolder = outbox();
    openStore();
}

JobRig::~JobRig()
{
    stop();
}

void JobRig::openStore()
{
    store = std::make_unique<Store>(folder.filePath(u"frameloom.db"_s));
    store->open();
}

void JobRig::start()
{
    client = std::make_unique<ApiClient>(profile, makeDialect(profile.generation),
                                         real ? ApiClient::NetworkFactory() : api.service.factory());
    client->setKey(u"key"_s);
    engine = std::make_unique<JobEngine>(catalog, *client, *store, clock, settings);
    engine->start();
}

void JobRig::stop()
{
    engine.reset();
    client.reset();
    store.reset();
}

void JobRig::restart()
{
    stop();
    openStore();
    start();
}

void JobRig::useProbes()
{
    QVector<CatalogProblem> problems;
    catalog = std::make_shared<const Catalog>(Catalog::load(
        {Catalog::builtIn(), {QStringLiteral(FRAMELOOM_SOURCE_DIR "/tests/data/catalog"), false}}, &problems));
    if (!problems.isEmpty())
        qFatal("%s", qPrintable(problems.first().place + u' ' + problems.first().message));
}

qint64 JobRig::submitProbe(const QString &operationId, const QJsonObject &params, const ParentRef &parent)
{
    std::optional<Job> before;
    if (parent.jobId != 0)
        before = job(parent.jobId);
    return submit(plan({operationId, params, parent}, before)).value(0);
}

QString JobRig::write(const QString &name, const QByteArray &bytes)
{
    const QString path = folder.filePath(name);
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

QJsonValue JobRig::localFile(const QString &path)
{
    return MediaValue{0, path, {}}.toJson();
}

Draft JobRig::imagine(const QString &prompt) const
{
    return {u"midjourney.imagine"_s, {{u"prompt"_s, prompt}}, {}};
}

ChainPlan JobRig::plan(const Draft &draft, const std::optional<Job> &parent, const QVector<Job> &siblings) const
{
    return planChain(*catalog, draft, parent, siblings);
}

QVector<qint64> JobRig::submit(const ChainPlan &plan, const QString &title)
{
    QSignalSpy stored(engine.get(), &JobEngine::submitted);
    QSignalSpy failed(engine.get(), &JobEngine::submitFailed);
    engine->submit(7, plan, title);
    [&] { QTRY_VERIFY(stored.size() + failed.size() == 1); }();
    return stored.isEmpty() ? QVector<qint64>() : stored.first().at(1).value<QVector<qint64>>();
}

qint64 JobRig::submitImagine(const QString &prompt)
{
    return submit(plan(imagine(prompt)), prompt).value(0);
}

Job JobRig::job(qint64 id)
{
    return read<Job>([id](Database &database) { return JobRepository(database).find(id).value_or(Job()); });
}

QVector<Job> JobRig::jobs()
{
    return read<QVector<Job>>([](Database &database) { return JobRepository(database).page({}); });
}

QVector<Asset> JobRig::assets(qint64 id)
{
    return read<QVector<Asset>>([id](Database &database) { return AssetRepository(database).ofJob(id); });
}

qint64 JobRig::put(const Job &job, const QVector<Asset> &files)
{
    const qint64 id = put(QVector<Job>{job}).value(0);
    return read<qint64>([&](Database &database) {
        for (Asset file : files) {
            file.jobId = id;
            AssetRepository(database).insert(file);
        }
        return id;
    });
}

QVector<qint64> JobRig::put(const QVector<Job> &jobs)
{
    return read<QVector<qint64>>([&](Database &database) {
        QVector<qint64> ids;
        database.begin();
        for (Job row : jobs) {
            if (row.profileId.isEmpty())
                row.profileId = profile.id;
            if (row.operationId.isEmpty()) {
                row.operationId = u"midjourney.imagine"_s;
                row.generatorId = u"midjourney"_s;
                row.resultFamily = u"midjourney.grid"_s;
                row.params = imagine().params;
                row.prompt = u"a red fox"_s;
            }
            if (row.createdAt == 0)
                row.createdAt = clock.wallMs();
            JobRepository(database).insert(row);
            ids.append(row.id);
        }
        database.commit();
        return ids;
    });
}

void JobRig::pass(qint64 ms)
{
    clock.advance(ms);
    engine->checkNow();
    QCoreApplication::processEvents();
}

void JobRig::settle()
{
    const auto visitStore = [this] { visit(*store); };
    test::settle(visitStore);
    if (!real)
        return;
    // HTTP has threads of its own: what left before this question is at the server when its answer is here.
    QSignalSpy answered(client->account(), &AccountCall::finished);
    [&] { QTRY_COMPARE(answered.size(), 1); }();
    test::settle(visitStore);
}

} // namespace frameloom::test
