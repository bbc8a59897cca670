// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the service tells of its models, fetched over real HTTP while the program runs: a later OpenAPI document brings
// forms that work, a broken one changes nothing and is called broken, and the bounds of GET /v2/models stand on the meter.

#include "create/fields/fieldeditor.h"
#include "create/formpane.h"
#include "create/operationform.h"
#include "settings/catalogtopic.h"
#include "unified/unifiedstudio.h"
#include "unified/widgetfiller.h"

#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

QJsonObject shippedDocument()
{
    QFile file(QStringLiteral(FRAMELOOM_SOURCE_DIR "/resources/catalog/unified/openapi.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// The document with one more entry in that request.
QByteArray withVariant(const QString &request, const QJsonValue &variant)
{
    QJsonObject document = shippedDocument();
    QJsonObject components = document["components"_L1].toObject();
    QJsonObject schemas = components["schemas"_L1].toObject();
    QJsonObject body = schemas[request].toObject();
    QJsonArray choices = body["oneOf"_L1].toArray();
    choices.append(variant);
    body["oneOf"_L1] = choices;
    schemas[request] = body;
    components["schemas"_L1] = schemas;
    document["components"_L1] = components;
    return QJsonDocument(document).toJson();
}

/// A model of a maker that nobody knows, with a field that no builder of today can read.
QJsonObject novel()
{
    const auto parse = [](const char *json) { return QJsonDocument::fromJson(json).object(); };
    return parse(R"({"type":"object","additionalProperties":false,"required":["model","prompt"],"properties":{
        "model":{"type":"string","enum":["nova-1"]},
        "prompt":{"type":"string","minLength":1,"maxLength":3000},
        "novaParams":{"type":"object","additionalProperties":false,"properties":{
            "duration":{"anyOf":[{"type":"number","enum":[4]},{"type":"number","enum":[8]}]},
            "start_image":{"type":"string","format":"uri"},
            "camera":{"type":"object","additionalProperties":false,"required":["path"],"properties":{
                "path":{"type":"array","items":{"type":"array","items":{"type":"number"}}}}}}}}})");
}

} // namespace

class TestUnifiedDocument : public QObject
{
    Q_OBJECT

    std::unique_ptr<UnifiedStudio> m_studio;

