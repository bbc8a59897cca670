// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/catalogreader.h"

#include "catalog/jsonschema.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int silenceMs = 180'000; // whoever gives up sooner makes a doubt of what has been paid for

template<typename Enum, size_t N>
Enum wordOf(const QJsonValue &value, const std::array<std::pair<QLatin1StringView, Enum>, N> &words, Enum otherwise)
{
    const QString word = value.toString();
    for (const auto &[name, meaning] : words) {
        if (word == name)
            return meaning;
    }
    return otherwise;
}

QStringList stringsOf(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        list.append(item.isString() ? item.toString() : item.toVariant().toString());
    return list;
}

Confidence confidenceOf(const QJsonValue &value)
{
    static constexpr std::array<std::pair<QLatin1StringView, Confidence>, 3> words{
        {{"low"_L1, Confidence::Low}, {"medium"_L1, Confidence::Medium}, {"high"_L1, Confidence::High}}};
    return wordOf(value, words, Confidence::High);
}

PriceRule readPriceRule(const QJsonObject &object)
{
    static constexpr std::array<std::pair<QLatin1StringView, PriceRule::Kind>, 6> forms{
        {{"flat"_L1, PriceRule::Kind::Flat},
         {"perItem"_L1, PriceRule::Kind::PerItem},
         {"perUnit"_L1, PriceRule::Kind::PerUnit},
         {"perParentValue"_L1, PriceRule::Kind::PerParentValue},
         {"table"_L1, PriceRule::Kind::Table},
         {"bounds"_L1, PriceRule::Kind::Bounds}}};
    PriceRule rule;
    rule.kind = wordOf(object["form"_L1], forms, PriceRule::Kind::Flat);
    rule.amount = Credits::fromJson(object["amount"_L1]).value_or(Credits{});
    rule.most = Credits::fromJson(object["most"_L1]).value_or(rule.amount);
    rule.field = object["field"_L1].toString();
    rule.fallback = object["fallback"_L1];
    rule.times = object["times"_L1].toString();
    rule.timesDefault = object["timesDefault"_L1];
    rule.keys = stringsOf(object["keys"_L1]);
    rule.source = object["source"_L1].toString();
    rule.confidence = confidenceOf(object["confidence"_L1]);
    rule.note = object["note"_L1].toString();
    const QJsonObject defaults = object["defaults"_L1].toObject();
    for (auto it = defaults.begin(); it != defaults.end(); ++it)
        rule.defaults.insert(it.key(), it.value());
    const QJsonArray rows = object["rows"_L1].toArray();
    for (const QJsonValue &value : rows) {
        const QJsonObject rowObject = value.toObject();
        const auto amount = Credits::fromJson(rowObject["amount"_L1]);
        const QJsonArray when = rowObject["when"_L1].toArray();
        if (!amount || when.size() != rule.keys.size())
            continue;
        PriceRule::Row row;
        row.amount = *amount;
        for (const QJsonValue &item : when)
            row.when.append(item);
        rule.rows.append(row);
    }
    return rule;
}

QVector<PriceRule> readPrices(const QJsonValue &value)
{
    QVector<PriceRule> rules;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        rules.append(readPriceRule(item.toObject()));
    return rules;
}

Generator readGenerator(const QJsonObject &object)
{
    static constexpr std::array<std::pair<QLatin1StringView, MediaGroup>, 3> groups{
        {{"image"_L1, MediaGroup::Image}, {"video"_L1, MediaGroup::Video}, {"music"_L1, MediaGroup::Music}}};
    Generator generator;
    generator.id = object["id"_L1].toString();
    generator.title = object["title"_L1].toString();
    generator.group = wordOf(object["group"_L1], groups, MediaGroup::Image);
    generator.mark = object["mark"_L1].toString();
    generator.order = object["order"_L1].toInt();
    generator.notice = object["notice"_L1].toString();
    // From a user's file too: nothing but the web is ever opened.
    const QUrl link(object["link"_L1].toString(), QUrl::StrictMode);
    if (link.scheme() == "https"_L1)
        generator.link = link;
    generator.wantsUnified = object["account"_L1].toString() == "unified"_L1;
    return generator;
}

