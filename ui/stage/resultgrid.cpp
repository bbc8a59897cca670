// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/resultgrid.h"

#include "media/playerbar.h"
#include "media/videoplayer.h"

#include <QApplication>
#include <QKeyEvent>
#include <QAbstractButton>

#include <algorithm>

namespace frameloom {

ResultGrid::ResultGrid(Thumbnails &thumbnails, Sound &sound, QWidget *parent)
    : QWidget(parent), m_thumbnails(thumbnails), m_sound(sound)
{
}

PictureTile *ResultGrid::makeTile(int index)
{
    auto *tile = new PictureTile(m_thumbnails, m_sound, this);
    PictureArea *picture = &tile->picture();
    connect(picture, &PictureArea::chosen, this, [this, index] { select(index); });
    connect(picture, &PictureArea::opened, this, [this, index] { Q_EMIT openRequested(index); });
    connect(picture, &PictureArea::dragWanted, this, [this, index] { Q_EMIT dragRequested(index); });
    connect(picture, &PictureArea::buttonClicked, this, [this, index] { Q_EMIT buttonClicked(index); });
    connect(picture, &PictureArea::decodeFailed, this, [this, index] { Q_EMIT decodeFailed(index); });
    connect(picture, &PictureArea::menuWanted, this,
            [this, index](const QPoint &pos) { Q_EMIT menuRequested(index, pos); });
    connect(&tile->row(), &ActionRow::triggered, this, &ResultGrid::actionTriggered);
    return tile;
}

void ResultGrid::connectPlayer(int index)
{
    VideoPlayer *player = m_tiles.at(index)->player();
    connect(player, &VideoPlayer::chosen, this, [this, index] { select(index); });
    connect(player, &VideoPlayer::dragWanted, this, [this, index] { Q_EMIT dragRequested(index); });
    connect(player, &VideoPlayer::menuWanted, this, [this, index](const QPoint &pos) { Q_EMIT menuRequested(index, pos); });
    Q_EMIT playerMade(index, player);
}

void ResultGrid::setTiles(const QVector<PictureFace> &faces, const QVector<QVector<StageAction>> &actions,
                          const QSize &aspect, bool keepRows)
{
    const bool rows = keepRows || std::any_of(actions.cbegin(), actions.cend(), [](const QVector<StageAction> &of) {
        return !of.isEmpty();
    });
    m_rowHeight = rows ? ActionRow::rowHeight() : 0;
    while (m_tiles.size() > faces.size()) {
        PictureTile *tile = m_tiles.takeLast();
        tile->hide();
        tile->deleteLater();
    }
    while (m_tiles.size() < faces.size())
        m_tiles.append(makeTile(int(m_tiles.size())));
    for (int i = 0; i < faces.size(); ++i) {
        if (m_tiles.at(i)->setFace(faces.at(i)))
            connectPlayer(i);
        m_tiles.at(i)->row().setActions(actions.value(i));
        m_tiles.at(i)->setRowHeight(m_rowHeight);
    }
    m_aspect = aspect;
    const bool videos = std::any_of(faces.cbegin(), faces.cend(),
                                    [](const PictureFace &face) { return face.kind == PictureFace::Kind::Video; });
    m_barHeight = videos ? PlayerBar::barHeight() : 0;
    arrange();
    for (PictureTile *tile : std::as_const(m_tiles))
        tile->show();
    const int kept = m_selected < m_tiles.size() ? m_selected : -1;
    m_selected = -2; // so that new tiles hear of it
    select(kept);
}

void ResultGrid::select(int index)
{
    if (index >= m_tiles.size() || index == m_selected)
        return;
    m_selected = index;
    for (int i = 0; i < m_tiles.size(); ++i)
        m_tiles.at(i)->setSelected(i == index);
    Q_EMIT selectionChanged(index);
}

void ResultGrid::setViewport(const QSize &size)
{
    if (size == m_viewport)
        return;
    m_viewport = size;
    arrange();
}

void ResultGrid::resizeEvent(QResizeEvent *)
{
    arrange();
}

void ResultGrid::arrange()
{
    const QSize area = m_viewport.isEmpty() ? size() : m_viewport;
    m_fit = fitGrid(area, int(m_tiles.size()), m_aspect, m_rowHeight + m_barHeight);
    // Wide pictures leave room below: the grid hangs in the middle, as on a wall.
    const int top = std::max(0, (area.height() - m_fit.height) / 2);
    for (int i = 0; i < m_tiles.size(); ++i) {
        const QRect place = m_fit.tiles.at(i).translated(0, top);
        // First on the reading side.
        m_tiles.at(i)->setGeometry(layoutDirection() == Qt::RightToLeft
                                       ? place.translated(area.width() - place.right() - 1 - place.left(), 0)
                                       : place);
    }
    setMinimumHeight(m_fit.height);
}

void ResultGrid::move(int dx, int dy)
{
    if (m_tiles.isEmpty())
        return;
    if (m_selected < 0) {
        select(0);
    } else {
        const int step = (layoutDirection() == Qt::RightToLeft ? -dx : dx) + dy * std::max(1, m_fit.columns);
        const int next = m_selected + step;
        if (next >= 0 && next < m_tiles.size())
            select(next);
    }
    m_tiles.at(m_selected)->focusTarget()->setFocus(Qt::OtherFocusReason);
}

void ResultGrid::keyPressEvent(QKeyEvent *event)
{
    if (!takeKey(event))
        QWidget::keyPressEvent(event);
}

bool ResultGrid::takeKey(QKeyEvent *event)
{
    if (m_tiles.isEmpty())
        return false;
    const int key = event->key();
    const int chosen = std::max(0, m_selected);
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested(chosen);
        return true;
    }
    if (event->matches(QKeySequence::Save)) {
        Q_EMIT saveRequested(chosen);
        return true;
    }
    if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    if (key >= Qt::Key_1 && key <= Qt::Key_9) {
        const int index = key - Qt::Key_1;
        if (index >= m_tiles.size())
            return false;
        select(index);
        m_tiles.at(index)->focusTarget()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    switch (key) {
    case Qt::Key_Left: move(-1, 0); return true;
    case Qt::Key_Right: move(1, 0); return true;
    case Qt::Key_Up: move(0, -1); return true;
    case Qt::Key_Down: move(0, 1); return true;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Enter on a button means the button.
        if (auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
            button && isAncestorOf(button)) {
            button->click();
            return true;
        }
        select(chosen);
        Q_EMIT openRequested(chosen);
        return true;
    default:
        break;
    }
    const QKeySequence pressed(key | int(event->modifiers() & ~Qt::KeypadModifier));
    ActionRow &row = m_tiles.at(chosen)->row();
    for (const StageAction &action : row.actions()) {
        if (action.shortcut.isEmpty() || action.shortcut != pressed)
            continue;
        select(chosen);
        if (!event->isAutoRepeat()) // a key that is held down must not buy twice
            row.run(action.id);
        return true;
    }
    return false;
}

} // namespace frameloom
