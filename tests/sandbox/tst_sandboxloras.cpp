// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxclient.h"

#include <QBuffer>
#include <QHttpMultiPart>
#include <QImage>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

QByteArray picture(const char *format = "png", int number = 0)
{
    QImage image(16, 16, QImage::Format_RGB32);
    image.fill(QColor(number * 8 % 256, 120, 60));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

using Texts = QVector<std::pair<QByteArray, QByteArray>>;

const Texts anna{{"name", "Anna"}, {"subjectKind", "person"}, {"gender", "female"}, {"ethnicity", "white"}};

} // namespace

/// The sandbox's LoRA training, as api/v2/openapi.json has it.
class tst_SandboxLoras : public QObject
{
    Q_OBJECT

    struct Fixture : SandboxFixture
    {
        Fixture() : SandboxFixture(20) { options.speed = 20; }

        QNetworkRequest unified(const QString &path)
        {
            QNetworkRequest r = request(path);
            r.setRawHeader("X-API-Key", SandboxServer::unifiedKey().toLatin1());
            return r;
        }
        HttpAnswer train(const Texts &texts, const QVector<QByteArray> &images)
        {
            auto *form = new QHttpMultiPart(QHttpMultiPart::FormDataType);
            for (const auto &[name, value] : texts) {
                QHttpPart part;
                part.setHeader(QNetworkRequest::ContentDispositionHeader, QByteArray("form-data; name=\"" + name + '"'));
                part.setBody(value);
                form->append(part);
            }
            for (const QByteArray &image : images) {
                QHttpPart part;
                part.setHeader(QNetworkRequest::ContentDispositionHeader,
                               QByteArray("form-data; name=\"images\"; filename=\"image.png\""));
                part.setBody(image);
                form->append(part);
            }
            QNetworkRequest r = unified(u"/v2/loras"_s);
            r.setHeader(QNetworkRequest::ContentTypeHeader, {});
            QNetworkReply *reply = manager.post(r, form);
            form->setParent(reply);
            return finish(reply);
        }
        HttpAnswer train(const Texts &texts, int count = 15)
        {
            QVector<QByteArray> images;
            for (int i = 0; i < count; ++i)
                images.append(picture("png", i));
            return train(texts, images);
        }
        HttpAnswer ask(const QString &path) { return finish(manager.get(unified(path))); }
        HttpAnswer drop(const QString &id) { return finish(manager.deleteResource(unified(u"/v2/loras/"_s + id))); }
        HttpAnswer draw(const QString &id)
        {
            const QJsonObject body{{u"model"_s, u"flux-lora"_s},
                                   {u"prompt"_s, u"in a garden"_s},
                                   {u"fluxLoraParams"_s, QJsonObject{{u"loraId"_s, id}}}};
            return finish(manager.post(unified(u"/v2/images/generate"_s), QJsonDocument(body).toJson()));
        }
        int credits() { return ask(u"/v2/me"_s).json["team"_L1]["credits"_L1].toInt(); }
        void pass(qint64 ms) { *clock += ms; }
    };

private Q_SLOTS:
    void fromPicturesToAPicture()
    {
        Fixture f;
        const int before = f.credits();
        const HttpAnswer made = f.train(anna);
        QCOMPARE(made.status, 202);
        QCOMPARE(made.json.keys(), QStringList({u"id"_s, u"imageCount"_s, u"status"_s})); // and no jobId
        QCOMPARE(made.json["status"_L1].toString(), u"PENDING"_s);
        QCOMPARE(made.json["imageCount"_L1].toInt(), 15);
        const QString id = made.json["id"_L1].toString();
        QVERIFY(!QUuid(id).isNull());
        QCOMPARE(f.credits(), before - 2);

        QStringList seen;
        for (int i = 0; i < 40; ++i) {
            const QJsonObject lora = f.ask(u"/v2/loras/"_s + id).json;
            const QString status = lora["status"_L1].toString();
            if (!seen.contains(status))
                seen.append(status);
            QCOMPARE(lora["isReady"_L1].toBool(), status == "READY"_L1);
            QCOMPARE(lora["triggerWord"_L1].isString(), status == "READY"_L1);
            f.pass(50);
        }
        QCOMPARE(seen, QStringList({u"PENDING"_s, u"UPLOADING"_s, u"TRAINING"_s, u"READY"_s}));
        const QJsonObject lora = f.ask(u"/v2/loras/"_s + id).json;
        for (const auto name : {"id", "userId", "teamId", "name", "subjectKind", "gender", "ethnicity", "age", "status",
                                "imageCount", "steps", "loraRank", "isReady", "error", "createdAt", "startedAt",
                                "completedAt", "hasWeights", "triggerWord"})
            QVERIFY2(lora.contains(QLatin1StringView(name)), name);
        QCOMPARE(lora["steps"_L1].toInt(), 1000);
        QCOMPARE(lora["age"_L1], QJsonValue(QJsonValue::Null));

        QCOMPARE(f.draw(id).status, 202);
        f.restart(); // what was trained stays
        QCOMPARE(f.ask(u"/v2/loras/"_s + id).json["status"_L1].toString(), u"READY"_s);
        // It is no job.
        QCOMPARE(f.ask(u"/v2/jobs/"_s + id).status, 404);
        QCOMPARE(f.ask(u"/v2/jobs"_s).json["jobs"_L1].toArray().size(), 1);
    }

