// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/medialistfield.h"

#include "create/media/mediainspection.h"
#include "create/media/mediaintake.h"
#include "create/media/medialistmodel.h"
#include "create/media/medialistview.h"
#include "create/media/mediawell.h"
#include "create/noteline.h"
#include "style/type.h"
#include "words/mediawords.h"

#include <QJsonArray>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

QString wellHintFor(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Image:
        break;
    case MediaKind::Audio:
        return MediaListField::tr("Drop songs here, or press to choose some");
    case MediaKind::Video:
        return MediaListField::tr("Drop videos here, or press to choose some");
    }
    return MediaListField::tr("Drop pictures here, or press to choose some");
}

} // namespace

MediaListField::MediaListField(const Field &field, Workspace *workspace, QWidget *parent)
    : MediaEditor(field, workspace, Count::Several, parent)
{
    m_model = new MediaListModel(*m_intake, *m_inspection, this);
    m_well->setHint(wellHintFor(field.media.kind));
    m_view = new MediaListView(workspace, body());
    m_view->setModel(m_model);
    addPart(m_view);
    m_count = new QLabel(body());
    m_count->setObjectName(partName(u"count"_s));
    m_count->setTextFormat(Qt::PlainText);
    m_count->setWordWrap(true);
    applyType(m_count, TypeRole::Secondary);
    addPart(m_count);
    addButtons({tr("Add files…"), QString(), tr("Makes smaller copies that can be sent. Your files stay as they are.")});
    finish(m_view);
    m_well->setAccessibleName(m_view->accessibleName());
    watch(m_view);

    connect(m_view, &MediaListView::dropOffered, this,
            [this](const QMimeData *mime, bool *fits) { *fits = m_intake->canTake(mime); });
    connect(m_view, &MediaListView::dropped, this, [this](const QMimeData *mime, int at) {
        m_insertAt = at;
        m_intake->take(mime);
    });
    connect(m_view, &MediaListView::pasteWanted, m_intake, &MediaIntake::paste);
    connect(m_view, &MediaListView::removeWanted, this, &MediaListField::removeSelected);
    connect(m_view, &MediaListView::reordered, this, &MediaListField::edited);
    connect(m_view, &MediaListView::menuWanted, this, &MediaListField::openMenu);
    present();
}

void MediaListField::makeFit()
{
    fit(shrinkableRows());
}

void MediaListField::refuse(const QString &why)
{
    m_insertAt = -1;
    MediaEditor::refuse(why);
}

QJsonValue MediaListField::value() const
{
    QJsonArray list;
    for (const MediaValue &value : m_model->values())
        list.append(value.toJson());
    return list.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(list);
}

void MediaListField::setValue(const QJsonValue &value)
{
    QVector<MediaValue> values;
    const QJsonArray list = value.isArray() ? value.toArray() : value.isUndefined() ? QJsonArray() : QJsonArray{value};
    for (const QJsonValue &entry : list) {
        if (const MediaValue media = MediaValue::fromJson(entry); !media.isNull())
            values.append(media);
    }
    m_said.clear();
    m_fitting.clear();
    forgetVisit();
    m_model->setValues(values);
    present();
}

void MediaListField::takeValues(const QVector<MediaValue> &values)
{
    m_said.clear();
    const bool first = m_model->rowCount() == 0;
    const int at = m_insertAt < 0 ? m_model->rowCount() : m_insertAt;
    m_insertAt = -1;
    m_model->insert(at, values);
    m_view->setCurrentIndex(m_model->index(at));
    const bool focused = m_well->hasFocus();
    edited();
    if (first && focused)
        m_view->setFocus(Qt::OtherFocusReason);
    settle();
}

void MediaListField::removeSelected()
{
    QVector<int> rows;
    const QModelIndexList selected = m_view->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : selected)
        rows.append(index.row());
    removeRows(rows);
}

