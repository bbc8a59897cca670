// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/peoplepage.h"

#include "catalog/catalog.h"
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

#include <QAction>
#include <QDateTime>
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

namespace {
constexpr qint64 RefreshAfterMs = 60'000; ///< a look at another page and back asks nobody
}

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
    if (m_operations.isUnified())
        followService();
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
    m_back->setAccessibleName(m_operations.isUnified() ? tr("Back to the list") : tr("Back to the list of people"));
    m_back->setShortcut(QKeySequence(QKeySequence::Back).isEmpty() ? QKeySequence(Qt::ALT | Qt::Key_Left)
                                                                   : QKeySequence(QKeySequence::Back));
    m_back->setToolTip(
        u"%1 (%2)"_s.arg(m_back->accessibleName(), m_back->shortcut().toString(QKeySequence::NativeText)));
    m_title = new QLabel(head);
    m_title->setObjectName(u"peopleTitle"_s);
    applyType(m_title, TypeRole::Title);
    m_listButtons = new QWidget(head);
    auto *buttons = new QHBoxLayout(m_listButtons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    const auto addButton = [&](const QString &text, const QString &name) {
        auto *button = new QPushButton(text, m_listButtons);
        button->setObjectName(name);
        button->setAutoDefault(false);
        buttons->addWidget(button);
        return button;
    };
    const bool isUnified = m_operations.isUnified();
    if (isUnified) {
        m_refresh = addButton(tr("Refresh"), u"refreshPeople"_s);
        m_refresh->setToolTip(tr("Asks the service for its list"));
        connect(m_refresh, &QPushButton::clicked, this, &PeoplePage::refresh);
    } else {
        QPushButton *import = addButton(tr("Import…"), u"importPeople"_s);
        m_export = addButton(tr("Export…"), u"exportPeople"_s);
        m_export->setToolTip(tr("Writes names, training ids and trigger words to a file. No key is in it."));
        connect(import, &QPushButton::clicked, m_transfer, &PeopleTransfer::askWhatFrom);
        connect(m_export, &QPushButton::clicked, m_transfer, &PeopleTransfer::askWhereTo);
    }
    m_add = addButton(isUnified ? tr("New training…") : tr("New person…"), u"addPerson"_s);
    m_add->setProperty("primary", true);
    auto *steps = new QPushButton(isUnified ? tr("Forms") : tr("Single steps"), head);
    steps->setObjectName(u"singleSteps"_s);
    steps->setProperty("flat", true);
    steps->setAutoDefault(false);
    steps->setToolTip(tr("The form of each step by itself"));
    steps->setMenu(makeForms(steps));
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
    connect(m_add, &QPushButton::clicked, this, &PeoplePage::showNew);
    return head;
}

QMenu *PeoplePage::makeForms(QWidget *owner)
{
    auto *menu = new QMenu(owner);
    for (const Operation *operation : {m_operations.prepare, m_operations.train, m_operations.photos}) {
        if (!operation)
            continue;
        QAction *entry = menu->addAction(words::catalogText(operation->title));
        entry->setObjectName(u"step."_s + operation->id);
        connect(entry, &QAction::triggered, this, [this, id = operation->id] { Q_EMIT operationWanted(id); });
        // Another document may call it something else, or not have it any more.
        connect(&m_session, &Session::catalogChanged, entry, [this, entry, id = operation->id] {
            const auto catalog = m_session.catalog();
            const Operation *now = catalog->operation(id);
            entry->setVisible(now != nullptr);
            if (now)
                entry->setText(words::catalogText(now->title));
        });
    }
    return menu;
}

/// The service's own list is the truth about what was trained.
void PeoplePage::followService()
{
    connect(&m_session, &Session::trainingsRefreshed, this, [this](const Failure &failure) {
        m_refresh->setEnabled(true);
        m_list->setAsking(false);
        if (failure)
            m_list->tellListFailed(failure);
        else
            m_people->reload();
    });
    connect(&m_session, &Session::trainingArchived, this, [this](const QString &id, const Failure &failure) {
        m_people->reload();
        m_list->archived(id, failure);
    });
    connect(m_list, &PeopleList::archiveWanted, &m_session, &Session::archiveTraining);
    connect(m_list, &PeopleList::refreshWanted, this, &PeoplePage::refresh);
}

void PeoplePage::refresh()
{
    m_sinceAsked.start();
    m_refresh->setEnabled(false);
    m_list->setAsking(true);
    m_session.refreshTrainings();
}

void PeoplePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_operations.isUnified() && (!m_sinceAsked.isValid() || m_sinceAsked.hasExpired(RefreshAfterMs)))
        refresh();
}

void PeoplePage::showHead()
{
    const bool isNew = m_stack->currentWidget() == m_new;
    const QVector<PersonEntry> &entries = m_people->entries();
    m_back->setVisible(isNew);
    if (m_operations.isUnified())
        m_title->setText(isNew ? tr("New training") : tr("People and styles"));
    else
        m_title->setText(isNew ? tr("New person") : tr("People"));
    // An empty list says itself what can be done.
    m_listButtons->setVisible(!isNew && (m_refresh || !entries.isEmpty()));
    m_add->setVisible(!entries.isEmpty() || !m_people->archived().isEmpty());
    if (m_export)
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
    if (const Field *subject = m_operations.subject(); subject && m_operations.isUnified()) {
        draft.params.insert(subject->name, person.trainTask); // the service adds the trigger word by itself
        Q_EMIT draftWanted(draft);
        return;
    }
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
    const Job *given = entry.pictures();
    if (!given)
        return;
    const Person &person = entry.person;
    NewPerson again;
    again.name = person.name;
    if (m_operations.isUnified()) {
        again.train = given->params;
        const PersonStatus status = entry.status(QDateTime::currentMSecsSinceEpoch());
        showNew();
        const bool isRefused =
            status.failure.kind == FailureKind::Rejected || status.failure.kind == FailureKind::Moderated;
        m_new->offer(again, isRefused ? status.failure : Failure());
        return;
    }
    again.prepare = given->params;
    if (!person.triggerWord.isEmpty())
        again.train.insert(u"trigger_word"_s, person.triggerWord);
    showNew();
    m_new->offer(again);
}

} // namespace frameloom
