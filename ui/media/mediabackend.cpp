// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/mediabackend.h"

#include "library/poolrun.h"
#include "media/soundwaveformreader.h"
#include "media/videoposterreader.h"
#include "studio/workspace.h"

#include <QMediaFormat>

namespace frameloom {

namespace {

/// ffmpeg's crashes without a sound device (Qt 6.4).
void nameBackend()
{
    if (!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "gstreamer");
}

} // namespace

void prepareMedia(QObject *context, std::function<void()> then)
{
    nameBackend();
    // Asking for formats loads the plugin.
    runInPool(context, [] { QMediaFormat().supportedFileFormats(QMediaFormat::Decode); }, std::move(then));
}

void installMediaReaders(Workspace &workspace)
{
    nameBackend(); // early: nobody else reads the environment yet
    workspace.posters().setReader([] { return std::make_unique<VideoPosterReader>(); });
    workspace.waveforms().setReader([] { return std::make_unique<SoundWaveformReader>(); });
}

} // namespace frameloom
