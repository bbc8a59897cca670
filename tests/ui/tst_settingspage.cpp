// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The settings in the real window: found by words, obeyed at once. With FRAMELOOM_PICTURES=FOLDER it leaves pictures.

#include "settings/settingspage.h"
#include "settings/settingstopic.h"
#include "style/banner.h"
#include "style/theme.h"
#include "style/tokens.h"
#include "ui/windowfixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

constexpr int patience = 30'000;

struct Rig
{
    Rig() : program(folder.path())
    {
        program.studio.openSandbox();
        program.show();
        program.window.showPage(TopBar::Page::Settings);
    }
    Settings &settings() { return program.workspace.settings(); }
    QStringList topicsInView() const
    {
        QStringList names;
        for (const SettingsTopic *topic : program.window.findChildren<SettingsTopic *>()) {
            if (topic->isVisible())
                names << topic->objectName();
        }
        return names;
    }
    void search(const QString &text) const
    {
        auto *edit = program.find<QLineEdit>(u"settingsSearch"_s);
        QVERIFY(edit);
        edit->setFocus();
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    void picture(const QString &name) const
    {
        const QString to = qEnvironmentVariable("FRAMELOOM_PICTURES");
        if (to.isEmpty())
            return;
        QTest::qWait(100); // laid out and in its colours
        const_cast<MainWindow &>(program.window).grab().save(u"%1/%2.png"_s.arg(to, name));
        if (auto *scroll = program.find<QScrollArea>(u"settingsScroll"_s))
            scroll->widget()->grab().save(u"%1/%2-whole.png"_s.arg(to, name));
    }
    void chooseFolder(const QString &button, const QString &folderPath) const
    {
        program.click(button);
        auto *dialog = program.window.findChild<QFileDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(folderPath);
        dialog->close();
        QTRY_VERIFY(!program.window.findChild<QFileDialog *>());
    }
    QTemporaryDir folder;
    test::Program program;
};

int post(const QUrl &url, const QString &secret, const QByteArray &body)
{
    QNetworkAccessManager network;
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("x-webhook-secret", secret.toUtf8());
    std::unique_ptr<QNetworkReply> reply(network.post(request, body));
    [&reply] { QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), patience); }();
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

} // namespace

class tst_SettingsPage : public QObject
{
    Q_OBJECT

