// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "integration/fulldisk.h"

#include <QFileInfo>

#ifdef Q_OS_LINUX

#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

std::atomic<bool> diskIsFull{false};
char diskFolder[PATH_MAX]; ///< written before diskIsFull is set

/// Whether this write would make a file on the full disk longer. `offset` -1: where the file stands.
bool findsNoRoom(int fd, size_t size, off64_t offset)
{
    if (!diskIsFull)
        return false;
    char name[64];
    char path[PATH_MAX];
    std::snprintf(name, sizeof name, "/proc/self/fd/%d", fd);
    const ssize_t length = ::readlink(name, path, sizeof path);
    const size_t folderLength = std::strlen(diskFolder);
    if (length <= static_cast<ssize_t>(folderLength) || std::memcmp(path, diskFolder, folderLength) != 0
        || path[folderLength] != '/')
        return false;
    struct stat64 state;
    if (::fstat64(fd, &state) != 0 || !S_ISREG(state.st_mode))
        return false;
    if (offset < 0)
        offset = (::fcntl(fd, F_GETFL) & O_APPEND) != 0 ? state.st_size : ::lseek64(fd, 0, SEEK_CUR);
    return offset + static_cast<off64_t>(size) > state.st_size;
}

template<typename Call>
Call libraryCall(const char *name)
{
    return reinterpret_cast<Call>(::dlsym(RTLD_NEXT, name));
}

} // namespace

// Qt and SQLite write by these. The program's own symbols go first.
extern "C" {

ssize_t write(int fd, const void *data, size_t size)
{
    static const auto call = libraryCall<ssize_t (*)(int, const void *, size_t)>("write");
    if (findsNoRoom(fd, size, -1)) {
        errno = ENOSPC;
        return -1;
    }
    return call(fd, data, size);
}

ssize_t pwrite64(int fd, const void *data, size_t size, off64_t offset)
{
    static const auto call = libraryCall<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    if (findsNoRoom(fd, size, offset)) {
        errno = ENOSPC;
        return -1;
    }
    return call(fd, data, size, offset);
}

} // extern "C"

namespace frameloom::test {

FullDisk::FullDisk(const QString &folder)
{
    const QByteArray path = QFileInfo(folder).canonicalFilePath().toLocal8Bit();
    if (path.isEmpty() || path.size() >= PATH_MAX)
        qFatal("no such folder: %s", qPrintable(folder));
    std::memcpy(diskFolder, path.constData(), static_cast<size_t>(path.size()) + 1);
}

FullDisk::~FullDisk()
{
    diskIsFull = false;
}

void FullDisk::setFull(bool full)
{
    diskIsFull = full;
}

bool FullDisk::isPossible()
{
    return true;
}

} // namespace frameloom::test

#else

namespace frameloom::test {

FullDisk::FullDisk(const QString &) {}
FullDisk::~FullDisk() = default;
void FullDisk::setFull(bool) {}
bool FullDisk::isPossible()
{
    return false;
}

} // namespace frameloom::test

#endif
