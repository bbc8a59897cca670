// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/chiprow.h"
#include "create/formpane.h"
#include "createpage.h"
#include "media/audiodeck.h"
#include "media/sound.h"
#include "export/exportdialog.h"
#include "support/fakeclock.h"
#include "ui/studiofixture.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

constexpr int patience = 30'000; // milliseconds

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestExportDialog : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StudioFixture> m_studio;
    Sound m_sound{nullptr};
    AudioDeck m_deck{m_sound};
    std::unique_ptr<CreatePage> m_page;

    ExportDialog *open()
    {
        m_page->form()->setDraft({u"midjourney.imagine"_s, {{u"prompt"_s, u"a heron"_s}}, {}});
        QTest::mouseClick(m_page->findChild<QToolButton *>(u"exportButton"_s), Qt::LeftButton);
        return m_page->findChild<ExportDialog *>(u"exportDialog"_s);
    }
    template<typename T>
    T *child(const QString &name)
    {
        return m_page->findChild<T *>(name);
    }

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<StudioFixture>();
        m_page = std::make_unique<CreatePage>(m_studio->session(), m_deck);
        m_page->resize(1200, 800);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get(), test::PatienceMs));
    }
    void cleanup()
    {
        m_page.reset();
        m_studio.reset();
    }

    void followsTheForm()
    {
        ExportDialog *dialog = open();
        QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
        auto *code = child<QPlainTextEdit>(u"exportCode"_s);
        QVERIFY(code->toPlainText().contains("\"prompt\": \"a heron\""_L1));
        QCOMPARE(code->toPlainText(), dialog->code());
        QVERIFY(code->isReadOnly());
        m_page->form()->setDraft({u"midjourney.imagine"_s, {{u"prompt"_s, u"a fox"_s}}, {}});
        QVERIFY(code->toPlainText().contains("\"prompt\": \"a fox\""_L1));
        m_page->form()->openOperation(u"midjourney.pan"_s);
        QVERIFY(code->toPlainText().contains("/pan"_L1));

        const qint64 grid = m_studio->addJob(u"midjourney.imagine"_s, u"lake"_s, 4);
        m_page->form()->setDraft({u"midjourney.upscale-1x"_s, {}, {grid, 2, {}}});
        QTRY_VERIFY_WITH_TIMEOUT(code->toPlainText().contains("\"parent_task_id\": \"task-lake\""_L1), patience);
        QVERIFY(code->toPlainText().contains("\"index\": \"2\""_L1));

        // A second press brings the same one.
        QTest::mouseClick(m_page->findChild<QToolButton *>(u"exportButton"_s), Qt::LeftButton);
        QCOMPARE(m_page->findChildren<ExportDialog *>().size(), 1);
    }

    void languages()
    {
        ExportDialog *dialog = open();
        auto *row = child<ChipRow>(u"exportLanguage"_s);
        QCOMPARE(row->chips().size(), 4);
        auto *library = child<QLabel>(u"exportLibrary"_s);
        QTest::mouseClick(row->chips().at(1), Qt::LeftButton);
        QCOMPARE(dialog->language(), SnippetLanguage::Node);
        QVERIFY(dialog->code().contains("await fetch("_L1));
        QVERIFY(library->text().contains("github.com/apiframe-ai/apiframe-nodejs-sdk"_L1));
        dialog->activateWindow();
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), dialog, patience);
        row->chips().at(1)->setFocus(Qt::TabFocusReason);
        QTest::keyClick(row->chips().at(1), Qt::Key_Right);
        QCOMPARE(dialog->language(), SnippetLanguage::Python);
        QVERIFY(child<QPlainTextEdit>(u"exportCode"_s)->toPlainText().contains("import requests"_L1));
        QTest::keyClick(row->chips().at(2), Qt::Key_Right);
        QCOMPARE(dialog->language(), SnippetLanguage::Go);
        QVERIFY(!library->text().contains("href"_L1));

        // The next one opens with the same language.
        dialog->close();
        QTRY_VERIFY_WITH_TIMEOUT(!child<ExportDialog>(u"exportDialog"_s), patience);
        QCOMPARE(open()->language(), SnippetLanguage::Go);
    }

    void copyAndSave()
    {
        ExportDialog *dialog = open();
        QTest::keyClick(child<QPushButton>(u"exportCopy"_s), Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), dialog->code());
        QVERIFY(!child<QLabel>(u"exportStatus"_s)->text().isEmpty());

        QTemporaryDir folder;
        QSignalSpy saved(dialog, &ExportDialog::saved);
        QTest::mouseClick(child<QPushButton>(u"exportSave"_s), Qt::LeftButton);
        auto *files = child<QFileDialog>(u"exportFileDialog"_s);
        QVERIFY(files);
        QCOMPARE(files->selectedFiles().value(0).section(u'/', -1), u"midjourney-imagine.sh"_s);
        Q_EMIT files->fileSelected(folder.filePath(u"a.sh"_s));
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
        QCOMPARE(contentOf(folder.filePath(u"a.sh"_s)), dialog->code().toUtf8());
        files->close();
        QTRY_VERIFY_WITH_TIMEOUT(!child<QFileDialog>(u"exportFileDialog"_s), patience);

        QTest::mouseClick(child<QPushButton>(u"exportCollection"_s), Qt::LeftButton);
        files = child<QFileDialog>(u"exportFileDialog"_s);
        QVERIFY(files && files->selectedFiles().value(0).endsWith("apiframe.postman_collection.json"_L1));
        Q_EMIT files->fileSelected(folder.filePath(u"all.json"_s));
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 2, patience);
        const QJsonObject collection = QJsonDocument::fromJson(contentOf(folder.filePath(u"all.json"_s))).object();
        QVERIFY(collection.contains("info"_L1) && collection.contains("item"_L1));

        dialog->saveCode(folder.filePath(u"no/such/folder/a.sh"_s));
        QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>(u"exportStatus"_s)->text().contains("a.sh"_L1)
                                     && child<QLabel>(u"exportStatus"_s)->text() != ExportDialog::tr("Saved as %1."),
                                 patience);
        QCOMPARE(saved.size(), 2);
    }

    void ofAUnifiedAccount()
    {
        FakeClock clock;
        Session session(m_studio->workspace(), Profile::unified(), clock, m_studio->service().factory());
        CreatePage page(session, m_deck);
        page.form()->setDraft({u"unified.flux-1.1-pro"_s, {{u"prompt"_s, u"a heron"_s}, {u"seed"_s, 7}}, {}});
        page.show();
        auto *button = page.findChild<QToolButton *>(u"exportButton"_s);
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        auto *dialog = page.findChild<ExportDialog *>(u"exportDialog"_s);
        QVERIFY(dialog);
        auto *code = dialog->findChild<QPlainTextEdit *>(u"exportCode"_s);
        for (const SnippetLanguage language : snippetLanguages()) {
            dialog->setLanguage(language);
            const QString text = code->toPlainText();
            QVERIFY2(text.contains("/v2/images/generate"_L1) && text.contains("\"fluxParams\""_L1)
                         && text.contains("X-API-Key"_L1) && !text.contains("Authorization"_L1),
                     qPrintable(text));
        }
        dialog->setLanguage(SnippetLanguage::Node);
        QVERIFY(dialog->findChild<QLabel *>(u"exportLibrary"_s)->text().contains("npm i @apiframe-ai/sdk@next"_L1));
        page.form()->setDraft({u"unified.suno"_s, {{u"prompt"_s, u"a song"_s}, {u"style"_s, u"slow"_s}}, {}});
        QTRY_VERIFY_WITH_TIMEOUT(code->toPlainText().contains("/v2/music/generate"_L1), patience);

        QTemporaryDir folder;
        QSignalSpy saved(dialog, &ExportDialog::saved);
        dialog->saveCollection(folder.filePath(u"all.json"_s));
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, patience);
        const QByteArray collection = contentOf(folder.filePath(u"all.json"_s));
        QVERIFY(collection.contains("/v2/videos/generate") && !collection.contains("/imagine"));
    }

    void byKeyboardAndAccessibility()
    {
        auto *button = m_page->findChild<QToolButton *>(u"exportButton"_s);
        QVERIFY(!QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name).isEmpty());
        m_page->form()->setDraft({u"midjourney.imagine"_s, {{u"prompt"_s, u"a heron"_s}}, {}});
        m_page->activateWindow();
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), m_page.get(), patience);
        QTest::keyClick(m_page.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        ExportDialog *dialog = nullptr; // the button is seen going down first
        QTRY_VERIFY_WITH_TIMEOUT((dialog = child<ExportDialog>(u"exportDialog"_s)), patience);
        dialog->activateWindow();
        QTRY_COMPARE_WITH_TIMEOUT(QApplication::activeWindow(), dialog, patience);
        // Everything can be reached by Tab, and has a name and an objectName.
        QSet<QWidget *> reached;
        child<QPlainTextEdit>(u"exportCode"_s)->setFocus();
        for (int i = 0; i < 12; ++i) {
            if (QWidget *focus = dialog->focusWidget()) {
                reached.insert(focus);
                QTest::keyClick(focus, Qt::Key_Tab);
            }
        }
        for (const QString &name : {u"exportCode"_s, u"exportCopy"_s, u"exportSave"_s, u"exportCollection"_s}) {
            QWidget *widget = child<QWidget>(name);
            QVERIFY2(reached.contains(widget), qPrintable(name));
            QVERIFY(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty());
        }
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
    }
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
