// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/catalog.h"
#include "catalog/jsonschema.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

QString describe(const QVector<CatalogProblem> &problems)
{
    QStringList lines;
    for (const CatalogProblem &problem : problems)
        lines.append(problem.file + u" " + problem.place + u": " + problem.message);
    return lines.join(u'\n');
}

} // namespace

/// The catalogue that ships: it is right by its own schema, and says what the API's documentation says.
class TestCatalog : public QObject
{
    Q_OBJECT

private:
    Catalog m_catalog = Catalog::load({Catalog::builtIn()}).only(ApiGeneration::Classic);

private Q_SLOTS:
    void builtInFilesAreRight()
    {
        // Read as if a user had written them: checked by the schema and for mistakes.
        QVector<CatalogProblem> problems;
        Catalog::Folder folder = Catalog::builtIn();
        folder.trusted = false;
        const Catalog checked = Catalog::load({folder}, &problems);
        QVERIFY2(problems.isEmpty(), qPrintable(describe(problems)));
        QCOMPARE(checked.only(ApiGeneration::Classic).operations().size(), m_catalog.operations().size());
    }

    void trustedLoadingReportsNothingEither()
    {
        QVector<CatalogProblem> problems;
        Catalog::load({Catalog::builtIn()}, &problems);
        QVERIFY2(problems.isEmpty(), qPrintable(describe(problems)));
    }

    void everyFileOfTheFolderIsCompiledIn()
    {
        const QDir source(QStringLiteral(FRAMELOOM_SOURCE_DIR "/resources/catalog"));
        QStringList names = source.entryList({u"*.json"_s}, QDir::Files);
        names.removeAll(u"catalog.schema.json"_s);
        QVERIFY(!names.isEmpty());
        QCOMPARE(QDir(u":/catalog"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name), names);
    }

    /// Paths, hosts and required fields of every operation, written by hand from api/v1/midjourney.json.
    void midjourneyOperations_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("pro");
        QTest::addColumn<QStringList>("required");
        QTest::addColumn<QStringList>("optional");
        QTest::addColumn<bool>("form");

