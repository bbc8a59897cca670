// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/remotejobsdialog.h"

#include "catalog/openapifields.h"
#include "studio/session.h"
#include "words/failurewords.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

struct RemoteWords
{
    Q_DECLARE_TR_FUNCTIONS(RemoteJobsDialog)
};

QString stateWords(const TaskReport &report)
{
    switch (report.state) {
    case RemoteState::Finished:
        return report.facts.value("expired"_L1).toBool() ? RemoteWords::tr("finished, its files are gone")
                                                          : RemoteWords::tr("finished");
    case RemoteState::Failed:
        return RemoteWords::tr("failed");
    case RemoteState::Cancelled:
        return RemoteWords::tr("cancelled");
    case RemoteState::Pending:
    case RemoteState::Running:
    case RemoteState::Unknown:
        break;
    }
    return RemoteWords::tr("running");
}

} // namespace

RemoteJobsDialog::RemoteJobsDialog(Session &session, QWidget *parent)
    : ListDialog(tr("Jobs made elsewhere"),
                 tr("Jobs of this account that are not in this library: made on another machine, or by a script. Bringing "
                    "them in costs nothing."),
                 u"remoteJobs"_s, parent)
    , m_session(session)
{
    setObjectName(u"remoteJobs"_s);
    resize(560, 480);
    m_all = addTool(u"remoteJobsAll"_s, tr("Choose all"));
    m_more = addTool(u"remoteJobsMore"_s, tr("Older ones"));
    m_bring = addUse(u"remoteJobsBring"_s, tr("Bring in"));
    addClose(tr("Close"));

    connect(list(), &QListWidget::itemChanged, this, &RemoteJobsDialog::showState);
    connect(m_all, &QPushButton::clicked, this, [this] {
        for (int i = 0; i < list()->count(); ++i)
            list()->item(i)->setCheckState(Qt::Checked);
    });
    connect(m_more, &QPushButton::clicked, this, &RemoteJobsDialog::ask);
    connect(m_bring, &QPushButton::clicked, this, &RemoteJobsDialog::bringIn);
    connect(&session, &Session::remoteJobsListed, this, &RemoteJobsDialog::take);
    ask();
}

void RemoteJobsDialog::ask()
{
    m_asking = true;
    setStatus(tr("Asking the service…"));
    showState();
    m_session.listRemoteJobs(m_next);
}

void RemoteJobsDialog::take(const RemoteJobPage &page, const Failure &failure)
{
    m_asking = false;
    if (failure) {
        setStatus(words::failure(failure));
        showState();
        return;
    }
    const auto catalog = m_session.catalog();
    const QLocale locale;
    {
        const QSignalBlocker quiet(list());
        for (const RemoteJob &job : page.jobs) {
            m_jobs.append(job);
            const Operation *operation = catalog->operation("unified."_L1 + job.model);
            const QString name = operation ? words::catalogText(operation->title) : titleFromModel(job.model);
            const QString when = job.createdAt == 0
                ? QString()
                : locale.toString(QDateTime::fromMSecsSinceEpoch(job.createdAt), QLocale::ShortFormat);
            const QString title = job.prompt.isEmpty() ? name : u"%1: %2"_s.arg(name, job.prompt.simplified().left(120));
            auto *item = new QListWidgetItem(u"%1\n%2 · %3"_s.arg(title, when, stateWords(job.report)), list());
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Unchecked);
        }
    }
    m_next = page.next;
    setStatus(m_jobs.isEmpty() ? tr("Every job of this account is in this library.") : QString());
    showState();
}

QVector<RemoteJob> RemoteJobsDialog::chosen() const
{
    QVector<RemoteJob> jobs;
    for (int i = 0; i < list()->count(); ++i) {
        if (list()->item(i)->checkState() == Qt::Checked)
            jobs.append(m_jobs.at(i));
    }
    return jobs;
}

void RemoteJobsDialog::bringIn()
{
    const QVector<RemoteJob> jobs = chosen();
    if (jobs.isEmpty())
        return;
    m_session.bringIn(jobs);
    close();
}

void RemoteJobsDialog::showState()
{
    const int count = int(chosen().size());
    m_bring->setEnabled(count > 0);
    m_bring->setText(count > 0 ? tr("Bring in %Ln jobs", nullptr, count) : tr("Bring in"));
    m_all->setEnabled(list()->count() > count);
    m_more->setEnabled(!m_asking && !m_next.isEmpty());
}

} // namespace frameloom
