// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/sandboxserver.h"

#include <QHttpMultiPart>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

namespace frameloom {

struct HttpAnswer
{
    int status = 0;
    QByteArray body;
    QJsonObject json;
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QByteArray header(const QByteArray &name) const { return headers.value(name.toLower()); }
    QHash<QByteArray, QByteArray> headers;
    QString message() const
    {
        return json[QStringLiteral("errors")].toArray().first().toObject()[QStringLiteral("msg")].toString();
    }
    QString taskId() const { return json[QStringLiteral("task_id")].toString(); }
};

/// A sandbox in a temporary folder with a clock that the test turns, and a client for it.
class SandboxFixture
{
public:
    explicit SandboxFixture(double speed = 0, qint64 credits = 1000)
    {
        options.folder = folder.filePath(QStringLiteral("sandbox"));
        options.speed = speed;
        options.startBalance = Credits::whole(credits);
        options.catalog = std::make_shared<const Catalog>(Catalog::load({Catalog::builtIn()}));
        options.now = [clock = clock] { return clock->load(); };
        restart();
    }

    void restart()
    {
        server.reset();
        server = std::make_unique<SandboxServer>(options);
        QString why;
        QVERIFY2(server->start(&why), qPrintable(why));
    }

    QNetworkRequest request(const QString &pathOrUrl) const
    {
        QUrl url(pathOrUrl);
        if (url.isRelative())
            url = QUrl(server->url().toString() + pathOrUrl);
        QNetworkRequest r(url);
        r.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        if (!key.isEmpty())
            r.setRawHeader("Authorization", key);
        r.setTransferTimeout(2 * test::PatienceMs);
        return r;
    }

    HttpAnswer finish(QNetworkReply *reply) const
    {
        QSignalSpy spy(reply, &QNetworkReply::finished);
        if (!reply->isFinished())
            spy.wait(2 * test::PatienceMs);
        HttpAnswer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.error = reply->error();
        answer.body = reply->readAll();
        answer.json = QJsonDocument::fromJson(answer.body).object();
        const auto pairs = reply->rawHeaderPairs();
        for (const auto &[name, value] : pairs)
            answer.headers.insert(name.toLower(), value);
        reply->deleteLater();
        return answer;
    }

    HttpAnswer get(const QString &path) { return finish(manager.get(request(path))); }
    QNetworkReply *send(const QString &path, const QJsonObject &body)
    {
        return manager.post(request(path), QJsonDocument(body).toJson(QJsonDocument::Compact));
    }
    HttpAnswer post(const QString &path, const QJsonObject &body) { return finish(send(path, body)); }
    HttpAnswer fetch(const QString &id) { return post(QStringLiteral("/fetch"), {{QStringLiteral("task_id"), id}}); }
    double balance() { return get(QStringLiteral("/account")).json[QStringLiteral("credits")].toDouble(-1); }
    QString imagine(const QString &prompt, const QString &ratio = QStringLiteral("1:1"))
    {
        return post(QStringLiteral("/imagine"),
                    {{QStringLiteral("prompt"), prompt}, {QStringLiteral("aspect_ratio"), ratio}}).taskId();
    }

    QTemporaryDir folder;
    SandboxServer::Options options;
    std::shared_ptr<std::atomic<qint64>> clock = std::make_shared<std::atomic<qint64>>(1'000'000);
    QByteArray key = "sandbox";
    std::unique_ptr<SandboxServer> server;
    QNetworkAccessManager manager;
};

} // namespace frameloom
