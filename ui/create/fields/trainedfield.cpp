// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/trainedfield.h"

#include "create/fields/fieldvalue.h"
#include "create/fields/parentchoicedelegate.h"
#include "create/fields/parentchoices.h"
#include "create/fields/resultcombo.h"
#include "people/peoplerepository.h"
#include "studio/workspace.h"
#include "style/type.h"
#include "words/words.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

QString trainedName(const Person &person)
{
    return person.name.isEmpty() ? person.triggerWord.isEmpty() ? person.trainTask : person.triggerWord : person.name;
}

ParentChoice trainedChoice(const Person &person)
{
    ParentChoice choice;
    choice.parent.taskId = person.trainTask;
    choice.title = trainedName(person);
    choice.path = person.coverPath;
    choice.finishedAt = person.trainedAt;
    choice.detail = person.triggerWord.isEmpty()
                        ? words::when(person.trainedAt)
                        : TrainedField::tr("%1 · %2", "trigger word, when").arg(person.triggerWord, words::when(person.trainedAt));
    return choice;
}

} // namespace

TrainedField::TrainedField(const Field &field, Workspace *workspace, QWidget *parent)
    : FieldEditorWidget(field, parent), m_workspace(workspace)
{
    auto *body = new QWidget(this);
    m_combo = new ResultCombo(body);
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->setCompleter(nullptr);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(8);
    m_combo->setMaxVisibleItems(8);
    m_combo->setFocusPolicy(Qt::StrongFocus);
    m_combo->lineEdit()->setPlaceholderText(tr("Choose, or paste an id"));
    m_note = new QLabel(body);
    m_note->setObjectName(u"field.%1.note"_s.arg(field.name));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    applyType(m_note, TypeRole::Secondary);
    m_note->hide();
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_combo);
    layout->addWidget(m_note);
    setBody(body, m_combo);
    m_combo->lineEdit()->setAccessibleName(m_combo->accessibleName());
    watch(m_combo);
    watch(m_combo->lineEdit());
    connect(m_combo, &QComboBox::activated, this, [this](int row) {
        if (row >= 0 && row < m_people.size())
            choose(m_people.at(row));
    });
    connect(m_combo->lineEdit(), &QLineEdit::textEdited, this, &TrainedField::takeTyped);
    if (m_workspace) {
        m_combo->setItemDelegate(new ParentChoiceDelegate(*m_workspace, m_combo));
        m_combo->view()->setMinimumWidth(280);
        connect(m_combo, &ResultCombo::listWanted, this, &TrainedField::refresh);
    }
}

QJsonValue TrainedField::value() const
{
    return m_id.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(m_id);
}

void TrainedField::setValue(const QJsonValue &value)
{
    forgetVisit();
    m_id = textOf(value).trimmed();
    m_person.reset();
    m_combo->setEditText(m_id);
    present();
    lookUp();
}

QString TrainedField::ownProblem() const
{
    if (!m_person)
        return {};
    if (m_person->remoteStatus == goneStatus)
        return tr("The service does not list this training any more.");
    return m_person->trainedAt == 0 ? tr("This training is not finished.") : QString();
}

void TrainedField::takeTyped(const QString &text)
{
    m_id = text.trimmed();
    m_person.reset();
    // A name that only one of the list has means that one.
    QVector<Person> named;
    std::copy_if(m_people.cbegin(), m_people.cend(), std::back_inserter(named),
                 [this](const Person &person) { return person.name.compare(m_id, Qt::CaseInsensitive) == 0; });
    if (named.size() == 1 && !m_id.isEmpty()) {
        m_person = named.first();
        m_id = named.first().trainTask;
    }
    present();
    userChanged();
    lookUp();
}

void TrainedField::choose(const Person &person)
{
    m_person = person;
    m_id = person.trainTask;
    m_combo->setEditText(trainedName(person));
    m_combo->lineEdit()->setCursorPosition(0);
    present();
    userChanged();
    settle();
}

/// The name of an id that came from a draft, or was pasted.
void TrainedField::lookUp()
{
    if (!m_workspace || m_id.isEmpty() || m_person)
        return;
    m_workspace->client().ask(
        this,
        [profile = m_workspace->settings().lastProfile(), id = m_id](Database &database) {
            return PeopleRepository(database).byTraining(profile, id);
        },
        [this, id = m_id](const std::optional<Person> &person) {
            if (id != m_id || !person)
                return;
            m_person = person;
            if (!m_combo->lineEdit()->hasFocus()) {
                m_combo->setEditText(trainedName(*person));
                m_combo->lineEdit()->setCursorPosition(0);
            }
            present();
            settle();
        });
}

void TrainedField::present()
{
    QString note;
    if (m_person && !m_person->triggerWord.isEmpty())
        note = tr("Trigger word %1: the service puts it before the prompt where it is missing.").arg(m_person->triggerWord);
    else if (!m_person && !m_id.isEmpty())
        note = tr("An id that is not on your list: whether it exists is only known to the service.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void TrainedField::refresh()
{
    if (!m_workspace)
        return;
    const quint64 question = ++m_question;
    // The profile at work: ids of another account mean nothing to this one.
    m_workspace->client().ask(
        this,
        [profile = m_workspace->settings().lastProfile()](Database &database) {
            return PeopleRepository(database).ready(profile);
        },
        [this, question](const QVector<Person> &people) {
            if (question == m_question)
                fill(people);
        });
}

void TrainedField::fill(const QVector<Person> &people)
{
    if (m_combo->view()->isVisible())
        return; // not under the user's pointer; the next opening has them
    const QString text = m_combo->currentText();
    {
        const QSignalBlocker quiet(m_combo);
        m_people = people;
        m_combo->clear();
        int current = -1;
        for (const Person &person : people) {
            const ParentChoice choice = trainedChoice(person);
            if (person.trainTask == m_id)
                current = m_combo->count();
            m_combo->addItem(tr("%1 · %2", "name, detail").arg(choice.title, choice.detail));
            m_combo->setItemData(m_combo->count() - 1, QVariant::fromValue(choice), ParentChoiceDelegate::ChoiceRole);
        }
        if (people.isEmpty()) {
            m_combo->addItem(tr("Nothing trained yet"));
            if (auto *model = qobject_cast<QStandardItemModel *>(m_combo->model()))
                model->item(0)->setEnabled(false);
        }
        m_combo->setCurrentIndex(current);
        m_combo->setEditText(text);
        m_combo->lineEdit()->setCursorPosition(0);
    }
    m_combo->listReady();
}

void TrainedField::showEvent(QShowEvent *event)
{
    FieldEditorWidget::showEvent(event);
    refresh();
    m_person.reset(); // a training may have ended since
    lookUp();
}

} // namespace frameloom