void MediaListField::removeRows(QVector<int> rows)
{
    if (rows.isEmpty())
        return;
    std::sort(rows.begin(), rows.end(), std::greater<>());
    const bool focused = m_view->hasFocus();
    for (const int row : std::as_const(rows))
        m_model->removeRow(row);
    if (m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(qMin(rows.constLast(), m_model->rowCount() - 1)));
    m_said.clear();
    edited();
    if (focused && m_model->rowCount() == 0)
        m_well->setFocus(Qt::OtherFocusReason);
    settle();
}

void MediaListField::setRoomy(bool roomy)
{
    m_view->setRoomy(roomy);
}

QStringList MediaListField::paths() const
{
    QStringList paths;
    for (int row = 0; row < m_model->rowCount(); ++row)
        paths.append(m_model->index(row).data(MediaListModel::PathRole).toString());
    return paths;
}

void MediaListField::setRemarks(const QStringList &remarks)
{
    m_model->setRemarks(remarks);
}

void MediaListField::edited()
{
    present();
    userChanged();
}

QString MediaListField::ownProblem() const
{
    const QJsonValue most = field().schema["maxItems"_L1];
    if (most.isDouble() && m_model->rowCount() > most.toInt()) {
        return tr("At most %1: please remove %Ln of them.", nullptr, m_model->rowCount() - most.toInt())
            .arg(QLocale().toString(most.toInt()));
    }
    if (const qint64 together = field().media.maxTotalBytes; together > 0 && m_model->bytes() > together) {
        return tr("Together they have %1, at most %2 can be sent. Remove some, or choose smaller ones.")
            .arg(words::bytes(m_model->bytes()), words::bytes(together));
    }
    int bad = 0;
    QString first;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString problem = m_model->problem(row);
        if (problem.isEmpty())
            continue;
        if (++bad == 1)
            first = tr("Number %1: %2", "place in the list, what is wrong").arg(QLocale().toString(row + 1), problem);
    }
    if (bad < 2)
        return first;
    //: %1 is a sentence about the first of them
    return tr("%1 The same or worse with %Ln more.", nullptr, bad - 1).arg(first);
}

bool MediaListField::isBusy() const
{
    if (!m_fitting.isEmpty())
        return true;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->isKnown(row))
            return true;
    }
    return false;
}

QString MediaListField::countWords() const
{
    const QLocale locale;
    const QString count = locale.toString(m_model->rowCount());
    const QJsonValue least = field().schema["minItems"_L1];
    const QJsonValue most = field().schema["maxItems"_L1];
    QString text;
    if (least.isDouble() && most.isDouble())
        text = tr("%1 of %2 to %3", "so many chosen, smallest and largest number")
                   .arg(count, locale.toString(least.toInt()), locale.toString(most.toInt()));
    else if (most.isDouble())
        text = tr("%1 of at most %2").arg(count, locale.toString(most.toInt()));
    else if (least.isDouble())
        text = tr("%1 of at least %2").arg(count, locale.toString(least.toInt()));
    else
        text = tr("%Ln chosen", nullptr, m_model->rowCount());
    if (const qint64 bytes = m_model->bytes(); bytes > 0)
        text = tr("%1 · %2 together", "count and size").arg(text, words::bytes(bytes));
    return text;
}

QVector<int> MediaListField::shrinkableRows() const
{
    QVector<int> rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString path = m_model->index(row).data(MediaListModel::PathRole).toString();
        if (m_model->isShrinkableRow(row) && !m_fitting.contains(path))
            rows.append(row);
    }
    return rows;
}

QVector<MediaValue> MediaListField::unregistered() const
{
    const QVector<MediaValue> values = m_model->values();
    const auto isFree = [&](int row) {
        return !isAssetAddress(values.at(row).url) && m_model->isKnown(row) && m_model->problem(row).isEmpty();
    };
    QVector<MediaValue> chosen;
    QVector<MediaValue> all;
    for (int row = 0; row < values.size(); ++row) {
        if (!isFree(row) || all.contains(values.at(row)))
            continue;
        all.append(values.at(row));
        if (m_view->selectionModel()->isSelected(m_model->index(row)))
            chosen.append(values.at(row));
    }
    return chosen.isEmpty() ? all : chosen;
}

