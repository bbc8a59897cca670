// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/postmancollection.h"

#include "export/codetext.h"
#include "export/examplebody.h"
#include "export/wireprofile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkRequest>
#include <QSet>
#include <QUrlQuery>

#include <algorithm>

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
    CollectionMaker(const Catalog &catalog, const Dialect &dialect, const WireProfile &wire)
        : m_catalog(catalog)
        , m_wire(wire)
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
        folders.append(folder(u"Account"_s, accountItems()));
        if (const QJsonArray uploads = uploadItems(); !uploads.isEmpty())
            folders.append(folder(u"Uploads"_s, uploads));
        for (const Generator &generator : m_catalog.generators()) {
            QJsonArray items;
            const QVector<const Operation *> operations = m_catalog.operationsOf(generator.id);
            for (const Operation *operation : operations) {
                // Ids of songs are in results only, so one has to be read first.
                const QString parent = u"{{"_s + variableOf(operation->parent.families.value(0)) + u"}}"_s;
                const QJsonObject body = bodyOf(*operation, parent);
                if (takesItem(operation->parent, body))
                    items.append(fetchItem(u"Fetch for "_s + operation->title, parent));
                items.append(operationItem(*operation, body));
            }
            if (!items.isEmpty())
                folders.append(folder(generator.title, items));
        }
        if (hasTrainings())
            folders.append(folder(u"Trainings"_s, trainingItems()));
        folders.append(m_wire.fetchesByGet ? folder(u"Jobs"_s, jobItems()) : folder(u"Tasks"_s, taskItems()));
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
        const QString plain = path.section(u'?', 0, 0);
        QJsonObject url{{u"raw"_s, QString(host + path)},
                        {u"host"_s, QJsonArray{host}},
                        {u"path"_s, QJsonArray::fromStringList(plain.split(u'/', Qt::SkipEmptyParts))}};
        QJsonArray query;
        const auto parts = QUrlQuery(path.section(u'?', 1)).queryItems();
        for (const auto &[key, value] : parts)
            query.append(QJsonObject{{u"key"_s, key}, {u"value"_s, value}});
        if (!query.isEmpty())
            url.insert(u"query"_s, query);
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

    /// The example's parameters. An entry of the parent's result is named where the schema lets it be.
    static QJsonObject bodyOf(const Operation &operation, const QString &parent)
    {
        const ParentRule &rule = operation.parent;
        const QJsonObject body =
            exampleBody(operation, rule.takes == ParentRule::Takes::Item ? u"{{item_id}}"_s : parent);
        if (rule.itemParameter.isEmpty() || !rule.takesItem(rule.families.value(0)) || body.contains(rule.itemParameter))
            return body;
        QJsonObject named = body;
        named.insert(rule.itemParameter, u"{{item_id}}"_s);
        return isLegal(operation, named) ? named : body;
    }

    QJsonObject operationItem(const Operation &operation, const QJsonObject &params) const
    {
        const QJsonObject body = operation.nested(params);
        const bool pro = operation.request.host == RequestSpec::Host::Pro;
        const QString title = operation.variant.isEmpty() || !pro ? operation.title : operation.title + u" (pro)"_s;
        QJsonObject made = item(title, operation.request.method, operation.request.path,
                                operation.request.multipart ? multipart(operation, body) : jsonBody(body),
                                operation.summary, pro ? u"{{pro_url}}"_s : u"{{base_url}}"_s);
        made.insert(
            u"event"_s,
            operation.request.task == TaskKind::Training ? onTraining() : onAnswer({
                u"const { %1 } = pm.response.json();"_s.arg(m_wire.idName),
                u"if (%1) {"_s.arg(m_wire.idName),
                u"    pm.collectionVariables.set(\"previous_%1\", pm.collectionVariables.get(\"%1\"));"_s.arg(
                    variableOf({})),
                u"    pm.collectionVariables.set(\"%1\", %2);"_s.arg(variableOf({}), m_wire.idName),
                u"    pm.collectionVariables.set(%1, %2);"_s.arg(quotedText(variableOf(operation.result.family)),
                                                               m_wire.idName),
                u"}"_s,
            }));
        return made;
    }

    /// A training has an id of its own, and calls of its own that ask for it.
    static QJsonArray onTraining()
    {
        return onAnswer({
            u"const { id } = pm.response.json();"_s,
            u"if (id) {"_s,
            u"    pm.collectionVariables.set(\"training_id\", id);"_s,
            u"}"_s,
        });
    }

    bool hasTrainings() const
    {
        const QVector<Operation> &operations = m_catalog.operations();
        return std::any_of(operations.cbegin(), operations.cend(),
                           [](const Operation &operation) { return operation.request.task == TaskKind::Training; });
    }

    QJsonArray trainingItems() const
    {
        const QStringList ends = wireProfile(ApiGeneration::Unified, TaskKind::Training).endStatuses();
        return {item(u"Training"_s, u"GET"_s, u"/v2/loras/{{training_id}}"_s, {},
                     u"How far the training is. It takes 15 to 25 minutes until it is %1."_s.arg(ends.join(", "_L1))),
                item(u"Trainings"_s, u"GET"_s, u"/v2/loras?limit=24"_s, {}, u"What was trained, without the archived ones."_s)};
    }

    static QJsonObject multipart(const Operation &operation, const QJsonObject &body)
    {
        QJsonArray parts;
        for (auto it = body.begin(); it != body.end(); ++it) {
            const Field *field = operation.field(it.key());
            const bool isFile = field && field->isMedia() && field->media.send == MediaSpec::Send::Part;
            const int files = isFile ? std::max(1, field->schema.value("minItems"_L1).toInt()) : 0;
            for (int i = 0; i < files; ++i)
                parts.append(filePart(field->media.part.isEmpty() ? it.key() : field->media.part,
                                      exampleFile(field->media.kind)));
            if (!isFile)
                parts.append(
                    QJsonObject{{u"key"_s, it.key()}, {u"type"_s, u"text"_s}, {u"value"_s, formText(it.value())}});
        }
        return formBody(parts);
    }

    QJsonArray uploadItems() const
    {
        if (m_wire.fetchesByGet)
            return oneUpload();
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

    /// One call takes files of every kind, under several names here.
    QJsonArray oneUpload() const
    {
        QJsonArray items;
        QSet<QString> paths;
        const QVector<UploadSpec> calls = m_catalog.uploads();
        for (const UploadSpec &call : calls) {
            if (paths.contains(call.path))
                continue;
            paths.insert(call.path);
            items.append(item(u"Upload"_s, u"POST"_s, call.path,
                              formBody({filePart(call.part, exampleFile(MediaKind::Image))}),
                              u"A picture, a song or a video. Answers with the address of the file, for every call that "
                              "takes one; it lives an hour or two."_s));
        }
        return items;
    }

    QString variableOf(const QString &family) const { return postmanVariable(family, m_wire.noun); }

    /// Whether the request names an entry of its parent's result.
    static bool takesItem(const ParentRule &rule, const QJsonObject &body)
    {
        return rule.isValid()
            && (rule.takes == ParentRule::Takes::Item || (!rule.itemParameter.isEmpty() && body.contains(rule.itemParameter)));
    }

    QJsonArray accountItems() const
    {
        if (!m_wire.fetchesByGet)
            return {item(u"Account"_s, u"GET"_s, u"/account"_s, {})};
        return {item(u"Account"_s, u"GET"_s, u"/v2/me"_s, {}),
                item(u"Models"_s, u"GET"_s, u"/v2/models"_s, {}, u"The models, with the range of what they cost."_s)};
    }

    QJsonArray jobItems() const
    {
        return {fetchItem(u"Job"_s, u"{{"_s + variableOf({}) + u"}}"_s),
                item(u"Jobs"_s, u"GET"_s, u"/v2/jobs?limit=20"_s, {}, u"The newest jobs."_s)};
    }

    QJsonObject fetchItem(const QString &name, const QString &id) const
    {
        if (m_wire.fetchesByGet)
            return item(name, u"GET"_s, u"/v2/jobs/"_s + id, {},
                        u"How far the job is. Ask every few seconds until it is %1."_s.arg(
                            m_wire.endStatuses().join(", "_L1)));
        QJsonObject fetch =
            item(name, u"POST"_s, u"/fetch"_s, jsonBody({{u"task_id"_s, id}}),
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
        return {fetchItem(u"Fetch"_s, u"{{task_id}}"_s),
                item(u"Fetch many"_s, u"POST"_s, u"/fetch-many"_s, jsonBody({{u"task_ids"_s, two}}),
                     u"The same for 2 to 20 tasks."_s)};
    }

    const Catalog &m_catalog;
    const WireProfile &m_wire;
    QJsonArray m_headers;
};

} // namespace

