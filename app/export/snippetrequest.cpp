// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/snippetrequest.h"

#include "catalog/mediavalue.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMimeDatabase>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// Marks a place for an input. No parameter has a name with a control character.
const QString inputKey = u"\u0001input"_s;
const QString itemWord = u"PARENT_ITEM_ID"_s;

QString plainName(const QString &text)
{
    QString name;
    for (const QChar c : text.toLower())
        name += (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') ? c : QChar(u'_');
    if (name.isEmpty() || name.front().isDigit())
        name.prepend(u'_');
    return name;
}

class RequestMaker
{
public:
    RequestMaker(const Catalog &catalog, const Dialect &dialect, const Profile &profile, const Operation &operation)
        : m_catalog(catalog)
        , m_dialect(dialect)
        , m_profile(profile)
        , m_operation(operation)
    {
        m_request.wire = wireProfile(profile.generation, operation.request.task);
    }

    SnippetRequest make(const Draft &draft, const SnippetParent &parent)
    {
        const Generator *generator = m_catalog.generator(m_operation.generator);
        m_request.title = (generator ? generator->title + ": "_L1 : QString()) + m_operation.title;
        m_request.fileName = plainName(m_operation.id).replace(u'_', u'-');
        m_request.url = m_dialect.submit(m_profile, m_operation, {}).url;
        if (!m_operation.request.held)
            m_request.fetchUrl = fetchUrl();
        const bool picture = m_operation.result.kind == ResultKind::Images || m_operation.result.kind == ResultKind::Image;
        m_request.waitSeconds = picture ? m_request.wire.pictureSeconds : m_request.wire.otherSeconds;
        m_request.multipart = m_operation.request.multipart;
        m_request.timeoutMs = m_operation.request.timeoutMs;

        const bool viaOther = needsStepBetween(parent.family);
        const QString taskId = viaOther ? QString() : parent.taskId;
        const QByteArray body = m_dialect.submitBody(m_operation, draft, taskId, viaOther ? QString() : parent.family,
                                                       m_profile);
        m_request.body = QJsonDocument::fromJson(body).object();
        nameParent(viaOther);
        for (const Field &field : m_operation.fields) {
            if (field.isMedia())
                fill(field);
        }
        if (!m_request.body.value("webhook_secret"_L1).toString().isEmpty()) {
            SnippetInput secret;
            secret.kind = SnippetInput::Kind::Secret;
            m_request.body.insert("webhook_secret"_L1, place(secret));
            m_request.notes += u"APIFRAME_WEBHOOK_SECRET holds the secret that your webhook expects."_s;
        }
        return m_request;
    }

private:
    QUrl fetchUrl() const
    {
        const QString place = m_request.wire.parentPlace();
        const QUrl url = m_operation.request.task == TaskKind::Training ? m_dialect.training(m_profile, place).url
                                                                        : m_dialect.fetch(m_profile, {place}).url;
        return m_request.wire.fetchesByGet ? url.adjusted(QUrl::RemoveFilename) : url;
    }

    /// What the field holds, in the body or in its block of it, is replaced by what is sent.
    void fill(const Field &field)
    {
        if (field.block.isEmpty()) {
            if (m_request.body.contains(field.name))
                m_request.body.insert(field.name, sent(field, m_request.body.value(field.name)));
            return;
        }
        const QString name = field.name.section(u'.', -1); // as Operation::nested() has it
        QJsonObject block = m_request.body.value(field.block).toObject();
        if (!block.contains(name))
            return;
        block.insert(name, sent(field, block.value(name)));
        m_request.body.insert(field.block, block);
    }

    /// The parent fits only after another operation ("Pan" on a set of four: upscale first).
    bool needsStepBetween(const QString &family) const
    {
        return !family.isEmpty() && m_catalog.parentFit(m_operation, family) == Catalog::ParentFit::Via;
    }

    void nameParent(bool viaOther)
    {
        const ParentRule &rule = m_operation.parent;
        if (!rule.isValid() || !rule.required || m_request.body.contains(rule.parameter))
            return;
        const bool item = rule.takes == ParentRule::Takes::Item;
        const QString word = m_request.wire.parentPlace();
        m_request.body.insert(rule.parameter, item ? itemWord : word);
        const Operation *via = viaOther ? m_catalog.operation(rule.via) : nullptr;
        if (via)
            m_request.notes +=
                u"Run \"%1\" first and put its %2 in the place of %3."_s.arg(via->title, m_request.wire.idWords(), word);
        else if (item)
            m_request.notes += u"Put the id of an entry of a finished result in the place of %1."_s.arg(itemWord);
        else
            m_request.notes += u"Put the %1 of a finished result in the place of %2."_s.arg(m_request.wire.idWords(), word);
    }

    QJsonValue sent(const Field &field, const QJsonValue &value)
    {
        if (!value.isArray())
            return one(field, value, 0);
        QJsonArray list;
        const QJsonArray given = value.toArray();
        for (qsizetype i = 0; i < given.size(); ++i)
            list.append(one(field, given.at(i), i + 1));
        return list;
    }

    QJsonValue one(const Field &field, const QJsonValue &value, qsizetype number)
    {
        const MediaValue media = MediaValue::fromJson(value);
        SnippetInput input;
        if (!media.isLocal()) {
            if (field.media.send != MediaSpec::Send::Part)
                return media.url;
            input.file = QUrl(media.url).fileName(); // the call takes nothing but a file
        } else {
            input.file = fileName(media);
        }
        if (input.file.isEmpty())
            input.file = field.name;
        input.mime = mimeTypeOfName(input.file);
        switch (field.media.send) {
        case MediaSpec::Send::Url: {
            const UploadSpec *call = m_catalog.upload(field.media);
            if (!call) {
                m_request.notes +=
                    u"No call uploads %1: put its address in the place of the example."_s.arg(input.file);
                return QString(u"https://example.com/"_s + QString::fromLatin1(QUrl::toPercentEncoding(input.file)));
            }
            Operation upload;
            upload.request.path = call->path;
            input.uploadUrl = m_dialect.submit(m_profile, upload, {}).url;
            input.part = call->part;
            input.answer = field.media.kind == MediaKind::Audio ? m_request.wire.soundUrlName
                                                                : m_request.wire.pictureUrlName;
            input.variable = variable(field.name.section(u'.', -1), number);
            break;
        }
        case MediaSpec::Send::Base64:
            input.kind = SnippetInput::Kind::Base64;
            break;
        case MediaSpec::Send::DataUrl:
            input.kind = SnippetInput::Kind::DataUrl;
            break;
        case MediaSpec::Send::Part:
            input.kind = SnippetInput::Kind::Part;
            break;
        }
        return place(input);
    }

    QJsonValue place(const SnippetInput &input)
    {
        m_request.inputs.append(input);
        return QJsonObject{{inputKey, m_request.inputs.size() - 1}};
    }

    /// Two files of the same name from different folders cannot both be in the current one.
    QString fileName(const MediaValue &media)
    {
        const QString key = (media.assetId != 0 ? u"library/"_s : QString()) + media.file;
        if (m_names.contains(key))
            return m_names.value(key);
        const QString base = media.file.section(u'/', -1);
        QString name = base;
        for (int n = 2; m_taken.contains(name); ++n) {
            const qsizetype dot = base.lastIndexOf(u'.');
            name = base;
            name.insert(dot > 0 ? dot : base.size(), u'-' + QString::number(n));
        }
        m_taken.insert(name);
        m_names.insert(key, name);
        return name;
    }

    QString variable(const QString &parameter, qsizetype number)
    {
        QString name = plainName(parameter);
        if (!name.endsWith("_url"_L1))
            name += "_url"_L1;
        if (number > 0)
            name += u'_' + QString::number(number);
        while (m_variables.contains(name))
            name += u'_';
        m_variables.insert(name);
        return name;
    }

    const Catalog &m_catalog;
    const Dialect &m_dialect;
    const Profile &m_profile;
    const Operation &m_operation;
    SnippetRequest m_request;
    QHash<QString, QString> m_names;
    QSet<QString> m_taken;
    QSet<QString> m_variables;
};

} // namespace

