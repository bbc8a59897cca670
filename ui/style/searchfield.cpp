// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/searchfield.h"

#include "style/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

struct SearchFieldWords
{
    Q_DECLARE_TR_FUNCTIONS(SearchField)
};

} // namespace

void makeSearchField(QLineEdit *field)
{
    field->setClearButtonEnabled(true);
    if (auto *clear = field->findChild<QAction *>(u"_q_qlineeditclearaction"_s))
        clear->setText(SearchFieldWords::tr("Clear the search"));
    QAction *find = field->addAction(themedIcon(IconName::Search, IconTone::Dim), QLineEdit::LeadingPosition);
    find->setText(SearchFieldWords::tr("Search"));
    QObject::connect(find, &QAction::triggered, field, [field] { field->setFocus(Qt::OtherFocusReason); });
}

} // namespace frameloom
