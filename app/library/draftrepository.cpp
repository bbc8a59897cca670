// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/draftrepository.h"

#include "library/storednames.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace frameloom {

bool DraftRepository::save(const Draft &draft)
{
    return m_database.exec(u"INSERT OR REPLACE INTO drafts(operation_id, params, parent_job, parent_picture, parent_task, "
                           "parent_item) VALUES (?, ?, ?, ?, ?, ?)"_s,
                           {draft.operationId,
                            QString::fromUtf8(QJsonDocument(draft.params).toJson(QJsonDocument::Compact)),
                            draft.parent.jobId, draft.parent.picture,
                            storedText(draft.parent.taskId), storedText(draft.parent.itemId)});
}

bool DraftRepository::remove(const QString &operationId)
{
    return m_database.exec(u"DELETE FROM drafts WHERE operation_id = ?"_s, {operationId});
}

QVector<Draft> DraftRepository::all()
{
    QVector<Draft> drafts;
    QSqlQuery &rows = m_database.run(
        u"SELECT operation_id, params, parent_job, parent_picture, parent_task, parent_item FROM drafts ORDER BY operation_id"_s);
    while (rows.isActive() && rows.next()) {
        Draft draft;
        draft.operationId = rows.value(0).toString();
        draft.params = QJsonDocument::fromJson(rows.value(1).toString().toUtf8()).object();
        draft.parent = {rows.value(2).toLongLong(), rows.value(3).toInt(), rows.value(4).toString(),
                        rows.value(5).toString()};
        drafts.append(draft);
    }
    rows.finish();
    return drafts;
}

bool DraftRepository::addPrompt(const QString &prompt)
{
    if (prompt.trimmed().isEmpty())
        return true;
    Transaction transaction(m_database);
    return transaction.isActive()
        // A new id each time: the order is by id.
        && m_database.exec(u"INSERT OR REPLACE INTO prompts(text) VALUES (?)"_s, {prompt})
        && m_database.exec(u"DELETE FROM prompts WHERE id <= (SELECT id FROM prompts ORDER BY id DESC LIMIT 1 OFFSET ?)"_s,
                           {maxPrompts})
        && transaction.commit();
}

QStringList DraftRepository::prompts(int atMost)
{
    QStringList prompts;
    QSqlQuery &rows = m_database.run(u"SELECT text FROM prompts ORDER BY id DESC LIMIT ?"_s, {atMost});
    while (rows.isActive() && rows.next())
        prompts.append(rows.value(0).toString());
    rows.finish();
    return prompts;
}

} // namespace frameloom
