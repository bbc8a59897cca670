// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The files the sandbox serves: pictures painted when they are first asked for, and uploads.

#include "sandbox/classicapi.h"
#include "sandbox/picturepainter.h"

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

constexpr qsizetype s_largestUpload = 2 * 1024 * 1024; // api/v1/core.json, core.upload-image

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
    Answer answer;
    static const QRegularExpression uploadName(u"^/uploads/([0-9a-f]{16}\\.[a-z]{3,4})$"_s);
    const auto uploadMatch = uploadName.match(path);
    if (uploadMatch.hasMatch()) {
        answer.body = readFile(m_store.uploadFolder() + u'/' + uploadMatch.captured(1));
        answer.type = "image/" + path.section(u'.', -1).toLatin1();
        return answer.body.isEmpty() ? notFound() : answer;
    }

    const auto name = PictureName::parse(path);
    if (!name)
        return notFound();
    QVector<PictureSpec> specs;
    {
        const std::scoped_lock lock(m_mutex);
        const SandboxTask *task = m_store.task(name->task);
        if (!task || task->filesMissing || task->stateAt(m_setup.now()) != SandboxTask::State::Finished
            || name->number > task->pictures.size() || task->pictures.isEmpty())
            return notFound();
        specs = name->number > 0 ? QVector<PictureSpec>{task->pictures.at(name->number - 1)} : task->pictures;
    }
    const QString cached = m_store.imageFolder() + path.mid(7);
    const std::scoped_lock lock(m_painting[qHash(cached) % m_painting.size()]);
    answer.type = "image/png";
    answer.body = readFile(cached);
    if (answer.body.isEmpty()) {
        answer.body = encodePicture(specs.size() == 1 ? paintPicture(specs.first()) : composeGrid(specs));
        writeFile(cached, answer.body); // only a cache: a full disk does no harm
    }
    return answer;
}

ClassicApi::Answer ClassicApi::upload(const QByteArray &bytes)
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
    const QString name = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex().left(16))
        + u'.' + QString::fromLatin1(format.left(4));
    Answer answer;
    if (!writeFile(m_store.uploadFolder() + u'/' + name, bytes)) {
        answer.status = 500;
        return answer;
    }
    answer.body = QJsonDocument(QJsonObject{{u"imageURL"_s, QString(baseUrl() + u"/uploads/"_s + name)}}).toJson(QJsonDocument::Compact);
    return answer;
}

} // namespace frameloom
