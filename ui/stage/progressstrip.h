// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/usualtime.h"
#include "stage/stagecontent.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace frameloom {

class NumberLabel;

/// What an open job is doing: state in words, percentage, elapsed time, a thin bar. The server's own word for it is the tool
/// tip, and stands in a line of its own where it is not one that is known here. Well past the usual time it says so, calmly:
/// slow is not failed. Where the answer comes in one piece it says that, and what giving up means.
class ProgressStrip : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressStrip(QWidget *parent = nullptr);

    /// How long it usually takes; without it the catalogue's word counts. Before setContent().
    void setUsual(const UsualTime &usual) { m_known = usual; }
    void setContent(const StageContent &content, const Operation *operation);
    /// `nowMs`: UTC ms. Called every second while visible; tests call it with their own time.
    void refresh(qint64 nowMs);
    bool isStalled() const { return m_stalled; }

Q_SIGNALS:
    void buyCreditsRequested();
    void tryNowRequested();
    void stopRequested();
    void skipRequested(); ///< a waiting job is not to be sent at all

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void clicked();
    void fold();
    QString stopMeans() const; ///< what a click on Stop leads to

    enum class Help { None, Buy, TryNow, Stop };
    Job m_job;
    std::optional<UsualTime> m_known;
    UsualTime m_usual;
    bool m_stalled = false;
    bool m_held = false; ///< the request has left, and its answer will be the result
    QString m_said; ///< why it waits, in the server's words
    Help m_help = Help::None;
    QTimer m_tick;
    QBoxLayout *m_line = nullptr;
    QLabel *m_state = nullptr;
    NumberLabel *m_percent = nullptr;
    NumberLabel *m_elapsed = nullptr;
    QLabel *m_remote = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_button = nullptr;
    QPushButton *m_again = nullptr;
    QPushButton *m_skip = nullptr;
};

} // namespace frameloom
