// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QVector>

class QLabel;
class QListWidget;
class QPushButton;

namespace frameloom {

struct Job;
class Session;

/// The jobs that wait, in the order in which they are sent: moved by dragging, by buttons and by Alt+Up and Alt+Down.
/// Deletes itself when closed.
class QueueList : public QDialog
{
    Q_OBJECT
public:
    QueueList(Session &session, QWidget *parent);

    /// Those of an account that wait, first to be sent first.
    static QVector<Job> queueOf(const Session &session);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refill();
    void step(int by);
    void dropped();
    void updateButtons();
    QVector<qint64> shownIds() const;

    Session &m_session;
    QLabel *m_hint = nullptr;
    QListWidget *m_list = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    bool m_dropping = false;
};

} // namespace frameloom
