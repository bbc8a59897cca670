// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/accountpage.h"

#include "credits/pricing.h"
#include "settings/settingstopic.h"
#include "studio/session.h"
#include "style/icons.h"
#include "style/type.h"
#include "words/failurewords.h"
#include "words/words.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QMap>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int accountWidth = 680;

class Section final : public SettingsTopic
{
public:
    using SettingsTopic::Place;
    Section(const QString &name, const QString &heading, QWidget *parent) : SettingsTopic(name, heading, parent) {}
    using SettingsTopic::addRow;
    using SettingsTopic::setNote;
};

QLabel *value(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    applyType(label, TypeRole::Strong);
    return label;
}

void addValue(Section *section, const QString &title, QLabel *label)
{
    section->addRow(title, {}, label, Section::Place::Beside);
    label->setAccessibleName({}); // named by what it tells
}

QPushButton *linkButton(const QString &text, const QString &objectName, const QUrl &url, QWidget *parent)
{
    auto *button = new QPushButton(themedIcon(IconName::ExternalLink), text, parent);
    button->setObjectName(objectName);
    button->setToolTip(url.toDisplayString());
    QObject::connect(button, &QPushButton::clicked, button, [url] { QDesktopServices::openUrl(url); });
    return button;
}

struct Mode
{
    QStringList operations;
    QString help;
    QStringList choices;
};

bool isSpeed(const Field &field)
{
    return field.choices.contains("fast"_L1) || field.choices.contains("turbo"_L1)
           || field.choices.contains("relax"_L1);
}

/// The choices, with their prices where a source has one for each: a price that does not tell modes apart proves
/// nothing.
QStringList choiceTexts(const Operation &operation, const Field &field)
{
    QStringList labels;
    QStringList prices;
    for (qsizetype i = 0; i < field.choices.size(); ++i) {
        labels << words::catalogText(field.choiceLabels.value(i, field.choices.at(i)));
        prices << words::price(priceOf(operation, {{field.name, field.choices.at(i)}}));
    }
    if (QSet<QString>(prices.cbegin(), prices.cend()).size() != prices.size())
        return labels;
    for (qsizetype i = 0; i < labels.size(); ++i)
        labels[i] = u"%1 (%2)"_s.arg(labels.at(i), prices.at(i));
    return labels;
}

/// Speed options by generator and variant, with the same choices taken together.
QMap<QString, Mode> speedModes(const Catalog &catalog)
{
    QMap<QString, Mode> modes;
    for (const Generator &generator : catalog.generators()) {
        for (const Operation *operation : catalog.operationsOf(generator.id)) {
            for (const Field &field : operation->fields) {
                if (!isSpeed(field))
                    continue;
                const QStringList choices = choiceTexts(*operation, field);
                Mode &mode =
                    modes[u"%1 · %2\n%3\n%4"_s.arg(words::catalogText(generator.title), words::catalogText(field.label),
                                                   operation->variant, choices.join(u'|'))];
                mode.operations << words::catalogText(operation->title);
                mode.help = words::catalogText(field.help);
                mode.choices = choices;
            }
        }
    }
    return modes;
}

} // namespace

AccountPage::AccountPage(Session &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    setObjectName(u"accountPage"_s);
    auto *content = new QWidget;
    content->setMaximumWidth(accountWidth);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(16);
    column->addWidget(accountCard());
    column->addWidget(modesCard());
    column->addWidget(deleteCard());
    column->addWidget(linksCard());
    column->addStretch(1);
    auto *middle = new QWidget;
    auto *center = new QHBoxLayout(middle);
    center->setContentsMargins(0, 0, 0, 0);
    center->addStretch(1);
    center->addWidget(content, 100);
    center->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"accountScroll"_s);
    scroll->setAccessibleName(tr("Account"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(middle);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    connect(&m_session, &Session::balanceChanged, this, &AccountPage::showAccount);
    connect(&m_session, &Session::keyChanged, this, &AccountPage::showAccount);
    showAccount();
}

QWidget *AccountPage::accountCard()
{
    auto *card = new Section(u"accountCard"_s, tr("Account “%1”").arg(m_session.profile().name), this);
    m_email = value(u"accountEmail"_s, card);
    m_plan = value(u"accountPlan"_s, card);
    m_credits = value(u"accountCredits"_s, card);
    m_images = value(u"accountImages"_s, card);
    addValue(card, tr("E-mail"), m_email);
    addValue(card, tr("Plan"), m_plan);
    addValue(card, tr("Credits"), m_credits);
    addValue(card, tr("Pictures made"), m_images);
    auto *row = new QWidget(card);
    m_heard = new QLabel(row);
    m_heard->setObjectName(u"accountHeard"_s);
    m_heard->setTextFormat(Qt::PlainText);
    m_heard->setWordWrap(true);
    applyType(m_heard, TypeRole::Secondary);
    m_refresh = new QPushButton(themedIcon(IconName::Retry), tr("Ask again"), row);
    m_refresh->setObjectName(u"accountRefresh"_s);
    m_refresh->setAccessibleName(tr("Ask the server for the account again"));
    connect(m_refresh, &QPushButton::clicked, &m_session, &Session::refreshBalance);
    auto *buy = new QPushButton(tr("Buy credits"), row);
    buy->setObjectName(u"accountBuy"_s);
    buy->setVisible(!m_session.profile().sandbox);
    connect(buy, &QPushButton::clicked, this, &AccountPage::buyCreditsRequested);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_heard, 1);
    line->addWidget(buy);
    line->addWidget(m_refresh);
    card->addRow(tr("As the server told it"), {}, row, Section::Place::Beneath);
    if (m_session.profile().generation == ApiGeneration::Unified) {
        auto *kept = value(u"accountRetention"_s, card);
        kept->setText(tr("perhaps only a day"));
        card->addRow(tr("How long the service keeps results"),
                     tr("Its pages differ, from a day to three months. Frameloom saves every result on this computer as "
                        "soon as it is there, so nothing depends on it."),
                     kept, Section::Place::Beside);
        kept->setAccessibleName({});
    }
    return card;
}

