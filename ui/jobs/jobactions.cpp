// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobactions.h"

#include "library/assetrepository.h"
#include "stage/reveal.h"
#include "studio/session.h"
#include "style/icons.h"
#include "words/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

JobActions::JobActions(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void JobActions::openMenu(const QVector<Job> &jobs, QWidget *parent, const QPoint &globalPosition)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"jobMenu"_s);
    const auto add = [this, menu](const QString &name, IconName icon, const QString &text, auto run) {
        QAction *action = menu->addAction(themedIcon(icon), text);
        action->setObjectName(u"job."_s + name);
        connect(action, &QAction::triggered, this, run);
    };
    if (jobs.size() == 1) {
        const Job job = jobs.first();
        const qint64 id = job.id;
        add(u"open"_s, IconName::Eye, tr("Open"), [this, id] { Q_EMIT openRequested(id); });
        add(u"remix"_s, IconName::Remix,
            job.isUntold() ? tr("Remix: the service does not tell its settings") : tr("Remix: fill the form again"),
            [this, job] { Q_EMIT draftRequested(job.draft()); });
        menu->actions().constLast()->setEnabled(!job.isUntold());
        if (!job.prompt.isEmpty())
            add(u"copyPrompt"_s, IconName::Copy, tr("Copy prompt"), [this, job] { copyPrompt(job); });
        if (!job.coverPath.isEmpty())
            add(u"reveal"_s, IconName::Folder, tr("Show in folder"), [this, job] { reveal(job); });
        menu->addSeparator();
        if (job.state == JobState::Failed) {
            add(u"retry"_s, IconName::Retry, tr("Try again · %1").arg(words::price(job.price)), [this, id] { m_session.retry(id); });
        } else if (job.state == JobState::Queued) {
            add(u"tryNow"_s, IconName::Retry, tr("Try now"), [this, id] { m_session.retry(id); });
            add(u"doNotSend"_s, IconName::Close, tr("Do not send"), [this, id] { m_session.dismiss(id); });
        } else if (job.state == JobState::Unconfirmed) {
            add(u"checkBalance"_s, IconName::Credits, tr("Check my balance"), [this] { m_session.refreshBalance(); });
            add(u"sendAgain"_s, IconName::Retry, tr("Send again (may cost %1)").arg(words::price(job.price)),
                [this, id] { m_session.sendAgain(id); });
            add(u"dismiss"_s, IconName::Close, tr("Dismiss"), [this, id] { m_session.dismiss(id); });
        } else if (isFollowed(job.state)) {
            add(u"stopFollowing"_s, IconName::Stop, tr("Stop following"), [this, id] { m_session.stopFollowing(id); });
        } else if (job.isUnsent()) {
            add(u"send"_s, IconName::Retry, job.price.isKnown() ? tr("Send · %1").arg(words::price(job.price)) : tr("Send"),
                [this, id] { m_session.followAgain(id); });
        } else if (job.state == JobState::Dropped && !job.taskId.isEmpty()) {
            add(u"followAgain"_s, IconName::Retry, tr("Follow again"), [this, id] { m_session.followAgain(id); });
        } else if (job.state == JobState::Done) {
            add(u"fetchAgain"_s, IconName::Download, tr("Fetch missing files again"), [this, id] { m_session.fetchFilesAgain(id); });
            offerWhereFilesMiss(menu->actions().constLast(), id);
        }
    }
    QVector<qint64> ids;
    for (const Job &job : jobs)
        ids << job.id;
    menu->addSeparator();
    add(u"delete"_s, IconName::Trash, ids.size() == 1 ? tr("Delete") : tr("Delete %Ln jobs", nullptr, static_cast<int>(ids.size())), [this, ids] { remove(ids); });
    menu->popup(globalPosition);
}

/// The list does not know a job's files, so the entry can be chosen a moment later, and only where there is something to
/// fetch. It has its place from the start: what is below must not move away from under the pointer.
void JobActions::offerWhereFilesMiss(QAction *entry, qint64 jobId)
{
    entry->setEnabled(false);
    m_session.workspace().client().ask(
        this, [jobId](Database &database) { return AssetRepository(database).ofJob(jobId); },
        [entry = QPointer<QAction>(entry)](const QVector<Asset> &assets) {
            const bool someMiss = std::any_of(assets.cbegin(), assets.cend(),
                                              [](const Asset &asset) { return asset.state != AssetState::Saved; });
            if (entry)
                entry->setEnabled(someMiss);
        });
}

void JobActions::copyPrompt(const Job &job)
{
    QGuiApplication::clipboard()->setText(job.prompt);
}

void JobActions::reveal(const Job &job)
{
    revealInFolder(m_session.workspace().libraryPath(job.coverPath), this);
}

void JobActions::remove(const QVector<qint64> &jobIds)
{
    if (jobIds.isEmpty())
        return;
    m_session.remove(jobIds);
    Q_EMIT removed(jobIds);
}

void JobActions::restore(const QVector<qint64> &jobIds)
{
    m_session.restore(jobIds);
}

} // namespace frameloom
