// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/catalog.h"
#include "stage/actionrow.h"
#include "stage/resultgrid.h"
#include "style/actionbutton.h"
#include "style/mnemonics.h"
#include "style/theme.h"
#include "ui/stagefixture.h"
#include "words/words.h"

#include <QApplication>
#include <QMenu>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

/// The letter that an entry answers to; null: none.
QChar letterOf(const QAction *entry)
{
    const QString text = entry->text();
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text.at(i) == u'&' && text.at(i + 1) != u'&')
            return text.at(i + 1).toUpper();
        if (text.at(i) == u'&')
            ++i;
    }
    return {};
}

/// "Pan", "6" of "&Pan\t6".
QString nameOf(const QAction *entry)
{
    return entry->text().section(u'\t', 0, 0).remove(u'&');
}
QString priceOf(const QAction *entry)
{
    return entry->text().section(u'\t', 1);
}

QMenu *openMenu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

} // namespace

/// The menus of a result: what stands in them, in which order, and how keys and mouse get there.
class TestStageMenus : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StageFixture> m;
    Theme m_theme;
    std::shared_ptr<const Catalog> m_catalog = std::make_shared<const Catalog>(Catalog::load({Catalog::builtIn()})); ///< of both APIs

    Job show(Job job, int pictures)
    {
        m->add(job);
        m->addPictures(job, pictures, {64, 64});
        m->view->resize(760, 800);
        m->view->show();
        m->loader->show(job.id);
        [&] { QTRY_COMPARE(m->view->content().job.id, job.id); }();
        [&] { QTRY_COMPARE(m->view->content().assets.size(), pictures); }();
        return job;
    }
    Job grid() { return show(StageFixture::imagineJob(JobState::Done, u"a heron over a misty lake"_s), 4); }
    ActionRow &row(int tile) { return m->view->grid().tile(tile)->row(); }
    QMenu *clickMore(int tile)
    {
        auto *more = row(tile).findChild<QWidget *>(u"moreActions"_s);
        QTest::mouseClick(more, Qt::LeftButton);
        return openMenu();
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeMode::Dark); }
    void init() { m = std::make_unique<StageFixture>(); }
    void cleanup()
    {
        while (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
        m.reset();
    }

    void aLongMenuHasSubmenus()
    {
        grid();
        QMenu *menu = clickMore(1);
        QVERIFY(menu);
        QStringList names;
        for (const QAction *entry : menu->actions())
            names.append(nameOf(entry));
        QCOMPARE(names, QStringList({u"Pan"_s, u"Zoom out"_s, u"Upscale"_s, u"Edit"_s, u"Animate"_s, u"Describe"_s, u"Use in"_s}));

        // Nothing is lost and nothing is there twice; each entry says its price.
        QSet<QString> wanted;
        for (const StageAction &action : row(1).actions()) {
            if (action.placement == FollowUp::Placement::Menu)
                wanted.insert(u"action."_s + action.id);
        }
        QVERIFY(wanted.size() > 25);
        QSet<QString> found;
        for (const QMenu *submenu : menu->findChildren<QMenu *>()) {
            QVERIFY(submenu->actions().size() >= 2);
            for (const QAction *entry : submenu->actions()) {
                QVERIFY(!found.contains(entry->objectName()));
                found.insert(entry->objectName());
                QVERIFY2(!priceOf(entry).isEmpty(), qPrintable(entry->text()));
            }
        }
        QCOMPARE(found, wanted);

        // What they cost together, where that is known: a sum for both steps of a pan, bounds of the upscales.
        QCOMPARE(priceOf(menu->actions().at(0)), u"6"_s);
        QStringList makers;
        const auto *animate = menu->findChild<QMenu *>(u"actions.Animate"_s);
        QVERIFY(animate);
        for (const QAction *entry : animate->actions())
            makers.append(nameOf(entry));
        QCOMPARE(makers, QStringList({u"Midjourney…"_s, u"Kling 2.6…"_s, u"Runway…"_s, u"Seedance…"_s}));
        // The one that stands in the row is not said twice, and says less there.
        const auto *luma = row(1).findChild<ActionButton *>(u"action.luma.imagine.2.image_url"_s);
        QVERIFY(luma && luma->isVisible());
        QCOMPARE(luma->label(), u"Animate…"_s);
        QVERIFY(luma->accessibleName().contains(u"Animate with Luma"_s));
    }

    void everyEntryHasALetterOfItsOwn()
    {
        grid();
        QMenu *menu = clickMore(0);
        QVERIFY(menu);
        QList<const QMenu *> menus{menu};
        for (const QMenu *submenu : menu->findChildren<QMenu *>())
            menus.append(submenu);
        for (const QMenu *each : std::as_const(menus)) {
            QSet<QChar> letters;
            for (const QAction *entry : each->actions()) {
                QVERIFY2(!letterOf(entry).isNull(), qPrintable(entry->text()));
                QVERIFY2(!letters.contains(letterOf(entry)), qPrintable(entry->text()));
                letters.insert(letterOf(entry));
            }
        }
    }

    void lettersRunAnEntry()
    {
        const Job job = grid();
        QSignalSpy submitted(m->view.get(), &StageView::submitRequested);
        QMenu *menu = clickMore(2);
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_P);
        QMenu *pan = openMenu();
        QVERIFY(pan && pan != menu);
        QCOMPARE(pan->objectName(), u"actions.Pan"_s);
        QTest::keyClick(pan, Qt::Key_R);
        QCOMPARE(submitted.size(), 1);
        const auto plan = submitted.at(0).at(0).value<ChainPlan>();
        QCOMPARE(plan.steps.size(), 2);
        QCOMPARE(plan.steps.last().draft.operationId, u"midjourney.pan"_s);
        QCOMPARE(plan.steps.last().draft.params.value("direction"_L1).toString(), u"right"_s);
        QCOMPARE(plan.steps.first().draft.parent.picture, 3);
        QCOMPARE(plan.total.low, Credits::whole(6));
        QCOMPARE(job.id, plan.steps.first().draft.parent.jobId);
        QVERIFY(!openMenu());
    }

    void arrowsReachAForm()
    {
        grid();
        QSignalSpy drafts(m->view.get(), &StageView::draftRequested);
        QMenu *menu = clickMore(0);
        QVERIFY(menu);
        for (int i = 0; i < 30 && (!menu->activeAction() || nameOf(menu->activeAction()) != "Animate"_L1); ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Right);
        QMenu *animate = openMenu();
        QVERIFY(animate && animate != menu);
        QTest::keyClick(animate, Qt::Key_Down);
        QTest::keyClick(animate, Qt::Key_Return);
        QCOMPARE(drafts.size(), 1);
        QCOMPARE(drafts.at(0).at(0).value<Draft>().operationId, u"kling.2-6"_s);
    }

    /// An entry and a submenu of one name cannot be told apart; neither can two entries.
    void noNameIsThereTwice_data()
    {
        QTest::addColumn<QString>("operation");
        for (const Operation &operation : m_catalog->operations()) {
            if (operation.result.kind == ResultKind::Images && !operation.followUps.isEmpty())
                QTest::newRow(qPrintable(operation.id)) << operation.id;
        }
    }
    void noNameIsThereTwice()
    {
        QFETCH(const QString, operation);
        StageContent content;
        content.job = StageFixture::imagineJob(JobState::Done, u"a heron"_s);
        content.job.id = 1;
        content.job.operationId = operation;
        Asset file;
        file.id = 1;
        file.number = 1;
        file.kind = AssetKind::Picture;
        file.state = AssetState::Saved;
        file.path = u"2026-11/a.png"_s;
        file.url = QUrl(u"http://127.0.0.1/a.png"_s);
        content.assets.append(file);
        ActionRow row;
        row.setActions(actionsFor(*m_catalog, content, 1, {}));
        for (bool withRow : {false, true}) {
            QMenu menu;
            row.addTo(menu, withRow);
            QList<const QMenu *> menus{&menu};
            for (const QMenu *submenu : menu.findChildren<QMenu *>())
                menus.append(submenu);
            for (const QMenu *each : std::as_const(menus)) {
                QSet<QString> names;
                for (const QAction *entry : each->actions()) {
                    if (entry->isSeparator())
                        continue;
                    QString name = nameOf(entry);
                    if (name.endsWith(u'…'))
                        name.chop(1);
                    QVERIFY2(!names.contains(name), qPrintable(name));
                    // "Animate with Kling…" beside "Animate ›": one home for what is alike.
                    for (const QMenu *submenu : std::as_const(menus).mid(1))
                        QVERIFY2(each != &menu || entry->menu() || !name.startsWith(nameOf(submenu->menuAction()) + u' '), qPrintable(name));
                    names.insert(name);
                }
            }
        }
    }

    void aShortMenuStaysFlat()
    {
        grid();
        std::unique_ptr<QMenu> menu(new QMenu);
        QVector<StageAction> few = row(0).actions();
        QVERIFY(few.size() > 9);
        few.resize(9);
        row(0).setActions(few);
        row(0).addTo(*menu, true);
        QVERIFY(menu->findChildren<QMenu *>().isEmpty());
        QVERIFY(std::any_of(menu->actions().cbegin(), menu->actions().cend(),
                            [](const QAction *entry) { return nameOf(entry) == "Pan left"_L1; }));
    }

    void lettersInManyLanguages()
    {
        QMenu menu;
        for (const QString &text : {u"Salt\tCtrl+S"_s, u"Sand & Salt"_s, u"s"_s, u"Überall"_s, u"über"_s, u"拡大"_s, u"&Own"_s, u"oO"_s})
            menu.addAction(QString(text).replace(u" & "_s, u" && "_s));
        giveMnemonics(menu);
        QStringList texts;
        for (const QAction *entry : menu.actions())
            texts.append(entry->text());
        QCOMPARE(texts, QStringList({u"&Salt\tCtrl+S"_s, u"S&and && Salt"_s, u"&s"_s, u"&Überall"_s, u"ü&ber"_s, u"拡大"_s,
                                     u"&Own"_s, u"&oO"_s}));
        QCOMPARE(letterOf(menu.actions().at(1)), u'A');
        giveMnemonics(menu); // once more changes nothing
        QCOMPARE(menu.actions().at(1)->text(), texts.at(1));
    }

    // A picture, a song, a clip and an answer are called what they are.
    void subjectsHaveNames_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<ResultKind>("kind");
        QTest::addColumn<AssetKind>("asset");
        QTest::addColumn<QString>("subject");
        QTest::newRow("pictures") << u"midjourney.imagine"_s << ResultKind::Images << AssetKind::Picture << u"picture 2"_s;
        QTest::newRow("songs") << u"suno.imagine"_s << ResultKind::Audio << AssetKind::Audio << u"song 2"_s;
        QTest::newRow("clips") << u"midjourney.imagine-video"_s << ResultKind::Video << AssetKind::Video << u"clip 2"_s;
        QTest::newRow("answers") << u"midjourney.describe"_s << ResultKind::Text << AssetKind::Picture << u"answer 2"_s;
    }
    void subjectsHaveNames()
    {
        QFETCH(const QString, operation);
        QFETCH(const ResultKind, kind);
        QFETCH(const AssetKind, asset);
        QFETCH(const QString, subject);
        StageContent content;
        content.job = StageFixture::imagineJob(JobState::Done, u"a heron"_s);
        content.job.id = 1;
        content.job.operationId = operation;
        content.job.resultKind = kind;
        if (kind == ResultKind::Text) {
            content.job.texts = {u"one"_s, u"two"_s};
        } else {
            for (int number : {1, 2}) {
                Asset file;
                file.id = number;
                file.number = number;
                file.kind = asset;
                file.state = AssetState::Saved;
                file.path = u"2026-11/a%1"_s.arg(number);
                file.url = QUrl(u"http://127.0.0.1/a%1"_s.arg(number));
                content.assets.append(file);
            }
        }
        const QVector<StageAction> actions = actionsFor(*m->catalog, content, 2, {});
        QVERIFY(!actions.isEmpty());
        for (const StageAction &action : actions) {
            QCOMPARE(action.subject, subject);
            QVERIFY2(action.spoken.endsWith(subject), qPrintable(action.spoken));
            QVERIFY2(!action.spoken.contains(u"…"_s), qPrintable(action.spoken));
        }
        ActionRow row;
        row.setActions(actions);
        QCOMPARE(row.findChild<QWidget *>(u"moreActions"_s)->accessibleName(), u"More actions for "_s + subject);
    }
};

QTEST_MAIN(TestStageMenus)
#include "tst_stagemenus.moc"
