// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/scriptedserver.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QMutex>
#include <QStringList>

namespace frameloom::test {

/// What the service answers to the submissions of one operation. An answer is an object, sent as it is with 200, or
/// {"http": 400, "body": {...}}. "$task" and "$files" in it stand for the task's id and the address of the file host;
/// "$number" for an id that is a number.
struct ServiceScript
{
    QJsonArray submit;      ///< in turn; the last one repeats
    QJsonArray fetch;       ///< of each task, in turn; the last one repeats
    bool waits = false;     ///< the first one repeats until goOn()
    bool bareArray = false; ///< fetch-many answers with an array instead of {"tasks": [...]}
};

/// A multipart part.
struct FormPart
{
    QString name;
    QString fileName; ///< empty: no file
    QByteArray bytes;
};

/// An Apiframe on loopback that knows nothing of its own: it says what tests/data/roundtrip has from the documentation,
/// and serves real media files. Complains of every request that no page describes. Each documented host is a first
/// folder of its one origin: https://api.apiframe.ai/pro/imagine is /api.apiframe.ai/pro/imagine. Thread-safe.
class DocumentedService
{
public:
    static QString key() { return QStringLiteral("0b7c2f8e-4f1d-4a57-9b1e-3f0c2d6a9e11"); }

    DocumentedService();

    QUrl apiUrl() const { return m_server.url(QStringLiteral("/api.apiframe.pro")); }
    QUrl proUrl() const { return m_server.url(QStringLiteral("/api.apiframe.ai")); }

    /// From now on, for submissions to that documented address.
    void play(const QString &address, const ServiceScript &script);
    void goOn();
    /// What arrived there since play(), oldest first.
    QVector<ScriptedRequest> submissions(const QString &address) const;
    /// Multipart bodies only.
    static QVector<FormPart> partsOf(const ScriptedRequest &request);

    /// What is served under a result's address.
    QByteArray fileAt(const QUrl &url) const;
    /// The address that an upload call gave for these bytes; empty: they never arrived, or not as documented.
    QString uploaded(const QByteArray &bytes) const;

    /// How often several tasks were asked for in one request.
    int lists() const { return m_server.count("/api.apiframe.pro/fetch-many"); }

    /// Requests that no page describes, in words.
    QStringList complaints() const;

private:
    struct Task
    {
        ServiceScript script;
        QString id;
        int asked = 0;
    };
    struct Script
    {
        ServiceScript said;
        int submissions = 0;
        qsizetype before = 0; ///< requests that arrived before play()
    };

    ScriptedAnswer answer(const ScriptedRequest &request);
    ScriptedAnswer submit(Script &script);
    ScriptedAnswer fetch(const QJsonObject &body);
    ScriptedAnswer fetchMany(const QJsonObject &body);
    ScriptedAnswer takeUpload(const ScriptedRequest &request, const QString &part, const QString &key);
    ScriptedAnswer file(const ScriptedRequest &request);
    QByteArray spelled(const QJsonValue &answer, const QString &id) const;
    static ScriptedAnswer send(const QJsonValue &answer, const QByteArray &bytes);
    void complain(const ScriptedRequest &request, const QString &words);

    mutable QMutex m_mutex;
    QHash<QByteArray, Script> m_scripts;           ///< by path
    QHash<QString, Task> m_tasks;                  ///< by id
    QHash<QByteArray, QString> m_uploads;          ///< address by bytes
    mutable QHash<QByteArray, QByteArray> m_files; ///< by path
    QStringList m_complaints;
    int m_lastTask = 0;
    ScriptedServer m_server; ///< last: its thread ends first
};

} // namespace frameloom::test
