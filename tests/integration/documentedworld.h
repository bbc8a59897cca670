// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/formpane.h"
#include "integration/documents.h"
#include "integration/formfiller.h"
#include "model/asset.h"
#include "model/clock.h"
#include "stage/stageactions.h"
#include "studio/session.h"

#include <QHash>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace frameloom::test {

/// The form of the Create page and a session, in a temporary folder; the service is a DocumentedService. Helpers that
/// fail return nothing and leave the reason in `trouble`.
class DocumentedWorld : public QObject
{
public:
    explicit DocumentedWorld(const Documents &documents) : m_documents(documents) {}
    ~DocumentedWorld() override;

    /// Empty, or why there is no world.
    QString start();

    const Catalog &catalog() const { return *m_workspace->catalog(ApiGeneration::Classic); }
    DocumentedService &service() { return m_service; }

    /// Opens the operation and fills its form by its inputs: true when Generate may be pressed.
    bool fill(const DocumentedOperation &documented, const DocumentedRequest &request);
    /// Presses Generate, plays the answers, and looks at what arrived and what came of it: the last job.
    Job generate(const DocumentedOperation &documented, const DocumentedRequest &request, const AnswerShape &shape);
    /// The same with a webhook in the profile.
    bool generateWithWebhook(const DocumentedOperation &documented, const DocumentedRequest &request);
    /// What the documentation names as next steps is offered, and what opens a form fills it.
    bool checkOffers(const DocumentedOperation &documented, const Job &done);
    bool click(const DocumentedFollowUp &followUp, const Job &done);

    int filesChecked() const { return m_filesChecked; }
    QString trouble;

private:
    bool fillField(OperationForm &form, const QString &name, const QJsonValue &value);
    bool chooseParent(OperationForm &form, const QString &name, const QJsonObject &wanted);
    bool paintMask(FieldEditorWidget &editor);
    QVector<qint64> press();
    /// After a submission whose answer nobody knows the next one waits for a moment: the user need not.
    void sendNow(qint64 id);
    bool takeMeanwhile(qint64 id, const DocumentedOperation &documented);
    /// Asks for the tasks again and again, as fast as they answer, until the job has stopped.
    bool awaitEnd(qint64 id);
    bool checkArrived(const DocumentedOperation &documented, const DocumentedRequest &request, int count);
    bool checkParts(const ScriptedRequest &arrived, const QJsonArray &parts);
    bool checkMask(const QString &sent);
    bool checkJob(const DocumentedOperation &documented, const AnswerShape &shape, const Job &job);
    QString wrongFile(const Asset &asset);
    /// The documented body with what only a run knows in it.
    QJsonValue resolved(const QJsonValue &value) const;
    QVector<Asset> assetsOf(qint64 id);
    QVector<StageAction> actionsOf(const Job &done, int picture);
    OperationForm *form() const;
    bool waitFor(const std::function<bool()> &condition) const;
    void complain(const QString &words) { trouble = words; }

    const Documents &m_documents;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    DocumentedService m_service;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<QWidget> m_window;
    FormPane *m_pane = nullptr; ///< in it
    std::unique_ptr<FormFiller> m_filler;
    QHash<qint64, Job> m_jobs; ///< as last told
    QHash<quint64, QVector<qint64>> m_stored;
    quint64 m_ticket = 0;
    bool m_doubted = false;
    // What the filled form goes on from.
    Job m_parent;
    QString m_song;
    QSize m_maskSize;
    QString m_before;             ///< task id of the earlier step of a chain
    QVector<QString> m_addresses; ///< of the result's files, by number
    int m_filesChecked = 0;
};

} // namespace frameloom::test
