// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/networktopic.h"

#include "style/icons.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace frameloom {

NetworkTopic::NetworkTopic(Studio &studio, QWidget *parent)
    : SettingsTopic(u"networkTopic"_s, tr("Network"), parent)
    , m_studio(studio)
    , m_mode(new QComboBox(this))
    , m_type(new QComboBox(this))
    , m_host(new QLineEdit(this))
    , m_port(newNumber(u"proxyPort"_s, 1, 65535))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
{
    addWay();
    addUser();
    listen();
    refresh();
}

void NetworkTopic::addWay()
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
}

void NetworkTopic::addUser()
{
    m_user->setObjectName(u"proxyUser"_s);
    m_user->setMinimumWidth(240);
    addRow(tr("User name"), tr("If the proxy wants one."), m_user, Place::Beside, tr("proxy login account"));
    m_password->setObjectName(u"proxyPassword"_s);
    m_password->setMinimumWidth(240);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase
                                    | Qt::ImhSensitiveData);
    QAction *reveal = m_password->addAction(themedIcon(IconName::Eye, IconTone::Dim), QLineEdit::TrailingPosition);
    reveal->setText(tr("Show the password"));
    reveal->setCheckable(true);
    connect(reveal, &QAction::toggled, m_password,
            [this](bool shown) { m_password->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    addRow(tr("Password of the proxy"), {}, m_password, Place::Beside, tr("proxy login secret"));
}

void NetworkTopic::listen()
{
    connect(m_mode, &QComboBox::currentIndexChanged, this, &NetworkTopic::store);
    connect(m_type, &QComboBox::currentIndexChanged, this, &NetworkTopic::store);
    connect(m_port, &QSpinBox::valueChanged, this, &NetworkTopic::store);
    connect(m_host, &QLineEdit::editingFinished, this, &NetworkTopic::store); // half a name is no host
    connect(m_user, &QLineEdit::editingFinished, this, &NetworkTopic::store);
    connect(m_password, &QLineEdit::editingFinished, this,
            [this] { m_studio.proxy().setPassword(m_password->text()); });
    connect(&m_studio.workspace().settings(), &Settings::changed, this, &NetworkTopic::refresh);
    connect(&m_studio.proxy(), &ProxyControl::passwordPlaced, this, &NetworkTopic::showPassword);
    connect(&m_studio, &Studio::sessionOpened, this, &NetworkTopic::listenTo);
    listenTo(m_studio.session());
}

void NetworkTopic::listenTo(Session *session)
{
    if (session)
        connect(session, &Session::balanceChanged, this, &NetworkTopic::showRefusal);
}

void NetworkTopic::refresh()
{
    const Settings::Proxy proxy = m_studio.workspace().settings().proxy();
    m_showing = true;
    m_mode->setCurrentIndex(static_cast<int>(proxy.mode));
    m_type->setCurrentIndex(static_cast<int>(proxy.type));
    if (!m_host->hasFocus())
        m_host->setText(proxy.host);
    m_port->setValue(proxy.port);
    if (!m_user->hasFocus())
        m_user->setText(proxy.user);
    m_showing = false;
    for (QWidget *row : {static_cast<QWidget *>(m_type), static_cast<QWidget *>(m_host), static_cast<QWidget *>(m_port),
                         static_cast<QWidget *>(m_user), static_cast<QWidget *>(m_password)})
        setRowWanted(row, proxy.mode == Settings::Proxy::Mode::Manual);
    showPassword();
}

void NetworkTopic::showPassword()
{
    if (!m_password->hasFocus())
        m_password->setText(m_studio.proxy().password());
    showRefusal();
}

/// A refused password is told where it is corrected; otherwise, where it is kept.
void NetworkTopic::showRefusal()
{
    const Session *session = m_studio.session();
    const bool refused = session && isProxyRefusal(session->balance().failure);
    if (refused)
        setNote(m_password, tr("The proxy refused this user name or password. Nothing was sent."));
    else if (m_studio.proxy().place() == KeyVault::Place::Memory)
        setNote(m_password, tr("It is kept until the program ends: no keychain answers here."));
    else
        setNote(m_password, tr("It is kept in the system’s keychain, or in memory where there is none."));
    if (m_password->property("invalid").toBool() != refused) {
        m_password->setProperty("invalid", refused);
        m_password->style()->polish(m_password);
        m_password->update();
    }
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
    proxy.user = m_user->text().trimmed();
    m_studio.workspace().settings().setProxy(proxy);
}

} // namespace frameloom
