// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/mask/maskfile.h"
#include "style/banner.h"
#include "ui/maskrig.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// The painter as a page: opening, leaving, saving, screen readers.
class TestMaskEditor : public QObject, private MaskRig
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void coversItsHostAndTakesTheFocus()
    {
        QPushButton before(m_host.get());
        before.show();
        before.setFocus();
        open();
        QCOMPARE(m_editor->geometry(), m_host->rect());
        m_host->resize(1000, 700);
        QTRY_COMPARE(m_editor->geometry(), m_host->rect());
        QCOMPARE(QApplication::focusWidget(), &canvas());
        QSignalSpy closed(m_editor, &MaskEditor::closed);
        key(Qt::Key_Escape); // nothing was painted: nothing is asked
        QCOMPARE(closed.size(), 1);
        QVERIFY(!m_editor->isVisible());
        QCOMPARE(QApplication::focusWidget(), &before);
    }

    void tabGoesRoundInside()
    {
        QPushButton before(m_host.get());
        before.show();
        open();
        QSet<QWidget *> seen;
        for (int i = 0; i < 40; ++i) {
            key(Qt::Key_Tab);
            QWidget *now = QApplication::focusWidget();
            QVERIFY(now && m_editor->isAncestorOf(now));
            seen.insert(now);
            QVERIFY2(!now->accessibleName().isEmpty() || !qobject_cast<QAbstractButton *>(now)->text().isEmpty(),
                     qPrintable(now->objectName()));
        }
        QVERIFY(seen.contains(&canvas()));
        QVERIFY(seen.contains(button(u"maskBrush"_s))); // the tools are one stop; arrows go from one to the next
        QVERIFY(seen.contains(button(u"maskDone"_s)));
        QVERIFY(seen.contains(m_editor->findChild<QSlider *>()));
        button(u"maskBrush"_s)->setFocus();
        key(Qt::Key_Right);
        QCOMPARE(canvas().tool(), MaskTool::Eraser);
        QVERIFY(!canvas().hasKeyCursor());
    }

    void accessibleToScreenReaders()
    {
        open();
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&canvas());
        QVERIFY(interface);
        QCOMPARE(interface->role(), QAccessible::Canvas);
        QVERIFY(!interface->text(QAccessible::Name).isEmpty());
        QCOMPARE(interface->text(QAccessible::Description), MaskEditor::partWords(0, 0));
        auto *action = interface->actionInterface();
        QVERIFY(action && action->actionNames().contains(QAccessibleActionInterface::pressAction()));
        action->doAction(QAccessibleActionInterface::pressAction()); // shows the cursor
        action->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(document().marked() > 0);
        QVERIFY(interface->text(QAccessible::Description) != MaskEditor::partWords(0, 0));
    }

    void doneHandsTheMaskOutAndWaits()
    {
        open();
        drag(canvas(), {{500, 400}, {600, 420}});
        QSignalSpy wanted(m_editor, &MaskEditor::saveRequested);
        QSignalSpy closed(m_editor, &MaskEditor::closed);
        key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(wanted.size(), 1);
        const QImage mask = wanted.first().first().value<QImage>();
        QCOMPARE(mask, document().image());
        QCOMPARE(maskFromPng(maskToPng(mask)).size(), QSize(640, 480));
        QVERIFY(m_editor->isVisible());
        QVERIFY(!button(u"maskDone"_s)->isEnabled());
        key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(wanted.size(), 1);
        m_editor->saveFailed(u"disk full"_s);
        auto *banner = m_editor->findChild<Banner *>();
        QVERIFY(banner->isVisible() && banner->text().contains(u"disk full"_s));
        banner->firstButton()->click();
        QCOMPARE(wanted.size(), 2);
        m_editor->saved();
        QCOMPARE(closed.size(), 1);
    }

    void leavingAsksWhenSomethingWouldBeLost()
    {
        open();
        QSignalSpy wanted(m_editor, &MaskEditor::saveRequested);
        QSignalSpy closed(m_editor, &MaskEditor::closed);
        drag(canvas(), {{500, 400}, {600, 420}});
        key(Qt::Key_Escape);
        auto *banner = m_editor->findChild<Banner *>();
        QVERIFY(banner->isVisible());
        QCOMPARE(closed.size(), 0);
        key(Qt::Key_Escape); // goes on painting
        QVERIFY(!banner->isVisible());
        QCOMPARE(QApplication::focusWidget(), &canvas());
        QTest::mouseClick(button(u"maskCancel"_s), Qt::LeftButton);
        QVERIFY(banner->isVisible());
        banner->secondButton()->click();
        QCOMPARE(closed.size(), 1);
        QCOMPARE(wanted.size(), 0);
    }

    void goesOnWithTheMaskBefore()
    {
        MaskDocument before({640, 480});
        before.rectangle({10, 20, 100, 50}, true);
        const MaskFile file = saveMask(before.image(), m_folder.path());
        open({640, 480}, file.path);
        QCOMPARE(document().image(), before.image());
        QVERIFY(!m_editor->isChanged());
        delete m_editor;
        open({320, 200}, file.path); // another picture's
        QCOMPARE(document().marked(), 0);
        QVERIFY(m_editor->findChild<Banner *>()->isVisible());
    }

    void aFileThatIsNoPictureIsToldOf()
    {
        QFile file(m_folder.filePath(u"broken.png"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a picture");
        file.close();
        m_editor = new MaskEditor(m_host.get());
        m_editor->open({file.fileName(), {}, {}, {}});
        drag(canvas(), {{500, 400}, {600, 420}}); // not there yet, and never
        QTRY_VERIFY2(canvas().accessibleDescription().contains(u"cannot show"_s), qPrintable(canvas().accessibleDescription()));
        QCOMPARE(text(u"maskStatus"_s), QString()); // nothing is being opened any more
        QVERIFY(!m_editor->isReady());
        QVERIFY(!button(u"maskDone"_s)->isEnabled());
        key(Qt::Key_Escape);
        QVERIFY(!m_editor->isVisible());
    }
};

QTEST_MAIN(TestMaskEditor)
#include "tst_maskeditor.moc"
