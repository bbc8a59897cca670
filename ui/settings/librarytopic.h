// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/librarymover.h"
#include "settings/settingstopic.h"
#include "studio/workspace.h"

class QLineEdit;
class QPushButton;

namespace frameloom {

class Banner;

/// Where results are saved and how their files are called. A folder is taken once files can be made in it; what was
/// saved before stays, or is carried over when the user says so.
class LibraryTopic final : public SettingsTopic
{
    Q_OBJECT
public:
    LibraryTopic(Workspace &workspace, QWidget *parent);

private:
    struct Look
    {
        bool same = false; ///< it is the folder before, by another name perhaps
        bool writable = false;
        int saved = 0; ///< files in the folder in use until now
    };
    QWidget *folderRow();
    QWidget *patternRow();
    void chooseFolder();
    void take(const QString &folder);
    void looked(const QString &folder, const QString &before, const Look &look);
    void moveFiles();
    void tell(bool isTrouble, const QString &text, const QString &first = {}, const QString &second = {});
    void showPattern();
    void typedPattern();

    Workspace &m_workspace;
    Settings &m_settings;
    LibraryMover m_mover;
    QLineEdit *m_folder = nullptr;
    QPushButton *m_change = nullptr;
    Banner *m_banner = nullptr;
    QString m_moveFrom; ///< set while the question is open
    QLineEdit *m_pattern = nullptr;
    QLabel *m_example = nullptr;
};

} // namespace frameloom
