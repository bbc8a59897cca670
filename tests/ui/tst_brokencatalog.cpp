// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files of the user's own that are no catalogue: said in the window by name and place; everything else works.

#include "notices.h"
#include "settings/settingspage.h"
#include "style/theme.h"
#include "ui/windowfixture.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>

using namespace Qt::StringLiterals;
using namespace frameloom;
using test::Program;

namespace {

constexpr auto NoJson = "{\n  \"generators\": [\n    { \"id\": \"dreamer\", }\n  ]\n}\n";
constexpr auto NoCatalog = R"({"generators":[{"id":"dreamer","title":"Dreamer","group":"image","mark":"Dr"}],
    "operations":[{"id":"dreamer.paint","generator":"dreamer","title":"Paint","form":true,"request":{"path":"/paint"},
    "parameters":{"type":"object","properties":{"prompt":{"type":"strung"}}},
    "result":{"kind":"images","family":"dreamer.pictures"}}]})";

struct BrokenFolder
{
    BrokenFolder()
    {
        write(u"broken.json"_s, NoJson);
        write(u"dreamer.json"_s, NoCatalog);
    }
    void write(const QString &name, const QByteArray &content)
    {
        QDir(folder.path()).mkpath(u"catalog"_s);
        QFile file(folder.filePath(u"catalog/"_s + name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write the catalogue");
    }
    QTemporaryDir folder;
};

/// What a person can read in that widget now.
QString readable(const QWidget *widget)
{
    QStringList texts;
    for (const QLabel *label : widget->findChildren<QLabel *>()) {
        if (!label->visibleRegion().isEmpty())
            texts << label->text();
    }
    return texts.join(u'\n');
}

} // namespace

class tst_BrokenCatalog : public QObject
{
    Q_OBJECT

    Theme m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeMode::Dark); }

    void itIsNamedAndTheProgramGoesOn()
    {
        BrokenFolder broken;
        Program program(broken.folder.path());
        program.show();
        auto *notices = program.window.findChild<Notices *>(u"notices"_s);
        QTRY_VERIFY(notices->isVisible() && notices->isTelling(Notices::Topic::Catalog));
        QTRY_VERIFY(readable(notices).contains(u"broken.json"_s)); // laid out
        const QString said = readable(notices);
        QVERIFY2(said.contains(u"2"_s), qPrintable(said));
        QVERIFY2(said.contains(QDir::toNativeSeparators(broken.folder.filePath(u"catalog/broken.json"_s))), qPrintable(said));
        QVERIFY2(said.contains(u"3:"_s), qPrintable(said)); // the line of the comma

        // Neither the catalogue nor the work suffers.
        program.studio.openSandbox();
        QTRY_VERIFY(program.studio.session() && program.studio.session()->balance().known);
        QVERIFY(notices->isTelling(Notices::Topic::Catalog)); // and it is not forgotten over that
        QVERIFY(!program.button(u"generator.dreamer"_s));
        auto *prompt = program.find<QPlainTextEdit>(u"field.prompt"_s);
        QVERIFY(prompt);
        prompt->setPlainText(u"a heron"_s);
        QTest::keyClick(prompt, Qt::Key_Return, Qt::ControlModifier);
        test::waitForJob(program, u"midjourney.imagine"_s, JobState::Done);
    }

    void allOfItIsOneClickAway_data()
    {
        QTest::addColumn<bool>("searched");
        QTest::newRow("settings never opened") << false;
        QTest::newRow("settings narrowed by a search") << true;
    }
    void allOfItIsOneClickAway()
    {
        QFETCH(const bool, searched);
        BrokenFolder broken;
        Program program(broken.folder.path());
        program.show({1024, 640});
        program.studio.openSandbox();
        QTRY_VERIFY(program.button(u"bannerFirst"_s));
        if (searched) {
            program.window.showPage(TopBar::Page::Settings);
            program.find<QLineEdit>(u"settingsSearch"_s)->setText(u"proxy"_s);
            program.window.showPage(TopBar::Page::Create);
        }
        program.click(u"bannerFirst"_s);
        QTRY_VERIFY(program.find<QWidget>(u"settingsPage"_s));
        const auto *list = program.find<QWidget>(u"catalogProblems"_s);
        QVERIFY(list);
        const auto *view = program.find<QScrollArea>(u"settingsScroll"_s)->viewport();
        QTRY_VERIFY(view->rect().contains(QRect(list->mapTo(view, QPoint()), list->size())));
        QTRY_VERIFY(readable(list).contains(u"broken.json"_s)); // the page is laid out anew
        const QString said = readable(list);
        QVERIFY2(said.contains(u"3:"_s), qPrintable(said));
        QVERIFY2(said.contains(u"dreamer.json"_s) && said.contains(u"/operations/0/parameters"_s), qPrintable(said));
        QCOMPARE(QApplication::focusWidget(), list); // a screen reader is there too
    }

    /// A kind of request in the service's own document that cannot be read: nobody here made a mistake, so nobody is
    /// disturbed; who misses a model finds its place in Settings. A document that is none at all is another matter.
    void whatTheServiceWroteIsListedOnly()
    {
        QFile shipped(u":/catalog/unified/openapi.json"_s);
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QByteArray document = shipped.readAll();
        const qsizetype list = document.indexOf("\"oneOf\": [");
        QVERIFY(list > 0);
        document.insert(list + int(qstrlen("\"oneOf\": [")), "{\"properties\":{\"engine\":{\"const\":\"x\"}}},");
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"catalog/unified"_s));
        QFile file(folder.filePath(u"catalog/unified/openapi.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(document) == document.size() && file.flush());
        {
            Program program(folder.path());
            QCOMPARE(program.workspace.catalogProblems().size(), 1);
            program.show();
            QVERIFY(!program.window.findChild<Notices *>(u"notices"_s)->isTelling(Notices::Topic::Catalog));
            program.window.showPage(TopBar::Page::Settings);
            const auto *problems = program.find<QWidget>(u"catalogProblems"_s);
            QVERIFY(problems);
            QVERIFY(problems->findChild<QLabel *>()->text().contains(u"/oneOf/0"_s));
        }
        QVERIFY(file.resize(1000)); // half of it
        Program program(folder.path());
        program.show();
        QVERIFY(program.window.findChild<Notices *>(u"notices"_s)->isTelling(Notices::Topic::Catalog));
    }

    void aSoundFolderSaysNothing()
    {
        QTemporaryDir folder;
        Program program(folder.path());
        program.show();
        QVERIFY(!program.window.findChild<Notices *>(u"notices"_s)->isTelling(Notices::Topic::Catalog));
        program.window.showPage(TopBar::Page::Settings);
        QVERIFY(!program.find<QWidget>(u"catalogProblems"_s));
    }
};

QTEST_MAIN(tst_BrokenCatalog)
#include "tst_brokencatalog.moc"
