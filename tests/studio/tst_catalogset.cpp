// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/memoryvault.h"
#include "studio/catalogset.h"
#include "studio/workspace.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <future>
#include <memory>

using namespace Qt::StringLiterals;
using namespace frameloom;

/// The catalogue, read beside everything else that happens at the start.
class TestCatalogSet : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void eachApiHasItsPart()
    {
        const CatalogSet set = beginCatalogs(m_folder.path()).get();
        QVERIFY(set.problems.isEmpty());
        QVERIFY(set.all->operation(u"midjourney.imagine"_s) && set.all->operation(u"unified.midjourney"_s));
        QVERIFY(set.classic->operation(u"midjourney.imagine"_s) && !set.classic->operation(u"unified.midjourney"_s));
        QVERIFY(!set.unified->operation(u"midjourney.imagine"_s) && set.unified->operation(u"unified.midjourney"_s));
    }

    void aWorkspaceDoesNotWaitUntilItIsAsked()
    {
        std::promise<CatalogSet> slow; // who waits for it too early waits for ever
        Workspace workspace(m_folder.path(), std::make_unique<MemoryVault>(), slow.get_future());
        CatalogSet set = loadCatalogs(m_folder.path());
        set.problems.append({u"a.json"_s, u"/x"_s, u"wrong"_s});
        slow.set_value(set);
        QCOMPARE(workspace.catalog().get(), set.all.get());
        QCOMPARE(workspace.catalog(ApiGeneration::Unified).get(), set.unified.get());
        QCOMPARE(workspace.catalogProblems().size(), 1);
    }

    void oneThatNobodyAskedForEndsToo()
    {
        Workspace workspace(m_folder.path(), std::make_unique<MemoryVault>());
    }

    void readAgainItIsTheNewOne()
    {
        QTemporaryDir folder;
        Workspace workspace(folder.path(), std::make_unique<MemoryVault>());
        QDir().mkpath(workspace.userCatalogFolder());
        QVERIFY(workspace.catalogProblems().isEmpty());
        const auto before = workspace.catalog();
        QFile file(workspace.userCatalogFolder() + u"/broken.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{") == 1);
        file.close();
        workspace.reloadCatalog();
        QCOMPARE(workspace.catalogProblems().size(), 1);
        QVERIFY(workspace.catalog() != before);
        QVERIFY(before->operation(u"midjourney.imagine"_s)); // who holds it goes on with it
    }
};

QTEST_GUILESS_MAIN(TestCatalogSet)
#include "tst_catalogset.moc"
