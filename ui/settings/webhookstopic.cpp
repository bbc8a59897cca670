// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/webhookstopic.h"

#include "style/icons.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHostAddress>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSpinBox>
#include <QStyle>

#include <array>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int addressWidth = 200;

bool isWebhookUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return text.isEmpty()
           || (url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1));
}

QString randomSecret()
{
    std::array<quint32, 6> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words).toHex());
}

bool isUnified(const Session *session)
{
    return session && session->profile().generation == ApiGeneration::Unified;
}

void setInvalid(QLineEdit *edit, bool invalid)
{
    edit->setProperty("invalid", invalid);
    edit->style()->polish(edit);
    edit->update();
}

} // namespace

WebhooksTopic::WebhooksTopic(Studio &studio, QWidget *parent)
    : SettingsTopic(u"webhooksTopic"_s, tr("Webhooks"), parent)
    , m_studio(studio)
    , m_url(new QLineEdit(this))
    , m_receive(newSwitch(u"receiverOn"_s))
    , m_address(new QLineEdit(this))
    , m_port(newNumber(u"receiverPort"_s, 0, 65535))
{
    m_url->setObjectName(u"webhookUrl"_s);
    m_url->setPlaceholderText(u"https://example.org/hook"_s);
    connect(m_url, &QLineEdit::editingFinished, this, &WebhooksTopic::storeProfile);
    addRow(tr("Webhook URL"), {}, m_url, Place::Beneath, tr("callback server automation"));
    addRow(tr("Secret"),
           tr("Sent with each job; the service repeats it in the header x-webhook-secret, so that a receiver "
              "knows who calls. It is kept in the system’s keychain, or in memory where there is none."),
           secretRow(), Place::Beneath, tr("password token"));

    connect(m_receive, &QCheckBox::toggled, this, &WebhooksTopic::storeReceiver);
    addRow(tr("Receive webhooks on this computer"), {}, m_receive, Place::Beside, tr("receiver tunnel listen server"));
    m_address->setObjectName(u"receiverAddress"_s);
    m_address->setFixedWidth(addressWidth);
    connect(m_address, &QLineEdit::editingFinished, this, &WebhooksTopic::storeReceiver);
    addRow(tr("Listen at"), {}, m_address, Place::Beside, tr("address interface"));
    m_port->setGroupSeparatorShown(false);
    m_port->setSpecialValueText(tr("any free one"));
    connect(m_port, &QSpinBox::valueChanged, this, &WebhooksTopic::storeReceiver);
    addRow(tr("Port of the receiver"), {}, m_port, Place::Beside);
    m_addressRow = addressRow();
    addRow(tr("Address for your tunnel"), {}, m_addressRow, Place::Beneath, tr("copy tunnel ngrok ssh"));

    const auto listen = [this](Session *session) {
        connect(session, &Session::receiverChanged, this, &WebhooksTopic::showReceiver);
        connect(session, &Session::keyChanged, this, &WebhooksTopic::showReceiver);
    };
    connect(&m_studio, &Studio::sessionOpened, this, [this, listen](Session *session) {
        listen(session);
        showProfile();
    });
    connect(&m_studio, &Studio::sessionClosing, this, [this] { storeProfile(); });
    connect(&m_studio, &Studio::webhookChanged, this, &WebhooksTopic::showProfile);
    connect(&m_studio, &Studio::keyPlaced, this, &WebhooksTopic::showReceiver);
    connect(&m_studio.workspace().settings(), &Settings::changed, this, &WebhooksTopic::showReceiver);
    if (Session *session = m_studio.session())
        listen(session);
    showProfile();
}

QWidget *WebhooksTopic::secretRow()
{
    auto *row = new QWidget(this);
    m_secret = new QLineEdit(row);
    m_secret->setObjectName(u"webhookSecret"_s);
    m_secret->setAccessibleName(tr("Webhook secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase
                                  | Qt::ImhSensitiveData);
    QAction *reveal = m_secret->addAction(themedIcon(IconName::Eye, IconTone::Dim), QLineEdit::TrailingPosition);
    reveal->setText(tr("Show the secret"));
    reveal->setCheckable(true);
    connect(reveal, &QAction::toggled, m_secret,
            [this](bool shown) { m_secret->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    connect(m_secret, &QLineEdit::editingFinished, this, &WebhooksTopic::storeProfile);
    m_newSecret = new QPushButton(tr("Make one"), row);
    m_newSecret->setObjectName(u"newWebhookSecret"_s);
    m_newSecret->setAccessibleName(tr("Make a new webhook secret"));
    connect(m_newSecret, &QPushButton::clicked, this, [this] {
        m_secret->setText(randomSecret());
        storeProfile();
    });
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_secret, 1);
    line->addWidget(m_newSecret);
    return row;
}

QWidget *WebhooksTopic::addressRow()
{
    auto *row = new QWidget(this);
    m_shown = new QLineEdit(row);
    m_shown->setObjectName(u"receiverUrl"_s);
    m_shown->setReadOnly(true);
    m_shown->setAccessibleName(tr("Address of the receiver"));
    m_copy = new QPushButton(themedIcon(IconName::Copy), tr("Copy"), row);
    m_copy->setObjectName(u"copyReceiverUrl"_s);
    m_copy->setAccessibleName(tr("Copy the address of the receiver"));
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_shown->text()); });
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_shown, 1);
    line->addWidget(m_copy);
    return row;
}

