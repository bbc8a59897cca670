// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "credits/meter.h"

#include <QVector>
#include <QWidget>

class QLabel;
class QPushButton;

namespace frameloom {

class CreditBar;
class NumberLabel;
class Session;

/// "this form 4 · running 12 · balance 812 → 796", with "unconfirmed 4" where nobody knows whether a job was taken:
/// always visible, on every page. Follows the session; the form's
/// price is pushed in on every key press, which changes three labels and nothing else.
///
/// It never widens the window: what matters least goes first when there is no room (the bar, running when nothing
/// runs, the words of the button, this form, running); balance and warning stay. The tool tip and the description for
/// screen readers always say everything.
class CreditMeter : public QWidget
{
    Q_OBJECT
public:
    explicit CreditMeter(QWidget *parent = nullptr);

    /// Null: no account, the meter says so.
    void setSession(Session *session);
    /// Hidden while no form is in view (History, Settings): only running and balance are shown.
    void setFormPrice(const Price &price);
    void setFormVisible(bool visible);
    const MeterReading &reading() const { return m_reading; }

    QSize sizeHint() const override;        ///< with all parts, whatever is shown just now
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void buyCreditsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// What goes, in this order, when there is no room.
    enum Squeeze { Everything, NoBar, NoIdle, NoWords, NoForm, NoRunning, NoUnconfirmed, SqueezeCount };
    struct Part
    {
        QWidget *widget;
        int gap;         ///< before it
        bool wanted;     ///< there is something to show
        Squeeze goesAt;  ///< hidden from here on; SqueezeCount: stays
    };
    QVector<Part> parts(int squeeze) const;
    QSize sizeOf(const Part &part, int squeeze) const;
    int widthAt(int squeeze) const;
    void measureButton();
    void fit();
    void update();
    void showLevel();
    QStringList heldWords() const;
    QString sentence() const;

    Session *m_session = nullptr;
    Price m_form;
    bool m_formVisible = true;
    MeterReading m_reading;
    QSize m_lastHint;
    QString m_buyWords;
    QSize m_buyLong;  ///< the button with its words
    QSize m_buyShort; ///< with its icon alone
    QLabel *m_formCaption;
    NumberLabel *m_formNumber;
    QLabel *m_runningCaption;
    NumberLabel *m_runningNumber;
    QLabel *m_unconfirmedCaption;
    NumberLabel *m_unconfirmedNumber;
    CreditBar *m_bar;
    QLabel *m_balanceCaption;
    NumberLabel *m_balanceNumber;
    QLabel *m_arrow;
    NumberLabel *m_afterNumber;
    QLabel *m_levelWord = nullptr;
    QPushButton *m_buy = nullptr;
};

} // namespace frameloom