void MediaListField::replaceByAsset(const MediaValue &was, const QString &address)
{
    const QVector<MediaValue> values = m_model->values();
    bool isThere = false;
    for (int row = 0; row < values.size(); ++row) {
        if (values.at(row) != was)
            continue;
        m_model->replace(row, {0, {}, address});
        isThere = true;
    }
    if (!isThere)
        return;
    edited();
    settle();
}

void MediaListField::present()
{
    const bool empty = m_model->rowCount() == 0;
    m_well->setVisible(empty);
    m_view->setVisible(!empty);
    m_count->setText(countWords());
    const int fixable = m_workspace ? int(shrinkableRows().size()) : 0;
    m_fit->setText(fixable == 1 ? tr("Make it fit") : tr("Make %Ln fit", "number of pictures", fixable));
    m_fit->setVisible(fixable > 0);
    if (!m_said.isEmpty())
        m_note->setNote(NoteLine::Tone::Warning, m_said);
    else if (!m_fitting.isEmpty())
        m_note->setNote(NoteLine::Tone::Quiet, tr("%Ln are being made smaller…", nullptr, int(m_fitting.size())));
    else if (empty)
        m_note->setNote(NoteLine::Tone::Quiet,
                        m_intake->takesFiles() ? words::mediaLimits(m_intake->limits()) : m_intake->whyNoFiles());
    else
        m_note->setNote(NoteLine::Tone::Quiet, {});
    describe();
    showAssetButton();
}

QString MediaListField::spokenContent() const
{
    return tr("%1. Alt with an arrow key moves a picture.").arg(m_count->text());
}

void MediaListField::fit(const QVector<int> &rows)
{
    for (const int row : rows) {
        const QString path = m_model->index(row).data(MediaListModel::PathRole).toString();
        if (m_fitting.contains(path))
            continue;
        m_fitting.insert(path);
        m_intake->makeFit(path);
    }
    m_said.clear();
    present();
}

void MediaListField::takeFitted(const QString &path, const ShrunkPicture &copy)
{
    if (!m_fitting.remove(path))
        return; // the form was filled anew meanwhile
    if (copy.problem == ShrunkPicture::Problem::None) {
        const QVector<int> rows = m_model->rowsOf(path);
        for (const int row : rows)
            m_model->replace(row, {0, copy.path, {}});
        edited();
    } else {
        m_said = words::shrinkProblem(copy.problem);
        present();
    }
    settle();
}

void MediaListField::openMenu(const QPoint &global)
{
    const int row = m_view->currentIndex().row();
    if (row < 0)
        return;
    const int last = m_model->rowCount() - 1;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"mediaListMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto move = [&](const QString &text, const QKeySequence &keys, int step, bool possible) {
        QAction *action = menu->addAction(text);
        action->setShortcut(keys); // shown only: the view obeys the key itself
        action->setEnabled(possible);
        connect(action, &QAction::triggered, m_view, [this, step] { m_view->moveCurrent(step); });
    };
    move(tr("Move earlier"), Qt::ALT | Qt::Key_Up, -1, row > 0);
    move(tr("Move later"), Qt::ALT | Qt::Key_Down, 1, row < last);
    move(tr("Move to the beginning"), Qt::ALT | Qt::Key_Home, -row, row > 0);
    move(tr("Move to the end"), Qt::ALT | Qt::Key_End, last - row, row < last);
    menu->addSeparator();
    if (m_workspace && m_model->isShrinkableRow(row))
        connect(menu->addAction(tr("Make it fit")), &QAction::triggered, this, [this, row] { fit({row}); });
    QAction *remove = menu->addAction(tr("Remove"));
    remove->setShortcut(Qt::Key_Delete);
    connect(remove, &QAction::triggered, this, &MediaListField::removeSelected);
    menu->popup(global);
}

void MediaListField::focusInput()
{
    if (m_model->rowCount() == 0)
        m_well->setFocus(Qt::OtherFocusReason);
    else
        m_view->setFocus(Qt::OtherFocusReason);
}

} // namespace frameloom
