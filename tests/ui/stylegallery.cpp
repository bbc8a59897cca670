// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything of ui/style in one window, saved as pictures in both themes: to be looked at, not asserted.

#include "style/actionbutton.h"
#include "style/banner.h"
#include "style/card.h"
#include "style/elidedlabel.h"
#include "style/flowlayout.h"
#include "style/icons.h"
#include "style/numberlabel.h"
#include "style/theme.h"
#include "style/type.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QSplitter>
#include <QStatusBar>
#include <QToolButton>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

QPushButton *button(const QString &text, const char *variant = nullptr, bool on = false)
{
    auto *b = new QPushButton(text);
    if (variant)
        b->setProperty(variant, true);
    if (on) {
        b->setCheckable(true);
        b->setChecked(true);
    }
    return b;
}

QLabel *label(const QString &text, TypeRole role)
{
    auto *l = new QLabel(text);
    applyType(l, role);
    return l;
}

QWidget *topBar()
{
    auto *bar = new QWidget;
    setGround(bar, Ground::Panel);
    auto *layout = new QHBoxLayout(bar);
    layout->addWidget(button(u"Create"_s, "page", true));
    layout->addWidget(button(u"Library"_s, "page"));
    auto *search = new QLineEdit;
    search->setPlaceholderText(u"Search or run a command"_s);
    search->addAction(themedIcon(IconName::Search, IconTone::Dim), QLineEdit::LeadingPosition);
    layout->addWidget(search, 1);
    layout->addWidget(label(u"balance"_s, TypeRole::Body));
    auto *number = new NumberLabel(u"812"_s);
    number->setFont(typeFont(TypeRole::Title));
    layout->addWidget(number);
    layout->addWidget(button(u"Buy credits"_s));
    return bar;
}

QWidget *rail()
{
    auto *rail = new QWidget;
    setGround(rail, Ground::Panel);
    auto *layout = new QVBoxLayout(rail);
    layout->setContentsMargins(6, 12, 6, 12);
    layout->addWidget(label(u"Image"_s, TypeRole::GroupHeading), 0, Qt::AlignHCenter);
    const QStringList names{u"Midjourney"_s, u"Flux"_s, u"Ideogram"_s};
    const QStringList marks{u"MJ"_s, u"F"_s, u"I"_s};
    for (int i = 0; i < 3; ++i) {
        auto *b = new QToolButton;
        b->setProperty("rail", true);
        b->setAutoRaise(true);
        b->setCheckable(true);
        b->setChecked(i == 0);
        b->setEnabled(i < 2);
        b->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        b->setIcon(generatorMark(marks[i]));
        b->setIconSize({24, 24});
        b->setText(names[i]);
        b->setFont(typeFont(TypeRole::Secondary));
        b->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        layout->addWidget(b);
    }
    layout->addStretch();
    return rail;
}

