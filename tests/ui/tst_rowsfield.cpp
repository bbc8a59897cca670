// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/catalog.h"
#include "create/fields/fieldeditor.h"
#include "create/fields/rowcard.h"
#include "create/fields/rowsfield.h"
#include "create/operationform.h"

#include <QAccessible>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

const QString Omni = u"unified.kling-3.0-omni"_s;
const QString Kling = u"unified.kling-3.0"_s;

QJsonObject shot(const QString &prompt, int seconds)
{
    return {{"prompt"_L1, prompt}, {"duration"_L1, seconds}};
}

} // namespace

/// A list of objects, edited in rows.
class TestRowsField : public QObject
{
    Q_OBJECT

    Catalog m_catalog;
    std::unique_ptr<OperationForm> m_form;

    void open(const QString &operation, const QJsonValue &shots = QJsonValue::Undefined)
    {
        m_form = std::make_unique<OperationForm>(*m_catalog.operation(operation), nullptr);
        QJsonObject params{{"prompt"_L1, "a fox"_L1}};
        if (!shots.isUndefined())
            params.insert(u"multi_prompt"_s, shots);
        m_form->setDraft({operation, params, {}});
        m_form->resize(420, 900);
        m_form->show();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get(), test::PatienceMs));
        QVERIFY(field());
    }
    RowsField *field() { return qobject_cast<RowsField *>(m_form->editor(u"multi_prompt"_s)); }
    template<typename Part>
    Part *part(const QString &name)
    {
        return m_form->findChild<Part *>(u"field.multi_prompt"_s + name);
    }
    QPlainTextEdit *prompt(int row) { return part<QPlainTextEdit>(u".%1.prompt"_s.arg(row)); }
    QWidget *seconds(int row) { return part<QWidget>(u".%1.duration"_s.arg(row)); }
    void press(const QString &name) { QTest::mouseClick(part<QAbstractButton>(name), Qt::LeftButton); }
    void fill(int row, const QString &words, const QString &length)
    {
        prompt(row)->setPlainText(words);
        seconds(row)->setFocus();
        QTest::keyClicks(seconds(row), length);
    }
    QJsonValue sent() { return m_form->draft().params.value(u"multi_prompt"_s); }
    bool isFine()
    {
        for (const FieldProblem &problem : m_form->validate()) {
            if (problem.field == "multi_prompt"_L1)
                return false;
        }
        return true;
    }

