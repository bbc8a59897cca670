// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/urlfield.h"

#include <QLineEdit>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace frameloom {

UrlField::UrlField(const Field &field, QWidget *parent) : TextField(field, parent)
{
    QLineEdit *edit = lineEdit();
    edit->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    // An address reads from the left in every language.
    edit->setLayoutDirection(Qt::LeftToRight);
    if (edit->placeholderText().isEmpty())
        edit->setPlaceholderText(u"https://"_s);
}

QJsonValue UrlField::value() const
{
    const QString text = lineEdit()->text().trimmed();
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

QString UrlField::ownProblem() const
{
    return isAddress(lineEdit()->text()) ? QString() : addressProblem();
}

QString UrlField::addressProblem()
{
    return tr("A web address is needed here, such as https://example.org/picture.png.");
}

bool UrlField::isAddress(const QString &text)
{
    if (text.trimmed().isEmpty())
        return true;
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
}

} // namespace frameloom
