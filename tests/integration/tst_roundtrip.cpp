// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything that the catalogue offers, from the form to the saved files: form, planner, session, HTTP and library are
// real, the service is the embedded sandbox.

#include "catalog/mediavalue.h"
#include "create/fields/parentchoicedelegate.h"
#include "create/fields/parentchoices.h"
#include "create/mask/maskdocument.h"
#include "create/mask/maskfile.h"
#include "create/parentwatch.h"
#include "integration/formfiller.h"
#include "integration/roundtripworld.h"

#include <QComboBox>
#include <QPushButton>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

constexpr int MostRepairs = 12;

/// One way to fill a form.
struct Way
{
    QString name;
    QString family;   ///< of the parent; empty: none
    bool all = false; ///< every field that applies, not only what must be there
    QString field;    ///< holds `choice`
    QString choice;
};

} // namespace

class TestRoundTrip : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<RoundTripWorld> m_world;
    std::unique_ptr<FormFiller> m_filler;
    QVector<QPair<QString, QString>> m_covered;

    const Catalog &catalog() const { return m_world->catalog(); }
    void complain(const QString &words) { m_world->complain(words); }

    /// A finished result of that family, made if there is none.
    Job parentOf(const QString &family)
    {
        if (const qint64 known = m_world->made(family))
            return m_world->job(known);
        const Operation *maker = nullptr;
        for (const Operation &operation : catalog().operations()) {
            const bool better = !maker || (maker->parent.isValid() && !operation.parent.isValid());
            if (operation.hasForm && operation.result.family == family && better
                && !operation.parent.families.contains(family))
                maker = &operation;
        }
        ROUNDTRIP_MUST(maker, u"nothing makes "_s + family);
        return exercise(*maker, waysOf(*maker).constFirst());
    }

    /// Every kind of parent, every choice that other fields depend on, with little and with everything.
    QVector<Way> waysOf(const Operation &operation) const
    {
        const ParentRule &rule = operation.parent;
        QStringList families = rule.isValid() ? rule.families : QStringList{QString()};
        if (const Operation *via = catalog().operation(rule.via))
            families += via->parent.families;
        if (rule.isValid() && !rule.required)
            families += QString();
        QVector<Way> ways;
        for (const QString &family : std::as_const(families)) {
            ways.append({u"little"_s, family, false, {}, {}});
            ways.append({u"everything"_s, family, true, {}, {}});
        }
        QSet<QString> deciding;
        for (const Field &field : operation.fields) {
            for (auto it = field.when.cbegin(); it != field.when.cend(); ++it)
                deciding.insert(it.key());
        }
        for (const Field &field : operation.fields) {
            for (const QString &choice : field.choices) {
                if (deciding.contains(field.name))
                    ways.append({u"%1=%2"_s.arg(field.name, choice), families.constFirst(), true, field.name, choice});
            }
        }
        return ways;
    }

    /// Fills the form that way, sends it, and follows it to its files.
    Job exercise(const Operation &operation, const Way &way)
    {
        Job parent;
        if (!way.family.isEmpty()) {
            parent = parentOf(way.family);
            if (parent.id == 0)
                return {};
        }
        OperationForm form(operation, &m_world->workspace());
        ParentWatch watch(m_world->workspace().client());
        const auto show = [&] {
            form.setParentFamily(watch.family());
            form.setParentJob(watch.job() ? &*watch.job() : nullptr, watch.children());
            form.setParentResult(watch.job().value_or(Job()), watch.assets());
        };
        const auto follow = [&] {
            watch.follow(form.draft().parent.jobId);
            if (!watch.isPending())
                show();
        };
        connect(&form, &OperationForm::changed, &form, follow);
        connect(&watch, &ParentWatch::changed, &form, show);
        form.resize(420, 900);
        form.show();
        form.setAdvancedOpen(true);
        if (parent.id != 0 && !chooseParent(form, parent))
            return {};
        follow();
        [&] { QTRY_VERIFY(!watch.isPending()); }();
        ROUNDTRIP_MUST(!watch.isPending() && (watch.job() ? watch.job()->id : 0) == parent.id,
                       u"the form lost its parent"_s);

        if (!way.field.isEmpty())
            ROUNDTRIP_MUST(FormFiller::choose(*form.editor(way.field), way.choice), u"is not offered: "_s + way.name);
        for (const Field &field : operation.fields) {
            FieldEditorWidget *editor = form.editor(field.name);
            const bool wanted = way.all || field.required;
            const bool filled = !field.initial.isUndefined() && !editor->value().isUndefined();
            if (wanted && !filled && !editor->isHidden() && field.name != way.field && !fill(form, watch, field, 0))
                return {};
        }
        for (int i = 1; i <= MostRepairs && !repair(form, watch, way, i); ++i) {
            if (!m_world->trouble.isEmpty())
                return {};
        }
        QString problems;
        for (const FieldProblem &problem : form.validate())
            problems += u" %1:%2 %3"_s.arg(problem.field).arg(int(problem.kind)).arg(problem.detail);
        ROUNDTRIP_MUST(problems.isEmpty() && !form.isBusy(), u"problems:"_s + problems);
        return m_world->run(planChain(catalog(), form.draft(), watch.job(), watch.children()),
                            operation.id + u", "_s + way.name);
    }

    /// From the list, as people do; what the list has no more room for comes as from a button under the result.
    bool chooseParent(OperationForm &form, const Job &parent)
    {
        const Operation &operation = form.operation();
        FieldEditorWidget *editor = form.editor(operation.parent.parameter);
        ROUNDTRIP_MUST(editor, u"no field for the parent"_s);
        auto *combo = editor->findChild<QComboBox *>();
        ROUNDTRIP_MUST(combo, u"no list of results"_s);
        const auto find = [&] {
            for (int row = 0; row < combo->count(); ++row) {
                if (combo->itemData(row, ParentChoiceDelegate::ChoiceRole).value<ParentChoice>().parent.jobId
                    == parent.id)
                    return row;
            }
            return -1;
        };
        [&] { QTRY_VERIFY(combo->count() > 0); }();
        const int row = find();
        if (row >= 0) {
            combo->setCurrentIndex(row);
            Q_EMIT combo->activated(row);
        } else {
            ROUNDTRIP_MUST(combo->count() >= 50, u"the list lacks a result that fits"_s);
            Draft draft = form.draft();
            const auto assets = m_world->assetsOf(parent.id);
            const auto first =
                std::find_if(assets.cbegin(), assets.cend(), [](const Asset &a) { return a.number > 0; });
            draft.parent = {parent.id,
                            first == assets.cend() ? 0 : first->number,
                            {},
                            first == assets.cend() ? QString() : first->itemId};
            form.setDraft(draft);
        }
        return true;
    }

    bool fill(OperationForm &form, const ParentWatch &watch, const Field &field, int attempt)
    {
        if (field.editor == FieldEditor::Parent)
            return true;
        FieldEditorWidget *editor = form.editor(field.name);
        if (field.editor == FieldEditor::Mask)
            return mask(form, watch, *editor);
        const QStringList choices = field.choicesFor(watch.family());
        const QString wrong = m_filler->fill(*editor, choices, attempt);
        ROUNDTRIP_MUST(wrong.isEmpty(), u"%1 %2"_s.arg(field.name, wrong));
        ROUNDTRIP_MUST(!editor->value().isUndefined(), field.name + u" stays empty"_s);
        return true;
    }

    /// White in the middle of the picture to be painted over, which may have to be enlarged first.
    bool mask(OperationForm &form, const ParentWatch &watch, FieldEditorWidget &editor)
    {
        auto *upscale = editor.findChild<QPushButton *>(u"maskUpscale"_s);
        auto *paint = qobject_cast<QPushButton *>(editor.input());
        ROUNDTRIP_MUST(upscale && paint, u"the mask has no buttons"_s);
        [&] { QTRY_VERIFY(paint->isEnabled() || !upscale->isHidden()); }();
        qint64 subject = watch.job() ? watch.job()->id : 0;
        int picture = form.draft().parent.picture;
        if (!upscale->isHidden()) {
            std::optional<Draft> first;
            connect(&form, &OperationForm::prepareRequested, &form, [&first](const Draft &draft) { first = draft; });
            upscale->click();
            ROUNDTRIP_MUST(first, u"asks for no upscale"_s);
            const Job made = m_world->run(planChain(catalog(), *first, watch.job(), watch.children()), u"first"_s);
            if (made.id == 0)
                return {};
            subject = made.id;
            picture = 0;
        }
        [&] { QTRY_VERIFY(paint->isEnabled()); }();
        QSize size;
        for (const Asset &asset : m_world->assetsOf(subject)) {
            if (asset.kind == AssetKind::Picture && (picture == 0 || asset.number == picture))
                size = asset.size;
        }
        ROUNDTRIP_MUST(!size.isEmpty(), u"nothing to paint on"_s);
        MaskDocument document(size);
        document.beginStroke(true);
        document.strokeTo(QPointF(size.width() / 2.0, size.height() / 2.0), size.width() / 4.0);
        document.endStroke();
        const MaskFile file = saveMask(document.image(), m_world->workspace().dataFolder() + u"/inputs"_s);
        ROUNDTRIP_MUST(file.isValid(), file.error);
        editor.setValue(MediaValue{0, file.path, {}}.toJson());
        return true;
    }

    /// "A result, or a picture from elsewhere": the latter.
    bool fillInsteadOfParent(OperationForm &form, const ParentWatch &watch)
    {
        for (const Field &field : form.operation().fields) {
            if (field.isMedia() && form.editor(field.name)->value().isUndefined())
                return fill(form, watch, field, 0);
        }
        ROUNDTRIP_MUST(false, u"needs a parent, says that it does not"_s);
    }

    /// True when nothing is wrong any more. What must be there after all is filled, what excludes another is taken
    /// away.
    bool repair(OperationForm &form, const ParentWatch &watch, const Way &way, int attempt)
    {
        [&] { QTRY_VERIFY(!form.isBusy()); }();
        // Own problems of fields that look at files come and go with what they find.
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
        const QVector<FieldProblem> problems = form.validate();
        if (problems.isEmpty())
            return true;
        const FieldProblem &problem = problems.constFirst();
        const Field *field = form.operation().field(problem.field);
        ROUNDTRIP_MUST(field, u"a problem without a field: "_s + problem.field + problem.detail);
        if (field->editor == FieldEditor::Mask) {
            [&] { QTRY_VERIFY(form.validate().isEmpty()); }();
            return form.validate().isEmpty();
        }
        if (problem.kind == FieldProblem::Kind::Conflict)
            form.editor(field->name)->setValue(QJsonValue::Undefined);
        else if (problem.kind == FieldProblem::Kind::ParentMissing && way.family.isEmpty())
            return fillInsteadOfParent(form, watch) && false;
        else if ((problem.kind == FieldProblem::Kind::Missing || problem.kind == FieldProblem::Kind::NotAllowed)
                 && field->name != way.field)
            fill(form, watch, *field, attempt);
        else
            ROUNDTRIP_MUST(false, u"%1 is wrong (%2 %3): %4"_s.arg(field->name)
                                      .arg(int(problem.kind))
                                      .arg(problem.detail, form.editor(field->name)->ownProblem()));
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<RoundTripWorld>();
        const QString wrong = m_world->start();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        m_filler = std::make_unique<FormFiller>(m_world->inputs());
    }

    void operations_data()
    {
        QTest::addColumn<QString>("id");
        for (const Operation &operation : catalog().operations()) {
            if (operation.hasForm)
                QTest::newRow(qPrintable(operation.id)) << operation.id;
        }
    }
    void operations()
    {
        QFETCH(QString, id);
        const Operation &operation = *catalog().operation(id);
        QStringList wrong;
        QStringList done;
        for (const Way &way : waysOf(operation)) {
            m_world->trouble.clear();
            const Job job = exercise(operation, way);
            QString trouble = m_world->trouble;
            if (trouble.isEmpty())
                trouble = job.id == 0 ? u"did not end"_s : m_world->wrongFollowUps(job);
            const QString name = way.family.isEmpty() ? way.name : u"%1 after %2"_s.arg(way.name, way.family);
            if (trouble.isEmpty())
                done += name;
            else
                wrong += name + u": "_s + trouble;
        }
        m_covered.append(
            {id, wrong.isEmpty() ? u"covered: "_s + done.join(u"; "_s) : u"NOT: "_s + wrong.join(u"; "_s)});
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void cleanupTestCase()
    {
        m_world.reset();
        for (const auto &[id, words] : std::as_const(m_covered))
            qInfo("%-28s %s", qPrintable(id), qPrintable(words));
    }
};

QTEST_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
