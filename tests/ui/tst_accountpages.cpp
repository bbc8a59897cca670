// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The welcome and the settings in the real window, with a scripted network behind them.

#include "account/welcomepage.h"
#include "create/formpane.h"
#include "createpage.h"
#include "credits/creditmeter.h"
#include "notices.h"
#include "settings/settingspage.h"
#include "style/banner.h"
#include "style/theme.h"
#include "support/fakenetwork.h"
#include "support/settle.h"
#include "ui/windowfixture.h"

#include <QApplication>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace frameloom;
using test::FakeAnswer;

namespace {

FakeAnswer account(int credits)
{
    return FakeAnswer::json("{\"email\":\"a@b.c\",\"plan\":\"x\",\"credits\":" + QByteArray::number(credits) + '}');
}

struct Rig
{
    Rig() : program(folder.path(), Credits::whole(1000), {}, service.factory())
    {
        service.answer(u"/account"_s, account(700));
        program.window.showWelcome();
        program.show();
    }
    void enter(const QString &key)
    {
        auto *edit = program.find<QLineEdit>(u"apiKeyEdit"_s);
        QVERIFY(edit);
        edit->clear();
        QTest::keyClicks(edit, key);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    QString banner() const
    {
        const auto *banner = program.window.findChild<Banner *>(u"keyBanner"_s);
        return banner->isVisible() ? banner->text() : QString();
    }
    QTemporaryDir folder;
    test::FakeService service;
    test::Program program;
};

} // namespace

/// Stands where the browser would be opened.
class Browser : public QObject
{
    Q_OBJECT
public:
    Browser() { QDesktopServices::setUrlHandler(u"https"_s, this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
    QVector<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

class tst_AccountPages : public QObject
{
    Q_OBJECT

    Theme m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeMode::Dark); }

    void theFirstScreenShowsTheLogo()
    {
        // The window's own icon is set after the first paint: too late for this page.
        QVERIFY(QApplication::windowIcon().isNull());
        Rig rig;
        auto *logo = rig.program.find<QLabel>(u"welcomeLogo"_s);
        QVERIFY(logo);
        QVERIFY(!logo->pixmap().isNull());
    }

    void aGoodKeyOpensTheStudio()
    {
        Rig rig;
        QVERIFY(rig.program.find<QLineEdit>(u"apiKeyEdit"_s)->hasFocus());
        QCOMPARE(rig.program.find<QLineEdit>(u"apiKeyEdit"_s)->echoMode(), QLineEdit::Password);
        rig.enter(u"good-key"_s);
        QTRY_VERIFY(rig.program.window.createPage());
        QCOMPARE(rig.service.requests(u"/account"_s).first().request.rawHeader("Authorization"), "good-key"_ba);
        // No keychain answers here: said at once, and the key is in the vault for this run.
        const auto *notices = rig.program.window.findChild<Notices *>(u"notices"_s);
        QTRY_VERIFY(notices->isTelling(Notices::Topic::Keychain));
        std::optional<KeyVault::Found> found;
        rig.program.workspace.keys().read(Profile::classic().id, this, [&](const KeyVault::Found &f) { found = f; });
        QTRY_VERIFY(found);
        QCOMPARE(found->key, u"good-key"_s);
        QVERIFY(rig.program.window.windowTitle().contains(Profile::classic().name));
    }

    void accountsThatCouldNotBeSavedAreTold()
    {
        Rig rig;
        QVERIFY(QDir(rig.folder.path()).mkpath(u"profiles.json"_s)); // in the way of the file
        rig.enter(u"good-key"_s);
        QTRY_VERIFY(rig.program.window.createPage());
        const auto *notices = rig.program.window.findChild<Notices *>(u"notices"_s);
        QTRY_VERIFY(notices->isTelling(Notices::Topic::Accounts));
        const auto *line = notices->findChild<Banner *>(u"notice%1"_s.arg(int(Notices::Topic::Accounts)));
        QVERIFY(line->text().contains(QDir::toNativeSeparators(rig.folder.path())));
        QVERIFY(QDir(rig.folder.path()).rmdir(u"profiles.json"_s));
        rig.program.studio.setWebhook(u"https://hook.example/in"_s, {});
        QVERIFY(!notices->isTelling(Notices::Topic::Accounts));
    }

    /// A key that begins with "afk_" needs nothing but to be pasted.
    void aKeyOfTheNewerApiOpensIt()
    {
        Rig rig;
        rig.service.answer(u"/v2/me"_s, FakeAnswer::json(R"({"user":{"id":"1","email":"a@b.example","role":"OWNER"},
            "team":{"id":"2","name":"T","credits":1234,"plan":"Basic","customerId":null},"apiKey":null})"));
        rig.enter(u"afk_12345"_s);
        QTRY_VERIFY(rig.program.window.createPage());
        QCOMPARE(rig.service.requests(u"/v2/me"_s).first().request.rawHeader("X-API-Key"), "afk_12345"_ba);
        QVERIFY(rig.program.window.createPage()->form()->operationId().startsWith("unified."_L1));
    }

    void aServerThatIsNoneIsNamedSo_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("words");
        QTest::newRow("Unified") << u"/v2/me"_s << u"afk_12345"_s << u"not an Apiframe Unified server"_s;
        QTest::newRow("Classic") << u"/account"_s << u"key"_s << u"not an Apiframe Classic server"_s;
    }
    void aServerThatIsNoneIsNamedSo()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, key);
        QFETCH(const QString, words);
        Rig rig;
        rig.service.clear(path);
        rig.service.answer(path, FakeAnswer::json("<html>Not Found</html>", 404));
        rig.enter(key);
        QTRY_VERIFY2(rig.banner().contains(words), qPrintable(rig.banner()));
        QVERIFY(!rig.banner().contains("task"_L1));
        QVERIFY(!rig.program.window.createPage());
    }

    void howLongResultsAreKeptIsSaidOnce()
    {
        Rig rig;
        rig.program.studio.openSandbox(ApiGeneration::Unified);
        rig.program.window.showPage(TopBar::Page::Account);
        QTRY_VERIFY(rig.program.find<QLabel>(u"accountRetention"_s));
        rig.program.studio.openSandbox();
        rig.program.window.showPage(TopBar::Page::Account);
        QTRY_VERIFY(rig.program.find<QLabel>(u"accountPlan"_s));
        QVERIFY(!rig.program.find<QLabel>(u"accountRetention"_s)); // Classic's is not this one's
    }

    void aBadKeyIsExplained_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("word");
        QTest::newRow("rejected") << FakeAnswer::json("{\"message\":\"Invalid key!\"}", 401) << u"bad"_s << u"Invalid key!"_s;
        QTest::newRow("offline") << FakeAnswer::failing(QNetworkReply::HostNotFoundError, false) << u"key"_s << u"reached"_s;
        QTest::newRow("not the service") << FakeAnswer::json("<html>hello") << u"key"_s << u"read"_s;
    }
    void aBadKeyIsExplained()
    {
        QFETCH(const FakeAnswer, answer);
        QFETCH(const QString, key);
        QFETCH(const QString, word);
        Rig rig;
        rig.service.clear(u"/account"_s);
        rig.service.answer(u"/account"_s, answer);
        rig.enter(key);
        QTRY_VERIFY2(rig.banner().contains(word), qPrintable(rig.banner()));
        QVERIFY(!rig.program.window.createPage());
        QVERIFY(!rig.banner().contains(key == "bad"_L1 ? u"bad key"_s : u"12345"_s)); // the key is not repeated
        QVERIFY(rig.program.button(u"useKeyButton"_s)->isEnabled());
        if (key.startsWith("afk_"_L1))
            QCOMPARE(rig.service.count(u"/account"_s), 0); // a foreign key does not leave this computer
    }

    /// There are no jobs here and nothing was charged: only what can be done about the key is said.
    void aRejectedKeySaysWhatToDoHere_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QStringList>("words");
        const QStringList rejected = {u"API keys"_s, u"Invalid key!"_s};
        QTest::newRow("rejected") << FakeAnswer::json("{\"message\":\"Invalid key!\"}", 401) << u"bad"_s
                                  << rejected + QStringList(u"afk_"_s);
        QTest::newRow("rejected, newer") << FakeAnswer::json("{\"error\":\"Invalid key!\"}", 401) << u"afk_bad"_s << rejected;
        QTest::newRow("offline") << FakeAnswer::failing(QNetworkReply::HostNotFoundError, false) << u"key"_s
                                 << QStringList(u"online"_s);
        QTest::newRow("broken") << FakeAnswer::json("{}", 503) << u"key"_s << QStringList(u"again"_s);
        QTest::newRow("not the service") << FakeAnswer::json("<html>hello") << u"key"_s << QStringList(u"sign-in page"_s);
    }
    void aRejectedKeySaysWhatToDoHere()
    {
        QFETCH(const FakeAnswer, answer);
        QFETCH(const QString, key);
        QFETCH(const QStringList, words);
        Rig rig;
        const QString path = key.startsWith("afk_"_L1) ? u"/v2/me"_s : u"/account"_s;
        rig.service.clear(path);
        for (int i = 0; i < 4; ++i) // a question may be asked again
            rig.service.answer(path, answer);
        rig.enter(key);
        for (const QString &word : words)
            QTRY_VERIFY2_WITH_TIMEOUT(rig.banner().contains(word), qPrintable(rig.banner()), 2 * test::PatienceMs);
        for (const QString &word : {u"job"_s, u"settings"_s, u"charged"_s, u"balance"_s, u"by itself"_s, u"task"_s})
            QVERIFY2(!rig.banner().contains(word), qPrintable(rig.banner()));
    }

    void whereKeysAreFound()
    {
        Rig rig;
        Browser caught;
        rig.program.click(u"whereKeyButton"_s);
        QCOMPARE(caught.opened, QVector<QUrl>{QUrl(u"https://console.apiframe.ai/dashboard/api-keys"_s)});
        QCOMPARE(rig.program.button(u"whereKeyButton"_s)->toolTip(), caught.opened.first().toDisplayString());
    }

    void nothingIsAskedTwice()
    {
        Rig rig;
        rig.enter({});
        QTRY_VERIFY(!rig.banner().isEmpty());
        QCOMPARE(rig.service.count(u"/account"_s), 0);
        rig.service.clear(u"/account"_s);
        rig.service.answer(u"/account"_s, FakeAnswer::held());
        rig.enter(u"key"_s);
        QTest::keyClick(rig.program.find<QLineEdit>(u"apiKeyEdit"_s), Qt::Key_Return);
        QTRY_COMPARE(rig.service.heldCount(), 1);
        QCOMPARE(rig.service.count(u"/account"_s), 1);
        // Who goes on with the sandbox meanwhile is not called back by the late answer.
        rig.program.window.showPage(TopBar::Page::Settings);
        rig.service.finishHeld(u"/account"_s, account(5));
        test::settle([&rig] { visit(rig.program.workspace.store()); }, [&rig] { rig.service.visit(); });
        QVERIFY(!rig.program.studio.session());
    }

    void settingsAreObeyedAtOnce()
    {
        Rig rig;
        rig.enter(u"key"_s);
        QTRY_VERIFY(rig.program.studio.session() && rig.program.studio.session()->balance().known);
        rig.program.click(u"settingsPageButton"_s);
        Settings &settings = rig.program.workspace.settings();
        rig.program.find<QComboBox>(u"themeChoice"_s)->setCurrentIndex(2);
        QCOMPARE(settings.theme(), Settings::ThemeChoice::Light);
        settings.setTheme(Settings::ThemeChoice::Dark); // by the switch in the top bar
        QCOMPARE(rig.program.find<QComboBox>(u"themeChoice"_s)->currentIndex(), 1);
        rig.program.find<QSpinBox>(u"jobsInFlight"_s)->setValue(3);
        QCOMPARE(settings.jobsInFlight(), 3);
        auto *meter = rig.program.window.findChild<CreditMeter *>(u"creditMeter"_s);
        QCOMPARE(meter->reading().level, MeterReading::Level::Enough);
        rig.program.find<QSpinBox>(u"lowBalance"_s)->setValue(900);
        QTRY_COMPARE(meter->reading().level, MeterReading::Level::Low);

        QTemporaryDir pictures;
        rig.program.click(u"changeLibraryFolder"_s);
        auto *dialog = rig.program.window.findChild<QFileDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(pictures.path());
        dialog->close();
        QTRY_COMPARE(settings.libraryFolder(), pictures.path()); // once a file could be made in it
        QCOMPARE(rig.program.find<QLineEdit>(u"libraryFolder"_s)->text(), QDir::toNativeSeparators(pictures.path()));
    }

    void theSandboxThatIsOpenIsNotOffered()
    {
        Rig rig;
        rig.program.studio.openSandbox(ApiGeneration::Unified);
        rig.program.window.showPage(TopBar::Page::Settings);
        QTRY_VERIFY(rig.program.button(u"openSandboxButton"_s));
        QVERIFY(rig.program.button(u"openSandboxButton"_s)->isEnabled());
        QVERIFY(!rig.program.button(u"openUnifiedSandboxButton"_s)->isEnabled());
        rig.program.click(u"openSandboxButton"_s);
        QTRY_VERIFY(rig.program.studio.session()->profile().generation == ApiGeneration::Classic);
        rig.program.window.showPage(TopBar::Page::Settings);
        QTRY_VERIFY(rig.program.button(u"openSandboxButton"_s) && !rig.program.button(u"openSandboxButton"_s)->isEnabled());
        QVERIFY(rig.program.button(u"openUnifiedSandboxButton"_s)->isEnabled());
    }

    /// Whoever comes back from the vendor's page sees the new balance, for one question to the server.
    void theBalanceIsAskedWhenOneComesBackFromBuying()
    {
        Rig rig;
        Browser browser;
        rig.enter(u"key"_s);
        test::Program &program = rig.program;
        QTRY_VERIFY(program.studio.session() && program.studio.session()->balance().known);
        const auto balance = [&program] { return program.window.findChild<QLabel *>(u"meterBalance"_s)->text(); };
        QTRY_COMPARE(balance(), u"700"_s);
        const auto settle = [&rig] {
            test::settle([&rig] { visit(rig.program.workspace.store()); }, [&rig] { rig.service.visit(); });
        };
        const auto goAway = [&program] {
            QWidget other; // as the browser would be: the window is not active any more
            other.show();
            other.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&other, test::PatienceMs));
            QVERIFY(!program.window.isActiveWindow());
        };
        const auto comeBack = [&program] {
            program.window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&program.window, test::PatienceMs));
        };
        settle();
        const int before = rig.service.count(u"/account"_s);

        // Looking at another window is no reason to ask.
        goAway();
        comeBack();
        settle();
        QCOMPARE(rig.service.count(u"/account"_s), before);

        program.click(u"buyCreditsButton"_s);
        QCOMPARE(browser.opened, QVector<QUrl>{creditsPage()});
        settle();
        QCOMPARE(rig.service.count(u"/account"_s), before); // nothing is bought yet
        rig.service.clear(u"/account"_s);
        rig.service.answer(u"/account"_s, account(1700));
        goAway();
        settle();
        QCOMPARE(rig.service.count(u"/account"_s), before);
        comeBack();
        QTRY_COMPARE(balance(), QLocale().toString(1700));
        settle();
        QCOMPARE(rig.service.count(u"/account"_s), before + 1);
        goAway();
        comeBack();
        settle();
        QCOMPARE(rig.service.count(u"/account"_s), before + 1); // once
    }

    void accountsComeAndGo()
    {
        Rig rig;
        rig.enter(u"key"_s);
        QTRY_VERIFY(rig.program.studio.session() && rig.program.studio.session()->hasKey());
        rig.program.click(u"settingsPageButton"_s);
        QTRY_VERIFY(rig.program.button(u"openAccount.classic"_s));
        QVERIFY(!rig.program.button(u"openAccount.classic"_s)->isEnabled()); // it is open
        const Profile other = Profile::named(u"Studio B"_s);
        rig.program.studio.open(other); // added after the page was made
        rig.program.window.showPage(TopBar::Page::Settings);
        QTRY_VERIFY(rig.program.button(u"removeAccount."_s + other.id));
        QTRY_VERIFY(rig.program.button(u"openAccount.classic"_s)->isEnabled());

        // Removing asks first, and "Keep" keeps.
        auto *question = rig.program.window.findChild<Banner *>(u"accountQuestion"_s);
        rig.program.click(u"removeAccount."_s + other.id);
        QVERIFY(question->isVisible());
        QTest::mouseClick(question->secondButton(), Qt::LeftButton);
        QVERIFY(!question->isVisible());
        QCOMPARE(rig.program.studio.profiles().profiles().size(), 2);
        rig.program.click(u"removeAccount."_s + other.id);
        QTest::mouseClick(question->firstButton(), Qt::LeftButton);
        QTRY_COMPARE(rig.program.studio.profiles().profiles().size(), 1);
        QVERIFY(!rig.program.studio.session());
        QTRY_VERIFY(!rig.program.button(u"removeAccount."_s + other.id));

        QTRY_VERIFY(rig.program.button(u"openAccount.classic"_s));
        rig.program.click(u"openAccount.classic"_s);
        QTRY_VERIFY(rig.program.studio.session() && rig.program.studio.session()->hasKey());
        rig.program.window.showPage(TopBar::Page::Settings);
        QTRY_VERIFY(rig.program.button(u"forgetKeyButton"_s));
        rig.program.click(u"forgetKeyButton"_s);
        QTest::mouseClick(question->firstButton(), Qt::LeftButton);
        QTRY_VERIFY(!rig.program.studio.session()->hasKey());
        QTRY_VERIFY(!rig.program.button(u"forgetKeyButton"_s));
        QVERIFY(rig.program.find<QWidget>(u"settingsPage"_s)); // nobody was thrown out
    }

    /// What stands first is what an account made today has; the other is one click away.
    void eitherSandboxCanBeTried_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<ApiGeneration>("generation");
        QTest::newRow("new account") << u"trySandboxButton"_s << ApiGeneration::Unified;
        QTest::newRow("older account") << u"tryClassicSandboxButton"_s << ApiGeneration::Classic;
    }
    void eitherSandboxCanBeTried()
    {
        QFETCH(const QString, button);
        QFETCH(const ApiGeneration, generation);
        Rig rig;
        rig.program.click(button);
        QTRY_VERIFY(rig.program.studio.session());
        QVERIFY(rig.program.studio.session()->profile().sandbox);
        QCOMPARE(rig.program.studio.session()->profile().generation, generation);
    }

    /// Sora has no form in a Classic account: from its words one step leads to an account that has it, another to a try.
    void whatTheAccountLacksIsOneStepAway()
    {
        Rig rig;
        rig.program.studio.openSandbox(ApiGeneration::Classic);
        QTRY_VERIFY(rig.program.window.createPage());
        rig.program.click(u"generator.sora"_s);
        QTRY_VERIFY(rig.program.button(u"noticePage.account"_s));
        rig.program.click(u"noticePage.account"_s);
        QTRY_VERIFY(rig.program.find<QLineEdit>(u"apiKeyEdit"_s));
        rig.program.click(u"welcomeBack"_s);
        QTRY_VERIFY(rig.program.button(u"noticePage.sandbox"_s));
        rig.program.click(u"noticePage.sandbox"_s);
        QTRY_VERIFY(rig.program.studio.session()->profile().generation == ApiGeneration::Unified);
        QVERIFY(rig.program.studio.session()->catalog()->operation(u"unified.sora-2"_s));
    }

    void aSandboxThatFailsSaysSo()
    {
        Rig rig;
        rig.program.sandbox.breakIt();
        rig.program.click(u"trySandboxButton"_s);
        QTRY_VERIFY(rig.banner().contains("no port"_L1));
    }
};

QTEST_MAIN(tst_AccountPages)
#include "tst_accountpages.moc"
