// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/positionfield.h"

#include "create/fields/fieldvalue.h"

#include <QLineEdit>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr double LongestSong = 36'000;

/// Seconds of "75", "1:15", "0:01:15.5"; negative where it is not one of them.
double secondsOf(const QString &text)
{
    static const QRegularExpression clock(u"^(?:(?:([0-9]{1,2}):)?([0-9]{1,3}):)?([0-9]{1,5}(?:[.,][0-9]*)?)$"_s);
    const QRegularExpressionMatch match = clock.match(text.trimmed());
    if (!match.hasMatch())
        return -1;
    QString last = match.captured(3);
    const double seconds = last.replace(u',', u'.').toDouble();
    const bool hasMinutes = !match.captured(2).isEmpty();
    if (hasMinutes && seconds >= 60)
        return -1;
    return match.captured(1).toDouble() * 3600 + match.captured(2).toDouble() * 60 + seconds;
}

} // namespace

QString TimeSpinBox::textFromValue(double value) const
{
    if (isUnset(value))
        return {};
    const auto tenths = qint64(std::llround(value * 10));
    const qint64 whole = tenths / 10;
    QString text = u"%1:%2"_s.arg(whole / 60).arg(whole % 60, 2, 10, QChar(u'0'));
    if (tenths % 10 != 0)
        text += locale().decimalPoint() + QString::number(tenths % 10);
    return text;
}

double TimeSpinBox::valueFromText(const QString &text) const
{
    const double seconds = secondsOf(text);
    return seconds < 0 ? minimum() : seconds;
}

QValidator::State TimeSpinBox::validate(QString &text, int &) const
{
    if (text.trimmed().isEmpty())
        return QValidator::Acceptable;
    const double seconds = secondsOf(text);
    if (seconds >= 0)
        return seconds <= maximum() ? QValidator::Acceptable : QValidator::Invalid;
    static const QRegularExpression begun(u"^[0-9:.,]{0,12}$"_s);
    return begun.match(text.trimmed()).hasMatch() ? QValidator::Intermediate : QValidator::Invalid;
}

PositionField::PositionField(const Field &field, QWidget *parent) : FieldEditorWidget(field, parent)
{
    const bool whole = field.schema["type"_L1].toString() == "integer"_L1;
    m_spin = new TimeSpinBox(field.required ? tr("minutes:seconds") : unsetWords(),
                             numberOf(field.schema["minimum"_L1]).value_or(0),
                             numberOf(field.schema["maximum"_L1]).value_or(LongestSong), whole ? 0 : 1, this);
    m_spin->setSingleStep(1);
    setBody(m_spin, m_spin);
    m_spin->setAccessibleName(tr("%1, minutes and seconds", "label of a field").arg(m_spin->accessibleName()));
    watch(m_spin);
    connect(m_spin, &QDoubleSpinBox::valueChanged, this, [this] {
        if (!m_silent)
            userChanged();
    });
}

QJsonValue PositionField::value() const
{
    const auto number = m_spin->number();
    return number ? numberValue(field(), *number) : QJsonValue(QJsonValue::Undefined);
}

void PositionField::setValue(const QJsonValue &value)
{
    m_silent = true;
    m_spin->setNumber(numberOf(value));
    m_silent = false;
    forgetVisit();
}

} // namespace frameloom
