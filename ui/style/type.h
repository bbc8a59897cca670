// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFont;
class QWidget;

namespace frameloom {

/// The type scale, relative to the application font (13 px unless the desktop asks for larger).
enum class TypeRole {
    Body,         ///< 13 px
    Secondary,    ///< 12 px, dim
    Title,        ///< 15 px semibold
    GroupHeading, ///< 10 px capitals, dim
    Strong,       ///< 13 px semibold
};

QFont typeFont(TypeRole role);

/// Sets font and text colour role of a widget; the colour follows the theme by itself.
void applyType(QWidget *widget, TypeRole role);

} // namespace frameloom
