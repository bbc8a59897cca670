// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/classicdialect.h"
#include "api/unifieddialect.h"
#include "catalog/catalog.h"
#include "export/codetext.h"
#include "export/snippet.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

/// What is written, without running it.
class TestSnippetText : public QObject
{
    Q_OBJECT

private:
    const Catalog m_catalog =
        Catalog::load({Catalog::builtIn(), {QStringLiteral(FRAMELOOM_SOURCE_DIR "/tests/data/export"), false}});
    const ClassicDialect m_dialect;
    const UnifiedDialect m_unifiedDialect;

    SnippetRequest made(const Draft &draft, const SnippetParent &parent = {},
                        const Profile &profile = Profile::classic()) const
    {
        return snippetRequest(m_catalog, m_dialect, profile, *m_catalog.operation(draft.operationId), draft, parent);
    }

private Q_SLOTS:
    void requestIsTheDialects()
    {
        const Draft draft{u"midjourney.imagine"_s, {{u"prompt"_s, u"a heron"_s}}, {}};
        const SnippetRequest request = made(draft);
        QCOMPARE(request.title, u"Midjourney: Imagine"_s);
        QCOMPARE(request.fileName, u"midjourney-imagine"_s);
        QCOMPARE(request.url, QUrl(u"https://api.apiframe.pro/imagine"_s));
        QCOMPARE(request.fetchUrl, QUrl(u"https://api.apiframe.pro/fetch"_s));
        QCOMPARE(request.body, draft.params);
        QVERIFY(request.inputs.isEmpty() && request.notes.isEmpty());
        // A sandbox that has not started has no address yet.
        QCOMPARE(made(draft, {}, Profile::sandboxProfile()).url, request.url);
    }

    void heldIsNotAskedFor()
    {
        const SnippetRequest request = made({u"lab.held"_s, {{u"prompt"_s, u"x"_s}}, {}});
        QVERIFY(request.fetchUrl.isEmpty());
        for (const SnippetLanguage language : snippetLanguages())
            QVERIFY(!snippet(language, request).contains("/fetch"_L1));
    }

    void parents()
    {
        Draft draft{u"midjourney.upscale-1x"_s, {}, {}};
        draft.parent = {7, 3, {}};
        SnippetRequest request = made(draft, {u"t-9"_s, u"midjourney.grid"_s});
        QCOMPARE(request.body["parent_task_id"_L1].toString(), u"t-9"_s);
        QCOMPARE(request.body["index"_L1].toString(), u"3"_s);
        QVERIFY(request.notes.isEmpty());

        // Not known yet: a word in its place, and a line about it.
        request = made(draft, {{}, u"midjourney.grid"_s});
        QCOMPARE(request.body["parent_task_id"_L1].toString(), u"PARENT_TASK_ID"_s);
        QCOMPARE(request.notes.size(), 1);
        QVERIFY(snippet(SnippetLanguage::Python, request).contains("# Put the task id of a finished result"_L1));

        // Fits only after another operation.
        draft.operationId = u"midjourney.pan"_s;
        request = made(draft, {u"t-9"_s, u"midjourney.grid"_s});
        QCOMPARE(request.body["parent_task_id"_L1].toString(), u"PARENT_TASK_ID"_s);
        QVERIFY2(request.notes.value(0).contains(m_catalog.operation(u"midjourney.upscale-1x"_s)->title),
                 qPrintable(request.notes.value(0)));
    }

    void filesByNameOnly()
    {
        const auto file = [](const QString &path) { return QJsonObject{{u"file"_s, path}}; };
        const Draft draft{
            u"lab.blend"_s,
            {{u"image_urls"_s, QJsonArray{file(u"/home/me/secret/heron.png"_s), file(u"/home/you/heron.png"_s)}},
             {u"start_image"_s, QJsonObject{{u"asset"_s, 5},
                                            {u"file"_s, u"2026-11/dawn.jpg"_s},
                                            {u"url"_s, u"https://old.example/1.jpg"_s}}}},
            {}};
        const SnippetRequest request = made(draft);
        QCOMPARE(request.files(), QStringList({u"heron.png"_s, u"heron-2.png"_s, u"dawn.jpg"_s}));
        QCOMPARE(request.inputs.value(0).variable, u"image_urls_url_1"_s);
        QCOMPARE(request.inputs.value(2).mime, u"image/jpeg"_s);
        for (const SnippetLanguage language : snippetLanguages()) {
            const QString code = snippet(language, request);
            QVERIFY(!code.contains("secret"_L1) && !code.contains("/home"_L1) && !code.contains("2026-11"_L1));
            QVERIFY(code.contains("APIFRAME_API_KEY"_L1));
            QVERIFY(code.contains("heron-2.png"_L1));
        }
    }

