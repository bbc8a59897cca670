// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/catalog.h"
#include "catalog/jsonschema.h"
#include "catalog/validation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using Kind = FieldProblem::Kind;

namespace {

constexpr auto Grid = "midjourney.grid";
constexpr auto Upscaled = "midjourney.upscaled";

/// JSON with ' for ", since moc loses its way in raw strings.
QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(QByteArray(json).replace('\'', '"')).object();
}

Operation operationWith(const char *schema)
{
    Operation operation;
    operation.id = u"test.op"_s;
    operation.schema = object(schema);
    return operation;
}

QString inWords(const QVector<FieldProblem> &problems)
{
    static const char *const names[] = {"Missing",       "NotAllowed",  "TooSmall",    "TooLarge",
                                        "TooShort",      "TooLong",     "WrongFormat", "WrongType",
                                        "ParentMissing", "ParentUnfit", "Conflict",    "Refused",
                                        "Other"};
    QStringList words;
    for (const FieldProblem &problem : problems)
        words.append(problem.field + u':' + QString::fromLatin1(names[static_cast<int>(problem.kind)]));
    words.sort();
    return words.join(u' ');
}

} // namespace

class TestValidation : public QObject
{
    Q_OBJECT

private:
    Catalog m_catalog = Catalog::load({Catalog::builtIn()}).only(ApiGeneration::Classic);

