// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/mediafile.h"
#include "model/failure.h"

#include <QFile>
#include <QString>

namespace frameloom {

/// A result file while it is being fetched: "name.part" beside its later place. Any one thread at a time.
class PartFile
{
public:
    /// `folder`: absolute, made when missing.
    Failure open(const QString &folder, const QString &partName);
    Failure append(const QByteArray &bytes);
    Failure restart();            ///< from the first byte
    void close() { m_file.close(); }
    void discard();
    qint64 size() const { return m_size; }
    QString path() const { return m_file.fileName(); }

private:
    Failure trouble() const;

    QFile m_file;
    qint64 m_size = 0;
};

/// What became of a whole .part file. Slow: reads, syncs and renames; pool thread.
struct FinishedFile
{
    enum class Verdict {
        Saved,
        NotMedia,    ///< an error page or the like; the part is gone
        Incomplete,  ///< a media file without its end; the part is kept for one more look
        DiskTrouble
    };
    Verdict verdict = Verdict::NotMedia;
    Failure failure;
    QString path;      ///< absolute, for Saved
    qint64 bytes = 0;
    MediaCheck check;
    qint64 durationMs = 0; ///< of a saved song or clip, as its headers tell; 0: they do not
};
/// Checks, syncs to the disk and renames; never over another file. `keepIncomplete`: save even without its end.
FinishedFile finishPart(const QString &partPath, const QString &folder, const QString &baseName, bool keepIncomplete);

/// Whether that folder takes a file now.
Failure probeFolder(const QString &folder);

} // namespace frameloom
