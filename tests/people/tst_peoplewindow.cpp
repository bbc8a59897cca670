// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From ten pictures to photos of a person, by the window: real store, real HTTP to the sandbox, a restart on the way.

#include "create/fields/fieldeditor.h"
#include "create/fields/medialistfield.h"
#include "create/formpane.h"
#include "create/media/medialistmodel.h"
#include "create/media/medialistview.h"
#include "jobs/jobspane.h"
#include "people/newperson.h"
#include "people/people.h"
#include "people/peoplelist.h"
#include "people/peoplepage.h"
#include "people/peopletransfer.h"
#include "people/portraits.h"
#include "style/banner.h"
#include "support/settle.h"
#include "ui/windowfixture.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace frameloom;
using test::Program;
using test::waitForJob;

namespace {

void openSandbox(Program &program)
{
    program.studio.openSandbox();
    QTRY_VERIFY(program.studio.session() && program.studio.session()->balance().known);
    QTRY_VERIFY(program.find<QPlainTextEdit>(u"field.prompt"_s));
}

void paste(Program &program, const QStringList &paths)
{
    auto *mime = new QMimeData;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    mime->setUrls(urls);
    QGuiApplication::clipboard()->setMimeData(mime);
    program.click(u"field.images.paste"_s);
}

void choose(Program &program, const QString &name, const QString &text)
{
    auto *box = program.find<QComboBox>(name);
    [&] { QVERIFY2(box, qPrintable(name)); }();
    const int row = box->findText(text);
    [&] { QVERIFY2(row >= 0, qPrintable(text)); }();
    box->setCurrentIndex(row);
    Q_EMIT box->activated(row);
}

PeoplePage *openPeople(Program &program)
{
    program.click(u"generator.ai-photos"_s);
    [&] { QTRY_VERIFY(program.window.createPage()->people()->people()->isLoaded()); }();
    return program.window.createPage()->people();
}

QString textOf(const Program &program, const QString &name)
{
    const auto *label = program.find<QLabel>(name);
    return label ? label->text() : QString();
}

QString problemOf(const QWidget *page, const QString &field)
{
    for (const FieldEditorWidget *editor : page->findChildren<FieldEditorWidget *>()) {
        if (editor->field().name == field && editor->isVisible())
            return editor->problem();
    }
    return {};
}

/// Everything that can be used has a name for those who do not see it.
void checkNames(const QWidget *page)
{
    for (const QAbstractButton *button : page->findChildren<QAbstractButton *>()) {
        const bool named = !button->text().isEmpty() || !button->accessibleName().isEmpty();
        if (button->isVisible() && button->focusPolicy() != Qt::NoFocus)
            QVERIFY2(named && !button->objectName().isEmpty(), qPrintable(button->objectName()));
    }
    for (const QLineEdit *line : page->findChildren<QLineEdit *>()) {
        if (line->isVisible() && line->objectName() != "qt_spinbox_lineedit"_L1)
            QVERIFY2(!line->accessibleName().isEmpty(), qPrintable(line->objectName()));
    }
}

} // namespace

