// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/peoplelist.h"

#include "people/archivedpeople.h"
#include "people/people.h"
#include "people/personwords.h"
#include "studio/session.h"
#include "style/banner.h"
#include "style/icons.h"
#include "style/tokens.h"
#include "style/type.h"
#include "words/failurewords.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace frameloom {

namespace {

constexpr auto LapseCheck = 60s;
constexpr int WidestCard = 1100;

qint64 listNow()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

PeopleList::PeopleList(Session &session, People &people, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_people(people)
{
    setObjectName(u"peopleList"_s);
    setGround(this, Ground::Window);
    m_banner = new Banner(this);
    m_banner->setObjectName(u"peopleBanner"_s);
    m_banner->setClosable(true);
    m_banner->hide();
    m_empty = makeEmpty();
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(20, 4, 20, 20);
    m_column->setSpacing(10);
    if (m_session.profile().generation == ApiGeneration::Unified) {
        m_archived = new ArchivedPeople(content);
        m_archived->setMaximumWidth(WidestCard);
        m_column->addWidget(m_archived);
        connect(m_archived, &ArchivedPeople::copied, this, [this](const QString &name) {
            tell(true, tr("The id of %1 was copied.").arg(name));
        });
    }
    m_column->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *bannerRow = new QVBoxLayout;
    bannerRow->setContentsMargins(20, 12, 20, 0);
    bannerRow->addWidget(m_banner);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bannerRow);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_scroll, 1);
    m_empty->hide();

    connect(m_banner, &Banner::firstTriggered, this, [this] {
        m_banner->hide();
        if (std::exchange(m_failed, false))
            Q_EMIT refreshWanted();
        else if (m_removed != 0)
            m_people.restore(std::exchange(m_removed, 0));
    });
    connect(&m_people, &People::changed, this, [this] { show(m_people.entries()); });
    m_clock.setInterval(LapseCheck);
    connect(&m_clock, &QTimer::timeout, this, [this] { show(m_people.entries()); });
    m_clock.start();
    if (m_people.isLoaded())
        show(m_people.entries());
}

QWidget *PeopleList::makeEmpty()
{
    return m_session.profile().generation == ApiGeneration::Unified ? makeEmptyUnified() : makeEmptyClassic();
}

QWidget *PeopleList::makeEmptyUnified()
{
    auto *page = new QWidget(this);
    auto *start = new QPushButton(tr("New training…"), page);
    start->setObjectName(u"firstPerson"_s);
    start->setProperty("primary", true);
    start->setAutoDefault(false);
    connect(start, &QPushButton::clicked, this, &PeopleList::newWanted);
    fillEmpty(page, tr("Pictures of one person, style or thing, as often as you like"),
              tr("Give 15 to 30 pictures. The service learns from them for about twenty minutes, also while Frameloom is "
                 "closed. After that a prompt is enough for a picture.\n\nWhat you trained elsewhere appears here by "
                 "itself."),
              {start});
    return page;
}

QWidget *PeopleList::makeEmptyClassic()
{
    auto *page = new QWidget(this);
    auto *start = new QPushButton(tr("New person…"), page);
    start->setObjectName(u"firstPerson"_s);
    start->setProperty("primary", true);
    start->setAutoDefault(false);
    auto *import = new QPushButton(tr("Import a list…"), page);
    import->setObjectName(u"firstImport"_s);
    import->setAutoDefault(false);
    connect(start, &QPushButton::clicked, this, &PeopleList::newWanted);
    connect(import, &QPushButton::clicked, this, &PeopleList::importWanted);
    fillEmpty(page, tr("Photos of one person, as often as you like"),
              tr("Give 10 to 30 pictures of somebody. The service learns the person from them, which takes "
                 "a while and goes on when Frameloom is closed. After that a prompt is enough for a "
                 "photo.\n\nThe service keeps no list of its trainings: this list is what leads back to "
                 "them, so export it now and then."),
              {start, import});
    return page;
}

