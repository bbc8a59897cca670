// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace frameloom::words {

namespace {

/// All of them in one translation context, so that a translator sees them together.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

/// The service took no job, so there is nothing to pay for.
bool neverStarted(const Job &job)
{
    const Failure &failure = job.failure;
    switch (failure.kind) {
    case FailureKind::NotFound: // of a submission
        return failure.httpStatus == 404 && job.taskId.isEmpty();
    case FailureKind::Rejected: // not one of a held answer, which comes after the work (api/v1/CORE.md)
        return failure.httpStatus >= 400 && failure.httpStatus < 500;
    case FailureKind::InputMissing:
    case FailureKind::InputTooLarge:
    case FailureKind::InputUnreachable:
    case FailureKind::UploadFailed:
    case FailureKind::ParentFailed:
    case FailureKind::ParentRemoved:
        return true;
    default:
        return false;
    }
}

} // namespace

QString catalogText(const QString &text)
{
    return text.isEmpty() ? text : QCoreApplication::translate("Catalog", text.toUtf8().constData());
}

QString credits(Credits amount)
{
    if (amount.milli() % 1000 != 0)
        return Words::tr("%1 credits", "with decimals").arg(amount.toString());
    return Words::tr("%Ln credits", nullptr, static_cast<int>(amount.milli() / 1000));
}

QString shortPrice(const Price &price)
{
    switch (price.kind) {
    case Price::Kind::Exact:
        return price.low.toString();
    case Price::Kind::Range:
        return Words::tr("%1–%2", "a range of credits").arg(price.low.toString(), price.high.toString());
    case Price::Kind::Unknown:
        return price.low > Credits() ? Words::tr("%1+?", "credits: at least").arg(price.low.toString())
                                     : Words::tr("?", "a price that is not known");
    }
    return {};
}

QString price(const Price &price)
{
    switch (price.kind) {
    case Price::Kind::Exact:
        return credits(price.low);
    case Price::Kind::Range:
        return Words::tr("%1 to %2").arg(price.low.toString(), credits(price.high));
    case Price::Kind::Unknown:
        return price.low > Credits() ? Words::tr("at least %1, the rest is not known").arg(credits(price.low))
                                     : Words::tr("price unknown");
    }
    return {};
}

QString fieldProblem(const FieldProblem &problem, const Field &field)
{
    const QLocale locale;
    switch (problem.kind) {
    case FieldProblem::Kind::Missing:
        if (field.isMedia())
            return Words::tr("A file is needed here.");
        return field.editor == FieldEditor::Prompt ? Words::tr("Write what you want to see.")
                                                   : Words::tr("This is needed.");
    case FieldProblem::Kind::NotAllowed:
        return Words::tr("Choose one of the offered values.");
    case FieldProblem::Kind::TooSmall:
        return Words::tr("At least %1, please.").arg(locale.toString(problem.limit));
    case FieldProblem::Kind::TooLarge:
        return Words::tr("At most %1, please.").arg(locale.toString(problem.limit));
    case FieldProblem::Kind::TooShort:
        if (field.editor == FieldEditor::MediaList)
            return Words::tr("At least %Ln files, please.", nullptr, static_cast<int>(problem.limit));
        return Words::tr("At least %Ln characters, please.", nullptr, static_cast<int>(problem.limit));
    case FieldProblem::Kind::TooLong:
        if (field.editor == FieldEditor::MediaList)
            return Words::tr("At most %Ln files, please.", nullptr, static_cast<int>(problem.limit));
        return Words::tr("At most %Ln characters, please.", nullptr, static_cast<int>(problem.limit));
    case FieldProblem::Kind::WrongFormat:
        return field.editor == FieldEditor::AspectRatio
            ? Words::tr("Two whole numbers with a colon between them, such as 3:2.")
            : Words::tr("This is not in the expected form.");
    case FieldProblem::Kind::WrongType:
        return Words::tr("This value is of the wrong kind.");
    case FieldProblem::Kind::ParentMissing:
        return Words::tr("Choose the result to go on from.");
    case FieldProblem::Kind::ParentUnfit:
        return Words::tr("This result cannot be used here. Choose another one.");
    case FieldProblem::Kind::Conflict:
        return problem.detail.isEmpty()
            ? Words::tr("This does not go together with the other choices. Leave it unset.")
            : Words::tr("Either this or “%1”: leave one of them unset.").arg(catalogText(problem.detail));
    case FieldProblem::Kind::Refused:
        return Words::tr("The server says: “%1”").arg(problem.detail);
    case FieldProblem::Kind::Other:
        return Words::tr("This value is not accepted: %1").arg(problem.detail);
    }
    return {};
}

