// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unified/bodymaker.h"

#include <QJsonArray>
#include <QUuid>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace frameloom::test {

namespace {

constexpr double LargestExact = 9'007'199'254'740'991.0; ///< what a JSON number holds everywhere

bool isEmptyValue(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined() || (value.isString() && value.toString().isEmpty())
        || (value.isArray() && value.toArray().isEmpty());
}

} // namespace

QString BodyMaker::text(int length)
{
    static const QStringList pieces{u"a "_s,  u"fox"_s, u",xx"_s,  u"\""_s, u"é"_s, u"日"_s, u"🦊"_s, u"\\"_s,
                                    u"/ "_s,  u"<b>"_s, u"5 "_s,  u"&"_s,  u"ß"_s, u"'"_s,  u"%1"_s, u"x"_s,
                                    u"—"_s,   u"#"_s,   u"\u00a0"_s};
    QList<uint> all;
    while (all.size() < length)
        all += pieces.at(below(int(pieces.size()))).toUcs4();
    all.resize(length);
    // Nothing but spaces is nothing.
    if (!all.isEmpty()) {
        all.first() = u'q';
        all.last() = u'z';
    }
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(all.constData()), all.size());
}

QJsonValue BodyMaker::stringValue(const QString &name, const QJsonObject &schema)
{
    const QString format = schema.value("format"_L1).toString();
    if (format == "uuid"_L1) {
        QUuid id(m_random.generate(), ushort(below(65536)), ushort(below(65536)), 0x80, 1, 2, 3, 4, 5, 6, 7);
        return id.toString(QUuid::WithoutBraces);
    }
    if (format == "uri"_L1)
        return QString(u"https://files.example.org/%1/%2"_s.arg(name).arg(++m_addresses) + u"%20b.bin?sig=a%2Fb&x=1"_s);
    if (schema.contains("pattern"_L1))
        return u"%1:%2"_s.arg(1 + below(40)).arg(1 + below(40));
    const int least = schema.value("minLength"_L1).toInt(0);
    const int most = schema.value("maxLength"_L1).toInt(60);
    const std::array edges{least, std::min(least + 1, most), std::min(30, most), most};
    if (most > 20'000) // the mask
        return QString::fromLatin1(text(60).toUtf8().toBase64());
    const QString made = text(chance(60) ? edges.at(size_t(below(4))) : least + below(std::min(most, 200) - least + 1));
    if (made.size() > 8 && chance(50)) {
        QString lines = made;
        lines[3] = lines.at(3).isSurrogate() || lines.at(4).isSurrogate() ? lines.at(3) : u'\n';
        return lines;
    }
    return made;
}

QJsonValue BodyMaker::numberValue(const QJsonObject &schema)
{
    const bool whole = schema.value("type"_L1) == "integer"_L1;
    if (!schema.contains("minimum"_L1) && !schema.contains("maximum"_L1)) {
        if (schema.contains("exclusiveMinimum"_L1))
            return std::array{0.001, 0.5, 1.0, 61.25, 239.875}.at(size_t(below(5)));
        return QJsonValue(qint64(std::array{0.0, 1.0, -1.0, 42.0, 2147483647.0, 2147483648.0, 4294967296.0,
                                            1'099'511'627'776.0, LargestExact, -LargestExact, -2147483649.0}
                                     .at(size_t(below(11)))));
    }
    const double low = schema.value("minimum"_L1).toDouble();
    const double high = schema.value("maximum"_L1).toDouble();
    switch (below(4)) {
    case 0:
        return low;
    case 1:
        return high;
    default:
        break;
    }
    const double between = low + (high - low) * m_random.generateDouble();
    if (whole)
        return QJsonValue(qint64(std::clamp(std::round(between), low, high)));
    // As people and scripts write numbers.
    const double scale = std::pow(10.0, 1 + below(9));
    return std::clamp(std::round(between * scale) / scale, low, high);
}

QJsonArray BodyMaker::arrayValue(const QString &name, const QJsonObject &schema)
{
    const QJsonObject items = schema.value("items"_L1).toObject();
    const int least = schema.value("minItems"_L1).toInt(0);
    const int most = schema.value("maxItems"_L1).toInt(4);
    const std::array sizes{least, std::min(std::max(1, least), most), most, least + below(most - least + 1)};
    const int size = sizes.at(size_t(below(4)));
    QJsonArray list;
    while (list.size() < size) {
        const QJsonValue entry = value(name, items);
        if (!items.contains("enum"_L1) || !list.contains(entry)) // one thing twice says nothing more
            list.append(entry);
    }
    return list;
}

QJsonObject BodyMaker::objectValue(const QJsonObject &schema, bool all)
{
    const QJsonArray required = schema.value("required"_L1).toArray();
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    const int density = all ? 100 : std::array{15, 50, 85}.at(size_t(below(3)));
    QJsonObject object;
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        if (it.key().startsWith("webhook"_L1)) // the profile's; no form shows it
            continue;
        if (required.contains(it.key()) || chance(density)) {
            const QJsonObject property = it.value().toObject();
            object.insert(it.key(), property.contains("properties"_L1) ? QJsonValue(objectValue(property, all))
                                                                       : value(it.key(), property));
        }
    }
    return object;
}

