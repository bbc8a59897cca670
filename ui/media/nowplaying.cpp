// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/nowplaying.h"

#include "media/audiodeck.h"
#include "media/sound.h"
#include "style/numberlabel.h"
#include "style/type.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QSlider>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int titleWidth = 180;
constexpr int stripIcon = 14;

} // namespace

NowPlaying::NowPlaying(AudioDeck &deck, QWidget *parent) : QWidget(parent), m_deck(deck)
{
    setObjectName(u"nowPlaying"_s);
    setAccessibleName(tr("Now playing"));
    const auto button = [this](const char *name, IconName icon, const QString &text) {
        QToolButton *made = playerButton(this, QString::fromLatin1(name), icon, text);
        made->setIconSize({stripIcon, stripIcon});
        return made;
    };
    m_previous = button("nowPrevious", IconName::SkipPrevious, tr("Previous song"));
    m_play = button("nowPlay", IconName::Pause, tr("Pause"));
    m_next = button("nowNext", IconName::SkipNext, tr("Next song"));
    m_title = button("nowTitle", IconName::Music, {});
    m_title->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_time = new NumberLabel(this);
    m_time->setObjectName(u"nowTime"_s);
    applyType(m_time, TypeRole::Secondary);
    auto *stop = button("nowStop", IconName::Stop, tr("Stop"));
    m_mute = button("nowMute", IconName::Volume, tr("Mute"));
    m_level = new QSlider(Qt::Horizontal, this);
    m_level->setObjectName(u"nowLevel"_s);
    m_level->setAccessibleName(tr("Level"));
    m_level->setToolTip(tr("Level"));
    m_level->setRange(0, 100);
    m_level->setFixedWidth(70);
    m_device = button("nowDevice", IconName::Sliders, tr("Sound device"));
    m_device->setPopupMode(QToolButton::InstantPopup);
    m_devices = new QMenu(this);
    m_devices->setObjectName(u"nowDevices"_s);
    m_device->setMenu(m_devices);
    connect(m_devices, &QMenu::aboutToShow, this, &NowPlaying::fillDevices);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_play), static_cast<QWidget *>(m_next),
          static_cast<QWidget *>(stop), static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_time),
          static_cast<QWidget *>(m_mute), static_cast<QWidget *>(m_level), static_cast<QWidget *>(m_device)})
        row->addWidget(widget, 0, Qt::AlignVCenter);

    connect(m_play, &QToolButton::clicked, &deck, &AudioDeck::toggle);
    connect(stop, &QToolButton::clicked, &deck, &AudioDeck::stop);
    connect(m_previous, &QToolButton::clicked, &deck, [this] { m_deck.go(-1); });
    connect(m_next, &QToolButton::clicked, &deck, [this] { m_deck.go(1); });
    connect(m_title, &QToolButton::clicked, this, [this] { Q_EMIT jobRequested(m_deck.track().jobId); });
    connect(m_mute, &QToolButton::clicked, this, [this] { m_deck.sound().setMuted(!m_deck.sound().isMuted()); });
    connect(m_level, &QSlider::valueChanged, &deck.sound(), &Sound::setLevel);
    connect(&deck, &AudioDeck::changed, this, &NowPlaying::update);
    connect(&deck, &AudioDeck::positionChanged, this,
            [this] { m_time->setText(timeOf(m_deck.position(), m_deck.duration())); });
    connect(&deck.sound(), &Sound::changed, this, &NowPlaying::update);
    update();
}

void NowPlaying::update()
{
    const bool some = m_deck.state() != AudioDeck::State::Empty;
    setVisible(some);
    if (!some)
        return;
    const bool playing = m_deck.isPlaying();
    dressPlayerButton(m_play, playing ? IconName::Pause : IconName::Play, playing ? tr("Pause") : tr("Play"));
    const bool list = m_deck.canGo(1) || m_deck.canGo(-1);
    m_previous->setVisible(list);
    m_next->setVisible(list);
    m_previous->setEnabled(m_deck.canGo(-1));
    m_next->setEnabled(m_deck.canGo(1));
    const QString title = m_deck.track().title;
    const bool troubled = m_deck.problem() != PlayProblem::None;
    const QString shown = troubled ? playProblemTitle(m_deck.problem()) : title;
    m_title->setText(fontMetrics().elidedText(shown, Qt::ElideRight, titleWidth).replace(u'&', u"&&"_s));
    m_title->setIcon(
        themedIcon(troubled ? IconName::AlertTriangle : IconName::Music, troubled ? IconTone::Warn : IconTone::Dim));
    m_title->setAccessibleName(troubled ? shown : tr("Now playing: %1. Shows the job.").arg(title));
    m_title->setToolTip(troubled ? playProblemText(m_deck.problem()) : title + u'\n' + tr("Show the job of this song"));
    m_time->setText(timeOf(m_deck.position(), m_deck.duration()));
    const Sound &sound = m_deck.sound();
    dressPlayerButton(m_mute, sound.isMuted() ? IconName::Muted : IconName::Volume,
                      sound.isMuted() ? tr("Sound on") : tr("Mute"));
    const QSignalBlocker quiet(m_level);
    m_level->setValue(sound.isMuted() ? 0 : sound.level());
}

void NowPlaying::fillDevices()
{
    m_devices->clear();
    Sound &sound = m_deck.sound();
    const auto add = [this, &sound](const QString &text, const QByteArray &id) {
        QAction *entry = m_devices->addAction(text, this, [&sound, id] { sound.setDevice(id); });
        entry->setCheckable(true);
        entry->setChecked(sound.deviceId() == id);
    };
    const QList<SoundDevice> devices = sound.devices();
    if (devices.isEmpty()) {
        m_devices->addAction(playProblemTitle(PlayProblem::NoDevice))->setEnabled(false);
        return;
    }
    add(tr("As the system has it"), {});
    m_devices->addSeparator();
    for (const SoundDevice &device : devices)
        add(QString(device.name).replace(u'&', u"&&"_s), device.id);
}

} // namespace frameloom