QString queueReason(QueueReason reason)
{
    switch (reason) {
    case QueueReason::None:
        return Words::tr("about to be sent");
    case QueueReason::Order:
        return Words::tr("waits its turn");
    case QueueReason::Limit:
        return Words::tr("waits for a free place");
    case QueueReason::Budget:
        return Words::tr("waits: budget reached");
    case QueueReason::Offline:
        return Words::tr("waits: offline");
    case QueueReason::KeyRejected:
        return Words::tr("waits: key rejected");
    case QueueReason::OutOfCredits:
        return Words::tr("waits: out of credits");
    case QueueReason::RateLimited:
        return Words::tr("waits: asked to pause");
    case QueueReason::Parent:
        return Words::tr("waits for the step before");
    case QueueReason::Undo:
        return Words::tr("is sent in a moment");
    case QueueReason::Paused:
        return Words::tr("waits: paused");
    }
    return {};
}

QString stateName(JobState state)
{
    switch (state) {
    case JobState::Queued:
        return Words::tr("waiting");
    case JobState::Uploading:
        return Words::tr("uploading");
    case JobState::Submitting:
        return Words::tr("sending");
    case JobState::Accepted:
        return Words::tr("accepted");
    case JobState::Running:
        return Words::tr("running");
    case JobState::Downloading:
        return Words::tr("saving");
    case JobState::Done:
        return Words::tr("finished");
    case JobState::Failed:
        return Words::tr("failed");
    case JobState::Cancelled:
        return Words::tr("cancelled");
    case JobState::Unconfirmed:
        return Words::tr("unconfirmed");
    case JobState::Dropped:
        return Words::tr("not followed");
    }
    return {};
}

QString remoteStatus(const QString &raw)
{
    // Classic: api/v1/CORE.md; Unified: api/v2/CORE.md, "Life cycle", and its trainings. "not found" is the engine's.
    const QString word = raw.trimmed().toLower();
    const auto isOneOf = [&word](std::initializer_list<QLatin1StringView> words) {
        return std::find(words.begin(), words.end(), word) != words.end();
    };
    if (isOneOf({"staged"_L1, "pending"_L1, "queued"_L1, "submitted"_L1}))
        return Words::tr("Waiting in the server’s queue");
    if (isOneOf({"retry"_L1, "retrying"_L1, "retry/retrying"_L1}))
        return Words::tr("The server tries it again");
    if (isOneOf({"starting"_L1, "uploading"_L1}))
        return Words::tr("Being prepared");
    if (isOneOf({"processing"_L1, "generating"_L1, "running"_L1, "in_progress"_L1, "in-progress"_L1}))
        return Words::tr("Being made");
    if (word == "training"_L1)
        return Words::tr("Being trained");
    if (word == "not found"_L1)
        return Words::tr("The server does not know this job");
    return {};
}

QString jobState(const Job &job)
{
    if (job.state == JobState::Queued && job.reason == QueueReason::Order && job.keyedAt != 0)
        return Words::tr("asks again for a lost answer");
    if (job.state == JobState::Queued)
        return queueReason(job.reason);
    if (job.state == JobState::Running && job.percent >= 0)
        return Words::tr("%1%", "progress of a running job").arg(QLocale().toString(job.percent));
    if (job.state == JobState::Done && job.assetCount == 0 && job.facts.value("expired"_L1).toBool())
        return Words::tr("finished, its files are gone");
    if (job.isUnsent())
        return Words::tr("not started");
    return stateName(job.state);
}

QString makerAndWork(const QString &maker, const QString &work)
{
    const bool isNamedByMaker = work == maker || work.startsWith(maker + u' ');
    return isNamedByMaker ? work : Words::tr("%1 · %2", "generator and operation").arg(maker, work);
}

