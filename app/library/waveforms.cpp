// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/waveforms.h"

#include "library/mailbox.h"
#include "library/mediacache.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace frameloom {

namespace {

constexpr qsizetype waveformCacheBytes = 8 * 1024 * 1024;
const QString waveformSuffix = u".waveform"_s;

} // namespace

struct Waveforms::Found
{
    QString path;
    bool isThere = false; ///< the song
    std::optional<Waveform> waveform;
};

struct Waveforms::Mail : Mailbox<Waveforms::Found>
{
    using Mailbox::Mailbox;
};

Waveforms::Waveforms(const QString &cacheFolder, QObject *parent)
    : QObject(parent)
    , m_folder(cacheFolder)
    , m_known(waveformCacheBytes)
    , m_mail(std::make_shared<Mail>(this))
{
    qRegisterMetaType<Waveform>();
    m_pool.setMaxThreadCount(1);
    m_patience.setSingleShot(true);
    m_patience.setInterval(120s);
    connect(&m_patience, &QTimer::timeout, this, &Waveforms::giveUp);
}

Waveforms::~Waveforms()
{
    m_mail->close();
    m_pool.clear();
    m_pool.waitForDone();
}

void Waveforms::setReader(MakeReader make)
{
    m_makeReader = std::move(make);
    m_reader.reset();
    if (!m_reading.isEmpty())
        m_queue.prepend(std::exchange(m_reading, {}));
    readNext();
}

Waveform Waveforms::waveform(const QString &path)
{
    if (const Waveform *known = m_known.object(path))
        return *known;
    if (path.isEmpty() || m_wanted.contains(path) || m_failed.contains(path))
        return {};
    m_wanted.insert(path);
    m_pool.start([path, folder = m_folder, mail = m_mail] {
        Found found;
        found.path = path;
        const QString name = mediaCacheFile(folder, path, waveformSuffix);
        found.isThere = !name.isEmpty();
        QFile file(name);
        if (found.isThere && file.open(QIODevice::ReadOnly))
            found.waveform = Waveform::fromBytes(file.readAll());
        mail->push(found);
    });
    return {};
}

bool Waveforms::event(QEvent *event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    for (const Found &found : m_mail->take())
        take(found);
    return true;
}

void Waveforms::take(const Found &found)
{
    if (found.waveform) {
        m_wanted.remove(found.path);
        m_known.insert(found.path, new Waveform(*found.waveform), found.waveform->peaks.size());
        Q_EMIT ready(found.path);
    } else if (!found.isThere) {
        m_wanted.remove(found.path);
        m_failed.insert(found.path);
        Q_EMIT failed(found.path);
    } else {
        m_queue.enqueue(found.path);
        readNext();
    }
}

void Waveforms::readNext()
{
    if (!m_reading.isEmpty() || m_queue.isEmpty() || !m_makeReader)
        return;
    if (!m_reader) {
        m_reader = m_makeReader();
        connect(m_reader.get(), &WaveformReader::done, this, &Waveforms::keep);
        connect(m_reader.get(), &WaveformReader::failed, this, &Waveforms::giveUp);
    }
    m_reading = m_queue.dequeue();
    m_patience.start();
    m_reader->read(m_reading);
}

void Waveforms::keep(const Waveform &waveform)
{
    if (m_reading.isEmpty())
        return;
    if (waveform.isNull()) {
        giveUp();
        return;
    }
    m_patience.stop();
    const QString path = std::exchange(m_reading, {});
    m_wanted.remove(path);
    m_known.insert(path, new Waveform(waveform), waveform.peaks.size());
    m_pool.start([path, waveform, folder = m_folder] {
        const QString name = mediaCacheFile(folder, path, waveformSuffix);
        QDir().mkpath(folder);
        QSaveFile file(name);
        // Without the file it is computed again next time, nothing more.
        if (!name.isEmpty() && file.open(QIODevice::WriteOnly) && file.write(waveform.toBytes()) > 0)
            file.commit();
    });
    Q_EMIT ready(path);
    readNext();
}

void Waveforms::giveUp()
{
    if (m_reading.isEmpty())
        return;
    m_patience.stop();
    const QString path = std::exchange(m_reading, {});
    m_wanted.remove(path);
    m_failed.insert(path);
    if (m_reader) {
        m_reader->disconnect(this);
        m_reader.release()->deleteLater(); // later: this may be its own signal
    }
    Q_EMIT failed(path);
    readNext();
}

} // namespace frameloom
