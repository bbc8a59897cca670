// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "integration/documentedservice.h"

#include <QMap>
#include <QVector>

namespace frameloom::test {

/// One way to fill a form, and what has to arrive then.
struct DocumentedRequest
{
    QString say;
    QJsonObject fill; ///< field → what is typed, pressed or dropped
    QJsonObject body; ///< JSON body
    QJsonArray parts; ///< multipart body: {"name", "file"}
};

/// One way in which the service may answer, and what has to come of it.
struct AnswerShape
{
    QString say;
    ServiceScript script;
    int jobs = 1;
    QString state;          ///< jobStateName(): where the job ends; "key": done, once another key was given
    QString words;          ///< of its failure
    bool meanwhile = false; ///< looks at the job after its first, unfinished answer
    QStringList files;      ///< "picture 1", "grid", sorted
    QStringList texts;
    QString seed;
    QJsonObject facts;
};

/// A follow-up that the documentation names: one click, and what arrives.
struct DocumentedStep
{
    QString operation;
    QJsonObject body;
};
struct DocumentedFollowUp
{
    QString operation;
    QString preset; ///< last part of the action's id; empty: any
    int picture = 0;
    QVector<DocumentedStep> steps;
};

struct DocumentedOperation
{
    QString id;
    QString file; ///< of the test data, without folder and ending
    QString address;
    int percent = -1;     ///< that its progress tells
    bool webhook = false; ///< takes webhook_url and webhook_secret: what is answered by a task does
    QVector<DocumentedRequest> requests;
    QVector<AnswerShape> shapes;        ///< the first one is as documented
    QMap<QString, QVector<int>> offers; ///< operation → pictures
    QVector<DocumentedFollowUp> clicks;
};

/// tests/data/roundtrip: what the pages say, written by hand, and the ways in which answers differ from them.
class Documents
{
public:
    /// Empty, or what is wrong with the data.
    QString load();
    const QVector<DocumentedOperation> &operations() const { return m_operations; }
    const DocumentedOperation *operation(const QString &id) const;

private:
    QString take(const QString &file, const QString &id, const QJsonObject &said, const QJsonArray &shapes);

    QVector<DocumentedOperation> m_operations;
};

} // namespace frameloom::test
