// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/fieldeditor.h"
#include "style/tokens.h"
#include "ui/promptrig.h"

#include <QTextBlock>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

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

} // namespace

/// What a prompt is marked with, and the warnings below it.
class TestPromptMarks : public QObject, private PromptRig
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

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
        // Once, and beside the field that is overruled.
        QCOMPARE(noteText(*m_pane, u"promptWarning"_s), QString());
        QCOMPARE(noteText(*m_pane, u"said.aspect_ratio"_s), u"From the prompt: 16:9; 3:2, chosen here, is not sent"_s);
        QVERIFY(!m_pane->draft().params.contains(u"aspect_ratio"_s)); // the prompt's word is what is sent
        write(u"a fox --ar 3:2"_s);
        QCOMPARE(noteText(*m_pane, u"promptWarning"_s), QString());
        QCOMPARE(noteText(*m_pane, u"said.aspect_ratio"_s), u"From the prompt: 3:2"_s);
        // What nobody chose is no contradiction.
        const QJsonValue initial = editor(*m_pane, u"aspect_ratio"_s)->field().initial;
        QVERIFY(initial.isString());
        draft.params.insert(u"aspect_ratio"_s, initial);
        m_pane->setDraft(draft);
        QCOMPARE(noteText(*m_pane, u"promptWarning"_s), QString());
    }
};

QTEST_MAIN(TestPromptMarks)
#include "tst_promptmarks.moc"
