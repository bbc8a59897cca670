// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stage/stagecontent.h"
#include "style/card.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace frameloom {

class FlowLayout;

/// What the user can say about a job that did not simply finish.
enum class StatusChoice { Retry, Remix, CopyDetails, CheckBalance, SendAgain, Dismiss, FollowAgain };

/// Failed, unconfirmed, not followed, cancelled: what happened, in plain words and the server's own, and the choices.
class StatusCard : public Card
{
    Q_OBJECT
public:
    explicit StatusCard(QWidget *parent = nullptr);

    /// Hides itself for jobs that need no words.
    void setContent(const StageContent &content, bool canRemix);
    void setCanRemix(bool can); ///< the catalogue is another one
    static bool hasWordsFor(JobState state);
    /// Title and text as shown, with ids and times, for a support request. Never the key.
    static QString detailsOf(const Job &job);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void chosen(frameloom::StatusChoice choice);
    void adoptRequested(const QString &taskId);

private:
    void addChoice(StatusChoice choice, const QString &text, bool first = false);
    void showTaskEdit(bool shown);

    QLabel *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QWidget *m_choices = nullptr;
    FlowLayout *m_flow = nullptr;
    QPushButton *m_haveTask = nullptr;
    QWidget *m_taskRow = nullptr;
    QLineEdit *m_taskEdit = nullptr;
    qint64 m_jobId = 0;
    int m_shownState = -1;
};

} // namespace frameloom
