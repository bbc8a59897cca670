// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/openapicatalog.h"

#include "catalog/openapidocument.h"
#include "catalog/openapifields.h"
#include "catalog/openapirules.h"

#include <QHash>
#include <QJsonArray>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <initializer_list>
#include <utility>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// Which kind of thing a path makes: "image" for /v2/images/generate.
QString group(const QString &path)
{
    const QStringList steps = path.split(u'/', Qt::SkipEmptyParts);
    const QString kind = steps.value(1);
    if (kind == "videos"_L1)
        return u"video"_s;
    static const QSet<QString> heard{u"music"_s, u"audio"_s, u"speech"_s, u"voice"_s, u"sounds"_s};
    return heard.contains(kind) ? u"music"_s : u"image"_s;
}

QJsonObject resultFor(const QString &path)
{
    const QString made = group(path);
    if (made == "video"_L1)
        return {{"kind"_L1, "video"_L1}, {"family"_L1, "unified.video"_L1}, {"firstPollMs"_L1, 8'000}, {"usualMs"_L1, 150'000}};
    if (made == "music"_L1)
        return {{"kind"_L1, "audio"_L1}, {"family"_L1, "unified.music"_L1}, {"pictures"_L1, 2}, {"firstPollMs"_L1, 8'000}, {"usualMs"_L1, 90'000}};
    return {{"kind"_L1, "images"_L1}, {"family"_L1, "unified.picture"_L1}, {"pictures"_L1, 1}, {"firstPollMs"_L1, 3'000}, {"usualMs"_L1, 30'000}};
}

class CatalogMaker
{
public:
    CatalogMaker(const QJsonObject &document, const QJsonObject &overlay)
        : m_variants(variantsIn(document))
        , m_overlay(overlay)
        , m_fieldHints(overlay.value("fields"_L1).toObject())
        , m_blockHints(overlay.value("blocks"_L1).toObject())
        , m_operationHints(overlay.value("operations"_L1).toObject())
    {
        const QJsonArray order = overlay.value("order"_L1).toArray();
        for (qsizetype i = 0; i < order.size(); ++i)
            m_rank.insert(order.at(i).toString(), int(i));
        const QJsonArray first = overlay.value("first"_L1).toArray();
        for (qsizetype i = 0; i < first.size(); ++i)
            m_firstModels.insert(first.at(i).toString(), int(i));
        const QJsonArray generators = overlay.value("generators"_L1).toArray();
        for (const QJsonValue &generator : generators)
            m_generators.insert(generator.toObject().value("id"_L1).toString(), generator.toObject());
        const QJsonObject forms = overlay.value("forms"_L1).toObject();
        for (auto it = forms.begin(); it != forms.end(); ++it) {
            if (const auto form = formIn(document, it.key(), it.value().toString()))
                m_variants.append(*form);
        }
    }

