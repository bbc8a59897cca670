// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/seeduse.h"

#include "prompts/promptflags.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// The seed as the field sends it; undefined where it would not be taken.
QJsonValue seedFor(const Field &field, const QString &seed)
{
    bool isNumber = false;
    const qint64 number = seed.toLongLong(&isNumber);
    if (!isNumber || number < 0 || double(number) > field.schema.value("maximum"_L1).toDouble(4294967295.0))
        return QJsonValue::Undefined;
    return field.schema.value("type"_L1).toString() == "string"_L1 ? QJsonValue(seed) : QJsonValue(number);
}

bool readsFlags(const Operation &operation)
{
    return !operation.promptField.isEmpty()
        && std::any_of(operation.fields.cbegin(), operation.fields.cend(),
                       [](const Field &field) { return !field.promptFlags.isEmpty(); });
}

/// Every other blank is the writer's.
QString withoutSeed(QString prompt)
{
    const QVector<PromptFlag> flags = promptFlags(prompt);
    for (auto flag = flags.crbegin(); flag != flags.crend(); ++flag) {
        if (flag->name != "seed"_L1)
            continue;
        const qsizetype start = flag->range.start;
        prompt.remove(start, flag->range.length);
        if (start > 0 && prompt.at(start - 1) == u' ')
            prompt.remove(start - 1, 1);
        else if (start < prompt.size() && prompt.at(start) == u' ')
            prompt.remove(start, 1);
    }
    return prompt;
}

} // namespace

std::optional<Draft> withSeed(const Operation &operation, const Draft &draft, const QString &seed)
{
    Draft next = draft;
    for (const Field &field : operation.fields) {
        if (field.editor != FieldEditor::Seed || !field.appliesWith(draft.params))
            continue;
        const QJsonValue value = seedFor(field, seed);
        if (value.isUndefined())
            return {};
        next.params.insert(field.name, value);
        return next;
    }
    if (!readsFlags(operation))
        return {};
    QString prompt = withoutSeed(next.params.value(operation.promptField).toString());
    if (!prompt.isEmpty() && !prompt.back().isSpace())
        prompt += u' ';
    next.params.insert(operation.promptField, QString(prompt + u"--seed "_s + seed));
    return next;
}

} // namespace frameloom
