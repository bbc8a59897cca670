// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/mediavalue.h"
#include "catalog/operation.h"

#include <QJsonObject>
#include <QString>
#include <QVector>

namespace frameloom {

/// One media value of a draft: a field, or one entry of a list field.
struct InputSlot
{
    QString field;
    qsizetype index = -1; ///< within a list; -1: the field itself
    MediaSpec media;
    MediaValue value;

    /// Whether it must become something else before it is sent. A plain address goes as it is.
    bool needsWork() const
    {
        return value.isLocal() || value.assetId != 0 || value.isNull() || media.send == MediaSpec::Send::Part;
    }
    QString name() const; ///< of the file, without its folder, for messages
};

/// The media values that would be sent, in the order of the form. Pure.
QVector<InputSlot> inputSlots(const Operation &operation, const QJsonObject &params);
/// Whether any of them needs work.
bool needsInputs(const Operation &operation, const QJsonObject &params);
/// Whether the body that is kept with a job is the one that leaves: no file stands in it (Job::body).
bool isWholeBody(const Operation &operation, const QJsonObject &params);
/// The parameters with that one replaced.
QJsonObject withInput(const QJsonObject &params, const InputSlot &slot, const QJsonValue &value);
/// The file of a value: a result of the library is looked for in each folder. Empty when there is none. Asks the disk.
QString inputPath(const MediaValue &value, const QStringList &libraryFolders);

} // namespace frameloom
