// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/generatebar.h"

#include "style/type.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int MostTimes = 20;

/// The wheel over it must not change what a press costs.
class TimesBox : public QSpinBox
{
public:
    using QSpinBox::QSpinBox;

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        if (hasFocus())
            QSpinBox::wheelEvent(event);
        else
            event->ignore();
    }
};

QString offerWords(GenerateBar::Offer offer)
{
    switch (offer) {
    case GenerateBar::Offer::None:
        break;
    case GenerateBar::Offer::BuyCredits:
        return GenerateBar::tr("Buy credits");
    case GenerateBar::Offer::GiveKey:
        return GenerateBar::tr("Enter a key");
    case GenerateBar::Offer::CheckBalance:
        return GenerateBar::tr("Check again");
    }
    return {};
}

} // namespace

GenerateBar::GenerateBar(QWidget *parent) : QWidget(parent)
{
    m_note = new NoteLine(this);
    m_offer = new QPushButton(this);
    m_offer->setObjectName(u"submitOffer"_s);
    m_offer->setAutoDefault(false);
    m_offer->hide();
    m_button = new QPushButton(this);
    m_button->setObjectName(u"submitButton"_s);
    m_button->setProperty("primary", true);
    m_button->setAutoDefault(false);
    // A long caption in another language must not widen the pane.
    m_button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_times = new TimesBox(this);
    m_times->setObjectName(u"repeatCount"_s);
    m_times->setRange(1, MostTimes);
    m_times->setPrefix(u"×"_s);
    m_times->setAccessibleName(tr("How many times"));
    m_times->setToolTip(tr("How many times the same is generated."));
    m_times->setFocusPolicy(Qt::StrongFocus);
    m_times->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Preferred); // as high as the button
    m_hint = new QLabel(tr("Ctrl+Enter"), this);
    m_hint->setAlignment(Qt::AlignCenter);
    applyType(m_hint, TypeRole::Secondary);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_note);
    layout->addWidget(m_offer, 0, Qt::AlignLeading);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_button, 1);
    row->addWidget(m_times);
    layout->addLayout(row);
    layout->addWidget(m_hint);
    connect(m_button, &QPushButton::clicked, this, &GenerateBar::activated);
    connect(m_times, &QSpinBox::valueChanged, this, &GenerateBar::timesChanged);
    connect(m_offer, &QPushButton::clicked, this, [this] { Q_EMIT offerTaken(m_state.offer); });
}

int GenerateBar::times() const
{
    return m_times->value();
}

void GenerateBar::setTimes(int times)
{
    m_times->setValue(times);
}

void GenerateBar::setState(const State &state)
{
    if (state.caption != m_state.caption)
        m_button->setText(state.caption);
    if (state.sources != m_state.sources)
        m_button->setToolTip(state.sources.isEmpty() ? QString()
                                                     : tr("Price according to: %1").arg(state.sources.join(u", "_s)));
    if (state.enabled != m_button->isEnabled())
        m_button->setEnabled(state.enabled);
    if (state.note != m_state.note || state.tone != m_state.tone) {
        m_note->setNote(state.tone, state.note);
        // The reason belongs to the button for those who only hear it.
        m_button->setAccessibleDescription(state.note);
    }
    if (state.offer != m_state.offer) {
        m_offer->setText(offerWords(state.offer));
        m_offer->setVisible(state.offer != Offer::None);
    }
    m_state = state;
}

} // namespace frameloom
