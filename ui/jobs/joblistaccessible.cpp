// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/joblistaccessible.h"

#include "jobs/joblistview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPersistentModelIndex>
#include <QPointer>

namespace frameloom {

namespace {

/// One painted row. Made when somebody asks for it, so a list of any length costs nothing.
class JobRow final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    JobRow(JobListView *view, const QModelIndex &index) : m_view(view), m_index(index) {}

    bool isValid() const override { return m_view && m_index.isValid(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text t) const override
    {
        return isValid() && t == QAccessible::Name ? m_index.data(Qt::AccessibleTextRole).toString() : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect row = m_view->visualRect(m_index);
        return {m_view->viewport()->mapToGlobal(row.topLeft()), row.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.selectable = true;
        state.focusable = true;
        state.selected = m_view->selectionModel()->isSelected(m_index);
        state.focused = m_view->hasFocus() && m_view->currentIndex() == m_index;
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->visualRect(m_index));
        state.invisible = !m_view->isVisible();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), showMenuAction(), setFocusAction()}; }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        m_view->setCurrentIndex(m_index);
        if (name == pressAction())
            m_view->open(m_index);
        else if (name == showMenuAction())
            m_view->openMenu(m_index, m_view->viewport()->mapToGlobal(m_view->visualRect(m_index).center()));
        else if (name == setFocusAction())
            m_view->setFocus(Qt::OtherFocusReason);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

    int row() const { return m_index.row(); }

private:
    QPointer<JobListView> m_view;
    QPersistentModelIndex m_index;
};

class JobList final : public QAccessibleWidget
{
public:
    explicit JobList(JobListView *view) : QAccessibleWidget(view, QAccessible::List) {}
    ~JobList() override { forget(); }

    int childCount() const override { return view()->jobs().rowCount(); }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const qint64 id = view()->jobs().jobAt(index).id;
        QAccessible::Id &known = m_rows[id];
        QAccessibleInterface *row = known ? QAccessible::accessibleInterface(known) : nullptr;
        if (!row || !row->isValid()) {
            if (row)
                QAccessible::deleteAccessibleInterface(known);
            row = new JobRow(view(), view()->jobs().index(index));
            known = QAccessible::registerAccessibleInterface(row);
        }
        return row;
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *row = dynamic_cast<const JobRow *>(child);
        return row ? row->row() : -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        return child(view()->indexAt(view()->viewport()->mapFromGlobal(QPoint(x, y))).row());
    }

    QAccessibleInterface *focusChild() const override { return child(view()->currentIndex().row()); }

private:
    JobListView *view() const { return static_cast<JobListView *>(object()); }
    void forget()
    {
        for (const QAccessible::Id id : std::as_const(m_rows))
            QAccessible::deleteAccessibleInterface(id);
    }

    mutable QHash<qint64, QAccessible::Id> m_rows;
};

QAccessibleInterface *makeJobList(const QString &, QObject *object)
{
    auto *view = qobject_cast<JobListView *>(object);
    return view ? new JobList(view) : nullptr;
}

} // namespace

void installJobListAccessible()
{
    QAccessible::installFactory(&makeJobList);
}

} // namespace frameloom
