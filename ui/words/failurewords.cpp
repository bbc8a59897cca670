// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/failurewords.h"

#include <QCoreApplication>

namespace frameloom::words {

namespace {

/// In the translation context of all such sentences.
struct FailureText
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString withServerWords(const QString &text, const Failure &failure)
{
    if (failure.words.isEmpty())
        return text;
    return FailureText::tr("%1\nThe server says: “%2”").arg(text, failure.words);
}

} // namespace

QString failureTitle(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::None:
        return {};
    case FailureKind::Offline:
        return isProxyRefusal(failure) ? FailureText::tr("The proxy refused the user name or password")
                                       : FailureText::tr("The server cannot be reached");
    case FailureKind::TimedOutUnsent:
    case FailureKind::TimedOutSent:
        return FailureText::tr("The server did not answer in time");
    case FailureKind::ConnectionLost:
        return FailureText::tr("The connection broke");
    case FailureKind::Unauthorized:
        return FailureText::tr("The API key was rejected");
    case FailureKind::WrongGeneration:
        return FailureText::tr("This key belongs to the other Apiframe API");
    case FailureKind::OutOfCredits:
        return FailureText::tr("Out of credits");
    case FailureKind::Rejected:
        return FailureText::tr("The server refused this request");
    case FailureKind::Moderated:
        return FailureText::tr("Refused by the content rules");
    case FailureKind::NotFound:
        return FailureText::tr("The server does not know this task");
    case FailureKind::Conflict:
        return FailureText::tr("Not possible with this result");
    case FailureKind::RateLimited:
        return FailureText::tr("The server asks for a pause");
    case FailureKind::ServerFault:
        return FailureText::tr("The server has a problem");
    case FailureKind::Unreadable:
        return FailureText::tr("The answer could not be read");
    case FailureKind::TooLarge:
        return FailureText::tr("The answer is too large");
    case FailureKind::UnsafeRedirect:
        return FailureText::tr("The server sends us elsewhere");
    case FailureKind::TaskFailed:
        return FailureText::tr("The job failed");
    case FailureKind::UnsafeUrl:
        return FailureText::tr("The result’s address is not safe to fetch");
    case FailureKind::DiskFull:
        return FailureText::tr("The disk is full");
    case FailureKind::DiskUnwritable:
        return FailureText::tr("The library folder cannot be written");
    case FailureKind::BadMedia:
        return FailureText::tr("The file is damaged or not a media file");
    case FailureKind::Interrupted:
        return FailureText::tr("It is not known whether this was sent");
    case FailureKind::ParentFailed:
        return FailureText::tr("The step before did not work");
    case FailureKind::ParentRemoved:
        return FailureText::tr("The step before was deleted");
    case FailureKind::Cancelled:
        return FailureText::tr("Stopped");
    case FailureKind::InputMissing:
        return FailureText::tr("An input file cannot be read");
    case FailureKind::InputTooLarge:
        return FailureText::tr("An input file is too large");
    case FailureKind::InputUnreachable:
        return FailureText::tr("An input needs another address");
    case FailureKind::UploadFailed:
        return FailureText::tr("An input file could not be uploaded");
    case FailureKind::StoppedWaiting:
        return FailureText::tr("You stopped waiting for the answer");
    case FailureKind::Expired:
        return FailureText::tr("The service has deleted this result");
    case FailureKind::WrongServer:
        return FailureText::tr("No Apiframe server of this API at this address");
    }
    return {};
}

