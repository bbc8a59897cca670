// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/fieldvalue.h"

#include "words/words.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

bool hasType(const Field &field, QLatin1StringView type)
{
    const QJsonValue types = field.schema["type"_L1];
    return types.isArray() ? types.toArray().contains(QJsonValue(type)) : types.toString() == type;
}

} // namespace

QString textOf(const QJsonValue &value)
{
    if (value.isDouble()) {
        const double number = value.toDouble();
        if (number == std::floor(number) && std::abs(number) < 9e15)
            return QString::number(static_cast<qint64>(number));
        return QString::number(number, 'g', 12);
    }
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return value.toString();
}

QJsonValue choiceValue(const Field &field, const QString &choice)
{
    const QJsonArray allowed = field.schema["enum"_L1].toArray();
    for (const QJsonValue &value : allowed) {
        if (textOf(value) == choice)
            return value;
    }
    if (hasType(field, "integer"_L1) || hasType(field, "number"_L1)) {
        bool isNumber = false;
        const double number = choice.toDouble(&isNumber);
        if (isNumber)
            return numberValue(field, number);
    }
    return choice;
}

QJsonValue numberValue(const Field &field, double number)
{
    const bool whole = number == std::floor(number);
    if (hasType(field, "integer"_L1) && whole)
        return static_cast<qint64>(number);
    if (hasType(field, "string"_L1) && !hasType(field, "number"_L1))
        return textOf(number);
    if (whole && std::abs(number) < 9e15)
        return static_cast<qint64>(number);
    return number;
}

std::optional<double> numberOf(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    bool isNumber = false;
    const double number = value.toString().trimmed().toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QString serviceDefault(const Field &field)
{
    const QString value = textOf(field.schema["default"_L1]);
    return value.isEmpty() ? value : choiceLabel(field, value);
}

qsizetype characterCount(const QString &text)
{
    return std::count_if(text.cbegin(), text.cend(), [](QChar c) { return !c.isLowSurrogate(); });
}

QString choiceLabel(const Field &field, const QString &choice)
{
    const qsizetype i = field.choices.indexOf(choice);
    if (i >= 0 && i < field.choiceLabels.size() && !field.choiceLabels.at(i).isEmpty())
        return words::catalogText(field.choiceLabels.at(i));
    if (!field.unit.isEmpty() && numberOf(choice))
        return choice + QChar::Nbsp + words::catalogText(field.unit);
    return choice;
}

} // namespace frameloom