    struct Refreshed
    {
        ModelFiles::Outcome outcome = ModelFiles::Outcome::Same;
        Failure failure;
    };
    Refreshed refresh()
    {
        QSignalSpy spy(&m_studio->session(), &Session::modelsRefreshed);
        m_studio->session().refreshModels();
        [&] { QTRY_COMPARE(spy.size(), 1); }();
        return {spy.value(0).value(0).value<ModelFiles::Outcome>(), spy.value(0).value(1).value<Failure>()};
    }
    QString path(const QString &name) const { return m_studio->workspace->userCatalogFolder() + u"/unified/"_s + name; }

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<UnifiedStudio>();
        m_studio->service.setModels({QJsonObject{{u"id"_s, u"flux-2-pro"_s}, {u"label"_s, u"FLUX"_s}, {u"modality"_s, u"image"_s}}});
        QSignalSpy opened(m_studio->studio.get(), &Studio::sessionOpened);
        QSignalSpy renewed(m_studio->workspace.get(), &Workspace::catalogRenewed);
        m_studio->open();
        QTRY_COMPARE(renewed.size(), 1); // prices were never known: asked for by itself
        QVERIFY(QFile::exists(path(u"models.json"_s)));
        QTRY_VERIFY(m_studio->session().balance().known);
        QCOMPARE(opened.size(), 1);
    }
    void cleanup()
    {
        QCOMPARE(m_studio->service.complaints(), QStringList());
        m_studio.reset();
    }

    void aLaterDocumentBringsItsModels()
    {
        UnifiedStudio &studio = *m_studio;
        const auto before = studio.session().catalog();
        QVERIFY(!before->operation(u"unified.nova-1"_s));
        studio.service.setDocument(withVariant(u"GenerateVideoRequest"_s, novel()));
        QSignalSpy closing(studio.studio.get(), &Studio::sessionClosing);
        QSignalSpy changed(&studio.session(), &Session::catalogChanged);
        const Refreshed told = refresh();
        QCOMPARE(told.outcome, ModelFiles::Outcome::Changed);
        QVERIFY(!told.failure);
        QTRY_COMPARE(changed.size(), 1); // by itself, with the new forms
        QCOMPARE(closing.size(), 0);
        const Operation *nova = studio.session().catalog()->operation(u"unified.nova-1"_s);
        QVERIFY(nova && nova->hasForm);
        QCOMPARE(studio.session().catalog()->operations().size(), before->operations().size() + 1);
        QCOMPARE(nova->result.kind, ResultKind::Video);
        QVERIFY(studio.session().catalog()->generator(nova->generator));

        // The form works as any other.
        QTRY_VERIFY(studio.session().balance().known);
        auto page = std::make_unique<FormPane>(studio.session());
        FormPane &pane = *page;
        pane.resize(420, 900);
        pane.show();
        pane.openOperation(nova->id);
        QCOMPARE(pane.operationId(), nova->id);
        const auto forms = pane.findChildren<OperationForm *>(); // also what was open first
        const auto found = std::find_if(forms.cbegin(), forms.cend(), [&](const OperationForm *one) {
            return one->operation().id == pane.operationId();
        });
        QVERIFY(found != forms.cend());
        OperationForm *form = *found;
        form->setAdvancedOpen(true);
        QCOMPARE(form->editor(u"duration"_s)->field().choices, (QStringList{u"4"_s, u"8"_s}));
        QCOMPARE(form->editor(u"start_image"_s)->field().editor, FieldEditor::Media);
        QCOMPARE(putByWidget(*form->editor(u"prompt"_s), u"a new model"_s), QString());
        QCOMPARE(putByWidget(*form->editor(u"duration"_s), 8), QString());

        // What cannot be read is written as JSON, and that is said.
        FieldEditorWidget &camera = *form->editor(u"camera"_s);
        QCOMPARE(camera.field().editor, FieldEditor::Json);
        const auto lines = camera.findChildren<QLabel *>();
        QVERIFY(std::any_of(lines.cbegin(), lines.cend(), [](const QLabel *line) {
            return line->isVisible() && line->text().contains(u"JSON"_s);
        }));
        const QJsonObject path{{u"path"_s, QJsonArray{QJsonArray{0, 0.5}, QJsonArray{1, 2}}}};
        QCOMPARE(putByWidget(camera, path), QString());
        const auto ordered = std::make_shared<QVector<ChainPlan>>();
        connect(&pane, &FormPane::submitRequested, this, [ordered](const ChainPlan &plan) { ordered->append(plan); });
        auto *button = pane.findChild<QPushButton *>(u"submitButton"_s);
        QTRY_VERIFY(button->isEnabled());
        button->click();
        QTRY_COMPARE(ordered->size(), 1);
        const QJsonObject finished{{u"status"_s, u"COMPLETED"_s}, {u"result"_s, QJsonObject{{u"videoUrl"_s, u"$files/1.mp4"_s}}}};
        studio.service.play({.submit = {}, .polls = {finished}, .waits = false, .each = {}, .made = false});
        const qint64 id = studio.submit(ordered->first().steps.first().draft);
        QTRY_COMPARE((studio.session().setKey(UnifiedService::key()), studio.job(id).state), JobState::Done);
        QCOMPARE(studio.filesOf(id), u"video 1"_s);
        const auto sent = studio.service.submissions();
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.first().body, (QJsonObject{{u"model"_s, u"nova-1"_s},
                                                 {u"prompt"_s, u"a new model"_s},
                                                 {u"novaParams"_s, QJsonObject{{u"duration"_s, 8}, {u"camera"_s, path}}}}));

        // It is there at the next start, too; and gone with a word of the user.
        page.reset();
        studio.restart();
        QVERIFY(studio.workspace->catalog(ApiGeneration::Unified)->operation(u"unified.nova-1"_s));
        ModelFiles(studio.workspace->userCatalogFolder()).forgetDocument();
        studio.workspace->reloadCatalog();
        QVERIFY(!studio.workspace->catalog(ApiGeneration::Unified)->operation(u"unified.nova-1"_s));
        studio.open();
    }

    /// JSON that no field can be made of is refused there, before it is sent.
    void jsonIsCheckedToo()
    {
        UnifiedStudio &studio = *m_studio;
        studio.service.setDocument(withVariant(u"GenerateVideoRequest"_s, novel()));
        QSignalSpy closing(studio.studio.get(), &Studio::sessionClosing);
        QSignalSpy changed(&studio.session(), &Session::catalogChanged);
        refresh();
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(closing.size(), 0);
        const Operation nova = *studio.session().catalog()->operation(u"unified.nova-1"_s);
        OperationForm form(nova, nullptr);
        putByWidget(*form.editor(u"prompt"_s), u"a new model"_s);
        for (const QJsonValue &wrong : {QJsonValue(u"{\"path\": ["_s), QJsonValue(QJsonObject{{u"path"_s, u"north"_s}}),
                                        QJsonValue(QJsonObject()), QJsonValue(QJsonObject{{u"path"_s, QJsonArray()}, {u"speed"_s, 1}})}) {
            putByWidget(*form.editor(u"camera"_s), wrong);
            const QVector<FieldProblem> problems = form.validate();
            QVERIFY(!problems.isEmpty());
            QVERIFY(form.showProblems(problems, true).isEmpty());
            QVERIFY(!form.editor(u"camera"_s)->problem().isEmpty());
        }
        putByWidget(*form.editor(u"camera"_s), QJsonObject{{u"path"_s, QJsonArray{QJsonArray{1, 2}}}});
        QVERIFY(form.validate().isEmpty());
    }

    void aBrokenDocumentChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("half of it") << withVariant(u"GenerateVideoRequest"_s, novel()).left(100'000);
        QTest::newRow("a page") << QByteArray("<html>Sign in</html>");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("another kind of document") << QByteArray(R"({"swagger":"2.0","paths":{}})");
        QTest::newRow("no models") << QByteArray(R"({"openapi":"3.1.0","paths":{"/v2/me":{"get":{}}}})");
    }
    void aBrokenDocumentChangesNothing()
    {
        QFETCH(const QByteArray, document);
        UnifiedStudio &studio = *m_studio;
        CatalogTopic topic(*studio.studio, nullptr);
        topic.show();
        const auto before = studio.workspace->catalog();
        studio.service.setDocument(document);
        auto *told = topic.findChild<QLabel *>(u"modelsTold"_s);
        auto *ask = topic.findChild<QPushButton *>(u"refreshModels"_s);
        QVERIFY(told && ask && ask->isEnabled());
        ask->click();
        QTRY_COMPARE(told->text(), u"This is no OpenAPI document with models. The forms stay as they were."_s);
        QVERIFY(told->isVisible());
        QVERIFY(!QFile::exists(path(u"openapi.json"_s)));
        QCOMPARE(studio.workspace->catalog(), before);
        QTRY_VERIFY(ask->isEnabled());
    }

    /// The service has a problem: the words say so, and an earlier document stays.
    void aDocumentThatCannotBeHad()
    {
        UnifiedStudio &studio = *m_studio;
        const QByteArray later = withVariant(u"GenerateVideoRequest"_s, novel());
        studio.service.setDocument(later);
        QSignalSpy closing(studio.studio.get(), &Studio::sessionClosing);
        QSignalSpy changed(&studio.session(), &Session::catalogChanged);
        QCOMPARE(refresh().outcome, ModelFiles::Outcome::Changed);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(closing.size(), 0);
        QCOMPARE(refresh().outcome, ModelFiles::Outcome::Same);
        studio.service.setDocument({}); // 404
        const Refreshed told = refresh();
        QVERIFY(told.failure);
        QCOMPARE(told.failure.httpStatus, 404);
        QVERIFY(studio.session().catalog()->operation(u"unified.nova-1"_s));
        QFile kept(path(u"openapi.json"_s));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), later);
        QCOMPARE(changed.size(), 1);
    }

    /// One odd entry costs that entry, and nothing else; Settings names its place.
    void anOddEntryIsSkipped_data()
    {
        QTest::addColumn<QJsonValue>("variant");
        QTest::newRow("a text") << QJsonValue(u"nova-1"_s);
        QTest::newRow("null") << QJsonValue(QJsonValue::Null);
        QTest::newRow("nothing in it") << QJsonValue(QJsonObject());
        QTest::newRow("no name") << QJsonValue(QJsonObject{{u"type"_s, u"object"_s}, {u"properties"_s, QJsonObject{{u"prompt"_s, QJsonObject()}}}});
        QTest::newRow("properties in a list") << QJsonValue(QJsonObject{{u"properties"_s, QJsonArray{1, 2}}});
        QTest::newRow("a reference to nowhere") << QJsonValue(QJsonObject{{u"$ref"_s, u"#/components/schemas/Nowhere"_s}});
    }
    void anOddEntryIsSkipped()
    {
        QFETCH(const QJsonValue, variant);
        UnifiedStudio &studio = *m_studio;
        const qsizetype before = studio.session().catalog()->operations().size();
        CatalogTopic topic(*studio.studio, nullptr);
        QVERIFY(!topic.findChild<QWidget *>(u"catalogProblems"_s));
        studio.service.setDocument(withVariant(u"GenerateImageRequest"_s, variant));
        QSignalSpy renewed(studio.workspace.get(), &Workspace::catalogRenewed);
        QCOMPARE(refresh().outcome, ModelFiles::Outcome::Changed);
        QTRY_COMPARE(renewed.size(), 1);
        QCOMPARE(studio.session().catalog()->operations().size(), before);
        const QVector<CatalogProblem> problems = studio.workspace->catalogProblems();
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().file, path(u"openapi.json"_s));
        QVERIFY2(problems.first().place.startsWith(u"/v2/images/generate/oneOf/"_s), qPrintable(problems.first().place));
        auto *list = topic.findChild<QWidget *>(u"catalogProblems"_s);
        QVERIFY(list && !list->isHidden());
        const auto lines = list->findChildren<QLabel *>();
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.first()->text().contains(problems.first().place), qPrintable(lines.first()->text()));

        // A document without it: nothing is left to tell.
        studio.service.setDocument(QJsonDocument(shippedDocument()).toJson());
        QCOMPARE(refresh().outcome, ModelFiles::Outcome::Changed);
        QTRY_COMPARE(renewed.size(), 2);
        QVERIFY(studio.workspace->catalogProblems().isEmpty());
        QVERIFY(!list->isVisibleTo(&topic));
        QVERIFY(list->findChildren<QLabel *>().isEmpty());
    }

    void theServicesPricesReachTheMeter_data()
    {
        QTest::addColumn<QJsonObject>("model");
        QTest::addColumn<QString>("caption");
        const auto model = [](const QString &id, int least, int most, const QString &mode) {
            return QJsonObject{{u"id"_s, id}, {u"label"_s, id}, {u"modality"_s, u"image"_s}, {u"costMin"_s, least},
                               {u"costMax"_s, most}, {u"pricingMode"_s, mode}, {u"controls"_s, QJsonArray{u"newer"_s}}};
        };
        QTest::newRow("a range") << model(u"dall-e-3"_s, 61, 97, u"flat"_s) << u"61 to 97"_s;
        QTest::newRow("one price") << model(u"dall-e-3"_s, 61, 61, u"flat"_s) << u"61 credits"_s;
    }
    void theServicesPricesReachTheMeter()
    {
        QFETCH(const QJsonObject, model);
        QFETCH(const QString, caption);
        UnifiedStudio &studio = *m_studio;
        studio.service.setModels({model});
        studio.service.setDocument(QJsonDocument(shippedDocument()).toJson());
        QSignalSpy changed(&studio.session(), &Session::pricesChanged);
        QCOMPARE(refresh().outcome, ModelFiles::Outcome::Changed);
        QTRY_COMPARE(changed.size(), 1);
        QTRY_VERIFY(studio.session().balance().known);
        FormPane pane(studio.session());
        pane.show();
        pane.openOperation(u"unified.dall-e-3"_s);
        const Price price = pane.price();
        auto *button = pane.findChild<QPushButton *>(u"submitButton"_s);
        QVERIFY2(button->text().contains(caption), qPrintable(button->text()));
        const MeterReading reading = studio.session().meter(price);
        QCOMPARE(reading.afterHigh, Credits::whole(500'000 - 61));
    }
};

QTEST_MAIN(TestUnifiedDocument)
#include "tst_unifieddocument.moc"
