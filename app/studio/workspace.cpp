// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "studio/workspace.h"

#include "library/inputcleaner.h"
#include "library/inputfiles.h"
#include "library/poolrun.h"

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr qsizetype maxFound = 20'000;
constexpr int missMs = 3'000;

} // namespace

Workspace::Workspace(const QString &dataFolder, std::unique_ptr<KeyVault> keys,
                     std::future<CatalogSet> catalogs, QObject *parent)
    : QObject(parent)
    , m_dataFolder(QDir(dataFolder).absolutePath())
    , m_keys(std::move(keys))
    , m_loading(catalogs.valid() ? std::move(catalogs) : beginCatalogs(m_dataFolder))
    , m_settings(std::make_unique<Settings>(m_dataFolder))
    , m_store(std::make_unique<Store>(m_dataFolder + "/frameloom.sqlite"_L1))
    , m_client(std::make_unique<StoreClient>(*m_store))
    , m_posters(std::make_unique<Posters>(m_dataFolder + "/cache/posters"_L1))
    , m_waveforms(std::make_unique<Waveforms>(m_dataFolder + "/cache/waveforms"_L1))
    , m_thumbnails(std::make_unique<Thumbnails>())
{
    m_thumbnails->setPosters(m_posters.get());
    m_libraryFolders = m_settings->libraryFolders();
    connect(m_settings.get(), &Settings::changed, this, [this] {
        if (const QStringList folders = m_settings->libraryFolders(); folders != m_libraryFolders) {
            m_libraryFolders = folders;
            m_found.clear();
        }
    });
}

Workspace::~Workspace()
{
    m_store.reset(); // finishes what was posted while the client that gets the answers still lives
}

void Workspace::reloadCatalog()
{
    ++m_renewals;
    exchangeCatalogs(loadCatalogs(m_dataFolder));
    Q_EMIT catalogRenewed();
}

void Workspace::renewCatalog()
{
    struct Renewed
    {
        CatalogSet set;
        bool isSameWork = false;
    };
    const auto load = [folder = m_dataFolder, known = catalogs().all] {
        Renewed renewed{loadCatalogs(folder), false};
        renewed.isSameWork = known->hasSameWork(*renewed.set.all);
        return renewed;
    };
    runInPool(this, load, [this, number = ++m_renewals](const Renewed &renewed) {
        if (number != m_renewals)
            return;
        if (renewed.isSameWork)
            takePricesOf(renewed.set);
        else
            exchangeCatalogs(renewed.set);
        Q_EMIT catalogRenewed();
    });
}

/// Copies of operations stay in use, of former catalogues too: they cost what the new one says.
bool Workspace::takePrices(const CatalogSet &set)
{
    bool changed = catalogs().all->takePrices(*set.all);
    for (const CatalogSet &former : std::as_const(m_formerCatalogs))
        changed |= former.all->takePrices(*set.all);
    return changed;
}

void Workspace::exchangeCatalogs(const CatalogSet &set)
{
    takePrices(set);
    m_formerCatalogs.append(catalogs());
    m_catalogs = set;
    Q_EMIT catalogChanged();
}

void Workspace::takePricesOf(const CatalogSet &set)
{
    m_catalogs.problems = set.problems;
    if (takePrices(set))
        Q_EMIT pricesChanged();
}

const CatalogSet &Workspace::catalogs() const
{
    if (m_loading.valid())
        m_catalogs = m_loading.get();
    return m_catalogs;
}

std::shared_ptr<const Catalog> Workspace::catalog(ApiGeneration api) const
{
    return api == ApiGeneration::Unified ? catalogs().unified : catalogs().classic;
}

QString Workspace::userCatalogFolder() const
{
    return userCatalogFolderOf(m_dataFolder);
}

void Workspace::cleanInputs()
{
    const QDateTime before = QDateTime::currentDateTimeUtc().addDays(-unusedInputDays);
    m_store->post([folder = inputsFolder(m_dataFolder), before](Database &database) {
        frameloom::cleanInputs(database, folder, before);
    });
}

QString Workspace::libraryPath(const QString &relative) const
{
    if (relative.isEmpty())
        return {};
    if (m_libraryFolders.size() == 1)
        return m_libraryFolders.first() + u'/' + relative;
    const auto known = m_found.constFind(relative);
    if (known != m_found.constEnd() && (known->exists || !m_sinceMiss.hasExpired(missMs)))
        return known->path;
    return searchLibrary(relative);
}

QString Workspace::searchLibrary(const QString &relative) const
{
    if (m_found.size() >= maxFound)
        m_found.clear();
    for (const QString &folder : m_libraryFolders) {
        const QString path = folder + u'/' + relative;
        if (QFile::exists(path)) {
            m_found.insert(relative, {path, true});
            return path;
        }
    }
    m_sinceMiss.start();
    const QString path = m_libraryFolders.first() + u'/' + relative;
    m_found.insert(relative, {path, false});
    return path;
}

} // namespace frameloom
