// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/classicapi.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QVector>

namespace frameloom {

/// LoRA training of the sandbox's Unified API (api/v2/CORE.md, "LoRA training"; openapi.json, /v2/loras), without the wire.
/// Thread-safe.
///
/// What it decides where the API is not documented: 2 credits are taken and nothing more; the eleventh training at a time
/// is answered with 429; magic words stand in the name.
class UnifiedLoras
{
public:
    using Answer = ClassicApi::Answer;

    explicit UnifiedLoras(ClassicApi &shared) : m_shared(shared) {}

    struct Form
    {
        QHash<QString, QString> texts;
        QVector<QByteArray> images;
    };
    Answer create(const Form &form);
    /// Query parameters by name: cursor, limit, includeArchived.
    Answer list(const QHash<QString, QString> &query) const;
    Answer lora(const QString &id) const;
    Answer archive(const QString &id);

    /// Why pictures cannot be made with it; empty: they can.
    QString problemOf(const QString &id) const;

private:
    const Operation *operation() const;
    bool isLora(const SandboxTask &task) const;
    QString statusOf(const SandboxTask &task) const;
    QJsonObject object(const SandboxTask &task) const;
    QVector<SandboxTask> loras() const; ///< newest first

    ClassicApi &m_shared;
};

} // namespace frameloom
