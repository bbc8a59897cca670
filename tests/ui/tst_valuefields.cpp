// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/aspectratiofield.h"
#include "create/fields/fieldfactory.h"
#include "create/fields/fieldvalue.h"
#include "create/fields/lyricsfield.h"
#include "create/fields/parentfield.h"
#include "create/fields/positionfield.h"
#include "create/fields/promptedit.h"
#include "create/fields/seedfield.h"
#include "create/fields/tagsfield.h"
#include "create/fields/textcounter.h"
#include "create/fields/textfield.h"
#include "ui/mediacatalog.h"
#include "ui/studiofixture.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

constexpr int Patience = 30'000;

} // namespace

/// Seeds, lyrics, tags, moments, counters, shapes and songs as parents.
class TestValueFields : public QObject
{
    Q_OBJECT

    std::unique_ptr<StudioFixture> m_studio;

    const Operation &operation(const QString &id) const { return *m_studio->workspace().catalog()->operation(id); }
    std::unique_ptr<FieldEditorWidget> editor(const QString &id, const QString &name) const
    {
        const Operation &o = operation(id);
        return std::unique_ptr<FieldEditorWidget>(makeFieldEditor(o, *o.field(name), &m_studio->workspace(), nullptr));
    }
    static QPushButton *button(const FieldEditorWidget &w, const QString &name)
    {
        return w.findChild<QPushButton *>(u"field.%1.%2"_s.arg(w.field().name, name));
    }
    qint64 addSongs(const QString &title)
    {
        Job job;
        job.operationId = u"singer.sing"_s;
        job.generatorId = u"singer"_s;
        job.title = title;
        job.state = JobState::Done;
        job.taskId = u"task-"_s + title;
        job.resultKind = ResultKind::Audio;
        job.resultFamily = u"singer.songs"_s;
        job.params = {{u"tags"_s, u"slow folk, harp"_s}};
        QVector<Asset> assets;
        for (int i = 1; i <= 2; ++i) {
            Asset song;
            song.number = i;
            song.kind = AssetKind::Audio;
            song.state = AssetState::Saved;
            song.itemId = u"song-%1"_s.arg(i);
            song.title = u"%1 %2"_s.arg(title).arg(i);
            song.durationMs = 125'000;
            assets.append(song);
        }
        return m_studio->add(job, assets);
    }

private Q_SLOTS:
    void init() { m_studio = std::make_unique<StudioFixture>(mediaCatalog()); }
    void cleanup() { m_studio.reset(); }

    void aSeedIsRolled()
    {
        const auto w = editor(u"dreamer.flux"_s, u"seed"_s);
        QVERIFY(qobject_cast<SeedField *>(w.get()));
        QVERIFY(w->value().isUndefined()); // the service chooses
        QSignalSpy changed(w.get(), &FieldEditorWidget::changed);
        button(*w, u"random"_s)->click();
        const double first = w->value().toDouble(-1);
        QVERIFY(first >= 0 && first <= 4294967295.0);
        QVERIFY(w->value().isDouble());
        QVERIFY(changed.size() > 0);
        button(*w, u"random"_s)->click();
        QVERIFY(w->value().toDouble() != first);
        w->setValue(4294967295.0);
        QCOMPARE(w->value().toDouble(), 4294967295.0);
        // Where the wire wants text it is text.
        const auto song = editor(u"singer.sing"_s, u"seed"_s);
        button(*song, u"random"_s)->click();
        QVERIFY(song->value().isString());
    }

    void minusOneIsASeedWhereTheServiceKnowsIt()
    {
        const auto w = editor(u"udio.generate"_s, u"seed"_s);
        auto *spin = w->findChild<QDoubleSpinBox *>();
        QVERIFY(spin);
        spin->selectAll();
        QTest::keyClicks(spin, u"-1"_s);
        QCOMPARE(w->value(), QJsonValue(u"-1"_s));
        button(*w, u"random"_s)->click(); // a number, not the word for one
        QVERIFY(w->value().toString().toDouble() >= 0);
        const auto other = editor(u"flux.imagine"_s, u"seed"_s);
        spin = other->findChild<QDoubleSpinBox *>();
        QTest::keyClicks(spin, u"-1"_s);
        QVERIFY(other->value().toDouble() >= 0);
    }

    void aSeedIsReused()
    {
        const auto w = editor(u"dreamer.flux"_s, u"seed"_s);
        w->show();
        QVERIFY(!button(*w, u"reuse"_s)->isEnabled());
        Job job;
        job.operationId = u"dreamer.flux"_s;
        job.generatorId = u"dreamer"_s;
        job.state = JobState::Done;
        job.seed = u"12345"_s;
        m_studio->add(job, {});
        w->hide();
        w->show();
        QTRY_VERIFY_WITH_TIMEOUT(button(*w, u"reuse"_s)->isEnabled(), Patience);
        button(*w, u"reuse"_s)->click();
        QCOMPARE(w->value(), QJsonValue(12345));
        // The parent's own seed comes before any other.
        Job parent;
        parent.seed = u"777"_s;
        w->setParentJob({1, 0, {}}, &parent, {});
        button(*w, u"reuse"_s)->click();
        QCOMPARE(w->value(), QJsonValue(777));
    }

