// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/remotejobsdialog.h"

#include "catalog/openapifields.h"
#include "studio/session.h"
#include "style/type.h"
#include "words/failurewords.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

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

RemoteJobsDialog::RemoteJobsDialog(Session &session, QWidget *parent) : QDialog(parent), m_session(session)
{
    setObjectName(u"remoteJobs"_s);
    setWindowTitle(tr("Jobs made elsewhere"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(560, 480);
    auto *hint = new QLabel(tr("Jobs of this account that are not in this library: made on another machine, or by a "
                               "script. Bringing them in costs nothing."), this);
    hint->setWordWrap(true);
    applyType(hint, TypeRole::Secondary);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"remoteJobsList"_s);
    m_list->setAccessibleName(tr("Jobs made elsewhere"));
    m_status = new QLabel(this);
    m_status->setObjectName(u"remoteJobsStatus"_s);
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    const auto button = [this](const QString &name, const QString &text) {
        auto *made = new QPushButton(text, this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        return made;
    };
    m_all = button(u"remoteJobsAll"_s, tr("Choose all"));
    m_more = button(u"remoteJobsMore"_s, tr("Older ones"));
    m_bring = button(u"remoteJobsBring"_s, tr("Bring in"));
    auto *close = button(u"remoteJobsClose"_s, tr("Close"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_all);
    row->addWidget(m_more);
    row->addStretch(1);
    row->addWidget(close);
    row->addWidget(m_bring);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(hint);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_status);
    layout->addLayout(row);

    connect(m_list, &QListWidget::itemChanged, this, &RemoteJobsDialog::showState);
    connect(m_all, &QPushButton::clicked, this, [this] {
        for (int i = 0; i < m_list->count(); ++i)
            m_list->item(i)->setCheckState(Qt::Checked);
    });
    connect(m_more, &QPushButton::clicked, this, &RemoteJobsDialog::ask);
    connect(m_bring, &QPushButton::clicked, this, &RemoteJobsDialog::bringIn);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(&session, &Session::remoteJobsListed, this, &RemoteJobsDialog::take);
    ask();
}

void RemoteJobsDialog::ask()
{
    m_asking = true;
    m_status->setText(tr("Asking the service…"));
    showState();
    m_session.listRemoteJobs(m_next);
}

void RemoteJobsDialog::take(const RemoteJobPage &page, const Failure &failure)
{
    m_asking = false;
    if (failure) {
        m_status->setText(words::failure(failure));
        showState();
        return;
    }
    const auto catalog = m_session.catalog();
    const QLocale locale;
    {
        const QSignalBlocker quiet(m_list);
        for (const RemoteJob &job : page.jobs) {
            m_jobs.append(job);
            const Operation *operation = catalog->operation("unified."_L1 + job.model);
            const QString name = operation ? words::catalogText(operation->title) : titleFromModel(job.model);
            const QString when = job.createdAt == 0
                ? QString()
                : locale.toString(QDateTime::fromMSecsSinceEpoch(job.createdAt), QLocale::ShortFormat);
            const QString title = job.prompt.isEmpty() ? name : u"%1: %2"_s.arg(name, job.prompt.simplified().left(120));
            auto *item = new QListWidgetItem(u"%1\n%2 · %3"_s.arg(title, when, stateWords(job.report)), m_list);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Unchecked);
        }
    }
    m_next = page.next;
    m_status->setText(m_jobs.isEmpty() ? tr("Every job of this account is in this library.") : QString());
    showState();
}

QVector<RemoteJob> RemoteJobsDialog::chosen() const
{
    QVector<RemoteJob> jobs;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
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
    m_all->setEnabled(m_list->count() > count);
    m_more->setEnabled(!m_asking && !m_next.isEmpty());
    m_status->setVisible(!m_status->text().isEmpty());
}

} // namespace frameloom
