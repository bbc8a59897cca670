// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/partfile.h"

#include "jobs/diskfile.h"
#include "library/mediaduration.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int probeBytes = 256 * 1024;

Failure unwritable(const QString &folder)
{
    Failure failure;
    failure.kind = FailureKind::DiskUnwritable;
    failure.words = QDir::toNativeSeparators(folder);
    return failure;
}

QByteArray hashOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return hash.result();
}

bool sameContent(const QString &a, const QString &b)
{
    if (QFileInfo(a).size() != QFileInfo(b).size())
        return false;
    const QByteArray hash = hashOf(a);
    return !hash.isEmpty() && hash == hashOf(b);
}

} // namespace

Failure PartFile::open(const QString &folder, const QString &partName)
{
    if (m_file.isOpen())
        return {};
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return unwritable(folder);
    m_file.setFileName(folder + u'/' + partName + u".part"_s);
    // Unbuffered, so that a full disk is told by the write that met it.
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return trouble();
    m_size = m_file.size();
    if (!m_file.seek(m_size))
        return trouble();
    return {};
}

Failure PartFile::append(const QByteArray &bytes)
{
    qint64 done = 0;
    while (done < bytes.size()) {
        const qint64 n = m_file.write(bytes.constData() + done, bytes.size() - done);
        if (n <= 0)
            return trouble();
        done += n;
        m_size += n;
    }
    return {};
}

Failure PartFile::restart()
{
    if (!m_file.resize(0) || !m_file.seek(0))
        return trouble();
    // On the disk before anybody writes down whose bytes come next: old ones must not pass for new after a power cut.
    if (m_size > 0 && !syncToDisk(m_file))
        return trouble();
    m_size = 0;
    return {};
}

void PartFile::discard()
{
    m_file.close();
    if (!m_file.fileName().isEmpty())
        m_file.remove();
    m_size = 0;
}

Failure PartFile::trouble() const
{
    return diskFailure(m_file.error(), m_file.errorString());
}

FinishedFile finishPart(const QString &partPath, const QString &folder, const QString &baseName, bool keepIncomplete)
{
    FinishedFile result;
    result.check = checkMedia(partPath);
    result.bytes = QFileInfo(partPath).size();
    if (!result.check.type.isKnown()) {
        result.verdict = FinishedFile::Verdict::NotMedia;
        QFile::remove(partPath);
        return result;
    }
    if (!result.check.complete && !keepIncomplete) {
        result.verdict = FinishedFile::Verdict::Incomplete;
        return result;
    }
    QFile part(partPath);
    if (!part.open(QIODevice::ReadWrite) || !syncToDisk(part)) {
        result.verdict = FinishedFile::Verdict::DiskTrouble;
        result.failure = diskFailure(part.error(), part.errorString());
        return result;
    }
    part.close();
    if (result.check.type.kind == AssetKind::Audio || result.check.type.kind == AssetKind::Video)
        result.durationMs = mediaDurationMs(partPath, result.check.type.mime);

    for (int n = 1; n < 1000; ++n) {
        const QString name = n == 1 ? baseName : baseName + u" (%1)"_s.arg(n);
        const QString target = folder + u'/' + name + u'.' + result.check.type.extension;
        if (QFileInfo::exists(target)) {
            // Saved just before the program was killed, or somebody else's.
            if (!sameContent(target, partPath))
                continue;
            QFile::remove(partPath);
        } else if (!part.rename(target)) {
            if (QFileInfo::exists(target))
                continue;
            result.verdict = FinishedFile::Verdict::DiskTrouble;
            result.failure = diskFailure(part.error(), part.errorString());
            return result;
        }
        result.verdict = FinishedFile::Verdict::Saved;
        result.path = target;
        return result;
    }
    result.verdict = FinishedFile::Verdict::DiskTrouble;
    result.failure = unwritable(folder);
    return result;
}

Failure probeFolder(const QString &folder)
{
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return unwritable(folder);
    QTemporaryFile file(folder + u"/.frameloom-XXXXXX"_s);
    if (!file.open())
        return diskFailure(file.error(), file.errorString());
    const QByteArray bytes(probeBytes, '\0');
    if (file.write(bytes) != bytes.size() || !file.flush())
        return diskFailure(file.error(), file.errorString());
    return {};
}

} // namespace frameloom
