// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/draftkeeper.h"

#include "library/draftrepository.h"

#include <chrono>

using namespace std::chrono_literals;

namespace frameloom {

namespace {

constexpr auto SaveDelay = 400ms;

struct Kept
{
    QVector<Draft> drafts;
    QStringList prompts;
};

} // namespace

DraftKeeper::DraftKeeper(StoreClient &client, QObject *parent) : QObject(parent), m_client(client)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(SaveDelay);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::flush);
    m_client.ask(this, [](Database &database) {
        DraftRepository repository(database);
        return Kept{repository.all(), repository.prompts()};
    }, [this](const Kept &kept) {
        for (const Draft &draft : kept.drafts) {
            if (!m_touched.contains(draft.operationId))
                m_drafts.insert(draft.operationId, draft);
        }
        // A prompt may have been submitted before this answer came.
        for (const QString &prompt : kept.prompts) {
            if (!m_prompts.contains(prompt))
                m_prompts.append(prompt);
        }
        m_loaded = true;
        Q_EMIT loaded();
        Q_EMIT promptsChanged();
    });
}

DraftKeeper::~DraftKeeper()
{
    flush();
}

std::optional<Draft> DraftKeeper::draft(const QString &operationId) const
{
    const auto it = m_drafts.constFind(operationId);
    return it == m_drafts.cend() ? std::nullopt : std::optional(*it);
}

void DraftKeeper::put(const Draft &draft)
{
    m_touched.insert(draft.operationId);
    Draft &kept = m_drafts[draft.operationId];
    if (kept == draft)
        return;
    kept = draft;
    m_unsaved.insert(draft.operationId);
    m_timer.start();
}

void DraftKeeper::flush()
{
    m_timer.stop();
    if (m_unsaved.isEmpty())
        return;
    QVector<Draft> drafts;
    for (const QString &id : std::as_const(m_unsaved))
        drafts.append(m_drafts.value(id));
    m_unsaved.clear();
    m_client.store().post([drafts](Database &database) {
        DraftRepository repository(database);
        for (const Draft &draft : drafts)
            repository.save(draft);
    });
}

void DraftKeeper::addPrompt(const QString &prompt)
{
    if (prompt.trimmed().isEmpty())
        return;
    m_prompts.removeAll(prompt);
    m_prompts.prepend(prompt);
    m_client.store().post([prompt](Database &database) { DraftRepository(database).addPrompt(prompt); });
    Q_EMIT promptsChanged();
}

} // namespace frameloom
