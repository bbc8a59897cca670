// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/postmancollection.h"

#include "export/codetext.h"
#include "export/examplebody.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkRequest>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr auto formatUrl = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"_L1;

QString addressText(const QUrl &url)
{
    QString text = QString::fromLatin1(url.toEncoded());
    while (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

QJsonObject variable(const QString &key, const QString &value, const QString &description = {})
{
    QJsonObject object{{u"key"_s, key}, {u"value"_s, value}, {u"type"_s, u"string"_s}};
    if (!description.isEmpty())
        object.insert(u"description"_s, description);
    return object;
}

/// A script that runs when the answer is there.
QJsonArray onAnswer(const QStringList &lines)
{
    const QJsonObject script{{u"type"_s, u"text/javascript"_s}, {u"exec"_s, QJsonArray::fromStringList(lines)}};
    return {QJsonObject{{u"listen"_s, u"test"_s}, {u"script"_s, script}}};
}

QJsonObject filePart(const QString &key, const QString &file)
{
    return {{u"key"_s, key}, {u"type"_s, u"file"_s}, {u"src"_s, file}};
}

QJsonObject formBody(const QJsonArray &parts)
{
    return {{u"mode"_s, u"formdata"_s}, {u"formdata"_s, parts}};
}

QJsonObject jsonBody(const QJsonObject &value)
{
    const QJsonObject raw{{u"language"_s, u"json"_s}};
    return {{u"mode"_s, u"raw"_s},
            {u"raw"_s, QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Indented)).trimmed()},
            {u"options"_s, QJsonObject{{u"raw"_s, raw}}}};
}

class CollectionMaker
{
public:
    CollectionMaker(const Catalog &catalog, const Dialect &dialect) : m_catalog(catalog)
    {
        QNetworkRequest request;
        dialect.authorize(request, u"{{api_key}}"_s);
        const QList<QByteArray> names = request.rawHeaderList();
        for (const QByteArray &name : names)
            m_headers.append(QJsonObject{{u"key"_s, QString::fromLatin1(name)},
                                         {u"value"_s, QString::fromLatin1(request.rawHeader(name))}});
    }

    QJsonArray folders() const
    {
        QJsonArray folders;
        folders.append(folder(u"Account"_s, {item(u"Account"_s, u"GET"_s, u"/account"_s, {})}));
        if (const QJsonArray uploads = uploadItems(); !uploads.isEmpty())
            folders.append(folder(u"Uploads"_s, uploads));
        for (const Generator &generator : m_catalog.generators()) {
            QJsonArray items;
            const QVector<const Operation *> operations = m_catalog.operationsOf(generator.id);
            for (const Operation *operation : operations) {
                // Ids of songs are in results only, so one has to be read first.
                if (const QString family = itemFamily(operation->parent); !family.isEmpty())
                    items.append(fetchItem(u"Fetch for "_s + operation->title, postmanVariable(family)));
                items.append(operationItem(*operation));
            }
            if (!items.isEmpty())
                folders.append(folder(generator.title, items));
        }
        folders.append(folder(u"Tasks"_s, taskItems()));
        return folders;
    }

private:
    static QJsonObject folder(const QString &name, const QJsonArray &items)
    {
        return {{u"name"_s, name}, {u"item"_s, items}};
    }

    QJsonObject item(const QString &name, const QString &method, const QString &path, const QJsonObject &body,
                     const QString &description = {}, const QString &host = u"{{base_url}}"_s) const
    {
        const QJsonObject url{{u"raw"_s, QString(host + path)},
                              {u"host"_s, QJsonArray{host}},
                              {u"path"_s, QJsonArray::fromStringList(path.split(u'/', Qt::SkipEmptyParts))}};
        QJsonArray headers = m_headers;
        if (body.value("mode"_L1) == QJsonValue(u"raw"_s))
            headers.append(QJsonObject{{u"key"_s, u"Content-Type"_s}, {u"value"_s, u"application/json"_s}});
        QJsonObject request{{u"method"_s, method}, {u"header"_s, headers}, {u"url"_s, url}};
        if (!body.isEmpty())
            request.insert(u"body"_s, body);
        if (!description.isEmpty())
            request.insert(u"description"_s, description);
        return {{u"name"_s, name}, {u"request"_s, request}};
    }

    QJsonObject operationItem(const Operation &operation) const
    {
        const ParentRule &rule = operation.parent;
        QString parent = u"{{"_s + postmanVariable(rule.families.value(0)) + u"}}"_s;
        if (rule.takes == ParentRule::Takes::Item)
            parent = u"{{item_id}}"_s;
        QJsonObject body = exampleBody(operation, parent);
        if (!rule.itemParameter.isEmpty() && !itemFamily(rule).isEmpty() && !body.contains(rule.itemParameter))
            body.insert(rule.itemParameter, u"{{item_id}}"_s);
        const bool pro = operation.request.host == RequestSpec::Host::Pro;
        const QString title = operation.variant.isEmpty() || !pro ? operation.title : operation.title + u" (pro)"_s;
        QJsonObject made = item(title, operation.request.method, operation.request.path,
                                operation.request.multipart ? multipart(operation, body) : jsonBody(body),
                                operation.summary, pro ? u"{{pro_url}}"_s : u"{{base_url}}"_s);
        made.insert(
            u"event"_s,
            onAnswer({
                u"const { task_id } = pm.response.json();"_s,
                u"if (task_id) {"_s,
                u"    pm.collectionVariables.set(\"previous_task_id\", pm.collectionVariables.get(\"task_id\"));"_s,
                u"    pm.collectionVariables.set(\"task_id\", task_id);"_s,
                u"    pm.collectionVariables.set("_s + quotedText(postmanVariable(operation.result.family))
                    + u", task_id);"_s,
                u"}"_s,
            }));
        return made;
    }

