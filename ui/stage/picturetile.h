// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stage/actionrow.h"
#include "stage/picturearea.h"

#include <QWidget>

namespace frameloom {

class Sound;
class VideoPlayer;

/// A picture, or a video with its player, and its action row, in one frame.
class PictureTile : public QWidget
{
    Q_OBJECT
public:
    PictureTile(Thumbnails &thumbnails, Sound &sound, QWidget *parent = nullptr);

    /// True when a player was made for it, which is then to be connected.
    bool setFace(const PictureFace &face);
    const PictureFace &face() const { return m_face; }
    void setSelected(bool selected);
    QWidget *focusTarget() const; ///< picture or player
    VideoPlayer *player() const { return m_face.kind == PictureFace::Kind::Video ? m_player : nullptr; }
    PictureArea &picture() { return *m_picture; }
    ActionRow &row() { return *m_row; }
    const ActionRow &row() const { return *m_row; }
    void setRowHeight(int height); ///< 0: nothing can be done with it

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();

    Thumbnails &m_thumbnails;
    Sound &m_sound;
    PictureFace m_face;
    bool m_selected = false;
    VideoPlayer *m_player = nullptr; ///< made when the first video is shown here
    int m_rowHeight = ActionRow::rowHeight();
    PictureArea *m_picture = nullptr;
    ActionRow *m_row = nullptr;
};

} // namespace frameloom
