// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QVector>
#include <QWidget>

class QLabel;
class QPushButton;

namespace frameloom {

class Session;

/// What is known of the open account, what the catalogue proves of generation modes, and the vendor's own pages. Says
/// nothing that no source says.
class AccountPage : public QWidget
{
    Q_OBJECT
public:
    explicit AccountPage(Session &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void buyCreditsRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *accountCard();
    QWidget *modesCard();
    QWidget *deleteCard();
    QWidget *linksCard();
    void showAccount();

    Session &m_session;
    QLabel *m_email = nullptr;
    QLabel *m_plan = nullptr;
    QLabel *m_credits = nullptr;
    QLabel *m_images = nullptr;
    QLabel *m_heard = nullptr;
    QPushButton *m_refresh = nullptr;
};

} // namespace frameloom
