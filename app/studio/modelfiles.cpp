// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "studio/modelfiles.h"

#include "catalog/catalog.h"
#include "catalog/openapidocument.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

const QString documentName = u"openapi.json"_s;
const QString pricesName = u"models.json"_s;

} // namespace

ModelFiles::Outcome ModelFiles::keepDocument(const QByteArray &openApi) const
{
    const QJsonObject document = QJsonDocument::fromJson(openApi).object();
    if (!openApiProblem(document).isEmpty())
        return Outcome::Unreadable;
    // The one that ships is no news, and a copy of it would hide the next program's.
    QFile shipped(Catalog::builtIn().path + "/unified/openapi.json"_L1);
    if (!hasDocument() && shipped.open(QIODevice::ReadOnly) && shipped.readAll() == openApi)
        return Outcome::Same;
    return keep(documentName, openApi);
}

ModelFiles::Outcome ModelFiles::keepPrices(const QByteArray &models) const
{
    if (!QJsonDocument::fromJson(models).object().value("models"_L1).isArray())
        return Outcome::Unreadable;
    return keep(pricesName, models);
}

void ModelFiles::forgetDocument() const
{
    QFile::remove(m_folder + u'/' + documentName);
}

bool ModelFiles::hasDocument() const
{
    return QFile::exists(m_folder + u'/' + documentName);
}

bool ModelFiles::hasPrices() const
{
    return QFile::exists(m_folder + u'/' + pricesName);
}

qint64 ModelFiles::pricesAt() const
{
    const QFileInfo file(m_folder + u'/' + pricesName);
    return file.exists() ? file.lastModified().toMSecsSinceEpoch() : 0;
}

ModelFiles::Outcome ModelFiles::keep(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_folder + u'/' + name;
    QFile known(path);
    const bool same = known.open(QIODevice::ReadOnly) && known.readAll() == bytes;
    known.close();
    QDir().mkpath(m_folder);
    QSaveFile file(path); // also when it is the same: its date says when it was asked for
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Outcome::Unwritable;
    return same ? Outcome::Same : Outcome::Changed;
}

} // namespace frameloom
