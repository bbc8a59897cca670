// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "studio/studio.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace frameloom {

class AccountList;

/// What can be set, applied at once. One column, one card per topic.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsPage(Studio &studio, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The user wants to enter another key for the account at work.
    void keyEntryRequested();

private:
    QWidget *appearanceCard();
    QWidget *libraryCard();
    QWidget *jobsCard();
    QWidget *accountCard();
    QWidget *catalogCard();
    void chooseFolder();
    void showAccount();

    Studio &m_studio;
    QLineEdit *m_folder = nullptr;
    QLabel *m_account = nullptr;
    QLabel *m_keyPlace = nullptr;
};

} // namespace frameloom
