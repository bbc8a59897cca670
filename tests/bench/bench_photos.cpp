// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_photos [pictures, 30] [megabytes of each, 5]   drops that many large photographs into the page for a new person, in
// the real window against the sandbox, and prints how long the window stood still and the most memory that it took: until
// all are looked at and shown, and until the training has been sent.

#include "bench/statistics.h"
#include "create/fields/medialistfield.h"
#include "create/media/medialistmodel.h"
#include "create/media/medialistview.h"
#include "create/media/mediawell.h"
#include "people/newperson.h"
#include "people/people.h"
#include "people/peoplepage.h"
#include "style/theme.h"
#include "ui/windowfixture.h"

#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QImage>
#include <QLineEdit>
#include <QMimeData>
#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <numeric>

#ifdef Q_OS_UNIX
#include <time.h>
#endif

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

/// Grain over a slow gradient, as large as is wanted: what a camera of many megapixels leaves.
QString photograph(const QString &folder, int number, qint64 bytes)
{
    QRandomGenerator random(quint32(number) + 7);
    // About half a byte a pixel at this quality.
    const int width = int(std::sqrt(double(bytes) / 0.48 * 4 / 3));
    QImage image(width, width * 3 / 4, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const quint32 noise = random.generate();
            const int light = (x * 90 / width + y * 90 / image.height() + number * 37) % 190;
            line[x] = qRgb(light + int(noise & 31), light + int((noise >> 8) & 31), light + int((noise >> 16) & 31));
        }
    }
    const QString path = u"%1/photograph %2.jpg"_s.arg(folder).arg(number);
    return image.save(path, "jpg", 95) ? path : QString();
}

double peakMb()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1000;
    }
    return 0;
}

/// What this thread has worked, in ms: on a busy machine the rest of a stall is its neighbours'. 0 where nothing tells.
double threadMs()
{
#ifdef Q_OS_UNIX
    timespec worked{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &worked) == 0)
        return double(worked.tv_sec) * 1e3 + double(worked.tv_nsec) / 1e6;
#endif
    return 0;
}

/// Ticks as often as the event loop lets it: the longest gap is the longest time in which nothing could be clicked.
class Watch
{
public:
    Watch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, [this] { tick(); });
    }
    void start()
    {
        m_gaps.clear();
        m_most = 0;
        m_worked = threadMs();
        m_since.start();
        m_timer.start(2);
    }
    void tell(const char *what)
    {
        m_timer.stop();
        std::sort(m_gaps.begin(), m_gaps.end());
        const auto above = std::count_if(m_gaps.cbegin(), m_gaps.cend(), [](double gap) { return gap > 50; });
        std::printf("%-28s longest stall %6.1f ms   of which it worked at most %.1f ms   above 50 ms: %d   in %.1f s\n", what,
                    m_gaps.isEmpty() ? 0 : m_gaps.constLast(), m_most, int(above),
                    std::accumulate(m_gaps.cbegin(), m_gaps.cend(), 0.0) / 1000);
    }

private:
    void tick()
    {
        m_gaps.append(double(m_since.nsecsElapsed()) / 1e6);
        m_since.start();
        const double worked = threadMs();
        m_most = std::max(m_most, worked - m_worked);
        m_worked = worked;
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    QVector<double> m_gaps;
    double m_worked = 0;
    double m_most = 0; ///< between two ticks
};

template<typename Condition>
bool wait(Condition condition)
{
    QElapsedTimer patience;
    patience.start();
    while (!condition()) {
        if (patience.elapsed() > 90'000)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    }
    return true;
}

void drop(QWidget *target, const QStringList &paths)
{
    QMimeData mime;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    mime.setUrls(urls);
    const QPoint at = target->rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    QDropEvent event(at, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &event);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const int count = argc > 1 ? std::max(10, std::atoi(argv[1])) : 30;
    const qint64 bytes = qint64((argc > 2 ? std::max(0.01, std::atof(argv[2])) : 5.0) * 1e6);
    Theme theme;
    theme.apply(app, ThemeMode::Dark);
    const QTemporaryDir pictures;
    QStringList paths;
    qint64 sum = 0;
    for (int i = 1; i <= count; ++i) {
        paths.append(photograph(pictures.path(), i, bytes));
        sum += QFileInfo(paths.constLast()).size();
    }
    const QTemporaryDir folder;
    test::Program program(folder.path());
    program.show();
    program.studio.openSandbox();
    if (!wait([&] { return program.studio.session() && program.studio.session()->balance().known; }))
        return 1;
    program.click(u"generator.ai-photos"_s);
    PeoplePage *page = program.window.createPage()->people();
    if (!page || !wait([&] { return page->people()->isLoaded(); }))
        return 1;
    program.click(u"firstPerson"_s);
    auto *field = page->newPerson() ? page->newPerson()->findChild<MediaListField *>() : nullptr;
    auto *view = field ? field->findChild<MediaListView *>() : nullptr;
    if (!view)
        return 1;
    const double before = peakMb();
    std::printf("%d pictures, %.1f MB together; %.0f MB resident before\n", count, double(sum) / 1e6, bench::residentMb());

    Watch watch;
    watch.start();
    drop(field->findChild<MediaWell *>(), paths); // what an empty list shows
    const auto *model = static_cast<MediaListModel *>(view->model());
    const bool shown = wait([&] {
        if (model->rowCount() != count)
            return false;
        for (int row = 0; row < count; ++row) {
            const QString path = model->index(row).data(MediaListModel::PathRole).toString();
            if (!model->isKnown(row) || program.workspace.thumbnails().image(path, view->iconSize().isEmpty() ? QSize(186, 186) : view->iconSize()).isNull())
                return false;
        }
        return true;
    });
    watch.tell("dropped, looked at, shown");
    std::printf("peak %.0f MB (%.0f before)\n", peakMb(), before);
    if (!shown)
        return 1;

    page->newPerson()->findChild<QLineEdit *>(u"person.name"_s)->setText(u"Anna"_s);
    auto *origin = program.find<QComboBox>(u"field.ethnicity"_s);
    origin->setCurrentIndex(origin->findText(u"White"_s));
    Q_EMIT origin->activated(origin->currentIndex());
    program.click(u"field.gender.female"_s);
    wait([&] { return program.button(u"startTraining"_s)->isEnabled(); });
    watch.start();
    program.click(u"startTraining"_s);
    const bool sent = wait([&] {
        const QHash<qint64, Job> &jobs = program.studio.session()->openJobs();
        return !jobs.isEmpty() && std::any_of(jobs.cbegin(), jobs.cend(), [](const Job &job) { return !job.taskId.isEmpty(); });
    });
    watch.tell("encoded and sent");
    std::printf("peak %.0f MB, with the sandbox that takes it in\n", peakMb());
    return sent ? 0 : 1;
}
