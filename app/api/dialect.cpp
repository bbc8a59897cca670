// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/dialect.h"

#include "api/classicdialect.h"
#include "api/dialectparts.h"
#include "api/unifieddialect.h"

namespace frameloom {

WireRequest Dialect::jobList(const Profile &, const QString &) const
{
    return {};
}

Result<RemoteJobPage> Dialect::readJobList(const QByteArray &) const
{
    return RemoteJobPage{};
}

bool Dialect::takesIdempotencyKey(const Operation &) const
{
    return false;
}

WireRequest Dialect::training(const Profile &, const QString &) const
{
    return {};
}

WireRequest Dialect::trainingList(const Profile &, const QString &) const
{
    return {};
}

WireRequest Dialect::archiveTraining(const Profile &, const QString &) const
{
    return {};
}

Result<TaskReport> Dialect::readTraining(const QByteArray &, const QString &) const
{
    return unreadable();
}

Result<RemoteTrainingPage> Dialect::readTrainingList(const QByteArray &) const
{
    return RemoteTrainingPage{};
}

WireRequest Dialect::createAsset(const Profile &, const QString &, MediaKind) const
{
    return {};
}

Result<QString> Dialect::readAsset(const QByteArray &) const
{
    return unreadable();
}

std::unique_ptr<Dialect> makeDialect(ApiGeneration generation)
{
    switch (generation) {
    case ApiGeneration::Classic:
        return std::make_unique<ClassicDialect>();
    case ApiGeneration::Unified:
        return std::make_unique<UnifiedDialect>();
    }
    return nullptr;
}

} // namespace frameloom
