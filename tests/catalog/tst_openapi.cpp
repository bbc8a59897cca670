// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/catalog.h"
#include "catalog/catalogreader.h"
#include "catalog/jsonschema.h"
#include "catalog/mediavalue.h"
#include "catalog/openapicatalog.h"
#include "catalog/openapidocument.h"
#include "catalog/openapifields.h"
#include "catalog/validation.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

QJsonObject read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

/// Forms made of the Unified API's OpenAPI document (api/v2/schema-census.md is the list of what must be possible).
class TestOpenApi : public QObject
{
    Q_OBJECT

    const QJsonObject m_document = read(u":/catalog/unified/openapi.json"_s);
    const QJsonObject m_overlay = read(u":/catalog/unified/overlay.json"_s);
    const QVector<OpenApiVariant> m_variants = variantsIn(m_document);
    const Catalog m_catalog = Catalog::load({Catalog::builtIn()}).only(ApiGeneration::Unified);

    const Operation &operation(const char *name) const
    {
        const Operation *found = m_catalog.operation(u"unified."_s + QLatin1StringView(name));
        if (!found)
            qFatal("no operation %s", name);
        return *found;
    }
    const Field &field(const char *operationName, const char *name) const
    {
        const Field *found = operation(operationName).field(QLatin1StringView(name));
        if (!found)
            qFatal("no field %s of %s", name, operationName);
        return *found;
    }
    bool accepts(const char *name, const QJsonObject &params, const ParentRef &parent = {}, const QString &family = {}) const
    {
        return validateDraft(operation(name), {operation(name).id, params, parent}, family).isEmpty();
    }

private Q_SLOTS:
    void seedanceAloneTakesAssets()
    {
        for (const Operation &made : m_catalog.operations()) {
            for (const Field &entry : made.fields) {
                if (entry.isMedia())
                    QVERIFY2(entry.media.assets == (entry.block == "seedanceParams"_L1), qPrintable(made.id + u' ' + entry.name));
            }
        }
        QCOMPARE(field("seedance-2", "reference_video_urls").media.kind, MediaKind::Video);
        QVERIFY(field("seedance-2", "reference_video_urls").media.assets);
        QVERIFY(!field("seedance-2", "reference_video_urls").media.upload.isEmpty()); // the other hints are still there
        QVERIFY(accepts("seedance-2", {{"prompt"_L1, "p"_L1}, {"start_image"_L1, "asset://aBc-1"_L1}}));
        QVERIFY(accepts("seedance-2.5", {{"prompt"_L1, "p"_L1},
                                         {"reference_image_urls"_L1, QJsonArray{u"asset://aBc-1"_s, u"https://x.example/a.png"_s}}}));
        QVERIFY(isAssetAddress(u" asset://aBc-1 "_s));
        QCOMPARE(assetIdIn(u"asset://aBc-1"_s), u"aBc-1"_s);
        for (const QString &none : {u"asset://"_s, u"asset://a/b"_s, u"asset://a b"_s, u"https://x.example"_s, u"aBc-1"_s})
            QVERIFY2(!isAssetAddress(none), qPrintable(none));
    }

    void everyVariantIsAnOperation()
    {
        int models = 0;
        int actions = 0;
        for (const OpenApiVariant &variant : m_variants) {
            (variant.discriminator == "model"_L1 ? models : actions)++;
            const Operation *made =
                m_catalog.operation(unifiedOperationId(variant.path, variant.discriminator, variant.name));
            QVERIFY2(made, qPrintable(variant.name));
            QVERIFY(made->hasForm);
            QCOMPARE(made->request.path, variant.path);
            QCOMPARE(made->request.constants, (QJsonObject{{variant.discriminator, variant.name}}));
            QVERIFY2(m_catalog.generator(made->generator), qPrintable(made->generator));
        }
        QCOMPARE(models, 106);
        QCOMPARE(actions, 9);
        QCOMPARE(m_catalog.operations().size(), 115 + 1); // and the training, which is a form with files
    }

    /// api/v2/openapi.json, POST /v2/loras, and what only prose says of it (api/v2/CORE.md, "LoRA training").
    void trainingIsAForm()
    {
        const Operation &training = operation("lora-training");
        QCOMPARE(training.request.path, u"/v2/loras"_s);
        QCOMPARE(training.request.task, TaskKind::Training);
        QVERIFY(training.request.multipart);
        QVERIFY(training.request.constants.isEmpty());
        QCOMPARE(training.generator, operation("flux-lora").generator);
        const Field &images = field("lora-training", "images");
        QCOMPARE(images.editor, FieldEditor::MediaList);
        QCOMPARE(images.media.send, MediaSpec::Send::Part);
        QCOMPARE(images.media.part, u"images"_s);
        QCOMPARE(images.media.maxBytes, 10LL * 1024 * 1024);
        QCOMPARE(images.media.maxTotalBytes, 100LL * 1024 * 1024);
        QCOMPARE(images.media.formats, QStringList({u"image/jpeg"_s, u"image/png"_s, u"image/webp"_s}));
        QCOMPARE(field("lora-training", "steps").initial, QJsonValue(1000));
        QCOMPARE(field("lora-training", "loraRank").initial, QJsonValue(32));
        QVERIFY(field("lora-training", "loraRank").advanced);
        QCOMPARE(field("flux-lora", "loraId").editor, FieldEditor::Trained);

        QJsonArray pictures;
        for (int i = 0; i < 15; ++i)
            pictures.append(QJsonObject{{"file"_L1, u"/p%1.jpg"_s.arg(i)}});
        QJsonObject params{{"name"_L1, "Anna"_L1}, {"images"_L1, pictures}, {"subjectKind"_L1, "style"_L1}};
        QVERIFY(accepts("lora-training", params));
        params["subjectKind"_L1] = "person"_L1;
        QVERIFY(!accepts("lora-training", params));
        params["gender"_L1] = "non-binary"_L1;
        QVERIFY(!accepts("lora-training", params));
        params["ethnicity"_L1] = "white"_L1;
        QVERIFY(accepts("lora-training", params));
        // Hidden, so not sent, where no person is trained.
        params["subjectKind"_L1] = "object"_L1;
        QCOMPARE(training.applicable(params).keys(), QStringList({u"images"_s, u"name"_s, u"subjectKind"_s}));
        for (const auto &[name, value] : {std::pair{"steps", 499}, {"steps", 3001}, {"loraRank", 7}, {"loraRank", 65}}) {
            QJsonObject wrong = params;
            wrong[QLatin1StringView(name)] = value;
            QVERIFY2(!accepts("lora-training", wrong), name);
        }
        pictures.removeLast();
        params["images"_L1] = pictures;
        QVERIFY(!accepts("lora-training", params));
    }

