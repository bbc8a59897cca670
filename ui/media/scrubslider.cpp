// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/scrubslider.h"

#include "media/mediafields.h"

#include <QMouseEvent>
#include <QStyle>
#include <QStyleOptionSlider>

#include <algorithm>
#include <chrono>
#include <algorithm>
#include <limits>

using namespace std::chrono_literals;

namespace frameloom {

ScrubSlider::ScrubSlider(QWidget *parent) : QSlider(Qt::Horizontal, parent)
{
    setLayoutDirection(Qt::LeftToRight);
    setSingleStep(1'000);
    setPageStep(5'000);
    setRange(0, 0);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumWidth(60);
    m_pause.setSingleShot(true);
    m_pause.setInterval(60ms);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (std::exchange(m_waiting, false))
            want(value());
    });
    connect(this, &QSlider::valueChanged, this, [this](int ms) {
        setAccessibleDescription(timeOf(ms, maximum()));
        if (!m_silent)
            want(ms);
    });
}

void ScrubSlider::setDuration(qint64 ms)
{
    m_silent = true;
    setRange(0, int(std::clamp<qint64>(ms, 0, std::numeric_limits<int>::max())));
    m_silent = false;
}

void ScrubSlider::setPosition(qint64 ms)
{
    if (isSliderDown() || m_waiting)
        return;
    m_silent = true;
    setValue(int(std::min<qint64>(ms, maximum())));
    m_silent = false;
}

void ScrubSlider::want(int ms)
{
    if (m_pause.isActive()) {
        m_waiting = true;
        return;
    }
    m_pause.start();
    Q_EMIT seekRequested(ms);
}

int ScrubSlider::valueAt(const QPoint &pos) const
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect groove = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, this);
    const QRect handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    return QStyle::sliderValueFromPosition(minimum(), maximum(), pos.x() - groove.x() - handle.width() / 2,
                                           groove.width() - handle.width(), false);
}

void ScrubSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || maximum() <= 0) {
        QSlider::mousePressEvent(event);
        return;
    }
    setSliderDown(true);
    setValue(valueAt(event->pos()));
    event->accept();
}

void ScrubSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        setValue(valueAt(event->pos()));
}

void ScrubSlider::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        setSliderDown(false);
}

} // namespace frameloom
