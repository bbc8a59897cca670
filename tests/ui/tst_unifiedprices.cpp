// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Prices and models that a Unified account's service tells while somebody works: the real window, real HTTP. The prices
// change where they stand; nothing else moves.

#include "create/fields/fieldeditor.h"
#include "create/generatorrail.h"
#include "export/exportdialog.h"
#include "studio/session.h"
#include "style/theme.h"
#include "ui/unifiedrig.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

#include <functional>
#include <optional>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

const QString fluxPro = u"unified.flux-1.1-pro"_s;
const QByteArray modelsPath = "/v2/models";
const QByteArray documentPath = "/v2/openapi.json";
const QByteArray firstPrices = R"({"models":[{"id":"flux-1.1-pro","label":"F","modality":"image","costMin":41,"costMax":47,
    "pricingMode":"flat"},{"id":"brand-new","costMin":"x"}]})";

QJsonObject shipped()
{
    QFile file(u":/catalog/unified/openapi.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// Every model's entry of image generation goes through the function, which may drop it.
QByteArray changed(const std::function<std::optional<QJsonObject>(const QString &model, QJsonObject variant)> &change,
                   const QJsonArray &more = {})
{
    QJsonObject document = shipped();
    QJsonObject components = document["components"_L1].toObject();
    QJsonObject schemas = components["schemas"_L1].toObject();
    QJsonObject body = schemas["GenerateImageRequest"_L1].toObject();
    QJsonArray kept = more;
    const QJsonArray variants = body["oneOf"_L1].toArray();
    for (const QJsonValue &value : variants) {
        const QJsonObject variant = value.toObject();
        const QString model = variant["properties"_L1]["model"_L1]["enum"_L1][0].toString();
        if (const auto entry = change(model, variant))
            kept.append(*entry);
    }
    body["oneOf"_L1] = kept;
    schemas["GenerateImageRequest"_L1] = body;
    components["schemas"_L1] = schemas;
    document["components"_L1] = components;
    return QJsonDocument(document).toJson();
}

QJsonObject nova()
{
    return QJsonDocument::fromJson(R"({"type":"object","additionalProperties":false,"required":["model","prompt"],
        "properties":{"model":{"type":"string","enum":["nova-1"]},"prompt":{"type":"string","maxLength":90}}})").object();
}

/// The block of that model with another property instead of one that it had.
QJsonObject withSharpness(QJsonObject variant)
{
    QJsonObject properties = variant["properties"_L1].toObject();
    QJsonObject block = properties["fluxParams"_L1].toObject();
    QJsonObject inner = block["properties"_L1].toObject();
    inner.remove(u"seed"_s);
    inner.insert(u"sharpness"_s, QJsonObject{{u"type"_s, u"integer"_s}, {u"minimum"_s, 1}, {u"maximum"_s, 9}});
    block["properties"_L1] = inner;
    properties["fluxParams"_L1] = block;
    variant["properties"_L1] = properties;
    return variant;
}

} // namespace

class tst_UnifiedPrices : public QObject
{
    Q_OBJECT

    Theme m_theme;

