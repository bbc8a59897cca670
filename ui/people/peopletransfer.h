// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "people/peoplefile.h"
#include "people/peoplerepository.h"

#include <QObject>
#include <QVector>

class QWidget;

namespace frameloom {

class People;

/// The list of people to a file and back: asks where, reads and writes in the pool, says how it went. GUI thread.
class PeopleTransfer : public QObject
{
    Q_OBJECT
public:
    /// `service`: whose ids can be used here (personService()).
    PeopleTransfer(People &people, const QString &service, QWidget *owner);

    void askWhereTo();
    void askWhatFrom();
    void writeTo(const QString &path);
    void readFrom(const QString &path);

Q_SIGNALS:
    void worked(const QString &words);
    void failed(const QString &words);

private:
    void take(const PeopleFile &file);

    People &m_people;
    QString m_service;
    QWidget *m_owner;
};

} // namespace frameloom
