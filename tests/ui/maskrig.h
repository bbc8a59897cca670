// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/mask/maskcanvas.h"
#include "create/mask/maskeditor.h"
#include "style/theme.h"

#include <QApplication>
#include <QImage>
#include <QPointF>
#include <QPointer>
#include <QTemporaryDir>
#include <QVector>

#include <functional>
#include <memory>

class QAbstractButton;

namespace frameloom::test {

/// How far a point is from a line through points.
double distanceToPath(const QPointF &p, const QVector<QPointF> &path);
/// The first pixel of a mask that is not white exactly where it should be; empty: there is none.
QString difference(const QImage &mask, const std::function<bool(QPointF)> &inside);
void sendMouse(QWidget &widget, QEvent::Type type, const QPointF &at, Qt::MouseButton button, Qt::MouseButtons held,
               Qt::KeyboardModifiers modifiers);
void drag(QWidget &widget, const QVector<QPointF> &points, Qt::MouseButton button = Qt::LeftButton,
          Qt::KeyboardModifiers modifiers = Qt::NoModifier);
void turnWheel(QWidget &widget, const QPointF &at, int steps, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

/// The mask painter over a window, and hands that paint.
class MaskRig
{
protected:
    void setUp();
    void tearDown() { m_host.reset(); }

    MaskCanvas &canvas() { return m_editor->canvas(); }
    MaskDocument &document() { return canvas().document(); }
    QString picture(const QSize &size); ///< a file of that size
    /// Returns when it can be painted on.
    void open(const QSize &size = {640, 480}, const QString &mask = {});
    QAbstractButton *button(const QString &name);
    QString text(const QString &name);
    QVector<QPointF> inPicture(const QVector<QPointF> &points);
    void key(int which, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    QTemporaryDir m_folder;
    Theme m_theme;
    std::unique_ptr<QWidget> m_host;
    QPointer<MaskEditor> m_editor;
};

} // namespace frameloom::test
