// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

namespace frameloom {

/// A combo box whose list is fetched when it is wanted: opening waits for it.
class ResultCombo : public QComboBox
{
    Q_OBJECT
public:
    using QComboBox::QComboBox;

    void showPopup() override
    {
        m_wanted = true;
        Q_EMIT listWanted();
    }
    /// The list is here: opens it if the user asked for that and is still there.
    void listReady()
    {
        if (std::exchange(m_wanted, false) && isVisible())
            QComboBox::showPopup();
    }

Q_SIGNALS:
    void listWanted();

private:
    bool m_wanted = false;
};

} // namespace frameloom
