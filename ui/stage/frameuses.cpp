// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/frameuses.h"

#include "words/words.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

bool takesPicture(const Field &field)
{
    return (field.editor == FieldEditor::Media || field.editor == FieldEditor::MediaList)
           && field.media.kind == MediaKind::Image;
}

QString useId(const QString &operation, const QString &field)
{
    return operation + u'/' + field;
}

} // namespace

QVector<FrameUse> frameUses(const Catalog &catalog, const Operation *operation)
{
    QVector<FrameUse> uses;
    QSet<QString> listed;
    const auto add = [&](const Operation &next, const Field &field, const QString &maker, const QString &label) {
        if (!next.hasForm || !takesPicture(field) || listed.contains(next.id))
            return;
        listed.insert(next.id);
        uses.append({useId(next.id, field.name), maker, label});
    };
    if (operation) {
        for (const FollowUp &followUp : operation->followUps) {
            const Operation *next = followUp.input.isEmpty() ? nullptr : catalog.operation(followUp.operation);
            const Field *field = next ? next->field(followUp.input) : nullptr;
            if (field)
                add(*next, *field, {}, words::catalogText(followUp.label));
        }
    }
    for (const Generator &generator : catalog.generators()) {
        for (const Operation *next : catalog.operationsOf(generator.id)) {
            const auto field = std::find_if(next->fields.cbegin(), next->fields.cend(), takesPicture);
            if (field != next->fields.cend())
                add(*next, *field, words::catalogText(generator.title), words::catalogText(next->title));
        }
    }
    return uses;
}

std::optional<FrameTarget> frameTarget(const Catalog &catalog, const QString &useId)
{
    const QString id = useId.section(u'/', 0, 0);
    const QString name = useId.section(u'/', 1);
    const Operation *operation = catalog.operation(id);
    const Field *field = operation ? operation->field(name) : nullptr;
    if (!field)
        return {};
    return FrameTarget{id, name, field->editor == FieldEditor::MediaList};
}

} // namespace frameloom
