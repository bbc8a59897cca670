// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/playerbar.h"

#include "media/mediafields.h"
#include "media/scrubslider.h"
#include "style/numberlabel.h"
#include "style/type.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QSlider>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int stepsFrom = 430; // bar widths at which more is shown
constexpr int loopFrom = 360;
constexpr int levelFrom = 560;
constexpr int timeFrom = 250;
constexpr int fullFrom = 210;

} // namespace

PlayerBar::PlayerBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(barHeight());
    const auto button = [this](const char *name, IconName icon, const QString &text, const QString &key) {
        return playerButton(this, QString::fromLatin1(name), icon, text, key);
    };
    m_play = button("videoPlay", IconName::Play, tr("Play"), u"Space"_s);
    m_back = button("videoFrameBack", IconName::FramePrevious, tr("One frame back"), u","_s);
    m_forward = button("videoFrameForward", IconName::FrameNext, tr("One frame on"), u"."_s);
    m_scrub = new ScrubSlider(this);
    m_scrub->setObjectName(u"videoScrub"_s);
    m_scrub->setAccessibleName(tr("Position in the video"));
    m_scrub->setToolTip(tr("Position. Left and right: a second"));
    m_time = new NumberLabel(this);
    m_time->setObjectName(u"videoTime"_s);
    applyType(m_time, TypeRole::Secondary);
    m_loop = button("videoLoop", IconName::Loop, tr("Play again and again"), u"L"_s);
    m_loop->setCheckable(true);
    m_speedButton = new QToolButton(this);
    m_speedButton->setObjectName(u"videoSpeed"_s);
    m_speedButton->setAutoRaise(true);
    m_speedButton->setFocusPolicy(Qt::TabFocus);
    m_speedButton->setToolTip(tr("Speed (%1 slower, %2 faster)").arg(u'<').arg(u'>'));
    applyType(m_speedButton, TypeRole::Secondary);
    m_mute = button("videoMute", IconName::Volume, tr("Mute"), u"M"_s);
    m_level = new QSlider(Qt::Horizontal, this);
    m_level->setObjectName(u"videoLevel"_s);
    m_level->setAccessibleName(tr("Level"));
    m_level->setToolTip(tr("Level"));
    m_level->setRange(0, 100);
    m_level->setFixedWidth(64);
    m_full = button("videoFull", IconName::Expand, tr("Whole window"), u"F"_s);
    m_more = button("videoMore", IconName::More, tr("More about this video"), {});

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 6, 0);
    row->setSpacing(2);
    for (QWidget *widget : {m_play, m_back, m_forward})
        row->addWidget(widget);
    row->addSpacing(4);
    row->addWidget(m_scrub, 1);
    row->addSpacing(4);
    row->addWidget(m_time);
    row->addSpacing(2);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_loop), static_cast<QWidget *>(m_speedButton), static_cast<QWidget *>(m_mute),
          static_cast<QWidget *>(m_level), static_cast<QWidget *>(m_full), static_cast<QWidget *>(m_more)})
        row->addWidget(widget);

    connect(m_play, &QToolButton::clicked, this, &PlayerBar::playClicked);
    connect(m_back, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
    connect(m_scrub, &ScrubSlider::seekRequested, this, &PlayerBar::seekRequested);
    connect(m_loop, &QToolButton::clicked, this, &PlayerBar::loopRequested);
    connect(m_speedButton, &QToolButton::clicked, this, &PlayerBar::showSpeeds);
    connect(m_mute, &QToolButton::clicked, this, &PlayerBar::muteClicked);
    connect(m_level, &QSlider::valueChanged, this, &PlayerBar::levelRequested);
    connect(m_full, &QToolButton::clicked, this, &PlayerBar::fullWindowClicked);
    connect(m_more, &QToolButton::clicked, this, &PlayerBar::menuClicked);
    setSpeed(1);
    showTime();
}

const QList<double> &PlayerBar::speeds()
{
    static const QList<double> all = {0.25, 0.5, 0.75, 1, 1.25, 1.5, 2};
    return all;
}

QString PlayerBar::speedText(double speed)
{
    //: playback speed, as in "0.5×"
    return tr("%1×").arg(QLocale().toString(speed, 'g', 3));
}

void PlayerBar::addSpeeds(QMenu &menu, double speed)
{
    auto *group = new QActionGroup(&menu);
    for (const double one : speeds()) {
        QAction *entry = menu.addAction(speedText(one), this, [this, one] { Q_EMIT speedRequested(one); });
        entry->setCheckable(true);
        entry->setChecked(qFuzzyCompare(one, speed));
        group->addAction(entry);
    }
}

void PlayerBar::showSpeeds()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"videoSpeeds"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addSpeeds(*menu, m_speed);
    menu->popup(m_speedButton->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

void PlayerBar::setPlaying(bool playing)
{
    dressPlayerButton(m_play, playing ? IconName::Pause : IconName::Play, playing ? tr("Pause") : tr("Play"),
                      u"Space"_s);
}

void PlayerBar::setDuration(qint64 ms)
{
    m_duration = ms;
    m_scrub->setDuration(ms);
    m_scrub->setPosition(m_position); // may have been beyond what was known
    showTime();
}

void PlayerBar::setPosition(qint64 ms)
{
    m_position = ms;
    m_scrub->setPosition(ms);
    showTime();
}

void PlayerBar::showTime()
{
    m_time->setText(timeOf(m_position, m_duration));
}

void PlayerBar::setLooping(bool looping)
{
    m_loop->setChecked(looping);
}

void PlayerBar::setSpeed(double speed)
{
    m_speed = speed;
    m_speedButton->setText(speedText(speed));
    m_speedButton->setAccessibleName(tr("Speed %1").arg(speedText(speed)));
}

void PlayerBar::setSound(int level, bool muted)
{
    dressPlayerButton(m_mute, muted ? IconName::Muted : IconName::Volume, muted ? tr("Sound on") : tr("Mute"), u"M"_s);
    const QSignalBlocker quiet(m_level);
    m_level->setValue(muted ? 0 : level);
}

void PlayerBar::setFullWindow(bool full)
{
    dressPlayerButton(m_full, full ? IconName::Close : IconName::Expand,
                      full ? tr("Back to the stage") : tr("Whole window"), full ? u"Esc"_s : u"F"_s);
}

void PlayerBar::resizeEvent(QResizeEvent *)
{
    m_back->setVisible(width() >= stepsFrom);
    m_forward->setVisible(width() >= stepsFrom);
    m_loop->setVisible(width() >= loopFrom);
    m_speedButton->setVisible(width() >= stepsFrom);
    m_level->setVisible(width() >= levelFrom);
    m_time->setVisible(width() >= timeFrom);
    m_full->setVisible(width() >= fullFrom);
}

} // namespace frameloom
