// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/lyricsfield.h"

#include "create/fields/promptedit.h"
#include "create/fields/textcounter.h"
#include "style/type.h"
#include "words/words.h"

#include <QMenu>
#include <QPushButton>

#include <array>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int FewestLyricLines = 9;
constexpr int MostLyricLines = 22;
/// The words that the services know; not translated, because they are sent.
constexpr std::array Sections{"[Intro]"_L1,  "[Verse]"_L1,        "[Pre-Chorus]"_L1, "[Chorus]"_L1,
                              "[Bridge]"_L1, "[Instrumental]"_L1, "[Outro]"_L1};

} // namespace

LyricsField::LyricsField(const Field &field, QWidget *parent) : FieldEditorWidget(field, parent)
{
    m_edit = new PromptEdit(this);
    m_edit->setLines(FewestLyricLines, MostLyricLines);
    m_edit->setPlaceholderText(words::catalogText(field.placeholder));
    setBody(m_edit, m_edit);
    watch(m_edit);
    auto *insert = new QPushButton(tr("Insert"), this);
    insert->setObjectName(u"field.%1.section"_s.arg(field.name));
    insert->setAccessibleName(tr("Insert a section"));
    insert->setToolTip(tr("Marks where a part of the song begins."));
    insert->setProperty("chip", true);
    insert->setFont(typeFont(TypeRole::Secondary));
    insert->setAutoDefault(false);
    auto *menu = new QMenu(insert);
    for (const QLatin1StringView mark : Sections) {
        QAction *action = menu->addAction(mark);
        action->setObjectName(mark);
        connect(action, &QAction::triggered, this, [this, mark] { insertSection(mark); });
    }
    insert->setMenu(menu);
    setCorner(insert);
    watch(insert);
    m_counter = new TextCounter(field.schema, this);
    addBelow(m_counter);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_counter->count(m_edit->text());
        if (!m_silent)
            userChanged();
    });
    connect(m_edit, &PromptEdit::submitRequested, this, &LyricsField::submitRequested);
}

void LyricsField::insertSection(const QString &mark)
{
    QTextCursor cursor = m_edit->textCursor();
    cursor.beginEditBlock();
    cursor.clearSelection();
    if (!cursor.atBlockStart()) {
        cursor.movePosition(QTextCursor::EndOfBlock);
        cursor.insertText(u"\n\n"_s);
    }
    cursor.insertText(mark + u'\n');
    cursor.endEditBlock();
    m_edit->setTextCursor(cursor);
    m_edit->setFocus(Qt::OtherFocusReason);
}

QJsonValue LyricsField::value() const
{
    const QString text = m_edit->text();
    return text.trimmed().isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

void LyricsField::setValue(const QJsonValue &value)
{
    m_silent = true;
    m_edit->setText(value.toString());
    m_silent = false;
    forgetVisit();
}

} // namespace frameloom
