// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/sandboxtask.h"

#include <QHash>
#include <QString>

#include <optional>

namespace frameloom {

/// The sandbox's memory in its folder: one small file for each task, written atomically before the submission is
/// answered. The balance is not stored: it is the start minus what the tasks cost, so no crash can part the two.
/// Not thread-safe; the API holds a mutex.
class SandboxStore
{
public:
    explicit SandboxStore(QString folder);

    /// Makes the folders and reads what is there. Unreadable task files are skipped.
    bool open(Credits startBalance, QString *why);

    Credits balance() const { return m_start - m_spent; }
    const SandboxTask *task(const QString &id) const;
    const SandboxTask *taskWithKey(const QString &key) const { return task(m_keys.value(key)); }
    QVector<SandboxTask> tasks() const; ///< newest first
    const SandboxTask *taskOfSong(const QString &songId) const { return task(m_songs.value(songId)); }
    int tasksWithPrompt(const QString &prompt) const { return m_prompts.value(prompt); }
    int pictureCount() const { return m_pictures; }
    /// False when the file could not be written; then nothing was charged.
    bool add(const SandboxTask &task);
    /// A known task that has changed in what costs nothing.
    bool update(const SandboxTask &task);

    int lastPort() const { return m_port; }
    void setLastPort(int port);

    QString imageFolder() const { return m_folder + QStringLiteral("/images"); }
    QString uploadFolder() const { return m_folder + QStringLiteral("/uploads"); }

private:
    void remember(const SandboxTask &task);
    bool writeState() const;
    void trimImages() const;

    QString m_folder;
    Credits m_start;
    Credits m_spent;
    int m_port = 0;
    int m_pictures = 0;
    QHash<QString, SandboxTask> m_tasks;
    QHash<QString, QString> m_songs; ///< song id -> task id
    QHash<QString, QString> m_keys;  ///< idempotency key -> task id
    QHash<QString, int> m_prompts;
};

/// Whole or not at all.
bool writeFile(const QString &path, const QByteArray &bytes);

} // namespace frameloom
