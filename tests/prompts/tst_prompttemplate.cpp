// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prompts/prompttemplate.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

class tst_PromptTemplate : public QObject
{
    Q_OBJECT

    static QStringList lines(const QString &name)
    {
        if (name == "places"_L1)
            return {u"a forest"_s, u"the sea"_s};
        if (name == "two_words"_L1)
            return {u"yes"_s};
        return {};
    }

private Q_SLOTS:
    void expands_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("prompts");
        const auto row = [](const char *name, const QString &text, const QStringList &prompts) {
            QTest::newRow(name) << text << prompts;
        };
        row("plain", u"a fox"_s, {u"a fox"_s});
        row("empty", u""_s, {u""_s});
        row("one group", u"{red|blue} fox"_s, {u"red fox"_s, u"blue fox"_s});
        row("two groups", u"{a|b} {1|2}"_s, {u"a 1"_s, u"a 2"_s, u"b 1"_s, u"b 2"_s});
        row("nested", u"{a|b {1|2}}"_s, {u"a"_s, u"b 1"_s, u"b 2"_s});
        row("an empty choice", u"a {big |}fox"_s, {u"a bigfox"_s, u"a fox"_s});
        row("repeats once", u"{a|a|b}"_s, {u"a"_s, u"b"_s});
        row("braces without a bar", u"{a} {x"_s, {u"{a} {x"_s});
        row("escaped", u"\\{a|b\\}"_s, {u"{a|b}"_s});
        row("wildcard", u"fox in __places__"_s, {u"fox in a forest"_s, u"fox in the sea"_s});
        row("wildcard in a group", u"{in __places__|alone}"_s, {u"in a forest"_s, u"in the sea"_s, u"alone"_s});
        row("underscores in a name", u"__two_words__!"_s, {u"yes!"_s});
        row("no such wildcard", u"a __nothing__ b"_s, {u"a __nothing__ b"_s});
    }

    void expands()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, prompts);
        const PromptExpansion result = expandPrompt(text, lines);
        QCOMPARE(result.prompts, prompts);
        QCOMPARE(result.total, prompts.size());
        QVERIFY(!result.isCut());
        QCOMPARE(!templateRanges(text).isEmpty(), result.isTemplate); // the editor marks what is expanded
    }

    void missingWildcardsAreNamed()
    {
        const PromptExpansion result = expandPrompt(u"__a__ __places__ __a__"_s, lines);
        QCOMPARE(result.missingWildcards, QStringList{u"a"_s});
        QCOMPARE(result.prompts.size(), 2);
    }

    void hugeTemplatesAreCut()
    {
        QString text;
        for (int i = 0; i < 60; ++i)
            text += u"{a|b} "_s;
        const PromptExpansion result = expandPrompt(text, lines, 50);
        QCOMPARE(result.prompts.size(), 50);
        QVERIFY(result.isCut());
        QVERIFY(result.total > 1'000'000'000);
        // Neither depth nor rubbish hangs it.
        QCOMPARE(expandPrompt(QString(1000, u'{') + QString(1000, u'|'), lines).prompts.size(), 1);
    }

    void rangesForTheEditor()
    {
        const QVector<TextRange> ranges = templateRanges(u"a {b|c} __d__ {e}"_s);
        QCOMPARE(ranges.size(), 2);
        QCOMPARE(ranges.at(0).start, 2);
        QCOMPARE(ranges.at(0).length, 5);
        QCOMPARE(ranges.at(1).start, 8);
        QCOMPARE(ranges.at(1).length, 5);
    }

    void filesMayHaveRemarks()
    {
        QCOMPARE(wildcardLines(u"# animals\n fox \r\n\nheron\n"_s), (QStringList{u"fox"_s, u"heron"_s}));
    }
};

QTEST_GUILESS_MAIN(tst_PromptTemplate)
#include "tst_prompttemplate.moc"
