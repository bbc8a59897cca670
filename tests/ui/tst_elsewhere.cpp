// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Jobs that somebody else made come in with what they were made from (api/v2/CORE.md: the list has no `input`, the job itself
// may have), by the real window.

#include "style/theme.h"
#include "support/settle.h"
#include "ui/unifiedrig.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

QString idOf(int number)
{
    return u"29e983ca-7e86-4017-a9e3-00000000000%1"_s.arg(number);
}

/// As the list has it; with `input` as GET /v2/jobs/{id} has it.
QJsonObject remoteJob(int number, const QString &model, const QString &status = u"FAILED"_s, const QJsonValue &input = QJsonValue::Undefined)
{
    QJsonObject job{{u"id"_s, idOf(number)},
                    {u"status"_s, status},
                    {u"model"_s, model},
                    {u"progress"_s, 0},
                    {u"result"_s, QJsonValue()},
                    {u"error"_s, status == "FAILED"_L1 ? QJsonValue(u"Content was flagged"_s) : QJsonValue()},
                    {u"creditCost"_s, 0},
                    {u"webhookStatus"_s, QJsonValue()},
                    {u"createdAt"_s, u"2026-03-01T10:00:0%1.000Z"_s.arg(9 - number)},
                    {u"completedAt"_s, QJsonValue()},
                    {u"expired"_s, false}};
    if (!input.isUndefined())
        job.insert(u"input"_s, input);
    return job;
}

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

} // namespace

class tst_Elsewhere : public QObject
{
    Q_OBJECT

    Theme m_theme;

