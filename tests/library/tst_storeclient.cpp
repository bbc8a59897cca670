// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/jobrepository.h"
#include "library/storefixture.h"

#include <atomic>
#include <thread>

using namespace frameloom;
using namespace Qt::StringLiterals;

namespace {

/// Says on which thread it is destroyed.
struct Witness
{
    explicit Witness(std::atomic<int> *elsewhere) : count(elsewhere), home(std::this_thread::get_id()) {}
    ~Witness()
    {
        if (std::this_thread::get_id() != home)
            ++*count;
    }
    std::atomic<int> *count;
    std::thread::id home;
};

} // namespace

/// Meant to run under ThreadSanitizer too.
class TestStoreClient : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Store> m_store;

private Q_SLOTS:
    void initTestCase()
    {
        m_store = std::make_unique<Store>(m_dir.filePath(u"client.db"_s));
        QCOMPARE(openStore(*m_store).kind, StoreOpened::Kind::Ok);
    }
    void cleanupTestCase() { m_store.reset(); }

    void answersInOrderOnItsOwnThread()
    {
        StoreClient client(*m_store);
        QVector<int> answers;
        bool sameThread = true;
        for (int i = 0; i < 20; ++i) {
            client.ask(this, [i](Database &) { return i; }, [&answers, &sameThread, this](int answer) {
                answers.append(answer);
                sameThread = sameThread && QThread::currentThread() == thread();
            });
        }
        QTRY_COMPARE(answers.size(), 20);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(answers.at(i), i);
        QVERIFY(sameThread);
    }

    void workWithoutAnswer()
    {
        StoreClient client(*m_store);
        int value = 0;
        bool done = false;
        client.ask(this, [&value](Database &) { value = 7; }, [&done] { done = true; });
        QTRY_VERIFY(done);
        QCOMPARE(value, 7);
    }

    void answersThatOnlyMove()
    {
        StoreClient client(*m_store);
        int answer = 0;
        client.ask(this, [](Database &) { return std::make_unique<int>(5); },
                   [&answer, own = std::make_unique<int>(1)](std::unique_ptr<int> value) { answer = *value + *own; });
        QTRY_COMPARE(answer, 6);
    }

    void deadContextGetsNothing()
    {
        StoreClient client(*m_store);
        bool late = false;
        bool after = false;
        auto context = std::make_unique<QObject>();
        client.ask(context.get(), [](Database &) { return 1; }, [&late](int) { late = true; });
        context.reset();
        client.ask(this, [](Database &) { return 1; }, [&after](int) { after = true; });
        QTRY_VERIFY(after);
        QVERIFY(!late);
    }

    void theClientMayGoInsideAnAnswer()
    {
        auto *client = new StoreClient(*m_store);
        int answers = 0;
        client->ask(this, [](Database &) { return 1; }, [&answers, client](int) {
            ++answers;
            delete client;
        });
        client->ask(this, [](Database &) { return 1; }, [&answers](int) { ++answers; });
        askNow(*m_store, [](Database &) { return 0; });
        QTRY_COMPARE(answers, 1);
    }

    void answerMayAskAgain()
    {
        StoreClient client(*m_store);
        int depth = 0;
        std::function<void(int)> again = [&](int value) {
            depth = value;
            if (value < 5)
                client.ask(this, [value](Database &) { return value + 1; }, again);
        };
        again(0);
        QTRY_COMPARE(depth, 5);
    }

    void callbacksNeverLeaveTheirThread()
    {
        std::atomic<int> elsewhere = 0;
        int answers = 0;
        {
            StoreClient client(*m_store);
            for (int i = 0; i < 200; ++i) {
                auto witness = std::make_shared<Witness>(&elsewhere);
                client.ask(this, [](Database &) { return 1; }, [&answers, witness](int) { ++answers; });
            }
            QTRY_VERIFY(answers > 0);
        } // goes with answers on their way
        askNow(*m_store, [](Database &) { return 0; });
        QCOMPARE(elsewhere.load(), 0);
    }

    void aStoreThatDidNotOpenAnswersNothingAndEnds()
    {
        QFile blocker(m_dir.filePath(u"blocker"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        Store store(m_dir.filePath(u"blocker/x.db"_s));
        QCOMPARE(openStore(store).kind, StoreOpened::Kind::Unwritable);
        StoreClient client(store);
        bool answered = false;
        client.ask(this, [](Database &) { return 1; }, [&answered](int) { answered = true; });
        QCoreApplication::processEvents();
        QVERIFY(!answered);
    }

    void manyThreadsManyClients()
    {
        constexpr int threads = 6;
        constexpr int questions = 150;
        std::atomic<int> answered = 0;
        std::vector<std::unique_ptr<QThread>> running;
        for (int t = 0; t < threads; ++t) {
            running.emplace_back(QThread::create([this, &answered, t] {
                QEventLoop loop;
                int left = questions;
                {
                    StoreClient client(*m_store);
                    for (int i = 0; i < questions; ++i) {
                        QObject shortLived;
                        const QString text = u"thread %1 question %2"_s.arg(t).arg(i);
                        const auto work = [text](Database &db) {
                            Job job = someJob(text);
                            JobRepository(db).insert(job);
                            return job;
                        };
                        client.ask(&client, work, [&, text](Job job) {
                            if (job.prompt == text)
                                ++answered;
                            if (--left == 0)
                                loop.quit();
                        });
                        client.ask(&shortLived, work, [](Job) { QFAIL("its context is gone"); });
                    }
                    loop.exec();
                    for (int i = 0; i < 20; ++i) // left behind
                        client.ask(&client, [](Database &) { return QString(100, u'x'); }, [](const QString &) {});
                }
            }));
        }
        for (const auto &thread : running)
            thread->start();
        for (const auto &thread : running)
            QVERIFY(thread->wait(4 * test::PatienceMs));
        QCOMPARE(answered.load(), threads * questions);
        QCOMPARE(askNow(*m_store, [](Database &db) { return JobRepository(db).count({}, 100'000); }),
                 threads * questions * 2);
    }

    void changesReachListenersWhole()
    {
#ifdef __SANITIZE_THREAD__
        QSKIP("ThreadSanitizer does not see how Qt hands over the arguments of a queued signal");
#endif
        QVector<Job> seen;
        QObject context;
        connect(m_store.get(), &Store::jobsChanged, &context, [&seen](const QVector<Job> &jobs) { seen += jobs; });
        for (int i = 0; i < 100; ++i) {
            m_store->post([store = m_store.get()](Database &) {
                Job job = someJob();
                job.params.insert(u"prompt"_s, u"a red fox"_s);
                store->announceJobs({job, job});
            });
        }
        QTRY_COMPARE(seen.size(), 200);
        QCOMPARE(seen.last().prompt, u"a red fox"_s);
    }
};

QTEST_GUILESS_MAIN(TestStoreClient)
#include "tst_storeclient.moc"
