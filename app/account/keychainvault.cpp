// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/keychainvault.h"

#include <QPointer>

#include <qt6keychain/keychain.h>

namespace frameloom {

// Keychain jobs have no parent and delete themselves: the service calls back into them, also after we are gone.

KeychainVault::KeychainVault(const QString &service, QObject *parent) : KeyVault(parent), m_service(service) {}

void KeychainVault::read(const QString &profileId, QObject *context, std::function<void(const Found &)> done)
{
    enqueue([this, profileId, guard = QPointer<QObject>(context), done = std::move(done)] {
        const auto finish = [this, guard, done](const Found &found) {
            if (guard)
                QMetaObject::invokeMethod(guard, [done, found] { done(found); }, Qt::QueuedConnection);
            next();
        };
        if (const auto kept = m_memory.constFind(profileId); kept != m_memory.constEnd()) {
            finish({.key = *kept, .place = Place::Memory, .keychainAnswers = false});
            return;
        }
        ask(profileId, finish);
    });
}

void KeychainVault::write(const QString &profileId, const QString &key, QObject *context,
                          std::function<void(Place)> done)
{
    enqueue([this, profileId, key, guard = QPointer<QObject>(context), done = std::move(done)] {
        store(profileId, key, [this, guard, done](Place place) {
            if (guard)
                QMetaObject::invokeMethod(guard, [done, place] { done(place); }, Qt::QueuedConnection);
            next();
        });
    });
}

void KeychainVault::remove(const QString &profileId, QObject *context, std::function<void()> done)
{
    enqueue([this, profileId, guard = QPointer<QObject>(context), done = std::move(done)] {
        m_memory.remove(profileId);
        erase(profileId, [this, guard, done] {
            if (guard)
                QMetaObject::invokeMethod(guard, done, Qt::QueuedConnection);
            next();
        });
    });
}

void KeychainVault::enqueue(std::function<void()> step)
{
    m_waiting.enqueue(std::move(step));
    if (!m_busy)
        next();
}

void KeychainVault::next()
{
    m_busy = !m_waiting.isEmpty();
    if (m_busy)
        QMetaObject::invokeMethod(this, m_waiting.dequeue(), Qt::QueuedConnection);
}

void KeychainVault::ask(const QString &profileId, std::function<void(const Found &)> done)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(profileId);
    connect(job, &QKeychain::Job::finished, this, [job, done = std::move(done)] {
        Found found;
        if (job->error() == QKeychain::NoError && !job->textData().isEmpty()) {
            found.key = job->textData();
            found.place = Place::Keychain;
        } else {
            found.keychainAnswers = job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
        }
        done(found);
    });
    job->start();
}

void KeychainVault::store(const QString &profileId, const QString &key, std::function<void(Place)> done)
{
    const auto keep = [this, profileId, key, done](bool inKeychain) {
        if (inKeychain)
            m_memory.remove(profileId);
        else
            m_memory.insert(profileId, key);
        done(inKeychain ? Place::Keychain : Place::Memory);
    };
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(profileId);
    job->setTextData(key);
    connect(job, &QKeychain::Job::finished, this, [this, job, profileId, key, keep] {
        if (job->error() != QKeychain::NoError) {
            keep(false);
            return;
        }
        ask(profileId, [key, keep](const Found &found) { keep(found.place == Place::Keychain && found.key == key); });
    });
    job->start();
}

void KeychainVault::erase(const QString &profileId, std::function<void()> done)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(profileId);
    connect(job, &QKeychain::Job::finished, this, [done = std::move(done)] { done(); });
    job->start();
}

} // namespace frameloom
