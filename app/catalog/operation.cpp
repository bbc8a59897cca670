// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/operation.h"

#include <QJsonArray>

#include <algorithm>

namespace frameloom {

QStringList Field::choicesFor(const QString &parentFamily) const
{
    const auto fitting = choicesByFamily.constFind(parentFamily);
    return fitting == choicesByFamily.cend() ? choices : *fitting;
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
        if (!it.value().contains(conditionText(params.value(it.key()))))
            return false;
    }
    return true;
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

} // namespace frameloom
