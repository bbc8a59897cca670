// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "topbar.h"

#include "credits/creditmeter.h"
#include "style/icons.h"
#include "style/tokens.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int noPage = -1;

QToolButton *iconButton(IconName icon, const QString &name, const QString &objectName, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setIcon(themedIcon(icon));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"topBar"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 9);
    row->setSpacing(4);
    const auto addPage = [this, row](Page page, const QString &text, const QString &name, const QKeySequence &keys) {
        auto *button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setProperty("page", true);
        button->setCheckable(true);
        button->setShortcut(keys);
        button->setProperty("keys", keys.toString(QKeySequence::NativeText));
        addPageButton(button, page);
        row->addWidget(button);
    };
    addPage(Page::Create, tr("Create"), u"createPageButton"_s, QKeySequence(Qt::CTRL | Qt::Key_1));
    addPage(Page::History, tr("History"), u"historyPageButton"_s, QKeySequence(Qt::CTRL | Qt::Key_2));
    row->addStretch(1);
    m_meter = new CreditMeter(this); // after the pages: that is the order of the Tab key
    row->addWidget(m_meter);
    row->addSpacing(8);
    m_jobs = new QToolButton(this); // a word: a clock would be read as the History
    m_jobs->setObjectName(u"jobsSwitch"_s);
    m_jobs->setText(tr("Jobs"));
    m_jobs->setAccessibleName(tr("Jobs"));
    m_jobs->setAutoRaise(true);
    m_jobs->setFocusPolicy(Qt::StrongFocus);
    m_jobs->setCheckable(true);
    m_jobs->setToolTip(tr("Show or hide the jobs"));
    row->addWidget(m_jobs);
    auto *theme = iconButton(IconName::Theme, tr("Dark or light"), u"themeSwitch"_s, this);
    connect(theme, &QToolButton::clicked, this, &TopBar::themeSwitchRequested);
    row->addWidget(theme);
    auto *account = iconButton(IconName::User, tr("Account"), u"accountPageButton"_s, this);
    account->setCheckable(true);
    account->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    account->setProperty("keys", account->shortcut().toString(QKeySequence::NativeText));
    addPageButton(account, Page::Account);
    row->addWidget(account);
    auto *settings = iconButton(IconName::Settings, tr("Settings"), u"settingsPageButton"_s, this);
    settings->setCheckable(true);
    settings->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Comma));
    addPageButton(settings, Page::Settings);
    row->addWidget(settings);
}

void TopBar::addPageButton(QAbstractButton *button, Page page)
{
    // No button group: with one the Tab key reaches the chosen page only, and Settings stand far from the others.
    m_pages.insert(static_cast<int>(page), button);
    connect(button, &QAbstractButton::clicked, this, [this, page] {
        mark(m_shown); // a click toggles; what is chosen follows the page
        Q_EMIT pageRequested(page);
    });
}

void TopBar::mark(int page)
{
    m_shown = page;
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it)
        it.value()->setChecked(it.key() == page);
}

void TopBar::setNoPage()
{
    mark(noPage);
    m_meter->setFormVisible(false);
    m_jobs->setVisible(false);
}

void TopBar::setPage(Page page)
{
    mark(static_cast<int>(page));
    m_meter->setFormVisible(page == Page::Create);
    m_jobs->setVisible(page == Page::Create);
}

void TopBar::setPagesEnabled(bool enabled, const QString &whyNot)
{
    for (const Page page : {Page::Create, Page::History, Page::Account}) {
        QAbstractButton *button = m_pages.value(static_cast<int>(page));
        button->setEnabled(enabled);
        const QString keys = button->property("keys").toString();
        const QString what = page == Page::Account ? tr("%1 (%2)", "button, keys").arg(tr("Account"), keys) : keys;
        button->setToolTip(enabled ? what : whyNot);
        button->setAccessibleDescription(enabled ? QString() : whyNot);
    }
    m_meter->setVisible(enabled);
    m_jobs->setVisible(enabled);
}

void TopBar::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::from(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.panel);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
}

} // namespace frameloom
