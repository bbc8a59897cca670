// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobrig.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

const QByteArray uploaded = R"({"id":"u","url":"https://up.example/a.png","kind":"image"})";

} // namespace

/// Pictures that are registered with the video provider (api/v2/CORE.md, "Uploads and assets").
class TestAssetRegistrar : public QObject
{
    Q_OBJECT

    static inline const QString createPath = u"/v2/assets/create"_s;

    struct Rig : JobRig
    {
        Rig()
        {
            profile = Profile::forUrl(QUrl(u"http://127.0.0.1:9"_s), ApiGeneration::Unified);
            api.service.answer(createPath, FakeAnswer::json(R"({"assetId":"asset-aBc"})", 201));
            api.service.answer(u"/v2/uploads"_s,
                               FakeAnswer::json(uploaded, 201));
            start();
        }
        MediaSpec media() const { return catalog->operation(u"unified.seedance-2"_s)->field(u"start_image"_s)->media; }
        QList<QVariant> registered(const MediaValue &value)
        {
            QSignalSpy done(engine.get(), &JobEngine::assetRegistered);
            engine->registerAsset(7, value, media());
            [&] { QTRY_COMPARE(done.count(), 1); }();
            return done.value(0);
        }
        QJsonObject sent() const { return QJsonDocument::fromJson(api.service.requests(createPath).value(0).body).object(); }
    };

private Q_SLOTS:
    void anAddressIsRegisteredAsItIs()
    {
        Rig rig;
        const QList<QVariant> answer = rig.registered({0, {}, u"https://x.example/face.png"_s});
        QCOMPARE(answer.value(0).toULongLong(), 7);
        QCOMPARE(answer.value(1).toString(), u"asset://asset-aBc"_s);
        QVERIFY(!answer.value(2).value<Failure>());
        QCOMPARE(rig.sent(), (QJsonObject{{"url"_L1, u"https://x.example/face.png"_s}, {"type"_L1, u"image"_s}}));
        QCOMPARE(rig.api.service.count(u"/v2/uploads"_s), 0);
    }

    void aFileIsUploadedFirst()
    {
        Rig rig;
        const QString file = rig.write(u"face.png"_s, FakeApi::picture(2));
        QCOMPARE(rig.registered({0, file, {}}).value(1).toString(), u"asset://asset-aBc"_s);
        QCOMPARE(rig.api.service.count(u"/v2/uploads"_s), 1);
        QCOMPARE(rig.sent().value("url"_L1).toString(), u"https://up.example/a.png"_s);
    }

    void aResultOfTheLibraryGoesByItsFileWhileThereIsOne()
    {
        Rig rig;
        rig.write(u"library/2026-11/heron.png"_s, FakeApi::picture(3));
        rig.registered({4, u"2026-11/heron.png"_s, u"https://old.example/heron.png"_s});
        QCOMPARE(rig.sent().value("url"_L1).toString(), u"https://up.example/a.png"_s);
    }

    void failuresAreTold_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<FailureKind>("kind");
        QTest::newRow("upstream") << 502 << QByteArray(R"({"error":"Upstream asset creation failed"})") << FailureKind::ServerFault;
        QTest::newRow("refused") << 400 << QByteArray(R"({"error":"Invalid URL"})") << FailureKind::Rejected;
        QTest::newRow("no id") << 201 << QByteArray("{}") << FailureKind::Unreadable;
    }
    void failuresAreTold()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const FailureKind, kind);
        Rig rig;
        rig.api.service.clear(createPath);
        rig.api.service.answer(createPath, FakeAnswer::json(body, status));
        const QList<QVariant> answer = rig.registered({0, {}, u"https://x.example/face.png"_s});
        QVERIFY(answer.value(1).toString().isEmpty());
        QCOMPARE(answer.value(2).value<Failure>().kind, kind);
    }

    void whatIsGoneIsNamed()
    {
        Rig rig;
        const Failure gone = rig.registered({0, rig.folder.filePath(u"nobody.png"_s), {}}).value(2).value<Failure>();
        QCOMPARE(gone.kind, FailureKind::InputMissing);
        QCOMPARE(gone.words, u"nobody.png"_s);
        QCOMPARE(rig.api.service.count(createPath), 0);
    }

    void whatTheProviderSaysOfOneIsHandedOn()
    {
        Rig rig;
        rig.api.service.answer(u"/v2/assets/asset-aBc"_s, FakeAnswer::json(R"({"anything":1})"));
        DocumentCall *call = rig.client->asset(u"asset-aBc"_s);
        QByteArray said;
        connect(call, &DocumentCall::finished, this, [&said](const Result<QByteArray> &answer) { said = answer.value(); });
        QTRY_COMPARE(said, QByteArray(R"({"anything":1})"));
    }
};

QTEST_GUILESS_MAIN(TestAssetRegistrar)
#include "tst_assetregistrar.moc"
