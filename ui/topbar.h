// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QWidget>

class QAbstractButton;
class QPushButton;
class QToolButton;

namespace frameloom {

class CreditMeter;

/// Page buttons on the left, the meter and the switches on the right.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    enum class Page { Create, History, Account, Settings };

    explicit TopBar(QWidget *parent = nullptr);

    CreditMeter *meter() const { return m_meter; }
    void setPage(Page page);
    /// The welcome is in view, which is none of the pages.
    void setNoPage();
    /// Disabled while no account is open; the buttons say why.
    void setPagesEnabled(bool enabled, const QString &whyNot = {});
    /// The switch for the jobs pane, for windows too narrow to show it always.
    QToolButton *jobsSwitch() const { return m_jobs; }

Q_SIGNALS:
    void pageRequested(frameloom::TopBar::Page page);
    void themeSwitchRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addPageButton(QAbstractButton *button, Page page);
    void mark(int page);

    int m_shown = -1; ///< the page that is marked; -1: none
    QHash<int, QAbstractButton *> m_pages; ///< by Page
    CreditMeter *m_meter = nullptr;
    QToolButton *m_jobs = nullptr;
};

} // namespace frameloom
