// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "integration/roundtripworld.h"

#include "account/memoryvault.h"
#include "catalog/jsonschema.h"
#include "catalog/validation.h"
#include "integration/impatientcatalog.h"
#include "library/assetrepository.h"
#include "library/jobrepository.h"
#include "library/storefixture.h"
#include "stage/stageactions.h"

#include <QDir>
#include <QJsonDocument>
#include <QMimeDatabase>
#include <QTest>

using namespace Qt::StringLiterals;

namespace frameloom::test {

namespace {

bool endedBadly(JobState state)
{
    return state == JobState::Failed || state == JobState::Cancelled || state == JobState::Unconfirmed
           || state == JobState::Dropped;
}

} // namespace

QString RoundTripWorld::start()
{
    const QString data = m_folder.filePath(u"data"_s);
    if (!QDir().mkpath(data + u"/catalog"_s) || !QDir().mkpath(inputs())
        || !writeImpatientCatalog(data + u"/catalog"_s))
        return u"no folder"_s;
    m_workspace = std::make_unique<Workspace>(data, std::make_unique<MemoryVault>());
    for (const CatalogProblem &problem : m_workspace->catalogProblems())
        return problem.file + u' ' + problem.place + u' ' + problem.message;
    m_workspace->store().open();
    m_sandbox = std::make_unique<SandboxServer>(
        SandboxServer::Options{.folder = m_folder.filePath(u"sandbox"_s),
                               .speed = 0,
                               .startBalance = Credits::whole(1'000'000),
                               .catalog = std::make_shared<const Catalog>(Catalog::load({Catalog::builtIn()})),
                               .now = {},
                               .blockSize = 8});
    QString why;
    if (!m_sandbox->start(&why))
        return why;
    Profile profile = Profile::sandboxProfile();
    profile.apiUrl = profile.proUrl = m_sandbox->url();
    m_session = std::make_unique<Session>(*m_workspace, profile, m_clock);
    connect(&m_workspace->store(), &Store::jobsChanged, this, [this](const QVector<Job> &jobs) {
        for (const Job &changed : jobs)
            m_states.insert(changed.id, changed.state);
    });
    connect(m_session.get(), &Session::submitted, this,
            [this](quint64 ticket, const QVector<qint64> &ids) { m_stored.insert(ticket, ids); });
    connect(m_session.get(), &Session::submitFailed, this, [this](quint64 ticket, const Failure &failure) {
        trouble = failure.words;
        m_stored.insert(ticket, {});
    });
    m_session->start(SandboxServer::apiKey());
    return {};
}

RoundTripWorld::~RoundTripWorld()
{
    m_session.reset();
    m_workspace.reset();
}

Job RoundTripWorld::job(qint64 id)
{
    return askNow(m_workspace->store(),
                  [id](Database &database) { return JobRepository(database).find(id).value_or(Job()); });
}

QVector<Asset> RoundTripWorld::assetsOf(qint64 id)
{
    return askNow(m_workspace->store(), [id](Database &database) { return AssetRepository(database).ofJob(id); });
}

Job RoundTripWorld::run(const ChainPlan &plan, const QString &title)
{
    ROUNDTRIP_MUST(plan.problem == ChainPlan::Problem::None, u"plan problem %1"_s.arg(int(plan.problem)));
    const quint64 ticket = m_session->submit(plan, title);
    [&] { QTRY_VERIFY(m_stored.contains(ticket)); }();
    const QVector<qint64> ids = m_stored.value(ticket);
    ROUNDTRIP_MUST(!ids.isEmpty(), u"was not stored: "_s + trouble);
    const auto state = [&] { return m_states.value(ids.constLast()); };
    [&] { QTRY_VERIFY_WITH_TIMEOUT(state() == JobState::Done || endedBadly(state()), 2 * PatienceMs); }();
    Job ended;
    for (const qint64 id : ids) {
        ended = job(id);
        ROUNDTRIP_MUST(ended.state == JobState::Done,
                       u"%1 is %2: %3 %4 %5"_s.arg(ended.operationId, jobStateName(ended.state))
                           .arg(int(ended.failure.kind))
                           .arg(ended.failure.words, QString::fromUtf8(ended.body.left(600))));
        const QString wrong = wrongWith(ended);
        ROUNDTRIP_MUST(wrong.isEmpty(), ended.operationId + u": "_s + wrong);
    }
    // What was filled in is what was sent.
    const Operation &operation = *catalog().operation(ended.operationId);
    const QJsonObject body = QJsonDocument::fromJson(ended.body).object();
    const QJsonObject filled = plan.steps.constLast().draft.params;
    for (auto it = filled.begin(); it != filled.end(); ++it) {
        const Field *field = operation.field(it.key());
        const bool same = field && field->isMedia() ? body.contains(it.key()) : body[it.key()] == it.value();
        ROUNDTRIP_MUST(same,
                       u"%1 was filled in, but not sent: %2"_s.arg(it.key(), QString::fromUtf8(ended.body.left(600))));
    }
    if (!m_made.contains(ended.resultFamily))
        m_made.insert(ended.resultFamily, ended.id);
    return ended;
}

QString RoundTripWorld::wrongWith(const Job &done)
{
    const Operation &operation = *catalog().operation(done.operationId);
    if (const QString wrong = wrongBody(operation, done.body); !wrong.isEmpty())
        return wrong;
    if (done.resultKind != operation.result.kind || done.resultFamily != operation.result.family)
        return u"result of another kind"_s;
    QHash<AssetKind, int> count;
    const QVector<Asset> assets = assetsOf(done.id);
    for (const Asset &asset : assets) {
        ++count[asset.kind];
        if (const QString wrong = wrongFile(asset); !wrong.isEmpty())
            return wrong;
    }
    switch (operation.result.kind) {
    case ResultKind::Images:
    case ResultKind::Image:
        return count.value(AssetKind::Picture) > 0 ? QString() : u"no pictures"_s;
    case ResultKind::Video:
        return count.value(AssetKind::Video) > 0 ? QString() : u"no video"_s;
    case ResultKind::Audio:
        return count.value(AssetKind::Audio) > 0 ? QString() : u"no songs"_s;
    case ResultKind::Text:
        return done.texts.join(QString()).trimmed().isEmpty() ? u"no text"_s : QString();
    case ResultKind::Seed:
        return done.seed.isEmpty() ? u"no seed"_s : QString();
    case ResultKind::Nothing:
        return assets.isEmpty() ? QString() : u"files where there should be none"_s;
    }
    return {};
}

QString RoundTripWorld::wrongFile(const Asset &asset)
{
    const QString path = m_workspace->libraryPath(asset.path);
    if (asset.state != AssetState::Saved || !QFileInfo(path).isFile())
        return u"file %1 is not saved: %2 %3"_s.arg(asset.number).arg(asset.url.toString(), asset.failure.words);
    QString expected = u"image/"_s;
    if (asset.kind == AssetKind::Video)
        expected = u"video/"_s;
    else if (asset.kind == AssetKind::Audio)
        expected = u"audio/"_s;
    const QString found = QMimeDatabase().mimeTypeForFile(path, QMimeDatabase::MatchContent).name();
    if (!asset.mime.startsWith(expected) || !found.startsWith(expected))
        return u"file %1 is %2, told as %3"_s.arg(asset.path, found, asset.mime);
    return {};
}

/// What the service was sent, against what it documents.
QString RoundTripWorld::wrongBody(const Operation &operation, const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return u"the body is no JSON object: "_s + QString::fromUtf8(bytes.left(200));
    QString error;
    const auto schema = JsonSchema::compile(operation.schema, &error);
    if (!schema)
        return error;
    const QVector<SchemaViolation> violations = schema->validate(document.object());
    if (!violations.isEmpty())
        return u"the body breaks the schema at %1: %2 %3"_s.arg(violations.first().pointer, violations.first().message,
                                                                QString::fromUtf8(bytes.left(600)));
    return {};
}

QString RoundTripWorld::wrongFollowUps(const Job &done)
{
    StageContent content;
    content.job = done;
    content.assets = assetsOf(done.id);
    const QVector<StageAction> actions = actionsFor(catalog(), content, 0, {}) + actionsFor(catalog(), content, 1, {});
    if (actions.isEmpty() && !catalog().operation(done.operationId)->followUps.isEmpty())
        return u"offers no follow-up"_s;
    int largest = 0;
    for (const Asset &asset : content.assets)
        largest =
            asset.kind == AssetKind::Picture ? std::max({largest, asset.size.width(), asset.size.height()}) : largest;
    for (const StageAction &action : actions) {
        const Operation &next = *catalog().operation(action.draft.operationId);
        int limit = action.draft.parent.isNull() ? 0 : next.parent.maxSide;
        for (const Field &field : next.fields) {
            if (action.draft.parent.isNull() && action.draft.params.contains(field.name))
                limit = std::max(limit, field.media.maxSide);
        }
        const bool tooLarge = limit > 0 && largest > limit;
        if (action.plan.problem != ChainPlan::Problem::None || action.reason.isEmpty() == tooLarge)
            return u"%1 is not possible: %2"_s.arg(action.id, action.reason);
        if (action.opensForm)
            continue;
        // Sent without a form in between: nothing may be missing.
        const QString family = action.draft.parent.isNull() ? QString() : done.resultFamily;
        for (const FieldProblem &problem : validateDraft(next, action.draft, family))
            return u"%1 cannot be sent: %2 %3"_s.arg(action.id, problem.field).arg(int(problem.kind));
    }
    return {};
}

} // namespace frameloom::test