    QVector<FieldProblem> check(const char *id, const QJsonObject &params, int picture = -1, const char *family = "")
    {
        const Operation *operation = m_catalog.operation(QString::fromLatin1(id));
        if (!operation)
            qFatal("no operation %s", id);
        ParentRef parent;
        if (picture >= 0)
            parent = {7, picture, {}};
        return validateDraft(*operation, {operation->id, params, parent}, QString::fromLatin1(family));
    }

private Q_SLOTS:
    void drafts_data()
    {
        QTest::addColumn<QByteArray>("operation");
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<int>("picture"); // -1: no parent
        QTest::addColumn<QByteArray>("family");
        QTest::addColumn<QString>("problems");
        const auto row = [](const char *name, const char *operation, const char *params, int picture,
                            const char *family, const char *problems) {
            QTest::newRow(name) << QByteArray("midjourney.") + operation << QByteArray(params) << picture
                                << QByteArray(family) << QString::fromLatin1(problems);
        };
        row("good", "imagine", "{'prompt':'a heron','aspect_ratio':'3:2'}", -1, "", "");
        row("no prompt", "imagine", "{}", -1, "", "prompt:Missing");
        row("empty prompt", "imagine", "{'prompt':''}", -1, "", "prompt:Missing");
        row("blank prompt", "imagine", "{'prompt':' \n\t '}", -1, "", "prompt:Missing");
        row("null prompt", "imagine", "{'prompt':null}", -1, "", "prompt:Missing");
        row("number as prompt", "imagine", "{'prompt':5}", -1, "", "prompt:WrongType");
        row("ratio without a colon", "imagine", "{'prompt':'a','aspect_ratio':'3x2'}", -1, "",
            "aspect_ratio:WrongFormat");
        row("ratio of nothing", "imagine", "{'prompt':'a','aspect_ratio':'0:1'}", -1, "", "aspect_ratio:WrongFormat");
        row("ratio not finished", "imagine", "{'prompt':'a','aspect_ratio':'3:'}", -1, "", "aspect_ratio:WrongFormat");
        row("long ratio", "imagine", "{'prompt':'a','aspect_ratio':'11111111111111111:1'}", -1, "",
            "aspect_ratio:TooLong");
        row("unknown speed", "imagine", "{'prompt':'a','process_mode':'relax'}", -1, "", "process_mode:NotAllowed");
        row("unknown parameter", "imagine", "{'prompt':'a','quality':'best'}", -1, "", "quality:Other");
        row("two at once", "imagine", "{'aspect_ratio':'wide'}", -1, "", "aspect_ratio:WrongFormat prompt:Missing");

        row("no parent", "upscale-1x", "{}", -1, "", "index:Missing parent_task_id:ParentMissing");
        row("no picture", "upscale-1x", "{}", 0, Grid, "index:Missing");
        row("a picture", "upscale-1x", "{}", 3, Grid, "");
        row("fifth picture", "upscale-1x", "{}", 5, Grid, "index:NotAllowed");
        row("of an unknown family", "upscale-1x", "{'index':'2'}", 0, "", "");
        row("index as number", "upscale-1x", "{'index':2}", 0, Grid, "index:WrongType");
        row("not of four", "upscale-1x", "{'index':'1'}", 0, Upscaled, "parent_task_id:ParentUnfit");

        row("pan after an upscale", "pan", "{'direction':'left'}", 0, Upscaled, "");
        row("pan of a grid goes through an upscale", "pan", "{'direction':'left'}", 2, Grid, "");
        row("pan nowhere", "pan", "{}", 0, Upscaled, "direction:Missing");
        row("pan in", "pan", "{'direction':'in'}", 0, Upscaled, "direction:NotAllowed");

        row("zoom", "outpaint", "{'zoom_ratio':1.75}", 0, Upscaled, "");
        row("square", "outpaint", "{'zoom_ratio':1}", 0, Upscaled, "");
        row("zoom in", "outpaint", "{'zoom_ratio':0.5}", 0, Upscaled, "zoom_ratio:TooSmall");
        row("zoom far out", "outpaint", "{'zoom_ratio':2.01}", 0, Upscaled, "zoom_ratio:TooLarge");
        row("zoom as text", "outpaint", "{'zoom_ratio':'2'}", 0, Upscaled, "zoom_ratio:WrongType");

        row("vary one of four", "variations", "{}", 4, Grid, "");
        row("vary four strongly", "variations", "{'index':'strong'}", 4, Grid, "index:NotAllowed");
        row("vary one subtly", "variations", "{'index':'subtle'}", 1, Upscaled, "");
        row("vary an upscaled one, how?", "variations", "{}", 1, Upscaled, "index:Missing");
        row("vary the second of one", "variations", "{'index':'2'}", 0, Upscaled, "index:NotAllowed");

        row("enlarge one of four", "upscale-highres", "{'type':'2x'}", 1, Grid, "");
        row("enlarge an upscaled one", "upscale-highres", "{'type':'4x'}", 1, Upscaled, "");
        row("enlarge with an index", "upscale-highres", "{'type':'4x','index':'1'}", 0, Upscaled, "index:NotAllowed");
        row("enlarge an address", "upscale-highres", "{'type':'2x','image_url':'https://example.org/a.png'}", -1, "",
            "");
        row("enlarge a file", "upscale-highres", "{'type':'2x','image_url':'file:///a.png'}", -1, "",
            "image_url:WrongFormat");
        row("enlarge a result or an address", "upscale-highres", "{'type':'2x','image_url':'https://example.org/a.png'}", 1,
            Upscaled, "image_url:Conflict");
        row("enlarge nothing", "upscale-highres", "{'type':'2x'}", -1, "", "parent_task_id:ParentMissing");

        row("blend one", "blend", "{'image_urls':['a']}", -1, "", "image_urls:TooShort");
        row("blend six", "blend", "{'image_urls':['a','b','c','d','e','f']}", -1, "", "image_urls:TooLong");
        row("blend numbers", "blend", "{'image_urls':[1,2]}", -1, "", "image_urls:WrongType");
        row("seed of a job", "seed", "{}", 0, Grid, "");
        row("seed of nothing", "seed", "{}", -1, "", "task_id:ParentMissing");
    }
    void drafts()
    {
        QFETCH(QByteArray, operation);
        QFETCH(QByteArray, params);
        QFETCH(int, picture);
        QFETCH(QByteArray, family);
        QFETCH(QString, problems);
        const auto found = check(operation.constData(), object(params.constData()), picture, family.constData());
        QCOMPARE(inWords(found), problems);
    }

    void limits()
    {
        const auto found = check("midjourney.outpaint", {{u"zoom_ratio"_s, 3}}, 0, Upscaled);
        QCOMPARE(found.constFirst().limit, 2.0);
    }

