// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/notificationstopic.h"

#include <QCheckBox>

using namespace Qt::StringLiterals;

namespace frameloom {

NotificationsTopic::NotificationsTopic(Settings &settings, QWidget *parent)
    : SettingsTopic(u"notificationsTopic"_s, tr("Notifications"), parent)
{
    QCheckBox *on = newSwitch(u"notificationsOn"_s);
    on->setChecked(settings.notifications());
    connect(on, &QCheckBox::toggled, &settings, &Settings::setNotifications);
    connect(&settings, &Settings::changed, on, [&settings, on] { on->setChecked(settings.notifications()); });
    addRow(tr("Tell when a job ends"),
           tr("By a notification of the desktop, without a sound, while another window is in "
              "front. A click on it shows the job."),
           on, Place::Beside, tr("desktop tray alert message"));
}

} // namespace frameloom
