// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/tokens.h"

#include <QObject>

class QApplication;

namespace frameloom {

enum class ThemeMode { System, Dark, Light };

/// Applies the look to the application: style, palette and body font. main owns one and hands it
/// to whoever offers a switch. With ThemeMode::System it follows the desktop while the program runs, and is dark
/// where the desktop tells nothing.
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);

    /// Installs the style on the first call; later calls only change the mode. GUI thread.
    void apply(QApplication &app, ThemeMode mode);
    /// Asks the desktop what it likes and goes on listening. Apart from apply(), because the bus must not delay the
    /// first window. Once.
    void followDesktop();

    ThemeMode mode() const { return m_mode; }
    bool isDark() const { return m_tokens.dark; }
    const Tokens &tokens() const { return m_tokens; }

Q_SIGNALS:
    /// The palette changed (also when only the desktop's preference did). Widgets get a PaletteChange
    /// anyway; this is for those who keep something made from colours.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void update();
    void setSystemDark(bool dark);

    QApplication *m_app = nullptr;
    ThemeMode m_mode = ThemeMode::System;
    Tokens m_tokens;
    bool m_startDark = true;
    bool m_systemDark = true;
    bool m_highContrast = false;
    bool m_updating = false;
};

} // namespace frameloom
