// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/stageactions.h"

#include "words/words.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>

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

} // namespace

QVector<StageAction> actionsFor(const Catalog &catalog, const StageContent &content, int picture, const MeterOf &meter)
{
    QVector<StageAction> actions;
    const Operation *operation = catalog.operation(content.job.operationId);
    if (!operation || content.job.state != JobState::Done)
        return actions;
    const FollowUp::Scope scope = picture > 0 ? FollowUp::Scope::Picture : FollowUp::Scope::Job;
    const bool alone = operation->result.pictures <= 1;
    QString subject = subjectOf(content);
    if (subject.size() > 120)
        subject = subject.left(119) + u'…';
    for (const FollowUp &followUp : operation->followUps) {
        const Operation *next = catalog.operation(followUp.operation);
        if (followUp.scope != scope || !next || !next->hasForm)
            continue;
        StageAction action;
        action.label = words::catalogText(followUp.label);
        action.picture = picture;
        action.placement = followUp.placement;
        action.shortcut = QKeySequence(followUp.shortcut);
        action.opensForm = followUp.opensForm;
        action.draft = {followUp.operation, followUp.preset, ParentRef{content.job.id, picture, {}}};
        action.id = followUp.operation + u'.' + QString::number(picture);
        for (const QJsonValue value : followUp.preset)
            action.id += u'.' + value.toVariant().toString();
        if (picture > 0 && alone) {
            action.spoken = action.label;
            //: %1 is an action ("Reroll"), %2 a prompt; title of the new job
            action.title = Text::tr("%1 of “%2”").arg(action.label, subject);
        } else if (picture > 0) {
            //: %1 is an action ("Upscale"), %2 the number of a picture; accessible name
            action.spoken = Text::tr("%1 picture %2").arg(action.label, QLocale().toString(picture));
            //: %1 is an action ("Upscale"), %2 the number of a picture, %3 a prompt; title of the new job
            action.title = Text::tr("%1 %2 of “%3”").arg(action.label, QLocale().toString(picture), subject);
        } else {
            action.spoken = action.label;
            //: %1 is an action ("Reroll"), %2 a prompt; title of the new job
            action.title = Text::tr("%1 of “%2”").arg(action.label, subject);
        }
        action.plan = planChain(catalog, action.draft, content.job, content.children);
        const MeterReading reading = meter ? meter(action.plan.total) : MeterReading();
        action.reason = reasonOf(action, reading);
        // A form can be filled before the credits are bought.
        action.buyingHelps = action.plan.problem == ChainPlan::Problem::None && !action.reason.isEmpty();
        action.enabled = action.reason.isEmpty() || (action.opensForm && action.buyingHelps);
        actions.append(action);
    }
    return actions;
}

} // namespace frameloom
