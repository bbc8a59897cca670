// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tour/tour.h"

#include "jobs/joblistmodel.h"
#include "library/posters.h"
#include "library/thumbnails.h"
#include "library/waveforms.h"
#include "mainwindow.h"
#include "studio/studio.h"
#include "tour/tourresults.h"
#include "tour/toursteps.h"

#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QPainter>

#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int pollMs = 50;
constexpr int quietRounds = 4;
constexpr QSize windowSize(1440, 900);

} // namespace

Tour::Tour(MainWindow &window, Studio &studio, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_hands(window, studio)
    , m_folder(folder)
{
    connect(&m_poll, &QTimer::timeout, this, &Tour::check);
    connect(&m_hands, &TourHands::failed, this, &Tour::fail);
}

void Tour::start()
{
    if (!QDir().mkpath(m_folder)) {
        fail(tr("The folder %1 cannot be made.").arg(m_folder));
        return;
    }
    m_hands.resize(windowSize);
    m_hands.studio().workspace().settings().setTheme(Settings::ThemeChoice::Dark);
    for (const auto chapter :
         {pictureSteps, maskSteps, wordSteps, clipSteps, songSteps, troubleSteps, lookSteps, unifiedSteps})
        m_steps += chapter(m_hands);
    m_poll.start(pollMs);
    next();
}

void Tour::next()
{
    ++m_current;
    if (m_current == m_steps.size()) {
        m_poll.stop();
        collectResults();
        return;
    }
    m_since.start();
    m_settled = 0;
    m_steps.at(m_current).act();
}

void Tour::check()
{
    if (m_current >= m_steps.size())
        return;
    const TourStep &step = m_steps.at(m_current);
    if (m_since.hasExpired(step.timeoutMs)) {
        fail(tr("Step %1 (%2) did not get there.").arg(m_current + 1).arg(step.picture));
        return;
    }
    // A few rounds without anything on its way are a settled window.
    m_settled = step.ready() && isQuiet() ? m_settled + 1 : 0;
    if (m_settled < quietRounds || m_current >= m_steps.size())
        return;
    if (!step.picture.isEmpty())
        shoot(step.picture);
    next();
}

/// Nothing that the window shows is still being decoded.
bool Tour::isQuiet()
{
    Workspace &workspace = m_hands.studio().workspace();
    return workspace.thumbnails().pendingCount() == 0 && workspace.posters().pendingCount() == 0
        && workspace.waveforms().pendingCount() == 0;
}

void Tour::shoot(const QString &name)
{
    MainWindow &window = m_hands.window();
    QPixmap picture = window.grab();
    const auto draw = [&window, &picture](QMenu *menu) {
        QPainter painter(&picture);
        painter.drawPixmap(window.mapFromGlobal(menu->pos()), menu->grab());
    };
    QMenu *front = m_hands.visibleMenu();
    const QWidgetList tops = QApplication::topLevelWidgets();
    for (QWidget *top : tops) { // a submenu stands beside its menu
        auto *menu = qobject_cast<QMenu *>(top);
        if (menu && menu != front && menu->isVisible())
            draw(menu);
    }
    if (front)
        draw(front);
    const QString file = u"%1/%2-%3.png"_s.arg(m_folder).arg(++m_pictures, 2, 10, QLatin1Char('0')).arg(name);
    if (!picture.save(file))
        fail(tr("%1 cannot be written.").arg(file));
    else
        std::printf("%s\n", qPrintable(QDir::toNativeSeparators(file)));
    std::fflush(stdout);
}

void Tour::fail(const QString &why)
{
    m_poll.stop();
    std::fprintf(stderr, "%s\n", qPrintable(why));
    m_current = m_steps.size();
    m_hands.window().grab().save(m_folder + "/failed.png"_L1);
    Q_EMIT finished(false);
}

void Tour::collectResults()
{
    QVector<qint64> done;
    int unfinished = 0;
    const JobListModel &jobs = m_hands.jobs();
    for (int row = 0; row < jobs.rowCount(); ++row) {
        const Job &job = jobs.jobAt(row);
        if (job.state == JobState::Done) {
            done << job.id;
        } else if (!job.prompt.startsWith("sandbox:"_L1)) { // those are meant to go wrong
            ++unfinished;
            std::fprintf(stderr, "%s: %s\n", qPrintable(job.title), qPrintable(jobStateName(job.state)));
        }
    }
    Workspace &workspace = m_hands.studio().workspace();
    const QString library = workspace.settings().libraryFolder();
    workspace.client().ask(
        this,
        [done, library, to = QString(m_folder + "/results"_L1)](Database &database) {
            return TourResults::collect(database, done, library, to);
        },
        [this, count = done.size(), unfinished](const TourResults &files) {
            std::printf("%d jobs finished, %d result files are whole, %d are not\n", int(count), files.good, files.bad);
            Q_EMIT finished(unfinished == 0 && files.good > 0 && files.bad == 0);
        });
}

} // namespace frameloom
