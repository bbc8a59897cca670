// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/style.h"

#include "style/stylepaint.h"
#include "style/tokens.h"

#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace frameloom {

namespace {

constexpr int arrowWidth = 28;
constexpr int stepWidth = 24;

} // namespace

void Style::paintField(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens t = Tokens::from(option->palette);
    const bool enabled = option->state & State_Enabled;
    // An input shows focus however it came: the caret alone is easily missed.
    const bool focus = enabled && widget && (option->state & State_HasFocus || widget->hasFocus());
    QColor border = t.line;
    if (focus)
        border = t.accent;
    else if (hasVariant(widget, "invalid"))
        border = t.bad;
    else if (enabled && (option->state & State_MouseOver))
        border = mix(t.line, t.dim, 0.5);
    const bool strong = focus && (option->state & State_KeyboardFocusChange);
    paintBox(*painter, option->rect, 6, option->palette.color(QPalette::Base), border, strong ? 2 : 1);
}

void Style::paintComboBox(const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens t = Tokens::from(option->palette);
    if (option->frame && (option->subControls & SC_ComboBoxFrame))
        paintField(option, painter, widget);
    if (option->subControls & SC_ComboBoxArrow) {
        const QColor ink =
            option->state & State_Enabled ? t.dim : option->palette.color(QPalette::Disabled, QPalette::Text);
        paintChevron(*painter, comboRect(option, SC_ComboBoxArrow), Qt::DownArrow, ink);
    }
}

QRect Style::comboRect(const QStyleOptionComboBox *option, SubControl part) const
{
    const QRect r = option->rect;
    QRect result = r;
    if (part == SC_ComboBoxArrow)
        result = QRect(r.right() + 1 - arrowWidth, r.y(), arrowWidth, r.height());
    else if (part == SC_ComboBoxEditField)
        result = r.adjusted(option->editable ? 6 : 10, 1, -arrowWidth, -1);
    else if (part == SC_ComboBoxListBoxPopup)
        return r;
    return visualRect(option->direction, r, result);
}

void Style::paintSpinBox(const QStyleOptionSpinBox *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens t = Tokens::from(option->palette);
    if (option->frame && (option->subControls & SC_SpinBoxFrame))
        paintField(option, painter, widget);
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const QColor off = mix(t.dim, t.panel, 0.6);
    for (const SubControl part : {SC_SpinBoxUp, SC_SpinBoxDown}) {
        const bool up = part == SC_SpinBoxUp;
        const bool can =
            (option->state & State_Enabled)
            && (option->stepEnabled & (up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled));
        const bool hot = can && (option->state & State_MouseOver) && (option->activeSubControls & part);
        paintChevron(*painter, spinRect(option, part).adjusted(0, up ? 4 : 0, 0, up ? 0 : -4),
                     up ? Qt::UpArrow : Qt::DownArrow,
                     hot   ? t.text
                     : can ? t.dim
                           : off);
    }
}

/// What a spin box needs beside its text: as spinRect() shares it out, and what a line edit keeps free around its text.
int Style::spinRoom(const QStyleOption *option)
{
    constexpr int editMargins = 6;
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    const bool steps = !spin || spin->buttonSymbols != QAbstractSpinBox::NoButtons;
    return 8 + (steps ? stepWidth : 6) + 1 + editMargins;
}

QRect Style::spinRect(const QStyleOptionSpinBox *option, SubControl part) const
{
    const QRect r = option->rect;
    const int step = option->buttonSymbols == QAbstractSpinBox::NoButtons ? 6 : stepWidth;
    const int half = r.height() / 2;
    QRect result = r;
    if (part == SC_SpinBoxUp)
        result = step == stepWidth ? QRect(r.right() - step, r.y(), step, half) : QRect();
    else if (part == SC_SpinBoxDown)
        result = step == stepWidth ? QRect(r.right() - step, r.y() + half, step, r.height() - half) : QRect();
    else if (part == SC_SpinBoxEditField)
        result = r.adjusted(8, 1, -step - 1, -1);
    return visualRect(option->direction, r, result);
}

void Style::paintSlider(const QStyleOptionSlider *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens t = Tokens::from(option->palette);
    const bool enabled = option->state & State_Enabled;
    const bool horizontal = option->orientation == Qt::Horizontal;
    const QRectF groove = QProxyStyle::subControlRect(CC_Slider, option, SC_SliderGroove, widget);
    const QRectF handle = QProxyStyle::subControlRect(CC_Slider, option, SC_SliderHandle, widget);
    QRectF track = horizontal ? QRectF(groove.x(), groove.center().y() - 2, groove.width(), 4)
                              : QRectF(groove.center().x() - 2, groove.y(), 4, groove.height());
    paintBox(*painter, track, 2, mix(t.raised, t.line, 0.8), QColor());
    const bool fromStart = horizontal ? !option->upsideDown : option->upsideDown;
    if (horizontal && fromStart)
        track.setRight(handle.center().x());
    else if (horizontal)
        track.setLeft(handle.center().x());
    else if (fromStart)
        track.setTop(handle.center().y());
    else
        track.setBottom(handle.center().y());
    paintBox(*painter, track, 2, enabled ? t.accent : t.line, QColor());
    const QRectF knob(handle.center() - QPointF(7, 7), QSizeF(14, 14));
    paintBox(*painter, knob, 7, enabled ? t.panel : t.line, enabled ? t.accent : t.line, 2);
    if (wantsFocusRing(*option))
        paintFocusRing(*painter, knob.adjusted(-1, -1, 1, 1), 8, mix(t.accent, t.text, 0.35));
}

void Style::paintScrollBar(const QStyleOptionSlider *option, QPainter *painter) const
{
    if (option->maximum <= option->minimum)
        return;
    const Tokens t = Tokens::from(option->palette);
    const QRectF slider = scrollRect(option, SC_ScrollBarSlider);
    const bool hot = (option->state & State_MouseOver) || (option->activeSubControls & SC_ScrollBarSlider);
    const QRectF knob =
        option->orientation == Qt::Horizontal ? slider.adjusted(1, 2, -1, -2) : slider.adjusted(2, 1, -2, -1);
    paintBox(*painter, knob, 3, mix(t.line, t.dim, hot ? 0.8 : 0.4), QColor());
}

QRect Style::scrollRect(const QStyleOptionSlider *option, SubControl part) const
{
    const QRect r = option->rect;
    const bool horizontal = option->orientation == Qt::Horizontal;
    const int length = horizontal ? r.width() : r.height();
    const qint64 range = qint64(option->maximum) - option->minimum;
    int size = length;
    if (range > 0) {
        size = static_cast<int>(qint64(option->pageStep) * length / (range + option->pageStep));
        size = std::clamp(size, std::min(28, length), length);
    }
    const int start = sliderPositionFromValue(option->minimum, option->maximum, option->sliderPosition, length - size,
                                              option->upsideDown);
    const auto along = [&r, horizontal](int from, int extent) {
        return horizontal ? QRect(r.x() + from, r.y(), extent, r.height())
                          : QRect(r.x(), r.y() + from, r.width(), extent);
    };
    // The option's upsideDown already mirrors horizontal bars in right-to-left windows.
    switch (part) {
    case SC_ScrollBarSlider:
        return along(start, size);
    case SC_ScrollBarGroove:
        return r;
    case SC_ScrollBarSubPage:
        return option->upsideDown ? along(start + size, length - start - size) : along(0, start);
    case SC_ScrollBarAddPage:
        return option->upsideDown ? along(0, start) : along(start + size, length - start - size);
    default:
        return {};
    }
}

} // namespace frameloom
