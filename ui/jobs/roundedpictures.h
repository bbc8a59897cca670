// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QPixmap>

class QImage;
class QPainter;
class QRect;
class QRectF;

namespace frameloom {

/// Draws pictures into boxes with rounded corners, for lists, and keeps them scaled and cut as the screen shows them:
/// scrolling then only copies. GUI thread.
class RoundedPictures
{
public:
    /// Filled, cut at the longer side: rows stay calm whatever the aspect ratio.
    void draw(QPainter &painter, const QRect &rect, const QImage &image, int radius);

private:
    struct Key
    {
        qint64 image = 0; ///< QImage::cacheKey()
        int width = 0;    ///< device pixels
        int height = 0;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0) { return qHashMulti(seed, key.image, key.width, key.height); }
    };

    static void drawScaled(QPainter &painter, const QRectF &rect, const QImage &image, qreal radius);

    static constexpr qsizetype maxBytes = 24 * 1024 * 1024; ///< some hundred on a screen of double density
    QCache<Key, QPixmap> m_kept{maxBytes};                  ///< cost in bytes
};

} // namespace frameloom
