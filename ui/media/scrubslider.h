// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSlider>
#include <QTimer>

namespace frameloom {

/// A slider over the time of a video, in milliseconds: a click goes there, a drag shows what is under it. Seeks asked
/// for faster than a decoder can follow are thinned out. Time runs from left to right in every language.
class ScrubSlider : public QSlider
{
    Q_OBJECT
public:
    explicit ScrubSlider(QWidget *parent = nullptr);

    void setDuration(qint64 ms);
    /// From the player; ignored while the user holds the slider.
    void setPosition(qint64 ms);

Q_SIGNALS:
    void seekRequested(qint64 ms);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    int valueAt(const QPoint &pos) const;
    void want(int ms);

    QTimer m_pause; ///< between two seeks of a drag
    bool m_silent = false;
    bool m_waiting = false;
};

} // namespace frameloom
