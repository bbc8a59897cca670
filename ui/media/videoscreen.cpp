// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/videoscreen.h"

#include "style/icons.h"
#include "style/tokens.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QGraphicsScene>
#include <QGraphicsVideoItem>
#include <QMouseEvent>
#include <QPainter>
#include <QVideoFrame>
#include <QVideoSink>

namespace frameloom {

VideoScreen::VideoScreen(QWidget *parent) : QGraphicsView(parent)
{
    setScene(new QGraphicsScene(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setCacheMode(QGraphicsView::CacheNone);
    setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setMinimumSize(60, 40);
    setAcceptDrops(false);
}

void VideoScreen::setPoster(const QImage &poster)
{
    if (poster.cacheKey() == m_poster.cacheKey())
        return;
    m_poster = poster;
    viewport()->update();
}

void VideoScreen::setMark(bool shown)
{
    if (shown == m_mark)
        return;
    m_mark = shown;
    viewport()->update();
}

QGraphicsVideoItem *VideoScreen::item()
{
    if (m_item)
        return m_item;
    m_item = new QGraphicsVideoItem;
    m_item->setAspectRatioMode(Qt::KeepAspectRatio);
    m_item->hide();
    scene()->addItem(m_item);
    place();
    connect(m_item->videoSink(), &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame &frame) {
        if (!frame.isValid())
            return;
        if (!m_hasFrames) {
            m_hasFrames = true;
            m_item->show();
            viewport()->update();
            Q_EMIT framesCame(frame.size());
        }
        Q_EMIT frameChanged();
    });
    return m_item;
}

void VideoScreen::forgetFrames()
{
    m_hasFrames = false;
    if (m_item)
        m_item->hide();
    viewport()->update();
}

QImage VideoScreen::frame() const
{
    return m_hasFrames ? m_item->videoSink()->videoFrame().toImage() : QImage();
}

void VideoScreen::place()
{
    const QSizeF size = viewport()->size();
    setSceneRect(QRectF(QPointF(), size));
    if (m_item)
        m_item->setSize(size);
}

void VideoScreen::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    place();
    Q_EMIT resized();
}

void VideoScreen::drawBackground(QPainter *painter, const QRectF &rect)
{
    const Tokens tokens = Tokens::from(palette());
    painter->fillRect(rect, tokens.window);
    if (m_hasFrames || m_poster.isNull())
        return;
    QRectF target(QPointF(), QSizeF(m_poster.size()).scaled(sceneRect().size(), Qt::KeepAspectRatio));
    target.moveCenter(sceneRect().center());
    painter->drawImage(target, m_poster);
}

void VideoScreen::drawForeground(QPainter *painter, const QRectF &)
{
    if (!m_mark)
        return;
    const Tokens tokens = Tokens::from(palette());
    const double side = std::clamp(std::min(sceneRect().width(), sceneRect().height()) / 4, 28.0, 56.0);
    QRectF disc(0, 0, side, side);
    disc.moveCenter(sceneRect().center());
    QColor ground = tokens.dark ? tokens.window : tokens.panel;
    ground.setAlphaF(0.82f);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(ground);
    painter->drawEllipse(disc);
    QRect icon(0, 0, int(side / 2), int(side / 2));
    icon.moveCenter(disc.center().toPoint() + QPoint(int(side / 40), 0));
    themedIcon(IconName::Play).paint(painter, icon);
}

void VideoScreen::mousePressEvent(QMouseEvent *event)
{
    m_wasDouble = false;
    if (event->button() == Qt::LeftButton) {
        m_pressed = event->pos();
        m_mayDrag = true;
    }
    Q_EMIT pressed();
    event->accept();
}

void VideoScreen::mouseMoveEvent(QMouseEvent *event)
{
    if (m_mayDrag && (event->buttons() & Qt::LeftButton)
        && (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_mayDrag = false;
        Q_EMIT dragWanted();
    }
}

void VideoScreen::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && std::exchange(m_mayDrag, false) && !m_wasDouble)
        Q_EMIT clicked();
    event->accept();
}

void VideoScreen::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_wasDouble = true;
    m_mayDrag = false;
    Q_EMIT doubleClicked();
}

void VideoScreen::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT pressed();
    Q_EMIT menuWanted(event->globalPos());
    event->accept();
}

void VideoScreen::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the stage scrolls
}

} // namespace frameloom
