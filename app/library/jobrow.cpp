// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/jobrow.h"

#include "library/storednames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>

#include <array>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

// The order of jobValues() and jobFromRow().
constexpr std::array columns = {
    "profile_id"_L1,   "state"_L1,       "deleted_at"_L1,     "created_at"_L1,    "generator_id"_L1, "operation_id"_L1,
    "task_id"_L1,      "reason"_L1,      "remote_status"_L1,  "percent"_L1,       "parent_job"_L1,   "parent_picture"_L1,
    "parent_task"_L1,  "waits_for"_L1,   "chain_id"_L1,       "submitted_at"_L1,  "accepted_at"_L1,  "finished_at"_L1,
    "price_kind"_L1,   "price_low"_L1,   "price_high"_L1,     "price_detail"_L1,  "failure"_L1,      "result_kind"_L1,
    "result_family"_L1, "seed"_L1,       "cover_path"_L1,     "asset_count"_L1,   "title"_L1,        "prompt"_L1,
    "params"_L1,       "texts"_L1,       "parent_item"_L1,    "facts"_L1,         "queue_rank"_L1,
    "idempotency_key"_L1, "keyed_at"_L1};

QString joined(const QString &before, const QString &after)
{
    QStringList parts;
    for (const QLatin1StringView column : columns)
        parts.append(before + column + after);
    return parts.join(u", "_s);
}

QString json(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectFrom(const QString &json)
{
    return json.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(json.toUtf8()).object();
}

QString priceDetail(const Price &price)
{
    QJsonObject detail;
    if (price.confidence != Confidence::High)
        detail.insert(u"confidence"_s, confidenceName(price.confidence));
    if (!price.sources.isEmpty())
        detail.insert(u"sources"_s, QJsonArray::fromStringList(price.sources));
    if (!price.note.isEmpty())
        detail.insert(u"note"_s, price.note);
    return detail.isEmpty() ? u""_s : json(detail);
}

QStringList strings(const QJsonArray &array)
{
    QStringList list;
    for (const QJsonValue &value : array)
        list.append(value.toString());
    return list;
}

} // namespace

const QString &jobColumns()
{
    static const QString names = u"j.id, "_s + joined(u"j."_s, {});
    return names;
}

const QString &jobInsertSql()
{
    static const QString sql = u"INSERT INTO jobs("_s + joined({}, {}) + u") VALUES ("_s
        + QStringList(qsizetype(columns.size()), u"?"_s).join(u", "_s) + u')';
    return sql;
}

const QString &jobUpdateSql()
{
    static const QString sql = u"UPDATE jobs SET "_s + joined({}, u" = ?"_s) + u" WHERE id = ?"_s;
    return sql;
}

QVariantList jobValues(const Job &job)
{
    return {storedText(job.profileId),
            jobStateName(job.state),
            job.deletedAt,
            job.createdAt,
            storedText(job.generatorId),
            storedText(job.operationId),
            storedText(job.taskId),
            storedText(queueReasonName(job.reason)),
            storedText(job.remoteStatus),
            job.percent,
            job.parent.jobId,
            job.parent.picture,
            storedText(job.parent.taskId),
            job.waitsFor,
            job.chainId,
            job.submittedAt,
            job.acceptedAt,
            job.finishedAt,
            priceKindName(job.price.kind),
            job.price.low.milli(),
            job.price.high.milli(),
            priceDetail(job.price),
            failureToText(job.failure),
            resultKindName(job.resultKind),
            storedText(job.resultFamily),
            storedText(job.seed),
            storedText(job.coverPath),
            job.assetCount,
            storedText(job.title),
            storedText(job.prompt),
            json(job.params),
            job.texts.isEmpty()
                ? u""_s
                : QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(job.texts)).toJson(QJsonDocument::Compact)),
            storedText(job.parent.itemId),
            job.facts.isEmpty() ? u""_s : json(job.facts),
            job.queueRank,
            storedText(job.idempotencyKey),
            job.keyedAt};
}

Job jobFromRow(const QSqlQuery &row)
{
    int i = 0;
    const auto number = [&row, &i] { return row.value(i++).toLongLong(); };
    const auto integer = [&row, &i] { return row.value(i++).toInt(); };
    const auto string = [&row, &i] { return row.value(i++).toString(); };

    Job job;
    job.id = number();
    job.profileId = string();
    job.state = jobStateFromName(string());
    job.deletedAt = number();
    job.createdAt = number();
    job.generatorId = string();
    job.operationId = string();
    job.taskId = string();
    job.reason = queueReasonFromName(string());
    job.remoteStatus = string();
    job.percent = integer();
    job.parent.jobId = number();
    job.parent.picture = integer();
    job.parent.taskId = string();
    job.waitsFor = number();
    job.chainId = number();
    job.submittedAt = number();
    job.acceptedAt = number();
    job.finishedAt = number();
    job.price.kind = priceKindFromName(string());
    job.price.low = Credits::fromMilli(number());
    job.price.high = Credits::fromMilli(number());
    const QJsonObject detail = objectFrom(string());
    if (!detail.isEmpty()) {
        job.price.confidence = confidenceFromName(detail.value("confidence"_L1).toString(u"high"_s));
        job.price.sources = strings(detail.value("sources"_L1).toArray());
        job.price.note = detail.value("note"_L1).toString();
    }
    job.failure = failureFromText(string());
    job.resultKind = resultKindFromName(string());
    job.resultFamily = string();
    job.seed = string();
    job.coverPath = string();
    job.assetCount = integer();
    job.title = string();
    job.prompt = string();
    job.params = objectFrom(string());
    const QString texts = string();
    if (!texts.isEmpty())
        job.texts = strings(QJsonDocument::fromJson(texts.toUtf8()).array());
    job.parent.itemId = string();
    job.facts = objectFrom(string());
    job.queueRank = number();
    job.idempotencyKey = string();
    job.keyedAt = number();
    return job;
}

} // namespace frameloom
