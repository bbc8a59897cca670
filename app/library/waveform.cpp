// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/waveform.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <cmath>

namespace frameloom {

namespace {

constexpr quint32 waveformMagic = 0x464c5746; // "FLWF"
constexpr quint16 waveformVersion = 1;
constexpr qsizetype longestSlots = 24 * 3600 * 1000 / Waveform::slotMs; // a day: more is a broken file

} // namespace

double Waveform::peak(qint64 fromMs, qint64 toMs) const
{
    if (peaks.isEmpty())
        return 0;
    const qsizetype first = std::clamp<qsizetype>(fromMs / slotMs, 0, peaks.size() - 1);
    const qsizetype last = std::clamp<qsizetype>((toMs + slotMs - 1) / slotMs, first + 1, peaks.size());
    quint8 largest = 0;
    for (qsizetype i = first; i < last; ++i)
        largest = std::max(largest, quint8(peaks.at(i)));
    return largest / 255.0;
}

QByteArray Waveform::toBytes() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << waveformMagic << waveformVersion << quint16(slotMs) << durationMs << peaks;
    return bytes;
}

std::optional<Waveform> Waveform::fromBytes(const QByteArray &bytes)
{
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    quint16 version = 0;
    quint16 slot = 0;
    Waveform waveform;
    in >> magic >> version >> slot >> waveform.durationMs >> waveform.peaks;
    if (in.status() != QDataStream::Ok || magic != waveformMagic || version != waveformVersion || slot != slotMs
        || waveform.peaks.isEmpty() || waveform.peaks.size() > longestSlots || waveform.durationMs < 0)
        return {};
    return waveform;
}

void WaveformBuilder::close(float peak)
{
    m_peaks.append(char(quint8(std::lround(std::min(peak, 1.0f) * 255))));
}

void WaveformBuilder::add(const float *samples, qsizetype frames, int channels, int rate)
{
    if (rate <= 0 || channels <= 0)
        return;
    m_rate = rate;
    for (qsizetype frame = 0; frame < frames && m_peaks.size() < longestSlots; ++frame) {
        for (int channel = 0; channel < channels; ++channel) {
            const float level = std::abs(samples[frame * channels + channel]);
            if (level > m_peak) // false for a sample that is no number
                m_peak = level;
        }
        ++m_frames;
        if (m_frames * 1000 >= (m_peaks.size() + 1) * Waveform::slotMs * rate) {
            close(m_peak);
            m_peak = 0;
        }
    }
}

Waveform WaveformBuilder::finish()
{
    Waveform waveform;
    if (m_rate > 0) {
        waveform.durationMs = m_frames * 1000 / m_rate;
        if (m_frames * 1000 > m_peaks.size() * Waveform::slotMs * m_rate)
            close(m_peak);
    }
    waveform.peaks = m_peaks;
    *this = {};
    return waveform;
}

} // namespace frameloom
