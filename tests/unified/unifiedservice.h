// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/scriptedserver.h"
#include "unified/originalschema.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMutex>
#include <QStringList>
#include <QUrlQuery>

#include <optional>

namespace frameloom::test {

/// What the service says to the jobs that come from now on.
struct UnifiedScript
{
    QVector<ScriptedAnswer> submit = {}; ///< in turn, then 202 and a job
    /// What a job tells each time that it is asked for; the last one repeats. Only what differs from a job of CORE.md:
    /// {"status": "PROCESSING", "progress": 40}. "$files" stands for the address of this job's files.
    QJsonArray polls = {};
    bool waits = false; ///< the first one repeats until goOn()
    /// What every job is answered, each in turn, then 202. Jobs are told apart by their bodies.
    QVector<ScriptedAnswer> each = {};
    bool made = false; ///< the job is made although `each` does not say so: its key is known from then on
};

/// An Apiframe of the second generation on loopback: what api/v2/CORE.md says, and nothing of our sandbox. Complains of
/// every request that CORE.md does not describe, and checks each job against the service's own document. Thread-safe.
class UnifiedService
{
public:
    static QString key() { return QStringLiteral("afk_0123456789abcdef0123456789abcdef01234567"); }

    UnifiedService();

    QUrl url() const { return m_server.url(); }
    void play(const UnifiedScript &script);
    void goOn();
    /// What others did: stands in the list of jobs behind those that arrived here.
    void setJobList(const QJsonArray &jobs);
    void failJobList(const ScriptedAnswer &answer); ///< from now on
    QUrl url(const QString &path) const { return m_server.url(path); }
    /// Answers of these GETs; without them an empty list, and 404.
    void setModels(const QJsonArray &models);
    void setDocument(const QByteArray &document); ///< it is what requests are checked against from then on, if it is one
    /// A job that somebody else made, as GET /v2/jobs/{id} tells it.
    void addJob(const QString &id, const QJsonObject &job);

    /// The bodies of jobs that arrived since play(), with their paths, oldest first.
    struct Submission
    {
        QString path;
        QJsonObject body;
        QByteArray raw;
        QByteArray idempotencyKey;
    };
    QVector<Submission> submissions() const;
    int jobsMade() const; ///< since the beginning
    /// What is served under a file's address.
    QByteArray fileAt(const QUrl &url) const;
    /// The address that was given for these bytes; empty: they never arrived.
    QString uploaded(const QByteArray &bytes) const;
    int uploads() const; ///< how many files arrived
    /// Requests that are not as documented, in words.
    QStringList complaints() const;

    /// A whole job as CORE.md has it, with these entries instead of its own.
    static QJsonObject job(const QString &id, const QString &model, const QJsonObject &other);

private:
    struct Task
    {
        QString model;
        QJsonArray polls;
        bool waits = false;
        int asked = 0;
    };

    ScriptedAnswer answer(const ScriptedRequest &request);
    ScriptedAnswer submit(const ScriptedRequest &request, const QString &path);
    ScriptedAnswer list(const QUrlQuery &query);
    ScriptedAnswer tell(const QString &id);
    QByteArray toldOf(const QString &id);
    QString make(const QString &path, const QJsonObject &body, const QByteArray &raw, const QByteArray &key);
    ScriptedAnswer takeUpload(const ScriptedRequest &request);
    void complain(const ScriptedRequest &request, const QString &words);

    OriginalSchemas m_schemas;
    mutable QMutex m_mutex;
    UnifiedScript m_script;
    QVector<Submission> m_submissions;
    QHash<QByteArray, QPair<QByteArray, QString>> m_byKey; ///< body and job by idempotency key
    QHash<QByteArray, int> m_asked; ///< how often, by path and body, since play()
    QHash<QString, Task> m_tasks;
    QStringList m_order; ///< of these, oldest first
    QHash<QString, QJsonObject> m_others;
    QHash<QByteArray, QString> m_uploads;
    QHash<QByteArray, QByteArray> m_uploadedFiles;
    QJsonArray m_list;
    std::optional<ScriptedAnswer> m_noList;
    QJsonArray m_models;
    QByteArray m_document;
    QStringList m_complaints;
    int m_lastId = 0;
    ScriptedServer m_server; ///< last: its thread ends first
};

} // namespace frameloom::test
