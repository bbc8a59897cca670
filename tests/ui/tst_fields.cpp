// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/chiprow.h"
#include "create/fields/aspectratiofield.h"
#include "create/fields/choicefield.h"
#include "create/fields/fieldfactory.h"
#include "create/fields/fieldvalue.h"
#include "create/fields/flagfield.h"
#include "create/fields/numberfield.h"
#include "create/fields/optionalspinbox.h"
#include "create/fields/parentfield.h"
#include "create/fields/urlfield.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

const QJsonValue Unset(QJsonValue::Undefined);

Field field(FieldEditor editor, const QJsonObject &schema = {}, bool required = false)
{
    Field f;
    f.name = u"thing"_s;
    f.label = u"Thing"_s;
    f.help = u"What it does."_s;
    f.editor = editor;
    f.schema = schema;
    f.required = required;
    return f;
}

Field choiceField(const QStringList &choices, bool required = false)
{
    Field f = field(FieldEditor::Choice, {{u"enum"_s, QJsonArray::fromStringList(choices)}}, required);
    f.choices = choices;
    return f;
}

QPushButton *chip(QWidget &w, const QString &key)
{
    return w.findChild<QPushButton *>(u"field.thing."_s + key);
}

} // namespace

class TestFields : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unsetIsUndefinedForEveryEditor_data()
    {
        QTest::addColumn<FieldEditor>("editor");
        for (const FieldEditor editor :
             {FieldEditor::Prompt, FieldEditor::Text, FieldEditor::Integer, FieldEditor::Number, FieldEditor::Choice,
              FieldEditor::Flag, FieldEditor::AspectRatio, FieldEditor::Parent, FieldEditor::Url})
            QTest::addRow("%d", static_cast<int>(editor)) << editor;
    }
    void unsetIsUndefinedForEveryEditor()
    {
        QFETCH(FieldEditor, editor);
        Field f = field(editor);
        if (editor == FieldEditor::Choice || editor == FieldEditor::AspectRatio)
            f.choices = {u"1:1"_s, u"3:2"_s};
        const std::unique_ptr<FieldEditorWidget> w(makeFieldEditor(Operation(), f, nullptr, nullptr));
        QVERIFY(w);
        QVERIFY(w->value().isUndefined());
        QSignalSpy changed(w.get(), &FieldEditorWidget::changed);
        w->setValue(Unset);
        QVERIFY(w->value().isUndefined());
        QCOMPARE(changed.size(), 0);
        QVERIFY(w->input());
        QCOMPARE(w->input()->objectName(), u"field.thing"_s);
        QVERIFY(w->input()->accessibleName().startsWith(u"Thing"_s));
        QCOMPARE(w->findChild<QLabel *>()->buddy(), w->input());
        w->setProblem(u"Not so."_s);
        QVERIFY(w->input()->accessibleDescription().contains(u"Not so."_s));
        w->setProblem({});
        QCOMPARE(w->input()->accessibleDescription(), u"What it does."_s);
    }

    void valuesKeepTheirWireType()
    {
        Field text = field(FieldEditor::Integer, {{u"type"_s, u"string"_s}});
        QCOMPARE(numberValue(text, 4), QJsonValue(u"4"_s));
        QCOMPARE(numberValue(field(FieldEditor::Integer, {{u"type"_s, u"integer"_s}}), 4), QJsonValue(4));
        QCOMPARE(numberValue(field(FieldEditor::Number, {{u"type"_s, u"number"_s}}), 1.5), QJsonValue(1.5));
        Field numbers = field(FieldEditor::Choice, {{u"enum"_s, QJsonArray{5, 10}}});
        QCOMPARE(choiceValue(numbers, u"10"_s), QJsonValue(10));
        QCOMPARE(choiceValue(choiceField({u"1"_s, u"2"_s}), u"2"_s), QJsonValue(u"2"_s));
    }

    void numberCanBeEmptiedAgain()
    {
        NumberField w(field(FieldEditor::Integer, {{u"type"_s, u"integer"_s}, {u"minimum"_s, 1}, {u"maximum"_s, 9}}));
        auto *spin = w.findChild<OptionalSpinBox *>();
        auto *edit = spin->findChild<QLineEdit *>();
        QSignalSpy changed(&w, &FieldEditorWidget::changed);
        QTest::keyClicks(edit, u"7"_s);
        QCOMPARE(w.value(), QJsonValue(7));
        QVERIFY(changed.size() >= 1);
        QTest::keyClick(edit, Qt::Key_Backspace);
        QVERIFY(w.value().isUndefined());
        spin->stepUp();
        QCOMPARE(w.value(), QJsonValue(1)); // the smallest, not one below it
        spin->stepUp();
        QCOMPARE(w.value(), QJsonValue(2));
        spin->stepDown();
        spin->stepDown();
        QVERIFY(w.value().isUndefined());
        QVERIFY(edit->text().isEmpty());
        QVERIFY(!edit->placeholderText().isEmpty());
    }

    void numberHoldsSeedsBeyondInt()
    {
        NumberField w(field(FieldEditor::Integer, {{u"type"_s, u"integer"_s}, {u"minimum"_s, 0}}));
        w.setValue(4294967295.0);
        QCOMPARE(w.value().toDouble(), 4294967295.0);
        QCOMPARE(w.findChild<QLineEdit *>()->text(), u"4294967295"_s);
    }

    void numberIsWrittenInTheLocaleAndSentWithout()
    {
        NumberField w(field(FieldEditor::Number, {{u"type"_s, u"number"_s}, {u"minimum"_s, 1}, {u"maximum"_s, 2}}));
        auto *spin = w.findChild<OptionalSpinBox *>();
        spin->setLocale(QLocale(QLocale::German));
        w.setValue(1.5);
        QCOMPARE(w.findChild<QLineEdit *>()->text(), u"1,5"_s);
        QCOMPARE(w.value(), QJsonValue(1.5));
    }

    void suggestionsSetTheNumber()
    {
        Field f = field(FieldEditor::Number, {{u"type"_s, u"number"_s}, {u"minimum"_s, 1}, {u"maximum"_s, 2}});
        f.choices = {u"1.5"_s, u"2"_s, u"1"_s};
        f.choiceLabels = {u"1.5×"_s, u"2×"_s, u"Make square"_s};
        NumberField w(f);
        QSignalSpy changed(&w, &FieldEditorWidget::changed);
        w.findChild<QPushButton *>(u"field.thing.suggestions.2"_s)->click();
        QCOMPARE(w.value(), QJsonValue(2));
        QCOMPARE(changed.size(), 1);
        w.setValue(1);
        QVERIFY(w.findChild<QPushButton *>(u"field.thing.suggestions.1"_s)->isChecked());
    }

    void fewChoicesAreChips()
    {
        ChoiceField w(choiceField({u"fast"_s, u"turbo"_s}));
        QVERIFY(!w.findChild<QComboBox *>());
        QSignalSpy changed(&w, &FieldEditorWidget::changed);
        chip(w, u"turbo"_s)->click();
        QCOMPARE(w.value(), QJsonValue(u"turbo"_s));
        chip(w, QString())->click(); // back to the service's default
        QVERIFY(w.value().isUndefined());
        QCOMPARE(changed.size(), 2);
    }

    void requiredChoiceHasNoUnsetEntry()
    {
        ChoiceField w(choiceField({u"up"_s, u"down"_s}, true));
        QVERIFY(!chip(w, QString()));
        QVERIFY(w.value().isUndefined());
        chip(w, u"up"_s)->click();
        chip(w, u"up"_s)->click();
        QVERIFY(chip(w, u"up"_s)->isChecked());
        QCOMPARE(w.value(), QJsonValue(u"up"_s));
    }

    void manyChoicesAreAList()
    {
        const QStringList many{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"strong"_s, u"subtle"_s};
        ChoiceField w(choiceField(many));
        auto *combo = w.findChild<QComboBox *>();
        QVERIFY(combo);
        QCOMPARE(combo->count(), 7);
        w.setValue(u"3"_s);
        QCOMPARE(combo->currentText(), u"3"_s);
        w.setChoices({u"strong"_s, u"subtle"_s});
        QVERIFY(w.value().isUndefined()); // 3 is not offered any more
        QCOMPARE(combo->count(), 3);
    }

    void flagHasThreeStates()
    {
        FlagField w(field(FieldEditor::Flag));
        chip(w, u"true"_s)->click();
        QCOMPARE(w.value(), QJsonValue(true));
        chip(w, u"false"_s)->click();
        QCOMPARE(w.value(), QJsonValue(false));
        w.setValue(Unset);
        QVERIFY(w.value().isUndefined());
    }

    void aspectRatioByButtonKeyAndHand()
    {
        Field f = field(FieldEditor::AspectRatio);
        f.choices = {u"1:1"_s, u"3:2"_s, u"16:9"_s};
        AspectRatioField w(f);
        w.show();
        QVERIFY(QTest::qWaitForWindowActive(&w, test::PatienceMs));
        auto *square = w.findChild<RatioButton *>(u"field.thing.1:1"_s);
        square->click();
        QCOMPARE(w.value(), QJsonValue(u"1:1"_s));
        square->setFocus();
        QTest::keyClick(square, Qt::Key_Right);
        QCOMPARE(w.value(), QJsonValue(u"3:2"_s));
        auto *edit = w.findChild<QLineEdit *>();
        edit->selectAll();
        QTest::keyClicks(edit, u"7 : 5"_s);
        QCOMPARE(w.value(), QJsonValue(u"7:5"_s));
        QVERIFY(!w.findChild<RatioButton *>(u"field.thing.3:2"_s)->isChecked());
        edit->selectAll();
        QTest::keyClicks(edit, u"16:"_s); // half typed is kept, not lost
        QCOMPARE(w.value(), QJsonValue(u"16:"_s));
        QTest::keyClicks(edit, u"9"_s);
        QVERIFY(w.findChild<RatioButton *>(u"field.thing.16:9"_s)->isChecked());
        w.findChild<RatioButton *>(u"field.thing.16:9"_s)->click(); // once more: unset
        QVERIFY(w.value().isUndefined());
    }

    void urlIsTrimmedAndChecked()
    {
        UrlField w(field(FieldEditor::Url));
        w.findChild<QLineEdit *>()->setText(u"  https://example.org/a.png "_s);
        QCOMPARE(w.value(), QJsonValue(u"https://example.org/a.png"_s));
        QVERIFY(UrlField::isAddress({}));
        QVERIFY(UrlField::isAddress(u"http://example.org/x y"_s) == false);
        QVERIFY(!UrlField::isAddress(u"example.org"_s));
        QVERIFY(!UrlField::isAddress(u"file:///etc/passwd"_s));
        QVERIFY(!UrlField::isAddress(u"https://"_s));
    }

    void parentTakesAPastedTaskId()
    {
        ParentField w(Operation(), field(FieldEditor::Parent), nullptr);
        QSignalSpy changed(&w, &FieldEditorWidget::changed);
        QTest::keyClicks(w.findChild<QLineEdit *>(), u" abc-1 "_s);
        QCOMPARE(w.parentRef(), (ParentRef{0, 0, u"abc-1"_s}));
        QVERIFY(changed.size() > 0);
        w.setParentRef({});
        QVERIFY(w.parentRef().isNull());
        QVERIFY(w.findChild<QLineEdit *>()->text().isEmpty());
    }

    void wheelOverAFieldWithoutFocusChangesNothing()
    {
        NumberField w(field(FieldEditor::Integer, {{u"type"_s, u"integer"_s}, {u"minimum"_s, 1}}));
        w.setValue(4);
        auto *spin = w.findChild<OptionalSpinBox *>();
        QWheelEvent wheel(QPointF(5, 5), spin->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(spin, &wheel);
        QCOMPARE(w.value(), QJsonValue(4));
    }
};

QTEST_MAIN(TestFields)
#include "tst_fields.moc"
