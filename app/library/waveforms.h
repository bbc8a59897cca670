// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/waveform.h"

#include <QCache>
#include <QObject>
#include <QQueue>
#include <QSet>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>

namespace frameloom {

/// Decodes one sound file into a Waveform, away from the GUI thread. Implemented over Qt Multimedia in ui/media.
/// Called on and answers to the GUI thread; one file at a time; every read() is answered once.
class WaveformReader : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void read(const QString &path) = 0;

Q_SIGNALS:
    void done(const frameloom::Waveform &waveform);
    void failed();
};

/// Waveforms of songs: computed one at a time, kept as small files. GUI thread; never blocks.
class Waveforms : public QObject
{
    Q_OBJECT
public:
    using MakeReader = std::function<std::unique_ptr<WaveformReader>()>;

    explicit Waveforms(const QString &cacheFolder, QObject *parent = nullptr);
    ~Waveforms() override;

    void setReader(MakeReader make);
    /// What is known now; null starts the work, and ready() or failed() tells.
    Waveform waveform(const QString &path);
    bool hasFailed(const QString &path) const { return m_failed.contains(path); }
    int pendingCount() const { return int(m_wanted.size()); }

Q_SIGNALS:
    void ready(const QString &path);
    void failed(const QString &path);

protected:
    bool event(QEvent *event) override;

private:
    struct Found;
    struct Mail;

    void take(const Found &found);
    void readNext();
    void keep(const Waveform &waveform);
    void giveUp();

    QString m_folder;
    MakeReader m_makeReader;
    std::unique_ptr<WaveformReader> m_reader;
    QCache<QString, Waveform> m_known; ///< cost in bytes
    QSet<QString> m_wanted;
    QSet<QString> m_failed;
    QQueue<QString> m_queue;
    QString m_reading; ///< empty: the reader rests
    QTimer m_patience;
    std::shared_ptr<Mail> m_mail;
    QThreadPool m_pool;
};

} // namespace frameloom
