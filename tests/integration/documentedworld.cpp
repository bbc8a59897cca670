// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "integration/documentedworld.h"

#include "account/memoryvault.h"
#include "create/fields/parentchoicedelegate.h"
#include "create/fields/parentchoices.h"
#include "create/mask/maskdocument.h"
#include "create/mask/maskfile.h"
#include "create/operationform.h"
#include "integration/impatientcatalog.h"
#include "integration/roundtripmust.h"
#include "library/assetrepository.h"
#include "library/storefixture.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QPushButton>
#include <QScopeGuard>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace frameloom::test {

namespace {

const QString s_webhook = u"https://hooks.example.org/apiframe"_s;
const QString s_secret = u"a secret of the receiver"_s;

bool hasStopped(JobState state)
{
    return !isOpen(state);
}

} // namespace

DocumentedWorld::~DocumentedWorld()
{
    m_window.reset();
    m_session.reset();
    m_workspace.reset();
}

QString DocumentedWorld::start()
{
    QLoggingCategory::setFilterRules(u"frameloom.*.info=false"_s); // thousands of requests
    // Every press is meant.
    QApplication::setDoubleClickInterval(0);
    const QString data = m_folder.filePath(u"data"_s);
    const QString inputs = m_folder.filePath(u"inputs"_s);
    if (!QDir().mkpath(data + u"/catalog"_s) || !QDir().mkpath(inputs) || !writeImpatientCatalog(data + u"/catalog"_s))
        return u"no folder"_s;
    m_filler = std::make_unique<FormFiller>(inputs);
    m_workspace = std::make_unique<Workspace>(data, std::make_unique<MemoryVault>());
    for (const CatalogProblem &problem : m_workspace->catalogProblems())
        return problem.file + u' ' + problem.place + u' ' + problem.message;
    m_workspace->settings().setLayout("createAdvanced"_L1, "open");
    m_workspace->store().open();
    connect(&m_workspace->store(), &Store::jobsChanged, this, [this](const QVector<Job> &jobs) {
        for (const Job &job : jobs)
            m_jobs.insert(job.id, job);
    });
    Profile profile = Profile::forUrl(m_service.apiUrl(), ApiGeneration::Classic);
    profile.proUrl = m_service.proUrl();
    m_session = std::make_unique<Session>(*m_workspace, profile, m_clock);
    connect(m_session.get(), &Session::submitted, this,
            [this](quint64 ticket, const QVector<qint64> &ids) { m_stored.insert(ticket, ids); });
    connect(m_session.get(), &Session::submitFailed, this, [this](quint64 ticket, const Failure &failure) {
        trouble = failure.words;
        m_stored.insert(ticket, {});
    });
    m_session->start(DocumentedService::key());
    m_window = std::make_unique<QWidget>();
    m_pane = new FormPane(*m_session, m_window.get());
    connect(m_pane, &FormPane::submitRequested, this,
            [this](const ChainPlan &plan, const QString &title) { m_ticket = m_session->submit(plan, title); });
    m_window->resize(420, 900);
    m_pane->resize(m_window->size());
    m_window->show();
    if (!waitFor([this] { return m_session->balance().known; }))
        return u"no balance"_s;
    return {};
}

bool DocumentedWorld::waitFor(const std::function<bool()> &condition) const
{
    return QTest::qWaitFor(condition, PatienceMs);
}

OperationForm *DocumentedWorld::form() const
{
    for (auto *form : m_pane->findChildren<OperationForm *>()) {
        if (form->operation().id == m_pane->operationId())
            return form;
    }
    return nullptr;
}

QVector<Asset> DocumentedWorld::assetsOf(qint64 id)
{
    return askNow(m_workspace->store(), [id](Database &database) { return AssetRepository(database).ofJob(id); });
}

