// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "integration/fulldisk.h"
#include "jobs/jobrig.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <memory>

#ifdef Q_OS_LINUX
#include <sys/mount.h>
#endif

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

/// A disk that can be filled.
class SmallDisk
{
public:
    virtual ~SmallDisk() = default;
    virtual QString path() const = 0;
    virtual void fill() = 0;
    virtual void free() = 0;
};

/// Two megabytes of memory, where the system lets us mount them.
class MountedDisk final : public SmallDisk
{
public:
    MountedDisk()
    {
#ifdef Q_OS_LINUX
        m_mounted = ::mount("tmpfs", m_folder.path().toLocal8Bit().constData(), "tmpfs", MS_NOSUID | MS_NODEV, "size=2m") == 0;
#endif
    }
    ~MountedDisk() override
    {
#ifdef Q_OS_LINUX
        if (m_mounted)
            ::umount2(m_folder.path().toLocal8Bit().constData(), MNT_DETACH);
#endif
    }
    bool isThere() const { return m_mounted; }
    QString path() const override { return m_folder.path(); }
    void fill() override
    {
        QFile filler(m_folder.filePath(u"filler"_s));
        if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return;
        for (const int size : {4096, 256, 1}) {
            while (filler.write(QByteArray(size, 'x')) == size) { }
        }
    }
    void free() override { QFile::remove(m_folder.filePath(u"filler"_s)); }

private:
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

/// A folder where the system says that the disk is full. Needs no rights.
class RefusingDisk final : public SmallDisk
{
public:
    QString path() const override { return m_folder.path(); }
    void fill() override { m_disk.setFull(true); }
    void free() override { m_disk.setFull(false); }

private:
    QTemporaryDir m_folder;
    FullDisk m_disk{m_folder.path()};
};

void addDisks()
{
    QTest::addColumn<bool>("mounted");
    if (FullDisk::isPossible())
        QTest::newRow("a disk that takes nothing more") << false;
    if (MountedDisk().isThere())
        QTest::newRow("a small disk") << true;
}

std::unique_ptr<SmallDisk> takeDisk(bool mounted)
{
    if (mounted)
        return std::make_unique<MountedDisk>();
    return std::make_unique<RefusingDisk>();
}

} // namespace

/// A full disk, under the library and under the database.
class TestDiskFull : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDiskIsWhatItSays_data() { addDisks(); }
    void theDiskIsWhatItSays()
    {
        QFETCH(const bool, mounted);
        const std::unique_ptr<SmallDisk> disk = takeDisk(mounted);
        QFile file(disk->path() + u"/file"_s);
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        QCOMPARE(file.write("12345"), 5);
        disk->fill();
        while (file.write(QByteArray(4096, 'x')) > 0) { } // what is left of a page may still be filled
        QCOMPARE(file.error(), QFileDevice::ResourceError);
        QVERIFY(file.seek(0));
        QCOMPARE(file.write("54321"), 5); // what is there can be changed
        disk->free();
        QVERIFY(file.seek(file.size()));
        QCOMPARE(file.write(QByteArray(8192, 'x')), 8192);
    }

    void theLibrary_data() { addDisks(); }
    void theLibrary()
    {
        QFETCH(const bool, mounted);
        const std::unique_ptr<SmallDisk> disk = takeDisk(mounted);
        JobRig rig;
        rig.api.accept(u"/imagine"_s);
        rig.start();
        JobSettings settings = rig.settings;
        settings.libraryFolder = disk->path() + u"/l\u00edbrary \u56f3"_s;
        rig.engine->setSettings(settings);
        QSignalSpy trouble(rig.engine.get(), &JobEngine::diskTrouble);
        disk->fill();
        const qint64 id = rig.submitImagine();
        QTRY_COMPARE(rig.job(id).state, JobState::Accepted);
        rig.api.finishGrid(u"t1"_s);
        QTRY_VERIFY((rig.pass(16'000), trouble.size() > 0));
        QCOMPARE(trouble.first().first().value<Failure>().kind, FailureKind::DiskFull);
        for (int i = 0; i < 10; ++i)
            rig.pass(16'000);
        rig.settle();
        QCOMPARE(rig.job(id).state, JobState::Downloading); // not done, not given up
        QCOMPARE(rig.job(id).assetCount, 0);
        QCOMPARE(trouble.size(), 1); // said once
        disk->free();
        QTRY_VERIFY((rig.pass(16'000), rig.job(id).state == JobState::Done));
        QCOMPARE(rig.job(id).assetCount, 5);
        QCOMPARE(trouble.last().first().value<Failure>().kind, FailureKind::None);
        const QStringList left = QDir(settings.libraryFolder + u'/' + rig.job(id).coverPath.section(u'/', 0, 0))
                                     .entryList({u"*.part"_s}, QDir::Files);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u' ')));
    }

    void theDatabase_data() { addDisks(); }
    void theDatabase()
    {
        QFETCH(const bool, mounted);
        const std::unique_ptr<SmallDisk> disk = takeDisk(mounted);
        const QByteArray before = qgetenv("TMPDIR");
        qputenv("TMPDIR", disk->path().toLocal8Bit());
        JobRig rig;
        qputenv("TMPDIR", before);
        QVERIFY(rig.folder.path().startsWith(disk->path()));
        rig.api.accept(u"/imagine"_s);
        rig.start();
        const qint64 first = rig.submitImagine();
        QTRY_COMPARE(rig.job(first).state, JobState::Accepted);
        disk->fill();
        QSignalSpy failed(rig.engine.get(), &JobEngine::submitFailed);
        // A few small writes may still fit into the log.
        QTRY_VERIFY((rig.submitImagine(), !failed.isEmpty()));
        QCOMPARE(failed.first().at(1).value<Failure>().kind, FailureKind::DiskFull);
        rig.settle();
        const int sent = rig.api.submissions;
        int accepted = 0;
        disk->free();
        QTRY_VERIFY((rig.pass(16'000), rig.submitImagine() != 0));
        QTRY_VERIFY(rig.api.submissions > sent);
        QTRY_VERIFY((rig.pass(16'000), [&] {
            accepted = 0;
            bool open = false;
            for (const Job &job : rig.jobs()) {
                accepted += isFollowed(job.state) ? 1 : 0;
                open |= job.state == JobState::Submitting || job.state == JobState::Queued;
            }
            return !open;
        }()));
        QCOMPARE(accepted, rig.api.submissions); // every POST has its row, every row its POST
    }
};

QTEST_GUILESS_MAIN(TestDiskFull)
#include "tst_diskfull.moc"
