// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/schemahazards.h"

#include <QJsonArray>
#include <QSet>
#include <QStringList>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// Subschemas and references passed on the way. Our own schemas need about fifteen.
constexpr int MaxDepth = 64;

class Walker
{
public:
    explicit Walker(const QJsonObject &root) : m_root(root) {}

    QString walk(const QJsonValue &value, const QString &pointer, int depth)
    {
        if (!value.isObject() && !value.isArray())
            return {};
        if (depth > MaxDepth)
            return pointer + ": nested too deeply"_L1;
        if (m_open.contains(pointer))
            return pointer + ": refers to itself"_L1;
        if (m_done.contains(pointer))
            return {};
        m_open.insert(pointer);
        const QString hazard =
            value.isArray() ? walkList(value.toArray(), pointer, depth) : walkObject(value.toObject(), pointer, depth);
        m_open.remove(pointer);
        m_done.insert(pointer);
        return hazard;
    }

private:
    QString walkList(const QJsonArray &list, const QString &pointer, int depth)
    {
        for (qsizetype i = 0; i < list.size(); ++i) {
            QString hazard = walk(list[i], pointer + u'/' + QString::number(i), depth + 1);
            if (!hazard.isEmpty())
                return hazard;
        }
        return {};
    }

    QString walkObject(const QJsonObject &object, const QString &pointer, int depth)
    {
        const QJsonValue multiple = object["multipleOf"_L1];
        if (multiple.isDouble() && multiple.toDouble() <= 0)
            return pointer + "/multipleOf: must be above 0"_L1;
        const QString reference = object["$ref"_L1].toString();
        if (reference.startsWith(u'#')) {
            const QString target = QUrl::fromPercentEncoding(reference.mid(1).toUtf8());
            QString hazard = walk(at(target), target, depth + 1);
            if (!hazard.isEmpty())
                return hazard;
        }
        static const QSet<QString> plainValues{u"enum"_s, u"const"_s, u"default"_s, u"examples"_s};
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (plainValues.contains(it.key()) && !pointer.endsWith("/properties"_L1))
                continue;
            QString step = it.key();
            step.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
            QString hazard = walk(it.value(), pointer + u'/' + step, depth + 1);
            if (!hazard.isEmpty())
                return hazard;
        }
        return {};
    }

    QJsonValue at(const QString &pointer) const
    {
        QJsonValue value = m_root;
        const QStringList steps = pointer.split(u'/').mid(1);
        for (QString step : steps) {
            step.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
            value = value.isArray() ? QJsonValue(value.toArray().at(step.toInt())) : value.toObject().value(step);
        }
        return value;
    }

    const QJsonObject &m_root;
    QSet<QString> m_open;
    QSet<QString> m_done;
};

} // namespace

QString schemaHazard(const QJsonObject &schema)
{
    return Walker(schema).walk(schema, {}, 0);
}

} // namespace frameloom
