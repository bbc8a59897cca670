// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "credits/creditbar.h"

#include "style/tokens.h"

#include <QPainter>
#include <QPainterPath>

namespace frameloom {

namespace {

constexpr int barWidth = 120;
constexpr int barHeight = 6;

} // namespace

CreditBar::CreditBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CreditBar::setReading(const MeterReading &reading)
{
    m_reading = reading;
    QWidget::update();
}

QSize CreditBar::sizeHint() const
{
    return {barWidth, barHeight};
}

void CreditBar::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::from(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(rect(), barHeight / 2.0, barHeight / 2.0);
    if (!m_reading.balanceKnown || m_reading.balance <= Credits())
        return;

    const auto whole = static_cast<double>(m_reading.balance.milli());
    const auto share = [&](Credits part) { return qBound(0.0, static_cast<double>(part.milli()) / whole, 1.0) * width(); };
    // A price is a sliver of a large balance: three pixels at least, so that it can be seen.
    const auto visible = [](double pixels) { return pixels > 0 ? qMax(pixels, 3.0) : 0.0; };
    const double form = visible(share(m_reading.form.high));
    const double running = visible(share(m_reading.running.high + m_reading.unconfirmed.high));

    QPainterPath shape;
    shape.addRoundedRect(rect(), barHeight / 2.0, barHeight / 2.0);
    painter.setClipPath(shape);
    if (layoutDirection() == Qt::RightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    painter.fillRect(QRectF(0, 0, width(), height()), tokens.ok);
    painter.fillRect(QRectF(0, 0, form + running, height()), tokens.warn);
    painter.fillRect(QRectF(0, 0, form, height()),
                     m_reading.level == MeterReading::Level::Insufficient ? tokens.bad : tokens.accent);
}

} // namespace frameloom