    void makesACatalogueFileWithoutMistakes()
    {
        const QJsonObject file = catalogFromOpenApi(m_document, m_overlay);
        const auto schema = JsonSchema::compile(read(u":/catalog/schema/catalog.schema.json"_s));
        QVERIFY(schema);
        const QVector<SchemaViolation> violations = schema->validate(file);
        QVERIFY2(violations.isEmpty(),
                 qPrintable(violations.isEmpty() ? QString() : violations.first().pointer + violations.first().message));
        const QVector<CatalogMistake> mistakes = findMistakes(readCatalogFile(file), file);
        QVERIFY2(mistakes.isEmpty(),
                 qPrintable(mistakes.isEmpty() ? QString() : mistakes.first().place + mistakes.first().message));
    }

    void everyOverlayEntryIsUsed()
    {
        const QJsonObject operations = m_overlay["operations"_L1].toObject();
        for (const QString &id : operations.keys())
            QVERIFY2(m_catalog.operation(id), qPrintable(id));
        for (const QJsonValue &model : m_overlay["first"_L1].toArray())
            QVERIFY2(m_catalog.operation("unified."_L1 + model.toString()), qPrintable(model.toString()));
        QSet<QString> names;
        for (const Operation &operation : m_catalog.operations()) {
            const QJsonObject properties = operation.schema["properties"_L1].toObject();
            for (const QString &name : properties.keys())
                names.insert(name);
        }
        for (const QString &name : m_overlay["fields"_L1].toObject().keys())
            QVERIFY2(names.contains(name), qPrintable(name));
    }

    void everyFieldHasAnEditorThatFits()
    {
        for (const Operation &operation : m_catalog.operations()) {
            for (const Field &field : operation.fields) {
                const QByteArray where = (operation.id + u' ' + field.name).toUtf8();
                QVERIFY2(!field.label.isEmpty(), where.constData());
                const QString type = field.schema["type"_L1].toString();
                if (field.editor == FieldEditor::Choice)
                    QVERIFY2(!field.choices.isEmpty(), where.constData());
                if (field.editor == FieldEditor::MediaList || field.editor == FieldEditor::Choices)
                    QCOMPARE(type, u"array"_s);
                if (field.isMedia() && field.media.send == MediaSpec::Send::Url)
                    QVERIFY2(m_catalog.upload(field.media), where.constData());
                QVERIFY2(field.editor != FieldEditor::Json, where.constData()); // every shape has an input of its own
                if (field.editor == FieldEditor::Rows)
                    QVERIFY2(!field.rowFields.empty() && !field.rowLabel.isEmpty(), where.constData());
            }
        }
    }

    // The census, "What a form builder must support" and "The 15 trickiest params blocks".

    void oneNumberOfAListIsAChoiceThatStaysANumber()
    {
        const Field &duration = field("kling-2.1", "duration");
        QCOMPARE(duration.editor, FieldEditor::Choice);
        QCOMPARE(duration.choices, QStringList({u"5"_s, u"10"_s}));
        QCOMPARE(duration.block, u"klingParams"_s);
        QVERIFY(accepts("kling-2.1", {{"prompt"_L1, "a fox"_L1}, {"start_image"_L1, "https://x.example/a.png"_L1}, {"duration"_L1, 5}}));
        QVERIFY(!accepts("kling-2.1", {{"prompt"_L1, "a fox"_L1}, {"duration"_L1, 7}}));
        QCOMPARE(field("midjourney.outpaint", "zoomRatio").choices, QStringList({u"1.5"_s, u"2"_s}));
    }

    void parametersGoIntoTheirBlock()
    {
        const QJsonObject body = operation("kling-3.0").nested({{"prompt"_L1, "a fox"_L1}, {"mode"_L1, "4k"_L1}});
        QCOMPARE(body, (QJsonObject{{"model"_L1, "kling-3.0"_L1},
                                    {"prompt"_L1, "a fox"_L1},
                                    {"klingParams"_L1, QJsonObject{{"mode"_L1, "4k"_L1}}}}));
        // Nothing set: the block is not sent either.
        QCOMPARE(operation("kling-3.0").nested({{"prompt"_L1, "a fox"_L1}}),
                 (QJsonObject{{"model"_L1, "kling-3.0"_L1}, {"prompt"_L1, "a fox"_L1}}));
    }

