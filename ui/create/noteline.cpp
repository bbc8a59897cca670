// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/noteline.h"

#include "style/icons.h"
#include "style/tokens.h"
#include "style/type.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace frameloom {

NoteLine::NoteLine(QWidget *parent) : QWidget(parent)
{
    m_icon = new QLabel(this);
    m_text = new QLabel(this);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setFont(typeFont(TypeRole::Secondary));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    hide();
}

void NoteLine::setNote(Tone tone, const QString &text)
{
    if (tone == m_tone && text == m_text->text())
        return;
    m_tone = tone;
    m_text->setText(text);
    if (!text.isEmpty())
        colour();
    setVisible(!text.isEmpty());
}

QString NoteLine::text() const
{
    return m_text->text();
}

void NoteLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_colouring)
        colour();
}

void NoteLine::colour()
{
    m_colouring = true;
    const Tokens tokens = Tokens::from(palette());
    const QColor ink = m_tone == Tone::Bad ? tokens.bad : m_tone == Tone::Warning ? tokens.warn : tokens.dim;
    QPalette text = palette();
    text.setColor(QPalette::WindowText, ink);
    m_text->setPalette(text);
    m_icon->setVisible(m_tone != Tone::Quiet);
    if (m_tone != Tone::Quiet) {
        const IconTone tone = m_tone == Tone::Bad ? IconTone::Bad : IconTone::Warn;
        m_icon->setPixmap(themedIcon(IconName::AlertTriangle, tone).pixmap(QSize(16, 16), devicePixelRatioF()));
    }
    m_colouring = false;
}

} // namespace frameloom
