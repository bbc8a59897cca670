// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandboxclient.h"

#include <QBuffer>
#include <QImage>

namespace frameloom {

inline QByteArray pngOf(QSize size, Qt::GlobalColor colour = Qt::white)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

/// So many seconds of silence, 8 kHz and 8 bits.
inline QByteArray wavOf(int seconds)
{
    const auto number = [](quint32 value, int size) {
        QByteArray bytes;
        for (int i = 0; i < size; ++i)
            bytes.append(char((value >> (8 * i)) & 0xff));
        return bytes;
    };
    const auto size = quint32(seconds) * 8000;
    return "RIFF" + number(size + 36, 4) + "WAVEfmt " + number(16, 4) + number(1, 2) + number(1, 2) + number(8000, 4)
           + number(8000, 4) + number(1, 2) + number(8, 2) + "data" + number(size, 4)
           + QByteArray(qsizetype(size), char(0x80));
}

/// Asks the sandbox for one of everything: for each operation the smallest request that its schema allows, with
/// parents made on the way.
class SandboxRequests
{
public:
    struct Made
    {
        QString task;
        QJsonObject answer; ///< finished
        QString family;
        QString song() const
        {
            using namespace Qt::StringLiterals;
            return answer[u"songs"_s][0][u"song_id"_s].toString();
        }
    };

    explicit SandboxRequests(SandboxFixture &fixture) : m_fixture(fixture) {}

    HttpAnswer postFile(const QString &path, const QByteArray &part, const QByteArray &bytes,
                        const QByteArray &fileName = "song.wav")
    {
        auto *parts = new QHttpMultiPart(QHttpMultiPart::FormDataType);
        QHttpPart file;
        file.setRawHeader("Content-Disposition", "form-data; name=\"" + part + "\"; filename=\"" + fileName + '"');
        file.setBody(bytes);
        parts->append(file);
        QNetworkRequest request = m_fixture.request(path);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QVariant());
        QNetworkReply *reply = m_fixture.manager.post(request, parts);
        parts->setParent(reply);
        return m_fixture.finish(reply);
    }

    /// The finished result that a request of this operation continues.
    Made parentFor(const Operation &operation)
    {
        for (const Operation &maker : m_fixture.options.catalog->operations()) {
            if (maker.hasForm && operation.parent.families.contains(maker.result.family) && maker.id != operation.id)
                return make(maker);
        }
        qFatal("nothing makes a parent of %s", qPrintable(operation.id));
        return {};
    }

    QJsonObject minimal(const Operation &operation)
    {
        using namespace Qt::StringLiterals;
        QJsonObject body;
        QStringList names = namesIn(operation.schema["required"_L1]);
        names += namesIn(operation.schema["anyOf"_L1][0]["required"_L1]);
        Made parent;
        if (operation.parent.isValid()) {
            parent = parentFor(operation);
            const bool item = operation.parent.takes == ParentRule::Takes::Item;
            body[operation.parent.parameter] = item ? parent.song() : parent.task;
            if (operation.parent.pictureFamilies.contains(parent.family))
                body[operation.parent.pictureParameter] = u"1"_s;
            if (!operation.parent.itemParameter.isEmpty() && !parent.song().isEmpty())
                body[operation.parent.itemParameter] = parent.song();
        }
        for (const QString &name : names) {
            if (!body.contains(name))
                body[name] = valueOf(operation, name, parent);
        }
        return body;
    }

    HttpAnswer submit(const Operation &operation)
    {
        using namespace Qt::StringLiterals;
        return operation.request.multipart ? postFile(operation.request.path, "audio", wavOf(2))
                                           : m_fixture.post(operation.request.path, minimal(operation));
    }

    Made make(const Operation &operation)
    {
        if (const auto known = m_made.constFind(operation.id); known != m_made.cend())
            return *known;
        const HttpAnswer submitted = submit(operation);
        if (submitted.status != 200)
            qFatal("%s: %d %s", qPrintable(operation.id), submitted.status, submitted.body.constData());
        Made made{submitted.taskId(), submitted.json, operation.result.family};
        if (!operation.request.held && !operation.request.multipart)
            made.answer = m_fixture.fetch(made.task).json;
        m_made.insert(operation.id, made);
        return made;
    }

private:
    static QStringList namesIn(const QJsonValue &list)
    {
        QStringList names;
        const QJsonArray array = list.toArray();
        for (const QJsonValue &name : array)
            names.append(name.toString());
        return names;
    }

    QJsonValue valueOf(const Operation &operation, const QString &name, const Made &parent)
    {
        using namespace Qt::StringLiterals;
        const QJsonObject schema = operation.schema["properties"_L1][name].toObject();
        const Field *field = operation.field(name);
        if (field && field->isMedia()) {
            if (field->editor == FieldEditor::Mask) {
                const QByteArray picture = m_fixture.get(parent.answer["image_url"_L1].toString()).body;
                const QByteArray mask = pngOf(QImage::fromData(picture).size());
                return QString(u"data:image/png;base64,"_s + QString::fromLatin1(mask.toBase64()));
            }
            const QJsonValue one = field->media.send == MediaSpec::Send::Base64
                                       ? QJsonValue(QString::fromLatin1(pngOf({64, 64}).toBase64()))
                                       : QJsonValue(u"https://example.org/a.png"_s);
            if (field->editor != FieldEditor::MediaList)
                return one;
            QJsonArray list;
            for (int i = 0; i < std::max(1, schema["minItems"_L1].toInt()); ++i)
                list << one;
            return list;
        }
        if (schema.contains("enum"_L1))
            return schema["enum"_L1][0];
        if (schema["type"_L1] == "integer"_L1)
            return schema["minimum"_L1].toInt();
        if (schema["type"_L1] == "number"_L1)
            return schema["maximum"_L1].toDouble();
        return name == "type"_L1 ? u"2"_s : u"a lake with hills"_s;
    }

    SandboxFixture &m_fixture;
    QHash<QString, Made> m_made;
};

} // namespace frameloom
