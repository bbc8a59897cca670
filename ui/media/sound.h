// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>

class QAudioOutput;
class QMediaDevices;

namespace frameloom {

class Settings;

/// Something to listen with.
struct SoundDevice
{
    QByteArray id;
    QString name;
};

/// Level, mute and device for every player of the window, remembered in the settings. GUI thread. Asks the system for
/// its devices only after prepare(), which players call when Qt Multimedia has been loaded.
class Sound : public QObject
{
    Q_OBJECT
public:
    /// `settings` may be null: nothing is remembered.
    explicit Sound(Settings *settings, QObject *parent = nullptr);
    ~Sound() override;

    int level() const { return m_level; } ///< percent, as the ear hears it
    void setLevel(int percent);
    bool isMuted() const { return m_muted; }
    void setMuted(bool muted);

    void prepare();
    bool isPrepared() const { return m_devices != nullptr; }
    QList<SoundDevice> devices() const;
    bool hasDevice() const { return !devices().isEmpty(); }
    QByteArray deviceId() const { return m_deviceId; } ///< empty: the system's choice
    void setDevice(const QByteArray &id);

    /// An output that follows level, mute and device by itself. Null without a device: then none may be made, as Qt's
    /// backends fail or crash over it.
    QAudioOutput *makeOutput(QObject *parent);
    /// `speaker` begins to be heard; whoever else plays aloud holds its tongue.
    void claim(QObject *speaker) { Q_EMIT claimed(speaker); }

Q_SIGNALS:
    void changed();        ///< level, mute or chosen device
    void devicesChanged(); ///< one was plugged in or taken away
    void claimed(QObject *speaker);

private:
    void apply(QAudioOutput *output) const;
    void remember();

    Settings *m_settings;
    QMediaDevices *m_devices = nullptr;
    int m_level = 80;
    bool m_muted = false;
    QByteArray m_deviceId;
};

} // namespace frameloom
