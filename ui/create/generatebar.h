// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/noteline.h"

#include <QStringList>
#include <QWidget>

class QLabel;
class QPushButton;
class QSpinBox;

namespace frameloom {

/// The foot of the form: the one filled button with the price on it, and above it why it cannot be pressed or what to
/// know before.
class GenerateBar : public QWidget
{
    Q_OBJECT
public:
    /// What stands beside the note as a way on.
    enum class Offer { None, BuyCredits, GiveKey, CheckBalance };

    struct State
    {
        QStringList sources; ///< where the price comes from, for the tool tip
        bool enabled = true;
        QString caption;    ///< "Generate · 4 credits"
        NoteLine::Tone tone = NoteLine::Tone::Quiet;
        QString note;
        Offer offer = Offer::None;
    };

    explicit GenerateBar(QWidget *parent = nullptr);

    /// Touches only what differs: called on every key press.
    void setState(const State &state);
    /// How many times a press orders the same; starts at 1.
    int times() const;
    void setTimes(int times);
    bool isReady() const { return m_state.enabled; }
    QString note() const { return m_state.note; }

Q_SIGNALS:
    void activated();
    void timesChanged(int times);
    void offerTaken(frameloom::GenerateBar::Offer offer);

private:
    State m_state;
    NoteLine *m_note = nullptr;
    QPushButton *m_offer = nullptr;
    QPushButton *m_button = nullptr;
    QSpinBox *m_times = nullptr;
    QLabel *m_hint = nullptr;
};

} // namespace frameloom
