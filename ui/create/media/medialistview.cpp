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
#include <QTextLayout>
#include <QTextOption>

namespace frameloom {

namespace {

constexpr int TileSide = 76;
constexpr int TileGap = 6;
constexpr int MostTileRows = 4; ///< more scroll
constexpr int RoomySide = 116;

/// A tile with its gap; roomy ones have two lines of words below.
QSize tileSize(bool roomy)
{
    if (!roomy)
        return {TileSide + TileGap, TileSide + TileGap};
    const int line = QFontMetrics(typeFont(TypeRole::Secondary)).lineSpacing();
    return {RoomySide + TileGap, RoomySide + TileGap + 2 * line + 4};
}

class MediaTileDelegate : public QStyledItemDelegate
{
public:
    MediaTileDelegate(Workspace *workspace, QObject *parent) : QStyledItemDelegate(parent), m_workspace(workspace) {}

    void setRoomy(bool roomy) { m_roomy = roomy; }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return tileSize(m_roomy); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens tokens = Tokens::from(option.palette);
        const bool bad = !index.data(MediaListModel::ProblemRole).toString().isEmpty();
        const bool selected = option.state & QStyle::State_Selected;
        const QString remark = index.data(MediaListModel::RemarkRole).toString();
        QRect cell = option.rect.adjusted(TileGap / 2, TileGap / 2, -TileGap / 2, -TileGap / 2);
        if (m_roomy)
            cell.setHeight(cell.width());
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
        const bool doubted = !bad && !remark.isEmpty();
        const QColor ink = bad ? tokens.bad : tokens.warn;
        if (bad || doubted) {
            const QRect mark(cell.right() - 21, cell.top() + 4, 18, 18);
            const QRect at = QStyle::visualRect(option.direction, cell, mark);
            paintBox(*painter, at, 5, tokens.panel, ink);
            themedIcon(IconName::AlertTriangle, bad ? IconTone::Bad : IconTone::Warn)
                .paint(painter, at.adjusted(2, 2, -2, -2));
        }
        if (bad || doubted || selected)
            paintBox(*painter, cell, 5, QColor(), selected ? tokens.accent : ink, selected ? 2 : 1);
        if (m_roomy) {
            const QRect words(cell.left(), cell.bottom() + 4, cell.width(),
                              option.rect.bottom() - cell.bottom() - 4);
            painter->setPen(bad || doubted ? ink : tokens.dim);
            paintWords(*painter, words,
                       bad       ? index.data(MediaListModel::ProblemRole).toString()
                       : doubted ? remark
                                 : index.data(MediaListModel::DetailRole).toString(),
                       option.direction);
        }
        if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange))
            paintFocusRing(*painter, option.rect, 7, tokens.accent);
        painter->restore();
    }

private:
    /// Two lines; what does not fit is in the tool tip.
    static void paintWords(QPainter &painter, const QRect &area, const QString &text, Qt::LayoutDirection direction)
    {
        QTextLayout layout(text, painter.font());
        QTextOption option(Qt::AlignHCenter);
        option.setWrapMode(QTextOption::WordWrap);
        option.setTextDirection(direction);
        layout.setTextOption(option);
        layout.beginLayout();
        const QFontMetrics metrics(painter.font());
        for (int row = 0; row < 2; ++row) {
            QTextLine line = layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(area.width());
            QString shown = text.mid(line.textStart(), line.textLength());
            if (row == 1)
                shown = metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, area.width());
            painter.drawText(QRect(area.left(), area.top() + row * metrics.lineSpacing(), area.width(),
                                   metrics.lineSpacing()),
                             Qt::AlignHCenter | Qt::AlignTop, shown.trimmed());
        }
        layout.endLayout();
    }

    Workspace *m_workspace;
    bool m_roomy = false;
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

void MediaListView::setRoomy(bool roomy)
{
    m_roomy = roomy;
    static_cast<MediaTileDelegate *>(itemDelegate())->setRoomy(roomy);
    setVerticalScrollBarPolicy(roomy ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    doItemsLayout();
    fitHeight();
}

void MediaListView::fitHeight()
{
    if (!model())
        return;
    const QSize tile = tileSize(m_roomy);
    const int inside = width() - 2 * frameWidth() - (m_roomy ? 0 : verticalScrollBar()->sizeHint().width());
    const int perRow = qMax(1, inside / tile.width());
    const int all = (model()->rowCount() + perRow - 1) / perRow;
    const int rows = qMax(1, m_roomy ? all : qMin(all, MostTileRows));
    const int height = rows * tile.height() + 2 * frameWidth() + 2;
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
