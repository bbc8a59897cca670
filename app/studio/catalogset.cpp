// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "studio/catalogset.h"

using namespace Qt::StringLiterals;

namespace frameloom {

QString userCatalogFolderOf(const QString &dataFolder)
{
    return dataFolder + "/catalog"_L1;
}

CatalogSet loadCatalogs(const QString &dataFolder)
{
    CatalogSet set;
    set.all = std::make_shared<const Catalog>(
        Catalog::load({Catalog::builtIn(), {userCatalogFolderOf(dataFolder), false}}, &set.problems));
    set.classic = std::make_shared<const Catalog>(set.all->only(ApiGeneration::Classic));
    set.unified = std::make_shared<const Catalog>(set.all->only(ApiGeneration::Unified));
    return set;
}

std::future<CatalogSet> beginCatalogs(const QString &dataFolder)
{
    return std::async(std::launch::async, [dataFolder] { return loadCatalogs(dataFolder); });
}

} // namespace frameloom
