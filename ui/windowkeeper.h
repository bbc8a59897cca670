// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

#include <memory>

namespace frameloom {

class MainWindow;
class Studio;

/// Has the program's window. Words are made when a page is, so another language is another window on the same session,
/// in the old one's place. GUI thread.
class WindowKeeper : public QObject
{
    Q_OBJECT
public:
    explicit WindowKeeper(Studio &studio, QObject *parent = nullptr);
    ~WindowKeeper() override;

    /// In the language of the settings; not shown yet. Once, before window().
    void makeWindow();
    MainWindow &window() const { return *m_window; }

Q_SIGNALS:
    void windowMade(frameloom::MainWindow &window); ///< a new one, to be connected

private:
    void follow();
    void replaceWindow();

    Studio &m_studio;
    std::unique_ptr<MainWindow> m_window;
    QString m_language; ///< of the window: "de", "en"; empty: the system's
};

} // namespace frameloom
