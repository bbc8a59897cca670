// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stage/stagecontent.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace frameloom {

class ElidedLabel;
class NumberLabel;

/// What an open job is doing: state, percentage, elapsed time, the server's raw word, a thin bar. Well past the usual
/// time it says so, calmly: slow is not failed.
class ProgressStrip : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressStrip(QWidget *parent = nullptr);

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

private:
    void clicked();

    enum class Help { None, Buy, TryNow, Stop };
    Job m_job;
    int m_usualMs = 60'000;
    bool m_stalled = false;
    QString m_said; ///< why it waits, in the server's words
    Help m_help = Help::None;
    QTimer m_tick;
    QLabel *m_state = nullptr;
    NumberLabel *m_percent = nullptr;
    NumberLabel *m_elapsed = nullptr;
    ElidedLabel *m_remote = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_button = nullptr;
    QPushButton *m_skip = nullptr;
};

} // namespace frameloom
