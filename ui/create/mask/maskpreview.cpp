// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/mask/maskpreview.h"

#include "create/mask/maskoverlay.h"
#include "library/thumbnails.h"
#include "style/tokens.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace frameloom {

namespace {
constexpr int PreviewHeight = 168;
constexpr double PreviewCorner = 8;
constexpr double PreviewMargin = 8;
} // namespace

MaskPreview::MaskPreview(Thumbnails *thumbnails, QWidget *parent) : QWidget(parent), m_thumbnails(thumbnails)
{
    setFixedHeight(PreviewHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    if (m_thumbnails) {
        connect(m_thumbnails, &Thumbnails::ready, this, [this](const QString &path) {
            if (path == m_path)
                update();
        });
    }
}

void MaskPreview::setPicture(const QString &path)
{
    m_path = path;
    update();
}

void MaskPreview::setMask(const QImage &mask)
{
    m_mask = mask;
    update();
}

QImage MaskPreview::picture() const
{
    if (!m_thumbnails || m_path.isEmpty())
        return {};
    return m_thumbnails->image(m_path, (QSizeF(size()) * devicePixelRatioF()).toSize());
}

void MaskPreview::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::from(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath box;
    box.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), PreviewCorner, PreviewCorner);
    painter.fillPath(box, tokens.window);
    painter.setPen(tokens.line);
    painter.drawPath(box);
    const QImage image = picture();
    if (image.isNull())
        return;
    const QRectF room = QRectF(rect()).adjusted(PreviewMargin, PreviewMargin, -PreviewMargin, -PreviewMargin);
    // Whole device pixels, so that the mask lies exactly on the picture.
    const double ratio = devicePixelRatioF();
    const QSize size = image.size().scaled((room.size() * ratio).toSize(), Qt::KeepAspectRatio);
    const QPoint corner = (room.center() * ratio - QPointF(size.width(), size.height()) / 2).toPoint();
    const QRectF target(QPointF(corner) / ratio, QSizeF(size) / ratio);
    painter.setOpacity(isEnabled() ? 1 : 0.5);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(target, image);
    if (m_mask.isNull())
        return;
    QImage tint =
        tintedMask(m_mask, {QPointF(), double(size.width()) / m_mask.width()}, QRect(QPoint(), size), tokens.accent);
    tint.setDevicePixelRatio(ratio);
    painter.drawImage(target.topLeft(), tint);
}

void MaskPreview::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->pos()))
        Q_EMIT clicked();
}

void MaskPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::EnabledChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace frameloom
