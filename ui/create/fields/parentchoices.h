// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/catalog.h"
#include "catalog/draft.h"
#include "library/database.h"

#include <QMetaType>
#include <QString>
#include <QVector>

namespace frameloom {

/// A finished result that a form can continue, as a list shows it.
struct ParentChoice
{
    ParentRef parent;
    QString title;
    QString family;     ///< of the result
    QString itemTitle;  ///< of the song chosen from it; the service does not always name one
    qint64 durationMs = 0;
    QString path;       ///< saved picture, relative to the library; may be empty
    qint64 finishedAt = 0;
    bool throughUpscale = false; ///< fits only after ParentRule::via
    QString detail = {}; ///< said instead of when it was made
};

/// Whether a parent of this family is one entry of a result (a song) and not the result as a whole.
bool takesItem(const ParentRule &rule, const QString &family);
/// The newest finished results of the operation's generator that fit it, picture by picture where it takes a picture
/// number, song by song where it takes one. Store thread. Looks at a bounded number of jobs, so that a library full of others costs no time.
QVector<ParentChoice> findParentChoices(Database &database, const Catalog &catalog, const Operation &operation,
                                        int atMost = 50);
/// How one known job (picture) is shown; an empty title when it is gone. Store thread.
ParentChoice describeParent(Database &database, const ParentRef &parent);

} // namespace frameloom

Q_DECLARE_METATYPE(frameloom::ParentChoice)
