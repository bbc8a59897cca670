// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "api/taskreport.h"
#include "style/listdialog.h"

#include <QVector>

namespace frameloom {

struct Failure;
class Session;

/// Jobs of the account that were made elsewhere, from the service's own list: what is ticked comes into the library.
class RemoteJobsDialog : public ListDialog
{
    Q_OBJECT
public:
    RemoteJobsDialog(Session &session, QWidget *parent);

private:
    void take(const RemoteJobPage &page, const Failure &failure);
    void ask();
    void bringIn();
    void showState();
    QVector<RemoteJob> chosen() const;

    Session &m_session;
    QPushButton *m_all = nullptr;
    QPushButton *m_more = nullptr;
    QPushButton *m_bring = nullptr;
    QVector<RemoteJob> m_jobs; ///< by row
    QString m_next;            ///< cursor of the next page; empty: all were listed
    bool m_asking = false;
};

} // namespace frameloom
