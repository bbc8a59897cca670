// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarymover.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

void write(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(path.section(u'/', 0, -2)));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_LibraryMover : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void carriesSavedFilesAndNothingElse()
    {
        QTemporaryDir from;
        QTemporaryDir to;
        for (int i = 0; i < 30; ++i)
            write(from.filePath(u"2026-11/%1.png"_s.arg(i)), QByteArray::number(i));
        write(from.filePath(u"2026-10/a.mp4"_s), "old");
        write(from.filePath(u"2026-10/taken.png"_s), "mine");
        write(to.filePath(u"2026-10/taken.png"_s), "theirs");
        write(from.filePath(u"2026-10/b.png.part"_s), "half");
        write(from.filePath(u"letters/tax.txt"_s), "private");
        write(from.filePath(u"notes.txt"_s), "private");
        QCOMPARE(savedFilesIn(from.path()), 32);

        LibraryMover mover;
        QSignalSpy progress(&mover, &LibraryMover::progress);
        QSignalSpy finished(&mover, &LibraryMover::finished);
        mover.move(from.path(), to.path());
        mover.move(from.path(), to.path()); // one at a time
        QVERIFY(mover.isMoving());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
        QCOMPARE(finished.first(), (QVariantList{31, 1}));
        QVERIFY(!progress.isEmpty());
        QVERIFY(!mover.isMoving());
        QCOMPARE(read(to.filePath(u"2026-11/7.png"_s)), "7"_ba);
        QVERIFY(!QFile::exists(from.filePath(u"2026-11/7.png"_s)));
        QCOMPARE(read(to.filePath(u"2026-10/a.mp4"_s)), "old"_ba);
        QCOMPARE(read(to.filePath(u"2026-10/taken.png"_s)), "theirs"_ba);
        QCOMPARE(read(from.filePath(u"2026-10/taken.png"_s)), "mine"_ba);
        QVERIFY(QFile::exists(from.filePath(u"2026-10/b.png.part"_s)));
        QVERIFY(QFile::exists(from.filePath(u"letters/tax.txt"_s)));
        QVERIFY(QFile::exists(from.filePath(u"notes.txt"_s)));
    }

    void goesToAnotherFileSystem()
    {
        QTemporaryDir from(u"/dev/shm/frameloom-XXXXXX"_s);
        QTemporaryDir to;
        if (!from.isValid() || QStorageInfo(from.path()).device() == QStorageInfo(to.path()).device())
            QSKIP("there is one file system only");
        const QByteArray large(3'000'000, 'x');
        write(from.filePath(u"2026-11/a.mp4"_s), large);
        write(from.filePath(u"2026-11/b.png"_s), "mine");
        write(to.filePath(u"2026-11/b.png"_s), "theirs");
        LibraryMover mover;
        QSignalSpy finished(&mover, &LibraryMover::finished);
        mover.move(from.path(), to.path());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
        QCOMPARE(finished.first(), (QVariantList{1, 1}));
        QCOMPARE(read(to.filePath(u"2026-11/a.mp4"_s)), large);
        QVERIFY(!QFile::exists(from.filePath(u"2026-11/a.mp4"_s)));
        QCOMPARE(read(to.filePath(u"2026-11/b.png"_s)), "theirs"_ba);
        QCOMPARE(read(from.filePath(u"2026-11/b.png"_s)), "mine"_ba);
        QCOMPARE(savedFilesIn(to.path()), 2); // no copy of a copy is left
    }

    void goesWithoutWaiting()
    {
        QTemporaryDir from;
        QTemporaryDir to;
        write(from.filePath(u"2026-11/a.png"_s), "a");
        auto mover = std::make_unique<LibraryMover>();
        mover->move(from.path(), to.path());
        mover.reset();
        QTRY_VERIFY(QFile::exists(from.filePath(u"2026-11/a.png"_s)) || QFile::exists(to.filePath(u"2026-11/a.png"_s)));
    }

    void tellsWhereFilesCanBeMade()
    {
        QTemporaryDir folder;
        QVERIFY(isFolderWritable(folder.path()));
        QVERIFY(QDir(folder.path()).isEmpty());
        QVERIFY(isFolderWritable(folder.filePath(u"new/one"_s)));
        write(folder.filePath(u"file"_s), "x");
        QVERIFY(!isFolderWritable(folder.filePath(u"file"_s)));
        QVERIFY(!isFolderWritable(folder.filePath(u"file/below"_s)));
    }
};

QTEST_GUILESS_MAIN(tst_LibraryMover)
#include "tst_librarymover.moc"
