// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The same broken drafts as in tst_unifiedinvalid, but made by hand: put into the inputs of the Create page, and Generate
// pressed. It does not send, the field says why, nothing that was typed is lost, and once it is mended all is well again.
// Then files that no service could use, results that cannot be gone on from, and a training. The service counts.

#include "create/fields/fieldeditor.h"
#include "library/assetrepository.h"
#include "library/storefixture.h"
#include "support/settle.h"
#include "unified/bodybreaker.h"
#include "unified/refusedfiles.h"
#include "unified/seed.h"
#include "unified/unifiedworld.h"
#include "unified/widgetfiller.h"

#include <QComboBox>
#include <QHash>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

class TestUnifiedRefused : public QObject
{
    Q_OBJECT

    UnifiedWorld m_world;
    int m_pressed = 0;
    int m_impossible = 0; ///< no input holds it
    int m_files = 0;
    QSet<QString> m_tried; ///< of the files, by kind

    const Operation &operationOf(const OriginalVariant &variant) const
    {
        return *m_world.catalog()->operation(variant.operationId());
    }

    void click()
    {
        auto *button = m_world.pane().findChild<QPushButton *>(u"submitButton"_s);
        QVERIFY2(m_world.waitFor([button] { return button->isEnabled(); }), qPrintable(button->accessibleDescription()));
        QTest::mouseClick(button, Qt::LeftButton);
        ++m_pressed;
    }

    /// Puts what differs between two bodies into the inputs; false where there is none that holds it.
    bool change(OperationForm &form, const QJsonObject &from, const QJsonObject &to) const
    {
        const QJsonObject before = form.operation().flattened(from);
        const QJsonObject after = form.operation().flattened(to);
        QStringList names = before.keys() + after.keys();
        names.removeDuplicates();
        names.removeIf([&](const QString &name) { return before.value(name) == after.value(name); });
        for (int round = 0; round < 2; ++round) { // what is lower in the form may show an input above
            QStringList hidden;
            for (const QString &name : std::as_const(names)) {
                FieldEditorWidget *editor = form.editor(name);
                if (!editor || editor->field().editor == FieldEditor::Parent)
                    return false;
                if (editor->isHidden())
                    hidden.append(name);
                else if (!after.contains(name))
                    clearByWidget(*editor);
                else if (!putByWidget(*editor, after.value(name)).isEmpty())
                    return false;
            }
            names = hidden;
        }
        return names.isEmpty();
    }

    /// Empty, or what is wrong with the refusal of what the form holds.
    QString press(const QStringList &fields)
    {
        OperationForm &form = *m_world.form();
        const Draft typed = form.keptDraft();
        const int orders = m_world.orders();
        click();
        if (!m_world.waitFor([&form] { return !form.isBusy(); }))
            return u"does not know what it holds"_s;
        if (m_world.orders() != orders)
            return u"was sent"_s;
        if (form.keptDraft() != typed)
            return u"what was typed is lost"_s;
        int shownAt = 0;
        for (const Field &field : form.operation().fields) {
            const FieldEditorWidget &editor = *form.editor(field.name);
            if (editor.problem().isEmpty())
                continue;
            if (!fields.contains(field.name))
                return u"%1 says: %2"_s.arg(field.name, editor.problem());
            if (!editor.isVisible())
                return u"nobody sees what %1 says"_s.arg(field.name);
            ++shownAt;
        }
        return shownAt > 0 ? QString() : u"no field says so"_s;
    }

    static QStringList neededBy(const OriginalVariant &variant)
    {
        QStringList needed{proseViolation(variant, {})};
        const auto add = [&needed](const QJsonObject &schema) {
            const QJsonArray required = schema.value("required"_L1).toArray();
            for (const QJsonValue &name : required)
                needed.append(name.toString());
        };
        add(variant.schema);
        if (const QString block = paramsKey(variant); needed.contains(block))
            add(variant.schema["properties"_L1][block].toObject());
        return needed;
    }

