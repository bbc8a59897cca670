// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What must hold for every form that is made of the service's document: whatever its widgets can hold is either refused
// for a reason, or makes a body that the document accepts; and every body that the document accepts can be opened in the
// form and makes the same body again.

#include "api/unifieddialect.h"
#include "catalog/catalog.h"
#include "catalog/validation.h"
#include "create/operationform.h"
#include "unified/bodymaker.h"
#include "unified/seed.h"
#include "unified/widgetfiller.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

constexpr int StatesOfAForm = 18;
constexpr int BodiesOfAForm = 20;

QString shown(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact).left(3'000));
}

QString shown(const QVector<FieldProblem> &problems)
{
    QStringList words;
    for (const FieldProblem &problem : problems)
        words.append(u"%1 (%2 %3 %4)"_s.arg(problem.field).arg(int(problem.kind)).arg(problem.limit).arg(problem.detail));
    return words.join(u", "_s);
}

/// Where the two differ.
QString difference(const QJsonObject &wanted, const QJsonObject &found, const QString &at = {})
{
    QStringList lines;
    QStringList names = wanted.keys() + found.keys();
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        const QJsonValue one = wanted.value(name);
        const QJsonValue other = found.value(name);
        if (one == other)
            continue;
        if (one.isObject() && other.isObject())
            lines.append(difference(one.toObject(), other.toObject(), at + name + u'/'));
        else
            lines.append(u"%1: %2 became %3"_s.arg(at + name, shown({{u"is"_s, one}}), shown({{u"is"_s, other}})));
    }
    return lines.join(u'\n');
}

} // namespace

class TestUnifiedProperties : public QObject
{
    Q_OBJECT

    const OriginalSchemas m_schemas;
    const Catalog m_catalog = Catalog::load({Catalog::builtIn()}).only(ApiGeneration::Unified);

    QJsonObject bodyOf(const Operation &operation, const Draft &draft) const
    {
        Draft sent = draft;
        // The file that was painted has become text by then.
        for (const Field &field : operation.fields) {
            if (field.isMedia() && field.media.send == MediaSpec::Send::Base64 && sent.params.contains(field.name))
                sent.params.insert(field.name, u"QUJD"_s);
        }
        return QJsonDocument::fromJson(UnifiedDialect().submitBody(operation, sent, draft.parent.taskId)).object();
    }

    void addVariants() const
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(m_schemas.variants().size()); ++i) {
            const QString id = m_schemas.variants().at(i).operationId();
            if (m_catalog.operation(id))
                QTest::newRow(qPrintable(id.section(u'.', 1))) << i;
        }
    }

