// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/actionmenu.h"

#include "words/words.h"

#include <QHash>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr qsizetype flatUpTo = 9; // entries that one takes in at a glance

QString withoutMnemonic(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

void addEntry(QMenu &menu, const StageAction &action, const QString &label,
              const std::function<void(const StageAction &)> &run)
{
    QAction *entry = menu.addAction(withoutMnemonic(label) + u'\t' + words::shortPrice(action.price()));
    entry->setObjectName(u"action."_s + action.id);
    entry->setEnabled(action.enabled);
    entry->setToolTip(action.reason.isEmpty() ? action.spoken : action.reason);
    QObject::connect(entry, &QAction::triggered, &menu, [run, action] { run(action); });
}

/// From the cheapest to the dearest; unknown as soon as one of them is.
Price spanOf(const QVector<StageAction> &actions)
{
    Price span = actions.first().price();
    for (const StageAction &action : actions) {
        if (!action.price().isKnown())
            return Price::unknown();
        span.low = std::min(span.low, action.price().low);
        span.high = std::max(span.high, action.price().high);
    }
    span.kind = span.low == span.high ? Price::Kind::Exact : Price::Kind::Range;
    return span;
}

void addSubmenu(QMenu &menu, const QString &name, const QVector<StageAction> &actions,
                const std::function<void(const StageAction &)> &run)
{
    QString title = withoutMnemonic(words::catalogText(name));
    if (const Price span = spanOf(actions); span.isKnown())
        title += u'\t' + words::shortPrice(span);
    QMenu *submenu = menu.addMenu(title);
    submenu->setObjectName(u"actions."_s + name);
    submenu->setToolTipsVisible(menu.toolTipsVisible());
    for (const StageAction &action : actions)
        addEntry(*submenu, action, action.menuLabel, run);
}

void addFlat(QMenu &menu, const QVector<StageAction> &actions, const std::function<void(const StageAction &)> &run)
{
    QString section;
    for (qsizetype i = 0; i < actions.size(); ++i) {
        const StageAction &action = actions.at(i);
        // What belongs to one operation stands together.
        if (!section.isEmpty() && section != action.draft.operationId
            && actions.value(i + 1).draft.operationId == action.draft.operationId)
            menu.addSeparator();
        section = action.draft.operationId;
        addEntry(menu, action, action.label, run);
    }
}

} // namespace

void addActionEntries(QMenu &menu, const QVector<StageAction> &actions,
                      const std::function<void(const StageAction &)> &run)
{
    if (actions.size() <= flatUpTo) {
        addFlat(menu, actions, run);
        return;
    }
    QHash<QString, QVector<StageAction>> groups;
    for (const StageAction &action : actions) {
        if (!action.menu.isEmpty())
            groups[action.menu].append(action);
    }
    for (const StageAction &action : actions) {
        const QVector<StageAction> group = groups.value(action.menu);
        if (group.size() < 2)
            addEntry(menu, action, action.label, run); // alone it needs no menu
        else if (group.first().id == action.id)
            addSubmenu(menu, action.menu, group, run);
    }
}

} // namespace frameloom