QWidget *form()
{
    auto *form = new QWidget;
    setGround(form, Ground::Panel);
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(label(u"Midjourney"_s, TypeRole::Title));
    auto *chips = new QWidget;
    auto *flow = new FlowLayout(chips, 4, 4);
    for (const QString &name : {u"Imagine"_s, u"Blend"_s, u"Describe"_s, u"Faceswap"_s, u"Shorten"_s})
        flow->addWidget(button(name, "chip", name == "Imagine"_L1));
    layout->addWidget(chips);
    layout->addWidget(label(u"Prompt"_s, TypeRole::Secondary));
    auto *prompt = new QPlainTextEdit(u"a heron over a misty lake at dawn, ink and watercolour, wide negative space"_s);
    prompt->setFixedHeight(96);
    layout->addWidget(prompt);
    auto *grid = new QGridLayout;
    grid->addWidget(label(u"Mode"_s, TypeRole::Secondary), 0, 0);
    grid->addWidget(label(u"Repeat"_s, TypeRole::Secondary), 0, 1);
    auto *combo = new QComboBox;
    combo->addItems({u"fast"_s, u"turbo"_s});
    grid->addWidget(combo, 1, 0);
    auto *spin = new QSpinBox;
    spin->setPrefix(u"× "_s);
    spin->setRange(1, 9);
    grid->addWidget(spin, 1, 1);
    auto *bad = new QLineEdit(u"not a seed"_s);
    bad->setProperty("invalid", true);
    grid->addWidget(bad, 2, 0);
    auto *off = new QDoubleSpinBox;
    off->setEnabled(false);
    grid->addWidget(off, 2, 1);
    layout->addLayout(grid);
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    layout->addWidget(slider);
    auto *checks = new QHBoxLayout;
    auto *check = new QCheckBox(u"Tile"_s);
    check->setChecked(true);
    checks->addWidget(check);
    checks->addWidget(new QCheckBox(u"Raw"_s));
    auto *offCheck = new QCheckBox(u"Off"_s);
    offCheck->setEnabled(false);
    checks->addWidget(offCheck);
    auto *radio = new QRadioButton(u"One"_s);
    radio->setChecked(true);
    checks->addWidget(radio);
    layout->addLayout(checks);
    layout->addStretch();
    layout->addWidget(button(u"Generate · 4 credits"_s, "primary"));
    auto *noMoney = button(u"Generate · 4 credits"_s, "primary");
    noMoney->setEnabled(false);
    layout->addWidget(noMoney);
    return form;
}

QWidget *stage()
{
    auto *stage = new QWidget;
    setGround(stage, Ground::Window);
    auto *layout = new QVBoxLayout(stage);
    layout->setContentsMargins(20, 16, 20, 16);
    for (int i = 0; i < 3; ++i) {
        auto *banner = new Banner;
        banner->setMessage(static_cast<Banner::Kind>(i),
                           i == 0   ? u"Your key is kept for this session only: no keychain answers."_s
                           : i == 1 ? u"Offline. Jobs go on when the connection is back."_s
                                    : u"The server refused the prompt: banned word."_s);
        banner->setActions(i == 0 ? QString() : u"Try again"_s, i == 2 ? u"Edit prompt"_s : QString());
        banner->setClosable(i != 1);
        layout->addWidget(banner);
    }
    auto *card = new Card;
    auto *inside = new QVBoxLayout(card);
    auto *elided = new ElidedLabel(
        u"a heron over a misty lake at dawn, ink and watercolour, wide negative space, muted blues, a very long prompt that goes on"_s);
    elided->setFont(typeFont(TypeRole::Strong));
    inside->addWidget(elided);
    inside->addWidget(label(u"Imagine · 1:1 · today 14:28 · 4 credits · 38 s"_s, TypeRole::Secondary));
    inside->addWidget(new Separator);
    auto *actions = new QWidget;
    auto *flow = new FlowLayout(actions, 8, 4);
    flow->addWidget(new ActionButton(u"Upscale"_s, u"2"_s, u"2 credits"_s));
    flow->addWidget(new ActionButton(u"Vary"_s, u"4"_s, u"4 credits"_s));
    auto *pan = new ActionButton(u"Pan left"_s, u"6"_s, u"6 credits"_s);
    pan->setIcon(themedIcon(IconName::PanLeft));
    flow->addWidget(pan);
    auto *off = new ActionButton(u"Animate"_s, u"?"_s, u"price unknown"_s);
    off->setEnabled(false);
    flow->addWidget(off);
    auto *more = new ActionButton;
    more->setIcon(themedIcon(IconName::More));
    flow->addWidget(more);
    inside->addWidget(actions);
    layout->addWidget(card);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(button(u"Normal"_s));
    auto *disabled = button(u"Disabled"_s);
    disabled->setEnabled(false);
    buttons->addWidget(disabled);
    buttons->addWidget(button(u"Flat"_s, "flat"));
    auto *danger = button(u"Delete"_s, "danger");
    danger->setIcon(themedIcon(IconName::Trash, IconTone::Bad));
    buttons->addWidget(danger);
    auto *menuButton = button(u"More"_s);
    menuButton->setMenu(new QMenu(menuButton));
    buttons->addWidget(menuButton);
    buttons->addStretch();
    layout->addLayout(buttons);
    auto *icons = new QWidget;
    auto *iconFlow = new FlowLayout(icons, 8, 8);
    for (int i = 0; i <= static_cast<int>(IconName::ZoomOut); ++i) {
        auto *b = new QToolButton;
        b->setAutoRaise(true);
        b->setIcon(themedIcon(static_cast<IconName>(i)));
        b->setIconSize({20, 20});
        b->setToolTip(iconFile(static_cast<IconName>(i)));
        iconFlow->addWidget(b);
    }
    layout->addWidget(icons);
    layout->addStretch();
    return stage;
}

