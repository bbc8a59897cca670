// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/keyvault.h"
#include "library/posters.h"
#include "library/store.h"
#include "library/thumbnails.h"
#include "library/waveforms.h"
#include "studio/catalogset.h"
#include "studio/settings.h"

#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QString>

#include <future>
#include <memory>

namespace frameloom {

/// Everything that belongs to one data folder and outlives profiles: catalogue, database, keys, settings.
/// GUI thread. The caller holds the folder's InstanceLock.
class Workspace : public QObject
{
    Q_OBJECT
public:
    /// `catalogs`: begun earlier for this data folder, so that it is read while other things are made; not valid: begun
    /// now. Who asks for a catalogue first waits for it.
    Workspace(const QString &dataFolder, std::unique_ptr<KeyVault> keys, std::future<CatalogSet> catalogs = {},
              QObject *parent = nullptr);
    ~Workspace() override;

    const QString &dataFolder() const { return m_dataFolder; }
    /// Everything there is: jobs of any account are in one library.
    std::shared_ptr<const Catalog> catalog() const { return catalogs().all; }
    /// What an account of that API can work with.
    std::shared_ptr<const Catalog> catalog(ApiGeneration api) const;
    /// Reads the catalogue again, for what has changed in the user's folder. Who holds the old one goes on with it; it
    /// lives as long as the workspace.
    void reloadCatalog();
    /// The same without waiting. Where no more than prices have changed, the catalogue stays the one it is and takes
    /// them; pricesChanged() or catalogChanged() follows, and catalogRenewed() in any case, once for calls that overlap.
    void renewCatalog();
    /// Broken files of the user's catalogue folder, for a notice.
    const QVector<CatalogProblem> &catalogProblems() const { return catalogs().problems; }
    /// Where the user may put catalogue files.
    QString userCatalogFolder() const;

    Settings &settings() { return *m_settings; }
    Store &store() { return *m_store; }
    StoreClient &client() { return *m_client; }  ///< for the GUI thread
    KeyVault &keys() { return *m_keys; }
    Thumbnails &thumbnails() { return *m_thumbnails; }
    Posters &posters() { return *m_posters; }
    Waveforms &waveforms() { return *m_waveforms; }
    /// Removes kept copies of inputs that nothing needs any more, behind what was asked of the store so far. At the
    /// start: what a user takes out of a form can be brought back until the program ends.
    void cleanInputs();
    /// Absolute path of a file given relative to the library. Called while painting: where several library folders are
    /// in use, the disk is asked once per file and the answer is kept.
    QString libraryPath(const QString &relative) const;
    /// Files were carried from one library folder to another.
    void forgetLibraryPaths() { m_found.clear(); }

Q_SIGNALS:
    void pricesChanged();
    void catalogChanged(); ///< catalog() is another one
    void catalogRenewed();

private:
    const CatalogSet &catalogs() const;
    bool takePrices(const CatalogSet &set);
    void takePricesOf(const CatalogSet &set);
    void exchangeCatalogs(const CatalogSet &set);
    QString searchLibrary(const QString &relative) const;

    struct FoundPath
    {
        QString path;
        bool exists = false;
    };
    QString m_dataFolder;
    QStringList m_libraryFolders;                 ///< the one in use first
    mutable QHash<QString, FoundPath> m_found;    ///< only where there are several folders
    mutable QElapsedTimer m_sinceMiss;            ///< what was not found is looked for again now and then
    std::unique_ptr<KeyVault> m_keys;
    mutable std::future<CatalogSet> m_loading; ///< not valid: m_catalogs is there
    mutable CatalogSet m_catalogs;
    QVector<CatalogSet> m_formerCatalogs; ///< forms made of them, and their prices, go on
    int m_renewals = 0; ///< the newest one counts
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<StoreClient> m_client;
    std::unique_ptr<Posters> m_posters;
    std::unique_ptr<Waveforms> m_waveforms;
    std::unique_ptr<Thumbnails> m_thumbnails;
};

} // namespace frameloom
