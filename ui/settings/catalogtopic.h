// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingstopic.h"
#include "studio/studio.h"

class QLabel;
class QPushButton;

namespace frameloom {

/// Where generators come from: the models of the Unified API, which can be asked for anew, and the user's own files.
class CatalogTopic final : public SettingsTopic
{
    Q_OBJECT
public:
    CatalogTopic(Studio &studio, QWidget *parent);

private:
    void addModels();
    void updateModels();
    void updateProblems();
    void takeRefresh(ModelFiles::Outcome outcome, const Failure &failure);
    void readFile(const QString &path);
    void tell(ModelFiles::Outcome outcome);

    Studio &m_studio;
    QWidget *m_models = nullptr;
    QWidget *m_problems = nullptr; ///< once there were some
    QLabel *m_told = nullptr; ///< what came of the last refresh
    QPushButton *m_refresh = nullptr;
    QPushButton *m_back = nullptr;
};

} // namespace frameloom
