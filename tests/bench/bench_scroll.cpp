// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_scroll [jobs, 10000 by default]   loads that many jobs into the real list as scrolling to the end does, then
// scrolls through it and prints how long each frame took to paint, and the memory before and after.

#include "bench/benchjobs.h"
#include "bench/statistics.h"
#include "jobs/jobactions.h"
#include "jobs/joblistview.h"
#include "style/theme.h"
#include "support/fakenetwork.h"
#include "account/memoryvault.h"
#include "studio/session.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTemporaryDir>

using namespace frameloom;
using namespace Qt::StringLiterals;

namespace {

void scroll(const char *what, QListView &view, int step, int frames)
{
    QVector<double> times;
    QScrollBar *bar = view.verticalScrollBar();
    int position = 0;
    for (int i = 0; i < frames; ++i) {
        position = (position + step) % std::max(1, bar->maximum());
        QElapsedTimer timer;
        timer.start();
        bar->setValue(position);
        view.viewport()->repaint(); // the whole frame: more than what scrolling uncovers
        times.append(double(timer.nsecsElapsed()) / 1e6);
        QCoreApplication::processEvents(); // thumbnails arrive, as between frames on a screen
    }
    bench::tell(what, times);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const int jobs = argc > 1 ? std::max(100, std::atoi(argv[1])) : 10'000;
    Theme theme;
    theme.apply(app, ThemeMode::Dark);
    const QTemporaryDir folder;
    if (!bench::fillStore(folder.path(), jobs, false) || !bench::writeCovers(folder.filePath(u"library"_s)))
        return 1;
    Workspace workspace(folder.path(), std::make_unique<MemoryVault>());
    workspace.store().open();
    test::FakeService service;
    const SystemClock clock;
    Session session(workspace, Profile::classic(), clock, service.factory());
    JobListModel model(workspace.client());
    JobActions actions(session);
    JobListView view(model, workspace, actions, JobListView::Rows::Roomy);
    view.resize(900, 840);
    view.show();
    model.setQuery({});
    while (model.rowCount() == 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const double before = bench::residentMb();
    QElapsedTimer timer;
    timer.start();
    while (!model.isComplete()) {
        model.fetchMore({});
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    std::printf("%d rows loaded in %lld ms, %.0f MB before, %.0f MB after\n", model.rowCount(),
                static_cast<long long>(timer.elapsed()), before, bench::residentMb());
    if (model.rowCount() != jobs)
        return 1;
    const int frames = std::min(1000, jobs);
    for (const int width : {900, 2400}) { // one column, and several
        timer.restart();
        view.resize(width, 840);
        view.verticalScrollBar()->setValue(0);
        QCoreApplication::processEvents();
        view.grab();
        std::printf("%d pixels wide, laid out and drawn in %lld ms\n", width, static_cast<long long>(timer.elapsed()));
        scroll("slowly, 12 pixels a frame", view, 12, frames);
        scroll("wheel, 120 pixels a frame", view, 120, frames);
        scroll("a page a frame", view, view.viewport()->height(), frames);
    }
    std::printf("%.0f MB after scrolling\n", bench::residentMb());
    return 0;
}
