// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/noticepage.h"

#include "catalog/operation.h"
#include "style/icons.h"
#include "words/words.h"

#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

NoticePage::NoticePage(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"noticePage"_s);
    m_mark = new QLabel(this);
    m_text = new QLabel(this);
    m_text->setObjectName(u"noticePage.text"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_link = new QPushButton(tr("Read more"), this);
    m_link->setObjectName(u"noticePage.link"_s);
    m_link->setIcon(themedIcon(IconName::ExternalLink));
    m_link->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(12);
    layout->addWidget(m_mark, 0, Qt::AlignLeading);
    layout->addWidget(m_text);
    layout->addWidget(m_link, 0, Qt::AlignLeading);
    layout->addStretch(1);
    connect(m_link, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_address); });
}

void NoticePage::setGenerator(const Generator &generator)
{
    m_mark->setPixmap(generatorMark(generator.mark).pixmap(QSize(40, 40), devicePixelRatioF()));
    m_text->setText(words::catalogText(generator.notice));
    m_address = QUrl(generator.link);
    m_link->setVisible(!m_address.isEmpty());
    m_link->setToolTip(m_address.toDisplayString());
    m_link->setAccessibleDescription(m_address.toDisplayString());
}

void NoticePage::focusInput()
{
    if (m_link->isHidden())
        m_text->setFocus(Qt::OtherFocusReason);
    else
        m_link->setFocus(Qt::OtherFocusReason);
}

} // namespace frameloom
