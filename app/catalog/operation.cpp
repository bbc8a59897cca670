// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/operation.h"

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

} // namespace frameloom
