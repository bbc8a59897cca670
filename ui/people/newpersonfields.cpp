// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/newpersonfields.h"

#include "catalog/validation.h"
#include "create/fields/fieldeditor.h"
#include "create/fields/fieldfactory.h"
#include "create/fields/medialistfield.h"
#include "create/fields/promptfield.h"
#include "words/words.h"

#include <QJsonArray>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr auto TriggerField = "trigger_word"_L1;
constexpr auto NameField = "name"_L1;

/// People fill it in: no parent, nothing for experts.
bool isAsked(const Operation &operation, const Field &field)
{
    return field.editor != FieldEditor::Parent && field.name != operation.parent.parameter && !field.advanced;
}

QJsonObject initialOf(const Operation &operation)
{
    QJsonObject params;
    for (const Field &field : operation.fields) {
        const bool isAskedHere = operation.api == ApiGeneration::Unified || isAsked(operation, field);
        if (isAskedHere && !field.initial.isUndefined() && !field.initial.isNull())
            params.insert(field.name, field.initial);
    }
    return params;
}

} // namespace

NewPersonFields::NewPersonFields(const PersonOperations &operations, Workspace *workspace, QWidget *page)
    : QObject(page)
    , m_operations(operations)
    , m_workspace(workspace)
{
    if (operations.isUnified())
        makeUnified(page);
    else
        makeClassic(page);
}

void NewPersonFields::makeUnified(QWidget *page)
{
    for (const Field &field : m_operations.train->fields) {
        FieldEditorWidget *editor = make(*m_operations.train, field, page);
        if (field.name == NameField) {
            m_nameField = editor;
        } else if (auto *list = qobject_cast<MediaListField *>(editor); list && !m_pictures) {
            m_pictures = list;
            list->setRoomy(true);
        } else {
            (field.advanced ? m_experts : m_details).append(editor);
        }
    }
}

void NewPersonFields::makeClassic(QWidget *page)
{
    const PersonOperations &operations = m_operations;
    m_name = new QLineEdit(page);
    m_name->setObjectName(u"person.name"_s);
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("Anna"));
    m_name->setMaxLength(80);
    connect(m_name, &QLineEdit::textEdited, this, &NewPersonFields::changed);
    for (const Field &field : operations.prepare->fields) {
        if (!isAsked(*operations.prepare, field))
            continue;
        FieldEditorWidget *editor = make(*operations.prepare, field, page);
        if (auto *list = qobject_cast<MediaListField *>(editor); list && !m_pictures) {
            m_pictures = list;
            list->setRoomy(true);
        } else {
            m_details.append(editor);
        }
    }
    for (const Field &field : operations.train->fields) {
        if (isAsked(*operations.train, field))
            m_details.append(make(*operations.train, field, page));
    }
    for (Field field : operations.photos->fields) {
        if (!isAsked(*operations.photos, field))
            continue;
        if (field.name == operations.photos->promptField) {
            field.label = tr("What they show");
            field.help =
                tr("What the first photos show, made as soon as the training is done. Leave it empty to decide "
                   "later.");
            field.placeholder = tr("%1 in a garden in spring, portrait").arg(triggerWord());
            field.required = false;
        }
        m_photos.append(make(*operations.photos, field, page));
    }
}

FieldEditorWidget *NewPersonFields::make(const Operation &operation, const Field &field, QWidget *page)
{
    FieldEditorWidget *editor = makeFieldEditor(operation, field, m_workspace, page);
    m_editors.append({&operation, editor});
    connect(editor, &FieldEditorWidget::changed, this, &NewPersonFields::changed);
    connect(editor, &FieldEditorWidget::checked, this, &NewPersonFields::checked);
    connect(editor, &FieldEditorWidget::left, this, &NewPersonFields::checked);
    if (const auto *prompt = qobject_cast<PromptField *>(editor))
        connect(prompt, &PromptField::submitRequested, this, &NewPersonFields::startWanted);
    return editor;
}

