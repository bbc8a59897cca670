// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/generatestate.h"

#include "studio/session.h"
#include "words/words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// "Last time 204 credits", where the price of a single job is not certain and the service has told it before.
QString lastTime(const Session &session, const GenerateFacts &facts)
{
    const FormOrder &order = facts.order;
    if (order.total.kind == Price::Kind::Exact || order.plan.steps.size() != 1)
        return {};
    const Draft &draft = order.plan.steps.first().draft;
    const Operation *operation = facts.catalog.operation(draft.operationId);
    const auto charge = operation ? session.lastCharge(*operation, draft.params) : std::nullopt;
    return charge ? GenerateBar::tr("Last time %1.", "credits").arg(words::credits(*charge)) : QString();
}

} // namespace

GenerateBar::State generateState(const Session &session, const GenerateFacts &facts)
{
    GenerateBar::State state;
    state.caption = generateCaption(facts.order.total, facts.order.count);
    state.sources = facts.order.total.sources;
    const MeterReading reading = session.meter(facts.order.total);
    using Level = MeterReading::Level;
    using Tone = NoteLine::Tone;
    const auto say = [&](Tone tone, const QString &note, GenerateBar::Offer offer = GenerateBar::Offer::None) {
        state.tone = tone;
        state.note = note;
        state.offer = offer;
    };
    if (!session.hasKey()) {
        state.enabled = false;
        say(Tone::Warning, GenerateBar::tr("An API key is needed to generate."), GenerateBar::Offer::GiveKey);
    } else if (facts.keyRejected) {
        state.enabled = false;
        say(Tone::Bad, GenerateBar::tr("The service rejected the API key."), GenerateBar::Offer::GiveKey);
    } else if (facts.blocked) {
        state.enabled = false;
        say(Tone::Bad, GenerateBar::tr("Needs %1, %2 left.", "credits, credits")
                           .arg(words::credits(facts.order.total.low), words::credits(reading.afterHigh + facts.order.total.low)),
            GenerateBar::Offer::BuyCredits);
    } else if (!facts.complaint.isEmpty()) {
        say(Tone::Bad, facts.complaint);
    } else if (reading.level == Level::Insufficient && facts.order.isListed) {
        say(Tone::Warning, GenerateBar::tr("Not enough credits for all of them: some can be left out in the next step."));
    } else if (reading.level == Level::Insufficient) {
        say(Tone::Quiet, GenerateBar::tr("Asking for the balance…"));
    } else if (isProxyRefusal(session.balance().failure)) {
        say(Tone::Warning, GenerateBar::tr("The proxy refused the user name or password: see Network in the settings."));
    } else if (!session.isOnline()) {
        say(Tone::Warning, GenerateBar::tr("Offline. It is sent when the connection is back."));
    } else if (const QString last = lastTime(session, facts); !last.isEmpty() && reading.balanceKnown
               && reading.level != Level::MaybeShort && reading.level != Level::Low) {
        say(Tone::Quiet, last);
    } else if (!facts.order.total.isKnown()) {
        say(Tone::Warning, GenerateBar::tr("No price is published for this. The service decides what it takes."));
    } else if (!reading.balanceKnown) {
        say(Tone::Quiet, GenerateBar::tr("The balance is not known."), GenerateBar::Offer::CheckBalance);
    } else if (reading.level == Level::MaybeShort) {
        say(Tone::Warning, GenerateBar::tr("This may be more than what is left."), GenerateBar::Offer::BuyCredits);
    } else if (reading.level == Level::Low) {
        say(Tone::Warning, GenerateBar::tr("Leaves %1.", "credits").arg(words::credits(reading.afterLow)));
    } else if (facts.order.total.kind == Price::Kind::Range) {
        const bool byService = facts.order.total.reason == Price::Reason::ByTheService;
        say(Tone::Quiet, byService ? GenerateBar::tr("The service names this range; the settings decide.")
                         : facts.order.total.note.isEmpty() ? GenerateBar::tr("The published prices differ.")
                                                : words::catalogText(facts.order.total.note));
    } else if (facts.order.plan.steps.size() > 1) {
        QStringList parts;
        for (const ChainPlan::Step &step : std::as_const(facts.order.plan.steps)) {
            const Operation *operation = facts.catalog.operation(step.draft.operationId);
            parts.append(GenerateBar::tr("%1 %2", "operation and its price")
                             .arg(operation ? words::catalogText(operation->title) : step.draft.operationId,
                                  words::shortPrice(step.price)));
        }
        say(Tone::Quiet, GenerateBar::tr("Two steps: %1").arg(parts.join(u", "_s)));
    }
    return state;
}

QString generateCaption(const Price &price, qsizetype count)
{
    const bool partly = !price.isKnown() && price.low > Credits();
    if (count == 1)
        return partly ? GenerateBar::tr("Generate · at least %1", "credits").arg(words::credits(price.low))
                      : GenerateBar::tr("Generate · %1", "price").arg(words::price(price));
    const QString number = QLocale().toString(count);
    return partly ? GenerateBar::tr("Generate %1 · at least %2", "number, credits").arg(number, words::credits(price.low))
                  : GenerateBar::tr("Generate %1 · %2", "number, price").arg(number, words::price(price));
}

QString planProblemWords(ChainPlan::Problem problem)
{
    switch (problem) {
    case ChainPlan::Problem::None:
        break;
    case ChainPlan::Problem::ParentMissing:
        return GenerateBar::tr("Choose the result to go on from.");
    case ChainPlan::Problem::ParentUnfit:
        return GenerateBar::tr("The chosen result cannot be used here.");
    case ChainPlan::Problem::ParentUnfinished:
        return GenerateBar::tr("The chosen result is not finished yet.");
    }
    return {};
}

QString submissionTitle(const Operation &operation, const Draft &draft, const std::optional<Job> &parent)
{
    const QString prompt = draft.params.value(operation.promptField).toString().simplified();
    if (!prompt.isEmpty())
        return prompt;
    const QString name = words::catalogText(operation.title);
    return parent && !parent->title.isEmpty()
        ? GenerateBar::tr("%1 of “%2”", "operation and title of its parent").arg(name, parent->title)
        : name;
}

} // namespace frameloom
