// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/paidbody.h"

#include <algorithm>

namespace frameloom {

PaidBody::PaidBody(QByteArray data, QObject *parent) : QIODevice(parent), m_data(std::move(data))
{
    // Unbuffered, so that wasRead() tells what the network layer took and not what QIODevice read ahead.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 PaidBody::bytesAvailable() const
{
    return m_data.size() - m_position + QIODevice::bytesAvailable();
}

qint64 PaidBody::readData(char *data, qint64 maxSize)
{
    const qint64 count = std::min<qint64>(maxSize, m_data.size() - m_position);
    if (count <= 0)
        return maxSize > 0 ? -1 : 0;
    std::copy_n(m_data.constData() + m_position, count, data);
    m_position += count;
    return count;
}

qint64 PaidBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace frameloom
