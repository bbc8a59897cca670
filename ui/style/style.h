// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QStyleOptionComboBox;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionToolButton;

namespace frameloom {

struct Tokens;

/// The look, painted over Fusion; colours come from the palette (Tokens::from). A proxy style and not a
/// style sheet: it costs nothing at start and leaves keyboard, direction and accessibility to Qt.
///
/// Widgets choose a variant by a dynamic property set to true:
///   QPushButton  "primary" (the one filled button of a view), "chip" (rounded toggle), "page" (page
///                switch in the top bar), "flat", "danger"
///   QToolButton  "rail" (icon over label), "action" (small filled button), "fold" (heading of what it folds away: its
///                chevron begins where the labels around it begin)
///   QScrollBar   "overlay" (lies over the margin of what it scrolls)
///   inputs       "invalid" (red border; the reason stands beside it in words)
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    using QProxyStyle::polish;
    using QProxyStyle::unpolish;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option = nullptr,
                       const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                  QStyleHintReturn *result = nullptr) const override;

private:
    // stylebuttons.cpp
    void paintPushButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void paintToolButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    static void paintRailLabel(const QStyleOptionToolButton &button, QPainter *painter);
    static void paintFold(const QStyleOptionToolButton &button, QPainter *painter);
    void paintButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void paintCheck(const QStyleOption *option, QPainter *painter, bool round) const;
    QSize buttonSize(const QStyleOption *option, const QSize &size, const QWidget *widget) const;

    // styleinputs.cpp
    void paintField(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void paintComboBox(const QStyleOptionComboBox *option, QPainter *painter, const QWidget *widget) const;
    void paintSpinBox(const QStyleOptionSpinBox *option, QPainter *painter, const QWidget *widget) const;
    void paintSlider(const QStyleOptionSlider *option, QPainter *painter, const QWidget *widget) const;
    void paintScrollBar(const QStyleOptionSlider *option, QPainter *painter) const;
    QRect comboRect(const QStyleOptionComboBox *option, SubControl part) const;
    static int spinRoom(const QStyleOption *option);
    QRect spinRect(const QStyleOptionSpinBox *option, SubControl part) const;
    QRect scrollRect(const QStyleOptionSlider *option, SubControl part) const;

    // styleitems.cpp
    void paintMenuItem(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void paintItemRow(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void paintProgress(const QStyleOption *option, QPainter *painter) const;
    QSize menuItemSize(const QStyleOption *option, const QSize &size, const QWidget *widget) const;
};

/// True where the widget has the dynamic property `name` set to true.
bool hasVariant(const QWidget *widget, const char *name);

} // namespace frameloom
