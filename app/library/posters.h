// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QImage>
#include <QObject>
#include <QQueue>
#include <QSet>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>

namespace frameloom {

/// Takes one picture out of a video. Implemented over Qt Multimedia in ui/media; the core knows this interface only.
/// GUI thread; one file at a time; every read() is answered once.
class PosterReader : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void read(const QString &path) = 0;

Q_SIGNALS:
    /// `image`: the first frame that is more than black, in the video's own size. `durationMs`: 0 when not known.
    void done(const QImage &image, qint64 durationMs);
    void failed();
};

/// What was learned of a video while its poster was made.
struct VideoFacts
{
    QSize size;            ///< pixels; empty: not known
    qint64 durationMs = 0; ///< 0: not known
};

/// Posters of videos: made one at a time, kept as small JPEG files, so that a video is decoded for its picture once.
/// GUI thread; never blocks. Thumbnails asks it; lists and stage ask Thumbnails.
class Posters : public QObject
{
    Q_OBJECT
public:
    using MakeReader = std::function<std::unique_ptr<PosterReader>()>;

    /// `cacheFolder` is made when the first poster is.
    explicit Posters(const QString &cacheFolder, QObject *parent = nullptr);
    ~Posters() override;

    /// Called when the first poster is needed that is not on disk, and again after a pause. Without one, no poster is
    /// made and those on disk are shown.
    void setReader(MakeReader make);
    /// ready() or failed() answers, once for many calls.
    void want(const QString &path);
    /// Need not be worked on any more.
    void forget(const QString &path);
    int pendingCount() const { return int(m_wanted.size()); }
    /// A reader that says nothing is given up after this.
    void setPatience(int ms) { m_patience.setInterval(ms); }

Q_SIGNALS:
    /// `file`: a picture to read instead of the video.
    void ready(const QString &path, const QString &file, const frameloom::VideoFacts &facts);
    void failed(const QString &path);

protected:
    bool event(QEvent *event) override;

private:
    struct Found;
    struct Mail;

    void take(const Found &found);
    void readNext();
    void keep(const QImage &image, qint64 durationMs);
    void giveUp();

    QString m_folder;
    MakeReader m_makeReader;
    std::unique_ptr<PosterReader> m_reader;
    QSet<QString> m_wanted;
    QHash<QString, QString> m_targets; ///< path -> cache file of what waits for the reader or is read
    QQueue<QString> m_queue;
    QString m_reading; ///< empty: the reader rests
    QTimer m_patience;
    QTimer m_rest; ///< an idle reader holds a decoder for nothing
    std::shared_ptr<Mail> m_mail;
    QThreadPool m_pool;
};

} // namespace frameloom

Q_DECLARE_METATYPE(frameloom::VideoFacts)
