// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/prompts/snippetlist.h"

#include "create/prompts/promptaids.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

SnippetList::SnippetList(PromptAids &aids, QWidget *parent) : QDialog(parent), m_aids(&aids)
{
    setObjectName(u"snippetList"_s);
    setWindowTitle(tr("Snippets"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(460, 360);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"snippets"_s);
    m_list->setAccessibleName(tr("Snippets"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    const QStringList snippets = aids.snippets();
    for (const QString &text : snippets) {
        auto *item = new QListWidgetItem(text, m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
    }
    m_list->setCurrentRow(0);
    m_delete = new QPushButton(tr("Delete"), this);
    m_delete->setObjectName(u"deleteSnippet"_s);
    m_delete->setAutoDefault(false);
    m_delete->setEnabled(m_list->count() > 0);
    auto *box = new QDialogButtonBox(this);
    QPushButton *close = box->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"closeSnippets"_s);
    close->setAutoDefault(false); // Enter ends the edit of a snippet
    auto *row = new QHBoxLayout;
    row->addWidget(m_delete);
    row->addStretch(1);
    row->addWidget(box);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_delete, &QPushButton::clicked, this, &SnippetList::removeCurrent);
    auto *key = new QShortcut(QKeySequence(Qt::Key_Delete), m_list);
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, &SnippetList::removeCurrent);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &SnippetList::keep);
    connect(m_list, &QListWidget::itemChanged, this, &SnippetList::keep);
}

void SnippetList::keep()
{
    QStringList texts;
    for (int i = 0; i < m_list->count(); ++i) {
        if (const QString text = m_list->item(i)->text().trimmed(); !text.isEmpty())
            texts.append(text);
    }
    texts.removeDuplicates();
    if (m_aids)
        m_aids->setSnippets(texts);
}

void SnippetList::removeCurrent()
{
    delete m_list->takeItem(m_list->currentRow());
    m_delete->setEnabled(m_list->count() > 0);
    keep();
}

} // namespace frameloom
