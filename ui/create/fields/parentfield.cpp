// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/parentfield.h"

#include "create/fields/parentchoicedelegate.h"
#include "create/fields/resultcombo.h"
#include "studio/workspace.h"
#include "style/type.h"
#include "words/mediawords.h"
#include "words/words.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {
constexpr int ThumbnailSide = 52;
}

ParentField::ParentField(const Operation &operation, const Field &field, Workspace *workspace, QWidget *parent)
    : FieldEditorWidget(field, parent), m_operation(operation), m_workspace(workspace)
{
    auto *body = new QWidget(this);
    m_thumbnail = new QLabel(body);
    m_thumbnail->setFixedSize(ThumbnailSide, ThumbnailSide);
    m_thumbnail->setAlignment(Qt::AlignCenter);
    m_thumbnail->hide();
    m_combo = new ResultCombo(body);
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->setCompleter(nullptr);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(8);
    m_combo->setMaxVisibleItems(8);
    m_combo->setFocusPolicy(Qt::StrongFocus);
    m_combo->lineEdit()->setPlaceholderText(operation.parent.takes == ParentRule::Takes::Item
                                                ? tr("Choose a song, or paste its id")
                                                : tr("Choose a result, or paste a task id"));
    m_note = new QLabel(body);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    applyType(m_note, TypeRole::Secondary);
    m_note->hide();
    auto *right = new QVBoxLayout;
    right->setSpacing(4);
    right->addWidget(m_combo);
    if (!operation.parent.itemParameter.isEmpty()) {
        m_item = new QLineEdit(body);
        m_item->setObjectName(u"field.%1.item"_s.arg(field.name));
        m_item->setPlaceholderText(tr("Song id, if it has several songs"));
        m_item->setAccessibleName(tr("Song id"));
        m_item->hide();
        right->addWidget(m_item);
        watch(m_item);
        connect(m_item, &QLineEdit::textChanged, this, &ParentField::takeTyped);
    }
    right->addWidget(m_note);
    auto *layout = new QHBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_thumbnail, 0, Qt::AlignTop);
    layout->addLayout(right, 1);
    setBody(body, m_combo);
    m_combo->lineEdit()->setAccessibleName(m_combo->accessibleName());
    watch(m_combo);
    watch(m_combo->lineEdit());

    connect(m_combo, &QComboBox::activated, this, [this](int row) {
        choose(m_combo->itemData(row, ParentChoiceDelegate::ChoiceRole).value<ParentChoice>());
    });
    connect(m_combo->lineEdit(), &QLineEdit::textEdited, this, &ParentField::takeTyped);
    if (m_workspace) {
        m_combo->setItemDelegate(new ParentChoiceDelegate(*m_workspace, m_combo));
        m_combo->view()->setMinimumWidth(280);
        connect(m_combo, &ResultCombo::listWanted, this, &ParentField::refresh);
        connect(&m_workspace->thumbnails(), &Thumbnails::ready, this, [this](const QString &path) {
            if (path == m_picturePath)
                showThumbnail();
        });
    }
}

QJsonValue ParentField::value() const
{
    return QJsonValue(QJsonValue::Undefined);
}

void ParentField::setValue(const QJsonValue &) {}

void ParentField::takeTyped()
{
    const QString text = m_combo->currentText().trimmed();
    ParentRef parent;
    if (m_operation.parent.takes == ParentRule::Takes::Item)
        parent.itemId = text;
    else
        parent.taskId = text;
    if (m_item && !text.isEmpty() && !m_item->isHidden())
        parent.itemId = m_item->text().trimmed();
    presentUnknown(parent);
    userChanged();
}

QString ParentField::ownProblem() const
{
    if (m_parent.jobId != 0 && m_parent.itemId.isEmpty() && !m_family.isEmpty()
        && takesItem(m_operation.parent, m_family))
        return tr("Choose which of its songs.");
    MediaLimits limits;
    limits.maxSide = m_operation.parent.maxSide;
    MediaFacts facts;
    facts.size = m_size;
    if (limits.maxSide > 0 && m_parent.jobId != 0 && m_sizedJob == m_parent.jobId
        && qMax(m_size.width(), m_size.height()) > limits.maxSide)
        return words::mediaTrouble(MediaTrouble::SideTooLarge, facts, limits);
    return {};
}

void ParentField::setParentResult(const Job &job, const QVector<Asset> &assets)
{
    m_sizedJob = job.id;
    m_size = {};
    for (const Asset &asset : assets) {
        if (asset.kind == AssetKind::Picture)
            m_size = m_size.expandedTo(asset.size);
    }
}

QString ParentField::titleOf(const ParentChoice &choice)
{
    return choice.itemTitle.isEmpty() ? choice.title : choice.itemTitle;
}

