// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/errortaxonomy.h"

#include "api/loosejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr qsizetype LongestWords = 2'000;
constexpr qsizetype LongestPlainText = 500;
constexpr qsizetype MostPlaces = 20;
constexpr qsizetype LongestPlace = 200;
constexpr qint64 LongestWaitMs = 24LL * 60 * 60 * 1000;

QString tidy(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control && c != u'\n')
            c = u' ';
    }
    return text.trimmed().left(LongestWords);
}

// One value of an error answer: a text, a number (code), an object with words of its own, or a list of these.
QString wordsOf(const QJsonValue &value, int depth)
{
    if (value.isString())
        return value.toString().trimmed();
    if (value.isDouble())
        return value.toVariant().toString();
    if (depth <= 0)
        return {};
    QStringList all;
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (const QJsonValue &entry : list) {
            const QString words = wordsOf(entry, depth - 1);
            if (!words.isEmpty() && !all.contains(words))
                all += words;
            if (all.size() == 20)
                break;
        }
        return all.join(u'\n');
    }
    const QJsonObject object = value.toObject();
    for (const auto key : {"errors"_L1, "msg"_L1, "message"_L1, "error"_L1, "detail"_L1, "reason"_L1, "code"_L1}) {
        const QString words = wordsOf(object.value(key), depth - 1);
        if (!words.isEmpty())
            return words;
    }
    return {};
}

/// "prompt", or the steps of a path.
QString placeOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().trimmed();
    QStringList steps;
    const QJsonArray list = value.toArray();
    for (const QJsonValue &step : list)
        steps.append(step.toVariant().toString());
    return steps.join(u'.');
}

} // namespace

QString wordsIn(const QJsonObject &object)
{
    return tidy(wordsOf(object, 5));
}

QString wordsIn(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isNull()) { // brackets in a sentence are no JSON
        const QString words = wordsIn(looseJson(body).object());
        if (!words.isEmpty())
            return words;
    }
    if (document.isObject())
        return wordsIn(document.object());
    if (document.isArray())
        return tidy(wordsOf(document.array(), 5));
    const QString text = tidy(QString::fromUtf8(body.left(4 * LongestPlainText)));
    if (text.startsWith(u'<') || text.startsWith(u'{') || text.startsWith(u'[') || text.size() > LongestPlainText
        || text.contains(QChar::ReplacementCharacter))
        return {};
    return text;
}

QVector<PlaceWords> placesIn(const QJsonObject &answer)
{
    QVector<PlaceWords> places;
    const auto add = [&places](const QString &place, const QString &said) {
        if (!place.isEmpty() && !said.isEmpty() && places.size() < MostPlaces)
            places.append({tidy(place).left(LongestPlace), tidy(said)});
    };
    const QJsonObject details = answer.value("details"_L1).toObject();
    for (auto it = details.begin(); it != details.end(); ++it)
        add(it.key(), wordsOf(it.value(), 4));
    for (const auto list : {"details"_L1, "errors"_L1}) {
        const QJsonArray errors = answer.value(list).toArray();
        for (const QJsonValue &value : errors) {
            const QJsonObject error = value.toObject();
            QString place;
            for (const auto key : {"param"_L1, "path"_L1, "field"_L1}) {
                if (place.isEmpty())
                    place = placeOf(error.value(key));
            }
            add(place, wordsOf(error, 4));
        }
    }
    return places;
}

FailureKind kindOfRefusal(const QString &words, FailureKind fallback)
{
    constexpr auto options = QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression generation(u"\\bafk_|\\bv2\\b.{0,60}\\bkeys?\\b|\\bkeys?\\b.{0,60}\\bv2\\b"_s, options);
    static const QRegularExpression credits(
        u"(not enough|insufficient|out of|no more|don'?t have|do not have|lack|run out|ran out|exceed|too few|no)\\b.{0,40}"
        "\\b(credits?|balance|funds)\\b|\\b(credits?|balance|funds)\\b.{0,40}"
        "\\b(insufficient|not enough|not sufficient|exhausted|depleted|too low|exceeded|used up)|payment required"_s,
        options);
    static const QRegularExpression moderation(
        u"\\bbanned\\b|moderat|content polic|community (guidelines|standards)|\\bnsfw\\b|inappropriate|"
        "(prohibited|forbidden|blocked|sensitive|unsafe) (content|word|words|prompt|term)"_s,
        options);
    if (generation.match(words).hasMatch())
        return FailureKind::WrongGeneration;
    if (credits.match(words).hasMatch())
        return FailureKind::OutOfCredits;
    if (moderation.match(words).hasMatch())
        return FailureKind::Moderated;
    return fallback;
}

Failure failureOfStatus(int httpStatus, const QString &words)
{
    Failure failure;
    failure.httpStatus = httpStatus;
    failure.words = words;
    failure.bytesLeft = true;
    switch (httpStatus) {
    case 401:
    case 403:
        failure.kind = kindOfRefusal(words, FailureKind::Unauthorized);
        // A key that was turned down says nothing about money, whatever its words mention.
        if (failure.kind == FailureKind::OutOfCredits && httpStatus == 401)
            failure.kind = FailureKind::Unauthorized;
        break;
    case 402:
        failure.kind = FailureKind::OutOfCredits;
        break;
    case 404:
        failure.kind = FailureKind::NotFound;
        break;
    case 408:
        failure.kind = FailureKind::ServerFault;
        break;
    case 429:
        failure.kind = FailureKind::RateLimited;
        break;
    default:
        failure.kind = httpStatus >= 500 ? FailureKind::ServerFault : kindOfRefusal(words, FailureKind::Rejected);
        break;
    }
    return failure;
}

Failure failureOfTransport(QNetworkReply::NetworkError error, bool sent, const QString &words)
{
    Failure failure;
    // Qt has no words for these two but "Unknown error", in the user's language.
    if (error != QNetworkReply::ContentReSendError && error != QNetworkReply::UnknownNetworkError)
        failure.words = tidy(words);
    failure.bytesLeft = sent;
    // The manager's own transfer time-out arrives as a cancelled operation; nothing else here cancels and still asks.
    if (error == QNetworkReply::OperationCanceledError || error == QNetworkReply::TimeoutError)
        failure.kind = sent ? FailureKind::TimedOutSent : FailureKind::TimedOutUnsent;
    else
        failure.kind = sent ? FailureKind::ConnectionLost : FailureKind::Offline;
    return failure;
}

Failure proxyRefusal()
{
    Failure failure;
    failure.kind = FailureKind::Offline;
    failure.httpStatus = 407;
    return failure;
}

qint64 retryAfterMs(const QByteArray &header, const QDateTime &now)
{
    const QByteArray text = header.trimmed();
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber)
        return seconds < 0 ? -1 : std::min(seconds, LongestWaitMs / 1000) * 1000;
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return -1;
    date.setTimeSpec(Qt::UTC);
    return std::clamp<qint64>(now.msecsTo(date), 0, LongestWaitMs);
}

} // namespace frameloom
