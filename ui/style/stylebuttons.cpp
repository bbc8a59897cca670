// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/style.h"

#include "style/stylepaint.h"
#include "style/tokens.h"

#include <QPainter>
#include <QPushButton>
#include <QStyleOptionButton>

namespace frameloom {

namespace {

enum class Variant { Normal, Primary, Chip, Page, Flat, Danger };

Variant variantOf(const QWidget *widget)
{
    if (hasVariant(widget, "primary"))
        return Variant::Primary;
    if (hasVariant(widget, "chip"))
        return Variant::Chip;
    if (hasVariant(widget, "page"))
        return Variant::Page;
    if (hasVariant(widget, "danger"))
        return Variant::Danger;
    const auto *button = qobject_cast<const QPushButton *>(widget);
    return hasVariant(widget, "flat") || (button && button->isFlat()) ? Variant::Flat : Variant::Normal;
}

} // namespace

void Style::paintPushButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens t = Tokens::from(option->palette);
    const QRect r = option->rect;
    const bool enabled = option->state & State_Enabled;
    const bool hover = enabled && (option->state & State_MouseOver);
    const bool down = enabled && (option->state & State_Sunken);
    const bool on = option->state & State_On;
    const Variant variant = variantOf(widget);
    const QColor hovered = mix(t.raised, t.text, 0.04);
    const QColor pressed = mix(t.raised, t.text, 0.10);
    const qreal radius = variant == Variant::Chip ? r.height() / 2.0 : 8;
    QColor fill;
    QColor border;
    switch (variant) {
    case Variant::Primary:
        fill = !enabled ? t.raised
               : down   ? mix(t.accent, t.window, 0.18)
               : hover  ? mix(t.accent, t.text, 0.12)
                        : t.accent;
        if (!enabled)
            border = t.line;
        break;
    case Variant::Chip:
        fill = on || hover ? t.raised : QColor();
        border = on && enabled ? t.accent : t.line;
        break;
    case Variant::Page:
        fill = on ? t.raised : hover ? mix(t.panel, t.raised, 0.6) : QColor();
        break;
    case Variant::Flat:
        fill = on || down ? pressed : hover ? hovered : QColor();
        break;
    case Variant::Normal:
    case Variant::Danger:
        fill = on || down ? pressed : hover ? hovered : t.panel;
        border = variant == Variant::Danger && enabled ? t.bad : t.line;
        break;
    }
    paintBox(*painter, r, radius, fill, border);
    if (!wantsFocusRing(*option))
        return;
    if (variant == Variant::Primary) // accent on accent would not be seen
        paintFocusRing(*painter, QRectF(r).adjusted(3, 3, -3, -3), radius - 3, t.onAccent);
    else
        paintFocusRing(*painter, r, radius, t.accent);
}

void Style::paintButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return;
    const Tokens t = Tokens::from(option->palette);
    QStyleOptionButton copy(*button);
    if (option->state & State_Enabled) {
        const bool on = option->state & State_On;
        QColor text = t.text;
        switch (variantOf(widget)) {
        case Variant::Primary:
            text = t.onAccent;
            break;
        case Variant::Danger:
            text = t.bad;
            break;
        case Variant::Chip:
        case Variant::Page:
            text = on || (option->state & State_MouseOver) ? t.text : t.dim;
            break;
        case Variant::Normal:
        case Variant::Flat:
            break;
        }
        copy.palette.setColor(QPalette::ButtonText, text);
    }
    const Variant variant = variantOf(widget);
    if (variant == Variant::Primary || (variant == Variant::Page && (option->state & State_On))) {
        QFont font = painter->font();
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
    }
    // Drawn here: Qt's own label puts icon and text apart in right-to-left windows.
    const int gap = button->icon.isNull() || button->text.isEmpty() ? 0 : 6;
    const QSize iconSize = button->icon.isNull() ? QSize(0, 0) : button->iconSize;
    const int mnemonic =
        proxy()->styleHint(SH_UnderlineShortcut, option, widget) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    QRect area = option->rect.adjusted(4, 0, -4, 0);
    if (button->features & QStyleOptionButton::HasMenu)
        area.setRight(area.right() - 18);
    const int textWidth = painter->fontMetrics().size(Qt::TextShowMnemonic, button->text).width();
    const int used = std::min(area.width(), iconSize.width() + gap + textWidth);
    int x = area.x() + (area.width() - used) / 2;
    const auto place = [option, &area](int left, int width) {
        return visualRect(option->direction, option->rect, QRect(left, area.y(), width, area.height()));
    };
    if (!button->icon.isNull()) {
        const QIcon::Mode mode = option->state & State_Enabled ? QIcon::Normal : QIcon::Disabled;
        button->icon.paint(painter, place(x, iconSize.width()), Qt::AlignCenter, mode,
                           option->state & State_On ? QIcon::On : QIcon::Off);
        x += iconSize.width() + gap;
    }
    proxy()->drawItemText(painter, place(x, area.x() + area.width() - x),
                          static_cast<int>(visualAlignment(option->direction, Qt::AlignLeft | Qt::AlignVCenter))
                              | Qt::TextSingleLine | mnemonic,
                          copy.palette, option->state & State_Enabled, button->text, QPalette::ButtonText);
}