    void addVariants() const
    {
        QTest::addColumn<int>("index");
        const auto &all = m_world.schemas().variants();
        for (int i = 0; i < int(all.size()); ++i)
            QTest::newRow(qPrintable(all.at(i).operationId().section(u'.', 1))) << i;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString wrong = m_world.start();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void typed_data() { addVariants(); }
    void typed()
    {
        QFETCH(const int, index);
        const OriginalVariant &variant = m_world.schemas().variants().at(index);
        const Operation &operation = operationOf(variant);
        BodyMaker maker(seedOf(variant.name, 116));
        QStringList wrong;
        QSet<Rule> broken; // one press for each rule is enough here
        QHash<Rule, int> tried;
        const QVector<BrokenBody> all = brokenBodies(variant, maker) + brokenProse(variant, maker);
        for (const BrokenBody &one : all) {
            if (one.rule != Rule::Prose && (broken.contains(one.rule) || ++tried[one.rule] > 3))
                continue;
            m_world.pane().setDraft(draftOfBody(operation, one.good));
            OperationForm &form = *m_world.form();
            if (!change(form, one.good, one.body) || form.validate().isEmpty()) {
                ++m_impossible;
                continue;
            }
            broken.insert(one.rule);
            QStringList fields = one.fields;
            if (operation.parent.isValid()) // of two that say which entry it is
                fields.append(operation.parent.pictureParameter);
            QString verdict = press(fields);
            if (verdict.isEmpty()) {
                change(form, one.body, one.good);
                if (form.showsProblems() || !form.validate().isEmpty())
                    verdict = u"once it is mended it still complains"_s;
            }
            if (!verdict.isEmpty())
                wrong.append(u"[%1] %2: %3"_s.arg(QLatin1StringView(ruleName(one.rule)), one.words, verdict));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        // A form without anything in it: at least its result or its prompt is missing, where it asks for one.
        m_world.pane().setDraft(OperationForm::freshDraft(operation));
        const QString verdict = press(neededBy(variant));
        QVERIFY2(verdict.isEmpty(), qPrintable(verdict));
    }

    /// Each media input of each form is given two things that it cannot use, in turn.
    void files_data() { addVariants(); }
    void files()
    {
        QFETCH(const int, index);
        const OriginalVariant &variant = m_world.schemas().variants().at(index);
        const Operation &operation = operationOf(variant);
        BodyMaker maker(seedOf(variant.name, 116) + 1);
        for (const Field &field : operation.fields) {
            if (!field.isMedia() || field.editor == FieldEditor::Mask)
                continue;
            const QJsonObject good = goodBodyWith(variant, maker, {field.name.section(u'.', -1)});
            QVERIFY2(!good.isEmpty(), qPrintable(field.name));
            const auto kinds = refusedFiles(field.media.kind);
            for (int i = 0; i < 2; ++i) {
                const RefusedFile &file = kinds.at(m_files % kinds.size());
                m_world.pane().setDraft(draftOfBody(operation, good));
                OperationForm &form = *m_world.form();
                FieldEditorWidget &editor = *form.editor(field.name);
                if (editor.isHidden())
                    break;
                editor.setValue(QJsonValue::Undefined);
                const QString dropped = FormFiller::drop(editor, {file.path});
                QVERIFY2(dropped.isEmpty(), qPrintable(dropped));
                const QString verdict = press({field.name});
                QVERIFY2(verdict.isEmpty(), qPrintable(QString(field.name + u' ' + file.name + u": "_s + verdict)));
                QVERIFY2(editor.problem().contains(QRegularExpression(file.words)),
                         qPrintable(QString(file.name + u": "_s + editor.problem())));
                m_tried.insert(QString::number(int(field.media.kind)) + file.name);
                ++m_files;
            }
        }
    }

    void nothingWasSent()
    {
        settle();
        QCOMPARE(m_world.service().submissions().size(), 0);
        QCOMPARE(m_world.service().uploads(), 0);
        QVERIFY(m_world.jobs().isEmpty());
        QVERIFY2(m_world.service().complaints().isEmpty(), qPrintable(m_world.service().complaints().join(u'\n')));
        qInfo("%d presses, %d of them with files that cannot be used; %d things no input holds", m_pressed, m_files,
              m_impossible);
        QVERIFY(m_pressed > 900);
        QVERIFY(m_files > 300);
        QCOMPARE(m_tried.size(), refusedFiles(MediaKind::Image).size() + refusedFiles(MediaKind::Audio).size()
                     + refusedFiles(MediaKind::Video).size());
    }

    /// schema-census.md, prose rule 12: each action on each kind of result, as the tables of CORE.md have it.
    void actionsAndTheirParents_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("family");
        QTest::addColumn<bool>("fits");
        const QString grid = u"unified.midjourney.grid"_s;
        const QString single = u"unified.midjourney.upscaled"_s;
        const QString song = u"unified.suno"_s;
        const auto rows = [&](const QString &name, bool onGrid, bool onSingle, bool onSong) {
            for (const auto &[family, fits] : {std::pair(grid, onGrid), std::pair(single, onSingle), std::pair(song, onSong)})
                QTest::newRow(qPrintable(QString(name + u" on "_s + family.section(u'.', -1)))) << name << family << fits;
        };
        rows(u"midjourney.upsample"_s, true, false, false);
        rows(u"midjourney.variation"_s, true, false, false);
        for (const auto action : {"inpaint", "outpaint", "pan"}) // of a grid by an upscale first, which the program adds
            rows(u"midjourney."_s + QLatin1StringView(action), true, true, false);
        for (const auto action : {"extend", "cover", "add_vocals", "stems"})
            rows(u"suno."_s + QLatin1StringView(action), false, false, true);
    }
    void actionsAndTheirParents()
    {
        QFETCH(const QString, action);
        QFETCH(const QString, family);
        QFETCH(const bool, fits);
        const Operation &operation = *m_world.catalog()->operation(u"unified."_s + action);
        const Job parent = m_world.parentOf(family);
        QVERIFY2(parent.id != 0, qPrintable(m_world.trouble));
        Draft draft = OperationForm::freshDraft(operation);
        draft.parent = {parent.id, 1, {}, {}};
        const QVector<Asset> assets = m_world.assetsOf(parent.id);
        if (family == "unified.suno"_L1)
            draft.parent.itemId = assets.value(0).itemId;
        m_world.pane().openOperation(operation.id);
        m_world.pane().setDraft(draft);
        OperationForm &form = *m_world.form();
        QVERIFY(m_world.waitFor([&] { return m_world.pane().parentJob() && m_world.pane().parentJob()->id == parent.id; }));
        QCOMPARE(m_world.pane().parentJob()->resultFamily, family);
        if (fits) {
            const QVector<FieldProblem> problems = form.validate();
            QVERIFY(std::none_of(problems.cbegin(), problems.cend(), [](const FieldProblem &problem) {
                return problem.field == "parentJobId"_L1;
            }));
            return;
        }
        for (const Field &field : operation.fields) { // all but the result is right
            if (field.required && field.editor != FieldEditor::Parent && !form.editor(field.name)->isHidden())
                putByWidget(*form.editor(field.name), field.choices.isEmpty() ? u"la la"_s : field.choices.first());
        }
        const int sent = int(m_world.service().submissions().size());
        const int orders = m_world.orders();
        click();
        settle();
        QCOMPARE(m_world.orders(), orders);
        QCOMPARE(m_world.service().submissions().size(), sent);
        QVERIFY(!form.editor(u"parentJobId"_s)->problem().isEmpty());
        // And where the result is shown, the action is not offered.
        const QVector<StageAction> offered = m_world.actionsOf(parent, 1);
        QVERIFY(std::none_of(offered.cbegin(), offered.cend(), [&](const StageAction &one) {
            return one.draft.operationId == operation.id;
        }));
    }

    /// Rule 2: nobody goes on behind the end of a song.
    void aPlaceBehindTheEnd()
    {
        const Operation &operation = *m_world.catalog()->operation(u"unified.suno.extend"_s);
        const Job parent = m_world.parentOf(u"unified.suno"_s);
        QVERIFY2(parent.id != 0, qPrintable(m_world.trouble));
        Asset song = m_world.assetsOf(parent.id).value(0);
        song.durationMs = 61'500; // what the decoder tells, where there is one
        QVERIFY(askNow(m_world.workspace().store(), [song](Database &database) { return AssetRepository(database).update(song); }));
        Draft draft = OperationForm::freshDraft(operation);
        m_world.pane().setDraft(draft); // forgets the result that it knew
        draft.parent = {parent.id, 1, {}, song.itemId};
        m_world.pane().setDraft(draft);
        OperationForm &form = *m_world.form();
        QVERIFY(m_world.waitFor([&] { return m_world.pane().parentJob() && m_world.pane().parentJob()->id == parent.id; }));
        FieldEditorWidget &place = *form.editor(u"continueAt"_s);
        for (const double seconds : {61.5, 62.0, 3'000.0}) {
            QCOMPARE(putByWidget(place, seconds), QString());
            QCOMPARE(press({u"continueAt"_s}), QString());
        }
        QCOMPARE(putByWidget(place, 0.25), QString());
        QVERIFY(form.validate().isEmpty());
        QVERIFY(!form.showsProblems());
    }

    /// A task that was made elsewhere is named by its id; which picture or song of it, by its number.
    void aTaskMadeElsewhere_data()
    {
        QTest::addColumn<QString>("action");
        QTest::newRow("picture") << u"unified.midjourney.upsample"_s;
        QTest::newRow("song") << u"unified.suno.stems"_s;
    }
    void aTaskMadeElsewhere()
    {
        QFETCH(const QString, action);
        m_world.pane().setDraft(OperationForm::freshDraft(*m_world.catalog()->operation(action)));
        OperationForm &form = *m_world.form();
        auto *combo = form.findChild<QComboBox *>(u"field.parentJobId"_s);
        QVERIFY(combo);
        FieldEditorWidget &number = *form.editor(u"index"_s);
        QVERIFY(number.isHidden());
        QTest::keyClicks(combo->lineEdit(), u"7d0c7a42-93be"_s); // half of it
        QCOMPARE(press({u"parentJobId"_s, u"index"_s}), QString());
        QVERIFY(!form.editor(u"parentJobId"_s)->problem().isEmpty());
        QTest::keyClicks(combo->lineEdit(), u"-4f16-8a2d-000000000077"_s);
        QVERIFY(form.editor(u"parentJobId"_s)->problem().isEmpty());
        QCOMPARE(press({u"index"_s}), QString());
        QVERIFY(number.isVisible());
        QVERIFY(FormFiller::choose(number, u"2"_s));
        const int before = m_world.orders();
        click();
        QTRY_COMPARE(m_world.orders(), before + 1);
        const auto arrived = [&] { return m_world.service().submissions(); };
        QTRY_VERIFY(!arrived().isEmpty() && arrived().last().body.value("parentJobId"_L1) == "7d0c7a42-93be-4f16-8a2d-000000000077"_L1);
        QCOMPARE(arrived().last().body.value("index"_L1).toInt(), 2);
        QVERIFY2(m_world.service().complaints().isEmpty(), qPrintable(m_world.service().complaints().join(u'\n')));
    }
};

QTEST_MAIN(TestUnifiedRefused)
#include "tst_unifiedrefused.moc"
