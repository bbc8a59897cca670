// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/jobrepository.h"
#include "library/storefixture.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace frameloom;
using namespace Qt::StringLiterals;
using Kind = StoreOpened::Kind;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QString path(const QString &name) const { return m_dir.filePath(name); }

private Q_SLOTS:
    void createsWithTheRightSettings()
    {
        Store store(path(u"deep/er/new.db"_s));
        const StoreOpened opened = openStore(store);
        QCOMPARE(opened.kind, Kind::Ok);
        QCOMPARE(opened.foundVersion, 0);
        QVERIFY(opened.knownVersion >= 1);
        QVERIFY(opened.backup.isEmpty());
        const auto settings = askNow(store, [](Database &db) {
            return QStringList{scalar(db, u"PRAGMA journal_mode"_s).toString(), scalar(db, u"PRAGMA synchronous"_s).toString(),
                               scalar(db, u"PRAGMA foreign_keys"_s).toString(), scalar(db, u"PRAGMA busy_timeout"_s).toString()};
        });
        QCOMPARE(settings, (QStringList{u"wal"_s, u"2"_s, u"1"_s, u"5000"_s}));
    }

    void keepsWhatWasPostedWhenItIsDestroyed()
    {
        const QString file = path(u"kept.db"_s);
        {
            Store store(file);
            for (int i = 0; i < 50; ++i) {
                store.post([](Database &db) {
                    Job job = someJob();
                    JobRepository(db).insert(job);
                });
            }
            store.open(); // what was posted before waits
        }
        Store store(file);
        QCOMPARE(openStore(store).kind, Kind::Ok);
        QCOMPARE(askNow(store, [](Database &db) { return JobRepository(db).count({}, 1000); }), 50);
    }

    void destroyedWithoutOpening()
    {
        Store store(path(u"never.db"_s));
        store.post([](Database &) { QFAIL("must not run"); });
    }

    void refusesANewerFileAndDoesNotTouchIt()
    {
        const QString file = path(u"newer.db"_s);
        {
            Store store(file, {{1, u"CREATE TABLE a (x INTEGER);"_s}, {99, u"CREATE TABLE b (x INTEGER);"_s}});
            QCOMPARE(openStore(store).kind, Kind::Ok);
        }
        const QByteArray before = contentOf(file);
        {
            Store store(file);
            const StoreOpened opened = openStore(store);
            QCOMPARE(opened.kind, Kind::TooNew);
            QCOMPARE(opened.foundVersion, 99);
            store.post([](Database &) { QFAIL("must not run"); });
        }
        QCOMPARE(contentOf(file), before);
        QVERIFY(!QFile::exists(file + u".v99.bak"_s));
    }

    void keepsACopyBeforeMigrating()
    {
        const QString file = path(u"old.db"_s);
        const QVector<Migration> one{{1, u"CREATE TABLE notes (\n  text TEXT -- a comment; with a semicolon\n);\n"
                                         "INSERT INTO notes VALUES ('old');"_s}};
        QVector<Migration> three = one;
        three += {{2, u"ALTER TABLE notes ADD COLUMN stars INTEGER NOT NULL DEFAULT 3;"_s},
                  {3, u"CREATE TRIGGER t AFTER INSERT ON notes BEGIN\n  UPDATE notes SET stars = 5;\nEND;\n"
                      "INSERT INTO notes(text) VALUES ('new');"_s}};
        {
            Store store(file, one);
            QCOMPARE(openStore(store).kind, Kind::Ok);
        }
        {
            Store store(file, three);
            const StoreOpened opened = openStore(store);
            QCOMPARE(opened.kind, Kind::Ok);
            QCOMPARE(opened.foundVersion, 1);
            QCOMPARE(opened.knownVersion, 3);
            QCOMPARE(opened.backup, file + u".v1.bak"_s);
            QCOMPARE(askNow(store, [](Database &db) { return scalar(db, u"SELECT sum(stars) FROM notes"_s).toInt(); }), 10);
        }
        {
            // The copy is a database of the old version that opens as it is.
            Store copy(file + u".v1.bak"_s, one);
            const StoreOpened opened = openStore(copy);
            QCOMPARE(opened.kind, Kind::Ok);
            QCOMPARE(opened.foundVersion, 1);
            QCOMPARE(askNow(copy, [](Database &db) { return scalar(db, u"SELECT text FROM notes"_s).toString(); }), u"old"_s);
        }
        // Nothing to do the second time; an earlier copy is never replaced.
        Store store(file, three);
        QVERIFY(openStore(store).backup.isEmpty());
    }

    void aFailingStepChangesNothing()
    {
        const QString file = path(u"broken-step.db"_s);
        QVector<Migration> steps{{1, u"CREATE TABLE a (x INTEGER);"_s}};
        {
            Store store(file, steps);
            QCOMPARE(openStore(store).kind, Kind::Ok);
        }
        steps.append({2, u"CREATE TABLE b (x INTEGER);\nINSERT INTO nowhere VALUES (1);"_s});
        {
            Store store(file, steps);
            const StoreOpened opened = openStore(store);
            QVERIFY(opened.kind != Kind::Ok);
            QVERIFY(opened.detail.contains(u"nowhere"_s));
        }
        Store store(file, {steps.first()});
        const StoreOpened opened = openStore(store);
        QCOMPARE(opened.kind, Kind::Ok);
        QCOMPARE(opened.foundVersion, 1);
        QVERIFY(!askNow(store, [](Database &db) { return scalar(db, u"SELECT 1 FROM sqlite_master WHERE name = 'b'"_s).isValid(); }));
    }

    void refusesWhatIsNoDatabase_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("this is a letter to my aunt, not a database\n").repeated(40);
        QTest::newRow("short") << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("head only") << QByteArray("SQLite format 3\0", 16) + QByteArray(4096, '\x5a');
    }
    void refusesWhatIsNoDatabase()
    {
        QFETCH(QByteArray, content);
        // 0x5a5a5a5a as a version would be newer: cut that out of the picture.
        if (content.size() > 100)
            content.replace(60, 4, QByteArray(4, '\0'));
        const QString file = path(u"corrupt.db"_s);
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        out.write(content);
        out.close();
        {
            Store store(file);
            QCOMPARE(openStore(store).kind, Kind::Corrupt);
        }
        QCOMPARE(contentOf(file), content);
    }

    void tellsAnUnwritableFolder()
    {
        // Permissions do not stop root: a path below a regular file stops everybody.
        QFile blocker(path(u"blocker"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        blocker.close();
        Store below(path(u"blocker/x.db"_s));
        QCOMPARE(openStore(below).kind, Kind::Unwritable);
        // A folder where the file should be.
        QVERIFY(QDir(m_dir.path()).mkdir(u"folder.db"_s));
        Store folder(path(u"folder.db"_s));
        QCOMPARE(openStore(folder).kind, Kind::Unwritable);
    }

    void tellsAFullDiskAndKeepsNothingOfIt()
    {
        Store store(path(u"full.db"_s));
        QCOMPARE(openStore(store).kind, Kind::Ok);
        StoreListener listener(store);
        const bool stored = askNow(store, [](Database &db) {
            db.run(u"PRAGMA max_page_count = %1"_s.arg(scalar(db, u"PRAGMA page_count"_s).toInt() + 2)).finish();
            Job small = someJob();
            Job large = someJob();
            large.body = QByteArray(100'000, 'x');
            return JobRepository(db).insert(small) && JobRepository(db).insert(large);
        });
        QVERIFY(!stored);
        QTRY_COMPARE(listener.failures.size(), 1);
        const Failure failure = listener.failures.first();
        QVERIFY2(failure.kind == FailureKind::DiskFull, qPrintable(failure.words));
        QVERIFY(!failure.words.isEmpty());
        // The small one was a transaction of its own; room again, and writing goes on.
        const int count = askNow(store, [](Database &db) {
            db.run(u"PRAGMA max_page_count = 1000000"_s).finish();
            Job job = someJob();
            JobRepository(db).insert(job);
            return JobRepository(db).count({}, 10);
        });
        QCOMPARE(count, 2);
        QCOMPARE(listener.failures.size(), 1);
    }

    void aTransactionWithAFailedStatementDoesNotCommit()
    {
        Store store(path(u"transaction.db"_s));
        QCOMPARE(openStore(store).kind, Kind::Ok);
        StoreListener listener(store);
        const bool committed = askNow(store, [](Database &db) {
            Transaction transaction(db);
            Job job = someJob();
            JobRepository(db).insert(job);
            db.exec(u"INSERT INTO assets(job_id, kind, state) VALUES (123456, 'picture', 'saved')"_s); // no such job
            return transaction.commit();
        });
        QVERIFY(!committed);
        QCOMPARE(askNow(store, [](Database &db) { return JobRepository(db).count({}, 10); }), 0);
        QTRY_COMPARE(listener.failures.size(), 1);
    }

    void workThatForgetsToCommitIsRolledBack()
    {
        Store store(path(u"forgotten.db"_s));
        QCOMPARE(openStore(store).kind, Kind::Ok);
        QTest::ignoreMessage(QtWarningMsg, "store: work left a transaction open; rolled back");
        store.post([](Database &db) {
            db.begin();
            Job job = someJob();
            JobRepository(db).insert(job);
        });
        QCOMPARE(askNow(store, [](Database &db) { return JobRepository(db).count({}, 10); }), 0);
    }

    void everyBundledStepIsNumberedInOrder()
    {
        const QVector<Migration> steps = bundledMigrations();
        QVERIFY(!steps.isEmpty());
        for (int i = 0; i < steps.size(); ++i)
            QCOMPARE(steps.at(i).version, i + 1);
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