void NewPersonFields::collect(const Operation *operation, QJsonObject &params) const
{
    for (const Editor &editor : m_editors) {
        const QJsonValue value = editor.operation == operation ? editor.widget->value() : QJsonValue::Undefined;
        if (!value.isUndefined())
            params.insert(editor.widget->field().name, value);
    }
}

NewPerson NewPersonFields::kept() const
{
    NewPerson person;
    collect(m_operations.prepare, person.prepare);
    collect(m_operations.train, person.train);
    collect(m_operations.photos, person.photos);
    person.name = m_name ? m_name->text().simplified() : person.train.value(NameField).toString().simplified();
    return person;
}

NewPerson NewPersonFields::wanted() const
{
    NewPerson person = kept();
    if (m_operations.isUnified()) {
        person.train = m_operations.train->applicable(person.train);
        if (!person.name.isEmpty())
            person.train.insert(NameField, person.name);
        return person;
    }
    // Said even where it is the service's own: what stands in the prompt must be what was trained.
    if (m_operations.train->field(TriggerField))
        person.train.insert(TriggerField, triggerWord());
    const QString &promptField = m_operations.photos->promptField;
    person.photos = m_operations.photos->applicable(person.photos);
    const QString prompt = person.photos.value(promptField).toString();
    if (isWordAdded())
        person.photos.insert(promptField, u"%1, %2"_s.arg(triggerWord(), prompt));
    return person;
}

void NewPersonFields::set(const NewPerson &person)
{
    m_refused.clear();
    if (m_name)
        m_name->setText(person.name);
    for (const Editor &editor : std::as_const(m_editors)) {
        const QJsonObject &params = editor.operation == m_operations.prepare ? person.prepare
                                    : editor.operation == m_operations.train ? person.train
                                                                             : person.photos;
        const QString name = editor.widget->field().name;
        editor.widget->setValue(params.contains(name) ? params.value(name) : QJsonValue(QJsonValue::Undefined));
        editor.widget->setProblem({});
    }
}

NewPerson NewPersonFields::fresh(const PersonOperations &operations)
{
    if (operations.isUnified())
        return {{}, {}, initialOf(*operations.train), {}};
    return {{}, initialOf(*operations.prepare), initialOf(*operations.train), initialOf(*operations.photos)};
}

QString NewPersonFields::triggerWord() const
{
    for (const Editor &editor : m_editors) {
        if (editor.operation != m_operations.train || editor.widget->field().name != TriggerField)
            continue;
        const QString typed = editor.widget->value().toString().trimmed();
        return typed.isEmpty() ? editor.widget->field().placeholder : typed;
    }
    return {};
}

bool NewPersonFields::wantsPhotos() const
{
    if (m_operations.isUnified())
        return false;
    const QJsonObject photos = kept().photos;
    return !photos.value(m_operations.photos->promptField).toString().trimmed().isEmpty();
}

bool NewPersonFields::isWordAdded() const
{
    const QString prompt = kept().photos.value(m_operations.photos->promptField).toString();
    const QString word = triggerWord();
    return !prompt.trimmed().isEmpty() && !word.isEmpty() && !prompt.contains(word, Qt::CaseInsensitive);
}

int NewPersonFields::pictureCount() const
{
    return m_pictures ? int(m_pictures->paths().size()) : 0;
}

int NewPersonFields::fewestPictures() const
{
    return m_pictures ? m_pictures->field().schema.value("minItems"_L1).toInt() : 0;
}

int NewPersonFields::photoCount() const
{
    const QJsonValue count = kept().photos.value("number_of_images"_L1);
    return qMax(1, count.toVariant().toInt());
}

