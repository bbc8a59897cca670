// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/catalog.h"
#include "jobs/chainplanner.h"

#include <QJsonObject>
#include <QString>

namespace frameloom {

/// The operations of the way to photos of a person, as the catalogue has them; null where it has not. The Unified API has
/// no step of preparation, and trains styles and things too.
struct PersonOperations
{
    const Operation *prepare = nullptr; ///< null for the Unified API
    const Operation *train = nullptr;
    const Operation *photos = nullptr;

    bool isValid() const { return train && photos && (prepare || subject()); }
    bool isUnified() const { return !prepare; }
    /// The one that takes the pictures.
    const Operation &first() const { return prepare ? *prepare : *train; }
    /// Of photos: the field that takes the training's id; null where the training is its parent.
    const Field *subject() const;
    static PersonOperations of(const Catalog &catalog, ApiGeneration api = ApiGeneration::Classic);
};

/// What the guided flow asks for. The parameters are those of the operations.
struct NewPerson
{
    QString name;
    QJsonObject prepare; ///< with the pictures; unused by the Unified API, where they stand in `train`
    QJsonObject train;
    QJsonObject photos; ///< the first ones; without a prompt none are made
};

/// Pure: all steps with their prices, from the catalogue's rules. Incomplete input is priced all the same: a person
/// without pictures costs what no pictures cost.
ChainPlan planPerson(const PersonOperations &operations, const NewPerson &person);
/// What the first photos cost, whether they are wanted or not.
Price priceOfPhotos(const PersonOperations &operations, const QJsonObject &params);

} // namespace frameloom
