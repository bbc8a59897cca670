// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Drafts that break exactly one rule of the service's own document, or of the prose around it: the program refuses each of
// them, at the field that is wrong, in words of its own. Every variant, every key, every limit. What the inputs cannot
// even hold is the validator's business alone.

#include "api/unifieddialect.h"
#include "catalog/catalog.h"
#include "catalog/validation.h"
#include "create/fields/fieldeditor.h"
#include "create/operationform.h"
#include "unified/bodybreaker.h"
#include "unified/seed.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

using Kind = FieldProblem::Kind;

QString shown(const QVector<FieldProblem> &problems)
{
    QStringList words;
    for (const FieldProblem &problem : problems)
        words.append(u"%1 (%2 %3 %4)"_s.arg(problem.field).arg(int(problem.kind)).arg(problem.limit).arg(problem.detail));
    return words.join(u", "_s);
}

/// What the program may call it.
QVector<Kind> kindsFor(Rule rule)
{
    switch (rule) {
    case Rule::Missing:
        return {Kind::Missing, Kind::ParentMissing};
    case Rule::Empty:
        return {Kind::Missing, Kind::TooShort};
    case Rule::TooLong:
    case Rule::TooMany:
        return {Kind::TooLong};
    case Rule::TooFew:
        return {Kind::TooShort};
    case Rule::TooSmall:
        return {Kind::TooSmall};
    case Rule::TooLarge:
        return {Kind::TooLarge};
    case Rule::NotWhole:
        return {Kind::WrongType};
    case Rule::NoChoice:
        return {Kind::NotAllowed};
    case Rule::BadEntry:
        return {Kind::WrongFormat, Kind::WrongType};
    case Rule::WrongFormat:
        return {Kind::WrongFormat};
    case Rule::WrongType:
        return {Kind::WrongType, Kind::NotAllowed};
    case Rule::UnknownKey:
        return {Kind::Other};
    case Rule::Prose:
        return {Kind::Missing, Kind::ParentMissing, Kind::NotAllowed, Kind::TooLong, Kind::TooLarge, Kind::Conflict};
    }
    return {};
}

struct Tried
{
    int validator = 0;
    int form = 0;   ///< of these, by what the inputs hold
    int mended = 0; ///< the draft holds it, but what would be sent breaks nothing
};

} // namespace

class TestUnifiedInvalid : public QObject
{
    Q_OBJECT

    const OriginalSchemas m_schemas;
    const Catalog m_catalog = Catalog::load({Catalog::builtIn()}).only(ApiGeneration::Unified);
    std::array<Tried, RuleCount> m_tried;
    QHash<QString, QSet<Rule>> m_covered;

    QJsonObject bodyOf(const Operation &operation, const Draft &draft) const
    {
        return QJsonDocument::fromJson(UnifiedDialect().submitBody(operation, draft, draft.parent.taskId)).object();
    }

    bool breaksRule(const OriginalVariant &variant, const QJsonObject &body) const
    {
        return !schemaViolation(variant.schema, body).isEmpty() || !proseViolation(variant, body).isEmpty();
    }

    /// Which entry of a result it is has a field of its own or none: then the result's says it.
    static QStringList fieldsFor(const Operation &operation, const BrokenBody &broken)
    {
        QStringList fields = broken.fields;
        for (QString &field : fields) {
            const ParentRule &rule = operation.parent;
            if (rule.isValid() && (field == rule.itemParameter || field == rule.pictureParameter)
                && !operation.field(field))
                field = rule.parameter;
        }
        // Of two that may say it; and where there is no result, there is no picture of it.
        const bool isOfParent = broken.rule == Rule::Prose || fields.contains(operation.parent.parameter);
        if (operation.parent.isValid() && isOfParent)
            fields.append(operation.parent.pictureParameter);
        return fields;
    }

    static Draft draftOf(const Operation &operation, const BrokenBody &broken)
    {
        Draft draft = draftOfBody(operation, broken.body);
        if (broken.rule == Rule::UnknownKey) // a body with one opens without it
            draft.params.insert(broken.fields.first(), broken.body.value(broken.fields.first()));
        return draft;
    }

