// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/style.h"

#include "style/icons.h"
#include "style/stylepaint.h"
#include "style/tokens.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSlider>
#include <QSplitterHandle>
#include <QStatusBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

bool isTextEdit(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

/// A list with a frame of its own, as in dialogs; not the one under a combo box.
bool isFramedList(const QWidget *widget)
{
    const auto *list = qobject_cast<const QListView *>(widget);
    return list && list->frameShape() != QFrame::NoFrame && !list->inherits("QComboBoxListView");
}

/// A scroll bar that takes no room from what it scrolls.
bool liesOver(const QWidget *widget)
{
    return hasVariant(widget, "overlay");
}

bool wantsHover(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget)
           || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QScrollBar *>(widget)
           || qobject_cast<const QSlider *>(widget) || qobject_cast<const QLineEdit *>(widget)
           || qobject_cast<const QSplitterHandle *>(widget);
}

/// A label sets its text by the text's own direction, so English words, wrapped over a column, would start at the far edge
/// of a right-to-left window. Text begins where the window begins; what is centred or said outright stays as it is.
void startWithWindow(QLabel &label)
{
    constexpr Qt::Alignment ours = Qt::AlignRight | Qt::AlignAbsolute;
    const Qt::Alignment across = label.alignment() & Qt::AlignHorizontal_Mask;
    const Qt::Alignment down = label.alignment() & Qt::AlignVertical_Mask;
    if (label.isRightToLeft() && across == Qt::AlignLeft)
        label.setAlignment(ours | down);
    else if (!label.isRightToLeft() && across == ours)
        label.setAlignment(Qt::AlignLeft | down);
}

} // namespace

bool hasVariant(const QWidget *widget, const char *name)
{
    return widget && widget->property(name).toBool();
}

