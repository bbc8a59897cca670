// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/catalogreader.h"

#include "catalog/checkableschema.h"
#include "catalog/jsonschema.h"
#include "catalog/rowschema.h"

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

class Finder
{
public:
    explicit Finder(QVector<CatalogMistake> *mistakes) : m_mistakes(mistakes) {}

    void operation(const Operation &operation, const QJsonValue &source, const QString &place)
    {
        QString error;
        const auto compiled = JsonSchema::compile(operation.schema, &error);
        if (!compiled)
            report(place + "/parameters"_L1, u"not a JSON Schema: "_s + error);
        if (const QString pattern = oddPatternIn(operation.schema); !pattern.isEmpty())
            report(place + "/parameters"_L1 + pattern, u"not a regular expression as JavaScript knows them"_s);
        const QJsonObject properties = operation.schema["properties"_L1].toObject();
        for (qsizetype i = 0; i < operation.fields.size(); ++i) {
            field(operation.fields[i], source["fields"_L1][i], properties, place + u"/fields/%1"_s.arg(i));
            mask(operation, operation.fields[i], place + u"/fields/%1"_s.arg(i));
        }
        parent(operation.parent, properties, place + "/parent"_L1);
    }

    /// `operation`: whose prices they are, where the same file describes it.
    void rules(const QVector<PriceRule> &rules, const QJsonArray &source, const QString &place, const Operation *operation)
    {
        for (qsizetype i = 0; i < rules.size(); ++i) {
            const qsizetype written = source[i]["rows"_L1].toArray().size();
            if (rules[i].kind == PriceRule::Kind::Table && rules[i].rows.size() != written)
                report(place + u"/%1/rows"_s.arg(i), u"every row needs an amount and one value per key"_s);
            if (operation)
                names(rules[i], operation->schema["properties"_L1].toObject(), place + u"/%1"_s.arg(i));
        }
    }

private:
    void report(const QString &place, const QString &message) { m_mistakes->append({place, message}); }

    /// A price by a parameter that is not there would be shown as a fact, and be wrong.
    void names(const PriceRule &rule, const QJsonObject &properties, const QString &place)
    {
        const auto check = [&](const QString &name, QLatin1StringView key) {
            if (!name.isEmpty() && !properties.contains(name))
                report(place + u'/' + key, u"there is no parameter \"%1\""_s.arg(name));
        };
        if (rule.kind != PriceRule::Kind::PerParentValue)
            check(rule.field, "field"_L1);
        check(rule.times, "times"_L1);
        for (const QString &key : rule.keys)
            check(key, "keys"_L1);
    }

    void field(const Field &field, const QJsonValue &hint, const QJsonObject &properties, const QString &place)
    {
        if (!properties.contains(field.name))
            report(place + "/name"_L1, u"there is no parameter \"%1\""_s.arg(field.name));
        if (!field.choiceLabels.isEmpty() && field.choiceLabels.size() != field.choices.size())
            report(place + "/choiceLabels"_L1,
                   u"%1 labels for %2 choices"_s.arg(field.choiceLabels.size()).arg(field.choices.size()));
        for (auto it = field.choicesByFamily.cbegin(); it != field.choicesByFamily.cend(); ++it) {
            for (const QString &choice : it.value()) {
                if (!field.choices.contains(choice))
                    report(place + "/choicesByFamily/"_L1 + it.key(), u"\"%1\" is not a choice"_s.arg(choice));
            }
        }
        for (auto it = field.when.cbegin(); it != field.when.cend(); ++it) {
            if (!properties.contains(it.key()))
                report(place + "/when"_L1, u"there is no parameter \"%1\""_s.arg(it.key()));
        }
        if (field.editor == FieldEditor::Rows)
            rows(field, place);
        const bool isMedia = field.editor == FieldEditor::Media || field.editor == FieldEditor::MediaList
            || field.editor == FieldEditor::Mask;
        if (!isMedia && !hint["media"_L1].isUndefined())
            report(place + "/media"_L1, u"only the editors media, mediaList and mask take files"_s);
        if (!field.initial.isUndefined()) {
            const auto schema = JsonSchema::compile(field.schema);
            if (schema && !schema->validate(field.initial).isEmpty())
                report(place + "/initial"_L1, u"the parameter's own schema refuses this value"_s);
        }
    }

    void rows(const Field &field, const QString &place)
    {
        if (!isListOfRows(field.rows))
            report(place + "/rows"_L1, u"only a list of closed objects with plain values can be edited in rows"_s);
        const QJsonObject properties = field.rows["items"_L1]["properties"_L1].toObject();
        for (size_t i = 0; i < field.rowFields.size(); ++i) {
            if (!properties.contains(field.rowFields[i].name))
                report(place + u"/rowFields/%1/name"_s.arg(i),
                       u"there is no property \"%1\""_s.arg(field.rowFields[i].name));
        }
    }

    void mask(const Operation &operation, const Field &field, const QString &place)
    {
        if (field.paintOver.isEmpty())
            return;
        const Field *picture = operation.field(field.paintOver);
        if (!picture || picture->editor != FieldEditor::Media || picture->media.kind != MediaKind::Image)
            report(place + "/paintOver"_L1, u"there is no field \"%1\" that takes one picture"_s.arg(field.paintOver));
        if (field.editor != FieldEditor::Media || field.media.kind != MediaKind::Image)
            report(place + "/paintOver"_L1, u"only a field that takes one picture can be painted"_s);
    }

    void parent(const ParentRule &parent, const QJsonObject &properties, const QString &place)
    {
        if (!parent.isValid())
            return;
        if (!properties.contains(parent.parameter))
            report(place + "/parameter"_L1, u"there is no parameter \"%1\""_s.arg(parent.parameter));
        if (!parent.pictureParameter.isEmpty() && !properties.contains(parent.pictureParameter))
            report(place + "/pictureParameter"_L1, u"there is no parameter \"%1\""_s.arg(parent.pictureParameter));
        if (!parent.itemParameter.isEmpty() && !properties.contains(parent.itemParameter))
            report(place + "/itemParameter"_L1, u"there is no parameter \"%1\""_s.arg(parent.itemParameter));
    }

    QVector<CatalogMistake> *m_mistakes;
};

const Operation *operationIn(const CatalogFile &file, const QString &id)
{
    for (const CatalogFile::Entry &entry : file.operations) {
        if (entry.operation.id == id)
            return &entry.operation;
    }
    return nullptr;
}

} // namespace

QVector<CatalogMistake> findMistakes(const CatalogFile &file, const QJsonObject &root)
{
    QVector<CatalogMistake> mistakes;
    Finder finder(&mistakes);
    const QJsonArray operations = root["operations"_L1].toArray();
    for (qsizetype i = 0; i < file.operations.size(); ++i) {
        const CatalogFile::Entry &entry = file.operations[i];
        finder.operation(entry.operation, operations[i], entry.place);
        finder.rules(entry.operation.prices.rules(), operations[i]["prices"_L1].toArray(), entry.place + "/prices"_L1,
                     &entry.operation);
    }
    const QJsonObject prices = root["prices"_L1].toObject();
    for (auto it = prices.begin(); it != prices.end(); ++it)
        finder.rules(file.prices.value(it.key()), it.value().toArray(), "/prices/"_L1 + it.key(), operationIn(file, it.key()));
    return mistakes;
}

} // namespace frameloom
