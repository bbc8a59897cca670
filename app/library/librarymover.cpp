// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/librarymover.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QRegularExpression>
#include <QStorageInfo>
#include <QTemporaryFile>
#include <QThreadPool>

#include <filesystem>
#include <functional>
#include <system_error>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// Relative to the library, '/' separated.
QStringList savedFiles(const QString &folder)
{
    static const QRegularExpression month(u"\\A\\d{4}-\\d{2}\\z"_s);
    QStringList files;
    const QStringList months = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QString &name : months) {
        if (!month.match(name).hasMatch())
            continue; // not ours
        QDirIterator it(folder + u'/' + name, QDir::Files | QDir::NoSymLinks);
        while (it.hasNext()) {
            it.next();
            if (!it.fileName().endsWith(".part"_L1))
                files.append(name + u'/' + it.fileName());
        }
    }
    return files;
}

bool isSameFileSystem(const QString &a, const QString &b)
{
    return QStorageInfo(a).device() == QStorageInfo(b).device();
}

bool moveFile(const QString &from, const QString &to, bool isNear)
{
    if (QFile::exists(to) || !QDir().mkpath(to.section(u'/', 0, -2)))
        return false;
    if (isNear) { // not QFile::rename(), which copies to the final name where this is impossible
        std::error_code problem;
        std::filesystem::rename(QFileInfo(from).filesystemFilePath(), QFileInfo(to).filesystemFilePath(), problem);
        if (!problem)
            return true;
    }
    // Not renamed: across file systems that writes under the final name, and what a power cut leaves there would be taken
    // for the whole file, since the new folder is looked into first. A copy gets its name when it is whole.
    if (!QFile::copy(from, to))
        return false;
    if (QFile::remove(from))
        return true;
    QFile::remove(to); // one place for each
    return false;
}

} // namespace

bool isFolderWritable(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return false;
    QTemporaryFile probe(folder + "/.frameloom-XXXXXX"_L1);
    return probe.open() && probe.write("x") == 1 && probe.flush();
}

int savedFilesIn(const QString &folder)
{
    return static_cast<int>(savedFiles(folder).size());
}

LibraryMover::LibraryMover(QObject *parent) : QObject(parent) {}

LibraryMover::~LibraryMover()
{
    if (m_stop)
        *m_stop = true;
}

void LibraryMover::move(const QString &from, const QString &to)
{
    if (m_moving || QDir(from) == QDir(to))
        return;
    m_moving = true;
    m_stop = std::make_shared<std::atomic_bool>(false);
    // QPointer is read on this thread only: the pool posts to the application and asks here whether the mover lives.
    const auto tell = [mover = QPointer<LibraryMover>(this)](std::function<void(LibraryMover &)> what) {
        QMetaObject::invokeMethod(
            qApp,
            [mover, what = std::move(what)] {
                if (mover)
                    what(*mover);
            },
            Qt::QueuedConnection);
    };
    QThreadPool::globalInstance()->start([from, to, stop = m_stop, tell] {
        const QStringList files = savedFiles(from);
        const int total = static_cast<int>(files.size());
        const bool isNear = QDir().mkpath(to) && isSameFileSystem(from, to);
        int moved = 0;
        int seen = 0;
        for (const QString &file : files) {
            if (*stop)
                return;
            moved += moveFile(from + u'/' + file, to + u'/' + file, isNear) ? 1 : 0;
            if (++seen % 20 == 0)
                tell([moved, total](LibraryMover &mover) { Q_EMIT mover.progress(moved, total); });
        }
        tell([moved, left = total - moved](LibraryMover &mover) {
            mover.m_moving = false;
            Q_EMIT mover.finished(moved, left);
        });
    });
}

} // namespace frameloom
