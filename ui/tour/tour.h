// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QVector>

#include <functional>

class QMenu;
class QWidget;

namespace frameloom {

class JobListModel;
class MainWindow;
class Studio;

/// Drives the real window through the sandbox, as a newcomer would, and saves a picture of each step and every result
/// file. An end-to-end test and the source of the README's screenshots. Steps wait for conditions, never for times.
class Tour : public QObject
{
    Q_OBJECT
public:
    Tour(MainWindow &window, Studio &studio, const QString &folder, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// True only if every job finished and every result file decodes.
    void finished(bool ok);

private:
    struct Step
    {
        QString picture;             ///< file name without ".png"; empty: no picture
        std::function<void()> act;   ///< once, first
        std::function<bool()> ready; ///< asked until true
        int timeoutMs = 120'000; ///< for slow and busy machines
    };

    void plan();
    void step(const QString &picture, std::function<void()> act, std::function<bool()> ready);
    void next();
    void check();
    void shoot(const QString &name);
    void fail(const QString &why);
    void collectResults();

    // What a person does and sees.
    void type(const QString &prompt);
    void press(const QString &objectName);
    void key(const QString &objectName, int key);
    void trigger(const QString &action); ///< an entry of the menu that is open
    bool has(const QString &objectName) const;
    QWidget *visible(const QString &objectName) const;
    QMenu *visibleMenu() const;
    qint64 shownJob() const;
    void showNewest();

    MainWindow &m_window;
    Studio &m_studio;
    QString m_folder;
    JobListModel *m_jobs; ///< the newest on top, as in the window
    QVector<Step> m_steps;
    int m_current = -1;
    int m_pictures = 0;
    int m_settled = 0;    ///< rounds since the step is ready and nothing is being decoded
    qint64 m_grid = 0;    ///< the first four pictures
    QElapsedTimer m_since;
    QTimer m_poll;
};

} // namespace frameloom
