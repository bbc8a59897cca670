// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/filenames.h"

#include <QLocale>
#include <QRegularExpression>
#include <QtTest>

using namespace frameloom;
using namespace Qt::StringLiterals;

class TestFileNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void example()
    {
        const ResultName name{1'772'374'953'123, u"midjourney.imagine"_s, u"A red fox in the snow"_s, 41, 1, u"png"_s};
        QCOMPARE(resultFileName(name), u"2026-03/20260301-142233-midjourney-imagine-a-red-fox-in-the-snow-41-1.png"_s);
    }

    void patterns_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *tag, const QString &pattern, const QString &expected) {
            QTest::newRow(tag) << pattern << expected;
        };
        const QString standard = u"20260301-142233-midjourney-imagine-a-red-fox-41-2"_s;
        row("none", {}, standard);
        row("the standard one", standardNamePattern(), standard);
        row("words first", u"{prompt} {number}"_s, u"a-red-fox-41-2"_s);
        row("number inside", u"{generator}_{number}_{date}"_s, u"midjourney_-41-2-_20260301-142233"_s);
        row("number missing", u"{prompt}"_s, u"a-red-fox-41-2"_s);
        row("number glued to digits", u"7{number}{date}"_s, u"7-41-2-20260301-142233"_s);
        row("number twice", u"{number}{number}"_s, u"41-2"_s);
        row("own words", u"Ünï/../My cat: {prompt}"_s, u"n-My-cat-a-red-fox-41-2"_s);
        row("nothing but signs", u"///"_s, u"41-2"_s);
        row("not a token", u"{nonsense}-{prompt}"_s, standard);
        row("half a token", u"{prompt"_s, standard);
    }
    void patterns()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, expected);
        ResultName name{1'772'374'953'123, u"midjourney.imagine"_s, u"A red fox"_s, 41, 2, u"png"_s};
        name.generatorId = u"midjourney"_s;
        name.pattern = pattern;
        QCOMPARE(resultFileName(name), u"2026-03/"_s + expected + u".png"_s);
    }

    void patternsStayShort()
    {
        ResultName name{1'772'374'953'123, QString(500, u'o'), QString(500, u'p'), std::numeric_limits<qint64>::max(),
                        std::numeric_limits<int>::max(), u"png"_s};
        name.pattern = u"{prompt}{operation}{date}"_s + QString(60, u'x') + u"{prompt}{number}{prompt}"_s;
        const QString path = resultFileName(name);
        QVERIFY2(path.section(u'/', 1).size() <= 190, qPrintable(path));
        QVERIFY2(path.contains(QString::number(std::numeric_limits<qint64>::max())), qPrintable(path));
    }

    void unknownTokens()
    {
        QCOMPARE(unknownToken(u"{date}-{prompt}"_s), std::nullopt);
        QCOMPARE(unknownToken(u"plain"_s), std::nullopt);
        QCOMPARE(unknownToken(u"{seed}"_s), u"seed"_s);
        QCOMPARE(unknownToken(u"{date"_s), QString());
        QCOMPARE(unknownToken(u"date}"_s), QString());
        for (const QString &token : nameTokens())
            QCOMPARE(unknownToken(u'{' + token + u'}'), std::nullopt);
    }

    void slugs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("empty") << u""_s << u""_s;
        QTest::newRow("accents") << u"Crème brûlée, naïve"_s << u"creme-brulee-naive"_s;
        QTest::newRow("German") << u"Größe der Straße"_s << u"grosse-der-strasse"_s;
        QTest::newRow("Turkish dots") << u"ISTANBUL İstanbul ıssız"_s << u"istanbul-istanbul-issiz"_s;
        QTest::newRow("Chinese") << u"红狐狸"_s << u""_s;
        QTest::newRow("mixed") << u"红 fox 狐"_s << u"fox"_s;
        QTest::newRow("emoji") << u"🦊 fox 🦊"_s << u"fox"_s;
        QTest::newRow("apostrophe") << u"don't stop"_s << u"dont-stop"_s;
        QTest::newRow("full width") << u"ＦＯＸ"_s << u"fox"_s;
        QTest::newRow("separators") << u"../../etc/passwd\\..\\x:y"_s << u"etc-passwd-x-y"_s;
        QTest::newRow("parameters") << u"fox --ar 16:9 --v 7"_s << u"fox-ar-16-9-v-7"_s;
        QTest::newRow("cut at a word") << u"one two three four five six seven eight nine ten eleven"_s
                                       << u"one-two-three-four-five-six-seven-eight-nine-ten"_s;
        QTest::newRow("one long word") << QString(300, u'a') << QString(48, u'a');
    }
    void slugs()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(slug(text), expected);
    }

    void alwaysSafe_data()
    {
        QTest::addColumn<ResultName>("name");
        const auto row = [](const char *tag, const ResultName &name) { QTest::newRow(tag) << name; };
        row("nothing", {});
        row("hostile", {-5, u"../../x"_s, u"..\\..\\CON\u0000\n|<>?*\""_s, -1, -7, u"../exe"_s});
        row("reserved", {1, u"con"_s, u"NUL"_s, 1, 1, u"aux"_s});
        row("huge", {std::numeric_limits<qint64>::max(), QString(500, u'o'), QString(100'000, u'p'),
                     std::numeric_limits<qint64>::max(), std::numeric_limits<int>::max(), QString(500, u'e')});
        row("right to left", {1, u"x"_s, u"\u202eevil\u202c שלום"_s, 1, 1, u"png"_s});
        row("lone surrogate", {1, u"x"_s, QString(QChar(0xd800)), 1, 1, u"png"_s});
    }
    void alwaysSafe()
    {
        QFETCH(ResultName, name);
        const QString path = resultFileName(name);
        static const QRegularExpression shape(
            u"^\\d{4}-\\d{2}/\\d{8}-\\d{6}(-[a-z0-9]+)+\\.[a-z0-9]{1,5}$"_s);
        QVERIFY2(shape.match(path).hasMatch(), qPrintable(path));
        QVERIFY2(path.section(u'/', 1).size() <= 140, qPrintable(path));
    }

    void sameInEveryLocale()
    {
        const ResultName name{1'772'374'953'123, u"midjourney.imagine"_s, u"fox"_s, 41, 1, u"png"_s};
        const QString before = resultFileName(name);
        QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
        QCOMPARE(resultFileName(name), before);
        QLocale::setDefault(QLocale(QLocale::Turkish));
        QCOMPARE(resultFileName(name), before);
        QLocale::setDefault(QLocale::c());
    }

    void differentFilesHaveDifferentNames()
    {
        ResultName a{1, u"x"_s, u"fox"_s, 1, 1, u"png"_s};
        ResultName b = a;
        b.number = 2;
        QVERIFY(resultFileName(a) != resultFileName(b));
        b = a;
        b.jobId = 2;
        QVERIFY(resultFileName(a) != resultFileName(b));
    }
};

QTEST_GUILESS_MAIN(TestFileNames)
#include "tst_filenames.moc"
