// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace frameloom {

/// What the service told of its models, kept in the user's catalogue folder, where the catalogue finds it at the next
/// load: its OpenAPI document and its list of models with prices. Any thread; asks the disk.
class ModelFiles
{
public:
    enum class Outcome {
        Same,       ///< as it was
        Changed,
        Unreadable, ///< not what it should be: nothing was written
        Unwritable
    };

    /// `catalogFolder`: Workspace::userCatalogFolder().
    explicit ModelFiles(const QString &catalogFolder) : m_folder(catalogFolder + QStringLiteral("/unified")) {}

    Outcome keepDocument(const QByteArray &openApi) const;
    Outcome keepPrices(const QByteArray &models) const;
    /// Back to the document that the program brings.
    void forgetDocument() const;
    bool hasDocument() const;
    bool hasPrices() const;
    /// When the prices were told; milliseconds since 1970, 0: never.
    qint64 pricesAt() const;

private:
    Outcome keep(const QString &name, const QByteArray &bytes) const;

    QString m_folder;
};

} // namespace frameloom
