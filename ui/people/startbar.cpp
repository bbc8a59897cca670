// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/startbar.h"

#include "create/generatestate.h"
#include "credits/creditbar.h"
#include "studio/session.h"
#include "style/flowlayout.h"
#include "style/numberlabel.h"
#include "style/tokens.h"
#include "style/type.h"
#include "words/words.h"

#include <QHBoxLayout>
#include <QHash>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

StartBar::StartBar(Session &session, const Catalog &catalog, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_catalog(catalog)
{
    setObjectName(u"startBar"_s);
    setGround(this, Ground::Panel);
    auto *parts = new FlowLayout(nullptr, 20, 4);
    parts->addWidget(makePart(u"pricePrepare"_s, m_prepare.caption, m_prepare.number));
    parts->addWidget(makePart(u"priceTrain"_s, m_train.caption, m_train.number));
    parts->addWidget(makePart(u"pricePhotos"_s, m_photos.caption, m_photos.number));
    parts->addWidget(makePart(u"priceTotal"_s, m_total.caption, m_total.number));
    auto *balanceRow = new QWidget(this);
    auto *balance = new QHBoxLayout(balanceRow);
    balance->setContentsMargins(0, 0, 0, 0);
    balance->setSpacing(8);
    m_bar = new CreditBar(balanceRow);
    m_balance = new QLabel(balanceRow);
    m_balance->setObjectName(u"priceBalance"_s);
    m_balance->setTextFormat(Qt::PlainText);
    m_balance->setWordWrap(true);
    applyType(m_balance, TypeRole::Secondary);
    balance->addWidget(m_bar, 0, Qt::AlignVCenter);
    balance->addWidget(m_balance, 1);
    m_note = new NoteLine(this);
    m_note->setObjectName(u"startNote"_s);
    m_offer = new QPushButton(this);
    m_offer->setObjectName(u"startOffer"_s);
    m_offer->setAutoDefault(false);
    m_offer->hide();
    m_start = new QPushButton(this);
    m_start->setObjectName(u"startTraining"_s);
    m_start->setProperty("primary", true);
    m_start->setAutoDefault(false);
    m_start->setToolTip(tr("Ctrl+Enter"));

    auto *words = new QVBoxLayout;
    words->setSpacing(6);
    words->addLayout(parts);
    words->addWidget(balanceRow);
    words->addWidget(m_note);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_offer);
    buttons->addWidget(m_start);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 12, 20, 12);
    row->setSpacing(20);
    row->addLayout(words, 1);
    row->addLayout(buttons);
    row->setAlignment(buttons, Qt::AlignVCenter);

    connect(m_start, &QPushButton::clicked, this, &StartBar::activated);
    connect(m_offer, &QPushButton::clicked, this, [this] { Q_EMIT offerTaken(m_state.offer); });
    connect(&session, &Session::balanceChanged, this, &StartBar::update);
    connect(&session, &Session::openJobsChanged, this, &StartBar::update);
    connect(&session, &Session::onlineChanged, this, &StartBar::update);
    connect(&session, &Session::keyChanged, this, [this] {
        m_keyRejected = false;
        update();
    });
    connect(&session, &Session::keyRejected, this, [this] {
        m_keyRejected = true;
        update();
    });
}

QWidget *StartBar::makePart(const QString &name, QLabel *&caption, NumberLabel *&number)
{
    auto *part = new QWidget(this);
    caption = new QLabel(part);
    caption->setTextFormat(Qt::PlainText);
    applyType(caption, TypeRole::Secondary);
    number = new NumberLabel(part);
    number->setObjectName(name);
    applyType(number, TypeRole::Strong);
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(caption);
    row->addWidget(number);
    return part;
}

void StartBar::setOrder(const Order &order, const QString &complaint)
{
    m_order = order;
    m_complaint = complaint;
    update();
}

void StartBar::setBusy(bool busy)
{
    m_busy = busy;
    update();
}

bool StartBar::isReady() const
{
    return m_state.enabled && !m_busy;
}

