// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/maskrig.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QMouseEvent>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace frameloom::test {

double distanceToPath(const QPointF &p, const QVector<QPointF> &path)
{
    double least = 1e9;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const QPointF a = path.at(std::max<qsizetype>(i - 1, 0));
        const QPointF way = path.at(i) - a;
        const double square = QPointF::dotProduct(way, way);
        const double t = square == 0 ? 0 : std::clamp(QPointF::dotProduct(p - a, way) / square, 0.0, 1.0);
        const QPointF off = p - (a + way * t);
        least = std::min(least, std::hypot(off.x(), off.y()));
    }
    return least;
}

QString difference(const QImage &mask, const std::function<bool(QPointF)> &inside)
{
    for (int y = 0; y < mask.height(); ++y) {
        for (int x = 0; x < mask.width(); ++x) {
            const int value = mask.constScanLine(y)[x];
            if (value != (inside({x + 0.5, y + 0.5}) ? 255 : 0))
                return u"(%1, %2) is %3"_s.arg(x).arg(y).arg(value);
        }
    }
    return {};
}

void sendMouse(QWidget &widget, QEvent::Type type, const QPointF &at, Qt::MouseButton button, Qt::MouseButtons held,
               Qt::KeyboardModifiers modifiers)
{
    QMouseEvent event(type, at, widget.mapToGlobal(at), button, held, modifiers);
    QApplication::sendEvent(&widget, &event);
}

void drag(QWidget &widget, const QVector<QPointF> &points, Qt::MouseButton button,
          Qt::KeyboardModifiers modifiers)
{
    sendMouse(widget, QEvent::MouseButtonPress, points.first(), button, button, modifiers);
    for (qsizetype i = 1; i < points.size(); ++i)
        sendMouse(widget, QEvent::MouseMove, points.at(i), Qt::NoButton, button, modifiers);
    sendMouse(widget, QEvent::MouseButtonRelease, points.last(), button, Qt::NoButton, modifiers);
}

void turnWheel(QWidget &widget, const QPointF &at, int steps, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, steps * 120}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&widget, &event);
}

void MaskRig::setUp()
{
    m_theme.apply(*qApp, ThemeMode::Dark);
    QVERIFY(m_folder.isValid());
    m_host = std::make_unique<QWidget>();
    m_host->resize(1200, 800);
    m_host->show();
    QVERIFY(QTest::qWaitForWindowActive(m_host.get(), PatienceMs));
}

QString MaskRig::picture(const QSize &size)
{
    const QString path = m_folder.filePath(u"%1x%2.png"_s.arg(size.width()).arg(size.height()));
    if (!QFile::exists(path)) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(QColor(120, 140, 90));
        image.save(path);
    }
    return path;
}

void MaskRig::open(const QSize &size, const QString &mask)
{
    m_editor = new MaskEditor(m_host.get());
    m_editor->open({picture(size), size, {}, mask});
    QTRY_VERIFY(m_editor->isReady());
    QCOMPARE(document().size(), size);
}

QAbstractButton *MaskRig::button(const QString &name)
{
    return m_editor->findChild<QAbstractButton *>(name);
}

QString MaskRig::text(const QString &name)
{
    return m_editor->findChild<QLabel *>(name)->text();
}

QVector<QPointF> MaskRig::inPicture(const QVector<QPointF> &points)
{
    QVector<QPointF> found;
    for (const QPointF &point : points)
        found.append(canvas().toPicture(point));
    return found;
}

void MaskRig::key(int which, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(which), modifiers);
}

} // namespace frameloom::test
