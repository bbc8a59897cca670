// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files that were registered with the video provider (api/v2/CORE.md, "Uploads and assets"): listed, asked after and used, in
// the real window.

#include "create/fields/mediafield.h"
#include "create/fields/medialistfield.h"
#include "create/media/registeredfiles.h"
#include "library/registeredassets.h"
#include "style/banner.h"
#include "style/theme.h"
#include "ui/unifiedrig.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

RegisteredAsset entry(const QString &id, MediaKind kind, const QString &name, qint64 registeredAt)
{
    RegisteredAsset asset;
    asset.id = id;
    asset.kind = kind;
    asset.name = name;
    asset.registeredAt = registeredAt;
    return asset;
}

} // namespace

class tst_RegisteredFiles : public QObject
{
    Q_OBJECT

    Theme m_theme;

    struct Rig : UnifiedRig
    {
        void open()
        {
            start();
            pane()->openOperation(u"unified.seedance-2"_s);
            [this] { QTRY_VERIFY(editor(u"start_image"_s)); }();
            form()->setAdvancedOpen(true);
        }
        void put(const QVector<RegisteredAsset> &assets)
        {
            bool stored = false;
            program->workspace.client().ask(
                &program->window,
                [assets, profile = program->studio.session()->profile().id](Database &database) {
                    for (const RegisteredAsset &asset : assets)
                        RegisteredAssets(database).put(profile, asset);
                    return true;
                },
                [&stored](bool) { stored = true; });
            [&stored] { QTRY_VERIFY(stored); }();
        }
        QVector<RegisteredAsset> stored()
        {
            std::optional<QVector<RegisteredAsset>> assets;
            program->workspace.client().ask(
                &program->window,
                [profile = program->studio.session()->profile().id](Database &database) {
                    return RegisteredAssets(database).all(profile);
                },
                [&assets](const QVector<RegisteredAsset> &all) { assets = all; });
            [&assets] { QTRY_VERIFY(assets); }();
            return assets.value_or(QVector<RegisteredAsset>());
        }
        QListWidget *list() const { return program->find<QListWidget>(u"registeredList"_s); }
        QString row(int number) const
        {
            return list() && list()->count() > number ? list()->item(number)->text() : QString();
        }
        void openList(const QString &field, int rows)
        {
            program->click(u"field.%1.registered"_s.arg(field));
            [this, rows] { QTRY_VERIFY(list() && list()->count() == rows); }();
        }
    };

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeMode::Dark); }

    void whatIsRegisteredIsKeptAndUsedAgain()
    {
        Rig rig;
        rig.server.on("/v2/assets/create", ScriptedAnswer::json(R"({"assetId":"asset-aBc"})", 201));
        rig.server.on("/v2/assets/asset-aBc", ScriptedAnswer::json(R"({"code":200,"data":{"assetId":"asset-aBc","status":"Active"}})"));
        rig.open();
        rig.editor(u"start_image"_s)->setValue(u"https://x.example/faces/mara.png"_s);
        rig.program->click(u"field.start_image.asset"_s);
        QTRY_COMPARE(rig.editor(u"start_image"_s)->value(), QJsonValue(u"asset://asset-aBc"_s));
        QCOMPARE(rig.stored().size(), 1);
        QCOMPARE(rig.stored().first().name, u"mara.png"_s);
        QCOMPARE(rig.stored().first().kind, MediaKind::Image);

        // After a restart it is there for another field.
        rig.open();
        QCOMPARE(rig.editor(u"reference_image_urls"_s)->value(), QJsonValue(QJsonValue::Undefined));
        rig.openList(u"reference_image_urls"_s, 1);
        QTRY_VERIFY2(rig.row(0).contains("can be used"_L1), qPrintable(rig.row(0)));
        QVERIFY(rig.row(0).startsWith("mara.png"_L1));
        QVERIFY(rig.row(0).contains("Picture"_L1));
        QCOMPARE(rig.server.count("/v2/assets/asset-aBc"), 1);
        QCOMPARE(rig.stored().first().status, u"Active"_s);
        rig.list()->setFocus();
        QTest::keyClick(rig.list(), Qt::Key_Return);
        QTRY_COMPARE(rig.editor(u"reference_image_urls"_s)->value(), QJsonValue(QJsonArray{u"asset://asset-aBc"_s}));
        QTRY_VERIFY(!rig.list());
        QVERIFY(rig.editor(u"reference_image_urls"_s)->ownProblem().isEmpty());
    }

    void eachIsAskedFor()
    {
        Rig rig;
        rig.open();
        rig.put({entry(u"a-1"_s, MediaKind::Image, u"one.png"_s, 5), entry(u"a-2"_s, MediaKind::Image, u"two.png"_s, 4),
                 entry(u"a-3"_s, MediaKind::Video, u"three.mp4"_s, 3), entry(u"a-4"_s, MediaKind::Image, u"four.png"_s, 2),
                 entry(u"a-5"_s, MediaKind::Image, u"five.png"_s, 1)});
        rig.server.on("/v2/assets/a-1", ScriptedAnswer::json(R"({"status":"Processing"})"));
        rig.server.on("/v2/assets/a-2", ScriptedAnswer::json(R"({"error":"Asset not found"})", 404));
        rig.server.on("/v2/assets/a-3", ScriptedAnswer::json(R"({"state":"active","expiresAt":"2099-05-01T10:00:00Z"})"));
        rig.server.on("/v2/assets/a-4", ScriptedAnswer::json(R"({"error":"Upstream asset query failed"})", 502));
        rig.server.on("/v2/assets/a-5", ScriptedAnswer::json(R"({"status":"failed","errorMessage":"no face"})"));
        rig.openList(u"start_image"_s, 5);
        QTRY_VERIFY2(rig.row(4).contains("did not work: no face"_L1), qPrintable(rig.row(4)));
        QVERIFY(rig.row(0).contains("being prepared"_L1));
        QVERIFY(rig.row(1).contains("gone"_L1));
        QVERIFY(rig.row(2).contains("can be used"_L1) && rig.row(2).contains("Video"_L1) && rig.row(2).contains("kept until"_L1));
        QVERIFY(rig.row(3).contains("not checked yet"_L1)); // its provider could not be asked
        QVERIFY2(rig.row(2).contains("not for this field"_L1), qPrintable(rig.row(2)));
        QVERIFY(!rig.row(0).contains("not for this field"_L1));
        // A field takes its own kind, and nothing that is gone or broken.
        const QVector<bool> usable{true, false, false, true, false};
        for (int row = 0; row < 5; ++row) {
            rig.list()->setCurrentRow(row);
            QCOMPARE(rig.program->button(u"registeredUse"_s)->isEnabled(), usable.at(row));
        }
        // Off the list: nothing else is chosen in its place, and it can be brought back.
        rig.list()->setCurrentRow(1);
        rig.program->click(u"registeredCopy"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"asset://a-2"_s);
        rig.program->click(u"registeredRemove"_s);
        QTRY_COMPARE(rig.list()->count(), 4);
        QCOMPARE(rig.stored().size(), 4);
        QVERIFY(rig.list()->selectedItems().isEmpty());
        QVERIFY(!rig.program->button(u"registeredRemove"_s)->isEnabled());
        QCOMPARE(rig.list()->window()->focusWidget(), static_cast<QWidget *>(rig.list()));
        const auto *undo = rig.program->find<Banner>(u"registeredUndo"_s);
        QVERIFY(undo);
        QTest::mouseClick(undo->firstButton(), Qt::LeftButton);
        QTRY_COMPARE(rig.list()->count(), 5);
        QCOMPARE(rig.stored().at(1).id, u"a-2"_s);
        QVERIFY(rig.row(1).contains("gone"_L1));
        QVERIFY(!rig.program->find<Banner>(u"registeredUndo"_s));
        // The mouse: a row, then Use.
        const QRect place = rig.list()->visualItemRect(rig.list()->item(0));
        QTest::mouseClick(rig.list()->viewport(), Qt::LeftButton, {}, place.center());
        rig.program->click(u"registeredUse"_s);
        QTRY_COMPARE(rig.editor(u"start_image"_s)->value(), QJsonValue(u"asset://a-1"_s));
        QTRY_VERIFY(!rig.list());

        // Opened again at once, only the one is asked for of which nothing is known.
        const int before = rig.server.count("/v2/assets/a-4");
        rig.openList(u"reference_image_urls"_s, 5);
        QTRY_VERIFY(rig.server.count("/v2/assets/a-4") > before);
        QTRY_VERIFY(rig.program->button(u"registeredCheck"_s)->isEnabled());
        for (const char *path : {"/v2/assets/a-1", "/v2/assets/a-2", "/v2/assets/a-3", "/v2/assets/a-5"})
            QCOMPARE(rig.server.count(path), 1);
        // The button that waits for the answer does not send the keyboard elsewhere.
        auto *check = rig.program->find<QPushButton>(u"registeredCheck"_s);
        check->setFocus();
        check->click();
        QCOMPARE(check->window()->focusWidget(), static_cast<QWidget *>(rig.list()));
        QTRY_VERIFY(check->isEnabled());
    }

    void theListGoesWithTheForm()
    {
        Rig rig;
        rig.open();
        rig.openList(u"start_image"_s, 0);
        const QPointer<RegisteredFiles> files = rig.program->window.findChild<RegisteredFiles *>();
        QVERIFY(files && files->isWindow());
        QCOMPARE(files->parentWidget(), static_cast<QWidget *>(rig.pane()));
    }

    void aServiceThatRefusesIsTold()
    {
        Rig rig;
        rig.open();
        rig.put({entry(u"a-1"_s, MediaKind::Image, u"one.png"_s, 2), entry(u"a-2"_s, MediaKind::Image, u"two.png"_s, 1)});
        rig.server.handle("/v2/assets/a-1", [](const ScriptedRequest &) {
            return ScriptedAnswer::json(R"({"error":"slow down"})", 429);
        });
        rig.openList(u"start_image"_s, 2);
        QTRY_VERIFY2(rig.text(u"registeredStatus"_s).contains("could not be asked"_L1), qPrintable(rig.text(u"registeredStatus"_s)));
        QCOMPARE(rig.server.count("/v2/assets/a-2"), 0);
        QVERIFY(rig.program->button(u"registeredUse"_s)->isEnabled());
        rig.server.handle("/v2/assets/a-1", [](const ScriptedRequest &) { return ScriptedAnswer::json(R"({"anything":1})"); });
        rig.server.on("/v2/assets/a-2", ScriptedAnswer::json(R"({"status":"Hatching"})"));
        rig.program->click(u"registeredCheck"_s);
        QTRY_VERIFY2(rig.row(0).contains("known to the provider"_L1), qPrintable(rig.row(0)));
        QVERIFY2(rig.row(1).contains("Hatching"_L1), qPrintable(rig.row(1))); // a word that nobody knows, as it came
    }

    void nothingYetIsSaid()
    {
        Rig rig;
        rig.open();
        rig.openList(u"start_image"_s, 0);
        QTRY_VERIFY(rig.text(u"registeredStatus"_s).contains("Nothing was registered"_L1));
        QVERIFY(!rig.program->button(u"registeredUse"_s)->isEnabled());
        rig.program->click(u"registeredClose"_s);
        QTRY_VERIFY(!rig.list());
        // A model that takes none has no such button.
        rig.pane()->openOperation(u"unified.kling-2.1"_s);
        QTRY_VERIFY(rig.editor(u"start_image"_s));
        QVERIFY(!rig.program->button(u"field.start_image.registered"_s));
    }
};

QTEST_MAIN(tst_RegisteredFiles)
#include "tst_registeredfiles.moc"
