// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/picturearea.h"

#include "stage/pictureaccessible.h"
#include "style/icons.h"
#include "style/stylepaint.h"
#include "style/tokens.h"
#include "style/type.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr qreal Radius = 8;

/// Rounded above, straight below: the action row goes on from there.
QPainterPath topRounded(const QRectF &rect)
{
    QPainterPath path;
    path.moveTo(rect.bottomLeft());
    path.lineTo(rect.left(), rect.top() + Radius);
    path.arcTo(rect.left(), rect.top(), 2 * Radius, 2 * Radius, 180, -90);
    path.lineTo(rect.right() - Radius, rect.top());
    path.arcTo(rect.right() - 2 * Radius, rect.top(), 2 * Radius, 2 * Radius, 90, -90);
    path.lineTo(rect.bottomRight());
    path.closeSubpath();
    return path;
}

} // namespace

PictureArea::PictureArea(Thumbnails &thumbnails, QWidget *parent) : QWidget(parent), m_thumbnails(thumbnails)
{
    installPictureAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);

    m_notice = new QWidget(this);
    m_text = new QLabel(m_notice);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    applyType(m_text, TypeRole::Strong);
    m_detail = new QLabel(m_notice);
    m_detail->setAlignment(Qt::AlignCenter);
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    applyType(m_detail, TypeRole::Secondary);
    m_button = new QPushButton(m_notice);
    auto *layout = new QVBoxLayout(m_notice);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addStretch(1);
    layout->addWidget(m_text);
    layout->addWidget(m_detail);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    m_notice->hide();

    connect(m_button, &QPushButton::clicked, this, &PictureArea::buttonClicked);
    connect(&thumbnails, &Thumbnails::ready, this, &PictureArea::takeReady);
    connect(&thumbnails, &Thumbnails::failed, this, &PictureArea::takeFailed);
}

void PictureArea::setFace(const PictureFace &face)
{
    if (face == m_face && !accessibleName().isEmpty())
        return;
    if (face.path != m_face.path) {
        m_shown = {};
    }
    m_face = face;
    const bool notice = !face.text.isEmpty() && face.kind != PictureFace::Kind::Picture;
    m_text->setText(face.text);
    m_detail->setText(face.detail);
    m_button->setText(face.button);
    m_button->setVisible(!face.button.isEmpty());
    m_button->setObjectName(u"tileButton%1"_s.arg(face.number));
    m_notice->setVisible(notice);
    setObjectName(u"picture%1"_s.arg(face.number));
    setAccessibleName(spokenName());
    setAccessibleDescription(notice ? face.text + u". "_s + face.detail : QString());
    resizeEvent(nullptr);
    update();
}

QString PictureArea::spokenName() const
{
    if (m_face.total == 1)
        return tr("Picture, %1").arg(m_face.subject);
    return tr("Picture %1 of %2, %3").arg(m_face.number).arg(m_face.total).arg(m_face.subject);
}

void PictureArea::setSelected(bool selected)
{
    if (selected == m_selected)
        return;
    m_selected = selected;
    update();
}

void PictureArea::takeReady(const QString &path)
{
    if (path == m_face.path)
        update();
}

void PictureArea::takeFailed(const QString &path)
{
    if (path == m_face.path)
        Q_EMIT decodeFailed();
}