class tst_PeopleWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromPicturesToPhotos()
    {
        QTemporaryDir folder;
        QTemporaryDir pictures;
        const QStringList paths = test::savePortraits(pictures.path(), 10);
        {
            Program program(folder.path());
            program.show();
            openSandbox(program);
            PeoplePage *page = openPeople(program);
            QVERIFY(program.find<QWidget>(u"peopleEmpty"_s));
            QVERIFY(!program.window.createPage()->form()->isVisible());
            QVERIFY(program.window.createPage()->jobs()->isVisible());
            checkNames(page);

            program.click(u"firstPerson"_s);
            // The price before the first picture: what the fewest cost.
            QTRY_COMPARE(program.button(u"startTraining"_s)->text(), u"Train · from 42 credits"_s);
            const auto *total = program.find<QWidget>(u"priceTotal"_s);
            QVERIFY(total && total->parentWidget()->findChild<QLabel *>()->text() == u"together from"_s);
            QTest::keyClicks(program.find<QLineEdit>(u"person.name"_s), u"Anna"_s);
            paste(program, paths);
            auto *field = page->newPerson()->findChild<MediaListField *>();
            QTRY_COMPARE(field->paths().size(), 10);
            paste(program, {paths.at(3)});
            QTRY_COMPARE(field->paths().size(), 11);
            QTRY_COMPARE(program.button(u"startTraining"_s)->text(), u"Train Anna · 46 credits"_s);
            const auto *view = program.find<MediaListView>(u"field.images"_s);
            QVERIFY(view);
            QTRY_VERIFY(view->model()->index(10, 0).data(MediaListModel::RemarkRole).toString().contains(u'4'));
            QVERIFY(view->model()->index(10, 0).data(Qt::AccessibleTextRole).toString().contains(u"same"_s));
            program.click(u"removeDoubles"_s);
            QTRY_COMPARE(field->paths().size(), 10);
            QTRY_VERIFY(!program.button(u"removeDoubles"_s));

            // What is missing is said, and nothing is sent.
            program.click(u"startTraining"_s);
            QTRY_VERIFY(!problemOf(page, u"gender"_s).isEmpty());
            QVERIFY(program.jobs().isEmpty());
            choose(program, u"field.ethnicity"_s, u"White"_s);
            program.click(u"field.gender.female"_s);
            QTRY_VERIFY(problemOf(page, u"gender"_s).isEmpty());
            auto *prompt = program.find<QPlainTextEdit>(u"field.prompt"_s);
            prompt->setPlainText(u"in a garden in spring"_s);
            QTRY_VERIFY(program.button(u"startTraining"_s)->text().contains(u"43 credits"_s));
            QCOMPARE(textOf(program, u"pricePrepare"_s), u"2"_s);
            QCOMPARE(textOf(program, u"priceTrain"_s), u"40"_s);
            QCOMPARE(textOf(program, u"pricePhotos"_s), u"1"_s);
            QCOMPARE(textOf(program, u"priceTotal"_s), u"43"_s);
            QCOMPARE(textOf(program, u"meterForm"_s), u"43"_s);
            checkNames(page);

            program.click(u"startTraining"_s);
            QTRY_COMPARE(page->people()->entries().size(), 1);
            QTRY_COMPARE(program.jobs().size(), 3);
            QTRY_VERIFY(page->list()->isVisible());
            const qint64 id = page->people()->entries().first().person.id;
            QTRY_VERIFY(!textOf(program, u"person.%1.state"_s.arg(id)).isEmpty());
            checkNames(page);
        }
        // Training goes on while the program is closed.
        Program program(folder.path());
        program.show();
        openSandbox(program);
        PeoplePage *page = openPeople(program);
        QTRY_COMPARE(page->people()->entries().size(), 1);
        const qint64 id = page->people()->entries().first().person.id;
        const QString name = u"person.%1"_s.arg(id);
        QTRY_COMPARE_WITH_TIMEOUT(textOf(program, name + u".state"_s), u"Ready"_s, 2 * test::PatienceMs);
        QCOMPARE(textOf(program, name + u".name"_s), u"Anna"_s);
        QCOMPARE(textOf(program, name + u".word"_s), u"TOKMSN"_s);
        program.click(name + u".copy"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"TOKMSN"_s);
        const auto photosDone = [&program] {
            const QVector<Job> jobs = program.jobs();
            return jobs.first().operationId == u"ai-photos.generate"_s && jobs.first().state == JobState::Done;
        };
        QTRY_VERIFY_WITH_TIMEOUT(photosDone(), 2 * test::PatienceMs);
        QCOMPARE(program.jobs().first().prompt, u"TOKMSN, in a garden in spring"_s);

        program.click(name + u".action"_s);
        FormPane *form = program.window.createPage()->form();
        QTRY_COMPARE(form->operationId(), u"ai-photos.generate"_s);
        QVERIFY(form->isVisible());
        QCOMPARE(form->draft().params.value("prompt"_L1).toString(), u"TOKMSN, "_s);
        QCOMPARE(form->draft().parent.jobId, page->people()->entries().first().person.trainJob);
        auto *prompt = program.find<QPlainTextEdit>(u"field.prompt"_s);
        prompt->setPlainText(u"TOKMSN as an astronaut"_s);
        program.click(u"submitButton"_s);
        QTRY_COMPARE(program.jobs().size(), 4);
        const Job photos = waitForJob(program, u"ai-photos.generate"_s, JobState::Done);
        QCOMPARE(photos.prompt, u"TOKMSN as an astronaut"_s);
        QVERIFY(photos.assetCount > 0);

        // The id alone is enough: what a list from another computer has.
        form->setDraft({u"ai-photos.generate"_s,
                        {{u"prompt"_s, u"TOKMSN by the sea"_s}, {u"number_of_images"_s, u"1"_s}},
                        {0, 0, page->people()->entries().first().person.trainTask, {}}});
        program.click(u"submitButton"_s);
        QTRY_COMPARE(program.jobs().size(), 5);
        QCOMPARE(waitForJob(program, u"ai-photos.generate"_s, JobState::Done).prompt, u"TOKMSN by the sea"_s);

        // Back to the people, from the form and from the rail.
        program.click(u"toPage"_s);
        QTRY_VERIFY(page->isVisible());
        program.click(u"generator.flux"_s);
        QTRY_VERIFY(form->isVisible() && !page->isVisible());
        program.click(u"generator.ai-photos"_s);
        QTRY_VERIFY(page->isVisible());
    }

    /// Nothing that was typed is lost: by a restart, nor when it is taken back.
    void whatWasTypedIsKept()
    {
        QTemporaryDir folder;
        QTemporaryDir pictures;
        const QStringList paths = test::savePortraits(pictures.path(), 10);
        {
            Program program(folder.path());
            program.show();
            openSandbox(program);
            PeoplePage *page = openPeople(program);
            program.click(u"firstPerson"_s);
            QTest::keyClicks(program.find<QLineEdit>(u"person.name"_s), u"Bo"_s);
            paste(program, paths);
            QTRY_COMPARE(page->newPerson()->findChild<MediaListField *>()->paths().size(), 10);
            choose(program, u"field.ethnicity"_s, u"Asian"_s);
            program.click(u"field.gender.male"_s);
        }
        Program program(folder.path());
        program.workspace.settings().setUndoScope(Settings::UndoScope::All);
        program.workspace.settings().setUndoSeconds(30);
        program.show();
        openSandbox(program);
        PeoplePage *page = openPeople(program);
        program.click(u"firstPerson"_s);
        QTRY_COMPARE(program.find<QLineEdit>(u"person.name"_s)->text(), u"Bo"_s);
        QTRY_COMPARE(page->newPerson()->findChild<MediaListField *>()->paths().size(), 10);
        // One press is one order, and a failure of the store leaves everything as it is.
        page->sending();
        QVERIFY(!program.button(u"startTraining"_s)->isEnabled());
        page->startFailed();
        QVERIFY(program.button(u"startTraining"_s)->isEnabled());
        QCOMPARE(program.find<QLineEdit>(u"person.name"_s)->text(), u"Bo"_s);
        program.click(u"startTraining"_s);
        QTRY_COMPARE(page->people()->entries().size(), 1);
        QTRY_VERIFY(page->list()->isVisible());
        QVector<qint64> ids;
        for (const Job &job : program.jobs())
            ids.append(job.id);
        QCOMPARE(ids.size(), 2);
        program.studio.session()->cancelQueued({ids.last()});
        QTRY_VERIFY(page->people()->entries().isEmpty());
        QTRY_VERIFY(page->newPerson()->isVisible());
        QCOMPARE(program.find<QLineEdit>(u"person.name"_s)->text(), u"Bo"_s);
        QCOMPARE(page->newPerson()->findChild<MediaListField *>()->paths().size(), 10);
        QVERIFY(program.jobs().isEmpty());
    }

    void exportImportRenameRemove()
    {
        QTemporaryDir folder;
        Program program(folder.path());
        program.show();
        openSandbox(program);
        PeoplePage *page = openPeople(program);
        const QString in = folder.filePath(u"in.json"_s);
        {
            QFile file(in);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(R"({"format": "frameloom.people", "version": 1, "people": [
                {"training_id": "tr1", "name": "Anna", "trigger_word": "ANNA", "pictures": 12}, {"name": "no id"},
                {"training_id": "lora", "service": "unified"}]})");
        }
        page->transfer()->readFrom(in);
        QTRY_COMPARE(page->people()->entries().size(), 1);
        auto *banner = program.window.findChild<Banner *>(u"peopleBanner"_s);
        QTRY_VERIFY(banner->isVisible());
        const qint64 id = page->people()->entries().first().person.id;
        const QString name = u"person.%1"_s.arg(id);
        QTRY_COMPARE(textOf(program, name + u".state"_s), u"Ready"_s);
        checkNames(page);

        // It can be used at once, by its id alone.
        program.click(name + u".action"_s);
        const Draft draft = program.window.createPage()->form()->draft();
        QCOMPARE(draft.operationId, u"ai-photos.generate"_s);
        QCOMPARE(draft.parent.taskId, u"tr1"_s);
        program.click(u"generator.ai-photos"_s);

        const auto act = [&](const QString &action) {
            program.click(name + u".menu"_s);
            QMenu *menu = nullptr;
            QTRY_VERIFY(menu = qobject_cast<QMenu *>(QApplication::activePopupWidget()));
            auto *entry = menu->findChild<QAction *>(action);
            QVERIFY2(entry, qPrintable(action));
            entry->trigger();
            menu->close();
        };
        act(u"personRename"_s);
        QTRY_VERIFY(program.window.findChild<QWidget *>(u"renamePerson"_s));
        auto *line = program.window.findChild<QWidget *>(u"renamePerson"_s)->findChild<QLineEdit *>();
        line->setText(u"Anna B."_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(textOf(program, name + u".name"_s), u"Anna B."_s);

        const QString out = folder.filePath(u"out.json"_s);
        page->transfer()->writeTo(out);
        QTRY_VERIFY(QFile::exists(out));
        QFile written(out);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const PeopleFile file = readPeople(written.readAll(), 1);
        QCOMPARE(file.people.size(), 1);
        QCOMPARE(file.people.first().name, u"Anna B."_s);

        act(u"personRemove"_s);
        QTRY_VERIFY(program.button(u"removePersonYes"_s));
        program.click(u"removePersonYes"_s);
        QTRY_VERIFY(page->people()->entries().isEmpty());
        QTRY_VERIFY(banner->isVisible() && banner->firstButton()->isVisible()); // not the word about the import
        QTest::mouseClick(banner->firstButton(), Qt::LeftButton);
        QTRY_COMPARE(page->people()->entries().size(), 1);

        QFile broken(in);
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{") == 1);
        broken.close();
        page->transfer()->readFrom(in);
        QTRY_COMPARE(banner->kind(), Banner::Kind::Error);
        QCOMPARE(page->people()->entries().size(), 1);
    }

    /// The forms of the single steps are reachable.
    void singleSteps()
    {
        QTemporaryDir folder;
        Program program(folder.path());
        program.show();
        openSandbox(program);
        PeoplePage *page = openPeople(program);
        FormPane *form = program.window.createPage()->form();
        for (const QString &id : {u"ai-photos.upload"_s, u"ai-photos.train"_s, u"ai-photos.generate"_s}) {
            program.click(u"generator.ai-photos"_s);
            QTRY_VERIFY(page->isVisible());
            auto *steps = program.find<QPushButton>(u"singleSteps"_s);
            QVERIFY(steps);
            auto *entry = steps->menu()->findChild<QAction *>(u"step."_s + id);
            QVERIFY(entry);
            entry->trigger();
            QTRY_COMPARE(form->operationId(), id);
            QVERIFY(form->isVisible() && !page->isVisible());
        }
    }
};

QTEST_MAIN(tst_PeopleWindow)
#include "tst_peoplewindow.moc"