    void secretIsNeverWritten()
    {
        const SnippetRequest request = made({u"midjourney.imagine"_s,
                                             {{u"prompt"_s, u"x"_s},
                                              {u"webhook_url"_s, u"https://me.example"_s},
                                              {u"webhook_secret"_s, u"hush-hush"_s}},
                                             {}});
        for (const SnippetLanguage language : snippetLanguages()) {
            const QString code = snippet(language, request);
            QVERIFY(!code.contains("hush"_L1));
            QVERIFY(code.contains("APIFRAME_WEBHOOK_SECRET"_L1));
        }
    }

    void commentsStayOnTheirLine()
    {
        QCOMPARE(commentText(u"a\nexit 1\r\tb\u2028c"_s), u"a exit 1 b c"_s);
        SnippetRequest request = made({u"lab.part"_s, {{u"audio"_s, QJsonObject{{u"file"_s, u"/x/a\nb.mp3"_s}}}}, {}});
        request.title = u"Evil\nrm -rf"_s;
        for (const SnippetLanguage language : snippetLanguages())
            QVERIFY(!snippet(language, request).contains("\nrm"_L1));
    }

    void textsAreQuoted()
    {
        QCOMPARE(quotedText(u"a\"b\\c\n"_s), u"\"a\\\"b\\\\c\\n\""_s);
        QCOMPARE(quotedText(u"\u202e\ufeff"_s), u"\"\\u202e\\ufeff\""_s);
        QCOMPARE(quotedText(u"鷺"_s), u"\"鷺\""_s);
        QCOMPARE(camelCase(u"image_urls_url_1"_s), u"imageUrlsUrl1"_s);
    }

    void libraries()
    {
        QCOMPARE(vendorLibrary(SnippetLanguage::Node).package, u"@apiframe-ai/sdk"_s);
        QVERIFY(vendorLibrary(SnippetLanguage::Python).known);
        QVERIFY(!vendorLibrary(SnippetLanguage::Go).known);
        QVERIFY(!vendorLibrary(SnippetLanguage::Curl).known);
        QVERIFY(vendorLibrary(SnippetLanguage::Node).install.isEmpty());
        // Only one language has one for the Unified API, and its version has to be asked for.
        const VendorLibrary node = vendorLibrary(SnippetLanguage::Node, ApiGeneration::Unified);
        QCOMPARE(node.install, u"npm i @apiframe-ai/sdk@next"_s);
        QVERIFY(!vendorLibrary(SnippetLanguage::Python, ApiGeneration::Unified).known);
        QVERIFY(!vendorLibrary(SnippetLanguage::Go, ApiGeneration::Unified).known);
    }

