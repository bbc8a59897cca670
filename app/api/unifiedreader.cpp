// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/unifiedreader.h"

#include "api/classicreader.h"
#include "api/errortaxonomy.h"
#include "catalog/credits.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr qsizetype JobRawLimit = 64 * 1024;
constexpr qsizetype MostJobFiles = 100; // a hostile answer must not turn into a million rows
constexpr qsizetype MostJobInputs = 200;
constexpr int DeepestResult = 5;
constexpr qsizetype LongestJobName = 400;
constexpr qsizetype LongestJobText = 32 * 1024;

std::optional<AssetKind> kindByEnding(const QUrl &url)
{
    const QString ending = url.path().section(u'.', -1).toLower();
    if (ending == "mp4"_L1 || ending == "webm"_L1 || ending == "mov"_L1)
        return AssetKind::Video;
    if (ending == "mp3"_L1 || ending == "wav"_L1 || ending == "ogg"_L1 || ending == "m4a"_L1 || ending == "flac"_L1)
        return AssetKind::Audio;
    if (ending == "png"_L1 || ending == "jpg"_L1 || ending == "jpeg"_L1 || ending == "webp"_L1 || ending == "gif"_L1)
        return AssetKind::Picture;
    return std::nullopt;
}

/// Of a file on the web: whole, or seen from the API's address (wholeFileUrl()).
bool isWebAddress(const QString &text)
{
    const QUrl url(text);
    return url.scheme() == "https"_L1 || url.scheme() == "http"_L1
        || (url.isRelative() && url.path().contains(u'/') && kindByEnding(url));
}

class Results
{
public:
    explicit Results(TaskReport &report) : m_report(report) {}

