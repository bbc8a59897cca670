// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/jobrig.h"

#include <QJsonDocument>

namespace frameloom::test {

/// What the fake host answers to an upload.
inline QByteArray uploaded(int number)
{
    return "{\"imageURL\":\"https://cdn.example.invalid/up/" + QByteArray::number(number) + ".png\"}";
}

inline QJsonObject bodyOf(const FakeRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

inline void acceptUploads(JobRig &rig)
{
    rig.api.service.handle(QStringLiteral("/upload"),
                           [n = 0](const FakeRequest &) mutable { return FakeAnswer::json(uploaded(++n)); });
}

/// Starts with the probes of tests/data/catalog, whose requests are accepted.
inline void begin(JobRig &rig)
{
    rig.useProbes();
    for (const char *path : {"/probe-url", "/probe-embed", "/probe-part"})
        rig.api.accept(QString::fromLatin1(path));
    rig.start();
}

/// Of the one request to that path; empty: there are none, or several.
inline QByteArray onlyBody(JobRig &rig, const QString &path)
{
    const auto requests = rig.api.service.requests(path);
    return requests.size() == 1 ? requests.first().body : QByteArray();
}

} // namespace frameloom::test
