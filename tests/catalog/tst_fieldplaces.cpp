// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/catalog.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

/// Which field a service means when it refuses a place in the request (api/v2/CORE.md, "Errors": keyed by JSON path).
class TestFieldPlaces : public QObject
{
    Q_OBJECT

    const Catalog m_catalog = Catalog::load({Catalog::builtIn()});

private Q_SLOTS:
    void theFieldIsFound_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("field");
        const QString kling = u"unified.kling-3.0-omni"_s;
        QTest::newRow("at the top") << kling << u"prompt"_s << u"prompt"_s;
        QTest::newRow("in its block") << kling << u"klingParams.duration"_s << u"duration"_s;
        QTest::newRow("in a list of it") << kling << u"klingParams.multi_prompt.0.duration"_s << u"multi_prompt"_s;
        QTest::newRow("in brackets") << kling << u"klingParams.reference_images[2]"_s << u"reference_images"_s;
        QTest::newRow("a pointer") << kling << u"/klingParams/duration"_s << u"duration"_s;
        QTest::newRow("behind a root") << kling << u"$.klingParams.duration"_s << u"duration"_s;
        QTest::newRow("behind the body") << kling << u"body.prompt"_s << u"prompt"_s;
        QTest::newRow("without its block") << kling << u"duration"_s << u"duration"_s;
        QTest::newRow("another block") << kling << u"fluxParams.duration"_s << QString();
        QTest::newRow("the block itself") << kling << u"klingParams"_s << QString();
        QTest::newRow("a constant") << kling << u"model"_s << QString();
        QTest::newRow("nothing") << kling << QString() << QString();
        QTest::newRow("only dots") << kling << u"..."_s << QString();
        QTest::newRow("a parent") << u"unified.midjourney.upsample"_s << u"parentJobId"_s << u"parentJobId"_s;
        QTest::newRow("a training's picture") << u"unified.lora-training"_s << u"images.3"_s << u"images"_s;
        QTest::newRow("classic") << u"midjourney.imagine"_s << u"aspect_ratio"_s << u"aspect_ratio"_s;
    }
    void theFieldIsFound()
    {
        QFETCH(const QString, operation);
        QFETCH(const QString, place);
        QFETCH(const QString, field);
        const Operation *known = m_catalog.operation(operation);
        QVERIFY(known);
        const Field *found = known->fieldAt(place);
        QCOMPARE(found ? found->name.section(u'.', -1) : QString(), field);
    }
};

QTEST_GUILESS_MAIN(TestFieldPlaces)
#include "tst_fieldplaces.moc"
