// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingstopic.h"
#include "studio/settings.h"

class QLineEdit;
class QPlainTextEdit;

namespace frameloom {

/// Help with prompts: words to be warned of, and where wildcard files are.
class PromptsTopic final : public SettingsTopic
{
    Q_OBJECT
public:
    PromptsTopic(Settings &settings, QWidget *parent);

private:
    void chooseFolder();

    Settings &m_settings;
    QPlainTextEdit *m_words;
    QLineEdit *m_folder;
};

} // namespace frameloom
