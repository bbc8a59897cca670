// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/keychainvault.h"
#include "library/mediafile.h"
#include "mainwindow.h"
#include "notify/desktopnotifier.h"
#include "notify/jobnotices.h"
#include "sandbox/sandboxserver.h"
#include "studio/commandline.h"
#include "studio/instancelock.h"
#include "studio/studio.h"
#include "style/icons.h"
#include "style/theme.h"
#include "tour/tour.h"
#include "windowkeeper.h"
#include "words/languages.h"

#include <QApplication>
#include <QDir>
#include <QLoggingCategory>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <future>
#include <memory>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

/// The only place that knows the sandbox.
class EmbeddedSandbox final : public SandboxLauncher
{
public:
    explicit EmbeddedSandbox(const Workspace &workspace) : m_workspace(workspace) {}

    std::optional<Running> start(const QString &folder, QString *why) override
    {
        if (!m_server) {
            auto server = std::make_unique<SandboxServer>(
                SandboxServer::Options{.folder = folder,
                                       .speed = 1.0,
                                       .startBalance = Credits::whole(1000),
                                       .catalog = m_workspace.catalog(),
                                       .now = {},
                                       .blockSize = 1});
            if (!server->start(why))
                return {};
            m_server = std::move(server);
        } else if (!m_server->setCatalog(m_workspace.catalog(), why)) { // it may have been read again
            m_server.reset();
            return {};
        }
        return Running{m_server->url(), SandboxServer::apiKey(), SandboxServer::unifiedKey()};
    }

private:
    const Workspace &m_workspace;
    std::unique_ptr<SandboxServer> m_server;
};

/// In the environment it would be inherited by every program started from here (viewers, the browser).
QString takeKeyFromEnvironment()
{
    const QString key = qEnvironmentVariable("APIFRAME_API_KEY").trimmed();
    qunsetenv("APIFRAME_API_KEY");
    return key;
}

void openProfile(Studio &studio, const CommandLine &line, MainWindow &window)
{
    // Without a word on the command line the key says which API it is for.
    const ApiGeneration generation = line.generation.value_or(studio.environmentGeneration());
    if (line.sandbox) {
        studio.openSandbox(generation);
        return;
    }
    if (!line.tourFolder.isEmpty()) {
        window.showWelcome(); // the tour begins where a newcomer does
        return;
    }
    if (const std::optional<Profile> wanted = line.wantedProfile(studio.profiles(), studio.environmentGeneration())) {
        studio.open(*wanted);
    } else if (studio.isKeyFromEnvironment()) {
        studio.open(Profile::vendor(generation));
    } else {
        studio.openLast();
    }
    if (!studio.session())
        window.showWelcome();
}

/// Without a lock nothing may be opened. Said in a window too: who started it from a menu sees no terminal.
int tellUnwritable(const QString &folder)
{
    const QString text = QApplication::translate("CommandLine", "The data folder %1 cannot be written.")
                             .arg(QDir::toNativeSeparators(folder));
    std::fprintf(stderr, "%s\n", qPrintable(text));
    QMessageBox box(QMessageBox::Critical, QApplication::applicationDisplayName(), text, QMessageBox::Close);
    box.setInformativeText(QApplication::translate(
        "CommandLine", "Frameloom keeps its jobs there before anything is sent. Make the folder writable, or start it "
                       "with --data-dir and another one."));
    box.show();
    QApplication::exec();
    return 1;
}

/// Help, version and mistakes need no display.
CommandLine readCommandLine(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    installLanguages(app);
    return CommandLine::parse(QCoreApplication::arguments());
}

} // namespace

