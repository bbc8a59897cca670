// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/catalog.h"
#include "create/fields/fieldeditor.h"
#include "create/formheader.h"
#include "create/noteline.h"
#include "create/operationform.h"

#include <QAbstractButton>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

const QJsonValue Unset(QJsonValue::Undefined);

/// A valid value for a field, other than its initial one where there is a choice.
QJsonValue sample(const Field &field)
{
    const QJsonArray allowed = field.schema["enum"_L1].toArray();
    if (!allowed.isEmpty())
        return allowed.last();
    switch (field.editor) {
    case FieldEditor::Integer:
    case FieldEditor::Number:
        return field.schema["maximum"_L1].isDouble() ? field.schema["maximum"_L1] : QJsonValue(2);
    case FieldEditor::Flag:
        return true;
    case FieldEditor::AspectRatio:
        return u"7:5"_s;
    case FieldEditor::Url:
    case FieldEditor::Media:
    case FieldEditor::Mask:
        return u"https://example.org/a.png"_s;
    case FieldEditor::MediaList:
        return QJsonArray{u"https://example.org/a.png"_s, u"https://example.org/b.png"_s};
    case FieldEditor::Seed:
    case FieldEditor::Position:
        return field.schema["type"_L1] == "string"_L1 ? QJsonValue(u"42"_s) : QJsonValue(42);
    case FieldEditor::Parent:
        return Unset;
    default:
        return u"some words"_s;
    }
}

} // namespace

class TestOperationForm : public QObject
{
    Q_OBJECT

    const Catalog m_catalog = Catalog::load({Catalog::builtIn()}).only(ApiGeneration::Classic);

