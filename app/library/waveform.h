// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QtGlobal>

#include <optional>

namespace frameloom {

/// How loud a song is over time: the largest sample of every slot of slotMs milliseconds, of all channels, as 0 … 255
/// (255: full scale). A plain value; four minutes are 12 kB.
struct Waveform
{
    static constexpr int slotMs = 20;

    QByteArray peaks; ///< one unsigned byte for each slot
    qint64 durationMs = 0;

    bool isNull() const { return peaks.isEmpty(); }
    /// The largest peak between two times, 0 … 1.
    double peak(qint64 fromMs, qint64 toMs) const;

    /// The file that keeps it.
    QByteArray toBytes() const;
    static std::optional<Waveform> fromBytes(const QByteArray &bytes);
    bool operator==(const Waveform &) const = default;
};

/// Makes a Waveform out of decoded sound, block by block, in order. Any thread, one at a time.
class WaveformBuilder
{
public:
    /// `samples`: interleaved, -1 … 1, `frames` of `channels` each. A rate that is not positive is ignored.
    void add(const float *samples, qsizetype frames, int channels, int rate);
    Waveform finish();

private:
    QByteArray m_peaks;
    float m_peak = 0;
    qint64 m_frames = 0; ///< so far
    int m_rate = 0;      ///< of the newest block
    void close(float peak);
};

} // namespace frameloom

Q_DECLARE_METATYPE(frameloom::Waveform)
