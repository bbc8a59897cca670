// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QObject>
#include <QString>

namespace frameloom {

/// A message of the desktop about one job, or about several with one to show.
struct Notification
{
    QString title;
    QString body; ///< plain text
    qint64 jobId = 0;
};

/// Shows messages outside of the window. GUI thread; never waits. What cannot be shown is dropped.
class Notifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void show(const Notification &notification) = 0;

Q_SIGNALS:
    /// The user clicked it.
    void activated(qint64 jobId);
};

} // namespace frameloom

Q_DECLARE_METATYPE(frameloom::Notification)