/// The widget that fits a parameter when no hint names one.
FieldEditor editorFor(const QJsonObject &schema)
{
    if (schema.contains("enum"_L1))
        return FieldEditor::Choice;
    const QString type = schema["type"_L1].toString();
    if (type == "integer"_L1)
        return FieldEditor::Integer;
    if (type == "number"_L1)
        return FieldEditor::Number;
    if (type == "boolean"_L1)
        return FieldEditor::Flag;
    return FieldEditor::Text;
}

MediaSpec readMedia(const QJsonObject &object)
{
    static constexpr std::array<std::pair<QLatin1StringView, MediaKind>, 3> kinds{
        {{"image"_L1, MediaKind::Image}, {"audio"_L1, MediaKind::Audio}, {"video"_L1, MediaKind::Video}}};
    static constexpr std::array<std::pair<QLatin1StringView, MediaSpec::Send>, 4> ways{
        {{"url"_L1, MediaSpec::Send::Url},
         {"base64"_L1, MediaSpec::Send::Base64},
         {"dataUrl"_L1, MediaSpec::Send::DataUrl},
         {"part"_L1, MediaSpec::Send::Part}}};
    MediaSpec media;
    media.kind = wordOf(object["kind"_L1], kinds, MediaKind::Image);
    media.send = wordOf(object["send"_L1], ways, MediaSpec::Send::Url);
    media.upload = object["upload"_L1].toString();
    media.part = object["part"_L1].toString();
    media.maxBytes = object["maxBytes"_L1].toInteger();
    media.maxTotalBytes = object["maxTotalBytes"_L1].toInteger();
    media.formats = stringsOf(object["formats"_L1]);
    media.minSide = object["minSide"_L1].toInt();
    media.maxSide = object["maxSide"_L1].toInt();
    media.assets = object["assets"_L1].toBool();
    return media;
}

UploadSpec readUpload(const QString &name, const QJsonObject &object)
{
    return {.name = name,
            .path = object["path"_L1].toString(),
            .part = object["part"_L1].toString(),
            .maxBytes = object["maxBytes"_L1].toInteger(),
            .maxSeconds = object["maxSeconds"_L1].toInt(),
            .keepsMinutes = object["keepsMinutes"_L1].toInt(24 * 60),
            .formats = stringsOf(object["formats"_L1])};
}

Field readField(const QJsonObject &hint, const QJsonObject &properties, const QStringList &required);

/// Rows without a description of their fields have one for each property, called by its name.
void readRows(Field &field, const QJsonObject &hint)
{
    field.rows = hint["rows"_L1].toObject(field.schema);
    field.rowLabel = hint["rowLabel"_L1].toString();
    const QJsonObject items = field.rows.value("items"_L1).toObject();
    const QJsonObject properties = items.value("properties"_L1).toObject();
    const QStringList required = stringsOf(items.value("required"_L1));
    QJsonArray fields = hint["rowFields"_L1].toArray();
    if (fields.isEmpty()) {
        for (auto it = properties.begin(); it != properties.end(); ++it)
            fields.append(QJsonObject{{"name"_L1, it.key()}, {"label"_L1, it.key()}});
    }
    for (const QJsonValue &entry : std::as_const(fields))
        field.rowFields.push_back(readField(entry.toObject(), properties, required));
}

