// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/job.h"
#include "notify/notifier.h"

#include <QTimer>
#include <QVector>

#include <functional>

namespace frameloom {

class Session;
class Settings;

/// Tells by the desktop that jobs have ended while the window is not in front: one message for what ends within a
/// moment. A step of a chain that goes on is no end.
class JobNotices : public QObject
{
    Q_OBJECT
public:
    JobNotices(Notifier &notifier, const Settings &settings, std::function<bool()> isInFront,
               QObject *parent = nullptr);

    void setSession(Session *session); ///< null: none
    /// For tests: how long ends are gathered, milliseconds.
    void setGatherMs(int ms) { m_gather.setInterval(ms); }

Q_SIGNALS:
    /// Bring the window in front and show this job.
    void jobWanted(qint64 jobId);

private:
    void note(const Job &job);
    void tell();

    Notifier &m_notifier;
    const Settings &m_settings;
    std::function<bool()> m_isInFront;
    Session *m_session = nullptr;
    QVector<Job> m_ended;
    QTimer m_gather;
};

} // namespace frameloom
