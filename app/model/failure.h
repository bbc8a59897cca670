// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>
#include <QVector>

namespace frameloom {

/// Why something did not work, as far as it can be told apart. ui/ turns a kind into a sentence that a person can
/// act on; `words` are the server's own and are shown as they came.
enum class FailureKind {
    None,
    Offline,          ///< no route, DNS, refused connection, TLS: nothing left this machine
    TimedOutUnsent,   ///< time-out before any byte of the request left
    TimedOutSent,     ///< time-out after bytes left: the outcome is unknown
    ConnectionLost,   ///< closed after bytes left, without a (whole) answer: the outcome is unknown
    Unauthorized,     ///< 401, 403
    WrongGeneration,  ///< a key of the other API generation (afk_ on classic)
    OutOfCredits,     ///< 402
    Rejected,         ///< 400 and the like, with the server's words
    Moderated,        ///< refused for its content
    NotFound,         ///< 404
    Conflict,         ///< 409: not possible for that parent, or not any more
    RateLimited,      ///< 429
    ServerFault,      ///< 408, 5xx
    Unreadable,       ///< 2xx with a body that cannot be read
    TooLarge,         ///< the answer is over our bound
    UnsafeRedirect,   ///< redirect to another host or scheme, not followed
    TaskFailed,       ///< the remote task itself ended in failure
    UnsafeUrl,        ///< a result address that we do not fetch
    DiskFull,
    DiskUnwritable,   ///< read-only, vanished or forbidden folder
    BadMedia,         ///< wrong length or not a media file
    Interrupted,      ///< the program ended while the answer was outstanding
    ParentFailed,     ///< an earlier step of the chain did not work
    ParentRemoved,    ///< an earlier step was deleted while its outcome was unknown
    Cancelled,        ///< by the user, locally
    InputMissing,     ///< a media input is gone or cannot be read; `words` is its file name
    InputTooLarge,    ///< a media input is over the operation's limit; `words` is its file name
    InputUnreachable, ///< only an address is taken, and the one there is does not answer; `words` names the file
    UploadFailed,     ///< a media input could not be uploaded, so nothing was submitted
    StoppedWaiting,   ///< the user gave up a request that was on its way: the outcome is unknown
    Expired,          ///< the service has deleted the result
    WrongServer       ///< something answers there, but not this API: 404 where the account is asked for
};

/// What a refusal says of one place in the request.
struct PlaceWords
{
    QString place; ///< as the server spells it: "klingParams.duration", "images.3"; see Operation::fieldAt()
    QString words; ///< the server's own
    bool operator==(const PlaceWords &) const = default;
};

/// Why a call or a job did not work: typed, with the server's own words. Plain value, any thread.
struct Failure
{
    FailureKind kind = FailureKind::None;
    int httpStatus = 0;      ///< 0: no HTTP answer
    QString words;           ///< the server's own, or the transport's; never holds the key or the webhook secret
    qint64 creditsRequired = -1;  ///< told with a 402, in the API's smallest unit; -1: not told
    qint64 creditsAvailable = -1; ///< likewise
    qint64 retryAfterMs = -1;///< from Retry-After; -1: not given
    bool bytesLeft = false;  ///< some of the request left this machine, so the server may have acted on it
    QVector<PlaceWords> places = {}; ///< of a refusal, what its words say of single parameters; they are in `words` too

    explicit operator bool() const { return kind != FailureKind::None; }
    bool operator==(const Failure &) const = default;
};

/// The proxy wants another user name or password; it passed nothing on, so this is Offline with the proxy's own status.
inline bool isProxyRefusal(const Failure &failure)
{
    return failure.kind == FailureKind::Offline && failure.httpStatus == 407;
}

} // namespace frameloom

Q_DECLARE_METATYPE(frameloom::Failure)
