// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace frameloom {

/// multipart/form-data (RFC 7578), as bytes around a file. Pure.
class MultipartForm
{
public:
    MultipartForm(); ///< with a boundary that nobody can foresee
    QByteArray contentType() const { return "multipart/form-data; boundary=" + m_boundary; }
    /// What comes before a text part's value, and before a file's bytes. Every part is followed by CRLF.
    QByteArray textHead(const QString &name) const;
    QByteArray fileHead(const QString &name, const QString &fileName, const QByteArray &mime) const;
    QByteArray tail() const { return "--" + m_boundary + "--\r\n"; }

private:
    QByteArray m_boundary;
};

} // namespace frameloom
