// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "style/mnemonics.h"

#include <QAction>
#include <QMenu>
#include <QSet>
#include <QString>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// What a keyboard types with one press: no ideographs and no syllables.
bool isTypable(QChar c)
{
    return c.isLetterOrNumber() && c.unicode() < 0x1100;
}

/// Where the letter stands that a single "&" names; -1: nowhere.
qsizetype mnemonicAt(const QString &text)
{
    for (qsizetype i = 0; i + 1 < text.size() && text.at(i) != u'\t'; ++i) {
        if (text.at(i) != u'&')
            continue;
        if (text.at(i + 1) != u'&')
            return i + 1;
        ++i;
    }
    return -1;
}

/// The places to choose from: beginnings of words before letters inside of them.
QVector<qsizetype> placesIn(const QString &text)
{
    QVector<qsizetype> starts;
    QVector<qsizetype> rest;
    const qsizetype tab = text.indexOf(u'\t');
    const qsizetype end = tab < 0 ? text.size() : tab; // behind it stands a price or a key
    for (qsizetype i = 0; i < end; ++i) {
        if (isTypable(text.at(i)))
            (i == 0 || !text.at(i - 1).isLetterOrNumber() ? starts : rest).append(i);
    }
    return starts + rest;
}

} // namespace

void giveMnemonics(QMenu &menu)
{
    QSet<QChar> used;
    const QList<QAction *> actions = menu.actions();
    for (const QAction *action : actions) {
        if (const qsizetype at = mnemonicAt(action->text()); at > 0)
            used.insert(action->text().at(at).toUpper());
    }
    for (QAction *action : actions) {
        if (action->menu())
            giveMnemonics(*action->menu());
        QString text = action->text();
        const QVector<qsizetype> places = placesIn(text);
        if (action->isSeparator() || places.isEmpty() || mnemonicAt(text) > 0)
            continue;
        qsizetype chosen = places.first();
        for (const qsizetype place : places) {
            if (!used.contains(text.at(place).toUpper())) {
                chosen = place;
                break;
            }
        }
        used.insert(text.at(chosen).toUpper());
        action->setText(text.insert(chosen, u'&'));
    }
}

} // namespace frameloom
