// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "media/videoplayer.h"

namespace frameloom {

/// Holds a player's panel over the whole window, and gives it back.
class VideoPlayer::Overlay : public QWidget
{
public:
    Overlay(QWidget *host, QWidget *panel);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *m_panel;
};

} // namespace frameloom