    Theme m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeMode::Dark); }
    void cleanup() { m_theme.apply(*qApp, ThemeMode::Dark); }

    /// Search, topics and cards are one column of work in the middle, whatever the window.
    void standsTogether_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("large") << QSize(1440, 900);
        QTest::newRow("very large") << QSize(2560, 1300);
        QTest::newRow("small") << QSize(1024, 700);
        QTest::newRow("without topics") << QSize(900, 700);
    }
    void standsTogether()
    {
        QFETCH(const QSize, size);
        Rig rig;
        rig.program.window.resize(size);
        const auto *page = rig.program.find<QWidget>(u"settingsPage"_s);
        QTRY_COMPARE(page->width(), size.width());
        const auto on = [page](const QWidget *w) { return QRect(w->mapTo(page, QPoint()), w->size()); };
        const auto *search = rig.program.find<QLineEdit>(u"settingsSearch"_s);
        const auto *list = size.width() > 1000 ? rig.program.find<QListWidget>(u"settingsTopics"_s) : nullptr;
        QCOMPARE(rig.program.find<QListWidget>(u"settingsTopics"_s) != nullptr, size.width() > 1000);
        const auto *scroll = rig.program.find<QScrollArea>(u"settingsScroll"_s);
        const auto *first = rig.program.find<QWidget>(u"appearanceTopic"_s);
        QTRY_COMPARE(on(search).left(), on(first).left());
        QCOMPARE(on(search).right(), on(first).right());
        QVERIFY(on(scroll).top() - on(search).bottom() >= 8); // cards do not slide against it
        const auto leading = [&] { return list ? on(list).left() : on(first).left(); };
        const auto trailing = [&] { return page->width() - on(first).right(); };
        QTRY_VERIFY2(qAbs(leading() - trailing()) <= 32, qPrintable(u"%1, %2"_s.arg(leading()).arg(trailing())));
        if (list)
            QVERIFY2(on(first).left() - on(list).right() <= 32, qPrintable(QString::number(on(first).left())));
        // Numbers, choices and switches end on one line, and begin on one.
        const auto *theme = rig.program.find<QComboBox>(u"themeChoice"_s);
        const auto *number = rig.program.find<QSpinBox>(u"jobsInFlight"_s);
        QCOMPARE(on(theme).right(), on(number).right());
        QCOMPARE(on(theme).left(), on(number).left());
        QCOMPARE(on(rig.program.find<QCheckBox>(u"queuePaused"_s)).right(), on(number).right());
        // Few cards left by a search stand where they stood.
        const int left = on(search).left();
        rig.search(u"proxy"_s);
        QTRY_COMPARE(rig.topicsInView(), QStringList(u"networkTopic"_s));
        QTRY_COMPARE(on(rig.program.find<QWidget>(u"networkTopic"_s)).left(), left);
    }

    /// Also on the light ground, which is nearly as light as a selected row of a panel.
    void theTopicInViewIsSeen()
    {
        m_theme.apply(*qApp, ThemeMode::Light);
        Rig rig;
        auto *list = rig.program.find<QListWidget>(u"settingsTopics"_s);
        list->setCurrentRow(1);
        const QImage image = list->viewport()->grab().toImage();
        const auto at = [&](int row) {
            const QRect place = list->visualItemRect(list->item(row));
            return image.pixelColor(place.right() - 12, place.center().y());
        };
        QVERIFY2(contrastRatio(at(1), at(3)) >= 1.1, qPrintable(at(1).name() + at(3).name()));
    }

    void isFoundByWords()
    {
        Rig rig;
        const QStringList all = rig.topicsInView();
        QCOMPARE(all.size(), 10);
        rig.picture(u"settings-dark"_s);
        QTest::keySequence(&rig.program.window, QKeySequence::Find);
        auto *edit = rig.program.find<QLineEdit>(u"settingsSearch"_s);
        QTRY_VERIFY(edit->hasFocus());
        rig.search(u"taken back"_s);
        QCOMPARE(rig.topicsInView(), QStringList{u"sendingTopic"_s});
        QVERIFY(rig.program.find<QComboBox>(u"undoScope"_s));
        QVERIFY(!rig.program.find<QSpinBox>(u"lowBalance"_s)); // the others of the topic are out of the way
        const auto *viewport = rig.program.find<QScrollArea>(u"settingsScroll"_s)->viewport();
        const auto *topic = rig.program.window.findChild<SettingsTopic *>(u"sendingTopic"_s);
        QTRY_VERIFY(viewport->rect().contains(QRect(topic->mapTo(viewport, QPoint()), topic->size())));
        rig.picture(u"settings-search"_s);
        // What matched is marked, and only that.
        int marked = 0;
        for (const QLabel *label :
             rig.program.window.findChild<SettingsTopic *>(u"sendingTopic"_s)->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains("<span"_L1))
                ++marked;
        }
        QVERIFY(marked >= 1);
        auto *list = rig.program.find<QListWidget>(u"settingsTopics"_s);
        QVERIFY(list->item(0)->isHidden());
        rig.search(u"PROXY"_s); // a word of the explanation or of the keywords counts too
        QVERIFY(rig.topicsInView().contains(u"networkTopic"_s));
        QVERIFY(!rig.topicsInView().contains(u"libraryTopic"_s));
        rig.search(u"firewall"_s);
        QCOMPARE(rig.topicsInView(), QStringList{u"networkTopic"_s});
        rig.search(u"zebra"_s);
        QVERIFY(rig.topicsInView().isEmpty());
        QVERIFY(rig.program.find<QLabel>(u"settingsNothing"_s)->text().contains("zebra"_L1));
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(edit->text().isEmpty());
        QCOMPARE(rig.topicsInView(), all);
        for (const QLabel *label : rig.program.window.findChildren<QLabel *>())
            QVERIFY(!label->text().contains("<span"_L1));
    }

    void marksPlainTextOnly()
    {
        const QString rich = markedText(u"a <b> & Proxy proxy"_s, {u"proxy"_s, u"<b>"_s}, qApp->palette());
        QCOMPARE(rich.count("<span"_L1), 3);
        QVERIFY(rich.contains("&lt;b&gt;"_L1) && rich.contains(" &amp; "_L1) && rich.contains(">Proxy<"_L1));
        QCOMPARE(markedText(u"x"_s, {}, qApp->palette()), u"x"_s);
    }

    void topicsAreReachedByTheirList()
    {
        Rig rig;
        auto *list = rig.program.find<QListWidget>(u"settingsTopics"_s);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_End);
        auto *scroll = rig.program.find<QScrollArea>(u"settingsScroll"_s);
        const auto *last = rig.program.window.findChild<SettingsTopic *>(u"catalogTopic"_s);
        QVERIFY(scroll->viewport()->rect().intersects(QRect(last->mapTo(scroll->viewport(), QPoint()), last->size())));
        QTest::keyClick(list, Qt::Key_Home);
        QCOMPARE(list->currentRow(), 0);
    }

    void namesOfFiles()
    {
        Rig rig;
        auto *pattern = rig.program.find<QLineEdit>(u"fileNamePattern"_s);
        auto *example = rig.program.find<QLabel>(u"fileNameExample"_s);
        QVERIFY(example->text().contains("midjourney-imagine-a-red-fox"_L1));
        pattern->clear();
        QTest::keyClicks(pattern, u"cats"_s);
        rig.program.click(u"fileNamePart.number"_s);
        QCOMPARE(pattern->text(), u"cats-{number}"_s);
        QVERIFY2(example->text().contains("cats-41-1.png"_L1), qPrintable(example->text()));
        QCOMPARE(rig.settings().fileNamePattern(), u"cats-{number}"_s);
        QTest::keyClicks(pattern, u"{oops}"_s);
        QVERIFY(example->text().contains("oops"_L1));
        QVERIFY(pattern->property("invalid").toBool());
        QVERIFY(!rig.settings().fileNamePattern().contains("oops"_L1)); // the last good one stays
        rig.program.click(u"fileNameStandard"_s);
        QVERIFY(!pattern->property("invalid").toBool());
        // The next file is called so.
        pattern->clear();
        QTest::keyClicks(pattern, u"my-{prompt}-{number}"_s);
        rig.program.window.showPage(TopBar::Page::Create);
        auto *prompt = rig.program.find<QPlainTextEdit>(u"field.prompt"_s);
        prompt->setPlainText(u"a paper boat"_s);
        QTest::keyClick(prompt, Qt::Key_Return, Qt::ControlModifier);
        const Job job = test::waitForJob(rig.program, u"midjourney.imagine"_s, JobState::Done);
        QVERIFY2(job.coverPath.contains(u"/my-a-paper-boat-%1-1."_s.arg(job.id)), qPrintable(job.coverPath));
    }

    void theLibraryMoves()
    {
        Rig rig;
        const QString old = rig.settings().libraryFolder();
        QVERIFY(QDir().mkpath(old + "/2026-11"_L1));
        QFile file(old + "/2026-11/a.png"_L1);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("a") == 1);
        file.close();
        auto *banner = rig.program.window.findChild<Banner *>(u"libraryBanner"_s);

        QFile blocker(rig.folder.filePath(u"blocker"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        blocker.close();
        rig.chooseFolder(u"changeLibraryFolder"_s, blocker.fileName());
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), patience);
        QCOMPARE(banner->kind(), Banner::Kind::Warning);
        QCOMPARE(rig.settings().libraryFolder(), old);

        QTemporaryDir pictures;
        rig.chooseFolder(u"changeLibraryFolder"_s, pictures.path());
        QTRY_COMPARE_WITH_TIMEOUT(rig.settings().libraryFolder(), pictures.path(), patience);
        QTRY_VERIFY(banner->firstButton()->isVisible());
        rig.picture(u"settings-library"_s);
        QCOMPARE(rig.program.workspace.libraryPath(u"2026-11/a.png"_s), old + "/2026-11/a.png"_L1);
        QTest::mouseClick(banner->firstButton(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(rig.program.workspace.libraryPath(u"2026-11/a.png"_s),
                                  pictures.filePath(u"2026-11/a.png"_s), patience);
        // The file is found before the mover tells that it is ready.
        QTRY_VERIFY(!QFile::exists(old + "/2026-11/a.png"_L1));
        QTRY_VERIFY(rig.program.button(u"changeLibraryFolder"_s)->isEnabled());

        // And back, this time without the files.
        rig.chooseFolder(u"changeLibraryFolder"_s, old);
        QTRY_COMPARE_WITH_TIMEOUT(rig.settings().libraryFolder(), old, patience);
        QTRY_VERIFY(banner->secondButton()->isVisible());
        QTest::mouseClick(banner->secondButton(), Qt::LeftButton);
        QVERIFY(!banner->isVisible());
        QVERIFY(QFile::exists(pictures.filePath(u"2026-11/a.png"_s)));
    }

    void aPausedQueueWaits()
    {
        Rig rig;
        auto *paused = rig.program.find<QCheckBox>(u"queuePaused"_s);
        paused->setFocus();
        QTest::keyClick(paused, Qt::Key_Space);
        QVERIFY(rig.settings().queuePaused());
        rig.program.window.showPage(TopBar::Page::Create);
        auto *prompt = rig.program.find<QPlainTextEdit>(u"field.prompt"_s);
        prompt->setPlainText(u"a paper boat"_s);
        QTest::keyClick(prompt, Qt::Key_Return, Qt::ControlModifier);
        test::waitForJob(rig.program, u"midjourney.imagine"_s, JobState::Queued);
        QTRY_VERIFY(rig.program.find<QLabel>(u"statusJobs"_s)->text().contains("paused"_L1));
        rig.settings().setQueuePaused(false); // as another switch may do it
        QVERIFY(!paused->isChecked());
        test::waitForJob(rig.program, u"midjourney.imagine"_s, JobState::Done);
    }

    void webhooksAndTheReceiver()
    {
        Rig rig;
        Session &session = *rig.program.studio.session();
        auto *url = rig.program.find<QLineEdit>(u"webhookUrl"_s);
        url->setText(u"not an address"_s);
        Q_EMIT url->editingFinished();
        QVERIFY(url->property("invalid").toBool());
        QVERIFY(session.profile().webhookUrl.isEmpty());
        url->setText(u"https://example.org/hook"_s);
        Q_EMIT url->editingFinished();
        QCOMPARE(session.profile().webhookUrl, u"https://example.org/hook"_s);
        auto *secret = rig.program.find<QLineEdit>(u"webhookSecret"_s);
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
        rig.program.click(u"newWebhookSecret"_s);
        QVERIFY(secret->text().size() >= 32);
        QCOMPARE(session.profile().webhookSecret, secret->text());

        QVERIFY(!rig.program.find<QLineEdit>(u"receiverUrl"_s)); // off: nothing of it is in the way
        rig.program.find<QCheckBox>(u"receiverOn"_s)->click();
        auto *shown = rig.program.find<QLineEdit>(u"receiverUrl"_s);
        QVERIFY(shown);
        QTRY_VERIFY_WITH_TIMEOUT(shown->text().startsWith("http://127.0.0.1:"_L1), patience);
        rig.search(u"webhook"_s);
        rig.picture(u"settings-webhooks"_s);
        rig.program.click(u"copyReceiverUrl"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), shown->text());
        QCOMPARE(post(QUrl(shown->text()), secret->text(), R"({"task_id":"nobody"})"), 200);
        QCOMPARE(post(QUrl(shown->text()), u"wrong"_s, R"({"task_id":"nobody"})"), 401);
        auto *address = rig.program.find<QLineEdit>(u"receiverAddress"_s);
        address->setText(u"somewhere"_s);
        Q_EMIT address->editingFinished();
        QTRY_VERIFY_WITH_TIMEOUT(session.hasReceiverFailed(), patience);
        QTRY_VERIFY(address->property("invalid").toBool());
    }

    void aUnifiedAccountHasNoSecretButASignature()
    {
        Rig rig;
        rig.settings().setReceiver({.on = true});
        QVERIFY(rig.program.find<QLineEdit>(u"webhookSecret"_s));
        rig.program.studio.openSandbox(ApiGeneration::Unified);
        rig.program.window.showPage(TopBar::Page::Settings);
        Session &session = *rig.program.studio.session();
        QVERIFY(!rig.program.find<QLineEdit>(u"webhookSecret"_s)); // out of view
        QVERIFY(!rig.program.find<QPushButton>(u"newWebhookSecret"_s));
        const auto says = [&rig](const QString &words) {
            const auto labels = rig.program.window.findChild<SettingsTopic *>(u"webhooksTopic"_s)->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) {
                return label->isVisible() && label->text().contains(words);
            });
        };
        QVERIFY(says(u"signs each message with the key"_s));
        QVERIFY(rig.program.find<QCheckBox>(u"receiverOn"_s)->isChecked());
        auto *shown = rig.program.find<QLineEdit>(u"receiverUrl"_s);
        QVERIFY(shown);
        QTRY_VERIFY_WITH_TIMEOUT(shown->text().startsWith("http://127.0.0.1:"_L1), patience);
        QVERIFY(says(u"begins with https://"_s));
        rig.search(u"webhook"_s);
        rig.picture(u"settings-webhooks-unified"_s);
        // Only https reaches the service.
        auto *url = rig.program.find<QLineEdit>(u"webhookUrl"_s);
        url->setText(u"http://example.org/hook"_s);
        Q_EMIT url->editingFinished();
        QVERIFY(url->property("invalid").toBool());
        QVERIFY(session.profile().webhookUrl.isEmpty());
        url->setText(u"https://example.org/hook"_s);
        Q_EMIT url->editingFinished();
        QVERIFY(!url->property("invalid").toBool());
        QCOMPARE(session.profile().webhookUrl, u"https://example.org/hook"_s);
        rig.search({});
        rig.program.studio.openSandbox();
        rig.program.window.showPage(TopBar::Page::Settings);
        QVERIFY(rig.program.find<QLineEdit>(u"webhookSecret"_s));
        QVERIFY(!says(u"signs each message with the key"_s));
    }

    void theRestIsObeyed()
    {
        Rig rig;
        const Settings &settings = rig.settings();
        // Rows that depend on another one are there when they mean something.
        QVERIFY(!rig.program.find<QLineEdit>(u"proxyHost"_s));
        rig.program.find<QComboBox>(u"proxyMode"_s)->setCurrentIndex(2);
        auto *host = rig.program.find<QLineEdit>(u"proxyHost"_s);
        QVERIFY(host);
        host->setText(u"proxy.example.org"_s);
        Q_EMIT host->editingFinished();
        rig.program.find<QComboBox>(u"proxyType"_s)->setCurrentIndex(1);
        rig.program.find<QSpinBox>(u"proxyPort"_s)->setValue(1080);
        QCOMPARE(settings.proxy(), (Settings::Proxy{Settings::Proxy::Mode::Manual, Settings::Proxy::Type::Socks5,
                                                    u"proxy.example.org"_s, 1080}));
        auto *user = rig.program.find<QLineEdit>(u"proxyUser"_s);
        user->setText(u"anna"_s);
        Q_EMIT user->editingFinished();
        QCOMPARE(settings.proxy().user, u"anna"_s);
        auto *password = rig.program.find<QLineEdit>(u"proxyPassword"_s);
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        password->setText(u"a secret"_s);
        Q_EMIT password->editingFinished();
        ProxyControl &proxy = rig.program.studio.proxy();
        QCOMPARE(proxy.password(), u"a secret"_s);
        QTRY_COMPARE_WITH_TIMEOUT(proxy.place(), KeyVault::Place::Memory, patience);
        rig.program.find<QComboBox>(u"undoScope"_s)->setCurrentIndex(2);
        rig.program.find<QSpinBox>(u"undoSeconds"_s)->setValue(9);
        QCOMPARE(settings.undoDelayMs(1), 9'000);
        rig.program.find<QComboBox>(u"undoScope"_s)->setCurrentIndex(0);
        QVERIFY(!rig.program.find<QSpinBox>(u"undoSeconds"_s));
        rig.program.find<QSpinBox>(u"askAbove"_s)->setValue(12);
        QCOMPARE(settings.askAbove(), Credits::whole(12));
        rig.program.find<QCheckBox>(u"notificationsOn"_s)->click();
        QVERIFY(!settings.notifications());
        rig.program.find<QPlainTextEdit>(u"bannedWords"_s)->setPlainText(u" blood\nTwo  words; blood,gore \n\n"_s);
        QCOMPARE(settings.promptBannedWords(), QStringList({u"blood"_s, u"Two words"_s, u"gore"_s}));
        QTemporaryDir wildcards;
        rig.chooseFolder(u"changeWildcardFolder"_s, wildcards.path());
        QCOMPARE(settings.wildcardFolder(), wildcards.path());
        auto *language = rig.program.find<QComboBox>(u"languageChoice"_s);
        language->setCurrentIndex(language->findData(u"de"_s));
        QCOMPARE(settings.language(), u"de"_s);
        m_theme.apply(*qApp, ThemeMode::Light);
        rig.picture(u"settings-light"_s);
    }
};

QTEST_MAIN(tst_SettingsPage)
#include "tst_settingspage.moc"
