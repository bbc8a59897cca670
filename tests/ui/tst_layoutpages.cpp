// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every page, overlay and dialog in the smallest window that is allowed, with words that are 40 % longer: nothing is cut
// off and nothing lies on anything else, and right-to-left it is the same the other way round. With
// FRAMELOOM_PICTURES=FOLDER it leaves a picture of each, for looking at.

#include "create/fields/medialistfield.h"
#include "create/formpane.h"
#include "jobs/jobspane.h"
#include "library/assetrepository.h"
#include "library/storefixture.h"
#include "people/newperson.h"
#include "people/peoplepage.h"
#include "people/portraits.h"
#include "stage/lightbox.h"
#include "stage/stageview.h"
#include "style/icons.h"
#include "style/theme.h"
#include "support/settle.h"
#include "ui/layoutchecks.h"
#include "ui/windowfixture.h"

#include <QApplication>
#include <QClipboard>
#include <QDebug>
#include <QDialog>
#include <QMimeData>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace frameloom;
using test::Program;

namespace {

const QString longPrompt = u"two foxes in the snow, quiet light, a long walk home through the birches --ar 3:2"_s;

} // namespace

class tst_LayoutPages : public QObject
{
    Q_OBJECT

    Theme m_theme;
    test::PseudoLocale m_pseudo;
    QStringList m_faults;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;

    Program &program() { return *m_program; }

    void turnTo(Qt::LayoutDirection direction)
    {
        QApplication::setLayoutDirection(direction);
        // Layouts inside of layouts; and what the store was asked for stands in its place before anything is compared.
        test::settle([this] { visit(program().workspace.store()); });
        QTRY_COMPARE(program().workspace.thumbnails().pendingCount(), 0);
        test::turn();
    }
    void note(const QString &where, const QWidget &window, const QStringList &faults)
    {
        if (const QString folder = qEnvironmentVariable("FRAMELOOM_PICTURES"); !folder.isEmpty())
            const_cast<QWidget &>(window).grab().save(u"%1/%2.png"_s.arg(folder, where));
        for (const QString &fault : faults) {
            m_faults << where;
            qWarning().noquote() << where << fault;
        }
    }
    void look(const QString &name, const QWidget &window)
    {
        turnTo(Qt::LeftToRight);
        note(name, window, test::clipped(window) + test::overlapping(window) + test::nameless(window));
        const auto before = test::places(window);
        turnTo(Qt::RightToLeft);
        note(name + u"-rtl"_s, window,
             test::clipped(window) + test::overlapping(window) + test::notMirrored(window, before));
        turnTo(Qt::LeftToRight);
    }
    void look(const QString &name) { look(name, program().window); }
    /// The dialog as small as it lets itself be made.
    void lookAtDialog(const QString &name, const QString &objectName)
    {
        QTRY_VERIFY(program().find<QDialog>(objectName));
        QPointer<QDialog> dialog = program().find<QDialog>(objectName);
        dialog->resize(dialog->minimumSizeHint());
        look(name, *dialog);
        dialog->close();
        QTRY_VERIFY(!dialog || !dialog->isVisible());
    }