private Q_SLOTS:
    void initTestCase() { m_catalog = Catalog::load({Catalog::builtIn()}); }
    void cleanup() { m_form.reset(); }

    void withoutRowsNothingIsSent()
    {
        open(Omni);
        QCOMPARE(field()->rowCount(), 0);
        QVERIFY(sent().isUndefined());
        QVERIFY(isFine());
        QCOMPARE(part<QLabel>(u".count"_s)->text(), u"0 of 6"_s);
        open(Omni, QJsonArray()); // an empty list says nothing either (api/v2/schema-census.md: empty fields are dropped)
        QVERIFY(sent().isUndefined());
    }

    void rowsAreFilledIn()
    {
        open(Omni);
        QSignalSpy changed(m_form.get(), &OperationForm::changed);
        press({});
        QCOMPARE(field()->rowCount(), 1);
        QVERIFY(prompt(1)->hasFocus());
        fill(1, u"a fox wakes"_s, u"3"_s);
        press({});
        fill(2, u"it runs"_s, u"12"_s);
        QCOMPARE(sent(), QJsonValue(QJsonArray({shot(u"a fox wakes"_s, 3), shot(u"it runs"_s, 12)})));
        QCOMPARE(part<QLabel>(u".count"_s)->text(), u"2 of 6"_s);
        QVERIFY(isFine());
        QVERIFY(!changed.isEmpty());
    }

    void textOnTheWireIsJsonOfTheSameRows()
    {
        open(Kling);
        press({});
        fill(1, u"a fox, \"quoted\""_s, u"5"_s);
        QVERIFY(sent().isString());
        const QJsonDocument document = QJsonDocument::fromJson(sent().toString().toUtf8());
        QCOMPARE(document.array(), QJsonArray({shot(u"a fox, \"quoted\""_s, 5)}));
        QVERIFY(isFine());
        press(u".1.remove"_s);
        QVERIFY(sent().isUndefined());
    }

    void whatWasNotTouchedGoesOutAsItCame_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("list") << Omni << QJsonValue(QJsonArray({shot(u"a"_s, 1), shot(u"b"_s, 15)}));
        QTest::newRow("text with spaces") << Kling << QJsonValue(u"[ {\"duration\": 5, \"prompt\": \"a\"} ]"_s);
        QTest::newRow("no list") << Kling << QJsonValue(u"three shots, please"_s);
        QTest::newRow("another key") << Kling << QJsonValue(u"[{\"prompt\":\"a\",\"duration\":5,\"camera\":1}]"_s);
        QTest::newRow("number as text") << Kling << QJsonValue(u"[{\"prompt\":\"a\",\"duration\":\"5\"}]"_s);
    }
    void whatWasNotTouchedGoesOutAsItCame()
    {
        QFETCH(const QString, operation);
        QFETCH(const QJsonValue, value);
        open(operation, value);
        QCOMPARE(sent(), value);
        QCOMPARE(m_form->keptDraft().params.value(u"multi_prompt"_s), value);
    }

    void whatNoRowsCanShowIsEditedAsJson()
    {
        open(Kling, u"[{\"prompt\":\"a\",\"duration\":5,\"camera\":1}]"_s);
        QCOMPARE(field()->rowCount(), 0);
        auto *json = part<QPlainTextEdit>(u".json"_s);
        QVERIFY(json->isVisible());
        QVERIFY(json->toPlainText().contains(u"camera"_s));
        json->setPlainText(u"[{\"prompt\":\"b\"}"_s);
        QVERIFY(!isFine());
        json->setPlainText(u"[]"_s);
        QCOMPARE(sent().toString(), u"[]"_s);
        press(u".anew"_s);
        QVERIFY(sent().isUndefined());
        QVERIFY(!json->isVisible());
        press({});
        QCOMPARE(field()->rowCount(), 1);
    }

    void rowsChangePlaces()
    {
        open(Omni, QJsonArray{shot(u"a"_s, 1), shot(u"b"_s, 2), shot(u"c"_s, 3)});
        QVERIFY(!part<QToolButton>(u".1.up"_s)->isEnabled());
        QVERIFY(!part<QToolButton>(u".3.down"_s)->isEnabled());
        press(u".3.up"_s);
        QCOMPARE(sent(), QJsonValue(QJsonArray({shot(u"a"_s, 1), shot(u"c"_s, 3), shot(u"b"_s, 2)})));
        // By keys, and the keyboard goes along.
        prompt(1)->setFocus();
        QTest::keyClick(prompt(1), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(sent(), QJsonValue(QJsonArray({shot(u"c"_s, 3), shot(u"a"_s, 1), shot(u"b"_s, 2)})));
        QVERIFY(prompt(2)->hasFocus());
        QTest::keyClick(prompt(2), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(sent(), QJsonValue(QJsonArray({shot(u"a"_s, 1), shot(u"c"_s, 3), shot(u"b"_s, 2)})));
        QTest::keyClick(prompt(1), Qt::Key_Delete, Qt::AltModifier);
        QCOMPARE(sent(), QJsonValue(QJsonArray({shot(u"c"_s, 3), shot(u"b"_s, 2)})));
        QVERIFY(prompt(1)->hasFocus());
        QTest::keyClick(prompt(1), Qt::Key_Insert, Qt::AltModifier);
        QCOMPARE(field()->rowCount(), 3);
        QVERIFY(prompt(2)->hasFocus());
        QCOMPARE(prompt(2)->toPlainText(), QString());
        QCOMPARE(prompt(3)->toPlainText(), u"b"_s);
    }

    void sixAreEnough()
    {
        QJsonArray list;
        for (int i = 1; i <= 6; ++i)
            list.append(shot(QString::number(i), i));
        open(Omni, list);
        QVERIFY(!part<QPushButton>({})->isEnabled());
        QCOMPARE(part<QLabel>(u".count"_s)->text(), u"6 of 6"_s);
        prompt(1)->setFocus();
        QTest::keyClick(prompt(1), Qt::Key_Insert, Qt::AltModifier);
        QCOMPARE(field()->rowCount(), 6);
        list.append(shot(u"one more"_s, 1));
        open(Omni, list);
        QCOMPARE(sent(), QJsonValue(list)); // kept, and refused before the click
        QVERIFY(!isFine());
        QVERIFY(field()->ownProblem().contains(u"6"_s));
    }

    void problemsStandAtTheirRow()
    {
        open(Omni, QJsonArray{shot(u"a"_s, 1)});
        press({});
        QVERIFY(!isFine());
        auto *second = qobject_cast<RowCard *>(part<QWidget>(u".2"_s));
        QVERIFY(second);
        const auto problems = [](RowCard *row) {
            QStringList texts;
            for (const FieldEditorWidget *editor : row->findChildren<FieldEditorWidget *>())
                texts.append(editor->problem());
            return texts;
        };
        QCOMPARE(problems(second), QStringList({QString(), QString()})); // not while it is being written
        m_form->showProblems(m_form->validate(), true);
        QVERIFY(!problems(second).at(0).isEmpty() && !problems(second).at(1).isEmpty());
        QCOMPARE(problems(qobject_cast<RowCard *>(part<QWidget>(u".1"_s))), QStringList({QString(), QString()}));
        QVERIFY2(field()->problem().startsWith(u"Shot 2, Prompt"_s), qPrintable(field()->problem()));
        QVERIFY(m_form->focusFirstProblem());
        QVERIFY(prompt(2)->hasFocus());
        fill(2, u"b"_s, u"2"_s);
        m_form->showProblems(m_form->validate(), false);
        QCOMPARE(problems(second), QStringList({QString(), QString()}));
        QCOMPARE(field()->problem(), QString());
        prompt(2)->setPlainText(QString(4001, u'x'));
        QVERIFY(!isFine());
    }

    void everyPartHasAName()
    {
        open(Omni, QJsonArray{shot(u"a"_s, 1), shot(u"b"_s, 2)});
        QCOMPARE(prompt(2)->accessibleName(), u"Shot 2, Prompt"_s);
        QCOMPARE(seconds(2)->accessibleName(), u"Shot 2, Length"_s);
        for (const QString &button : {u".2.up"_s, u".2.down"_s, u".2.remove"_s})
            QVERIFY2(part<QToolButton>(button)->accessibleName().startsWith(u"Shot 2"_s), qPrintable(button));
        QVERIFY(!part<QPushButton>({})->accessibleName().isEmpty());
        QVERIFY(part<QPushButton>({})->accessibleDescription().contains(u"2"_s));
        // The form's own prompt keeps its name.
        QVERIFY(m_form->findChild<QPlainTextEdit *>(u"field.prompt"_s));
    }

    void ctrlEnterSubmits()
    {
        open(Omni, QJsonArray{shot(u"a"_s, 1)});
        QSignalSpy asked(m_form.get(), &OperationForm::submitRequested);
        QTest::keyClick(prompt(1), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(asked.size(), 1);
    }
};

QTEST_MAIN(TestRowsField)
#include "tst_rowsfield.moc"
