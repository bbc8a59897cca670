// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From fifteen pictures to a picture of a trained person with the Unified API, by the window: real store, real HTTP to the
// sandbox, a restart on the way.

#include "create/fields/fieldeditor.h"
#include "create/fields/medialistfield.h"
#include "create/fields/trainedfield.h"
#include "create/formpane.h"
#include "people/newperson.h"
#include "people/people.h"
#include "people/peoplelist.h"
#include "people/peoplepage.h"
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
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace frameloom;
using test::Program;
using test::waitForJob;

namespace {

PeoplePage *openPage(Program &program)
{
    program.studio.openSandbox(ApiGeneration::Unified);
    [&] {
        QTRY_VERIFY(program.studio.session() && program.studio.session()->balance().known);
        QTRY_VERIFY(program.find<QPlainTextEdit>(u"field.prompt"_s));
    }();
    program.click(u"generator.trained"_s);
    [&] { QTRY_VERIFY(program.window.createPage()->people()->people()->isLoaded()); }();
    return program.window.createPage()->people();
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

bool isShown(const QWidget *page, const QString &field)
{
    for (const FieldEditorWidget *editor : page->findChildren<FieldEditorWidget *>()) {
        if (editor->field().name == field)
            return editor->isVisible();
    }
    return false;
}

QString idOf(PeoplePage *page, int row = 0)
{
    return u"person.%1"_s.arg(page->people()->entries().at(row).person.id);
}

void act(Program &program, const QString &card, const QString &action)
{
    program.click(card + u".menu"_s);
    QMenu *menu = nullptr;
    [&] { QTRY_VERIFY(menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())); }();
    auto *entry = menu->findChild<QAction *>(action);
    [&] { QVERIFY2(entry, qPrintable(action)); }();
    entry->trigger();
    menu->close();
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

/// A filled-in form, with the name as given.
void fillIn(Program &program, const QString &name, const QStringList &paths)
{
    auto *line = program.find<QLineEdit>(u"field.name"_s);
    line->setText(name);
    paste(program, paths);
    auto *field = program.window.createPage()->people()->newPerson()->findChild<MediaListField *>();
    [&] { QTRY_COMPARE(field->paths().size(), paths.size()); }();
    program.click(u"field.subjectKind.style"_s);
}

} // namespace

class tst_TrainingWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromPicturesToAPicture()
    {
        QTemporaryDir folder;
        QTemporaryDir pictures;
        const QStringList paths = test::savePortraits(pictures.path(), 15);
        {
            Program program(folder.path());
            program.show();
            PeoplePage *page = openPage(program);
            QCOMPARE(textOf(program, u"peopleTitle"_s), u"People and styles"_s);
            QVERIFY(program.find<QWidget>(u"peopleEmpty"_s));
            QVERIFY(!program.button(u"importPeople"_s)); // the service keeps the list
            checkNames(page);

            program.click(u"firstPerson"_s);
            // The price before the first picture, as a range with what is known of it.
            QTRY_VERIFY2(program.button(u"startTraining"_s)->text().contains(u"2 to 257"_s),
                         qPrintable(program.button(u"startTraining"_s)->text()));
            QCOMPARE(textOf(program, u"pricePrepare"_s), u"2"_s);
            QCOMPARE(textOf(program, u"priceTrain"_s), u"255"_s);
            QVERIFY(textOf(program, u"startNote"_s).contains(u"given back"_s)
                    || program.find<QWidget>(u"startNote"_s));
            paste(program, paths.mid(0, 14));
            auto *field = page->newPerson()->findChild<MediaListField *>();
            QTRY_COMPARE(field->paths().size(), 14);

            // What is missing is said, and nothing is sent.
            program.click(u"startTraining"_s);
            QTRY_VERIFY(!problemOf(page, u"gender"_s).isEmpty());
            QVERIFY(!problemOf(page, u"ethnicity"_s).isEmpty());
            QVERIFY(!problemOf(page, u"name"_s).isEmpty());
            QVERIFY(!problemOf(page, u"images"_s).isEmpty());
            QVERIFY(program.jobs().isEmpty());
            paste(program, {paths.at(14)});
            QTRY_VERIFY(problemOf(page, u"images"_s).isEmpty());
            QTest::keyClicks(program.find<QLineEdit>(u"field.name"_s), u"Anna"_s);

            // Only of a person it is asked who she is.
            program.click(u"field.subjectKind.object"_s);
            QTRY_VERIFY(!isShown(page, u"gender"_s) && !isShown(page, u"ethnicity"_s));
            program.click(u"field.subjectKind.person"_s);
            QTRY_VERIFY(isShown(page, u"gender"_s));
            program.click(u"field.gender.non-binary"_s);
            QTest::keyClicks(program.find<QLineEdit>(u"field.ethnicity"_s), u"white"_s);
            QTRY_VERIFY(problemOf(page, u"ethnicity"_s).isEmpty());
            QVERIFY(isShown(page, u"steps"_s));
            QVERIFY(!isShown(page, u"loraRank"_s));
            program.click(u"advancedFold"_s);
            QTRY_VERIFY(isShown(page, u"loraRank"_s));
            checkNames(page);

            program.click(u"startTraining"_s);
            QTRY_COMPARE(page->people()->entries().size(), 1);
            QTRY_VERIFY(page->list()->isVisible());
            QTRY_COMPARE(program.jobs().size(), 1);
            const Job job = program.jobs().first();
            QCOMPARE(job.operationId, u"unified.lora-training"_s);
            QCOMPARE(job.params.value("gender"_L1).toString(), u"non-binary"_s);
            QCOMPARE(job.params.value("loraRank"_L1).toInt(), 32);
            checkNames(page);
        }
        // Training goes on while the program is closed.
        Program program(folder.path());
        program.show();
        PeoplePage *page = openPage(program);
        QTRY_COMPARE(page->people()->entries().size(), 1);
        const QString card = idOf(page);
        QTRY_COMPARE_WITH_TIMEOUT(textOf(program, card + u".state"_s), u"Ready"_s, 2 * test::PatienceMs);
        QCOMPARE(textOf(program, card + u".name"_s), u"Anna"_s);
        const Person anna = page->people()->entries().first().person;
        QVERIFY(!anna.triggerWord.isEmpty());
        QCOMPARE(textOf(program, card + u".word"_s), anna.triggerWord);
        act(program, card, u"personCopyId"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), anna.trainTask);

