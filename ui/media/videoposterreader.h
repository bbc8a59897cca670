// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/posters.h"

#include <QImage>
#include <QTimer>

#include <memory>

class QMediaPlayer;
class QVideoFrame;
class QVideoSink;

namespace frameloom {

/// The first frame that is more than black, taken while the video runs mute. Decoding is on the backend's own threads.
class VideoPosterReader : public PosterReader
{
    Q_OBJECT
public:
    explicit VideoPosterReader(QObject *parent = nullptr);
    ~VideoPosterReader() override;

    void read(const QString &path) override;

private:
    void start();
    void take(const QVideoFrame &frame);
    void finish();

    QString m_path;
    std::unique_ptr<QVideoSink> m_sink;
    std::unique_ptr<QMediaPlayer> m_player;
    QImage m_best;
    double m_bestWorth = -1;
    QTimer m_patience; ///< for the length
    int m_frames = 0;
    bool m_busy = false;
};

} // namespace frameloom
