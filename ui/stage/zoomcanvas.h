// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QVector>
#include <QWidget>

namespace frameloom {

/// A picture that can be zoomed and moved. Painting costs what is seen, not what the picture holds: it comes with its
/// halves, and the smallest sufficient one is drawn.
class ZoomCanvas : public QWidget
{
    Q_OBJECT
public:
    explicit ZoomCanvas(QWidget *parent = nullptr);

    /// A small version of a picture of `size` pixels, until setLevels() brings the real one. Resets the zoom.
    void setPreview(const QImage &preview, const QSize &size);
    /// Largest first. Keeps the zoom.
    void setLevels(const QVector<QImage> &levels);
    void setMessage(const QString &message); ///< instead of a picture

    bool isFitted() const { return m_fitted; }
    bool hasLevels() const { return !m_levels.isEmpty(); }
    QSize pictureSize() const { return m_size; }
    /// Device pixels for each picture pixel: 1 = "100 %".
    double zoom() const;
    void zoomTo(double zoom, const QPointF &fixed); ///< the picture's point under `fixed` stays there
    void zoomBy(double factor) { zoomTo(zoom() * factor, QRectF(rect()).center()); }
    void fit();
    void panBy(const QPointF &pixels);
    QRectF target() const; ///< where the whole picture lies, in the widget's coordinates

Q_SIGNALS:
    void zoomChanged();
    void clickedBeside(); ///< on the empty ground

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    double fitZoom() const;
    void clamp();

    QImage m_preview;
    QVector<QImage> m_levels;
    QSize m_size;
    QString m_message;
    bool m_fitted = true;
    double m_zoom = 1;     ///< when not fitted
    QPointF m_center;      ///< the picture's point in the middle of the widget, in its pixels
    QPoint m_grabbed;
    QPoint m_pressed;
    bool m_dragging = false;
};

} // namespace frameloom
