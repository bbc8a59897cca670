// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/mask/maskdocument.h"
#include "stage/zoomcanvas.h"

#include <optional>

namespace frameloom {

enum class MaskTool { Brush, Eraser, Rectangle, Lasso };

/// A picture with its mask over it, painted on by mouse, pen or keyboard. The right button does the opposite of the
/// tool. A pen's pressure makes the brush wider, its other end erases. The keyboard has a pen of its own: arrows move
/// it, Enter puts it down and lifts it (or sets corners), Space paints where it stands.
class MaskCanvas : public ZoomCanvas
{
    Q_OBJECT
public:
    explicit MaskCanvas(QWidget *parent = nullptr);

    MaskDocument &document() { return m_document; }
    /// The mask to paint; the picture comes by setPreview() and setLevels().
    void setDocument(MaskDocument document);

    MaskTool tool() const { return m_tool; }
    void setTool(MaskTool tool);
    int brushSize() const { return m_brush; } ///< diameter in the picture's pixels
    void setBrushSize(int diameter);
    int largestBrush() const;
    void stepBrush(double steps); ///< larger (or smaller) by a tenth for each
    bool hasPenPressure() const { return m_pressure; }
    void setPenPressure(bool on) { m_pressure = on; }

    void invert() { refresh(m_document.invert()); }
    void clear() { refresh(m_document.fill(false)); }
    void markAll() { refresh(m_document.fill(true)); }
    void undo();
    void redo();
    /// Gives up the stroke, rectangle or lasso that is being drawn. False: there was none.
    bool abandon();

    /// Keys of the canvas; others are left to the caller. `justAsking` does nothing.
    bool takeKey(int key, Qt::KeyboardModifiers modifiers, bool justAsking);
    bool hasKeyCursor() const { return m_keyCursor.has_value(); }
    QPoint keyCursor() const { return m_keyCursor.value_or(QPoint()); }
    void paintAtKeyCursor();

    /// The picture's point under a point of the widget.
    QPointF toPicture(const QPointF &position) const;
    QPointF toWidget(const QPointF &point) const;

Q_SIGNALS:
    void maskChanged();
    void toolChanged(frameloom::MaskTool tool);
    void brushSizeChanged(int diameter);
    void announced(const QString &words); ///< for people who do not see it

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void tabletEvent(QTabletEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    enum class Drag { None, Pan, Stroke, Rectangle, Lasso };

    void press(const QPointF &position, Qt::MouseButton button, Qt::KeyboardModifiers modifiers, double pressure);
    void move(const QPointF &position, double pressure);
    void release(const QPointF &position);
    void finishShape();
    void hover(const QPointF &position);
    void refresh(const QRect &touched);
    void updateCursor();
    void drawMask(QPainter &painter, const QRegion &region);
    void drawShape(QPainter &painter);
    void drawPointer(QPainter &painter);
    QRect pointerArea() const;
    QRect onScreen(const QRectF &points) const;
    QRect shapeRect() const;
    double strokeWidth(double pressure) const;
    bool isShape() const { return m_tool == MaskTool::Rectangle || m_tool == MaskTool::Lasso; }
    bool erases() const { return (m_tool == MaskTool::Eraser) != m_opposite; }

    // maskkeys.cpp
    void moveKeyCursor(int key, Qt::KeyboardModifiers modifiers);
    void pressKeyPen();
    void setKeyPoint();
    void say(const QString &words);
    bool raiseKeyCursor();
    QPointF keyPoint() const { return QPointF(keyCursor()) + QPointF(0.5, 0.5); }

    MaskDocument m_document;
    MaskTool m_tool = MaskTool::Brush;
    int m_brush = 64;
    double m_exactBrush = 64; ///< small turns of a fine wheel add up here
    bool m_pressure = true;
    Drag m_drag = Drag::None;
    bool m_opposite = false; ///< the right button: takes away what the tool would mark
    QPolygonF m_shape;       ///< rectangle (two corners) or lasso that is being drawn, picture's pixels
    QPointF m_grabbed;
    std::optional<QPointF> m_hover;    ///< where the mouse or pen is, widget's pixels
    std::optional<QPointF> m_lineFrom; ///< Shift draws a line from here
    std::optional<MaskTool> m_beforeEraser;
    bool m_space = false;
    bool m_spaceUsed = false;
    std::optional<QPoint> m_keyCursor; ///< a pixel
    bool m_keyPenDown = false;
};

} // namespace frameloom
