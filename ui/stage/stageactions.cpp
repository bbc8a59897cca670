// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/stageactions.h"

#include "catalog/mediavalue.h"
#include "create/media/librarymedia.h"
#include "model/pictureshape.h"
#include "stage/markup.h"
#include "words/mediawords.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(StageActions)
};

QString reasonOf(const StageAction &action, const MeterReading &reading)
{
    switch (action.plan.problem) {
    case ChainPlan::Problem::None:
        break;
    case ChainPlan::Problem::ParentMissing:
        return Text::tr("The job this would continue is not there any more.");
    case ChainPlan::Problem::ParentUnfit:
        return Text::tr("This result cannot be continued that way.");
    case ChainPlan::Problem::ParentUnfinished:
        return Text::tr("Possible as soon as the job is finished.");
    }
    if (reading.level == MeterReading::Level::Insufficient)
        return Text::tr("Not enough credits: %1 missing.").arg(words::credits(reading.missing));
    return {};
}

/// The file of the picked entry as the field of the next operation takes it; null when there is none to give.
MediaValue inputOf(const Catalog &catalog, const StageContent &content, int picture, const Field &field)
{
    const MediaKind kind = field.isMedia() ? field.media.kind : MediaKind::Image;
    const bool takesFiles = field.isMedia()
        && (field.media.send != MediaSpec::Send::Url || catalog.upload(field.media) != nullptr);
    const Asset *best = nullptr;
    for (const Asset &asset : content.assets) {
        if (!isOfKind(asset, kind) || (picture > 0 && asset.number != picture))
            continue;
        // The picture itself before the grid it is part of, or the cover beside it.
        if (!best || (asset.kind != AssetKind::Grid && best->kind == AssetKind::Grid))
            best = &asset;
    }
    if (!best)
        return {};
    const QString address = best->url.toString(QUrl::FullyEncoded);
    if (takesFiles && best->state == AssetState::Saved && !best->path.isEmpty())
        return {best->id, best->path, address};
    const bool takesAddress = !field.isMedia() || field.media.send == MediaSpec::Send::Url;
    return takesAddress && best->state != AssetState::Expired ? MediaValue{0, {}, address} : MediaValue();
}

/// Too many pixels for an operation that takes no more than `maxSide`; empty: none are known to be.
QString tooLarge(const StageContent &content, int picture, int maxSide)
{
    MediaLimits limits;
    limits.maxSide = maxSide;
    for (const Asset &asset : content.assets) {
        MediaFacts facts;
        facts.size = asset.size;
        if (maxSide > 0 && asset.kind == AssetKind::Picture && (picture == 0 || asset.number == picture)
            && qMax(facts.size.width(), facts.size.height()) > maxSide)
            return words::mediaTrouble(MediaTrouble::SideTooLarge, facts, limits);
    }
    return {};
}

/// The shape of that picture, as the parameter takes it; empty where its size is not known.
QString shapeFor(const StageContent &content, int picture, const Field *parameter)
{
    for (const Asset &asset : content.assets) {
        if (asset.kind == AssetKind::Picture && (picture == 0 || asset.number == picture))
            return shapeOf(asset.size, parameter ? parameter->choices : QStringList());
    }
    return {};
}

/// "song 2": what a screen reader is told beside an action, so that four buttons of one name can be told apart. Empty for
/// the job as a whole.
QString subjectName(const StageContent &content, const Operation &operation, int number)
{
    if (number <= 0)
        return {};
    const auto has = [&](AssetKind kind) {
        return std::any_of(content.assets.cbegin(), content.assets.cend(),
                           [&](const Asset &asset) { return asset.kind == kind && asset.number == number; });
    };
    const QString shown = QLocale().toString(number);
    if (operation.result.kind == ResultKind::Text)
        return Text::tr("answer %1").arg(shown);
    if (isSongs(content))
        return Text::tr("song %1").arg(shown);
    if (operation.result.kind == ResultKind::Video || has(AssetKind::Video))
        return Text::tr("clip %1").arg(shown);
    return Text::tr("picture %1").arg(shown);
}

QString spokenOf(const QString &label, const QString &subject)
{
    if (subject.isEmpty())
        return label;
    if (label.endsWith(u'…'))
        //: %1 is an action that opens a form ("Extend"), %2 "song 2"; accessible name
        return Text::tr("%1: %2").arg(label.chopped(1), subject);
    //: %1 is an action ("Upscale"), %2 "picture 2"; accessible name
    return Text::tr("%1 %2").arg(label, subject);
}

/// The id of that entry (a song) where the next operation asks for one.
QString itemOf(const StageContent &content, int picture)
{
    for (const Asset &asset : content.assets) {
        if (asset.number == picture && !asset.itemId.isEmpty())
            return asset.itemId;
    }
    return {};
}

