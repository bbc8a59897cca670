// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingstopic.h"
#include "studio/settings.h"

class QComboBox;
class QLineEdit;

namespace frameloom {

/// The way to the internet.
class NetworkTopic final : public SettingsTopic
{
    Q_OBJECT
public:
    NetworkTopic(Settings &settings, QWidget *parent);

private:
    void refresh();
    void store();

    Settings &m_settings;
    QComboBox *m_mode;
    QComboBox *m_type;
    QLineEdit *m_host;
    QSpinBox *m_port;
    bool m_showing = false;
};

} // namespace frameloom
