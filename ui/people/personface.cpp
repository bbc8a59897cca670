// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/personface.h"

#include "studio/workspace.h"
#include "style/tokens.h"
#include "style/type.h"

#include <QDir>
#include <QPainter>
#include <QPainterPath>

namespace frameloom {

namespace {
constexpr int FaceSide = 64;
}

PersonFace::PersonFace(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    setFixedSize(FaceSide, FaceSide);
    connect(&workspace.thumbnails(), &Thumbnails::ready, this, qOverload<>(&QWidget::update));
}

void PersonFace::setPerson(const QString &name, const QString &cover, bool isRound)
{
    m_round = isRound;
    m_name = name;
    m_cover = cover.isEmpty() || QDir::isAbsolutePath(cover) ? cover : m_workspace.libraryPath(cover);
    update();
}

QSize PersonFace::sizeHint() const
{
    return {FaceSide, FaceSide};
}

void PersonFace::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::from(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRectF disc = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    if (m_round)
        shape.addEllipse(disc);
    else
        shape.addRoundedRect(disc, 8, 8);
    QImage image;
    if (!m_cover.isEmpty())
        image = m_workspace.thumbnails().image(m_cover, size() * devicePixelRatioF() * 1.6);
    if (image.isNull()) {
        painter.setPen(tokens.line);
        painter.setBrush(tokens.raised);
        painter.drawPath(shape);
        QFont font = typeFont(TypeRole::Title);
        font.setPixelSize(FaceSide * 2 / 5);
        painter.setFont(font);
        painter.setPen(tokens.dim);
        painter.drawText(disc, Qt::AlignCenter, m_name.left(1).toUpper());
        return;
    }
    painter.setClipPath(shape);
    const QSizeF cut = QSizeF(size()).scaled(image.size(), Qt::KeepAspectRatio);
    // Faces stand in the upper part of a portrait.
    const QPointF corner((image.width() - cut.width()) / 2, (image.height() - cut.height()) / (m_round ? 4 : 2));
    painter.drawImage(QRectF(rect()), image, QRectF(corner, cut));
    painter.setClipping(false);
    painter.setPen(tokens.line);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);
}

} // namespace frameloom
