// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/sound.h"

#include "studio/settings.h"

#include <QAudio>
#include <QAudioDevice>
#include <QAudioOutput>
#include <QMediaDevices>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

const QString soundSetting = u"sound"_s; // "80", "80 muted"

} // namespace

Sound::Sound(Settings *settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    if (!m_settings)
        return;
    const QList<QByteArray> parts = m_settings->layout(soundSetting).split(' ');
    bool isNumber = false;
    const int level = parts.value(0).toInt(&isNumber);
    if (isNumber)
        m_level = std::clamp(level, 0, 100);
    m_muted = parts.value(1) == "muted";
}

Sound::~Sound() = default;

void Sound::setLevel(int percent)
{
    const int level = std::clamp(percent, 0, 100);
    if (level == m_level && !(m_muted && level > 0))
        return;
    m_level = level;
    m_muted = m_muted && level == 0; // who turns it up wants to hear it
    remember();
    Q_EMIT changed();
}

void Sound::setMuted(bool muted)
{
    if (muted == m_muted)
        return;
    m_muted = muted;
    remember();
    Q_EMIT changed();
}

void Sound::remember()
{
    if (m_settings)
        m_settings->setLayout(soundSetting, QByteArray::number(m_level) + (m_muted ? " muted" : ""));
}

void Sound::prepare()
{
    if (m_devices)
        return;
    m_devices = new QMediaDevices(this);
    connect(m_devices, &QMediaDevices::audioOutputsChanged, this, [this] {
        Q_EMIT devicesChanged();
        Q_EMIT changed(); // the chosen one may be back, or gone
    });
}

QList<SoundDevice> Sound::devices() const
{
    QList<SoundDevice> devices;
    if (m_devices) {
        for (const QAudioDevice &device : QMediaDevices::audioOutputs())
            devices.append({device.id(), device.description()});
    }
    return devices;
}

void Sound::setDevice(const QByteArray &id)
{
    if (id == m_deviceId)
        return;
    m_deviceId = id;
    Q_EMIT changed();
}

QAudioOutput *Sound::makeOutput(QObject *parent)
{
    prepare();
    if (!hasDevice())
        return nullptr;
    auto *output = new QAudioOutput(parent);
    apply(output);
    connect(this, &Sound::changed, output, [this, output] { apply(output); });
    return output;
}

void Sound::apply(QAudioOutput *output) const
{
    QAudioDevice device = QMediaDevices::defaultAudioOutput();
    for (const QAudioDevice &one : QMediaDevices::audioOutputs()) {
        if (one.id() == m_deviceId)
            device = one;
    }
    if (!device.isNull() && output->device() != device)
        output->setDevice(device);
    output->setVolume(
        QAudio::convertVolume(float(m_level) / 100, QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale));
    output->setMuted(m_muted);
}

} // namespace frameloom
