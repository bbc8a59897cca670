// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "people/personcard.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace frameloom {

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

Q_SIGNALS:
    void newWanted();
    void importWanted();
    void photosWanted(const frameloom::PersonEntry &entry);
    void trainingWanted(const frameloom::PersonEntry &entry);
    void anewWanted(const frameloom::PersonEntry &entry); ///< a new person from the same pictures
    void jobWanted(qint64 jobId);

private:
    QWidget *makeEmpty();
    void show(const QVector<PersonEntry> &entries);
    void act(qint64 id, PersonCard::Action action);
    void rename(const Person &person);
    void askToRemove(const Person &person);

    Session &m_session;
    People &m_people;
    Banner *m_banner = nullptr;
    QWidget *m_empty = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_column = nullptr;
    QHash<qint64, PersonCard *> m_cards;
    qint64 m_removed = 0; ///< what the banner's Undo brings back
    QTimer m_clock;       ///< pictures lapse while nothing else happens
};

} // namespace frameloom
