// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/promptedit.h"

#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

/// The drop and paste entrance is protected in Qt.
class OpenPromptEdit : public PromptEdit
{
public:
    using PromptEdit::canInsertFromMimeData;
    using PromptEdit::insertFromMimeData;
};

void up(QWidget *w) { QTest::keyClick(w, Qt::Key_Up, Qt::AltModifier); }
void down(QWidget *w) { QTest::keyClick(w, Qt::Key_Down, Qt::AltModifier); }

} // namespace

class TestPromptEdit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ctrlEnterSubmitsAndWritesNothing()
    {
        PromptEdit edit;
        QSignalSpy submitted(&edit, &PromptEdit::submitRequested);
        QTest::keyClicks(&edit, u"a heron"_s);
        QTest::keyClick(&edit, Qt::Key_Return, Qt::ControlModifier);
        QTest::keyClick(&edit, Qt::Key_Enter, Qt::ControlModifier | Qt::KeypadModifier);
        QCOMPARE(submitted.size(), 2);
        QCOMPARE(edit.toPlainText(), u"a heron"_s);
        QTest::keyClick(&edit, Qt::Key_Return);
        QCOMPARE(submitted.size(), 2);
        QCOMPARE(edit.toPlainText(), u"a heron\n"_s);
    }

    void aHeldKeySubmitsOnce()
    {
        PromptEdit edit;
        QSignalSpy submitted(&edit, &PromptEdit::submitRequested);
        QKeyEvent repeat(QEvent::KeyPress, Qt::Key_Return, Qt::ControlModifier, QString(), true);
        QCoreApplication::sendEvent(&edit, &repeat);
        QCOMPARE(submitted.size(), 0);
    }

    void walksThroughHistoryAndBack()
    {
        PromptEdit edit;
        edit.setHistory({u"newest"_s, u"older"_s, u"oldest"_s});
        QTest::keyClicks(&edit, u"being written"_s);
        up(&edit);
        QCOMPARE(edit.toPlainText(), u"newest"_s);
        up(&edit);
        up(&edit);
        QCOMPARE(edit.toPlainText(), u"oldest"_s);
        up(&edit); // there is nothing older
        QCOMPARE(edit.toPlainText(), u"oldest"_s);
        down(&edit);
        down(&edit);
        QCOMPARE(edit.toPlainText(), u"newest"_s);
        down(&edit);
        QCOMPARE(edit.toPlainText(), u"being written"_s);
        down(&edit);
        QCOMPARE(edit.toPlainText(), u"being written"_s);
    }

    void keepsEditsMadeOnTheWay()
    {
        PromptEdit edit;
        edit.setHistory({u"newest"_s, u"older"_s});
        QTest::keyClicks(&edit, u"mine"_s);
        up(&edit);
        QTest::keyClicks(&edit, u" changed"_s);
        up(&edit);
        QCOMPARE(edit.toPlainText(), u"older"_s);
        down(&edit);
        QCOMPARE(edit.toPlainText(), u"newest changed"_s);
        down(&edit);
        QCOMPARE(edit.toPlainText(), u"mine"_s);
    }

    void skipsThePromptThatIsStillThere()
    {
        PromptEdit edit;
        edit.setText(u"newest"_s);
        edit.setHistory({u"newest"_s, u"older"_s});
        up(&edit);
        QCOMPARE(edit.toPlainText(), u"older"_s);
    }

    void recallCanBeUndone()
    {
        PromptEdit edit;
        edit.setHistory({u"older"_s});
        QTest::keyClicks(&edit, u"mine"_s);
        up(&edit);
        edit.undo();
        QCOMPARE(edit.toPlainText(), u"mine"_s);
    }

    void pastesPlainTextOnly()
    {
        OpenPromptEdit edit;
        QMimeData picture;
        picture.setData(u"image/png"_s, "not text");
        QVERIFY(!edit.canInsertFromMimeData(&picture));
        QMimeData rich;
        rich.setHtml(u"<b>bold</b> heron"_s);
        rich.setText(u"bold heron"_s);
        QVERIFY(edit.canInsertFromMimeData(&rich));
        edit.insertFromMimeData(&rich);
        QCOMPARE(edit.toPlainText(), u"bold heron"_s);
    }

    void tabLeaves()
    {
        PromptEdit edit;
        QVERIFY(edit.tabChangesFocus());
    }

    void growsWithItsTextUpToABound()
    {
        PromptEdit edit;
        edit.resize(300, 100);
        edit.show();
        const int few = edit.sizeHint().height();
        edit.setText(u"one\ntwo"_s);
        QCOMPARE(edit.sizeHint().height(), few);
        edit.setText(u"1\n2\n3\n4\n5\n6\n7\n8"_s);
        const int eight = edit.sizeHint().height();
        QVERIFY(eight > few);
        edit.setText(QString(u"line\n"_s).repeated(200));
        const int many = edit.sizeHint().height();
        QVERIFY(many > eight);
        QVERIFY(many < 600);
        edit.setText(u"one"_s);
        QCOMPARE(edit.sizeHint().height(), few);
    }
};

QTEST_MAIN(TestPromptEdit)
#include "tst_promptedit.moc"
