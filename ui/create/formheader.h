// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/catalog.h"

#include <QWidget>

#include <memory>
#include <utility>

class QHBoxLayout;
class QLabel;

namespace frameloom {

class ChipRow;
class SegmentedSwitch;

/// Over the form: what it makes, which of a generator's services, and the generator's operations as chips.
class FormHeader : public QWidget
{
    Q_OBJECT
public:
    explicit FormHeader(std::shared_ptr<const Catalog> catalog, QWidget *parent = nullptr);

    /// What is shown next is of this one.
    void setCatalog(std::shared_ptr<const Catalog> catalog) { m_catalog = std::move(catalog); }
    /// At the end of the title's line.
    void setCorner(QWidget *widget);
    void showOperation(const Operation &operation);
    /// The generator has no operation to offer.
    void showGenerator(const Generator &generator);

Q_SIGNALS:
    void operationChosen(const QString &id);
    void variantChosen(const QString &variant);

private:
    void fillVariants(const Operation &current);
    void fillChips(const Operation &current);

    std::shared_ptr<const Catalog> m_catalog;
    QHBoxLayout *m_titleRow = nullptr;
    QLabel *m_title = nullptr;
    QWidget *m_service = nullptr; ///< switch and offer; hidden where there is one service
    SegmentedSwitch *m_variants = nullptr;
    QLabel *m_offer = nullptr;
    ChipRow *m_chips = nullptr;
};

} // namespace frameloom
