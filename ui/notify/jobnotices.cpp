// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notify/jobnotices.h"

#include "studio/session.h"
#include "words/failurewords.h"
#include "words/words.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int gatherMs = 1'200;
constexpr qsizetype longestTitle = 120;
constexpr qsizetype titlesShown = 3;

QString shortTitle(const Job &job)
{
    const QString title = job.title.simplified();
    return title.size() > longestTitle ? title.left(longestTitle - 1) + u'…' : title;
}

} // namespace

JobNotices::JobNotices(Notifier &notifier, const Settings &settings, std::function<bool()> isInFront, QObject *parent)
    : QObject(parent)
    , m_notifier(notifier)
    , m_settings(settings)
    , m_isInFront(std::move(isInFront))
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherMs);
    connect(&m_gather, &QTimer::timeout, this, &JobNotices::tell);
    connect(&m_notifier, &Notifier::activated, this, &JobNotices::jobWanted);
}

void JobNotices::setSession(Session *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_ended.clear();
    if (session)
        connect(session, &Session::jobEnded, this, &JobNotices::note);
}

void JobNotices::note(const Job &job)
{
    if (!m_settings.notifications() || m_isInFront())
        return;
    const QHash<qint64, Job> &open = m_session->openJobs();
    const bool goesOn =
        job.state == JobState::Done && std::any_of(open.cbegin(), open.cend(), [&job](const Job &other) {
            return other.chainId != 0 && other.chainId == job.chainId && other.id != job.id;
        });
    if (goesOn)
        return;
    m_ended.append(job);
    if (!m_gather.isActive())
        m_gather.start();
}

void JobNotices::tell()
{
    const QVector<Job> ended = std::exchange(m_ended, {});
    if (ended.isEmpty() || m_isInFront())
        return; // seen meanwhile
    const auto done =
        std::count_if(ended.cbegin(), ended.cend(), [](const Job &job) { return job.state == JobState::Done; });
    const auto failed = ended.size() - done;
    const Job &last = ended.last();
    Notification notification;
    notification.jobId = last.id;
    if (ended.size() == 1) {
        notification.title = done           ? tr("Done")
                             : last.failure ? words::failureTitle(last.failure)
                                            : words::stateName(last.state);
        notification.body = shortTitle(last);
    } else {
        notification.title = failed == 0 ? tr("%Ln jobs are done", nullptr, static_cast<int>(done))
                             : done == 0
                                 ? tr("%Ln jobs did not work", nullptr, static_cast<int>(failed))
                                 : tr("%Ln jobs are done", nullptr, static_cast<int>(done)) + u", "_s
                                       + tr("%Ln did not work", "after: 3 jobs are done", static_cast<int>(failed));
        QStringList titles;
        for (const Job &job : ended.mid(0, titlesShown))
            titles << shortTitle(job);
        if (ended.size() > titlesShown)
            titles << u"…"_s;
        notification.body = titles.join(u'\n');
    }
    m_notifier.show(notification);
}

} // namespace frameloom