    QJsonObject make()
    {
        for (const OpenApiVariant &variant : m_variants)
            m_ids.insert(unifiedOperationId(variant.path, variant.discriminator, variant.name));
        QJsonArray operations;
        QSet<QString> made;
        for (const OpenApiVariant &variant : m_variants) {
            const QJsonObject operation = operationOf(variant, made);
            made.insert(operation.value("id"_L1).toString());
            operations.append(operation);
        }
        QJsonArray generators;
        for (const QJsonObject &generator : std::as_const(m_generators)) {
            if (m_used.contains(generator.value("id"_L1).toString()))
                generators.append(generator);
        }
        QJsonObject sets = m_overlay.value("followUpSets"_L1).toObject();
        for (auto it = sets.begin(); it != sets.end(); ++it)
            *it = possible(it.value().toArray());
        return {{"generators"_L1, generators}, {"operations"_L1, operations}, {"followUpSets"_L1, sets}};
    }

private:
    QJsonObject operationOf(const OpenApiVariant &variant, const QSet<QString> &taken)
    {
        QString id = unifiedOperationId(variant.path, variant.discriminator, variant.name);
        if (taken.contains(id)) // one name on two routes
            id += u'.' + variant.path.section(u'/', -1);
        const QJsonObject own = m_operationHints.value(id).toObject();
        const QJsonObject ownFields = own.value("fields"_L1).toObject();

        QJsonObject properties;
        QJsonArray required;
        QVector<QJsonObject> fields;
        const QStringList topRequired = strings(variant.schema.value("required"_L1));
        const QJsonObject top = variant.schema.value("properties"_L1).toObject();
        for (auto it = top.begin(); it != top.end(); ++it) {
            const QString &name = it.key();
            if (name == variant.discriminator || name == "webhookEvents"_L1)
                continue;
            if (name == "webhookUrl"_L1) { // no field: the profile's webhook goes there
                properties.insert(name, readOpenApiField(name, it.value().toObject(), m_overlay).schema);
                continue;
            }
            const QJsonObject property = it.value().toObject();
            const bool isBlock = property.value("type"_L1) == "object"_L1 && property.contains("properties"_L1);
            if (!isBlock) {
                if (addField(name, {}, property, ownFields, {}, properties, fields) && topRequired.contains(name))
                    required.append(name);
                continue;
            }
            const QJsonObject inner = property.value("properties"_L1).toObject();
            const QStringList innerRequired = strings(property.value("required"_L1));
            const QJsonObject blockFields = m_blockHints.value(name).toObject().value("fields"_L1).toObject();
            QStringList names;
            QStringList needed;
            QHash<QString, QString> flatNames;
            for (auto entry = inner.begin(); entry != inner.end(); ++entry) {
                const bool isTaken = top.contains(entry.key()) || properties.contains(entry.key());
                const QString flat = isTaken ? name + u'.' + entry.key() : entry.key();
                if (!addField(flat, name, entry.value().toObject(), ownFields, blockFields, properties, fields))
                    continue;
                names.append(flat);
                flatNames.insert(entry.key(), flat);
                if (innerRequired.contains(entry.key()))
                    needed.append(flat);
            }
            if (topRequired.contains(name)) {
                for (const QString &flat : std::as_const(needed))
                    required.append(flat);
            } else if (!needed.isEmpty()) {
                m_rules.append(onlyTogether(names, needed));
            }
            const QJsonArray conditions = rulesIn(property, flatNames, !topRequired.contains(name));
            for (const QJsonValue &rule : conditions)
                m_rules.append(rule.toObject());
        }

        QJsonObject parameters{{"type"_L1, "object"_L1},
                               {"additionalProperties"_L1, false},
                               {"required"_L1, required},
                               {"properties"_L1, properties}};
        QJsonArray rules = own.value("rules"_L1).toArray();
        for (const QJsonObject &rule : std::as_const(m_rules))
            rules.append(rule);
        m_rules.clear();
        if (!rules.isEmpty())
            parameters.insert("allOf"_L1, rules);

        const bool isAction = variant.discriminator == "action"_L1;
        QJsonObject operation{
            {"id"_L1, id},
            {"api"_L1, "unified"_L1},
            {"generator"_L1, generatorOf(variant)},
            {"title"_L1, titleOf(variant)},
            {"order"_L1, isAction ? 2000 + int(taken.size()) : m_firstModels.value(variant.name, 1000 + int(taken.size()))},
            {"form"_L1, true},
            {"request"_L1, requestOf(variant)},
            {"parameters"_L1, parameters},
            {"result"_L1, resultFor(variant.path)},
            {"followUps"_L1, QJsonArray{QString("unified."_L1 + group(variant.path))}},
        };
        QJsonObject rest = own;
        rest.remove("fields"_L1);
        rest.remove("rules"_L1);
        operation = mergedObjects(operation, rest);
        operation.insert("followUps"_L1, possible(operation.value("followUps"_L1).toArray()));
        operation.insert("fields"_L1, sorted(withPicturesBelow(fields)));
        m_used.insert(operation.value("generator"_L1).toString());
        return operation;
    }

    static QJsonObject requestOf(const OpenApiVariant &variant)
    {
        if (variant.discriminator.isEmpty())
            return {{"path"_L1, variant.path}, {"encoding"_L1, "multipart"_L1}};
        return {{"path"_L1, variant.path}, {"constants"_L1, QJsonObject{{variant.discriminator, variant.name}}}};
    }

