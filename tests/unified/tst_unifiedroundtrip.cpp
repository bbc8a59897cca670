// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every model and action of the Unified API over real HTTP: the form is filled by its inputs, what arrives is checked
// against the service's own document, the job is followed to its end, and its files are looked at on the disk.

#include "unified/bodymaker.h"
#include "unified/seed.h"
#include "unified/unifiedworld.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

struct Shape
{
    QJsonValue result;
    QString files;
};

/// CORE.md, "Results".
Shape shapeOf(const OriginalVariant &variant)
{
    const QJsonArray four{u"$files/1.png"_s, u"$files/2.png"_s, u"$files/3.png"_s, u"$files/4.png"_s};
    const bool grid = variant.name == "midjourney"_L1
        || (variant.path.endsWith("midjourney/action"_L1) && variant.name != "upsample"_L1);
    if (grid)
        return {QJsonObject{{u"images"_s, four}, {u"gridUrl"_s, u"$files/grid.png"_s}},
                u"grid, picture 1, picture 2, picture 3, picture 4"_s};
    if (variant.name == "midjourney-video"_L1)
        return {QJsonObject{{u"videos"_s, QJsonArray{u"$files/1.mp4"_s, u"$files/2.mp4"_s}}}, u"video 1, video 2"_s};
    if (variant.path.contains("/videos/"_L1))
        return {QJsonObject{{u"videoUrl"_s, u"$files/1.mp4"_s}}, u"video 1"_s};
    if (variant.path.contains("/music/"_L1)) {
        const auto track = [](const QString &number) {
            const QString address = u"$files/%1.mp3"_s.arg(number);
            const QString id = u"t"_s + number;
            return QJsonObject{{u"id"_s, id}, {u"audioUrl"_s, address},
                               {u"imageUrl"_s, QJsonValue::Null}, {u"title"_s, QJsonValue::Null},
                               {u"tags"_s, QJsonValue::Null}, {u"duration"_s, QJsonValue::Null}};
        };
        return {QJsonObject{{u"tracks"_s, QJsonArray{track(u"1"_s), track(u"2"_s)}}}, u"audio 1, audio 2"_s};
    }
    return {QJsonObject{{u"images"_s, QJsonArray{u"$files/1.png"_s}}}, u"picture 1"_s};
}

} // namespace

class TestUnifiedRoundTrip : public QObject
{
    Q_OBJECT

    UnifiedWorld m_world;
    QStringList m_covered;

private Q_SLOTS:
    void initTestCase()
    {
        const QString wrong = m_world.start();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void variants_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(m_world.schemas().variants().size()); ++i)
            QTest::newRow(qPrintable(m_world.schemas().variants().at(i).operationId())) << i;
    }
    void variants()
    {
        QFETCH(const int, index);
        const OriginalVariant &variant = m_world.schemas().variants().at(index);
        BodyMaker maker(seedOf(variant.name, 4));
        QVERIFY2(m_world.fill(variant, maker.body(variant, true)), qPrintable(m_world.trouble));
        const Shape shape = shapeOf(variant);
        const QJsonObject running{{u"status"_s, u"PROCESSING"_s}, {u"progress"_s, 40}, {u"creditCost"_s, QJsonValue::Null}};
        const QJsonObject done{{u"status"_s, u"COMPLETED"_s}, {u"progress"_s, 100}, {u"result"_s, shape.result},
                               {u"newer"_s, QJsonObject{{u"key"_s, 1}}}};
        const Job job = m_world.generate({.submit = {}, .polls = {running, done}, .waits = false});
        QVERIFY2(job.state == JobState::Done, qPrintable(QString(m_world.trouble + jobStateName(job.state) + u' ' + job.failure.words)));
        const auto sent = m_world.service().submissions();
        QCOMPARE(sent.size(), 1);
        QCOMPARE(m_world.schemas().violation(sent.first().path, sent.first().body), QString());
        QCOMPARE(proseViolation(variant, sent.first().body), QString());
        QCOMPARE(m_world.schemas().variantOf(sent.first().path, sent.first().body)->operationId(), variant.operationId());
        QCOMPARE(m_world.filesOf(job.id), shape.files);
        QCOMPARE(job.facts.value(u"credit_cost"_s).toInt(), 7);
        m_covered.append(variant.operationId());
    }

    void everyVariantIsCovered()
    {
        for (const OriginalVariant &variant : m_world.schemas().variants()) {
            qInfo("%-44s %s", qPrintable(variant.operationId()),
                  m_covered.contains(variant.operationId()) ? "covered" : "NOT COVERED");
        }
        QCOMPARE(m_covered.size(), 115);
    }
};

QTEST_MAIN(TestUnifiedRoundTrip)
#include "tst_unifiedroundtrip.moc"