    /// The list of the service, and each of its jobs.
    static void serve(UnifiedRig &rig, const QVector<QJsonObject> &jobs)
    {
        QJsonArray list;
        for (const QJsonObject &job : jobs) {
            QJsonObject light = job;
            light.remove(u"input"_s);
            list.append(light);
            rig.server.on("/v2/jobs/" + job["id"_L1].toString().toLatin1(), ScriptedAnswer::json(bytesOf(job)));
        }
        rig.server.on("/v2/jobs", ScriptedAnswer::json(bytesOf(
                                      {{u"jobs"_s, list}, {u"nextCursor"_s, QJsonValue()}, {u"hasMore"_s, false}})));
    }
    static QVector<Job> bringAllIn(UnifiedRig &rig, int count)
    {
        Program &program = *rig.program;
        program.click(u"historyPageButton"_s);
        program.click(u"historyElsewhere"_s);
        QListWidget *list = nullptr;
        [&] { QTRY_VERIFY((list = program.find<QListWidget>(u"remoteJobsList"_s)) && list->count() == count); }();
        program.click(u"remoteJobsAll"_s);
        program.click(u"remoteJobsBring"_s);
        [&] { QTRY_COMPARE(program.jobs().size(), count); }();
        waitUntilAsked(program);
        return program.jobs();
    }
    /// Each by itself for what it was made from.
    static void waitUntilAsked(Program &program)
    {
        const auto areAsked = [&program] {
            const QVector<Job> jobs = program.jobs();
            return std::none_of(jobs.cbegin(), jobs.cend(),
                                [](const Job &job) { return job.facts.contains("unasked"_L1); });
        };
        [&areAsked] { QTRY_VERIFY_WITH_TIMEOUT(areAsked(), 2 * PatienceMs); }();
    }
    /// One of ours, which others go on from.
    static qint64 insertGrid(UnifiedRig &rig)
    {
        Job grid;
        grid.profileId = rig.program->studio.session()->profile().id;
        grid.operationId = u"unified.midjourney"_s;
        grid.state = JobState::Done;
        grid.taskId = idOf(9);
        return rig.program->insert(grid);
    }
    static Job jobOf(const QVector<Job> &jobs, int number)
    {
        for (const Job &job : jobs) {
            if (job.taskId == idOf(number))
                return job;
        }
        return {};
    }
    static QAction *menuEntry(Program &program, QAbstractItemView *list, const QString &name)
    {
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Menu);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        [&] { QVERIFY(menu); }();
        Q_UNUSED(program)
        return menu ? menu->findChild<QAction *>(name) : nullptr;
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeMode::Dark); }

    void remixAndHistoryKnowWhatItWasMadeFrom()
    {
        UnifiedRig rig;
        serve(rig, {remoteJob(1, u"kling-2.5-turbo-pro"_s, u"FAILED"_s,
                              QJsonObject{{u"model"_s, u"kling-2.5-turbo-pro"_s},
                                          {u"prompt"_s, u"a zeppelin over fields"_s},
                                          {u"webhookUrl"_s, u"https://somebody.example/hook"_s},
                                          {u"klingParams"_s, QJsonObject{{u"duration"_s, 10},
                                                                         {u"negative_prompt"_s, u"rain"_s},
                                                                         {u"newer_than_us"_s, 1}}}})});
        rig.start();
        const Job job = jobOf(bringAllIn(rig, 1), 1);
        QCOMPARE(job.operationId, u"unified.kling-2.5-turbo-pro"_s);
        QCOMPARE(job.prompt, u"a zeppelin over fields"_s);
        QCOMPARE(job.params.value("duration"_L1).toInt(), 10);
        QCOMPARE(job.params.value("negative_prompt"_L1).toString(), u"rain"_s);
        QCOMPARE(job.params.keys(), (QStringList{u"duration"_s, u"negative_prompt"_s, u"prompt"_s})); // no hook of others
        QVERIFY(!job.isUntold());

        // Found by a word of its prompt, and opened in the form.
        auto *list = rig.program->find<QAbstractItemView>(u"libraryGrid"_s);
        QVERIFY(list);
        auto *search = rig.program->find<QLineEdit>(u"librarySearch"_s);
        search->setFocus();
        QTest::keyClicks(search, u"nothing"_s);
        QTRY_COMPARE(list->model()->rowCount(), 0);
        search->clear();
        QTest::keyClicks(search, u"zeppelin"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        list->setCurrentIndex(list->model()->index(0, 0));
        QAction *remix = menuEntry(*rig.program, list, u"job.remix"_s);
        QVERIFY(remix && remix->isEnabled());
        remix->trigger();
        QApplication::activePopupWidget()->close();
        QTRY_COMPARE(rig.pane()->operationId(), u"unified.kling-2.5-turbo-pro"_s);
        QTRY_COMPARE(rig.prompt()->toPlainText(), u"a zeppelin over fields"_s);
        QCOMPARE(rig.pane()->draft().params, job.params);
    }

    void anActionKnowsItsParent()
    {
        UnifiedRig rig;
        serve(rig, {remoteJob(1, u"midjourney"_s, u"FAILED"_s,
                              QJsonObject{{u"action"_s, u"upsample"_s}, {u"parentJobId"_s, idOf(9)}, {u"index"_s, 3}}),
                    remoteJob(2, u"flux-2-pro"_s, u"FAILED"_s, QJsonObject{{u"prompt"_s, u"flat"_s}, {u"seed"_s, 4}})});
        rig.start();
        const qint64 parent = insertGrid(rig);
        rig.program->click(u"historyPageButton"_s);
        rig.program->click(u"historyElsewhere"_s);
        QListWidget *list = nullptr;
        QTRY_VERIFY((list = rig.program->find<QListWidget>(u"remoteJobsList"_s)) && list->count() == 2);
        rig.program->click(u"remoteJobsAll"_s);
        rig.program->click(u"remoteJobsBring"_s);
        QTRY_COMPARE(rig.program->jobs().size(), 3);
        waitUntilAsked(*rig.program);
        const Job job = jobOf(rig.program->jobs(), 1);
        QCOMPARE(job.operationId, u"unified.midjourney.upsample"_s);
        QCOMPARE(job.parent.taskId, idOf(9));
        QCOMPARE(job.parent.jobId, parent); // it is one of ours
        QVERIFY(job.parent.picture == 3 || job.params.value("index"_L1).toInt() == 3);
        // Parameters that stand beside each other instead of in their block.
        const Job flat = jobOf(rig.program->jobs(), 2);
        QCOMPARE(flat.params, (QJsonObject{{u"prompt"_s, u"flat"_s}, {u"seed"_s, 4}}));
        QVERIFY(job.id > flat.id); // the newest is the newest here too
    }

    void whatIsNotToldIsSaid()
    {
        UnifiedRig rig;
        serve(rig, {remoteJob(1, u"flux-2-pro"_s), remoteJob(2, u"flux-2-pro"_s, u"FAILED"_s, QJsonValue())});
        rig.start();
        const QVector<Job> jobs = bringAllIn(rig, 2);
        for (const Job &job : jobs) {
            QVERIFY(job.isUntold());
            QCOMPARE(job.operationId, u"unified.flux-2-pro"_s);
        }
        auto *list = rig.program->find<QAbstractItemView>(u"libraryGrid"_s);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        list->setCurrentIndex(list->model()->index(0, 0));
        QAction *remix = menuEntry(*rig.program, list, u"job.remix"_s);
        QVERIFY(remix);
        QVERIFY(!remix->isEnabled());
        QVERIFY2(remix->text().contains("does not tell"_L1), qPrintable(remix->text()));
        QApplication::activePopupWidget()->close();
        rig.program->click(u"createPageButton"_s);
        rig.program->window.createPage()->showJob(jobs.first().id);
        QTRY_VERIFY2(rig.text(u"stageFacts"_s).contains("does not tell"_L1), qPrintable(rig.text(u"stageFacts"_s)));
        QVERIFY(!rig.program->find<QToolButton>(u"stageRemix"_s)->isEnabled());
    }

    /// The service could not be asked for it at once: a later answer tells.
    void aLaterAnswerTellsIt()
    {
        UnifiedRig rig;
        const QJsonObject job = remoteJob(1, u"flux-2-pro"_s, u"PROCESSING"_s, QJsonObject{{u"prompt"_s, u"late words"_s}});
        serve(rig, {job});
        int asked = 0;
        rig.server.handle("/v2/jobs/" + idOf(1).toLatin1(), [&asked, job](const ScriptedRequest &) {
            return ++asked == 1 ? ScriptedAnswer::json("{\"error\":\"busy\"}", 503) : ScriptedAnswer::json(bytesOf(job));
        });
        rig.start();
        bringAllIn(rig, 1);
        QTRY_COMPARE(jobOf(rig.program->jobs(), 1).prompt, u"late words"_s);
        QCOMPARE(jobOf(rig.program->jobs(), 1).title, u"late words"_s);
    }

    /// Many, of which the list tells that they have ended: each is still asked for, again where that failed at first, and
    /// their order is the list's, whoever answers first.
    void whatFailsAtFirstIsMadeGood()
    {
        UnifiedRig rig;
        const QJsonObject action = remoteJob(1, u"midjourney"_s, u"FAILED"_s,
                                             QJsonObject{{u"action"_s, u"upsample"_s}, {u"parentJobId"_s, idOf(9)}, {u"index"_s, 3}});
        QVector<QJsonObject> all{action};
        for (int number = 2; number <= 7; ++number)
            all.append(remoteJob(number, u"flux-2-pro"_s, u"FAILED"_s, QJsonObject{{u"prompt"_s, u"words %1"_s.arg(number)}}));
        serve(rig, all);
        int asked = 0;
        rig.server.handle("/v2/jobs/" + idOf(1).toLatin1(), [&asked, action](const ScriptedRequest &) {
            return ++asked == 1 ? ScriptedAnswer::json("{\"error\":\"slow down\"}", 429)
                                : ScriptedAnswer::json(bytesOf(action));
        });
        rig.start();
        const qint64 parent = insertGrid(rig);
        rig.program->click(u"historyPageButton"_s);
        rig.program->click(u"historyElsewhere"_s);
        QListWidget *list = nullptr;
        QTRY_VERIFY((list = rig.program->find<QListWidget>(u"remoteJobsList"_s)) && list->count() == 7);
        rig.program->click(u"remoteJobsAll"_s);
        rig.program->click(u"remoteJobsBring"_s);
        QTRY_COMPARE(rig.program->jobs().size(), 8);
        waitUntilAsked(*rig.program);
        const QVector<Job> jobs = rig.program->jobs();
        const Job job = jobOf(jobs, 1);
        QCOMPARE(job.operationId, u"unified.midjourney.upsample"_s);
        QCOMPARE(job.parent.jobId, parent);
        QVERIFY(!job.isUntold());
        QTRY_COMPARE(jobOf(rig.program->jobs(), 1).state, JobState::Failed);
        for (int number = 2; number <= 7; ++number) {
            QCOMPARE(jobOf(jobs, number).prompt, u"words %1"_s.arg(number));
            QVERIFY(jobOf(jobs, number).id < jobOf(jobs, number - 1).id); // the list has the newest first
        }
    }
};

QTEST_MAIN(tst_Elsewhere)
#include "tst_elsewhere.moc"