    void klingOmni()
    {
        const Field &shots = field("kling-3.0-omni", "multi_prompt");
        QCOMPARE(shots.editor, FieldEditor::Rows);
        QCOMPARE(shots.rows["maxItems"_L1].toInt(), 6);
        QCOMPARE(shots.rowFields.size(), size_t(2));
        QCOMPARE(shots.rowFields[0].name, u"prompt"_s); // the order of the form, not of the alphabet
        QCOMPARE(shots.rowFields[0].label, u"Prompt"_s);
        QVERIFY(shots.rowFields[0].required);
        QCOMPARE(shots.rowFields[1].name, u"duration"_s);
        QCOMPARE(shots.rowFields[1].editor, FieldEditor::Integer);
        QCOMPARE(shots.rowFields[1].schema["maximum"_L1].toInt(), 15);
        QCOMPARE(field("kling-3.0-omni", "reference_images").editor, FieldEditor::MediaList);
        QCOMPARE(field("kling-3.0-omni", "reference_images").schema["maxItems"_L1].toInt(), 7);
        QCOMPARE(field("kling-3.0-omni", "reference_video").media.kind, MediaKind::Video);
        const QJsonObject shot{{"prompt"_L1, "a fox"_L1}, {"duration"_L1, 3}};
        QVERIFY(accepts("kling-3.0-omni", {{"prompt"_L1, "p"_L1}, {"multi_prompt"_L1, QJsonArray{shot}}}));
        QVERIFY(!accepts("kling-3.0-omni", {{"prompt"_L1, "p"_L1}, {"multi_prompt"_L1, QJsonArray{QJsonObject{}}}}));
        // It says what the video gives, so it needs one.
        QVERIFY(!field("kling-3.0-omni", "video_reference_type").appliesWith({}));
        QVERIFY(field("kling-3.0-omni", "video_reference_type").appliesWith({{"reference_video"_L1, QJsonObject{{"file"_L1, "/a.mp4"_L1}}}}));
    }

    void seedance()
    {
        QCOMPARE(field("seedance-2", "reference_audio_urls").media.kind, MediaKind::Audio);
        QCOMPARE(field("seedance-2", "reference_video_urls").media.kind, MediaKind::Video);
        QCOMPARE(field("seedance-2", "aspect_ratio").choices.size(), 7);
        const QJsonObject both{{"prompt"_L1, "p"_L1},
                               {"start_image"_L1, "https://x.example/a.png"_L1},
                               {"reference_image_urls"_L1, QJsonArray{"https://x.example/b.png"_L1}}};
        QVERIFY(accepts("seedance-2", both));
        QVERIFY(!accepts("seedance-2.5", both));
        // A list with nothing in it is no reference.
    }

    void klingJsonText()
    {
        const Field &shots = field("kling-3.0", "multi_prompt");
        QCOMPARE(shots.schema["type"_L1].toString(), u"string"_s);
        QCOMPARE(shots.editor, FieldEditor::Rows); // of what the text holds
        QCOMPARE(shots.rows, field("kling-3.0-omni", "multi_prompt").rows);
        QCOMPARE(field("kling-3.0", "mode").choices, QStringList({u"standard"_s, u"pro"_s, u"4k"_s}));
    }

    void motionControlNeedsBoth()
    {
        QVERIFY(field("kling-3.0-motion-control", "image").required);
        QVERIFY(field("kling-3.0-motion-control", "video").required);
        QVERIFY(field("kling-3.0-motion-control", "mode").choices.contains(u"std"_s));
    }

    void wan()
    {
        const QJsonValue picture = "https://x.example/a.png"_L1;
        const QJsonValue clip = "https://x.example/a.mp4"_L1;
        QVERIFY(accepts("wan-2.7", {{"prompt"_L1, "p"_L1}, {"image"_L1, picture}, {"last_frame"_L1, picture}}));
        QVERIFY(!accepts("wan-2.7", {{"prompt"_L1, "p"_L1}, {"image"_L1, picture}, {"first_clip"_L1, clip}}));
        QVERIFY(!accepts("wan-2.7", {{"prompt"_L1, "p"_L1}, {"last_frame"_L1, picture}}));
        QVERIFY(!field("wan-2.7", "aspect_ratio").appliesWith({{"image"_L1, picture}}));
        QVERIFY(!accepts("wan-2.7-r2v", {{"prompt"_L1, "p"_L1}}));
        QVERIFY(accepts("wan-2.7-r2v", {{"prompt"_L1, "p"_L1}, {"reference_images"_L1, QJsonArray{picture}}}));
    }

    void flux()
    {
        QVERIFY(!accepts("flux-1.1-pro", {{"prompt"_L1, "p"_L1}, {"width"_L1, 2048}, {"height"_L1, 512}}));
        QVERIFY(accepts("flux-2-pro", {{"prompt"_L1, "p"_L1}, {"width"_L1, 2048}, {"height"_L1, 512}}));
        QVERIFY(!accepts("flux-2-pro", {{"prompt"_L1, "p"_L1}, {"width"_L1, 512}, {"aspect_ratio"_L1, "1:1"_L1}}));
    }

