// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/queuetopic.h"

#include <QCheckBox>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace frameloom {

QueueTopic::QueueTopic(Settings &settings, QWidget *parent) : SettingsTopic(u"queueTopic"_s, tr("Queue"), parent)
{
    QSpinBox *inFlight = newNumber(u"jobsInFlight"_s, 1, 100);
    inFlight->setValue(settings.jobsInFlight());
    connect(inFlight, &QSpinBox::valueChanged, &settings, &Settings::setJobsInFlight);
    addRow(tr("Jobs sent at a time"), tr("The others wait here, in order, and cost nothing while they wait."), inFlight,
           Place::Beside, tr("limit parallel in flight concurrency"));

    QCheckBox *paused = newSwitch(u"queuePaused"_s);
    paused->setChecked(settings.queuePaused());
    connect(paused, &QCheckBox::toggled, &settings, &Settings::setQueuePaused);
    addRow(tr("Pause the queue"), tr("Nothing new is sent. What is on its way goes on and is saved."), paused,
           Place::Beside, tr("hold stop"));

    connect(&settings, &Settings::changed, this, [&settings, inFlight, paused] {
        inFlight->setValue(settings.jobsInFlight());
        paused->setChecked(settings.queuePaused());
    });
}

} // namespace frameloom
