// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QMetaType>
#include <QString>

namespace frameloom {

/// The finished result that an operation continues: one of our own jobs, or a task id made elsewhere.
struct ParentRef
{
    qint64 jobId = 0;  ///< our job; 0 when only the task id is known
    int picture = 0;   ///< 1-based number of the picture; 0: the whole job
    QString taskId;    ///< filled from the job when it is submitted, or pasted by the user
    QString itemId = {}; ///< the service's id of that entry of the result (a song); filled from the asset when stored

    bool isNull() const { return jobId == 0 && taskId.isEmpty() && itemId.isEmpty(); }
    bool operator==(const ParentRef &) const = default;
};

/// What a form holds: an operation and the parameters set so far. Unset parameters are absent. A media parameter holds a
/// MediaValue (mediavalue.h), a list of them for a list of pictures; submission turns them into what the wire wants.
struct Draft
{
    QString operationId;
    QJsonObject params; ///< without the parent's task id, which is resolved at submission
    ParentRef parent;

    bool operator==(const Draft &) const = default;
};

} // namespace frameloom

Q_DECLARE_METATYPE(frameloom::Draft)
