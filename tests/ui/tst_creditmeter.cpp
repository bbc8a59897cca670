// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "credits/creditmeter.h"
#include "style/theme.h"
#include "ui/studiofixture.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

class tst_CreditMeter : public QObject
{
    Q_OBJECT

    Theme m_theme;

    static QString text(const CreditMeter &meter, const QString &name)
    {
        return meter.findChild<QLabel *>(name)->text();
    }
    static QColor color(const CreditMeter &meter, const QString &name)
    {
        return meter.findChild<QLabel *>(name)->palette().color(QPalette::WindowText);
    }
    static Price range(int low, int high)
    {
        Price price = Price::exact(Credits::whole(low));
        price.kind = Price::Kind::Range;
        price.high = Credits::whole(high);
        return price;
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeMode::Dark); }

    void levels_data()
    {
        QTest::addColumn<double>("balance");
        QTest::addColumn<Price>("form");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("word"); // "" where all is well
        QTest::addColumn<int>("tone");     // 0 text, 1 warn, 2 bad
        QTest::newRow("enough") << 800.0 << Price::exact(Credits::whole(4)) << u"796"_s << QString() << 0;
        QTest::newRow("decimals") << 12.5 << Price::exact(Credits::whole(4)) << u"8.5"_s << u"low"_s << 1;
        QTest::newRow("low") << 23.0 << Price::exact(Credits::whole(4)) << u"19"_s << u"low"_s << 1;
        QTest::newRow("exactly") << 4.0 << Price::exact(Credits::whole(4)) << u"0"_s << u"low"_s << 1;
        QTest::newRow("insufficient") << 3.0 << Price::exact(Credits::whole(4)) << u"-1"_s << u"not enough"_s << 2;
        QTest::newRow("range") << 800.0 << range(1, 3) << u"797–799"_s << QString() << 0;
        QTest::newRow("perhaps short") << 2.0 << range(1, 3) << u"-1–1"_s << u"perhaps not enough"_s << 1;
        QTest::newRow("unknown") << 800.0 << Price::unknown() << u"at most 800"_s << u"price unknown"_s << 1;
    }
    void levels()
    {
        QFETCH(const double, balance);
        QFETCH(const Price, form);
        QFETCH(const QString, after);
        QFETCH(const QString, word);
        QFETCH(const int, tone);
        test::StudioFixture fixture;
        fixture.setBalance(balance);
        CreditMeter meter;
        meter.setSession(&fixture.session());
        meter.setFormPrice(form);
        meter.resize(meter.sizeHint());
        meter.show();
        QCOMPARE(text(meter, u"meterBalance"_s), u"?"_s); // nobody has asked yet: not 0
        fixture.session().start(u"key"_s);
        QTRY_VERIFY(fixture.session().balance().known);
        QCOMPARE(text(meter, u"meterAfter"_s), after);
        QCOMPARE(text(meter, u"meterLevel"_s), word);
        const Tokens &tokens = m_theme.tokens();
        const QColor expected = tone == 0 ? tokens.text : tone == 1 ? tokens.warn : tokens.bad;
        QCOMPARE(color(meter, u"meterAfter"_s), expected);
        QVERIFY(!meter.accessibleDescription().isEmpty());
        if (word == "not enough"_L1)
            QVERIFY2(meter.accessibleDescription().contains("missing"_L1, Qt::CaseInsensitive), qPrintable(meter.accessibleDescription()));
        // The colours follow a change of theme.
        m_theme.apply(*qApp, ThemeMode::Light);
        QTRY_COMPARE(color(meter, u"meterAfter"_s), tone == 0 ? m_theme.tokens().text : tone == 1 ? m_theme.tokens().warn : m_theme.tokens().bad);
        m_theme.apply(*qApp, ThemeMode::Dark);
    }

    void aBalanceThatCannotBeAsked()
    {
        test::StudioFixture fixture;
        fixture.service().clear(u"/account"_s);
        fixture.service().answer(u"/account"_s, test::FakeAnswer::json("{}", 401));
        CreditMeter meter;
        meter.setSession(&fixture.session());
        fixture.session().start(u"key"_s);
        QTRY_VERIFY(fixture.session().balance().failure);
        QTRY_COMPARE(text(meter, u"meterLevel"_s), u"not known"_s);
        QCOMPARE(text(meter, u"meterBalance"_s), u"?"_s);
        QVERIFY(text(meter, u"meterAfter"_s).isEmpty());
    }

    void runningJobsAreReserved()
    {
        test::StudioFixture fixture;
        fixture.addJob(u"midjourney.imagine"_s, u"one"_s, 0, JobState::Accepted);
        CreditMeter meter;
        meter.setSession(&fixture.session());
        fixture.session().start(u"key"_s);
        QTRY_COMPARE(meter.reading().runningJobs, 1);
        // On pages without a form only running and balance are told.
        meter.resize(meter.sizeHint());
        meter.show();
        QVERIFY(meter.findChild<QLabel *>(u"meterForm"_s)->isVisible());
        meter.setFormVisible(false);
        QVERIFY(!meter.findChild<QLabel *>(u"meterForm"_s)->isVisible());
        QVERIFY(meter.findChild<QLabel *>(u"meterRunning"_s)->isVisible());
    }

    /// On a page where nothing can be bought, and with nothing under way, there is no "after": 1,000 → 1,000 tells nothing.
    void withoutAFormTheBalanceStandsAlone()
    {
        test::StudioFixture fixture;
        CreditMeter meter;
        meter.setSession(&fixture.session());
        meter.setFormPrice(Price::exact(Credits::whole(4)));
        fixture.session().start(u"key"_s);
        QTRY_VERIFY(fixture.session().balance().known);
        QTRY_COMPARE(text(meter, u"meterAfter"_s), u"796"_s);
        meter.setFormVisible(false);
        QCOMPARE(text(meter, u"meterBalance"_s), u"800"_s);
        QCOMPARE(text(meter, u"meterAfter"_s), QString());
        meter.setFormVisible(true);
        QCOMPARE(text(meter, u"meterAfter"_s), u"796"_s);
    }

    /// What nobody knows to be running is not called running.
    void heldCreditsHaveTheirOwnWord()
    {
        test::StudioFixture fixture;
        const auto add = [&fixture](JobState state, int credits) {
            Job job;
            job.operationId = u"midjourney.imagine"_s;
            job.generatorId = u"midjourney"_s;
            job.title = job.prompt = u"a fox"_s;
            job.state = state;
            job.price = Price::exact(Credits::whole(credits));
            job.profileId = fixture.session().profile().id;
            bool stored = false;
            fixture.workspace().client().ask(&fixture.workspace(), [job](Database &database) mutable {
                return JobRepository(database).insert(job);
            }, [&stored](bool) { stored = true; });
            QTRY_VERIFY(stored);
        };
        add(JobState::Unconfirmed, 4);
        CreditMeter meter;
        meter.setSession(&fixture.session());
        fixture.workspace().settings().setQueuePaused(true);
        fixture.session().start(u"key"_s);
        QTRY_COMPARE(meter.reading().unconfirmedJobs, 1);
        meter.resize(meter.sizeHint());
        meter.show();
        QCOMPARE(text(meter, u"meterRunning"_s), u"0"_s);
        QCOMPARE(text(meter, u"meterUnconfirmed"_s), u"4"_s);
        QCOMPARE(color(meter, u"meterUnconfirmed"_s), m_theme.tokens().warn);
        QVERIFY(meter.findChild<QLabel *>(u"meterUnconfirmed"_s)->isVisible());
        QVERIFY2(meter.toolTip().contains(u"may have taken 4 credits"_s), qPrintable(meter.toolTip()));
        add(JobState::Queued, 6);
        meter.setSession(nullptr);
        fixture.closeWorkspace();
        fixture.openWorkspace();
        meter.setSession(&fixture.session());
        fixture.session().start(u"key"_s);
        QTRY_COMPARE(meter.reading().waitingJobs, 1);
        QCOMPARE(text(meter, u"meterRunning"_s), u"6"_s);
        QCOMPARE(text(meter, u"meterRunningWord"_s), u"waiting"_s);
        QVERIFY2(meter.toolTip().contains(u"1 waiting: 6 credits"_s), qPrintable(meter.toolTip()));
    }

    void itFitsWhateverRoomThereIs()
    {
        test::StudioFixture fixture;
        CreditMeter meter;
        meter.setSession(&fixture.session());
        meter.setFormPrice(Price::exact(Credits::whole(4)));
        fixture.session().start(u"key"_s);
        QTRY_VERIFY(fixture.session().balance().known);
        meter.show();
        const int most = meter.sizeHint().width();
        const int least = meter.minimumSizeHint().width();
        QVERIFY(least < most / 2);
        int shownBefore = 99;
        for (int width = most; width >= least; width -= 5) {
            meter.resize(width, 32);
            QCOMPARE(meter.sizeHint().width(), most); // it never forgets what it would like
            int shown = 0;
            QRect before;
            for (const QWidget *part : meter.findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
                if (!part->isVisible())
                    continue;
                ++shown;
                QVERIFY2(meter.rect().contains(part->geometry()), qPrintable(part->objectName()));
                QVERIFY(part->width() >= part->sizeHint().width());
            }
            QVERIFY(shown <= shownBefore);
            shownBefore = shown;
            QVERIFY(meter.findChild<QLabel *>(u"meterBalance"_s)->isVisible());
            QVERIFY(meter.findChild<QLabel *>(u"meterAfter"_s)->isVisible());
            const auto *buy = meter.findChild<QPushButton *>(u"buyCreditsButton"_s);
            QVERIFY(buy->isVisible());
            QVERIFY(!buy->accessibleName().isEmpty());
        }
        meter.resize(most, 32);
        QVERIFY(meter.findChild<QWidget *>(u"meterBar"_s)->isVisible()); // all comes back
        QVERIFY(!meter.findChild<QPushButton *>(u"buyCreditsButton"_s)->text().isEmpty());
    }

    void rightToLeft()
    {
        test::StudioFixture fixture;
        CreditMeter meter;
        meter.setSession(&fixture.session());
        fixture.session().start(u"key"_s);
        QTRY_VERIFY(fixture.session().balance().known);
        meter.resize(meter.sizeHint());
        meter.show();
        const auto x = [&meter](const QString &name) { return meter.findChild<QWidget *>(name)->x(); };
        QVERIFY(x(u"buyCreditsButton"_s) > x(u"meterBalance"_s));
        meter.setLayoutDirection(Qt::RightToLeft);
        QTRY_VERIFY(x(u"buyCreditsButton"_s) < x(u"meterBalance"_s));
        QVERIFY(x(u"meterAfter"_s) < x(u"meterBalance"_s));
        bool arrow = false;
        for (const QLabel *label : meter.findChildren<QLabel *>())
            arrow = arrow || label->text() == u"←"_s;
        QVERIFY(arrow);
    }

    void withoutASession()
    {
        CreditMeter meter;
        QSignalSpy buy(&meter, &CreditMeter::buyCreditsRequested);
        meter.findChild<QPushButton *>(u"buyCreditsButton"_s)->click();
        QCOMPARE(buy.count(), 1);
        QVERIFY(!meter.accessibleDescription().isEmpty());
    }
};

QTEST_MAIN(tst_CreditMeter)
#include "tst_creditmeter.moc"
