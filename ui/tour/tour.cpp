// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tour/tour.h"

#include "createpage.h"
#include "jobs/joblistmodel.h"
#include "library/assetrepository.h"
#include "mainwindow.h"
#include "stage/stagepane.h"
#include "studio/studio.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int pollMs = 50;
constexpr QSize windowSize(1440, 900);
constexpr QSize smallSize(1024, 640);

const QString heron = u"a heron over a misty lake at dawn, ink and watercolour, wide negative space, muted blues"_s;
const QString city = u"night market in the rain, paper lanterns, wet street, long exposure"_s;

} // namespace

Tour::Tour(MainWindow &window, Studio &studio, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_studio(studio)
    , m_folder(folder)
    , m_jobs(new JobListModel(studio.workspace().client(), this))
{
    connect(&m_poll, &QTimer::timeout, this, &Tour::check);
}

void Tour::start()
{
    if (!QDir().mkpath(m_folder)) {
        fail(tr("The folder %1 cannot be made.").arg(m_folder));
        return;
    }
    m_window.resize(windowSize);
    m_studio.workspace().settings().setTheme(Settings::ThemeChoice::Dark);
    m_jobs->setQuery({});
    plan();
    next();
    m_poll.start(pollMs);
}

void Tour::step(const QString &picture, std::function<void()> act, std::function<bool()> ready)
{
    m_steps.append({picture, std::move(act), std::move(ready)});
}

void Tour::plan()
{
    const auto now = [] { return true; };
    const auto shownIs = [this](JobState state) {
        return [this, state] {
            const int row = m_jobs->rowOf(shownJob());
            return row >= 0 && m_jobs->jobAt(row).state == state;
        };
    };
    const auto newestIs = [this](const QString &operation, JobState state) {
        return [this, operation, state] {
            return m_jobs->rowCount() > 0 && m_jobs->jobAt(0).operationId == operation
                && m_jobs->jobAt(0).state == state;
        };
    };
    const auto showPage = [this](TopBar::Page page) { return [this, page] { m_window.showPage(page); }; };
    const auto setTheme = [this](Settings::ThemeChoice theme) {
        return [this, theme] { m_studio.workspace().settings().setTheme(theme); };
    };

    step(u"welcome"_s, [] {}, [this] { return has(u"trySandboxButton"_s); });
    step(u"create-empty"_s, [this] { press(u"trySandboxButton"_s); },
         [this] { return has(u"submitButton"_s) && m_studio.session()->balance().known; });
    step(u"prompt"_s, [this] {
        type(heron);
        press(u"field.aspect_ratio.3:2"_s);
    }, now);
    step(u"running"_s, [this] { press(u"submitButton"_s); }, [this] {
        const int row = m_jobs->rowOf(shownJob());
        return row >= 0 && m_jobs->jobAt(row).percent > 20;
    });
    step(u"four-pictures"_s, [] {}, shownIs(JobState::Done));

    // One click runs a follow-up; the stage stays, the list shows the new job.
    step({}, [this] {
        m_grid = shownJob();
        press(u"action.midjourney.upscale-1x.2"_s);
    }, newestIs(u"midjourney.upscale-1x"_s, JobState::Done));
    step(u"upscaled"_s, [this] { showNewest(); }, shownIs(JobState::Done));

    // A follow-up that needs another first runs as one chain.
    step(u"more-actions"_s, [this] {
        m_window.createPage()->showJob(m_grid);
    }, [this] {
        if (shownJob() == m_grid && !visibleMenu())
            press(u"moreActions"_s);
        return visibleMenu() != nullptr;
    });
    step({}, [this] { trigger(u"action.midjourney.pan.1.left"_s); }, newestIs(u"midjourney.pan"_s, JobState::Done));
    step(u"panned"_s, [this] { showNewest(); }, shownIs(JobState::Done));

    step({}, [this] {
        type(city);
        press(u"field.aspect_ratio.16:9"_s);
        press(u"submitButton"_s);
    }, newestIs(u"midjourney.imagine"_s, JobState::Done));
    step(u"wide-pictures"_s, [this] { showNewest(); }, shownIs(JobState::Done));
    step(u"lightbox"_s, [this] {
        key(u"picture1"_s, Qt::Key_Space);
    },
         [this] { return has(u"lightbox"_s); });
    step({}, [this] { key(u"lightbox"_s, Qt::Key_Escape); }, [this] { return !has(u"lightbox"_s); });

    step(u"failed"_s, [this] {
        type(u"sandbox:fail a paper boat on a puddle"_s);
        press(u"submitButton"_s);
    }, shownIs(JobState::Failed));
    step(u"unconfirmed"_s, [this] {
        type(u"sandbox:drop a paper boat on a puddle"_s);
        press(u"submitButton"_s);
    }, shownIs(JobState::Unconfirmed));

    step(u"history"_s, [this] {
        type(heron);
        m_window.showPage(TopBar::Page::History);
    }, [this] { return has(u"librarySearch"_s); });
    step(u"history-search"_s, [this] {
        m_window.findChild<QLineEdit *>(u"librarySearch"_s)->setText(u"lantern"_s);
    }, [this] {
        const auto *list = m_window.findChild<QListView *>(u"libraryGrid"_s);
        return list && list->model()->rowCount() == 1;
    });
    step(u"settings"_s, showPage(TopBar::Page::Settings), [this] { return has(u"themeChoice"_s); });

    step(u"light"_s, [this, setTheme] {
        setTheme(Settings::ThemeChoice::Light)();
        m_window.showPage(TopBar::Page::Create);
        m_window.createPage()->showJob(m_grid);
    }, shownIs(JobState::Done));
    step(u"light-history"_s, showPage(TopBar::Page::History), now);
    step(u"small-window"_s, [this, setTheme] {
        setTheme(Settings::ThemeChoice::Dark)();
        m_window.showPage(TopBar::Page::Create);
        m_window.resize(smallSize);
    }, now);
    step(u"right-to-left"_s, [this] {
        m_window.resize(windowSize);
        QApplication::setLayoutDirection(Qt::RightToLeft);
    }, now);
    step({}, [] { QApplication::setLayoutDirection(Qt::LeftToRight); }, now);
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
    const Step &step = m_steps.at(m_current);
    if (m_since.hasExpired(step.timeoutMs)) {
        fail(tr("Step %1 (%2) did not get there.").arg(m_current + 1).arg(step.picture));
        return;
    }
    // Pictures that are on their way belong to the step; a few rounds without any are a settled window.
    const bool quiet = step.ready() && m_studio.workspace().thumbnails().pendingCount() == 0;
    m_settled = quiet ? m_settled + 1 : 0;
    if (m_settled < 4)
        return;
    if (!step.picture.isEmpty())
        shoot(step.picture);
    next();
}

void Tour::shoot(const QString &name)
{
    QPixmap picture = m_window.grab();
    if (const QMenu *menu = visibleMenu()) {
        QPainter painter(&picture);
        painter.drawPixmap(m_window.mapFromGlobal(menu->pos()), const_cast<QMenu *>(menu)->grab());
    }
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
    m_current = static_cast<int>(m_steps.size());
    m_window.grab().save(m_folder + "/failed.png"_L1);
    Q_EMIT finished(false);
}

void Tour::collectResults()
{
    QVector<qint64> done;
    int unfinished = 0;
    for (int row = 0; row < m_jobs->rowCount(); ++row) {
        const Job &job = m_jobs->jobAt(row);
        if (job.state == JobState::Done) {
            done << job.id;
        } else if (!job.prompt.startsWith("sandbox:"_L1)) { // those are meant to go wrong
            ++unfinished;
            std::fprintf(stderr, "%s: %s\n", qPrintable(job.title), qPrintable(jobStateName(job.state)));
        }
    }
    const QString library = m_studio.workspace().settings().libraryFolder();
    const QString results = m_folder + "/results"_L1;
    QDir().mkpath(results);
    // Copying and decoding on the store's thread: nobody else needs it any more.
    m_studio.workspace().client().ask(this, [done, library, results](Database &database) {
        int good = 0;
        int bad = 0;
        for (const qint64 id : done) {
            for (const Asset &asset : AssetRepository(database).ofJob(id)) {
                const QString from = library + u'/' + asset.path;
                const QString to = results + u'/' + QFileInfo(asset.path).fileName();
                QFile::remove(to);
                const bool ok = asset.state == AssetState::Saved && QFile::copy(from, to) && !QImageReader(to).read().isNull();
                ++(ok ? good : bad);
            }
        }
        return QPair(good, bad);
    }, [this, jobs = done.size(), unfinished](const QPair<int, int> &files) {
        std::printf("%d jobs finished, %d result files decoded, %d did not\n", int(jobs), files.first, files.second);
        Q_EMIT finished(unfinished == 0 && files.first > 0 && files.second == 0);
    });
}

void Tour::type(const QString &prompt)
{
    if (auto *edit = qobject_cast<QPlainTextEdit *>(visible(u"field.prompt"_s)))
        edit->setPlainText(prompt);
    else
        fail(tr("There is no prompt to type into."));
}

void Tour::press(const QString &objectName)
{
    if (auto *button = qobject_cast<QAbstractButton *>(visible(objectName)))
        button->click();
}

void Tour::key(const QString &objectName, int key)
{
    // Straight to the widget: without a window manager no window is active and no widget has the focus.
    QWidget *target = visible(objectName);
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier);
        if (target)
            QApplication::sendEvent(target, &event);
    }
}

void Tour::trigger(const QString &action)
{
    QMenu *menu = visibleMenu();
    if (!menu)
        return;
    for (QAction *entry : menu->actions()) {
        if (entry->objectName() == action) {
            entry->trigger();
            menu->close();
            return;
        }
    }
    fail(tr("The menu has no entry %1.").arg(action));
}

QMenu *Tour::visibleMenu() const
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

QWidget *Tour::visible(const QString &objectName) const
{
    for (QWidget *widget : m_window.findChildren<QWidget *>(objectName)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

bool Tour::has(const QString &objectName) const
{
    return visible(objectName) != nullptr;
}

qint64 Tour::shownJob() const
{
    return m_window.createPage() ? m_window.createPage()->stage()->jobId() : 0;
}

void Tour::showNewest()
{
    if (m_jobs->rowCount() > 0)
        m_window.createPage()->showJob(m_jobs->jobAt(0).id);
}

} // namespace frameloom
