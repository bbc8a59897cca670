// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The real window in German: every text is asked for in the context it has in the file, and none is left English.

#include "create/formpane.h"
#include "i18n/leftenglish.h"
#include "ui/windowfixture.h"
#include "words/languages.h"

#include <QAbstractItemView>
#include <QPlainTextEdit>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

/// Asked last: hears of texts that no other translator knew.
class Unknown final : public QTranslator
{
public:
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        if (context[0] != 'Q') // Qt's own
            m_texts << u"%1: %2"_s.arg(QString::fromUtf8(context), QString::fromUtf8(text));
        return {};
    }
    bool isEmpty() const override { return false; }
    QStringList texts() const { return m_texts; }

private:
    mutable QStringList m_texts;
};

} // namespace

class tst_GermanWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingIsEnglish();

private:
    /// Collects what is English in the window as it is now.
    void look(const Program &program, const QString &where);

    Unknown m_unknown;
    const LeftEnglish m_english;
    QStringList m_faults;
};

void tst_GermanWindow::initTestCase()
{
    QVERIFY(m_english.count() > 400);
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCoreApplication::installTranslator(&m_unknown);
    installLanguages(*QCoreApplication::instance());
}

void tst_GermanWindow::look(const Program &program, const QString &where)
{
    for (const QString &text : m_english.in(program.window))
        m_faults << u"%1: \"%2\""_s.arg(where, text);
}

void tst_GermanWindow::nothingIsEnglish()
{
    QTemporaryDir folder;
    Program program(folder.path());
    program.window.showWelcome();
    program.show();
    look(program, u"welcome"_s);
    program.studio.openSandbox();
    QTRY_VERIFY(program.studio.session()->balance().known);
    look(program, u"empty"_s);

    auto *prompt = program.find<QPlainTextEdit>(u"field.prompt"_s);
    QVERIFY(prompt);
    const std::pair<QString, JobState> runs[] = {{u"sandbox:fail xx"_s, JobState::Failed},
                                                 {u"sandbox:drop xx"_s, JobState::Unconfirmed},
                                                 {u"xx"_s, JobState::Done}};
    for (const auto &[text, state] : runs) {
        prompt->setPlainText(text);
        QTest::keyClick(prompt, Qt::Key_Return, Qt::ControlModifier);
        waitForJob(program, u"midjourney.imagine"_s, state);
        QTRY_COMPARE(program.shownJob(), program.jobs().first().id);
        look(program, text);
    }
    program.click(u"action.midjourney.upscale-1x.2"_s);
    waitForJob(program, u"midjourney.upscale-1x"_s, JobState::Done);
    program.window.createPage()->showJob(program.jobs().first().id);
    QTRY_COMPARE(program.shownJob(), program.jobs().first().id);
    look(program, u"upscale"_s);

    for (const Operation &operation : program.workspace.catalog(ApiGeneration::Classic)->operations()) {
        if (!operation.hasForm)
            continue;
        program.window.createPage()->form()->openOperation(operation.id); // some chips are behind "Mehr"
        if (QAbstractButton *fold = program.button(u"advancedFold"_s))
            fold->setChecked(true);
        look(program, operation.id);
    }
    program.window.showPage(TopBar::Page::History);
    QTRY_COMPARE(program.find<QAbstractItemView>(u"libraryGrid"_s)->model()->rowCount(), 4);
    look(program, u"history"_s);
    program.window.showPage(TopBar::Page::Settings);
    look(program, u"settings"_s);

    QVERIFY2(m_faults.isEmpty(), qPrintable(u'\n' + m_faults.join(u'\n')));
    QVERIFY2(m_unknown.texts().isEmpty(), qPrintable(u'\n' + m_unknown.texts().join(u'\n')));
}

QTEST_MAIN(tst_GermanWindow)
#include "tst_germanwindow.moc"
