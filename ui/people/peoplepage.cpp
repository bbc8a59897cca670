// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/peoplepage.h"

#include "people/newperson.h"
#include "people/people.h"
#include "people/peoplelist.h"
#include "people/peopletransfer.h"
#include "studio/session.h"
#include "style/card.h"
#include "style/icons.h"
#include "style/tokens.h"
#include "style/type.h"
#include "words/words.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

PeoplePage::PeoplePage(Session &session, const PersonOperations &operations, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_operations(operations)
    , m_people(new People(session.workspace().client(), session.profile().id, this))
    , m_transfer(new PeopleTransfer(*m_people, personService(session.profile().generation), this))
{
    setObjectName(u"peoplePage"_s);
    setGround(this, Ground::Panel);
    m_stack = new QStackedWidget(this);
    m_list = new PeopleList(session, *m_people, m_stack);
    m_new = new NewPersonPage(session, operations, m_stack);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_new);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(new Separator(Qt::Horizontal, this));
    layout->addWidget(m_stack, 1);

    connect(m_list, &PeopleList::newWanted, this, &PeoplePage::showNew);
    connect(m_list, &PeopleList::importWanted, m_transfer, &PeopleTransfer::askWhatFrom);
    connect(m_list, &PeopleList::photosWanted, this, &PeoplePage::makePhotos);
    connect(m_list, &PeopleList::trainingWanted, this, &PeoplePage::train);
    connect(m_list, &PeopleList::anewWanted, this, &PeoplePage::startAnew);
    connect(m_list, &PeopleList::jobWanted, this, &PeoplePage::jobWanted);
    connect(m_transfer, &PeopleTransfer::worked, m_list, [this](const QString &words) { m_list->tell(true, words); });
    connect(m_transfer, &PeopleTransfer::failed, m_list, [this](const QString &words) { m_list->tell(false, words); });
    connect(m_new, &NewPersonPage::priceChanged, this, [this] {
        if (m_stack->currentWidget() == m_new)
            Q_EMIT priceChanged(price());
    });
    connect(m_new, &NewPersonPage::startWanted, this, &PeoplePage::startWanted);
    connect(m_new, &NewPersonPage::keyWanted, this, &PeoplePage::keyWanted);
    connect(m_new, &NewPersonPage::buyWanted, this, &PeoplePage::buyWanted);
    connect(m_new, &NewPersonPage::takenBack, this, &PeoplePage::showNew);
    connect(m_people, &People::changed, this, &PeoplePage::showHead);
    showHead();
}

PeoplePage::~PeoplePage() = default;

