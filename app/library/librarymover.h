// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <atomic>
#include <memory>

namespace frameloom {

/// Whether files can be made there; makes the folder where it is missing. Blocks: for a pool thread.
bool isFolderWritable(const QString &folder);
/// Saved results below a library folder: files in its "2026-11" folders, without unfinished ones. Blocks.
int savedFilesIn(const QString &folder);

/// Carries saved results from one library folder into another, in the thread pool. A file that cannot be moved, or
/// whose name is taken there, stays where it is and is still found, since earlier folders are searched too. One at a
/// time.
class LibraryMover : public QObject
{
    Q_OBJECT
public:
    explicit LibraryMover(QObject *parent = nullptr);
    /// Stops after the file at hand and does not wait.
    ~LibraryMover() override;

    void move(const QString &from, const QString &to);
    bool isMoving() const { return m_moving; }

Q_SIGNALS:
    void progress(int moved, int total);
    void finished(int moved, int left);

private:
    std::shared_ptr<std::atomic_bool> m_stop;
    bool m_moving = false;
};

} // namespace frameloom
