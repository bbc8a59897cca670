// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/generatorrail.h"
#include "studio/settings.h"

#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace frameloom;

class TestGeneratorRail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsOnlyGeneratorsWithFormsOrWords()
    {
        QTemporaryDir folder;
        Settings settings(folder.path());
        const auto catalog = std::make_shared<const Catalog>(Catalog::load({Catalog::builtIn()}).only(ApiGeneration::Classic));
        GeneratorRail rail(catalog, settings);
        for (const Generator &generator : catalog->generators()) {
            bool hasForm = false;
            for (const Operation *operation : catalog->operationsOf(generator.id))
                hasForm = hasForm || operation->hasForm;
            QCOMPARE(rail.findChild<QToolButton *>(u"generator."_s + generator.id) != nullptr,
                     hasForm || !generator.notice.isEmpty());
        }
        rail.setCurrent(u"midjourney"_s);
        QVERIFY(rail.findChild<QToolButton *>(u"generator.midjourney"_s)->isChecked());
        rail.noteUse(u"midjourney"_s);
        QVERIFY(rail.findChild<QToolButton *>(u"generator.midjourney"_s)->isChecked());
    }
};

QTEST_MAIN(TestGeneratorRail)
#include "tst_generatorrail.moc"
