// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/storednames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

template<typename Enum>
using Names = std::initializer_list<std::pair<Enum, QLatin1StringView>>;

template<typename Enum>
QString nameIn(const Names<Enum> &names, Enum value)
{
    for (const auto &[candidate, name] : names) {
        if (candidate == value)
            return name;
    }
    return {};
}

template<typename Enum>
Enum valueIn(const Names<Enum> &names, const QString &name, Enum otherwise)
{
    for (const auto &[value, candidate] : names) {
        if (candidate == name)
            return value;
    }
    return otherwise;
}

const Names<FailureKind> failureKinds = {
    {FailureKind::None, ""_L1},
    {FailureKind::Offline, "offline"_L1},
    {FailureKind::TimedOutUnsent, "timed-out-unsent"_L1},
    {FailureKind::TimedOutSent, "timed-out-sent"_L1},
    {FailureKind::ConnectionLost, "connection-lost"_L1},
    {FailureKind::Unauthorized, "unauthorized"_L1},
    {FailureKind::WrongGeneration, "wrong-generation"_L1},
    {FailureKind::OutOfCredits, "out-of-credits"_L1},
    {FailureKind::Rejected, "rejected"_L1},
    {FailureKind::Moderated, "moderated"_L1},
    {FailureKind::NotFound, "not-found"_L1},
    {FailureKind::Conflict, "conflict"_L1},
    {FailureKind::RateLimited, "rate-limited"_L1},
    {FailureKind::ServerFault, "server-fault"_L1},
    {FailureKind::Unreadable, "unreadable"_L1},
    {FailureKind::TooLarge, "too-large"_L1},
    {FailureKind::UnsafeRedirect, "unsafe-redirect"_L1},
    {FailureKind::TaskFailed, "task-failed"_L1},
    {FailureKind::UnsafeUrl, "unsafe-url"_L1},
    {FailureKind::DiskFull, "disk-full"_L1},
    {FailureKind::DiskUnwritable, "disk-unwritable"_L1},
    {FailureKind::BadMedia, "bad-media"_L1},
    {FailureKind::Interrupted, "interrupted"_L1},
    {FailureKind::ParentFailed, "parent-failed"_L1},
    {FailureKind::ParentRemoved, "parent-removed"_L1},
    {FailureKind::Cancelled, "cancelled"_L1},
    {FailureKind::InputMissing, "input-missing"_L1},
    {FailureKind::InputTooLarge, "input-too-large"_L1},
    {FailureKind::InputUnreachable, "input-unreachable"_L1},
    {FailureKind::UploadFailed, "upload-failed"_L1},
    {FailureKind::StoppedWaiting, "stopped-waiting"_L1}, {FailureKind::Expired, "expired"_L1},
    {FailureKind::WrongServer, "wrong-server"_L1},
};

const Names<AssetKind> assetKinds = {
    {AssetKind::Picture, "picture"_L1}, {AssetKind::Grid, "grid"_L1},   {AssetKind::Video, "video"_L1},
    {AssetKind::Audio, "audio"_L1},     {AssetKind::Cover, "cover"_L1},
};

const Names<AssetState> assetStates = {
    {AssetState::Remote, "remote"_L1},   {AssetState::Saved, "saved"_L1},     {AssetState::Missing, "missing"_L1},
    {AssetState::Expired, "expired"_L1}, {AssetState::Refused, "refused"_L1},
};

const Names<ResultKind> resultKinds = {
    {ResultKind::Images, "images"_L1}, {ResultKind::Image, "image"_L1}, {ResultKind::Video, "video"_L1},
    {ResultKind::Audio, "audio"_L1},   {ResultKind::Text, "text"_L1},   {ResultKind::Seed, "seed"_L1},
    {ResultKind::Nothing, "nothing"_L1},
};

const Names<Price::Kind> priceKinds = {
    {Price::Kind::Exact, "exact"_L1}, {Price::Kind::Range, "range"_L1}, {Price::Kind::Unknown, "unknown"_L1},
};

const Names<Confidence> confidences = {
    {Confidence::Low, "low"_L1}, {Confidence::Medium, "medium"_L1}, {Confidence::High, "high"_L1},
};

} // namespace

QString failureKindName(FailureKind kind) { return nameIn(failureKinds, kind); }
FailureKind failureKindFromName(const QString &name) { return valueIn(failureKinds, name, FailureKind::Unreadable); }
QString assetKindName(AssetKind kind) { return nameIn(assetKinds, kind); }
AssetKind assetKindFromName(const QString &name) { return valueIn(assetKinds, name, AssetKind::Picture); }
QString assetStateName(AssetState state) { return nameIn(assetStates, state); }
AssetState assetStateFromName(const QString &name) { return valueIn(assetStates, name, AssetState::Missing); }
QString resultKindName(ResultKind kind) { return nameIn(resultKinds, kind); }
ResultKind resultKindFromName(const QString &name) { return valueIn(resultKinds, name, ResultKind::Images); }
QString priceKindName(Price::Kind kind) { return nameIn(priceKinds, kind); }
Price::Kind priceKindFromName(const QString &name) { return valueIn(priceKinds, name, Price::Kind::Unknown); }
QString confidenceName(Confidence confidence) { return nameIn(confidences, confidence); }
Confidence confidenceFromName(const QString &name) { return valueIn(confidences, name, Confidence::Low); }

QString storedText(const QString &value)
{
    return value.isNull() ? u""_s : value;
}

QString failureToText(const Failure &failure)
{
    if (!failure)
        return u""_s;
    QJsonObject object{{u"kind"_s, failureKindName(failure.kind)}};
    if (failure.httpStatus != 0)
        object.insert(u"status"_s, failure.httpStatus);
    if (!failure.words.isEmpty())
        object.insert(u"words"_s, failure.words);
    if (failure.retryAfterMs >= 0)
        object.insert(u"retryAfter"_s, failure.retryAfterMs);
    if (failure.creditsRequired >= 0)
        object.insert(u"creditsRequired"_s, failure.creditsRequired);
    if (failure.creditsAvailable >= 0)
        object.insert(u"creditsAvailable"_s, failure.creditsAvailable);
    QJsonArray places;
    for (const PlaceWords &said : failure.places)
        places.append(QJsonArray{said.place, said.words});
    if (!places.isEmpty())
        object.insert(u"places"_s, places);
    if (failure.bytesLeft)
        object.insert(u"bytesLeft"_s, true);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Failure failureFromText(const QString &text)
{
    Failure failure;
    if (text.isEmpty())
        return failure;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    failure.kind = failureKindFromName(object.value("kind"_L1).toString());
    failure.httpStatus = object.value("status"_L1).toInt();
    failure.words = object.value("words"_L1).toString();
    failure.retryAfterMs = object.value("retryAfter"_L1).toInteger(-1);
    failure.creditsRequired = object.value("creditsRequired"_L1).toInteger(-1);
    failure.creditsAvailable = object.value("creditsAvailable"_L1).toInteger(-1);
    const QJsonArray places = object.value("places"_L1).toArray();
    for (const QJsonValue &said : places)
        failure.places.append({said.toArray().at(0).toString(), said.toArray().at(1).toString()});
    failure.bytesLeft = object.value("bytesLeft"_L1).toBool();
    return failure;
}

} // namespace frameloom