    static bool holds(const Draft &held, const Draft &draft, const QStringList &fields)
    {
        return held.parent == draft.parent && std::all_of(fields.cbegin(), fields.cend(), [&](const QString &field) {
            return held.params.value(field) == draft.params.value(field);
        });
    }

    /// Empty, or what is wrong with the refusal.
    static QString verdictOn(const QVector<FieldProblem> &problems, const BrokenBody &broken, const QStringList &fields)
    {
        if (problems.isEmpty())
            return u"is not refused"_s;
        for (const FieldProblem &problem : problems) {
            if (!fields.contains(problem.field))
                return u"refuses another field: "_s + shown(problems);
        }
        if (!kindsFor(broken.rule).contains(problems.first().kind))
            return u"refuses for another reason: "_s + shown(problems);
        return {};
    }

    static QString verdictOfForm(OperationForm &form, const BrokenBody &broken, const QStringList &fields)
    {
        const QVector<FieldProblem> problems = form.validate();
        if (problems.isEmpty())
            return u"the form does not refuse"_s;
        const QVector<FieldProblem> homeless = form.showProblems(problems, true);
        if (broken.rule == Rule::UnknownKey)
            return homeless.size() == 1 && !form.showsProblems() ? QString() : u"is not said once"_s;
        const ParentRule &rule = form.operation().parent;
        for (const FieldProblem &problem : homeless) {
            if (!rule.isValid() || problem.field != rule.pictureParameter) // shown as soon as there is a result
                return u"shown at no field: "_s + shown(homeless);
        }
        int shownAt = 0;
        for (const Field &field : form.operation().fields) {
            const FieldEditorWidget &editor = *form.editor(field.name);
            if (editor.problem().isEmpty())
                continue;
            if (!fields.contains(field.name))
                return u"shown at another field: %1: %2"_s.arg(field.name, editor.problem());
            if (editor.isHidden())
                return u"shown where nobody sees it: "_s + field.name;
            ++shownAt;
        }
        return shownAt > 0 ? QString() : u"is not shown"_s;
    }

    /// `form` null: there is none whose inputs could hold it.
    void tryAll(const OriginalVariant &variant, const QVector<BrokenBody> &all, OperationForm *form)
    {
        const Operation &operation = *m_catalog.operation(variant.operationId());
        QStringList wrong;
        for (const BrokenBody &broken : all) {
            Tried &tried = m_tried[size_t(broken.rule)];
            const auto complain = [&](const QString &words) {
                if (!words.isEmpty())
                    wrong.append(u"[%1] %2: %3"_s.arg(QLatin1StringView(ruleName(broken.rule)), broken.words, words));
            };
            // The test's own: one rule and no other.
            QVERIFY2(!broken.good.isEmpty() && !breaksRule(variant, broken.good), qPrintable(broken.words));
            QVERIFY2(breaksRule(variant, broken.body), qPrintable(broken.words));
            QCOMPARE(schemaViolation(variant.schema, broken.body).isEmpty(), broken.rule == Rule::Prose);

            m_covered[variant.operationId()].insert(broken.rule);
            const Draft draft = draftOf(operation, broken);
            const QStringList fields = fieldsFor(operation, broken);
            const ParentRule &rule = operation.parent;
            if (broken.rule == Rule::WrongType && rule.isValid()
                && (broken.fields.contains(rule.parameter) || broken.fields.contains(rule.itemParameter)))
                continue; // a reference to a result holds texts alone
            if (breaksRule(variant, bodyOf(operation, draft))) {
                complain(verdictOn(validateDraft(operation, draft), broken, fields));
                ++tried.validator;
            } else if (broken.rule == Rule::Prose || broken.rule == Rule::WrongType) { // a hidden field; 5 as "5"
                ++tried.mended;
            } else {
                complain(u"would be sent otherwise than it is held"_s);
            }
            if (!form)
                continue;
            form->setDraft(draft);
            const Draft held = form->keptDraft();
            if (!holds(held, draft, fields) || !breaksRule(variant, bodyOf(operation, form->draft())))
                continue; // the inputs cannot hold it
            complain(verdictOfForm(*form, broken, fields));
            if (form->keptDraft() != held)
                complain(u"what was typed is lost"_s);
            ++tried.form;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(QString(u"%1 of %2, seed %3:\n"_s.arg(wrong.size()).arg(all.size())
                                                         .arg(seedOf(variant.name, 115)) + wrong.join(u'\n'))));
    }