QWidget *jobs()
{
    auto *jobs = new QWidget;
    setGround(jobs, Ground::Panel);
    auto *layout = new QVBoxLayout(jobs);
    layout->addWidget(label(u"Jobs"_s, TypeRole::Strong));
    auto *list = new QListWidget;
    list->setFrameShape(QFrame::NoFrame);
    for (int i = 0; i < 30; ++i)
        list->addItem(new QListWidgetItem(themedIcon(IconName::Image), u"a heron over a misty lake %1"_s.arg(i)));
    list->setCurrentRow(1);
    setGround(list, Ground::Panel);
    layout->addWidget(list, 1);
    for (const int value : {62, 10}) {
        auto *bar = new QProgressBar;
        bar->setTextVisible(false);
        bar->setValue(value);
        layout->addWidget(bar);
    }
    auto *busy = new QProgressBar;
    busy->setTextVisible(false);
    busy->setRange(0, 0);
    layout->addWidget(busy);
    auto *menu = new QMenu(jobs);
    menu->setObjectName(u"menu"_s);
    menu->addAction(themedIcon(IconName::Remix), u"Remix"_s);
    QAction *copy = menu->addAction(themedIcon(IconName::Copy), u"Copy prompt"_s);
    copy->setShortcut(QKeySequence::Copy);
    QAction *follow = menu->addAction(u"Follow"_s);
    follow->setCheckable(true);
    follow->setChecked(true);
    menu->addSeparator();
    menu->addMenu(u"Pan"_s)->addAction(u"Left"_s);
    menu->addAction(themedIcon(IconName::Trash), u"Delete"_s)->setEnabled(false);
    menu->setActiveAction(copy);
    return jobs;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QString folder = app.arguments().value(1);
    Theme theme;
    theme.apply(app, ThemeMode::Dark);

    QWidget window;
    auto *all = new QVBoxLayout(&window);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(topBar());
    all->addWidget(new Separator);
    auto *middle = new QSplitter;
    middle->addWidget(rail());
    middle->addWidget(form());
    middle->addWidget(stage());
    middle->addWidget(jobs());
    middle->setStretchFactor(2, 1);
    all->addWidget(middle, 1);
    auto *status = new QStatusBar;
    status->setSizeGripEnabled(false);
    status->addWidget(label(u"2 running · next ready about 14:32"_s, TypeRole::Secondary));
    all->addWidget(status);
    window.resize(1280, 800);
    window.show();
    if (folder.isEmpty())
        return app.exec();

    QDir().mkpath(folder);
    const QString scale = QString::number(window.devicePixelRatioF());
    auto *menu = window.findChild<QMenu *>(u"menu"_s);
    menu->ensurePolished();
    menu->resize(menu->sizeHint());
    for (const bool dark : {true, false}) {
        theme.apply(app, dark ? ThemeMode::Dark : ThemeMode::Light);
        QApplication::processEvents();
        const QString name = "%1/%2-%3x"_L1.arg(folder, dark ? u"dark"_s : u"light"_s, scale);
        if (!window.grab().save(name + ".png"_L1) || !menu->grab().save(name + "-menu.png"_L1)) {
            std::fprintf(stderr, "cannot write into %s\n", qPrintable(folder));
            return 1;
        }
    }
    return 0;
}
