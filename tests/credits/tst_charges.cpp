// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the service took for a job tells what the next one of the same settings takes.

#include "catalog/catalog.h"
#include "credits/charges.h"
#include "library/jobrepository.h"
#include "library/storefixture.h"

#include <QJsonArray>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace frameloom;

class TestCharges : public QObject
{
    Q_OBJECT

    const Catalog m_catalog = Catalog::load({Catalog::builtIn()});

    QString keyOf(const QString &operationId, const QJsonObject &params) const
    {
        return chargeKey(*m_catalog.operation(operationId), params);
    }

    /// A finished job of the profile "mine" that cost so much; `change` before it is stored.
    static void add(Database &database, const QJsonValue &cost, const QJsonObject &params,
                    const std::function<void(Job &)> &change = {})
    {
        Job job = someJob();
        job.profileId = u"mine"_s;
        job.operationId = u"unified.kling-2.5-turbo-pro"_s;
        job.generatorId = u"kling"_s;
        job.state = JobState::Done;
        job.params = params;
        if (!cost.isUndefined())
            job.facts.insert(u"credit_cost"_s, cost);
        if (change)
            change(job);
        QVERIFY(JobRepository(database).insert(job));
    }

private Q_SLOTS:
    void whatChangesThePriceIsInTheKey_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QJsonObject>("one");
        QTest::addColumn<QJsonObject>("other");
        QTest::addColumn<bool>("same");
        const QString kling = u"unified.kling-2.5-turbo-pro"_s;
        const QString seedance = u"unified.seedance-2"_s;
        const QJsonObject plain{{u"prompt"_s, u"a fox"_s}, {u"duration"_s, 5}};
        const auto with = [&plain](const QString &name, const QJsonValue &value) {
            QJsonObject params = plain;
            params.insert(name, value);
            return params;
        };
        QTest::newRow("another prompt") << kling << plain << with(u"prompt"_s, u"a heron"_s) << true;
        QTest::newRow("longer") << kling << plain << with(u"duration"_s, 10) << false;
        QTest::newRow("with a picture") << kling << plain << with(u"start_image"_s, u"https://x.example/a.png"_s) << false;
        QTest::newRow("another picture") << kling << with(u"start_image"_s, u"https://x.example/a.png"_s)
                                         << with(u"start_image"_s, u"https://x.example/b.png"_s) << true;
        QTest::newRow("set to null") << kling << plain << with(u"start_image"_s, QJsonValue::Null) << true;
        QTest::newRow("another shape") << seedance << with(u"aspect_ratio"_s, u"16:9"_s) << with(u"aspect_ratio"_s, u"1:1"_s) << false;
        QTest::newRow("more pictures") << seedance
                                       << with(u"reference_image_urls"_s, QJsonArray{u"https://x.example/a.png"_s})
                                       << with(u"reference_image_urls"_s,
                                               QJsonArray{u"https://x.example/a.png"_s, u"https://x.example/b.png"_s})
                                       << false;
        QTest::newRow("another seed") << u"unified.flux-2-pro"_s << QJsonObject{{u"prompt"_s, u"x"_s}, {u"seed"_s, 1}}
                                      << QJsonObject{{u"prompt"_s, u"x"_s}, {u"seed"_s, 2}} << true;
    }
    void whatChangesThePriceIsInTheKey()
    {
        QFETCH(const QString, operation);
        QFETCH(const QJsonObject, one);
        QFETCH(const QJsonObject, other);
        QFETCH(const bool, same);
        QVERIFY(m_catalog.operation(operation));
        QCOMPARE(keyOf(operation, one) == keyOf(operation, other), same);
    }

    void everyModelHasItsOwn()
    {
        QVERIFY(keyOf(u"unified.kling-2.1"_s, {}) != keyOf(u"unified.kling-2.5-turbo-pro"_s, {}));
    }

    void theNewestOfEachCounts()
    {
        OpenFile file;
        const QJsonObject five{{u"duration"_s, 5}};
        const QJsonObject ten{{u"duration"_s, 10}};
        add(file.db(), 30, five);
        add(file.db(), 61, ten);
        add(file.db(), 34, five);
        const auto charges = recentCharges(file.db(), u"mine"_s, m_catalog);
        QCOMPARE(charges.size(), 2);
        QCOMPARE(charges.value(keyOf(u"unified.kling-2.5-turbo-pro"_s, five)), Credits::whole(34));
        QCOMPARE(charges.value(keyOf(u"unified.kling-2.5-turbo-pro"_s, ten)), Credits::whole(61));
    }

    void whatTellsNothingIsLeftOut_data()
    {
        QTest::addColumn<QJsonValue>("cost");
        QTest::addColumn<std::function<void(Job &)>>("change");
        using Change = std::function<void(Job &)>;
        QTest::newRow("not told") << QJsonValue(QJsonValue::Undefined) << Change();
        QTest::newRow("no number") << QJsonValue(u"many"_s) << Change();
        QTest::newRow("failed, given back") << QJsonValue(0) << Change([](Job &job) { job.state = JobState::Failed; });
        QTest::newRow("still running") << QJsonValue(5) << Change([](Job &job) { job.state = JobState::Running; });
        QTest::newRow("of another account") << QJsonValue(5) << Change([](Job &job) { job.profileId = u"theirs"_s; });
        QTest::newRow("deleted") << QJsonValue(5) << Change([](Job &job) { job.deletedAt = 1; });
        QTest::newRow("of no model that is known") << QJsonValue(5) << Change([](Job &job) { job.operationId = u"gone"_s; });
    }
    void whatTellsNothingIsLeftOut()
    {
        QFETCH(const QJsonValue, cost);
        QFETCH(const std::function<void(Job &)>, change);
        OpenFile file;
        add(file.db(), cost, {{u"duration"_s, 5}}, change);
        QVERIFY(recentCharges(file.db(), u"mine"_s, m_catalog).isEmpty());
        add(file.db(), 34, {{u"duration"_s, 5}});
        QCOMPARE(recentCharges(file.db(), u"mine"_s, m_catalog).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestCharges)
#include "tst_charges.moc"
