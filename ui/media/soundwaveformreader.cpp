// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/soundwaveformreader.h"

#include "media/mediabackend.h"

#include <QAudioBuffer>
#include <QAudioDecoder>
#include <QAudioFormat>
#include <QUrl>

#include <vector>

using namespace Qt::StringLiterals;

namespace frameloom {

/// On the decoding thread.
class SoundWaveformReader::Decoder : public QObject
{
    Q_OBJECT
public:
    ~Decoder() override { stop(); }
    void read(const QString &path)
    {
        stop();
        m_builder = {};
        m_decoder.reset(new QAudioDecoder);
        // One channel at a low rate would be less work, but a resampler hides peaks.
        QAudioFormat format;
        format.setSampleFormat(QAudioFormat::Float);
        format.setChannelCount(2);
        format.setSampleRate(44'100);
        m_decoder->setAudioFormat(format);
        connect(m_decoder.get(), &QAudioDecoder::bufferReady, this, &Decoder::take);
        connect(m_decoder.get(), &QAudioDecoder::finished, this, [this] { answer(); });
        connect(m_decoder.get(), QOverload<QAudioDecoder::Error>::of(&QAudioDecoder::error), this,
                [this] { answer(); });
        m_decoder->setSource(QUrl::fromLocalFile(path));
        m_decoder->start();
    }

Q_SIGNALS:
    void done(const frameloom::Waveform &waveform);

private:
    void stop()
    {
        if (!m_decoder)
            return;
        m_decoder->disconnect(this);
        m_decoder->stop(); // or its pipeline goes on talking to what is half gone
        m_decoder.reset();
    }
    void take()
    {
        while (m_decoder && m_decoder->bufferAvailable()) {
            const QAudioBuffer buffer = m_decoder->read();
            const QAudioFormat format = buffer.format();
            const qsizetype frames = buffer.frameCount();
            if (!buffer.isValid() || frames <= 0)
                return;
            if (format.sampleFormat() == QAudioFormat::Float) {
                m_builder.add(buffer.constData<float>(), frames, format.channelCount(), format.sampleRate());
                continue;
            }
            m_samples.resize(size_t(frames * format.channelCount()));
            const auto *bytes = buffer.constData<char>();
            for (size_t i = 0; i < m_samples.size(); ++i)
                m_samples[i] = format.normalizedSampleValue(bytes + qsizetype(i) * format.bytesPerSample());
            m_builder.add(m_samples.data(), frames, format.channelCount(), format.sampleRate());
        }
    }
    /// What was decoded before an error is shown: half a wave is more than none.
    void answer()
    {
        if (!m_decoder)
            return;
        take();
        m_decoder->disconnect(this);
        m_decoder->stop();
        m_decoder.release()->deleteLater();
        Q_EMIT done(m_builder.finish());
    }

    std::unique_ptr<QAudioDecoder> m_decoder;
    std::vector<float> m_samples;
    WaveformBuilder m_builder;
};

SoundWaveformReader::SoundWaveformReader(QObject *parent) : WaveformReader(parent)
{
    m_thread.setObjectName(u"waveform"_s);
    m_decoder = new Decoder;
    m_decoder->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_decoder, &QObject::deleteLater);
    connect(m_decoder, &Decoder::done, this, [this](const Waveform &waveform) {
        if (waveform.isNull())
            Q_EMIT failed();
        else
            Q_EMIT done(waveform);
    });
    m_thread.start(QThread::LowPriority);
}

SoundWaveformReader::~SoundWaveformReader()
{
    m_thread.quit();
    m_thread.wait();
}

void SoundWaveformReader::read(const QString &path)
{
    prepareMedia(this, [this, path] {
        QMetaObject::invokeMethod(
            m_decoder, [decoder = m_decoder, path] { decoder->read(path); }, Qt::QueuedConnection);
    });
}

} // namespace frameloom

#include "soundwaveformreader.moc"
