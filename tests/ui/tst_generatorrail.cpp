// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/generatorrail.h"
#include "studio/settings.h"
#include "style/theme.h"
#include "support/patience.h"

#include <QApplication>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace frameloom;
using test::PatienceMs;

class TestGeneratorRail : public QObject
{
    Q_OBJECT
    Theme m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeMode::Dark); }

    void showsOnlyGeneratorsWithFormsOrWords()
    {
        QTemporaryDir folder;
        Settings settings(folder.path());
        const auto catalog = std::make_shared<const Catalog>(Catalog::load({Catalog::builtIn()}).only(ApiGeneration::Classic));
        GeneratorRail rail(catalog, settings);
        for (const Generator &generator : catalog->generators()) {
            bool hasForm = false;
            for (const Operation *operation : catalog->operationsOf(generator.id))
                hasForm = hasForm || operation->hasForm;
            QCOMPARE(rail.findChild<QToolButton *>(u"generator."_s + generator.id) != nullptr,
                     hasForm || !generator.notice.isEmpty());
        }
        rail.setCurrent(u"midjourney"_s);
        QVERIFY(rail.findChild<QToolButton *>(u"generator.midjourney"_s)->isChecked());
        rail.noteUse(u"midjourney"_s);
        QVERIFY(rail.findChild<QToolButton *>(u"generator.midjourney"_s)->isChecked());
    }

    void namesAreWhole_data()
    {
        QTest::addColumn<ApiGeneration>("generation");
        QTest::addColumn<int>("points");
        QTest::newRow("classic") << ApiGeneration::Classic << 10;
        QTest::newRow("unified") << ApiGeneration::Unified << 10;
        QTest::newRow("large font") << ApiGeneration::Unified << 15;
    }
    void namesAreWhole()
    {
        QFETCH(const ApiGeneration, generation);
        QFETCH(const int, points);
        const QFont before = QApplication::font();
        QFont font = before;
        font.setPointSize(points);
        QApplication::setFont(font);
        const auto back = qScopeGuard([&before] { QApplication::setFont(before); });
        QTemporaryDir folder;
        Settings settings(folder.path());
        const auto catalog = std::make_shared<const Catalog>(Catalog::load({Catalog::builtIn()}).only(generation));
        GeneratorRail rail(catalog, settings);
        rail.resize(rail.width(), 500);
        QWidget aside; // where the pointer is, until it is moved
        aside.setGeometry(10, 10, 100, 100);
        aside.show();
        QVERIFY(QTest::qWaitForWindowExposed(&aside, PatienceMs));
        QTest::mouseMove(&aside, {50, 50});
        QTRY_VERIFY(aside.underMouse());
        rail.move(300, 100);
        rail.show();
        QVERIFY(QTest::qWaitForWindowExposed(&rail, PatienceMs));
        const QList<QToolButton *> buttons = rail.findChildren<QToolButton *>();
        QVERIFY(!buttons.isEmpty());
        for (const QToolButton *button : buttons) {
            QString words = button->text();
            QCOMPARE(words.replace(u'\n', u' '), button->accessibleName());
            const QStringList lines = button->text().split(u'\n');
            QVERIFY2(lines.size() <= 2, qPrintable(button->text()));
            for (const QString &line : lines)
                QVERIFY2(button->fontMetrics().horizontalAdvance(line) <= button->width(), qPrintable(line));
            const int height = button->fontMetrics().size(0, button->text()).height();
            QVERIFY2(button->height() >= 6 + button->iconSize().height() + 4 + height, qPrintable(button->text()));
        }
        // The bar lies over the margin, takes no room from the names, and tells also without the pointer that there is more.
        const auto *scroll = rail.findChild<QScrollArea *>();
        const QScrollBar *bar = scroll->verticalScrollBar();
        QVERIFY(bar->isVisible());
        QCOMPARE(scroll->viewport()->width(), rail.width());
        const QRect place(bar->mapTo(&rail, QPoint()), bar->size());
        QVERIFY(!scroll->underMouse());
        const QImage seen = rail.grab(place).toImage();
        QVERIFY(seen.pixelColor(place.width() / 2, 10) != seen.pixelColor(place.width() / 2, place.height() - 2));
        for (const QToolButton *button : buttons) // what is seen of it stands beside the names' grounds
            QVERIFY(button->mapTo(&rail, button->rect().bottomRight()).x() < place.left() + 3);
    }
};

QTEST_MAIN(TestGeneratorRail)
#include "tst_generatorrail.moc"
