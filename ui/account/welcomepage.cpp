// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/welcomepage.h"

#include "style/banner.h"
#include "style/card.h"
#include "style/flowlayout.h"
#include "style/icons.h"
#include "style/type.h"
#include "words/failurewords.h"

#include <QAction>
#include <QBoxLayout>
#include <QDesktopServices>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int welcomeWidth = 520;
constexpr int logoSize = 72;

/// What can be done about it on this page, where nothing has been sent but the question for the account.
QString keyAdvice(const Failure &failure, const Profile &profile)
{
    switch (failure.kind) {
    case FailureKind::Unauthorized: {
        const QString check =
            WelcomePage::tr("Copy it again, whole, from “API keys” in your Apiframe console. A key that was "
                            "revoked there works nowhere.");
        return profile.generation == ApiGeneration::Unified
                   ? check
                   : check + u' ' + WelcomePage::tr("Keys of newer accounts begin with “afk_”.");
    }
    case FailureKind::WrongGeneration:
        return WelcomePage::tr(
            "Keys of newer accounts begin with “afk_”, those of older ones do not. Copy the whole key again.");
    case FailureKind::Offline:
        if (isProxyRefusal(failure))
            return WelcomePage::tr("Enter them in the settings under Network, then check the key again.");
        return WelcomePage::tr("See whether this computer is online, then check the key again.");
    case FailureKind::TimedOutUnsent:
    case FailureKind::TimedOutSent:
    case FailureKind::ConnectionLost:
    case FailureKind::ServerFault:
    case FailureKind::RateLimited:
        return WelcomePage::tr("The key may be right. Check it again in a minute.");
    case FailureKind::Unreadable:
    case FailureKind::TooLarge:
        return WelcomePage::tr("What answered may not be Apiframe, but a sign-in page of the network you are in.");
    default:
        return {};
    }
}

QString keyFailure(const Failure &failure, const Profile &profile)
{
    const QString advice = keyAdvice(failure, profile);
    if (advice.isEmpty())
        return words::accountFailure(failure, profile.generation);
    const QString all =
        WelcomePage::tr("%1. %2", "title of a failure, sentences about it").arg(words::failureTitle(failure), advice);
    const bool byServer = failure.httpStatus != 0 && !failure.words.isEmpty();
    return byServer ? WelcomePage::tr("%1\nThe server says: “%2”").arg(all, failure.words) : all;
}

QLabel *text(const QString &words, TypeRole role, QWidget *parent)
{
    auto *label = new QLabel(words, parent);
    label->setWordWrap(true);
    applyType(label, role);
    return label;
}

} // namespace

