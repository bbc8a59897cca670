// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/positionfield.h"

#include "create/fields/fieldvalue.h"
#include "media/waveformview.h"
#include "studio/workspace.h"
#include "words/words.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>
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
    const auto thousandths = qint64(std::llround(value * 1000));
    const qint64 whole = thousandths / 1000;
    QString text = u"%1:%2"_s.arg(whole / 60).arg(whole % 60, 2, 10, QChar(u'0'));
    QString rest = u"%1"_s.arg(thousandths % 1000, 3, 10, QChar(u'0'));
    while (rest.endsWith(u'0'))
        rest.chop(1);
    return rest.isEmpty() ? text : text + locale().decimalPoint() + rest;
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

PositionField::PositionField(const Field &field, Workspace *workspace, QWidget *parent)
    : FieldEditorWidget(field, parent)
    , m_workspace(workspace)
{
    auto *body = new QWidget(this);
    m_wave = new WaveformView(body);
    m_wave->setObjectName(u"field."_s + field.name + u".wave"_s);
    m_wave->setAccessibleName(tr("Position in the song"));
    m_wave->setRangeEnabled(false);
    m_wave->hide();
    const bool whole = field.schema["type"_L1].toString() == "integer"_L1;
    m_spin = new TimeSpinBox(field.required ? tr("minutes:seconds") : unsetWords(),
                             numberOf(field.schema["minimum"_L1]).value_or(0),
                             numberOf(field.schema["maximum"_L1]).value_or(LongestSong), whole ? 0 : 3, body);
    m_spin->setSingleStep(1);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_wave);
    column->addWidget(m_spin);
    setBody(body, m_spin);
    m_spin->setAccessibleName(tr("%1, minutes and seconds", "label of a field").arg(m_spin->accessibleName()));
    watch(m_spin);
    watch(m_wave);
    connect(m_spin, &QDoubleSpinBox::valueChanged, this, [this] {
        showPosition();
        if (!m_silent)
            userChanged();
    });
    connect(m_wave, &WaveformView::seekRequested, this, [this](qint64 ms) {
        // A tenth is finer than the service listens; some take whole seconds.
        const double step = m_spin->decimals() == 0 ? 1 : 10;
        m_spin->setNumber(std::round(double(ms) / 1000 * step) / step);
    });
    if (!workspace)
        return;
    connect(&workspace->waveforms(), &Waveforms::ready, this, [this](const QString &path) {
        if (path == m_path)
            showWave();
    });
    connect(&workspace->waveforms(), &Waveforms::failed, this, [this](const QString &path) {
        if (path == m_path)
            m_wave->setWait(WaveformView::Wait::Failed);
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
    showPosition();
    forgetVisit();
}

void PositionField::showPosition()
{
    m_wave->setPosition(std::llround(m_spin->number().value_or(0) * 1000));
}

void PositionField::setParentResult(const Job &, const QVector<Asset> &assets)
{
    const auto song = std::find_if(assets.cbegin(), assets.cend(), [](const Asset &asset) {
        return asset.kind == AssetKind::Audio && asset.state == AssetState::Saved;
    });
    const bool some = m_workspace && song != assets.cend();
    const QString path = some ? m_workspace->libraryPath(song->path) : QString();
    m_durationMs = song != assets.cend() ? song->durationMs : 0;
    m_wave->setDuration(some ? m_durationMs : 0);
    m_wave->setVisible(some);
    if (path == m_path)
        return;
    m_path = path;
    m_wave->setWaveform({});
    showWave();
    showPosition();
}

/// api/v2/CORE.md, "Suno actions": continueAt must be less than the length.
QString PositionField::ownProblem() const
{
    const auto seconds = m_spin->number();
    if (!seconds || m_durationMs <= 0 || std::llround(*seconds * 1000) < m_durationMs)
        return {};
    return tr("The song ends at %1.").arg(words::duration(m_durationMs));
}

void PositionField::showWave()
{
    if (m_path.isEmpty())
        return;
    const Waveform waveform = m_workspace->waveforms().waveform(m_path);
    if (waveform.durationMs > 0) // decoded: more certain than what was told
        m_durationMs = waveform.durationMs;
    m_wave->setWait(waveform.isNull() ? WaveformView::Wait::Reading : WaveformView::Wait::None);
    m_wave->setWaveform(waveform);
}

} // namespace frameloom