QWidget *PeoplePage::makeHead()
{
    auto *head = new QWidget(this);
    m_back = new QToolButton(head);
    m_back->setObjectName(u"peopleBack"_s);
    m_back->setAutoRaise(true);
    m_back->setFocusPolicy(Qt::StrongFocus);
    m_back->setIcon(themedIcon(isRightToLeft() ? IconName::ChevronRight : IconName::ChevronLeft, IconTone::Dim));
    m_back->setAccessibleName(tr("Back to the list of people"));
    m_back->setShortcut(QKeySequence(QKeySequence::Back).isEmpty() ? QKeySequence(Qt::ALT | Qt::Key_Left)
                                                                   : QKeySequence(QKeySequence::Back));
    m_back->setToolTip(
        u"%1 (%2)"_s.arg(m_back->accessibleName(), m_back->shortcut().toString(QKeySequence::NativeText)));
    m_title = new QLabel(head);
    m_title->setObjectName(u"peopleTitle"_s);
    applyType(m_title, TypeRole::Title);
    m_listButtons = new QWidget(head);
    auto *import = new QPushButton(tr("Import…"), m_listButtons);
    import->setObjectName(u"importPeople"_s);
    import->setAutoDefault(false);
    m_export = new QPushButton(tr("Export…"), m_listButtons);
    m_export->setObjectName(u"exportPeople"_s);
    m_export->setAutoDefault(false);
    m_export->setToolTip(tr("Writes names, training ids and trigger words to a file. No key is in it."));
    auto *add = new QPushButton(tr("New person…"), m_listButtons);
    add->setObjectName(u"addPerson"_s);
    add->setProperty("primary", true);
    add->setAutoDefault(false);
    auto *buttons = new QHBoxLayout(m_listButtons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    buttons->addWidget(import);
    buttons->addWidget(m_export);
    buttons->addWidget(add);
    auto *steps = new QPushButton(tr("Single steps"), head);
    steps->setObjectName(u"singleSteps"_s);
    steps->setProperty("flat", true);
    steps->setAutoDefault(false);
    steps->setToolTip(tr("The form of each step by itself"));
    auto *menu = new QMenu(steps);
    for (const Operation *operation : {m_operations.prepare, m_operations.train, m_operations.photos}) {
        QAction *entry = menu->addAction(words::catalogText(operation->title));
        entry->setObjectName(u"step."_s + operation->id);
        connect(entry, &QAction::triggered, this, [this, id = operation->id] { Q_EMIT operationWanted(id); });
    }
    steps->setMenu(menu);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(20, 14, 20, 12);
    row->setSpacing(8);
    row->addWidget(m_back);
    row->addWidget(m_title);
    row->addStretch(1);
    row->addWidget(steps);
    row->addWidget(m_listButtons);
    connect(m_back, &QToolButton::clicked, this, [this] {
        showList();
        m_list->focusInput();
    });
    connect(import, &QPushButton::clicked, m_transfer, &PeopleTransfer::askWhatFrom);
    connect(m_export, &QPushButton::clicked, m_transfer, &PeopleTransfer::askWhereTo);
    connect(add, &QPushButton::clicked, this, &PeoplePage::showNew);
    return head;
}

void PeoplePage::showHead()
{
    const bool isNew = m_stack->currentWidget() == m_new;
    const QVector<PersonEntry> &entries = m_people->entries();
    m_back->setVisible(isNew);
    m_title->setText(isNew ? tr("New person") : tr("People"));
    // An empty list says itself what can be done.
    m_listButtons->setVisible(!isNew && !entries.isEmpty());
    m_export->setEnabled(std::any_of(entries.cbegin(), entries.cend(),
                                     [](const PersonEntry &entry) { return !entry.person.trainTask.isEmpty(); }));
}

Price PeoplePage::price() const
{
    return m_stack->currentWidget() == m_new ? m_new->price() : Price::exact({});
}

void PeoplePage::showList()
{
    m_stack->setCurrentWidget(m_list);
    showHead();
    Q_EMIT priceChanged(price());
}

void PeoplePage::showNew()
{
    m_stack->setCurrentWidget(m_new);
    showHead();
    Q_EMIT priceChanged(price());
    if (isVisible())
        m_new->focusInput();
}

void PeoplePage::focusInput()
{
    if (m_stack->currentWidget() == m_new)
        m_new->focusInput();
    else
        m_list->focusInput();
}

void PeoplePage::sending()
{
    m_new->sending();
}

void PeoplePage::started(const QVector<qint64> &jobIds)
{
    const bool focused = m_new->isAncestorOf(focusWidget());
    m_new->started(jobIds);
    showList();
    if (focused)
        m_list->focusInput();
}

void PeoplePage::startFailed()
{
    m_new->startFailed();
}

namespace {

/// Our job, where it is still in the history; otherwise the service's id alone, as for one from a file.
ParentRef parentOf(const std::optional<Job> &job, const QString &taskId)
{
    return {job && job->deletedAt == 0 ? job->id : 0, 0, taskId, {}};
}

} // namespace

void PeoplePage::makePhotos(const PersonEntry &entry)
{
    const Person &person = entry.person;
    Draft draft;
    draft.operationId = m_operations.photos->id;
    draft.parent = parentOf(entry.train, person.trainTask);
    if (!person.triggerWord.isEmpty() && !m_operations.photos->promptField.isEmpty())
        draft.params.insert(m_operations.photos->promptField, QString(person.triggerWord + u", "_s));
    Q_EMIT draftWanted(draft);
}

void PeoplePage::train(const PersonEntry &entry)
{
    const Person &person = entry.person;
    Draft draft;
    draft.operationId = m_operations.train->id;
    draft.parent = parentOf(entry.upload, person.uploadTask);
    if (!person.triggerWord.isEmpty() && m_operations.train->field(u"trigger_word"_s))
        draft.params.insert(u"trigger_word"_s, person.triggerWord);
    Q_EMIT draftWanted(draft);
}

void PeoplePage::startAnew(const PersonEntry &entry)
{
    if (!entry.upload)
        return;
    const Person &person = entry.person;
    NewPerson again;
    again.name = person.name;
    again.prepare = entry.upload->params;
    if (!person.triggerWord.isEmpty())
        again.train.insert(u"trigger_word"_s, person.triggerWord);
    showNew();
    m_new->offer(again);
}

} // namespace frameloom