QSize Style::buttonSize(const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const int text = option->fontMetrics.height();
    int width = size.width() + (button && (button->features & QStyleOptionButton::HasMenu) ? 18 : 0);
    switch (variantOf(widget)) {
    case Variant::Primary:
        // The label is semibold, which is wider than the metrics that Qt asked.
        return {width + width / 10 + 32, std::max(40, text + 22)};
    case Variant::Chip:
        return {width + 20, std::max(28, text + 9)};
    case Variant::Page:
        return {width + width / 10 + 24, std::max(32, text + 12)};
    case Variant::Flat:
        return {width + 16, std::max(28, text + 10)};
    case Variant::Normal:
    case Variant::Danger:
        break;
    }
    return {width + 24, std::max(32, text + 12)};
}

void Style::paintToolButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens t = Tokens::from(option->palette);
    const bool enabled = option->state & State_Enabled;
    const bool action = hasVariant(widget, "action");
    if (hasVariant(widget, "fold")) // has no ground: it would begin before the labels around it
        return;
    QColor fill = action ? t.raised : QColor();
    if (enabled && (option->state & State_Sunken))
        fill = mix(t.raised, t.text, 0.10);
    else if (option->state & State_On)
        fill = t.raised;
    else if (enabled && (option->state & State_MouseOver))
        fill = action ? mix(t.raised, t.text, 0.07) : t.raised;
    paintBox(*painter, option->rect, action ? 6 : 8, fill, QColor());
}

/// Icon over a name of one or two lines; Qt's own label would put an ellipsis into the middle of the second.
void Style::paintRailLabel(const QStyleOptionToolButton &button, QPainter *painter)
{
    constexpr int above = 6;
    constexpr int between = 4;
    const QSize icon = button.iconSize;
    const QRect place(button.rect.x() + (button.rect.width() - icon.width()) / 2, button.rect.y() + above, icon.width(),
                      icon.height());
    button.icon.paint(painter, place, Qt::AlignCenter, button.state & State_Enabled ? QIcon::Normal : QIcon::Disabled,
                      button.state & State_On ? QIcon::On : QIcon::Off);
    painter->setFont(button.font);
    painter->setPen(button.palette.color(QPalette::ButtonText));
    painter->drawText(button.rect.adjusted(0, above + icon.height() + between, 0, -2), Qt::AlignHCenter | Qt::AlignTop,
                      button.text);
}

/// Room around the glyph in a chevron's icon of 16 px: left out, so that the glyph and not its room is in line.
constexpr int foldInset = 6;
constexpr int foldText = 8; // behind the glyph

void Style::paintFold(const QStyleOptionToolButton &button, QPainter *painter)
{
    const QRect r = button.rect;
    const auto place = [&](int x, int width) {
        return visualRect(button.direction, r, QRect(r.x() + x, r.y(), width, r.height()));
    };
    const int glyph = button.iconSize.width();
    button.icon.paint(painter, place(-foldInset, glyph), Qt::AlignCenter);
    const int text = glyph - foldInset + foldText;
    painter->setFont(button.font);
    painter->setPen(button.palette.color(QPalette::ButtonText));
    painter->drawText(place(text, r.width() - text),
                      static_cast<int>(visualAlignment(button.direction, Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine,
                      button.text);
    if (wantsFocusRing(button))
        paintFocusRing(*painter, place(text - 6, r.width() - text + 6), 6, Tokens::from(button.palette).accent);
}

void Style::paintCheck(const QStyleOption *option, QPainter *painter, bool round) const
{
    const Tokens t = Tokens::from(option->palette);
    const QRectF r(option->rect);
    const bool enabled = option->state & State_Enabled;
    const bool on = option->state & State_On;
    const bool partly = option->state & State_NoChange;
    const qreal radius = round ? r.width() / 2 : 4;
    const QColor edge = mix(t.line, t.dim, option->state & State_MouseOver ? 1.0 : 0.7);
    if (on || partly)
        paintBox(*painter, r, radius, enabled ? t.accent : t.line, QColor());
    else
        paintBox(*painter, r, radius, t.window, enabled ? edge : t.line);
    if (!on && !partly)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor ink = enabled ? t.onAccent : t.dim;
    painter->setPen(QPen(ink, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF c = r.center();
    if (round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        painter->drawEllipse(c, 3, 3);
    } else if (partly) {
        painter->drawLine(c - QPointF(3.5, 0), c + QPointF(3.5, 0));
    } else {
        const QPointF tick[] = {c + QPointF(-3.5, 0), c + QPointF(-1, 2.75), c + QPointF(3.75, -2.75)};
        painter->drawPolyline(tick, 3);
    }
    painter->restore();
}

} // namespace frameloom
