// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/accountstopic.h"

#include "account/accountlist.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace frameloom {

AccountsTopic::AccountsTopic(Studio &studio, QWidget *parent)
    : SettingsTopic(u"accountsTopic"_s, tr("Accounts"), parent)
    , m_studio(studio)
    , m_account(new QLabel(this))
{
    m_account->setObjectName(u"accountName"_s);
    m_account->setTextFormat(Qt::PlainText);
    addRow(tr("Open now"), {}, m_account, Place::Beside);
    m_account->setAccessibleName({}); // a label that tells something is named by what it tells
    auto *accounts = new AccountList(m_studio, this);
    connect(accounts, &AccountList::keyEntryRequested, this, &AccountsTopic::keyEntryRequested);
    addRow(tr("All accounts"), tr("Each has its own key and its own jobs."), accounts, Place::Beneath,
           tr("API key, keychain, profile, sandbox"));

    connect(&m_studio, &Studio::sessionOpened, this, &AccountsTopic::showAccount);
    connect(&m_studio, &Studio::keyPlaced, this, &AccountsTopic::showAccount);
    connect(&m_studio, &Studio::profilesChanged, this, &AccountsTopic::showAccount);
    showAccount();
}

void AccountsTopic::showAccount()
{
    const Session *session = m_studio.session();
    m_account->setText(session ? session->profile().name : tr("None"));
    QString place;
    if (!session)
        place.clear();
    else if (session->profile().sandbox)
        place = tr("Play money; nothing leaves this computer.");
    else if (m_studio.isKeyFromEnvironment())
        place = tr("The key comes from APIFRAME_API_KEY and is not stored.");
    else if (m_studio.keyPlace() == KeyVault::Place::Keychain)
        place = tr("The key is in the system’s keychain.");
    else if (m_studio.keyPlace() == KeyVault::Place::Memory)
        place = tr("No keychain answers on this system: the key is kept until Frameloom is closed.");
    else
        place = tr("There is no key yet.");
    setNote(m_account, place);
}

} // namespace frameloom
