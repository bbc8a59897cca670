// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/catalog.h"
#include "catalog/validation.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace frameloom;

/// What follows on a result: as its parent, or as the input of any generator.
class TestFollowUps : public QObject
{
    Q_OBJECT

private:
    Catalog m_catalog = Catalog::load({Catalog::builtIn()}).only(ApiGeneration::Classic);

private Q_SLOTS:
    /// A result that becomes an input is of the kind that the field takes.
    void followUpsFeedFittingFields()
    {
        int inputs = 0;
        QSet<QString> across;
        for (const Operation &operation : m_catalog.operations()) {
            for (const FollowUp &followUp : operation.followUps) {
                if (followUp.input.isEmpty())
                    continue;
                const Operation *target = m_catalog.operation(followUp.operation);
                QVERIFY(target);
                const Field *field = target->field(followUp.input);
                const ResultKind kind = operation.result.kind;
                if (kind == ResultKind::Text) {
                    QVERIFY2(field && field->takesText(), qPrintable(operation.id + u" -> "_s + followUp.label));
                    QVERIFY2(field->appliesWith(followUp.preset), qPrintable(followUp.label));
                    QVERIFY(followUp.opensForm); // words are read before they are paid for
                    continue;
                }
                QVERIFY2(field && field->isMedia(), qPrintable(operation.id + u" -> "_s + followUp.label));
                const MediaKind made = kind == ResultKind::Video   ? MediaKind::Video
                                       : kind == ResultKind::Audio ? MediaKind::Audio
                                                                   : MediaKind::Image;
                QVERIFY(kind != ResultKind::Seed && kind != ResultKind::Nothing);
                QCOMPARE(field->media.kind, made);
                // ... and the form that opens shows it.
                QVERIFY2(field->appliesWith(followUp.preset), qPrintable(followUp.label));
                if (target->generator != operation.generator)
                    across.insert(target->generator);
                ++inputs;
            }
        }
        QVERIFY(inputs > 100);
        for (const QString &generator : {u"luma"_s, u"kling"_s, u"runway"_s, u"seedance"_s, u"midjourney"_s,
                                         u"ideogram"_s, u"nano-banana"_s, u"flux"_s, u"suno"_s})
            QVERIFY2(across.contains(generator), qPrintable(generator));
    }

    /// A follow-up that runs at once needs nothing more than the result and its preset.
    void followUpsThatRunAtOnceAreComplete()
    {
        for (const Operation &operation : m_catalog.operations()) {
            for (const FollowUp &followUp : operation.followUps) {
                if (followUp.opensForm)
                    continue;
                const Operation *target = m_catalog.operation(followUp.operation);
                Draft draft{target->id, followUp.preset, {}};
                if (followUp.input.isEmpty())
                    draft.parent = {7, 1, {}, u"song"_s};
                else
                    draft.params.insert(followUp.input, u"https://example.org/a.png"_s);
                const auto problems =
                    validateDraft(*target, draft, followUp.input.isEmpty() ? operation.result.family : QString());
                for (const FieldProblem &problem : problems)
                    QFAIL(qPrintable(operation.id + u" -> "_s + followUp.label + u": "_s + problem.field));
            }
        }
    }

    /// Words lead somewhere, from every operation that makes some.
    void textsHaveFollowUps()
    {
        for (const Operation &operation : m_catalog.operations()) {
            if (operation.result.kind == ResultKind::Text)
                QVERIFY2(!operation.followUps.isEmpty(), qPrintable(operation.id));
        }
        const auto leads = [this](const QString &from, const QString &to, const QString &input) {
            const auto &followUps = m_catalog.operation(from)->followUps;
            return std::any_of(followUps.cbegin(), followUps.cend(), [&](const FollowUp &followUp) {
                return followUp.operation == to && followUp.input == input;
            });
        };
        QVERIFY(leads(u"suno.lyrics"_s, u"suno.imagine"_s, u"lyrics"_s));
        QVERIFY(leads(u"midjourney.describe"_s, u"midjourney.imagine"_s, u"prompt"_s));
        QVERIFY(leads(u"midjourney.shorten"_s, u"midjourney.imagine"_s, u"prompt"_s));
        QVERIFY(leads(u"ideogram.describe"_s, u"ideogram.imagine"_s, u"prompt"_s));
    }

    /// Beside "Animate", which stands under every picture; what finds no room goes into "…".
    void atMostThreeInTheRow()
    {
        for (const Operation &operation : m_catalog.operations()) {
            int row = 0;
            for (const FollowUp &followUp : operation.followUps)
                row += followUp.placement == FollowUp::Placement::Row && followUp.menu != "Animate"_L1 ? 1 : 0;
            // Midjourney's upscaled pictures have the four that its own window has.
            QVERIFY2(row <= (operation.result.family == "midjourney.upscaled"_L1 ? 4 : 3), qPrintable(operation.id));
        }
    }

    /// Every operation that continues something can be reached: something makes its parent, and offers it.
    void parentsCanBeReached()
    {
        for (const Operation &operation : m_catalog.operations()) {
            if (!operation.parent.isValid())
                continue;
            for (const QString &family : operation.parent.families) {
                bool made = false;
                for (const Operation &maker : m_catalog.operations())
                    made |= maker.hasForm && maker.result.family == family;
                QVERIFY2(made || family == "midjourney.picture"_L1, qPrintable(operation.id + u' ' + family));
            }
            bool offered = false;
            for (const Operation &maker : m_catalog.operations()) {
                for (const FollowUp &followUp : maker.followUps)
                    offered |= followUp.operation == operation.id;
            }
            QVERIFY2(offered, qPrintable(operation.id));
        }
    }

    void parentsOfTheOthers()
    {
        const auto parent = [&](const char *id) { return m_catalog.operation(QString::fromLatin1(id))->parent; };
        QCOMPARE(parent("suno.extend").itemParameter, u"song_id"_s);
        QVERIFY(parent("suno.extend").takesItem(u"suno.songs"_s));
        QVERIFY(!parent("suno.extend").takesItem(u"suno.uploaded"_s));
        QVERIFY(parent("suno.extend").families.contains(u"suno.uploaded"_s));
        QCOMPARE(parent("udio.extend").takes, ParentRule::Takes::Item);
        QCOMPARE(parent("udio.extend").parameter, u"continue_song_id"_s);
        QCOMPARE(parent("luma.extend").families, QStringList{u"luma.video"_s});
        QCOMPARE(parent("ai-photos.train").parameter, u"training_images_id"_s);
        QCOMPARE(parent("ai-photos.train").families, QStringList{u"ai-photos.prepared"_s});
        QCOMPARE(parent("ai-photos.generate").parameter, u"training_id"_s);
        QCOMPARE(parent("ai-photos.generate").families, QStringList{u"ai-photos.trained"_s});
    }
};

QTEST_GUILESS_MAIN(TestFollowUps)
#include "tst_followups.moc"