WelcomePage::WelcomePage(Studio &studio, QWidget *parent)
    : QWidget(parent)
    , m_studio(studio)
    , m_profile(Profile::classic())
{
    setObjectName(u"welcomePage"_s);

    m_back = new QPushButton(themedIcon(IconName::ArrowLeft), tr("Back"), this);
    m_back->setObjectName(u"welcomeBack"_s);
    m_back->setProperty("flat", true);
    m_back->setToolTip(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
    m_back->hide();
    connect(m_back, &QPushButton::clicked, this, &WelcomePage::backRequested);

    auto *logo = new QLabel(this);
    logo->setObjectName(u"welcomeLogo"_s);
    logo->setPixmap(applicationIcon().pixmap(logoSize, logoSize));
    logo->setAlignment(Qt::AlignCenter);
    auto *title = text(tr("Welcome to Frameloom"), TypeRole::Title, this);
    title->setAlignment(Qt::AlignCenter);
    auto *lead = text(tr("The studio for Apiframe: make pictures, follow your jobs, find everything again, and know "
                         "the price before every click."), TypeRole::Secondary, this);
    lead->setAlignment(Qt::AlignCenter);

    auto *sandboxCard = new Card(this);
    auto *sandbox =
        new QPushButton(themedIcon(IconName::Sandbox, IconTone::OnAccent), tr("Try the sandbox"), sandboxCard);
    sandbox->setObjectName(u"trySandboxButton"_s);
    sandbox->setProperty("primary", true);
    connect(sandbox, &QPushButton::clicked, this, [this] { m_studio.openSandbox(ApiGeneration::Unified); });
    auto *classic = new QPushButton(tr("Try the Classic one"), sandboxCard);
    classic->setObjectName(u"tryClassicSandboxButton"_s);
    classic->setAccessibleName(tr("Try the Classic sandbox"));
    connect(classic, &QPushButton::clicked, this, [this] { m_studio.openSandbox(ApiGeneration::Classic); });
    auto *sandboxButtons = new QWidget(sandboxCard);
    auto *sandboxFlow = new FlowLayout(sandboxButtons, 8, 8);
    sandboxFlow->addWidget(sandbox);
    sandboxFlow->addWidget(classic);
    classic->setMinimumHeight(sandbox->sizeHint().height()); // side by side they are of one height
    auto *sandboxRows = new QVBoxLayout(sandboxCard);
    sandboxRows->setContentsMargins(20, 20, 20, 20);
    sandboxRows->setSpacing(12);
    sandboxRows->addWidget(text(tr("No account yet?"), TypeRole::Strong, sandboxCard));
    sandboxRows->addWidget(text(tr("The sandbox is a practice room inside this program. Every form works, nothing "
                                   "leaves this computer, and the credits are play money."),
                                TypeRole::Secondary, sandboxCard));
    sandboxRows->addWidget(sandboxButtons);
    sandboxRows->addWidget(text(tr("It is what an account made today has: about a hundred models, Sora and Veo among them. Classic "
                                   "is what older accounts have: fewer makers, but every tool of Midjourney."),
                                TypeRole::Secondary, sandboxCard));

    auto *keyCard = new Card(this);
    auto *keyLabel = text(tr("I have an API &key"), TypeRole::Strong, keyCard);
    m_key = new QLineEdit(keyCard);
    m_key->setObjectName(u"apiKeyEdit"_s);
    m_key->setAccessibleName(tr("API key"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setPlaceholderText(tr("Paste the key from your Apiframe dashboard"));
    m_key->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
    auto *reveal = m_key->addAction(themedIcon(IconName::Eye, IconTone::Dim), QLineEdit::TrailingPosition);
    reveal->setText(tr("Show the key"));
    reveal->setCheckable(true);
    connect(reveal, &QAction::toggled, m_key, [this](bool shown) {
        m_key->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    });
    keyLabel->setBuddy(m_key);
    m_use = new QPushButton(tr("Check and use"), keyCard);
    m_use->setObjectName(u"useKeyButton"_s);
    connect(m_use, &QPushButton::clicked, this, &WelcomePage::checkKey);
    connect(m_key, &QLineEdit::returnPressed, this, &WelcomePage::checkKey);
    m_server = text({}, TypeRole::Secondary, keyCard);
    auto *where =
        new QPushButton(themedIcon(IconName::ExternalLink, IconTone::Dim), tr("Where do I get a key?"), keyCard);
    where->setObjectName(u"whereKeyButton"_s);
    where->setToolTip(keysPage().toDisplayString());
    where->setAccessibleDescription(tr("Opens Apiframe’s page in the browser"));
    connect(where, &QPushButton::clicked, this, [] { QDesktopServices::openUrl(keysPage()); });
    m_banner = new Banner(keyCard);
    m_banner->setObjectName(u"keyBanner"_s);
    m_banner->hide();
    auto *keyRow = new QHBoxLayout;
    keyRow->setSpacing(8);
    keyRow->addWidget(m_key, 1);
    keyRow->addWidget(m_use);
    auto *keyRows = new QVBoxLayout(keyCard);
    keyRows->setContentsMargins(20, 20, 20, 20);
    keyRows->setSpacing(12);
    keyRows->addWidget(keyLabel);
    keyRows->addLayout(keyRow);
    keyRows->addWidget(m_banner);
    keyRows->addWidget(m_server);
    keyRows->addWidget(where, 0, Qt::AlignLeading);

    auto *column = new QVBoxLayout;
    column->setSpacing(16);
    column->addStretch(2);
    column->addWidget(logo);
    column->addWidget(title);
    column->addWidget(lead);
    column->addSpacing(8);
    column->addWidget(sandboxCard);
    column->addWidget(keyCard);
    column->addStretch(3);
    auto *frame = new QWidget;
    frame->setMaximumWidth(welcomeWidth);
    frame->setLayout(column);
    auto *middle = new QWidget;
    auto *center = new QHBoxLayout(middle);
    center->setContentsMargins(0, 0, 0, 0);
    center->addStretch(1);
    center->addWidget(frame, 100);
    center->addStretch(1);
    auto *scroll = new QScrollArea(this); // a low window, a large font, a longer language
    scroll->setObjectName(u"welcomeScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(middle);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(12, 12, 12, 12);
    whole->setSpacing(0);
    whole->addWidget(m_back, 0, Qt::AlignLeading);
    whole->addWidget(scroll, 1);

    connect(&m_studio, &Studio::sandboxFailed, this, [this](const QString &why) {
        m_banner->setMessage(Banner::Kind::Error, tr("The sandbox could not start: %1").arg(why));
        m_banner->show();
    });
    connect(m_key, &QLineEdit::textChanged, this, &WelcomePage::showServer);
    setProfile(m_profile);
}

void WelcomePage::setProfile(const Profile &profile)
{
    m_profile = profile;
    showServer();
}

/// What has been typed so far decides which API it is for.
void WelcomePage::showServer()
{
    m_server->setText(tr("The key is checked at %1, kept in the system’s keychain, and sent nowhere else.")
                          .arg(m_profile.forKey(m_key->text()).apiUrl.host()));
}

void WelcomePage::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void WelcomePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_back->isHidden())
        Q_EMIT backRequested();
    else
        QWidget::keyPressEvent(event);
}

void WelcomePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (event->spontaneous())
        return; // minimised, perhaps to copy the key
    // Who leaves does not want the key any more, checked or not.
    ++m_check;
    m_key->clear();
    m_use->setEnabled(true);
    m_banner->hide();
}

void WelcomePage::focusKey()
{
    m_key->setFocus(Qt::OtherFocusReason);
}

void WelcomePage::checkKey()
{
    const QString key = m_key->text().trimmed();
    if (key.isEmpty()) {
        m_banner->setMessage(Banner::Kind::Warning, tr("Paste your API key first."));
        m_banner->show();
        m_key->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!m_use->isEnabled())
        return; // Enter while the server is being asked
    m_use->setEnabled(false);
    m_profile = m_profile.forKey(key);
    m_banner->setMessage(Banner::Kind::Info, tr("Asking %1…").arg(m_profile.apiUrl.host()));
    m_banner->show();
    m_studio.checkKey(m_profile, key, this, [this, key, check = ++m_check](const Result<AccountInfo> &answer) {
        if (check == m_check)
            takeAnswer(key, answer);
    });
}

void WelcomePage::takeAnswer(const QString &key, const Result<AccountInfo> &answer)
{
    m_use->setEnabled(true);
    if (!answer) {
        m_banner->setMessage(Banner::Kind::Error, keyFailure(answer.failure(), m_profile));
        m_banner->show();
        m_key->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_banner->hide();
    m_key->clear();
    m_studio.keepKey(m_profile, key);
}

} // namespace frameloom
