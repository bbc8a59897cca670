// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/optionalspinbox.h"

#include <QLineEdit>

#include <cmath>

namespace frameloom {

namespace {
constexpr double Far = 9'007'199'254'740'991.0; ///< a JSON number holds no larger whole one for certain

/// The number that stands for none. So far out a small step makes no difference.
double below(double low, double step)
{
    return low - step < low ? low - step : low - 2.0;
}
} // namespace

OptionalSpinBox::OptionalSpinBox(const QString &unsetWords, std::optional<double> low, std::optional<double> high,
                                 int decimals, QWidget *parent)
    : QDoubleSpinBox(parent), m_low(low.value_or(-Far)), m_unsetWords(unsetWords)
{
    setDecimals(decimals);
    setSingleStep(decimals > 0 ? std::pow(10.0, -qMin(decimals, 1)) : 1.0);
    setRange(below(m_low, singleStep()), high.value_or(Far));
    setSpecialValueText(QString()); // textFromValue and the placeholder say it, so that typing starts on empty
    setFocusPolicy(Qt::StrongFocus);
    setKeyboardTracking(true);
    lineEdit()->setPlaceholderText(unsetWords);
    setNumber(std::nullopt);
}

void OptionalSpinBox::setLow(double low)
{
    if (low == m_low)
        return;
    const auto before = number();
    m_low = low;
    setMinimum(below(m_low, singleStep()));
    setNumber(before);
}

std::optional<double> OptionalSpinBox::number() const
{
    return value() < m_low ? std::nullopt : std::optional(value());
}

void OptionalSpinBox::setNumber(std::optional<double> number)
{
    setValue(number ? qMax(*number, m_low) : minimum());
    if (!number)
        lineEdit()->clear();
}

bool OptionalSpinBox::isUnsetText(const QString &text) const
{
    return text.trimmed().isEmpty();
}

QString OptionalSpinBox::textFromValue(double value) const
{
    if (value < m_low)
        return {};
    // No trailing zeros: "1.5", not "1.500".
    QString text = locale().toString(value, 'f', QLocale::FloatingPointShortest);
    if (!isGroupSeparatorShown())
        text.remove(locale().groupSeparator());
    return text;
}

double OptionalSpinBox::valueFromText(const QString &text) const
{
    return isUnsetText(text) ? minimum() : QDoubleSpinBox::valueFromText(text);
}

QValidator::State OptionalSpinBox::validate(QString &text, int &position) const
{
    return isUnsetText(text) ? QValidator::Acceptable : QDoubleSpinBox::validate(text, position);
}

void OptionalSpinBox::stepBy(int steps)
{
    // From nothing to the first sensible number, not to the far end.
    if (!number() && steps > 0) {
        setNumber(m_low > -Far ? m_low : 0.0);
        return;
    }
    QDoubleSpinBox::stepBy(steps);
    if (!number())
        lineEdit()->clear();
}

QAbstractSpinBox::StepEnabled OptionalSpinBox::stepEnabled() const
{
    if (!number())
        return StepUpEnabled;
    return QDoubleSpinBox::stepEnabled();
}

void OptionalSpinBox::focusInEvent(QFocusEvent *event)
{
    QDoubleSpinBox::focusInEvent(event);
    if (!number())
        lineEdit()->clear();
}

QSize OptionalSpinBox::minimumSizeHint() const
{
    const QSize hint = QDoubleSpinBox::minimumSizeHint();
    return {qMin(hint.width(), 96), hint.height()}; // the widest number there is would break a narrow pane
}

} // namespace frameloom