int main(int argc, char *argv[])
{
    const QString environmentKey = takeKeyFromEnvironment();
    // Requests are worth a line only to who looks for them: QT_LOGGING_RULES="frameloom.*=true".
    QLoggingCategory::setFilterRules(u"frameloom.*.info=false\nframeloom.*.debug=false"_s);
    QCoreApplication::setApplicationName(u"frameloom"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(FRAMELOOM_VERSION));
    CommandLine line = readCommandLine(argc, argv);
    if (line.action != CommandLine::Action::Run) {
        const bool refused = line.action == CommandLine::Action::Refuse;
        std::fprintf(refused ? stderr : stdout, "%s%s", qPrintable(line.text), refused ? "\n" : "");
        return refused ? 2 : 0;
    }

    // The tour leaves no trace in the user's library.
    std::optional<QTemporaryDir> tourData;
    if (!line.tourFolder.isEmpty())
        line.dataFolder = tourData.emplace().path();
    // Reading it takes about as long as connecting to the window system: both at once.
    std::future<CatalogSet> catalogs = beginCatalogs(QDir(line.dataFolder).absolutePath());

    QApplication app(argc, argv);
    installLanguages(app);
    QApplication::setApplicationDisplayName(u"Frameloom"_s);
    QApplication::setDesktopFileName(QStringLiteral(FRAMELOOM_APP_ID));

    QDir().mkpath(line.dataFolder);
    InstanceLock lock(line.dataFolder);
    switch (lock.acquire()) {
    case InstanceLock::Outcome::First:
        break;
    case InstanceLock::Outcome::Second:
        return 0;
    case InstanceLock::Outcome::Unwritable:
        return tellUnwritable(line.dataFolder);
    }

    allowLargePictures();
    const SystemClock clock;
    Workspace workspace(line.dataFolder, std::make_unique<KeychainVault>(), std::move(catalogs));
    Settings &settings = workspace.settings();
    EmbeddedSandbox sandbox(workspace);
    Studio studio(workspace, sandbox, clock, environmentKey);
    Theme theme;
    const auto applyTheme = [&] { theme.apply(app, static_cast<ThemeMode>(settings.theme())); };
    applyTheme();
    QObject::connect(&settings, &Settings::changed, &theme, applyTheme);

    WindowKeeper keeper(studio);
    QObject::connect(&keeper, &WindowKeeper::windowMade, &theme, [&](MainWindow &window) {
        QObject::connect(&lock, &InstanceLock::raiseRequested, &window, &MainWindow::raiseWindow);
        QObject::connect(&window, &MainWindow::themeSwitchRequested, &theme, [&] {
            settings.setTheme(theme.isDark() ? Settings::ThemeChoice::Light : Settings::ThemeChoice::Dark);
        });
    });
    keeper.makeWindow();
    // The desktop's bus and the picture in its task bar take milliseconds that nobody should wait for.
    QObject::connect(&keeper.window(), &MainWindow::painted, &theme, [&theme] {
        QApplication::setWindowIcon(applicationIcon());
        theme.followDesktop();
    });
    DesktopNotifier notifier;
    JobNotices notices(notifier, settings, [] { return QApplication::activeWindow() != nullptr; });
    QObject::connect(&notices, &JobNotices::jobWanted, &studio, [&](qint64 jobId) { keeper.window().showJob(jobId); });
    QObject::connect(&studio, &Studio::sessionOpened, &notices, &JobNotices::setSession);
    QObject::connect(&studio, &Studio::sessionClosing, &notices, [&] { notices.setSession(nullptr); });
    workspace.store().open(); // reads while the pages are built
    openProfile(studio, line, keeper.window());
    keeper.window().show();
    // It may read the whole library, more than half a second with 100,000 jobs: not while the first clicks want the store.
    constexpr int tidyAfterMs = 10'000;
    QTimer::singleShot(tidyAfterMs, &workspace, [&workspace] { workspace.cleanInputs(); });

    std::unique_ptr<Tour> tour;
    if (!line.tourFolder.isEmpty()) {
        tour = std::make_unique<Tour>(keeper.window(), studio, line.tourFolder);
        QObject::connect(tour.get(), &Tour::finished, &app, [](bool ok) { QApplication::exit(ok ? 0 : 1); });
        tour->start();
    }
    return QApplication::exec();
}
