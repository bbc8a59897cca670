// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTranslator>

namespace frameloom::test {

/// Every text 40 % longer, as another language may be.
class LongTranslator : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        const QString words = QString::fromUtf8(text);
        return words + QStringLiteral("xx xxx ").repeated(words.size()).left(qMax<qsizetype>(1, words.size() * 2 / 5));
    }
};

} // namespace frameloom::test