/// One request, of which the sources may know a part each: what it takes at once, and what it may come to.
void StartBar::showOneStep(const Price &price)
{
    const bool isOpen = price.kind == Price::Kind::Range;
    for (const Part &part : {m_prepare, m_train}) {
        part.caption->parentWidget()->setVisible(isOpen);
    }
    m_photos.caption->parentWidget()->hide();
    m_prepare.caption->setText(tr("at the start"));
    m_prepare.number->setText(price.low.toString());
    m_train.caption->setText(tr("for the training up to", "a number of credits follows"));
    m_train.number->setText((price.high - price.low).toString());
}

void StartBar::showSteps()
{
    const QVector<ChainPlan::Step> &steps = m_order.plan.steps;
    m_prepare.caption->setText(tr("prepare"));
    m_prepare.number->setText(words::shortPrice(steps.at(0).price));
    m_train.caption->setText(m_order.fewest ? tr("train, with %Ln pictures at least", nullptr, m_order.pictures)
                                            : tr("train, with %Ln pictures", nullptr, m_order.pictures));
    m_train.number->setText(words::shortPrice(steps.at(1).price));
    if (steps.size() > 2) {
        m_photos.caption->setText(tr("%Ln first photos", nullptr, m_order.photos));
        m_photos.number->setText(words::shortPrice(steps.at(2).price));
    } else {
        m_photos.caption->setText(tr("photos later, each", "a number of credits follows"));
        m_photos.number->setText(words::shortPrice(m_order.photo));
    }
}

void StartBar::update()
{
    const QVector<ChainPlan::Step> &steps = m_order.plan.steps;
    if (steps.isEmpty())
        return;
    if (steps.size() == 1)
        showOneStep(steps.first().price);
    else
        showSteps();
    const Price &total = m_order.plan.total;
    m_total.caption->setText(m_order.fewest ? tr("together from") : tr("together"));
    m_total.number->setText(words::shortPrice(total));

    const MeterReading reading = m_session.meter(total);
    m_bar->setReading(reading);
    const QString after =
        reading.afterLow == reading.afterHigh
            ? reading.afterLow.toString()
            : tr("%1–%2", "balance between").arg(reading.afterLow.toString(), reading.afterHigh.toString());
    m_balance->setText(reading.balanceKnown ? tr("balance %1, afterwards %2").arg(reading.balance.toString(), after)
                                            : tr("the balance is not known"));

    const bool isShort = reading.level == MeterReading::Level::Insufficient;
    if (isShort && !m_asked) {
        m_asked = true;
        m_session.refreshBalance(); // credits may have been bought elsewhere
    }
    m_asked = m_asked && isShort;
    FormOrder order;
    order.plan = m_order.plan;
    order.each = total;
    order.total = total;
    m_state = generateState(m_session,
                            {order, m_catalog, m_complaint, m_keyRejected, isShort && !m_session.balance().asking});
    // What the steps are is said above.
    const bool listsSteps = steps.size() > 1 && m_state.tone == NoteLine::Tone::Quiet && m_state.offer == GenerateBar::Offer::None
                            && reading.balanceKnown && !isShort;
    m_note->setNote(m_state.tone, listsSteps ? QString() : m_state.note);
    m_start->setAccessibleDescription(m_note->text());
    // With fewer pictures than it takes, the price is the lowest that it can be, here as above.
    const QString price = m_order.fewest ? tr("from %1", "a price").arg(words::price(total)) : words::price(total);
    m_start->setText(m_busy ? tr("Starting…") : tr("%1 · %2", "what starts and its price").arg(m_order.caption, price));
    m_start->setEnabled(isReady());
    const QHash<GenerateBar::Offer, QString> offers = {{GenerateBar::Offer::BuyCredits, tr("Buy credits")},
                                                       {GenerateBar::Offer::GiveKey, tr("Enter a key")},
                                                       {GenerateBar::Offer::CheckBalance, tr("Check again")}};
    m_offer->setText(offers.value(m_state.offer));
    m_offer->setVisible(m_state.offer != GenerateBar::Offer::None);
}

} // namespace frameloom
