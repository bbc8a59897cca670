// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/actionbutton.h"
#include "style/banner.h"
#include "style/elidedlabel.h"
#include "style/flowlayout.h"
#include "style/numberlabel.h"
#include "style/searchfield.h"
#include "style/taborder.h"
#include "style/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace frameloom;

class StyleWidgetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeMode::Dark); }

    void actionButtonTellsItsPrice();
    void elidedLabel();
    void numberLabelKeepsItsWidth();
    void flowWrapsAndMirrors();
    void labelsBeginWhereTheWindowBegins();
    void bannerButtons();
    void screenReaderClicksWhatIsCheckable();
    void screenReaderChoosesFromAMenu();
    void tabFollowsTheEye();
    void searchFieldHasNamesForItsButtons();

private:
    Theme m_theme;
};

void StyleWidgetsTest::searchFieldHasNamesForItsButtons()
{
    QWidget window;
    QLineEdit field(&window);
    QPushButton other(u"Other"_s, &window);
    makeSearchField(&field);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window, test::PatienceMs));
    other.setFocus();
    field.setText(u"heron"_s);
    QStringList names;
    const auto buttons = field.findChildren<QToolButton *>();
    for (QToolButton *button : buttons)
        names.append(QAccessible::queryAccessibleInterface(button)->text(QAccessible::Name));
    names.sort();
    QCOMPARE(names, (QStringList{u"Clear the search"_s, u"Search"_s}));
    for (QToolButton *button : buttons) {
        if (button->text() == u"Search"_s)
            button->click();
    }
    QVERIFY(field.hasFocus());
}

void StyleWidgetsTest::actionButtonTellsItsPrice()
{
    ActionButton button(u"Upscale"_s, u"2"_s, u"2 credits"_s);
    QAccessibleInterface *iface = QAccessible::queryAccessibleInterface(&button);
    QVERIFY(iface);
    QCOMPARE(iface->text(QAccessible::Name), u"Upscale, 2 credits"_s);
    QCOMPARE(iface->role(), QAccessible::Button);
    ActionButton free(u"Copy"_s, {}, {});
    QCOMPARE(free.accessibleName(), u"Copy"_s);
    QVERIFY(free.sizeHint().height() >= 24);
    QSignalSpy clicked(&button, &QAbstractButton::clicked);
    QTest::keyClick(&button, Qt::Key_Space);
    QCOMPARE(clicked.count(), 1);
}

void StyleWidgetsTest::screenReaderClicksWhatIsCheckable()
{
    QPushButton chip(u"&Pan"_s);
    chip.setCheckable(true);
    chip.setAutoExclusive(true);
    QSignalSpy clicked(&chip, &QAbstractButton::clicked);
    QAccessibleInterface *iface = QAccessible::queryAccessibleInterface(&chip);
    QVERIFY(iface && iface->actionInterface());
    QCOMPARE(iface->text(QAccessible::Name), u"Pan"_s);
    QCOMPARE(iface->role(), QAccessible::RadioButton);
    QVERIFY(!iface->state().checked);
    QVERIFY(iface->actionInterface()->actionNames().contains(QAccessibleActionInterface::toggleAction()));
    iface->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QTRY_COMPARE(clicked.count(), 1);
    QVERIFY(iface->state().checked);
}