    void read(const QJsonValue &result)
    {
        if (result.isString()) { // older answers are the bare address
            const QJsonDocument document = QJsonDocument::fromJson(result.toString().toUtf8());
            if (!document.isNull())
                read(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
            else
                addByEnding(result);
            return;
        }
        if (result.isArray()) {
            const QJsonArray list = result.toArray();
            for (const QJsonValue &entry : list)
                addByEnding(entry.isObject() ? entry.toObject().value("url"_L1) : entry);
            return;
        }
        readObject(result.toObject());
        if (m_report.files.isEmpty())
            search(result, DeepestResult);
    }

private:
    /// The result is untyped: under names that nobody has seen yet, whatever is an address of a media file is it.
    void search(const QJsonValue &value, int depth)
    {
        if (depth == 0)
            return;
        if (value.isString()) {
            const QString text = value.toString().trimmed();
            const bool isEcho = QUrl(text).isRelative() && !text.startsWith(u'/'); // a prompt: "style/of/cat.png"
            if (isWebAddress(text) && kindByEnding(QUrl(text)) && !isEcho)
                addByEnding(value);
        } else if (value.isArray()) {
            const QJsonArray list = value.toArray();
            for (qsizetype i = 0; i < std::min(list.size(), MostJobFiles); ++i)
                search(list.at(i), depth - 1);
        } else {
            const QJsonObject object = value.toObject();
            for (const QJsonValue &entry : object)
                search(entry, depth - 1);
        }
    }

    void readObject(const QJsonObject &object)
    {
        const QJsonArray tracks = object.value("tracks"_L1).toArray();
        for (const QJsonValue &track : tracks)
            addTrack(track.toObject());
        addAll(AssetKind::Picture, object, {"images"_L1, "imageUrls"_L1, "image_urls"_L1, "imageUrl"_L1, "image_url"_L1, "image"_L1});
        addAll(AssetKind::Video, object, {"videos"_L1, "videoUrls"_L1, "videoUrl"_L1, "video_url"_L1, "video"_L1});
        addAll(AssetKind::Audio, object,
               {"audios"_L1, "audioUrls"_L1, "audioUrl"_L1, "audio_url"_L1, "audio"_L1, "vocals"_L1, "vocalsUrl"_L1,
                "instrumental"_L1, "instrumentalUrl"_L1, "stems"_L1});
        const bool hasPictures = count(AssetKind::Picture) > 0;
        if (hasPictures)
            add(AssetKind::Grid, 0, object.value("gridUrl"_L1));
        else
            add(AssetKind::Picture, 1, object.value("gridUrl"_L1));
        for (const auto key : {"url"_L1, "urls"_L1, "output"_L1, "outputs"_L1, "files"_L1, "lastFrame"_L1,
                               "lastFrameUrl"_L1, "last_frame"_L1, "last_frame_url"_L1, "lastFrameImage"_L1,
                               "last_frame_image"_L1}) {
            const QJsonValue value = object.value(key);
            const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
            for (const QJsonValue &entry : list)
                addByEnding(entry.isObject() ? entry.toObject().value("url"_L1) : entry);
        }
    }

    /// The first of these names that holds anything.
    void addAll(AssetKind kind, const QJsonObject &object, std::initializer_list<QLatin1StringView> names)
    {
        for (const auto name : names) {
            const QJsonValue value = object.value(name);
            if (value.isArray()) {
                const QJsonArray list = value.toArray();
                for (qsizetype i = 0; i < std::min(list.size(), MostJobFiles); ++i)
                    add(kind, int(i) + 1, list.at(i));
            } else if (!add(kind, count(kind) + 1, value)) {
                const QJsonObject named = value.toObject(); // {"vocals": …, "instrumental": …}
                for (const QJsonValue &entry : named) {
                    if (isWebAddress(entry.toString().trimmed()))
                        add(kind, count(kind) + 1, entry);
                }
            }
            // The two halves of a song stand beside each other; the other names are spellings of one thing.
            if (count(kind) > 0 && kind != AssetKind::Audio)
                return;
        }
    }

    void addTrack(const QJsonObject &track)
    {
        const int number = count(AssetKind::Audio) + 1;
        ResultFile song{AssetKind::Audio, number, {}};
        song.itemId = looseText(track.value("id"_L1)).left(LongestJobName);
        song.title = looseText(track.value("title"_L1)).left(LongestJobName);
        song.words = looseText(track.value("lyrics"_L1)).left(LongestJobText);
        const auto file = [&](AssetKind kind, std::initializer_list<QLatin1StringView> names) {
            for (const auto name : names) {
                song.kind = kind;
                if (add(song, track.value(name)))
                    return;
            }
        };
        file(AssetKind::Audio, {"audioUrl"_L1, "audio_url"_L1, "url"_L1});
        file(AssetKind::Cover, {"imageUrl"_L1, "image_url"_L1});
        file(AssetKind::Video, {"videoUrl"_L1, "video_url"_L1});
    }

    void addByEnding(const QJsonValue &value)
    {
        const std::optional<AssetKind> kind = kindByEnding(QUrl(value.toString().trimmed()));
        const AssetKind made = kind.value_or(guess());
        add(made, count(made) + 1, value);
    }

    /// An address without an ending: most likely what the model makes, by where the document lists it; a picture if not.
    AssetKind guess() const
    {
        return count(AssetKind::Video) > 0 ? AssetKind::Video : AssetKind::Picture;
    }

    bool add(AssetKind kind, int number, const QJsonValue &value) { return add(ResultFile{kind, number, {}}, value); }

    bool add(ResultFile file, const QJsonValue &value)
    {
        QString text = value.toString().trimmed();
        for (const auto key : {"url"_L1, "audioUrl"_L1, "videoUrl"_L1, "imageUrl"_L1}) {
            if (text.isEmpty())
                text = value.toObject().value(key).toString().trimmed();
        }
        file.url = QUrl(text);
        if (text.isEmpty() || !file.url.isValid() || m_report.files.size() >= MostJobFiles)
            return false;
        const bool known = std::any_of(m_report.files.cbegin(), m_report.files.cend(),
                                       [&](const ResultFile &other) { return other.url == file.url; });
        if (known)
            return false;
        m_report.files.append(file);
        return true;
    }

    int count(AssetKind kind) const
    {
        return int(std::count_if(m_report.files.cbegin(), m_report.files.cend(),
                                 [kind](const ResultFile &file) { return file.kind == kind; }));
    }

    TaskReport &m_report;
};

int percentOf(const QJsonValue &value)
{
    bool ok = value.isDouble();
    const double number = ok ? value.toDouble() : value.toString().toDouble(&ok);
    return ok ? int(std::clamp(number, 0.0, 100.0)) : -1;
}

/// Without what no form would show: a mask of megabytes in text.
QJsonObject boundedInput(const QJsonObject &input, int depth = 3)
{
    QJsonObject bounded;
    for (auto it = input.begin(); it != input.end() && bounded.size() < MostJobInputs; ++it) {
        if (it.value().isObject())
            bounded.insert(it.key(), depth > 0 ? boundedInput(it.value().toObject(), depth - 1) : QJsonObject());
        else if (it.value().toString().size() <= LongestJobText && it.value().toArray().size() <= MostJobFiles)
            bounded.insert(it.key(), it.value());
    }
    return bounded;
}

} // namespace

