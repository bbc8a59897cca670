// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/numberlabel.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace frameloom {

namespace {

int digitWidth(const QFontMetrics &metrics)
{
    int widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = std::max(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

int tabularWidth(const QFontMetrics &metrics, const QString &text)
{
    const int digit = digitWidth(metrics);
    int width = 0;
    for (const QChar c : text)
        width += isDigit(c) ? digit : metrics.horizontalAdvance(c);
    return width;
}

} // namespace

NumberLabel::NumberLabel(QWidget *parent) : NumberLabel(QString(), parent) {}

NumberLabel::NumberLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void NumberLabel::resetWidth()
{
    m_keptWidth = 0;
    updateGeometry();
}

QSize NumberLabel::sizeHint() const
{
    const QMargins m = contentsMargins();
    // The sum of rounded advances can fall short of the line as it is drawn.
    m_keptWidth = std::max({m_keptWidth, tabularWidth(fontMetrics(), text()), fontMetrics().horizontalAdvance(text())});
    return {m_keptWidth + m.left() + m.right(), fontMetrics().height() + m.top() + m.bottom()};
}

QSize NumberLabel::minimumSizeHint() const
{
    return sizeHint();
}

void NumberLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        m_keptWidth = 0;
    QLabel::changeEvent(event);
}

void NumberLabel::paintEvent(QPaintEvent *event)
{
    const QFontMetrics metrics = fontMetrics();
    const int digit = digitWidth(metrics);
    // Nearly every font has tabular digits already; words in scripts that join need the plain way.
    if (metrics.horizontalAdvance(u'1') == digit || text().isRightToLeft()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QRect area = contentsRect();
    const auto align = QStyle::visualAlignment(layoutDirection(), alignment());
    int x = area.x();
    const int spare = area.width() - tabularWidth(metrics, text());
    if (align & Qt::AlignRight)
        x += spare;
    else if (align & Qt::AlignHCenter)
        x += spare / 2;
    const int baseline = area.y() + (area.height() - metrics.height()) / 2 + metrics.ascent();
    for (const QChar c : text()) {
        const int advance = metrics.horizontalAdvance(c);
        const int cell = isDigit(c) ? digit : advance;
        painter.drawText(x + (cell - advance) / 2, baseline, QString(c));
        x += cell;
    }
}

} // namespace frameloom
