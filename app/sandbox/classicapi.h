// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/catalog.h"
#include "sandbox/magicwords.h"
#include "sandbox/sandboxresults.h"
#include "sandbox/sandboxstore.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <functional>
#include <memory>
#include <mutex>

namespace frameloom {

/// The Classic API (api/v1/CORE.md) without the wire: a request in, an answer out. Thread-safe.
class ClassicApi
{
public:
    struct Answer
    {
        int status = 200;
        QByteArray body = "{}";
        QByteArray type = "application/json";
        int retryAfter = 0; ///< seconds; 0: no such header
        bool drop = false;  ///< close the connection instead of answering
        qint64 holdUntilMs = 0; ///< held operations: answer `heldTask` by then, not `body`
        QString heldTask;
    };

    struct Setup
    {
        QString folder;
        double speed = 1;
        Credits startBalance;
        std::shared_ptr<const Catalog> catalog;
        std::function<qint64()> now; ///< milliseconds of the wall clock
        QString key;
        int blockSize = 1; ///< SandboxServer::Options
    };

    explicit ClassicApi(Setup setup);
    bool open(QString *why);
    int lastPort() const;
    void setPort(int port); ///< before the first request

    /// Empty for the right key, else the refusal.
    std::optional<Answer> refuse(const QString &authorization) const;

    Answer account() const;
    Answer submit(const QString &path, const QByteArray &body);
    /// A submission that carries its file itself (Suno upload): parts by name, and the file's name for the magic words.
    Answer submitFile(const QString &path, const QHash<QString, QByteArray> &parts, const QString &fileName);
    Answer fetch(const QByteArray &body) const;
    Answer fetchMany(const QByteArray &body) const;
    Answer fetchOne(const QString &id) const;
    Answer uploadImage(const QByteArray &bytes);
    Answer uploadAudio(const QByteArray &bytes);
    /// A result file or an uploaded one, by its path.
    Answer file(const QString &path);

    // What the Unified API of the same sandbox stands on (unifiedapi.h).

    /// Charges for a checked request and makes its task; the answer is Classic's. `idempotencyKey`: kept with the task.
    Answer accept(SandboxRequest &request, Magic magic, const QString &idempotencyKey = {}, const QByteArray &digest = {});
    std::optional<Answer> refuseByMagic(Magic magic, const QByteArray &body);
    std::optional<SandboxTask> task(const QString &id) const;
    std::optional<SandboxTask> taskWithKey(const QString &idempotencyKey) const;
    QVector<SandboxTask> tasks() const; ///< newest first
    bool keep(const SandboxTask &task); ///< SandboxStore::update()
    Credits balance() const;
    /// Keeps an uploaded file and gives its address; empty when there is no room.
    QString keepUpload(const QByteArray &bytes, const QByteArray &extension) const;
    const Catalog &catalog() const { return *m_setup.catalog; }
    QString baseUrl() const;

    qint64 now() const { return m_setup.now(); }
    static Answer badRequest(const QStringList &messages);
    static Answer refusal(int status, const QString &message);

private:
    std::optional<Answer> checkParent(SandboxRequest &request) const;
    std::optional<Answer> checkItem(SandboxRequest &request) const;
    std::optional<Answer> checkMask(const SandboxRequest &request) const;
    const SandboxTask *parentOf(const ParentRule &rule, const QString &id) const;
    std::optional<PictureSpec> pictureAt(const QString &url) const;
    Answer picture(const QString &path);
    Answer recording(const QString &path); ///< a song or a clip
    Answer keep(const QByteArray &bytes, const QByteArray &extension, const QString &key);
    QString store(const QByteArray &bytes, const QByteArray &extension) const;

    Setup m_setup;
    int m_port = 0;
    mutable std::mutex m_mutex; ///< m_store, m_refused
    SandboxStore m_store;
    QHash<QByteArray, int> m_refused; ///< digest of a body with sandbox:429 -> how often it was turned away
    std::array<std::mutex, 8> m_painting; ///< by file name: no picture is painted twice at once
};

} // namespace frameloom
