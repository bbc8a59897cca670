// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unified/unifiedworld.h"

#include "account/memoryvault.h"
#include "catalog/validation.h"
#include "create/mask/maskdocument.h"
#include "create/mask/maskfile.h"
#include "integration/roundtripmust.h"
#include "library/assetrepository.h"
#include "library/storefixture.h"
#include "unified/bodymaker.h"
#include "unified/servedfiles.h"
#include "unified/widgetfiller.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QLoggingCategory>
#include <QPushButton>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace frameloom::test {

UnifiedWorld::~UnifiedWorld()
{
    m_window.reset();
    m_session.reset();
    m_workspace.reset();
}

QString UnifiedWorld::start()
{
    QLoggingCategory::setFilterRules(u"frameloom.*.info=false"_s); // thousands of requests
    QApplication::setDoubleClickInterval(0);                       // every press is meant
    const QString data = m_folder.filePath(u"data"_s);
    const QString inputs = m_folder.filePath(u"inputs"_s);
    if (!QDir().mkpath(data) || !QDir().mkpath(inputs))
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
    m_session = std::make_unique<Session>(*m_workspace, Profile::forUrl(m_service.url(), ApiGeneration::Unified), m_clock);
    connect(m_session.get(), &Session::submitted, this,
            [this](quint64 ticket, const QVector<qint64> &ids) { m_stored.insert(ticket, ids); });
    connect(m_session.get(), &Session::submitFailed, this, [this](quint64 ticket, const Failure &failure) {
        trouble = failure.words;
        m_stored.insert(ticket, {});
    });
    m_session->start(UnifiedService::key());
    m_window = std::make_unique<QWidget>();
    m_pane = new FormPane(*m_session, m_window.get());
    connect(m_pane, &FormPane::submitRequested, this, [this](const ChainPlan &plan, const QString &title) {
        ++m_orders;
        m_ticket = m_session->submit(plan, title);
    });
    m_window->resize(420, 900);
    m_pane->resize(m_window->size());
    m_window->show();
    if (!waitFor([this] { return m_session->balance().known; }))
        return u"no balance"_s;
    return {};
}

bool UnifiedWorld::waitFor(const std::function<bool()> &condition) const
{
    return QTest::qWaitFor(condition, PatienceMs);
}

OperationForm *UnifiedWorld::form() const
{
    for (auto *form : m_pane->findChildren<OperationForm *>()) {
        if (form->operation().id == m_pane->operationId())
            return form;
    }
    return nullptr;
}

QVector<Asset> UnifiedWorld::assetsOf(qint64 id)
{
    return askNow(m_workspace->store(), [id](Database &database) { return AssetRepository(database).ofJob(id); });
}

QString UnifiedWorld::paintedMask(QSize size)
{
    MaskDocument document(size);
    document.beginStroke(true);
    document.strokeTo(QPointF(size.width() / 2.0, size.height() / 2.0), size.height() / 4.0);
    document.endStroke();
    const MaskFile file = saveMask(document.image(), m_workspace->dataFolder() + u"/inputs"_s);
    return file.path;
}

bool UnifiedWorld::fillField(FieldEditorWidget &editor, const QJsonValue &value)
{
    const Field &field = editor.field();
    if (field.editor == FieldEditor::Mask) {
        QSize size(400, 320);
        if (const qint64 parent = m_pane->draft().parent.jobId; parent != 0)
            size = assetsOf(parent).value(0).size;
        const QString path = paintedMask(size);
        ROUNDTRIP_MUST(!path.isEmpty(), u"no mask"_s);
        m_files.insert(field.name, {path});
        editor.setValue(QJsonObject{{u"file"_s, path}});
        Q_EMIT editor.changed();
        return true;
    }
    if (!field.isMedia()) {
        const QString wrong = putByWidget(editor, value);
        ROUNDTRIP_MUST(wrong.isEmpty() || field.editor == FieldEditor::Tags, wrong);
        return true;
    }
    const qsizetype count = field.editor == FieldEditor::MediaList ? std::min<qsizetype>(2, value.toArray().size()) : 1;
    QJsonArray files;
    for (qsizetype i = 0; i < count; ++i) {
        QString name = u"%1-%2.png"_s.arg(field.name).arg(i);
        QJsonObject file{{u"file"_s, name}, {u"size"_s, QJsonArray{400, 320}}};
        if (field.media.kind != MediaKind::Image) {
            name = field.media.kind == MediaKind::Video ? u"colours.mp4"_s : u"hum.mp3"_s;
            file = {{u"file"_s, name}};
        }
        m_files[field.name].append(m_filler->pathOf(name));
        files.append(file);
    }
    const QString wrong =
        m_filler->enter(editor, field.editor == FieldEditor::MediaList ? QJsonValue(files) : files.first());
    ROUNDTRIP_MUST(wrong.isEmpty(), field.name + u' ' + wrong);
    return true;
}

