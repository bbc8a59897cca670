// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/listdialog.h"

#include "style/type.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

ListDialog::ListDialog(const QString &title, const QString &hint, const QString &prefix, QWidget *parent)
    : QDialog(parent)
    , m_prefix(prefix)
    , m_list(new QListWidget(this))
    , m_status(new QLabel(this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *about = new QLabel(hint, this);
    about->setWordWrap(true);
    applyType(about, TypeRole::Secondary);
    m_list->setObjectName(prefix + "List"_L1);
    m_list->setAccessibleName(title);
    m_status->setObjectName(prefix + "Status"_L1);
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText); // it quotes the service
    m_status->hide();
    m_ways = new QDialogButtonBox(this);
    m_tools = new QHBoxLayout;
    m_tools->setSpacing(8);
    m_tools->addStretch(1);
    m_tools->addWidget(m_ways);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(16, 16, 16, 16);
    m_column->setSpacing(12);
    m_column->addWidget(about);
    m_column->addWidget(m_list, 1);
    m_column->addWidget(m_status);
    m_column->addLayout(m_tools);
    connect(m_ways, &QDialogButtonBox::rejected, this, &QDialog::close);
}

void ListDialog::addAboveList(QWidget *widget)
{
    m_column->insertWidget(m_column->indexOf(m_list), widget);
}

QPushButton *ListDialog::addTool(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    m_tools->insertWidget(m_tools->count() - 2, button);
    return button;
}

void ListDialog::addClose(const QString &text)
{
    m_ways->addButton(text, QDialogButtonBox::RejectRole)->setObjectName(m_prefix + "Close"_L1);
}

QPushButton *ListDialog::addUse(const QString &name, const QString &text)
{
    QPushButton *button = m_ways->addButton(text, QDialogButtonBox::AcceptRole);
    button->setObjectName(name);
    button->setProperty("primary", true);
    button->setDefault(true);
    return button;
}

void ListDialog::setStatus(const QString &text)
{
    m_status->setText(text);
    m_status->setVisible(!text.isEmpty());
}

} // namespace frameloom
