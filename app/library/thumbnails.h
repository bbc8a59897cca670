// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/posters.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QSize>
#include <QString>
#include <QThreadPool>
#include <QVector>

#include <memory>

namespace frameloom {


/// Scaled pictures for lists and the stage: asked for by whoever paints, decoded in the pool, kept in a cache that is
/// bounded in bytes. GUI thread. image() never blocks; a miss starts decoding and ready() tells. The newest request is
/// decoded first: it is what the user looks at now. A path of a video gives its poster.
class Thumbnails : public QObject
{
    Q_OBJECT
public:
    explicit Thumbnails(qint64 maxBytes = 256 * 1024 * 1024, QObject *parent = nullptr);
    ~Thumbnails() override;

    /// Where posters of videos come from; null: videos have none. Outlives this, or is set to null.
    void setPosters(Posters *posters);

    /// `bounds`: device pixels the picture must fit in, aspect kept, never enlarged. Returns the best there is now: null,
    /// another size while the right one is on its way, or the right one, which is up to a quarter larger than bounds
    /// above 512 px (so that resizing the window does not decode at every pixel). So scale while painting.
    /// EXIF turning is applied and colours are sRGB.
    QImage image(const QString &path, const QSize &bounds);
    /// Could not be read or decoded; not tried again until reload().
    bool hasFailed(const QString &path) const;
    /// Requests for paths that are not visible any more need not be worked on. What is cached stays.
    void forget(const QString &path);
    /// The file was written anew: nothing known of it holds any more.
    void reload(const QString &path);

    /// What was learned with a video's poster; nothing before its image has come.
    VideoFacts videoFacts(const QString &path) const { return m_videoFacts.value(path); }

    int pendingCount() const { return int(m_pending.size()); }
    qint64 cachedBytes() const { return m_cache.totalCost(); }

Q_SIGNALS:
    void ready(const QString &path);
    void failed(const QString &path);

protected:
    bool event(QEvent *event) override;

private:
    struct Key
    {
        QString path;
        QSize bounds;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.path, key.bounds.width(), key.bounds.height());
        }
    };
    struct Request; ///< shared with the pool
    struct Mail;    ///< where the pool leaves what is done

    static QSize stepped(const QSize &bounds);
    QImage bestOf(const QString &path, const QSize &bounds) const;
    void start(const Key &key);
    void decodeLater(const std::shared_ptr<Request> &request, const QString &file);
    void takePoster(const QString &path, const QString &file, const VideoFacts &facts);
    void fail(const QString &path);
    void finish(const Request &request);

    QCache<Key, QImage> m_cache;              ///< cost in bytes
    QHash<QString, QVector<QSize>> m_sizes;   ///< bounds that were cached for a path; some may be evicted by now
    QHash<Key, std::shared_ptr<Request>> m_pending;
    QSet<QString> m_failed;
    std::shared_ptr<Mail> m_mail;
    Posters *m_posters = nullptr;
    QHash<QString, QString> m_posterFiles; ///< video -> its poster on disk
    QHash<QString, VideoFacts> m_videoFacts;
    int m_priority = 0;
    QThreadPool m_pool;
};

} // namespace frameloom
