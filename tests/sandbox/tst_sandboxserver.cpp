// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandboxclient.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>

using namespace Qt::StringLiterals;
using namespace frameloom;

class TestSandboxServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void imagineFromStagedToFinished();
    void fourPicturesOfTheRightRatio();
    void upscaleContinuesTheChosenPicture();
    void followUpsHaveTheirTaskTypes_data();
    void followUpsHaveTheirTaskTypes();
    void chargesByTheCatalogue();
    void fetchMany();
    void rangeAndHead();
    void textAndSeed();
    void uploads();
    void restartKeepsEverything();
    void secondSandboxTakesAnotherPort();
    void parallelSubmissionsChargeExactly();
    void stopsWhileConnectionsRest();
    void servesTheDocumentThatShips();
    void takesAnotherCatalog();
    void registersAssets();
};

void TestSandboxServer::imagineFromStagedToFinished()
{
    SandboxFixture f(1);
    const QString id = f.imagine(u"a heron over a misty lake"_s);
    QVERIFY(!id.isEmpty());
    const QJsonObject staged = f.fetch(id).json;
    QCOMPARE(staged, (QJsonObject{{u"task_id"_s, id}, {u"status"_s, u"staged"_s}}));
    QStringList seen;
    QStringList percentages;
    for (int ms = 0; ms <= 4000; ms += 40) {
        *f.clock = 1'000'000 + ms;
        const QJsonObject o = f.fetch(id).json;
        const QString status = o["status"_L1].toString();
        if (seen.isEmpty() || seen.last() != status)
            seen << status;
        if (status == "processing"_L1) {
            QVERIFY(o["percentage"_L1].isString());
            if (percentages.isEmpty() || percentages.last() != o["percentage"_L1].toString())
                percentages << o["percentage"_L1].toString();
            QCOMPARE(o["task_type"_L1].toString(), u"imagine"_s);
            QVERIFY(!o.contains("image_urls"_L1));
        }
    }
    QCOMPARE(seen, (QStringList{u"staged"_s, u"pending"_s, u"starting"_s, u"processing"_s, u"finished"_s}));
    QCOMPARE(percentages, (QStringList{u"10"_s, u"20"_s, u"30"_s, u"40"_s, u"50"_s, u"60"_s, u"70"_s, u"80"_s, u"90"_s}));
    *f.clock = 1'000'000 - 86'400'000; // a clock set back is no error
    QCOMPARE(f.fetch(id).json["status"_L1].toString(), u"staged"_s);
}

void TestSandboxServer::fourPicturesOfTheRightRatio()
{
    SandboxFixture f;
    const QJsonObject done = f.fetch(f.imagine(u"a forest"_s, u"16:9"_s)).json;
    QCOMPARE(done["percentage"_L1].toInt(), 100);
    const QJsonArray urls = done["image_urls"_L1].toArray();
    QCOMPARE(urls.size(), 4);
    QSet<QByteArray> different;
    f.key.clear(); // files ask for no key
    for (const QJsonValue &url : urls) {
        const HttpAnswer picture = f.get(url.toString());
        QCOMPARE(picture.status, 200);
        QCOMPARE(picture.header("content-type"), QByteArray("image/png"));
        const QImage image = QImage::fromData(picture.body);
        QCOMPARE(image.size(), QSize(1360, 765));
        different << picture.body;
    }
    QCOMPARE(different.size(), 4);
    QCOMPARE(QImage::fromData(f.get(done["original_image_url"_L1].toString()).body).size(), QSize(2720, 1530));
    f.key = "sandbox";
    const QJsonObject again = f.fetch(f.imagine(u"a forest"_s, u"16:9"_s)).json;
    QVERIFY(!different.contains(f.get(again["image_urls"_L1][0].toString()).body)); // asked again: other pictures
}

