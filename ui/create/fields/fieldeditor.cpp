// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/fieldeditor.h"

#include "create/fields/fieldvalue.h"
#include "create/noteline.h"
#include "model/job.h"
#include "style/type.h"
#include "words/words.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

FieldEditorWidget::FieldEditorWidget(const Field &field, QWidget *parent) : QWidget(parent), m_field(field)
{
    m_label = new QLabel(field.label.isEmpty() ? field.name : words::catalogText(field.label), this);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    applyType(m_label, TypeRole::Secondary);
    m_problemLine = new NoteLine(this);
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    m_head = new QHBoxLayout;
    m_head->setSpacing(8);
    m_head->addWidget(m_label, 1);
    m_layout->addLayout(m_head);
    m_layout->addWidget(m_problemLine);
}

void FieldEditorWidget::setBody(QWidget *body, QWidget *input)
{
    m_input = input;
    m_body = body;
    m_layout->insertWidget(1, body);
    input->setObjectName(u"field."_s + m_field.name);
    input->setAccessibleName(m_label->text());
    m_label->setBuddy(input);
    const QString help = words::catalogText(m_field.help);
    for (QWidget *widget : {static_cast<QWidget *>(m_label), body, input}) {
        widget->setToolTip(help);
        widget->setWhatsThis(help);
    }
    describe();
}

void FieldEditorWidget::setCorner(QWidget *corner)
{
    m_cornerPlace = new QWidget(this);
    auto *place = new QHBoxLayout(m_cornerPlace);
    place->setContentsMargins(0, 0, 0, 0);
    place->addWidget(corner);
    m_head->addWidget(m_cornerPlace, 0, Qt::AlignBottom);
}

void FieldEditorWidget::addBelow(QWidget *widget)
{
    m_layout->insertWidget(m_layout->indexOf(m_problemLine), widget);
}

void FieldEditorWidget::setSaidByPrompt(bool said, const QString &value)
{
    if (!said && !m_said)
        return;
    if (!m_said) {
        m_said = new NoteLine(this);
        m_said->setObjectName(u"said.%1"_s.arg(m_field.name));
        m_layout->insertWidget(1, m_said);
    }
    if (!said) {
        showInput(true);
        m_said->setNote(NoteLine::Tone::Quiet, {});
        return;
    }
    const QString own = textOf(this->value());
    if (own.isEmpty() || own == value || this->value() == m_field.initial) // what nobody chose is no contradiction
        m_said->setNote(NoteLine::Tone::Quiet,
                        value.isEmpty() ? tr("Said in the prompt") : tr("From the prompt: %1").arg(value));
    else
        m_said->setNote(
            NoteLine::Tone::Warning,
            value.isEmpty()
                ? tr("Said in the prompt; %1, chosen here, is not sent", "value of the form").arg(own)
                : tr("From the prompt: %1; %2, chosen here, is not sent", "values of prompt and form").arg(value, own));
    showInput(false); // with the note there: it may have to take the keyboard
}

void FieldEditorWidget::showInput(bool shown)
{
    if (shown != m_isSaid)
        return;
    m_isSaid = !shown;
    // Who stands in the field stays there instead of being sent on to the next one.
    const auto holdsFocus = [](const QWidget *part) {
        const QWidget *focused = part ? part->window()->focusWidget() : nullptr;
        return focused && (focused == part || part->isAncestorOf(focused));
    };
    const bool here = shown ? holdsFocus(m_said) : holdsFocus(m_body) || holdsFocus(m_cornerPlace);
    if (here && !shown)
        m_said->setFocus(Qt::OtherFocusReason);
    for (QWidget *part : {m_body, m_cornerPlace}) {
        if (part)
            part->setVisible(shown);
    }
    if (here && shown)
        focusInput();
}

void FieldEditorWidget::setChoices(const QStringList &) {}

void FieldEditorWidget::setParentJob(const ParentRef &, const Job *, const QVector<Job> &) {}

QString FieldEditorWidget::ownProblem() const
{
    return {};
}

bool FieldEditorWidget::isBusy() const
{
    return false;
}

QString FieldEditorWidget::spokenContent() const
{
    return {};
}

void FieldEditorWidget::settle()
{
    if (!ownProblem().isEmpty())
        m_edited = m_visited = true;
    Q_EMIT checked();
}

void FieldEditorWidget::setParentResult(const Job &, const QVector<Asset> &) {}

void FieldEditorWidget::setPictureBelow(const QJsonValue &) {}

void FieldEditorWidget::setSession(Session *) {}

void FieldEditorWidget::focusInput()
{
    if (m_input)
        m_input->setFocus(Qt::OtherFocusReason);
}

void FieldEditorWidget::setProblem(const QString &text)
{
    if (m_problem == text)
        return;
    m_problem = text;
    // The style draws a red border; the words stand below.
    for (QWidget *widget : m_input ? m_input->findChildren<QWidget *>() << m_input : QList<QWidget *>()) {
        widget->setProperty("invalid", !text.isEmpty());
        widget->update();
    }
    m_problemLine->setNote(NoteLine::Tone::Bad, text);
    describe();
}

void FieldEditorWidget::describe()
{
    if (!m_input)
        return;
    QStringList parts;
    if (const QString content = spokenContent(); !content.isEmpty())
        parts.append(content);
    if (!m_problem.isEmpty())
        parts.append(m_problem);
    if (!m_field.help.isEmpty())
        parts.append(words::catalogText(m_field.help));
    m_input->setAccessibleDescription(parts.join(u' '));
}

void FieldEditorWidget::watch(QWidget *part)
{
    part->installEventFilter(this);
}

void FieldEditorWidget::userChanged()
{
    m_edited = true;
    Q_EMIT changed();
}

void FieldEditorWidget::forgetVisit()
{
    m_edited = false;
    m_visited = false;
}

QString FieldEditorWidget::unsetWords() const
{
    const QString known = serviceDefault(m_field);
    return known.isEmpty() ? tr("Service default") : tr("Default (%1)").arg(known);
}

bool FieldEditorWidget::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && m_edited) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
            m_visited = true;
            Q_EMIT left();
        }
    } else if (event->type() == QEvent::Wheel) {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && !widget->hasFocus()) {
            event->ignore(); // the page scrolls; a value under the pointer must not change by that
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace frameloom
