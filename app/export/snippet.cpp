// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/snippet.h"

#include "export/codetext.h"

using namespace Qt::StringLiterals;

namespace frameloom {

const QVector<SnippetLanguage> &snippetLanguages()
{
    static const QVector<SnippetLanguage> all = {SnippetLanguage::Curl, SnippetLanguage::Node, SnippetLanguage::Python,
                                                 SnippetLanguage::Go};
    return all;
}

QString snippet(SnippetLanguage language, const SnippetRequest &request)
{
    switch (language) {
    case SnippetLanguage::Curl:
        return curlSnippet(request);
    case SnippetLanguage::Node:
        return nodeSnippet(request);
    case SnippetLanguage::Python:
        return pythonSnippet(request);
    case SnippetLanguage::Go:
        break;
    }
    return goSnippet(request);
}

QString snippetFileName(SnippetLanguage language, const SnippetRequest &request)
{
    switch (language) {
    case SnippetLanguage::Curl:
        return request.fileName + ".sh"_L1;
    case SnippetLanguage::Node:
        return request.fileName + ".mjs"_L1;
    case SnippetLanguage::Python:
        return request.fileName + ".py"_L1;
    case SnippetLanguage::Go:
        break;
    }
    return request.fileName + ".go"_L1;
}

VendorLibrary vendorLibrary(SnippetLanguage language, ApiGeneration generation)
{
    const bool unified = generation == ApiGeneration::Unified;
    switch (language) {
    case SnippetLanguage::Node: // both APIs have one of this name: 1.x under "latest", 2.x under "next"
        return {u"@apiframe-ai/sdk"_s, QUrl(u"https://github.com/apiframe-ai/apiframe-nodejs-sdk"_s), true,
                unified ? u"npm i @apiframe-ai/sdk@next"_s : QString()};
    case SnippetLanguage::Python: // one for Classic exists; where it is published is not known for certain
        return {{}, {}, !unified, {}};
    case SnippetLanguage::Curl:
    case SnippetLanguage::Go:
        break;
    }
    return {};
}

QString snippetHead(const SnippetRequest &request, const QString &mark, const QString &run)
{
    QString head = mark + u' ' + commentText(request.title) + " with Apiframe. Run it with: "_L1 + run + u'\n';
    head += mark + " Set APIFRAME_API_KEY to your API key first.\n"_L1;
    const QStringList files = request.files();
    for (const QString &file : files)
        head += mark + " Expects this file in the current folder: "_L1 + commentText(file) + u'\n';
    if (request.wire.savesFiles)
        head += mark + " Saves the results in the current folder.\n"_L1;
    for (const QString &note : request.notes)
        head += mark + u' ' + commentText(note) + u'\n';
    return head;
}

} // namespace frameloom