    /// Whatever the validator refuses is a problem, also where we have no kind for it.
    void nothingRefusedPasses_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<QString>("problems");
        const auto row = [](const char *name, const char *schema, const char *params, const char *problems) {
            QTest::newRow(name) << QByteArray(schema) << QByteArray(params) << QString::fromLatin1(problems);
        };
        row("multipleOf", "{'properties':{'a':{'type':'integer','multipleOf':32}}}", "{'a':33}", "a:Other");
        row("const", "{'properties':{'a':{'const':1}}}", "{'a':2}", "a:NotAllowed");
        row("not", "{'properties':{'a':{'not':{'type':'string'}}}}", "{'a':'x'}", "a:Other");
        row("anyOf of types", "{'properties':{'a':{'anyOf':[{'type':'string'},{'type':'boolean'}]}}}", "{'a':2}",
            "a:Other");
        row("list of types", "{'properties':{'a':{'type':['string','null']}}}", "{'a':2}", "a:WrongType");
        row("exclusiveMinimum", "{'properties':{'a':{'exclusiveMinimum':1}}}", "{'a':1}", "a:TooSmall");
        row("exclusiveMaximum", "{'properties':{'a':{'exclusiveMaximum':1}}}", "{'a':1}", "a:TooLarge");
        row("minLength counts characters", "{'properties':{'a':{'minLength':2}}}", "{'a':'\xF0\x9F\xA6\x86'}",
            "a:TooShort");
        row("one of two", "{'anyOf':[{'required':['a']},{'required':['b']}]}", "{}", "a:Missing");
        row("not both", "{'oneOf':[{'required':['a']},{'required':['b']}]}", "{'a':1,'b':2}", "b:Conflict");
        row("minProperties", "{'minProperties':1}", "{}", ":Other");
        row("if then", "{'if':{'required':['a']},'then':{'required':['b']}}", "{'a':1}", "b:Missing");
        row("if else", "{'if':{'required':['a']},'else':{'required':['b']}}", "{}", "b:Missing");
        row("if then not", "{'if':{'required':['a']},'then':{'not':{'required':['b']}}}", "{'a':1,'b':1}", "b:Conflict");
        row("if then never", "{'if':{'required':['a']},'then':{'properties':{'b':false}}}", "{'a':1,'b':1}",
            "b:Conflict");
        row("dependencies", "{'dependencies':{'a':['b']}}", "{'a':1}", "b:Missing");
        row("broken schema", "{'type':'nonsense'}", "{}", ":Other");
        row("broken pattern", "{'properties':{'a':{'pattern':'('}}}", "{'a':'x'}", "a:WrongFormat");
        row("no schema, no rules", "{}", "{'a':1}", "");
    }
    void nothingRefusedPasses()
    {
        QFETCH(QByteArray, schema);
        QFETCH(QByteArray, params);
        QFETCH(QString, problems);
        const Operation operation = operationWith(schema.constData());
        QCOMPARE(inWords(validateDraft(operation, {operation.id, object(params.constData()), {}})), problems);
    }

    /// What parameters ask of each other is said at the field to fill or to empty.
    void conditions_data()
    {
        QTest::addColumn<QByteArray>("operation");
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<QByteArray>("family"); // empty: no parent
        QTest::addColumn<QString>("problems");
        const auto row = [](const char *name, const char *operation, const char *params, const char *problems,
                            const char *family = "") {
            QTest::newRow(name) << QByteArray(operation) << QByteArray(params) << QByteArray(family)
                                << QString::fromLatin1(problems);
        };
        row("a song of nothing", "suno.imagine", "{'title':'Lake'}", "prompt:Missing");
        row("a song of spaces", "suno.imagine", "{'prompt':'  '}", "prompt:Missing");
        row("a song of words", "suno.imagine", "{'lyrics':'la la'}", "");
        row("a song of a description", "suno.imagine", "{'prompt':'la la'}", "");
        row("lyrics are hidden when nobody sings", "suno.imagine", "{'lyrics':'la la','make_instrumental':true}",
            "prompt:Missing");
        row("my own words, which?", "udio.generate", "{'prompt':'folk','lyrics_type':'user'}", "lyrics:Missing");
        row("my own words", "udio.generate", "{'prompt':'folk','lyrics_type':'user','lyrics':'la'}", "");
        row("Udio's words", "udio.generate", "{'prompt':'folk','lyrics_type':'generate'}", "");
        row("too many words", "udio.generate", "{'prompt':'folk','seed':'x'}", "seed:WrongFormat");
        row("a picture to start from, which?", "runway.imagine", "{'prompt':'a','generation_type':'image2video'}",
            "image_url:Missing");
        row("a file to start from", "runway.imagine",
            "{'prompt':'a','generation_type':'image2video','image_url':{'file':'/a.png'}}", "");
        row("a clip to start from, which?", "runway.imagine", "{'prompt':'a','generation_type':'video2video'}",
            "video_url:Missing");
        row("a picture is no clip", "runway.imagine",
            "{'prompt':'a','generation_type':'video2video','image_url':'https://example.org/a.png'}",
            "video_url:Missing");
        row("words alone", "runway.imagine", "{'prompt':'a','generation_type':'text2video'}", "");
        row("eight seconds", "runway.imagine", "{'prompt':'a','generation_type':'text2video','duration':8}",
            "duration:NotAllowed");
        row("pro, of which model?", "kling.imagine", "{'prompt':'a','generation_type':'text2video','mode':'pro'}",
            "model:Missing");
        row("pro of another model", "kling.imagine",
            "{'prompt':'a','generation_type':'text2video','mode':'pro','model':'kling-v1'}", "model:NotAllowed");
        row("pro", "kling.imagine",
            "{'prompt':'a','generation_type':'text2video','mode':'pro','model':'kling-v1-5'}", "");
        row("shape and size", "ideogram.imagine",
            "{'prompt':'a','aspect_ratio':'ASPECT_1_1','resolution':'RESOLUTION_1024_1024'}", "resolution:Conflict");
        row("size as people write it", "ideogram.imagine", "{'prompt':'a','resolution':'1024x1024'}",
            "resolution:WrongFormat");
        row("own size, which?", "ai-photos.generate", "{'prompt':'a','aspect_ratio':'custom','width':'800'}",
            "height:Missing", "ai-photos.trained");
        row("own size", "ai-photos.generate",
            "{'prompt':'a','aspect_ratio':'custom','width':'800','height':'600'}", "", "ai-photos.trained");
        row("untrained", "ai-photos.generate", "{'prompt':'a'}", "training_id:ParentMissing");
        row("prepared is not trained", "ai-photos.generate", "{'prompt':'a'}", "training_id:ParentUnfit",
            "ai-photos.prepared");
        row("small in 1080p", "seedance.imagine", "{'model':'seedance-2','resolution':'1080p'}",
            "resolution:NotAllowed");
        row("pro in 1080p", "seedance.imagine", "{'model':'seedance-1.5-pro','resolution':'1080p'}", "");
        row("1.5 adapts to nothing", "seedance.imagine", "{'model':'seedance-1.5-pro','aspect_ratio':'adaptive'}",
            "aspect_ratio:NotAllowed");
        row("two characters", "seedance.imagine", "{'model':'seedance-2','prompt':'ab'}", "prompt:TooShort");
        row("nothing to edit", "nano-banana.generate", "{'prompt':'a'}", "images:Missing");
        row("an empty list to edit", "nano-banana.generate", "{'prompt':'a','images':[]}", "images:TooShort");
        row("one to edit", "nano-banana.generate", "{'prompt':'a','images':[{'file':'/a.png'}]}", "");
        row("not an address", "nano-banana.generate", "{'prompt':'a','images':['cat.png']}", "images:WrongFormat");
        row("a song goes on", "suno.extend", "{'continue_at':12.5}", "", "suno.songs");
        row("a Udio song goes on", "udio.extend", "{'prompt':'a','continue_at':12}", "", "udio.songs");
        row("in the middle of a second", "udio.extend", "{'prompt':'a','continue_at':12.5}", "continue_at:WrongType",
            "udio.songs");
    }
    void conditions()
    {
        QFETCH(QByteArray, operation);
        QFETCH(QByteArray, params);
        QFETCH(QByteArray, family);
        QFETCH(QString, problems);
        const int picture = family.isEmpty() ? -1 : 1;
        QCOMPARE(inWords(check(operation.constData(), object(params.constData()), picture, family.constData())), problems);
    }

    void conflictNamesTheOtherField()
    {
        const auto found = check("ideogram.imagine", {{u"prompt"_s, u"a"_s}, {u"aspect_ratio"_s, u"ASPECT_1_1"_s},
                                                      {u"resolution"_s, u"RESOLUTION_1024_1024"_s}});
        QCOMPARE(found.constFirst().detail, u"Aspect ratio"_s);
    }

    /// A first frame takes the place of the aspect ratio, also while it is a file that has no address yet.
    void whatDoesNotApplyIsNotSent()
    {
        const Operation *kling = m_catalog.operation(u"kling.2-6"_s);
        const Field *ratio = kling->field(u"aspect_ratio"_s);
        const QJsonObject words{{u"prompt"_s, u"a"_s}, {u"aspect_ratio"_s, u"9:16"_s}};
        QVERIFY(ratio->appliesWith(words));
        for (const QJsonValue &frame : {QJsonValue(u"https://example.org/a.png"_s),
                                        QJsonValue(QJsonObject{{u"file"_s, u"/a.png"_s}}),
                                        QJsonValue(QJsonArray{u"https://example.org/a.png"_s})}) {
            QJsonObject params = words;
            params[u"image_url"_s] = frame;
            QVERIFY(!ratio->appliesWith(params));
            QVERIFY(!requestBody(*kling, {kling->id, params, {}}).contains("aspect_ratio"_L1));
        }
    }

    /// A pattern recurses once per character in the standard library; nobody may crash us by pasting.
    void hugeTextIsRefusedQuickly()
    {
        const QString huge = QString(2'000'000, u'1');
        const auto found = check("midjourney.imagine", {{u"prompt"_s, huge}, {u"aspect_ratio"_s, huge}});
        QCOMPARE(inWords(found), u"aspect_ratio:TooLong"_s);
    }

    void requestBodies()
    {
        const auto body = [&](const char *id, const QJsonObject &params, int picture, const char *family) {
            const Operation *operation = m_catalog.operation(QString::fromLatin1(id));
            return requestBody(*operation, {operation->id, params, {7, picture, u"task"_s}},
                               QString::fromLatin1(family));
        };
        QCOMPARE(body("midjourney.upscale-1x", {}, 3, Grid), object("{'parent_task_id':'task','index':'3'}"));
        QCOMPARE(body("midjourney.upscale-highres", {{u"type"_s, u"2x"_s}}, 1, Upscaled),
                 object("{'parent_task_id':'task','type':'2x'}"));
        QCOMPARE(body("midjourney.variations", {{u"index"_s, u"strong"_s}}, 1, Upscaled),
                 object("{'parent_task_id':'task','index':'strong'}"));
        QCOMPARE(body("midjourney.seed", {}, 0, Grid), object("{'task_id':'task'}"));
        QCOMPARE(body("midjourney.imagine", {{u"prompt"_s, u"a"_s}}, 1, Grid), object("{'prompt':'a'}"));
        const Operation *highres = m_catalog.operation(u"midjourney.upscale-highres"_s);
        const QJsonObject address{{u"type"_s, u"2x"_s}, {u"image_url"_s, u"https://example.org/a.png"_s}};
        QCOMPARE(requestBody(*highres, {highres->id, address, {}}), address);
    }

    /// Asked on every key press.
    void isFast()
    {
        const Operation *imagine = m_catalog.operation(u"midjourney.imagine"_s);
        const Draft draft{imagine->id, {{u"prompt"_s, u"a heron in the reeds"_s}, {u"aspect_ratio"_s, u"3:2"_s}}, {}};
        QBENCHMARK
        {
            validateDraft(*imagine, draft);
        }
    }
};

QTEST_GUILESS_MAIN(TestValidation)
#include "tst_validation.moc"
