// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/operationform.h"

#include "create/fields/fieldeditor.h"
#include "create/fields/fieldfactory.h"
#include "create/fields/fieldvalue.h"
#include "create/fields/lyricsfield.h"
#include "create/fields/parentfield.h"
#include "create/fields/promptfield.h"
#include "create/fields/rowsfield.h"
#include "model/job.h"
#include "prompts/promptflags.h"
#include "style/icons.h"
#include "words/words.h"

#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {
constexpr int FieldGap = 14;

/// What stands in an empty prompt where the catalogue has no words of its own.
QString promptInvitation(ResultKind kind)
{
    switch (kind) {
    case ResultKind::Images:
    case ResultKind::Image:
        return OperationForm::tr("Describe the picture");
    case ResultKind::Video:
        return OperationForm::tr("Describe the scene and the movement");
    case ResultKind::Audio:
        return OperationForm::tr("Describe the music");
    case ResultKind::Text:
    case ResultKind::Seed:
    case ResultKind::Nothing:
        break;
    }
    return {};
}
} // namespace

OperationForm::OperationForm(const Operation &operation, Workspace *workspace, QWidget *parent)
    : QWidget(parent)
    , m_operation(operation)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(FieldGap);

    m_fold = new QToolButton(this);
    m_fold->setObjectName(u"advancedFold"_s);
    m_fold->setProperty("fold", true);
    m_fold->setText(tr("Advanced"));
    m_fold->setAccessibleName(tr("Advanced settings"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setIconSize({16, 16});
    m_fold->setFocusPolicy(Qt::StrongFocus);
    m_advanced = new QWidget(this);
    auto *advancedLayout = new QVBoxLayout(m_advanced);
    advancedLayout->setContentsMargins(0, 0, 0, 0);
    advancedLayout->setSpacing(FieldGap);
    m_advanced->hide();

    bool hasAdvanced = false;
    for (const Field &field : m_operation.fields) {
        FieldEditorWidget *editor = makeFieldEditor(m_operation, field, workspace, field.advanced ? m_advanced : this);
        (field.advanced ? advancedLayout : layout)->addWidget(editor);
        hasAdvanced = hasAdvanced || field.advanced;
        m_hasConditions = m_hasConditions || !field.when.isEmpty();
        m_editors.insert(field.name, editor);
        m_order.append(editor);
        connect(editor, &FieldEditorWidget::changed, this, [this, isPrompt = field.name == m_operation.promptField] {
            if (m_hasConditions || isPrompt) // a flag in the prompt may say what a field would
                showApplicable();
            tellPrompt();
            tellMasks();
            Q_EMIT changed();
        });
        connect(editor, &FieldEditorWidget::left, this, &OperationForm::left);
        connect(editor, &FieldEditorWidget::checked, this, &OperationForm::checked);
        connect(editor, &FieldEditorWidget::prepareRequested, this, &OperationForm::prepareRequested);
        if (auto *prompt = qobject_cast<PromptField *>(editor)) {
            connect(prompt, &PromptField::submitRequested, this, &OperationForm::submitRequested);
            if (field.name == m_operation.promptField) {
                m_prompt = prompt;
                if (auto *edit = qobject_cast<QPlainTextEdit *>(prompt->input()); edit && field.placeholder.isEmpty())
                    edit->setPlaceholderText(promptInvitation(m_operation.result.kind));
            }
        }
        if (auto *lyrics = qobject_cast<LyricsField *>(editor))
            connect(lyrics, &LyricsField::submitRequested, this, &OperationForm::submitRequested);
        if (auto *rows = qobject_cast<RowsField *>(editor))
            connect(rows, &RowsField::submitRequested, this, &OperationForm::submitRequested);
        if (auto *result = qobject_cast<ParentField *>(editor))
            m_parentField = result;
    }
    layout->addWidget(m_fold, 0, Qt::AlignLeading);
    layout->addWidget(m_advanced);
    layout->addStretch(1);
    m_fold->setVisible(hasAdvanced);
    connect(m_fold, &QToolButton::clicked, this, [this] { setAdvancedOpen(!m_open); });
    markFold();
    setDraft(freshDraft(m_operation));
}

Draft OperationForm::freshDraft(const Operation &operation)
{
    Draft draft;
    draft.operationId = operation.id;
    for (const Field &field : operation.fields) {
        if (!field.initial.isUndefined() && !field.initial.isNull())
            draft.params.insert(field.name, field.initial);
    }
    return draft;
}

Draft OperationForm::draft() const
{
    Draft draft;
    draft.operationId = m_operation.id;
    draft.params = m_others;
    if (m_parentField)
        draft.parent = m_parentField->parentRef();
    for (const FieldEditorWidget *editor : m_order) {
        const Field &field = editor->field();
        if (!fitsParent(field) || isSaidByPrompt(field))
            continue;
        const QJsonValue value = editor->value();
        if (!value.isUndefined())
            draft.params.insert(field.name, value);
    }
    if (m_hasConditions)
        draft.params = m_operation.applicable(draft.params);
    // The picture of one of our own results is said once, in the parent; the wire's parameter follows from it.
    const QString &pictureName = m_operation.parent.pictureParameter;
    if (draft.parent.jobId && !pictureName.isEmpty() && m_operation.parent.takesPicture(m_family)) {
        bool isNumber = false;
        const int picture = textOf(draft.params.value(pictureName)).toInt(&isNumber);
        if (isNumber && draft.parent.picture == 0) {
            draft.parent.picture = picture;
            draft.params.remove(pictureName);
        }
    }
    return draft;
}

Draft OperationForm::keptDraft() const
{
    Draft kept = draft();
    for (const FieldEditorWidget *editor : m_order) {
        const Field &field = editor->field();
        if ((field.when.isEmpty() && !isSaidByPrompt(field)) || kept.params.contains(field.name) || !fitsParent(field))
            continue;
        if (const QJsonValue value = editor->value(); !value.isUndefined())
            kept.params.insert(field.name, value);
    }
    return kept;
}

QJsonObject OperationForm::effectiveParams() const
{
    QJsonObject params = m_others;
    for (const FieldEditorWidget *editor : m_order) {
        if (const QJsonValue value = editor->value();
            !value.isUndefined() && fitsParent(editor->field()) && !isSaidByPrompt(editor->field()))
            params.insert(editor->field().name, value);
    }
    return m_operation.applicable(params);
}

/// A draft of an older document may hold what the operation no longer takes, and no field could take it out.
void OperationForm::dropUnknown()
{
    if (m_operation.schema.value("additionalProperties"_L1) != QJsonValue(false))
        return;
    const QJsonObject known = m_operation.schema.value("properties"_L1).toObject();
    const QStringList names = m_others.keys();
    for (const QString &name : names) {
        if (!known.contains(name))
            m_others.remove(name);
    }
}

void OperationForm::setDraft(const Draft &draft)
{
    m_others = draft.params;
    if (m_parentField)
        m_parentField->setParentRef(draft.parent);
    for (FieldEditorWidget *editor : std::as_const(m_order)) {
        const QString &name = editor->field().name;
        m_others.remove(name);
        editor->setValue(draft.params.contains(name) ? draft.params.value(name) : QJsonValue(QJsonValue::Undefined));
        editor->setProblem(QString());
    }
    dropUnknown();
    applyFamily();
    tellPrompt();
    tellMasks();
}

bool OperationForm::applies(const Field &field) const
{
    return !isSaidByPrompt(field) && fitsParent(field)
           && (field.when.isEmpty() || field.appliesWith(effectiveParams()));
}

bool OperationForm::isSaidByPrompt(const Field &field) const
{
    const FieldEditorWidget *prompt = field.promptFlags.isEmpty() ? nullptr : m_editors.value(m_operation.promptField);
    return prompt && field.isSaidBy(prompt->value().toString());
}

QString OperationForm::saidByPrompt(const Field &field) const
{
    QString value;
    const FieldEditorWidget *prompt = m_editors.value(m_operation.promptField);
    for (const PromptFlag &flag : prompt ? promptFlags(prompt->value().toString()) : QVector<PromptFlag>()) {
        if (field.promptFlags.contains("--"_L1 + flag.name, Qt::CaseInsensitive))
            value = flag.value;
    }
    return value;
}

bool OperationForm::fitsParent(const Field &field) const
{
    const ParentRule &rule = m_operation.parent;
    if (!m_parentField)
        return true;
    const ParentRef &parent = m_parentField->parentRef();
    const bool known = parent.jobId != 0 && !m_family.isEmpty();
    if (known && field.choicesByFamily.contains(m_family) && field.choicesFor(m_family).isEmpty())
        return false;
    if (field.name.isEmpty() || field.name != rule.pictureParameter)
        return true;
    // With one of our own results the picture is chosen together with it.
    if (parent.jobId != 0 && parent.picture > 0 && (m_family.isEmpty() || rule.takesPicture(m_family)))
        return false;
    if (parent.isNull())
        return false;
    return !known || rule.takesPicture(m_family) || field.choicesByFamily.contains(m_family);
}

void OperationForm::setParentFamily(const QString &family)
{
    m_family = family;
    applyFamily();
}

void OperationForm::setParentJob(const Job *job, const QVector<Job> &children)
{
    const ParentRef parent = draft().parent;
    for (FieldEditorWidget *editor : std::as_const(m_order))
        editor->setParentJob(parent, job, children);
}

void OperationForm::setParentResult(const Job &job, const QVector<Asset> &assets)
{
    const int picture = m_parentField ? m_parentField->parentRef().picture : 0;
    QVector<Asset> chosen;
    for (const Asset &asset : assets) {
        if (picture == 0 || asset.number == picture)
            chosen.append(asset);
    }
    for (FieldEditorWidget *editor : std::as_const(m_order))
        editor->setParentResult(job, chosen);
}

void OperationForm::applyFamily()
{
    for (FieldEditorWidget *editor : std::as_const(m_order)) {
        const Field &field = editor->field();
        if (!field.choicesByFamily.isEmpty())
            editor->setChoices(field.choicesFor(m_family));
    }
    showApplicable();
}

void OperationForm::showApplicable()
{
    const QJsonObject params = m_hasConditions ? effectiveParams() : QJsonObject();
    bool anyAdvanced = false;
    for (FieldEditorWidget *editor : std::as_const(m_order)) {
        const Field &field = editor->field();
        const bool shown = fitsParent(field) && (field.when.isEmpty() || field.appliesWith(params));
        editor->setVisible(shown);
        // It keeps its place: what vanished while a prompt is written would be looked for.
        if (!field.promptFlags.isEmpty())
            editor->setSaidByPrompt(isSaidByPrompt(field), saidByPrompt(field));
        anyAdvanced = anyAdvanced || (shown && field.advanced);
    }
    m_fold->setVisible(anyAdvanced);
    m_advanced->setVisible(anyAdvanced && m_open);
}

QVector<FieldProblem> OperationForm::validate() const
{
    Draft sent = draft();
    if (m_prompt && m_prompt->expansion().isTemplate) {
        // Of what a template becomes, the longest is the one that may be too long.
        QString longest;
        for (const QString &prompt : m_prompt->expansion().prompts)
            longest = prompt.size() > longest.size() ? prompt : longest;
        if (!longest.isEmpty())
            sent.params.insert(m_operation.promptField, longest);
    }
    QVector<FieldProblem> problems = validateDraft(m_operation, sent, m_family);
    for (const FieldEditorWidget *editor : m_order) {
        const QString own = editor->ownProblem();
        const Field &field = editor->field();
        if (own.isEmpty() || !applies(field))
            continue;
        const auto known = std::find_if(problems.begin(), problems.end(),
                                        [&](const FieldProblem &problem) { return problem.field == field.name; });
        if (known == problems.end())
            problems.append({field.name, FieldProblem::Kind::Other, 0, own});
    }
    return problems;
}

bool OperationForm::isBusy() const
{
    return std::any_of(m_order.cbegin(), m_order.cend(), [this](const FieldEditorWidget *editor) {
        return editor->isBusy() && applies(editor->field());
    });
}

bool OperationForm::stillHolds(const QString &field, const Draft &sent) const
{
    const Draft now = draft();
    if (field == m_operation.parent.parameter)
        return now.parent.jobId == sent.parent.jobId && now.parent.picture == sent.parent.picture
            && (now.parent.jobId != 0 || now.parent.taskId == sent.parent.taskId);
    const QJsonValue was = sent.params.value(field);
    if (field == m_operation.promptField && prompts().contains(was.toString()))
        return true;
    return now.params.value(field) == was;
}

QVector<FieldProblem> OperationForm::showProblems(const QVector<FieldProblem> &problems, bool all)
{
    QVector<FieldProblem> homeless;
    QHash<QString, FieldProblem> byField;
    for (const FieldProblem &problem : problems) {
        const FieldEditorWidget *editor = m_editors.value(problem.field);
        if (!editor || !applies(editor->field()))
            homeless.append(problem);
        else if (!byField.contains(problem.field))
            byField.insert(problem.field, problem);
    }
    for (FieldEditorWidget *editor : std::as_const(m_order)) {
        const auto it = byField.constFind(editor->field().name);
        const bool isRefused = it != byField.cend() && it->kind == FieldProblem::Kind::Refused;
        const bool shown = isRefused || (it != byField.cend() && (all || editor->wasVisited()));
        const bool isNew = isRefused && editor->problem().isEmpty();
        QString text;
        if (shown) {
            text = editor->ownProblem();
            if (text.isEmpty())
                text = words::fieldProblem(*it, editor->field());
        }
        editor->setProblem(text);
        if (shown && (all || isNew) && editor->field().advanced)
            setAdvancedOpen(true);
    }
    return homeless;
}

bool OperationForm::showsProblems() const
{
    return std::any_of(m_order.cbegin(), m_order.cend(),
                       [](const FieldEditorWidget *editor) { return !editor->problem().isEmpty(); });
}

bool OperationForm::focusFirstProblem()
{
    for (FieldEditorWidget *editor : std::as_const(m_order)) {
        if (editor->problem().isEmpty())
            continue;
        if (editor->field().advanced)
            setAdvancedOpen(true);
        editor->focusInput();
        return true;
    }
    return false;
}

void OperationForm::focusPrompt()
{
    FieldEditorWidget *editor = m_editors.value(m_operation.promptField);
    if (editor && !editor->isHidden() && !editor->field().advanced)
        editor->focusInput();
    else if (!m_order.isEmpty())
        m_order.constFirst()->focusInput();
}

void OperationForm::setPromptHistory(const QStringList &prompts)
{
    for (FieldEditorWidget *editor : std::as_const(m_order)) {
        if (auto *prompt = qobject_cast<PromptField *>(editor))
            prompt->setHistory(prompts);
    }
}

void OperationForm::setPromptAids(PromptAids *aids)
{
    const auto label = [this](const QString &name) {
        const FieldEditorWidget *other = editor(name);
        return other && !other->field().label.isEmpty() ? words::catalogText(other->field().label) : name;
    };
    for (FieldEditorWidget *editor : std::as_const(m_order)) {
        if (auto *prompt = qobject_cast<PromptField *>(editor))
            prompt->setAids(aids, {prompt == m_prompt,
                                   prompt == m_prompt && m_operation.generator == "midjourney"_L1, label});
    }
    tellPrompt();
}

QStringList OperationForm::prompts() const
{
    return m_prompt && applies(m_prompt->field()) ? m_prompt->expansion().prompts : QStringList(QString());
}

bool OperationForm::hasMorePrompts() const
{
    return m_prompt && m_prompt->expansion().isCut();
}

void OperationForm::tellPrompt()
{
    if (!m_prompt)
        return;
    QJsonObject params;
    for (const FieldEditorWidget *editor : std::as_const(m_order)) {
        const Field &field = editor->field();
        const QJsonValue value = editor == m_prompt || !fitsParent(field) ? QJsonValue::Undefined : editor->value();
        // What nobody chose is not contradicted by a parameter in the prompt; and where the field is seen, it says itself
        // that the prompt overrules it.
        const bool isTold = isSaidByPrompt(field) && (value == field.initial || !field.advanced || m_open);
        if (!value.isUndefined() && !isTold)
            params.insert(field.name, value);
    }
    m_prompt->setFormParams(params);
}

void OperationForm::tellMasks()
{
    for (FieldEditorWidget *editor : std::as_const(m_order)) {
        if (const FieldEditorWidget *below = m_editors.value(editor->field().paintOver))
            editor->setPictureBelow(below->value());
    }
}

void OperationForm::setSession(Session *session)
{
    for (FieldEditorWidget *editor : std::as_const(m_order))
        editor->setSession(session);
}

void OperationForm::setAdvancedOpen(bool open)
{
    if (open == m_open)
        return;
    m_open = open;
    markFold();
    m_advanced->setVisible(m_open && m_fold->isVisibleTo(this));
    tellPrompt();
    Q_EMIT advancedToggled(open);
}

void OperationForm::markFold()
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const IconName folded = mirrored ? IconName::ChevronLeft : IconName::ChevronRight;
    m_fold->setIcon(themedIcon(m_open ? IconName::ChevronDown : folded, IconTone::Dim));
    m_fold->setAccessibleDescription(m_open ? tr("shown") : tr("folded away"));
}

} // namespace frameloom
