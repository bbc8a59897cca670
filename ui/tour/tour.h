// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tour/tourhands.h"
#include "tour/tourstep.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

namespace frameloom {

/// Drives the real window through the sandbox, as a newcomer would, and saves a picture of each step and every result
/// file. An end-to-end test and the source of the README's screenshots. What is done stands in toursteps.h.
class Tour : public QObject
{
    Q_OBJECT
public:
    Tour(MainWindow &window, Studio &studio, const QString &folder, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// True only if every job finished and every result file is whole.
    void finished(bool ok);

private:
    void next();
    void check();
    bool isQuiet();
    void shoot(const QString &name);
    void fail(const QString &why);
    void collectResults();

    TourHands m_hands;
    QString m_folder;
    TourSteps m_steps;
    qsizetype m_current = -1;
    int m_pictures = 0;
    int m_settled = 0; ///< rounds since the step is ready and nothing is being decoded
    QElapsedTimer m_since;
    QTimer m_poll;
};

} // namespace frameloom
