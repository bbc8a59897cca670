// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/apigeneration.h"
#include "catalog/pricelist.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVector>

#include <memory>
#include <vector>

namespace frameloom {

class LazySchema;

/// The plain data of the catalogue, as read from JSON (format: resources/catalog/README.md). Texts are English;
/// the window translates them in context "Catalog".

/// Which kind of thing a generator makes; the rail groups by it.
enum class MediaGroup { Image, Video, Music };

/// A maker with its operations: an entry of the rail. The file format is described in resources/catalog/README.md.
struct Generator
{
    QString id; ///< "midjourney"
    QString title;
    MediaGroup group = MediaGroup::Image;
    QString mark; ///< one or two letters drawn in the rail
    int order = 0;
    QString notice = {}; ///< for a generator without operations: what it takes to use it; empty otherwise
    QUrl link = {};      ///< https; where to read more, or empty
    bool wantsUnified = false; ///< an account of the Unified API has what the notice speaks of
    bool operator==(const Generator &) const = default;
};

/// Which widget edits a field.
enum class FieldEditor {
    Prompt,      ///< several lines; prompt history
    Text,        ///< one line
    Integer,
    Number,
    Choice,      ///< one of `choices`
    Flag,
    Choices,     ///< any number of `choices`
    Rows,        ///< a list of objects with plain values, each a row (Field::rows)
    Json,        ///< what no other editor can hold, as JSON text
    AspectRatio, ///< W:H, with a drawn preview and a custom value
    Parent,      ///< a finished result: the task this operation continues
    Url,         ///< an address, for what no call uploads
    Media,       ///< one picture, song or clip: file, drop, paste, address or library result (Field::media)
    MediaList,   ///< several, in an order
    Mask,        ///< black and white PNG painted over the parent's picture
    Seed,        ///< number with "random" and "reuse"
    Lyrics,      ///< several lines, with section tags
    Tags,        ///< words separated by commas
    Trained,     ///< a person, style or thing that was trained, by the id the service knows it by
    Position     ///< a second within the parent's song, chosen on its waveform
};

enum class MediaKind { Image, Audio, Video };

/// A call that takes a file and answers with its address (api/v1/core.json, upload-image and upload-audio).
struct UploadSpec
{
    QString name;        ///< "image": MediaSpec::upload refers to it
    QString path;        ///< "/upload"; empty: the operation itself takes the file (MediaSpec::Send::Part)
    QString part;        ///< name of the multipart part
    qint64 maxBytes = 0; ///< 0: no limit is known
    int maxSeconds = 0;  ///< of a song; 0: no limit is known
    int keepsMinutes = 24 * 60; ///< how long its addresses are used again
    QStringList formats = {};   ///< media types that it takes; empty: any of the kind
    bool operator==(const UploadSpec &) const = default;
};

/// What a media field takes and how it is sent.
struct MediaSpec
{
    enum class Send {
        Url,     ///< an address; a file is uploaded first
        Base64,  ///< the file's bytes as text
        DataUrl, ///< the same behind "data:image/png;base64,"
        Part     ///< the request itself is multipart and this is its file, or one of its files
    };
    MediaKind kind = MediaKind::Image;
    Send send = Send::Url;
    QString upload;      ///< UploadSpec::name for Url; empty: no call takes such a file, so an address is the only way
    QString part;        ///< Part: name of the multipart part
    qint64 maxBytes = 0; ///< of one file; 0: the upload's limit, if there is one
    qint64 maxTotalBytes = 0; ///< of all files of the field together; 0: no limit is known
    QStringList formats = {}; ///< media types that are taken ("image/png"); empty: any of the kind
    int minSide = 0;     ///< pixels; 0: no limit is known
    int maxSide = 0;
    bool assets = false; ///< also takes what is registered at the video provider (isAssetAddress())
    bool operator==(const MediaSpec &) const = default;
};

/// How a parameter looks in a form (resources/catalog/README.md, "fields"). Plain value, any thread.
struct Field
{
    QString name;  ///< the parameter's name on the wire; the widget's objectName is "field." + name
    QString block; ///< the object of the body that holds it ("klingParams"); empty: the body itself
    QString label;
    QString help;
    QString placeholder;
    QString unit;  ///< of a number, in short ("s"); shown, never sent
    FieldEditor editor = FieldEditor::Text;
    bool advanced = false; ///< shown under Advanced; sent only when set
    bool required = false; ///< from the schema, or the hint's word where only a rule of it says so
    QJsonValue initial;    ///< what a fresh form shows; undefined = unset, and unset sends nothing
    QStringList promptFlags; ///< words that say the same in the prompt ("--ar"); with one there it does not apply
    /// From the schema's enum, or the hint's suggestions for AspectRatio, Number and Text.
    QStringList choices;
    QStringList choiceLabels;  ///< same length as choices, or empty
    QJsonObject schema;        ///< the property's own JSON Schema
    QJsonObject rows;          ///< Rows: JSON Schema of the list; the wire may have it as text (schema says "string")
    std::vector<Field> rowFields; ///< Rows: of each row, in their order
    QString rowLabel;          ///< Rows: what one of them is called ("Shot")
    MediaSpec media;           ///< Media, MediaList, Mask
    QString paintOver;         ///< Media: it is a mask, and can be painted over the picture in that field; empty: none
    /// The field applies only while each of these fields holds one of the values ("" stands for unset). What does not
    /// apply is not shown and not sent.
    QHash<QString, QStringList> when;
    /// Where the kind of parent narrows the choices: result family -> the choices that fit it (variations: a grid
    /// takes a picture number, an upscaled picture takes strong or subtle).
    QHash<QString, QStringList> choicesByFamily;