void TestSandboxServer::upscaleContinuesTheChosenPicture()
{
    SandboxFixture f;
    const QString parent = f.imagine(u"a meadow"_s, u"3:2"_s);
    const QByteArray third = f.get(f.fetch(parent).json["image_urls"_L1][2].toString()).body;
    const QString single = f.post(u"/upscale-1x"_s, {{u"parent_task_id"_s, parent}, {u"index"_s, u"3"_s}}).taskId();
    const QJsonObject done = f.fetch(single).json;
    QCOMPARE(done["task_type"_L1].toString(), u"upscale#3"_s);
    QCOMPARE(f.get(done["image_url"_L1].toString()).body, third);

    const QString large = f.post(u"/upscale-highres"_s, {{u"parent_task_id"_s, single}, {u"type"_s, u"2x"_s}}).taskId();
    const QByteArray bytes = f.get(f.fetch(large).json["image_url"_L1].toString()).body;
    QCOMPARE(QImage::fromData(bytes).size(), QImage::fromData(third).size() * 2);
    // Twice as large is above 2048 now: refused, and not charged.
    const double before = f.balance();
    const HttpAnswer refused = f.post(u"/upscale-highres"_s, {{u"parent_task_id"_s, large}, {u"type"_s, u"2x"_s}});
    QCOMPARE(refused.status, 400);
    QVERIFY(refused.message().contains("2048"_L1));
    QCOMPARE(f.balance(), before);
}

void TestSandboxServer::followUpsHaveTheirTaskTypes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("params");
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("onGrid");
    QTest::newRow("variation") << u"/variations"_s << QJsonObject{{u"index"_s, u"2"_s}} << u"variation-2"_s << true;
    QTest::newRow("strong") << u"/variations"_s << QJsonObject{{u"index"_s, u"strong"_s}} << u"variation-strong"_s << false;
    QTest::newRow("reroll") << u"/reroll"_s << QJsonObject{} << u"reroll"_s << true;
    QTest::newRow("pan") << u"/pan"_s << QJsonObject{{u"direction"_s, u"left"_s}} << u"pan-left"_s << false;
    QTest::newRow("outpaint") << u"/outpaint"_s << QJsonObject{{u"zoom_ratio"_s, 1.5}} << u"outpaint-1.5"_s << false;
    QTest::newRow("creative") << u"/upscale-alt"_s << QJsonObject{{u"type"_s, u"creative"_s}} << u"upscale-creative"_s << false;
    QTest::newRow("4x") << u"/upscale-highres"_s << QJsonObject{{u"type"_s, u"4x"_s}} << u"upscale-4x"_s << false;
}

void TestSandboxServer::followUpsHaveTheirTaskTypes()
{
    QFETCH(QString, path);
    QFETCH(QJsonObject, params);
    QFETCH(bool, onGrid);
    SandboxFixture f;
    QString parent = f.imagine(u"hills at dusk"_s);
    if (!onGrid)
        parent = f.post(u"/upscale-1x"_s, {{u"parent_task_id"_s, parent}, {u"index"_s, u"1"_s}}).taskId();
    params[u"parent_task_id"_s] = parent;
    const HttpAnswer answer = f.post(path, params);
    QVERIFY2(!answer.taskId().isEmpty(), answer.body.constData());
    const QJsonObject done = f.fetch(answer.taskId()).json;
    QTEST(done["task_type"_L1].toString(), "type");
    QVERIFY(!done.contains("status"_L1)); // as the samples have it
    if (path == "/reroll"_L1) {
        QCOMPARE(done["taskId"_L1].toString(), answer.taskId());
        QVERIFY(!done.contains("task_id"_L1));
    }
}

void TestSandboxServer::chargesByTheCatalogue()
{
    SandboxFixture f;
    QCOMPARE(f.balance(), 1000);
    const QString grid = f.imagine(u"a lake"_s);
    QCOMPARE(f.balance(), 996);
    const QString single = f.post(u"/upscale-1x"_s, {{u"parent_task_id"_s, grid}, {u"index"_s, u"1"_s}}).taskId();
    QCOMPARE(f.balance(), 994);
    f.post(u"/upscale-highres"_s, {{u"parent_task_id"_s, single}, {u"type"_s, u"4x"_s}});
    QCOMPARE(f.balance(), 992);
    f.post(u"/upscale-highres"_s, {{u"parent_task_id"_s, single}, {u"type"_s, u"2x"_s}});
    QCOMPARE(f.balance(), 991);
    f.post(u"/pan"_s, {{u"parent_task_id"_s, single}, {u"direction"_s, u"up"_s}});
    QCOMPARE(f.balance(), 987);
    f.post(u"/pro/imagine"_s, {{u"prompt"_s, u"no price is known"_s}});
    QCOMPARE(f.balance(), 981);
    const QJsonObject account = f.get(u"/account"_s).json;
    QVERIFY(account["email"_L1].isString());
    QVERIFY(account["plan"_L1].isString());
    QVERIFY(account["total_images"_L1].isDouble());

    SandboxFixture poor(0, 5);
    QVERIFY(!poor.imagine(u"a lake"_s).isEmpty());
    const HttpAnswer refused = poor.post(u"/imagine"_s, {{u"prompt"_s, u"another"_s}});
    QCOMPARE(refused.status, 402);
    QVERIFY(!refused.json["message"_L1].toString().isEmpty());
    QCOMPARE(poor.balance(), 1);
}

