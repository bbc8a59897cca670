// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/textcounter.h"

#include "create/fields/fieldvalue.h"
#include "style/tokens.h"
#include "style/type.h"

#include <QEvent>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace frameloom {

TextCounter::TextCounter(const QJsonObject &schema, QWidget *parent)
    : QLabel(parent)
    , m_most(schema["maxLength"_L1].toInt())
{
    setObjectName(u"textCounter"_s);
    setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    setFont(typeFont(TypeRole::Secondary));
    hide();
}

void TextCounter::count(const QString &text)
{
    if (m_most <= 0)
        return;
    const auto length = int(characterCount(text));
    const QLocale locale;
    //: number of characters and the largest number allowed
    setText(tr("%1 / %2").arg(locale.toString(length), locale.toString(m_most)));
    setAccessibleName(length > m_most
                          ? tr("%Ln characters too many", nullptr, length - m_most)
                          : tr("%1 of %2 characters").arg(locale.toString(length), locale.toString(m_most)));
    m_level = length > m_most ? Level::Over : length * 10LL >= m_most * 9LL ? Level::Near : Level::Fine;
    colour();
    setVisible(length > 0);
}

void TextCounter::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_colouring)
        colour();
}

void TextCounter::colour()
{
    m_colouring = true;
    const Tokens tokens = Tokens::from(palette());
    QPalette words = palette();
    words.setColor(QPalette::WindowText, m_level == Level::Over   ? tokens.bad
                                         : m_level == Level::Near ? tokens.warn
                                                                  : tokens.dim);
    setPalette(words);
    m_colouring = false;
}

} // namespace frameloom
