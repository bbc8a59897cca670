// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/actionrow.h"

#include "stage/actionmenu.h"
#include "style/actionbutton.h"
#include "style/icons.h"
#include "style/mnemonics.h"
#include "words/words.h"

#include <QEvent>
#include <QMenu>
#include <QPointer>
#include <QStyle>
#include <QTimer>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace frameloom {

namespace {

constexpr int ButtonGap = 6;
constexpr auto FlashTime = 1200ms;

void dress(ActionButton *button, const StageAction &action, bool flashing)
{
    const QString spokenPrice = words::price(action.price());
    button->setAction(action.rowLabel, flashing ? u"✓"_s : words::shortPrice(action.price()), spokenPrice);
    //: accessible name of a button: %1 "Upscale picture 2", %2 "2 credits"
    button->setAccessibleName(ActionRow::tr("%1, %2").arg(action.spoken, spokenPrice));
    button->setEnabled(action.enabled);
    QString tip = action.reason.isEmpty() ? u"%1 · %2"_s.arg(action.spoken, spokenPrice) : action.reason;
    if (action.plan.steps.size() > 1)
        tip += u'\n' + ActionRow::tr("Upscales the picture first; the price is for both steps.");
    if (action.plan.reusedJob != 0)
        tip += u'\n' + ActionRow::tr("Uses the upscale you have already.");
    if (!action.price().note.isEmpty())
        tip += u'\n' + action.price().note;
    if (!action.shortcut.isEmpty())
        tip += u'\n' + ActionRow::tr("Key: %1").arg(action.shortcut.toString(QKeySequence::NativeText));
    button->setToolTip(tip);
    button->setAccessibleDescription(action.reason);
}

} // namespace

ActionRow::ActionRow(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_more = new ActionButton(this);
    m_more->setIcon(themedIcon(IconName::More));
    m_more->setObjectName(u"moreActions"_s);
    connect(m_more, &ActionButton::clicked, this, &ActionRow::showMenu);
}

int ActionRow::rowHeight()
{
    return 38;
}

void ActionRow::setMargin(int margin)
{
    m_margin = margin;
    place();
}

void ActionRow::setActions(const QVector<StageAction> &actions)
{
    m_actions = actions;
    QStringList order;
    for (const StageAction &action : actions) {
        if (action.placement == FollowUp::Placement::Row)
            order.append(action.id);
    }
    // Buttons are kept where they stay, so that focus and a pressed mouse survive a change of balance.
    for (auto it = m_buttons.begin(); it != m_buttons.end();) {
        if (order.contains(it.key())) {
            ++it;
            continue;
        }
        it.value()->hide();
        it.value()->deleteLater();
        it = m_buttons.erase(it);
    }
    m_order = order;
    QWidget *before = nullptr;
    for (const StageAction &action : actions) {
        if (action.placement != FollowUp::Placement::Row)
            continue;
        ActionButton *&button = m_buttons[action.id];
        if (!button) {
            button = new ActionButton(this);
            button->setObjectName(u"action."_s + action.id);
            connect(button, &ActionButton::clicked, this, [this, id = action.id] { run(id); });
        }
        dress(button, action, action.id == m_flashing);
        if (before)
            setTabOrder(before, button);
        before = button;
    }
    if (before)
        setTabOrder(before, m_more);
    const QString subject = actions.isEmpty() ? QString() : actions.first().subject;
    //: accessible name of a button; %1 "picture 2", "song 1", "clip 1", "answer 3"
    m_more->setAccessibleName(subject.isEmpty() ? tr("More actions") : tr("More actions for %1").arg(subject));
    m_more->setToolTip(tr("More actions"));
    updateGeometry();
    place();
}

bool ActionRow::run(const QString &actionId)
{
    const auto action = std::find_if(m_actions.cbegin(), m_actions.cend(),
                                     [&actionId](const StageAction &a) { return a.id == actionId; });
    if (action == m_actions.cend() || !action->enabled || actionId == m_flashing)
        return false;
    const StageAction chosen = *action; // a slot may set new actions
    if (!chosen.opensForm)
        flash(actionId);
    Q_EMIT triggered(chosen);
    return true;
}

