// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QImage>
#include <QPointF>
#include <QPolygonF>
#include <QRect>

#include <algorithm>
#include <deque>
#include <optional>

namespace frameloom {

/// A mask for Midjourney's inpaint while it is painted: exactly as large as the picture, black stays, white is drawn
/// again, nothing between (api/v1/midjourney.json, inpaint: black ground, white chosen area, the picture's own pixel
/// size). Coordinates are the picture's pixels; a pixel belongs to a shape when its centre lies in it. Every change can
/// be undone; how much is kept is bounded in bytes. A plain value of one thread.
class MaskDocument
{
public:
    static constexpr qint64 UndoBytes = 64 * 1024 * 1024;

    explicit MaskDocument(const QSize &size = {}, qint64 undoBytes = UndoBytes);

    QSize size() const { return m_image.size(); }
    bool isNull() const { return m_image.isNull(); }
    /// Format_Grayscale8, 0 and 255 only.
    const QImage &image() const { return m_image; }
    bool isMarked(int x, int y) const { return m_image.constScanLine(y)[x] != 0; }
    qint64 marked() const { return m_marked; } ///< white pixels
    double part() const;                       ///< marked of all, 0..1

    /// Another mask of the same size as the ground to paint on; forgets what could be undone. False: another size.
    bool load(const QImage &mask);

    /// A stroke is one step of undo: begin, any number of pieces, end. `diameter` in pixels, at least 1. Each piece is
    /// a line with round ends whose width runs evenly from one end to the other, as a pen's pressure does. Every change
    /// returns what it touched.
    void beginStroke(bool mark);
    QRect strokeTo(const QPointF &point, double diameter);
    void endStroke();
    /// As if the stroke had never begun.
    QRect cancelStroke();
    bool isStroking() const { return m_stroking; }

    QRect rectangle(const QRect &area, bool mark);
    QRect lasso(const QPolygonF &outline, bool mark); ///< closed by itself; what it winds around counts as inside
    QRect invert();
    QRect fill(bool mark); ///< everything; fill(false) clears

    bool canUndo() const { return !m_stroking && !m_undo.empty(); }
    bool canRedo() const { return !m_stroking && !m_redo.empty(); }
    QRect undo();
    QRect redo();
    qint64 undoBytes() const { return m_kept; } ///< held for undo and redo
    /// A number that differs whenever the content may differ.
    quint64 revision() const { return m_revision; }
    static qint64 countMarked(const QImage &mask);

private:
    static constexpr int TileSide = 128;
    static constexpr uchar White = 255;

    struct Tile
    {
        enum class Kind {
            Even, ///< one value for all, in one byte
            Bits, ///< one bit for each pixel
            Compressed
        };
        Kind kind = Kind::Even;
        QByteArray bytes;
        bool operator==(const Tile &) const = default;
    };
    struct Step
    {
        QHash<int, Tile> tiles; ///< what they held on the other side of this step
        QRect area;
        qint64 bytes = 0;
    };

    QRect tileRect(int index) const;
    void keepTiles(const QRect &area);
    template<typename Edit>
    void editRow(int y, int from, int end, Edit edit);
    void setRow(int y, int from, int end, bool mark);
    Tile pack(const QRect &area) const;
    void unpack(const QRect &area, const Tile &tile);
    static void compress(Tile &tile);
    static qint64 bytesOf(const Step &step);
    void commit();
    QRect swap(Step &step);
    QRect travel(std::deque<Step> &from, std::deque<Step> &to);
    void bound();
    QRect piece(const QPointF &from, double fromRadius, const QPointF &to, double toRadius);

    QImage m_image;
    qint64 m_marked = 0;
    qint64 m_limit = UndoBytes;
    qint64 m_kept = 0;
    quint64 m_revision = 0;
    Step m_open; ///< of the change that is being made
    std::deque<Step> m_undo;
    std::deque<Step> m_redo;
    int m_columns = 0;
    bool m_stroking = false;
    bool m_marking = true;
    std::optional<QPointF> m_last;
    double m_lastRadius = 0;
};

template<typename Edit>
void MaskDocument::editRow(int y, int from, int end, Edit edit)
{
    if (from >= end)
        return;
    uchar *row = m_image.scanLine(y);
    m_marked -= std::count(row + from, row + end, White);
    edit(row + from, row + end);
    m_marked += std::count(row + from, row + end, White);
}

} // namespace frameloom
