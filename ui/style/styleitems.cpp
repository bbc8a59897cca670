// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/style.h"

#include "style/stylepaint.h"
#include "style/tokens.h"

#include <QAbstractScrollArea>
#include <QIcon>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int menuPadding = 10;
constexpr int menuIconColumn = 26;

} // namespace

void Style::paintItemRow(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (!item)
        return;
    const Tokens t = Tokens::from(option->palette);
    if (item->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(item->rect, item->backgroundBrush);
    const bool selected = option->state & State_Selected;
    const bool hover = (option->state & State_MouseOver) && (option->state & State_Enabled);
    QColor fill = rowFill(t, selected, hover);
    // Meant for a panel; on the window's ground of the light theme it would hardly be seen.
    const auto *view = qobject_cast<const QAbstractScrollArea *>(widget);
    const QWidget *under = view ? view->viewport() : nullptr;
    if (const QColor ground = under ? under->palette().color(under->backgroundRole()) : t.panel;
        fill.isValid() && contrastRatio(fill, ground) < 1.05)
        fill = mix(ground, t.text, selected ? 0.08 : 0.04);
    paintBox(*painter, option->rect, 6, fill, QColor());
}

void Style::paintMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return;
    const Tokens t = Tokens::from(option->palette);
    const QRect r = item->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(r.x() + 4, r.center().y(), r.width() - 8, 1), t.line);
        return;
    }
    const bool enabled = item->state & State_Enabled;
    if ((item->state & State_Selected) && enabled)
        paintBox(*painter, r, 6, rowFill(t, true, true), QColor());

    const auto visual = [item, &r](const QRect &logical) { return visualRect(item->direction, r, logical); };
    const QRect iconCell = visual(QRect(r.x() + 6, r.y(), 16, r.height()));
    const bool iconColumn = item->maxIconWidth > 0 || item->menuHasCheckableItems;
    const bool checkable = item->checkType != QStyleOptionMenuItem::NotCheckable;
    if (checkable && item->checked) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(t.accent, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF c = QRectF(iconCell).center();
        const QPointF tick[] = {c + QPointF(-4, 0), c + QPointF(-1.25, 3), c + QPointF(4.25, -3)};
        painter->drawPolyline(tick, 3);
        painter->restore();
    } else if (!item->icon.isNull()) {
        item->icon.paint(painter, iconCell, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }

    const QStringList parts = item->text.split(u'\t');
    const int left = iconColumn ? menuIconColumn + 4 : menuPadding;
    const QRect textRect = visual(r.adjusted(left, 0, -menuPadding - 8, 0));
    const QColor off = option->palette.color(QPalette::Disabled, QPalette::WindowText);
    const int mnemonic =
        proxy()->styleHint(SH_UnderlineShortcut, option, widget) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    const auto align = visualAlignment(item->direction, Qt::AlignLeft | Qt::AlignVCenter);
    painter->setFont(item->font);
    painter->setPen(enabled ? t.text : off);
    painter->drawText(textRect, static_cast<int>(align) | Qt::TextSingleLine | mnemonic, parts.value(0));
    if (parts.size() > 1) {
        const auto end = visualAlignment(item->direction, Qt::AlignRight | Qt::AlignVCenter);
        painter->setPen(enabled ? t.dim : off);
        painter->drawText(textRect, static_cast<int>(end) | Qt::TextSingleLine, parts.value(1));
    }
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
        const bool rtl = item->direction == Qt::RightToLeft;
        paintChevron(*painter, visual(QRect(r.right() - 15, r.y(), 12, r.height())),
                     rtl ? Qt::LeftArrow : Qt::RightArrow, t.dim);
    }
}

QSize Style::menuItemSize(const QStyleOption *option, const QSize &size, const QWidget *) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (!item)
        return size;
    if (item->menuItemType == QStyleOptionMenuItem::Separator)
        return {size.width(), 9};
    const QFontMetrics metrics(item->font);
    const QStringList parts = item->text.split(u'\t');
    int width = metrics.size(Qt::TextShowMnemonic, parts.value(0)).width() + menuPadding * 2 + 8;
    width += item->maxIconWidth > 0 || item->menuHasCheckableItems ? menuIconColumn : 0;
    // The menu adds reservedShortcutWidth for the column of shortcuts itself.
    width += parts.size() > 1 ? 24 : 0;
    return {width, std::max(28, metrics.height() + 10)};
}

void Style::paintProgress(const QStyleOption *option, QPainter *painter) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!bar)
        return;
    const Tokens t = Tokens::from(option->palette);
    QRectF track(option->rect);
    if (bar->textVisible) {
        painter->setPen(t.dim);
        painter->drawText(option->rect, Qt::AlignTop | Qt::AlignHCenter, bar->text);
    }
    track.setTop(track.bottom() - 4);
    paintBox(*painter, track, 2, mix(t.raised, t.line, 0.8), QColor());
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    QRectF done = track;
    if (range > 0) {
        const double part = std::clamp(double(qint64(bar->progress) - bar->minimum) / double(range), 0.0, 1.0);
        if (part <= 0)
            return;
        done.setWidth(std::max(4.0, track.width() * part));
        if ((bar->direction == Qt::RightToLeft) != bar->invertedAppearance)
            done.moveRight(track.right());
        paintBox(*painter, done, 2, option->state & State_Enabled ? t.accent : t.dim, QColor());
    } else {
        // How far is not known: a calm full track, no movement.
        paintBox(*painter, done, 2, mix(t.line, t.accent, 0.45), QColor());
    }
}

} // namespace frameloom
