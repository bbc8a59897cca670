// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/catalog.h"
#include "jobs/chainplanner.h"

#include <QJsonObject>
#include <QString>

namespace frameloom {

/// The three operations of the way to photos of a person, as the catalogue has them; null where it has not.
struct PersonOperations
{
    const Operation *prepare = nullptr;
    const Operation *train = nullptr;
    const Operation *photos = nullptr;

    bool isValid() const { return prepare && train && photos; }
    static PersonOperations of(const Catalog &catalog);
};

/// What the guided flow asks for. The parameters are those of the three operations.
struct NewPerson
{
    QString name;
    QJsonObject prepare; ///< with the pictures
    QJsonObject train;
    QJsonObject photos; ///< the first ones; without a prompt none are made
};

/// Pure: all steps with their prices, from the catalogue's rules. Incomplete input is priced all the same: a person
/// without pictures costs what no pictures cost.
ChainPlan planPerson(const PersonOperations &operations, const NewPerson &person);
/// What the first photos cost, whether they are wanted or not.
Price priceOfPhotos(const PersonOperations &operations, const QJsonObject &params);

} // namespace frameloom
