// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QtGlobal>

namespace frameloom::test {

/// What the bodies of a variant grow from: another seed for each variant and each test, the same one in every run and on
/// every machine (FNV-1a; qHash() differs between processors with and without AES instructions, and a body that breaks a
/// test must break it everywhere). FRAMELOOM_SEED moves all of them.
inline quint32 seedOf(const QString &variant, quint32 test)
{
    quint32 hash = 2'166'136'261U;
    const auto mix = [&hash](quint32 byte) { hash = (hash ^ (byte & 0xffU)) * 16'777'619U; };
    const auto mixAll = [&mix](quint32 number) {
        for (int shift = 0; shift < 32; shift += 8)
            mix(number >> shift);
    };
    mixAll(test);
    mixAll(quint32(qEnvironmentVariableIntValue("FRAMELOOM_SEED")));
    for (const char byte : variant.toUtf8())
        mix(quint32(uchar(byte)));
    return hash;
}

} // namespace frameloom::test
