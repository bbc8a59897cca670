// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/menuaccessible.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QActionGroup>
#include <QApplication>
#include <QMainWindow>
#include <QMenu>
#include <QPointer>

namespace frameloom {

namespace {

QMenu *menuThatHolds(const QMenu *submenu)
{
    for (QObject *place : submenu->menuAction()->associatedObjects()) {
        if (auto *menu = qobject_cast<QMenu *>(place))
            return menu;
    }
    return nullptr;
}

QList<QMenu *> openMenus()
{
    QList<QMenu *> open;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        auto *menu = qobject_cast<QMenu *>(window);
        if (menu && menu->isVisible() && !menuThatHolds(menu))
            open.append(menu);
    }
    return open;
}

/// "&Open && close\tCtrl+O" → "Open & close"
QString spokenText(const QAction *action)
{
    const QString text = action->text().section(u'\t', 0, 0);
    QString spoken;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'&' && ++i == text.size())
            break;
        spoken += text.at(i);
    }
    return spoken;
}

/// One entry.
class EntryAccessible final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    EntryAccessible(QMenu *menu, QAction *action) : m_menu(menu), m_action(action) {}

    bool isValid() const override { return m_menu && m_action; }
    QObject *object() const override { return m_action; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_menu); }
    int childCount() const override { return openSubmenu() ? 1 : 0; }
    QAccessibleInterface *child(int index) const override
    {
        return index == 0 && openSubmenu() ? QAccessible::queryAccessibleInterface(m_action->menu()) : nullptr;
    }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return openSubmenu() && child->object() == m_action->menu() ? 0 : -1;
    }

    QAccessible::Role role() const override
    {
        return m_action && m_action->isSeparator() ? QAccessible::Separator : QAccessible::MenuItem;
    }
    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        switch (kind) {
        case QAccessible::Name: {
            const QString price = m_action->text().section(u'\t', 1);
            return price.isEmpty() ? spokenText(m_action) : spokenText(m_action) + QStringLiteral(", ") + price;
        }
        case QAccessible::Description: {
            const QString about = m_action->toolTip();
            return about.section(u'\t', 0, 0) == spokenText(m_action) ? QString() : about; // Qt's, where nobody set one
        }
        case QAccessible::Accelerator:
            return m_action->shortcut().toString(QKeySequence::NativeText);
        default:
            return {};
        }
    }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect entry = m_menu->actionGeometry(m_action);
        return {m_menu->mapToGlobal(entry.topLeft()), entry.size()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.disabled = !m_action->isEnabled();
        state.invisible = !m_menu->isVisible() || !m_action->isVisible();
        state.focusable = m_action->isEnabled() && !m_action->isSeparator();
        state.selectable = state.focusable;
        state.focused = m_menu->activeAction() == m_action;
        state.hasPopup = m_action->menu() != nullptr;
        state.checkable = m_action->isCheckable();
        state.checked = m_action->isChecked();
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }

    QStringList actionNames() const override
    {
        if (!isValid() || m_action->isSeparator() || !m_action->isEnabled())
            return {};
        return {m_action->menu() ? showMenuAction() : pressAction()};
    }
    void doAction(const QString &name) override
    {
        if (!actionNames().contains(name))
            return;
        // Later, so that whoever asks is answered first.
        QMetaObject::invokeMethod(m_menu, [menu = m_menu, action = m_action] {
            if (!action || !action->isEnabled())
                return;
            if (action->menu()) {
                menu->setActiveAction(action);
                return;
            }
            while (QWidget *popup = QApplication::activePopupWidget()) {
                popup->close();
                if (QApplication::activePopupWidget() == popup)
                    break;
            }
            if (action)
                action->trigger();
        }, Qt::QueuedConnection);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    bool openSubmenu() const { return m_action && m_action->menu() && m_action->menu()->isVisible(); }

    QPointer<QMenu> m_menu;
    QPointer<QAction> m_action;
};

class MenuAccessible final : public QAccessibleWidget
{
public:
    explicit MenuAccessible(QMenu *menu) : QAccessibleWidget(menu, QAccessible::PopupMenu), m_menu(menu) {}

    QAccessibleInterface *parent() const override
    {
        if (QMenu *holder = menuThatHolds(m_menu)) {
            QAccessibleInterface *above = QAccessible::queryAccessibleInterface(holder);
            return above ? above->child(int(holder->actions().indexOf(m_menu->menuAction()))) : nullptr;
        }
        QWidget *owner = m_menu->parentWidget();
        return QAccessible::queryAccessibleInterface(owner ? static_cast<QObject *>(owner->window()) : qApp);
    }
    QString text(QAccessible::Text kind) const override
    {
        const QString told = QAccessibleWidget::text(kind);
        return told.isEmpty() && kind == QAccessible::Name ? spokenText(m_menu->menuAction()) : told;
    }
    // Every action is a child, also a hidden one: Qt tells of the focus by its place among all.
    int childCount() const override { return int(m_menu->actions().size()); }
    QAccessibleInterface *child(int index) const override
    {
        QAction *action = m_menu->actions().value(index);
        if (!action)
            return nullptr;
        QAccessibleInterface *entry = QAccessible::queryAccessibleInterface(action);
        if (!entry) {
            entry = new EntryAccessible(m_menu, action);
            QAccessible::registerAccessibleInterface(entry); // goes with the action
        }
        return entry;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return int(m_menu->actions().indexOf(qobject_cast<QAction *>(child->object())));
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        QAction *action = m_menu->actionAt(m_menu->mapFromGlobal(QPoint(x, y)));
        return child(int(m_menu->actions().indexOf(action)));
    }
    QAccessibleInterface *focusChild() const override
    {
        return child(int(m_menu->actions().indexOf(m_menu->activeAction())));
    }

private:
    QMenu *m_menu;
};

/// A main window as Qt has it, and after its widgets the menus that are open.
class WindowAccessible final : public QAccessibleWidget
{
public:
    explicit WindowAccessible(QMainWindow *window) : QAccessibleWidget(window, QAccessible::Window) {}

    int childCount() const override { return QAccessibleWidget::childCount() + int(openMenus().size()); }
    QAccessibleInterface *child(int index) const override
    {
        const int widgets = QAccessibleWidget::childCount();
        if (index < widgets)
            return QAccessibleWidget::child(index);
        QMenu *menu = openMenus().value(index - widgets);
        return menu ? QAccessible::queryAccessibleInterface(menu) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        auto *menu = qobject_cast<QMenu *>(child->object());
        const auto place = menu ? openMenus().indexOf(menu) : -1;
        return place < 0 ? QAccessibleWidget::indexOfChild(child) : QAccessibleWidget::childCount() + int(place);
    }
};

QAccessibleInterface *makeMenuInterface(const QString &, QObject *object)
{
    if (auto *menu = qobject_cast<QMenu *>(object))
        return new MenuAccessible(menu);
    if (auto *window = qobject_cast<QMainWindow *>(object))
        return new WindowAccessible(window);
    return nullptr;
}

} // namespace

void installMenuAccessibility()
{
    static const bool done = [] {
        QAccessible::installFactory(makeMenuInterface);
        return true;
    }();
    Q_UNUSED(done)
}

} // namespace frameloom
