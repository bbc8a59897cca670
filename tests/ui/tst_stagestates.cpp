// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the stage says in each state of a job and of its files.

#include "create/seeduse.h"
#include "stage/progressstrip.h"
#include "media/songcard.h"
#include "stage/resultgrid.h"
#include "stage/songview.h"
#include "stage/statuscard.h"
#include "style/theme.h"
#include "support/settle.h"
#include "ui/stagefixture.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

const QString Heron = u"a heron over a misty lake"_s;

} // namespace

class StageStatesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StageFixture> m;
    Theme m_theme;

    StageView &view() { return *m->view; }
    ResultGrid &grid() { return m->view->grid(); }
    void show(const Job &job)
    {
        view().resize(760, 800);
        view().show();
        m->loader->show(job.id);
        QTRY_COMPARE(view().content().job.id, job.id);
    }
    Job inState(JobState state, const std::function<void(Job &)> &edit = {})
    {
        Job job = StageFixture::imagineJob(state, Heron, u"3:2"_s);
        if (edit)
            edit(job);
        m->add(job);
        show(job);
        return job;
    }
    template<typename T>
    T *child(const char *name)
    {
        return view().findChild<T *>(QString::fromLatin1(name));
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeMode::Dark); }
    void init() { m = std::make_unique<StageFixture>(); }
    void cleanup() { m.reset(); }

    void followsTheJobLive()
    {
        Job job = inState(JobState::Running, [](Job &j) { j.percent = 10; j.remoteStatus = u"processing"_s; });
        QCOMPARE(grid().count(), 4);
        QCOMPARE(grid().tile(0)->picture().face().kind, PictureFace::Kind::Waiting);
        QCOMPARE(child<QLabel>("progressPercent")->text(), u"10%"_s);
        QCOMPARE(child<QLabel>("progressState")->text(), u"Being made"_s);
        QVERIFY(child<QLabel>("progressState")->toolTip().contains(u"processing"_s));
        QVERIFY(child<QLabel>("progressRemote")->isHidden());
        const QSize tile = grid().tile(0)->picture().size();
        QVERIFY(qAbs(tile.width() * 2.0 / tile.height() - 3.0) < 0.1);
        job.percent = 62;
        m->change(job);
        QTRY_COMPARE(child<QLabel>("progressPercent")->text(), u"62%"_s);
        job.state = JobState::Downloading;
        m->change(job);
        m->addPictures(job, 1, {60, 40});
        QTRY_COMPARE(grid().tile(0)->picture().face().kind, PictureFace::Kind::Picture);
        QCOMPARE(grid().tile(1)->picture().face().kind, PictureFace::Kind::Waiting);
        job.state = JobState::Done;
        m->change(job);
        QTRY_VERIFY(!view().findChild<ProgressStrip *>()->isVisible());
        QTRY_VERIFY(!grid().tile(0)->row().actions().isEmpty());
    }

    /// A word of the server's that nobody knows here is shown whole, whatever its length.
    void saysUnknownStatesWhole()
    {
        const QString word = u"AWAITING_CAPACITY_IN_ANOTHER_REGION_OF_THE_PROVIDER"_s;
        inState(JobState::Running, [&word](Job &j) { j.remoteStatus = word; });
        auto *remote = child<QLabel>("progressRemote");
        QVERIFY(remote->isVisible());
        QCOMPARE(remote->text(), u"The server says: “%1”"_s.arg(word));
        QVERIFY(remote->width() >= remote->fontMetrics().horizontalAdvance(word));
        QCOMPARE(child<QLabel>("progressState")->text(), u"Running"_s);
    }

    void slowIsNotFailed()
    {
        inState(JobState::Running);
        auto *strip = view().findChild<ProgressStrip *>();
        QVERIFY(!strip->isStalled());
        strip->refresh(view().content().job.submittedAt + 3'600'000);
        QVERIFY(strip->isStalled());
        QVERIFY(child<QLabel>("progressHint")->isVisible());
        QVERIFY(!view().findChild<StatusCard *>()->isVisible());
    }

    void failedTellsWhatBecameOfItsCredits()
    {
        const Job job = inState(JobState::Failed, [](Job &j) {
            j.failure = {.kind = FailureKind::TaskFailed, .httpStatus = 200, .words = u"Banned word: zap"_s, .bytesLeft = true};
        });
        QVERIFY(!child<QLabel>("statusText")->text().contains(u"refunded"_s));
        const QString facts = child<QLabel>("stageFacts")->text();
        // Told later: the words follow, the buttons stay.
        auto *retry = view().findChild<QPushButton *>(u"choice%1"_s.arg(int(StatusChoice::Retry)));
        QVERIFY(retry);
        Job told = job;
        told.facts.insert("credit_cost"_L1, 0);
        m->change(told);
        QTRY_VERIFY(child<QLabel>("statusText")->text().contains(u"refunded"_s));
        QVERIFY(child<QLabel>("statusText")->text().contains(u"Banned word: zap"_s));
        QCOMPARE(view().findChild<QPushButton *>(u"choice%1"_s.arg(int(StatusChoice::Retry))), retry);
        QVERIFY(child<QLabel>("stageFacts")->text().contains(u"refunded"_s));
        told.facts.insert("credit_cost"_L1, 3);
        m->change(told);
        QTRY_VERIFY(child<QLabel>("statusText")->text().contains(u"3 credits were charged"_s));
        QVERIFY(child<QLabel>("stageFacts")->text().contains(u"3 credits charged"_s));
        QVERIFY(facts != child<QLabel>("stageFacts")->text());
    }

    void aResultThatTheServiceDeletedIsNamedSo()
    {
        inState(JobState::Failed, [](Job &j) { j.failure.kind = FailureKind::Expired; });
        QVERIFY(child<QLabel>("statusTitle")->text().contains(u"deleted this result"_s));
        QVERIFY(child<QLabel>("statusText")->text().contains(u"limited time"_s));
    }

    void failedShowsTheServersWords()
    {
        inState(JobState::Failed, [](Job &j) { j.failure = {FailureKind::TaskFailed, 200, u"Banned word: zap"_s, -1, true}; });
        auto *card = view().findChild<StatusCard *>();
        QVERIFY(card->isVisible());
        QVERIFY(child<QLabel>("statusText")->text().contains(u"Banned word: zap"_s));
        QSignalSpy chosen(&view(), &StageView::statusChosen);
        QSignalSpy draft(&view(), &StageView::draftRequested);
        const auto click = [this](StatusChoice choice) {
            auto *button = view().findChild<QPushButton *>(u"choice%1"_s.arg(int(choice)));
            QVERIFY(button);
            button->click();
        };
        click(StatusChoice::Retry);
        QCOMPARE(chosen.count(), 1);
        click(StatusChoice::Remix);
        QCOMPARE(draft.count(), 1);
        QCOMPARE(draft.at(0).at(0).value<Draft>().operationId, u"midjourney.imagine"_s);
        click(StatusChoice::CopyDetails);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"Banned word: zap"_s));
        QVERIFY(child<QWidget>("stageNotice")->isVisible());
    }

    void refusedSubmissionsSayWhatWasNotKnown_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("parent");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("text");
        QTest::newRow("operation") << 404 << QString() << u"does not offer this"_s << u"given this operation up"_s;
        QTest::newRow("result to go on from") << 404 << u"task-1"_s << u"result to go on from"_s << u"another account"_s;
        QTest::newRow("too large") << 413 << QString() << u"refused"_s << u"smaller files"_s;
    }
    void refusedSubmissionsSayWhatWasNotKnown()
    {
        QFETCH(int, status);
        QFETCH(QString, parent);
        QFETCH(QString, title);
        QFETCH(QString, text);
        inState(JobState::Failed, [&](Job &j) {
            j.taskId.clear();
            j.parent.taskId = parent;
            j.failure = {status == 404 ? FailureKind::NotFound : FailureKind::Rejected, status, u"Cannot POST"_s, -1, true};
        });
        QVERIFY2(child<QLabel>("statusTitle")->text().contains(title), qPrintable(child<QLabel>("statusTitle")->text()));
        const QString said = child<QLabel>("statusText")->text();
        QVERIFY2(said.contains(text) && said.contains(u"Nothing was started"_s) && said.contains(u"Cannot POST"_s), qPrintable(said));
    }

    void anEmptyEndCanBeLookedAtAgain()
    {
        inState(JobState::Failed, [](Job &j) {
            j.taskId = u"task-1"_s;
            j.failure = {FailureKind::Unreadable, 0, {}, -1, false};
        });
        QVERIFY(child<QLabel>("statusTitle")->text().contains(u"nothing came back"_s));
        QVERIFY(!child<QLabel>("statusText")->text().contains(u"task id"_s));
        auto *again = view().findChild<QPushButton *>(u"choice%1"_s.arg(int(StatusChoice::FollowAgain)));
        QVERIFY(again && again->isVisible());
        QSignalSpy chosen(&view(), &StageView::statusChosen);
        again->click();
        QCOMPARE(chosen.at(0).at(0).value<StatusChoice>(), StatusChoice::FollowAgain);
    }

    void unconfirmedOffersTheThreeChoicesAndATaskId()
    {
        inState(JobState::Unconfirmed, [](Job &j) { j.failure.kind = FailureKind::ConnectionLost; });
        QSignalSpy chosen(&view(), &StageView::statusChosen);
        for (StatusChoice choice : {StatusChoice::CheckBalance, StatusChoice::SendAgain, StatusChoice::Dismiss}) {
            auto *button = view().findChild<QPushButton *>(u"choice%1"_s.arg(int(choice)));
            QVERIFY(button && button->isVisible());
            button->click();
        }
        QCOMPARE(chosen.count(), 3);
        QCOMPARE(chosen.at(1).at(0).value<StatusChoice>(), StatusChoice::SendAgain);
        QVERIFY(view().findChild<QPushButton *>(u"choice%1"_s.arg(int(StatusChoice::SendAgain)))->text().contains(u'4'));
        auto *edit = child<QLineEdit>("taskIdEdit");
        QVERIFY(!edit->isVisible());
        child<QPushButton>("haveTaskId")->click();
        QVERIFY(edit->isVisible());
        QSignalSpy adopted(&view(), &StageView::adoptRequested);
        QTest::keyClicks(edit, u"  task-1 "_s);
        // A change from elsewhere leaves what is being typed alone.
        Job same = view().content().job;
        m->change(same);
        test::turn();
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(adopted.count(), 1);
        QCOMPARE(adopted.at(0).at(0).toString(), u"task-1"_s);
    }

    void unconfirmedTellsWhatIsKnown_data()
    {
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("words");
        QTest::newRow("no answer") << FailureKind::ConnectionLost << 0 << u"no answer came back"_s;
        QTest::newRow("a broken answer") << FailureKind::ServerFault << 500 << u"the answer does not tell"_s;
        QTest::newRow("an unreadable answer") << FailureKind::Unreadable << 200 << u"the answer does not tell"_s;
        QTest::newRow("the program ended") << FailureKind::Interrupted << 0 << u"Frameloom ended before"_s;
    }
    void unconfirmedTellsWhatIsKnown()
    {
        QFETCH(FailureKind, kind);
        QFETCH(int, status);
        QFETCH(QString, words);
        inState(JobState::Unconfirmed, [&](Job &j) { j.failure = {kind, status, {}, -1, true}; });
        const QString text = child<QLabel>("statusText")->text();
        QVERIFY2(text.contains(words), qPrintable(text));
        QVERIFY(text.contains(u"may have been charged"_s));
        QCOMPARE(text.contains(u"no answer came back"_s), kind == FailureKind::ConnectionLost);
    }

    void waitingShowsTheServersWords()
    {
        inState(JobState::Queued, [](Job &j) {
            j.reason = QueueReason::OutOfCredits;
            j.failure = {FailureKind::OutOfCredits, 402, u"Plan <b>Free</b> ended"_s, -1, true};
        });
        const auto *hint = child<QLabel>("progressHint");
        QVERIFY(hint->isVisible());
        QVERIFY(hint->text().contains(u"Plan <b>Free</b> ended"_s));
        // An offline machine's words are not a server's.
        inState(JobState::Queued, [](Job &j) {
            j.reason = QueueReason::Offline;
            j.failure = {FailureKind::Offline, 0, u"Connection refused"_s, -1, false};
        });
        QVERIFY(!hint->isVisible());
    }

    void aHeldAnswerExplainsItself()
    {
        ProgressStrip &strip = *view().findChild<ProgressStrip *>();
        const auto held = [](Job &j) {
            j.generatorId = u"ideogram"_s;
            j.operationId = u"ideogram.imagine"_s;
            j.taskId.clear();
            j.submittedAt = 1'000'000;
        };
        inState(JobState::Submitting, held);
        const auto *hint = child<QLabel>("progressHint");
        const auto *state = child<QLabel>("progressState");
        const auto *elapsed = child<QLabel>("progressElapsed");
        QVERIFY(hint->isVisible());
        QVERIFY(state->text().contains(u"comes when it is finished"_s));
        QVERIFY2(hint->text().contains(u"may be charged all the same"_s), qPrintable(hint->text()));
        strip.refresh(1'012'000);
        QCOMPARE(elapsed->text(), u"0:12 · usually about 20 s"_s);
        QVERIFY(child<QAbstractButton>("progressButton")->isVisible());
        QCOMPARE(child<QAbstractButton>("progressButton")->text(), u"Stop waiting"_s);
        QVERIFY(!child<QLabel>("progressPercent")->isVisible());
        strip.setUsual({15'000, 25'000, 7});
        strip.setContent(view().content(), m->catalog->operation(u"ideogram.imagine"_s));
        strip.refresh(1'012'000);
        QCOMPARE(elapsed->text(), u"0:12 · usually 15–25 s"_s);
        strip.refresh(1'026'000);
        QCOMPARE(elapsed->text(), u"0:26 · longer than usual"_s);

        // Its picture is still on the way up: nothing has left for good.
        inState(JobState::Submitting, [&held](Job &j) {
            held(j);
            j.percent = 40;
        });
        QVERIFY(!hint->isVisible());
        QVERIFY(child<QLabel>("progressPercent")->isVisible());
        // Of a body with files, nothing has left as long as nothing is told.
        inState(JobState::Submitting, held);
        QVERIFY(hint->isVisible());
        Operation withFiles = *m->catalog->operation(u"ideogram.imagine"_s);
        withFiles.request.multipart = true;
        strip.setContent(view().content(), &withFiles);
        QVERIFY(!hint->isVisible());
        QCOMPARE(state->text(), u"Sending…"_s);
        // One that is only sent has nothing to explain.
        inState(JobState::Submitting);
        QVERIFY(!hint->isVisible());
        QCOMPARE(state->text(), u"Sending…"_s);
    }

    void otherStatesSpeak_data()
    {
        QTest::addColumn<JobState>("state");
        QTest::addColumn<bool>("card");
        QTest::addColumn<bool>("progress");
        QTest::newRow("queued") << JobState::Queued << false << true;
        QTest::newRow("uploading") << JobState::Uploading << false << true;
        QTest::newRow("submitting") << JobState::Submitting << false << true;
        QTest::newRow("accepted") << JobState::Accepted << false << true;
        QTest::newRow("cancelled") << JobState::Cancelled << true << false;
        QTest::newRow("dropped") << JobState::Dropped << true << false;
    }
    void otherStatesSpeak()
    {
        QFETCH(JobState, state);
        QFETCH(bool, card);
        QFETCH(bool, progress);
        inState(state, [](Job &j) { j.reason = QueueReason::Offline; });
        QCOMPARE(view().findChild<StatusCard *>()->isVisible(), card);
        QCOMPARE(view().findChild<ProgressStrip *>()->isVisible(), progress);
        QVERIFY(!child<QLabel>(card ? "statusTitle" : "progressState")->text().isEmpty());
    }

    void filesThatAreNotThereSayWhy()
    {
        Job job = StageFixture::imagineJob(JobState::Done, Heron);
        m->add(job);
        m->addPictures(job, 1, {64, 64});
        const AssetState states[] = {AssetState::Missing, AssetState::Expired, AssetState::Refused};
        for (int i = 0; i < 3; ++i) {
            Asset asset;
            asset.jobId = job.id;
            asset.number = i + 2;
            asset.state = states[i];
            m->add(asset);
        }
        show(job);
        QSignalSpy fetch(&view(), &StageView::fetchFilesRequested);
        for (int i = 1; i < 4; ++i) {
            QVERIFY(!grid().tile(i)->picture().face().text.isEmpty());
            auto *button = grid().tile(i)->findChild<QPushButton *>(u"tileButton%1"_s.arg(i + 1));
            QVERIFY(button && button->isVisible());
            button->click();
        }
        QCOMPARE(fetch.count(), 3);
    }

    /// A file's host that says no speaks of neither forms nor charges.
    void aFileThatIsNotHandedOutCanBeAskedForAnew()
    {
        Job job = StageFixture::imagineJob(JobState::Done, Heron);
        m->add(job);
        m->addPictures(job, 1, {64, 64});
        const FailureKind kinds[] = {FailureKind::Rejected, FailureKind::ServerFault, FailureKind::ConnectionLost};
        for (int i = 0; i < 3; ++i) {
            Asset asset;
            asset.jobId = job.id;
            asset.number = i + 2;
            asset.state = AssetState::Missing;
            asset.failure = {kinds[i], i == 2 ? 0 : 403 + 97 * i, {}, -1, true};
            m->add(asset);
        }
        show(job);
        for (int i = 1; i < 4; ++i) {
            const PictureFace face = grid().tile(i)->picture().face();
            const QString said = face.text + u' ' + face.detail;
            QVERIFY2(!said.contains(u"form"_s) && !said.contains(u"charged"_s), qPrintable(said));
        }
        QVERIFY(grid().tile(1)->picture().face().detail.contains(u"expired"_s));
    }

    void undecodableIsKeptAndLabelled()
    {
        Job job = StageFixture::imagineJob(JobState::Done, Heron);
        m->add(job);
        m->addPictures(job, 1, {64, 64});
        QFile file(m->folder.filePath(u"library/2026-11/%1-1.png"_s.arg(job.id)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a picture");
        file.close();
        show(job);
        QTRY_COMPARE((grid().tile(0)->picture().grab(), grid().tile(0)->picture().face().kind),
                     PictureFace::Kind::Undecodable);
        QVERIFY(!grid().tile(0)->picture().face().path.isEmpty());
    }

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

QTEST_MAIN(StageStatesTest)
#include "tst_stagestates.moc"
