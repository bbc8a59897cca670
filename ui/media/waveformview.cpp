// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/waveformview.h"

#include "media/mediafields.h"
#include "style/stylepaint.h"
#include "style/tokens.h"
#include "style/type.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int barWidth = 2;
constexpr int barGap = 1;
constexpr qint64 stepMs = 1'000;
constexpr qint64 pageMs = 10'000;

/// A slider of seconds: Qt's own interface for sliders is for QAbstractSlider only.
class WaveformAccessible : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit WaveformAccessible(WaveformView *view) : QAccessibleWidget(view, QAccessible::Slider), m_view(view) {}

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return timeOf(m_view->position(), m_view->duration());
        return QAccessibleWidget::text(kind);
    }
    QVariant currentValue() const override { return double(m_view->position()) / 1000; }
    void setCurrentValue(const QVariant &value) override { m_view->seek(std::llround(value.toDouble() * 1000)); }
    QVariant maximumValue() const override { return double(m_view->duration()) / 1000; }
    QVariant minimumValue() const override { return 0.0; }
    QVariant minimumStepSize() const override { return double(stepMs) / 1000; }

private:
    WaveformView *m_view;
};

QAccessibleInterface *makeWaveformInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<WaveformView *>(object);
    return view ? new WaveformAccessible(view) : nullptr;
}

void installWaveformAccessibility()
{
    static const bool done = [] {
        QAccessible::installFactory(makeWaveformInterface);
        return true;
    }();
    Q_UNUSED(done)
}

} // namespace

WaveformView::WaveformView(QWidget *parent) : QWidget(parent)
{
    installWaveformAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Position in the song"));
}

void WaveformView::setWaveform(const Waveform &waveform)
{
    if (waveform == m_waveform)
        return;
    m_waveform = waveform;
    if (!waveform.isNull())
        m_wait = Wait::None;
    update();
}

void WaveformView::setWait(Wait wait)
{
    if (wait == m_wait)
        return;
    m_wait = wait;
    update();
}

void WaveformView::setDuration(qint64 ms)
{
    if (ms == m_duration)
        return;
    m_duration = std::max<qint64>(0, ms);
    update();
}

qint64 WaveformView::duration() const
{
    return m_duration > 0 ? m_duration : m_waveform.durationMs;
}

void WaveformView::setPosition(qint64 ms)
{
    const qint64 position = std::max<qint64>(0, ms);
    if (position == m_position)
        return;
    const bool seen = int(placeOf(position)) != int(placeOf(m_position)) || position / 1000 != m_position / 1000;
    m_position = position;
    if (!seen)
        return;
    update();
    if (QAccessible::isActive() && hasFocus()) {
        QAccessibleValueChangeEvent event(this, double(position) / 1000);
        QAccessible::updateAccessibility(&event);
    }
}

void WaveformView::setRange(qint64 fromMs, qint64 toMs)
{
    const bool some = toMs > fromMs;
    m_from = some ? std::max<qint64>(0, fromMs) : 0;
    m_to = some ? toMs : 0;
    update();
}

void WaveformView::changeRange(qint64 fromMs, qint64 toMs)
{
    if (!m_rangeEnabled)
        return;
    setRange(std::clamp<qint64>(fromMs, 0, duration()), std::clamp<qint64>(toMs, 0, duration()));
    Q_EMIT rangeChanged(m_from, m_to);
}

void WaveformView::seek(qint64 ms)
{
    if (duration() <= 0)
        return;
    m_position = std::clamp<qint64>(ms, 0, duration());
    update();
    Q_EMIT seekRequested(m_position);
    QAccessibleValueChangeEvent event(this, double(m_position) / 1000);
    QAccessible::updateAccessibility(&event);
}

qint64 WaveformView::timeAt(double x) const
{
    return width() > 0 ? std::clamp<qint64>(std::llround(x / width() * double(duration())), 0, duration()) : 0;
}

double WaveformView::placeOf(qint64 ms) const
{
    return duration() > 0 ? double(ms) * width() / double(duration()) : 0;
}

