// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/dialectparts.h"

#include "api/classicreader.h"
#include "api/errortaxonomy.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

QUrl endpoint(const QUrl &base, const QString &path)
{
    // "https://host/" keeps its slash under QUrl::StripTrailingSlash, and servers do not know "//fetch".
    QString folder = base.path(QUrl::FullyEncoded);
    while (folder.endsWith(u'/'))
        folder.chop(1);
    QUrl url = base;
    url.setPath(folder + path, QUrl::TolerantMode);
    return url;
}

QByteArray compact(const QJsonObject &object)
{
    // QJsonObject keeps its keys sorted: the order on the wire is fixed.
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

namespace {

// The wire is particular: index is text, zoom_ratio a number (CORE.md, "Oddities"). The schema has the last word.
QJsonValue asSchemaWants(const QJsonValue &value, const QJsonValue &propertySchema)
{
    const QString type = propertySchema.toObject().value("type"_L1).toString();
    if (type == "string"_L1 && value.isDouble())
        return looseText(value);
    if ((type == "number"_L1 || type == "integer"_L1) && value.isString()) {
        bool ok = false;
        const double number = value.toString().trimmed().toDouble(&ok);
        if (ok && (type == "number"_L1 || number == static_cast<double>(static_cast<qint64>(number))))
            return number;
    }
    return value;
}

bool sendsPicture(const ParentRule &rule, const QString &family)
{
    if (!family.isEmpty())
        return rule.pictureFamilies.contains(family);
    // Without a known family only where every accepted one takes the number.
    return std::all_of(rule.families.begin(), rule.families.end(),
                       [&rule](const QString &f) { return rule.pictureFamilies.contains(f); });
}

} // namespace

QJsonObject wireParams(const Operation &operation, const Draft &draft, const QString &parentTaskId,
                       const QString &parentFamily)
{
    const QJsonObject properties = operation.schema.value("properties"_L1).toObject();
    QJsonObject body;
    const QJsonObject params = operation.applicable(draft.params);
    for (auto it = params.begin(); it != params.end(); ++it) {
        if (it.value().isNull() || it.value().isUndefined())
            continue; // unset is not sent
        body.insert(it.key(), asSchemaWants(it.value(), properties.value(it.key())));
    }
    const ParentRule &rule = operation.parent;
    const bool byItem = rule.takes == ParentRule::Takes::Item;
    if (rule.isValid() && byItem) {
        // An id made elsewhere is pasted where task ids are.
        const QString item =
            draft.parent.itemId.isEmpty() && draft.parent.jobId == 0 ? parentTaskId : draft.parent.itemId;
        if (!item.isEmpty())
            body.insert(rule.parameter, item);
    }
    const bool namesItem = rule.isValid() && !rule.itemParameter.isEmpty() && !draft.parent.itemId.isEmpty();
    if (namesItem) { // its number would say it twice
        body.insert(rule.itemParameter, draft.parent.itemId);
        body.remove(rule.pictureParameter);
    }
    if (rule.isValid() && !byItem && !parentTaskId.isEmpty()) {
        body.insert(rule.parameter, parentTaskId);
        if (!namesItem && !rule.pictureParameter.isEmpty() && draft.parent.picture > 0 && !body.contains(rule.pictureParameter)
            && sendsPicture(rule, parentFamily)) {
            body.insert(rule.pictureParameter, asSchemaWants(QString::number(draft.parent.picture),
                                                             properties.value(rule.pictureParameter)));
        }
    }
    return body;
}

bool hasEnded(const TaskReport &report)
{
    return report.state == RemoteState::Finished || report.state == RemoteState::Failed
        || report.state == RemoteState::Cancelled;
}

Failure unreadable(const QString &words)
{
    Failure failure;
    failure.kind = FailureKind::Unreadable;
    failure.words = words;
    failure.bytesLeft = true;
    return failure;
}

Failure refused(const QString &words)
{
    Failure failure;
    failure.kind = kindOfRefusal(words, FailureKind::Rejected);
    failure.words = words;
    failure.bytesLeft = true;
    return failure;
}

} // namespace frameloom