const SnippetInput *SnippetRequest::inputAt(const QJsonValue &value) const
{
    const qint64 index = value.toObject().value(inputKey).toInteger(-1);
    return index >= 0 && index < inputs.size() ? &inputs.at(index) : nullptr;
}

QJsonArray SnippetRequest::partsOf(const QJsonValue &value)
{
    return value.isArray() ? value.toArray() : QJsonArray{value};
}

bool SnippetRequest::has(SnippetInput::Kind kind) const
{
    return std::any_of(inputs.cbegin(), inputs.cend(),
                       [kind](const SnippetInput &input) { return input.kind == kind; });
}

QStringList SnippetRequest::files() const
{
    QStringList names;
    for (const SnippetInput &input : inputs) {
        if (!input.file.isEmpty() && !names.contains(input.file))
            names.append(input.file);
    }
    return names;
}

SnippetRequest snippetRequest(const Catalog &catalog, const Dialect &dialect, const Profile &profile,
                              const Operation &operation, const Draft &draft, const SnippetParent &parent)
{
    Profile reachable = profile;
    if (reachable.apiUrl.isEmpty()) { // a sandbox that has not started
        const Profile vendor = Profile::vendor(profile.generation);
        reachable.apiUrl = vendor.apiUrl;
        reachable.proUrl = vendor.proUrl;
    }
    return RequestMaker(catalog, dialect, reachable, operation).make(draft, parent);
}

QString mimeTypeOfName(const QString &fileName)
{
    static const QMimeDatabase database;
    return database.mimeTypeForFile(fileName, QMimeDatabase::MatchExtension).name();
}

} // namespace frameloom