QWidget *PeopleList::fillEmpty(QWidget *page, const QString &titleText, const QString &about,
                               const QVector<QPushButton *> &actions)
{
    page->setObjectName(u"peopleEmpty"_s);
    auto *sign = new QLabel(page);
    sign->setPixmap(themedIcon(IconName::User, IconTone::Accent).pixmap(QSize(56, 56), devicePixelRatioF()));
    sign->setAlignment(Qt::AlignCenter);
    auto *title = new QLabel(titleText, page);
    title->setAlignment(Qt::AlignCenter);
    title->setWordWrap(true);
    applyType(title, TypeRole::Title);
    auto *text = new QLabel(about, page);
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    text->setMaximumWidth(480);
    applyType(text, TypeRole::Secondary);
    m_emptyNote = new QLabel(page);
    m_emptyNote->setObjectName(u"peopleAsking"_s);
    m_emptyNote->setAlignment(Qt::AlignCenter);
    applyType(m_emptyNote, TypeRole::Secondary);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton *button : actions)
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *words = new QHBoxLayout;
    words->addStretch(1);
    words->addWidget(text, 4);
    words->addStretch(1);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(10);
    layout->addStretch(2);
    layout->addWidget(sign);
    layout->addWidget(title);
    layout->addLayout(words);
    layout->addSpacing(10);
    layout->addLayout(buttons);
    layout->addWidget(m_emptyNote);
    layout->addStretch(3);
    return page;
}

void PeopleList::show(const QVector<PersonEntry> &entries)
{
    const bool isEmpty = entries.isEmpty() && (!m_archived || m_people.archived().isEmpty());
    m_empty->setVisible(isEmpty);
    m_scroll->setVisible(!isEmpty);
    if (m_archived)
        m_archived->setPeople(m_people.archived());
    QHash<qint64, PersonCard *> gone = m_cards;
    const qint64 now = listNow();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const PersonEntry &entry = entries.at(i);
        PersonCard *&card = m_cards[entry.person.id];
        gone.remove(entry.person.id);
        if (!card) {
            card = new PersonCard(entry.person.id, m_session.workspace(), m_scroll->widget());
            card->setMaximumWidth(WidestCard);
            connect(card, &PersonCard::wanted, this, &PeopleList::act);
        }
        card->setEntry(entry, now);
        card->setLeaving(m_leaving.contains(entry.person.trainTask));
        if (m_column->indexOf(card) != i)
            m_column->insertWidget(int(i), card);
    }
    for (auto it = gone.cbegin(); it != gone.cend(); ++it) {
        const bool focused = it.value()->isAncestorOf(focusWidget());
        m_cards.remove(it.key());
        it.value()->hide();
        it.value()->deleteLater(); // one of its own buttons may have asked for it
        if (focused)
            focusInput();
    }
}

void PeopleList::focusInput()
{
    if (m_people.entries().isEmpty() && m_archived && !m_archived->isHidden()) {
        m_archived->focusInput();
    } else if (m_people.entries().isEmpty()) {
        if (auto *start = m_empty->findChild<QPushButton *>(u"firstPerson"_s))
            start->setFocus(Qt::OtherFocusReason);
    } else if (PersonCard *first = m_cards.value(m_people.entries().constFirst().person.id)) {
        first->focusAction();
    }
}

void PeopleList::tell(bool good, const QString &words)
{
    m_removed = 0;
    m_failed = false;
    m_banner->setMessage(good ? Banner::Kind::Info : Banner::Kind::Error, words);
    m_banner->setActions({});
    m_banner->show();
}

void PeopleList::act(qint64 id, PersonCard::Action action)
{
    const PersonEntry *found = m_people.entry(id);
    if (!found)
        return;
    const PersonEntry entry = *found; // what follows may change the list
    using Action = PersonCard::Action;
    switch (action) {
    case Action::MakePhotos:
        Q_EMIT photosWanted(entry);
        break;
    case Action::Train:
        Q_EMIT trainingWanted(entry);
        break;
    case Action::TryAgain:
        m_session.retry(entry.lastJob);
        break;
    case Action::StartAnew:
        Q_EMIT anewWanted(entry);
        break;
    case Action::FollowAgain:
        m_session.followAgain(entry.status(listNow()).jobId);
        break;
    case Action::ShowJob:
        Q_EMIT jobWanted(entry.status(listNow()).jobId);
        break;
    case Action::Rename:
        rename(entry.person);
        break;
    case Action::CopyId:
        QGuiApplication::clipboard()->setText(entry.person.trainTask);
        tell(true, entry.person.isUnified()
                       ? tr("The id of %1 was copied.").arg(words::personName(entry.person))
                       : tr("The training id of %1 was copied.").arg(words::personName(entry.person)));
        break;
    case Action::Remove:
        if (entry.person.isUnified())
            removeWithUndo(entry.person); // there is nothing on the service's list that would be lost
        else
            askToRemove(entry.person);
        break;
    case Action::Archive:
        askToArchive(entry);
        break;
    }
}