        const auto row = [](const char *id, const char *path, const QStringList &required, const QStringList &optional,
                            bool form, bool pro = false) {
            QTest::newRow(id) << QString::fromLatin1(path) << pro << required << optional << form;
        };
        const auto list = [](const char *names) { return QString::fromLatin1(names).split(u' ', Qt::SkipEmptyParts); };
        row("midjourney.imagine", "/imagine", list("prompt"), list("aspect_ratio process_mode"), true);
        row("midjourney.imagine-video", "/imagine-video", list("prompt image_url"), list("motion"), true);
        row("midjourney.extend-video", "/imagine-video-extend", list("parent_task_id index prompt"),
            list("image_url motion"), true);
        row("midjourney.reroll", "/reroll", list("parent_task_id"), list("prompt aspect_ratio"), true);
        row("midjourney.upscale-1x", "/upscale-1x", list("parent_task_id index"), {}, true);
        row("midjourney.upscale-alt", "/upscale-alt", list("parent_task_id type"), {}, true);
        row("midjourney.upscale-highres", "/upscale-highres", list("type"), list("parent_task_id image_url index"),
            true);
        row("midjourney.variations", "/variations", list("parent_task_id index"), list("prompt aspect_ratio"), true);
        row("midjourney.faceswap", "/faceswap", list("target_image_url swap_image_url"), {}, true);
        row("midjourney.inpaint", "/inpaint", list("parent_task_id mask"), list("prompt"), true);
        row("midjourney.outpaint", "/outpaint", list("parent_task_id zoom_ratio"), list("aspect_ratio prompt"), true);
        row("midjourney.pan", "/pan", list("parent_task_id direction"), list("prompt"), true);
        row("midjourney.shorten", "/shorten", list("prompt"), {}, true);
        row("midjourney.describe", "/describe", list("image_url"), list("process_mode"), true);
        row("midjourney.blend", "/blend", list("image_urls"), list("dimension process_mode"), true);
        row("midjourney.seed", "/seed", list("task_id"), {}, true);
        row("midjourney-pro.imagine", "/pro/imagine", list("prompt"), list("mode aspect_ratio"), true, true);
        row("midjourney-pro.vary", "/pro/vary", list("parent_task_id index type"), {}, true, true);
        row("midjourney-pro.upscale", "/pro/upscale", list("parent_task_id index type"), {}, true, true);
        row("midjourney-pro.variations", "/pro/variations", list("parent_task_id index"), {}, true, true);
        row("midjourney-pro.zoom", "/pro/zoom", list("parent_task_id index type"), {}, true, true);
        row("midjourney-pro.pan", "/pro/pan", list("parent_task_id index type"), {}, true, true);
        row("midjourney-pro.seed", "/pro/seed", list("task_id"), {}, true, true);
    }

    void midjourneyOperations()
    {
        QFETCH(QString, path);
        QFETCH(bool, pro);
        QFETCH(QStringList, required);
        QFETCH(QStringList, optional);
        QFETCH(bool, form);

        const Operation *operation = m_catalog.operation(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(operation);
        QCOMPARE(operation->request.method, u"POST"_s);
        QCOMPARE(operation->request.path, path);
        QCOMPARE(operation->request.host == RequestSpec::Host::Pro, pro);
        QCOMPARE(operation->variant, pro ? u"pro"_s : u"original"_s);
        QCOMPARE(operation->hasForm, form);
        QCOMPARE(m_catalog.operationByPath(path), operation);

        QStringList actual;
        const QJsonArray requiredNow = operation->schema["required"_L1].toArray();
        for (const QJsonValue &name : requiredNow)
            actual.append(name.toString());
        QCOMPARE(actual, required);
        QStringList known = operation->schema["properties"_L1].toObject().keys();
        QStringList expected = required + optional + QStringList{u"webhook_url"_s, u"webhook_secret"_s};
        known.sort();
        expected.sort();
        QCOMPARE(known, expected);
        QCOMPARE(operation->schema["additionalProperties"_L1], QJsonValue(false));
        // A field for everything but the webhook.
        QCOMPARE(operation->fields.size(), required.size() + optional.size());
        QVERIFY(!operation->field(u"webhook_url"_s));
        for (const QString &name : required) {
            QVERIFY(operation->field(name));
            QVERIFY(operation->field(name)->required);
            QVERIFY(!operation->field(name)->advanced);
        }
    }

    void nothingElseIsInIt()
    {
        QCOMPARE(m_catalog.operations().size(), 47);
        QCOMPARE(m_catalog.generators().size(), 12);
        QVERIFY(!m_catalog.operation(u"midjourney-pro.account"_s));
        QVERIFY(!m_catalog.operation(u"midjourney.nonsense"_s));
        QVERIFY(!m_catalog.generator(u"nonsense"_s));
        QVERIFY(!m_catalog.operationByPath(u"/nonsense"_s));
        QCOMPARE(m_catalog.generator(u"midjourney"_s)->title, u"Midjourney"_s);
        QCOMPARE(m_catalog.operationsOf(u"midjourney"_s).constFirst()->id, u"midjourney.imagine"_s);
    }

    /// Where the documentation contradicts itself (api/v1/CORE.md, "Oddities").
    void wireTypes()
    {
        const auto type = [&](const char *operation, QLatin1StringView parameter) {
            return m_catalog.operation(QString::fromLatin1(operation))
                ->schema["properties"_L1][parameter]["type"_L1]
                .toString();
        };
        QCOMPARE(type("midjourney.upscale-1x", "index"_L1), u"string"_s);
        QCOMPARE(type("midjourney.outpaint", "zoom_ratio"_L1), u"number"_s);
        QCOMPARE(type("midjourney-pro.zoom", "type"_L1), u"string"_s);
        QCOMPARE(m_catalog.operation(u"midjourney.seed"_s)->parent.parameter, u"task_id"_s);
        QCOMPARE(m_catalog.operation(u"midjourney.pan"_s)->parent.parameter, u"parent_task_id"_s);
    }

    void legacyFieldsAreAdvancedAndUnset_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QString>("field");
        QTest::newRow("imagine") << u"midjourney.imagine"_s << u"process_mode"_s;
        QTest::newRow("describe") << u"midjourney.describe"_s << u"process_mode"_s;
        QTest::newRow("blend") << u"midjourney.blend"_s << u"process_mode"_s;
        QTest::newRow("variations prompt") << u"midjourney.variations"_s << u"prompt"_s;
        QTest::newRow("variations ratio") << u"midjourney.variations"_s << u"aspect_ratio"_s;
        QTest::newRow("reroll ratio") << u"midjourney.reroll"_s << u"aspect_ratio"_s;
    }
    void legacyFieldsAreAdvancedAndUnset()
    {
        QFETCH(QString, operation);
        QFETCH(QString, field);
        const Field *found = m_catalog.operation(operation)->field(field);
        QVERIFY(found);
        QVERIFY(found->advanced);
        QVERIFY(!found->required);
        QVERIFY(found->initial.isUndefined());
    }

    void formsReadWell()
    {
        for (const Operation &operation : m_catalog.operations()) {
            QVERIFY2(!operation.title.isEmpty() && !operation.summary.isEmpty(), qPrintable(operation.id));
            QVERIFY2(!operation.result.family.isEmpty(), qPrintable(operation.id));
            QVERIFY2(operation.result.firstPollMs > 0 && operation.result.usualMs > operation.result.firstPollMs,
                     qPrintable(operation.id));
            for (const Field &field : operation.fields) {
                QVERIFY2(!field.label.isEmpty(), qPrintable(operation.id + u'/' + field.name));
                if (field.editor == FieldEditor::Choice)
                    QVERIFY2(field.choiceLabels.size() == field.choices.size(), qPrintable(operation.id));
            }
        }
        const Operation *imagine = m_catalog.operation(u"midjourney.imagine"_s);
        QCOMPARE(imagine->promptField, u"prompt"_s);
        QCOMPARE(imagine->fields.constFirst().editor, FieldEditor::Prompt);
        const Field *ratio = imagine->field(u"aspect_ratio"_s);
        QCOMPARE(ratio->editor, FieldEditor::AspectRatio);
        QCOMPARE(ratio->initial, QJsonValue(u"1:1"_s));
        QCOMPARE(ratio->choices.size(), 8);
    }

    void noButtonWithoutAForm()
    {
        int buttons = 0;
        for (const Operation &operation : m_catalog.operations()) {
            QStringList shortcuts;
            for (const FollowUp &followUp : operation.followUps) {
                const Operation *target = m_catalog.operation(followUp.operation);
                QVERIFY2(target && target->hasForm, qPrintable(followUp.operation));
                // ... and none that its result could not be the parent of.
                if (followUp.input.isEmpty()) // else it becomes an input: tst_generators
                    QVERIFY2(m_catalog.parentFit(*target, operation.result.family) != Catalog::ParentFit::Unfit,
                             qPrintable(operation.id + u" -> " + followUp.operation));
                for (const QString &parameter : followUp.preset.keys()) {
                    const Field *field = target->field(parameter);
                    QVERIFY2(field, qPrintable(followUp.label));
                    const auto schema = JsonSchema::compile(field->schema);
                    QVERIFY2(schema->validate(followUp.preset[parameter]).isEmpty(), qPrintable(followUp.label));
                }
                QVERIFY(followUp.shortcut.isEmpty() || !shortcuts.contains(followUp.shortcut));
                shortcuts.append(followUp.shortcut);
                ++buttons;
            }
        }
        QVERIFY(buttons > 250);
    }

    void followUpsOfAGrid()
    {
        const Operation *imagine = m_catalog.operation(u"midjourney.imagine"_s);
        QStringList row;
        QStringList menu;
        for (const FollowUp &followUp : imagine->followUps)
            (followUp.placement == FollowUp::Placement::Row ? row : menu).append(followUp.label);
        QCOMPARE(row, (QStringList{u"Upscale"_s, u"Vary"_s, u"Reroll"_s, u"Animate with Luma…"_s}));
        QCOMPARE(imagine->followUps.at(0).rowLabel, QString());
        const auto animate = std::find_if(imagine->followUps.cbegin(), imagine->followUps.cend(),
                                          [](const FollowUp &followUp) { return followUp.label == u"Animate with Luma…"_s; });
        QCOMPARE(animate->rowLabel, u"Animate…"_s);
        for (const QString &label : {u"Pan left"_s, u"Zoom out 1.5×"_s, u"Make square"_s, u"Custom zoom…"_s,
                                     u"Upscale subtle"_s, u"Upscale 4×"_s})
            QVERIFY2(menu.contains(label), qPrintable(label));
        for (const QString &label : {u"Show the seed"_s, u"Vary region…"_s, u"Animate with Runway…"_s, u"Describe"_s,
                                     u"Use as input for Flux…"_s})
            QVERIFY2(menu.contains(label), qPrintable(label));
    }

    void parents()
    {
        const auto fit = [&](const char *operation, const char *family) {
            return m_catalog.parentFit(*m_catalog.operation(QString::fromLatin1(operation)),
                                       QString::fromLatin1(family));
        };
        using Fit = Catalog::ParentFit;
        QCOMPARE(fit("midjourney.pan", "midjourney.upscaled"), Fit::Direct);
        QCOMPARE(fit("midjourney.pan", "midjourney.grid"), Fit::Via);
        QCOMPARE(fit("midjourney.pan", "midjourney.enlarged"), Fit::Unfit);
        QCOMPARE(fit("midjourney.upscale-1x", "midjourney.grid"), Fit::Direct);
        QCOMPARE(fit("midjourney.upscale-1x", "midjourney.upscaled"), Fit::Unfit);
        QCOMPARE(fit("midjourney.upscale-highres", "midjourney.picture"), Fit::Direct);
        QCOMPARE(fit("midjourney.imagine", "midjourney.grid"), Fit::Unfit);
        const Operation *variations = m_catalog.operation(u"midjourney.variations"_s);
        QVERIFY(variations->parent.takesPicture(u"midjourney.grid"_s));
        QVERIFY(!variations->parent.takesPicture(u"midjourney.upscaled"_s));
        QCOMPARE(variations->field(u"index"_s)->choicesFor(u"midjourney.upscaled"_s),
                 (QStringList{u"strong"_s, u"subtle"_s}));
        QCOMPARE(variations->field(u"index"_s)->choicesFor({}).size(), 6);
    }

    void pricesWithoutAnOperation()
    {
        QVERIFY(!m_catalog.operation(u"kling.2-5-turbo-pro"_s)); // known from the price list alone
        QCOMPARE(m_catalog.pricesOf(u"kling.2-5-turbo-pro"_s).size(), 1);
        QVERIFY(m_catalog.pricesOf(u"nonsense"_s).isEmpty());
        for (const Operation &operation : m_catalog.operations()) {
            QVERIFY2(!operation.prices.rules().isEmpty() || !operation.priceNote.isEmpty(), qPrintable(operation.id));
            for (const PriceRule &rule : operation.prices.rules())
                QVERIFY(!rule.source.isEmpty());
        }
    }

    /// Start-up waits for it.
    void loadsFast()
    {
        QBENCHMARK
        {
            Catalog::load({Catalog::builtIn()});
        }
    }
};

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
