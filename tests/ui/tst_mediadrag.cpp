// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/medialistfield.h"
#include "create/media/medialistview.h"
#include "support/settle.h"
#include "ui/mediacatalog.h"
#include "ui/studiofixture.h"

#include <QApplication>
#include <QJsonArray>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// Tiles of a list of pictures are put into another order with the mouse: a real drag, from press to drop.
class TestMediaDrag : public QObject
{
    Q_OBJECT

    std::unique_ptr<StudioFixture> m_studio;
    std::unique_ptr<MediaListField> m_field;
    MediaListView *m_view = nullptr;

    enum class End { Drop, Escape };

    QRect rectOf(int row) const { return m_view->visualRect(m_view->model()->index(row, 0)); }
    QPoint before(int row) const { return {rectOf(row).left() + 2, rectOf(row).center().y()}; }
    QPoint behind(int row) const { return {rectOf(row).right() - 2, rectOf(row).center().y()}; }

    void send(QEvent::Type type, const QPoint &at, Qt::MouseButton button, Qt::MouseButtons held)
    {
        QWidget *area = m_view->viewport();
        QMouseEvent event(type, at, area->mapToGlobal(at), button, held, Qt::NoModifier);
        QCoreApplication::sendEvent(area, &event);
    }
    /// From the middle of a tile to a point of the viewport.
    void drag(int row, const QPoint &to, End end = End::Drop)
    {
        const QPoint from = rectOf(row).center();
        send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
        bool dragged = false;
        QTimer::singleShot(0, m_view, [&, this] { // QDrag has an event loop of its own, in which this happens
            dragged = true;
            send(QEvent::MouseMove, (from + to) / 2, Qt::NoButton, Qt::LeftButton);
            send(QEvent::MouseMove, to, Qt::NoButton, Qt::LeftButton);
            if (end == End::Drop)
                send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
            else
                QTest::keyClick(m_view->viewport(), Qt::Key_Escape);
        });
        const QPoint begun = from + QPoint(QApplication::startDragDistance() + 1, 0);
        send(QEvent::MouseMove, begun, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseMove, begun + QPoint(1, 0), Qt::NoButton, Qt::LeftButton); // returns at the end of the drag
        QVERIFY(dragged);
        turn(); // the drag posts the release once more
    }
    QString order() const
    {
        QString text;
        for (const QJsonValue value : m_field->value().toArray())
            text += value.toString().at(20);
        return text;
    }

private Q_SLOTS:
    void init()
    {
        m_studio = std::make_unique<StudioFixture>(mediaCatalog());
        const Field &field = *m_studio->workspace().catalog()->operation(u"dreamer.blend"_s)->field(u"image_urls"_s);
        m_field = std::make_unique<MediaListField>(field, &m_studio->workspace());
        m_field->resize(400, 400); // all four in one row
        QJsonArray values;
        for (int i = 1; i <= 4; ++i)
            values.append(u"https://example.org/%1.png"_s.arg(i));
        m_field->setValue(values);
        m_field->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_field.get(), PatienceMs));
        m_view = m_field->findChild<MediaListView *>();
        QCOMPARE(rectOf(3).top(), rectOf(0).top());
    }
    void cleanup()
    {
        m_field.reset();
        m_studio.reset();
    }

    void aTileIsDraggedToAnotherPlace()
    {
        QSignalSpy changed(m_field.get(), &FieldEditorWidget::changed);
        drag(0, behind(2));
        QCOMPARE(order(), u"2314"_s);
        QCOMPARE(changed.size(), 1);
        drag(3, before(0));
        QCOMPARE(order(), u"4231"_s);
        QCOMPARE(changed.size(), 2);
        drag(1, behind(3));
        QCOMPARE(order(), u"4312"_s);
    }

    void escGivesUp()
    {
        drag(1, behind(3), End::Escape);
        QCOMPARE(order(), u"1234"_s);
        drag(1, behind(3)); // and the next one works
        QCOMPARE(order(), u"1342"_s);
    }

    void severalGoTogether()
    {
        m_view->selectionModel()->select(m_view->model()->index(0, 0), QItemSelectionModel::ClearAndSelect);
        m_view->selectionModel()->select(m_view->model()->index(1, 0), QItemSelectionModel::Select);
        drag(0, behind(3));
        QCOMPARE(order(), u"3412"_s);
    }
};

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "minimal"); // "offscreen" ends every drag before it begins
    QApplication app(argc, argv);
    TestMediaDrag test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mediadrag.moc"