    /// False: this model takes nothing there, whatever the document says.
    bool addField(const QString &name, const QString &block, const QJsonObject &property, const QJsonObject &ownFields,
                  const QJsonObject &blockFields, QJsonObject &properties, QVector<QJsonObject> &fields)
    {
        const QString key = block.isEmpty() ? name : name.section(u'.', -1);
        OpenApiField field = readOpenApiField(key, property, m_overlay);
        QJsonObject hint = field.hint;
        for (const QJsonObject *from : std::initializer_list<const QJsonObject *>{&m_fieldHints, &blockFields, &ownFields}) {
            if (const QJsonObject more = from->value(key).toObject(); !more.isEmpty())
                hint = mergedObjects(hint, more);
        }
        if (hint.value("unused"_L1).toBool())
            return false;
        if (hint.value("hidden"_L1).toBool()) { // filled in with the parent
            properties.insert(name, field.schema);
            return true;
        }
        if (hint.value("editor"_L1) == "rows"_L1)
            describeRows(hint, field.schema);
        // A choice needs no suggestions, and labels belong to choices that are there.
        if (field.schema.contains("enum"_L1))
            hint.remove("choices"_L1);
        else if (!hint.contains("choices"_L1))
            hint.remove("choiceLabels"_L1);
        labelChoices(hint, field.schema);
        // Limits that only prose knows.
        field.schema = mergedObjects(field.schema, hint.take("schema"_L1).toObject());
        if (QJsonObject file = hint.value("media"_L1).toObject(); file.value("upload"_L1) == ""_L1) {
            file.remove("upload"_L1); // goes inside of the body
            hint.insert("media"_L1, file);
        }
        hint.insert("name"_L1, name);
        if (!block.isEmpty())
            hint.insert("block"_L1, block);
        properties.insert(name, field.schema);
        fields.append(hint);
        return true;
    }

    /// The fields of a row are described as fields of that name are anywhere.
    void describeRows(QJsonObject &hint, const QJsonObject &schema) const
    {
        const QJsonObject list = hint.value("rows"_L1).toObject(schema);
        const QJsonObject properties =
            list.value("items"_L1).toObject().value("properties"_L1).toObject();
        QVector<QJsonObject> fields;
        for (auto it = properties.begin(); it != properties.end(); ++it) {
            const OpenApiField field = readOpenApiField(it.key(), it.value().toObject(), m_overlay);
            QJsonObject entry = mergedObjects(field.hint, m_fieldHints.value(it.key()).toObject());
            for (const auto key : {"advanced"_L1, "when"_L1, "schema"_L1, "hidden"_L1, "unused"_L1, "paintOver"_L1})
                entry.remove(key); // a row is small and stands alone
            entry.insert("name"_L1, it.key());
            labelChoices(entry, field.schema);
            fields.append(entry);
        }
        hint.insert("rowFields"_L1, sorted(fields));
    }

    /// "labels" of a hint name single choices; of the others, what is a plain word is shown as one.
    static void labelChoices(QJsonObject &hint, const QJsonObject &schema)
    {
        const QJsonObject labels = hint.take("labels"_L1).toObject();
        QJsonArray choices = schema.value("enum"_L1).toArray();
        if (choices.isEmpty())
            choices = schema.value("items"_L1).toObject().value("enum"_L1).toArray();
        if (choices.isEmpty() || hint.contains("choiceLabels"_L1))
            return;
        QJsonArray texts;
        bool isSame = true; // then there is nothing to say
        for (const QJsonValue &choice : std::as_const(choices)) {
            const QString word = choice.toVariant().toString();
            texts.append(labels.value(word).toString(labelFromChoice(word)));
            isSame = isSame && texts.last() == word;
        }
        if (!isSame)
            hint.insert("choiceLabels"_L1, texts);
    }

    /// Fields of an object that need not be there: with one of them, the required ones are too.
    static QJsonObject onlyTogether(const QStringList &names, const QStringList &required)
    {
        QJsonObject dependencies;
        for (const QString &name : names)
            dependencies.insert(name, QJsonArray::fromStringList(required));
        return {{"dependencies"_L1, dependencies}};
    }

    QJsonArray sorted(const QVector<QJsonObject> &fields) const
    {
        using Ranked = std::pair<std::pair<bool, int>, QJsonObject>;
        QVector<Ranked> ranked;
        ranked.reserve(fields.size());
        for (const QJsonObject &field : fields) {
            const int rank = m_rank.value(field.value("name"_L1).toString().section(u'.', -1), int(m_rank.size()));
            ranked.append({{field.value("advanced"_L1).toBool(), rank}, field});
        }
        std::stable_sort(ranked.begin(), ranked.end(),
                         [](const Ranked &a, const Ranked &b) { return a.first < b.first; });
        QJsonArray list;
        for (const Ranked &field : std::as_const(ranked))
            list.append(field.second);
        return list;
    }

