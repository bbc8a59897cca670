// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/draft.h"
#include "catalog/operation.h"

#include <QString>
#include <QVector>

namespace frameloom {

/// What is wrong with one field of a draft. The window puts it into words beside the field.
struct FieldProblem
{
    enum class Kind {
        Missing,        ///< required and not set (or only spaces)
        NotAllowed,     ///< not one of the choices
        TooSmall,       ///< limit holds the bound
        TooLarge,
        TooShort,
        TooLong,
        WrongFormat,    ///< does not match the pattern ("W:H")
        WrongType,
        ParentMissing,  ///< no result chosen
        ParentUnfit,    ///< the chosen result cannot be continued by this operation
        Conflict,       ///< cannot be set beside another field; detail is that field's label, or empty
        Refused,        ///< by the service, with its words in detail; never found by validateDraft()
        Other           ///< detail holds the validator's words
    };
    QString field;
    Kind kind = Kind::Other;
    double limit = 0;
    QString detail;
};

/// Checks a draft against its operation's schema (compiled once per operation and cached, thread-safe). What parameters
/// ask of each other (if/then, anyOf, not) becomes a problem of the field that people have to fill or empty.
/// The parent parameter is checked by `parent` alone, since its task id is filled in at submission; the parent's picture
/// number counts as the value of ParentRule::pictureParameter. `parentFamily` is the result family of the parent
/// (ResultSpec::family of the operation that made it); empty when it is not known. A parent that fits only after
/// ParentRule::via is no problem: the chain makes it fit.
QVector<FieldProblem> validateDraft(const Operation &operation, const Draft &draft, const QString &parentFamily = {});

/// The parameters as the service gets them: the draft's, the parent's task id under its name, and the picture number
/// where a parent of that family needs one (in the parameter's own type: Midjourney's index is text).
QJsonObject requestBody(const Operation &operation, const Draft &draft, const QString &parentFamily = {});

/// The draft that makes this body, as far as the operation knows its parameters: what was sent elsewhere can be opened in
/// a form.
Draft draftOfBody(const Operation &operation, const QJsonObject &body);

} // namespace frameloom
