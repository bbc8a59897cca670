// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "i18n/leftenglish.h"

#include "i18n/tsfile.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSet>

using namespace Qt::StringLiterals;

namespace frameloom::test {

namespace {

/// What people read or hear of a widget.
QStringList textsOf(const QWidget *widget)
{
    QStringList texts = {widget->toolTip(), widget->accessibleName(), widget->accessibleDescription(), widget->windowTitle()};
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        texts << label->text();
    else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        texts << button->text();
    else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        texts << line->placeholderText();
    else if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
        texts << edit->placeholderText();
    else if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
        for (int i = 0; i < combo->count(); ++i)
            texts << combo->itemText(i);
    } else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model()) {
        for (int row = 0; row < view->model()->rowCount(); ++row)
            texts << view->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
    for (const QAction *action : widget->actions())
        texts << action->text() << action->toolTip();
    texts.removeAll(QString());
    return texts;
}

} // namespace

LeftEnglish::LeftEnglish()
{
    for (const TsMessage &message : readTs(QStringLiteral(FRAMELOOM_SOURCE_DIR "/translations/frameloom_de.ts"))) {
        static const QRegularExpression placeholder(u"%(L?\\d|L?n)"_s);
        const QStringList pieces = message.source.split(placeholder);
        static const QRegularExpression word(u"[a-z]{3}"_s);
        if (message.forms.contains(message.source) || !message.source.contains(word))
            continue;
        QStringList escaped;
        for (const QString &piece : pieces)
            escaped << QRegularExpression::escape(piece);
        m_english << QRegularExpression(QRegularExpression::anchoredPattern(escaped.join(".+"_L1)));
    }
}

QStringList LeftEnglish::in(const QWidget &window) const
{
    QSet<QString> texts;
    QList<const QWidget *> widgets = {&window};
    for (const QWidget *widget : window.findChildren<QWidget *>())
        widgets << widget;
    for (const QWidget *widget : widgets) {
        for (const QString &text : textsOf(widget)) {
            for (const QString &line : text.split(u'\n'))
                texts << line;
        }
    }
    QStringList found;
    for (const QString &text : std::as_const(texts)) {
        for (const QRegularExpression &english : m_english) {
            if (english.match(text).hasMatch())
                found << text;
        }
    }
    return found;
}

} // namespace frameloom::test
