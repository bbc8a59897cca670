// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QGraphicsView>
#include <QImage>

class QGraphicsVideoItem;
class QVideoSink;

namespace frameloom {

/// Where the pictures of a video appear: a poster with a play mark until there are frames. A QGraphicsVideoItem,
/// because a QVideoWidget cannot be grabbed, overlaid or shown without a display.
class VideoScreen : public QGraphicsView
{
    Q_OBJECT
public:
    explicit VideoScreen(QWidget *parent = nullptr);

    void setPoster(const QImage &poster);
    const QImage &poster() const { return m_poster; }
    /// The big play mark over it.
    void setMark(bool shown);
    /// Loads Qt Multimedia when called for the first time: see prepareMedia().
    QGraphicsVideoItem *item();
    /// Frames are shown instead of the poster.
    bool hasFrames() const { return m_hasFrames; }
    void forgetFrames();
    QImage frame() const; ///< as it is now, in the video's own size; null before the first

Q_SIGNALS:
    void clicked();
    void doubleClicked();
    void pressed();
    void dragWanted();
    void menuWanted(const QPoint &globalPos);
    void framesCame(const QSize &size);
    void frameChanged();
    void resized();

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void place();

    QImage m_poster;
    QGraphicsVideoItem *m_item = nullptr;
    bool m_mark = true;
    bool m_hasFrames = false;
    bool m_mayDrag = false;
    bool m_wasDouble = false;
    QPoint m_pressed;
};

} // namespace frameloom
