// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/price.h"

using namespace Qt::StringLiterals;

namespace frameloom {

Price operator+(const Price &a, const Price &b)
{
    Price sum;
    sum.low = a.low + b.low;
    sum.high = a.high + b.high;
    sum.confidence = std::min(a.confidence, b.confidence);
    sum.sources = a.sources;
    for (const QString &source : b.sources) {
        if (!sum.sources.contains(source))
            sum.sources.append(source);
    }
    if (!a.isKnown() || !b.isKnown())
        sum.kind = Price::Kind::Unknown;
    else if (a.kind == Price::Kind::Range || b.kind == Price::Kind::Range)
        sum.kind = Price::Kind::Range;
    else
        sum.kind = Price::Kind::Exact;

    // The part that decides the kind explains it; a range beside an unknown is the smaller worry.
    const bool firstDecides = a.kind == sum.kind;
    const Price &first = firstDecides ? a : b;
    const Price &second = firstDecides ? b : a;
    sum.reason = first.reason;
    sum.note = first.note;
    if (sum.note.isEmpty())
        sum.note = second.note;
    else if (!second.note.isEmpty() && second.note != first.note)
        sum.note = first.note + u' ' + second.note;
    return sum;
}

Price operator*(const Price &price, int times)
{
    if (times <= 0)
        return Price::exact({});
    Price product = price;
    product.low = price.low * times;
    product.high = price.high * times;
    return product;
}

} // namespace frameloom