void WaveformView::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::from(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = height() / 2.0;
    if (hasRange()) {
        const QRectF band(placeOf(m_from), 0, placeOf(m_to) - placeOf(m_from), height());
        painter.fillRect(band, mix(tokens.panel, tokens.accent, 0.18));
        painter.fillRect(QRectF(band.left(), 0, 1.5, height()), tokens.accent);
        painter.fillRect(QRectF(band.right() - 1.5, 0, 1.5, height()), tokens.accent);
    }
    const double played = isEnabled() ? placeOf(m_position) : 0;
    const QColor rest = mix(tokens.panel, tokens.dim, isEnabled() ? 0.6 : 0.35);
    painter.setPen(Qt::NoPen);
    if (m_waveform.isNull()) {
        painter.setBrush(mix(tokens.panel, tokens.dim, 0.35));
        painter.drawRoundedRect(QRectF(0, middle - 1, width(), 2), 1, 1);
        painter.setBrush(tokens.accent);
        painter.drawRoundedRect(QRectF(0, middle - 1, played, 2), 1, 1);
        if (m_wait != Wait::None) {
            painter.setFont(typeFont(TypeRole::Secondary));
            const QString words = m_wait == Wait::Reading ? tr("Reading the sound…") : tr("No waveform");
            const QRect box = painter.fontMetrics().boundingRect(words).adjusted(-8, 0, 8, 0);
            QRect place(QPoint(), box.size());
            place.moveCenter(rect().center());
            painter.fillRect(place, tokens.panel);
            painter.setPen(tokens.dim);
            painter.drawText(place, Qt::AlignCenter, words);
        }
    } else {
        const double half = middle - 3;
        for (int x = 0; x < width(); x += barWidth + barGap) {
            // The eye hears the root better than the sample: quiet parts stay visible.
            const double level = std::sqrt(m_waveform.peak(timeAt(x), timeAt(x + barWidth + barGap)));
            const double reach = std::max(1.0, level * half);
            painter.setBrush(x + barWidth / 2.0 < played ? tokens.accent : rest);
            painter.drawRoundedRect(QRectF(x, middle - reach, barWidth, 2 * reach), 1, 1);
        }
    }
    if (isEnabled() && duration() > 0)
        painter.fillRect(QRectF(std::min(played, width() - 1.5), 0, 1.5, height()), tokens.text);
    if (isEnabled() && m_hoverX >= 0 && !m_dragging)
        painter.fillRect(QRectF(m_hoverX, 0, 1, height()), tokens.dim);
    if (m_keyboard)
        paintFocusRing(painter, rect(), 4, tokens.accent);
}

void WaveformView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || duration() <= 0)
        return;
    m_pressed = true;
    m_dragging = false;
    m_pressedX = event->position().x();
    m_keyboard = false;
}

void WaveformView::mouseMoveEvent(QMouseEvent *event)
{
    m_hoverX = event->position().x();
    if (m_pressed && m_rangeEnabled && std::abs(m_hoverX - m_pressedX) >= QApplication::startDragDistance())
        m_dragging = true;
    if (m_pressed && m_dragging) {
        setRange(timeAt(std::min(m_pressedX, m_hoverX)), timeAt(std::max(m_pressedX, m_hoverX)));
    } else if (m_pressed && !m_rangeEnabled) {
        m_position = timeAt(m_hoverX); // a drag without ranges carries the position along
    }
    showTime(event->pos());
    update();
}

void WaveformView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    m_pressed = false;
    const double x = event->position().x();
    if (std::exchange(m_dragging, false)) {
        changeRange(timeAt(std::min(m_pressedX, x)), timeAt(std::max(m_pressedX, x)));
        return;
    }
    const qint64 time = timeAt(x);
    if (hasRange() && (time < m_from || time > m_to))
        changeRange(0, 0); // a click beside it means: go on there
    seek(time);
}

void WaveformView::leaveEvent(QEvent *)
{
    m_hoverX = -1;
    update();
}

void WaveformView::showTime(const QPoint &at)
{
    if (duration() <= 0 || !isEnabled())
        return;
    const QString text = hasRange() && m_dragging ? tr("%1 to %2").arg(timeOf(m_from), timeOf(m_to))
                                                  : timeOf(timeAt(at.x()), duration());
    QToolTip::showText(mapToGlobal(QPoint(at.x(), -4)), text, this);
}

void WaveformView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        seek(m_position - stepMs);
        break;
    case Qt::Key_Right:
        seek(m_position + stepMs);
        break;
    case Qt::Key_PageDown:
        seek(m_position - pageMs);
        break;
    case Qt::Key_PageUp:
        seek(m_position + pageMs);
        break;
    case Qt::Key_Home:
        seek(0);
        break;
    case Qt::Key_End:
        seek(duration());
        break;
    case Qt::Key_BracketLeft:
        changeRange(m_position, hasRange() && m_to > m_position ? m_to : duration());
        break;
    case Qt::Key_BracketRight:
        changeRange(hasRange() && m_from < m_position ? m_from : 0, m_position);
        break;
    case Qt::Key_Escape:
        if (!hasRange()) {
            QWidget::keyPressEvent(event);
            return;
        }
        changeRange(0, 0);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
}

bool WaveformView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && duration() > 0)
        return true; // the time under the pointer is shown already
    return QWidget::event(event);
}

void WaveformView::focusInEvent(QFocusEvent *event)
{
    m_keyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
                 || event->reason() == Qt::ShortcutFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void WaveformView::focusOutEvent(QFocusEvent *event)
{
    m_keyboard = false;
    QWidget::focusOutEvent(event);
    update();
}

} // namespace frameloom
