// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notify/jobnotices.h"
#include "ui/studiofixture.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

constexpr int patience = 30'000;

class FakeNotifier final : public Notifier
{
public:
    using Notifier::Notifier;
    void show(const Notification &notification) override { shown.append(notification); }
    QVector<Notification> shown;
};

struct Rig
{
    Rig() : notices(notifier, fixture.workspace().settings(), [this] { return inFront; })
    {
        notices.setGatherMs(200);
        notices.setSession(&fixture.session());
    }
    void end(qint64 id, const QString &title, JobState state = JobState::Done, qint64 chain = 0)
    {
        Job job;
        job.id = id;
        job.profileId = fixture.session().profile().id;
        job.title = title;
        job.state = state;
        job.chainId = chain;
        if (state == JobState::Failed)
            job.failure.kind = FailureKind::Moderated;
        Q_EMIT fixture.session().jobEnded(job);
    }
    test::StudioFixture fixture;
    FakeNotifier notifier;
    bool inFront = false;
    JobNotices notices;
};

} // namespace

class tst_JobNotices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsOfOneJob()
    {
        Rig rig;
        QSignalSpy wanted(&rig.notices, &JobNotices::jobWanted);
        rig.end(7, u"a red fox\nin the snow"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rig.notifier.shown.size(), 1, patience);
        QCOMPARE(rig.notifier.shown.first().title, u"Done"_s);
        QCOMPARE(rig.notifier.shown.first().body, u"a red fox in the snow"_s);
        Q_EMIT rig.notifier.activated(rig.notifier.shown.first().jobId);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toLongLong(), 7);
    }

    void tellsOfManyAtOnce()
    {
        Rig rig;
        for (int i = 1; i <= 5; ++i)
            rig.end(i, u"fox %1"_s.arg(i), i == 2 ? JobState::Failed : JobState::Done);
        QTRY_COMPARE_WITH_TIMEOUT(rig.notifier.shown.size(), 1, patience);
        const Notification &shown = rig.notifier.shown.first();
        QVERIFY2(shown.title.contains(u'4') && shown.title.contains(u'1'), qPrintable(shown.title));
        QVERIFY(shown.body.contains("fox 1"_L1) && shown.body.endsWith(u'…') && !shown.body.contains("fox 5"_L1));
        QCOMPARE(shown.jobId, 5);
    }

    void tellsWhatWentWrong()
    {
        Rig rig;
        rig.end(3, u"a fox"_s, JobState::Failed);
        QTRY_COMPARE_WITH_TIMEOUT(rig.notifier.shown.size(), 1, patience);
        QVERIFY(rig.notifier.shown.first().title != "Done"_L1);
        QVERIFY(!rig.notifier.shown.first().title.isEmpty());
    }

    void isSilentWhereItShould()
    {
        Rig rig;
        rig.inFront = true;
        rig.end(1, u"seen"_s);
        rig.inFront = false;
        rig.fixture.workspace().settings().setNotifications(false);
        rig.end(2, u"unwanted"_s);
        rig.fixture.workspace().settings().setNotifications(true);
        rig.end(3, u"told"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rig.notifier.shown.size(), 1, patience);
        QCOMPARE(rig.notifier.shown.first().body, u"told"_s);
        // Looked at before the message was due.
        rig.end(4, u"looked at"_s);
        rig.inFront = true;
        QTimer later; // timers of one thread fire in the order in which they are due
        later.setSingleShot(true);
        later.start(400);
        QTRY_VERIFY_WITH_TIMEOUT(!later.isActive(), patience);
        rig.inFront = false;
        rig.end(5, u"next"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rig.notifier.shown.size(), 2, patience);
        QCOMPARE(rig.notifier.shown.last().body, u"next"_s);
        rig.notices.setSession(nullptr);
        rig.end(6, u"of nobody"_s);
        QCOMPARE(rig.notifier.shown.size(), 2);
    }

    void aStepOfAChainIsNoEnd()
    {
        Rig rig;
        Job waiting;
        waiting.id = 11;
        waiting.chainId = 10;
        waiting.waitsFor = 10;
        waiting.state = JobState::Queued;
        waiting.profileId = rig.fixture.session().profile().id;
        rig.fixture.workspace().store().announceJobs({waiting});
        QTRY_VERIFY(rig.fixture.session().openJobs().contains(11));
        rig.end(10, u"the upscale"_s, JobState::Done, 10);
        rig.end(12, u"another"_s);
        QTRY_COMPARE_WITH_TIMEOUT(rig.notifier.shown.size(), 1, patience);
        QCOMPARE(rig.notifier.shown.first().body, u"another"_s);
    }
};

QTEST_MAIN(tst_JobNotices)
#include "tst_jobnotices.moc"