    Job newJob(const QString &operation, JobState state, ResultKind kind)
    {
        const Operation *known = program().workspace.catalog()->operation(operation);
        Job job;
        job.profileId = program().studio.session()->profile().id;
        job.operationId = operation;
        job.generatorId = known->generator;
        job.resultKind = kind;
        job.resultFamily = known->result.family;
        job.title = job.prompt = longPrompt;
        job.params = {{u"prompt"_s, longPrompt}};
        job.state = state;
        job.price = Price::exact(Credits::whole(4));
        job.taskId = u"5d0c7a42-93be-4f16-8a2d-61e0b7c4f915"_s;
        job.createdAt = job.submittedAt = program().clock.wallMs() - 60'000;
        if (!isOpen(state) && state != JobState::Unconfirmed)
            job.finishedAt = program().clock.wallMs();
        return job;
    }
    void addFile(qint64 jobId, int number, AssetKind kind, const QString &name, const QString &title = {})
    {
        Asset asset;
        asset.jobId = jobId;
        asset.number = number;
        asset.kind = kind;
        asset.state = AssetState::Saved;
        asset.path = u"2026-11/%1-%2-%3"_s.arg(jobId).arg(number).arg(name);
        asset.title = title;
        asset.words = title.isEmpty() ? QString() : u"[Verse]\nGrey wings over water"_s;
        const QString path = program().workspace.libraryPath(asset.path);
        QDir().mkpath(path.section(u'/', 0, -2));
        if (kind == AssetKind::Picture || kind == AssetKind::Cover) {
            asset.size = {640, 480};
            asset.mime = u"image/png"_s;
            QImage image(asset.size, QImage::Format_RGB32);
            image.fill(QColor::fromHsv(number * 60, 120, 170));
            QVERIFY(image.save(path));
        } else {
            asset.durationMs = 3000;
            QVERIFY(QFile::copy(QStringLiteral(FRAMELOOM_SOURCE_DIR "/tests/data/media/") + name, path));
        }
        bool stored = false;
        program().workspace.client().ask(&program().window, [asset](Database &database) mutable {
            return AssetRepository(database).insert(asset);
        }, [&stored](bool worked) { stored = worked; });
        QTRY_VERIFY(stored);
    }
    void showJob(qint64 id)
    {
        program().window.showPage(TopBar::Page::Create);
        program().window.createPage()->showJob(id);
        QTRY_COMPARE(program().shownJob(), id);
        QTRY_COMPARE(program().window.createPage()->stage()->findChild<StageView *>()->content().job.id, id);
    }
    /// A press on the only button that is shown with such a name.
    void press(const QString &ending)
    {
        QAbstractButton *found = nullptr;
        const auto look = [&] {
            for (QAbstractButton *button : program().window.findChildren<QAbstractButton *>()) {
                if (button->isVisible() && button->isEnabled() && button->objectName().endsWith(ending))
                    found = button;
            }
            return found != nullptr;
        };
        QTRY_VERIFY2(look(), qPrintable(ending));
        found->click();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setWindowIcon(applicationIcon());
        QApplication::setDoubleClickInterval(0); // the same button again at once is meant
    }
    void init()
    {
        m_theme.apply(*qApp, ThemeMode::Light);
        m_faults.clear();
        QCoreApplication::installTranslator(&m_pseudo);
        m_folder = std::make_unique<QTemporaryDir>();
        m_program = std::make_unique<Program>(m_folder->path());
        m_program->show(m_program->window.minimumSize());
        QCOMPARE(m_program->window.size(), m_program->window.minimumSize());
    }
    void cleanup()
    {
        const bool small = m_program->window.size() == m_program->window.minimumSize(); // nothing has pushed it wider
        m_program.reset();
        m_folder.reset();
        QCoreApplication::removeTranslator(&m_pseudo);
        QApplication::setLayoutDirection(Qt::LeftToRight);
        QVERIFY(small);
    }

