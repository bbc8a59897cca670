// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tour/tourresults.h"

#include "library/assetrepository.h"
#include "library/mediainspector.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

bool isWhole(const QString &path)
{
    const MediaFacts facts = inspectMedia(path);
    if (facts.type.isKnown() && facts.type.kind == AssetKind::Picture)
        return !QImageReader(path).read().isNull();
    return facts.complete && facts.bytes > 0;
}

} // namespace

TourResults TourResults::collect(Database &database, const QVector<qint64> &jobs, const QString &library,
                                 const QString &to)
{
    QDir().mkpath(to);
    TourResults results;
    for (const qint64 job : jobs) {
        for (const Asset &asset : AssetRepository(database).ofJob(job)) {
            const QString copy = to + u'/' + QFileInfo(asset.path).fileName();
            QFile::remove(copy);
            const bool ok = asset.state == AssetState::Saved && QFile::copy(library + u'/' + asset.path, copy)
                && isWhole(copy);
            ++(ok ? results.good : results.bad);
        }
    }
    return results;
}

} // namespace frameloom