QString NewPersonFields::showProblemsOf(const Operation &operation, const QJsonObject &params, bool all, bool counts)
{
    const QVector<FieldProblem> problems =
        counts ? validateDraft(operation, {operation.id, params, {}}) : QVector<FieldProblem>();
    for (const Editor &editor : std::as_const(m_editors)) {
        if (editor.operation != &operation)
            continue;
        const Field &field = editor.widget->field();
        if (!field.when.isEmpty())
            editor.widget->setVisible(field.appliesWith(params));
        QString text = counts ? editor.widget->ownProblem() : QString();
        const auto found = std::find_if(problems.cbegin(), problems.cend(),
                                        [&field](const FieldProblem &problem) { return problem.field == field.name; });
        if (text.isEmpty() && found != problems.cend())
            text = words::fieldProblem(*found, field);
        const auto refused = m_refused.constFind(field.name);
        if (text.isEmpty() && refused != m_refused.cend() && refused->value == editor.widget->value())
            editor.widget->setProblem(refused->words);
        else
            editor.widget->setProblem(all || editor.widget->wasVisited() ? text : QString());
    }
    for (const FieldProblem &problem : problems) {
        const bool hasEditor = std::any_of(m_editors.cbegin(), m_editors.cend(), [&](const Editor &editor) {
            return editor.operation == &operation && editor.widget->field().name == problem.field;
        });
        if (!hasEditor && problem.field != operation.parent.parameter)
            return words::fieldProblem(problem, Field());
    }
    return {};
}

QString NewPersonFields::showProblems(bool all)
{
    const NewPerson person = wanted();
    if (m_operations.isUnified()) {
        const QString complaint = showProblemsOf(*m_operations.train, person.train, all, true);
        return all ? complaint : QString();
    }
    const QString complaints[] = {showProblemsOf(*m_operations.prepare, person.prepare, all, true),
                                  showProblemsOf(*m_operations.train, person.train, all, true),
                                  showProblemsOf(*m_operations.photos, person.photos, all, wantsPhotos())};
    for (const QString &complaint : complaints) {
        if (all && !complaint.isEmpty())
            return complaint;
    }
    return {};
}

bool NewPersonFields::hasProblems() const
{
    return std::any_of(m_editors.cbegin(), m_editors.cend(),
                       [](const Editor &editor) { return !editor.widget->problem().isEmpty(); });
}

bool NewPersonFields::hasExpertProblem() const
{
    return std::any_of(m_experts.cbegin(), m_experts.cend(),
                       [](const FieldEditorWidget *editor) { return !editor->problem().isEmpty(); });
}

void NewPersonFields::focusName()
{
    if (m_nameField)
        m_nameField->focusInput();
    else
        m_name->setFocus(Qt::OtherFocusReason);
}

QString NewPersonFields::showRefusal(const Failure &refusal)
{
    QStringList rest = refusal.words.split(u'\n', Qt::SkipEmptyParts);
    m_refused.clear();
    for (const PlaceWords &said : refusal.places) {
        const Field *field = m_operations.train->fieldAt(said.place);
        const auto named = std::find_if(m_editors.cbegin(), m_editors.cend(), [field](const Editor &editor) {
            return field && editor.widget->field().name == field->name;
        });
        if (named == m_editors.cend())
            continue;
        rest.removeAll(said.place + ": "_L1 + said.words); // it is said once
        Refusal &refused = m_refused[field->name];
        refused.value = named->widget->value();
        refused.words += (refused.words.isEmpty() ? QString() : u"\n"_s) + said.words;
        named->widget->setProblem(refused.words);
    }
    return rest.join(u' ');
}

bool NewPersonFields::isBusy() const
{
    return std::any_of(m_editors.cbegin(), m_editors.cend(),
                       [](const Editor &editor) { return editor.widget->isBusy(); });
}

void NewPersonFields::focusFirstProblem()
{
    for (const Editor &editor : std::as_const(m_editors)) {
        if (editor.widget->problem().isEmpty())
            continue;
        editor.widget->focusInput();
        return;
    }
}

QVector<QWidget *> NewPersonFields::inputs() const
{
    QVector<QWidget *> inputs;
    if (m_name)
        inputs.append(m_name);
    for (const Editor &editor : m_editors)
        inputs.append(editor.widget);
    return inputs;
}

} // namespace frameloom
