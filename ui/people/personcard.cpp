// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/personcard.h"

#include "people/personface.h"
#include "model/training.h"
#include "people/personwords.h"
#include "studio/workspace.h"
#include "style/elidedlabel.h"
#include "style/icons.h"
#include "style/tokens.h"
#include "style/type.h"
#include "words/failurewords.h"
#include "words/words.h"

#include <QAccessible>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace frameloom {

namespace {

constexpr auto CopiedFor = 1500ms;

bool isUnderWay(PersonState state)
{
    return state == PersonState::Waiting || state == PersonState::Sending || state == PersonState::Preparing
           || state == PersonState::Training;
}

} // namespace

PersonCard::PersonCard(qint64 id, Workspace &workspace, QWidget *parent) : Card(parent), m_id(id)
{
    const QString name = u"person.%1"_s.arg(id);
    setObjectName(name);
    m_face = new PersonFace(workspace, this);
    m_name = new ElidedLabel(this);
    m_name->setObjectName(name + u".name"_s);
    applyType(m_name, TypeRole::Title);
    m_state = new QLabel(this);
    m_state->setObjectName(name + u".state"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_facts = new QLabel(this);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    applyType(m_facts, TypeRole::Secondary);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(name + u".progress"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setAccessibleName(tr("Progress"));

    m_wordRow = new QWidget(this);
    auto *wordCaption = new QLabel(tr("Trigger word"), m_wordRow);
    applyType(wordCaption, TypeRole::Secondary);
    m_word = new QLabel(m_wordRow);
    m_word->setObjectName(name + u".word"_s);
    m_word->setTextFormat(Qt::PlainText);
    m_word->setTextInteractionFlags(Qt::TextSelectableByMouse);
    applyType(m_word, TypeRole::Strong);
    m_copy = new QToolButton(m_wordRow);
    m_copy->setObjectName(name + u".copy"_s);
    m_copy->setAutoRaise(true);
    m_copy->setFocusPolicy(Qt::StrongFocus);
    m_copy->setIcon(themedIcon(IconName::Copy, IconTone::Dim));
    m_lapse = new QLabel(this);
    m_lapse->setObjectName(name + u".lapse"_s);
    m_lapse->setTextFormat(Qt::PlainText);
    m_lapse->setWordWrap(true);
    applyType(m_lapse, TypeRole::Secondary);
    auto *word = new QHBoxLayout(m_wordRow);
    word->setContentsMargins(0, 0, 0, 0);
    word->setSpacing(6);
    word->addWidget(wordCaption);
    word->addWidget(m_word);
    word->addWidget(m_copy);
    word->addStretch(1);

    m_action = new QPushButton(this);
    m_action->setObjectName(name + u".action"_s);
    m_action->setAutoDefault(false);
    m_menu = new QToolButton(this);
    m_menu->setObjectName(name + u".menu"_s);
    m_menu->setAutoRaise(true);
    m_menu->setFocusPolicy(Qt::StrongFocus);
    m_menu->setIcon(themedIcon(IconName::More, IconTone::Dim));

    auto *middle = new QVBoxLayout;
    middle->setSpacing(3);
    middle->addWidget(m_name);
    middle->addWidget(m_state);
    middle->addWidget(m_progress);
    middle->addWidget(m_facts);
    middle->addWidget(m_wordRow);
    middle->addWidget(m_lapse);
    middle->addStretch(1);
    auto *end = new QHBoxLayout;
    end->setSpacing(6);
    end->addWidget(m_action);
    end->addWidget(m_menu);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 12, 12, 12);
    row->setSpacing(14);
    row->addWidget(m_face, 0, Qt::AlignTop);
    row->addLayout(middle, 1);
    row->addLayout(end);
    row->setAlignment(end, Qt::AlignTop);

    connect(m_action, &QPushButton::clicked, this, [this] { Q_EMIT wanted(m_id, m_next); });
    connect(m_copy, &QToolButton::clicked, this, &PersonCard::copyWord);
    connect(m_menu, &QToolButton::clicked, this, &PersonCard::openMenu);
}

void PersonCard::setEntry(const PersonEntry &entry, qint64 nowMs)
{
    m_entry = entry;
    m_nowMs = nowMs;
    m_status = entry.status(nowMs);
    present();
}

void PersonCard::setLeaving(bool leaving)
{
    if (m_leaving == leaving)
        return;
    m_leaving = leaving;
    present();
}

void PersonCard::present()
{
    const Person &person = m_entry.person;
    const QString name = words::personName(person);
    m_face->setPerson(name, person.coverPath, person.kind == PersonKind::Person);
    m_name->setText(name);
    m_state->setText(m_leaving ? tr("Being archived…") : words::personState(m_status));
    m_state->setToolTip(m_status.failure ? words::failure(m_status.failure) : QString());
    const bool isThere = m_status.state == PersonState::Training || m_status.state == PersonState::Preparing;
    if (isThere && person.isUnified())
        m_facts->setText(
            tr("%1 · takes 15 to 25 minutes, also while Frameloom is closed", "facts").arg(words::personFacts(person)));
    else
        m_facts->setText(isThere ? tr("%1 · goes on while Frameloom is closed", "facts").arg(words::personFacts(person))
                             : words::personFacts(person));
    const bool underWay = isUnderWay(m_status.state) && m_status.state != PersonState::Waiting
                          && trainingState(m_status.remote) != TrainingState::Waiting;
    m_progress->setVisible(underWay);
    m_progress->setRange(0, m_status.percent < 0 ? 0 : 100);
    m_progress->setValue(qMax(0, m_status.percent));
    m_wordRow->setVisible(!person.triggerWord.isEmpty());
    m_word->setText(person.triggerWord);
    m_copy->setAccessibleName(tr("Copy the trigger word of %1").arg(name));
    m_copy->setToolTip(tr("Copy the trigger word"));
    const QString lapse = words::personLapse(person, m_nowMs);
    m_lapse->setText(lapse);
    m_lapse->setVisible(!lapse.isEmpty() && m_status.state != PersonState::Lapsed);
    m_menu->setAccessibleName(tr("More for %1", "a person").arg(name));
    m_menu->setToolTip(tr("More"));

    if (person.isUnified())
        offerNextUnified();
    else
        offerNext();
    setAccessibleName(tr("%1: %2", "a person and the state").arg(name, m_state->text()));
    m_action->setText(m_nextText);
    m_action->setAccessibleName(tr("%1: %2", "a person and what to do").arg(name, m_nextText));
    const bool possible = m_next != Action::StartAnew || m_entry.pictures();
    m_action->setVisible(possible && (m_next != Action::ShowJob || m_status.jobId != 0));
    m_action->setEnabled(!m_leaving);
    m_menu->setEnabled(!m_leaving);
    colourState();
}

void PersonCard::offerNext()
{
    switch (m_status.state) {
    case PersonState::Ready:
        m_next = Action::MakePhotos;
        m_nextText = tr("Make photos…");
        break;
    case PersonState::Prepared:
        m_next = Action::Train;
        m_nextText = tr("Train…");
        break;
    case PersonState::Failed:
        m_next = m_entry.lastJob != 0 ? Action::TryAgain : Action::StartAnew;
        m_nextText = m_entry.lastJob != 0 ? tr("Try again · %1", "price").arg(words::price(m_entry.again)) : tr("Start again…");
        break;
    case PersonState::Lapsed:
        m_next = Action::StartAnew;
        m_nextText = tr("Start again…");
        break;
    case PersonState::Stopped:
        m_next = Action::FollowAgain;
        m_nextText = tr("Follow again");
        break;
    case PersonState::Unsure:
        // Without a job nobody but the service can tell: the first photo will.
        m_next = m_status.jobId != 0 ? Action::ShowJob : Action::MakePhotos;
        m_nextText = m_status.jobId != 0 ? tr("Show the job") : tr("Make photos…");
        break;
    case PersonState::Waiting:
    case PersonState::Sending:
    case PersonState::Preparing:
    case PersonState::Training:
    case PersonState::Gone:
        m_next = Action::ShowJob;
        m_nextText = tr("Show the job");
        break;
    }
}

void PersonCard::offerNextUnified()
{
    switch (m_status.state) {
    case PersonState::Ready:
        m_next = Action::MakePhotos;
        m_nextText = tr("Use in a picture…");
        break;
    case PersonState::Failed: {
        // What the service refused has to be changed first; what went wrong there may work the next time.
        const bool isRefused = m_status.failure.kind == FailureKind::Rejected
                               || m_status.failure.kind == FailureKind::Moderated
                               || m_status.failure.kind == FailureKind::InputMissing
                               || m_status.failure.kind == FailureKind::InputTooLarge;
        m_next = m_entry.lastJob != 0 && !isRefused ? Action::TryAgain : Action::StartAnew;
        m_nextText = m_next == Action::TryAgain ? tr("Try again · %1", "price").arg(words::price(m_entry.again))
                     : isRefused                ? tr("Change and try again…")
                                                : tr("Start again…");
        break;
    }
    case PersonState::Stopped:
        m_next = Action::FollowAgain;
        m_nextText = tr("Follow again");
        break;
    case PersonState::Gone:
        m_next = Action::Remove;
        m_nextText = tr("Remove from the list");
        break;
    default:
        m_next = Action::ShowJob;
        m_nextText = m_status.state == PersonState::Unsure ? tr("What can be done…") : tr("Show the job");
        break;
    }
}

void PersonCard::colourState()
{
    const Tokens tokens = Tokens::from(palette());
    QColor ink = tokens.text;
    switch (m_status.state) {
    case PersonState::Ready:
        ink = tokens.ok;
        break;
    case PersonState::Failed:
        ink = tokens.bad;
        break;
    case PersonState::Unsure:
    case PersonState::Lapsed:
    case PersonState::Stopped:
    case PersonState::Gone:
        ink = tokens.warn;
        break;
    default:
        break;
    }
    if (m_state->palette().color(QPalette::WindowText) == ink)
        return;
    QPalette colours;
    colours.setColor(QPalette::WindowText, ink);
    m_state->setPalette(colours);
}

void PersonCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_state)
        colourState();
}

