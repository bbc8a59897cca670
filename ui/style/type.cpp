// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/type.h"

#include <QApplication>
#include <QFont>
#include <QFontInfo>
#include <QWidget>

#include <algorithm>

namespace frameloom {

QFont typeFont(TypeRole role)
{
    QFont font = QApplication::font();
    // The theme mostly sets pixels; only points must be looked up, and that asks the font system each time.
    const double body = font.pixelSize() > 0 ? font.pixelSize() : QFontInfo(font).pixelSize();
    const auto scaled = [&font, body](double px) { font.setPixelSize(std::max(9, qRound(body * px / 13.0))); };
    switch (role) {
    case TypeRole::Body:
        break;
    case TypeRole::Secondary:
        scaled(12);
        break;
    case TypeRole::Title:
        scaled(15);
        font.setWeight(QFont::DemiBold);
        break;
    case TypeRole::GroupHeading:
        scaled(10);
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::PercentageSpacing, 104);
        break;
    case TypeRole::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

void applyType(QWidget *widget, TypeRole role)
{
    widget->setFont(typeFont(role));
    const bool dim = role == TypeRole::Secondary || role == TypeRole::GroupHeading;
    widget->setForegroundRole(dim ? QPalette::PlaceholderText : QPalette::WindowText);
}

} // namespace frameloom
