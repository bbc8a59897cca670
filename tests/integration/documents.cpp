// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "integration/documents.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom::test {

namespace {

QString read(const QString &path, QJsonObject &into)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return u"cannot read "_s + path;
    QJsonParseError error;
    into = QJsonDocument::fromJson(file.readAll(), &error).object();
    return into.isEmpty() ? path + u": "_s + error.errorString() : QString();
}

QStringList texts(const QJsonValue &list)
{
    QStringList all;
    for (const QJsonValue &one : list.toArray())
        all += one.toString();
    return all;
}

/// "$final" and {"$final": {"with": {...}, "without": [...]}} become what the operation says; anything else stays.
QJsonArray expanded(const QJsonValue &answers, const QJsonObject &said)
{
    QJsonArray all;
    const QJsonArray list = answers.isArray() ? answers.toArray() : QJsonArray{answers};
    for (const QJsonValue &answer : list) {
        const QString name = answer.isString() ? answer.toString() : answer.toObject().keys().value(0);
        if (answer.isUndefined() || !name.startsWith(u'$')) {
            if (answer.isObject())
                all += answer;
            continue;
        }
        const QJsonValue part = said.value(name.mid(1));
        const QJsonArray parts = part.isArray() ? part.toArray() : QJsonArray{part};
        const QJsonObject change = answer.toObject().value(name).toObject();
        for (const QJsonValue &one : parts) {
            QJsonObject object = one.toObject();
            for (const QJsonValue &gone : change.value("without"_L1).toArray())
                object.remove(gone.toString());
            const QJsonObject with = change.value("with"_L1).toObject();
            for (auto it = with.begin(); it != with.end(); ++it)
                object.insert(it.key(), it.value());
            if (!object.isEmpty())
                all += object;
        }
    }
    return all;
}

AnswerShape shapeOf(const QJsonObject &shape, const QJsonObject &said)
{
    const auto own = [&](QLatin1StringView key) { return shape.contains(key) ? shape.value(key) : said.value(key); };
    AnswerShape made;
    made.say = shape.value("say"_L1).toString();
    made.script.submit = expanded(shape.value("submit"_L1), said);
    made.script.fetch = expanded(shape.value("fetch"_L1), said);
    made.script.bareArray = shape.value("list"_L1) == "array"_L1;
    made.jobs = shape.value("jobs"_L1).toInt(1);
    made.state = shape.value("state"_L1).toString(u"done"_s);
    made.words = shape.value("words"_L1).toString();
    made.meanwhile = shape.value("meanwhile"_L1).toBool();
    if (made.state == "done"_L1 || made.state == "key"_L1) {
        made.files = texts(own("files"_L1));
        made.files.sort();
        made.texts = texts(own("texts"_L1));
        made.seed = own("seed"_L1).toString();
        made.facts = own("facts"_L1).toObject();
    }
    return made;
}

} // namespace

QString Documents::load()
{
    const QDir folder(QStringLiteral(FRAMELOOM_SOURCE_DIR "/tests/data/roundtrip"));
    QJsonObject common;
    if (const QString wrong = read(folder.filePath(u"shapes.json"_s), common); !wrong.isEmpty())
        return wrong;
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (name == "shapes.json"_L1)
            continue;
        QJsonObject file;
        if (const QString wrong = read(folder.filePath(name), file); !wrong.isEmpty())
            return wrong;
        const QJsonObject operations = file.value("operations"_L1).toObject();
        for (auto it = operations.begin(); it != operations.end(); ++it) {
            const QString wrong =
                take(name.chopped(5), it.key(), it.value().toObject(), common.value("shapes"_L1).toArray());
            if (!wrong.isEmpty())
                return u"%1, %2: %3"_s.arg(name, it.key(), wrong);
        }
    }
    return m_operations.isEmpty() ? u"no data"_s : QString();
}

const DocumentedOperation *Documents::operation(const QString &id) const
{
    const auto found = std::find_if(m_operations.cbegin(), m_operations.cend(),
                                    [&id](const DocumentedOperation &operation) { return operation.id == id; });
    return found == m_operations.cend() ? nullptr : &*found;
}

QString Documents::take(const QString &file, const QString &id, const QJsonObject &said, const QJsonArray &shapes)
{
    static const QSet<QString> known = {u"address"_s, u"delivery"_s, u"requests"_s, u"submit"_s, u"progress"_s,
                                        u"final"_s,   u"percent"_s,  u"files"_s,    u"texts"_s,  u"seed"_s,
                                        u"facts"_s,   u"skip"_s,     u"odd"_s,      u"offers"_s, u"clicks"_s};
    for (const QString &key : said.keys()) {
        if (!known.contains(key))
            return u"unknown key "_s + key;
    }
    DocumentedOperation made;
    made.id = id;
    made.file = file;
    made.address = said.value("address"_L1).toString();
    made.webhook = said.value("delivery"_L1) == "task"_L1;
    made.percent = said.value("percent"_L1).toInt(-1);
    for (const QJsonValue &value : said.value("requests"_L1).toArray()) {
        const QJsonObject one = value.toObject();
        made.requests.append({one.value("say"_L1).toString(), one.value("fill"_L1).toObject(),
                              one.value("body"_L1).toObject(), one.value("parts"_L1).toArray()});
    }
    // The ways that all answers of a kind may differ in, and then its own.
    QJsonObject skipped = said.value("skip"_L1).toObject();
    for (const QJsonValue &value : shapes) {
        const QJsonObject shape = value.toObject();
        if (!shape.value("for"_L1).toArray().contains(said.value("delivery"_L1)))
            continue;
        if (skipped.contains(shape.value("say"_L1).toString()))
            skipped.remove(shape.value("say"_L1).toString());
        else
            made.shapes.append(shapeOf(shape, said));
    }
    if (!skipped.isEmpty())
        return u"skips what there is not: "_s + skipped.keys().join(u", "_s);
    for (const QJsonValue &value : said.value("odd"_L1).toArray())
        made.shapes.append(shapeOf(value.toObject(), said));
    const QJsonObject offers = said.value("offers"_L1).toObject();
    for (auto it = offers.begin(); it != offers.end(); ++it) {
        for (const QJsonValue &picture : it.value().toArray())
            made.offers[it.key()].append(picture.toInt());
    }
    for (const QJsonValue &value : said.value("clicks"_L1).toArray()) {
        const QJsonObject click = value.toObject();
        DocumentedFollowUp followUp{click.value("operation"_L1).toString(),
                                    click.value("preset"_L1).toString(),
                                    click.value("picture"_L1).toInt(),
                                    {}};
        for (const QJsonValue &step : click.value("steps"_L1).toArray()) {
            followUp.steps.append(
                {step.toObject().value("operation"_L1).toString(), step.toObject().value("body"_L1).toObject()});
        }
        made.clicks.append(followUp);
    }
    if (made.address.isEmpty() || made.requests.isEmpty() || made.shapes.isEmpty())
        return u"lacks address, requests or answers"_s;
    m_operations.append(made);
    return {};
}

} // namespace frameloom::test
