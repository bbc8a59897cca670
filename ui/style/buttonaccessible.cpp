// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/buttonaccessible.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QButtonGroup>
#include <QCheckBox>
#include <QMetaObject>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

namespace frameloom {

namespace {

/// Qt's interface for buttons is private, so this one says the same of every push and tool button, and clicks.
/// What the button is gets asked each time: an interface may be made before setCheckable().
class ButtonAccessible : public QAccessibleWidget
{
public:
    explicit ButtonAccessible(QAbstractButton *button) : QAccessibleWidget(button), m_button(button) {}

    QAccessible::Role role() const override
    {
        if (m_button->isCheckable())
            return isExclusive() ? QAccessible::RadioButton : QAccessible::CheckBox;
        return opensMenu() ? QAccessible::ButtonMenu : QAccessible::Button;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.checkable = m_button->isCheckable();
        state.checked = m_button->isChecked();
        state.pressed = m_button->isDown();
        state.hasPopup = opensMenu();
        const auto *push = qobject_cast<QPushButton *>(m_button);
        state.defaultButton = push && push->isDefault();
        return state;
    }
    QString text(QAccessible::Text kind) const override
    {
        const QString told = QAccessibleWidget::text(kind);
        if (!told.isEmpty())
            return told;
        if (kind == QAccessible::Accelerator)
            return m_button->shortcut().toString(QKeySequence::NativeText);
        return kind == QAccessible::Name ? m_button->text().remove(u'&') : QString();
    }
    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (m_button->isEnabled())
            names.prepend(mainAction());
        return names;
    }
    void doAction(const QString &name) override
    {
        if (name != mainAction() && name != pressAction()) {
            QAccessibleWidget::doAction(name);
        } else if (m_button->isEnabled()) {
            // Later, so that whoever asks is answered before a menu runs its own loop.
            QMetaObject::invokeMethod(m_button, [button = m_button] {
                if (button->isCheckable())
                    button->click();
                else
                    button->animateClick();
            }, Qt::QueuedConnection);
        }
    }
    QStringList keyBindingsForAction(const QString &name) const override
    {
        if (name == mainAction() && !m_button->shortcut().isEmpty())
            return {m_button->shortcut().toString()};
        return QAccessibleWidget::keyBindingsForAction(name);
    }

private:
    bool isExclusive() const
    {
        return m_button->autoExclusive() || (m_button->group() && m_button->group()->exclusive());
    }
    bool opensMenu() const
    {
        if (const auto *tool = qobject_cast<QToolButton *>(m_button))
            return tool->menu() && tool->popupMode() == QToolButton::InstantPopup;
        const auto *push = qobject_cast<QPushButton *>(m_button);
        return push && push->menu();
    }
    const QString &mainAction() const
    {
        return m_button->isCheckable() ? toggleAction() : opensMenu() ? showMenuAction() : pressAction();
    }

    QAbstractButton *m_button;
};

QAccessibleInterface *makeButtonInterface(const QString &, QObject *object)
{
    auto *button = qobject_cast<QAbstractButton *>(object);
    const bool ours = button && !qobject_cast<QCheckBox *>(button) && !qobject_cast<QRadioButton *>(button);
    return ours ? new ButtonAccessible(button) : nullptr;
}

} // namespace

void installButtonAccessibility()
{
    static const bool done = [] {
        QAccessible::installFactory(makeButtonInterface);
        return true;
    }();
    Q_UNUSED(done)
}

} // namespace frameloom