void TestSandboxServer::servesTheDocumentThatShips()
{
    SandboxFixture sandbox;
    sandbox.key.clear(); // as /v2/models, it needs none
    const HttpAnswer answer = sandbox.get(u"/v2/openapi.json"_s);
    QCOMPARE(answer.status, 200);
    QFile shipped(u":/catalog/unified/openapi.json"_s);
    QVERIFY(shipped.open(QIODevice::ReadOnly));
    QCOMPARE(answer.body, shipped.readAll());
}

void TestSandboxServer::takesAnotherCatalog()
{
    SandboxFixture sandbox;
    const HttpAnswer before = sandbox.post(u"/imagine"_s, {{u"prompt"_s, u"a red fox"_s}});
    QCOMPARE(before.status, 200);
    const QUrl url = sandbox.server->url();
    QVERIFY(sandbox.server->setCatalog(sandbox.options.catalog)); // the same: nothing happens
    QCOMPARE(sandbox.server->url(), url);

    // One that knows nothing, at the same address.
    QVERIFY(sandbox.server->setCatalog(std::make_shared<const Catalog>()));
    QVERIFY(sandbox.server->isRunning());
    QCOMPARE(sandbox.server->url(), url);
    QCOMPARE(sandbox.post(u"/imagine"_s, {{u"prompt"_s, u"a red fox"_s}}).status, 404);

    sandbox.server->stop();
    QVERIFY(sandbox.server->setCatalog(sandbox.options.catalog));
    QVERIFY(!sandbox.server->isRunning());
    QVERIFY(sandbox.server->start());
    QCOMPARE(sandbox.fetch(before.taskId()).status, 200); // the tasks of before are there
    QCOMPARE(sandbox.post(u"/imagine"_s, {{u"prompt"_s, u"a red fox"_s}}).status, 200);
}