    void sectionsAreInserted()
    {
        const auto w = editor(u"singer.sing"_s, u"lyrics"_s);
        auto *edit = w->findChild<PromptEdit *>();
        QVERIFY(edit && w->input() == edit);
        edit->setPlainText(u"first line"_s);
        edit->moveCursor(QTextCursor::End);
        QAction *chorus = button(*w, u"section"_s)->menu()->findChild<QAction *>(u"[Chorus]"_s);
        QVERIFY(chorus);
        chorus->trigger();
        QCOMPARE(w->value(), QJsonValue(u"first line\n\n[Chorus]\n"_s));
        QTest::keyClicks(edit, u"la"_s);
        QCOMPARE(w->value(), QJsonValue(u"first line\n\n[Chorus]\nla"_s));
        w->setValue(u"two\nlines"_s);
        QCOMPARE(w->value(), QJsonValue(u"two\nlines"_s));
        QVERIFY(w->findChild<TextCounter *>()->text().startsWith(u"9 /"_s));
    }

    void tagsAreCompletedFromEarlierOnes()
    {
        addSongs(u"old"_s);
        const auto w = editor(u"singer.sing"_s, u"tags"_s);
        w->show();
        QVERIFY(QTest::qWaitForWindowActive(w.get(), test::PatienceMs));
        auto *edit = w->findChild<QLineEdit *>();
        auto *completer = w->findChild<QCompleter *>();
        QTRY_VERIFY_WITH_TIMEOUT(completer->model()->rowCount() == 2, Patience);
        edit->setFocus();
        QTest::keyClicks(edit, u"jazz, SL"_s);
        QCOMPARE(completer->currentCompletion(), u"slow folk"_s);
        QVERIFY(completer->popup()->isVisible());
        Q_EMIT completer->activated(u"slow folk"_s);
        QCOMPARE(edit->text(), u"jazz, slow folk, "_s);
        QCOMPARE(w->value(), QJsonValue(u"jazz, slow folk"_s));
        w->setValue(u" a ,, b  c,"_s);
        QCOMPARE(w->value(), QJsonValue(u"a, b c"_s));
        edit->setText(u" , "_s);
        QVERIFY(w->value().isUndefined());
    }

    void aMomentIsWrittenAsAClockDoes()
    {
        const auto w = editor(u"singer.extend"_s, u"continue_at"_s);
        auto *spin = w->findChild<TimeSpinBox *>();
        auto *edit = spin->findChild<QLineEdit *>();
        QVERIFY(w->value().isUndefined());
        QTest::keyClicks(edit, u"1:05"_s);
        QCOMPARE(w->value(), QJsonValue(65));
        edit->clear();
        QTest::keyClicks(edit, u"90.5"_s);
        QCOMPARE(w->value(), QJsonValue(90.5));
        w->setValue(125);
        QCOMPARE(edit->text(), u"2:05"_s);
        spin->stepUp();
        QCOMPARE(w->value(), QJsonValue(126));
        w->setValue(0);
        QCOMPARE(w->value(), QJsonValue(0)); // the beginning is a moment too
        spin->stepDown();
        QVERIFY(w->value().isUndefined());
        QCOMPARE(spin->valueFromText(u"1:02:03"_s), 3723.0);
        QString wrong = u"1:75"_s;
        int at = 0;
        QVERIFY(spin->validate(wrong, at) != QValidator::Acceptable);
    }

    void charactersAreCounted()
    {
        QCOMPARE(characterCount(u"fox"_s), 3);
        QCOMPARE(characterCount(QString::fromUtf8("\xf0\x9f\xa6\x8a!")), 2); // a fox takes two units of UTF-16
        const auto w = editor(u"dreamer.remix"_s, u"prompt"_s);
        auto *counter = w->findChild<TextCounter *>();
        QVERIFY(!counter->isVisibleTo(w.get()));
        w->setValue(QString(20, u'x'));
        QVERIFY(counter->isVisibleTo(w.get()));
        QCOMPARE(counter->text(), u"20 / 40"_s);
        QCOMPARE(counter->level(), TextCounter::Level::Fine);
        w->setValue(QString(36, u'x'));
        QCOMPARE(counter->level(), TextCounter::Level::Near);
        w->setValue(QString(41, u'x'));
        QCOMPARE(counter->level(), TextCounter::Level::Over);
        QVERIFY(counter->accessibleName().contains(u'1'));
        const auto free = editor(u"duo.make"_s, u"prompt"_s);
        free->setValue(QString(4000, u'x'));
        QVERIFY(!free->findChild<TextCounter *>()->isVisibleTo(free.get()));
    }

