// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/formheader.h"

#include "create/chiprow.h"
#include "create/segmentedswitch.h"
#include "create/variants.h"
#include "style/type.h"
#include "words/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

FormHeader::FormHeader(std::shared_ptr<const Catalog> catalog, QWidget *parent)
    : QWidget(parent)
    , m_catalog(std::move(catalog))
{
    m_title = new QLabel(this);
    m_title->setObjectName(u"operationTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    applyType(m_title, TypeRole::Title);
    m_service = new QWidget(this);
    m_variants = new SegmentedSwitch(m_service);
    m_variants->setObjectName(u"variant"_s);
    m_variants->setAccessibleName(tr("Which service"));
    m_offer = new QLabel(m_service);
    m_offer->setObjectName(u"variantOffer"_s);
    m_offer->setTextFormat(Qt::PlainText);
    m_offer->setWordWrap(true);
    applyType(m_offer, TypeRole::Secondary);
    auto *service = new QVBoxLayout(m_service);
    service->setContentsMargins(0, 0, 0, 0);
    service->setSpacing(6);
    service->addWidget(m_variants);
    service->addWidget(m_offer);
    m_chips = new ChipRow(this);
    m_chips->setObjectName(u"operation"_s);
    m_chips->setAccessibleName(tr("What to make"));
    m_chips->setLineLimit(2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_titleRow = new QHBoxLayout;
    m_titleRow->addWidget(m_title, 1);
    layout->addLayout(m_titleRow);
    layout->addWidget(m_service);
    layout->addWidget(m_chips);
    connect(m_variants, &SegmentedSwitch::chosen, this, &FormHeader::variantChosen);
    connect(m_chips, &ChipRow::chosen, this, &FormHeader::operationChosen);
}

void FormHeader::setCorner(QWidget *widget)
{
    m_titleRow->addWidget(widget, 0, Qt::AlignTop);
}

void FormHeader::showOperation(const Operation &operation)
{
    const Generator *generator = m_catalog->generator(operation.generator);
    const QString maker = generator ? words::catalogText(generator->title) : operation.generator;
    const QString work = words::catalogText(operation.title);
    m_title->setText(words::makerAndWork(maker, work));
    fillVariants(operation);
    fillChips(operation);
}

void FormHeader::showGenerator(const Generator &generator)
{
    m_title->setText(words::catalogText(generator.title));
    m_service->hide();
    m_chips->hide();
}

void FormHeader::fillVariants(const Operation &current)
{
    const QStringList variants = variantsOf(*m_catalog, current.generator);
    const bool shown = variants.size() > 1 && !current.variant.isEmpty();
    m_service->setVisible(shown);
    if (!shown)
        return;
    QVector<SegmentedSwitch::Option> options;
    for (const QString &variant : variants)
        options.append({variant, variantName(variant), variantOffer(*m_catalog, current.generator, variant)});
    const auto known = m_variants->options();
    const bool same = std::equal(options.cbegin(), options.cend(), known.cbegin(), known.cend(),
                                 [](const auto &a, const auto &b) { return a.key == b.key && a.help == b.help; });
    if (!same)
        m_variants->setOptions(options);
    m_variants->setCurrent(current.variant);
    m_offer->setText(variantOffer(*m_catalog, current.generator, current.variant));
}

void FormHeader::fillChips(const Operation &current)
{
    QVector<ChipRow::Option> options;
    const QVector<const Operation *> operations = m_catalog->operationsOf(current.generator);
    bool same = true;
    for (const Operation *operation : operations) {
        if (!operation->hasForm || operation->variant != current.variant)
            continue;
        const ChipRow::Option option{operation->id, words::catalogText(operation->title),
                                     words::catalogText(operation->summary)};
        same = same && m_chips->options().value(options.size()) == option;
        options.append(option);
    }
    if (!same || options.size() != m_chips->options().size())
        m_chips->setOptions(options);
    m_chips->setCurrent(current.id);
    m_chips->setVisible(options.size() > 1);
}

} // namespace frameloom
