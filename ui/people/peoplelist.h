// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "people/personcard.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace frameloom {

class ArchivedPeople;
class Banner;
class People;
class Session;

/// The people of the profile as cards, or what they are good for while there is none.
class PeopleList : public QWidget
{
    Q_OBJECT
public:
    PeopleList(Session &session, People &people, QWidget *parent = nullptr);

    void focusInput();
    PersonCard *card(qint64 id) const { return m_cards.value(id); }
    void tell(bool good, const QString &words);
    /// The service is asked for its list, or has answered.
    void setAsking(bool asking);
    /// Why its list could not be had; refreshWanted() is offered.
    void tellListFailed(const Failure &failure);
    void archived(const QString &id, const Failure &failure); ///< what became of archiveWanted()

Q_SIGNALS:
    void newWanted();
    void importWanted();
    void photosWanted(const frameloom::PersonEntry &entry);
    void trainingWanted(const frameloom::PersonEntry &entry);
    void anewWanted(const frameloom::PersonEntry &entry); ///< a new person from the same pictures
    void jobWanted(qint64 jobId);
    void archiveWanted(const QString &id); ///< the user has confirmed it
    void refreshWanted();

private:
    QWidget *makeEmpty();
    void show(const QVector<PersonEntry> &entries);
    void act(qint64 id, PersonCard::Action action);
    void rename(const Person &person);
    void askToRemove(const Person &person);
    void askToArchive(const PersonEntry &entry);
    void removeWithUndo(const Person &person);
    QWidget *makeEmptyClassic();
    QWidget *makeEmptyUnified();
    QWidget *fillEmpty(QWidget *page, const QString &title, const QString &text, const QVector<QPushButton *> &buttons);

    Session &m_session;
    People &m_people;
    Banner *m_banner = nullptr;
    QWidget *m_empty = nullptr;
    QScrollArea *m_scroll = nullptr;
    ArchivedPeople *m_archived = nullptr; ///< null where the service has no such list
    QVBoxLayout *m_column = nullptr;
    QHash<qint64, PersonCard *> m_cards;
    QLabel *m_emptyNote = nullptr;
    qint64 m_removed = 0; ///< what the banner's Undo brings back
    bool m_failed = false; ///< the banner offers to ask the service once more
    QHash<QString, QString> m_leaving; ///< being archived: id -> name
    QTimer m_clock;       ///< pictures lapse while nothing else happens
};

} // namespace frameloom
