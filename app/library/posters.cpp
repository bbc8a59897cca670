// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/posters.h"

#include "library/mailbox.h"
#include "library/mediacache.h"

#include <QDir>
#include <QImageReader>
#include <QSaveFile>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace frameloom {

namespace {

constexpr int posterSide = 1024; ///< longest side of what is kept, pixels
constexpr int posterQuality = 88;
const QString factsKey = u"Description"_s; // the comment that JPEG has

QString factsText(const VideoFacts &facts)
{
    return u"%1 %2 %3"_s.arg(facts.size.width()).arg(facts.size.height()).arg(facts.durationMs);
}

VideoFacts factsOf(const QString &text)
{
    const QStringList parts = text.split(u' ');
    if (parts.size() != 3)
        return {};
    return {{parts[0].toInt(), parts[1].toInt()}, parts[2].toLongLong()};
}

} // namespace

struct Posters::Found
{
    QString path;
    QString file; ///< where the poster is, or is to be; empty: there is no such video
    bool exists = false;
    bool fresh = false; ///< just written
    VideoFacts facts;
};

struct Posters::Mail : Mailbox<Posters::Found>
{
    using Mailbox::Mailbox;
};

Posters::Posters(const QString &cacheFolder, QObject *parent)
    : QObject(parent)
    , m_folder(cacheFolder)
    , m_mail(std::make_shared<Mail>(this))
{
    qRegisterMetaType<VideoFacts>();
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
    m_patience.setSingleShot(true);
    m_patience.setInterval(30s);
    connect(&m_patience, &QTimer::timeout, this, &Posters::giveUp);
    m_rest.setSingleShot(true);
    m_rest.setInterval(5s);
    connect(&m_rest, &QTimer::timeout, this, [this] { m_reader.reset(); });
}

Posters::~Posters()
{
    m_mail->close();
    m_pool.clear();
    m_pool.waitForDone();
}

void Posters::setReader(MakeReader make)
{
    m_makeReader = std::move(make);
    m_reader.reset();
    if (!m_reading.isEmpty())
        m_queue.prepend(std::exchange(m_reading, {}));
    readNext();
}

void Posters::want(const QString &path)
{
    if (path.isEmpty() || m_wanted.contains(path))
        return;
    m_wanted.insert(path);
    m_pool.start([path, folder = m_folder, mail = m_mail] {
        Found found;
        found.path = path;
        found.file = mediaCacheFile(folder, path, u".jpg"_s);
        QImageReader reader(found.file);
        if (!found.file.isEmpty() && reader.canRead()) {
            found.exists = true;
            found.facts = factsOf(reader.text(factsKey));
        }
        mail->push(found);
    });
}

void Posters::forget(const QString &path)
{
    if (m_queue.removeAll(path) == 0)
        return;
    m_targets.remove(path);
    m_wanted.remove(path);
}

bool Posters::event(QEvent *event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    for (const Found &found : m_mail->take())
        take(found);
    return true;
}

void Posters::take(const Found &found)
{
    if (!m_wanted.contains(found.path))
        return;
    if (found.exists) {
        m_wanted.remove(found.path);
        m_targets.remove(found.path);
        Q_EMIT ready(found.path, found.file, found.facts);
    } else if (found.file.isEmpty() || found.fresh) { // no video, or the disk took no poster
        m_wanted.remove(found.path);
        m_targets.remove(found.path);
        Q_EMIT failed(found.path);
    } else {
        m_targets.insert(found.path, found.file);
        m_queue.prepend(found.path); // the newest is what the user looks at
        readNext();
    }
}

void Posters::readNext()
{
    if (!m_reading.isEmpty() || m_queue.isEmpty() || !m_makeReader)
        return;
    if (!m_reader) {
        m_reader = m_makeReader();
        connect(m_reader.get(), &PosterReader::done, this, &Posters::keep);
        connect(m_reader.get(), &PosterReader::failed, this, &Posters::giveUp);
    }
    m_rest.stop();
    m_reading = m_queue.dequeue();
    m_patience.start();
    m_reader->read(m_reading);
}

void Posters::keep(const QImage &image, qint64 durationMs)
{
    if (m_reading.isEmpty())
        return;
    m_patience.stop();
    const QString path = std::exchange(m_reading, {});
    m_pool.start([path, file = m_targets.value(path), image, durationMs, mail = m_mail, folder = m_folder] {
        Found found;
        found.path = path;
        found.file = file;
        found.fresh = true;
        found.facts = {image.size(), durationMs};
        QImage small = image;
        if (std::max(image.width(), image.height()) > posterSide)
            small = image.scaled(posterSide, posterSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        small = small.convertToFormat(QImage::Format_RGB32);
        small.setText(factsKey, factsText(found.facts));
        QDir().mkpath(folder);
        QSaveFile out(file);
        found.exists = out.open(QIODevice::WriteOnly) && small.save(&out, "jpg", posterQuality) && out.commit();
        mail->push(found);
    });
    m_rest.start();
    readNext();
}

void Posters::giveUp()
{
    if (m_reading.isEmpty())
        return;
    m_patience.stop();
    const QString path = std::exchange(m_reading, {});
    m_wanted.remove(path);
    m_targets.remove(path);
    // One that hangs or has failed is not trusted with the next. Later: this may be its own signal.
    if (m_reader) {
        m_reader->disconnect(this);
        m_reader.release()->deleteLater();
    }
    Q_EMIT failed(path);
    readNext();
}

} // namespace frameloom
