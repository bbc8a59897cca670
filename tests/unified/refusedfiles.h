// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/operation.h"

#include <QString>
#include <QVector>

namespace frameloom::test {

/// A file that the service could not use (api/v2/CORE.md, "Uploads and assets"), and what has to be said of it.
struct RefusedFile
{
    QString name;
    QString path;
    QString words; ///< a regular expression
};

/// Of another kind, no media at all, broken, gone, too large, of a format that no upload takes. Made once, in a temporary
/// folder that goes with the program; large ones are holes.
const QVector<RefusedFile> &refusedFiles(MediaKind kind);

} // namespace frameloom::test