void StyleWidgetsTest::screenReaderChoosesFromAMenu()
{
    const auto interface = [](QObject *object) { return QAccessible::queryAccessibleInterface(object); };
    QMainWindow window;
    window.setCentralWidget(new QPushButton(u"Button"_s));
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window, test::PatienceMs));
    QAccessibleInterface *frame = interface(&window);
    const int widgets = frame->childCount();
    QCOMPARE(frame->role(), QAccessible::Window);

    QMenu menu(window.centralWidget());
    menu.setAccessibleName(u"What to do"_s);
    QAction *copy = menu.addAction(u"&Copy && go\t4"_s);
    menu.addSeparator();
    QMenu *uses = menu.addMenu(u"Use &as"_s);
    QAction *frameUse = uses->addAction(u"First frame"_s);
    menu.addAction(u"Not now"_s)->setEnabled(false);
    QSignalSpy copied(copy, &QAction::triggered);
    QSignalSpy used(frameUse, &QAction::triggered);
    QCOMPARE(frame->childCount(), widgets); // closed
    menu.popup({10, 10});
    QTRY_VERIFY(menu.isVisible());

    QCOMPARE(frame->childCount(), widgets + 1);
    QAccessibleInterface *list = frame->child(widgets);
    QVERIFY(list && list->object() == &menu);
    QCOMPARE(list->role(), QAccessible::PopupMenu);
    QCOMPARE(list->text(QAccessible::Name), u"What to do"_s);
    QCOMPARE(list->parent(), frame);
    QCOMPARE(frame->indexOfChild(list), widgets);
    QCOMPARE(list->childCount(), 4);
    QAccessibleInterface *entry = list->child(0);
    QCOMPARE(entry, list->child(0)); // the same each time
    QCOMPARE(entry->parent(), list);
    QCOMPARE(list->indexOfChild(entry), 0);
    QCOMPARE(entry->role(), QAccessible::MenuItem);
    QCOMPARE(entry->text(QAccessible::Name), u"Copy & go, 4"_s); // with the price
    QVERIFY(entry->rect().intersects(list->rect()));
    QCOMPARE(list->child(1)->role(), QAccessible::Separator);
    QVERIFY(list->child(1)->actionInterface()->actionNames().isEmpty());
    QVERIFY(list->child(3)->state().disabled);
    QVERIFY(list->child(3)->actionInterface()->actionNames().isEmpty());

    // A menu in the menu opens, and its entry is one step further.
    QAccessibleInterface *deeper = list->child(2);
    QVERIFY(deeper->state().hasPopup);
    QCOMPARE(deeper->childCount(), 0);
    QCOMPARE(deeper->actionInterface()->actionNames(), QStringList{QAccessibleActionInterface::showMenuAction()});
    deeper->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
    QTRY_VERIFY(uses->isVisible());
    QCOMPARE(frame->childCount(), widgets + 1);
    QCOMPARE(deeper->childCount(), 1);
    QCOMPARE(deeper->child(0)->object(), uses);
    QCOMPARE(deeper->child(0)->parent(), deeper);
    deeper->child(0)->child(0)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_COMPARE(used.count(), 1);
    QVERIFY(!uses->isVisible() && !menu.isVisible()); // as a click leaves it
    QCOMPARE(frame->childCount(), widgets);

    menu.popup({10, 10});
    entry->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_COMPARE(copied.count(), 1);
    QVERIFY(!menu.isVisible());
    // An entry that is gone is one that nobody finds.
    menu.popup({10, 10});
    menu.removeAction(copy);
    delete copy;
    QCOMPARE(list->childCount(), 3);
    QVERIFY(list->child(0) != nullptr);
    menu.close();
}

void StyleWidgetsTest::tabFollowsTheEye()
{
    QWidget window;
    auto *row = new QHBoxLayout(&window);
    auto *splitter = new QSplitter(&window);
    auto *last = new QPushButton(&window);
    auto *right = new QPushButton;
    auto *left = new QWidget;
    auto *below = new QPushButton(left); // no layout: by place
    auto *hidden = new QPushButton(left);
    auto *above = new QPushButton(left);
    below->move(0, 50);
    splitter->addWidget(left);
    splitter->addWidget(right);
    row->addWidget(splitter);
    row->addWidget(last);
    window.show();
    hidden->hide();
    auto *late = new QPushButton(left); // as a result's buttons are
    late->move(0, 100);
    late->show();
    const QWidgetList order = {above, below, late, right, last};
    above->setFocus();
    for (QWidget *expected : order) {
        QCOMPARE(window.focusWidget(), expected);
        QVERIFY(moveFocusAsRead(&window, true));
    }
    QCOMPARE(window.focusWidget(), above);
    moveFocusAsRead(&window, false);
    QCOMPARE(window.focusWidget(), last);
}

void StyleWidgetsTest::elidedLabel()
{
    const QString prompt = u"a heron over a misty lake at dawn,\nink <b>and</b> watercolour"_s;
    ElidedLabel label(prompt);
    label.resize(80, label.sizeHint().height());
    QVERIFY(label.isElided());
    label.resize(label.sizeHint());
    QVERIFY(!label.isElided());
    QVERIFY(label.minimumSizeHint().width() < 60);
    QCOMPARE(QAccessible::queryAccessibleInterface(&label)->text(QAccessible::Name), prompt);
}