void TestSandboxServer::registersAssets()
{
    SandboxFixture sandbox;
    const auto ask = [&sandbox](const QString &path, const QByteArray &body = {}) {
        QNetworkRequest request = sandbox.request(path);
        request.setRawHeader("X-API-Key", SandboxServer::unifiedKey().toLatin1());
        return sandbox.finish(body.isNull() ? sandbox.manager.get(request) : sandbox.manager.post(request, body));
    };
    const HttpAnswer made = ask(u"/v2/assets/create"_s, R"({"url":"https://x.example/a.png","type":"image"})");
    QCOMPARE(made.status, 201);
    const QString id = made.json["assetId"_L1].toString();
    QVERIFY(!id.isEmpty());
    const HttpAnswer told = ask(u"/v2/assets/"_s + id);
    QCOMPARE(told.status, 200);
    QCOMPARE(told.json["url"_L1].toString(), u"https://x.example/a.png"_s);
    QCOMPARE(told.json["type"_L1].toString(), u"image"_s);
    QCOMPARE(ask(u"/v2/assets/nobody"_s).status, 404);
    const HttpAnswer wrong = ask(u"/v2/assets/create"_s, R"({"url":"asset://x","type":"text"})");
    QCOMPARE(wrong.status, 400);
    QCOMPARE(wrong.json["details"_L1].toObject().keys(), (QStringList{u"type"_s, u"url"_s}));
    QCOMPARE(sandbox.post(u"/v2/assets/create"_s, {}).status, 401); // Classic's key
}

void TestSandboxServer::fetchMany()
{
    SandboxFixture f;
    QJsonArray ids;
    for (int i = 0; i < 3; ++i)
        ids << f.imagine(u"picture %1"_s.arg(i));
    QCOMPARE(f.post(u"/fetch-many"_s, {{u"task_ids"_s, QJsonArray{ids.at(0)}}}).status, 400);
    const HttpAnswer two = f.post(u"/fetch-many"_s, {{u"task_ids"_s, ids}});
    QCOMPARE(two.json["tasks"_L1].toArray().size(), 3);
    QCOMPARE(two.json["tasks"_L1][1]["task_id"_L1], ids.at(1));
    QJsonArray many;
    for (int i = 0; i < 21; ++i)
        many << ids.at(i % 3);
    const HttpAnswer tooMany = f.post(u"/fetch-many"_s, {{u"task_ids"_s, many}});
    QCOMPARE(tooMany.status, 400);
    QVERIFY(!tooMany.message().isEmpty());
    many.removeLast();
    QCOMPARE(f.post(u"/fetch-many"_s, {{u"task_ids"_s, many}}).status, 200);
    ids << u"unknown"_s;
    QCOMPARE(f.post(u"/fetch-many"_s, {{u"task_ids"_s, ids}}).json["tasks"_L1].toArray().size(), 3);
    QCOMPARE(f.fetch(u"unknown"_s).status, 404);
    QCOMPARE(f.post(u"/fetch"_s, {}).status, 400);
}

void TestSandboxServer::rangeAndHead()
{
    SandboxFixture f;
    const QString url = f.fetch(f.imagine(u"a lake"_s)).json["image_urls"_L1][0].toString();
    const QByteArray whole = f.get(url).body;
    QNetworkRequest request = f.request(url);
    request.setRawHeader("Range", "bytes=1000-1999");
    const HttpAnswer part = f.finish(f.manager.get(request));
    QCOMPARE(part.status, 206);
    QCOMPARE(part.body, whole.mid(1000, 1000));
    QCOMPARE(part.header("content-range"), "bytes 1000-1999/" + QByteArray::number(whole.size()));
    request.setRawHeader("Range", "bytes=" + QByteArray::number(whole.size() - 10) + "-");
    QCOMPARE(f.finish(f.manager.get(request)).body, whole.right(10));
    const HttpAnswer head = f.finish(f.manager.head(f.request(url)));
    QCOMPARE(head.status, 200);
    QCOMPARE(head.header("content-length").toLongLong(), whole.size());
    QVERIFY(head.body.isEmpty());
    QCOMPARE(f.get(u"/images/../state.json"_s).status, 404);
    QCOMPARE(f.get(u"/images/00000000-0000-0000-0000-000000000000.png"_s).status, 404);
}

void TestSandboxServer::textAndSeed()
{
    SandboxFixture f(1);
    const QString grid = f.imagine(u"a lake"_s);
    *f.clock += 5000;
    const QString seed = f.post(u"/seed"_s, {{u"task_id"_s, grid}}).taskId();
    const QString shorten = f.post(u"/shorten"_s, {{u"prompt"_s, u"a very quiet lake with mountains behind it"_s}}).taskId();
    *f.clock += 1000;
    QVERIFY(!f.fetch(seed).json.contains("percentage"_L1));
    QVERIFY(!f.fetch(shorten).json.contains("percentage"_L1));
    *f.clock += 2000;
    QVERIFY(f.fetch(seed).json["seed"_L1].isString());
    const QJsonArray lines = f.fetch(shorten).json["content"_L1].toArray();
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.first().toString().startsWith(u"1\ufe0f\u20e3 "_s));
    QCOMPARE(f.fetch(shorten).json["full_content"_L1].toString(),
             u"## Important tokens\n~~a~~ **very** **quiet** **lake** with mountains behind ~~it~~"_s);
    const QString picture = f.fetch(grid).json["image_urls"_L1][0].toString();
    const QString describe = f.post(u"/describe"_s, {{u"image_url"_s, picture}}).taskId();
    *f.clock += 2000;
    const QJsonObject described = f.fetch(describe).json;
    QCOMPARE(described["content"_L1].toArray().size(), 4);
    QVERIFY(described["content"_L1][0].toString().contains("a lake"_L1));
}

void TestSandboxServer::uploads()
{
    SandboxFixture f;
    const auto upload = [&](const QByteArray &bytes) {
        auto *parts = new QHttpMultiPart(QHttpMultiPart::FormDataType);
        QHttpPart part;
        part.setHeader(QNetworkRequest::ContentDispositionHeader, u"form-data; name=\"image\"; filename=\"a.png\""_s);
        part.setHeader(QNetworkRequest::ContentTypeHeader, u"image/png"_s);
        part.setBody(bytes);
        parts->append(part);
        QNetworkRequest request = f.request(u"/upload"_s);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QVariant());
        QNetworkReply *reply = f.manager.post(request, parts);
        parts->setParent(reply);
        return f.finish(reply);
    };
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(image.save(&buffer, "png"));
    const HttpAnswer answer = upload(bytes);
    QCOMPARE(answer.status, 200);
    const HttpAnswer back = f.get(answer.json["imageURL"_L1].toString());
    QCOMPARE(back.body, bytes);
    QCOMPARE(back.header("content-type"), QByteArray("image/png"));
    QCOMPARE(upload("not a picture").status, 400);
    QCOMPARE(upload(bytes + QByteArray(2 * 1024 * 1024, 'x')).status, 400);
}

