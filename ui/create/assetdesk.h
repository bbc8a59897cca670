// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/mediavalue.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

class QWidget;

namespace frameloom {

class MediaEditor;
class OperationForm;
class Session;

/// Takes what media fields want registered with the video provider to the session, and the answers back; opens the list of
/// what was registered. GUI thread.
class AssetDesk : public QObject
{
    Q_OBJECT
public:
    /// `pane`: what the lists belong to, so that none outlives the session.
    AssetDesk(Session &session, QWidget *pane);

    /// Listens to the form's media fields; once is enough.
    void serve(OperationForm &form);

private:
    struct Order
    {
        QPointer<MediaEditor> editor;
        MediaValue value;
    };
    Session &m_session;
    QWidget *m_pane;
    QSet<QObject *> m_served;
    QHash<quint64, Order> m_orders; ///< by ticket
};

} // namespace frameloom
