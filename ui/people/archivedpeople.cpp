// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/archivedpeople.h"

#include "people/personwords.h"
#include "style/elidedlabel.h"
#include "style/icons.h"
#include "style/type.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

ArchivedPeople::ArchivedPeople(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"archivedPeople"_s);
    m_fold = new QToolButton(this);
    m_fold->setObjectName(u"archivedFold"_s);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setIconSize({16, 16});
    m_fold->setAutoRaise(true);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    m_body = new QWidget(this);
    m_note = new QLabel(tr("The service takes none of them back: Apiframe has no call for that. Pictures that were made "
                           "with them stay."),
                        m_body);
    m_note->setObjectName(u"archivedNote"_s);
    m_note->setWordWrap(true);
    applyType(m_note, TypeRole::Secondary);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(2);
    auto *inside = new QVBoxLayout(m_body);
    inside->setContentsMargins(24, 0, 0, 0);
    inside->setSpacing(8);
    inside->addWidget(m_note);
    inside->addLayout(m_rows);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_fold, 0, Qt::AlignLeading);
    layout->addWidget(m_body);
    connect(m_fold, &QToolButton::clicked, this, [this] { setOpen(!m_open); });
    setOpen(false);
    hide();
}

void ArchivedPeople::setPeople(const QVector<Person> &people)
{
    setVisible(!people.isEmpty());
    if (people == m_people)
        return;
    m_people = people;
    m_fold->setText(tr("Archived (%Ln)", nullptr, int(people.size())));
    m_fold->setAccessibleName(tr("%Ln archived trainings", nullptr, int(people.size())));
    fill();
}

void ArchivedPeople::fill()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->setObjectName({});
        item->widget()->deleteLater();
        delete item;
    }
    if (!m_open)
        return;
    for (const Person &person : std::as_const(m_people)) {
        const QString name = words::personName(person);
        auto *row = new QWidget(m_body);
        row->setObjectName(u"archived."_s + person.trainTask);
        auto *title = new ElidedLabel(row);
        title->setText(name);
        applyType(title, TypeRole::Strong);
        auto *facts = new ElidedLabel(row);
        facts->setText(words::personFacts(person));
        applyType(facts, TypeRole::Secondary);
        auto *copy = new QToolButton(row);
        copy->setObjectName(u"archivedCopy."_s + person.trainTask);
        copy->setAutoRaise(true);
        copy->setFocusPolicy(Qt::StrongFocus);
        copy->setIcon(themedIcon(IconName::Copy, IconTone::Dim));
        copy->setAccessibleName(tr("Copy the id of %1").arg(name));
        copy->setToolTip(copy->accessibleName());
        connect(copy, &QToolButton::clicked, this, [this, id = person.trainTask, name] {
            QGuiApplication::clipboard()->setText(id);
            Q_EMIT copied(name);
        });
        auto *text = new QVBoxLayout;
        text->setSpacing(0);
        text->addWidget(title);
        text->addWidget(facts);
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 2, 0, 2);
        line->addLayout(text, 1);
        line->addWidget(copy);
        m_rows->addWidget(row);
    }
}

void ArchivedPeople::setOpen(bool open)
{
    m_open = open;
    m_body->setVisible(open);
    const IconName folded = isRightToLeft() ? IconName::ChevronLeft : IconName::ChevronRight;
    m_fold->setIcon(themedIcon(open ? IconName::ChevronDown : folded, IconTone::Dim));
    m_fold->setAccessibleDescription(open ? tr("shown") : tr("folded away"));
    fill();
}

void ArchivedPeople::focusInput()
{
    m_fold->setFocus(Qt::OtherFocusReason);
}

} // namespace frameloom
