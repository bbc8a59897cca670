// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which refused jobs belong into a form. How they look there is tst_refusedfields' subject.

#include "create/refusalwatch.h"
#include "library/jobrepository.h"
#include "library/storefixture.h"
#include "support/settle.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

const QString us = u"mine"_s;

Draft draftOf(const QString &prompt, const ParentRef &parent = {})
{
    return {u"unified.flux-2-pro"_s, {{u"prompt"_s, prompt}}, parent};
}

/// What became of that draft: the service had something to say of its prompt.
Job refusedJob(const Draft &draft)
{
    Job job = someJob();
    job.profileId = us;
    job.operationId = draft.operationId;
    job.params = draft.params;
    job.parent = draft.parent;
    job.state = JobState::Failed;
    job.failure.kind = FailureKind::Rejected;
    job.failure.places = {{u"prompt"_s, u"Too dull"_s}};
    return job;
}

} // namespace

class tst_RefusalWatch : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<StoreClient> m_client;
    std::unique_ptr<RefusalWatch> m_watch;
    std::unique_ptr<QSignalSpy> m_refused;

    qint64 put(Job job)
    {
        return askNow(*m_store, [job](Database &database) mutable {
            return JobRepository(database).insert(job) ? job.id : 0;
        });
    }
    Job told(int i = 0) const { return m_refused->at(i).first().value<Job>(); }