Style::Style() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (wantsHover(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (widget->inherits("QComboBoxListView"))
        setGround(widget, Ground::Panel);
    if (auto *label = qobject_cast<QLabel *>(widget)) {
        startWithWindow(*label);
        label->installEventFilter(this); // the direction may change later
    }
    // QFrame asks for the frame's width before the widget knows what it is: ask again.
    if (isTextEdit(widget) || isFramedList(widget)) {
        auto *frame = static_cast<QFrame *>(widget);
        frame->setFrameStyle(frame->frameStyle());
    }
}

void Style::unpolish(QWidget *widget)
{
    if (wantsHover(widget))
        widget->setAttribute(Qt::WA_Hover, false);
    if (qobject_cast<QLabel *>(widget))
        widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

bool Style::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange) {
        if (auto *label = qobject_cast<QLabel *>(watched))
            startWithWindow(*label);
    }
    return QProxyStyle::eventFilter(watched, event);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const Tokens t = Tokens::from(option->palette);
    const QRect r = option->rect;
    switch (element) {
    case PE_PanelButtonCommand:
        paintPushButton(option, painter, widget);
        return;
    case PE_FrameDefaultButton:
        return;
    case PE_PanelButtonTool:
        paintToolButton(option, painter, widget);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            paintField(option, painter, widget);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (isTextEdit(widget))
            paintField(option, painter, widget);
        else if (isFramedList(widget))
            paintBox(*painter, r, 6, option->palette.color(QPalette::Base), t.line);
        else if (widget && widget->inherits("QComboBoxPrivateContainer"))
            paintBox(*painter, r, 0, t.panel, mix(t.line, t.dim, 0.4));
        else
            paintBox(*painter, r, 0, QColor(), t.line);
        return;
    case PE_FrameFocusRect:
        // Push buttons draw theirs with their ground; the list under a combo box has its current row lit.
        if (qobject_cast<const QPushButton *>(widget) || !(option->state & State_KeyboardFocusChange)
            || (widget && widget->inherits("QComboBoxListView")))
            return;
        if (hasVariant(widget, "fold"))
            return; // draws it around its words
        if (qobject_cast<const QToolButton *>(widget))
            paintFocusRing(*painter, widget->rect(), 8, t.accent);
        else
            paintFocusRing(*painter, r, 6, t.accent);
        return;
    case PE_IndicatorCheckBox:
        paintCheck(option, painter, false);
        return;
    case PE_IndicatorRadioButton:
        paintCheck(option, painter, true);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        const Qt::ArrowType arrow = element == PE_IndicatorArrowDown   ? Qt::DownArrow
                                    : element == PE_IndicatorArrowUp   ? Qt::UpArrow
                                    : element == PE_IndicatorArrowLeft ? Qt::LeftArrow
                                                                       : Qt::RightArrow;
        paintChevron(*painter, r, arrow, t.dim);
        return;
    }
    case PE_PanelItemViewItem:
        paintItemRow(option, painter, widget);
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        painter->fillRect(r, element == PE_PanelMenu ? t.panel : t.raised);
        paintBox(*painter, r, 0, QColor(), t.line);
        return;
    case PE_FrameMenu:
    case PE_FrameStatusBarItem:
        return;
    case PE_PanelStatusBar:
        painter->fillRect(r, t.panel);
        painter->fillRect(QRect(r.x(), r.y(), r.width(), 1), t.line);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const Tokens t = Tokens::from(option->palette);
    switch (element) {
    case CE_PushButtonBevel:
        // A flat button has a ground too: hover and the focus ring live there.
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy(*button);
            copy.features &= ~QStyleOptionButton::Flat;
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_PushButtonLabel:
        paintButtonLabel(option, painter, widget);
        return;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            QStyleOptionToolButton copy(*button);
            const bool lit = option->state & (State_On | State_MouseOver);
            if (hasVariant(widget, "rail")) {
                if ((option->state & State_Enabled) && !lit)
                    copy.palette.setColor(QPalette::ButtonText, t.dim);
                paintRailLabel(copy, painter);
                return;
            }
            if (hasVariant(widget, "fold")) {
                if ((option->state & State_Enabled) && !(option->state & State_MouseOver))
                    copy.palette.setColor(QPalette::ButtonText, t.dim);
                paintFold(copy, painter);
                return;
            }
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            // The selected row is raised, not accent: its text stays text.
            QStyleOptionViewItem copy(*item);
            copy.palette.setColor(QPalette::HighlightedText, t.text);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            return;
        }
        break;
    case CE_MenuItem:
        paintMenuItem(option, painter, widget);
        return;
    case CE_MenuEmptyArea:
        return;
    case CE_ProgressBar:
        paintProgress(option, painter);
        return;
    case CE_Splitter: {
        const bool hot = option->state & (State_MouseOver | State_Sunken);
        painter->fillRect(option->rect, hot ? t.accent : t.line);
        return;
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return paintComboBox(combo, painter, widget);
    } else if (control == CC_SpinBox) {
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return paintSpinBox(spin, painter, widget);
    } else if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return paintScrollBar(bar, painter);
    } else if (control == CC_Slider) {
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return paintSlider(slider, painter, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    if (control == CC_ComboBox) {
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            return comboRect(combo, part);
    } else if (control == CC_SpinBox) {
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            return spinRect(spin, part);
    } else if (control == CC_ScrollBar) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return scrollRect(bar, part);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return frame && frame->lineWidth > 0 ? option->rect.adjusted(8, 1, -8, -1) : option->rect;
    }
    if (element == SE_CheckBoxFocusRect || element == SE_RadioButtonFocusRect)
        return option->rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    const int field = std::max(32, (option ? option->fontMetrics.height() : 18) + 14);
    switch (type) {
    case CT_PushButton:
        return buttonSize(option, size, widget);
    case CT_LineEdit:
        return {size.width() + 18, field};
    case CT_ComboBox:
        return {size.width() + 44, field};
    case CT_SpinBox:
        return {size.width() + spinRoom(option), field};
    case CT_CheckBox:
    case CT_RadioButton:
        // Without words it is as wide as its mark, which then ends where the controls above it end.
        if (const auto *box = qstyleoption_cast<const QStyleOptionButton *>(option); box && box->text.isEmpty())
            return QProxyStyle::sizeFromContents(type, option, size, widget).expandedTo({0, 24});
        return QProxyStyle::sizeFromContents(type, option, size, widget).expandedTo({0, 24}) + QSize(4, 0);
    case CT_MenuItem:
        return menuItemSize(option, size, widget);
    case CT_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option); bar && !bar->textVisible)
            return {size.width(), 4};
        break;
    case CT_ToolButton:
        if (hasVariant(widget, "rail"))
            return size + QSize(12, 12);
        return size + QSize(8, 8);
    case CT_ItemViewItem:
        return QProxyStyle::sizeFromContents(type, option, size, widget).expandedTo({0, 28});
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
        return isTextEdit(widget) ? 8 : isFramedList(widget) ? 4 : 1; // clear of the round corners
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
        return 16;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
        return 0;
    case PM_ScrollBarExtent:
        return liesOver(widget) ? 8 : 10;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_ScrollView_ScrollBarSpacing:
        return 0;
    case PM_ScrollView_ScrollBarOverlap:
        return liesOver(widget) ? 8 : 0;
    case PM_SplitterWidth:
        return 1;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 4;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_FocusFrameHMargin:
        return 6;
    case PM_SliderThickness:
    case PM_SliderControlThickness:
    case PM_SliderLength:
        return 16;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return 12;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    if (icon == SP_LineEditClearButton) // of the one family, and in the colour of the theme
        return themedIcon(IconName::Close, IconTone::Dim);
    return QProxyStyle::standardIcon(icon, option, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *result) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_UnderlineShortcut: // in menus, which are read; not on every button and label
        return qobject_cast<const QMenu *>(widget) ? 1 : 0;
    case SH_Menu_MouseTracking:
    case SH_ComboBox_ListMouseTracking:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return hint == SH_ScrollBar_LeftClickAbsolutePosition ? 0 : 1;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

} // namespace frameloom