        program.click(card + u".action"_s);
        FormPane *form = program.window.createPage()->form();
        QTRY_COMPARE(form->operationId(), u"unified.flux-lora"_s);
        QVERIFY(form->isVisible());
        QCOMPARE(form->draft().params.value("loraId"_L1).toString(), anna.trainTask);
        auto *combo = program.find<QComboBox>(u"field.loraId"_s);
        QTRY_COMPARE(combo->currentText(), u"Anna"_s); // by name, kept as id
        QTRY_VERIFY(textOf(program, u"field.loraId.note"_s).contains(anna.triggerWord));
        program.find<QPlainTextEdit>(u"field.prompt"_s)->setPlainText(u"in a garden"_s);
        program.click(u"submitButton"_s);
        QTRY_COMPARE(program.jobs().size(), 2);
        const Job photo = waitForJob(program, u"unified.flux-lora"_s, JobState::Done);
        QCOMPARE(photo.params.value("loraId"_L1).toString(), anna.trainTask);

        // Back to the people, and off the list of the service.
        program.click(u"toPage"_s);
        QTRY_VERIFY(page->isVisible());
        act(program, card, u"personArchive"_s);
        QTRY_VERIFY(program.button(u"archivePersonYes"_s));
        program.click(u"archivePersonYes"_s);
        QTRY_VERIFY(page->people()->entries().isEmpty());
        const auto *banner = program.window.findChild<Banner *>(u"peopleBanner"_s);
        QTRY_VERIFY(banner->isVisible() && banner->text().contains(u"Anna"_s));
        program.click(u"refreshPeople"_s);
        QTRY_VERIFY(program.button(u"refreshPeople"_s)->isEnabled());
        QVERIFY(page->people()->entries().isEmpty());

