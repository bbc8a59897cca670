// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/catalog.h"

#include <QString>
#include <QVector>

#include <future>
#include <memory>

namespace frameloom {

/// The catalogue of a data folder: whole, and as accounts of each API see it. All three share their data.
struct CatalogSet
{
    std::shared_ptr<const Catalog> all;
    std::shared_ptr<const Catalog> classic;
    std::shared_ptr<const Catalog> unified;
    QVector<CatalogProblem> problems; ///< of the user's own files
};

/// Where the user may put catalogue files.
QString userCatalogFolderOf(const QString &dataFolder);
/// Reads everything; some ten milliseconds, most of them for the OpenAPI document. Any thread.
CatalogSet loadCatalogs(const QString &dataFolder);
/// The same on a thread of its own, and needs no QCoreApplication: begun before the window system is asked for anything,
/// it is there before the first form is built.
std::future<CatalogSet> beginCatalogs(const QString &dataFolder);

} // namespace frameloom