QString postmanVariable(const QString &family, const QString &noun)
{
    QString name = noun;
    for (const QChar c : (family.isEmpty() ? QString() : u'_' + family))
        name += c.isLetterOrNumber() ? c : QChar(u'_');
    return name == noun ? noun + u"_id"_s : name;
}

QJsonObject postmanCollection(const Catalog &catalog, const Dialect &dialect, const Profile &profile)
{
    const WireProfile &wire = wireProfile(profile.generation);
    const Profile vendor = Profile::vendor(profile.generation);
    const QUrl base = profile.apiUrl.isEmpty() ? vendor.apiUrl : profile.apiUrl;
    const QUrl pro = profile.apiUrl.isEmpty() ? vendor.proUrl : profile.proUrl.isEmpty() ? base : profile.proUrl;
    const QJsonObject info{
        {u"name"_s, u"Apiframe"_s},
        {u"description"_s, u"Put your API key into the variable api_key. A submission answers with a %1, which is "
                           "kept in variables; %2 asks for its result."_s.arg(
                               wire.idWords(), wire.fetchesByGet ? u"Job"_s : u"Fetch"_s)},
        {u"schema"_s, QString(formatUrl)}};
    const QString id = postmanVariable({}, wire.noun);
    QJsonArray variables{variable(u"base_url"_s, addressText(base))};
    if (wire.hasProHost)
        variables.append(variable(u"pro_url"_s, addressText(pro)));
    variables.append(variable(u"api_key"_s, {}, u"Your API key"_s));
    variables.append(variable(id, {}, u"The %1 that was submitted last"_s.arg(wire.noun)));
    variables.append(variable(u"previous_"_s + id, {}));
    if (wire.fetchesByGet)
        variables.append(variable(u"training_id"_s, {}, u"The training that was started last"_s));
    if (!wire.fetchesByGet)
        variables.append(variable(u"item_id"_s, {}, u"A song of the result that was fetched last"_s));
    return {{u"info"_s, info},
            {u"item"_s, CollectionMaker(catalog, dialect, wire).folders()},
            {u"variable"_s, variables}};
}

} // namespace frameloom