    /// Rule 9 of the census: 8, 5 or 10 pictures, by the model's name; the document says 10 of all.
    void fluxReferences_data()
    {
        QTest::addColumn<int>("most");
        QTest::newRow("flux-2-pro") << 8;
        QTest::newRow("flux-2-max") << 8;
        QTest::newRow("flux-2-dev") << 5;
        QTest::newRow("flux-2-flex") << 10;
    }
    void fluxReferences()
    {
        QFETCH(const int, most);
        const char *model = QTest::currentDataTag();
        QJsonArray pictures;
        while (pictures.size() < most)
            pictures.append(u"https://x.example/%1.png"_s.arg(pictures.size()));
        QCOMPARE(field(model, "input_images").schema["maxItems"_L1].toInt(), most);
        QVERIFY(accepts(model, {{"prompt"_L1, "p"_L1}, {"input_images"_L1, pictures}}));
        pictures.append(u"https://x.example/more.png"_s);
        QVERIFY(!accepts(model, {{"prompt"_L1, "p"_L1}, {"input_images"_L1, pictures}}));
        QVERIFY(!field(model, "input_images").advanced);
    }

    /// Rule 13 of the census: families share the name of a block. A form has what its own model's block has, under that
    /// name, and nothing of a sibling's; what it sends, its own variant takes.
    void aFormIsOfItsOwnModel()
    {
        QHash<QString, QSet<QStringList>> versions; // of each block
        for (const OpenApiVariant &variant : m_variants) {
            const Operation *made =
                m_catalog.operation(unifiedOperationId(variant.path, variant.discriminator, variant.name));
            QVERIFY2(made, qPrintable(variant.name));
            QHash<QString, QStringList> own; // names by block
            const QJsonObject properties = variant.schema["properties"_L1].toObject();
            for (auto it = properties.begin(); it != properties.end(); ++it) {
                const QJsonObject inner = it.value().toObject().value("properties"_L1).toObject();
                if (inner.isEmpty())
                    own[QString()].append(it.key());
                else
                    own[it.key()] = inner.keys();
            }
            QHash<QString, QStringList> shown;
            for (const Field &entry : made->fields)
                shown[entry.block].append(entry.name.section(u'.', -1));
            for (auto it = shown.cbegin(); it != shown.cend(); ++it) {
                for (const QString &name : it.value())
                    QVERIFY2(own.value(it.key()).contains(name), qPrintable(made->id + u' ' + it.key() + u'.' + name));
            }
            for (auto it = own.cbegin(); it != own.cend(); ++it) {
                if (it.key().isEmpty())
                    continue;
                versions[it.key()].insert(it.value());
                for (const QString &name : it.value())
                    QVERIFY2(shown.value(it.key()).contains(name), qPrintable(made->id + u" lacks "_s + it.key() + u'.' + name));
            }
        }
        // Where siblings differ, so do their forms.
        QCOMPARE(versions.value(u"klingParams"_s).size(), 7);
        QVERIFY(operation("kling-3.0").field(u"multi_prompt"_s) && !operation("kling-2.1").field(u"multi_prompt"_s));
        // What a Flux model's own page does not name is folded away.
        QVERIFY(field("flux-1.1-pro", "input_images").advanced && !field("flux-1.1-pro", "image_prompt").advanced);
        QVERIFY(field("flux-2-dev", "resolution").advanced && !field("flux-2-pro", "resolution").advanced);
    }

    void fill()
    {
        const QJsonValue picture = "https://x.example/a.png"_L1;
        QJsonObject params{{"image"_L1, picture}, {"prompt"_L1, "p"_L1}, {"mode"_L1, "inpaint"_L1}};
        QVERIFY(!accepts("flux-fill-pro", params));
        params.insert("mask"_L1, picture);
        QVERIFY(accepts("flux-fill-pro", params));
        QCOMPARE(operation("flux-fill-pro").nested(params)["fluxFillParams"_L1]["prompt"_L1].toString(), u"p"_s);
        QVERIFY(!accepts("flux-fill-pro", {{"image"_L1, picture}, {"prompt"_L1, "p"_L1}, {"mode"_L1, "outpaint"_L1}}));
    }

    void gptImageTakesAListThatMayBeNull()
    {
        QCOMPARE(field("gpt-image-2", "input_images").editor, FieldEditor::MediaList);
        QVERIFY(!field("gpt-image-2", "background").choices.contains(u"transparent"_s));
        QVERIFY(field("gpt-image-1.5", "background").choices.contains(u"transparent"_s));
    }

    void suno()
    {
        const QString longText(600, u'a');
        QVERIFY(!accepts("suno", {{"prompt"_L1, longText}}));
        QVERIFY(accepts("suno", {{"prompt"_L1, longText}, {"custom_mode"_L1, true}}));
        QVERIFY(!field("suno", "auto_lyrics").appliesWith({}));
    }

    void sunoActionsNameOneSong()
    {
        ParentRef song{.jobId = 4, .picture = 2, .taskId = {}, .itemId = u"track-2"_s};
        const Operation &stems = operation("suno.stems");
        QJsonObject body = requestBody(stems, {stems.id, {}, song}, u"unified.suno"_s);
        QCOMPARE(body["trackId"_L1].toString(), u"track-2"_s);
        QVERIFY(!body.contains("index"_L1));
        QVERIFY(accepts("suno.stems", {}, song, u"unified.suno"_s));
        song.itemId.clear();
        body = requestBody(stems, {stems.id, {}, song}, u"unified.suno"_s);
        QCOMPARE(body["index"_L1].toInt(), 2);
        QVERIFY(!accepts("suno.stems", {}, {}, {}));
    }

