// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/chiprow.h"

#include "style/flowlayout.h"
#include "style/type.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int Gap = 6;

} // namespace

ChipRow::ChipRow(QWidget *parent) : QWidget(parent)
{
    auto *layout = new FlowLayout(this, Gap, Gap);
    layout->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChipRow::setOptions(const QVector<Option> &options)
{
    bool hadFocus = false;
    for (QPushButton *chip : std::as_const(m_chips)) {
        hadFocus = hadFocus || chip->hasFocus();
        layout()->removeWidget(chip);
        chip->setObjectName(QString());
        chip->hide();
        chip->deleteLater(); // it may be the sender
    }
    m_chips.clear();
    m_options = options;
    for (const Option &option : options) {
        auto *chip = new QPushButton(option.label, this);
        chip->setProperty("chip", true);
        chip->setFont(typeFont(TypeRole::Secondary));
        chip->setAccessibleName(option.label);
        chip->setObjectName(objectName() + u'.' + option.key);
        chip->setToolTip(option.help);
        chip->setWhatsThis(option.help);
        chip->setCheckable(true);
        chip->setAutoExclusive(true);
        chip->setAutoDefault(false);
        chip->setFocusPolicy(Qt::StrongFocus);
        layout()->addWidget(chip);
        connect(chip, &QAbstractButton::clicked, this, [this, key = option.key] { choose(key); });
        m_chips.append(chip);
        chip->setVisible(true);
    }
    if (m_more) { // the last one, also for Tab
        layout()->removeWidget(m_more);
        layout()->addWidget(m_more);
        if (!m_chips.isEmpty())
            setTabOrder(m_chips.constLast(), m_more);
    }
    mark();
    fold();
    if (hadFocus)
        focusCurrent(Qt::OtherFocusReason);
}

void ChipRow::setCurrent(const QString &key)
{
    if (m_current == key)
        return;
    m_current = key;
    mark();
    fold();
}

void ChipRow::choose(const QString &key)
{
    const bool same = m_current == key;
    m_current = key;
    mark();
    fold();
    if (!same)
        Q_EMIT chosen(key);
}

void ChipRow::mark()
{
    // Exclusive buttons refuse to be all unchecked, which is what "nothing chosen" looks like.
    for (QPushButton *chip : std::as_const(m_chips))
        chip->setAutoExclusive(false);
    for (qsizetype i = 0; i < m_chips.size(); ++i)
        m_chips.at(i)->setChecked(m_options.at(i).key == m_current);
    for (QPushButton *chip : std::as_const(m_chips))
        chip->setAutoExclusive(true);
}

void ChipRow::focusCurrent(Qt::FocusReason reason)
{
    for (QPushButton *chip : std::as_const(m_chips)) {
        if (chip->isChecked()) {
            chip->setFocus(reason);
            return;
        }
    }
    if (!m_chips.isEmpty())
        m_chips.constFirst()->setFocus(reason);
}

void ChipRow::setLineLimit(int lines)
{
    m_lineLimit = lines;
    if (m_lineLimit > 0 && !m_more) {
        m_more = new QPushButton(tr("More"), this);
        m_more->setObjectName(objectName() + u".more"_s);
        m_more->setProperty("chip", true);
        m_more->setFont(typeFont(TypeRole::Secondary));
        m_more->setAutoDefault(false);
        m_more->setMenu(new QMenu(m_more));
        m_more->hide();
        connect(m_more->menu(), &QMenu::aboutToShow, this, &ChipRow::fillMenu);
        layout()->addWidget(m_more);
    }
    fold();
}

void ChipRow::resizeEvent(QResizeEvent *)
{
    fold();
}

bool ChipRow::fits(const QVector<int> &shown, bool withMore) const
{
    QVector<const QPushButton *> row;
    for (const int index : shown)
        row.append(m_chips.at(index));
    if (withMore)
        row.append(m_more);
    int lines = 1;
    int x = 0;
    for (const QPushButton *chip : std::as_const(row)) {
        const int needed = chip->sizeHint().width();
        if (x > 0 && x + needed > width()) {
            ++lines;
            x = 0;
        }
        x += needed + Gap;
    }
    return lines <= m_lineLimit;
}

void ChipRow::fold()
{
    if (!m_more || width() <= 0)
        return;
    QVector<int> shown;
    for (int i = 0; i < m_chips.size(); ++i)
        shown.append(i);
    const bool folds = !fits(shown, false);
    while (folds && shown.size() > 1 && !fits(shown, true)) {
        // The last one that is not chosen.
        const bool lastIsChosen = m_options.at(shown.constLast()).key == m_current;
        shown.removeAt(shown.size() - (lastIsChosen ? 2 : 1));
    }
    for (int i = 0; i < m_chips.size(); ++i)
        m_chips.at(i)->setVisible(shown.contains(i));
    m_more->setVisible(folds);
}

void ChipRow::fillMenu()
{
    QMenu *menu = m_more->menu();
    menu->clear();
    menu->setToolTipsVisible(true);
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        if (!m_chips.at(i)->isHidden())
            continue;
        const ChipRow::Option &option = m_options.at(i);
        QAction *entry = menu->addAction(QString(option.label).replace(u'&', u"&&"_s));
        entry->setObjectName(objectName() + u'.' + option.key);
        entry->setToolTip(option.help);
        connect(entry, &QAction::triggered, this, [this, key = option.key] { choose(key); });
    }
}

} // namespace frameloom
