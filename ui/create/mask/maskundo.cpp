// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What MaskDocument keeps to take a change back: the tiles that it touched, one bit for each pixel.

#include "create/mask/maskdocument.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace frameloom {

QRect MaskDocument::tileRect(int index) const
{
    const QRect tile(index % m_columns * TileSide, index / m_columns * TileSide, TileSide, TileSide);
    return tile.intersected(m_image.rect());
}

void MaskDocument::keepTiles(const QRect &area)
{
    for (int y = area.top() / TileSide; y <= area.bottom() / TileSide; ++y) {
        for (int x = area.left() / TileSide; x <= area.right() / TileSide; ++x) {
            const int index = y * m_columns + x;
            if (!m_open.tiles.contains(index))
                m_open.tiles.insert(index, pack(tileRect(index)));
        }
    }
}

MaskDocument::Tile MaskDocument::pack(const QRect &area) const
{
    const uchar first = m_image.constScanLine(area.top())[area.left()];
    bool even = true;
    for (int y = area.top(); even && y <= area.bottom(); ++y) {
        const uchar *row = m_image.constScanLine(y) + area.left();
        even = std::all_of(row, row + area.width(), [first](uchar v) { return v == first; });
    }
    if (even)
        return {Tile::Kind::Even, QByteArray(1, char(first))};
    const int stride = (area.width() + 7) / 8;
    QByteArray bits(qsizetype(stride) * area.height(), '\0');
    for (int y = 0; y < area.height(); ++y) {
        const uchar *row = m_image.constScanLine(area.top() + y) + area.left();
        char *packed = bits.data() + qsizetype(y) * stride;
        for (int x = 0; x < area.width(); ++x) {
            if (row[x])
                packed[x / 8] = char(packed[x / 8] | (1 << (x % 8)));
        }
    }
    return {Tile::Kind::Bits, bits};
}

void MaskDocument::unpack(const QRect &area, const Tile &tile)
{
    const QByteArray packed = tile.kind == Tile::Kind::Compressed ? qUncompress(tile.bytes) : tile.bytes;
    const int stride = (area.width() + 7) / 8;
    for (int y = 0; y < area.height(); ++y) {
        editRow(area.top() + y, area.left(), area.left() + area.width(), [&](uchar *row, uchar *end) {
            if (tile.kind == Tile::Kind::Even) {
                std::memset(row, uchar(packed[0]), std::size_t(end - row));
                return;
            }
            const char *bits = packed.constData() + qsizetype(y) * stride;
            for (int x = 0; row + x != end; ++x)
                row[x] = (bits[x / 8] >> (x % 8)) & 1 ? White : 0;
        });
    }
}

void MaskDocument::compress(Tile &tile)
{
    if (tile.kind == Tile::Kind::Bits)
        tile = {Tile::Kind::Compressed, qCompress(tile.bytes, 1)};
}

qint64 MaskDocument::bytesOf(const Step &step)
{
    qint64 bytes = qint64(sizeof(Step));
    for (const Tile &tile : step.tiles)
        bytes += tile.bytes.size() + qint64(sizeof(Tile)) + 32; // what the hash and the allocator add
    return bytes;
}

/// Compressed only now: while a stroke runs, time matters more than space.
void MaskDocument::commit()
{
    Step step = std::exchange(m_open, {});
    for (auto it = step.tiles.begin(); it != step.tiles.end();) {
        if (pack(tileRect(it.key())) == *it) {
            it = step.tiles.erase(it);
        } else {
            compress(*it);
            ++it;
        }
    }
    if (step.tiles.isEmpty())
        return;
    for (const Step &gone : m_redo)
        m_kept -= gone.bytes;
    m_redo.clear();
    step.bytes = bytesOf(step);
    m_kept += step.bytes;
    m_undo.push_back(std::move(step));
    bound();
}

/// What lies farthest from now goes first.
void MaskDocument::bound()
{
    for (std::deque<Step> *steps : {&m_undo, &m_redo}) {
        while (m_kept > m_limit && !steps->empty()) {
            m_kept -= steps->front().bytes;
            steps->pop_front();
        }
    }
}

/// Turns a step around: the tiles get what it holds, and it holds what they had.
QRect MaskDocument::swap(Step &step)
{
    for (auto it = step.tiles.begin(); it != step.tiles.end(); ++it) {
        const QRect area = tileRect(it.key());
        const Tile before = *it;
        *it = pack(area);
        unpack(area, before);
        compress(*it);
    }
    step.bytes = bytesOf(step);
    ++m_revision;
    return step.area;
}

QRect MaskDocument::undo()
{
    return canUndo() ? travel(m_undo, m_redo) : QRect();
}

QRect MaskDocument::redo()
{
    return canRedo() ? travel(m_redo, m_undo) : QRect();
}

QRect MaskDocument::travel(std::deque<Step> &from, std::deque<Step> &to)
{
    Step step = std::move(from.back());
    from.pop_back();
    m_kept -= step.bytes;
    const QRect area = swap(step);
    m_kept += step.bytes;
    to.push_back(std::move(step));
    bound();
    return area;
}

} // namespace frameloom