void ActionRow::flash(const QString &actionId)
{
    m_flashing = actionId;
    const auto refresh = [this, actionId](bool flashing) {
        ActionButton *button = m_buttons.value(actionId);
        for (const StageAction &action : std::as_const(m_actions)) {
            if (button && action.id == actionId)
                dress(button, action, flashing);
        }
    };
    refresh(true);
    QTimer::singleShot(FlashTime, this, [this, actionId, refresh] {
        if (m_flashing != actionId)
            return;
        m_flashing.clear();
        refresh(false);
    });
}

void ActionRow::addTo(QMenu &menu, bool rowActions)
{
    QVector<StageAction> entries;
    for (const StageAction &action : std::as_const(m_actions)) {
        const bool inRow = action.placement == FollowUp::Placement::Row;
        if (!inRow || rowActions || m_hidden.value(int(m_order.indexOf(action.id))))
            entries.append(action);
    }
    // An open menu may outlive what it was about: what runs is what the entry said, at its price, or nothing.
    addActionEntries(menu, entries, [row = QPointer<ActionRow>(this)](const StageAction &said) {
        if (!row)
            return;
        for (const StageAction &now : std::as_const(row->m_actions)) {
            if (now.id == said.id && now.draft == said.draft && now.price().kind == said.price().kind
                && now.price().low == said.price().low && now.price().high == said.price().high) {
                row->run(now.id);
                return;
            }
        }
    });
}

QMenu *ActionRow::makeMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setToolTipsVisible(true);
    addTo(*menu, false);
    giveMnemonics(*menu);
    return menu;
}

QMenu *ActionRow::showMenu()
{
    QMenu *menu = makeMenu(this);
    menu->setObjectName(u"moreMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
    return menu;
}

QSize ActionRow::sizeHint() const
{
    int width = 2 * m_margin;
    for (const QString &id : m_order)
        width += m_buttons.value(id)->sizeHint().width() + ButtonGap;
    const bool hasMenu = std::any_of(m_actions.cbegin(), m_actions.cend(), [](const StageAction &action) {
        return action.placement == FollowUp::Placement::Menu;
    });
    return {width + (hasMenu ? m_more->sizeHint().width() : 0), rowHeight()};
}

QSize ActionRow::minimumSizeHint() const
{
    return {2 * m_margin + m_more->sizeHint().width(), rowHeight()};
}

void ActionRow::resizeEvent(QResizeEvent *)
{
    place();
}

void ActionRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        place();
}

void ActionRow::place()
{
    int needed = 0;
    bool hasMenu = false;
    for (const StageAction &action : std::as_const(m_actions))
        hasMenu |= action.placement == FollowUp::Placement::Menu;
    for (const QString &id : std::as_const(m_order))
        needed += m_buttons.value(id)->sizeHint().width() + ButtonGap;
    const int moreWidth = m_more->sizeHint().width();
    const int room = width() - 2 * m_margin;
    const bool showMore = hasMenu || needed - ButtonGap > room;
    int x = m_margin;
    bool full = false;
    m_hidden.clear();
    for (const QString &id : std::as_const(m_order)) {
        ActionButton *button = m_buttons.value(id);
        const QSize size = button->sizeHint();
        full = full || x + size.width() + (showMore ? ButtonGap + moreWidth : 0) > m_margin + room;
        m_hidden.append(full);
        button->setVisible(!full);
        if (full)
            continue;
        const QRect place(x, (height() - size.height()) / 2, size.width(), size.height());
        button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        x += size.width() + ButtonGap;
    }
    m_more->setVisible(showMore);
    const QRect place(x, (height() - m_more->sizeHint().height()) / 2, moreWidth, m_more->sizeHint().height());
    m_more->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
}

} // namespace frameloom
