// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/tagsfield.h"

#include "create/fields/ownvalues.h"
#include "studio/workspace.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

QStringList tagsOf(const QString &text)
{
    QStringList tags;
    const QStringList pieces = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &piece : pieces) {
        if (const QString tag = piece.simplified(); !tag.isEmpty())
            tags.append(tag);
    }
    return tags;
}

} // namespace

TagsField::TagsField(const QString &generatorId, const Field &field, Workspace *workspace, QWidget *parent)
    : TextField(field, parent)
    , m_generatorId(generatorId)
    , m_workspace(workspace)
{
    QLineEdit *edit = lineEdit();
    if (edit->placeholderText().isEmpty())
        edit->setPlaceholderText(tr("words, separated by commas"));
    m_tags = new QStringListModel(this);
    m_completer = new QCompleter(m_tags, this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchStartsWith);
    m_completer->setMaxVisibleItems(8);
    m_completer->setWidget(edit); // not edit->setCompleter(): that completes the whole text
    connect(edit, &QLineEdit::textEdited, this, &TagsField::complete);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &TagsField::put);
}

void TagsField::setValue(const QJsonValue &value)
{
    TextField::setValue(value);
    m_opened = lineEdit()->text();
    const QStringList pieces = m_opened.split(u',');
    const bool hasGaps = std::any_of(pieces.cbegin(), pieces.cend(), [](const QString &p) { return p.trimmed().isEmpty(); });
    if (hasGaps || m_opened != m_opened.trimmed())
        m_opened.clear(); // tidied up
}

QJsonValue TagsField::value() const
{
    if (!m_opened.isEmpty() && lineEdit()->text() == m_opened)
        return TextField::value();
    const QString text = tagsOf(lineEdit()->text()).join(u", "_s);
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

int TagsField::pieceStart() const
{
    return int(lineEdit()->text().left(lineEdit()->cursorPosition()).lastIndexOf(u',')) + 1;
}

void TagsField::complete()
{
    const QString piece = lineEdit()->text().mid(pieceStart(), lineEdit()->cursorPosition() - pieceStart()).trimmed();
    m_completer->setCompletionPrefix(piece);
    const bool useful = !piece.isEmpty() && m_completer->completionCount() > 0
                        && (m_completer->completionCount() > 1
                            || m_completer->currentCompletion().compare(piece, Qt::CaseInsensitive) != 0);
    if (useful)
        m_completer->complete();
    else
        m_completer->popup()->hide();
}

void TagsField::put(const QString &tag)
{
    QLineEdit *edit = lineEdit();
    const int start = pieceStart();
    const QString before = edit->text().left(start);
    const QString after = edit->text().mid(edit->cursorPosition());
    const QString put = (start > 0 ? u" "_s : QString()) + tag + (after.trimmed().isEmpty() ? u", "_s : QString());
    edit->setText(before + put + after);
    edit->setCursorPosition(int(before.size() + put.size()));
}

void TagsField::showEvent(QShowEvent *event)
{
    TextField::showEvent(event);
    if (!m_workspace)
        return;
    m_workspace->client().ask(
        this,
        [generator = m_generatorId, name = field().name](Database &database) {
            return earlierTags(database, generator, name);
        },
        [this](const QStringList &tags) { m_tags->setStringList(tags); });
}

} // namespace frameloom