bool DocumentedWorld::fill(const DocumentedOperation &documented, const DocumentedRequest &request)
{
    const Operation &operation = *catalog().operation(documented.id);
    m_song.clear();
    Job parent;
    for (const QJsonValue &value : request.fill) {
        const QString from = value["from"_L1].toString();
        if (from.isEmpty())
            continue;
        const DocumentedOperation *maker = m_documents.operation(from);
        ROUNDTRIP_MUST(maker, u"no data for "_s + from);
        if (!fill(*maker, maker->requests.constFirst()))
            return false;
        // A new one each time: the list shows the newest.
        parent = generate(*maker, maker->requests.constFirst(), maker->shapes.constFirst());
        if (parent.id == 0)
            return false;
    }
    m_parent = parent;
    m_song.clear();
    m_pane->openOperation(documented.id);
    m_pane->setDraft(OperationForm::freshDraft(operation));
    OperationForm *filled = form();
    ROUNDTRIP_MUST(filled, u"has no form"_s);
    for (const QString &name : request.fill.keys())
        ROUNDTRIP_MUST(operation.field(name), u"has no field "_s + name);
    for (const Field &field : operation.fields) { // from the top to the bottom, as people do
        if (request.fill.contains(field.name) && !fillField(*filled, field.name, request.fill.value(field.name)))
            return false;
    }
    const auto problems = [filled] {
        QString all;
        for (const FieldProblem &problem : filled->validate())
            all += u" %1:%2 %3"_s.arg(problem.field).arg(int(problem.kind)).arg(problem.detail);
        return all;
    };
    const bool fits = waitFor([&] { return !filled->isBusy() && problems().isEmpty(); });
    ROUNDTRIP_MUST(fits, u"the form complains:"_s + problems());
    return true;
}

bool DocumentedWorld::fillField(OperationForm &form, const QString &name, const QJsonValue &value)
{
    FieldEditorWidget *editor = form.editor(name);
    ROUNDTRIP_MUST(editor && !editor->isHidden(), u"does not show "_s + name);
    if (value.toObject().contains("from"_L1))
        return chooseParent(form, name, value.toObject());
    if (value.toObject().contains("paint"_L1))
        return paintMask(*editor);
    if (value.toObject().contains("task"_L1)) { // an id from elsewhere is pasted
        auto *combo = editor->findChild<QComboBox *>();
        ROUNDTRIP_MUST(combo && combo->lineEdit(), u"takes no id"_s);
        combo->lineEdit()->clear();
        QTest::keyClicks(combo->lineEdit(), value["task"_L1].toString());
        return true;
    }
    const QString wrong = m_filler->enter(*editor, value);
    ROUNDTRIP_MUST(wrong.isEmpty(), name + u' ' + wrong);
    return true;
}

bool DocumentedWorld::chooseParent(OperationForm &form, const QString &name, const QJsonObject &wanted)
{
    auto *combo = form.editor(name)->findChild<QComboBox *>();
    ROUNDTRIP_MUST(combo, u"no list of results"_s);
    const int picture = wanted["picture"_L1].toInt();
    m_song = wanted["song"_L1].toString();
    const auto row = [&] {
        for (int i = 0; i < combo->count(); ++i) {
            const ParentRef parent = combo->itemData(i, ParentChoiceDelegate::ChoiceRole).value<ParentChoice>().parent;
            if (parent.jobId == m_parent.id && (picture == 0 || parent.picture == picture)
                && (m_song.isEmpty() || parent.itemId == m_song))
                return i;
        }
        return -1;
    };
    // The list is read when the form is shown, and again when it is opened.
    bool listed = QTest::qWaitFor([&] { return row() >= 0; }, 200);
    if (!listed) {
        combo->showPopup();
        listed = waitFor([&] { return row() >= 0; });
        combo->hidePopup();
    }
    ROUNDTRIP_MUST(listed, u"the list lacks the result"_s);
    const int index = row();
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index);
    const bool known = waitFor([this] { return m_pane->parentJob() && m_pane->parentJob()->id == m_parent.id; });
    ROUNDTRIP_MUST(known, u"the form lost its parent"_s);
    return true;
}

/// White in the middle.
bool DocumentedWorld::paintMask(FieldEditorWidget &editor)
{
    auto *paint = qobject_cast<QPushButton *>(editor.input());
    ROUNDTRIP_MUST(paint && waitFor([paint] { return paint->isEnabled(); }), u"the mask cannot be painted"_s);
    m_maskSize = assetsOf(m_parent.id).value(0).size;
    ROUNDTRIP_MUST(!m_maskSize.isEmpty(), u"nothing to paint on"_s);
    MaskDocument document(m_maskSize);
    document.beginStroke(true);
    document.strokeTo(QPointF(m_maskSize.width() / 2.0, m_maskSize.height() / 2.0), m_maskSize.height() / 4.0);
    document.endStroke();
    const MaskFile file = saveMask(document.image(), m_workspace->dataFolder() + u"/inputs"_s);
    ROUNDTRIP_MUST(file.isValid(), file.error);
    editor.setValue(QJsonObject{{u"file"_s, file.path}});
    return true;
}

