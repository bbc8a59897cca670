// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/fieldeditor.h"
#include "create/formpane.h"
#include "create/noteline.h"
#include "create/prompts/wildcardfiles.h"
#include "library/draftrepository.h"
#include "library/storefixture.h"
#include "style/tokens.h"
#include "support/settle.h"
#include "ui/studiofixture.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

const QString Imagine = u"midjourney.imagine"_s;

QPlainTextEdit *prompt(FormPane &pane)
{
    for (auto *edit : pane.findChildren<QPlainTextEdit *>(u"field.prompt"_s)) {
        if (edit->isVisibleTo(&pane))
            return edit;
    }
    return nullptr;
}

FieldEditorWidget *editor(FormPane &pane, const QString &name)
{
    // Also one that is hidden: it belongs to the form whose prompt is shown.
    for (QWidget *form = prompt(pane); form; form = form->parentWidget()) {
        for (auto *widget : form->findChildren<FieldEditorWidget *>()) {
            if (widget->field().name == name)
                return widget;
        }
    }
    return nullptr;
}

/// What stands below the prompt that is shown: "promptAbout", "promptWarning".
QString noteText(FormPane &pane, const QString &name)
{
    for (auto *line : pane.findChildren<NoteLine *>(name)) {
        if (line->isVisibleTo(&pane))
            return line->text();
    }
    return {};
}

QTextCharFormat formatAt(const QPlainTextEdit *edit, int position)
{
    const QTextBlock block = edit->document()->findBlock(position);
    for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
        const int at = position - block.position();
        if (at >= range.start && at < range.start + range.length)
            return range.format;
    }
    return {};
}

bool isUnderlined(const QPlainTextEdit *edit, const QString &word)
{
    const int at = int(edit->toPlainText().indexOf(word));
    return at >= 0 && formatAt(edit, at).underlineStyle() == QTextCharFormat::WaveUnderline
           && formatAt(edit, at).underlineColor() == Tokens::from(edit->palette()).warn;
}

QColor inkAt(const QPlainTextEdit *edit, const QString &word)
{
    return formatAt(edit, int(edit->toPlainText().indexOf(word))).foreground().color();
}

QStringList sentPrompts(const QSignalSpy &asked)
{
    QStringList prompts;
    for (const QVariantList &call : asked)
        prompts.append(call.at(0).value<ChainPlan>().steps.constLast().draft.params.value(u"prompt"_s).toString());
    return prompts;
}

} // namespace

class TestPromptTools : public QObject
{
    Q_OBJECT

    std::unique_ptr<StudioFixture> m_studio;
    std::unique_ptr<FormPane> m_pane;

