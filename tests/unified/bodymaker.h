// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "unified/originalschema.h"

#include <QRandomGenerator>

namespace frameloom::test {

/// Makes bodies that the original schemas and the prose accept. The same seed makes the same bodies.
class BodyMaker
{
public:
    explicit BodyMaker(quint32 seed) : m_random(seed) {}

    /// Each optional key is there or not by chance; `all`: every one that the prose lets stand beside the others.
    QJsonObject body(const OriginalVariant &variant, bool all = false);
    /// A value of that schema: edges often, anything between them sometimes.
    QJsonValue value(const QString &name, const QJsonObject &schema);
    /// Words of exactly that length, in characters; some of them are two UTF-16 units.
    QString text(int length);

    int below(int limit) { return limit > 0 ? int(m_random.bounded(limit)) : 0; }
    bool chance(int percent) { return below(100) < percent; }
    QRandomGenerator &random() { return m_random; }

private:
    QJsonValue stringValue(const QString &name, const QJsonObject &schema);
    QJsonValue numberValue(const QJsonObject &schema);
    QJsonArray arrayValue(const QString &name, const QJsonObject &schema);
    QJsonObject objectValue(const QJsonObject &schema, bool all);
    /// Takes away what the prose does not let stand beside the rest.
    void obeyProse(const OriginalVariant &variant, QJsonObject &body);

    QRandomGenerator m_random;
    int m_addresses = 0;
};

/// The body without what says nothing: null, "" and [] count as not there, and so does a block with nothing in it
/// (census: "drop empty fields rather than send "" or null"); and without what the prose says is not used beside the
/// rest.
QJsonObject withoutEmpty(const OriginalVariant &variant, const QJsonObject &body);

} // namespace frameloom::test
