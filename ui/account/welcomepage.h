// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/profile.h"
#include "studio/studio.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace frameloom {

class Banner;

/// The first thing a newcomer sees: try the sandbox, or enter an API key. Also shown when a profile has no key.
///
/// The sandbox that stands first is that of the Unified API: every account made since spring 2026 is one (its keys begin with
/// "afk_", api/v2/CORE.md, "Basics and authentication"), so what a newcomer practises with is what an account made today
/// has, prices included. Who holds an older account finds the Classic one beside it.
class WelcomePage : public QWidget
{
    Q_OBJECT
public:
    explicit WelcomePage(Studio &studio, QWidget *parent = nullptr);

    /// Which account the key is for.
    void setProfile(const Profile &profile);
    /// A way back, where there is a session to go back to.
    void setBackVisible(bool visible);
    void focusKey();

Q_SIGNALS:
    void backRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showServer();
    void checkKey();
    void takeAnswer(const QString &key, const Result<AccountInfo> &answer);

    Studio &m_studio;
    Profile m_profile;
    QLineEdit *m_key;
    QPushButton *m_use;
    QPushButton *m_back;
    QLabel *m_server;
    Banner *m_banner;
    quint64 m_check = 0; ///< the answer to an older question is dropped
};

} // namespace frameloom
