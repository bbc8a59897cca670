// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/classicapi.h"
#include "sandbox/unifiedloras.h"

#include <QHash>
#include <QJsonObject>

#include <mutex>

namespace frameloom {

/// The Unified API (api/v2/CORE.md) of the sandbox, without the wire: the same tasks, files and balance as its Classic
/// one, other words. Thread-safe.
///
/// What it decides where the API is not documented: credits that have no published price are 6 a job, as for Classic;
/// a job that fails is given back; a key that comes again with another body is answered with 409.
class UnifiedApi
{
public:
    using Answer = ClassicApi::Answer;

    explicit UnifiedApi(ClassicApi &shared) : m_shared(shared), m_loras(shared) {}

    /// The only key it accepts.
    static QString key();
    /// Nothing for the right key, else the refusal.
    std::optional<Answer> refuse(const QString &apiKey) const;

    Answer me() const;
    Answer models(const QString &modality) const;
    /// The OpenAPI document that ships with the program, byte for byte.
    Answer document() const;
    Answer submit(const QString &path, const QByteArray &body, const QString &idempotencyKey);
    Answer job(const QString &id) const;
    /// Query parameters by name: status, model, limit, cursor, search, include_models.
    Answer jobs(const QHash<QString, QString> &query) const;
    Answer upload(const QByteArray &bytes) const;
    /// Registers an address at a video provider that does not exist; kept while the server runs.
    Answer createAsset(const QByteArray &body);
    Answer asset(const QString &id) const;

    UnifiedLoras &loras() { return m_loras; }

private:
    const Operation *operationFor(const QString &path, const QJsonObject &body) const;
    bool isUnified(const SandboxTask &task) const;
    bool isJob(const SandboxTask &task) const; ///< of it, and no training
    QJsonObject jobObject(const SandboxTask &task, bool inList) const;
    QJsonValue resultOf(const SandboxTask &task, const Operation &operation) const;

    ClassicApi &m_shared;
    UnifiedLoras m_loras;
    mutable std::mutex m_mutex; ///< m_assets
    QHash<QString, QJsonObject> m_assets;
};

} // namespace frameloom
