// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/classicreader.h"

#include "api/errortaxonomy.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr qsizetype RawLimit = 64 * 1024;
constexpr qsizetype MostFiles = 100;  // a hostile answer must not turn into a million rows
constexpr qsizetype MostTexts = 100;
constexpr qsizetype LongestText = 32 * 1024;
constexpr qsizetype LongestName = 400;
constexpr qsizetype LongestFact = 2'000;

int readPercent(const QJsonValue &value)
{
    double number = 0;
    bool ok = value.isDouble();
    if (ok) {
        number = value.toDouble();
    } else if (value.isString()) {
        QString text = value.toString().trimmed();
        if (text.endsWith(u'%'))
            text.chop(1);
        number = text.trimmed().toDouble(&ok);
    }
    if (!ok || !std::isfinite(number))
        return -1;
    return static_cast<int>(std::lround(std::clamp(number, 0.0, 100.0)));
}

QString withoutKeycaps(const QString &text)
{
    // "1" + variation selector + keycap, or the single sign for ten, at the start of a line (CORE.md, "Oddities").
    static const QRegularExpression keycap(u"^[ \\t]*(?:[0-9#*]\\x{FE0F}?\\x{20E3}|\\x{1F51F})[ \\t]*"_s,
                                           QRegularExpression::MultilineOption
                                               | QRegularExpression::UseUnicodePropertiesOption);
    QString clean = text.left(LongestText);
    return clean.replace(keycap, QString()).trimmed();
}

QString urlText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().trimmed();
    const QJsonObject object = value.toObject();
    for (const auto key : {"url"_L1, "image_url"_L1, "video_url"_L1, "audio_url"_L1}) {
        if (object.value(key).isString())
            return object.value(key).toString().trimmed();
    }
    return {};
}

class Collector
{
public:
    explicit Collector(TaskReport &report) : m_report(report) {}

    bool add(AssetKind kind, int number, const QJsonValue &value, const QJsonObject &song = {})
    {
        const QString text = urlText(value);
        // Not filtered by scheme: an unsafe address becomes a refused asset that the user can see.
        const QUrl url(text);
        if (text.isEmpty() || !url.isValid() || m_report.files.size() >= MostFiles)
            return false;
        ResultFile file{kind, number, url};
        if (!song.isEmpty()) {
            for (const auto key : {"song_id"_L1, "id"_L1}) {
                if (file.itemId.isEmpty())
                    file.itemId = looseText(song.value(key)).left(LongestName);
            }
            file.title = looseText(song.value("title"_L1)).left(LongestName);
            file.words = looseText(song.value("lyrics"_L1)).left(LongestText);
        }
        m_report.files.append(file);
        return true;
    }

    /// A list, or a single value where a list was expected. Numbers follow the place in the list: "index" counts so.
    bool addAll(AssetKind kind, const QJsonValue &value)
    {
        if (!value.isArray())
            return add(kind, 1, value);
        const QJsonArray list = value.toArray();
        const qsizetype count = std::min(list.size(), MostFiles);
        bool any = false;
        for (qsizetype i = 0; i < count; ++i)
            any |= add(kind, static_cast<int>(i) + 1, list.at(i));
        return any;
    }

    void addTexts(const QJsonValue &value)
    {
        if (value.isArray()) {
            const QJsonArray list = value.toArray();
            for (const QJsonValue &entry : list)
                addText(entry);
        } else {
            addText(value);
        }
    }

private:
    void addText(const QJsonValue &value)
    {
        const QString text = withoutKeycaps(looseText(value));
        if (!text.isEmpty() && m_report.texts.size() < MostTexts)
            m_report.texts += text;
    }

    TaskReport &m_report;
};

bool addSongs(Collector &collect, const QJsonValue &value)
{
    const QJsonArray songs = value.toArray();
    const qsizetype count = std::min<qsizetype>(songs.size(), MostFiles);
    for (qsizetype i = 0; i < count; ++i) {
        const QJsonObject song = songs.at(i).toObject();
        const int number = static_cast<int>(i) + 1;
        collect.add(AssetKind::Audio, number, song.value("audio_url"_L1), song);
        collect.add(AssetKind::Cover, number, song.value("image_url"_L1), song);
        collect.add(AssetKind::Video, number, song.value("video_url"_L1), song);
    }
    return count > 0;
}

void readResults(const QJsonObject &object, TaskReport &report)
{
    Collector collect(report);
    for (const auto key : {"content"_L1, "full_content"_L1, "description"_L1, "lyrics"_L1})
        collect.addTexts(object.value(key));
    report.seed = looseText(object.value("seed"_L1));
    if (addSongs(collect, object.value("songs"_L1)))
        return; // a video_url beside them belongs to one of the songs (GENERATORS.md)
    // describe answers with the picture that it was given, which is no result.
    if (object.contains("content"_L1) || object.contains("description"_L1)) {
        if (!report.texts.isEmpty())
            return;
    }

    const bool single = !object.value("image_url"_L1).isNull() && !object.value("image_url"_L1).isUndefined();
    if (!collect.addAll(AssetKind::Picture, object.value("image_urls"_L1))) {
        if (single)
            collect.addAll(AssetKind::Picture, object.value("image_url"_L1));
        else
            collect.add(AssetKind::Picture, 1, object.value("imageURL"_L1));
    }
    // The grid of four pictures; beside a single one (Flux) it is the same picture once more.
    const bool video = object.contains("video_urls"_L1) || object.contains("video_url"_L1);
    if (report.files.isEmpty() && !video)
        collect.add(AssetKind::Picture, 1, object.value("original_image_url"_L1));
    else if (report.files.size() > 1 || object.value("image_urls"_L1).isArray())
        collect.add(AssetKind::Grid, 0, object.value("original_image_url"_L1));
    if (!collect.addAll(AssetKind::Video, object.value("video_urls"_L1)))
        collect.addAll(AssetKind::Video, object.value("video_url"_L1));
    if (!collect.add(AssetKind::Audio, 1, object.value("audio_url"_L1)))
        collect.add(AssetKind::Audio, 1, object.value("audioURL"_L1));
}

