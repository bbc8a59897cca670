// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/networktopic.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace frameloom {

NetworkTopic::NetworkTopic(Settings &settings, QWidget *parent)
    : SettingsTopic(u"networkTopic"_s, tr("Network"), parent)
    , m_settings(settings)
    , m_mode(new QComboBox(this))
    , m_type(new QComboBox(this))
    , m_host(new QLineEdit(this))
    , m_port(newNumber(u"proxyPort"_s, 1, 65535))
{
    m_mode->setObjectName(u"proxyMode"_s);
    m_mode->addItems({tr("As the system"), tr("None"), tr("By hand")});
    addRow(tr("Proxy"),
           tr("From the next request on; what is under way goes on as it is. This computer itself (the "
              "sandbox) is always reached directly."),
           m_mode, Place::Beside, tr("firewall internet"));
    m_type->setObjectName(u"proxyType"_s);
    m_type->addItems({u"HTTP"_s, u"SOCKS5"_s});
    addRow(tr("Kind of proxy"), {}, m_type, Place::Beside);
    m_host->setObjectName(u"proxyHost"_s);
    m_host->setPlaceholderText(u"proxy.example.org"_s);
    m_host->setMinimumWidth(240);
    addRow(tr("Host"), tr("Without a host there is no proxy."), m_host, Place::Beside, tr("proxy address"));
    m_port->setGroupSeparatorShown(false);
    addRow(tr("Port"), {}, m_port, Place::Beside, tr("proxy"));

    connect(m_mode, &QComboBox::currentIndexChanged, this, &NetworkTopic::store);
    connect(m_type, &QComboBox::currentIndexChanged, this, &NetworkTopic::store);
    connect(m_port, &QSpinBox::valueChanged, this, &NetworkTopic::store);
    connect(m_host, &QLineEdit::editingFinished, this, &NetworkTopic::store); // half a name is no host
    connect(&m_settings, &Settings::changed, this, &NetworkTopic::refresh);
    refresh();
}

void NetworkTopic::refresh()
{
    const Settings::Proxy proxy = m_settings.proxy();
    m_showing = true;
    m_mode->setCurrentIndex(static_cast<int>(proxy.mode));
    m_type->setCurrentIndex(static_cast<int>(proxy.type));
    if (!m_host->hasFocus())
        m_host->setText(proxy.host);
    m_port->setValue(proxy.port);
    m_showing = false;
    for (QWidget *row :
         {static_cast<QWidget *>(m_type), static_cast<QWidget *>(m_host), static_cast<QWidget *>(m_port)})
        setRowWanted(row, proxy.mode == Settings::Proxy::Mode::Manual);
}

void NetworkTopic::store()
{
    if (m_showing)
        return;
    Settings::Proxy proxy;
    proxy.mode = static_cast<Settings::Proxy::Mode>(m_mode->currentIndex());
    proxy.type = static_cast<Settings::Proxy::Type>(m_type->currentIndex());
    proxy.host = m_host->text().trimmed();
    proxy.port = m_port->value();
    m_settings.setProxy(proxy);
}

} // namespace frameloom
