// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>

class QCoreApplication;

namespace frameloom {

/// Makes the program speak the language of a locale as far as there is a translation, English otherwise: our own texts
/// from :/i18n and Qt's from its folder. English is always loaded beneath, for its plural forms.
void installLanguages(QCoreApplication &app, const QLocale &locale = QLocale());

} // namespace frameloom