Field readField(const QJsonObject &hint, const QJsonObject &properties, const QStringList &required)
{
    static constexpr std::array<std::pair<QLatin1StringView, FieldEditor>, 20> editors{
        {{"prompt"_L1, FieldEditor::Prompt},
         {"text"_L1, FieldEditor::Text},
         {"integer"_L1, FieldEditor::Integer},
         {"number"_L1, FieldEditor::Number},
         {"choice"_L1, FieldEditor::Choice},
         {"flag"_L1, FieldEditor::Flag},
         {"choices"_L1, FieldEditor::Choices},
         {"rows"_L1, FieldEditor::Rows},
         {"json"_L1, FieldEditor::Json},
         {"aspectRatio"_L1, FieldEditor::AspectRatio},
         {"parent"_L1, FieldEditor::Parent},
         {"url"_L1, FieldEditor::Url},
         {"media"_L1, FieldEditor::Media},
         {"mediaList"_L1, FieldEditor::MediaList},
         {"mask"_L1, FieldEditor::Mask},
         {"seed"_L1, FieldEditor::Seed},
         {"lyrics"_L1, FieldEditor::Lyrics},
         {"tags"_L1, FieldEditor::Tags},
         {"trained"_L1, FieldEditor::Trained},
         {"position"_L1, FieldEditor::Position}}};
    Field field;
    field.name = hint["name"_L1].toString();
    field.block = hint["block"_L1].toString();
    field.schema = properties[field.name].toObject();
    field.label = hint["label"_L1].toString();
    field.help = hint["help"_L1].toString();
    field.unit = hint["unit"_L1].toString();
    field.placeholder = hint["placeholder"_L1].toString();
    field.editor = wordOf(hint["editor"_L1], editors, editorFor(field.schema));
    field.advanced = hint["advanced"_L1].toBool();
    field.required = required.contains(field.name) || hint["required"_L1].toBool();
    field.initial = hint["initial"_L1];
    field.promptFlags = stringsOf(hint["promptFlags"_L1]);
    const QJsonObject items = field.schema.value("items"_L1).toObject();
    if (field.schema.contains("enum"_L1))
        field.choices = stringsOf(field.schema.value("enum"_L1));
    else if (items.contains("enum"_L1))
        field.choices = stringsOf(items.value("enum"_L1));
    else
        field.choices = stringsOf(hint["choices"_L1]);
    field.choiceLabels = stringsOf(hint["choiceLabels"_L1]);
    field.media = readMedia(hint["media"_L1].toObject());
    field.paintOver = hint["paintOver"_L1].toString();
    const QJsonObject when = hint["when"_L1].toObject();
    for (auto it = when.begin(); it != when.end(); ++it)
        field.when.insert(it.key(), stringsOf(it.value()));
    if (field.editor == FieldEditor::Rows)
        readRows(field, hint);
    const QJsonObject byFamily = hint["choicesByFamily"_L1].toObject();
    for (auto it = byFamily.begin(); it != byFamily.end(); ++it)
        field.choicesByFamily.insert(it.key(), stringsOf(it.value()));
    return field;
}

RequestSpec readRequest(const QJsonObject &object)
{
    RequestSpec request;
    request.method = object["method"_L1].toString(request.method);
    request.path = object["path"_L1].toString();
    request.host = object["host"_L1].toString() == "pro"_L1 ? RequestSpec::Host::Pro : RequestSpec::Host::Standard;
    request.held = object["held"_L1].toBool();
    request.constants = object["constants"_L1].toObject();
    request.multipart = object["encoding"_L1].toString() == "multipart"_L1;
    request.task = object["task"_L1].toString() == "training"_L1 ? TaskKind::Training : TaskKind::Job;
    request.timeoutMs = object["timeoutMs"_L1].toInt(silenceMs);
    return request;
}

ParentRule readParent(const QJsonObject &object)
{
    ParentRule parent;
    parent.parameter = object["parameter"_L1].toString();
    parent.families = stringsOf(object["families"_L1]);
    parent.pictureParameter = object["pictureParameter"_L1].toString();
    parent.pictureFamilies = stringsOf(object["pictureFamilies"_L1]);
    if (!parent.pictureParameter.isEmpty() && !object.contains("pictureFamilies"_L1))
        parent.pictureFamilies = parent.families;
    parent.takes = object["takes"_L1].toString() == "item"_L1 ? ParentRule::Takes::Item : ParentRule::Takes::Task;
    parent.itemParameter = object["itemParameter"_L1].toString();
    parent.itemFamilies = stringsOf(object["itemFamilies"_L1]);
    parent.via = object["via"_L1].toString();
    parent.maxSide = object["maxSide"_L1].toInt();
    parent.required = object["required"_L1].toBool(true);
    return parent;
}

ResultSpec readResult(const QJsonObject &object)
{
    static constexpr std::array<std::pair<QLatin1StringView, ResultKind>, 7> kinds{{{"images"_L1, ResultKind::Images},
                                                                                    {"image"_L1, ResultKind::Image},
                                                                                    {"video"_L1, ResultKind::Video},
                                                                                    {"audio"_L1, ResultKind::Audio},
                                                                                    {"text"_L1, ResultKind::Text},
                                                                                    {"seed"_L1, ResultKind::Seed},
                                                                                    {"nothing"_L1,
                                                                                     ResultKind::Nothing}}};
    ResultSpec result;
    result.kind = wordOf(object["kind"_L1], kinds, ResultKind::Images);
    result.family = object["family"_L1].toString();
    result.pictures = object["pictures"_L1].toInt(result.kind == ResultKind::Images ? 4 : 1);
    result.firstPollMs = object["firstPollMs"_L1].toInt(result.firstPollMs);
    result.usualMs = object["usualMs"_L1].toInt(result.usualMs);
    return result;
}