void PersonCard::copyWord()
{
    QGuiApplication::clipboard()->setText(m_entry.person.triggerWord);
    m_copy->setIcon(themedIcon(IconName::Check, IconTone::Ok));
    QTimer::singleShot(CopiedFor, m_copy, [this] { m_copy->setIcon(themedIcon(IconName::Copy, IconTone::Dim)); });
    QAccessibleEvent event(m_copy, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void PersonCard::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"personMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, Action action, const QString &name) {
        QAction *entry = menu->addAction(text);
        entry->setObjectName(name);
        connect(entry, &QAction::triggered, this, [this, action] { Q_EMIT wanted(m_id, action); });
    };
    const bool isUnified = m_entry.person.isUnified();
    const bool isListed = isUnified && !m_entry.person.trainTask.isEmpty() && m_status.state != PersonState::Gone;
    add(tr("Rename…"), Action::Rename, u"personRename"_s);
    if (!m_entry.person.trainTask.isEmpty())
        add(isUnified ? tr("Copy id") : tr("Copy training id"), Action::CopyId, u"personCopyId"_s);
    if (m_status.jobId != 0 && m_next != Action::ShowJob)
        add(tr("Show the job"), Action::ShowJob, u"personShowJob"_s);
    if (m_entry.pictures() && m_next != Action::StartAnew)
        add(isUnified ? tr("New training from these pictures…") : tr("New person from these pictures…"),
            Action::StartAnew, u"personAnew"_s);
    menu->addSeparator();
    if (isListed)
        add(tr("Archive…"), Action::Archive, u"personArchive"_s);
    else if (isUnified)
        add(tr("Remove from the list"), Action::Remove, u"personRemove"_s);
    else
        add(tr("Remove from the list…"), Action::Remove, u"personRemove"_s);
    menu->popup(m_menu->mapToGlobal(QPoint(0, m_menu->height())));
}

void PersonCard::focusAction()
{
    (m_action->isVisibleTo(this) ? static_cast<QWidget *>(m_action) : m_menu)->setFocus(Qt::OtherFocusReason);
}

} // namespace frameloom
