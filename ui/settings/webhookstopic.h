// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingstopic.h"
#include "studio/studio.h"

class QLineEdit;
class QPushButton;

namespace frameloom {

/// Webhooks of the account at work, and the receiver on this computer for people who have a tunnel to it.
class WebhooksTopic final : public SettingsTopic
{
    Q_OBJECT
public:
    WebhooksTopic(Studio &studio, QWidget *parent);

private:
    QWidget *secretRow();
    QWidget *addressRow();
    void showProfile();
    void showReceiver();
    void storeProfile();
    void storeReceiver();

    Studio &m_studio;
    QLineEdit *m_url;
    QLineEdit *m_secret = nullptr;
    QPushButton *m_newSecret = nullptr;
    QCheckBox *m_receive;
    QLineEdit *m_address;
    QSpinBox *m_port;
    QWidget *m_addressRow = nullptr;
    QLineEdit *m_shown = nullptr; ///< the receiver's address
    QPushButton *m_copy = nullptr;
    bool m_showing = false;
};

} // namespace frameloom
