// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/catalogtexts.h"

#include <QTextStream>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace frameloom;

/// Prints every text of the built-in catalogue that people see, marked for translation in context "Catalog".
int main()
{
    QTextStream out(stdout);
    out << "// SPDX-FileCopyrightText: The Frameloom authors\n"
           "// SPDX-License-Identifier: GPL-3.0-or-later\n\n"
           "// Made by the target catalog_texts from resources/catalog; read by lupdate only.\n\n";
    for (QString text : catalogTexts(Catalog::load({Catalog::builtIn()}))) {
        text.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1).replace(u'\n', "\\n"_L1);
        out << "QT_TRANSLATE_NOOP(\"Catalog\", \"" << text << "\")\n";
    }
    return 0;
}