void WebhooksTopic::showProfile()
{
    const Session *session = m_studio.session();
    m_showing = true;
    for (QWidget *field : {static_cast<QWidget *>(m_url), static_cast<QWidget *>(m_secret),
                           static_cast<QWidget *>(m_newSecret), static_cast<QWidget *>(m_receive)})
        field->setEnabled(session != nullptr);
    m_url->setText(session ? session->profile().webhookUrl : QString());
    m_secret->setText(session ? session->profile().webhookSecret : QString());
    m_showing = false;
    QString note = session ? tr("Where the service tells about the jobs of “%1”, beside this program. Leave it empty if "
                                "you have no server for it.")
                                 .arg(session->profile().name)
                           : tr("Open an account first.");
    if (isUnified(session))
        note += u' ' + tr("There is no secret to enter: the service signs each message with the key of this account.");
    setNote(m_url, note);
    setInvalid(m_url, false);
    setRowWanted(m_secret->parentWidget(), !isUnified(session));
    showReceiver();
}

void WebhooksTopic::storeProfile()
{
    const Session *session = m_studio.session();
    if (m_showing || !session)
        return;
    const QString url = m_url->text().trimmed();
    const bool isPlain = isUnified(session) && url.startsWith("http://"_L1);
    setInvalid(m_url, !isWebhookUrl(url) || isPlain);
    if (isPlain) {
        setNote(m_url, tr("The Unified API calls addresses that begin with https:// and no others. It is not in use."));
        return;
    }
    if (!isWebhookUrl(url)) {
        setNote(m_url,
                tr("This is no address that the service could call: it begins with https:// or http://. It is not "
                   "in use."));
        return;
    }
    if (url != session->profile().webhookUrl || m_secret->text() != session->profile().webhookSecret)
        m_studio.setWebhook(url, m_secret->text());
}

void WebhooksTopic::showReceiver()
{
    const Settings::Receiver receiver = m_studio.workspace().settings().receiver();
    const Session *session = m_studio.session();
    m_showing = true;
    m_receive->setChecked(receiver.on);
    if (!m_address->hasFocus())
        m_address->setText(receiver.address);
    m_port->setValue(receiver.port);
    m_showing = false;
    setInvalid(m_address, receiver.on && session && session->hasReceiverFailed());
    m_shown->setText(session ? session->receiverUrl() : QString());
    m_copy->setEnabled(!m_shown->text().isEmpty());
    for (QWidget *row : {static_cast<QWidget *>(m_address), static_cast<QWidget *>(m_port), m_addressRow})
        setRowWanted(row, receiver.on);

    const bool open = !QHostAddress(receiver.address).isLoopback();
    setNote(m_receive,
            tr("For people who have a tunnel from the internet to this computer. A job is up to date at once, and "
               "the server is asked rarely."));
    const bool bySignature = isUnified(session);
    const QString guarded =
        bySignature ? tr("Not only this computer: whoever reaches this address may try. What is not signed with the "
                         "account’s key is refused, but nothing is encrypted on the way.")
                    : tr("Not only this computer: whoever reaches this address may try. The secret guards it, but "
                         "nothing is encrypted on the way.");
    setNote(m_address, open ? guarded : tr("Only programs on this computer reach it, such as your tunnel."));
    if (session && session->hasReceiverFailed())
        setNote(m_addressRow, tr("Address and port cannot be had: another program uses them, or they are not this "
                                 "computer’s."));
    else if (bySignature && !session->hasKey())
        setNote(m_addressRow, tr("Without the account’s key nothing is accepted."));
    else if (bySignature)
        setNote(m_addressRow, tr("Let your tunnel lead here, and enter its public address, which begins with https://, as "
                                 "the webhook URL above."));
    else if (session && session->profile().webhookSecret.isEmpty())
        setNote(m_addressRow, tr("Without a secret nothing is accepted: make one above."));
    else
        setNote(m_addressRow, tr("Let your tunnel lead here, and enter its public address as the webhook URL above."));
}

void WebhooksTopic::storeReceiver()
{
    if (m_showing)
        return;
    Settings::Receiver receiver;
    receiver.on = m_receive->isChecked();
    receiver.address = m_address->text().trimmed();
    if (receiver.address.isEmpty())
        receiver.address = Settings::Receiver().address;
    receiver.port = m_port->value();
    m_studio.workspace().settings().setReceiver(receiver);
}

} // namespace frameloom
