// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/personplan.h"

#include "credits/pricing.h"
#include "people/person.h"

#include <algorithm>

namespace frameloom {

namespace {

void addStep(ChainPlan &plan, const Operation &operation, const QJsonObject &params,
             const QJsonObject &parentValues = {})
{
    const Price price = priceOf(operation, params, parentValues);
    plan.total = plan.steps.isEmpty() ? price : plan.total + price;
    plan.steps.append({{operation.id, params, {}}, price});
}

} // namespace

const Field *PersonOperations::subject() const
{
    if (!photos)
        return nullptr;
    const auto found = std::find_if(photos->fields.cbegin(), photos->fields.cend(),
                                    [](const Field &field) { return field.editor == FieldEditor::Trained; });
    return found == photos->fields.cend() ? nullptr : &*found;
}

PersonOperations PersonOperations::of(const Catalog &catalog, ApiGeneration api)
{
    PersonOperations found;
    QString trained;
    for (const Generator &generator : catalog.generators()) {
        const QVector<const Operation *> operations = catalog.operationsOf(generator.id);
        for (const Operation *operation : operations) {
            if (operation->api != api)
                continue;
            switch (personStep(operation->result.family)) {
            case PersonStep::Prepare:
                found.prepare = operation;
                break;
            case PersonStep::Train:
                found.train = operation;
                trained = operation->result.family;
                break;
            case PersonStep::None:
                break;
            }
        }
        for (const Operation *operation : operations) {
            if (!found.train || found.photos || operation->api != api)
                continue;
            PersonOperations candidate = found;
            candidate.photos = operation;
            if (operation->parent.families.contains(trained) || candidate.subject())
                found.photos = operation;
        }
    }
    return found;
}

ChainPlan planPerson(const PersonOperations &operations, const NewPerson &person)
{
    ChainPlan plan;
    if (!operations.isValid()) {
        plan.problem = ChainPlan::Problem::ParentUnfit;
        return plan;
    }
    plan.person = ChainPlan::PersonRef{0, person.name};
    if (operations.isUnified()) {
        addStep(plan, *operations.train, person.train);
        return plan;
    }
    addStep(plan, *operations.prepare, person.prepare);
    addStep(plan, *operations.train, person.train, parentValuesOf(person.prepare));
    if (!person.photos.value(operations.photos->promptField).toString().isEmpty())
        addStep(plan, *operations.photos, person.photos);
    return plan;
}

Price priceOfPhotos(const PersonOperations &operations, const QJsonObject &params)
{
    return operations.photos ? priceOf(*operations.photos, params) : Price::unknown();
}

} // namespace frameloom
