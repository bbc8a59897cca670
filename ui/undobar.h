// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/price.h"

#include <QDeadlineTimer>
#include <QTimer>
#include <QVector>
#include <QWidget>

class QLabel;
class QPushButton;

namespace frameloom {

class Session;

/// The moment between a click and the request: says what is about to leave and when, and takes it back. What is taken
/// back was never on the wire. The newest waits on top; the others count down behind it.
class UndoBar : public QWidget
{
    Q_OBJECT
public:
    explicit UndoBar(Session &session, QWidget *parent = nullptr);

    /// A submission of Session::submit() that waits so long.
    void add(quint64 ticket, const QString &title, const Price &total, qint64 delayMs);
    qsizetype waiting() const { return m_waiting.size(); }

Q_SIGNALS:
    void takenBack(const QString &title);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Waiting
    {
        quint64 ticket = 0;
        QString title;
        Price total;
        QDeadlineTimer leaves;
        QVector<qint64> jobIds;                                 ///< once stored
        enum class Word { None, Undo, Send } word = Word::None; ///< said before it was stored
    };
    void stored(quint64 ticket, const QVector<qint64> &jobIds);
    void undo();
    void sendNow();
    void tick();
    void refresh();
    Waiting *shown();

    Session &m_session;
    QVector<Waiting> m_waiting; ///< oldest first
    QLabel *m_text;
    QPushButton *m_send;
    QPushButton *m_undo;
    QTimer m_tick;
    quint64 m_announced = 0;
};

} // namespace frameloom