void TestSandboxServer::restartKeepsEverything()
{
    SandboxFixture f(1);
    const QString id = f.imagine(u"a lake"_s);
    *f.clock += 2000;
    const QUrl url = f.server->url();
    f.restart();
    QCOMPARE(f.server->url(), url);
    QCOMPARE(f.balance(), 996);
    QCOMPARE(f.fetch(id).json["status"_L1].toString(), u"processing"_s);
    *f.clock += 2000;
    const QString picture = f.fetch(id).json["image_urls"_L1][0].toString();
    QCOMPARE(f.get(picture).status, 200);
    f.restart();
    QCOMPARE(f.get(picture).status, 200);
    // A task file cut short by a crash is passed over.
    QFile torn(f.options.folder + u"/tasks/torn.json"_s);
    QVERIFY(torn.open(QIODevice::WriteOnly));
    torn.write("{\"id\": \"to");
    torn.close();
    f.restart();
    QCOMPARE(f.balance(), 996);
}

void TestSandboxServer::secondSandboxTakesAnotherPort()
{
    SandboxFixture f;
    SandboxServer second(f.options); // the same folder: it wants the same port
    QVERIFY(second.start());
    QVERIFY(second.url() != f.server->url());
    QVERIFY(second.url().isValid());
}

void TestSandboxServer::parallelSubmissionsChargeExactly()
{
    SandboxFixture f(0, 50); // enough for 12 of 20
    std::array<QNetworkAccessManager, 4> managers; // six connections each
    QVector<QNetworkReply *> replies;
    for (int i = 0; i < 20; ++i)
        replies << managers[size_t(i % 4)].post(f.request(u"/imagine"_s), "{\"prompt\":\"number " + QByteArray::number(i) + "\"}");
    int accepted = 0;
    int short_ = 0;
    QSet<QString> ids;
    for (QNetworkReply *reply : replies) {
        const HttpAnswer answer = f.finish(reply);
        accepted += answer.status == 200;
        short_ += answer.status == 402;
        if (!answer.taskId().isEmpty())
            ids << answer.taskId();
    }
    QCOMPARE(accepted, 12);
    QCOMPARE(short_, 8);
    QCOMPARE(ids.size(), 12);
    QCOMPARE(f.balance(), 2);
}

void TestSandboxServer::stopsWhileConnectionsRest()
{
    SandboxFixture f;
    QCOMPARE(f.balance(), 1000); // leaves a kept-alive connection
    QElapsedTimer timer;
    timer.start();
    f.server->stop();
    QVERIFY(timer.elapsed() < test::PatienceMs); // it may rest for twice as long
    QVERIFY(!f.server->isRunning());
    QVERIFY(f.server->start());
    QCOMPARE(f.balance(), 1000);
}

QTEST_GUILESS_MAIN(TestSandboxServer)
#include "tst_sandboxserver.moc"
