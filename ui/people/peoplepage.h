// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/draft.h"
#include "jobs/personplan.h"
#include "people/person.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace frameloom {

class NewPersonPage;
class People;
class PeopleList;
class PeopleTransfer;
class Session;

/// What was trained, and a new training, as one flow: AI Photos of the Classic API, LoRA training of the Unified API, whose
/// own list is shown. The operations' own forms stay reachable from here.
class PeoplePage : public QWidget
{
    Q_OBJECT
public:
    PeoplePage(Session &session, const PersonOperations &operations, QWidget *parent = nullptr);
    ~PeoplePage() override;

    /// Of what the page would start; nothing while it shows the list.
    Price price() const;
    void showList();
    void showNew();
    void focusInput();
    NewPersonPage *newPerson() const { return m_new; }
    PeopleList *list() const { return m_list; }
    People *people() const { return m_people; }
    PeopleTransfer *transfer() const { return m_transfer; }

    // What became of startWanted().
    void sending();
    void started(const QVector<qint64> &jobIds);
    void startFailed();

Q_SIGNALS:
    void priceChanged(const frameloom::Price &price);
    void startWanted(const frameloom::ChainPlan &plan, const QString &title);
    void draftWanted(const frameloom::Draft &draft);
    void operationWanted(const QString &id); ///< the form of one step
    void jobWanted(qint64 jobId);
    void keyWanted();
    void buyWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    QMenu *makeForms(QWidget *owner);
    void followService();
    void refresh();
    void showHead();
    void makePhotos(const PersonEntry &entry);
    void train(const PersonEntry &entry);
    void startAnew(const PersonEntry &entry);

    Session &m_session;
    PersonOperations m_operations;
    People *m_people;
    PeopleTransfer *m_transfer;
    QLabel *m_title = nullptr;
    QToolButton *m_back = nullptr;
    QWidget *m_listButtons = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_export = nullptr;  ///< null where the service keeps the list
    QPushButton *m_refresh = nullptr; ///< null where it does not
    QElapsedTimer m_sinceAsked;
    QStackedWidget *m_stack = nullptr;
    PeopleList *m_list = nullptr;
    NewPersonPage *m_new = nullptr;
};

} // namespace frameloom