private Q_SLOTS:
    void init()
    {
        static int files = 0;
        m_store = std::make_unique<Store>(m_folder.filePath(u"%1.db"_s.arg(++files)));
        QCOMPARE(openStore(*m_store).kind, StoreOpened::Kind::Ok);
        m_client = std::make_unique<StoreClient>(*m_store);
        m_watch = std::make_unique<RefusalWatch>(*m_client, us);
        m_refused = std::make_unique<QSignalSpy>(m_watch.get(), &RefusalWatch::refused);
    }
    void cleanup()
    {
        m_refused.reset();
        m_watch.reset();
        m_client.reset();
        m_store.reset();
    }

    void onlyWhatWasSentFromHereIsTold()
    {
        m_watch->takeEnd(refusedJob(draftOf(u"a fox"_s)));
        QCOMPARE(m_refused->size(), 0);
        m_watch->noteSent(draftOf(u"a fox"_s));
        m_watch->takeEnd(refusedJob(draftOf(u"a heron"_s)));
        Job elsewhere = refusedJob(draftOf(u"a fox"_s));
        elsewhere.operationId = u"unified.flux-1.1-pro"_s;
        m_watch->takeEnd(elsewhere);
        QCOMPARE(m_refused->size(), 0);
        m_watch->takeEnd(refusedJob(draftOf(u"a fox"_s)));
        QCOMPARE(m_refused->size(), 1);
        QCOMPARE(told().failure.places.constFirst().words, u"Too dull"_s);
        // Tried again from a list: the form has nothing to do with it.
        m_watch->takeEnd(refusedJob(draftOf(u"a fox"_s)));
        QCOMPARE(m_refused->size(), 1);
    }

    void whatWasSentTwiceIsToldTwice()
    {
        m_watch->noteSent(draftOf(u"a fox"_s));
        m_watch->noteSent(draftOf(u"a fox"_s));
        for (int i = 0; i < 3; ++i)
            m_watch->takeEnd(refusedJob(draftOf(u"a fox"_s)));
        QCOMPARE(m_refused->size(), 2);
    }

    void otherEndsAreNone_data()
    {
        QTest::addColumn<JobState>("state");
        QTest::addColumn<bool>("places");
        QTest::newRow("worked") << JobState::Done << true;
        QTest::newRow("cancelled") << JobState::Cancelled << true;
        QTest::newRow("refused as a whole") << JobState::Failed << false;
    }
    void otherEndsAreNone()
    {
        QFETCH(JobState, state);
        QFETCH(bool, places);
        Job job = refusedJob(draftOf(u"a fox"_s));
        job.state = state;
        if (!places)
            job.failure.places.clear();
        m_watch->noteSent(draftOf(u"a fox"_s));
        m_watch->takeEnd(job);
        m_watch->takeEnd(refusedJob(draftOf(u"a fox"_s))); // it had ended
        QCOMPARE(m_refused->size(), 0);
    }

    /// The last step of a chain gets its parent when that is there; one whose parent was chosen keeps to it.
    void aStepOfAChainIsKnownByWhatItAsksFor()
    {
        m_watch->noteSent(draftOf(u"a fox"_s));
        m_watch->takeEnd(refusedJob(draftOf(u"a fox"_s, {7, 2, {}, {}})));
        QCOMPARE(m_refused->size(), 1);
        m_watch->noteSent(draftOf(u"a fox"_s, {7, 2, {}, {}}));
        m_watch->takeEnd(refusedJob(draftOf(u"a fox"_s, {7, 3, {}, {}})));
        m_watch->takeEnd(refusedJob(draftOf(u"a fox"_s, {8, 2, {}, {}})));
        QCOMPARE(m_refused->size(), 1);
        m_watch->takeEnd(refusedJob(draftOf(u"a fox"_s, {7, 2, u"known by now"_s, {}})));
        QCOMPARE(m_refused->size(), 2);
    }

    void aFormThatWasFilledAnewIsAnotherOne()
    {
        Draft other = draftOf(u"a fox"_s);
        other.operationId = u"unified.flux-1.1-pro"_s;
        Job otherJob = refusedJob(other);
        m_watch->noteSent(draftOf(u"a fox"_s));
        m_watch->noteSent(draftOf(u"a heron"_s));
        m_watch->noteSent(other);
        m_watch->noteRefilled(draftOf(u"a heron"_s));
        m_watch->takeEnd(refusedJob(draftOf(u"a fox"_s)));
        QCOMPARE(m_refused->size(), 0);
        m_watch->takeEnd(refusedJob(draftOf(u"a heron"_s))); // the same again
        m_watch->takeEnd(otherJob);                          // another form
        QCOMPARE(m_refused->size(), 2);
    }

    void theOldestAreForgotten()
    {
        m_watch->noteSent(draftOf(u"a fox"_s));
        for (int i = 0; i < 200; ++i)
            m_watch->noteSent(draftOf(QString::number(i)));
        m_watch->takeEnd(refusedJob(draftOf(u"a fox"_s)));
        QCOMPARE(m_refused->size(), 0);
        m_watch->takeEnd(refusedJob(draftOf(u"0"_s)));
        QCOMPARE(m_refused->size(), 1);
    }

    void whatIsOpenedAgainIsLookedUp()
    {
        put(refusedJob(draftOf(u"a fox"_s)));
        const qint64 last = put(refusedJob(draftOf(u"a fox"_s)));
        put(refusedJob(draftOf(u"a heron"_s)));
        m_watch->recall(draftOf(u"a fox"_s));
        QTRY_COMPARE(m_refused->size(), 1);
        QCOMPARE(told().id, last);
        QCOMPARE(told().failure.places.constFirst().words, u"Too dull"_s);
    }

    void whatWentWellTheLastTimeIsNotToldOf()
    {
        put(refusedJob(draftOf(u"a fox"_s)));
        Job done = refusedJob(draftOf(u"a fox"_s));
        done.state = JobState::Done;
        done.failure = {};
        put(done);
        Job theirs = refusedJob(draftOf(u"a heron"_s));
        theirs.profileId = u"another"_s;
        put(theirs);
        for (const QString &prompt : {u"a fox"_s, u"a heron"_s, u"never sent"_s})
            m_watch->recall(draftOf(prompt));
        settle([this] { visit(*m_store); });
        QCOMPARE(m_refused->size(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_RefusalWatch)
#include "tst_refusalwatch.moc"
