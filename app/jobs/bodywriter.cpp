// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/bodywriter.h"

#include "api/dialect.h"
#include "api/multipartform.h"
#include "jobs/diskfile.h"
#include "library/mediafile.h"

#include <QJsonArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr qint64 chunkBytes = 57 * 1024; // a multiple of three: Base64 can be joined

Failure inputFailure(FailureKind kind, const EmbeddedFile &file)
{
    Failure failure;
    failure.kind = kind;
    failure.words = file.name;
    return failure;
}

/// Takes the body as it grows: in memory, or in a file with the secret's place left open.
class BodySink
{
public:
    bool openSpool(const QString &path)
    {
        m_file.setFileName(path);
        // A file of an earlier attempt may be there: it is ours.
        if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !m_file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return fail();
        m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return true;
    }

    bool write(const QByteArray &bytes)
    {
        if (!m_file.isOpen()) {
            m_memory += bytes;
            return true;
        }
        m_written += bytes.size();
        return m_file.write(bytes) == bytes.size() || fail();
    }

    /// JSON text, which may hold the place of the webhook secret: that stays out of the file.
    bool writeText(const QByteArray &bytes)
    {
        static const QByteArray place = "\"webhook_secret\":\"" + QByteArray(Dialect::hiddenSecret.latin1()) + '"';
        const qsizetype at = m_file.isOpen() ? bytes.indexOf(place) : -1;
        if (at < 0)
            return write(bytes);
        return write(bytes.left(at)) && keepOut(place) && write(bytes.mid(at + place.size()));
    }

    bool keepOut(const QByteArray &bytes)
    {
        if (!m_file.isOpen())
            return write(bytes);
        addFilePiece();
        m_pieces.append({bytes, {}, 0, 0});
        return true;
    }

    bool close()
    {
        if (!m_file.isOpen())
            return true;
        if (!syncToDisk(m_file))
            return fail();
        m_file.close();
        return true;
    }

    void discard()
    {
        if (m_file.fileName().isEmpty())
            return;
        m_file.close();
        m_file.remove();
    }

    RequestBody body()
    {
        if (m_file.fileName().isEmpty())
            return RequestBody::json(m_memory);
        addFilePiece();
        RequestBody body;
        body.pieces = m_pieces;
        return body;
    }

    const Failure &failure() const { return m_failure; }
    const QByteArray &memory() const { return m_memory; }

private:
    void addFilePiece()
    {
        if (m_written > m_pieceFrom)
            m_pieces.append({{}, m_file.fileName(), m_pieceFrom, m_written - m_pieceFrom});
        m_pieceFrom = m_written;
    }

    bool fail()
    {
        m_failure = diskFailure(m_file.error(), m_file.errorString());
        return false;
    }

    QFile m_file;
    QByteArray m_memory;
    QVector<RequestBody::Piece> m_pieces;
    qint64 m_written = 0;
    qint64 m_pieceFrom = 0;
    Failure m_failure;
};

class BodyWriter
{
public:
    BodyWriter(const BodyOrder &order, const std::atomic<bool> &cancelled) : m_order(order), m_cancelled(cancelled) {}

    WrittenBody write()
    {
        WrittenBody written;
        written.failure = measure();
        if (written.failure)
            return written;
        written.spooled = m_order.multipart || m_total / 3 * 4 > largestInRow;
        MultipartForm form;
        const bool ok = (!written.spooled || m_sink.openSpool(m_order.spool))
                        && (m_order.multipart ? writeForm(form) : writeJson()) && m_sink.close();
        if (!ok) {
            m_sink.discard();
            written.failure = m_failure ? m_failure : m_sink.failure();
            return written;
        }
        written.body = m_sink.body();
        if (m_order.multipart)
            written.body.contentType = form.contentType();
        written.record = written.spooled ? record() : m_sink.memory();
        return written;
    }

private:
    Failure measure()
    {
        for (const EmbeddedFile &file : m_order.files) {
            const QFileInfo info(file.path);
            if (!info.isFile() || !info.isReadable() || info.size() == 0)
                return inputFailure(FailureKind::InputMissing, file);
            if (file.maxBytes > 0 && info.size() > file.maxBytes)
                return inputFailure(FailureKind::InputTooLarge, file);
            m_total += info.size();
            if (m_order.maxTotalBytes > 0 && m_total > m_order.maxTotalBytes)
                return inputFailure(FailureKind::InputTooLarge, file);
        }
        return {};
    }

    bool writeJson()
    {
        qsizetype from = 0;
        while (from < m_order.json.size()) {
            const EmbeddedFile *next = nullptr;
            qsizetype at = m_order.json.size();
            for (const EmbeddedFile &file : m_order.files) {
                const qsizetype found = m_order.json.indexOf(file.token.toLatin1(), from);
                if (found >= 0 && found < at) {
                    at = found;
                    next = &file;
                }
            }
            if (!m_sink.writeText(m_order.json.mid(from, at - from)))
                return false;
            if (!next)
                return true;
            if (!writeFile(*next))
                return false;
            from = at + next->token.size();
        }
        return true;
    }