    const Operation &operation(const QString &id) const { return *m_catalog.operation(id); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_catalog.operation(u"midjourney.imagine"_s)); }

    void everyFormBuildsAndGivesBackItsDraft_data()
    {
        QTest::addColumn<QString>("id");
        for (const Operation &o : m_catalog.operations()) {
            if (o.hasForm)
                QTest::addRow("%s", qPrintable(o.id)) << o.id;
        }
    }
    void everyFormBuildsAndGivesBackItsDraft()
    {
        QFETCH(QString, id);
        const Operation &o = operation(id);
        OperationForm form(o, nullptr);
        QCOMPARE(form.draft(), OperationForm::freshDraft(o));

        Draft draft{id, {}, {}};
        if (o.parent.isValid())
            draft.parent.taskId = u"5d0c7a42"_s;
        for (const Field &field : o.fields) {
            const QJsonValue value = sample(field);
            if (!value.isUndefined())
                draft.params.insert(field.name, value);
        }
        QSignalSpy changed(&form, &OperationForm::changed);
        form.setDraft(draft);
        QCOMPARE(form.keptDraft(), draft);
        QCOMPARE(form.draft(), (Draft{id, o.applicable(draft.params), draft.parent}));
        QCOMPARE(changed.size(), 0);
        form.setDraft({id, {}, {}}); // everything unset: nothing is sent
        QCOMPARE(form.draft().params, QJsonObject());
    }

    void everyFieldIsReachedByTab_data() { everyFormBuildsAndGivesBackItsDraft_data(); }
    void everyFieldIsReachedByTab()
    {
        QFETCH(QString, id);
        const Operation &o = operation(id);
        OperationForm form(o, nullptr);
        Draft draft = OperationForm::freshDraft(o);
        draft.parent.taskId = u"5d0c7a42"_s; // so that fields that need one apply
        if (o.parent.isValid())
            form.setDraft(draft);
        form.setAdvancedOpen(true);
        form.resize(320, 900);
        form.show();
        QVERIFY(QTest::qWaitForWindowActive(&form, test::PatienceMs));
        QSet<QString> reached;
        form.focusPrompt();
        for (int i = 0; i < 100; ++i) {
            for (const QWidget *w = QApplication::focusWidget(); w; w = w->parentWidget()) {
                if (const auto *editor = qobject_cast<const FieldEditorWidget *>(w))
                    reached.insert(editor->field().name);
            }
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (const Field &field : o.fields) {
            const bool conditional = !field.when.isEmpty() && form.editor(field.name)->isHidden();
            // There is nothing to paint on here.
            if (!conditional && field.editor != FieldEditor::Mask)
                QVERIFY2(reached.contains(field.name), qPrintable(field.name));
        }
    }

    void typingBecomesParameters()
    {
        OperationForm form(operation(u"midjourney.imagine"_s), nullptr);
        QSignalSpy changed(&form, &OperationForm::changed);
        QTest::keyClicks(form.findChild<QPlainTextEdit *>(u"field.prompt"_s), u"fox"_s);
        QCOMPARE(changed.size(), 3);
        form.findChild<QAbstractButton *>(u"field.aspect_ratio.16:9"_s)->click();
        QCOMPARE(form.draft().params, (QJsonObject{{u"prompt"_s, u"fox"_s}, {u"aspect_ratio"_s, u"16:9"_s}}));
    }

    void advancedFieldsAreFoldedAndSentOnlyWhenSet()
    {
        OperationForm form(operation(u"midjourney.imagine"_s), nullptr);
        form.show();
        FieldEditorWidget *mode = form.editor(u"process_mode"_s);
        QVERIFY(mode);
        QVERIFY(!mode->isVisible());
        QVERIFY(!form.draft().params.contains(u"process_mode"_s));
        form.findChild<QToolButton *>(u"advancedFold"_s)->click();
        QVERIFY(mode->isVisible());
        form.findChild<QPushButton *>(u"field.process_mode.turbo"_s)->click();
        QCOMPARE(form.draft().params.value(u"process_mode"_s), QJsonValue(u"turbo"_s));
    }

    void problemsWaitForAnAttemptOrForLeaving()
    {
        OperationForm form(operation(u"midjourney.imagine"_s), nullptr);
        form.show();
        QVERIFY(QTest::qWaitForWindowActive(&form, test::PatienceMs));
        form.showProblems(form.validate(), false);
        QVERIFY(!form.showsProblems()); // nobody touched anything

        auto *ratio = form.findChild<QLineEdit *>(u"field.aspect_ratio"_s);
        ratio->setFocus();
        ratio->selectAll();
        QTest::keyClicks(ratio, u"16:"_s);
        form.showProblems(form.validate(), false);
        QVERIFY(!form.showsProblems()); // still being typed
        form.focusPrompt();
        form.showProblems(form.validate(), false);
        QVERIFY(!form.editor(u"aspect_ratio"_s)->problem().isEmpty());
        QVERIFY(form.editor(u"prompt"_s)->problem().isEmpty());

        form.showProblems(form.validate(), true);
        QVERIFY(!form.editor(u"prompt"_s)->problem().isEmpty());
        QVERIFY(form.focusFirstProblem());
        QCOMPARE(QApplication::focusWidget()->objectName(), u"field.prompt"_s);
    }

    void aProblemUnderAdvancedOpensIt()
    {
        OperationForm form(operation(u"midjourney.upscale-highres"_s), nullptr);
        form.show();
        form.setDraft({u"midjourney.upscale-highres"_s,
                       {{u"type"_s, u"2x"_s}, {u"image_url"_s, u"not an address"_s}}, {}});
        QVERIFY(!form.isAdvancedOpen());
        form.showProblems(form.validate(), true);
        QVERIFY(form.isAdvancedOpen());
        QVERIFY(!form.editor(u"image_url"_s)->problem().isEmpty());
    }

    void aResultThatIsTooLargeIsToldBeforeItIsSent()
    {
        const Operation &o = operation(u"midjourney.upscale-highres"_s);
        OperationForm form(o, nullptr);
        form.setDraft({o.id, {{u"type"_s, u"2x"_s}}, {7, 0, u"task"_s}});
        form.setParentFamily(u"midjourney.enlarged"_s);
        Job parent;
        parent.id = 7;
        Asset picture;
        picture.size = {2048, 1024};
        form.setParentResult(parent, {picture});
        QVERIFY(form.validate().isEmpty());
        picture.size = {2048, 2049};
        form.setParentResult(parent, {picture});
        QCOMPARE(form.validate().size(), 1);
        QCOMPARE(form.validate().constFirst().field, u"parent_task_id"_s);
        // Another one is chosen whose files are not known yet.
        form.setDraft({o.id, {{u"type"_s, u"2x"_s}}, {8, 0, u"task"_s}});
        QVERIFY(form.validate().isEmpty());
    }

    void whatDoesNotApplyIsNeitherShownNorSent()
    {
        const Operation &o = operation(u"midjourney.variations"_s);
        OperationForm form(o, nullptr);
        form.show();
        // A picture of one of our own sets of four says its number itself.
        form.setDraft({o.id, {{u"index"_s, u"3"_s}}, {7, 2, u"task"_s}});
        form.setParentFamily(u"midjourney.grid"_s);
        QVERIFY(!form.editor(u"index"_s)->isVisible());
        QCOMPARE(form.draft().params, QJsonObject());
        QCOMPARE(form.draft().parent.picture, 2);
        // An upscaled one is varied strongly or subtly.
        form.setDraft({o.id, {{u"index"_s, u"strong"_s}}, {7, 0, u"task"_s}});
        form.setParentFamily(u"midjourney.upscaled"_s);
        QVERIFY(form.editor(u"index"_s)->isVisible());
        QVERIFY(form.findChild<QWidget *>(u"field.index"_s));
        QCOMPARE(form.draft().params, (QJsonObject{{u"index"_s, u"strong"_s}}));
        // A set of four without a picture chosen: the field asks, the parent has the answer.
        form.setDraft({o.id, {}, {7, 0, u"task"_s}});
        form.setParentFamily(u"midjourney.grid"_s);
        QVERIFY(form.editor(u"index"_s)->isVisible());
        form.editor(u"index"_s)->setValue(u"4"_s);
        QCOMPARE(form.draft().parent.picture, 4);
        QVERIFY(form.draft().params.isEmpty());
    }

    /// "Flux 2 Pro", not "Flux · Flux 2 Pro"; and an empty prompt invites, whatever the catalogue says.
    void noNameIsSaidTwice_data()
    {
        QTest::addColumn<ApiGeneration>("generation");
        QTest::newRow("classic") << ApiGeneration::Classic;
        QTest::newRow("unified") << ApiGeneration::Unified;
    }
    void noNameIsSaidTwice()
    {
        QFETCH(const ApiGeneration, generation);
        const auto catalog = std::make_shared<const Catalog>(Catalog::load({Catalog::builtIn()}).only(generation));
        FormHeader header(catalog);
        const auto *title = header.findChild<QLabel *>(u"operationTitle"_s);
        for (const Operation &o : catalog->operations()) {
            if (!o.hasForm)
                continue;
            header.showOperation(o);
            const QString maker = catalog->generator(o.generator)->title;
            QVERIFY2(title->text().startsWith(maker), qPrintable(title->text()));
            QVERIFY2(!title->text().contains(maker + u" · "_s + maker), qPrintable(title->text()));
            const bool describes = o.result.kind != ResultKind::Text && o.result.kind != ResultKind::Seed
                                   && o.result.kind != ResultKind::Nothing;
            OperationForm form(o, nullptr);
            const auto *prompt = form.findChild<QPlainTextEdit *>(u"field."_s + o.promptField);
            if (describes && prompt && !o.promptField.isEmpty())
                QVERIFY2(!prompt->placeholderText().isEmpty(), qPrintable(o.id));
        }
    }

    /// Another document may call the same operations something else.
    void chipsTakeNewTitles()
    {
        QFile shipped(u":/catalog/midjourney.json"_s);
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        QJsonArray changed;
        for (const QJsonValue value : QJsonDocument::fromJson(shipped.readAll())["operations"_L1].toArray()) {
            QJsonObject object = value.toObject();
            if (object["id"_L1] == "midjourney.reroll"_L1) {
                object.insert("title"_L1, u"Roll again"_s);
                changed.append(object);
            }
        }
        QCOMPARE(changed.size(), 1);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"newer.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject{{u"operations"_s, changed}}).toJson());
        file.close();
        FormHeader header(std::make_shared<const Catalog>(m_catalog));
        header.showOperation(operation(u"midjourney.imagine"_s));
        const auto chip = [&header] { return header.findChild<QAbstractButton *>(u"operation.midjourney.reroll"_s); };
        QVERIFY(chip());
        QCOMPARE(chip()->text(), u"Reroll"_s);
        const auto newer = std::make_shared<const Catalog>(
            Catalog::load({Catalog::builtIn(), {folder.path(), false}}).only(ApiGeneration::Classic));
        header.setCatalog(newer);
        header.showOperation(*newer->operation(u"midjourney.imagine"_s));
        QTRY_VERIFY(chip() && chip()->text() == "Roll again"_L1);
    }

    void whatThePromptSaysIsNotSaidTwice()
    {
        const QString id = u"midjourney.imagine"_s;
        OperationForm form(operation(id), nullptr);
        form.show();
        QPlainTextEdit *prompt = form.findChild<QPlainTextEdit *>(u"field.prompt"_s);
        FieldEditorWidget *ratio = form.editor(u"aspect_ratio"_s);
        const auto note = [ratio] { return ratio->findChild<NoteLine *>(u"said.aspect_ratio"_s); };
        const auto said = [note] { return note() && note()->isVisible() ? note()->text() : QString(); };
        ratio->setValue(u"3:2"_s);
        for (const QString &text :
             {u"a fox --ar 16:9"_s, u"a fox --AR 16:9 --v 7"_s, u"a fox\n—ar 16:9"_s, u"--aspect 16:9"_s}) {
            prompt->setPlainText(text);
            // The field keeps its place and says what holds instead, and that the choice made in it does not.
            QVERIFY2(ratio->isVisible() && !ratio->input()->isVisible(), qPrintable(text));
            QCOMPARE(said(), u"From the prompt: 16:9; 3:2, chosen here, is not sent"_s);
            QCOMPARE(note()->tone(), NoteLine::Tone::Warning);
            QCOMPARE(form.draft().params, (QJsonObject{{u"prompt"_s, text}}));
        }
        prompt->setPlainText(u"a fox --ar 3:2"_s);
        QCOMPARE(said(), u"From the prompt: 3:2"_s);
        QCOMPARE(note()->tone(), NoteLine::Tone::Quiet);
        prompt->setPlainText(u"a fox --ar"_s);
        QCOMPARE(said(), u"Said in the prompt; 3:2, chosen here, is not sent"_s);
        for (const QString &text : {u"a fox --v 7"_s, u"a fox --art 5"_s, u"about --a r"_s}) {
            prompt->setPlainText(text);
            QVERIFY2(ratio->isVisible() && ratio->input()->isVisible(), qPrintable(text));
            QVERIFY(said().isEmpty());
            QCOMPARE(form.draft().params, (QJsonObject{{u"prompt"_s, text}, {u"aspect_ratio"_s, u"3:2"_s}}));
        }
        // A remix of such a job says it once as well, and what nobody chose contradicts nothing.
        form.setDraft({id, {{u"prompt"_s, u"a fox --ar 16:9"_s}}, {}});
        QVERIFY(!ratio->input()->isVisible());
        QCOMPARE(said(), u"From the prompt: 16:9"_s);
        ratio->setValue(ratio->field().initial);
        prompt->setPlainText(u"a fox --ar 21:9"_s);
        QCOMPARE(said(), u"From the prompt: 21:9"_s);
        QCOMPARE(note()->tone(), NoteLine::Tone::Quiet);
        // Who stands in the field stays there.
        prompt->setPlainText(u"a fox"_s);
        ratio->focusInput();
        QVERIFY(ratio->isAncestorOf(form.focusWidget()));
        prompt->setPlainText(u"a fox --ar 16:9"_s);
        QCOMPARE(form.focusWidget(), static_cast<QWidget *>(note()));
        prompt->setPlainText(u"a fox"_s);
        QVERIFY(ratio->isAncestorOf(form.focusWidget()) && form.focusWidget() != note());
    }

    void unknownParametersAreKept()
    {
        const QString id = u"midjourney.imagine"_s;
        OperationForm form(operation(id), nullptr);
        const Draft draft{id, {{u"prompt"_s, u"x"_s}, {u"webhook_url"_s, u"https://example.org"_s}}, {}};
        form.setDraft(draft);
        QCOMPARE(form.draft(), draft);
    }

    void fitsANarrowPane_data() { everyFormBuildsAndGivesBackItsDraft_data(); }
    void fitsANarrowPane()
    {
        QFETCH(QString, id);
        OperationForm form(operation(id), nullptr);
        form.setAdvancedOpen(true);
        QVERIFY2(form.minimumSizeHint().width() <= 268, qPrintable(QString::number(form.minimumSizeHint().width())));
    }
};

QTEST_MAIN(TestOperationForm)
#include "tst_operationform.moc"
