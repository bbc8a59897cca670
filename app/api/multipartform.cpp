// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/multipartform.h"

#include <QUuid>

namespace frameloom {

namespace {

/// As browsers do it: what would end the quoted name or the line is percent-encoded.
QByteArray quoted(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    bytes.replace('\r', "%0D").replace('\n', "%0A").replace('"', "%22");
    return '"' + bytes + '"';
}

} // namespace

MultipartForm::MultipartForm() : m_boundary("frameloom-" + QUuid::createUuid().toByteArray(QUuid::Id128)) {}

QByteArray MultipartForm::textHead(const QString &name) const
{
    return "--" + m_boundary + "\r\nContent-Disposition: form-data; name=" + quoted(name) + "\r\n\r\n";
}

QByteArray MultipartForm::fileHead(const QString &name, const QString &fileName, const QByteArray &mime) const
{
    return "--" + m_boundary + "\r\nContent-Disposition: form-data; name=" + quoted(name)
           + "; filename=" + quoted(fileName)
           + "\r\nContent-Type: " + (mime.isEmpty() ? QByteArray("application/octet-stream") : mime) + "\r\n\r\n";
}

} // namespace frameloom