    void refusals_data()
    {
        QTest::addColumn<Texts>("texts");
        QTest::addColumn<int>("images");
        QTest::addColumn<QString>("place");
        const auto with = [](const QByteArray &name, const QByteArray &value) {
            Texts texts = anna;
            texts.removeIf([&name](const auto &text) { return text.first == name; });
            if (!value.isNull())
                texts.append({name, value});
            return texts;
        };
        QTest::newRow("fourteen") << anna << 14 << u"images"_s;
        QTest::newRow("thirty-one") << anna << 31 << u"images"_s;
        QTest::newRow("no name") << with("name", {}) << 15 << u"name"_s;
        QTest::newRow("long name") << with("name", QByteArray(61, 'x')) << 15 << u"name"_s;
        QTest::newRow("no gender") << with("gender", {}) << 15 << u"gender"_s;
        QTest::newRow("a word for gender") << with("gender", "other") << 15 << u"gender"_s;
        QTest::newRow("no ethnicity") << with("ethnicity", {}) << 15 << u"ethnicity"_s;
        QTest::newRow("kind") << with("subjectKind", "animal") << 15 << u"subjectKind"_s;
        QTest::newRow("few steps") << with("steps", "499") << 15 << u"steps"_s;
        QTest::newRow("steps in words") << with("steps", "many") << 15 << u"steps"_s;
        QTest::newRow("rank") << with("loraRank", "65") << 15 << u"loraRank"_s;
        QTest::newRow("moderated") << with("name", "sandbox:moderated") << 15 << u"name"_s;
    }
    void refusals()
    {
        QFETCH(Texts, texts);
        QFETCH(int, images);
        QFETCH(QString, place);
        Fixture f;
        const int before = f.credits();
        const HttpAnswer answer = f.train(texts, images);
        QCOMPARE(answer.status, 400);
        QVERIFY2(answer.json["details"_L1].toObject().contains(place), answer.body.constData());
        QCOMPARE(f.credits(), before);
    }

    void whatAPersonNeedsAStyleDoesNot()
    {
        Fixture f;
        QCOMPARE(f.train({{"name", "Ink"}, {"subjectKind", "style"}, {"steps", "500"}, {"loraRank", "8"}}, 30).status, 202);
        QCOMPARE(f.train({{"name", "Anna"}}).status, 400); // a person, by default
        QVector<QByteArray> odd(15, picture("bmp"));
        QCOMPARE(f.train(anna, odd).status, 400);
        QVector<QByteArray> jpegs(15, picture("jpg"));
        QCOMPARE(f.train(anna, jpegs).status, 202);
        QVector<QByteArray> large(15, picture());
        large[3].append(QByteArray(11 * 1024 * 1024, 'x'));
        QCOMPARE(f.train(anna, large).status, 400);
    }

    void aFailedOneIsGivenBack()
    {
        Fixture f;
        const int before = f.credits();
        Texts texts = anna;
        texts[0].second = "sandbox:fail";
        const QString id = f.train(texts).json["id"_L1].toString();
        QCOMPARE(f.credits(), before - 2);
        f.pass(5'000);
        const QJsonObject lora = f.ask(u"/v2/loras/"_s + id).json;
        QCOMPARE(lora["status"_L1].toString(), u"FAILED"_s);
        QVERIFY(!lora["error"_L1].toString().isEmpty());
        QCOMPARE(f.credits(), before);
        QCOMPARE(f.draw(id).status, 400);
    }

    void listAndArchive()
    {
        Fixture f;
        QStringList ids;
        for (int i = 0; i < 5; ++i) {
            ids.prepend(f.train(anna).json["id"_L1].toString());
            f.pass(1'100);
        }
        f.pass(5'000);
        QStringList listed;
        QString cursor;
        do {
            const QJsonObject page =
                f.ask(u"/v2/loras?limit=2"_s + (cursor.isEmpty() ? QString() : u"&cursor="_s + cursor)).json;
            for (const QJsonValue &item : page["items"_L1].toArray())
                listed.append(item["id"_L1].toString());
            cursor = page["nextCursor"_L1].toString();
        } while (!cursor.isEmpty());
        QCOMPARE(listed, ids); // newest first, each once

        QCOMPARE(f.drop(ids.at(1)).status, 204);
        QCOMPARE(f.drop(ids.at(1)).status, 204); // again is the same
        QCOMPARE(f.ask(u"/v2/loras"_s).json["items"_L1].toArray().size(), 4);
        const QJsonArray all = f.ask(u"/v2/loras?includeArchived=true"_s).json["items"_L1].toArray();
        QCOMPARE(all.size(), 5);
        QCOMPARE(all.at(1)["status"_L1].toString(), u"ARCHIVED"_s);
        QCOMPARE(f.draw(ids.at(1)).status, 400);
        QCOMPARE(f.draw(ids.at(0)).status, 202);
        QCOMPARE(f.draw(QUuid::createUuid().toString(QUuid::WithoutBraces)).status, 400);

        QCOMPARE(f.drop(u"lora_1"_s).status, 400);
        QCOMPARE(f.drop(QUuid::createUuid().toString(QUuid::WithoutBraces)).status, 404);
        QCOMPARE(f.ask(u"/v2/loras/lora_1"_s).status, 400);
        QCOMPARE(f.ask(u"/v2/loras?limit=101"_s).status, 400);
        QCOMPARE(f.ask(u"/v2/loras?includeArchived=yes"_s).status, 400);
    }

    void tenAtATime()
    {
        Fixture f;
        for (int i = 0; i < 10; ++i)
            QCOMPARE(f.train(anna).status, 202);
        const HttpAnswer full = f.train(anna);
        QCOMPARE(full.status, 429);
        QVERIFY(full.header("Retry-After").toInt() > 0);
        f.pass(5'000);
        QCOMPARE(f.train(anna).status, 202);
    }

    void withoutAKey()
    {
        Fixture f;
        QCOMPARE(f.get(u"/v2/loras"_s).status, 401);
    }
};

QTEST_GUILESS_MAIN(tst_SandboxLoras)
#include "tst_sandboxloras.moc"
