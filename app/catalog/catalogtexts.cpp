// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/catalogtexts.h"

#include <QSet>

namespace frameloom {

namespace {

void addTexts(QSet<QString> &texts, const Field &field)
{
    texts << field.label << field.help << field.placeholder << field.rowLabel << field.unit;
    for (const QString &label : field.choiceLabels)
        texts << label;
}

} // namespace

QStringList catalogTexts(const Catalog &catalog)
{
    QSet<QString> texts;
    for (const Generator &generator : catalog.generators())
        texts << generator.title << generator.notice;
    for (const Operation &operation : catalog.operations()) {
        texts << operation.title << operation.summary << operation.priceNote;
        const QVector<PriceRule> rules = operation.prices.rules();
        for (const PriceRule &rule : rules)
            texts << rule.note;
        for (const Field &field : operation.fields) {
            addTexts(texts, field);
            for (const Field &property : field.rowFields)
                addTexts(texts, property);
        }
        for (const FollowUp &followUp : operation.followUps)
            texts << followUp.label << followUp.rowLabel << followUp.menu << followUp.menuLabel;
    }
    texts.remove(QString());
    QStringList sorted(texts.cbegin(), texts.cend());
    sorted.sort();
    return sorted;
}

} // namespace frameloom
