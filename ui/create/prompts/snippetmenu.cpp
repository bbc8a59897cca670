// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/prompts/snippetmenu.h"

#include "create/fields/promptedit.h"
#include "create/prompts/promptaids.h"
#include "create/prompts/snippetlist.h"
#include "style/type.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {
constexpr int MenuWidth = 320;
} // namespace

SnippetMenu::SnippetMenu(PromptEdit *edit, QWidget *parent) : QPushButton(tr("Snippets"), parent), m_edit(edit)
{
    setObjectName(u"promptSnippets"_s);
    setToolTip(tr("Pieces of prompts, kept for later."));
    setProperty("chip", true);
    setFont(typeFont(TypeRole::Secondary));
    setAutoDefault(false);
    m_menu = new QMenu(this);
    m_menu->setObjectName(u"promptSnippetMenu"_s);
    connect(m_menu, &QMenu::aboutToShow, this, &SnippetMenu::fill);
    setMenu(m_menu);
    hide();
}

void SnippetMenu::setAids(PromptAids *aids)
{
    m_aids = aids;
    setVisible(aids != nullptr);
}

void SnippetMenu::fill()
{
    m_menu->clear();
    if (!m_aids)
        return;
    const bool some = m_edit->textCursor().hasSelection();
    QAction *keep = m_menu->addAction(some ? tr("Save selection as snippet") : tr("Save prompt as snippet"), this,
                                      &SnippetMenu::save);
    keep->setObjectName(u"saveSnippet"_s);
    keep->setEnabled(!m_edit->toPlainText().trimmed().isEmpty());
    const QStringList snippets = m_aids->snippets();
    if (snippets.isEmpty())
        return;
    m_menu->addSeparator();
    for (const QString &text : snippets) {
        QString line = m_menu->fontMetrics().elidedText(text.simplified(), Qt::ElideRight, MenuWidth);
        QAction *action = m_menu->addAction(line.replace(u'&', "&&"_L1), this, [this, text] { insert(text); });
        action->setData(text);
    }
    m_menu->addSeparator();
    m_menu->addAction(tr("Manage snippets…"), this, &SnippetMenu::manage)->setObjectName(u"manageSnippets"_s);
}

void SnippetMenu::insert(const QString &text)
{
    QTextCursor cursor = m_edit->textCursor();
    const QString all = m_edit->toPlainText();
    const int start = cursor.selectionStart();
    const int end = cursor.selectionEnd();
    QString piece = text;
    if (start > 0 && !all[start - 1].isSpace() && !piece.startsWith(u','))
        piece.prepend(u' ');
    if (end < all.size() && !all[end].isSpace() && all[end] != u',' && all[end] != u'.')
        piece.append(u' ');
    cursor.insertText(piece);
    m_edit->setTextCursor(cursor);
    m_edit->setFocus(Qt::OtherFocusReason);
}

void SnippetMenu::save()
{
    const QTextCursor cursor = m_edit->textCursor();
    // The selection of several lines comes with paragraph separators.
    const QString text =
        cursor.hasSelection() ? cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n') : m_edit->toPlainText();
    if (m_aids && !text.trimmed().isEmpty())
        m_aids->addSnippet(text.trimmed());
    m_edit->setFocus(Qt::OtherFocusReason);
}

void SnippetMenu::manage()
{
    if (!m_aids)
        return;
    auto *list = new SnippetList(*m_aids, window());
    list->show();
    list->activateWindow();
}

} // namespace frameloom
