// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the stage makes of results that are words: texts, lyrics, seeds.

#include "create/seeduse.h"
#include "media/songcard.h"
#include "stage/songview.h"
#include "ui/stagestaterig.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace frameloom;

class StageTextsTest : public QObject, private StageStateRig
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeMode::Dark); }
    void init() { m = std::make_unique<StageFixture>(); }
    void cleanup() { m.reset(); }

    void textsBecomePrompts()
    {
        inState(JobState::Done, [](Job &j) {
            j.operationId = u"midjourney.describe"_s;
            j.resultKind = ResultKind::Text;
            j.texts = {u"one"_s, u"two --ar 3:2"_s};
        });
        QSignalSpy draft(&view(), &StageView::draftRequested);
        QVERIFY(child<QAbstractButton>("action.midjourney.imagine.1.prompt")->accessibleName().contains(u"answer 1"_s));
        child<QAbstractButton>("action.midjourney.imagine.2.prompt")->click();
        QCOMPARE(draft.count(), 1);
        const auto used = draft.at(0).at(0).value<Draft>();
        QCOMPARE(used.operationId, u"midjourney.imagine"_s);
        QCOMPARE(used.params.value("prompt"_L1).toString(), u"two --ar 3:2"_s);
        child<QAbstractButton>("copyText1")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"one"_s);
    }

    void lyricsBecomeASong()
    {
        inState(JobState::Done, [](Job &j) {
            j.generatorId = u"suno"_s;
            j.operationId = u"suno.lyrics"_s;
            j.resultKind = ResultKind::Text;
            j.texts = {u"[Verse]\nA lake at dawn"_s};
        });
        QSignalSpy draft(&view(), &StageView::draftRequested);
        child<QAbstractButton>("action.suno.imagine.1.lyrics")->click();
        QCOMPARE(draft.count(), 1);
        const auto song = draft.at(0).at(0).value<Draft>();
        QCOMPARE(song.operationId, u"suno.imagine"_s);
        QCOMPARE(song.params, QJsonObject({{u"lyrics"_s, u"[Verse]\nA lake at dawn"_s}}));
        QVERIFY(song.parent.isNull()); // words, not a continued task
        child<QAbstractButton>("action.udio.generate.1.lyrics.user")->click();
        QCOMPARE(draft.at(1).at(0).value<Draft>().params.value("lyrics_type"_L1).toString(), u"user"_s);
    }

    void lyricsAreAsHighAsTheyAre()
    {
        Job job = inState(JobState::Done, [](Job &j) {
            j.generatorId = u"suno"_s;
            j.operationId = u"suno.imagine"_s;
            j.resultKind = ResultKind::Audio;
        });
        QStringList many;
        for (int i = 0; i < 200; ++i)
            many.append(u"line %1"_s.arg(i));
        for (int number : {1, 2}) {
            Asset song;
            song.jobId = job.id;
            song.number = number;
            song.kind = AssetKind::Audio;
            song.state = AssetState::Saved;
            song.path = u"2026-11/%1.mp3"_s.arg(number);
            song.words = number == 1 ? u"[Instrumental]"_s : many.join(u'\n');
            m->add(song);
        }
        SongView &songs = view().songs();
        QTRY_COMPARE(songs.count(), 2);
        const auto words = [&songs](int index) { return songs.card(index)->findChild<QPlainTextEdit *>(u"songWords"_s); };
        QTRY_VERIFY(words(1)->isVisible());
        for (const QSize size : {QSize(1200, 800), QSize(600, 800)}) { // beside each other, then one below the other
            view().resize(size);
            QTRY_VERIFY2(words(0)->height() < 3 * words(0)->fontMetrics().lineSpacing(),
                         qPrintable(QString::number(words(0)->height())));
            QVERIFY(!words(0)->verticalScrollBar()->isVisible());
            QVERIFY(words(0)->viewport()->height() >= words(0)->fontMetrics().lineSpacing());
            QTRY_VERIFY(words(1)->height() > 200); // what room there is
            QVERIFY(words(1)->verticalScrollBar()->isVisible());
            QVERIFY(songs.card(1)->mapTo(&view(), QPoint(0, songs.card(1)->height())).y() <= size.height());
        }
        songs.card(1)->findChild<QAbstractButton *>(u"songLyrics"_s)->click();
        // A card with a line is hardly higher than one without.
        QTRY_VERIFY(songs.card(0)->height() > songs.card(1)->height());
        QVERIFY2(songs.card(0)->height() - songs.card(1)->height() < 60,
                 qPrintable(u"%1 %2"_s.arg(songs.card(0)->height()).arg(songs.card(1)->height())));
    }

    void markupIsShownAndTakenOut()
    {
        inState(JobState::Done, [](Job &j) {
            j.operationId = u"midjourney.shorten"_s;
            j.resultKind = ResultKind::Text;
            j.texts = {u"## Important tokens\n**misty** ~~very~~ pier <i> 2 ** 3 ** 4"_s, u"misty pier"_s};
        });
        const auto *words = child<QLabel>("resultText1");
        QCOMPARE(words->textFormat(), Qt::RichText);
        QVERIFY2(words->text().contains(u"<b>misty</b> <s>very</s> pier &lt;i&gt;"_s), qPrintable(words->text()));
        QVERIFY(!words->text().contains(u'#') && !words->text().contains(u"~~"_s));
        QCOMPARE(child<QLabel>("resultText2")->textFormat(), Qt::PlainText);
        child<QAbstractButton>("copyText1")->click();
        const QString clean = u"misty pier <i> 2 ** 3 ** 4"_s;
        QCOMPARE(QGuiApplication::clipboard()->text(), clean);
        QSignalSpy draft(&view(), &StageView::draftRequested);
        child<QAbstractButton>("action.midjourney.imagine.1.prompt")->click();
        QCOMPARE(draft.at(0).at(0).value<Draft>().params.value("prompt"_L1).toString(), clean);
    }

    void seedCanBeUsedWhereAFormTakesIt()
    {
        inState(JobState::Done, [](Job &j) {
            j.operationId = u"midjourney.seed"_s;
            j.resultKind = ResultKind::Seed;
            j.seed = u"2210458813"_s;
        });
        auto *use = child<QAbstractButton>("useSeed");
        QVERIFY(use && !use->isVisible());
        QStringList asked;
        view().setSeedTarget([&asked](const QString &seed) {
            asked.append(seed);
            return u"Flux · Imagine"_s;
        });
        QVERIFY(use->isVisible());
        QVERIFY(use->toolTip().contains(u"Flux · Imagine"_s));
        QCOMPARE(asked, QStringList{u"2210458813"_s});
        QSignalSpy wanted(&view(), &StageView::seedUseRequested);
        QTest::mouseClick(use, Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.at(0).at(0).toString(), u"2210458813"_s);
        view().setSeedTarget([](const QString &) { return QString(); });
        QVERIFY(!use->isVisible());
    }

    void seedsFindTheirPlace_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<QString>("seed");
        QTest::addColumn<QJsonObject>("params");
        const QString p = u"prompt"_s;
        QTest::newRow("a number") << u"flux.imagine"_s << u"a heron"_s << u"7"_s << QJsonObject{{p, u"a heron"_s}, {u"seed"_s, 7}};
        QTest::newRow("as text") << u"udio.generate"_s << u"a song"_s << u"7"_s << QJsonObject{{p, u"a song"_s}, {u"seed"_s, u"7"_s}};
        QTest::newRow("too large") << u"flux.imagine"_s << u"a heron"_s << u"4294967295"_s << QJsonObject();
        QTest::newRow("in the prompt") << u"midjourney.imagine"_s << u"a heron --ar 3:2"_s << u"4294967295"_s
                                       << QJsonObject{{p, u"a heron --ar 3:2 --seed 4294967295"_s}};
        QTest::newRow("instead of another") << u"midjourney.imagine"_s << u"a heron --seed 5 --ar 3:2"_s << u"7"_s
                                            << QJsonObject{{p, u"a heron --ar 3:2 --seed 7"_s}};
        QTest::newRow("nowhere") << u"luma.imagine"_s << u"a heron"_s << u"7"_s << QJsonObject();
    }
    void seedsFindTheirPlace()
    {
        QFETCH(const QString, operation);
        QFETCH(const QString, prompt);
        QFETCH(const QString, seed);
        QFETCH(const QJsonObject, params);
        const Operation *form = m->catalog->operation(operation);
        QVERIFY(form);
        const auto next = withSeed(*form, {operation, {{u"prompt"_s, prompt}}, {}}, seed);
        QCOMPARE(next ? next->params : QJsonObject(), params);
    }

    void seedCanBeCopied()
    {
        inState(JobState::Done, [](Job &j) {
            j.operationId = u"midjourney.seed"_s;
            j.resultKind = ResultKind::Seed;
            j.seed = u"2210458813"_s;
        });
        child<QAbstractButton>("copyText1")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"2210458813"_s);
    }
};

QTEST_MAIN(StageTextsTest)
#include "tst_stagetexts.moc"
