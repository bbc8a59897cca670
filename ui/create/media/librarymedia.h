// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/mediavalue.h"
#include "catalog/operation.h"
#include "library/database.h"
#include "model/asset.h"

#include <QMetaType>
#include <QString>
#include <QVector>

namespace frameloom {

/// A saved result that can be put into a form, as a list shows it.
struct LibraryMedia
{
    Asset asset;
    QString title; ///< of the song, else of the job
    qint64 finishedAt = 0;
    qint64 durationMs = 0;
    bool isOneOfSeveral = false; ///< pictures of its job

    bool isNull() const { return asset.id == 0; }
    MediaValue value() const;
};

/// One page, newest first.
struct LibraryPage
{
    QVector<LibraryMedia> entries;
    qint64 nextBefore = 0; ///< continue with this; 0: that was all
};

/// Saved results of that kind whose prompt or title has all the words. Store thread. Reads a bounded number of jobs: an
/// empty page with a nextBefore is not the end.
LibraryPage findLibraryMedia(Database &database, MediaKind kind, const QString &words, qint64 beforeJob);

bool isOfKind(const Asset &asset, MediaKind kind);

} // namespace frameloom

Q_DECLARE_METATYPE(frameloom::LibraryMedia)