/// The result goes into the field that takes it. False where there is none to take any more.
bool fillInput(StageAction &action, const Catalog &catalog, const StageContent &content, const Field &input, bool isText)
{
    if (isText) {
        const QString text = content.job.texts.value(action.picture - 1);
        const QString value = input.editor == FieldEditor::Lyrics ? text : markup::toPlainText(text);
        action.draft.params.insert(input.name, value);
        return !value.isEmpty();
    }
    const MediaValue media = inputOf(catalog, content, action.picture, input);
    if (media.isNull())
        return false;
    const QJsonValue value = media.toJson();
    action.draft.params.insert(input.name, input.editor == FieldEditor::MediaList ? QJsonValue(QJsonArray{value}) : value);
    return true;
}

/// Of the new job: "Upscale 2 of “a red fox”".
QString titleOf(const StageAction &action, const StageContent &content, bool isText)
{
    constexpr int longest = 120;
    QString prompt = subjectOf(content);
    if (prompt.size() > longest)
        prompt = prompt.left(longest - 1) + u'…';
    if (action.subject.isEmpty() || isText)
        //: %1 is an action ("Reroll"), %2 a prompt; title of the new job
        return Text::tr("%1 of “%2”").arg(action.label, prompt);
    //: %1 is an action ("Upscale"), %2 the number of a picture, %3 a prompt; title of the new job
    return Text::tr("%1 %2 of “%3”").arg(action.label, QLocale().toString(action.picture), prompt);
}

/// The same for the same follow-up at every reading, and no other's.
QString idOf(const FollowUp &followUp, int picture, const Field *input)
{
    QStringList parts{followUp.operation, QString::number(picture)};
    if (input)
        parts.append(input->name);
    for (const QJsonValue value : followUp.preset)
        parts.append(value.toVariant().toString());
    return parts.join(u'.');
}

/// Whether it can be pressed, and why not. `inputGone`: what it takes is not there any more.
void decide(StageAction &action, const MeterReading &reading, bool inputGone, const QString &excess)
{
    action.reason = reasonOf(action, reading);
    if (inputGone)
        action.reason = Text::tr("The file of this result is not there any more.");
    if (!excess.isEmpty())
        action.reason = excess;
    action.buyingHelps = !inputGone && excess.isEmpty() && action.plan.problem == ChainPlan::Problem::None
        && !action.reason.isEmpty();
    // A form can be filled before the credits are bought.
    action.enabled = action.reason.isEmpty() || (action.opensForm && action.buyingHelps);
}

} // namespace

QVector<StageAction> actionsFor(const Catalog &catalog, const StageContent &content, int picture, const MeterOf &meter)
{
    QVector<StageAction> actions;
    const Operation *operation = catalog.operation(content.job.operationId);
    if (!operation || content.job.state != JobState::Done)
        return actions;
    const FollowUp::Scope scope = picture > 0 ? FollowUp::Scope::Picture : FollowUp::Scope::Job;
    const bool isText = operation->result.kind == ResultKind::Text;
    const bool alone = isText ? content.job.texts.size() <= 1 : operation->result.pictures <= 1;
    for (const FollowUp &followUp : operation->followUps) {
        const Operation *next = catalog.operation(followUp.operation);
        if (followUp.scope != scope || !next || !next->hasForm)
            continue;
        const Field *input = followUp.input.isEmpty() ? nullptr : next->field(followUp.input);
        StageAction action;
        action.id = idOf(followUp, picture, input);
        action.label = words::catalogText(followUp.label);
        action.rowLabel = followUp.rowLabel.isEmpty() ? action.label : words::catalogText(followUp.rowLabel);
        action.menu = followUp.menu;
        action.menuLabel = followUp.menuLabel.isEmpty() ? action.label : words::catalogText(followUp.menuLabel);
        action.picture = picture;
        action.placement = followUp.placement;
        action.shortcut = QKeySequence(followUp.shortcut);
        action.opensForm = followUp.opensForm;
        action.draft = {followUp.operation, followUp.preset, {}};
        bool inputGone = false;
        if (input)
            inputGone = !fillInput(action, catalog, content, *input, isText);
        else
            action.draft.parent = {content.job.id, picture, {}, itemOf(content, picture)};
        if (!followUp.shape.isEmpty() && !followUp.preset.contains(followUp.shape)) {
            const QString shape = shapeFor(content, picture, next->field(followUp.shape));
            if (!shape.isEmpty())
                action.draft.params.insert(followUp.shape, shape);
        }
        action.subject = alone ? QString() : subjectName(content, *operation, picture);
        action.spoken = spokenOf(action.label, action.subject);
        action.title = titleOf(action, content, isText);
        action.plan = input ? planChain(catalog, action.draft, {}, {})
                            : planChain(catalog, action.draft, content.job, content.children);
        decide(action, meter ? meter(action.plan.total) : MeterReading(), inputGone,
               tooLarge(content, picture, input ? input->media.maxSide : next->parent.maxSide));
        actions.append(action);
    }
    return actions;
}

} // namespace frameloom