QString settlement(const Job &job)
{
    const auto cost = Credits::fromJson(job.facts.value("credit_cost"_L1));
    if ((job.state != JobState::Failed && job.state != JobState::Cancelled) || !cost)
        return {};
    // A job fails here also when its result could not be saved: then "0" is what it cost, not a refund.
    if (*cost == Credits())
        return job.failure.kind == FailureKind::TaskFailed || job.state == JobState::Cancelled
            ? Words::tr("refunded", "the credits of a job that failed") : QString();
    //: %1 is "6 credits"
    return Words::tr("%1 charged").arg(credits(*cost));
}

QString jobPrice(const Job &job)
{
    const QString settled = settlement(job);
    if (settled.isEmpty() && (job.isUnsent() || (job.state == JobState::Failed && neverStarted(job))))
        return Words::tr("nothing charged");
    return settled.isEmpty() ? price(job.price) : settled;
}

QString storeProblem(const StoreOpened &opened, const QString &folder)
{
    switch (opened.kind) {
    case StoreOpened::Kind::Ok:
        return {};
    case StoreOpened::Kind::TooNew:
        return Words::tr("The library in %1 was written by a newer Frameloom (version %2, this one knows %3). It was "
                         "not touched, and nothing can be sent. Update Frameloom, or start it with another data folder.")
            .arg(folder, QLocale().toString(opened.foundVersion), QLocale().toString(opened.knownVersion));
    case StoreOpened::Kind::Unwritable:
        return Words::tr("The data folder %1 cannot be written, so nothing could be kept: nothing can be sent. %2")
            .arg(folder, opened.detail);
    case StoreOpened::Kind::Corrupt:
        return Words::tr("The library in %1 is damaged. It was not touched, and nothing can be sent; restore a "
                         "backup. %2").arg(folder, opened.detail);
    case StoreOpened::Kind::DiskFull:
        return Words::tr("The disk is full: the library in %1 could not be opened, and nothing can be sent. Free some "
                         "room and start again.").arg(folder);
    }
    return {};
}

QString duration(qint64 ms)
{
    const qint64 seconds = qMax<qint64>(0, ms) / 1000;
    const QLatin1Char zero('0');
    if (seconds < 3600)
        return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, zero);
    return u"%1:%2:%3"_s.arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, zero).arg(seconds % 60, 2, 10, zero);
}

QString usual(const UsualTime &usual)
{
    // Seconds as they are while they are few; more than a minute and a half is read as a clock.
    constexpr qint64 secondsUpTo = 90'000;
    const auto seconds = [](qint64 ms) { return qMax<qint64>(1, (ms + 500) / 1000); };
    if (!usual.isLearned()) {
        return usual.highMs <= secondsUpTo ? Words::tr("usually about %1 s").arg(seconds(usual.highMs))
                                           : Words::tr("usually about %1").arg(duration(usual.highMs));
    }
    if (usual.highMs > secondsUpTo)
        return Words::tr("usually %1–%2", "a range of minutes").arg(duration(usual.lowMs), duration(usual.highMs));
    if (seconds(usual.lowMs) == seconds(usual.highMs))
        return Words::tr("usually %1 s").arg(seconds(usual.highMs));
    return Words::tr("usually %1–%2 s", "a range of seconds").arg(seconds(usual.lowMs)).arg(seconds(usual.highMs));
}

QString clock(qint64 wallMs)
{
    const QTime time = QDateTime::fromMSecsSinceEpoch(wallMs).time();
    const QLocale locale;
    // The C locale's short format has seconds.
    return locale.language() == QLocale::C ? time.toString(u"HH:mm"_s) : locale.toString(time, QLocale::ShortFormat);
}

QString when(qint64 wallMs)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(wallMs);
    const QDate today = QDate::currentDate();
    const QLocale locale;
    if (time.date() == today)
        return Words::tr("today %1").arg(clock(wallMs));
    if (time.date() == today.addDays(-1))
        return Words::tr("yesterday %1").arg(clock(wallMs));
    return locale.toString(time.date(), QLocale::ShortFormat);
}

} // namespace frameloom::words