void ParentField::setParentRef(const ParentRef &parent)
{
    forgetVisit();
    if (m_item) {
        const QSignalBlocker quiet(m_item);
        m_item->setText(parent.jobId == 0 ? parent.itemId : QString());
    }
    presentUnknown(parent);
    if (parent.jobId == 0 || !m_workspace) {
        m_combo->setEditText(m_operation.parent.takes == ParentRule::Takes::Item ? parent.itemId : parent.taskId);
        return;
    }
    m_combo->setEditText(tr("Result %1").arg(parent.jobId));
    m_workspace->client().ask(this, [parent](Database &database) { return describeParent(database, parent); },
                              [this, parent](const ParentChoice &choice) {
        if (m_parent.jobId != parent.jobId || m_parent.picture != parent.picture || m_parent.itemId != parent.itemId
            || choice.family.isEmpty())
            return;
        present(choice);
        m_combo->setEditText(titleOf(choice));
        m_combo->lineEdit()->setCursorPosition(0);
    });
}

void ParentField::refresh()
{
    if (!m_workspace)
        return;
    const quint64 question = ++m_question;
    m_workspace->client().ask(this, [catalog = m_workspace->catalog(), operation = m_operation](Database &database) {
        return findParentChoices(database, *catalog, operation);
    }, [this, question](const QVector<ParentChoice> &choices) {
        if (question == m_question)
            fill(choices);
    });
}

void ParentField::fill(const QVector<ParentChoice> &choices)
{
    if (m_combo->view()->isVisible())
        return; // not under the user's pointer; the next opening has them
    const QString text = m_combo->currentText();
    {
        const QSignalBlocker quiet(m_combo);
        m_combo->clear();
        int current = -1;
        for (const ParentChoice &choice : choices) {
            if (choice.parent.jobId == m_parent.jobId && choice.parent.picture == m_parent.picture
                && choice.parent.itemId == m_parent.itemId)
                current = m_combo->count();
            m_combo->addItem(wordsFor(choice));
            m_combo->setItemData(m_combo->count() - 1, QVariant::fromValue(choice), ParentChoiceDelegate::ChoiceRole);
        }
        if (choices.isEmpty()) {
            m_combo->addItem(tr("No finished result fits yet"));
            if (auto *model = qobject_cast<QStandardItemModel *>(m_combo->model()))
                model->item(0)->setEnabled(false);
        }
        m_combo->setCurrentIndex(current);
        m_combo->setEditText(text);
        m_combo->lineEdit()->setCursorPosition(0);
    }
    m_combo->listReady();
}

void ParentField::choose(const ParentChoice &choice)
{
    if (choice.parent.isNull())
        return;
    present(choice);
    m_combo->setEditText(titleOf(choice));
    m_combo->lineEdit()->setCursorPosition(0);
    userChanged();
}

void ParentField::presentUnknown(const ParentRef &parent)
{
    ParentChoice choice;
    choice.parent = parent;
    present(choice);
}

void ParentField::present(const ParentChoice &choice)
{
    m_parent = choice.parent;
    m_family = choice.family;
    if (m_item)
        m_item->setVisible(m_parent.jobId == 0 && !m_parent.taskId.isEmpty());
    m_picturePath = m_workspace ? m_workspace->libraryPath(choice.path) : QString();
    QString note;
    if (choice.parent.jobId == 0 && !choice.parent.taskId.isEmpty())
        note = tr("A task made elsewhere: whether it fits is only known to the service.");
    else if (choice.finishedAt > 0)
        note = detailFor(choice);
    m_note->setText(note);
    m_note->setVisible(!m_note->text().isEmpty());
    showThumbnail();
}

void ParentField::showThumbnail()
{
    if (m_picturePath.isEmpty()) {
        m_thumbnail->hide();
        return;
    }
    const qreal ratio = devicePixelRatioF();
    const int side = qRound(ThumbnailSide * ratio);
    QPixmap pixmap = QPixmap::fromImage(m_workspace->thumbnails().image(m_picturePath, QSize(side, side)));
    pixmap.setDevicePixelRatio(ratio);
    m_thumbnail->setPixmap(pixmap);
    m_thumbnail->setVisible(!pixmap.isNull());
}

QString ParentField::detailFor(const ParentChoice &choice) const
{
    const QString when = words::when(choice.finishedAt);
    if (!choice.parent.itemId.isEmpty()) {
        const QString number = QLocale().toString(choice.parent.picture);
        return choice.durationMs > 0
            ? tr("song %1 · %2 · %3", "number, length, time").arg(number, words::duration(choice.durationMs), when)
            : tr("song %1 · %2", "number, time").arg(number, when);
    }
    return choice.parent.picture > 0
        ? tr("picture %1 · %2", "number, time").arg(QLocale().toString(choice.parent.picture), when)
        : when;
}

QString ParentField::wordsFor(const ParentChoice &choice) const
{
    return tr("%1 · %2", "title, detail").arg(titleOf(choice), detailFor(choice));
}

void ParentField::showEvent(QShowEvent *event)
{
    FieldEditorWidget::showEvent(event);
    refresh();
}

} // namespace frameloom