TaskReport readUnifiedJob(const QJsonObject &answer)
{
    QJsonObject object = answer;
    for (const auto key : {"job"_L1, "data"_L1}) {
        if (!object.contains("status"_L1) && object.value(key).isObject())
            object = object.value(key).toObject();
    }
    TaskReport report;
    for (const auto key : {"jobId"_L1, "id"_L1, "job_id"_L1}) {
        if (report.taskId.isEmpty())
            report.taskId = looseText(object.value(key));
    }
    report.taskType = looseText(object.value("model"_L1)).left(LongestJobName);
    report.rawStatus = looseText(object.value("status"_L1)).left(LongestJobName);
    report.state = classicState(report.rawStatus); // the words of both APIs are in one list
    report.percent = percentOf(object.value("progress"_L1));
    Results(report).read(object.value("result"_L1));
    if (report.state == RemoteState::Unknown && report.rawStatus.isEmpty() && !report.files.isEmpty())
        report.state = RemoteState::Finished;
    if (report.state == RemoteState::Failed || report.state == RemoteState::Cancelled)
        report.message = wordsIn(QJsonObject{{"error"_L1, object.value("error"_L1)}});
    report.input = boundedInput(object.value("input"_L1).toObject());
    report.prompt = looseText(object.value("input"_L1).toObject().value("prompt"_L1)).left(LongestJobText);
    // Documented as a whole number; kept as a number, however it is written.
    if (const auto cost = Credits::fromJson(object.value("creditCost"_L1)); cost && *cost >= Credits())
        report.facts.insert("credit_cost"_L1, cost->toJson());
    if (object.value("expired"_L1).toBool())
        report.facts.insert("expired"_L1, true);
    report.resultMayFollow = report.state == RemoteState::Finished && report.files.isEmpty()
        && !report.facts.contains("expired"_L1) && report.message.isEmpty();
    if (!report.taskType.isEmpty())
        report.facts.insert("model"_L1, report.taskType);
    report.raw = QJsonDocument(answer).toJson(QJsonDocument::Compact).left(JobRawLimit);
    return report;
}

TaskReport readUnifiedMessage(const QJsonObject &message)
{
    TaskReport report = readUnifiedJob(message);
    // A training's message is not written down; its id is the one that its other calls go by.
    for (const auto key : {"lora"_L1, "data"_L1}) {
        const QString id = looseText(message.value(key).toObject().value("id"_L1));
        if (report.taskId.isEmpty() || (key == "lora"_L1 && !id.isEmpty()))
            report.taskId = id;
    }
    if (const QString id = looseText(message.value("loraId"_L1)); !id.isEmpty())
        report.taskId = id;
    const QString event = looseText(message.value("event"_L1)).section(u'.', -1).toLower();
    if (report.state != RemoteState::Unknown)
        return report;
    if (event == "completed"_L1) {
        report.state = RemoteState::Finished;
    } else if (event == "failed"_L1) {
        report.state = RemoteState::Failed;
        report.message = wordsIn(QJsonObject{{"error"_L1, message.value("error"_L1)}});
    } else if (event == "progress"_L1) {
        report.state = RemoteState::Running;
    }
    return report;
}

} // namespace frameloom
