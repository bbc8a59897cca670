// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window side of the player: its parts, keys, menu and the whole window.

#include "media/playerbar.h"
#include "media/sound.h"
#include "media/videooverlay.h"
#include "media/videoscreen.h"
#include "style/mnemonics.h"
#include "style/tokens.h"
#include "style/type.h"
#include "words/words.h"

#include <QMediaPlayer>
#include <QClipboard>
#include <QFocusEvent>
#include <QGuiApplication>
#include <QHash>
#include <QKeyEvent>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr qint64 arrowMs = 5'000;

} // namespace

VideoPlayer::Overlay::Overlay(QWidget *host, QWidget *panel) : QWidget(host), m_panel(panel)
{
    setObjectName(u"videoOverlay"_s);
    setAutoFillBackground(true);
    setGround(this, Ground::Window);
    panel->setParent(this);
    host->installEventFilter(this);
    setGeometry(host->rect());
    panel->setGeometry(rect());
    panel->show();
    show();
    raise();
}

bool VideoPlayer::Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void VideoPlayer::Overlay::resizeEvent(QResizeEvent *)
{
    m_panel->setGeometry(rect());
}

void VideoPlayer::build()
{
    m_panel = new QWidget(this);
    m_panel->setObjectName(u"videoPanel"_s);
    m_panel->setFocusPolicy(Qt::StrongFocus);
    m_panel->setAutoFillBackground(false);
    setFocusProxy(m_panel);
    m_screen = new VideoScreen(m_panel);
    m_screen->setObjectName(u"videoScreen"_s);
    m_bar = new PlayerBar(m_panel);
    auto *column = new QVBoxLayout(m_panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_screen, 1);
    column->addWidget(m_bar);

    // Over the picture, which may be black or half a frame: a word, and what can be done.
    m_notice = new QWidget(m_screen);
    m_notice->setObjectName(u"videoNotice"_s);
    setGround(m_notice, Ground::Window);
    m_noticeTitle = new QLabel(m_notice);
    m_noticeTitle->setObjectName(u"videoNoticeTitle"_s);
    applyType(m_noticeTitle, TypeRole::Strong);
    m_noticeText = new QLabel(m_notice);
    m_noticeText->setObjectName(u"videoNoticeText"_s);
    applyType(m_noticeText, TypeRole::Secondary);
    m_noticeText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *notice = new QVBoxLayout(m_notice);
    notice->setContentsMargins(16, 12, 16, 12);
    notice->setSpacing(8);
    notice->addStretch(1);
    for (QLabel *label : {m_noticeTitle, m_noticeText}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
        label->setTextFormat(Qt::PlainText);
        notice->addWidget(label);
    }
    auto *elsewhere = new QPushButton(tr("Open with another program"), m_notice);
    elsewhere->setObjectName(u"videoElsewhere"_s);
    m_copyCommand = new QPushButton(tr("Copy the install command"), m_notice);
    m_copyCommand->setObjectName(u"videoCopyCommand"_s);
    notice->addWidget(elsewhere, 0, Qt::AlignHCenter);
    notice->addWidget(m_copyCommand, 0, Qt::AlignHCenter);
    notice->addStretch(1);
    auto *over = new QVBoxLayout(m_screen->viewport());
    over->setContentsMargins(0, 0, 0, 0);
    over->addWidget(m_notice);
    m_notice->hide();

    m_panel->installEventFilter(this);
    connect(elsewhere, &QPushButton::clicked, this, &VideoPlayer::openElsewhereRequested);
    connect(m_copyCommand, &QPushButton::clicked, this,
            [] { QGuiApplication::clipboard()->setText(decoderCommand()); });
    connect(m_screen, &VideoScreen::pressed, this, [this] {
        m_panel->setFocus(Qt::MouseFocusReason);
        Q_EMIT chosen();
    });
    connect(m_screen, &VideoScreen::clicked, this, &VideoPlayer::toggle);
    connect(m_screen, &VideoScreen::doubleClicked, this, [this] {
        toggle(); // takes back the first click
        setFullWindow(!isFullWindow());
    });
    connect(m_screen, &VideoScreen::dragWanted, this, &VideoPlayer::dragWanted);
    connect(m_screen, &VideoScreen::menuWanted, this, &VideoPlayer::menuWanted);
    connect(m_screen, &VideoScreen::framesCame, this, [this](const QSize &size) {
        m_size = size;
        tellFacts();
        updateBar();
    });
    connect(m_screen, &VideoScreen::resized, this, &VideoPlayer::showPoster);
    connect(m_screen, &VideoScreen::frameChanged, this, &VideoPlayer::frameCame);
    connect(m_bar, &PlayerBar::playClicked, this, &VideoPlayer::toggle);
    connect(m_bar, &PlayerBar::seekRequested, this, &VideoPlayer::seek);
    connect(m_bar, &PlayerBar::stepRequested, this, &VideoPlayer::step);
    connect(m_bar, &PlayerBar::loopRequested, this, &VideoPlayer::setLooping);
    connect(m_bar, &PlayerBar::speedRequested, this, &VideoPlayer::setSpeed);
    connect(m_bar, &PlayerBar::muteClicked, this, [this] { m_sound.setMuted(!m_sound.isMuted()); });
    connect(m_bar, &PlayerBar::levelRequested, &m_sound, &Sound::setLevel);
    connect(m_bar, &PlayerBar::fullWindowClicked, this, [this] { setFullWindow(!isFullWindow()); });
    connect(m_bar, &PlayerBar::menuClicked, this, [this] {
        auto *menu = new QMenu(m_panel);
        menu->setObjectName(u"videoMenu"_s);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setToolTipsVisible(true);
        fillMenu(*menu);
        giveMnemonics(*menu);
        menu->popup(m_bar->menuButton()->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
    });
    m_bar->setEnabled(false);
    m_bar->setSound(m_sound.level(), m_sound.isMuted());
}

void VideoPlayer::fillMenu(QMenu &menu)
{
    //: menu entries of a video; the part after \t is the key
    menu.addAction(m_playing ? tr("Pause\tSpace") : tr("Play\tSpace"), this, &VideoPlayer::toggle);
    menu.addAction(tr("One frame back\t,"), this, [this] { step(-1); });
    menu.addAction(tr("One frame on\t."), this, [this] { step(1); });
    QAction *loop = menu.addAction(tr("Play again and again\tL"), this, [this] { setLooping(!m_looping); });
    loop->setCheckable(true);
    loop->setChecked(m_looping);
    QAction *mute = menu.addAction(tr("Mute\tM"), this, [this] { m_sound.setMuted(!m_sound.isMuted()); });
    mute->setCheckable(true);
    mute->setChecked(m_sound.isMuted());
    QMenu *speeds = menu.addMenu(tr("Speed"));
    speeds->setObjectName(u"videoSpeedMenu"_s);
    m_bar->addSpeeds(*speeds, m_speed);
    menu.addAction(isFullWindow() ? tr("Back to the stage\tEsc") : tr("Whole window\tF"), this,
                   [this] { setFullWindow(!isFullWindow()); });
    menu.addSeparator();
    const bool hasPicture = m_screen->hasFrames() || !m_screen->poster().isNull();
    QAction *save = menu.addAction(tr("Save frame as picture…"), this, &VideoPlayer::saveFrame);
    save->setObjectName(u"saveFrame"_s);
    save->setEnabled(hasPicture);
    QMenu *uses = menu.addMenu(tr("Use frame as input"));
    uses->setObjectName(u"frameUses"_s);
    uses->setEnabled(hasPicture && !m_uses.isEmpty());
    addFrameUses(*uses);
}

/// A menu for each maker with several forms; what is alone needs none.
void VideoPlayer::addFrameUses(QMenu &menu)
{
    QHash<QString, int> forms;
    for (const FrameUse &use : std::as_const(m_uses))
        ++forms[use.maker];
    QHash<QString, QMenu *> makers;
    for (const FrameUse &use : std::as_const(m_uses)) {
        const auto plain = [](QString text) { return text.replace(u'&', u"&&"_s); };
        QMenu *into = &menu;
        QString label = use.label;
        if (!use.maker.isEmpty() && forms.value(use.maker) > 1) {
            QMenu *&submenu = makers[use.maker];
            if (!submenu) {
                submenu = menu.addMenu(plain(use.maker));
                submenu->setObjectName(u"frameUses."_s + use.maker);
            }
            into = submenu;
        } else if (!use.maker.isEmpty()) {
            label = words::makerAndWork(use.maker, label);
        }
        QAction *entry = into->addAction(plain(label), this, [this, id = use.id] { useFrame(id); });
        entry->setObjectName(u"use."_s + use.id);
    }
}

bool VideoPlayer::isFullWindow() const
{
    return m_overlay != nullptr;
}

void VideoPlayer::setFullWindow(bool full)
{
    if (full == isFullWindow())
        return;
    if (full) {
        QWidget *top = window();
        const auto *mainWindow = qobject_cast<QMainWindow *>(top);
        m_overlay = new Overlay(mainWindow && mainWindow->centralWidget() ? mainWindow->centralWidget() : top, m_panel);
    } else {
        m_panel->setParent(this);
        m_panel->setGeometry(rect());
        m_panel->show();
        m_overlay->hide();
        m_overlay->deleteLater();
        m_overlay = nullptr;
    }
    m_panel->setFocus(Qt::OtherFocusReason);
    m_bar->setFullWindow(full);
}

bool VideoPlayer::takeKey(int key, Qt::KeyboardModifiers modifiers, bool justAsking)
{
    if (modifiers & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    const auto run = [justAsking](auto work) {
        if (!justAsking)
            work();
        return true;
    };
    const auto faster = [this](int by) {
        const QList<double> &all = PlayerBar::speeds();
        const auto at = std::min_element(all.cbegin(), all.cend(), [this](double a, double b) {
            return std::abs(a - m_speed) < std::abs(b - m_speed);
        });
        setSpeed(all.at(std::clamp<qsizetype>(at - all.cbegin() + by, 0, all.size() - 1)));
    };
    switch (key) {
    case Qt::Key_Space:
        return run([this] { toggle(); });
    case Qt::Key_Left:
        return run([this] { seek(m_position - arrowMs); });
    case Qt::Key_Right:
        return run([this] { seek(m_position + arrowMs); });
    case Qt::Key_Comma:
        return run([this] { step(-1); });
    case Qt::Key_Period:
        return run([this] { step(1); });
    case Qt::Key_Less:
        return run([&] { faster(-1); });
    case Qt::Key_Greater:
        return run([&] { faster(1); });
    case Qt::Key_L:
        return run([this] { setLooping(!m_looping); });
    case Qt::Key_M:
        return run([this] { m_sound.setMuted(!m_sound.isMuted()); });
    case Qt::Key_F:
        return run([this] { setFullWindow(!isFullWindow()); });
    case Qt::Key_Escape:
        return isFullWindow() && run([this] { setFullWindow(false); });
    default:
        return false;
    }
}

bool VideoPlayer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_panel)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (takeKey(key->key(), key->modifiers(), event->type() == QEvent::ShortcutOverride)) {
            event->accept();
            return true;
        }
        if (isFullWindow() && event->type() == QEvent::KeyPress)
            return true; // what is behind it is not meant
    } else if (event->type() == QEvent::FocusIn) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason)
            Q_EMIT chosen();
    } else if (event->type() == QEvent::ContextMenu
               && static_cast<QContextMenuEvent *>(event)->reason() == QContextMenuEvent::Keyboard) {
        Q_EMIT menuWanted(m_panel->mapToGlobal(m_panel->rect().center()));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace frameloom
