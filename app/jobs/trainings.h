// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/apiclient.h"
#include "library/store.h"
#include "model/clock.h"

#include <QObject>
#include <QTimer>
#include <QVector>

namespace frameloom {

class JobEngine;

/// The service's own list of trainings (api/v2/CORE.md, "LoRA training") and table `people`: what was trained elsewhere
/// appears, what was archived leaves, and a training whose answer was lost is found by its name and time. Where the
/// service has no such list nothing happens. Work thread.
class Trainings : public QObject
{
    Q_OBJECT
public:
    /// `engine` outlives it.
    Trainings(ApiClient &client, JobEngine &engine, Store &store, const Clock &clock, QObject *parent = nullptr);

    /// Multiplies every delay, as in JobSettings.
    void setPace(double pace) { m_pace = pace; }
    /// Asks for the whole list. While it is being asked for, once more afterwards.
    void refresh();
    /// The service told something of a task by itself (webhooks). When it is a training of the list that no job of ours
    /// follows, the list is asked for: what the message of a training holds is not documented. `mayBeOne`: it does not say
    /// that it is of something else.
    void heardOf(const QString &taskId, bool mayBeOne);
    /// Takes one off the list of the service; archived() answers.
    void archive(const QString &id);

Q_SIGNALS:
    void refreshed(const frameloom::Failure &failure); ///< None: the table is as the list
    void archived(const QString &id, const frameloom::Failure &failure); ///< None: it is

private:
    void askPage(const QString &cursor);
    void take(const Result<RemoteTrainingPage> &answer);
    void finish(const Failure &failure);
    void lookForLost();
    void arm();

    ApiClient &m_client;
    JobEngine &m_engine;
    StoreClient *m_rows;
    const Clock &m_clock;
    QTimer *m_timer;
    double m_pace = 1.0;
    QVector<RemoteTraining> m_list; ///< of the pages that are here
    qint64 m_askedAt = 0;           ///< wall clock
    int m_pages = 0;
    int m_underWay = 0;             ///< trained elsewhere
    int m_looks = 0;                ///< still to come for an answer that was lost
    bool m_busy = false;
    bool m_again = false;
};

} // namespace frameloom