QString failureText(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::None:
        return {};
    case FailureKind::Offline:
        if (isProxyRefusal(failure))
            return FailureText::tr("Nothing was sent and nothing was charged. Enter them in the settings under Network; it "
                             "goes on by itself then.");
        return FailureText::tr("Nothing was sent and nothing was charged. It goes on by itself when the network is back.");
    case FailureKind::TimedOutUnsent:
        return FailureText::tr("Nothing was sent and nothing was charged.");
    case FailureKind::TimedOutSent:
    case FailureKind::ConnectionLost:
    case FailureKind::Interrupted:
        return withServerWords(
            FailureText::tr("The request may have arrived, so it may have been charged. It is not sent again by itself. "
                      "Compare your balance, then decide."), failure);
    case FailureKind::Unauthorized:
        return withServerWords(FailureText::tr("Enter another key in the settings. Waiting jobs go on when a key works."),
                               failure);
    case FailureKind::WrongGeneration:
        return withServerWords(
            FailureText::tr("Keys that begin with “afk_” are for Apiframe’s newer API, others for its classic one. Enter a key "
                      "of this account."), failure);
    case FailureKind::OutOfCredits:
        if (failure.creditsRequired >= 0 && failure.creditsAvailable >= 0) {
            return FailureText::tr("It costs %L1 credits and there are %L2. Nothing was charged. Buy credits or wait; the job "
                             "goes on when the balance has risen.")
                .arg(failure.creditsRequired)
                .arg(failure.creditsAvailable);
        }
        return withServerWords(FailureText::tr("Nothing was charged. Buy credits or wait; the job goes on when the balance "
                                         "has risen."), failure);
    case FailureKind::Rejected:
        if (failure.httpStatus == 413) {
            return withServerWords(FailureText::tr("It is too large for the server. Use smaller files and try again. "
                                                   "Nothing was started."), failure);
        }
        return withServerWords(FailureText::tr("Change the form and try again. Nothing was started."), failure);
    case FailureKind::Moderated:
        return withServerWords(FailureText::tr("Word the prompt differently and try again."), failure);
    case FailureKind::NotFound:
        return withServerWords(FailureText::tr("It may be too old, or belong to another account."), failure);
    case FailureKind::Conflict:
        return withServerWords(FailureText::tr("Nothing was started. Choose another result to go on from."), failure);
    case FailureKind::RateLimited:
        return withServerWords(FailureText::tr("Nothing was charged. It goes on by itself after the pause."), failure);
    case FailureKind::ServerFault:
        return failure.bytesLeft
            ? withServerWords(FailureText::tr("The request arrived, so it may have been charged. It is not sent again by "
                                        "itself. Compare your balance, then decide."), failure)
            : withServerWords(FailureText::tr("It is tried again by itself."), failure);
    case FailureKind::Unreadable:
        return withServerWords(FailureText::tr("The request arrived, so it may have been charged. If you find its task id "
                                         "at Apiframe, enter it here."), failure);
    case FailureKind::TooLarge:
        return FailureText::tr("It was cut off for safety.");
    case FailureKind::UnsafeRedirect:
        return withServerWords(FailureText::tr("The key was not sent there. Check the server’s address."), failure);
    case FailureKind::TaskFailed:
        return failure.words.isEmpty()
            ? FailureText::tr("The server gave no reason. Whether failed jobs are refunded is not documented; the balance "
                        "tells.")
            : FailureText::tr("The server says: “%1”").arg(failure.words);
    case FailureKind::UnsafeUrl:
        return withServerWords(FailureText::tr("It points to a private or unknown place, so it was left alone."), failure);
    case FailureKind::DiskFull:
        return FailureText::tr("Saving pauses and goes on when there is room. Nothing is lost: the results stay on the "
                         "server meanwhile.");
    case FailureKind::DiskUnwritable:
        return FailureText::tr("Saving pauses and goes on when the folder is back. You can choose another one in the "
                         "settings.");
    case FailureKind::BadMedia:
        return withServerWords(FailureText::tr("What arrived is not a whole picture. Fetch it again."), failure);
    case FailureKind::ParentFailed:
        return FailureText::tr("Nothing was sent for this step and nothing was charged for it.");
    case FailureKind::ParentRemoved:
        return FailureText::tr("It was not known whether that step had been carried out, so there was nothing to go on from. "
                         "Nothing was sent for this step and nothing was charged for it. Try again runs both steps.");
    case FailureKind::Cancelled:
        return {};
    case FailureKind::InputMissing:
        return FailureText::tr("Nothing was sent and nothing was charged. The file “%1” is gone, or may not be read. Choose it "
                         "again.").arg(failure.words);
    case FailureKind::InputTooLarge:
        return FailureText::tr("Nothing was sent and nothing was charged. The file “%1” is over the limit of this operation. "
                         "Choose a smaller one.").arg(failure.words);
    case FailureKind::InputUnreachable:
        return FailureText::tr("Nothing was sent and nothing was charged. The service takes only an address for “%1”, and there "
                         "is none that answers. Put the file somewhere public and give its address.").arg(failure.words);
    case FailureKind::UploadFailed:
        return withServerWords(FailureText::tr("Nothing was submitted and nothing was charged. Try again later."), failure);
    case FailureKind::StoppedWaiting:
        return FailureText::tr("The request has left this computer, and the server may go on and charge for it. It is not sent "
                         "again by itself. Compare your balance, then decide.");
    case FailureKind::Expired:
        return FailureText::tr("The job was finished, but the service keeps results for a limited time only. Frameloom saves "
                         "them as soon as it hears of them; this one was gone by then.");
    case FailureKind::WrongServer:
        return FailureText::tr("Something answers there, but it knows no account. Check the address.");
    }
    return {};
}

QString failure(const Failure &failure)
{
    const QString title = failureTitle(failure);
    const QString text = failureText(failure);
    return text.isEmpty() ? title : FailureText::tr("%1. %2", "title of a failure, sentences about it").arg(title, text);
}

QString accountFailure(const Failure &problem, ApiGeneration api)
{
    if (problem.kind != FailureKind::WrongServer)
        return failure(problem);
    return FailureText::tr("%1. %2", "title of a failure, sentences about it")
        .arg(api == ApiGeneration::Unified ? FailureText::tr("This is not an Apiframe Unified server")
                                           : FailureText::tr("This is not an Apiframe Classic server"),
             failureText(problem));
}

} // namespace frameloom::words
