// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/price.h"
#include "people/person.h"
#include "style/card.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace frameloom {

class ActionButton;
class ElidedLabel;
class PersonFace;
class Workspace;

/// One person of the list: who, how far, the trigger word, and the one thing to do next.
class PersonCard : public Card
{
    Q_OBJECT
public:
    enum class Action {
        MakePhotos,
        Train, ///< from prepared pictures
        TryAgain,
        StartAnew, ///< a new person from the same pictures
        FollowAgain,
        ShowJob,
        Rename,
        CopyId,
        Remove,
        Archive ///< off the service's own list, for good
    };

    PersonCard(qint64 id, Workspace &workspace, QWidget *parent = nullptr);

    qint64 id() const { return m_id; }
    void setEntry(const PersonEntry &entry, qint64 nowMs);
    /// It is being taken off the service's list: nothing else can be done with it.
    void setLeaving(bool leaving);
    void focusAction();

Q_SIGNALS:
    void wanted(qint64 id, frameloom::PersonCard::Action action);

protected:
    void changeEvent(QEvent *event) override;

private:
    void present();
    void offerNext();
    void offerNextUnified();
    void colourState();
    void openMenu();
    void copyWord();

    qint64 m_id;
    PersonEntry m_entry;
    PersonStatus m_status;
    Action m_next = Action::ShowJob;
    QString m_nextText;
    qint64 m_nowMs = 0;
    bool m_leaving = false;
    PersonFace *m_face = nullptr;
    ElidedLabel *m_name = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_facts = nullptr;
    QProgressBar *m_progress = nullptr;
    QWidget *m_wordRow = nullptr;
    QLabel *m_word = nullptr;
    QToolButton *m_copy = nullptr;
    QLabel *m_lapse = nullptr;
    QPushButton *m_action = nullptr;
    QToolButton *m_menu = nullptr;
};

} // namespace frameloom
