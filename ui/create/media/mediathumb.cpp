// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/media/mediathumb.h"

#include "studio/workspace.h"
#include "style/icons.h"
#include "style/stylepaint.h"
#include "style/tokens.h"

#include <QPainter>
#include <QPainterPath>

namespace frameloom {

namespace {

constexpr qreal ThumbRadius = 5;

IconName signFor(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Image:
        return IconName::Image;
    case MediaKind::Audio:
        return IconName::Music;
    case MediaKind::Video:
        return IconName::Video;
    }
    return IconName::Image;
}

} // namespace

void paintMediaThumb(QPainter &painter, const QRect &cell, const QString &path, MediaKind kind, Workspace *workspace,
                     const Tokens &tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QImage image;
    if (workspace && kind == MediaKind::Image && !path.isEmpty()) {
        const qreal ratio = painter.device()->devicePixelRatioF();
        // Larger than the cell, because it is cut to fill it.
        image = workspace->thumbnails().image(path, cell.size() * ratio * 1.6);
    }
    if (image.isNull()) {
        paintBox(painter, cell, ThumbRadius, tokens.raised, tokens.line);
        const int side = qMin(24, cell.height() - 8);
        const QRect sign(cell.center().x() - side / 2 + 1, cell.center().y() - side / 2 + 1, side, side);
        themedIcon(path.isEmpty() ? IconName::Link : signFor(kind), IconTone::Dim).paint(&painter, sign);
    } else {
        QPainterPath shape;
        shape.addRoundedRect(cell, ThumbRadius, ThumbRadius);
        painter.setClipPath(shape);
        const QSizeF cut = QSizeF(cell.size()).scaled(image.size(), Qt::KeepAspectRatio);
        const QPointF corner((image.width() - cut.width()) / 2, (image.height() - cut.height()) / 2);
        painter.drawImage(QRectF(cell), image, QRectF(corner, cut));
    }
    painter.restore();
}

} // namespace frameloom
