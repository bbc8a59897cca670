// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListView>

class QMimeData;

namespace frameloom {

class Workspace;

/// Tiles in an order, as high as their number asks for. Dragging and Alt with an arrow key reorder; Delete removes.
/// Files from outside can be dropped between them.
class MediaListView : public QListView
{
    Q_OBJECT
public:
    explicit MediaListView(Workspace *workspace, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Larger tiles, with what is known of each below it, and none of them scrolls: for a page that is about the
    /// pictures.
    void setRoomy(bool roomy);
    /// Moves the current tile by so many places; it stays current.
    void moveCurrent(int step);

Q_SIGNALS:
    void dropOffered(const QMimeData *mime, bool *fits); ///< set `fits` where it can be used
    void dropped(const QMimeData *mime, int row);
    void pasteWanted();
    void removeWanted();
    void reordered();
    void menuWanted(const QPoint &global);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    QSize minimumSizeHint() const override;

private:
    void fitHeight();

    bool m_roomy = false;
};

} // namespace frameloom
