// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/waveform.h"

#include <QWidget>

namespace frameloom {

/// A song as a wave, to see and to choose in: a click seeks, a drag selects a range. To a screen reader it is a slider
/// of seconds. Times are milliseconds. Time runs from left to right, also in right-to-left windows, as on every player.
///
/// Keys: arrows one second, Page Up and Down ten, Home, End; "[" and "]" set the ends of the range to the position, Esc
/// takes the range away.
class WaveformView : public QWidget
{
    Q_OBJECT
public:
    /// What stands instead of a wave.
    enum class Wait { None, Reading, Failed };

    explicit WaveformView(QWidget *parent = nullptr);

    void setWaveform(const Waveform &waveform);
    const Waveform &waveform() const { return m_waveform; }
    void setWait(Wait wait);
    /// Where the waveform's own duration is not known, or the player knows better.
    void setDuration(qint64 ms);
    qint64 duration() const;
    /// Does not emit seekRequested().
    void setPosition(qint64 ms);
    qint64 position() const { return m_position; }
    void setRangeEnabled(bool enabled) { m_rangeEnabled = enabled; }
    /// Does not emit rangeChanged(). From = to: no range.
    void setRange(qint64 fromMs, qint64 toMs);
    bool hasRange() const { return m_to > m_from; }
    qint64 rangeFrom() const { return m_from; }
    qint64 rangeTo() const { return m_to; }
    /// As the user does it: clamps, shows, tells.
    void seek(qint64 ms);

    QSize sizeHint() const override { return {240, 56}; }
    QSize minimumSizeHint() const override { return {80, 32}; }

Q_SIGNALS:
    void seekRequested(qint64 ms);
    void rangeChanged(qint64 fromMs, qint64 toMs); ///< both 0: taken away

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    qint64 timeAt(double x) const;
    double placeOf(qint64 ms) const;
    void changeRange(qint64 fromMs, qint64 toMs);
    void showTime(const QPoint &at);

    Waveform m_waveform;
    Wait m_wait = Wait::None;
    qint64 m_duration = 0;
    qint64 m_position = 0;
    qint64 m_from = 0;
    qint64 m_to = 0;
    bool m_rangeEnabled = true;
    bool m_pressed = false;
    bool m_dragging = false;
    bool m_keyboard = false; ///< the focus came by keyboard
    double m_pressedX = 0;
    double m_hoverX = -1;
};

} // namespace frameloom
