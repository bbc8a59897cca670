// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "credits/charges.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace frameloom {

QString chargeKey(const Operation &operation, const QJsonObject &params)
{
    QJsonObject settings; // keeps its keys sorted
    const QJsonObject sent = operation.applicable(params);
    for (const Field &field : operation.fields) {
        const QJsonValue value = sent.value(field.name);
        if (value.isUndefined() || value.isNull())
            continue;
        switch (field.editor) {
        case FieldEditor::Integer:
        case FieldEditor::Number:
        case FieldEditor::Choice:
        case FieldEditor::Flag:
        case FieldEditor::AspectRatio:
            settings.insert(field.name, value);
            break;
        case FieldEditor::Media:
        case FieldEditor::Mask:
            settings.insert(field.name, 1);
            break;
        case FieldEditor::MediaList:
        case FieldEditor::Choices:
            settings.insert(field.name, value.toArray().size());
            break;
        case FieldEditor::Prompt:
        case FieldEditor::Text:
        case FieldEditor::Rows:
        case FieldEditor::Json:
        case FieldEditor::Parent:
        case FieldEditor::Url:
        case FieldEditor::Seed:
        case FieldEditor::Lyrics:
        case FieldEditor::Tags:
        case FieldEditor::Trained:
        case FieldEditor::Position:
            break;
        }
    }
    return operation.id + u' ' + QString::fromUtf8(QJsonDocument(settings).toJson(QJsonDocument::Compact));
}

QHash<QString, Credits> recentCharges(Database &database, const QString &profileId,
                                      const Catalog &catalog)
{
    constexpr int newest = 3'000;
    QHash<QString, Credits> charges;
    QSqlQuery &rows = database.run(u"SELECT operation_id, params, facts FROM (SELECT operation_id, params, facts "
                                   "FROM jobs WHERE deleted_at = 0 AND profile_id = ? AND state = 'done' "
                                   "ORDER BY id DESC LIMIT ?) WHERE facts LIKE '%credit_cost%'"_s,
                                   {profileId, newest});
    while (rows.next()) {
        const Operation *operation = catalog.operation(rows.value(0).toString());
        const QJsonObject facts = QJsonDocument::fromJson(rows.value(2).toString().toUtf8()).object();
        const auto cost = Credits::fromJson(facts.value("credit_cost"_L1));
        if (!operation || !cost)
            continue;
        const QJsonObject params = QJsonDocument::fromJson(rows.value(1).toString().toUtf8()).object();
        const QString key = chargeKey(*operation, params);
        if (!charges.contains(key)) // the newest comes first
            charges.insert(key, *cost);
    }
    rows.finish();
    return charges;
}

} // namespace frameloom