void PeopleList::rename(const Person &person)
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(u"renamePerson"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename"));
    dialog->setLabelText(person.isUnified() ? tr("Name on this computer") : tr("Name"));
    dialog->setTextValue(person.name);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, id = person.id](const QString &name) { m_people.rename(id, name.simplified()); });
    dialog->open();
}

void PeopleList::askToRemove(const Person &person)
{
    const QString name = words::personName(person);
    auto *box = new QMessageBox(QMessageBox::NoIcon, QGuiApplication::applicationDisplayName(),
                                tr("Remove %1 from the list?").arg(name), QMessageBox::Cancel, this);
    box->setObjectName(u"removePerson"_s);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("The model stays on the service, but only its training id leads back to it. Export the "
                               "list first if you may want it again."));
    QPushButton *yes = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    yes->setObjectName(u"removePersonYes"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this, [this, yes, person](QAbstractButton *clicked) {
        if (clicked == yes)
            removeWithUndo(person);
    });
    box->open();
}

void PeopleList::removeWithUndo(const Person &person)
{
    m_people.remove(person.id, listNow());
    m_removed = person.id;
    m_failed = false;
    m_banner->setMessage(Banner::Kind::Info, tr("%1 was removed from the list.").arg(words::personName(person)));
    m_banner->setActions(tr("Undo"));
    m_banner->show();
}

void PeopleList::askToArchive(const PersonEntry &entry)
{
    const QString name = words::personName(entry.person);
    auto *box = new QMessageBox(QMessageBox::NoIcon, QGuiApplication::applicationDisplayName(),
                                tr("Archive %1?").arg(name), QMessageBox::Cancel, this);
    box->setObjectName(u"archivePerson"_s);
    box->setTextFormat(Qt::PlainText);
    const bool isThere = entry.status(listNow()).state == PersonState::Training;
    box->setInformativeText(
        isThere ? tr("The training is given up. Whether its credits come back is not documented. This cannot be undone.")
                : tr("The service takes the model off its list, for everybody of the team: no more pictures can be made "
                     "with it. Pictures that you have stay. This cannot be undone."));
    QPushButton *yes = box->addButton(tr("Archive"), QMessageBox::DestructiveRole);
    yes->setObjectName(u"archivePersonYes"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::buttonClicked, this,
            [this, yes, name, id = entry.person.trainTask](QAbstractButton *clicked) {
                if (clicked != yes)
                    return;
                m_leaving.insert(id, name);
                show(m_people.entries());
                Q_EMIT archiveWanted(id);
            });
    box->open();
}

void PeopleList::archived(const QString &id, const Failure &failure)
{
    const auto mine = m_leaving.constFind(id);
    if (mine == m_leaving.cend())
        return;
    const QString name = *mine;
    m_leaving.erase(mine);
    show(m_people.entries());
    if (failure)
        tell(false, tr("%1 could not be archived: %2").arg(name, words::failure(failure)));
    else
        tell(true, tr("%1 was archived.").arg(name));
}

void PeopleList::setAsking(bool asking)
{
    m_emptyNote->setText(asking ? tr("Asking the service for its list…") : QString());
    if (asking && std::exchange(m_failed, false))
        m_banner->hide();
}

void PeopleList::tellListFailed(const Failure &failure)
{
    m_removed = 0;
    m_failed = true;
    m_banner->setMessage(Banner::Kind::Warning,
                         tr("The service did not give its list: %1").arg(words::failure(failure)));
    m_banner->setActions(tr("Try again"));
    m_banner->show();
}

} // namespace frameloom