QWidget *AccountPage::modesCard()
{
    auto *card = new Section(u"modesCard"_s, tr("Generation modes"), this);
    const QMap<QString, Mode> modes = speedModes(*m_session.catalog()); // not what other accounts have
    for (auto it = modes.cbegin(); it != modes.cend(); ++it) {
        auto *choices = value(u"mode"_s, card);
        choices->setText(it->choices.join(u" · "_s));
        card->addRow(it.key().section(u'\n', 0, 0),
                     it->operations.join(u", "_s) + (it->help.isEmpty() ? QString() : u". "_s + it->help), choices,
                     Section::Place::Beside);
        choices->setAccessibleName({});
    }
    auto *page = linkButton(tr("The vendor’s page"), u"modesPage"_s, generationModesPage(), card);
    card->addRow(
        tr("What else there is"),
        modes.isEmpty()
            ? tr("No operation of the catalogue has a choice of speed.")
            : tr("These choices stand in the forms. How fast each mode is, and which other modes an account has, is "
                 "not known here; the vendor’s page tells."),
        page, Section::Place::Beside);
    page->setAccessibleName(tr("Open the vendor’s page on generation modes"));
    return card;
}

QWidget *AccountPage::deleteCard()
{
    auto *card = new Section(u"deleteCard"_s, tr("Delete the account"), this);
    auto *page = linkButton(tr("Open the console"), u"deleteAccountPage"_s, accountPage(), card);
    card->addRow(
        tr("At the vendor’s"),
        m_session.profile().sandbox
            ? tr("The sandbox has no account. An account at the vendor’s is deleted there: no call is known by "
                 "which a program could do it.")
            : tr("An account is deleted at the vendor’s: no call is known by which a program could do it. Sign in "
                 "to the console, or write to the vendor. Pictures and jobs in Frameloom stay; under Settings › "
                 "Accounts the account and its key are removed from here."),
        page, Section::Place::Beside);
    page->setAccessibleName(tr("Open the vendor’s console"));
    return card;
}

QWidget *AccountPage::linksCard()
{
    auto *card = new Section(u"linksCard"_s, tr("Documentation and help"), this);
    const auto add = [card](const QString &title, const QString &note, const QString &name, const QUrl &url) {
        QPushButton *button = linkButton(tr("Open"), name, url, card);
        card->addRow(title, note, button, Section::Place::Beside);
        button->setAccessibleName(tr("Open in the browser: %1").arg(title));
    };
    add(tr("Documentation"), tr("Every operation, as the vendor describes it."), u"documentationPage"_s,
        documentationPage());
    add(tr("Questions and answers"), tr("In the vendor’s documentation."), u"faqPage"_s, faqPage());
    add(tr("Help"), tr("The vendor’s own site."), u"helpPage"_s, helpPage());
    return card;
}

void AccountPage::showAccount()
{
    const Balance &balance = m_session.balance();
    const QString unknown = tr("not told");
    const AccountInfo &account = m_session.account();
    const auto put = [&](QLabel *label, const QString &text) {
        label->setText(balance.known && !text.isEmpty() ? text : unknown);
    };
    put(m_email, account.email);
    put(m_plan, account.plan);
    put(m_credits, account.credits.toString());
    put(m_images, account.totalImages < 0 ? QString() : locale().toString(account.totalImages));
    m_refresh->setEnabled(m_session.hasKey() && !balance.asking);
    QStringList heard;
    if (!m_session.hasKey())
        heard << tr("There is no API key.");
    else if (balance.failure)
        heard << words::accountFailure(balance.failure, m_session.profile().generation);
    if (balance.known)
        heard << tr("Heard %1.").arg(words::when(balance.askedAt));
    else if (m_session.hasKey() && !balance.failure)
        heard << tr("Asking…");
    m_heard->setText(heard.join(u' '));
}

void AccountPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_session.hasKey())
        m_session.refreshBalance();
}

} // namespace frameloom
