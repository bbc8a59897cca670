// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/catalog.h"

#include <QHash>
#include <QString>

#include <memory>
#include <utility>

namespace frameloom {

class Settings;

/// Which operation of a generator, and of each of its services, was open last; the service over restarts.
class OperationMemory
{
public:
    OperationMemory(std::shared_ptr<const Catalog> catalog, Settings &settings);

    void setCatalog(std::shared_ptr<const Catalog> catalog) { m_catalog = std::move(catalog); }
    void note(const Operation &operation);
    /// Where the program begins: with what was open last, else with the first that has a form. Null: there is none.
    const Operation *start() const;
    /// What was open last there, else the first of the service that was used last; null where nothing has a form.
    const Operation *ofGenerator(const QString &id) const;
    /// Where a switch to the other service leads; null: nowhere.
    const Operation *ofVariant(const Operation &current, const QString &variant) const;

private:
    std::shared_ptr<const Catalog> m_catalog;
    Settings &m_settings;
    QHash<QString, QString> m_lastOf; ///< generator, or generator and variant → operation
};

} // namespace frameloom
