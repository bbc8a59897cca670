// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/catalog.h"
#include "credits/pricing.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

PriceRule flat(qint64 credits, Confidence confidence = Confidence::High, const QString &source = u"a"_s)
{
    PriceRule rule;
    rule.amount = Credits::whole(credits);
    rule.source = source;
    rule.confidence = confidence;
    return rule;
}

PriceRule per(PriceRule::Kind kind, const QString &field, qint64 milli)
{
    PriceRule rule;
    rule.kind = kind;
    rule.field = field;
    rule.amount = Credits::fromMilli(milli);
    return rule;
}

QString range(qint64 low, qint64 high)
{
    return low == high ? QString::number(low) : u"%1-%2"_s.arg(low).arg(high);
}

/// "4", "1-3", "unknown" or "unknown, at least 4".
QString inWords(const Price &price)
{
    const QString figures = range(price.low.milli() / 1000, price.high.milli() / 1000);
    switch (price.kind) {
    case Price::Kind::Exact:
        return price.low == price.high ? figures : u"broken"_s;
    case Price::Kind::Range:
        return price.low < price.high ? figures : u"broken"_s;
    case Price::Kind::Unknown:
        return price.low == Credits{} ? u"unknown"_s : u"unknown, at least "_s + figures;
    }
    return {};
}

} // namespace

class TestPricing : public QObject
{
    Q_OBJECT

private:
    Catalog m_catalog = Catalog::load({Catalog::builtIn()}).only(ApiGeneration::Classic);
    QSet<QString> m_asked;

private Q_SLOTS:
    /// One row (or more) for each line of the seed price table, and for what newer documentation adds to it.
    /// Written by hand from `credits` in api/v1/*.json.
    void documentedPrices_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QJsonObject>("params");
        QTest::addColumn<QJsonObject>("parentValues");
        QTest::addColumn<QString>("price");

        const auto row = [](const char *name, const char *operation, const char *price, const QJsonObject &params = {},
                            const QJsonObject &parentValues = {}) {
            QTest::newRow(name) << QString::fromLatin1(operation) << params << parentValues
                                << QString::fromLatin1(price);
        };
        row("imagine 4", "midjourney.imagine", "4", {{u"prompt"_s, u"a heron"_s}});
        row("blend 4", "midjourney.blend", "4");
        row("reroll 4", "midjourney.reroll", "4");
        row("variations 4 (fast mode)", "midjourney.variations", "4");
        row("outpaint 4 (fast mode)", "midjourney.outpaint", "4");
        row("inpaint 4 (fast mode)", "midjourney.inpaint", "4");
        row("pan 4 (fast mode)", "midjourney.pan", "4");
        row("describe 2", "midjourney.describe", "2");
        row("shorten 2", "midjourney.shorten", "2");
        row("seed 2", "midjourney.seed", "2");
        row("upscale-1x 2", "midjourney.upscale-1x", "2");
        row("faceswap 2", "midjourney.faceswap", "2");
        row("upscale 2x: 1", "midjourney.upscale-highres", "1", {{u"type"_s, u"2x"_s}});
        row("upscale 4x: 2", "midjourney.upscale-highres", "2", {{u"type"_s, u"4x"_s}});
        row("upscale size not chosen yet", "midjourney.upscale-highres", "1-2");
        row("upscale size nobody priced", "midjourney.upscale-highres", "unknown", {{u"type"_s, u"8x"_s}});
        row("upscale subtle 4", "midjourney.upscale-alt", "4", {{u"type"_s, u"subtle"_s}});
        row("upscale creative 4", "midjourney.upscale-alt", "4", {{u"type"_s, u"creative"_s}});
        row("imagine-video", "midjourney.imagine-video", "unknown");
        row("extend-video", "midjourney.extend-video", "unknown");
        row("pro imagine", "midjourney-pro.imagine", "unknown");
        row("pro vary", "midjourney-pro.vary", "unknown");
        row("pro upscale", "midjourney-pro.upscale", "unknown");
        row("pro variations", "midjourney-pro.variations", "unknown");
        row("pro zoom", "midjourney-pro.zoom", "unknown");
        row("pro pan", "midjourney-pro.pan", "unknown");
        row("pro seed", "midjourney-pro.seed", "unknown");

