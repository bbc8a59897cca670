// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace frameloom {

/// A label for numbers that change: every digit takes the same width, and the label never gets
/// narrower than it was, so that nothing beside it jumps while the number runs.
class NumberLabel : public QLabel
{
    Q_OBJECT

public:
    explicit NumberLabel(QWidget *parent = nullptr);
    explicit NumberLabel(const QString &text, QWidget *parent = nullptr);

    /// Forgets the width kept so far, for a new kind of content.
    void resetWidth();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    mutable int m_keptWidth = 0;
};

} // namespace frameloom