    void proportionsAreDrawn()
    {
        QCOMPARE(AspectRatioField::ratioOf(u"16:9"_s), QSize(16, 9));
        QCOMPARE(AspectRatioField::ratioOf(u"ASPECT_16_9"_s), QSize(16, 9));
        QCOMPARE(AspectRatioField::ratioOf(u"portrait_4_3"_s), QSize(3, 4));
        QCOMPARE(AspectRatioField::ratioOf(u"square_hd"_s), QSize(1, 1));
        QVERIFY(AspectRatioField::ratioOf(u"adaptive"_s).isEmpty());
        QVERIFY(AspectRatioField::ratioOf(u"1080p"_s).isEmpty());
        QVERIFY(AspectRatioField::ratioOf(u"V4_5PLUS"_s).isEmpty()); // a version of Suno
        const auto w = editor(u"dreamer.flux"_s, u"shape"_s);
        QVERIFY(qobject_cast<AspectRatioField *>(w.get()));
        QVERIFY(!w->findChild<QLineEdit *>()); // only these are allowed
        auto *wide = w->findChild<RatioButton *>(u"field.shape.ASPECT_16_9"_s);
        QCOMPARE(wide->accessibleName(), u"16:9"_s);
        QSignalSpy changed(w.get(), &FieldEditorWidget::changed);
        wide->click();
        QCOMPARE(w->value(), QJsonValue(u"ASPECT_16_9"_s));
        QVERIFY(wide->isChecked());
        wide->click(); // back to what the service does
        QVERIFY(w->value().isUndefined());
        QCOMPARE(changed.size(), 2);
        // Any other where the service takes any.
        const auto custom = editor(u"dreamer.flux"_s, u"aspect_ratio"_s);
        QTest::keyClicks(custom->findChild<QLineEdit *>(), u"7:5"_s);
        QCOMPARE(custom->value(), QJsonValue(u"7:5"_s));
    }

    void aSongIsChosenOfAResult()
    {
        const qint64 job = addSongs(u"harp"_s);
        ParentField w(operation(u"singer.extend"_s), *operation(u"singer.extend"_s).field(u"parent_task_id"_s),
                      &m_studio->workspace());
        w.show();
        auto *combo = w.findChild<QComboBox *>();
        QTRY_COMPARE_WITH_TIMEOUT(combo->count(), 2, Patience);
        QVERIFY(combo->itemText(1).contains(u"harp 2"_s));
        QVERIFY(combo->itemText(1).contains(u"2:05"_s));
        combo->setCurrentIndex(1);
        Q_EMIT combo->activated(1);
        QCOMPARE(w.parentRef(), (ParentRef{job, 2, u"task-harp"_s, u"song-2"_s}));
        QCOMPARE(w.ownProblem(), QString());
        // The whole result is not enough.
        w.setParentRef({job, 0, {}});
        QTRY_VERIFY_WITH_TIMEOUT(!w.ownProblem().isEmpty(), Patience);
        w.setParentRef({job, 2, {}, u"song-2"_s});
        QTRY_COMPARE_WITH_TIMEOUT(combo->currentText(), u"harp 2"_s, Patience);
    }

    void aSongMadeElsewhereIsPasted()
    {
        ParentField w(operation(u"singer.extend"_s), *operation(u"singer.extend"_s).field(u"parent_task_id"_s),
                      nullptr);
        w.show();
        auto *item = w.findChild<QLineEdit *>(u"field.parent_task_id.item"_s);
        QVERIFY(item && !item->isVisible());
        QTest::keyClicks(w.findChild<QComboBox *>()->lineEdit(), u"task-9"_s);
        QVERIFY(item->isVisible());
        QTest::keyClicks(item, u"song-9"_s);
        QCOMPARE(w.parentRef(), (ParentRef{0, 0, u"task-9"_s, u"song-9"_s}));
        ParentField alone(operation(u"singer.go-on"_s), *operation(u"singer.go-on"_s).field(u"continue_song_id"_s),
                          nullptr);
        QTest::keyClicks(alone.findChild<QComboBox *>()->lineEdit(), u"song-7"_s);
        QCOMPARE(alone.parentRef(), (ParentRef{0, 0, {}, u"song-7"_s}));
        const ChainPlan plan =
            planChain(*m_studio->workspace().catalog(), {u"singer.go-on"_s, {}, alone.parentRef()}, {}, {});
        QCOMPARE(plan.problem, ChainPlan::Problem::None);
    }
};

QTEST_MAIN(TestValueFields)
#include "tst_valuefields.moc"
