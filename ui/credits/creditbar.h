// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "credits/meter.h"

#include <QWidget>

namespace frameloom {

/// The balance as a thin bar: what the form takes (accent), what runs (warn), the rest (ok). Decoration: the numbers
/// beside it say the same, so it is not an accessible object of its own.
class CreditBar : public QWidget
{
    Q_OBJECT
public:
    explicit CreditBar(QWidget *parent = nullptr);

    void setReading(const MeterReading &reading);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MeterReading m_reading;
};

} // namespace frameloom
