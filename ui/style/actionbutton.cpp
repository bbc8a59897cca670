// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/actionbutton.h"

#include "style/stylepaint.h"
#include "style/tokens.h"
#include "style/type.h"

#include <QEvent>
#include <QPainter>
#include <QStyleOptionButton>

namespace frameloom {

namespace {

constexpr int padding = 8;
constexpr int iconGap = 5;
constexpr int iconSide = 16;

} // namespace

ActionButton::ActionButton(QWidget *parent) : QAbstractButton(parent)
{
    setFont(typeFont(TypeRole::Secondary));
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setIconSize(QSize(iconSide, iconSide));
}

ActionButton::ActionButton(const QString &label, const QString &price, const QString &spokenPrice, QWidget *parent)
    : ActionButton(parent)
{
    setAction(label, price, spokenPrice);
}

void ActionButton::setAction(const QString &label, const QString &price, const QString &spokenPrice)
{
    setText(label);
    m_price = price;
    //: accessible name of a priced action: name, then price
    setAccessibleName(spokenPrice.isEmpty() ? label : tr("%1, %2").arg(label, spokenPrice));
    updateGeometry();
    update();
}

QSize ActionButton::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    int width = 2 * padding + metrics.size(Qt::TextShowMnemonic, text()).width();
    if (!icon().isNull())
        width += iconSide + (text().isEmpty() ? 0 : iconGap);
    if (!m_price.isEmpty())
        width += iconGap + metrics.horizontalAdvance(m_price);
    return {width, std::max(24, metrics.height() + 8)};
}

QSize ActionButton::minimumSizeHint() const
{
    return sizeHint();
}

bool ActionButton::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void ActionButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QStyleOptionButton option;
    option.initFrom(this);
    const Tokens t = Tokens::from(palette());
    QColor fill = t.raised;
    if (isEnabled() && (isDown() || isChecked()))
        fill = mix(t.raised, t.text, 0.14);
    else if (isEnabled() && underMouse())
        fill = mix(t.raised, t.text, 0.07);
    paintBox(painter, rect(), 6, fill, isChecked() ? t.accent : QColor());
    if (wantsFocusRing(option))
        paintFocusRing(painter, rect(), 6, t.accent);

    const QColor off = palette().color(QPalette::Disabled, QPalette::ButtonText);
    int x = padding;
    const auto place = [this, &x](int width) {
        const QRect r = QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, height()));
        x += width + iconGap;
        return r;
    };
    if (!icon().isNull()) {
        const QIcon::Mode mode = isEnabled() ? QIcon::Normal : QIcon::Disabled;
        icon().paint(&painter, place(iconSide), Qt::AlignCenter, mode, isChecked() ? QIcon::On : QIcon::Off);
    }
    const QFontMetrics metrics = fontMetrics();
    if (!text().isEmpty()) {
        painter.setPen(isEnabled() ? t.text : off);
        painter.drawText(place(metrics.size(Qt::TextShowMnemonic, text()).width()),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextHideMnemonic, text());
    }
    if (!m_price.isEmpty()) {
        // Pressed, the ground comes nearer to dim: the number must stay readable.
        painter.setPen(!isEnabled() ? off : fill == t.raised ? t.dim : mix(t.dim, t.text, 0.6));
        painter.drawText(place(metrics.horizontalAdvance(m_price)),
                         Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_price);
    }
}

} // namespace frameloom
