// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDoubleSpinBox>

#include <optional>

namespace frameloom {

/// A number or nothing. Nothing is the place below the smallest number and what an emptied field means. Written and
/// read in the user's locale. Holds whole numbers beyond int, as seeds need.
class OptionalSpinBox : public QDoubleSpinBox
{
    Q_OBJECT
public:
    /// `unsetWords` stands where no number is; bounds may be missing.
    OptionalSpinBox(const QString &unsetWords, std::optional<double> low, std::optional<double> high, int decimals,
                    QWidget *parent = nullptr);

    std::optional<double> number() const;
    void setNumber(std::optional<double> number);
    /// Another smallest number; one that is below it becomes it.
    void setLow(double low);

    QString textFromValue(double value) const override;
    double valueFromText(const QString &text) const override;
    QValidator::State validate(QString &text, int &position) const override;
    void stepBy(int steps) override;
    QSize minimumSizeHint() const override;

protected:
    /// Below the smallest number: nothing.
    bool isUnset(double value) const { return value < m_low; }
    StepEnabled stepEnabled() const override;
    void focusInEvent(QFocusEvent *event) override;

private:
    bool isUnsetText(const QString &text) const;

    double m_low = 0;
    QString m_unsetWords;
};

} // namespace frameloom
