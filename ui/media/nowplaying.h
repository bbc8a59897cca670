// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QMenu;
class QSlider;
class QToolButton;

namespace frameloom {

class AudioDeck;
class ElidedLabel;
class NumberLabel;

/// What the deck plays, in the status line: title, play and pause, stop, level, device. Hidden while nothing is chosen.
class NowPlaying : public QWidget
{
    Q_OBJECT
public:
    explicit NowPlaying(AudioDeck &deck, QWidget *parent = nullptr);

Q_SIGNALS:
    void jobRequested(qint64 jobId); ///< the user wants to see where the song is from

private:
    void update();
    void fillDevices();

    AudioDeck &m_deck;
    QToolButton *m_previous = nullptr;
    QToolButton *m_play = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_title = nullptr;
    NumberLabel *m_time = nullptr;
    QToolButton *m_mute = nullptr;
    QSlider *m_level = nullptr;
    QToolButton *m_device = nullptr;
    QMenu *m_devices = nullptr;
};

} // namespace frameloom
