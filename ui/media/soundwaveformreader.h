// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/waveforms.h"

#include <QThread>

namespace frameloom {

/// Decodes with QAudioDecoder on a thread of its own, so that a song of many minutes costs the window nothing.
class SoundWaveformReader : public WaveformReader
{
    Q_OBJECT
public:
    explicit SoundWaveformReader(QObject *parent = nullptr);
    ~SoundWaveformReader() override;

    void read(const QString &path) override;

private:
    class Decoder;

    QThread m_thread;
    Decoder *m_decoder = nullptr; ///< lives on m_thread
};

} // namespace frameloom
