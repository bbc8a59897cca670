// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/media/medialistview.h"

#include "create/media/medialistmodel.h"
#include "create/media/mediathumb.h"
#include "studio/workspace.h"
#include "style/icons.h"
#include "style/stylepaint.h"
#include "style/tokens.h"
#include "style/type.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace frameloom {

namespace {

constexpr int TileSide = 76;
constexpr int TileGap = 6;
constexpr int MostTileRows = 4; ///< more scroll

class MediaTileDelegate : public QStyledItemDelegate
{
public:
    MediaTileDelegate(Workspace *workspace, QObject *parent) : QStyledItemDelegate(parent), m_workspace(workspace) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {TileSide + TileGap, TileSide + TileGap};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens tokens = Tokens::from(option.palette);
        const bool bad = !index.data(MediaListModel::ProblemRole).toString().isEmpty();
        const bool selected = option.state & QStyle::State_Selected;
        const QRect cell = option.rect.adjusted(TileGap / 2, TileGap / 2, -TileGap / 2, -TileGap / 2);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintMediaThumb(*painter, cell, index.data(MediaListModel::PathRole).toString(), MediaKind::Image, m_workspace,
                        tokens);
        // Its place, on a ground of its own: pictures have every colour.
        painter->setFont(typeFont(TypeRole::Secondary));
        const QString place = QLocale().toString(index.row() + 1);
        const QFontMetrics metrics(painter->font());
        const QRect badge(cell.left() + 4, cell.top() + 4, qMax(18, metrics.horizontalAdvance(place) + 8), 18);
        const QRect shown = QStyle::visualRect(option.direction, cell, badge);
        paintBox(*painter, shown, 5, tokens.panel, tokens.line);
        painter->setPen(tokens.text);
        painter->drawText(shown, Qt::AlignCenter, place);
        if (bad) {
            const QRect mark(cell.right() - 21, cell.top() + 4, 18, 18);
            const QRect at = QStyle::visualRect(option.direction, cell, mark);
            paintBox(*painter, at, 5, tokens.panel, tokens.bad);
            themedIcon(IconName::AlertTriangle, IconTone::Bad).paint(painter, at.adjusted(2, 2, -2, -2));
        }
        if (bad || selected)
            paintBox(*painter, cell, 5, QColor(), selected ? tokens.accent : tokens.bad, selected ? 2 : 1);
        if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
            paintFocusRing(*painter, option.rect, 7, tokens.accent);
        painter->restore();
    }

private:
    Workspace *m_workspace;
};

} // namespace

MediaListView::MediaListView(Workspace *workspace, QWidget *parent) : QListView(parent)
{
    setItemDelegate(new MediaTileDelegate(workspace, this));
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (workspace)
        connect(&workspace->thumbnails(), &Thumbnails::ready, viewport(), qOverload<>(&QWidget::update));
}

void MediaListView::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, change, this, &MediaListView::fitHeight);
    connect(model, &QAbstractItemModel::modelReset, this, &MediaListView::fitHeight);
    fitHeight();
}

void MediaListView::fitHeight()
{
    if (!model())
        return;
    const int tile = TileSide + TileGap;
    const int inside = width() - 2 * frameWidth() - verticalScrollBar()->sizeHint().width();
    const int perRow = qMax(1, inside / tile);
    const int rows = qBound(1, (model()->rowCount() + perRow - 1) / perRow, MostTileRows);
    const int height = rows * tile + 2 * frameWidth() + 2;
    if (height != maximumHeight())
        setFixedHeight(height);
}

void MediaListView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    fitHeight();
}

QSize MediaListView::minimumSizeHint() const
{
    return {TileSide + 40, TileSide};
}

void MediaListView::moveCurrent(int step)
{
    const int row = currentIndex().row();
    const int target = row + step;
    if (row < 0 || target < 0 || target >= model()->rowCount())
        return;
    if (model()->moveRow({}, row, {}, step > 0 ? target + 1 : target)) {
        scrollTo(currentIndex());
        Q_EMIT reordered();
    }
}

void MediaListView::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const int sideways = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    if (modifiers == Qt::AltModifier) {
        switch (event->key()) {
        case Qt::Key_Left:
            moveCurrent(-sideways);
            break;
        case Qt::Key_Right:
            moveCurrent(sideways);
            break;
        case Qt::Key_Up:
            moveCurrent(-1);
            break;
        case Qt::Key_Down:
            moveCurrent(1);
            break;
        case Qt::Key_Home:
            moveCurrent(-currentIndex().row());
            break;
        case Qt::Key_End:
            moveCurrent(model()->rowCount() - 1 - currentIndex().row());
            break;
        default:
            QListView::keyPressEvent(event);
            return;
        }
        event->accept();
        return;
    }
    if (event->matches(QKeySequence::Paste)) {
        Q_EMIT pasteWanted();
    } else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        Q_EMIT removeWanted();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && modifiers == Qt::ControlModifier) {
        event->ignore(); // submits the form
        return;
    } else {
        QListView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void MediaListView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        Q_EMIT menuWanted(viewport()->mapToGlobal(visualRect(currentIndex()).center()));
    } else if (indexAt(event->pos()).isValid()) {
        Q_EMIT menuWanted(event->globalPos());
    }
    event->accept();
}

void MediaListView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->source() == this) {
        QListView::dragEnterEvent(event);
        return;
    }
    bool fits = false;
    Q_EMIT dropOffered(event->mimeData(), &fits);
    event->setAccepted(fits);
}

void MediaListView::dragMoveEvent(QDragMoveEvent *event)
{
    if (event->source() == this) {
        QListView::dragMoveEvent(event);
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void MediaListView::dropEvent(QDropEvent *event)
{
    if (event->source() == this) {
        QListView::dropEvent(event);
        Q_EMIT reordered();
        return;
    }
    const QModelIndex under = indexAt(event->position().toPoint());
    event->setDropAction(Qt::CopyAction);
    event->accept();
    setState(NoState);
    Q_EMIT dropped(event->mimeData(), under.isValid() ? under.row() : model()->rowCount());
}

} // namespace frameloom
