// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/credits.h"
#include "catalog/price.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

class TestCredits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromJson_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<bool>("known");
        QTest::addColumn<qint64>("milli");
        QTest::newRow("whole") << QJsonValue(812) << true << 812'000LL;
        QTest::newRow("decimals") << QJsonValue(0.1) << true << 100LL;
        QTest::newRow("rounded") << QJsonValue(1.0005) << true << 1001LL;
        QTest::newRow("text") << QJsonValue(u"812"_s) << true << 812'000LL;
        QTest::newRow("text with spaces") << QJsonValue(u" 12.5 "_s) << true << 12'500LL;
        QTest::newRow("negative") << QJsonValue(-3) << true << -3000LL;
        QTest::newRow("zero") << QJsonValue(0) << true << 0LL;
        QTest::newRow("empty text") << QJsonValue(u""_s) << false << 0LL;
        QTest::newRow("word") << QJsonValue(u"many"_s) << false << 0LL;
        QTest::newRow("comma") << QJsonValue(u"1,5"_s) << false << 0LL;
        QTest::newRow("nan") << QJsonValue(u"nan"_s) << false << 0LL;
        QTest::newRow("inf") << QJsonValue(u"inf"_s) << false << 0LL;
        QTest::newRow("too large") << QJsonValue(1e300) << false << 0LL;
        QTest::newRow("null") << QJsonValue() << false << 0LL;
        QTest::newRow("bool") << QJsonValue(true) << false << 0LL;
        QTest::newRow("undefined") << QJsonValue(QJsonValue::Undefined) << false << 0LL;
    }
    void fromJson()
    {
        QFETCH(QJsonValue, value);
        QFETCH(bool, known);
        QFETCH(qint64, milli);
        const auto credits = Credits::fromJson(value);
        QCOMPARE(credits.has_value(), known);
        if (known)
            QCOMPARE(credits->milli(), milli);
    }

    void toString_data()
    {
        QTest::addColumn<qint64>("milli");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("german");
        QTest::newRow("whole") << 4000LL << u"4"_s << u"4"_s;
        QTest::newRow("zero") << 0LL << u"0"_s << u"0"_s;
        QTest::newRow("half") << 12'500LL << u"12.5"_s << u"12,5"_s;
        QTest::newRow("thousandths") << 1'007LL << u"1.007"_s << u"1,007"_s;
        QTest::newRow("grouped") << 1'234'567'000LL << u"1,234,567"_s << u"1.234.567"_s;
        QTest::newRow("negative") << -1'250LL << u"-1.25"_s << u"-1,25"_s;
        QTest::newRow("small negative") << -5LL << u"-0.005"_s << u"-0,005"_s;
    }
    void toString()
    {
        QFETCH(qint64, milli);
        QFETCH(QString, english);
        QFETCH(QString, german);
        const Credits credits = Credits::fromMilli(milli);
        QCOMPARE(credits.toString(QLocale(QLocale::English, QLocale::UnitedStates)), english);
        QCOMPARE(credits.toString(QLocale(QLocale::German, QLocale::Germany)), german);
    }

    void arithmetic()
    {
        QCOMPARE((Credits::whole(4) + Credits::fromMilli(500)).milli(), 4500);
        QCOMPARE((Credits::whole(4) - Credits::whole(6)).milli(), -2000);
        QCOMPARE((Credits::whole(4) * 3).milli(), 12'000);
        QVERIFY(Credits::whole(1) < Credits::fromMilli(1001));
    }

    void sumOfPrices()
    {
        const Price four = Price::exact(Credits::whole(4));
        const Price two = Price::exact(Credits::whole(2));
        QCOMPARE((four + two).kind, Price::Kind::Exact);
        QCOMPARE((four + two).low, Credits::whole(6));

        Price range = two;
        range.kind = Price::Kind::Range;
        range.high = Credits::whole(3);
        range.confidence = Confidence::Low;
        range.reason = Price::Reason::SourcesDisagree;
        range.note = u"They differ."_s;
        range.sources = QStringList{u"b"_s};
        Price sourced = four;
        sourced.sources = QStringList{u"a"_s, u"b"_s};
        const Price sum = sourced + range;
        QCOMPARE(sum.kind, Price::Kind::Range);
        QCOMPARE(sum.low, Credits::whole(6));
        QCOMPARE(sum.high, Credits::whole(7));
        QCOMPARE(sum.confidence, Confidence::Low);
        QCOMPARE(sum.reason, Price::Reason::SourcesDisagree);
        QCOMPARE(sum.note, u"They differ."_s);
        QCOMPARE(sum.sources, (QStringList{u"a"_s, u"b"_s}));

        const Price unknown = range + Price::unknown(u"No price."_s) + four;
        QCOMPARE(unknown.kind, Price::Kind::Unknown);
        QCOMPARE(unknown.low, Credits::whole(6)); // at least
        QCOMPARE(unknown.high, Credits::whole(7));
        QCOMPARE(unknown.reason, Price::Reason::NoSource);
        QVERIFY(unknown.note.startsWith(u"No price."_s));
        QVERIFY(!unknown.isKnown());
    }

    void repeatedPrice()
    {
        const Price twelve = Price::exact(Credits::whole(4)) * 3;
        QCOMPARE(twelve.kind, Price::Kind::Exact);
        QCOMPARE(twelve.low, Credits::whole(12));
        QCOMPARE(twelve.high, Credits::whole(12));
        QVERIFY((Price::unknown() * 0).isKnown()); // nothing costs nothing
        QVERIFY(!(Price::unknown() * 2).isKnown());
    }
};

QTEST_GUILESS_MAIN(TestCredits)
#include "tst_credits.moc"
