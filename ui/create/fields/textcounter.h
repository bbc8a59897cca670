// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QLabel>

namespace frameloom {

/// "120 / 2,000" under a text that has a longest length; hidden while the text is empty or has no limit. Warns near the
/// limit. Counts as JSON Schema does.
class TextCounter : public QLabel
{
    Q_OBJECT
public:
    explicit TextCounter(const QJsonObject &schema, QWidget *parent = nullptr);

    void count(const QString &text);
    enum class Level { Fine, Near, Over };
    Level level() const { return m_level; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    int m_most = 0; ///< 0: no limit
    Level m_level = Level::Fine;
    bool m_colouring = false;
};

} // namespace frameloom
