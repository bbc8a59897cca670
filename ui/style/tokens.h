// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPalette;
class QWidget;

namespace frameloom {

/// The colours of the look. They travel in the palette, so that any widget, delegate or painter
/// gets the current set with Tokens::from(palette()) and follows a theme change by repainting.
struct Tokens
{
    QColor window; ///< behind everything; inside inputs
    QColor panel;  ///< rail, form, jobs, bars, menus
    QColor raised; ///< hover, selected row, chips, small buttons
    QColor line;   ///< 1 px separators and borders
    QColor text;
    QColor dim;      ///< secondary text; at least 4.5:1 on every ground, as all text colours here
    QColor accent;   ///< one thing per view: the primary action, the selection, the focus ring
    QColor onAccent; ///< text on accent
    QColor ok;       ///< never colour alone: always with a word or an icon
    QColor warn;
    QColor bad;
    bool dark = false;

    static Tokens standard(bool dark);
    /// For people who ask their system for high contrast: pure grounds, strong lines.
    static Tokens highContrast(bool dark);
    /// The tokens that a palette made by toPalette() carries; for a foreign palette the nearest sensible ones.
    static Tokens from(const QPalette &palette);

    QPalette toPalette() const;
};

/// WCAG 2 contrast ratio, 1 to 21. Alpha is ignored.
double contrastRatio(const QColor &a, const QColor &b);

/// A colour between two others; 0 gives `a`, 1 gives `b`.
QColor mix(const QColor &a, const QColor &b, double part);

enum class Ground { Window, Panel, Raised };

/// Fills a plain widget, or the viewport of a list or scroll area, with one of the three grounds and keeps it so after
/// a theme change.
void setGround(QWidget *widget, Ground ground);

} // namespace frameloom
