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
    m_account = new QPushButton(tr("Add an account…"), this);
    m_account->setObjectName(u"noticePage.account"_s);
    m_account->setProperty("primary", true);
    m_account->setAutoDefault(false);
    m_sandbox = new QPushButton(themedIcon(IconName::Sandbox), tr("Try it in the sandbox"), this);
    m_sandbox->setObjectName(u"noticePage.sandbox"_s);
    m_sandbox->setAutoDefault(false);
    m_link = new QPushButton(tr("Read more"), this);
    m_link->setObjectName(u"noticePage.link"_s);
    m_link->setIcon(themedIcon(IconName::ExternalLink));
    m_link->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(12);
    layout->addWidget(m_mark, 0, Qt::AlignLeading);
    layout->addWidget(m_text);
    for (QPushButton *button : {m_account, m_sandbox, m_link})
        layout->addWidget(button, 0, Qt::AlignLeading);
    layout->addStretch(1);
    connect(m_account, &QPushButton::clicked, this, &NoticePage::accountWanted);
    connect(m_sandbox, &QPushButton::clicked, this, &NoticePage::sandboxWanted);
    connect(m_link, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_address); });
}

void NoticePage::setGenerator(const Generator &generator)
{
    m_mark->setPixmap(generatorMark(generator.mark).pixmap(QSize(40, 40), devicePixelRatioF()));
    m_text->setText(words::catalogText(generator.notice));
    m_address = QUrl(generator.link);
    m_account->setVisible(generator.wantsUnified);
    m_sandbox->setVisible(generator.wantsUnified);
    m_link->setVisible(!m_address.isEmpty());
    m_link->setToolTip(m_address.toDisplayString());
    m_link->setAccessibleDescription(m_address.toDisplayString());
}

void NoticePage::focusInput()
{
    for (QWidget *first : {static_cast<QWidget *>(m_account), static_cast<QWidget *>(m_link)}) {
        if (!first->isHidden())
            return first->setFocus(Qt::OtherFocusReason);
    }
    m_text->setFocus(Qt::OtherFocusReason);
}

} // namespace frameloom