    /// The choices to offer for a parent of this family; all of them for an empty or unlisted one.
    QStringList choicesFor(const QString &parentFamily) const;
    /// Whether `when` holds for these parameters.
    bool appliesWith(const QJsonObject &params) const;
    bool isMedia() const
    {
        return editor == FieldEditor::Media || editor == FieldEditor::MediaList || editor == FieldEditor::Mask;
    }
    /// Takes words that another job made: a prompt, lyrics, any text.
    bool takesText() const
    {
        return editor == FieldEditor::Prompt || editor == FieldEditor::Text || editor == FieldEditor::Lyrics;
    }
    /// The prompt says already what this field would; the service must not be told twice (api/v1/midjourney.json,
    /// imagine's aspect_ratio).
    bool isSaidBy(const QString &prompt) const;
    bool operator==(const Field &) const = default;
};

/// What must be finished before an operation can run, and how the request names it.
struct ParentRule
{
    QString parameter;         ///< "parent_task_id" (or "task_id" for seed); empty: the operation has no parent
    QStringList families;      ///< result families that are accepted as they are
    /// What `parameter` takes: the parent's task id, or the id of one entry of its result (udio.extend).
    enum class Takes { Task, Item };
    Takes takes = Takes::Task;
    QString itemParameter;     ///< "song_id": takes ParentRef::itemId beside the task id; empty: none
    QStringList itemFamilies;  ///< families whose entries have such ids; for others itemParameter is left out
    QString pictureParameter;  ///< "index"; empty when the operation takes no picture number
    /// Families whose picture number is sent in pictureParameter; for others it is left out (upscale-highres).
    QStringList pictureFamilies;
    QString via;               ///< operation that turns another family's picture into an accepted parent ("midjourney.upscale-1x")
    int maxSide = 0;           ///< of the parent's picture, in pixels; 0: no limit is known
    bool required = true;
    bool isValid() const { return !parameter.isEmpty(); }
    /// Whether the picture number of a parent of this family goes into pictureParameter. An empty family is a task id
    /// made elsewhere: then yes.
    bool takesPicture(const QString &family) const;
    bool takesItem(const QString &family) const { return family.isEmpty() || itemFamilies.contains(family); }
    bool operator==(const ParentRule &) const = default;
};

/// What comes back when a job is done.
enum class ResultKind {
    Images,
    Image,
    Video,
    Audio,
    Text,
    Seed,
    Nothing ///< only that it is done (AI Photos: prepared, trained)
};

/// What can be done with a result (resources/catalog/README.md, "Follow-ups").
struct FollowUp
{
    enum class Scope { Picture, Job };
    enum class Placement { Row, Menu };

