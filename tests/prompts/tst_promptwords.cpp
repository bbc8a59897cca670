// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prompts/bannedwords.h"
#include "prompts/promptflags.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

class tst_PromptWords : public QObject
{
    Q_OBJECT

    static QStringList found(const BannedWords &words, const QString &text)
    {
        QStringList list;
        for (const TextRange &range : words.find(text))
            list.append(text.mid(range.start, range.length));
        return list;
    }

private Q_SLOTS:
    void bannedWords()
    {
        QVERIFY(BannedWords().isEmpty());
        QVERIFY(BannedWords(u"\n# nothing\n*\n"_s).isEmpty());
        const BannedWords words(u"gore\nBlue  Moon\nblue\nblood*\nc++\n"_s);
        QCOMPARE(found(words, u"Gore, gorey; a blue moon, a blue fox"_s),
                 (QStringList{u"Gore"_s, u"blue moon"_s, u"blue"_s}));
        QCOMPARE(found(words, u"bloody blood bloodß lifeblood"_s), (QStringList{u"bloody"_s, u"blood"_s, u"bloodß"_s}));
        QCOMPARE(found(words, u"c++ (c++)"_s).size(), 2);
        QVERIFY(found(words, u"a calm lake"_s).isEmpty());
    }

    void flags()
    {
        const QString prompt = u"a fox --AR 16:9 --v 7 --tile --no hats"_s;
        const QVector<PromptFlag> flags = promptFlags(prompt);
        QCOMPARE(flags.size(), 4);
        QCOMPARE(flags.at(0).name, u"ar"_s);
        QCOMPARE(flags.at(0).value, u"16:9"_s);
        QCOMPARE(prompt.mid(flags.at(0).range.start, flags.at(0).range.length), u"--AR 16:9"_s);
        QCOMPARE(flags.at(2).name, u"tile"_s);
        QVERIFY(flags.at(2).value.isEmpty());
        QVERIFY(flags.at(3).known);
        QVERIFY(promptFlags(u"a well-known fox -- and a dash"_s).isEmpty());
    }

    void warnings_data()
    {
        using Kind = FlagWarning::Kind;
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<QJsonObject>("params");
        QTest::addColumn<int>("kind"); // -1: none
        QTest::newRow("agrees") << u"fox --ar 3:2"_s << QJsonObject{{u"aspect_ratio"_s, u"3:2"_s}} << -1;
        QTest::newRow("contradicts") << u"fox --aspect 3:2"_s << QJsonObject{{u"aspect_ratio"_s, u"1:1"_s}}
                                     << int(Kind::ContradictsForm);
        QTest::newRow("speed") << u"fox --relax"_s << QJsonObject{{u"mode"_s, u"turbo"_s}}
                               << int(Kind::ContradictsForm);
        QTest::newRow("twice") << u"fox --v 6 --version 7"_s << QJsonObject() << int(Kind::SaidTwice);
        QTest::newRow("unknown") << u"fox --arr 3:2"_s << QJsonObject() << int(Kind::Unknown);
        QTest::newRow("no value") << u"fox --ar"_s << QJsonObject() << int(Kind::ValueMissing);
        QTest::newRow("text after") << u"fox --v 7 in the snow"_s << QJsonObject() << int(Kind::TextAfter);
        QTest::newRow("many words") << u"fox --no hats, coats and shoes"_s << QJsonObject() << -1;
        QTest::newRow("none") << u"fox"_s << QJsonObject() << -1;
    }

    void warnings()
    {
        QFETCH(const QString, prompt);
        QFETCH(const QJsonObject, params);
        QFETCH(const int, kind);
        const QVector<FlagWarning> warnings = flagWarnings(prompt, params);
        QCOMPARE(warnings.size(), kind < 0 ? 0 : 1);
        if (kind >= 0)
            QCOMPARE(int(warnings.first().kind), kind);
    }
};

QTEST_GUILESS_MAIN(tst_PromptWords)
#include "tst_promptwords.moc"
