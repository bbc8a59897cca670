// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/picturetile.h"

#include "media/videoplayer.h"
#include "style/stylepaint.h"
#include "style/tokens.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

QString spokenVideo(const PictureFace &face)
{
    if (face.total == 1)
        return PictureTile::tr("Video, %1").arg(face.subject);
    return PictureTile::tr("Video %1 of %2, %3").arg(face.number).arg(face.total).arg(face.subject);
}

} // namespace

PictureTile::PictureTile(Thumbnails &thumbnails, Sound &sound, QWidget *parent)
    : QWidget(parent), m_thumbnails(thumbnails), m_sound(sound)
{
    m_picture = new PictureArea(thumbnails, this);
    m_row = new ActionRow(this);
}

bool PictureTile::setFace(const PictureFace &face)
{
    m_face = face;
    const bool video = face.kind == PictureFace::Kind::Video;
    const bool fresh = video && !m_player;
    if (fresh) {
        m_player = new VideoPlayer(m_thumbnails, m_sound, this);
        place();
    }
    m_picture->setVisible(!video);
    if (m_player) {
        m_player->setVisible(video);
        m_player->setObjectName(u"video%1"_s.arg(face.number));
        m_player->setVideo(video ? face.path : QString(), spokenVideo(face), face.durationMs);
    }
    if (!video)
        m_picture->setFace(face);
    return fresh;
}

void PictureTile::setSelected(bool selected)
{
    m_selected = selected;
    m_picture->setSelected(selected);
    update();
}

QWidget *PictureTile::focusTarget() const
{
    return player() ? static_cast<QWidget *>(m_player) : m_picture;
}

void PictureTile::setRowHeight(int height)
{
    m_rowHeight = height;
    m_row->setVisible(height > 0);
    place();
}

void PictureTile::resizeEvent(QResizeEvent *)
{
    place();
}

void PictureTile::place()
{
    m_picture->setGeometry(0, 0, width(), height() - m_rowHeight);
    // One pixel in from the frame, which shows the selection.
    if (m_player)
        m_player->setGeometry(2, 2, width() - 4, height() - m_rowHeight - 2 - (m_rowHeight > 0 ? 0 : 2));
    m_row->setGeometry(0, height() - m_rowHeight, width(), m_rowHeight);
}

void PictureTile::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::from(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, rect(), 8, tokens.panel, tokens.line);
    if (m_selected && player())
        paintBox(painter, rect(), 8, {}, tokens.accent, 2);
}

} // namespace frameloom
