// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace frameloom {

/// A line of words with an icon that says how grave it is; hidden while there is nothing to say.
class NoteLine : public QWidget
{
    Q_OBJECT
public:
    enum class Tone { Quiet, Warning, Bad };

    explicit NoteLine(QWidget *parent = nullptr);

    /// An empty text hides the line.
    void setNote(Tone tone, const QString &text);
    Tone tone() const { return m_tone; }
    QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    Tone m_tone = Tone::Quiet;
    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    bool m_colouring = false;
};

} // namespace frameloom
