// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/operation.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace frameloom {

QStringList Field::choicesFor(const QString &parentFamily) const
{
    const auto fitting = choicesByFamily.constFind(parentFamily);
    return fitting == choicesByFamily.cend() ? choices : *fitting;
}

bool Field::isSaidBy(const QString &prompt) const
{
    if (promptFlags.isEmpty())
        return false;
    static const QRegularExpression space(QStringLiteral("\\s+"));
    // Where text is corrected as it is typed, two hyphens become a dash; the service takes both.
    QString plain = prompt;
    plain.replace(QChar(0x2014), QStringLiteral("--"));
    const QStringList words = plain.split(space, Qt::SkipEmptyParts);
    return std::any_of(words.cbegin(), words.cend(),
                       [this](const QString &word) { return promptFlags.contains(word, Qt::CaseInsensitive); });
}

bool ParentRule::takesPicture(const QString &family) const
{
    if (pictureParameter.isEmpty())
        return false;
    return family.isEmpty() || pictureFamilies.contains(family);
}

const Field *Operation::field(const QString &name) const
{
    const auto found = std::find_if(fields.cbegin(), fields.cend(), [&](const Field &f) { return f.name == name; });
    return found == fields.cend() ? nullptr : &*found;
}

namespace {

/// What a condition compares: a file or a list, which no condition names, is only "set".
QString conditionText(const QJsonValue &value)
{
    if (value.isObject() || (value.isArray() && !value.toArray().isEmpty()))
        return QStringLiteral("*");
    return value.toVariant().toString();
}

} // namespace

bool Field::appliesWith(const QJsonObject &params) const
{
    for (auto it = when.cbegin(); it != when.cend(); ++it) {
        const QString text = conditionText(params.value(it.key()));
        const bool isSet = !text.isEmpty() && it.value().contains(QStringLiteral("*")); // also an address, by then
        if (!isSet && !it.value().contains(text))
            return false;
    }
    return true;
}

QJsonObject Operation::nested(const QJsonObject &params) const
{
    QJsonObject body = request.constants;
    QHash<QString, QJsonObject> blocks;
    for (auto it = params.begin(); it != params.end(); ++it) {
        const Field *known = field(it.key());
        if (!known || known->block.isEmpty())
            body.insert(it.key(), it.value());
        else // two levels may use one name: "klingParams.prompt"
            blocks[known->block].insert(it.key().mid(it.key().startsWith(known->block + u'.') ? known->block.size() + 1 : 0),
                                        it.value());
    }
    for (auto it = blocks.cbegin(); it != blocks.cend(); ++it)
        body.insert(it.key(), it.value());
    return body;
}

QJsonObject Operation::flattened(const QJsonObject &body) const
{
    const QJsonObject known = schema.value(QStringLiteral("properties")).toObject();
    QJsonObject params;
    const auto take = [&](const QString &name, const QJsonValue &value) {
        if (known.contains(name))
            params.insert(name, value);
    };
    for (auto it = body.begin(); it != body.end(); ++it) {
        const bool isBlock = std::any_of(fields.cbegin(), fields.cend(), [&](const Field &f) { return f.block == it.key(); });
        if (request.constants.contains(it.key()) && !isBlock)
            continue;
        if (!isBlock) {
            take(it.key(), it.value());
            continue;
        }
        const QJsonObject inner = it.value().toObject();
        for (auto entry = inner.begin(); entry != inner.end(); ++entry) {
            const QString full = it.key() + u'.' + entry.key();
            take(known.contains(full) ? full : entry.key(), entry.value());
        }
    }
    return params;
}

const Field *Operation::fieldAt(const QString &place) const
{
    static const QRegularExpression between(QStringLiteral("[./\\[\\]\"'#]+"));
    QStringList steps = place.split(between, Qt::SkipEmptyParts);
    while (!steps.isEmpty() && (steps.first() == QStringLiteral("$") || steps.first() == QStringLiteral("body"))
           && !field(steps.first()))
        steps.removeFirst();
    if (steps.isEmpty())
        return nullptr;
    const Field *inBlock = nullptr; // a name without its block, where only one block has it
    int blocks = 0;
    for (const Field &known : fields) {
        const QString name = known.name.section(u'.', -1);
        if (known.block.isEmpty() ? steps.first() == known.name : steps.first() == known.block && steps.value(1) == name)
            return &known;
        if (!known.block.isEmpty() && steps.size() == 1 && steps.first() == name) {
            inBlock = &known;
            ++blocks;
        }
    }
    if (blocks == 1)
        return inBlock;
    // The picture of a parent is chosen with it.
    return steps.first() == parent.pictureParameter && parent.isValid() ? field(parent.parameter) : nullptr;
}

QJsonObject Operation::applicable(const QJsonObject &params) const
{
    QJsonObject kept = params;
    bool changed = true;
    while (changed) { // what is left out may have been what another field waited for
        changed = false;
        for (const Field &field : fields) {
            if (!field.when.isEmpty() && kept.contains(field.name) && !field.appliesWith(kept)) {
                kept.remove(field.name);
                changed = true;
            }
        }
    }
    return kept;
}

bool Operation::isSameWork(const Operation &other) const
{
    const auto parts = [](const Operation &o) {
        return std::tie(o.id, o.api, o.generator, o.title, o.summary, o.variant, o.order, o.hasForm, o.request, o.schema,
                        o.fields, o.parent, o.result, o.priceNote, o.followUps, o.promptField);
    };
    return parts(*this) == parts(other);
}

} // namespace frameloom
