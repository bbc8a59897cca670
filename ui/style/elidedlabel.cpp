// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/elidedlabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace frameloom {

namespace {

QString oneLine(const QString &text)
{
    return text.simplified();
}

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent) : ElidedLabel(QString(), parent) {}

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(oneLine(text())) > contentsRect().width();
}

QSize ElidedLabel::sizeHint() const
{
    const QMargins m = contentsMargins();
    return {fontMetrics().horizontalAdvance(oneLine(text())) + m.left() + m.right() + 1,
            fontMetrics().height() + m.top() + m.bottom()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QMargins m = contentsMargins();
    return {fontMetrics().averageCharWidth() * 3 + m.left() + m.right(), fontMetrics().height() + m.top() + m.bottom()};
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        // Plain text: a prompt may hold markup characters.
        if (isElided())
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(),
                               QLatin1String("<p>") + text().toHtmlEscaped() + QLatin1String("</p>"), this);
        return true;
    }
    return QLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect area = contentsRect();
    // Isolated, so that the ellipsis stands at the end of the text's own direction, not the window's.
    const QString shown =
        QChar(0x2068) + fontMetrics().elidedText(oneLine(text()), Qt::ElideRight, area.width()) + QChar(0x2069);
    const auto align = QStyle::visualAlignment(layoutDirection(), alignment());
    style()->drawItemText(&painter, area, static_cast<int>(align | Qt::TextSingleLine), palette(), isEnabled(), shown,
                          foregroundRole());
}

} // namespace frameloom
