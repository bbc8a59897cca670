// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/thumbnails.h"

#include "library/mailbox.h"
#include "library/mediacache.h"

#include <QColorSpace>
#include <QImageReader>

#include <atomic>

namespace frameloom {

struct Thumbnails::Request
{
    Key key;
    std::atomic<bool> cancelled = false;
    QImage image; ///< written by the pool before it goes into the mailbox
};

struct Thumbnails::Mail : Mailbox<std::shared_ptr<Thumbnails::Request>>
{
    using Mailbox::Mailbox;
};

namespace {

QImage decode(const QString &path, QSize bounds)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    // Scaling comes before turning.
    if (reader.transformation() & QImageIOHandler::TransformationRotate90)
        bounds.transpose();
    const QSize full = reader.size();
    if (full.isValid() && (full.width() > bounds.width() || full.height() > bounds.height()))
        reader.setScaledSize(full.scaled(bounds, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    QImage image = reader.read();
    if (image.isNull())
        return image;
    if (!full.isValid() && (image.width() > bounds.width() || image.height() > bounds.height()))
        image = image.scaled(bounds, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb))
        image.convertToColorSpace(QColorSpace::SRgb);
    // What the raster engine paints without converting.
    image.convertTo(image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    image.setDevicePixelRatio(1);
    return image;
}

} // namespace

Thumbnails::Thumbnails(qint64 maxBytes, QObject *parent)
    : QObject(parent), m_cache(qMax(qint64(1), maxBytes)), m_mail(std::make_shared<Mail>(this))
{
    m_pool.setMaxThreadCount(2);
    m_pool.setThreadPriority(QThread::LowPriority);
}

Thumbnails::~Thumbnails()
{
    m_mail->close();
    for (const std::shared_ptr<Request> &request : std::as_const(m_pending))
        request->cancelled = true;
    m_pool.clear();
    m_pool.waitForDone();
}

QSize Thumbnails::stepped(const QSize &bounds)
{
    const auto step = [](int length) {
        constexpr int exactUpTo = 512; // lists ask for few, fixed sizes
        if (length <= exactUpTo)
            return qMax(1, length);
        int next = exactUpTo;
        while (next < length && next < (1 << 20))
            next += next / 4;
        return next;
    };
    return {step(bounds.width()), step(bounds.height())};
}

QImage Thumbnails::image(const QString &path, const QSize &bounds)
{
    if (path.isEmpty() || bounds.isEmpty())
        return {};
    const Key key{path, stepped(bounds)};
    if (const QImage *cached = m_cache.object(key))
        return *cached;
    if (!m_failed.contains(path))
        start(key);
    return bestOf(path, key.bounds);
}

QImage Thumbnails::bestOf(const QString &path, const QSize &bounds) const
{
    // The smallest that is large enough, or else the largest.
    QImage best;
    bool bestIsEnough = false;
    const QVector<QSize> sizes = m_sizes.value(path);
    for (const QSize &size : sizes) {
        const QImage *candidate = m_cache.object({path, size});
        if (!candidate)
            continue;
        const bool enough = size.width() >= bounds.width() && size.height() >= bounds.height();
        const bool smaller = candidate->width() < best.width();
        if (best.isNull() || (enough && (!bestIsEnough || smaller)) || (!enough && !bestIsEnough && !smaller)) {
            best = *candidate;
            bestIsEnough = enough;
        }
    }
    return best;
}

bool Thumbnails::hasFailed(const QString &path) const
{
    return m_failed.contains(path);
}

void Thumbnails::start(const Key &key)
{
    if (m_pending.contains(key))
        return;
    auto request = std::make_shared<Request>();
    request->key = key;
    m_pending.insert(key, request);
    if (!m_posters || !isVideoFile(key.path))
        decodeLater(request, key.path);
    else if (const QString file = m_posterFiles.value(key.path); !file.isEmpty())
        decodeLater(request, file);
    else
        m_posters->want(key.path);
}

void Thumbnails::decodeLater(const std::shared_ptr<Request> &request, const QString &file)
{
    // Queued: whoever asks is painting, and shall be done with it before the pool takes the processors.
    QMetaObject::invokeMethod(this, [this, request, file] {
        m_pool.start(
            [request, file, mail = m_mail] {
                if (!request->cancelled)
                    request->image = decode(file, request->key.bounds);
                mail->push(request);
            },
            m_priority++);
    }, Qt::QueuedConnection);
}

void Thumbnails::setPosters(Posters *posters)
{
    if (m_posters)
        m_posters->disconnect(this);
    m_posters = posters;
    if (!posters)
        return;
    connect(posters, &Posters::ready, this, &Thumbnails::takePoster);
    connect(posters, &Posters::failed, this, [this](const QString &path) {
        m_pending.removeIf([&path](const QHash<Key, std::shared_ptr<Request>>::iterator &entry) {
            return entry.key().path == path;
        });
        fail(path);
    });
}

void Thumbnails::takePoster(const QString &path, const QString &file, const VideoFacts &facts)
{
    m_videoFacts.insert(path, facts);
    m_posterFiles.insert(path, file);
    for (auto it = m_pending.cbegin(); it != m_pending.cend(); ++it) {
        if (it.key().path == path)
            decodeLater(it.value(), file);
    }
}

void Thumbnails::fail(const QString &path)
{
    m_failed.insert(path);
    Q_EMIT failed(path);
}

bool Thumbnails::event(QEvent *event)
{
    if (event->type() != QEvent::User)
        return QObject::event(event);
    const auto done = m_mail->take();
    for (const std::shared_ptr<Request> &request : done)
        finish(*request);
    return true;
}

void Thumbnails::finish(const Request &request)
{
    const auto pending = m_pending.constFind(request.key);
    if (request.cancelled || pending == m_pending.constEnd() || pending->get() != &request)
        return;
    m_pending.erase(pending);
    const QString path = request.key.path;
    if (request.image.isNull()) {
        fail(path);
        return;
    }
    QVector<QSize> &sizes = m_sizes[path];
    sizes.removeIf([this, &path](const QSize &size) { return !m_cache.contains({path, size}); });
    sizes.append(request.key.bounds);
    // One that is larger than the whole cache is kept alone: dropped, it would be decoded at every paint.
    const qsizetype cost = qMin(request.image.sizeInBytes(), m_cache.maxCost());
    m_cache.insert(request.key, new QImage(request.image), cost);
    Q_EMIT ready(path);
}

void Thumbnails::forget(const QString &path)
{
    m_pending.removeIf([&path](QHash<Key, std::shared_ptr<Request>>::iterator entry) {
        if (entry.key().path != path)
            return false;
        entry.value()->cancelled = true;
        return true;
    });
    if (m_posters)
        m_posters->forget(path);
}

void Thumbnails::reload(const QString &path)
{
    forget(path);
    m_failed.remove(path);
    m_posterFiles.remove(path);
    const QVector<QSize> sizes = m_sizes.take(path);
    for (const QSize &size : sizes)
        m_cache.remove({path, size});
}

} // namespace frameloom
