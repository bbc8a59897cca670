// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/mediabackend.h"

#include "media/soundwaveformreader.h"
#include "media/videoposterreader.h"
#include "studio/workspace.h"

#include <QFutureWatcher>
#include <QMediaFormat>
#include <QtConcurrentRun>

namespace frameloom {

void prepareMedia(QObject *context, std::function<void()> then)
{
    auto *watcher = new QFutureWatcher<void>(context);
    QObject::connect(watcher, &QFutureWatcher<void>::finished, context, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        then();
    });
    // Asking for formats loads the plugin. ffmpeg's crashes without a sound device (Qt 6.4), so GStreamer is named.
    watcher->setFuture(QtConcurrent::run([] {
        if (!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND"))
            qputenv("QT_MEDIA_BACKEND", "gstreamer");
        QMediaFormat().supportedFileFormats(QMediaFormat::Decode);
    }));
}

void installMediaReaders(Workspace &workspace)
{
    workspace.posters().setReader([] { return std::make_unique<VideoPosterReader>(); });
    workspace.waveforms().setReader([] { return std::make_unique<SoundWaveformReader>(); });
}

} // namespace frameloom
