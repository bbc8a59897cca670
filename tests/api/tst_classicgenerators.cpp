// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/classicdialect.h"
#include "api/classicreader.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace frameloom;
using namespace Qt::StringLiterals;

namespace {

const QString Id = u"5d0c7a42"_s;

QByteArray answer(const QString &name)
{
    QFile file(QStringLiteral(FRAMELOOM_SOURCE_DIR) + u"/tests/data/classic/"_s + name + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("missing test data %s", qPrintable(name));
    return file.readAll();
}

QString filesOf(const TaskReport &report)
{
    static const QHash<AssetKind, QString> names = {{AssetKind::Picture, u"Picture"_s}, {AssetKind::Grid, u"Grid"_s},
                                                    {AssetKind::Video, u"Video"_s},     {AssetKind::Audio, u"Audio"_s},
                                                    {AssetKind::Cover, u"Cover"_s}};
    QStringList all;
    for (const ResultFile &file : report.files)
        all += names.value(file.kind) + QString::number(file.number);
    return all.join(u' ');
}

/// An operation with these parameters.
Operation withParameters(const QByteArray &properties)
{
    Operation operation;
    operation.request.path = u"/x"_s;
    operation.schema = QJsonDocument::fromJson("{\"properties\":" + properties + "}").object();
    return operation;
}

} // namespace

/// Every documented answer of every generator (api/v1/GENERATORS.md), and what is sent beside the form.
class TestClassicGenerators : public QObject
{
    Q_OBJECT
    ClassicDialect m_dialect;

private Q_SLOTS:
    void answers_data()
    {
        QTest::addColumn<RemoteState>("state");
        QTest::addColumn<int>("percent");
        QTest::addColumn<QString>("files");
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QString>("seed");
        QTest::addColumn<QJsonObject>("facts");
        const auto row = [](const char *name, RemoteState state, int percent, const QString &files = {},
                            const QStringList &texts = {}, const QString &seed = {}, const QJsonObject &facts = {}) {
            QTest::newRow(name) << state << percent << files << texts << seed << facts;
        };
        using enum RemoteState;
        row("fetch-songs-finished", Finished, 100, u"Audio1 Cover1 Video1 Audio2 Cover2"_s);
        row("fetch-udio-preview", Running, 56, u"Cover1 Cover2"_s);
        row("fetch-flux", Finished, -1, u"Picture1"_s);
        row("fetch-luma", Finished, -1, u"Video1"_s);
        row("fetch-runway", Finished, 100, u"Video1"_s);
        row("fetch-try-on-list", Finished, -1, u"Picture1"_s);
        row("fetch-upscale", Finished, -1, u"Picture1"_s);
        row("fetch-photos-preparing", Running, -1, {}, {}, {}, {{u"message"_s, u"pictures are being prepared"_s}});
        row("fetch-photos-ready", Finished, -1, {}, {}, {},
            {{u"message"_s, u"pictures are ready"_s}, {u"expires_at"_s, u"2026-03-04T09:15:30.120Z"_s}});
        row("fetch-photos-training", Running, 40, {}, {}, {}, {{u"message"_s, u"training is under way"_s}});
        row("fetch-photos-trained", Finished, 100, {}, {}, {},
            {{u"message"_s, u"training is done"_s}, {u"trigger_word"_s, u"TOKMSN"_s}});
        row("fetch-imagine-no-status", Finished, -1, u"Picture1 Picture2 Picture3 Picture4 Grid0"_s, {}, {},
            {{u"sref"_s, u"2210458813"_s}});
        row("fetch-failed", Failed, -1);
        row("submit-ideogram", Finished, -1, u"Picture1"_s, {}, u"48213"_s);
        row("submit-ideogram-describe", Finished, -1, {}, {u"A red kite above a pale beach, seen from below."_s});
        row("submit-nano-banana", Finished, -1, u"Picture1 Picture2"_s);
        row("submit-suno-lyrics", Finished, -1, {}, {u"[Verse] salt and rope"_s}, {}, {{u"title"_s, u"Harbour"_s}});
        row("submit-suno-upload", Finished, -1, u"Audio1"_s);
        row("submit-photos-nothing", Finished, -1, {}, {}, {}, {{u"message"_s, u"ready"_s}});
    }

    void answers()
    {
        const QByteArray body = answer(QString::fromLatin1(QTest::currentDataTag()));
        TaskReport report;
        if (QByteArray(QTest::currentDataTag()).startsWith("submit")) {
            const auto result = m_dialect.readSubmit(body);
            QVERIFY(result.ok());
            QVERIFY(result.value().report.has_value()); // the outcome is in the answer: nobody polls
            report = *result.value().report;
        } else {
            const auto result = m_dialect.readFetch(body, {Id});
            QVERIFY(result.ok());
            QCOMPARE(result.value().size(), 1);
            report = result.value().first();
            QCOMPARE(report.taskId, Id); // also where the answer does not name it
        }
        QTEST(report.state, "state");
        QTEST(report.percent, "percent");
        QTEST(filesOf(report), "files");
        QTEST(report.texts, "texts");
        QTEST(report.seed, "seed");
        QTEST(report.facts, "facts");
    }

    void songsCarryWhatBelongsToThem()
    {
        const TaskReport report = m_dialect.readFetch(answer(u"fetch-songs-finished"_s), {Id}).value().first();
        for (const ResultFile &file : report.files) {
            QCOMPARE(file.itemId, file.number == 1 ? u"b1d7f0a3"_s : u"b1d7f0a4"_s);
            QCOMPARE(file.title, file.number == 1 ? u"Harbour"_s : QString());
            QCOMPARE(file.words, file.number == 1 ? u"[Verse] salt and rope"_s : u"[Verse] rope and salt"_s);
            QVERIFY(!file.url.toString().contains("e0.mp4"_L1)); // the one at the top is no song's
        }
        QVERIFY(report.texts.isEmpty());
    }