bool UnifiedWorld::fill(const OriginalVariant &variant, const QJsonObject &body)
{
    trouble.clear();
    m_files.clear();
    const Operation *operation = catalog()->operation(variant.operationId());
    ROUNDTRIP_MUST(operation, u"no operation "_s + variant.operationId());
    Draft begun = OperationForm::freshDraft(*operation);
    if (operation->parent.isValid()) {
        const Job parent = parentOf(operation->parent.families.constFirst());
        if (parent.id == 0)
            return false;
        begun.parent.jobId = parent.id;
        begun.parent.picture = operation->parent.pictureParameter.isEmpty() ? 1 : 2;
        for (const Asset &asset : assetsOf(parent.id)) {
            if (asset.number == begun.parent.picture && operation->parent.takesItem(parent.resultFamily))
                begun.parent.itemId = asset.itemId;
        }
    }
    m_pane->openOperation(operation->id);
    m_pane->setDraft(begun);
    OperationForm *filled = form();
    ROUNDTRIP_MUST(filled, u"has no form"_s);
    if (begun.parent.jobId != 0) {
        const bool known = waitFor([&] { return m_pane->parentJob() && m_pane->parentJob()->id == begun.parent.jobId; });
        ROUNDTRIP_MUST(known, u"the form lost its parent"_s);
    }
    const QJsonObject params = operation->flattened(withoutEmpty(variant, body));
    QStringList done;
    for (int round = 0; round < 2; ++round) { // what is lower in the form may show an input above
        for (const Field &field : operation->fields) {
            FieldEditorWidget *editor = filled->editor(field.name);
            ROUNDTRIP_MUST(editor, u"has no input for "_s + field.name);
            if (field.editor == FieldEditor::Parent || !params.contains(field.name) || editor->isHidden()
                || done.contains(field.name))
                continue;
            QJsonValue value = params.value(field.name);
            if (field.editor == FieldEditor::Seed && value.toDouble() < 0) // can be opened, but not typed
                value = -value.toDouble();
            if (field.editor == FieldEditor::Tags) // a typed list is written with blanks, and grows by them
                value = value.toString().left(field.schema["maxLength"_L1].toInt(60) / 2);
            if (!fillField(*editor, value))
                return false;
            done.append(field.name);
        }
    }
    QString problems;
    const bool fits = waitFor([&] {
        problems.clear();
        const QVector<FieldProblem> found = filled->validate();
        for (const FieldProblem &problem : found)
            problems += u" %1:%2 %3"_s.arg(problem.field).arg(int(problem.kind)).arg(problem.detail);
        return !filled->isBusy() && problems.isEmpty();
    });
    ROUNDTRIP_MUST(fits, u"the form complains:"_s + problems);
    return true;
}

QStringList UnifiedWorld::addressesOf(const QString &field)
{
    QStringList addresses;
    const QStringList paths = m_files.value(field);
    for (const QString &path : paths) {
        QFile file(path);
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        addresses.append(m_service.uploaded(bytes));
    }
    return addresses;
}

qint64 UnifiedWorld::press()
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
    return ids.constFirst();
}

bool UnifiedWorld::await(const std::function<bool()> &condition, const QString &what)
{
    // A key that is entered again makes everything due.
    QTimer hurry;
    connect(&hurry, &QTimer::timeout, this, [this] { m_session->setKey(UnifiedService::key()); });
    hurry.start(20);
    ROUNDTRIP_MUST(waitFor(condition), what);
    return true;
}

Job UnifiedWorld::generate(const UnifiedScript &script)
{
    trouble.clear();
    m_service.play(script);
    const qint64 id = press();
    if (id == 0)
        return {};
    if (!await([&] { return m_jobs.contains(id) && !isOpen(m_jobs.value(id).state); }, u"does not end"_s)) {
        trouble += u": "_s + jobStateName(m_jobs.value(id).state) + u' ' + m_jobs.value(id).failure.words;
        return {};
    }
    const QStringList complaints = m_service.complaints();
    ROUNDTRIP_MUST(complaints.isEmpty(), complaints.join(u'\n'));
    return m_jobs.value(id);
}

Job UnifiedWorld::parentOf(const QString &family)
{
    if (m_parents.contains(family))
        return m_parents.value(family);
    const QString maker = family == "unified.midjourney.upscaled"_L1 ? u"upsample"_s
        : family == "unified.midjourney.grid"_L1                      ? u"midjourney"_s
                                                                      : u"suno"_s;
    const auto variant = std::find_if(m_schemas.variants().cbegin(), m_schemas.variants().cend(),
                                      [&](const OriginalVariant &one) { return one.name == maker; });
    if (!fill(*variant, {{u"prompt"_s, u"a lighthouse"_s}, {u"model"_s, maker}}))
        return {};
    QJsonObject result{{u"images"_s, QJsonArray{u"$files/1.png"_s, u"$files/2.png"_s, u"$files/3.png"_s, u"$files/4.png"_s}},
                       {u"gridUrl"_s, u"$files/grid.png"_s}};
    if (maker == "upsample"_L1)
        result = {{u"images"_s, QJsonArray{u"$files/1.png"_s}}};
    if (maker == "suno"_L1) {
        result = {{u"tracks"_s, QJsonArray{QJsonObject{{u"id"_s, u"track-1"_s}, {u"audioUrl"_s, u"$files/1.mp3"_s}},
                                           QJsonObject{{u"id"_s, u"track-2"_s}, {u"audioUrl"_s, u"$files/2.mp3"_s}}}}};
    }
    const QJsonObject done{{u"status"_s, u"COMPLETED"_s}, {u"progress"_s, 100}, {u"result"_s, result}};
    const Job made = generate({.submit = {}, .polls = {done}, .waits = false});
    ROUNDTRIP_MUST(made.state == JobState::Done, u"no parent of %1: %2"_s.arg(family, trouble));
    m_parents.insert(family, made);
    return made;
}

QString UnifiedWorld::filesOf(qint64 id)
{
    return servedFiles(m_service, assetsOf(id), [this](const QString &path) { return m_workspace->libraryPath(path); });
}

QVector<StageAction> UnifiedWorld::actionsOf(const Job &done, int picture)
{
    StageContent content;
    content.job = done;
    content.assets = assetsOf(done.id);
    return actionsFor(*catalog(), content, picture, [this](const Price &price) { return m_session->meter(price); });
}

} // namespace frameloom::test
