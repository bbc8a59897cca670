// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QMenu;
class QSlider;
class QToolButton;

namespace frameloom {

class NumberLabel;
class ScrubSlider;

/// The line under a video: play, scrub, time and, as far as there is room, steps, loop, speed and level. What does not
/// fit is in the menu, where everything is.
class PlayerBar : public QWidget
{
    Q_OBJECT
public:
    explicit PlayerBar(QWidget *parent = nullptr);

    static int barHeight() { return 38; }
    void setPlaying(bool playing);
    void setDuration(qint64 ms);
    void setPosition(qint64 ms);
    void setLooping(bool looping);
    void setSpeed(double speed);
    void setSound(int level, bool muted);
    void setFullWindow(bool full);
    QToolButton *menuButton() const { return m_more; }
    static const QList<double> &speeds();
    static QString speedText(double speed);
    /// The speeds as a menu; the one in use is marked.
    void addSpeeds(QMenu &menu, double speed);

Q_SIGNALS:
    void playClicked();
    void seekRequested(qint64 ms);
    void stepRequested(int frames);
    void loopRequested(bool loop);
    void speedRequested(double speed);
    void muteClicked();
    void levelRequested(int percent);
    void fullWindowClicked();
    void menuClicked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showSpeeds();
    void showTime();

    QToolButton *m_play = nullptr;
    QToolButton *m_back = nullptr;
    QToolButton *m_forward = nullptr;
    ScrubSlider *m_scrub = nullptr;
    NumberLabel *m_time = nullptr;
    QToolButton *m_loop = nullptr;
    QToolButton *m_speedButton = nullptr;
    QToolButton *m_mute = nullptr;
    QSlider *m_level = nullptr;
    QToolButton *m_full = nullptr;
    QToolButton *m_more = nullptr;
    double m_speed = 1;
    qint64 m_position = 0;
    qint64 m_duration = 0;
};

} // namespace frameloom
