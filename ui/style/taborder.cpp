// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/taborder.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QWidget>

#include <algorithm>

namespace frameloom {

namespace {

void collect(QLayout *layout, QWidgetList &seen)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (QWidget *widget = item->widget())
            seen.append(widget);
        else if (QLayout *inner = item->layout())
            collect(inner, seen);
    }
}

/// The children in the order of reading.
QWidgetList childrenOf(QWidget *widget)
{
    if (const auto *area = qobject_cast<QScrollArea *>(widget))
        return area->widget() ? QWidgetList{area->widget()} : QWidgetList();
    QWidgetList children;
    if (const auto *splitter = qobject_cast<QSplitter *>(widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            children.append(splitter->widget(i));
        return children;
    }
    if (widget->layout())
        collect(widget->layout(), children);
    QWidgetList loose;
    for (QObject *child : widget->children()) {
        if (auto *other = qobject_cast<QWidget *>(child); other && !children.contains(other))
            loose.append(other);
    }
    std::stable_sort(loose.begin(), loose.end(), [](const QWidget *a, const QWidget *b) {
        return a->y() != b->y() ? a->y() < b->y() : a->x() < b->x();
    });
    return children + loose;
}

/// Their inner widgets are their own business.
bool isWhole(QWidget *widget)
{
    if (qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget))
        return true;
    return qobject_cast<QAbstractScrollArea *>(widget) && !qobject_cast<QScrollArea *>(widget)
        && !qobject_cast<QSplitter *>(widget);
}

void collect(QWidget *widget, QWidgetList &stops)
{
    if (widget->isHidden() || widget->isWindow())
        return;
    if ((widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() && !widget->focusProxy())
        stops.append(widget);
    if (isWhole(widget))
        return;
    const QWidgetList children = childrenOf(widget);
    for (QWidget *child : children)
        collect(child, stops);
}

} // namespace

bool moveFocusAsRead(QWidget *root, bool next)
{
    QWidgetList stops;
    const QWidgetList children = childrenOf(root);
    for (QWidget *child : children)
        collect(child, stops);
    if (stops.isEmpty())
        return false;
    qsizetype at = -1;
    for (QWidget *w = root->focusWidget(); w && w != root && at < 0; w = w->parentWidget())
        at = stops.indexOf(w);
    const qsizetype count = stops.size();
    const qsizetype to = at < 0 ? (next ? 0 : count - 1) : (at + (next ? 1 : count - 1)) % count;
    QWidget *target = stops.at(to);
    target->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    for (QWidget *w = target->parentWidget(); w && w != root; w = w->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(w))
            area->ensureWidgetVisible(target);
    }
    return true;
}

} // namespace frameloom
