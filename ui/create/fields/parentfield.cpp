// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/parentfield.h"

#include "create/fields/parentchoicedelegate.h"
#include "create/fields/resultcombo.h"
#include "studio/workspace.h"
#include "style/type.h"
#include "words/words.h"

#include <QAbstractItemView>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStandardItemModel>

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
    m_combo->lineEdit()->setPlaceholderText(tr("Choose a result, or paste a task id"));
    m_note = new QLabel(body);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    applyType(m_note, TypeRole::Secondary);
    m_note->hide();
    auto *right = new QVBoxLayout;
    right->setSpacing(4);
    right->addWidget(m_combo);
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
    connect(m_combo->lineEdit(), &QLineEdit::textEdited, this, [this](const QString &text) {
        present({{0, 0, text.trimmed()}, {}, {}, {}, 0, false});
        userChanged();
    });
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

void ParentField::setParentRef(const ParentRef &parent)
{
    forgetVisit();
    present({parent, {}, {}, {}, 0, false});
    if (parent.jobId == 0 || !m_workspace) {
        m_combo->setEditText(parent.taskId);
        return;
    }
    m_combo->setEditText(tr("Result %1").arg(parent.jobId));
    m_workspace->client().ask(this, [parent](Database &database) { return describeParent(database, parent); },
                              [this, parent](const ParentChoice &choice) {
        if (m_parent.jobId != parent.jobId || m_parent.picture != parent.picture || choice.family.isEmpty())
            return;
        present(choice);
        m_combo->setEditText(choice.title);
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
            if (choice.parent.jobId == m_parent.jobId && choice.parent.picture == m_parent.picture)
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
    m_combo->setEditText(choice.title);
    m_combo->lineEdit()->setCursorPosition(0);
    userChanged();
}

void ParentField::present(const ParentChoice &choice)
{
    m_parent = choice.parent;
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
    return choice.parent.picture > 0
        ? tr("picture %1 · %2", "number, time").arg(QLocale().toString(choice.parent.picture), when)
        : when;
}

QString ParentField::wordsFor(const ParentChoice &choice) const
{
    return tr("%1 · %2", "title, detail").arg(choice.title, detailFor(choice));
}

void ParentField::showEvent(QShowEvent *event)
{
    FieldEditorWidget::showEvent(event);
    refresh();
}

} // namespace frameloom
