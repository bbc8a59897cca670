// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/media/mediawell.h"

#include "create/media/mediathumb.h"
#include "studio/workspace.h"
#include "style/icons.h"
#include "style/stylepaint.h"
#include "style/tokens.h"
#include "style/type.h"

#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QToolTip>

namespace frameloom {

namespace {

constexpr int WellHeight = 76;
constexpr int WellPadding = 8;
constexpr int WellThumb = WellHeight - 2 * WellPadding;
constexpr qreal WellRadius = 8;

} // namespace

MediaWell::MediaWell(MediaKind kind, Workspace *workspace, QWidget *parent)
    : QAbstractButton(parent)
    , m_kind(kind)
    , m_workspace(workspace)
{
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (m_workspace) {
        connect(&m_workspace->thumbnails(), &Thumbnails::ready, this, [this](const QString &path) {
            if (path == m_face.path)
                update();
        });
    }
}

void MediaWell::setHint(const QString &hint)
{
    m_hint = hint;
    update();
}

void MediaWell::setFace(const Face &face)
{
    if (face == m_face)
        return;
    m_face = face;
    update();
}

QSize MediaWell::sizeHint() const
{
    const int lines = fontMetrics().lineSpacing() + 2 * QFontMetrics(typeFont(TypeRole::Secondary)).lineSpacing();
    return {240, qMax(WellHeight, lines + 2 * WellPadding)};
}

QSize MediaWell::minimumSizeHint() const
{
    return {140, sizeHint().height()};
}

void MediaWell::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::from(palette());
    QStyleOption option;
    option.initFrom(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hovered = isEnabled() && underMouse();
    const bool invalid = property("invalid").toBool();
    const QColor ground = m_offered ? mix(tokens.window, tokens.accent, 0.14) : hovered ? tokens.raised : tokens.window;
    const QColor border = m_offered ? tokens.accent : invalid ? tokens.bad : hovered ? tokens.dim : tokens.line;
    const bool empty = m_face.title.isEmpty();
    paintBox(painter, rect(), WellRadius, ground, empty && !invalid && !m_offered ? QColor() : border);
    if (empty && !invalid && !m_offered) { // dashes say "put something here"
        QPen pen(mix(tokens.line, tokens.dim, hovered ? 0.9 : 0.45), 1);
        pen.setDashPattern({4, 3});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), WellRadius, WellRadius);
    }
    const QRect inside = rect().adjusted(WellPadding, WellPadding, -WellPadding, -WellPadding);
    const int align = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    if (empty) {
        const QFont font = typeFont(TypeRole::Secondary);
        const int gap = 10;
        const int room = inside.width() - 24 - gap;
        const QRect words =
            QFontMetrics(font).boundingRect(QRect(0, 0, room, inside.height()), Qt::TextWordWrap, m_hint);
        const int left = inside.left() + qMax(0, (inside.width() - words.width() - 24 - gap) / 2);
        const QRect sign(left, inside.center().y() - 11, 24, 24);
        const QRect text(left + 24 + gap, inside.top(), inside.right() - left - 24 - gap, inside.height());
        themedIcon(m_kind == MediaKind::Image   ? IconName::Image
                   : m_kind == MediaKind::Audio ? IconName::Music
                                                : IconName::Video,
                   m_offered ? IconTone::Accent : IconTone::Dim)
            .paint(&painter, QStyle::visualRect(layoutDirection(), rect(), sign));
        painter.setFont(font);
        painter.setPen(m_offered ? tokens.text : tokens.dim);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), text), align | Qt::TextWordWrap, m_hint);
    } else {
        const QRect cell(inside.left(), inside.center().y() - WellThumb / 2 + 1, WellThumb, WellThumb);
        paintMediaThumb(painter, QStyle::visualRect(layoutDirection(), rect(), cell), m_face.path, m_kind, m_workspace,
                        tokens);
        const QFont small = typeFont(TypeRole::Secondary);
        const int high = fontMetrics().lineSpacing();
        const int low = QFontMetrics(small).lineSpacing();
        const int top = inside.center().y() - (high + low + 3) / 2;
        const int left = cell.right() + 1 + WellPadding + 2;
        const QRect upper = QStyle::visualRect(layoutDirection(), rect(), {left, top, inside.right() - left, high});
        const QRect lower =
            QStyle::visualRect(layoutDirection(), rect(), {left, top + high + 3, inside.right() - left, low});
        painter.setFont(font());
        painter.setPen(tokens.text);
        // The end of a file's name tells more than its middle.
        painter.drawText(upper, align, fontMetrics().elidedText(m_face.title, Qt::ElideMiddle, upper.width()));
        painter.setFont(small);
        painter.setPen(tokens.dim);
        painter.drawText(lower, align, QFontMetrics(small).elidedText(m_face.detail, Qt::ElideRight, lower.width()));
    }
    if (wantsFocusRing(option))
        paintFocusRing(painter, rect(), WellRadius, tokens.accent);
}

bool MediaWell::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_face.title.isEmpty()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
                           m_face.path.isEmpty() ? m_face.title : m_face.path, this);
        return true;
    }
    return QAbstractButton::event(event);
}

void MediaWell::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        Q_EMIT pasteWanted();
    } else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        Q_EMIT removeWanted();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() & Qt::ControlModifier) {
            event->ignore(); // submits the form
            return;
        }
        click();
    } else {
        QAbstractButton::keyPressEvent(event);
        return;
    }
    event->accept();
}

void MediaWell::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuWanted(event->reason() == QContextMenuEvent::Keyboard ? mapToGlobal(rect().center())
                                                                     : event->globalPos());
    event->accept();
}

void MediaWell::setHovered(bool hovered)
{
    m_offered = hovered;
    update();
}

void MediaWell::dragEnterEvent(QDragEnterEvent *event)
{
    bool fits = false;
    Q_EMIT dropOffered(event->mimeData(), &fits);
    setHovered(fits);
    if (fits) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    } else {
        event->ignore();
    }
}

void MediaWell::dragLeaveEvent(QDragLeaveEvent *)
{
    setHovered(false);
}

void MediaWell::dropEvent(QDropEvent *event)
{
    setHovered(false);
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT dropped(event->mimeData());
}

} // namespace frameloom
