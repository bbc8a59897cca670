// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/roundedpictures.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <memory>

namespace frameloom {

void RoundedPictures::drawScaled(QPainter &painter, const QRectF &rect, const QImage &image, qreal radius)
{
    const qreal scale = qMax(rect.width() / image.width(), rect.height() / image.height());
    const QSizeF source(rect.width() / scale, rect.height() / scale);
    const QRectF part(QPointF((image.width() - source.width()) / 2, (image.height() - source.height()) / 2), source);
    QPainterPath clip;
    clip.addRoundedRect(rect, radius, radius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipPath(clip);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(rect, image, part);
    painter.restore();
}

void RoundedPictures::draw(QPainter &painter, const QRect &rect, const QImage &image, int radius)
{
    const QRectF onDevice = painter.deviceTransform().mapRect(QRectF(rect));
    const QRect pixels = onDevice.toRect();
    if (QRectF(pixels) != onDevice || painter.deviceTransform().type() > QTransform::TxScale) {
        drawScaled(painter, rect, image, radius); // between pixels, as at 1.5x: each place looks a little different
        return;
    }
    const Key key{image.cacheKey(), pixels.width(), pixels.height()};
    const QPixmap *known = m_kept.object(key);
    std::unique_ptr<QPixmap> made;
    if (!known) {
        made = std::make_unique<QPixmap>(pixels.size());
        made->setDevicePixelRatio(qreal(pixels.width()) / rect.width());
        made->fill(Qt::transparent);
        QPainter onto(made.get());
        drawScaled(onto, QRectF(QPointF(), QSizeF(rect.size())), image, radius);
        onto.end();
        known = made.get();
    }
    painter.drawPixmap(rect.topLeft(), *known);
    if (made) {
        const qsizetype cost = qsizetype(4) * pixels.width() * pixels.height();
        m_kept.insert(key, made.release(), cost);
    }
}

} // namespace frameloom