    void welcomeAndAccount()
    {
        program().window.showWelcome();
        look(u"welcome"_s);
        program().studio.openSandbox();
        QTRY_VERIFY(program().studio.session()->balance().known);
        program().window.showWelcome();
        look(u"welcome-with-a-way-back"_s);
        program().window.showPage(TopBar::Page::Account);
        look(u"account"_s);
        program().window.showPage(TopBar::Page::History);
        look(u"history-empty"_s);
        program().window.showPage(TopBar::Page::Settings);
        look(u"settings"_s);
        program().studio.openSandbox(ApiGeneration::Unified);
        QTRY_VERIFY(program().studio.session()->balance().known);
        program().window.showPage(TopBar::Page::Account);
        look(u"account-unified"_s);
        QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.join(u' ')));
    }

    void stageAndWhatLiesOverIt()
    {
        program().studio.openSandbox();
        QTRY_VERIFY(program().studio.session()->balance().known);
        look(u"create"_s);

        const qint64 grid = program().insert(newJob(u"midjourney.imagine"_s, JobState::Done, ResultKind::Images));
        for (int i = 1; i <= 4; ++i)
            addFile(grid, i, AssetKind::Picture, u"picture.png"_s);
        showJob(grid);
        look(u"pictures"_s);
        auto *view = program().window.createPage()->stage()->findChild<StageView *>();
        view->setFocus();
        QTest::keyClick(view, Qt::Key_2);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(view->lightbox() && view->lightbox()->isVisible());
        look(u"lightbox"_s);
        view->lightbox()->close();

        const qint64 video = program().insert(newJob(u"midjourney.imagine-video"_s, JobState::Done, ResultKind::Video));
        addFile(video, 1, AssetKind::Video, u"colours.mp4"_s);
        showJob(video);
        look(u"video"_s);
        const qint64 songs = program().insert(newJob(u"suno.imagine"_s, JobState::Done, ResultKind::Audio));
        addFile(songs, 1, AssetKind::Audio, u"bursts.mp3"_s, u"Grey wings over the water before the storm"_s);
        addFile(songs, 1, AssetKind::Cover, u"cover.png"_s);
        addFile(songs, 2, AssetKind::Audio, u"hum.mp3"_s, u"Low Tide"_s);
        showJob(songs);
        look(u"songs"_s);
        Job texts = newJob(u"midjourney.describe"_s, JobState::Done, ResultKind::Text);
        texts.texts = {longPrompt, u"a lone bird above still water, morning fog, sumi-e --ar 3:2"_s};
        showJob(program().insert(texts));
        look(u"texts"_s);
        Job lost = newJob(u"midjourney.imagine"_s, JobState::Unconfirmed, ResultKind::Images);
        lost.taskId.clear();
        lost.failure = {FailureKind::ConnectionLost, 0, u"Connection closed"_s, -1, true};
        showJob(program().insert(lost));
        look(u"unconfirmed"_s);
        Job failed = newJob(u"midjourney.imagine"_s, JobState::Failed, ResultKind::Images);
        failed.failure = {FailureKind::TaskFailed, 200, u"Banned prompt detected: the word is not allowed here"_s, -1, true};
        showJob(program().insert(failed));
        look(u"failed"_s);

        Job upscaled = newJob(u"midjourney.upscale-1x"_s, JobState::Done, ResultKind::Image);
        upscaled.parent = {grid, 2, {}};
        const qint64 parent = program().insert(upscaled);
        addFile(parent, 1, AssetKind::Picture, u"picture.png"_s);
        program().window.createPage()->openDraft({u"midjourney.inpaint"_s, {{u"prompt"_s, longPrompt}}, {parent, 0, {}}});
        press(u"field.mask"_s);
        QTRY_VERIFY(program().find<QWidget>(u"maskEditor"_s));
        look(u"mask-painter"_s);
        program().find<QWidget>(u"maskEditor"_s)->close();
        QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.join(u' ')));
    }

    void dialogsAndBars()
    {
        Settings &settings = program().workspace.settings();
        settings.setQueuePaused(true); // what is generated stays in the queue
        settings.setUndoScope(Settings::UndoScope::All);
        settings.setUndoSeconds(30);
        program().studio.openSandbox();
        QTRY_VERIFY(program().studio.session()->balance().known);
        const qint64 pictures = program().insert(newJob(u"midjourney.imagine"_s, JobState::Done, ResultKind::Images));
        addFile(pictures, 1, AssetKind::Picture, u"picture.png"_s);

        press(u"exportButton"_s);
        lookAtDialog(u"export"_s, u"exportDialog"_s);
        auto *prompt = program().find<QPlainTextEdit>(u"field.prompt"_s);
        prompt->setPlainText(u"a {red|blue} fox in {snow|rain}, quiet light, a long walk home through the birches"_s);
        QTest::keyClick(prompt, Qt::Key_Return, Qt::ControlModifier);
        lookAtDialog(u"prompts"_s, u"promptList"_s);
        for (int i = 1; i <= 2; ++i) {
            prompt->setPlainText(longPrompt);
            QTest::keyClick(prompt, Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY(program().find<QWidget>(u"undoBar"_s));
            if (i == 1)
                look(u"undo-bar"_s);
            press(u"undoSendNow"_s);
            QTRY_COMPARE(program().studio.session()->openJobs().size(), i);
        }
        // Narrow windows have the jobs folded away; here somebody has opened them.
        program().window.resize(1024, 640);
        program().window.createPage()->setJobsVisible(true);
        look(u"paused-queue"_s);
        press(u"queueOrder"_s);
        lookAtDialog(u"queue"_s, u"queueList"_s);
        program().window.createPage()->setJobsVisible(false);
        program().window.resize(program().window.minimumSize());
        program().window.createPage()->form()->openOperation(u"kling.try-on"_s);
        look(u"form-with-pictures"_s);
        press(u".library"_s);
        lookAtDialog(u"library-picker"_s, u"libraryPicker"_s);
        QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.join(u' ')));
    }

    void people_data()
    {
        QTest::addColumn<bool>("unified");
        QTest::newRow("classic") << false;
        QTest::newRow("unified") << true;
    }
    void people()
    {
        QFETCH(const bool, unified);
        const QString suffix = unified ? u"-unified"_s : QString();
        program().studio.openSandbox(unified ? ApiGeneration::Unified : ApiGeneration::Classic);
        QTRY_VERIFY(program().studio.session()->balance().known);
        program().click(unified ? u"generator.trained"_s : u"generator.ai-photos"_s);
        QTRY_VERIFY(program().find<QWidget>(u"peopleEmpty"_s));
        look(u"no-people"_s + suffix);
        program().click(u"firstPerson"_s);
        QTRY_VERIFY(program().button(u"startTraining"_s));
        look(u"training"_s + suffix);
        QTemporaryDir folder;
        QList<QUrl> urls;
        for (const QString &path : test::savePortraits(folder.path(), 3))
            urls.append(QUrl::fromLocalFile(path));
        auto *mime = new QMimeData;
        mime->setUrls(urls + QList<QUrl>{urls.first()}); // one of them twice: that is said
        QGuiApplication::clipboard()->setMimeData(mime);
        press(u".paste"_s);
        const auto *list = program().window.createPage()->people()->newPerson()->findChild<MediaListField *>();
        QVERIFY(list);
        QTRY_VERIFY(list->paths().size() == 4 && !list->isBusy());
        program().click(u"startTraining"_s); // says what is missing
        look(u"training-refused"_s + suffix);
        QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.join(u' ')));
    }
};

QTEST_MAIN(tst_LayoutPages)
#include "tst_layoutpages.moc"