QJsonValue BodyMaker::value(const QString &name, const QJsonObject &schema)
{
    if (schema.contains("anyOf"_L1)) {
        const QJsonArray branches = schema.value("anyOf"_L1).toArray();
        return value(name, branches.at(below(int(branches.size()))).toObject());
    }
    if (schema.contains("enum"_L1)) {
        const QJsonArray choices = schema.value("enum"_L1).toArray();
        return choices.at(below(int(choices.size())));
    }
    const QJsonValue types = schema.value("type"_L1);
    const QString type = types.isArray() ? types.toArray().first().toString() : types.toString();
    if (types.isArray() && chance(25))
        return QJsonValue::Null;
    if (type == "string"_L1)
        return stringValue(name, schema);
    if (type == "integer"_L1 || type == "number"_L1)
        return numberValue(schema);
    if (type == "boolean"_L1)
        return chance(50);
    if (type == "array"_L1)
        return arrayValue(name, schema);
    if (schema.contains("properties"_L1))
        return objectValue(schema, false);
    qFatal("cannot make a value for %s", qPrintable(name));
}

QJsonObject BodyMaker::body(const OriginalVariant &variant, bool all)
{
    QJsonObject made = objectValue(variant.schema, all);
    obeyProse(variant, made);
    return made;
}

void BodyMaker::obeyProse(const OriginalVariant &variant, QJsonObject &body)
{
    const QString key = paramsKey(variant);
    const QJsonObject properties =
        variant.schema["properties"_L1][key]["properties"_L1].toObject();
    QJsonObject block = body.value(key).toObject();
    if (variant.path.endsWith("suno/action"_L1)) {
        body.remove(chance(50) ? u"index"_s : u"trackId"_s);
        if (!body.contains("index"_L1) && !body.contains("trackId"_L1))
            body.insert(u"index"_s, 1 + below(2));
    }
    if (variant.name == "suno"_L1 && !block.value("custom_mode"_L1).toBool()) {
        if (body.value("prompt"_L1).toString().toUcs4().size() > 500)
            body.insert(u"prompt"_s, text(500));
        block.remove(u"auto_lyrics"_s);
    }
    if (variant.name == "wan-2.7-r2v"_L1 && chance(50)) {
        block.insert(u"reference_videos"_s, QJsonArray{u"https://files.example.org/r.mp4"_s});
    }
    if (variant.name == "kling-3.0"_L1 && block.contains("multi_prompt"_L1)) // text that holds JSON
        block.insert(u"multi_prompt"_s, u"[{\"prompt\": \"%1\", \"duration\": 3}]"_s.arg(below(100)));
    if (key == "seedanceParams"_L1 && block.contains("start_image"_L1) && chance(50)) // CORE.md, "Uploads and assets"
        block.insert(u"start_image"_s, u"asset://a-%1"_s.arg(below(100)));
    for (int tries = 0; tries < 20; ++tries) {
        if (!block.isEmpty() || body.contains(key))
            body.insert(key, block);
        const QString wrong = proseViolation(variant, body);
        if (wrong.isEmpty())
            return;
        if (block.contains(wrong) && !(wrong == "image"_L1 || wrong == "reference_images"_L1))
            block.remove(wrong);
        else
            block.insert(wrong, wrong == "reference_images"_L1 ? QJsonValue(QJsonArray{u"https://files.example.org/r.png"_s})
                                                               : value(wrong, properties.value(wrong).toObject()));
    }
    qFatal("cannot obey the prose of %s", qPrintable(variant.name));
}

QJsonObject withoutEmpty(const OriginalVariant &variant, const QJsonObject &body)
{
    const QString key = paramsKey(variant);
    QJsonObject left;
    for (auto it = body.begin(); it != body.end(); ++it) {
        if (it.key() != key && !isEmptyValue(it.value()))
            left.insert(it.key(), it.value());
    }
    QJsonObject block;
    const QJsonObject given = body.value(key).toObject();
    for (auto it = given.begin(); it != given.end(); ++it) {
        if (!isEmptyValue(it.value()))
            block.insert(it.key(), it.value());
    }
    // Rule 1: each mode has an input of its own.
    if (variant.name == "flux-fill-pro"_L1)
        block.remove(block.value("mode"_L1) == "inpaint"_L1 ? u"outpaint"_s : u"mask"_s);
    // Without better faces nothing is to be said of them.
    if (block.value("face_enhance"_L1) == QJsonValue(false)) {
        block.remove(u"face_enhance_creativity"_s);
        block.remove(u"face_enhance_strength"_s);
    }
    // Trickiest block 1: says what the video gives.
    if (!block.contains("reference_video"_L1))
        block.remove(u"video_reference_type"_s);
    const QJsonArray required = variant.schema.value("required"_L1).toArray();
    if (!block.isEmpty() || required.contains(key))
        left.insert(key, block);
    return left;
}

} // namespace frameloom::test
