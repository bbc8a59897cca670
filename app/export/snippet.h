// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/snippetrequest.h"

#include <QString>
#include <QUrl>
#include <QVector>

namespace frameloom {

enum class SnippetLanguage { Curl, Node, Python, Go };

/// In the order in which they are offered.
const QVector<SnippetLanguage> &snippetLanguages();

/// A complete program that uploads what has to be uploaded, submits, asks every few seconds until the task has ended
/// (api/v1/CORE.md, api/v2/CORE.md, "Life cycle"), and prints the last answer as JSON; where the API has no fixed shape for
/// results it saves the files too (SnippetRequest::wire). It ends with another code than 0 when anything failed. The key
/// comes from the environment variable APIFRAME_API_KEY. Pure, any thread.
QString snippet(SnippetLanguage language, const SnippetRequest &request);

/// "midjourney-imagine.mjs"
QString snippetFileName(SnippetLanguage language, const SnippetRequest &request);

/// The vendor's own client library for a language and an API, as far as it is known to exist (api/v1/CORE.md and
/// api/v2/CORE.md name the sources).
struct VendorLibrary
{
    QString package; ///< "@apiframe-ai/sdk"; empty when only its existence is known
    QUrl source;     ///< where its source is kept; may be empty
    bool known = false;
    QString install = {}; ///< the command for the version of this API, where that is not the one one gets unasked
};
VendorLibrary vendorLibrary(SnippetLanguage language, ApiGeneration generation = ApiGeneration::Classic);

// One per language, behind snippet().
QString curlSnippet(const SnippetRequest &request);
QString nodeSnippet(const SnippetRequest &request);
QString pythonSnippet(const SnippetRequest &request);
QString goSnippet(const SnippetRequest &request);

/// The comment at the top: what it does, what it needs, what to do first. `run` is the command that runs it.
QString snippetHead(const SnippetRequest &request, const QString &mark, const QString &run);

} // namespace frameloom