    void unifiedRequestIsTheDialects()
    {
        const Operation &operation = *m_catalog.operation(u"unified.kling-3.0-omni"_s);
        const Draft draft{operation.id,
                          {{u"prompt"_s, u"a heron"_s},
                           {u"start_image"_s, QJsonObject{{u"file"_s, u"/home/me/secret/heron.png"_s}}},
                           {u"reference_images"_s,
                            QJsonArray{u"https://example.com/1.png"_s,
                                       QJsonObject{{u"file"_s, u"/home/you/heron.png"_s}}}}},
                          {}};
        Profile profile = Profile::unified();
        profile.webhookUrl = u"https://me.example/hook"_s;
        profile.webhookSecret = u"hush-hush"_s;
        const SnippetRequest request =
            snippetRequest(m_catalog, m_unifiedDialect, profile, operation, draft);
        QCOMPARE(request.url, QUrl(u"https://api.apiframe.ai/v2/videos/generate"_s));
        QCOMPARE(request.fetchUrl, QUrl(u"https://api.apiframe.ai/v2/jobs/"_s));
        QCOMPARE(request.body["model"_L1].toString(), u"kling-3.0-omni"_s);
        QCOMPARE(request.body["webhookUrl"_L1].toString(), profile.webhookUrl);
        const QJsonObject block = request.body["klingParams"_L1].toObject();
        QVERIFY(request.inputAt(block["start_image"_L1]));
        QCOMPARE(block["reference_images"_L1][0].toString(), u"https://example.com/1.png"_s);
        const SnippetInput *second = request.inputAt(block["reference_images"_L1][1]);
        QVERIFY(second);
        QCOMPARE(second->uploadUrl, QUrl(u"https://api.apiframe.ai/v2/uploads"_s));
        QCOMPARE(second->part + u' ' + second->answer, u"file url"_s);
        QCOMPARE(request.files(), QStringList({u"heron.png"_s, u"heron-2.png"_s}));
        for (const SnippetLanguage language : snippetLanguages()) {
            const QString code = snippet(language, request);
            for (const QString &never : {u"secret"_s, u"/home"_s, u"hush"_s, u"Authorization"_s, u"/fetch"_s,
                                         u"task"_s, u"imageURL"_s, u"finished"_s, u"\u0001"_s})
                QVERIFY2(!code.contains(never), qPrintable(never + u'\n' + code));
            for (const QString &always : {u"X-API-Key"_s, u"Idempotency-Key"_s, u"APIFRAME_API_KEY"_s, u"COMPLETED"_s,
                                          u"CANCELLED"_s, u"klingParams"_s, u"heron-2.png"_s})
                QVERIFY2(code.contains(always), qPrintable(always + u'\n' + code));
        }
        // A sandbox that has not started has no address yet.
        QCOMPARE(snippetRequest(m_catalog, m_unifiedDialect, Profile::sandboxProfile(ApiGeneration::Unified), operation,
                                draft).url,
                 request.url);
    }

    void unifiedParents()
    {
        const Operation &upsample = *m_catalog.operation(u"unified.midjourney.upsample"_s);
        Draft draft{upsample.id, {}, {}};
        draft.parent = {7, 3, {}};
        const auto made = [&](const Operation &operation, const SnippetParent &parent) {
            draft.operationId = operation.id;
            return snippetRequest(m_catalog, m_unifiedDialect, Profile::unified(), operation, draft, parent);
        };
        SnippetRequest request = made(upsample, {u"j-9"_s, u"unified.midjourney.grid"_s});
        QCOMPARE(request.body, QJsonObject({{u"action"_s, u"upsample"_s}, {u"index"_s, 3}, {u"parentJobId"_s, u"j-9"_s}}));
        QCOMPARE(request.waitSeconds, 3);
        request = made(upsample, {{}, u"unified.midjourney.grid"_s});
        QCOMPARE(request.body["parentJobId"_L1].toString(), u"PARENT_JOB_ID"_s);
        QVERIFY(snippet(SnippetLanguage::Go, request).contains("// Put the job id of a finished result"_L1));
        request = made(*m_catalog.operation(u"unified.midjourney.pan"_s), {u"j-9"_s, u"unified.midjourney.grid"_s});
        QVERIFY2(request.notes.value(0).contains(upsample.title), qPrintable(request.notes.value(0)));
        // A mask travels in the body, not by an upload.
        draft.params.insert(u"mask"_s, QJsonObject{{u"file"_s, u"/x/mask.png"_s}});
        request = made(*m_catalog.operation(u"unified.midjourney.inpaint"_s), {u"j-9"_s, u"unified.midjourney.upscaled"_s});
        QVERIFY(request.has(SnippetInput::Kind::Base64) && !request.has(SnippetInput::Kind::Upload));
    }
};

QTEST_GUILESS_MAIN(TestSnippetText)
#include "tst_snippettext.moc"
