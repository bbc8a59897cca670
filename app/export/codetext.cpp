// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/codetext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

bool isHidden(char32_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad || (c >= 0x200b && c <= 0x200f)
           || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff
           || (c >= 0xfff0 && c <= 0xffff) || c == 0x61c || c == 0x180e;
}

QString numberText(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromLatin1(list.mid(1, list.size() - 2));
}

QString nested(const QStringList &entries, const QString &open, const QString &close, const LiteralStyle &style,
               int depth)
{
    if (entries.isEmpty())
        return open + close;
    const QString inner = style.indent.repeated(depth + 1);
    QString text = open + u'\n';
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const bool comma = style.lastComma || i + 1 < entries.size();
        text += inner + entries.at(i) + (comma ? ",\n"_L1 : "\n"_L1);
    }
    return text + style.indent.repeated(depth) + close;
}

} // namespace

QString quotedText(const QString &text)
{
    QString quoted = u"\""_s;
    const auto points = text.toUcs4();
    for (const char32_t c : points) {
        switch (c) {
        case U'"':
            quoted += "\\\""_L1;
            break;
        case U'\\':
            quoted += "\\\\"_L1;
            break;
        case U'\n':
            quoted += "\\n"_L1;
            break;
        case U'\r':
            quoted += "\\r"_L1;
            break;
        case U'\t':
            quoted += "\\t"_L1;
            break;
        default:
            if (isHidden(c))
                quoted += u"\\u%1"_s.arg(static_cast<uint>(c), 4, 16, QLatin1Char('0'));
            else
                quoted += QString::fromUcs4(&c, 1);
        }
    }
    return quoted + u'"';
}

QString commentText(const QString &text)
{
    QString line;
    const auto points = text.toUcs4();
    for (const char32_t c : points)
        line += isHidden(c) ? u" "_s : QString::fromUcs4(&c, 1);
    return line.simplified();
}

QString camelCase(const QString &snakeCase)
{
    QString name;
    bool raise = false;
    for (const QChar c : snakeCase) {
        if (c == u'_' && !name.isEmpty()) {
            raise = true;
            continue;
        }
        name += raise ? c.toUpper() : c;
        raise = false;
    }
    return name;
}

QString literal(const QJsonValue &value, const SnippetRequest &request, const LiteralStyle &style, int depth)
{
    if (const SnippetInput *input = request.inputAt(value))
        return style.input(*input);
    QStringList entries;
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? style.yes : style.no;
    case QJsonValue::Double:
        return numberText(value);
    case QJsonValue::String:
        return style.text(value.toString());
    case QJsonValue::Array: {
        const QJsonArray list = value.toArray();
        for (const QJsonValue &entry : list)
            entries += literal(entry, request, style, depth + 1);
        return nested(entries, style.listHead + style.listOpen, style.listClose, style, depth);
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            entries += style.text(it.key()) + ": "_L1 + literal(it.value(), request, style, depth + 1);
        return nested(entries, style.objectHead + u'{', u"}"_s, style, depth);
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return style.null;
}

QString formText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

} // namespace frameloom