    bool writeForm(const MultipartForm &form)
    {
        const QJsonObject values = QJsonDocument::fromJson(m_order.json).object();
        QVector<std::pair<const EmbeddedFile *, QString>> files; // servers like them at the end
        for (auto it = values.begin(); it != values.end(); ++it) {
            const QJsonArray entries = it.value().isArray() ? it.value().toArray() : QJsonArray{it.value()};
            QVector<std::pair<const EmbeddedFile *, QString>> found;
            for (const QJsonValue &entry : entries) {
                if (const EmbeddedFile *file = partFor(entry))
                    found.append({file, file->partName.isEmpty() ? it.key() : file->partName});
            }
            if (found.isEmpty() && !writeValue(form, it.key(), it.value()))
                return false;
            files.append(found);
        }
        for (const auto &[file, name] : std::as_const(files)) {
            if (!writePart(form, *file, name))
                return false;
        }
        return m_sink.write(form.tail());
    }

    const EmbeddedFile *partFor(const QJsonValue &value) const
    {
        const auto file = std::find_if(m_order.files.cbegin(), m_order.files.cend(), [&value](const EmbeddedFile &f) {
            return f.as == EmbeddedFile::As::Part && value.toString() == f.token;
        });
        return file == m_order.files.cend() ? nullptr : &*file;
    }

    /// The name on this machine is nobody's business: "image.png".
    bool writePart(const MultipartForm &form, const EmbeddedFile &file, const QString &name)
    {
        const MediaType type = typeOf(file);
        const QString shown = type.isKnown() ? type.mime.section(u'/', 0, 0) + u'.' + type.extension : u"file"_s;
        return m_sink.write(form.fileHead(name, shown, type.mime.toLatin1())) && writeFile(file) && m_sink.write("\r\n");
    }

    bool writeValue(const MultipartForm &form, const QString &name, const QJsonValue &value)
    {
        if (!m_sink.write(form.textHead(name)))
            return false;
        bool ok = false;
        if (value.isString())
            ok = value.toString() == Dialect::hiddenSecret ? m_sink.keepOut(value.toString().toUtf8())
                                                           : m_sink.write(value.toString().toUtf8());
        else if (value.isArray() || value.isObject())
            ok = m_sink.write(value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                                              : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
        else
            ok = m_sink.write(value.toVariant().toString().toUtf8());
        return ok && m_sink.write("\r\n");
    }

    static MediaType typeOf(const EmbeddedFile &embedded)
    {
        QFile file(embedded.path);
        return file.open(QIODevice::ReadOnly) ? sniffMedia(file.read(sniffBytes)) : MediaType();
    }

    bool writeFile(const EmbeddedFile &embedded)
    {
        QFile file(embedded.path);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return refuse(FailureKind::InputMissing, embedded);
        QByteArray chunk(chunkBytes, Qt::Uninitialized);
        qint64 total = 0;
        while (true) {
            if (m_cancelled)
                return refuse(FailureKind::Cancelled, embedded);
            qint64 filled = 0;
            while (filled < chunkBytes) {
                const qint64 count = file.read(chunk.data() + filled, chunkBytes - filled);
                if (count < 0)
                    return refuse(FailureKind::InputMissing, embedded);
                if (count == 0)
                    break;
                filled += count;
            }
            if (total == 0 && embedded.as == EmbeddedFile::As::DataUrl) {
                const MediaType type = sniffMedia(chunk.left(std::min<qint64>(filled, sniffBytes)));
                const QString mime = type.isKnown() ? type.mime : u"application/octet-stream"_s;
                if (!m_sink.write("data:" + mime.toLatin1() + ";base64,"))
                    return false;
            }
            total += filled;
            if (embedded.maxBytes > 0 && total > embedded.maxBytes) // it grew
                return refuse(FailureKind::InputTooLarge, embedded);
            const QByteArray piece = QByteArray::fromRawData(chunk.constData(), filled);
            if (!m_sink.write(embedded.as == EmbeddedFile::As::Part ? piece : piece.toBase64()))
                return false;
            if (filled < chunkBytes)
                return total > 0 || refuse(FailureKind::InputMissing, embedded);
        }
    }

    bool refuse(FailureKind kind, const EmbeddedFile &file)
    {
        m_failure = inputFailure(kind, file);
        return false;
    }

    QByteArray record() const
    {
        QByteArray text = m_order.json;
        for (const EmbeddedFile &file : m_order.files) {
            QString name = file.name;
            name.replace(u'\\', u'/').replace(u'"', u'\'');
            text.replace(file.token.toLatin1(),
                         u"(%1, %2 bytes)"_s.arg(name).arg(QFileInfo(file.path).size()).toUtf8());
        }
        return text;
    }

    const BodyOrder &m_order;
    const std::atomic<bool> &m_cancelled;
    BodySink m_sink;
    Failure m_failure;
    qint64 m_total = 0;
};

} // namespace

WrittenBody writeBody(const BodyOrder &order, const std::atomic<bool> &cancelled)
{
    return BodyWriter(order, cancelled).write();
}

} // namespace frameloom
