// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/operation.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QVector>

namespace frameloom {

/// One catalogue file as plain values, before names are looked up in other files.
struct CatalogFile
{
    struct Entry
    {
        Operation operation;
        QJsonArray followUps; ///< names of sets, or entries
        bool hasPrices = false;
        QString place;        ///< JSON pointer, for reports
    };
    QVector<Generator> generators;
    QVector<Entry> operations;
    QVector<UploadSpec> uploads;
    QHash<QString, QVector<PriceRule>> prices;
    QHash<QString, QVector<FollowUp>> followUpSets;
};

/// Reads what is there and takes the default for everything else: a wrong type never crashes or stops it. Whether a
/// file is right is for the catalogue's schema and findMistakes() to say.
CatalogFile readCatalogFile(const QJsonObject &root);

/// One entry of a follow-up list.
FollowUp readFollowUp(const QJsonObject &object);

/// Mistakes that the catalogue's schema cannot see (hints for parameters that do not exist, labels that do not match
/// their choices, a parameter schema that cannot be compiled). Place and message of each.
struct CatalogMistake
{
    QString place;
    QString message;
};
QVector<CatalogMistake> findMistakes(const CatalogFile &file, const QJsonObject &root);

} // namespace frameloom