        // It stands apart from now on, folded away; a new training can be begun.
        QTRY_VERIFY(program.button(u"archivedFold"_s));
        QCOMPARE(program.button(u"archivedFold"_s)->text(), u"Archived (1)"_s);
        QVERIFY(program.button(u"addPerson"_s));
        const QString row = u"archived."_s + anna.trainTask;
        QVERIFY(!program.find<QWidget>(row));
        program.click(u"archivedFold"_s);
        QTRY_VERIFY(program.find<QWidget>(row));
        QVERIFY(program.find<QWidget>(row)->findChild<QLabel *>()->text() == u"Anna"_s);
        QVERIFY(textOf(program, u"archivedNote"_s).contains(u"no call for that"_s)); // it cannot be brought back
        checkNames(page);
        QGuiApplication::clipboard()->clear();
        program.button(u"archivedCopy."_s + anna.trainTask)->setFocus();
        QTest::keyClick(program.button(u"archivedCopy."_s + anna.trainTask), Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), anna.trainTask);
        program.click(u"archivedFold"_s);
        QTRY_VERIFY(!program.find<QWidget>(row));
    }

    /// What was refused comes back into the form, with the service's words beside the field.
    void aRefusalStandsBesideItsField()
    {
        QTemporaryDir folder;
        QTemporaryDir pictures;
        const QStringList paths = test::savePortraits(pictures.path(), 15);
        Program program(folder.path());
        program.show();
        PeoplePage *page = openPage(program);
        program.click(u"firstPerson"_s);
        fillIn(program, u"sandbox:moderated"_s, paths);
        program.click(u"startTraining"_s);
        QTRY_COMPARE(page->people()->entries().size(), 1);
        const QString card = idOf(page);
        QTRY_VERIFY(textOf(program, card + u".state"_s).startsWith(u"Failed"_s));
        program.click(card + u".action"_s);
        QTRY_VERIFY(page->newPerson()->isVisible());
        QTRY_VERIFY2(problemOf(page, u"name"_s).contains(u"not allowed"_s), qPrintable(problemOf(page, u"name"_s)));
        auto *line = program.find<QLineEdit>(u"field.name"_s);
        QCOMPARE(line->text(), u"sandbox:moderated"_s);
        QCOMPARE(page->newPerson()->findChild<MediaListField *>()->paths().size(), 15);
        line->setText(u"Ink"_s);
        QTRY_VERIFY(problemOf(page, u"name"_s).isEmpty());
        program.click(u"startTraining"_s);
        QTRY_COMPARE(page->people()->entries().size(), 2);
        QTRY_COMPARE(textOf(program, idOf(page) + u".name"_s), u"Ink"_s);
    }

    /// The answer never came: the card says so until the service's list tells.
    void aLostAnswerIsFound()
    {
        QTemporaryDir folder;
        QTemporaryDir pictures;
        const QStringList paths = test::savePortraits(pictures.path(), 15);
        Program program(folder.path());
        program.show();
        PeoplePage *page = openPage(program);
        program.click(u"firstPerson"_s);
        fillIn(program, u"Ink sandbox:drop"_s, paths);
        program.click(u"startTraining"_s);
        QTRY_COMPARE(page->people()->entries().size(), 1);
        const auto task = [page] { return page->people()->entries().first().person.trainTask; };
        QTRY_VERIFY(!task().isEmpty());
        const QString card = idOf(page);
        QTRY_COMPARE_WITH_TIMEOUT(textOf(program, card + u".state"_s), u"Ready"_s, 2 * test::PatienceMs);
        QCOMPARE(page->people()->entries().size(), 1);
        QCOMPARE(program.jobs().size(), 1);
    }

    void aListThatCannotBeHadIsSaid()
    {
        QTemporaryDir folder;
        Program program(folder.path());
        program.show();
        PeoplePage *page = openPage(program);
        QTRY_VERIFY(program.button(u"refreshPeople"_s)->isEnabled());
        Failure failure;
        failure.kind = FailureKind::ServerFault;
        failure.httpStatus = 503;
        failure.words = u"Database is down"_s;
        Q_EMIT program.studio.session()->trainingsRefreshed(failure);
        auto *banner = program.window.findChild<Banner *>(u"peopleBanner"_s);
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->text().contains(u"Database is down"_s), qPrintable(banner->text()));
        QVERIFY(program.find<QWidget>(u"peopleEmpty"_s)); // and a new one can still be trained
        QTest::mouseClick(banner->firstButton(), Qt::LeftButton);
        QTRY_VERIFY(!banner->isVisible());
        QTRY_VERIFY(program.button(u"refreshPeople"_s)->isEnabled());
        QVERIFY(page->people()->entries().isEmpty());
    }

    void theChooser()
    {
        QTemporaryDir folder;
        Program program(folder.path());
        program.show();
        PeoplePage *page = openPage(program);
        QTRY_VERIFY(program.button(u"refreshPeople"_s)->isEnabled()); // the list was asked for
        // Somebody trained elsewhere, one that is not finished, one of another account.
        const QString profile = program.studio.session()->profile().id;
        std::optional<bool> stored;
        program.workspace.client().ask(
            &program.window,
            [profile](Database &database) {
                PeopleRepository people(database);
                const auto add = [&people](const QString &owner, const QString &name, const QString &id, qint64 trainedAt) {
                    Person person;
                    person.profileId = owner;
                    person.service = u"unified"_s;
                    person.name = name;
                    person.trainTask = id;
                    person.triggerWord = trainedAt != 0 ? u"QXZVB"_s : QString();
                    person.remoteStatus = trainedAt != 0 ? u"READY"_s : u"TRAINING"_s;
                    person.createdAt = 1'000;
                    person.trainedAt = trainedAt;
                    return people.insert(person);
                };
                return add(profile, u"Anna"_s, u"lora_anna"_s, 2'000) && add(profile, u"Bo"_s, u"lora_bo"_s, 0)
                       && add(u"other"_s, u"Cleo"_s, u"lora_cleo"_s, 2'000);
            },
            [&stored](bool ok) { stored = ok; });
        QTRY_VERIFY(stored && *stored);
        page->people()->reload();
        auto *entry = program.find<QPushButton>(u"singleSteps"_s)->menu()->findChild<QAction *>(u"step.unified.flux-lora"_s);
        QVERIFY(entry);
        entry->trigger();
        FormPane *form = program.window.createPage()->form();
        QTRY_COMPARE(form->operationId(), u"unified.flux-lora"_s);
        auto *combo = program.find<QComboBox>(u"field.loraId"_s);
        QVERIFY(combo);
        combo->showPopup();
        QTRY_VERIFY(combo->view()->isVisible());
        QCOMPARE(combo->count(), 1);
        QVERIFY(combo->itemText(0).startsWith(u"Anna"_s) && combo->itemText(0).contains(u"QXZVB"_s));
        QTest::keyClick(combo->view(), Qt::Key_Home);
        QTest::keyClick(combo->view(), Qt::Key_Return);
        QTRY_COMPARE(combo->currentText(), u"Anna"_s);
        QCOMPARE(form->draft().params.value("loraId"_L1).toString(), u"lora_anna"_s);
        QVERIFY(textOf(program, u"field.loraId.note"_s).contains(u"QXZVB"_s));

        // A free id stays what it is; a name that is on the list means that one.
        combo->lineEdit()->selectAll();
        QTest::keyClicks(combo->lineEdit(), u"lora_elsewhere"_s);
        QCOMPARE(form->draft().params.value("loraId"_L1).toString(), u"lora_elsewhere"_s);
        QVERIFY(textOf(program, u"field.loraId.note"_s).contains(u"not on your list"_s));
        combo->lineEdit()->selectAll();
        QTest::keyClicks(combo->lineEdit(), u"anna"_s);
        QCOMPARE(form->draft().params.value("loraId"_L1).toString(), u"lora_anna"_s);
        combo->lineEdit()->selectAll();
        QTest::keyClicks(combo->lineEdit(), u"lora_bo"_s);
        QTRY_VERIFY(problemOf(form, u"loraId"_s).contains(u"not finished"_s));
        // Unset sends nothing.
        combo->lineEdit()->selectAll();
        QTest::keyClick(combo->lineEdit(), Qt::Key_Delete);
        QVERIFY(!form->draft().params.contains("loraId"_L1));
    }

    /// A classic account has the flow it had.
    void classicIsAsBefore()
    {
        QTemporaryDir folder;
        Program program(folder.path());
        program.show();
        program.studio.openSandbox(ApiGeneration::Classic);
        QTRY_VERIFY(program.find<QPlainTextEdit>(u"field.prompt"_s));
        QVERIFY(!program.button(u"generator.trained"_s));
        program.click(u"generator.ai-photos"_s);
        QTRY_COMPARE(textOf(program, u"peopleTitle"_s), u"People"_s);
        QTRY_VERIFY(program.button(u"firstImport"_s));
        QVERIFY(!program.button(u"refreshPeople"_s));
    }
};

QTEST_MAIN(tst_TrainingWindow)
#include "tst_trainingwindow.moc"
