// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The second process is a real one: this program started again with "--second FOLDER".

#include "studio/instancelock.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

constexpr int outcomeBase = 10;

int runSecond(const QString &folder, const QString &then)
{
    auto *lock = new InstanceLock(folder);
    const auto outcome = lock->acquire();
    if (then == "crash"_L1)
        std::_Exit(outcomeBase + int(outcome)); // leaves the lock file behind
    delete lock;
    return outcomeBase + int(outcome);
}

} // namespace

class tst_InstanceLock : public QObject
{
    Q_OBJECT

    static int second(const QString &folder, const QString &then = u"end"_s)
    {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--second"_s, folder, then});
        // This process must go on serving its socket meanwhile.
        [&process] { QTRY_COMPARE(process.state(), QProcess::NotRunning); }();
        return process.exitCode() - outcomeBase;
    }

private Q_SLOTS:
    void theSecondRaisesTheFirst()
    {
        QTemporaryDir folder;
        InstanceLock lock(folder.path());
        QSignalSpy raised(&lock, &InstanceLock::raiseRequested);
        QCOMPARE(lock.acquire(), InstanceLock::Outcome::First);
        QCOMPARE(second(folder.path()), int(InstanceLock::Outcome::Second));
        QTRY_COMPARE(raised.count(), 1);
        QCOMPARE(second(folder.path() + u'/'), int(InstanceLock::Outcome::Second)); // the same folder, spelt otherwise
        QTRY_COMPARE(raised.count(), 2);
    }

    void anotherFolderIsAnotherProgram()
    {
        QTemporaryDir one;
        QTemporaryDir two;
        InstanceLock lock(one.path());
        QSignalSpy raised(&lock, &InstanceLock::raiseRequested);
        QCOMPARE(lock.acquire(), InstanceLock::Outcome::First);
        QCOMPARE(second(two.path()), int(InstanceLock::Outcome::First));
        QCOMPARE(raised.count(), 0);
    }

    void aCrashLeavesNothingLocked()
    {
        QTemporaryDir folder;
        QCOMPARE(second(folder.path(), u"crash"_s), int(InstanceLock::Outcome::First));
        QVERIFY(QFile::exists(folder.filePath(u"lock"_s)));
        InstanceLock lock(folder.path());
        QSignalSpy raised(&lock, &InstanceLock::raiseRequested);
        QCOMPARE(lock.acquire(), InstanceLock::Outcome::First);
        QCOMPARE(second(folder.path()), int(InstanceLock::Outcome::Second));
        QTRY_COMPARE(raised.count(), 1); // the socket left behind is replaced too
    }

    void aFolderThatIsNoneIsTold()
    {
        InstanceLock lock(u"/proc/no/such/folder"_s);
        QCOMPARE(lock.acquire(), InstanceLock::Outcome::Unwritable);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--second"_L1)
        return runSecond(arguments.value(2), arguments.value(3));
    tst_InstanceLock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_instancelock.moc"