/// Other plain values that are worth keeping with the job (GENERATORS.md: AI Photos, Suno lyrics; Midjourney's sref).
void readFacts(const QJsonObject &object, TaskReport &report)
{
    for (const auto key : {"trigger_word"_L1, "expires_at"_L1, "title"_L1, "sref"_L1, "message"_L1}) {
        const QString text = looseText(object.value(key)).left(LongestFact);
        if (!text.isEmpty())
            report.facts.insert(key, text);
    }
    if (report.state == RemoteState::Failed || report.state == RemoteState::Cancelled)
        report.facts.remove("message"_L1); // that is the failure's
}

} // namespace

QString looseText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().trimmed();
    if (!value.isDouble())
        return {};
    const double number = value.toDouble();
    if (const qint64 whole = value.toInteger(-1); whole != -1 || number == -1.0)
        return QString::number(whole);
    return QString::number(number, 'f', std::floor(number) == number ? 0 : QLocale::FloatingPointShortest);
}

RemoteState classicState(const QString &word)
{
    static const QHash<QString, RemoteState> states = {
        {u"staged"_s, RemoteState::Pending},      {u"pending"_s, RemoteState::Pending},
        {u"queued"_s, RemoteState::Pending},      {u"submitted"_s, RemoteState::Pending},
        {u"retry"_s, RemoteState::Pending},       {u"retrying"_s, RemoteState::Pending},
        {u"retry/retrying"_s, RemoteState::Pending},
        {u"starting"_s, RemoteState::Running},    {u"processing"_s, RemoteState::Running},
        {u"generating"_s, RemoteState::Running},  {u"running"_s, RemoteState::Running},
        {u"in_progress"_s, RemoteState::Running}, {u"in-progress"_s, RemoteState::Running},
        {u"finished"_s, RemoteState::Finished},   {u"completed"_s, RemoteState::Finished},
        {u"success"_s, RemoteState::Finished},    {u"succeeded"_s, RemoteState::Finished},
        {u"done"_s, RemoteState::Finished},       {u"complete"_s, RemoteState::Finished},
        {u"failed"_s, RemoteState::Failed},       {u"error"_s, RemoteState::Failed},
        {u"failure"_s, RemoteState::Failed},
        {u"cancelled"_s, RemoteState::Cancelled}, {u"canceled"_s, RemoteState::Cancelled},
    };
    return states.value(word.trimmed().toLower(), RemoteState::Unknown);
}

QJsonObject unwrapped(const QJsonObject &object)
{
    QJsonObject flat = object;
    for (const auto key : {"data"_L1, "task"_L1, "result"_L1}) {
        const QJsonObject inner = object.value(key).toObject();
        for (auto it = inner.begin(); it != inner.end(); ++it) {
            if (!flat.contains(it.key()) || flat.value(it.key()).isNull())
                flat.insert(it.key(), it.value());
        }
    }
    return flat;
}

TaskReport readClassicTask(const QJsonObject &answer)
{
    const QJsonObject object = unwrapped(answer);
    TaskReport report;
    for (const auto key : {"task_id"_L1, "taskId"_L1, "id"_L1}) {
        report.taskId = looseText(object.value(key));
        if (!report.taskId.isEmpty())
            break;
    }
    report.taskType = looseText(object.value("task_type"_L1)).left(200);
    report.rawStatus = looseText(object.value("status"_L1)).left(200);
    report.percent = readPercent(object.value("percentage"_L1));
    if (report.percent < 0)
        report.percent = readPercent(object.value("progress"_L1));
    report.message = wordsIn(object);
    readResults(object, report);

    if (!report.rawStatus.isEmpty()) {
        report.state = classicState(report.rawStatus);
    } else if (!report.files.isEmpty() || !report.texts.isEmpty() || !report.seed.isEmpty()) {
        report.state = RemoteState::Finished; // the samples of finished objects carry no status
    } else if (report.percent >= 0) {
        report.state = RemoteState::Running;
    }
    report.resultMayFollow = report.state == RemoteState::Finished && report.files.isEmpty();
    readFacts(object, report);
    QJsonObject kept = answer; // some services repeat what they were sent
    kept.remove("webhook_secret"_L1);
    report.raw = QJsonDocument(kept).toJson(QJsonDocument::Compact).left(RawLimit);
    return report;
}

} // namespace frameloom