void PictureArea::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::from(palette());
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF box(rect());
    // Without a picture the tile's own ground and border are seen.
    if (m_face.kind == PictureFace::Kind::Picture) {
        const QImage sharper = m_thumbnails.image(m_face.path, size() * devicePixelRatioF());
        if (!sharper.isNull())
            m_shown = sharper;
    }
    if (m_face.kind == PictureFace::Kind::Picture && !m_shown.isNull()) {
        // A texture instead of a clip, because clips have jagged corners.
        const QSizeF fitted = QSizeF(m_shown.size()).scaled(box.size(), Qt::KeepAspectRatio);
        QRectF target(QPointF(), fitted);
        target.moveCenter(box.center());
        if (box.width() - target.width() < 3 && box.height() - target.height() < 3)
            target = box; // rounding of the layout must not show as hairlines
        QBrush texture(m_shown);
        QTransform place = QTransform::fromTranslate(target.x(), target.y());
        place.scale(target.width() / m_shown.width(), target.height() / m_shown.height());
        texture.setTransform(place);
        painter.setPen(Qt::NoPen);
        if (target != box)
            painter.fillPath(topRounded(box), tokens.window);
        painter.setBrush(texture);
        if (target == box)
            painter.drawPath(topRounded(box));
        else
            painter.drawRect(target);
    } else if (!m_notice->isVisibleTo(this)) {
        paintWaiting(painter, tokens);
    }
    if (m_selected) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens.accent, 2));
        painter.drawPath(topRounded(box.adjusted(1, 1, -1, -1)));
    }
    if (m_selected && m_face.total > 1 && m_face.kind == PictureFace::Kind::Picture) {
        const QRectF badge(box.left() + 10, box.top() + 10, 22, 22);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.accent);
        painter.drawRoundedRect(badge, 6, 6);
        painter.setPen(tokens.onAccent);
        painter.setFont(typeFont(TypeRole::Strong));
        painter.drawText(badge, Qt::AlignCenter, locale().toString(m_face.number));
    }
}

IconName PictureArea::signOf(const PictureFace &face)
{
    if (face.kind != PictureFace::Kind::Waiting)
        return IconName::Download;
    return face.comes == ResultKind::Video ? IconName::Video : IconName::Image;
}

void PictureArea::paintWaiting(QPainter &painter, const Tokens &tokens) const
{
    const int side = std::clamp(std::min(width(), height()) / 8, 20, 40);
    QRect icon(0, 0, side, side);
    icon.moveCenter(rect().center());
    painter.setOpacity(0.55);
    themedIcon(signOf(m_face), IconTone::Dim).paint(&painter, icon);
    painter.setOpacity(1);
    if (m_face.total > 1 && height() > 90) {
        painter.setFont(typeFont(TypeRole::Secondary));
        painter.setPen(tokens.dim);
        painter.drawText(QRectF(0, icon.bottom() + 6, width(), 20), Qt::AlignHCenter | Qt::AlignTop,
                         locale().toString(m_face.number));
    }
}

void PictureArea::resizeEvent(QResizeEvent *)
{
    m_notice->setGeometry(rect());
    // The explanation is the first to go where there is no room; it stays in the tool tip.
    m_detail->setVisible(height() >= 150 && width() >= 150 && !m_face.detail.isEmpty());
    setToolTip(m_face.kind == PictureFace::Kind::Picture ? QString() : m_face.detail);
}

void PictureArea::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        m_pressed = event->pos();
        m_mayDrag = !m_face.path.isEmpty();
    }
    if (event->button() == Qt::LeftButton || event->button() == Qt::RightButton)
        Q_EMIT chosen();
    event->accept();
}

void PictureArea::mouseMoveEvent(QMouseEvent *event)
{
    if (m_mayDrag && (event->buttons() & Qt::LeftButton)
        && (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_mayDrag = false;
        Q_EMIT dragWanted();
    }
}

void PictureArea::mouseReleaseEvent(QMouseEvent *)
{
    m_mayDrag = false;
}

void PictureArea::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_mayDrag = false;
    if (event->button() == Qt::LeftButton)
        Q_EMIT opened();
}

void PictureArea::contextMenuEvent(QContextMenuEvent *event)
{
    openMenu(event->reason() == QContextMenuEvent::Keyboard ? mapToGlobal(rect().center()) : event->globalPos());
}

void PictureArea::openMenu(const QPoint &globalPos)
{
    Q_EMIT chosen();
    Q_EMIT menuWanted(globalPos);
}

void PictureArea::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    // A focus that was given back (menu closed, window raised) chooses nothing new.
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        Q_EMIT chosen();
}

} // namespace frameloom
