// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/draft.h"
#include "catalog/price.h"
#include "jobs/chainplanner.h"

#include <QHash>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace frameloom {

class AudioDeck;
class ExportDialog;
class FormPane;
class GeneratorRail;
class JobsPane;
class PeoplePage;
class Session;
class StagePane;

/// The Create page: rail and form | stage | jobs; for a generator that trains, people | jobs. Places the panes and
/// carries signals between them.
class CreatePage : public QWidget
{
    Q_OBJECT
public:
    CreatePage(Session &session, AudioDeck &deck, QWidget *parent = nullptr);
    ~CreatePage() override;

    FormPane *form() const { return m_form; }
    StagePane *stage() const { return m_stage; }
    JobsPane *jobs() const { return m_jobs; }
    PeoplePage *people() const { return m_people; } ///< null until it was shown
    void showPeople();

    void showJob(qint64 jobId);
    void focusPrompt();
    void focusStage();
    /// Of what is in view, form or people; as last told by formPriceChanged().
    Price price() const;
    void openDraft(const Draft &draft);
    bool areJobsVisible() const;
    /// By the user's switch; in a narrow window the jobs pane starts folded away.
    void setJobsVisible(bool visible);

Q_SIGNALS:
    void formPriceChanged(const frameloom::Price &price);
    void jobsVisibleChanged(bool visible);
    void historyRequested();
    void keyEntryRequested();
    void unifiedSandboxRequested();
    void buyCreditsRequested();
    void submitFailed(const frameloom::Failure &failure);
    /// A submission that waits so long before it leaves.
    void submissionWaits(quint64 ticket, const QString &title, const frameloom::Price &total, qint64 delayMs);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What happens with the jobs of a submission.
    enum class Then { Nothing, ShowJob, TellPeople };
    void submit(const ChainPlan &plan, const QString &title, Then then);
    void send(const ChainPlan &plan, const QString &title, Then then);
    void chooseGenerator(const QString &id);
    void makePeople();
    /// Form and stage instead of the people.
    void showWork();
    bool arePeopleShown() const;
    void offerSeed();
    void useSeed(const QString &seed);
    void showExport();
    void updateExport();

    Session &m_session;
    QSplitter *m_splitter;
    GeneratorRail *m_rail;
    FormPane *m_form;
    QStackedWidget *m_middle; ///< stage or people
    StagePane *m_stage;
    PeoplePage *m_people = nullptr;
    JobsPane *m_jobs;
    QHash<quint64, Then> m_tickets;
    bool m_foldedByWidth = false;
    QTimer m_seedOffer; ///< one for many key presses
    QPointer<ExportDialog> m_export;
};

} // namespace frameloom
