// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/mediavalue.h"
#include "stage/stageactions.h"
#include "ui/mediacatalog.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

/// Follow-ups that hand a result's file to another operation.
class TestStageInputs : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    Catalog m_catalog;

    static StageContent content(const QString &operation)
    {
        StageContent content;
        content.job.id = 7;
        content.job.operationId = operation;
        content.job.generatorId = operation.section(u'.', 0, 0);
        content.job.state = JobState::Done;
        content.job.taskId = u"task"_s;
        content.job.title = u"a heron"_s;
        return content;
    }
    static Asset asset(qint64 id, int number, AssetKind kind)
    {
        Asset asset;
        asset.id = id;
        asset.number = number;
        asset.kind = kind;
        asset.state = AssetState::Saved;
        asset.path = u"2026-11/%1.file"_s.arg(id);
        asset.url = QUrl(u"https://example.org/%1.file"_s.arg(id));
        return asset;
    }
    QVector<StageAction> actions(const StageContent &content, int picture) const
    {
        return actionsFor(m_catalog, content, picture, {});
    }
    static const StageAction *action(const QVector<StageAction> &actions, const QString &label)
    {
        for (const StageAction &action : actions) {
            if (action.label == label)
                return &action;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_dir.filePath(u"test.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(test::mediaCatalog());
        file.close();
        QVector<CatalogProblem> problems;
        m_catalog = Catalog::load({Catalog::builtIn(), {m_dir.path(), false}}, &problems);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.value(0).place + problems.value(0).message));
    }

    void thePickedPictureIsTheInput()
    {
        StageContent stage = content(u"dreamer.remix"_s);
        stage.job.resultFamily = u"dreamer.pictures"_s;
        stage.assets = {asset(11, 0, AssetKind::Grid), asset(12, 1, AssetKind::Picture)};
        const auto all = actions(stage, 1);
        const StageAction *remix = action(all, u"Remix this…"_s);
        QVERIFY(remix);
        QVERIFY(remix->opensForm && remix->enabled);
        QVERIFY(remix->draft.parent.isNull()); // it is no parent
        QCOMPARE(MediaValue::fromJson(remix->draft.params.value(u"image_url"_s)),
                 (MediaValue{12, u"2026-11/12.file"_s, u"https://example.org/12.file"_s}));
        QCOMPARE(remix->plan.problem, ChainPlan::Problem::None);
        QCOMPARE(remix->plan.total.low, Credits::whole(2));
        const StageAction *blend = action(all, u"Blend with…"_s);
        QVERIFY(blend);
        QCOMPARE(blend->draft.params.value(u"prompt"_s), QJsonValue(u"x"_s));
        QCOMPARE(blend->draft.params.value(u"image_urls"_s).toArray().size(), 1);
        QVERIFY(remix->id != blend->id);
    }

    void zoomingOutKeepsTheShape_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("shape");
        QTest::newRow("16:9 as Midjourney rounds it") << QSize(1456, 816) << u"16:9"_s;
        QTest::newRow("4:3 as Midjourney rounds it") << QSize(1232, 928) << u"4:3"_s;
        QTest::newRow("square") << QSize(1024, 1024) << u"1:1"_s;
        QTest::newRow("portrait") << QSize(816, 1456) << u"9:16"_s;
        QTest::newRow("after a pan") << QSize(1536, 1024 * 2 / 3 + 85) << u"2:1"_s;
        QTest::newRow("unusual") << QSize(1000, 700) << u"10:7"_s;
        QTest::newRow("too thin for any") << QSize(5000, 10) << QString();
        QTest::newRow("not known") << QSize() << QString();
    }
    void zoomingOutKeepsTheShape()
    {
        QFETCH(const QSize, size);
        QFETCH(const QString, shape);
        // The service makes 1:1 of it when it is not told (api/v1/midjourney.json, outpaint).
        StageContent grid = content(u"midjourney.imagine"_s);
        grid.job.resultFamily = u"midjourney.grid"_s;
        grid.assets = {asset(11, 0, AssetKind::Grid), asset(12, 1, AssetKind::Picture), asset(13, 2, AssetKind::Picture)};
        grid.assets[0].size = {4000, 100};
        grid.assets[2].size = size;
        const QString parameter = u"aspect_ratio"_s;
        const auto all = actions(grid, 2);
        for (const QString &label : {u"Zoom out 1.5×"_s, u"Zoom out 2×"_s, u"Custom zoom…"_s}) {
            const StageAction *zoom = action(all, label);
            QVERIFY2(zoom, qPrintable(label));
            QCOMPARE(zoom->draft.params.value(parameter).toString(), shape);
            // The step that is sent in the end has it too.
            QCOMPARE(zoom->plan.steps.constLast().draft.params.value(parameter).toString(), shape);
        }
        // Made square on purpose, and pan has no such parameter.
        QVERIFY(!action(all, u"Make square"_s)->draft.params.contains(parameter));
        QVERIFY(!action(all, u"Pan left"_s)->draft.params.contains(parameter));
    }

    void withoutAFileItsAddressIsGiven()
    {
        StageContent stage = content(u"dreamer.remix"_s);
        stage.assets = {asset(12, 1, AssetKind::Picture)};
        stage.assets[0].state = AssetState::Remote;
        stage.assets[0].path.clear();
        const auto all = actions(stage, 1);
        QCOMPARE(action(all, u"Remix this…"_s)->draft.params.value(u"image_url"_s),
                 QJsonValue(u"https://example.org/12.file"_s));
    }

    void withoutEitherTheActionSaysSo()
    {
        StageContent stage = content(u"dreamer.remix"_s);
        const auto all = actions(stage, 1);
        const StageAction *remix = action(all, u"Remix this…"_s);
        QVERIFY(remix && !remix->enabled);
        QVERIFY(!remix->reason.isEmpty());
        // A picture is no video.
        stage.assets = {asset(12, 1, AssetKind::Picture)};
        const auto again = actions(stage, 1);
        QVERIFY(!action(again, u"Restyle"_s)->enabled);
    }

    void whereNothingUploadsTheAddressIsGiven()
    {
        StageContent stage = content(u"dreamer.remix"_s);
        stage.assets = {asset(15, 1, AssetKind::Video)};
        const auto all = actions(stage, 1);
        QCOMPARE(action(all, u"Restyle"_s)->draft.params.value(u"video_url"_s),
                 QJsonValue(u"https://example.org/15.file"_s));
        QVERIFY(action(all, u"Restyle"_s)->enabled);
    }

    void aSongBringsItsIdAndItsCover()
    {
        StageContent stage = content(u"singer.sing"_s);
        stage.job.resultFamily = u"singer.songs"_s;
        stage.assets = {asset(1, 1, AssetKind::Audio), asset(2, 1, AssetKind::Cover), asset(3, 2, AssetKind::Audio),
                        asset(4, 2, AssetKind::Cover)};
        stage.assets[0].itemId = u"song-1"_s;
        stage.assets[2].itemId = u"song-2"_s;
        const auto all = actions(stage, 2);
        const StageAction *extend = action(all, u"Extend"_s);
        QVERIFY(extend && extend->enabled);
        QCOMPARE(extend->draft.parent, (ParentRef{7, 2, {}, u"song-2"_s}));
        QCOMPARE(extend->plan.steps.constFirst().draft.parent.itemId, u"song-2"_s);
        QCOMPARE(MediaValue::fromJson(action(all, u"Remix the cover…"_s)->draft.params.value(u"image_url"_s)).assetId,
                 4);
    }
};

QTEST_GUILESS_MAIN(TestStageInputs)
#include "tst_stageinputs.moc"