    QString operation;
    QString label;      ///< "Upscale"
    QString rowLabel = {}; ///< a shorter one for the button under the picture ("Animate…"); empty: `label`
    QString menu = {};  ///< in a long menu it stands under this ("Pan"); empty: by itself
    QString menuLabel = {}; ///< what it is called there ("Left"); empty: as everywhere
    Scope scope = Scope::Picture;
    Placement placement = Placement::Menu;
    QJsonObject preset; ///< parameters already decided, e.g. {"direction": "left"}
    /// The parameter that takes the result: its file, or its words where the result is text; empty: the result is the
    /// parent.
    QString input;
    QString shape;      ///< the parameter that takes the picture's own shape ("3:2"), where its size is known
    QString shortcut;   ///< "U"; acts on the selected picture
    bool opensForm = false; ///< fills the form instead of running at once
    bool operator==(const FollowUp &) const = default;
};

/// What a submission becomes on the server: decides where it is asked for, and whether it takes an Idempotency-Key.
enum class TaskKind {
    Job,
    Training ///< of the Unified API: no key, and asked for by its own call (api/v2/CORE.md, "LoRA training")
};

/// Where and how an operation's request is sent (resources/catalog/README.md, "request"). Times in milliseconds.
struct RequestSpec
{
    enum class Host { Standard, Pro };
    QString method = QStringLiteral("POST");
    QString path;            ///< "/imagine"
    Host host = Host::Standard; ///< Pro: api.apiframe.ai, api/v1/CORE.md "Base URLs"
    bool held = false;       ///< answers only when the result exists (minutes)
    QJsonObject constants;   ///< sent with every request: {"model": "kling-3.0"}
    bool multipart = false;  ///< multipart/form-data with file parts, instead of JSON (suno.upload)
    TaskKind task = TaskKind::Job;
    int timeoutMs = 60'000;  ///< inactivity, in milliseconds
    bool operator==(const RequestSpec &) const = default;
};

/// What to expect of an operation, and when (resources/catalog/README.md, "result"). Times in milliseconds.
struct ResultSpec
{
    ResultKind kind = ResultKind::Images;
    QString family;        ///< "midjourney.grid"; ParentRule::families names these
    int pictures = 4;      ///< how many placeholders to show while it runs
    int firstPollMs = 10'000; ///< when there is usually news for the first time
    int usualMs = 60'000;     ///< "Stalled" is shown well past this
    bool operator==(const ResultSpec &) const = default;
};

/// One thing that can be generated: request, form, checks, prices and follow-ups. Immutable once loaded, any thread.
struct Operation
{
    QString id;          ///< "midjourney.imagine"
    ApiGeneration api = ApiGeneration::Classic; ///< the accounts that can run it
    QString generator;   ///< Generator::id
    QString title;
    QString summary;
    QString variant;     ///< "original" or "pro"; empty where a generator has one API only
    int order = 0;
    bool hasForm = false; ///< false: in the catalogue, but no rail entry or button yet
    RequestSpec request;
    QJsonObject schema;  ///< JSON Schema (draft 7) of the request body
    QVector<Field> fields; ///< in the order of the form
    ParentRule parent;
    ResultSpec result;
    PriceList prices;    ///< shared by copies; the one part that changes while the program runs
    QString priceNote;
    QVector<FollowUp> followUps; ///< offered on this operation's results
    QString promptField; ///< name of the field with editor Prompt, or empty
    std::shared_ptr<const LazySchema> validator; ///< `schema` compiled at first use, shared by copies; may be null

    const Field *field(const QString &name) const;
    /// The body with each parameter in its block, and the constants; `params` by Field::name.
    QJsonObject nested(const QJsonObject &params) const;
    /// The way back: the parameters of such a body, without the constants and what the operation does not know.
    QJsonObject flattened(const QJsonObject &body) const;
    /// The field that a place in a request's body means, as services spell it in a refusal: "prompt",
    /// "klingParams.duration", "images.3", "images[3]", "body.prompt", "/klingParams/duration". Null: none, or none alone.
    const Field *fieldAt(const QString &place) const;
    /// Without the parameters of fields that do not apply (Field::when).
    QJsonObject applicable(const QJsonObject &params) const;
    /// Everything is the same but the prices.
    bool isSameWork(const Operation &other) const;
};

} // namespace frameloom
