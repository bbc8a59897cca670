// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Notices, the status line and the words for typed values.

#include "notices.h"
#include "statusline.h"
#include "ui/studiofixture.h"
#include "words/failurewords.h"
#include "words/words.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace frameloom;

class tst_ShellParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void noticesAreFewAndTheWeightiestFirst()
    {
        Notices notices;
        notices.resize(800, 200);
        QVERIFY(notices.isHidden());
        using enum Notices::Topic;
        const auto shown = [&notices] {
            QStringList texts;
            for (const Banner *banner : notices.findChildren<Banner *>()) {
                if (!banner->isHidden())
                    texts << banner->text();
            }
            texts.sort();
            return texts;
        };
        notices.tell(Catalog, Banner::Kind::Warning, u"catalogue"_s);
        notices.tell(Keychain, Banner::Kind::Warning, u"keychain"_s);
        QCOMPARE(shown(), QStringList({u"catalogue"_s, u"keychain"_s}));
        notices.tell(Store, Banner::Kind::Error, u"store"_s);
        notices.tell(Key, Banner::Kind::Error, u"key"_s);
        QCOMPARE(shown(), QStringList({u"key"_s, u"store"_s}));
        QVERIFY(notices.isTelling(Catalog)); // waits
        notices.tell(Key, Banner::Kind::Error, u"another key"_s); // the same topic: in its place
        QCOMPARE(shown(), QStringList({u"another key"_s, u"store"_s}));
        notices.show();
        QTest::mouseClick(notices.findChild<QWidget *>(u"notice%1"_s.arg(int(Key)))->findChild<QToolButton *>(u"bannerClose"_s), Qt::LeftButton);
        QVERIFY(!notices.isTelling(Key));
        QCOMPARE(shown(), QStringList({u"keychain"_s, u"store"_s}));
        for (const Notices::Topic topic : {Store, Keychain, Catalog, Sandbox})
            notices.clear(topic);
        QVERIFY(notices.isHidden());
    }

    void aNoticeActs()
    {
        Notices notices;
        int acted = 0;
        notices.tell(Notices::Topic::Key, Banner::Kind::Error, u"key"_s, u"Enter"_s, [&acted] { ++acted; });
        notices.findChild<QPushButton *>(u"bannerFirst"_s)->click();
        QCOMPARE(acted, 1);
        notices.tell(Notices::Topic::Key, Banner::Kind::Error, u"key"_s); // no action any more
        notices.findChild<QPushButton *>(u"bannerFirst"_s)->click();
        QCOMPARE(acted, 1);
    }

    void theStatusLineTellsWhatRuns()
    {
        test::StudioFixture fixture;
        fixture.addJob(u"midjourney.imagine"_s, u"one"_s, 0, JobState::Unconfirmed);
        StatusLine line;
        line.show();
        const auto text = [&line](const QString &name) { return line.findChild<QLabel *>(name)->text(); };
        const int empty = line.sizeHint().height();
        QVERIFY(text(u"statusJobs"_s).isEmpty());
        line.setSession(&fixture.session());
        QVERIFY(line.findChild<QWidget *>(u"sandboxMark"_s)->isHidden());
        QVERIFY(text(u"statusConnection"_s).contains("no key"_L1));
        fixture.session().start(u"key"_s);
        QTRY_VERIFY(text(u"statusConnection"_s).contains("connected"_L1));
        QTRY_VERIFY(text(u"statusJobs"_s).contains("unconfirmed"_L1));
        line.showNote(u"Saved"_s);
        QCOMPARE(text(u"statusNote"_s), u"Saved"_s);
        line.setSession(nullptr);
        QVERIFY(text(u"statusJobs"_s).isEmpty());
        QCOMPARE(line.sizeHint().height(), empty); // the window does not jump
    }

    void numbersSpeakTheLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(words::shortPrice(Price::exact(Credits::fromMilli(1'234'500))), u"1.234,5"_s);
        QVERIFY(words::credits(Credits::fromMilli(12'500)).startsWith("12,5 "_L1));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(words::shortPrice(Price::exact(Credits::fromMilli(1'234'500))), u"1,234.5"_s);
        Price range = Price::exact(Credits::whole(1));
        range.kind = Price::Kind::Range;
        range.high = Credits::whole(3);
        QCOMPARE(words::shortPrice(range), u"1–3"_s);
        QCOMPARE(words::shortPrice(Price::unknown()), u"?"_s);
        Price atLeast = Price::unknown();
        atLeast.low = Credits::whole(2);
        QCOMPARE(words::shortPrice(atLeast), u"2+?"_s);
        QVERIFY(words::price(atLeast).contains(u'2'));
    }

    void everyValueHasWords()
    {
        for (int i = 0; i < JobStateCount; ++i)
            QVERIFY2(!words::stateName(JobState(i)).isEmpty(), qPrintable(QString::number(i)));
        for (int i = 0; i <= int(QueueReason::Paused); ++i)
            QVERIFY2(!words::queueReason(QueueReason(i)).isEmpty(), qPrintable(QString::number(i)));
        for (int i = 1; i <= int(FailureKind::StoppedWaiting); ++i) {
            Failure failure;
            failure.kind = FailureKind(i);
            failure.words = u"<b>the server's own</b>"_s;
            QVERIFY2(!words::failureTitle(failure).isEmpty(), qPrintable(QString::number(i)));
            QVERIFY(failure.kind == FailureKind::Cancelled || !words::failureText(failure).isEmpty());
        }
        Failure refused;
        refused.kind = FailureKind::Rejected;
        refused.words = u"prompt too long"_s;
        QVERIFY(words::failureText(refused).contains(refused.words));
        QVERIFY(words::failureTitle({}).isEmpty());
        for (const auto kind : {StoreOpened::Kind::TooNew, StoreOpened::Kind::Unwritable, StoreOpened::Kind::Corrupt, StoreOpened::Kind::DiskFull}) {
            StoreOpened opened;
            opened.kind = kind;
            QVERIFY(words::storeProblem(opened, u"/data"_s).contains("/data"_L1));
        }
        QVERIFY(words::storeProblem({}, u"/data"_s).isEmpty());
    }

    void timesAreShort()
    {
        QCOMPARE(words::duration(24'900), u"0:24"_s);
        QCOMPARE(words::duration(3'723'000), u"1:02:03"_s);
        QCOMPARE(words::duration(-5), u"0:00"_s); // a clock set back
        QString today;
        QString yesterday;
        QString longAgo;
        QDateTime now;
        do { // until midnight is not in between
            now = QDateTime::currentDateTime();
            today = words::when(now.toMSecsSinceEpoch());
            yesterday = words::when(now.addDays(-1).toMSecsSinceEpoch()); // not 24 h: clocks are put forward
            longAgo = words::when(now.addDays(-40).toMSecsSinceEpoch());
        } while (QDate::currentDate() != now.date());
        QVERIFY(today.contains("today"_L1));
        QVERIFY(yesterday.contains("yesterday"_L1));
        QVERIFY(!longAgo.contains("day"_L1));
    }
};

QTEST_MAIN(tst_ShellParts)
#include "tst_shellparts.moc"
