// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Words that are 40 % longer, right-to-left, small and large windows: nothing is cut off, everything has a name. With
// FRAMELOOM_PICTURES=FOLDER it leaves a picture of each, for looking at.

#include "people/people.h"
#include "people/peoplepage.h"
#include "style/icons.h"
#include "style/theme.h"
#include "support/settle.h"
#include "ui/layoutchecks.h"
#include "ui/windowfixture.h"
#include "words/languages.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPlainTextEdit>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace frameloom;

class tst_Layouts : public QObject
{
    Q_OBJECT

private:
    void look(const test::Program &program, const QString &picture)
    {
        test::turn();
        QTRY_COMPARE(const_cast<test::Program &>(program).workspace.thumbnails().pendingCount(), 0);
        if (const QString folder = qEnvironmentVariable("FRAMELOOM_PICTURES"); !folder.isEmpty())
            const_cast<test::Program &>(program).window.grab().save(u"%1/%2.png"_s.arg(folder, picture));
        const QStringList faults = test::clipped(program.window) + test::nameless(program.window);
        if (!faults.isEmpty())
            m_faults << picture + u": "_s + faults.join(u"\n    "_s);
    }
    Theme m_theme;
    QStringList m_faults;

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setWindowIcon(applicationIcon());
        m_theme.apply(*qApp, ThemeMode::Dark);
    }

    void nothingIsCutOff_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("pseudo");
        QTest::addColumn<bool>("rightToLeft");
        QTest::addColumn<bool>("light");
        QTest::newRow("small") << QSize(1024, 640) << false << false << false;
        QTest::newRow("small-pseudo") << QSize(1024, 640) << true << false << true;
        QTest::newRow("small-rtl") << QSize(1024, 640) << true << true << false;
        QTest::newRow("usual-light") << QSize(1440, 900) << false << false << true;
        QTest::newRow("usual-pseudo") << QSize(1440, 900) << true << false << false;
        QTest::newRow("usual-rtl") << QSize(1440, 900) << true << true << true;
        QTest::newRow("small-german") << QSize(1024, 640) << false << false << true;
        QTest::newRow("usual-german") << QSize(1440, 900) << false << false << false;
        QTest::newRow("large") << QSize(2560, 1440) << false << false << false;
    }
    void nothingIsCutOff()
    {
        QFETCH(const QSize, size);
        QFETCH(const bool, pseudo);
        QFETCH(const bool, rightToLeft);
        QFETCH(const bool, light);
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        m_faults.clear();
        test::PseudoLocale translator;
        if (pseudo)
            QCoreApplication::installTranslator(&translator);
        const bool german = tag.endsWith("german"_L1);
        if (german) {
            QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
            installLanguages(*qApp, QLocale());
        }
        QApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        m_theme.apply(*qApp, light ? ThemeMode::Light : ThemeMode::Dark);

        QTemporaryDir folder;
        test::Program program(folder.path());
        program.window.showWelcome();
        program.show(size);
        QCOMPARE(program.window.size(), size);
        look(program, tag + u"-1-welcome"_s);
        program.studio.openSandbox();
        QTRY_VERIFY(program.studio.session()->balance().known);
        look(program, tag + u"-2-empty"_s);
        auto *prompt = program.find<QPlainTextEdit>(u"field.prompt"_s);
        QVERIFY(prompt);
        for (const QString &text : {u"sandbox:fail a paper boat"_s, u"two foxes in the snow, quiet light, a long walk home through the birches"_s}) {
            prompt->setPlainText(text);
            QTest::keyClick(prompt, Qt::Key_Return, Qt::ControlModifier);
            test::waitForJob(program, u"midjourney.imagine"_s, text.startsWith("sandbox"_L1) ? JobState::Failed : JobState::Done);
            QTRY_COMPARE(program.shownJob(), program.jobs().first().id);
            look(program, tag + (text.startsWith("sandbox"_L1) ? u"-3-failed"_s : u"-4-done"_s));
        }
        program.window.showPage(TopBar::Page::History);
        QTRY_COMPARE(program.find<QAbstractItemView>(u"libraryGrid"_s)->model()->rowCount(), 2);
        look(program, tag + u"-5-history"_s);
        program.window.showPage(TopBar::Page::Settings);
        look(program, tag + u"-6-settings"_s);
        program.window.showPage(TopBar::Page::Create);
        program.click(u"generator.ai-photos"_s);
        QTRY_VERIFY(program.find<QWidget>(u"peopleEmpty"_s));
        look(program, tag + u"-7-no-people"_s);
        program.click(u"firstPerson"_s);
        QTRY_VERIFY(program.button(u"startTraining"_s));
        program.click(u"startTraining"_s); // says what is missing
        look(program, tag + u"-8-new-person"_s);
        Person person;
        person.name = u"Anna with the long name that somebody gave her"_s;
        person.trainTask = u"7c1e0f52"_s;
        person.triggerWord = u"TOKMSN"_s;
        person.pictureCount = 12;
        person.createdAt = person.trainedAt = program.clock.wallMs();
        PeoplePage *people = program.window.createPage()->people();
        people->people()->merge({person}, [](const PeopleRepository::Merged &) {});
        people->showList();
        QTRY_VERIFY(program.button(u"addPerson"_s));
        look(program, tag + u"-9-people"_s);
        QCOMPARE(program.window.size(), size); // nothing has pushed it wider

        QApplication::setLayoutDirection(Qt::LeftToRight);
        QCoreApplication::removeTranslator(&translator);
        if (german) {
            qDeleteAll(qApp->findChildren<QTranslator *>());
            QLocale::setDefault(QLocale::c());
        }
        QVERIFY2(m_faults.isEmpty(), qPrintable(u'\n' + m_faults.join(u'\n')));
    }
};

QTEST_MAIN(tst_Layouts)
#include "tst_layouts.moc"