    void lumaHasManyChoices()
    {
        QCOMPARE(field("luma-ray-2", "concepts").editor, FieldEditor::Choices);
        QCOMPARE(field("luma-ray-2", "concepts").choices.size(), 34);
    }

    void topazVideo()
    {
        QCOMPARE(field("topaz-video-upscale", "target_fps").editor, FieldEditor::Choice);
        QVERIFY(field("topaz-video-upscale", "target_resolution").required);
        QVERIFY(field("topaz-video-upscale", "video").required);
    }

    void twoKeysForOneFamily()
    {
        QCOMPARE(field("happyhorse-1.0", "image").editor, FieldEditor::Media);
        QCOMPARE(field("happyhorse-1.1", "images").editor, FieldEditor::MediaList);
        QCOMPARE(field("producer", "seed").editor, FieldEditor::Text);
    }

    void midjourneyActions()
    {
        const Operation &pan = operation("midjourney.pan");
        QCOMPARE(m_catalog.parentFit(pan, u"unified.midjourney.grid"_s), Catalog::ParentFit::Via);
        QCOMPARE(m_catalog.parentFit(pan, u"unified.midjourney.upscaled"_s), Catalog::ParentFit::Direct);
        QCOMPARE(m_catalog.parentFit(operation("midjourney.upsample"), u"unified.midjourney.upscaled"_s), Catalog::ParentFit::Unfit);
        QCOMPARE(field("midjourney.inpaint", "mask").editor, FieldEditor::Mask);
        QCOMPARE(field("midjourney.inpaint", "mask").media.send, MediaSpec::Send::Base64);
        // Asked for where a task was made elsewhere; a result of ours brings it along.
        QCOMPARE(field("midjourney.upsample", "index").choices, (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
    }

    void noChoiceReadsLikeCode()
    {
        QCOMPARE(labelFromChoice(u"match_input_image"_s), u"Match input image"_s);
        QCOMPARE(labelFromChoice(u"webp"_s), u"WEBP"_s);
        QCOMPARE(labelFromChoice(u"720p"_s), u"720p"_s);
        static const QRegularExpression code(u"_|^[a-z]"_s);
        for (const Operation &operation : m_catalog.operations()) {
            if (operation.api != ApiGeneration::Unified)
                continue;
            for (const Field &field : operation.fields) {
                for (qsizetype i = 0; i < field.choices.size(); ++i) {
                    const QString label = field.choiceLabels.value(i, field.choices.at(i));
                    QVERIFY2(!code.match(label).hasMatch(), qPrintable(operation.id + u' ' + field.name + u' ' + label));
                }
            }
        }
        QCOMPARE(field("kling-2.1", "duration").unit, u"s"_s);
    }

    // A later document.

    static QJsonObject listOf(const QJsonObject &properties)
    {
        return {{"type"_L1, "array"_L1},
                {"items"_L1, QJsonObject{{"type"_L1, "object"_L1},
                                         {"additionalProperties"_L1, false},
                                         {"properties"_L1, properties}}}};
    }

    void aModelThatIsNewInTheDocumentAppears()
    {
        QJsonObject document = m_document;
        const QJsonObject variant{
            {"type"_L1, "object"_L1},
            {"additionalProperties"_L1, false},
            {"required"_L1, QJsonArray{"model"_L1, "prompt"_L1}},
            {"properties"_L1,
             QJsonObject{{"model"_L1, QJsonObject{{"type"_L1, "string"_L1}, {"enum"_L1, QJsonArray{"flux-3"_L1}}}},
                         {"prompt"_L1, QJsonObject{{"type"_L1, "string"_L1}, {"maxLength"_L1, 4000}}},
                         {"flux3Params"_L1,
                          QJsonObject{{"type"_L1, "object"_L1},
                                      {"properties"_L1,
                                       QJsonObject{{"draft"_L1, QJsonObject{{"type"_L1, "boolean"_L1}}},
                                                   {"camera"_L1, QJsonObject{{"type"_L1, "object"_L1}, {"properties"_L1, QJsonObject{{"x"_L1, QJsonObject{{"type"_L1, "number"_L1}}}}}}},
                                                   {"cuts"_L1, listOf({{"seconds"_L1, QJsonObject{{"type"_L1, "number"_L1}}},
                                                                       {"prompt"_L1, QJsonObject{{"type"_L1, "string"_L1}}},
                                                                       {"pace"_L1, QJsonObject{{"anyOf"_L1, QJsonArray{QJsonObject{{"type"_L1, "integer"_L1}, {"enum"_L1, QJsonArray{1}}}, QJsonObject{{"type"_L1, "integer"_L1}, {"enum"_L1, QJsonArray{2}}}}}}}})},
                                                   {"deep"_L1, listOf({{"inner"_L1, QJsonObject{{"type"_L1, "array"_L1}}}})},
                                                   {"files"_L1, listOf({{"picture"_L1, QJsonObject{{"type"_L1, "string"_L1}, {"format"_L1, "uri"_L1}}}})},
                                                   {"strange"_L1, QJsonObject{{"oneOf"_L1, QJsonArray{QJsonObject{{"type"_L1, "string"_L1}}, QJsonObject{{"type"_L1, "array"_L1}}}}}}}}}}}}};
        QJsonObject components = document["components"_L1].toObject();
        QJsonObject schemas = components["schemas"_L1].toObject();
        QJsonObject videos = schemas["GenerateVideoRequest"_L1].toObject();
        QJsonArray choices = videos["oneOf"_L1].toArray();
        choices.append(variant);
        videos["oneOf"_L1] = choices;
        schemas["GenerateVideoRequest"_L1] = videos;
        components["schemas"_L1] = schemas;
        document["components"_L1] = components;
        const CatalogFile file = readCatalogFile(catalogFromOpenApi(document, m_overlay));
        const auto found = std::find_if(file.operations.cbegin(), file.operations.cend(), [](const CatalogFile::Entry &entry) {
            return entry.operation.id == "unified.flux-3"_L1;
        });
        QVERIFY(found != file.operations.cend());
        const Operation &flux3 = found->operation;
        QCOMPARE(flux3.title, u"Flux 3"_s);
        QCOMPARE(flux3.result.kind, ResultKind::Video);
        QCOMPARE(flux3.generator, u"flux"_s);
        QCOMPARE(flux3.field(u"draft"_s)->editor, FieldEditor::Flag);
        // What no widget can edit is edited as JSON.
        QCOMPARE(flux3.field(u"camera"_s)->editor, FieldEditor::Json);
        QCOMPARE(flux3.field(u"strange"_s)->editor, FieldEditor::Json);
        QCOMPARE(flux3.field(u"deep"_s)->editor, FieldEditor::Json);
        QCOMPARE(flux3.field(u"files"_s)->editor, FieldEditor::Json); // nothing in a row is uploaded
        // A flat list of closed objects is edited in rows, made of its schema.
        const Field *cuts = flux3.field(u"cuts"_s);
        QCOMPARE(cuts->editor, FieldEditor::Rows);
        QCOMPARE(cuts->rowFields.size(), size_t(3));
        QCOMPARE(cuts->rowFields[0].name, u"prompt"_s);
        QCOMPARE(cuts->rowFields[1].name, u"pace"_s);
        QCOMPARE(cuts->rowFields[1].editor, FieldEditor::Choice);
        QCOMPARE(cuts->rowFields[1].choices, QStringList({u"1"_s, u"2"_s}));
        QCOMPARE(cuts->rowFields[2].label, u"Seconds"_s);
    }

    /// A document of one request whose schema is `body`.
    static QJsonObject documentOf(const char *path, const QByteArray &body)
    {
        const QJsonObject schema = QJsonDocument::fromJson(body).object();
        Q_ASSERT(!schema.isEmpty());
        const QJsonObject content{{"application/json"_L1, QJsonObject{{"schema"_L1, schema}}}};
        const QJsonObject post{{"requestBody"_L1, QJsonObject{{"content"_L1, content}}}};
        return {{"openapi"_L1, "3.1.0"_L1}, {"paths"_L1, QJsonObject{{QLatin1StringView(path), QJsonObject{{"post"_L1, post}}}}}};
    }

    static QStringList namesOf(const QJsonObject &document)
    {
        QStringList names;
        for (const OpenApiVariant &variant : variantsIn(document))
            names.append(variant.name);
        return names;
    }

    static Operation onlyOperation(const QJsonObject &document)
    {
        const CatalogFile file = readCatalogFile(catalogFromOpenApi(document, {}));
        return file.operations.size() == 1 ? file.operations.constFirst().operation : Operation();
    }

    /// Several models may share one body.
    void modelsThatShareABodyAppear()
    {
        const QJsonObject document = documentOf("/v2/images/generate", R"({"oneOf":[{"type":"object","required":["model"],
            "properties":{"model":{"type":"string","enum":["nova-1","nova-2"]},"prompt":{"type":"string"}}}]})");
        QCOMPARE(namesOf(document), (QStringList{u"nova-1"_s, u"nova-2"_s}));
        QCOMPARE(unreadIn(document), QStringList());
        const CatalogFile file = readCatalogFile(catalogFromOpenApi(document, {}));
        QCOMPARE(file.operations.size(), 2);
        QCOMPARE(file.operations[1].operation.nested({{"prompt"_L1, "p"_L1}}),
                 (QJsonObject{{"model"_L1, "nova-2"_L1}, {"prompt"_L1, "p"_L1}}));
    }

    /// A body may be put together of parts, and lists may stand in lists.
    void bodiesMadeOfPartsAreRead()
    {
        const QJsonObject parts = documentOf("/v2/images/generate", R"({"oneOf":[{"allOf":[
            {"type":"object","required":["prompt"],"properties":{"prompt":{"type":"string"}}},
            {"type":"object","required":["model"],"properties":{"model":{"const":"nova-1"},"seed":{"type":"integer"}}}]}]})");
        QCOMPARE(namesOf(parts), QStringList{u"nova-1"_s});
        const Operation nova = onlyOperation(parts);
        QVERIFY(nova.field(u"seed"_s));
        QCOMPARE(nova.schema["required"_L1].toArray(), QJsonArray{"prompt"_L1});

        const QJsonObject nested = documentOf("/v2/images/generate", R"({"type":"object","required":["prompt"],
            "properties":{"model":{"enum":["a","b","c"]},"prompt":{"type":"string"}},
            "oneOf":[{"oneOf":[{"properties":{"model":{"const":"a"},"x":{"type":"string"}}},
                               {"properties":{"model":{"const":"b"}}}]},
                     {"properties":{"model":{"const":"c"}}}]})");
        QCOMPARE(namesOf(nested), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        for (const OpenApiVariant &variant : variantsIn(nested)) { // what stands beside the list counts for all of it
            QVERIFY(variant.schema["properties"_L1].toObject().contains("prompt"_L1));
            QCOMPARE(variant.schema["properties"_L1].toObject().contains("x"_L1), variant.name == "a"_L1);
        }
        // A list of "one of these must be there" is no list of requests.
        const QJsonObject condition = documentOf("/v2/images/edit", R"({"type":"object","properties":{
            "model":{"const":"a"},"image":{"type":"string"},"images":{"type":"array"}},
            "anyOf":[{"required":["image"]},{"required":["images"]}]})");
        QCOMPARE(namesOf(condition), QStringList{u"a"_s});
        QCOMPARE(unreadIn(condition), QStringList());
    }

    /// What no form can be made of is named, so that nobody looks for it in vain.
    void kindsOfRequestThatCannotBeReadAreNamed()
    {
        QCOMPARE(unreadIn(m_document), QStringList());
        const QJsonObject document = documentOf("/v2/images/generate", R"({"oneOf":[{"properties":{"model":{"const":"a"}}},
            {"properties":{"engine":{"const":"b"}}}, "nonsense"]})");
        QCOMPARE(namesOf(document), QStringList{u"a"_s});
        QCOMPARE(unreadIn(document), (QStringList{u"/v2/images/generate/oneOf/1"_s, u"/v2/images/generate/oneOf/2"_s}));
        // Paths that are no jobs at all, such as the registration of files, are nothing that is missing.
        QCOMPARE(unreadIn(documentOf("/v2/assets/create", R"({"type":"object","properties":{"url":{"type":"string"}}})")),
                 QStringList());
    }

    void oneNameInTwoBlocksIsTwoFields()
    {
        const Operation nova = onlyOperation(documentOf("/v2/images/generate", R"({"required":["model"],"properties":{
            "model":{"const":"nova"},
            "aParams":{"type":"object","required":["n"],"properties":{"n":{"type":"integer"}}},
            "bParams":{"type":"object","required":["n"],"properties":{"n":{"type":"string"},"m":{"type":"boolean"}}}}})"));
        const QJsonObject body{{"model"_L1, "nova"_L1}, {"aParams"_L1, QJsonObject{{"n"_L1, 3}}},
                               {"bParams"_L1, QJsonObject{{"n"_L1, "x"_L1}, {"m"_L1, true}}}};
        const QJsonObject params = nova.flattened(body);
        QCOMPARE(params.size(), 3);
        QCOMPARE(nova.nested(params), body);
        QVERIFY(validateDraft(nova, {nova.id, params, {}}, {}).isEmpty());
        QJsonObject lacking = params; // each object asks for its own
        lacking.remove("bParams.n"_L1);
        QCOMPARE(validateDraft(nova, {nova.id, lacking, {}}, {}).size(), 1);
    }

    void choicesWithoutATypeKeepTheirs()
    {
        const QJsonObject sizes = QJsonDocument::fromJson(R"({"oneOf":[{"const":"s","title":"Small"},{"const":"l"}]})").object();
        const OpenApiField size = readOpenApiField(u"size"_s, sizes, {});
        QCOMPARE(size.schema["type"_L1], QJsonValue("string"_L1));
        QCOMPARE(size.schema["enum"_L1].toArray(), (QJsonArray{"s"_L1, "l"_L1}));
        const QJsonObject mixed = QJsonDocument::fromJson(R"({"oneOf":[{"const":"s"},{"const":2}]})").object();
        QCOMPARE(readOpenApiField(u"size"_s, mixed, {}).hint["editor"_L1], QJsonValue("json"_L1)); // no choice keeps both types
        const QJsonObject nullable = QJsonDocument::fromJson(R"({"type":["string","null"],"enum":["x","y",null]})").object();
        const OpenApiField look = readOpenApiField(u"look"_s, nullable, {});
        QCOMPARE(look.schema["type"_L1], QJsonValue("string"_L1));
        QCOMPARE(look.schema["enum"_L1].toArray(), (QJsonArray{"x"_L1, "y"_L1})); // unset says it
    }

    /// A field that no validator can read is the service's to check: it costs neither the form nor the value.
    void aFieldThatCannotBeCheckedIsSentAsItIs_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("broken pattern") << QByteArray("{\"type\":\"string\",\"pattern\":\"^([a-z\"}") << QJsonValue("abc"_L1);
        QTest::newRow("pattern of another dialect") << QByteArray(R"({"type":"string","pattern":"^(?<year>\\p{Nd}+)$"})") << QJsonValue("2026"_L1);
        QTest::newRow("multiple of nothing") << QByteArray(R"({"type":"number","multipleOf":0})") << QJsonValue(3);
        QTest::newRow("unknown type") << QByteArray(R"({"type":"colour"})") << QJsonValue("red"_L1);
        QTest::newRow("bounds in words") << QByteArray(R"({"type":"number","minimum":"three"})") << QJsonValue(3);
        QTest::newRow("choices that are no list") << QByteArray(R"({"type":"string","enum":"x"})") << QJsonValue("x"_L1);
        QTest::newRow("schema is a truth") << QByteArray("true") << QJsonValue("x"_L1);
        QTest::newRow("schema is nothing") << QByteArray("null") << QJsonValue("x"_L1);
    }
    void aFieldThatCannotBeCheckedIsSentAsItIs()
    {
        QFETCH(const QByteArray, schema);
        QFETCH(const QJsonValue, value);
        QByteArray body = R"({"required":["model","prompt"],"properties":{"model":{"const":"nova"},
            "prompt":{"type":"string","maxLength":9},"aParams":{"type":"object","properties":{"odd":"SCHEMA"}}}})";
        body.replace("\"SCHEMA\"", schema);
        const Operation nova = onlyOperation(documentOf("/v2/images/generate", body));
        QVERIFY(nova.field(u"odd"_s));
        const auto problems = [&nova](const QJsonObject &params) { return validateDraft(nova, {nova.id, params, {}}, {}).size(); };
        QCOMPARE(problems({{"prompt"_L1, "p"_L1}}), 0);
        QCOMPARE(problems({{"prompt"_L1, "p"_L1}, {"odd"_L1, value}}), 0);
        QCOMPARE(problems({{"prompt"_L1, "longer than nine"_L1}, {"odd"_L1, value}}), 1); // the others are checked as ever
        QCOMPARE(problems({{"odd"_L1, value}}), 1);
    }

    /// What a later document says of several fields together is asked for before the click.
    void conditionsOfABlockCount()
    {
        const Operation nova = onlyOperation(documentOf("/v2/images/generate", R"({"required":["model"],"properties":{
            "model":{"const":"nova"},"prompt":{"type":"string"},"n":{"type":"string"},
            "aParams":{"type":"object","properties":{"mode":{"type":"string"},"mask":{"type":"string"},"n":{"type":"integer"},
                                                     "image":{"type":"string"},"clip":{"type":"string"}},
                "if":{"properties":{"mode":{"const":"fill"}},"required":["mode"]},"then":{"required":["mask"]},
                "not":{"required":["image","clip"]},
                "dependentRequired":{"n":["image"]},
                "anyOf":[{"required":["mode"]},{"required":["image"]},{"required":["clip"]}],
                "allOf":[{"minProperties":9},{"required":["somethingElse"]}]}}})"));
        const auto wrong = [&nova](const QJsonObject &params) {
            QStringList names;
            for (const FieldProblem &problem : validateDraft(nova, {nova.id, params, {}}, {}))
                names.append(problem.field);
            return names;
        };
        QCOMPARE(wrong({{"prompt"_L1, "p"_L1}}), QStringList()); // without the object nothing is asked of it
        QCOMPARE(wrong({{"mode"_L1, "draw"_L1}}), QStringList());
        QCOMPARE(wrong({{"mode"_L1, "fill"_L1}}), QStringList{u"mask"_s});
        QCOMPARE(wrong({{"mode"_L1, "fill"_L1}, {"mask"_L1, "m"_L1}}), QStringList());
        QCOMPARE(wrong({{"image"_L1, "i"_L1}, {"clip"_L1, "c"_L1}}), QStringList{u"clip"_s});
        QCOMPARE(wrong({{"mode"_L1, "draw"_L1}, {"aParams.n"_L1, 2}}), QStringList{u"image"_s});
        QCOMPARE(wrong({{"mask"_L1, "m"_L1}}), QStringList{u"mode"_s});
    }

    void speechIsHeard()
    {
        const Operation voice = onlyOperation(documentOf("/v2/speech/generate", R"({"properties":{"model":{"const":"voice-1"}}})"));
        QCOMPARE(voice.result.kind, ResultKind::Audio);
    }

    void aDocumentThatLostModelsBreaksNothing()
    {
        QJsonObject document = m_document;
        QJsonObject paths = document["paths"_L1].toObject();
        paths.remove(u"/v2/images/midjourney/action"_s);
        document["paths"_L1] = paths;
        const QJsonObject file = catalogFromOpenApi(document, m_overlay);
        for (const QJsonValue &followUp : file["followUpSets"_L1]["unified.midjourneyGrid"_L1].toArray())
            QVERIFY(!followUp["operation"_L1].toString().contains("midjourney.pan"_L1));
    }

    void nonsenseIsNamed()
    {
        QVERIFY(!openApiProblem({}).isEmpty());
        QVERIFY(!openApiProblem({{"openapi"_L1, "3.1.0"_L1}, {"paths"_L1, QJsonObject()}}).isEmpty());
        QVERIFY(openApiProblem(m_document).isEmpty());
        // A reference that leads back to itself ends.
        const QJsonObject loop{{"openapi"_L1, "3.1.0"_L1},
                               {"paths"_L1, QJsonObject{{"/v2/x/generate"_L1, QJsonObject{{"post"_L1, QJsonObject{{"$ref"_L1, "#/paths/~1v2~1x~1generate/post"_L1}}}}}}}};
        QVERIFY(variantsIn(loop).isEmpty());
    }

    void namesBecomeWords()
    {
        QCOMPARE(labelFromName(u"negative_prompt"_s), u"Negative prompt"_s);
        QCOMPARE(labelFromName(u"zoomRatio"_s), u"Zoom ratio"_s);
        QCOMPARE(titleFromModel(u"kling-3.0-omni"_s), u"Kling 3.0 Omni"_s);
        QCOMPARE(titleFromModel(u"gpt-image-2"_s), u"GPT Image 2"_s);
    }
};

QTEST_APPLESS_MAIN(TestOpenApi)
#include "tst_openapi.moc"