    void openPane()
    {
        m_pane = std::make_unique<FormPane>(m_studio->session());
        m_pane->resize(340, 760);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get(), PatienceMs));
    }
    void start(double balance = 800)
    {
        m_studio->setBalance(balance);
        m_studio->session().start(u"key"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_studio->session().balance().known, PatienceMs);
    }
    void write(const QString &text)
    {
        prompt(*m_pane)->selectAll();
        prompt(*m_pane)->insertPlainText(text);
    }
    Settings &settings() { return m_studio->workspace().settings(); }
    void writeWildcard(const QString &name, const QByteArray &content)
    {
        QDir().mkpath(settings().wildcardFolder());
        QFile file(settings().wildcardFolder() + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    QPushButton *generate() { return m_pane->findChild<QPushButton *>(u"submitButton"_s); }
    QDialog *list() { return m_pane->findChild<QDialog *>(u"promptList"_s); }
    QPushButton *yes() { return list()->findChild<QPushButton *>(u"promptListGenerate"_s); }
    QListWidget *rows() { return list()->findChild<QListWidget *>(u"promptListPrompts"_s); }
    QSpinBox *times() { return m_pane->findChild<QSpinBox *>(u"repeatCount"_s); }
    QPushButton *snippetButton()
    {
        for (auto *known : m_pane->findChildren<QPushButton *>(u"promptSnippets"_s)) {
            if (known->isVisibleTo(m_pane.get()))
                return known;
        }
        return nullptr;
    }
    /// The menu as it opens now.
    QList<QAction *> snippetActions()
    {
        Q_EMIT snippetButton()->menu()->aboutToShow();
        return snippetButton()->menu()->actions();
    }
    QAction *snippetAction(const QString &name)
    {
        for (QAction *action : snippetActions()) {
            if (action->objectName() == name || action->data().toString() == name)
                return action;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        QApplication::setDoubleClickInterval(0);
        m_studio = std::make_unique<StudioFixture>();
        openPane();
        QCOMPARE(m_pane->operationId(), Imagine);
    }
    void cleanup()
    {
        m_pane.reset();
        m_studio.reset();
    }

    void marksWhatIsMoreThanWords()
    {
        settings().setPromptBannedWords({u"gore"_s});
        write(u"a {red|blue} fox in __places__ with gore --ar 16:9 --bogus 3"_s);
        const QPlainTextEdit *edit = prompt(*m_pane);
        const Tokens tokens = Tokens::from(edit->palette());
        QCOMPARE(inkAt(edit, u"{red"_s), tokens.accent);
        QCOMPARE(inkAt(edit, u"__places"_s), tokens.accent);
        QCOMPARE(inkAt(edit, u"--ar"_s), tokens.dim);
        QVERIFY(isUnderlined(edit, u"gore"_s));
        QVERIFY(isUnderlined(edit, u"--bogus"_s));
        QVERIFY(!formatAt(edit, int(edit->toPlainText().indexOf(u"fox"_s))).hasProperty(QTextFormat::ForegroundBrush));
        QVERIFY(!isUnderlined(edit, u"fox"_s));
    }

    void marksAGroupOverSeveralLines()
    {
        write(u"a {red|\nblue"_s);
        const QPlainTextEdit *edit = prompt(*m_pane);
        const QColor accent = Tokens::from(edit->palette()).accent;
        QVERIFY(inkAt(edit, u"red"_s) != accent);
        prompt(*m_pane)->moveCursor(QTextCursor::End);
        QTest::keyClicks(prompt(*m_pane), u"}"_s);
        QCOMPARE(inkAt(edit, u"red"_s), accent);
        QCOMPARE(inkAt(edit, u"blue"_s), accent);
    }

    void flagsAreMidjourneysOnly()
    {
        m_pane->openGenerator(u"flux"_s);
        QVERIFY(prompt(*m_pane));
        write(u"a fox --bogus"_s);
        QVERIFY(!isUnderlined(prompt(*m_pane), u"--bogus"_s));
        QCOMPARE(noteText(*m_pane, u"promptWarning"_s), QString());
    }

    void bannedWordsAreObeyedAtOnce()
    {
        start();
        write(u"gore and blood, Gore"_s);
        QCOMPARE(noteText(*m_pane, u"promptWarning"_s), QString());
        settings().setPromptBannedWords({u"gore"_s, u"blood"_s});
        QCOMPARE(noteText(*m_pane, u"promptWarning"_s), u"Words on your list: gore, blood"_s);
        QVERIFY(isUnderlined(prompt(*m_pane), u"blood"_s));
        QVERIFY(prompt(*m_pane)->accessibleDescription().contains(u"Words on your list: gore, blood."_s));
        QVERIFY(generate()->isEnabled());
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        generate()->click();
        QCOMPARE(asked.size(), 1);
        settings().setPromptBannedWords({});
        QCOMPARE(noteText(*m_pane, u"promptWarning"_s), QString());
        QVERIFY(!isUnderlined(prompt(*m_pane), u"blood"_s));
    }

    void warnsOfParameters()
    {
        write(u"a fox --bogus --stylize --v 7 --v 6 then words"_s);
        const QStringList notes = noteText(*m_pane, u"promptWarning"_s).split(u'\n');
        QCOMPARE(notes.size(), 4);
        QVERIFY(notes.contains(u"--bogus is no parameter that is known here"_s));
        QVERIFY(notes.contains(u"--s needs a value"_s));
        QVERIFY(notes.contains(u"--v is said twice"_s));
        QVERIFY(notes.contains(u"Words after --v may not be read: parameters stand at the end"_s));
    }

    void warnsWhereTheFormSaysSomethingElse()
    {
        Draft draft = m_pane->draft();
        draft.params.insert(u"prompt"_s, u"a fox --ar 16:9"_s);
        draft.params.insert(u"aspect_ratio"_s, u"3:2"_s);
        m_pane->setDraft(draft);
        QVERIFY2(noteText(*m_pane, u"promptWarning"_s).startsWith(u"--ar differs from “"_s),
                 qPrintable(noteText(*m_pane, u"promptWarning"_s)));
        QVERIFY(!m_pane->draft().params.contains(u"aspect_ratio"_s)); // the prompt's word is what is sent
        write(u"a fox --ar 3:2"_s);
        QCOMPARE(noteText(*m_pane, u"promptWarning"_s), QString());
        // What nobody chose is no contradiction.
        const QJsonValue initial = editor(*m_pane, u"aspect_ratio"_s)->field().initial;
        QVERIFY(initial.isString());
        draft.params.insert(u"aspect_ratio"_s, initial);
        m_pane->setDraft(draft);
        QCOMPARE(noteText(*m_pane, u"promptWarning"_s), QString());
    }

    void priceIsForAllPrompts()
    {
        start();
        QSignalSpy priced(m_pane.get(), &FormPane::formPriceChanged);
        write(u"a {red|blue|green} {fox|heron}"_s);
        QCOMPARE(noteText(*m_pane, u"promptAbout"_s), u"Stands for 6 prompts"_s);
        QCOMPARE(generate()->text(), u"Generate 6 · 24 credits"_s);
        QCOMPARE(priced.constLast().at(0).value<Price>().low, Credits::whole(24));
        write(u"a fox"_s);
        QCOMPARE(noteText(*m_pane, u"promptAbout"_s), QString());
        QCOMPARE(generate()->text(), u"Generate · 4 credits"_s);
    }

    void listsBeforeAnythingIsSent()
    {
        start();
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        write(u"a {red|blue|green} {fox|heron}"_s);
        QTest::keyClick(prompt(*m_pane), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(asked.size(), 0);
        QVERIFY(list() && list()->isVisible() && !list()->isModal());
        QCOMPARE(rows()->count(), 6);
        QCOMPARE(yes()->text(), u"Generate 6 · 24 credits"_s);
        QCOMPARE(list()->findChild<QLabel *>(u"promptListAfter"_s)->text(), u"Leaves 776 credits"_s);
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), list(), PatienceMs);
        QTest::keyClick(rows(), Qt::Key_Space); // the first is current
        QCOMPARE(rows()->item(0)->checkState(), Qt::Unchecked);
        QCOMPARE(yes()->text(), u"Generate 5 · 20 credits"_s);
        QCOMPARE(list()->findChild<QCheckBox *>(u"promptListAll"_s)->checkState(), Qt::PartiallyChecked);
        QTest::keyClick(rows(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(sentPrompts(asked), QStringList({u"a red heron"_s, u"a blue fox"_s, u"a blue heron"_s,
                                                  u"a green fox"_s, u"a green heron"_s}));
        QCOMPARE(asked.at(0).at(1).toString(), u"a red heron"_s);
        QVERIFY(asked.at(0).at(2).toBool());
        QTRY_VERIFY_WITH_TIMEOUT(!list(), PatienceMs);
        // The form keeps the template, and so does the history.
        QCOMPARE(prompt(*m_pane)->toPlainText(), u"a {red|blue|green} {fox|heron}"_s);
        QStringList kept;
        m_studio->workspace().client().ask(
            this, [](Database &database) { return DraftRepository(database).prompts(); },
            [&kept](const QStringList &prompts) { kept = prompts; });
        QTRY_COMPARE_WITH_TIMEOUT(kept, QStringList(u"a {red|blue|green} {fox|heron}"_s), PatienceMs);
    }

    void theListCanBeCancelledAndEmptied()
    {
        start();
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        write(u"a {red|blue} fox"_s);
        generate()->click();
        list()->findChild<QCheckBox *>(u"promptListAll"_s)->click();
        QVERIFY(!yes()->isEnabled());
        list()->findChild<QCheckBox *>(u"promptListAll"_s)->click();
        QVERIFY(yes()->isEnabled());
        list()->findChild<QPushButton *>(u"promptListCancel"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!list(), PatienceMs);
        QCOMPARE(asked.size(), 0);
    }

    void theSecondHalfOfADoubleClickIsNoYes()
    {
        start();
        QApplication::setDoubleClickInterval(600'000);
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        write(u"a {red|blue} fox"_s);
        generate()->click();
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), list(), PatienceMs);
        QTest::keyClick(rows(), Qt::Key_Return, Qt::ControlModifier);
        yes()->click();
        QCOMPARE(asked.size(), 0);
        QVERIFY(list());
    }

    void tooFewCreditsForAllCanBeNarrowed()
    {
        start(10);
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        write(u"a {red|blue|green} fox"_s); // 12 credits
        QVERIFY(generate()->isEnabled());
        generate()->click();
        QVERIFY(!yes()->isEnabled());
        rows()->item(2)->setCheckState(Qt::Unchecked);
        QVERIFY(yes()->isEnabled());
        yes()->click();
        QCOMPARE(sentPrompts(asked), QStringList({u"a red fox"_s, u"a blue fox"_s}));
    }

    void wildcardFilesAreRead()
    {
        start();
        writeWildcard(u"places.txt"_s, "# a comment\nthe woods\n\na town\n");
        write(u"a fox in __places__"_s);
        QTRY_COMPARE_WITH_TIMEOUT(noteText(*m_pane, u"promptAbout"_s), u"Stands for 2 prompts"_s, PatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(generate()->text(), u"Generate 2 · 8 credits"_s, PatienceMs);
        QCOMPARE(noteText(*m_pane, u"promptWarning"_s), QString());
        write(u"a fox in __nowhere__"_s);
        QTRY_COMPARE_WITH_TIMEOUT(noteText(*m_pane, u"promptWarning"_s), u"No wildcard file: nowhere"_s, PatienceMs);
        QCOMPARE(generate()->text(), u"Generate · 4 credits"_s);
        // Another folder holds other files.
        QTemporaryDir other;
        QFile file(other.filePath(u"nowhere.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("a\nb\nc\n") > 0);
        file.close();
        settings().setWildcardFolder(other.path());
        QTRY_COMPARE_WITH_TIMEOUT(generate()->text(), u"Generate 3 · 12 credits"_s, PatienceMs);
    }

    void generateWaitsForAFileThatIsBeingRead()
    {
        start();
        writeWildcard(u"places.txt"_s, "the woods\na town\n");
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        write(u"a fox in __places__"_s);
        generate()->click(); // the file cannot have been read: no event has come since
        QCOMPARE(asked.size(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(list(), PatienceMs);
        QCOMPARE(rows()->count(), 2);
    }

    void wildcardNamesStayInTheFolder()
    {
        QTemporaryDir folder;
        QDir(folder.path()).mkpath(u"in"_s);
        QFile file(folder.filePath(u"secret.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x\n") > 0);
        file.close();
        QCOMPARE(WildcardFiles::read(folder.path(), u"secret"_s), QStringList(u"x"_s));
        QCOMPARE(WildcardFiles::read(folder.filePath(u"in"_s), u"../secret"_s), QStringList());
        QCOMPARE(WildcardFiles::read(QString(), folder.filePath(u"secret"_s)), QStringList());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(WildcardFiles::MostBytes + 1, 'x')) > 0);
        file.close();
        QCOMPARE(WildcardFiles::read(folder.path(), u"secret"_s), QStringList());
    }

    void escapesAreSentPlain()
    {
        start();
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        write(u"a \\{red\\|blue\\} fox"_s);
        QCOMPARE(generate()->text(), u"Generate · 4 credits"_s);
        generate()->click();
        QCOMPARE(sentPrompts(asked), QStringList(u"a {red|blue} fox"_s));
    }

    void theSameSeveralTimes()
    {
        start();
        QCOMPARE(times()->accessibleName(), u"How many times"_s);
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        QSignalSpy priced(m_pane.get(), &FormPane::formPriceChanged);
        write(u"a fox"_s);
        times()->setValue(3);
        QCOMPARE(generate()->text(), u"Generate 3 · 12 credits"_s);
        QCOMPARE(priced.constLast().at(0).value<Price>().low, Credits::whole(12));
        QApplication::setDoubleClickInterval(600'000);
        generate()->click();
        generate()->click();
        QCOMPARE(sentPrompts(asked), QStringList({u"a fox"_s, u"a fox"_s, u"a fox"_s}));
        m_pane->openOperation(u"midjourney.describe"_s);
        QCOMPARE(times()->value(), 1);
    }

    void aTemplateSeveralTimes()
    {
        start();
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        write(u"a {red|blue} fox"_s);
        times()->setValue(2);
        QCOMPARE(generate()->text(), u"Generate 4 · 16 credits"_s);
        generate()->click();
        QCOMPARE(yes()->text(), u"Generate 4 · 16 credits"_s);
        yes()->click();
        QCOMPARE(sentPrompts(asked), QStringList({u"a red fox"_s, u"a red fox"_s, u"a blue fox"_s, u"a blue fox"_s}));
    }

    void manyOfTheSameAreAskedForOnce()
    {
        start();
        settings().setAskAbove(Credits::whole(10));
        QSignalSpy asked(m_pane.get(), &FormPane::submitRequested);
        write(u"a fox"_s);
        times()->setValue(3);
        generate()->click();
        QCOMPARE(asked.size(), 0);
        QVERIFY(list());
        yes()->click();
        QCOMPARE(asked.size(), 3);
        QVERIFY(asked.at(0).at(2).toBool());
    }

    void snippetsAreKeptAndInserted()
    {
        write(u"a fox, soft light"_s);
        snippetAction(u"saveSnippet"_s)->trigger();
        QCOMPARE(settings().promptSnippets(), QStringList(u"a fox, soft light"_s));
        QTextCursor cursor = prompt(*m_pane)->textCursor();
        cursor.setPosition(7);
        cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        prompt(*m_pane)->setTextCursor(cursor);
        snippetAction(u"saveSnippet"_s)->trigger();
        QCOMPARE(settings().promptSnippets(), QStringList({u"soft light"_s, u"a fox, soft light"_s}));

        m_pane.reset();
        m_studio->closeWorkspace();
        m_studio->openWorkspace();
        openPane();
        write(u"a heron,"_s);
        QVERIFY(snippetAction(u"soft light"_s));
        snippetAction(u"soft light"_s)->trigger();
        QCOMPARE(prompt(*m_pane)->toPlainText(), u"a heron, soft light"_s);
    }

    void snippetsAreManaged()
    {
        settings().setPromptSnippets({u"one"_s, u"two"_s});
        snippetAction(u"manageSnippets"_s)->trigger();
        auto *dialog = m_pane->findChild<QDialog *>(u"snippetList"_s);
        QVERIFY(dialog && dialog->isVisible());
        auto *texts = dialog->findChild<QListWidget *>(u"snippets"_s);
        QCOMPARE(texts->count(), 2);
        texts->item(1)->setText(u"three"_s);
        QCOMPARE(settings().promptSnippets(), QStringList({u"one"_s, u"three"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), dialog, PatienceMs);
        texts->setFocus();
        texts->setCurrentRow(0);
        QTest::keyClick(texts, Qt::Key_Delete);
        QCOMPARE(settings().promptSnippets(), QStringList(u"three"_s));
        dialog->findChild<QPushButton *>(u"deleteSnippet"_s)->click();
        QCOMPARE(settings().promptSnippets(), QStringList());
        QVERIFY(!dialog->findChild<QPushButton *>(u"deleteSnippet"_s)->isEnabled());
    }
};

QTEST_MAIN(TestPromptTools)
#include "tst_prompttools.moc"
