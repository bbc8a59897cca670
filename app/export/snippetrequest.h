// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/dialect.h"
#include "catalog/catalog.h"
#include "catalog/draft.h"
#include "export/wireprofile.h"
#include "model/profile.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVector>

namespace frameloom {

/// A value of a request that code has to get from outside: from a file, an upload or the environment.
struct SnippetInput
{
    enum class Kind {
        Upload,  ///< the address that an upload call answers with
        Base64,  ///< the file's bytes as text
        DataUrl, ///< the same behind "data:image/png;base64,"
        Part,    ///< the file itself, in a multipart request
        Secret   ///< the webhook secret, which no code should hold
    };
    Kind kind = Kind::Upload;
    QString variable; ///< Upload: an identifier, "image_url"
    QString file;     ///< name without a folder: it is expected in the current one
    QString mime;     ///< "image/png"
    QUrl uploadUrl;   ///< Upload
    QString part;     ///< Upload: name of the multipart part
    QString answer;   ///< Upload: name of the address in the answer, "imageURL" (WireProfile)
};

/// One request as code can be written for it. Texts are English, as code comments are.
struct SnippetRequest
{
    QString title;    ///< "Midjourney: Imagine"
    QString fileName; ///< "midjourney-imagine", without a suffix
    WireProfile wire;
    QUrl url;
    /// Where the task is asked for, up to the id where that is part of it; empty when the request itself answers with the
    /// result.
    QUrl fetchUrl;
    int waitSeconds = 5;    ///< between two questions
    bool multipart = false; ///< the body's values are the parts of a form
    int timeoutMs = 60'000; ///< how long the submission may be silent, milliseconds
    QJsonObject body;       ///< may hold places for inputs: inputAt()
    QVector<SnippetInput> inputs;
    QStringList notes; ///< what the reader has to do first

    /// Which input a value of the body stands for; null for a plain value.
    const SnippetInput *inputAt(const QJsonValue &value) const;
    /// Of a multipart request: the values that go as parts of that name, one for most.
    static QJsonArray partsOf(const QJsonValue &value);
    bool has(SnippetInput::Kind kind) const;
    /// Every file that has to be there, once.
    QStringList files() const;
};

/// The task that a form continues, as far as it is known.
struct SnippetParent
{
    QString taskId; ///< empty: a word stands for it
    QString family; ///< ResultSpec::family; empty when it is not known
};

/// What the form would send, with the key and the webhook secret left to the environment and with files by their base
/// names alone. Pure but for the system's table of file types.
SnippetRequest snippetRequest(const Catalog &catalog, const Dialect &dialect, const Profile &profile,
                              const Operation &operation, const Draft &draft, const SnippetParent &parent = {});

/// "image/png" for "heron.png"; "application/octet-stream" for what is not known.
QString mimeTypeOfName(const QString &fileName);

} // namespace frameloom