        row("flux 1", "flux.imagine", "1");
        // The seed table says 1; the newest page 1 for old models and 3 for v3, and not how v3 is chosen.
        row("ideogram imagine 1, or 3", "ideogram.imagine", "1-3");
        row("ideogram imagine, old model 1", "ideogram.imagine", "1", {{u"model"_s, u"V_2"_s}});
        row("ideogram imagine, turbo 1", "ideogram.imagine", "1", {{u"model"_s, u"V_1_TURBO"_s}});
        row("ideogram remix 1, or 3", "ideogram.remix", "1-3");
        row("ideogram upscale 1, or 3", "ideogram.upscale", "1-3");
        row("ideogram describe 1, or 3", "ideogram.describe", "1-3");
        row("ai-photos upload 2", "ai-photos.upload", "2");
        row("ai-photos train 4 per training image", "ai-photos.train", "40", {}, {{u"pictureCount"_s, 10}});
        row("ai-photos train, count as text", "ai-photos.train", "48", {}, {{u"pictureCount"_s, u"12"_s}});
        row("ai-photos train, count unknown", "ai-photos.train", "unknown, at least 4");
        row("ai-photos generate 1 per photo", "ai-photos.generate", "3", {{u"number_of_images"_s, u"3"_s}});
        row("ai-photos generate, a number", "ai-photos.generate", "4", {{u"number_of_images"_s, 4}});
        row("ai-photos generate, no number", "ai-photos.generate", "unknown, at least 1");
        row("luma imagine 6", "luma.imagine", "6");
        row("luma extend 6", "luma.extend", "6");
        row("kling imagine 5", "kling.imagine", "5");
        row("kling try-on 3", "kling.try-on", "3");
        row("kling 2.6, 5 s", "kling.2-6", "10");
        row("kling 2.6, 10 s", "kling.2-6", "20", {{u"duration"_s, 10}});
        row("kling 2.6, 5 s with sound", "kling.2-6", "20", {{u"generate_audio"_s, true}});
        row("kling 2.6, 10 s with sound", "kling.2-6", "40", {{u"duration"_s, 10}, {u"generate_audio"_s, true}});
        row("kling 2.6, as text", "kling.2-6", "40", {{u"duration"_s, u"10"_s}, {u"generate_audio"_s, u"true"_s}});
        row("kling 2.5 turbo pro, 5 s", "kling.2-5-turbo-pro", "10", {{u"duration"_s, 5}});
        row("kling 2.5 turbo pro, 10 s", "kling.2-5-turbo-pro", "20", {{u"duration"_s, 10}});
        row("runway 4", "runway.imagine", "4");
        row("suno imagine 2", "suno.imagine", "2");
        row("suno extend 2", "suno.extend", "2");
        row("suno lyrics 1", "suno.lyrics", "1");
        row("suno upload", "suno.upload", "unknown");
        row("udio udio32-v1.5: 1", "udio.imagine", "1", {{u"model"_s, u"udio32-v1.5"_s}});
        row("udio udio130-v1.5: 2", "udio.imagine", "2", {{u"model"_s, u"udio130-v1.5"_s}});
        row("udio, the service's default model", "udio.imagine", "1");
        row("udio generate", "udio.generate", "unknown");
        row("udio extend", "udio.extend", "unknown");
        row("nano-banana", "nano-banana.generate", "unknown");
        row("nano-banana pro", "nano-banana-pro.generate", "unknown");
        row("seedance, defaults", "seedance.imagine", "16", {{u"model"_s, u"seedance-1.5-pro"_s}});
        row("seedance, dearest", "seedance.imagine", "360",
            {{u"model"_s, u"seedance-2"_s},
             {u"resolution"_s, u"720p"_s},
             {u"duration"_s, 12},
             {u"generate_audio"_s, true}});
        row("seedance 1.5 pro, 480p, 4 s", "seedance.imagine", "4",
            {{u"model"_s, u"seedance-1.5-pro"_s}, {u"resolution"_s, u"480p"_s}, {u"duration"_s, 4}});
        row("seedance 1.5 pro, 1080p, 12 s, with sound", "seedance.imagine", "96",
            {{u"model"_s, u"seedance-1.5-pro"_s},
             {u"resolution"_s, u"1080p"_s},
             {u"duration"_s, 12},
             {u"generate_audio"_s, true}});
        row("seedance 2, 480p, 8 s", "seedance.imagine", "56",
            {{u"model"_s, u"seedance-2"_s}, {u"resolution"_s, u"480p"_s}, {u"duration"_s, 8}});
        row("seedance 2 fast, 720p, 12 s", "seedance.imagine", "156",
            {{u"model"_s, u"seedance-2-fast"_s}, {u"resolution"_s, u"720p"_s}, {u"duration"_s, 12}});
        row("seedance fast, cheapest", "seedance.imagine", "24",
            {{u"model"_s, u"seedance-2-fast"_s}, {u"resolution"_s, u"480p"_s}, {u"duration"_s, 4}});
        row("seedance 2 has no 1080p", "seedance.imagine", "unknown",
            {{u"model"_s, u"seedance-2"_s}, {u"resolution"_s, u"1080p"_s}});
        row("seedance, no model yet", "seedance.imagine", "16-120");
        row("sora", "sora.imagine", "unknown");
    }
    void documentedPrices()
    {
        QFETCH(QString, operation);
        QFETCH(QJsonObject, params);
        QFETCH(QJsonObject, parentValues);
        QFETCH(QString, price);

        m_asked.insert(operation);
        const Price byRules = priceOf(m_catalog.pricesOf(operation), params, parentValues);
        QCOMPARE(inWords(byRules), price);
        if (byRules.isKnown())
            QVERIFY(!byRules.sources.isEmpty());
        if (const Operation *entry = m_catalog.operation(operation)) {
            QCOMPARE(inWords(priceOf(*entry, params, parentValues)), price);
            if (!byRules.isKnown() && entry->prices.rules().isEmpty())
                QVERIFY(!priceOf(*entry, params, parentValues).note.isEmpty());
        }
    }

    void everyOperationIsInTheTable()
    {
        for (const Operation &operation : m_catalog.operations())
            QVERIFY2(m_asked.contains(operation.id), qPrintable(operation.id));
    }

    /// What an untouched form would cost is known wherever anybody has said it.
    void untouchedFormsHaveAPrice()
    {
        for (const Operation &operation : m_catalog.operations()) {
            QJsonObject params;
            for (const Field &field : operation.fields) {
                if (!field.initial.isUndefined())
                    params.insert(field.name, field.initial);
            }
            const Price price = priceOf(operation, params, {{u"pictureCount"_s, 10}});
            QVERIFY2(price.isKnown() || !price.note.isEmpty(), qPrintable(operation.id));
        }
        const Operation *photos = m_catalog.operation(u"ai-photos.generate"_s);
        QCOMPARE(inWords(priceOf(*photos, {{u"number_of_images"_s, u"4"_s}})), u"4"_s);
    }

    void agreeingSourcesAreExact()
    {
        const Price price = priceOf({flat(4, Confidence::Low, u"old"_s), flat(4, Confidence::High, u"new"_s)}, {});
        QCOMPARE(price.kind, Price::Kind::Exact);
        QCOMPARE(price.reason, Price::Reason::None);
        QCOMPARE(price.confidence, Confidence::High);
        QCOMPARE(price.sources, (QStringList{u"old"_s, u"new"_s}));
    }

    void disagreeingSourcesAreARange()
    {
        PriceRule dear = flat(6, Confidence::Low, u"new"_s);
        dear.note = u"The newest page says six."_s;
        const Price price = priceOf({flat(4), dear, flat(5)}, {});
        QCOMPARE(inWords(price), u"4-6"_s);
        QCOMPARE(price.reason, Price::Reason::SourcesDisagree);
        QCOMPARE(price.confidence, Confidence::Low);
        QCOMPARE(price.note, u"The newest page says six."_s);

        const Price ideogram = priceOf(m_catalog.pricesOf(u"ideogram.remix"_s), {});
        QCOMPARE(ideogram.reason, Price::Reason::SourcesDisagree);
        QVERIFY(ideogram.note.contains(u"v3"_s));
    }

    void unknownSaysWhy()
    {
        const Price nobody = priceOf(QVector<PriceRule>{}, {}, {}, u"Nobody says."_s);
        QCOMPARE(nobody.kind, Price::Kind::Unknown);
        QCOMPARE(nobody.reason, Price::Reason::NoSource);
        QCOMPARE(nobody.note, u"Nobody says."_s);
        QCOMPARE(priceOf(m_catalog.pricesOf(u"midjourney.upscale-highres"_s), {{u"type"_s, u"8x"_s}}).reason,
                 Price::Reason::NoFigure);
        QCOMPARE(priceOf(m_catalog.pricesOf(u"ai-photos.train"_s), {}).reason, Price::Reason::DependsOnUnset);
        QCOMPARE(priceOf(m_catalog.pricesOf(u"midjourney.upscale-highres"_s), {}).reason,
                 Price::Reason::DependsOnUnset);
    }

    void perItem()
    {
        const QVector<PriceRule> rules{per(PriceRule::Kind::PerItem, u"images"_s, 1500)};
        QCOMPARE(priceOf(rules, {{u"images"_s, QJsonArray{u"a"_s, u"b"_s, u"c"_s}}}).low.milli(), 4500);
        QCOMPARE(inWords(priceOf(rules, {{u"images"_s, QJsonArray{}}})), u"0"_s);
        QCOMPARE(priceOf(rules, {}).kind, Price::Kind::Unknown);
        QCOMPARE(priceOf(rules, {{u"images"_s, u"not a list"_s}}).reason, Price::Reason::NoFigure);
    }

    void perUnit_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<qint64>("milli"); // -1: unknown
        QTest::newRow("number") << QJsonValue(5) << 10'000LL;
        QTest::newRow("text") << QJsonValue(u"5"_s) << 10'000LL;
        QTest::newRow("half a unit") << QJsonValue(2.5) << 5'000LL;
        QTest::newRow("unset: the service's default") << QJsonValue(QJsonValue::Undefined) << 16'000LL;
        QTest::newRow("null: the service's default") << QJsonValue() << 16'000LL;
        QTest::newRow("word") << QJsonValue(u"five"_s) << -1LL;
        QTest::newRow("nan") << QJsonValue(u"nan"_s) << -1LL;
        QTest::newRow("negative") << QJsonValue(-1) << -1LL;
        QTest::newRow("absurd") << QJsonValue(1e300) << -1LL;
        QTest::newRow("flag") << QJsonValue(true) << -1LL;
    }
    void perUnit()
    {
        QFETCH(QJsonValue, value);
        QFETCH(qint64, milli);
        PriceRule rule = per(PriceRule::Kind::PerUnit, u"seconds"_s, 2000);
        rule.fallback = u"8"_s;
        QJsonObject params;
        if (!value.isUndefined())
            params.insert(u"seconds"_s, value);
        const Price price = priceOf({rule}, params);
        QCOMPARE(price.isKnown(), milli >= 0);
        if (milli >= 0)
            QCOMPARE(price.low.milli(), milli);
    }

    /// The meter asks on every key press, so the time of one call must not be felt; the figure is for readers.
    void flatIsFast()
    {
        const Operation *imagine = m_catalog.operation(u"midjourney.imagine"_s);
        const QJsonObject params{{u"prompt"_s, u"a heron in the reeds"_s}, {u"aspect_ratio"_s, u"3:2"_s}};
        QBENCHMARK
        {
            const Price price = priceOf(*imagine, params);
            Q_UNUSED(price)
        }
    }
};

QTEST_GUILESS_MAIN(TestPricing)
#include "tst_pricing.moc"
