// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

const QString translatorName = u"frameloomTranslator"_s;

void install(QCoreApplication &app, const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(&app);
    translator->setObjectName(translatorName);
    if (translator->load(locale, name, u"_"_s, folder))
        QCoreApplication::installTranslator(translator); // asked before those installed earlier
    else
        delete translator;
}

} // namespace

void installLanguages(QCoreApplication &app, const QLocale &locale)
{
    qDeleteAll(app.findChildren<QTranslator *>(translatorName)); // of an earlier choice
    install(app, QLocale(QLocale::English), u"frameloom"_s, u":/i18n"_s);
    install(app, locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(app, locale, u"frameloom"_s, u":/i18n"_s);
}

} // namespace frameloom
