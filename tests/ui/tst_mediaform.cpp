// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/mediavalue.h"
#include "create/chiprow.h"
#include "create/fields/fieldeditor.h"
#include "create/formpane.h"
#include "create/generatorrail.h"
#include "create/operationform.h"
#include "create/segmentedswitch.h"
#include "ui/mediacatalog.h"
#include "ui/studiofixture.h"

#include <QAccessible>
#include <QJsonArray>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

constexpr int Patience = 30'000;

} // namespace

/// Forms with conditions and files, the switch between two services, and generators that only say something.
class TestMediaForm : public QObject
{
    Q_OBJECT

    std::unique_ptr<StudioFixture> m_studio;

    const Operation &operation(const QString &id) const { return *m_studio->workspace().catalog()->operation(id); }
    static QStringList shown(const OperationForm &form)
    {
        QStringList names;
        for (const Field &field : form.operation().fields) {
            if (!form.editor(field.name)->isHidden())
                names.append(field.name);
        }
        return names;
    }
    QString picture(int side) const
    {
        const QString path = m_studio->folder().filePath(u"%1.png"_s.arg(side));
        QImage image(side, side, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        if (!image.save(path))
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    static QStringList chipKeys(const FormPane &pane)
    {
        QStringList keys;
        for (const ChipRow::Option &option : pane.findChild<ChipRow *>(u"operation"_s)->options())
            keys.append(option.key);
        return keys;
    }

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<StudioFixture>(mediaCatalog());
        const auto problems = m_studio->workspace().catalogProblems();
        QVERIFY2(problems.isEmpty(), qPrintable(problems.value(0).place + u": "_s + problems.value(0).message));
    }
    void cleanup() { m_studio.reset(); }

    void aModelShowsJustItsOwnFields()
    {
        OperationForm form(operation(u"dreamer.flux"_s), nullptr);
        form.show();
        QCOMPARE(shown(form), (QStringList{u"prompt"_s, u"model"_s, u"shape"_s, u"steps"_s, u"interval"_s, u"seed"_s,
                                           u"image_prompt"_s}));
        form.editor(u"steps"_s)->setValue(20);
        QSignalSpy changed(&form, &OperationForm::changed);
        form.findChild<QPushButton *>(u"field.model.ultra"_s)->click();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(shown(form), (QStringList{u"prompt"_s, u"model"_s, u"raw"_s, u"aspect_ratio"_s, u"shape"_s, u"seed"_s,
                                           u"image_prompt"_s}));
        // Nothing is left under Advanced.
        QVERIFY(form.findChild<QToolButton *>(u"advancedFold"_s)->isHidden());
        QVERIFY(!form.draft().params.contains(u"steps"_s));
        form.findChild<QAbstractButton *>(u"field.aspect_ratio.3:2"_s)->click();
        QVERIFY(form.editor(u"shape"_s)->isHidden()); // one or the other
        QCOMPARE(form.draft().params.value(u"aspect_ratio"_s), QJsonValue(u"3:2"_s));
        // What was entered comes back with its field.
        form.findChild<QPushButton *>(u"field.model.dev"_s)->click();
        QCOMPARE(form.draft().params.value(u"steps"_s), QJsonValue(20));
        QVERIFY(!form.draft().params.contains(u"aspect_ratio"_s));
        // What is not sent does not hide anything either.
        QVERIFY(!form.editor(u"shape"_s)->isHidden());
        form.findChild<QPushButton *>(u"field.model.ultra"_s)->click();
        QCOMPARE(form.draft().params.value(u"aspect_ratio"_s), QJsonValue(u"3:2"_s));
    }

    void hiddenValuesAreKeptButNotSent()
    {
        const Operation &flux = operation(u"dreamer.flux"_s);
        OperationForm form(flux, nullptr);
        form.setDraft({flux.id, {{u"model"_s, u"ultra"_s}, {u"steps"_s, 7}, {u"raw"_s, true}}, {}});
        QVERIFY(!form.draft().params.contains(u"steps"_s));
        QCOMPARE(form.keptDraft().params.value(u"steps"_s), QJsonValue(7));
        OperationForm other(flux, nullptr);
        other.setDraft(form.keptDraft());
        QCOMPARE(other.draft(), form.draft());
        other.findChild<QPushButton *>(u"field.model.pro"_s)->click();
        QCOMPARE(other.draft().params.value(u"steps"_s), QJsonValue(7));
        QVERIFY(!other.draft().params.contains(u"raw"_s));
    }

    void aHiddenFieldHasNoProblem()
    {
        OperationForm form(operation(u"dreamer.flux"_s), nullptr);
        form.show();
        form.setDraft(
            {u"dreamer.flux"_s, {{u"prompt"_s, u"x"_s}, {u"model"_s, u"ultra"_s}, {u"aspect_ratio"_s, u"3:"_s}}, {}});
        QVERIFY(!form.validate().isEmpty());
        form.findChild<QPushButton *>(u"field.model.dev"_s)->click();
        QVERIFY(form.validate().isEmpty());
    }

    void aFileSettlesACondition()
    {
        Field field;
        field.when.insert(u"image"_s, {QString()});
        QVERIFY(field.appliesWith({}));
        QVERIFY(!field.appliesWith({{u"image"_s, u"https://example.org/a.png"_s}}));
        QVERIFY(!field.appliesWith({{u"image"_s, MediaValue{0, u"/a.png"_s, {}}.toJson()}}));
    }

    void everyFormFitsANarrowPane()
    {
        for (const Operation &o : m_studio->workspace().catalog()->operations()) {
            if (!o.hasForm)
                continue;
            OperationForm form(o, &m_studio->workspace());
            form.setAdvancedOpen(true);
            QVERIFY2(form.minimumSizeHint().width() <= 268,
                     qPrintable(u"%1: %2"_s.arg(o.id).arg(form.minimumSizeHint().width())));
        }
    }

    void everyFieldHasANameForTheEar()
    {
        for (const Operation &o : m_studio->workspace().catalog()->operations()) {
            if (!o.hasForm)
                continue;
            OperationForm form(o, &m_studio->workspace());
            for (const QAbstractButton *button : form.findChildren<QAbstractButton *>()) {
                if (button->parentWidget() && button->isHidden() && button->objectName().isEmpty())
                    continue;
                QAccessibleInterface *spoken =
                    QAccessible::queryAccessibleInterface(const_cast<QAbstractButton *>(button));
                QVERIFY2(spoken && (!spoken->text(QAccessible::Name).isEmpty() || button->isHidden()),
                         qPrintable(o.id + u' ' + button->objectName()));
            }
        }
    }

    void aFileIsLookedAtBeforeItIsSubmitted()
    {
        m_studio->session().start(u"key"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_studio->session().balance().known, Patience);
        FormPane pane(m_studio->session());
        pane.show();
        const auto draftOf = [](const QString &path) {
            return Draft{u"dreamer.remix"_s, {{u"image_url"_s, MediaValue{0, path, {}}.toJson()}}, {}};
        };
        QSignalSpy submitted(&pane, &FormPane::submitRequested);
        pane.setDraft(draftOf(picture(20)));
        pane.submit(); // before the pool has answered
        QTRY_COMPARE_WITH_TIMEOUT(submitted.size(), 1, Patience);
        const auto plan = submitted.at(0).at(0).value<ChainPlan>();
        QVERIFY(plan.steps.constFirst().draft.params.value(u"image_url"_s).isObject());
        pane.setDraft(draftOf(m_studio->folder().filePath(u"gone.png"_s)));
        pane.submit();
        FieldEditorWidget *editor = nullptr;
        for (auto *candidate : pane.findChildren<FieldEditorWidget *>()) {
            if (candidate->field().name == "image_url"_L1 && candidate->isVisibleTo(&pane))
                editor = candidate;
        }
        QVERIFY(editor);
        QTRY_VERIFY_WITH_TIMEOUT(!editor->problem().isEmpty(), Patience);
        QCOMPARE(submitted.size(), 1);
    }

    void oneServiceAtATime()
    {
        FormPane pane(m_studio->session());
        pane.resize(320, 700);
        pane.show();
        pane.openGenerator(u"duo"_s);
        auto *variants = pane.findChild<SegmentedSwitch *>(u"variant"_s);
        auto *offer = pane.findChild<QLabel *>(u"variantOffer"_s);
        QVERIFY(variants->isVisible());
        QCOMPARE(variants->current(), u"original"_s);
        QCOMPARE(chipKeys(pane), (QStringList{u"duo.make"_s, u"duo.stretch"_s}));
        QVERIFY(offer->text().startsWith(u"2 tool"_s));
        pane.openOperation(u"duo.stretch"_s);
        auto *pro = variants->findChild<QPushButton *>(u"variant.pro"_s);
        QCOMPARE(QAccessible::queryAccessibleInterface(pro)->role(), QAccessible::RadioButton);
        pro->click();
        QCOMPARE(pane.operationId(), u"duo-pro.make"_s);
        QCOMPARE(chipKeys(pane), QStringList{u"duo-pro.make"_s});
        QVERIFY(offer->text().startsWith(u"1 tool"_s));
        // Back to where one was.
        variants->findChild<QPushButton *>(u"variant.original"_s)->click();
        QCOMPARE(pane.operationId(), u"duo.stretch"_s);
        pro->click();
        // Elsewhere there is nothing to switch, and the choice is remembered.
        pane.openGenerator(u"dreamer"_s);
        QVERIFY(!variants->isVisible() && !offer->isVisible());
        pane.openGenerator(u"duo"_s);
        QCOMPARE(pane.operationId(), u"duo-pro.make"_s);
        m_studio->workspace().settings().setLastOperation(u"dreamer.remix"_s);
        FormPane later(m_studio->session());
        later.openGenerator(u"duo"_s);
        QCOMPARE(later.operationId(), u"duo-pro.make"_s);
    }

    void theSwitchWorksByKeyboard()
    {
        FormPane pane(m_studio->session());
        pane.show();
        QVERIFY(QTest::qWaitForWindowActive(&pane, test::PatienceMs));
        pane.openGenerator(u"duo"_s);
        auto *original = pane.findChild<QPushButton *>(u"variant.original"_s);
        auto *pro = pane.findChild<QPushButton *>(u"variant.pro"_s);
        QTRY_VERIFY_WITH_TIMEOUT(pro->x() > original->x(), Patience); // laid out
        original->setFocus(Qt::TabFocusReason);
        QTest::keyClick(original, Qt::Key_Right);
        QCOMPARE(pane.operationId(), u"duo-pro.make"_s);
    }

    void aGeneratorWithoutAFormSaysWhy()
    {
        FormPane pane(m_studio->session());
        pane.show();
        GeneratorRail rail(m_studio->workspace().catalog(), m_studio->workspace().settings());
        connect(&rail, &GeneratorRail::generatorChosen, &pane, &FormPane::openGenerator);
        pane.openGenerator(u"duo"_s);
        QSignalSpy priced(&pane, &FormPane::formPriceChanged);
        auto *later = rail.findChild<QToolButton *>(u"generator.later"_s);
        QVERIFY(later);
        later->click();
        auto *text = pane.findChild<QLabel *>(u"noticePage.text"_s);
        QVERIFY(text->isVisible());
        QCOMPARE(text->text(), u"Later needs an account of another kind."_s);
        QVERIFY(pane.findChild<QPushButton *>(u"noticePage.link"_s)->isVisible());
        QCOMPARE(pane.findChild<QLabel *>(u"operationTitle"_s)->text(), u"Later"_s);
        QVERIFY(!pane.findChild<SegmentedSwitch *>(u"variant"_s)->isVisible());
        QVERIFY(!pane.findChild<ChipRow *>(u"operation"_s)->isVisible());
        QVERIFY(!pane.findChild<QPushButton *>(u"submitButton"_s)->isVisible());
        QCOMPARE(priced.constLast().at(0).value<Price>().high, Credits());
        QVERIFY(pane.operationId().isEmpty());
        pane.submit(); // nothing to submit, nothing to crash on
        pane.focusPrompt();
        m_studio->addJob(u"midjourney.imagine"_s, u"meanwhile"_s, 1);
        pane.openGenerator(u"duo"_s);
        QCOMPARE(pane.operationId(), u"duo.make"_s);
        QVERIFY(pane.findChild<QPushButton *>(u"submitButton"_s)->isVisible());
        QVERIFY(!text->isVisible());
    }

    void tenGeneratorsScroll()
    {
        // Ten of them, in three groups.
        QByteArray catalog = "{ \"generators\": [";
        QByteArray operations;
        for (int i = 0; i < 10; ++i) {
            const QByteArray id = "g" + QByteArray::number(i);
            const char *group = i < 4 ? "image" : i < 8 ? "video" : "music";
            catalog += QByteArray(i ? "," : "") + "{ \"id\": \"" + id + "\", \"title\": \"Generator "
                       + QByteArray::number(i) + "\", \"group\": \"" + group
                       + "\", \"mark\": \"G\", \"order\": " + QByteArray::number(100 + i) + " }";
            operations += QByteArray(i ? "," : "") + "{ \"id\": \"" + id + ".make\", \"generator\": \"" + id
                          + "\", \"title\": \"Make\", \"form\": true, \"request\": { \"path\": \"/" + id
                          + "\" }, \"parameters\": { \"type\": \"object\", \"properties\": {} }, "
                            "\"result\": { \"kind\": \"image\", \"family\": \""
                          + id + ".x\" } }";
        }
        StudioFixture studio(catalog + "], \"operations\": [" + operations + "] }");
        QVERIFY(studio.workspace().catalogProblems().isEmpty());
        GeneratorRail rail(studio.workspace().catalog(), studio.workspace().settings());
        rail.resize(84, 400);
        rail.show();
        QVERIFY(QTest::qWaitForWindowActive(&rail, test::PatienceMs));
        auto *scroll = rail.findChild<QScrollArea *>();
        const auto inView = [&](const QWidget *button) {
            const QRect area(button->mapTo(scroll->viewport(), QPoint()), button->size());
            return scroll->viewport()->rect().contains(area);
        };
        auto *last = rail.findChild<QToolButton *>(u"generator.g9"_s);
        QVERIFY(!inView(last));
        auto *first = rail.findChild<QToolButton *>(u"generator.midjourney"_s);
        first->setFocus();
        QSignalSpy chosen(&rail, &GeneratorRail::generatorChosen);
        QTest::keyClick(first, Qt::Key_End);
        QCOMPARE(chosen.constLast().at(0).toString(), u"g9"_s);
        QVERIFY(last->hasFocus());
        QVERIFY(inView(last));
        QTest::keyClick(last, Qt::Key_Home);
        QVERIFY(first->hasFocus() && inView(first));
        // The last used one leads its group and stays in it.
        rail.noteUse(u"g6"_s);
        auto *used = rail.findChild<QToolButton *>(u"generator.g6"_s);
        auto *other = rail.findChild<QToolButton *>(u"generator.g4"_s);
        QTRY_VERIFY_WITH_TIMEOUT(used->y() < other->y(), Patience);
        QVERIFY(used->y() > rail.findChild<QToolButton *>(u"generator.g3"_s)->y());
        rail.setCurrent(u"g9"_s);
        QTRY_VERIFY_WITH_TIMEOUT(inView(last), Patience);
    }
};

QTEST_MAIN(TestMediaForm)
#include "tst_mediaform.moc"
