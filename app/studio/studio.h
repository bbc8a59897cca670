// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "account/profilestore.h"
#include "model/clock.h"
#include "studio/proxycontrol.h"
#include "studio/sandboxlauncher.h"
#include "studio/session.h"
#include "studio/workspace.h"

#include <QObject>
#include <QString>

#include <memory>

namespace frameloom {

/// Which profile is at work: opens one at a time, finds its key, starts the sandbox when it is the sandbox's; and the
/// way to the internet.
/// GUI thread.
class Studio : public QObject
{
    Q_OBJECT
public:
    /// `environmentKey`: from APIFRAME_API_KEY; wins over the keychain and is never stored. `network` is for tests.
    Studio(Workspace &workspace, SandboxLauncher &sandbox, const Clock &clock, const QString &environmentKey = {},
           ApiClient::NetworkFactory network = {}, QObject *parent = nullptr);
    ~Studio() override;

    Workspace &workspace() { return m_workspace; }
    ProfileStore &profiles() { return m_profiles; }
    ProxyControl &proxy() { return m_proxy; }
    /// The session at work, or null before the first profile is opened.
    Session *session() { return m_session.get(); }

    /// Why a profile cannot be opened: only a profiles.json edited by hand, or by a newer program, has such.
    enum class Refusal {
        None,
        Address     ///< no address, or plain http to another host
    };
    static Refusal refusalOf(const Profile &profile);

    /// Closes the session at work and opens this one; sessionOpened() follows at once, its key a little later.
    /// False when it cannot be opened: refused() has told why and the session at work goes on.
    bool open(const Profile &profile);
    /// The sandbox, labelled as such.
    void openSandbox(ApiGeneration generation = ApiGeneration::Classic);
    /// Opens what was open last. False at the first start: show the welcome.
    bool openLast();
    /// Reads the catalogue again, for what has changed in the user's folder. The session goes on and takes it
    /// (Session::pricesChanged(), catalogChanged()); the sandbox is opened anew with it.
    void reloadCatalog();
    /// Tries a key at the profile's GET /account without keeping it. Only then use keepKey().
    void checkKey(const Profile &profile, const QString &key, QObject *context,
                  std::function<void(const Result<AccountInfo> &)> done);
    /// Opens the profile and gives the key to the vault.
    void keepKey(const Profile &profile, const QString &key);
    /// Takes the key of the profile at work out of the vault and out of memory. Its jobs wait until there is another.
    void forgetKey();
    /// Forgets a profile and its key; when it is at work its session is closed. Jobs and pictures stay in the library.
    void removeProfile(const QString &profileId);
    /// The webhook of the profile at work: its URL is stored with the profile, its secret in the key vault. Both are used
    /// from the next submission on; the secret also opens the local receiver. A Unified account has no secret: the
    /// service signs with the key.
    void setWebhook(const QString &url, const QString &secret);
    /// Where the key of the session at work lives.
    KeyVault::Place keyPlace() const { return m_keyPlace; }
    /// Whether APIFRAME_API_KEY is the key of the session at work, or will be of the first. It is for the server that is
    /// opened first and goes to no other.
    bool isKeyFromEnvironment() const;
    /// The API that the key from the environment is for; Classic without one.
    ApiGeneration environmentGeneration() const;

Q_SIGNALS:
    /// The old session is about to go: drop every reference to it.
    void sessionClosing();
    void sessionOpened(frameloom::Session *session);
    /// The open profile has no key: ask for one.
    void keyWanted(const frameloom::Profile &profile);
    void keyPlaced(frameloom::KeyVault::Place place);
    void sandboxFailed(const QString &why);
    void refused(const frameloom::Profile &profile, frameloom::Studio::Refusal why);
    void profilesChanged();
    /// They were changed, and could be written to the disk or not. If not, they are kept in memory.
    void profilesSaved(bool saved);
    void webhookChanged(); ///< URL or secret of the session at work

private:
    /// Asks the vault, once for each session, and only where the secret is of use.
    void readWebhookSecret();
    void closeSession();
    void replaceSession(const Profile &profile);
    void save(const Profile &profile);

    Workspace &m_workspace;
    SandboxLauncher &m_sandbox;
    const Clock &m_clock;
    QString m_environmentKey;
    QUrl m_environmentHost; ///< the server it is for
    ApiClient::NetworkFactory m_network;
    ProfileStore m_profiles;
    ProxyControl m_proxy;
    std::unique_ptr<Session> m_session;
    KeyVault::Place m_keyPlace = KeyVault::Place::None;
    bool m_askedWebhookSecret = false;
};

} // namespace frameloom