Operation readOperation(const QJsonObject &object)
{
    Operation operation;
    operation.id = object["id"_L1].toString();
    operation.api = object["api"_L1].toString() == "unified"_L1 ? ApiGeneration::Unified : ApiGeneration::Classic;
    operation.generator = object["generator"_L1].toString();
    operation.title = object["title"_L1].toString();
    operation.summary = object["summary"_L1].toString();
    operation.variant = object["variant"_L1].toString();
    operation.order = object["order"_L1].toInt();
    operation.hasForm = object["form"_L1].toBool();
    operation.request = readRequest(object["request"_L1].toObject());
    operation.schema = object["parameters"_L1].toObject();
    operation.validator = std::make_shared<LazySchema>(operation.schema);
    operation.parent = readParent(object["parent"_L1].toObject());
    operation.result = readResult(object["result"_L1].toObject());
    operation.prices = PriceList(readPrices(object["prices"_L1]));
    operation.priceNote = object["priceNote"_L1].toString();

    // value(), not []: that would add what is missing, since the schema can be written to here.
    const QJsonObject properties = operation.schema.value("properties"_L1).toObject();
    const QStringList required = stringsOf(operation.schema.value("required"_L1));
    const QJsonArray hints = object["fields"_L1].toArray();
    operation.fields.reserve(hints.size());
    for (const QJsonValue &hint : hints) {
        operation.fields.append(readField(hint.toObject(), properties, required));
        const Field &field = operation.fields.constLast();
        if (field.editor == FieldEditor::Prompt && operation.promptField.isEmpty())
            operation.promptField = field.name;
    }
    return operation;
}

} // namespace

FollowUp readFollowUp(const QJsonObject &object)
{
    FollowUp followUp;
    followUp.operation = object["operation"_L1].toString();
    followUp.label = object["label"_L1].toString();
    followUp.rowLabel = object["rowLabel"_L1].toString();
    followUp.menu = object["menu"_L1].toString();
    followUp.menuLabel = object["menuLabel"_L1].toString();
    followUp.scope = object["scope"_L1].toString() == "job"_L1 ? FollowUp::Scope::Job : FollowUp::Scope::Picture;
    followUp.placement =
        object["placement"_L1].toString() == "row"_L1 ? FollowUp::Placement::Row : FollowUp::Placement::Menu;
    followUp.preset = object["preset"_L1].toObject();
    followUp.input = object["input"_L1].toString();
    followUp.shape = object["shape"_L1].toString();
    followUp.shortcut = object["shortcut"_L1].toString();
    followUp.opensForm = object["opensForm"_L1].toBool();
    return followUp;
}

CatalogFile readCatalogFile(const QJsonObject &root)
{
    CatalogFile file;
    const QJsonArray generators = root["generators"_L1].toArray();
    for (const QJsonValue &value : generators)
        file.generators.append(readGenerator(value.toObject()));

    const QJsonArray operations = root["operations"_L1].toArray();
    for (qsizetype i = 0; i < operations.size(); ++i) {
        const QJsonObject object = operations[i].toObject();
        CatalogFile::Entry entry;
        entry.operation = readOperation(object);
        entry.hasPrices = object.contains("prices"_L1);
        entry.place = u"/operations/%1"_s.arg(i);
        const QJsonValue followUps = object["followUps"_L1];
        entry.followUps = followUps.isString() ? QJsonArray{followUps} : followUps.toArray();
        file.operations.append(std::move(entry));
    }

    const QJsonObject uploads = root["uploads"_L1].toObject();
    for (auto it = uploads.begin(); it != uploads.end(); ++it)
        file.uploads.append(readUpload(it.key(), it.value().toObject()));

    const QJsonObject prices = root["prices"_L1].toObject();
    for (auto it = prices.begin(); it != prices.end(); ++it)
        file.prices.insert(it.key(), readPrices(it.value()));

    const QJsonObject sets = root["followUpSets"_L1].toObject();
    for (auto it = sets.begin(); it != sets.end(); ++it) {
        QVector<FollowUp> set;
        const QJsonArray entries = it.value().toArray();
        for (const QJsonValue &entry : entries)
            set.append(readFollowUp(entry.toObject()));
        file.followUpSets.insert(it.key(), set);
    }
    return file;
}

} // namespace frameloom