    void hostileSongs()
    {
        const QByteArray many = "{\"song_id\":{\"a\":1},\"lyrics\":[1],\"audio_url\":\"https://x.invalid/" + QByteArray(10, 'a') + "\"},";
        QByteArray list;
        for (int i = 0; i < 500; ++i)
            list += many;
        list.chop(1);
        const TaskReport report =
            m_dialect.readFetch("{\"task_id\":\"5d0c7a42\",\"songs\":[" + list + ",7,null]}", {Id}).value().first();
        QCOMPARE(report.files.size(), 100);
        QVERIFY(report.files.first().itemId.isEmpty());
        const QByteArray words(100'000, 'w');
        const TaskReport one = m_dialect.readFetch("{\"task_id\":\"5d0c7a42\",\"songs\":[{\"audio_url\":\"https://x.invalid/a\",\"lyrics\":\""
                                                   + words + "\",\"song_id\":12}]}", {Id}).value().first();
        QCOMPARE(one.files.first().itemId, u"12"_s);
        QVERIFY(one.files.first().words.size() <= 32 * 1024);
    }

    void anEchoedSecretIsNotKept()
    {
        const auto result = m_dialect.readSubmit("{\"task_id\":\"1\",\"status\":\"finished\",\"webhook_secret\":\"hush\",\"image_url\":\"https://x.invalid/a\"}");
        QVERIFY(!result.value().report->raw.contains("hush"));
        QVERIFY(result.value().report->raw.contains("image_url"));
    }

    void uploads_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("url");
        const QString url = u"https://cdn.example.invalid/u/1.png"_s;
        for (const char *key : {"imageURL", "audioURL", "image_url", "audio_url", "url"})
            QTest::newRow(key) << "{\"" + QByteArray(key) + "\":\"https://cdn.example.invalid/u/1.png\"}" << url;
        QTest::newRow("wrapped") << QByteArray("{\"data\":{\"imageURL\":\"https://cdn.example.invalid/u/1.png\"}}") << url;
        QTest::newRow("none") << QByteArray("{}") << QString();
        QTest::newRow("not an address") << QByteArray(R"({"imageURL":"picture 7"})") << QString();
        QTest::newRow("of this machine") << QByteArray("{\"imageURL\":\"file:///etc/passwd\"}") << QString();
        QTest::newRow("html") << QByteArray("<html>") << QString();
        QTest::newRow("number") << QByteArray(R"({"imageURL":7})") << QString();
    }

    void uploads()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, url);
        const Result<QUrl> result = m_dialect.readUpload(body);
        QCOMPARE(result.ok(), !url.isEmpty());
        if (result.ok())
            QCOMPARE(result.value().toString(), url);
    }

    void uploadsGoToTheApi()
    {
        UploadSpec call;
        call.path = u"/upload"_s;
        const WireRequest request = m_dialect.upload(Profile::classic(), call);
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.url.toString(), u"https://api.apiframe.pro/upload"_s);
    }

    void webhooks_data()
    {
        QTest::addColumn<QByteArray>("properties");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QJsonObject>("params");
        QTest::addColumn<QByteArray>("body");
        const QByteArray both = R"({"webhook_url":{"type":"string"},"webhook_secret":{"type":"string"}})";
        const QByteArray hidden = Dialect::hiddenSecret.latin1();
        const QString url = u"https://hooks.example.invalid"_s;
        QTest::newRow("both") << both << url << u"hush"_s << QJsonObject()
                              << QByteArray("{\"webhook_secret\":\"" + hidden + "\",\"webhook_url\":\"https://hooks.example.invalid\"}");
        QTest::newRow("no secret") << both << url << QString() << QJsonObject() << QByteArray("{\"webhook_url\":\"https://hooks.example.invalid\"}");
        QTest::newRow("no receiver") << both << QString() << u"hush"_s << QJsonObject() << QByteArray("{}");
        QTest::newRow("takes none") << QByteArray("{}") << url << u"hush"_s << QJsonObject() << QByteArray("{}");
        QTest::newRow("takes no secret") << QByteArray(R"({"webhook_url":{}})") << url << u"hush"_s << QJsonObject()
                                         << QByteArray("{\"webhook_url\":\"https://hooks.example.invalid\"}");
        // The draft's own receiver does not get the profile's secret.
        QTest::newRow("of the draft") << both << url << u"hush"_s << QJsonObject{{u"webhook_url"_s, u"https://mine.invalid"_s}}
                                      << QByteArray("{\"webhook_url\":\"https://mine.invalid\"}");
    }

    void webhooks()
    {
        QFETCH(QByteArray, properties);
        QFETCH(QString, url);
        QFETCH(QString, secret);
        QFETCH(QJsonObject, params);
        Profile profile;
        profile.webhookUrl = url;
        profile.webhookSecret = secret;
        QTEST(m_dialect.submitBody(withParameters(properties), {{}, params, {}}, {}, {}, profile), "body");
        QVERIFY(!m_dialect.submitBody(withParameters(properties), {{}, params, {}}, {}).contains("hooks"));
    }
};

QTEST_GUILESS_MAIN(TestClassicGenerators)
#include "tst_classicgenerators.moc"