private Q_SLOTS:
    void everyVariantHasAForm()
    {
        QCOMPARE(m_schemas.variants().size(), 115);
        for (const OriginalVariant &variant : m_schemas.variants())
            QVERIFY2(m_catalog.operation(variant.operationId()), qPrintable(variant.operationId()));
    }

    /// The checker and the maker of these tests agree, and the checker refuses.
    void theTestsOwnRules()
    {
        for (const OriginalVariant &variant : m_schemas.variants()) {
            BodyMaker maker(seedOf(variant.name, 20260716));
            for (int i = 0; i < 20; ++i) {
                QJsonObject body = maker.body(variant);
                QCOMPARE(m_schemas.violation(variant.path, body), QString());
                QCOMPARE(proseViolation(variant, body), QString());
                body.insert(u"foreign"_s, 1);
                QVERIFY(!m_schemas.violation(variant.path, body).isEmpty());
            }
        }
    }

    void whatTheWidgetsHoldFits_data() { addVariants(); }
    void whatTheWidgetsHoldFits()
    {
        QFETCH(const int, index);
        const OriginalVariant &variant = m_schemas.variants().at(index);
        const Operation &operation = *m_catalog.operation(variant.operationId());
        const quint32 seed = seedOf(variant.name, 20260716);
        const QString told = u"seed %1: "_s.arg(seed);
        BodyMaker maker(seed);
        OperationForm form(operation, nullptr);
        int sent = 0;
        for (int state = 0; state < StatesOfAForm; ++state) {
            // What a body of this kind could hold, put into some of the inputs; the others are emptied or left alone.
            const Draft wanted = draftOfBody(operation, maker.body(variant, true));
            const bool afterRemix = state % 4 == 3;
            if (afterRemix)
                form.setDraft(draftOfBody(operation, maker.body(variant)));
            const int touched = afterRemix ? 10 : state % 5 == 0 ? 100 : 50;
            if (operation.parent.isValid()) {
                Draft begun = form.draft();
                begun.parent = wanted.parent;
                form.setDraft(begun);
            }
            for (const Field &field : operation.fields) {
                FieldEditorWidget &editor = *form.editor(field.name);
                if (field.editor == FieldEditor::Parent || editor.isHidden())
                    continue;
                QJsonValue value = wanted.params.value(field.name);
                if (value.isUndefined() || value.isNull()) // the prose took it out; the widgets can have it
                    value = maker.value(field.name, field.schema);
                if (field.media.send == MediaSpec::Send::Base64 && field.isMedia())
                    value = QJsonObject{{u"file"_s, u"/nowhere/mask.png"_s}};
                if (field.editor == FieldEditor::Seed && value.toDouble() < 0) // can be opened, but not typed
                    value = -value.toDouble();
                const bool nothing = value.isNull() || (value.isArray() && value.toArray().isEmpty())
                    || (value.isString() && value.toString().isEmpty());
                if (maker.chance(touched) && !nothing) {
                    const QString wrong = putByWidget(editor, value);
                    QVERIFY2(wrong.isEmpty() || field.editor == FieldEditor::Tags, qPrintable(QString(told + wrong)));
                } else if (maker.chance(30)) {
                    clearByWidget(editor);
                }
            }
            const QJsonObject body = bodyOf(operation, form.draft());
            const QString broken = m_schemas.violation(variant.path, body) + proseViolation(variant, body);
            QVector<FieldProblem> problems = validateDraft(operation, form.draft());
            if (problems.isEmpty())
                QVERIFY2(broken.isEmpty(), qPrintable(QString(told + broken + u'\n' + shown(body))));
            else
                QVERIFY2(!broken.isEmpty(), qPrintable(QString(told + u"refuses for no reason: "_s + shown(problems) + u'\n'
                                                         + shown(body))));
            // What is wrong has a place to be shown.
            const QVector<FieldProblem> homeless = form.showProblems(problems, true);
            QVERIFY2(homeless.isEmpty(), qPrintable(QString(told + u"shown at no field: "_s + shown(homeless))));
            sent += problems.isEmpty() ? 1 : 0;
        }
        QVERIFY2(sent > 0, qPrintable(QString(told + u"no state could be sent"_s)));
    }

    void everyBodyCanBeOpened_data() { addVariants(); }
    void everyBodyCanBeOpened()
    {
        QFETCH(const int, index);
        const OriginalVariant &variant = m_schemas.variants().at(index);
        const Operation &operation = *m_catalog.operation(variant.operationId());
        const quint32 seed = seedOf(variant.name, 20260716);
        BodyMaker maker(seed);
        OperationForm form(operation, nullptr);
        for (int i = 0; i < BodiesOfAForm; ++i) {
            const QString told = u"seed %1, body %2: "_s.arg(seed).arg(i);
            QJsonObject body = maker.body(variant, i % 4 == 0);
            if (body.contains("mask"_L1))
                body.insert(u"mask"_s, u"QUJD"_s);
            const Draft draft = draftOfBody(operation, body);
            form.setDraft(draft);
            const QVector<FieldProblem> problems = form.validate();
            QVERIFY2(problems.isEmpty(), qPrintable(QString(told + shown(problems) + u'\n' + shown(body))));
            const QString lost = difference(withoutEmpty(variant, body), bodyOf(operation, form.draft()));
            QVERIFY2(lost.isEmpty(), qPrintable(QString(told + lost)));
            // The same when it was kept and opened once more.
            const Draft kept = form.keptDraft();
            form.setDraft(OperationForm::freshDraft(operation));
            form.setDraft(kept);
            QCOMPARE(bodyOf(operation, form.draft()), withoutEmpty(variant, body));
        }
    }
};

QTEST_MAIN(TestUnifiedProperties)
#include "tst_unifiedproperties.moc"
