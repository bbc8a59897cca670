// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the stage says in each state of a job and of its files.

#include "stage/progressstrip.h"
#include "stage/statuscard.h"
#include "style/icons.h"
#include "support/settle.h"
#include "ui/stagestaterig.h"
#include "words/words.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace frameloom;

class StageStatesTest : public QObject, private StageStateRig
{
    Q_OBJECT

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

    /// A newer document may have lost the operation: then nothing is offered that would do nothing.
    void whatIsOfferedNoMoreHasNoRemix()
    {
        inState(JobState::Done);
        auto *remix = child<QToolButton>("stageRemix");
        QVERIFY(remix && remix->isVisible());
        const auto nothing = std::make_shared<const Catalog>();
        view().setCatalogs(nothing, nothing);
        QVERIFY(!remix->isVisible());
        view().setCatalogs(m->catalog, m->catalog);
        QVERIFY(remix->isVisible());
        inState(JobState::Failed);
        auto *again = view().findChild<QPushButton *>(u"choice%1"_s.arg(int(StatusChoice::Remix)));
        QVERIFY(again && again->isVisible());
        view().setCatalogs(nothing, nothing);
        QVERIFY(!again->isVisible());
        view().setCatalogs(m->catalog, m->catalog);
        QVERIFY(again->isVisible());
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

    /// A refusal may have been about something else, or the credits were bought elsewhere.
    void outOfCreditsCanBeTriedAgain()
    {
        inState(JobState::Queued, [](Job &j) { j.reason = QueueReason::OutOfCredits; });
        auto *again = child<QAbstractButton>("progressAgain");
        QVERIFY(again->isVisible());
        QCOMPARE(child<QAbstractButton>("progressButton")->text(), u"Buy credits"_s);
        QSignalSpy tried(&view(), &StageView::tryNowRequested);
        again->click();
        QCOMPARE(tried.size(), 1);
        inState(JobState::Queued, [](Job &j) { j.reason = QueueReason::Offline; });
        QVERIFY(!again->isVisible()); // the one button says it there
        QCOMPARE(child<QAbstractButton>("progressButton")->text(), u"Try now"_s);
    }

    /// What never left cost nothing; of what may have left nobody can say so.
    void withdrawnBeforeItLeft_data()
    {
        QTest::addColumn<qint64>("submittedAt");
        QTest::addColumn<QString>("taskId");
        QTest::addColumn<bool>("askedBefore");
        QTest::addColumn<bool>("isUnsent");
        QTest::newRow("never sent") << qint64(0) << QString() << false << true;
        QTest::newRow("sent, no answer") << qint64(5) << QString() << false << false;
        QTest::newRow("a second try, never sent") << qint64(0) << QString() << true << false;
        QTest::newRow("accepted") << qint64(5) << u"t1"_s << false << false;
    }
    void withdrawnBeforeItLeft()
    {
        QFETCH(qint64, submittedAt);
        QFETCH(QString, taskId);
        QFETCH(bool, askedBefore);
        QFETCH(bool, isUnsent);
        const Job job = inState(JobState::Dropped, [&](Job &j) {
            j.submittedAt = submittedAt;
            j.taskId = taskId;
            if (askedBefore)
                j.facts.insert("asked_before"_L1, true);
        });
        QCOMPARE(child<QLabel>("statusTitle")->text() == "Not started"_L1, isUnsent);
        QCOMPARE(child<QLabel>("statusText")->text().contains(u"cost nothing"_s), isUnsent);
        QCOMPARE(child<QLabel>("stageFacts")->text().contains(u"nothing charged"_s), isUnsent);
        QCOMPARE(child<QLabel>("stageFacts")->text().contains(u"4 credits"_s), !isUnsent);
        QCOMPARE(words::jobState(job), isUnsent ? u"not started"_s : u"not followed"_s);
        auto *send = view().findChild<QPushButton *>(u"choice%1"_s.arg(int(StatusChoice::FollowAgain)));
        QCOMPARE(send && send->text() == u"Send · 4 credits"_s, isUnsent);
    }

    void placeholdersShowWhatComes_data()
    {
        QTest::addColumn<ResultKind>("kind");
        QTest::addColumn<IconName>("sign");
        QTest::newRow("pictures") << ResultKind::Images << IconName::Image;
        QTest::newRow("a clip") << ResultKind::Video << IconName::Video;
    }
    void placeholdersShowWhatComes()
    {
        QFETCH(ResultKind, kind);
        QFETCH(IconName, sign);
        inState(JobState::Running, [kind](Job &j) {
            j.resultKind = kind;
            if (kind == ResultKind::Video)
                j.operationId = u"luma.imagine"_s;
        });
        PictureArea &area = grid().tile(0)->picture();
        QCOMPARE(area.face().kind, PictureFace::Kind::Waiting);
        QCOMPARE(area.face().comes, kind);
        QCOMPARE(PictureArea::signOf(area.face()), sign);
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
};

QTEST_MAIN(StageStatesTest)
#include "tst_stagestates.moc"