    static QString caption(const UnifiedRig &rig)
    {
        const auto *button = rig.program->find<QPushButton>(u"submitButton"_s);
        return button ? button->text() : QString();
    }
    static QScrollBar *scrollOf(const UnifiedRig &rig)
    {
        for (QWidget *at = rig.form(); at; at = at->parentWidget()) {
            if (auto *area = qobject_cast<QScrollArea *>(at))
                return area->verticalScrollBar();
        }
        return nullptr;
    }
    /// A form in the middle of being filled, in a window so low that it scrolls.
    static void work(UnifiedRig &rig)
    {
        rig.start();
        rig.program->window.resize(1200, 560);
        rig.pane()->openOperation(fluxPro);
        QTRY_VERIFY(rig.editor(u"prompt"_s));
        rig.form()->setAdvancedOpen(true);
        rig.editor(u"seed"_s)->setValue(8);
        rig.prompt()->setFocus();
        QTest::keyClicks(rig.prompt(), u"a heron at dawn"_s);
        QTest::keyClick(rig.prompt(), Qt::Key_Home);
        QTest::keyClick(rig.prompt(), Qt::Key_Right, Qt::ShiftModifier);
        QTRY_VERIFY(scrollOf(rig) && scrollOf(rig)->maximum() > 20);
        scrollOf(rig)->setValue(20);
    }
    static void verifyWork(const UnifiedRig &rig)
    {
        QCOMPARE(rig.pane()->operationId(), fluxPro);
        QCOMPARE(rig.prompt()->toPlainText(), u"a heron at dawn"_s);
        QCOMPARE(rig.prompt()->textCursor().selectedText(), u"a"_s);
        QCOMPARE(QApplication::focusWidget(), rig.prompt());
        QCOMPARE(scrollOf(rig)->value(), 20);
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeMode::Dark); }

    void theFirstPricesComeInPlace()
    {
        UnifiedRig rig;
        rig.server.on(modelsPath, ScriptedAnswer::of(ScriptedAnswer::Way::Stall));
        work(rig);
        QTRY_COMPARE(rig.server.stalled(), 1);
        Session *session = rig.program->studio.session();
        const QPointer<OperationForm> form = rig.form();
        const QPointer<CreatePage> page = rig.program->window.createPage();
        QVERIFY(!caption(rig).contains(u"41"_s));
        rig.program->click(u"exportButton"_s);
        QTRY_VERIFY(page->findChild<ExportDialog *>() && page->findChild<ExportDialog *>()->isVisible());
        const QPointer<ExportDialog> dialog = page->findChild<ExportDialog *>();
        rig.program->window.activateWindow();
        rig.prompt()->setFocus();
        scrollOf(rig)->setValue(20);
        QSignalSpy closing(&rig.program->studio, &Studio::sessionClosing);
        QSignalSpy told(session, &Session::modelsRefreshed);
        QSignalSpy stored(session, &Session::submitted);
        int answers = 0; // of the store, to what belongs to the page
        rig.program->workspace.client().ask(page, [](Database &) { return 1; }, [&answers](int) { ++answers; });

        rig.server.releaseStalled(ScriptedAnswer::json(firstPrices));
        QTRY_VERIFY2(caption(rig).contains(u"41 to 47"_s), qPrintable(caption(rig)));
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(closing.size(), 0);
        QCOMPARE(rig.program->studio.session(), session);
        QVERIFY(form && page && form == rig.form());
        QVERIFY(dialog && dialog->isVisible());
        verifyWork(rig);
        QTRY_COMPARE(answers, 1);
        QCOMPARE(session->meter(rig.pane()->price()).afterHigh, Credits::whole(5000 - 41));

        // Later ones too, without a restart.
        rig.server.handle(modelsPath, [](const ScriptedRequest &) {
            return ScriptedAnswer::json(QByteArray(firstPrices).replace("47", "41"));
        });
        session->refreshModels();
        QTRY_VERIFY2(caption(rig).contains(u"41"_s) && !caption(rig).contains(u"47"_s), qPrintable(caption(rig)));
        QCOMPARE(closing.size(), 0);
        verifyWork(rig);
    }

    /// Forms that the document leaves alone are not made anew; a new maker stands in the rail.
    void aLaterDocumentLeavesOtherFormsAlone()
    {
        UnifiedRig rig;
        rig.server.on(documentPath, ScriptedAnswer::json(changed([](const QString &, const QJsonObject &v) { return std::optional(v); },
                                                                 {nova()})));
        work(rig);
        const QPointer<OperationForm> form = rig.form();
        QVERIFY(!rig.program->button(u"generator.nova"_s));
        QSignalSpy closing(&rig.program->studio, &Studio::sessionClosing);
        rig.program->studio.session()->refreshModels();
        auto *rail = rig.program->window.findChild<GeneratorRail *>();
        QTRY_VERIFY(rail->findChild<QToolButton *>(u"generator.nova"_s));
        QCOMPARE(closing.size(), 0);
        QVERIFY(form && form == rig.form());
        verifyWork(rig);
        QVERIFY(rail->findChild<QToolButton *>(u"generator.flux"_s)->isChecked());
        rail->findChild<QToolButton *>(u"generator.nova"_s)->click();
        QCOMPARE(rig.pane()->operationId(), u"unified.nova-1"_s);
    }

    /// The one that it changes keeps what it holds, as far as there is a place for it.
    void aChangedFormKeepsWhatItHolds()
    {
        UnifiedRig rig;
        rig.server.on(documentPath, ScriptedAnswer::json(changed([](const QString &model, const QJsonObject &v) {
                          return std::optional(model == "flux-1.1-pro"_L1 ? withSharpness(v) : v);
                      })));
        work(rig);
        QVERIFY(!rig.editor(u"sharpness"_s));
        QSignalSpy closing(&rig.program->studio, &Studio::sessionClosing);
        rig.program->studio.session()->refreshModels();
        QTRY_VERIFY(rig.editor(u"sharpness"_s));
        QCOMPARE(closing.size(), 0);
        verifyWork(rig);
        QVERIFY(!rig.editor(u"seed"_s));
        QVERIFY(!rig.pane()->draft().params.contains(u"seed"_s)); // nobody could take it out
        // What is sent is of the new document.
        rig.server.on("/v2/images/generate", ScriptedAnswer::json(R"({"jobId":"11111111-2222-4333-8444-555555555555","status":"QUEUED"})", 202));
        rig.editor(u"sharpness"_s)->setValue(4);
        rig.program->click(u"submitButton"_s);
        QTRY_COMPARE(rig.server.count("/v2/images/generate"), 1);
        const QByteArray sent = rig.server.requests("/v2/images/generate").first().body;
        QCOMPARE(QJsonDocument::fromJson(sent)["fluxParams"_L1]["sharpness"_L1].toInt(), 4);
    }

    /// A dialog may write into its form when it closes: the form changes then, not sooner and not much later.
    void aChangedFormWaitsForItsDialog()
    {
        UnifiedRig rig;
        rig.server.on(documentPath, ScriptedAnswer::json(changed([](const QString &model, const QJsonObject &v) {
                          return std::optional(model == "flux-1.1-pro"_L1 ? withSharpness(v) : v);
                      })));
        work(rig);
        const QPointer<OperationForm> form = rig.form();
        rig.program->click(u"exportButton"_s);
        const QPointer<CreatePage> page = rig.program->window.createPage();
        QTRY_VERIFY(page->findChild<ExportDialog *>() && page->findChild<ExportDialog *>()->isVisible());
        const QPointer<ExportDialog> dialog = page->findChild<ExportDialog *>();
        QSignalSpy changes(rig.program->studio.session(), &Session::catalogChanged);
        rig.program->studio.session()->refreshModels();
        QTRY_COMPARE(changes.size(), 1);
        QVERIFY(form && form == rig.form() && !rig.editor(u"sharpness"_s));
        dialog->close();
        QTRY_VERIFY(rig.editor(u"sharpness"_s));
        QCOMPARE(rig.prompt()->toPlainText(), u"a heron at dawn"_s);
        QTRY_VERIFY(!form);
    }

    /// Between two prices what it cost the last time is said: at once, for other words too, and after a restart; for other
    /// settings nothing is promised.
    void whatItCostIsToldTheNextTime()
    {
        const QByteArray id = "11111111-2222-4333-8444-555555555555";
        UnifiedRig rig;
        rig.server.on(modelsPath, ScriptedAnswer::json(firstPrices));
        rig.server.on("/v2/images/generate", ScriptedAnswer::json(R"({"jobId":")" + id + R"(","status":"QUEUED"})", 202));
        rig.server.on("/v2/jobs/" + id, ScriptedAnswer::json(R"({"id":")" + id + R"(","status":"COMPLETED","model":"flux-1.1-pro",)"
                                                             R"("progress":100,"error":null,"creditCost":44,"webhookStatus":null,)"
                                                             R"("createdAt":"2026-03-01T10:00:00.000Z","completedAt":null,)"
                                                             R"("result":{"images":[")" + rig.server.url(u"/a.png"_s).toEncoded()
                                                             + R"("]}})"));
        work(rig);
        QTRY_VERIFY2(caption(rig).contains(u"41 to 47"_s), qPrintable(caption(rig)));
        const auto note = [&rig] { return rig.program->find<QPushButton>(u"submitButton"_s)->accessibleDescription(); };
        QVERIFY2(!note().contains(u"Last time"_s), qPrintable(note()));
        rig.program->click(u"submitButton"_s);
        waitForJob(*rig.program, fluxPro, JobState::Done);
        QTRY_VERIFY2(note().contains(u"Last time 44 credits"_s), qPrintable(note()));
        QTest::keyClicks(rig.prompt(), u" and dusk"_s);
        QVERIFY2(note().contains(u"Last time 44 credits"_s), qPrintable(note()));
        rig.editor(u"aspect_ratio"_s)->setValue(u"16:9"_s);
        Q_EMIT rig.editor(u"aspect_ratio"_s)->changed();
        QTRY_VERIFY2(!note().contains(u"Last time"_s), qPrintable(note()));

        rig.start();
        rig.pane()->openOperation(fluxPro);
        QTRY_VERIFY(rig.editor(u"prompt"_s));
        rig.editor(u"aspect_ratio"_s)->setValue(QJsonValue(QJsonValue::Undefined));
        Q_EMIT rig.editor(u"aspect_ratio"_s)->changed();
        QTRY_VERIFY2(note().contains(u"Last time 44 credits"_s), qPrintable(note()));
    }

    /// A model that is gone takes its form along; what it held waits for it.
    void aModelThatIsGone()
    {
        UnifiedRig rig;
        rig.server.on(documentPath, ScriptedAnswer::json(changed([](const QString &model, const QJsonObject &v) {
                          return model == "flux-1.1-pro"_L1 ? std::nullopt : std::optional(v);
                      })));
        work(rig);
        rig.program->studio.session()->refreshModels();
        QTRY_VERIFY(rig.pane()->operationId() != fluxPro);
        QVERIFY(!rig.pane()->operationId().isEmpty());
        rig.server.handle(documentPath, [](const ScriptedRequest &) {
            return ScriptedAnswer::json(QJsonDocument(shipped()).toJson());
        });
        rig.program->studio.session()->refreshModels();
        QTRY_VERIFY(rig.program->studio.session()->catalog()->operation(fluxPro));
        rig.pane()->openOperation(fluxPro);
        QCOMPARE(rig.prompt()->toPlainText(), u"a heron at dawn"_s);
    }
};

QTEST_MAIN(tst_UnifiedPrices)
#include "tst_unifiedprices.moc"