QVector<qint64> DocumentedWorld::press()
{
    auto *button = m_pane->findChild<QPushButton *>(u"submitButton"_s);
    ROUNDTRIP_MUST(button && waitFor([button] { return button->isEnabled(); }),
                   u"Generate cannot be pressed: "_s + (button ? button->accessibleDescription() : QString()));
    m_ticket = 0;
    QTest::mouseClick(button, Qt::LeftButton);
    ROUNDTRIP_MUST(waitFor([this] { return m_ticket != 0 && m_stored.contains(m_ticket); }),
                   u"Generate does nothing"_s);
    const QVector<qint64> ids = m_stored.value(m_ticket);
    ROUNDTRIP_MUST(ids.size() == 1, u"was not stored as one job: "_s + trouble);
    sendNow(ids.constFirst());
    return ids;
}

void DocumentedWorld::sendNow(qint64 id)
{
    if (std::exchange(m_doubted, false))
        m_session->retry(id);
}

bool DocumentedWorld::takeMeanwhile(qint64 id, const DocumentedOperation &documented)
{
    const auto fits = [&] {
        const Job job = m_jobs.value(id);
        return job.state == JobState::Running && job.percent == documented.percent;
    };
    ROUNDTRIP_MUST(waitFor(fits),
                   u"after the unfinished answer it is %1 at %2 %"_s.arg(jobStateName(m_jobs.value(id).state))
                       .arg(m_jobs.value(id).percent));
    return true;
}

bool DocumentedWorld::awaitEnd(qint64 id)
{
    // A key that is entered again makes everything due.
    QTimer hurry;
    connect(&hurry, &QTimer::timeout, this, [this] { m_session->setKey(DocumentedService::key()); });
    hurry.start(20);
    const auto stopped = [&] { return hasStopped(m_jobs.value(id).state); };
    ROUNDTRIP_MUST(waitFor(stopped), u"stays "_s + jobStateName(m_jobs.value(id).state));
    return true;
}

Job DocumentedWorld::generate(const DocumentedOperation &documented, const DocumentedRequest &request,
                              const AnswerShape &shape)
{
    trouble.clear();
    ServiceScript script = shape.script;
    script.waits = shape.meanwhile || shape.jobs > 1;
    m_service.play(documented.address, script);
    QVector<qint64> ids;
    for (int i = 0; i < shape.jobs; ++i)
        ids += press();
    if (ids.size() != shape.jobs)
        return {};
    int posts = shape.jobs;
    if (shape.state == "key"_L1) {
        const bool held = waitFor([&] {
            return m_jobs.value(ids.constFirst()).state == JobState::Queued
                   && m_jobs.value(ids.constFirst()).reason == QueueReason::KeyRejected;
        });
        ROUNDTRIP_MUST(held, u"does not wait for another key"_s);
        ROUNDTRIP_MUST(m_service.submissions(documented.address).size() == 1, u"was sent again by itself"_s);
        posts = 2;
    } else if (shape.meanwhile && !takeMeanwhile(ids.constFirst(), documented)) {
        return {};
    }
    if (shape.jobs > 1) { // they are asked for together once all have told that they wait
        const bool all = waitFor([&] {
            return std::all_of(ids.cbegin(), ids.cend(),
                               [this](qint64 id) { return m_jobs.value(id).remoteStatus == "staged"_L1; });
        });
        ROUNDTRIP_MUST(all, u"does not know that its tasks are staged"_s);
    }
    m_service.goOn();
    const int lists = m_service.lists();
    for (const qint64 id : ids) {
        if (!awaitEnd(id) || !checkJob(documented, shape, m_jobs.value(id)))
            return {};
    }
    ROUNDTRIP_MUST(shape.jobs == 1 || m_service.lists() > lists, u"asked for each task by itself"_s);
    if (!checkArrived(documented, request, posts))
        return {};
    const Job last = m_jobs.value(ids.constLast());
    if (last.state == JobState::Unconfirmed) {
        m_session->dismiss(last.id);
        m_doubted = true;
    }
    return last;
}

bool DocumentedWorld::generateWithWebhook(const DocumentedOperation &documented, const DocumentedRequest &request)
{
    m_session->setWebhook(s_webhook, s_secret);
    const auto without = qScopeGuard([this] { m_session->setWebhook({}, {}); });
    DocumentedRequest wanted = request;
    if (documented.webhook) {
        wanted.body.insert(u"webhook_url"_s, s_webhook);
        wanted.body.insert(u"webhook_secret"_s, s_secret);
    }
    return generate(documented, wanted, documented.shapes.constFirst()).id != 0;
}

} // namespace frameloom::test
