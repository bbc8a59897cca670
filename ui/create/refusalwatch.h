// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/draft.h"
#include "library/store.h"

#include <QObject>
#include <QVector>

namespace frameloom {

/// Finds the jobs whose refusal belongs into a form: what was sent from one and is answered now, and what a form is filled
/// with again after it was refused. Follow-ups and jobs that are tried again were not sent from a form. GUI thread.
class RefusalWatch : public QObject
{
    Q_OBJECT
public:
    /// Of the forms of one profile.
    RefusalWatch(StoreClient &client, const QString &profileId, QObject *parent = nullptr);

    /// A form was sent, and its job has not ended yet.
    void noteSent(const Draft &draft);
    /// A form was filled in anew: what is under way was sent from another one, unless it is the same again.
    void noteRefilled(const Draft &draft);
    /// A job of the profile has ended; of drafts that were sent from here refused() may follow, once.
    void takeEnd(const Job &job);
    /// Asks the history how it went when that draft was sent last; refused() may follow, later.
    void recall(const Draft &draft);

Q_SIGNALS:
    /// The service had something to say of single places of it (Failure::places).
    void refused(const frameloom::Job &job);

private:
    void tell(const Job &job);

    StoreClient &m_client;
    const QString m_profileId;
    QVector<Draft> m_sent; ///< and not ended, oldest first
};

} // namespace frameloom
