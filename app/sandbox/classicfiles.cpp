// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The files the sandbox serves: pictures and clips painted when they are first asked for, songs that ship with it, and
// uploads.

#include "sandbox/classicapi.h"
#include "sandbox/picturepainter.h"
#include "sandbox/sandboxmedia.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QImageReader>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr qsizetype s_largestUpload = 2 * 1024 * 1024; // api/v1/core.json, core.upload-image and core.upload-audio
constexpr double s_longestUpload = 60.5; // seconds; the length of an MP3 is an estimate

ClassicApi::Answer notFound()
{
    ClassicApi::Answer answer;
    answer.status = 404;
    answer.body = "not found";
    answer.type = "text/plain";
    return answer;
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Results exist when they are finished; what songs have is there a little earlier.
bool isThere(const SandboxTask &task, qint64 nowMs)
{
    return !task.filesMissing && (task.stateAt(nowMs) == SandboxTask::State::Finished || task.hasPreviewAt(nowMs));
}

struct PictureName
{
    QString task;
    int number = 0;
    static std::optional<PictureName> parse(const QString &path)
    {
        static const QRegularExpression pattern(u"^/images/([0-9a-f-]{36})(?:-([1-4]))?\\.png$"_s);
        const auto match = pattern.match(path);
        if (!match.hasMatch())
            return std::nullopt;
        return PictureName{match.captured(1), match.captured(2).toInt()};
    }
};

} // namespace

std::optional<PictureSpec> ClassicApi::pictureAt(const QString &url) const
{
    const QUrl parsed(url);
    const auto name = parsed.host() == "127.0.0.1"_L1 ? PictureName::parse(parsed.path()) : std::nullopt;
    const SandboxTask *task = name ? m_store.task(name->task) : nullptr;
    if (!task || task->pictures.isEmpty())
        return std::nullopt;
    return task->pictures.value(std::max(0, name->number - 1), task->pictures.first());
}

ClassicApi::Answer ClassicApi::file(const QString &path)
{
    static const QRegularExpression uploadName(u"^/uploads/([0-9a-f]{16}\\.([a-z0-9]{3,4}))$"_s);
    const auto match = uploadName.match(path);
    if (!match.hasMatch())
        return path.startsWith("/images/"_L1) ? picture(path) : recording(path);
    static const QHash<QString, QByteArray> sounds{{u"mp3"_s, "audio/mpeg"}, {u"wav"_s, "audio/wav"},
                                                   {u"ogg"_s, "audio/ogg"}, {u"flac"_s, "audio/flac"},
                                                   {u"m4a"_s, "audio/mp4"},   {u"mp4"_s, "video/mp4"},
                                                   {u"webm"_s, "video/webm"}};
    Answer answer;
    answer.body = readFile(m_store.uploadFolder() + u'/' + match.captured(1));
    answer.type = sounds.value(match.captured(2), "image/" + match.captured(2).toLatin1());
    return answer.body.isEmpty() ? notFound() : answer;
}

ClassicApi::Answer ClassicApi::picture(const QString &path)
{
    const auto name = PictureName::parse(path);
    if (!name)
        return notFound();
    QVector<PictureSpec> specs;
    {
        const std::scoped_lock lock(m_mutex);
        const SandboxTask *task = m_store.task(name->task);
        if (!task || !isThere(*task, m_setup.now()) || name->number > task->pictures.size() || task->pictures.isEmpty())
            return notFound();
        specs = name->number > 0 ? QVector<PictureSpec>{task->pictures.at(name->number - 1)} : task->pictures;
    }
    Answer answer;
    const QString cached = m_store.imageFolder() + path.mid(7);
    const std::scoped_lock lock(m_painting[qHash(cached) % m_painting.size()]);
    answer.type = "image/png";
    answer.body = readFile(cached);
    if (answer.body.isEmpty()) {
        QVector<QImage> painted; // read without their locks: files appear whole or not at all
        for (int i = 1; specs.size() > 1 && i <= specs.size(); ++i)
            painted << QImage::fromData(readFile(u"%1/%2-%3.png"_s.arg(m_store.imageFolder(), name->task).arg(i)));
        answer.body = encodePicture(specs.size() == 1 ? paintPicture(specs.first(), m_setup.blockSize)
                                                      : composeGrid(specs, painted, m_setup.blockSize));
        writeFile(cached, answer.body); // only a cache: a full disk does no harm
    }
    return answer;
}

ClassicApi::Answer ClassicApi::recording(const QString &path)
{
    static const QRegularExpression pattern(u"^/(songs|videos)/([0-9a-f-]{36})-([1-9])\\.mp[34]$"_s);
    const auto match = pattern.match(path);
    if (!match.hasMatch())
        return notFound();
    const bool isSong = match.captured(1) == "songs"_L1;
    const int index = match.captured(3).toInt() - 1;
    QString song;
    ClipSpec clip;
    {
        const std::scoped_lock lock(m_mutex);
        const SandboxTask *task = m_store.task(match.captured(2));
        const qint64 now = m_setup.now();
        const bool there = task && isThere(*task, now) && (isSong || !task->hasPreviewAt(now));
        if (!there || index >= (isSong ? task->songs.size() : task->clips.size()))
            return notFound();
        song = task->songs.value(index);
        clip = task->clips.value(index);
    }
    Answer answer;
    answer.type = isSong ? "audio/mpeg" : "video/mp4";
    if (isSong) {
        answer.body = shippedSong(song);
        return answer.body.isEmpty() ? notFound() : answer;
    }
    const QString cached = m_store.imageFolder() + path.mid(7);
    const std::scoped_lock lock(m_painting[qHash(cached) % m_painting.size()]);
    answer.body = readFile(cached);
    if (answer.body.isEmpty()) {
        answer.body = paintClip(clip, QImage::fromData(readFile(m_store.uploadFolder() + u'/' + clip.still)));
        writeFile(cached, answer.body);
    }
    return answer;
}

QString ClassicApi::store(const QByteArray &bytes, const QByteArray &extension) const
{
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex().left(16);
    const QString name = QString::fromLatin1(hash + '.' + extension.left(4));
    return writeFile(m_store.uploadFolder() + u'/' + name, bytes) ? name : QString();
}

ClassicApi::Answer ClassicApi::keep(const QByteArray &bytes, const QByteArray &extension, const QString &key)
{
    const QString name = store(bytes, extension);
    Answer answer;
    if (name.isEmpty()) {
        answer.status = 500;
        return answer;
    }
    const QJsonObject object{{key, QString(baseUrl() + u"/uploads/"_s + name)}};
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

ClassicApi::Answer ClassicApi::uploadImage(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return badRequest({u"image is required (a file part of multipart/form-data)"_s});
    if (bytes.size() > s_largestUpload)
        return badRequest({u"The image must be at most 2 MB"_s});
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    const QByteArray format = QImageReader(&buffer).format();
    if (format.isEmpty())
        return badRequest({u"The file is not an image"_s});
    return keep(bytes, format, u"imageURL"_s);
}

ClassicApi::Answer ClassicApi::uploadAudio(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return badRequest({u"audio is required (a file part of multipart/form-data)"_s});
    if (bytes.size() > s_largestUpload)
        return badRequest({u"The audio must be at most 2 MB"_s});
    const QByteArray format = audioFormat(bytes);
    if (format.isEmpty())
        return badRequest({u"The file is not audio"_s});
    if (audioSeconds(bytes) > s_longestUpload)
        return badRequest({u"The audio must be at most 60 seconds"_s});
    return keep(bytes, format, u"audioURL"_s);
}

} // namespace frameloom