    static QJsonObject multipart(const Operation &operation, const QJsonObject &body)
    {
        QJsonArray parts;
        for (auto it = body.begin(); it != body.end(); ++it) {
            const Field *field = operation.field(it.key());
            if (field && field->isMedia() && field->media.send == MediaSpec::Send::Part)
                parts.append(filePart(field->media.part.isEmpty() ? it.key() : field->media.part,
                                      exampleFile(field->media.kind)));
            else
                parts.append(
                    QJsonObject{{u"key"_s, it.key()}, {u"type"_s, u"text"_s}, {u"value"_s, formText(it.value())}});
        }
        return formBody(parts);
    }

    QJsonArray uploadItems() const
    {
        QJsonArray items;
        const QVector<UploadSpec> calls = m_catalog.uploads();
        for (const UploadSpec &call : calls) {
            const bool audio = call.name.contains("audio"_L1, Qt::CaseInsensitive);
            const QString file = exampleFile(audio ? MediaKind::Audio : MediaKind::Image);
            items.append(item(u"Upload "_s + call.name, u"POST"_s, call.path, formBody({filePart(call.part, file)}),
                              u"Answers with the address of the file, for the calls that take one."_s));
        }
        return items;
    }

    /// The family whose entries' ids the operation needs; empty: none.
    static QString itemFamily(const ParentRule &rule)
    {
        const QString family = rule.families.value(0);
        const bool needed =
            rule.takes == ParentRule::Takes::Item || (!rule.itemParameter.isEmpty() && rule.takesItem(family));
        return rule.isValid() && needed ? family : QString();
    }

    QJsonObject fetchItem(const QString &name, const QString &task) const
    {
        QJsonObject fetch =
            item(name, u"POST"_s, u"/fetch"_s, jsonBody({{u"task_id"_s, QString(u"{{"_s + task + u"}}"_s)}}),
                 u"How far the task is. Ask every few seconds until it is finished or failed."_s);
        fetch.insert(u"event"_s, onAnswer({
                                     u"const { songs } = pm.response.json();"_s,
                                     u"if (songs && songs.length && songs[0].song_id) {"_s,
                                     u"    pm.collectionVariables.set(\"item_id\", songs[0].song_id);"_s,
                                     u"}"_s,
                                 }));
        return fetch;
    }

    QJsonArray taskItems() const
    {
        const QJsonArray two{u"{{task_id}}"_s, u"{{previous_task_id}}"_s};
        return {fetchItem(u"Fetch"_s, u"task_id"_s),
                item(u"Fetch many"_s, u"POST"_s, u"/fetch-many"_s, jsonBody({{u"task_ids"_s, two}}),
                     u"The same for 2 to 20 tasks."_s)};
    }

    const Catalog &m_catalog;
    QJsonArray m_headers;
};

} // namespace

QString postmanVariable(const QString &family)
{
    QString name = u"task"_s;
    for (const QChar c : (family.isEmpty() ? QString() : u'_' + family))
        name += c.isLetterOrNumber() ? c : QChar(u'_');
    return name == "task"_L1 ? u"task_id"_s : name;
}

QJsonObject postmanCollection(const Catalog &catalog, const Dialect &dialect, const Profile &profile)
{
    const Profile vendor = Profile::classic();
    const QUrl base = profile.apiUrl.isEmpty() ? vendor.apiUrl : profile.apiUrl;
    const QUrl pro = profile.apiUrl.isEmpty() ? vendor.proUrl : profile.proUrl.isEmpty() ? base : profile.proUrl;
    const QJsonObject info{
        {u"name"_s, u"Apiframe"_s},
        {u"description"_s, u"Put your API key into the variable api_key. A submission answers with a task id, which is "
                           "kept in variables; Fetch asks for its result."_s},
        {u"schema"_s, QString(formatUrl)}};
    const QJsonArray variables{variable(u"base_url"_s, addressText(base)),
                               variable(u"pro_url"_s, addressText(pro)),
                               variable(u"api_key"_s, {}, u"Your API key"_s),
                               variable(u"task_id"_s, {}, u"The task that was submitted last"_s),
                               variable(u"previous_task_id"_s, {}),
                               variable(u"item_id"_s, {}, u"A song of the result that was fetched last"_s)};
    return {{u"info"_s, info}, {u"item"_s, CollectionMaker(catalog, dialect).folders()}, {u"variable"_s, variables}};
}

} // namespace frameloom
