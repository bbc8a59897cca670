// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/tokens.h"

#include <QAbstractScrollArea>
#include <QPalette>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace frameloom {

namespace {

double channel(double c)
{
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

} // namespace

double contrastRatio(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor mix(const QColor &a, const QColor &b, double part)
{
    const auto f = static_cast<float>(part);
    return QColor::fromRgbF(a.redF() + (b.redF() - a.redF()) * f, a.greenF() + (b.greenF() - a.greenF()) * f,
                            a.blueF() + (b.blueF() - a.blueF()) * f, a.alphaF() + (b.alphaF() - a.alphaF()) * f);
}

Tokens Tokens::standard(bool dark)
{
    if (dark) {
        return {QColor(0x1b, 0x1c, 0x1f), QColor(0x22, 0x23, 0x27), QColor(0x2b, 0x2c, 0x31), QColor(0x34, 0x36, 0x3c),
                QColor(0xe6, 0xe6, 0xe8), QColor(0x9b, 0x9d, 0xa5), QColor(0x6e, 0xa8, 0xfe), QColor(0x10, 0x14, 0x1c),
                QColor(0x79, 0xc9, 0x8c), QColor(0xe7, 0xb4, 0x5a), QColor(0xef, 0x7f, 0x7f), true};
    }
    return {QColor(0xf1, 0xf1, 0xf3), QColor(0xff, 0xff, 0xff), QColor(0xf4, 0xf5, 0xf7), QColor(0xdc, 0xdd, 0xe2),
            QColor(0x1d, 0x1e, 0x22), QColor(0x6a, 0x6c, 0x75), QColor(0x2f, 0x6f, 0xe0), QColor(0xff, 0xff, 0xff),
            QColor(0x26, 0x7a, 0x3f), QColor(0x94, 0x5d, 0x00), QColor(0xc2, 0x3b, 0x3b), false};
}

Tokens Tokens::highContrast(bool dark)
{
    if (dark) {
        return {QColor(0x00, 0x00, 0x00), QColor(0x00, 0x00, 0x00), QColor(0x1c, 0x1c, 0x1c), QColor(0xb8, 0xb8, 0xb8),
                QColor(0xff, 0xff, 0xff), QColor(0xdc, 0xdc, 0xdc), QColor(0x8c, 0xc0, 0xff), QColor(0x00, 0x00, 0x00),
                QColor(0x8f, 0xe8, 0xa4), QColor(0xff, 0xd0, 0x70), QColor(0xff, 0xa0, 0xa0), true};
    }
    return {QColor(0xff, 0xff, 0xff), QColor(0xff, 0xff, 0xff), QColor(0xec, 0xec, 0xec), QColor(0x50, 0x50, 0x50),
            QColor(0x00, 0x00, 0x00), QColor(0x2c, 0x2c, 0x2c), QColor(0x00, 0x3f, 0xb0), QColor(0xff, 0xff, 0xff),
            QColor(0x00, 0x55, 0x1c), QColor(0x66, 0x3c, 0x00), QColor(0x99, 0x00, 0x00), false};
}

Tokens Tokens::from(const QPalette &p)
{
    const QColor window = p.color(QPalette::Active, QPalette::Window);
    const QColor text = p.color(QPalette::Active, QPalette::WindowText);
    const bool dark = luminance(window) < luminance(text);
    Tokens t = contrastRatio(window, text) > 20.5 ? highContrast(dark) : standard(dark);
    t.window = window;
    t.text = text;
    t.panel = p.color(QPalette::Active, QPalette::AlternateBase);
    t.raised = p.color(QPalette::Active, QPalette::Button);
    t.line = p.color(QPalette::Active, QPalette::Mid);
    t.accent = p.color(QPalette::Active, QPalette::Highlight);
    t.onAccent = p.color(QPalette::Active, QPalette::HighlightedText);
    if (const QColor dim = p.color(QPalette::Active, QPalette::PlaceholderText); dim.alpha() == 255)
        t.dim = dim;
    return t;
}

QPalette Tokens::toPalette() const
{
    QPalette p;
    const auto all = [&p](QPalette::ColorRole role, const QColor &normal, const QColor &disabled) {
        p.setColor(QPalette::Active, role, normal);
        p.setColor(QPalette::Inactive, role, normal);
        p.setColor(QPalette::Disabled, role, disabled);
    };
    const QColor off = mix(dim, panel, 0.35);
    all(QPalette::Window, window, window);
    all(QPalette::WindowText, text, off);
    all(QPalette::Base, window, panel);
    all(QPalette::AlternateBase, panel, panel);
    all(QPalette::Text, text, off);
    all(QPalette::PlaceholderText, dim, off);
    all(QPalette::Button, raised, raised);
    all(QPalette::ButtonText, text, off);
    all(QPalette::BrightText, bad, off);
    all(QPalette::Highlight, accent, mix(accent, panel, 0.6));
    all(QPalette::HighlightedText, onAccent, off);
    all(QPalette::ToolTipBase, raised, raised);
    all(QPalette::ToolTipText, text, text);
    // Links are text: a little nearer to it, for 4.5:1 on the light window too.
    const QColor link = mix(accent, text, dark ? 0.0 : 0.2);
    all(QPalette::Link, link, off);
    all(QPalette::LinkVisited, link, off);
    all(QPalette::Light, raised, raised);
    all(QPalette::Midlight, mix(raised, line, 0.5), mix(raised, line, 0.5));
    all(QPalette::Mid, line, line);
    all(QPalette::Dark, mix(line, text, 0.15), line);
    all(QPalette::Shadow, mix(window, QColor(Qt::black), 0.5), window);
    return p;
}

void setGround(QWidget *widget, Ground ground)
{
    QWidget *filled = widget;
    if (auto *area = qobject_cast<QAbstractScrollArea *>(widget))
        filled = area->viewport();
    filled->setBackgroundRole(ground == Ground::Window  ? QPalette::Window
                              : ground == Ground::Panel ? QPalette::AlternateBase
                                                        : QPalette::Button);
    filled->setAutoFillBackground(true);
}

} // namespace frameloom
