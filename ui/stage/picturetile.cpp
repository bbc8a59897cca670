// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/picturetile.h"

#include "style/stylepaint.h"
#include "style/tokens.h"

#include <QPainter>

namespace frameloom {

PictureTile::PictureTile(Thumbnails &thumbnails, QWidget *parent) : QWidget(parent)
{
    m_picture = new PictureArea(thumbnails, this);
    m_row = new ActionRow(this);
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
    m_row->setGeometry(0, height() - m_rowHeight, width(), m_rowHeight);
}

void PictureTile::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::from(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, rect(), 8, tokens.panel, tokens.line);
}

} // namespace frameloom