    void addVariants() const
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(m_schemas.variants().size()); ++i)
            QTest::newRow(qPrintable(m_schemas.variants().at(i).operationId().section(u'.', 1))) << i;
    }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_schemas.variants().size(), 115); }

    void variants_data() { addVariants(); }
    void variants()
    {
        QFETCH(const int, index);
        const OriginalVariant &variant = m_schemas.variants().at(index);
        BodyMaker maker(seedOf(variant.name, 115));
        OperationForm form(*m_catalog.operation(variant.operationId()), nullptr);
        tryAll(variant, brokenBodies(variant, maker) + brokenProse(variant, maker), &form);
    }

    /// A training is a form with files; its pictures are tst_unifiedrefused's business.
    void trainings()
    {
        const OriginalVariant &variant = m_schemas.training();
        BodyMaker maker(5);
        QJsonArray images;
        while (images.size() < 15)
            images.append(u"picture %1"_s.arg(images.size()));
        const QJsonObject good{{u"name"_s, u"Anna"_s},      {u"images"_s, images}, {u"subjectKind"_s, u"person"_s},
                               {u"gender"_s, u"female"_s},  {u"age"_s, u"34"_s},   {u"ethnicity"_s, u"white"_s},
                               {u"steps"_s, 1000},          {u"loraRank"_s, 32}};
        QVector<BrokenBody> all = brokenBodies(variant, maker, good);
        for (const QString &key : {u"gender"_s, u"ethnicity"_s}) { // prose rule 5
            QJsonObject body = good;
            body.remove(key);
            all.append({Rule::Prose, u"a person without "_s + key, {key}, good, body});
        }
        tryAll(variant, all, nullptr);
        // Of a style neither is asked for.
        QJsonObject style = good;
        for (const auto key : {"gender"_L1, "ethnicity"_L1, "age"_L1})
            style.remove(key);
        style.insert(u"subjectKind"_s, u"style"_s);
        const Operation &operation = *m_catalog.operation(variant.operationId());
        QVERIFY(validateDraft(operation, draftOfBody(operation, style)).isEmpty());
    }

    /// Which rules there are is read from the document once more, by other code.
    void everyRuleWasBroken()
    {
        for (const OriginalVariant &variant : m_schemas.variants()) {
            const QSet<Rule> left = rulesOf(variant) - m_covered.value(variant.operationId());
            QStringList names;
            for (const Rule rule : left)
                names.append(QString::fromLatin1(ruleName(rule)));
            QVERIFY2(left.isEmpty(), qPrintable(QString(variant.operationId() + u": "_s + names.join(u", "_s))));
        }
        qInfo("%-14s %10s %10s %14s", "rule", "validator", "form", "cannot be sent");
        Tried sum;
        for (int i = 0; i < RuleCount; ++i) {
            const Tried &tried = m_tried[size_t(i)];
            qInfo("%-14s %10d %10d %14d", ruleName(Rule(i)), tried.validator, tried.form, tried.mended);
            QVERIFY(tried.validator > 0);
            sum.validator += tried.validator;
            sum.form += tried.form;
            sum.mended += tried.mended;
        }
        qInfo("%-14s %10d %10d %14d", "all", sum.validator, sum.form, sum.mended);
    }
};

QTEST_MAIN(TestUnifiedInvalid)
#include "tst_unifiedinvalid.moc"
