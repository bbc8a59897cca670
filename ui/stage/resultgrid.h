// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stage/gridfit.h"
#include "stage/picturetile.h"

#include <QVector>
#include <QWidget>

namespace frameloom {

class Sound;
class VideoPlayer;

/// The pictures or videos of one job in their shape, as large as the place allows. Owns the selection and its keys:
/// 1–9 and arrows choose, Space and Enter open, an action's shortcut runs it on the chosen picture.
class ResultGrid : public QWidget
{
    Q_OBJECT
public:
    ResultGrid(Thumbnails &thumbnails, Sound &sound, QWidget *parent = nullptr);

    /// `faces` and `actions` have the same length. The selection stays where it was if it can.
    /// `keepRows`: actions are still to come, so their place is kept free.
    void setTiles(const QVector<PictureFace> &faces, const QVector<QVector<StageAction>> &actions, const QSize &aspect,
                  bool keepRows);
    int count() const { return int(m_tiles.size()); }
    PictureTile *tile(int index) const { return m_tiles.value(index); }
    int selected() const { return m_selected; } ///< -1: none
    void select(int index);
    /// Handles a key that the stage got. False: not one of ours.
    bool takeKey(QKeyEvent *event);
    /// Height that the scroll area offers; tiles fit in it if they can.
    void setViewport(const QSize &size);

Q_SIGNALS:
    void actionTriggered(const frameloom::StageAction &action);
    void openRequested(int index);
    void copyRequested(int index);
    void saveRequested(int index);
    void dragRequested(int index);
    void buttonClicked(int index);
    void menuRequested(int index, const QPoint &globalPos);
    void decodeFailed(int index);
    void selectionChanged(int index);
    void playerMade(int index, frameloom::VideoPlayer *player);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    PictureTile *makeTile(int index);
    void connectPlayer(int index);
    void arrange();
    void move(int dx, int dy);

    Thumbnails &m_thumbnails;
    Sound &m_sound;
    QVector<PictureTile *> m_tiles;
    QSize m_aspect{1, 1};
    QSize m_viewport;
    int m_rowHeight = 0;
    int m_barHeight = 0; ///< of the players
    GridFit m_fit;
    int m_selected = -1;
};

} // namespace frameloom
