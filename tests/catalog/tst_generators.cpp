// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/catalog.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

/// One parameter as the table below writes it: name:type, ! for required, =a|b for the values, [least..most].
struct Parameter
{
    QString name;
    QString type;
    bool required = false;
    QStringList values;
    QString least;
    QString most;
};

QVector<Parameter> parametersOf(const QString &text)
{
    static const QRegularExpression form(u"^(\\w+):(\\w+)(!?)(?:=(.+?))?(?:\\[(.*)\\.\\.(.*)\\])?$"_s);
    QVector<Parameter> parameters;
    for (const QString &part : text.split(u"; "_s)) {
        const auto match = form.match(part);
        if (!match.hasMatch())
            qFatal("cannot read %s", qPrintable(part));
        parameters.append({match.captured(1), match.captured(2), !match.captured(3).isEmpty(),
                           match.captured(4).split(u'|', Qt::SkipEmptyParts), match.captured(5), match.captured(6)});
    }
    return parameters;
}

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &value : array)
        texts.append(value.toVariant().toString());
    return texts;
}

} // namespace

/// Every operation against what the API's documentation says of it (api/v1, entries of high and medium confidence).
class TestGenerators : public QObject
{
    Q_OBJECT

private:
    Catalog m_catalog = Catalog::load({Catalog::builtIn()}).only(ApiGeneration::Classic);
    QSet<QString> m_covered;

private Q_SLOTS:
    void documented_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("flags");
        QTest::addColumn<QString>("parameters");
        const auto row = [](const char *id, const char *path, const char *flags, const char *parameters) {
            QTest::newRow(id) << QString::fromLatin1(path) << QString::fromLatin1(flags)
                              << QString::fromLatin1(parameters);
        };
        row("midjourney.imagine", "/imagine", "hooks",
            "prompt:string!; aspect_ratio:string; process_mode:string=fast|turbo");
        row("midjourney.imagine-video", "/imagine-video", "hooks",
            "prompt:string!; image_url:string!; motion:string=low|high");
        row("midjourney.extend-video", "/imagine-video-extend", "hooks",
            "parent_task_id:string!; index:string!=1|2|3|4; prompt:string!; image_url:string; "
            "motion:string=low|high");
        row("midjourney.reroll", "/reroll", "hooks", "parent_task_id:string!; prompt:string; aspect_ratio:string");
        row("midjourney.upscale-1x", "/upscale-1x", "hooks", "parent_task_id:string!; index:string!=1|2|3|4");
        row("midjourney.upscale-alt", "/upscale-alt", "hooks", "parent_task_id:string!; type:string!=subtle|creative");
        row("midjourney.upscale-highres", "/upscale-highres", "hooks",
            "parent_task_id:string; image_url:string; type:string!=2x|4x; index:string=1|2|3|4");
        row("midjourney.variations", "/variations", "hooks",
            "parent_task_id:string!; index:string!=1|2|3|4|strong|subtle; prompt:string; "
            "aspect_ratio:string");
        row("midjourney.faceswap", "/faceswap", "hooks", "target_image_url:string!; swap_image_url:string!");
        row("midjourney.inpaint", "/inpaint", "hooks", "parent_task_id:string!; mask:string!; prompt:string");
        row("midjourney.outpaint", "/outpaint", "hooks",
            "parent_task_id:string!; zoom_ratio:number![1..2]; aspect_ratio:string; prompt:string");
        row("midjourney.pan", "/pan", "hooks",
            "parent_task_id:string!; direction:string!=up|down|left|right; prompt:string");
        row("midjourney.shorten", "/shorten", "hooks", "prompt:string!");
        row("midjourney.describe", "/describe", "hooks", "image_url:string!; process_mode:string=fast|turbo");
        row("midjourney.blend", "/blend", "hooks",
            "image_urls:array![2..5]; dimension:string=square|portrait|landscape; "
            "process_mode:string=fast|turbo");
        row("midjourney.seed", "/seed", "hooks", "task_id:string!");
        row("midjourney-pro.imagine", "/pro/imagine", "hooks",
            "prompt:string!; mode:string=fast|turbo; aspect_ratio:string");
        row("midjourney-pro.vary", "/pro/vary", "hooks",
            "parent_task_id:string!; index:string!=1|2|3|4; type:string!=strong|subtle");
        row("midjourney-pro.upscale", "/pro/upscale", "hooks",
            "parent_task_id:string!; index:string!=1|2|3|4; type:string!=subtle|creative");
        row("midjourney-pro.variations", "/pro/variations", "hooks", "parent_task_id:string!; index:string!=1|2|3|4");
        row("midjourney-pro.zoom", "/pro/zoom", "hooks", "parent_task_id:string!; index:string!=1|2|3|4; type:string!");
        row("midjourney-pro.pan", "/pro/pan", "hooks",
            "parent_task_id:string!; index:string!=1|2|3|4; type:string!=up|down|left|right");
        row("midjourney-pro.seed", "/pro/seed", "hooks", "task_id:string!");
        row("ai-photos.upload", "/ai-photo-upload", "hooks",
            "images:array![10..30]; "
            "ethnicity:string!=asian|black|latino|middle eastern|native american|pacific islander|white; "
            "gender:string!=female|male; age:integer");
        row("ai-photos.train", "/ai-photo-train", "hooks", "training_images_id:string!; trigger_word:string");
        row("ai-photos.generate", "/ai-photo-generate", "held",
            "training_id:string!; prompt:string!; "
            "aspect_ratio:string=1:1|4:3|3:4|16:9|9:16|3:2|2:3|21:9|9:21|5:4|4:5|1:2|2:1|1:3|3:1|1:4|4:1|custom; "
            "width:string; height:string; number_of_images:string=1|2|3|4; seed:integer");
        row("ideogram.imagine", "/ideogram-imagine", "held",
            "prompt:string!; model:string=V_1|V_2|V_1_TURBO|V_2_TURBO; "
            "style_type:string=GENERAL|REALISTIC|DESIGN|RENDER_3D|ANIME; negative_prompt:string; "
            "seed:integer; magic_prompt_option:string=AUTO|ON|OFF; aspect_ratio:string; "
            "resolution:string");
        row("ideogram.remix", "/ideogram-remix", "held",
            "image_url:string!; prompt:string!; image_weight:integer![1..100]; "
            "style_type:string=GENERAL|REALISTIC|DESIGN|RENDER_3D|ANIME; negative_prompt:string; "
            "seed:integer; magic_prompt_option:string=AUTO|ON|OFF; aspect_ratio:string; "
            "resolution:string");
        row("ideogram.upscale", "/ideogram-upscale", "held",
            "image_url:string!; prompt:string!; resemblance:integer![1..100]; "
            "detail:integer[1..100]; seed:integer; magic_prompt_option:string=AUTO|ON|OFF");
        row("ideogram.describe", "/ideogram-describe", "held", "image_url:string!");
        row("flux.imagine", "/flux-imagine", "hooks",
            "model:string!=flux-schnell|flux-pro|flux-dev|flux-pro-1.1|flux-pro-1.1-ultra; "
            "prompt:string!; image_prompt:string; image_prompt_strength:number[0..1]; "
            "prompt_upsampling:boolean; width:integer[256..1440]; height:integer[256..1440]; "
            "aspect_ratio:string; steps:integer; guidance:number; interval:integer[1..4]; "
            "seed:integer; safety_tolerance:integer[0..6]; raw:boolean");
        row("luma.imagine", "/luma-imagine", "hooks",
            "prompt:string!; image_url:string; end_image_url:string; enhance_prompt:boolean; "
            "aspect_ratio:string; loop:boolean");
        row("luma.extend", "/luma-extend", "hooks",
            "parent_task_id:string!; prompt:string!; image_url:string; end_image_url:string; "
            "enhance_prompt:boolean; aspect_ratio:string");
        row("suno.imagine", "/suno-imagine", "hooks",
            "prompt:string; lyrics:string; model:string=V4|V4_5|V4_5PLUS|V4_5ALL|V5; "
            "make_instrumental:boolean; title:string; tags:string");
        row("suno.upload", "/suno-upload", "multipart", "audio:string!");
        row("suno.extend", "/suno-extend", "hooks",
            "parent_task_id:string!; song_id:string; continue_at:number; prompt:string; "
            "model:string=V4|V4_5|V4_5PLUS|V4_5ALL|V5; lyrics:string; title:string; tags:string; "
            "from_upload:boolean");
        // It may also answer with a task to poll: the page shows both.
        row("suno.lyrics", "/suno-lyrics", "held", "prompt:string!");
        row("udio.generate", "/udio-generate", "hooks",
            "prompt:string![..2000]; lyrics:string[..5000]; "
            "lyrics_type:string=generate|user|instrumental; negative_tags:string[..500]; "
            "seed:string");
        row("udio.extend", "/udio-extend", "hooks",
            "prompt:string![..2000]; continue_song_id:string!; continue_at:integer; "
            "lyrics:string[..5000]; lyrics_type:string=generate|user|instrumental; "
            "negative_tags:string[..500]; seed:string");
        row("udio.imagine", "/udio-imagine", "hooks",
            "prompt:string; lyrics:string; model:string=udio32-v1.5|udio130-v1.5; "
            "bypass_prompt_optimization:boolean; prompt_strength:number[0..1]; "
            "clarity_strength:number[0..1]; lyrics_strength:number[0..1]; "
            "generation_quality:number[0..1]; negative_prompt:string; "
            "lyrics_placement_start:number; lyrics_placement_end:number; tags:string");
        row("runway.imagine", "/runway-imagine", "hooks",
            "prompt:string!; generation_type:string!=text2video|image2video|video2video; "
            "image_url:string; end_image_url:string; video_url:string; "
            "aspect_ratio:string=16:9|9:16|1:1|4:3|3:4|21:9; model:string=gen3|gen3a_turbo; "
            "duration:integer=5|10; flip:boolean");
        row("kling.imagine", "/kling-imagine", "hooks",
            "prompt:string!; generation_type:string!=text2video|image2video; "
            "negative_prompt:string; image_url:string; end_image_url:string; mode:string=std|pro; "
            "aspect_ratio:string=16:9|9:16|1:1|4:3|3:4|21:9; "
            "model:string=kling-v1|kling-v1-5|kling-v1-6; duration:integer=5|10; "
            "cfg_scale:number[0..1]");
        row("kling.try-on", "/kling-tryon", "hooks",
            "human_image_url:string!; cloth_image_url:string!; "
            "model:string=kolors-virtual-try-on-v1|kolors-virtual-try-on-v1-5");
        row("kling.2-6", "/kling-imagine-2-6", "hooks",
            "prompt:string![..2000]; negative_prompt:string[..2000]; image_url:string; "
            "aspect_ratio:string=16:9|9:16|1:1; duration:integer=5|10; generate_audio:boolean");
        row("nano-banana.generate", "/nano-banana", "held",
            "prompt:string!; images:array!; "
            "aspect_ratio:string=match_input_image|1:1|2:3|3:2|3:4|4:3|4:5|5:4|9:16|16:9|21:9");
        row("nano-banana-pro.generate", "/nano-banana-pro", "held",
            "prompt:string!; images:array; "
            "aspect_ratio:string=match_input_image|1:1|2:3|3:2|3:4|4:3|4:5|5:4|9:16|16:9|21:9; "
            "resolution:string=1K|2K|4K");
        row("seedance.imagine", "/seedance-imagine", "hooks",
            "model:string!=seedance-1.5-pro|seedance-2|seedance-2-fast; prompt:string[3..2500]; "
            "image_url:string; first_frame_url:string; last_frame_url:string; "
            "aspect_ratio:string=1:1|4:3|3:4|16:9|9:16|21:9|adaptive; "
            "resolution:string=480p|720p|1080p; duration:integer=4|8|12; generate_audio:boolean");
    }
    void documented()
    {
        QFETCH(QString, path);
        QFETCH(QString, flags);
        QFETCH(QString, parameters);
        const Operation *operation = m_catalog.operation(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(operation);
        m_covered.insert(operation->id);
        QVERIFY(operation->hasForm);
        QCOMPARE(operation->request.method, u"POST"_s);
        QCOMPARE(operation->request.path, path);
        QCOMPARE(m_catalog.operationByPath(path), operation);
        QCOMPARE(operation->request.held, flags.contains("held"_L1));
        QCOMPARE(operation->request.multipart, flags.contains("multipart"_L1));
        if (operation->request.held) // the answer comes with the pictures
            QVERIFY(operation->request.timeoutMs >= 5 * 60'000);
        // A slow answer still names the task; without it only a doubt is left.
        QVERIFY(operation->request.timeoutMs >= 3 * 60'000);

        const QJsonObject properties = operation->schema["properties"_L1].toObject();
        QStringList names =
            flags.contains("hooks"_L1) ? QStringList{u"webhook_secret"_s, u"webhook_url"_s} : QStringList{};
        QStringList required;
        for (const Parameter &parameter : parametersOf(parameters)) {
            names.append(parameter.name);
            if (parameter.required)
                required.append(parameter.name);
            const QJsonObject schema = properties[parameter.name].toObject();
            QCOMPARE(schema["type"_L1].toString(), parameter.type);
            if (parameter.name.endsWith("_url"_L1)) // signed addresses are long, and no limit is documented
                QVERIFY(!schema.contains("maxLength"_L1));
            QStringList values = textsOf(schema["enum"_L1]);
            QStringList documented = parameter.values;
            values.sort();
            documented.sort();
            if (!documented.isEmpty())
                QCOMPARE(values, documented);
            const bool counted = parameter.type == "array"_L1;
            const bool measured = parameter.type == "string"_L1;
            const auto least = counted ? "minItems"_L1 : measured ? "minLength"_L1 : "minimum"_L1;
            const auto most = counted ? "maxItems"_L1 : measured ? "maxLength"_L1 : "maximum"_L1;
            if (!parameter.least.isEmpty())
                QCOMPARE(schema[least].toDouble(-1), parameter.least.toDouble());
            if (!parameter.most.isEmpty())
                QCOMPARE(schema[most].toDouble(-1), parameter.most.toDouble());
            const Field *field = operation->field(parameter.name);
            // Which entry of the parent is chosen together with it.
            const bool isSaidByParent = parameter.name == operation->parent.itemParameter;
            QVERIFY2(isSaidByParent || field, qPrintable(parameter.name));
            QCOMPARE(field ? field->required : false, parameter.required);
        }
        names.sort();
        QCOMPARE(properties.keys(), names);
        QStringList requiredNow = textsOf(operation->schema["required"_L1]);
        required.sort();
        requiredNow.sort();
        QCOMPARE(requiredNow, required);
        QCOMPARE(operation->schema["additionalProperties"_L1], QJsonValue(false));
        QVERIFY(!operation->field(u"webhook_url"_s));
    }

    void everyOperationIsInTheTable()
    {
        for (const Operation &operation : m_catalog.operations())
            QVERIFY2(m_covered.contains(operation.id), qPrintable(operation.id));
        QCOMPARE(m_covered.size(), 47);
    }

    /// What the documentation leaves to the service is left to the service: an untouched form sends what it must, and
    /// what decides the price.
    void untouchedFormsSendLittle()
    {
        const QStringList chosen = {u"midjourney.imagine/aspect_ratio"_s, u"ai-photos.generate/number_of_images"_s};
        for (const Operation &operation : m_catalog.operations()) {
            for (const Field &field : operation.fields) {
                if (!field.required && !field.initial.isUndefined())
                    QVERIFY2(chosen.contains(operation.id + u'/' + field.name),
                             qPrintable(operation.id + u'/' + field.name));
            }
        }
    }

    void mediaFields()
    {
        const auto media = [&](const char *operation, const char *field) {
            const Field *found = m_catalog.operation(QString::fromLatin1(operation))->field(QString::fromLatin1(field));
            if (!found || !found->isMedia())
                qFatal("%s has no media field %s", operation, field);
            return found->media;
        };
        int fields = 0;
        for (const Operation &operation : m_catalog.operations()) {
            for (const Field &field : operation.fields) {
                const bool named = field.name.endsWith("_url"_L1) || field.name.endsWith("_urls"_L1)
                                   || field.name == "images"_L1 || field.name == "mask"_L1
                                   || field.name == "image_prompt"_L1;
                QVERIFY2(!named || field.isMedia(), qPrintable(operation.id + u'/' + field.name));
                if (!field.isMedia())
                    continue;
                ++fields;
                const bool list = field.schema["type"_L1] == "array"_L1;
                QCOMPARE(field.editor == FieldEditor::MediaList, list);
                if (field.media.send == MediaSpec::Send::Url && field.media.kind == MediaKind::Image)
                    QVERIFY(m_catalog.upload(field.media));
            }
        }
        QVERIFY(fields > 25);
        QCOMPARE(media("flux.imagine", "image_prompt").send, MediaSpec::Send::Base64);
        QCOMPARE(media("ai-photos.upload", "images").send, MediaSpec::Send::Base64);
        QCOMPARE(media("midjourney.inpaint", "mask").send, MediaSpec::Send::DataUrl);
        QCOMPARE(media("suno.upload", "audio").send, MediaSpec::Send::Part);
        QCOMPARE(media("suno.upload", "audio").part, u"audio"_s);
        QCOMPARE(m_catalog.maxBytes(media("suno.upload", "audio")), qint64(10 * 1024 * 1024));
        QCOMPARE(m_catalog.maxBytes(media("luma.imagine", "image_url")), qint64(2 * 1024 * 1024));
        // No call takes a video file.
        QCOMPARE(media("runway.imagine", "video_url").kind, MediaKind::Video);
        QVERIFY(!m_catalog.upload(media("runway.imagine", "video_url")));
    }

    void eachModelShowsItsOwnFields_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QStringList>("hidden");
        QTest::newRow("schnell") << u"flux-schnell"_s << QStringList{u"aspect_ratio"_s, u"image_prompt_strength"_s,
                                                                     u"raw"_s,          u"steps"_s,
                                                                     u"guidance"_s,     u"interval"_s};
        QTest::newRow("dev") << u"flux-dev"_s
                             << QStringList{u"aspect_ratio"_s, u"image_prompt_strength"_s, u"raw"_s, u"interval"_s};
        QTest::newRow("pro") << u"flux-pro"_s << QStringList{u"aspect_ratio"_s, u"image_prompt_strength"_s, u"raw"_s};
        QTest::newRow("ultra") << u"flux-pro-1.1-ultra"_s
                               << QStringList{u"width"_s, u"height"_s, u"steps"_s, u"guidance"_s, u"interval"_s};
    }
    void eachModelShowsItsOwnFields()
    {
        QFETCH(QString, model);
        QFETCH(QStringList, hidden);
        const Operation *flux = m_catalog.operation(u"flux.imagine"_s);
        QStringList found;
        for (const Field &field : flux->fields) {
            if (!field.appliesWith({{u"model"_s, model}}))
                found.append(field.name);
        }
        found.sort();
        hidden.sort();
        QCOMPARE(found, hidden);
    }

    void soraSaysWhatItTakes()
    {
        const Generator *sora = m_catalog.generator(u"sora"_s);
        QVERIFY(sora);
        QVERIFY(sora->notice.contains(u"afk_"_s));
        QCOMPARE(sora->link.scheme(), u"https"_s);
        QVERIFY(sora->wantsUnified);
        QVERIFY(m_catalog.operationsOf(u"sora"_s).isEmpty());
        for (const Generator &generator : m_catalog.generators())
            QVERIFY2(generator.notice.isEmpty() != m_catalog.operationsOf(generator.id).isEmpty(),
                     qPrintable(generator.id));
    }
};

QTEST_GUILESS_MAIN(TestGenerators)
#include "tst_generators.moc"
