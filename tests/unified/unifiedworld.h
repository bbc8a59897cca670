// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/formpane.h"
#include "create/operationform.h"
#include "integration/formfiller.h"
#include "model/asset.h"
#include "model/clock.h"
#include "stage/stageactions.h"
#include "studio/session.h"
#include "unified/unifiedservice.h"

#include <QHash>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace frameloom::test {

/// The form of the Create page and a session of the Unified API, in a temporary folder; the service is a UnifiedService.
/// Helpers that fail return nothing and leave the reason in `trouble`.
class UnifiedWorld : public QObject
{
public:
    ~UnifiedWorld() override;
    /// Empty, or why there is no world.
    QString start();

    const OriginalSchemas &schemas() const { return m_schemas; }
    std::shared_ptr<const Catalog> catalog() const { return m_session->catalog(); }
    UnifiedService &service() { return m_service; }
    Session &session() { return *m_session; }
    Workspace &workspace() { return *m_workspace; }
    FormPane &pane() { return *m_pane; }
    OperationForm *form() const;

    /// Opens the operation and puts what a body says into the form by its inputs; media as files of this machine. True
    /// when Generate may be pressed.
    bool fill(const OriginalVariant &variant, const QJsonObject &body);
    /// Presses Generate: the job, stored and on its way; 0: trouble.
    qint64 press();
    /// Asks for the task again and again until the condition holds.
    bool await(const std::function<bool()> &condition, const QString &what);
    /// Presses Generate, plays the answers and waits for the end.
    Job generate(const UnifiedScript &script);
    /// A finished job of that result family to go on from; made once.
    Job parentOf(const QString &family);

    Job job(qint64 id) const { return m_jobs.value(id); }
    const QHash<qint64, Job> &jobs() const { return m_jobs; } ///< all that were ever told of
    QVector<Asset> assetsOf(qint64 id);
    /// As servedFiles().
    QString filesOf(qint64 id);
    QVector<StageAction> actionsOf(const Job &done, int picture);
    /// How often a form has asked to be sent.
    int orders() const { return m_orders; }
    /// The file that was put into a field, as it was uploaded.
    QStringList addressesOf(const QString &field);

    QString trouble;
    void complain(const QString &words) { trouble = words; }
    bool waitFor(const std::function<bool()> &condition) const;

private:
    bool fillField(FieldEditorWidget &editor, const QJsonValue &value);
    QString paintedMask(QSize size);

    const OriginalSchemas m_schemas;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    UnifiedService m_service;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QWidget> m_window;
    FormPane *m_pane = nullptr; ///< in it
    std::unique_ptr<FormFiller> m_filler;
    QHash<qint64, Job> m_jobs; ///< as last told
    QHash<QString, Job> m_parents;
    QHash<QString, QStringList> m_files; ///< of the filled form, by field
    QHash<quint64, QVector<qint64>> m_stored;
    quint64 m_ticket = 0;
    int m_orders = 0;
};

} // namespace frameloom::test
