// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/appearancetopic.h"

#include <QComboBox>

using namespace Qt::StringLiterals;

namespace frameloom {

AppearanceTopic::AppearanceTopic(Settings &settings, QWidget *parent)
    : SettingsTopic(u"appearanceTopic"_s, tr("Appearance"), parent)
{
    auto *theme = new QComboBox(this);
    theme->setObjectName(u"themeChoice"_s);
    theme->addItems({tr("As the system"), tr("Dark"), tr("Light")});
    theme->setCurrentIndex(static_cast<int>(settings.theme()));
    connect(theme, &QComboBox::currentIndexChanged, &settings,
            [&settings](int index) { settings.setTheme(static_cast<Settings::ThemeChoice>(index)); });
    addRow(tr("Theme"), {}, theme, Place::Beside, tr("dark light colours"));

    auto *language = new QComboBox(this);
    language->setObjectName(u"languageChoice"_s);
    language->addItem(tr("As the system"), QString());
    language->addItem(u"English"_s, u"en"_s); // each by its own name, for who cannot read the others
    language->addItem(u"Deutsch"_s, u"de"_s);
    language->setCurrentIndex(qMax(0, language->findData(settings.language())));
    connect(language, &QComboBox::currentIndexChanged, &settings,
            [&settings, language] { settings.setLanguage(language->currentData().toString()); });
    addRow(tr("Language"), tr("Of the window. What you write and what servers say stays as it is."), language,
           Place::Beside, u"language Sprache English Deutsch"_s);

    connect(&settings, &Settings::changed, this, [&settings, theme, language] {
        theme->setCurrentIndex(static_cast<int>(settings.theme()));
        language->setCurrentIndex(qMax(0, language->findData(settings.language())));
    });
}

} // namespace frameloom
