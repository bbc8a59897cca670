// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/inputslots.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QUrl>

#include <algorithm>

namespace frameloom {

QString InputSlot::name() const
{
    if (!value.file.isEmpty())
        return value.file.section(u'/', -1);
    const QUrl url(value.url);
    return url.fileName().isEmpty() ? url.host() : url.fileName();
}

QVector<InputSlot> inputSlots(const Operation &operation, const QJsonObject &params)
{
    QVector<InputSlot> found;
    const QJsonObject sent = operation.applicable(params);
    for (const Field &field : operation.fields) {
        const QJsonValue value = sent.value(field.name);
        if (!field.isMedia() || value.isUndefined() || value.isNull())
            continue;
        if (!value.isArray()) {
            found.append({field.name, -1, field.media, MediaValue::fromJson(value)});
            continue;
        }
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i)
            found.append({field.name, i, field.media, MediaValue::fromJson(list.at(i))});
    }
    return found;
}

bool needsInputs(const Operation &operation, const QJsonObject &params)
{
    const QVector<InputSlot> found = inputSlots(operation, params);
    return operation.request.multipart
           || std::any_of(found.cbegin(), found.cend(), [](const InputSlot &slot) { return slot.needsWork(); });
}

bool isWholeBody(const Operation &operation, const QJsonObject &params)
{
    const QVector<InputSlot> found = inputSlots(operation, params);
    return !operation.request.multipart
           && std::all_of(found.cbegin(), found.cend(), [](const InputSlot &slot) {
                  return slot.media.send == MediaSpec::Send::Url || !slot.needsWork();
              });
}

QJsonObject withInput(const QJsonObject &params, const InputSlot &slot, const QJsonValue &value)
{
    QJsonObject changed = params;
    if (slot.index < 0) {
        changed.insert(slot.field, value);
    } else {
        QJsonArray list = changed.value(slot.field).toArray();
        list.replace(slot.index, value);
        changed.insert(slot.field, list);
    }
    return changed;
}

QString inputPath(const MediaValue &value, const QStringList &libraryFolders)
{
    if (value.file.isEmpty())
        return {};
    if (value.assetId == 0)
        return QFileInfo(value.file).isAbsolute() ? value.file : QString();
    if (QFileInfo(value.file).isAbsolute() || value.file.split(u'/').contains(QStringLiteral("..")))
        return {}; // not in the library
    for (const QString &folder : libraryFolders) {
        const QString path = value.path(folder);
        if (QFileInfo::exists(path))
            return path;
    }
    return value.path(libraryFolders.value(0));
}

} // namespace frameloom
