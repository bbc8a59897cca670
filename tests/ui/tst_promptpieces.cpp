// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/prompts/wildcardfiles.h"
#include "ui/promptrig.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// What a prompt is put together from: wildcard files and snippets.
class TestPromptPieces : public QObject, private PromptRig
{
    Q_OBJECT

    void writeWildcard(const QString &name, const QByteArray &content)
    {
        QDir().mkpath(settings().wildcardFolder());
        QFile file(settings().wildcardFolder() + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
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
    void init() { setUp(); }
    void cleanup() { tearDown(); }

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

QTEST_MAIN(TestPromptPieces)
#include "tst_promptpieces.moc"
