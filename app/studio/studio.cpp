// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "studio/studio.h"

using namespace Qt::StringLiterals;

namespace frameloom {

Studio::Studio(Workspace &workspace, SandboxLauncher &sandbox, const Clock &clock, const QString &environmentKey,
               ApiClient::NetworkFactory network, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_sandbox(sandbox)
    , m_clock(clock)
    , m_environmentKey(environmentKey)
    , m_network(std::move(network))
    , m_profiles(workspace.dataFolder())
    , m_proxy(workspace.settings(), workspace.keys())
{
    connect(&m_proxy, &ProxyControl::changed, this, [this] {
        if (m_session)
            m_session->tryNetwork();
    });
    connect(&workspace.settings(), &Settings::changed, this, &Studio::readWebhookSecret);
}

Studio::~Studio() = default;

Studio::Refusal Studio::refusalOf(const Profile &profile)
{
    if (profile.sandbox)
        return Refusal::None;
    return profile.isUrlAllowed(profile.apiUrl) ? Refusal::None : Refusal::Address;
}

void Studio::closeSession()
{
    if (!m_session)
        return;
    Q_EMIT sessionClosing();
    m_session.reset();
    m_keyPlace = KeyVault::Place::None;
}

void Studio::replaceSession(const Profile &profile)
{
    closeSession();
    m_keyPlace = KeyVault::Place::None;
    m_askedWebhookSecret = false;
    m_session = std::make_unique<Session>(m_workspace, profile, m_clock, m_network);
    connect(m_session.get(), &Session::modelsRefreshed, this, [this](ModelFiles::Outcome outcome) {
        if (outcome == ModelFiles::Outcome::Changed)
            QMetaObject::invokeMethod(this, &Studio::reloadCatalog, Qt::QueuedConnection); // not inside of its own signal
    });
    Q_EMIT sessionOpened(m_session.get());
    readWebhookSecret();
}

void Studio::save(const Profile &profile)
{
    m_profiles.save(profile);
    Q_EMIT profilesSaved(m_profiles.isSaved());
}

void Studio::readWebhookSecret()
{
    if (!m_session || m_askedWebhookSecret)
        return;
    if (m_session->profile().generation == ApiGeneration::Unified) // it signs with the key
        return;
    if (m_session->profile().webhookUrl.isEmpty() && !m_workspace.settings().receiver().on)
        return;
    m_askedWebhookSecret = true;
    m_workspace.keys().read(webhookEntry(m_session->profile().id), m_session.get(), [this](const KeyVault::Found &found) {
        if (!m_session->profile().webhookSecret.isEmpty())
            return; // entered meanwhile
        m_session->setWebhook(m_session->profile().webhookUrl, found.key);
        Q_EMIT webhookChanged();
    });
}

void Studio::setWebhook(const QString &url, const QString &secret)
{
    if (!m_session)
        return;
    const QString before = m_session->profile().webhookSecret;
    const QString id = m_session->profile().id;
    Profile stored = m_profiles.find(id).value_or(m_session->profile());
    m_session->setWebhook(url, secret);
    if (stored.webhookUrl != url) {
        stored.webhookUrl = url;
        save(stored);
    }
    if (secret != before) {
        if (secret.isEmpty())
            m_workspace.keys().remove(webhookEntry(id), m_session.get(), [] {});
        else
            m_workspace.keys().write(webhookEntry(id), secret, m_session.get(), [](KeyVault::Place) {});
    }
    Q_EMIT webhookChanged();
    readWebhookSecret(); // one that was kept earlier, now that there is a URL again
}

bool Studio::isKeyFromEnvironment() const
{
    return !m_environmentKey.isEmpty()
        && (!m_session || m_environmentHost.isEmpty() || m_session->profile().apiUrl == m_environmentHost);
}

ApiGeneration Studio::environmentGeneration() const
{
    return isUnifiedKey(m_environmentKey) ? ApiGeneration::Unified : ApiGeneration::Classic;
}

bool Studio::open(const Profile &profile)
{
    if (profile.sandbox) {
        openSandbox(profile.generation);
        return m_session && m_session->profile().sandbox;
    }
    if (const Refusal why = refusalOf(profile); why != Refusal::None) {
        Q_EMIT refused(profile, why);
        return false;
    }
    if (!m_profiles.find(profile.id)) {
        save(profile);
        Q_EMIT profilesChanged();
    }
    m_workspace.settings().setLastProfile(profile.id);
    if (m_environmentHost.isEmpty())
        m_environmentHost = profile.apiUrl;
    replaceSession(profile);
    if (isKeyFromEnvironment()) {
        m_session->start(m_environmentKey);
        return true;
    }
    // The window is there before the keychain answers; jobs are shown meanwhile.
    m_workspace.keys().read(profile.id, m_session.get(), [this](const KeyVault::Found &found) {
        const bool entered = m_session->hasKey(); // meanwhile, by hand: keepKey() tells where it went
        m_session->start(found.key);
        if (entered)
            return;
        m_keyPlace = found.place;
        Q_EMIT keyPlaced(found.place);
        if (found.key.isEmpty())
            Q_EMIT keyWanted(m_session->profile());
    });
    return true;
}

void Studio::openSandbox(ApiGeneration generation)
{
    QString why;
    const auto running = m_sandbox.start(m_workspace.dataFolder() + "/sandbox"_L1, &why);
    if (!running) {
        Q_EMIT sandboxFailed(why);
        return;
    }
    Profile profile = Profile::sandboxProfile(generation);
    profile.apiUrl = running->url;
    profile.proUrl = running->url;
    if (const auto known = m_profiles.find(profile.id))
        profile.webhookUrl = known->webhookUrl;
    m_workspace.settings().setLastProfile(profile.id);
    replaceSession(profile);
    m_session->start(generation == ApiGeneration::Unified ? running->unifiedKey : running->key);
}

bool Studio::openLast()
{
    const QString last = m_workspace.settings().lastProfile();
    if (last.isEmpty())
        return false;
    for (const ApiGeneration generation : {ApiGeneration::Classic, ApiGeneration::Unified}) {
        if (last == Profile::sandboxProfile(generation).id) {
            openSandbox(generation);
            return m_session != nullptr;
        }
    }
    const auto profile = m_profiles.find(last);
    return profile && open(*profile);
}

void Studio::reloadCatalog()
{
    if (!m_session || !m_session->profile().sandbox) {
        m_workspace.renewCatalog();
        return;
    }
    const Profile profile = m_session->profile();
    closeSession(); // its server takes the new catalogue too: nothing may be on the way meanwhile
    m_workspace.reloadCatalog();
    open(profile);
}

void Studio::checkKey(const Profile &profile, const QString &key, QObject *context,
                      std::function<void(const Result<AccountInfo> &)> done)
{
    if (refusalOf(profile) != Refusal::None) {
        Failure failure;
        failure.kind = FailureKind::UnsafeUrl;
        QMetaObject::invokeMethod(context, [done, failure] { done(failure); }, Qt::QueuedConnection);
        return;
    }
    // One request on this thread's event loop; nothing blocks. The client goes with the answer or the asker.
    auto *client = new ApiClient(profile, makeDialect(profile.generation), m_network, context);
    client->setKey(key);
    connect(client->account(), &AccountCall::finished, context,
            [client, done = std::move(done)](const Result<AccountInfo> &result) {
        client->deleteLater();
        done(result);
    });
}

void Studio::keepKey(const Profile &given, const QString &key)
{
    Profile profile = given;
    if (const auto known = m_profiles.find(profile.id); known && profile.webhookUrl.isEmpty())
        profile.webhookUrl = known->webhookUrl; // the vendor's standard profile knows nothing of it
    save(profile);
    Q_EMIT profilesChanged();
    m_workspace.settings().setLastProfile(profile.id);
    if (!m_session || m_session->profile().id != profile.id) {
        replaceSession(profile);
        m_session->start(key);
    } else {
        m_session->setKey(key);
    }
    m_workspace.keys().write(profile.id, key, m_session.get(), [this](KeyVault::Place place) {
        m_keyPlace = place;
        Q_EMIT keyPlaced(place);
    });
}

void Studio::forgetKey()
{
    if (!m_session || m_session->profile().sandbox)
        return;
    m_workspace.keys().remove(m_session->profile().id, m_session.get(), [this] {
        m_keyPlace = KeyVault::Place::None;
        m_session->setKey({});
        Q_EMIT keyPlaced(m_keyPlace);
    });
}

void Studio::removeProfile(const QString &profileId)
{
    if (m_session && m_session->profile().id == profileId)
        closeSession();
    if (m_workspace.settings().lastProfile() == profileId)
        m_workspace.settings().setLastProfile({});
    m_profiles.remove(profileId);
    Q_EMIT profilesSaved(m_profiles.isSaved());
    m_workspace.keys().remove(profileId, this, [] {});
    m_workspace.keys().remove(webhookEntry(profileId), this, [] {});
    Q_EMIT profilesChanged();
}

} // namespace frameloom
