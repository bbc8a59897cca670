// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/jobrepository.h"
#include "library/searchtext.h"
#include "library/storefixture.h"

#include <QRandomGenerator>

using namespace frameloom;
using namespace Qt::StringLiterals;

class TestSearch : public QObject
{
    Q_OBJECT

private:
    OpenFile m_file;

    QStringList find(const QString &text, JobQuery query = {})
    {
        query.text = text;
        QStringList prompts;
        const QVector<Job> jobs = JobRepository(m_file.db()).page(query);
        for (const Job &job : jobs)
            prompts.append(job.prompt);
        return prompts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QStringList prompts{u"a red fox in the snow"_s, u"Crème brûlée, wide-angle 35mm"_s, u"雪の中の赤い狐、夕焼け"_s,
                                  u"여우가 눈 속에"_s, u"🦊 portrait 👍🏽"_s, u"NEAR the AND gate OR else NOT"_s,
                                  u"fox --ar 16:9 --v 7"_s, u"100% \"quoted\" c++ *stars* under_score"_s, u"ＦＯＸ full width"_s};
        for (const QString &prompt : prompts) {
            Job job = someJob(prompt);
            QVERIFY(JobRepository(m_file.db()).insert(job));
        }
    }

    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("hits");
        QTest::newRow("nothing typed") << u""_s << 9;
        QTest::newRow("blank") << u"  \t"_s << 9;
        QTest::newRow("word") << u"snow"_s << 1;
        QTest::newRow("case") << u"SNOW"_s << 1;
        QTest::newRow("all words") << u"fox snow"_s << 1;
        QTest::newRow("words in any order") << u"snow red"_s << 1;
        QTest::newRow("one is missing") << u"fox desert"_s << 0;
        QTest::newRow("beginning") << u"por"_s << 1;
        QTest::newRow("beginning of the last only") << u"sn fox"_s << 0;
        QTest::newRow("no accents") << u"creme brulee"_s << 1;
        QTest::newRow("accents") << u"crème"_s << 1;
        QTest::newRow("decomposed accents") << u"cre\u0300me"_s << 1;
        QTest::newRow("hyphen") << u"wide-angle"_s << 1;
        QTest::newRow("full width") << u"ｆｏｘ"_s << 3;
        QTest::newRow("Japanese, middle") << u"赤い狐"_s << 1;
        QTest::newRow("one kanji") << u"焼"_s << 1;
        QTest::newRow("kanji in another order") << u"狐赤"_s << 0;
        QTest::newRow("two Japanese words") << u"夕焼け 雪"_s << 1;
        QTest::newRow("Korean part") << u"우가"_s << 1;
        QTest::newRow("emoji") << u"🦊"_s << 1;
        QTest::newRow("emoji without its skin") << u"👍"_s << 1;
        QTest::newRow("other emoji") << u"🐻"_s << 0;
        QTest::newRow("AND") << u"AND"_s << 1;
        QTest::newRow("operators") << u"AND OR NOT NEAR"_s << 1;
        QTest::newRow("near") << u"NEAR(fox snow)"_s << 0;
        QTest::newRow("no word: quote") << u"\""_s << 9;
        QTest::newRow("quotes") << u"\"quoted\""_s << 1;
        QTest::newRow("half quoted") << u"\"quoted"_s << 1;
        QTest::newRow("no word: star") << u"*"_s << 9;
        QTest::newRow("stars") << u"*stars*"_s << 1;
        QTest::newRow("column filter") << u"words:fox"_s << 0;
        QTest::newRow("minus") << u"-fox"_s << 3;
        QTest::newRow("parameters") << u"--ar 16:9"_s << 1;
        QTest::newRow("no word: dashes") << u"--"_s << 9;
        QTest::newRow("no word: percent") << u"%"_s << 9;
        QTest::newRow("no word: underscore") << u"_"_s << 9;
        QTest::newRow("no word: backslash") << u"\\"_s << 9;
        QTest::newRow("no word: parentheses") << u"((("_s << 9;
        QTest::newRow("word and no word") << u"snow ***"_s << 1;
        QTest::newRow("injection") << u"'; DROP TABLE jobs; --"_s << 0;
    }
    void finds()
    {
        QFETCH(QString, text);
        QFETCH(int, hits);
        const QStringList found = find(text);
        QVERIFY2(!m_file.db().lastFailure(), qPrintable(m_file.db().lastFailure().words));
        QVERIFY2(found.size() == hits, qPrintable(found.join(u" | "_s)));
        JobQuery query;
        query.text = text;
        QCOMPARE(JobRepository(m_file.db()).count(query, 100), hits);
    }

    void nothingTypedIsEverAnError()
    {
        const QString alphabet = u"\"'*()^+-:{}[]\\/%_.,;~!?&|<>=@#$ aé赤🦊\u0000\u200d\ufe0f\u0301\u202e\t\n"_s + QChar(0xd800) + QChar(0xdc00);
        QRandomGenerator random(7);
        for (int i = 0; i < 3000; ++i) {
            QString text;
            const int length = 1 + int(random.bounded(12));
            for (int k = 0; k < length; ++k)
                text += alphabet.at(random.bounded(int(alphabet.size())));
            find(text);
            QVERIFY2(!m_file.db().lastFailure(), qPrintable(text + u": "_s + m_file.db().lastFailure().words));
        }
        find(QString(100'000, u'"'));
        find(u"a "_s.repeated(50'000));
        QVERIFY(!m_file.db().lastFailure());
    }

    void newestFirstWithFiltersAndPages()
    {
        QCOMPARE(find(u"fox"_s).first(), u"ＦＯＸ full width"_s);
        JobQuery query;
        query.limit = 1;
        query.beforeId = 9;
        QCOMPARE(find(u"fox"_s, query), QStringList{u"fox --ar 16:9 --v 7"_s});
        query = {};
        query.states = {JobState::Failed};
        QVERIFY(find(u"fox"_s, query).isEmpty());
        query.states = {JobState::Failed, JobState::Queued};
        QCOMPARE(find(u"fox"_s, query).size(), 3);
        query.generatorId = u"flux"_s;
        QVERIFY(find(u"fox"_s, query).isEmpty());
        query = {};
        query.createdTo = 5;
        QVERIFY(find(u"fox"_s, query).isEmpty());
        query.createdTo = 2'000'000'000'000;
        QCOMPARE(find(u"fox"_s, query).size(), 3);
    }

    void followsChanges()
    {
        JobRepository jobs(m_file.db());
        Job job = someJob(u"an otter"_s);
        QVERIFY(jobs.insert(job));
        QCOMPARE(find(u"otter"_s).size(), 1);
        job.prompt = u"a badger"_s;
        job.title = u"Upscale of a stoat"_s;
        QVERIFY(jobs.update(job));
        QVERIFY(find(u"otter"_s).isEmpty());
        QCOMPARE(find(u"badger"_s).size(), 1);
        QCOMPARE(find(u"stoat"_s).size(), 1);
        job.deletedAt = 1;
        QVERIFY(jobs.update(job));
        QVERIFY(find(u"badger"_s).isEmpty());
        QVERIFY(jobs.purge(job.id));
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
