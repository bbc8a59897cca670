// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/positionfield.h"

#include "create/fields/fieldvalue.h"
#include "create/fields/optionalspinbox.h"
#include "media/waveformview.h"
#include "studio/workspace.h"

#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace frameloom {

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
    m_spin = new OptionalSpinBox(field.required ? tr("Choose a second") : unsetWords(),
                                 numberOf(field.schema["minimum"_L1]).value_or(0), numberOf(field.schema["maximum"_L1]),
                                 1, body);
    m_spin->setSuffix(tr(" s", "seconds, after a number"));
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_wave);
    column->addWidget(m_spin);
    setBody(body, m_spin);
    watch(m_spin);
    watch(m_wave);
    connect(m_spin, &QDoubleSpinBox::valueChanged, this, [this] {
        showPosition();
        if (!m_silent)
            userChanged();
    });
    connect(m_wave, &WaveformView::seekRequested, this, [this](qint64 ms) {
        m_spin->setNumber(std::round(double(ms) / 100) / 10); // a tenth is finer than the service listens
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
    m_wave->setDuration(some ? song->durationMs : 0);
    m_wave->setVisible(some);
    if (path == m_path)
        return;
    m_path = path;
    m_wave->setWaveform({});
    showWave();
    showPosition();
}

void PositionField::showWave()
{
    if (m_path.isEmpty())
        return;
    const Waveform waveform = m_workspace->waveforms().waveform(m_path);
    m_wave->setWait(waveform.isNull() ? WaveformView::Wait::Reading : WaveformView::Wait::None);
    m_wave->setWaveform(waveform);
}

} // namespace frameloom
