// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;

namespace frameloom {

class AudioDeck;
class ElidedLabel;
class Session;

/// The line at the bottom: SANDBOX, what runs and when the next result is expected, the connection.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// Null: no account.
    void setSession(Session *session);
    /// What it plays is shown here too. Once.
    void setDeck(AudioDeck &deck);
    /// A note for a few seconds ("Saved …").
    void showNote(const QString &text);

Q_SIGNALS:
    void jobRequested(qint64 jobId);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateJobs();
    void updateConnection();

    Session *m_session = nullptr;
    QLabel *m_sandbox;
    ElidedLabel *m_jobs;
    ElidedLabel *m_note;
    ElidedLabel *m_connection;
    QTimer m_tick;     ///< while something runs: an estimate passes without a signal
    QTimer m_noteEnds;
};

} // namespace frameloom