    /// A mask can be painted only where its picture is a field of the same form.
    static QVector<QJsonObject> withPicturesBelow(QVector<QJsonObject> fields)
    {
        const auto takesPicture = [](const QJsonObject &field) {
            return field.value("editor"_L1) == "media"_L1
                && field.value("media"_L1).toObject().value("kind"_L1) == "image"_L1;
        };
        for (QJsonObject &field : fields) {
            const QString below = field.value("paintOver"_L1).toString();
            if (below.isEmpty())
                continue;
            const bool found = std::any_of(fields.cbegin(), fields.cend(), [&](const QJsonObject &other) {
                return other.value("name"_L1) == below && takesPicture(other);
            });
            if (!found || !takesPicture(field))
                field.remove("paintOver"_L1);
        }
        return fields;
    }

    QString titleOf(const OpenApiVariant &variant) const
    {
        if (variant.discriminator == "action"_L1)
            return labelFromName(variant.name);
        return m_overlay.value("titles"_L1).toObject().value(variant.name).toString(titleFromModel(variant.name));
    }

    QString generatorOf(const OpenApiVariant &variant)
    {
        const bool isAction = variant.discriminator == "action"_L1;
        const QString name = isAction ? variant.path.section(u'/', -2, -2) : variant.name;
        QString id;
        qsizetype longest = 0;
        const QJsonObject families = m_overlay.value("families"_L1).toObject();
        for (auto it = families.begin(); it != families.end(); ++it) {
            if (it.key().size() > longest && name.startsWith(it.key())) {
                longest = it.key().size();
                id = it.value().toString();
            }
        }
        if (id.isEmpty()) // a maker that is new in the document
            id = name.section(u'-', 0, 0).toLower();
        if (!m_generators.contains(id)) {
            const QString title = titleFromModel(id);
            m_generators.insert(id, QJsonObject{{"id"_L1, id},
                                                {"title"_L1, title},
                                                {"group"_L1, group(variant.path)},
                                                {"mark"_L1, title.left(2)},
                                                {"order"_L1, 900}});
        }
        return id;
    }

    /// Without those that lead to an operation which this document does not have.
    QJsonArray possible(const QJsonArray &followUps) const
    {
        QJsonArray list;
        for (const QJsonValue &followUp : followUps) {
            const QString target = followUp.toObject().value("operation"_L1).toString();
            if (followUp.isString() || m_ids.contains(target))
                list.append(followUp);
        }
        return list;
    }

    static QStringList strings(const QJsonValue &value)
    {
        QStringList list;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            list.append(item.toString());
        return list;
    }

    QVector<OpenApiVariant> m_variants;
    QJsonObject m_overlay;
    QJsonObject m_fieldHints; ///< parts of it that are asked for every field
    QJsonObject m_blockHints;
    QJsonObject m_operationHints;
    QHash<QString, int> m_rank; ///< of fields, by name
    QHash<QString, int> m_firstModels; ///< in a generator's header, by name
    QMap<QString, QJsonObject> m_generators;
    QSet<QString> m_used;
    QSet<QString> m_ids;
    QVector<QJsonObject> m_rules; ///< of the operation that is being made
};

} // namespace

QJsonObject mergedObjects(QJsonObject base, const QJsonObject &over)
{
    for (auto it = over.begin(); it != over.end(); ++it) {
        const QJsonValue known = base.value(it.key());
        base.insert(it.key(), known.isObject() && it.value().isObject()
                                  ? QJsonValue(mergedObjects(known.toObject(), it.value().toObject()))
                                  : it.value());
    }
    return base;
}

QJsonObject catalogFromOpenApi(const QJsonObject &document, const QJsonObject &overlay)
{
    return CatalogMaker(document, overlay).make();
}

QString unifiedOperationId(const QString &path, const QString &discriminator, const QString &name)
{
    if (discriminator == "action"_L1)
        return u"unified.%1.%2"_s.arg(path.section(u'/', -2, -2), name);
    return "unified."_L1 + name;
}

} // namespace frameloom
