// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingstopic.h"
#include "studio/studio.h"

class QComboBox;
class QLineEdit;

namespace frameloom {

/// The way to the internet.
class NetworkTopic final : public SettingsTopic
{
    Q_OBJECT
public:
    NetworkTopic(Studio &studio, QWidget *parent);

private:
    void addWay();
    void addUser();
    void listen();
    void listenTo(Session *session);
    void refresh();
    void showPassword();
    void showRefusal();
    void store();

    Studio &m_studio;
    QComboBox *m_mode;
    QComboBox *m_type;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    QLineEdit *m_password;
    bool m_showing = false;
};

} // namespace frameloom