void StyleWidgetsTest::numberLabelKeepsItsWidth()
{
    NumberLabel label(u"812"_s);
    const int wide = label.sizeHint().width();
    label.setText(u"111"_s);
    QCOMPARE(label.sizeHint().width(), wide);
    label.setText(u"9"_s);
    QCOMPARE(label.sizeHint().width(), wide);
    label.setText(u"1,204"_s);
    QVERIFY(label.sizeHint().width() > wide);
    label.resetWidth();
    label.setText(u"9"_s);
    QVERIFY(label.sizeHint().width() < wide);
}

void StyleWidgetsTest::flowWrapsAndMirrors()
{
    QWidget host;
    auto *flow = new FlowLayout(&host, 8, 8);
    for (int i = 0; i < 4; ++i) {
        auto *child = new QWidget(&host);
        child->setFixedSize(50, 20);
        flow->addWidget(child);
    }
    QCOMPARE(flow->heightForWidth(224), 20);
    QCOMPARE(flow->heightForWidth(223), 48);
    QCOMPARE(flow->heightForWidth(50), 104);
    auto *first = new QWidget(&host);
    first->setFixedSize(50, 20);
    flow->insertWidget(0, first);
    QCOMPARE(flow->itemAt(0)->widget(), first);
    host.resize(120, 100);
    host.show();
    QTRY_COMPARE(first->geometry(), QRect(0, 0, 50, 20));
    host.setLayoutDirection(Qt::RightToLeft);
    QTRY_COMPARE(first->geometry(), QRect(70, 0, 50, 20));
    delete flow->takeAt(0);
    QCOMPARE(flow->count(), 4);
}

/// English words in a right-to-left window, wrapped over its width: they stand at the right.
void StyleWidgetsTest::labelsBeginWhereTheWindowBegins()
{
    QWidget host;
    host.setLayoutDirection(Qt::RightToLeft);
    QLabel wrapped(u"short"_s, &host);
    wrapped.setWordWrap(true);
    QLabel selectable(u"short"_s, &host);
    selectable.setTextInteractionFlags(Qt::TextSelectableByMouse);
    QLabel centred(u"short"_s, &host);
    centred.setAlignment(Qt::AlignCenter);
    int y = 0;
    for (QLabel *label : {&wrapped, &selectable, &centred})
        label->setGeometry(0, 30 * y++, 300, 30);
    host.resize(300, 90);
    host.show();
    QVERIFY(QTest::qWaitForWindowExposed(&host, test::PatienceMs));
    const auto inkBegins = [](QLabel &label) {
        const QImage image = label.grab().toImage();
        for (int x = 0; x < image.width(); ++x) {
            for (int line = 0; line < image.height(); ++line) {
                if (image.pixelColor(x, line) != image.pixelColor(0, 0))
                    return x;
            }
        }
        return -1;
    };
    for (QLabel *label : {&wrapped, &selectable})
        QVERIFY2(inkBegins(*label) > 200, qPrintable(QString::number(inkBegins(*label))));
    QVERIFY(inkBegins(centred) > 100 && inkBegins(centred) < 200);
    host.setLayoutDirection(Qt::LeftToRight);
    for (QLabel *label : {&wrapped, &selectable})
        QVERIFY(inkBegins(*label) >= 0 && inkBegins(*label) < 20);
}

void StyleWidgetsTest::bannerButtons()
{
    Banner banner;
    banner.setMessage(Banner::Kind::Warning, u"Offline. Jobs go on when the connection is back."_s);
    banner.setActions(u"Try now"_s);
    banner.setClosable(true);
    banner.show();
    QVERIFY(banner.firstButton()->isVisible());
    QVERIFY(!banner.secondButton()->isVisible());
    QSignalSpy first(&banner, &Banner::firstTriggered);
    QSignalSpy closed(&banner, &Banner::closed);
    QTest::mouseClick(banner.firstButton(), Qt::LeftButton);
    QCOMPARE(first.count(), 1);
    QTest::mouseClick(banner.findChild<QWidget *>(u"bannerClose"_s), Qt::LeftButton);
    QCOMPARE(closed.count(), 1);
    QVERIFY(!banner.isVisible());
}

QTEST_MAIN(StyleWidgetsTest)
#include "tst_stylewidgets.moc"
