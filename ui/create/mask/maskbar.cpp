// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/mask/maskbar.h"

#include "create/mask/maskcanvas.h"
#include "style/card.h"
#include "style/icons.h"
#include "style/numberlabel.h"
#include "style/tokens.h"
#include "style/type.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr double ButtonZoom = 1.25;
constexpr int SliderSteps = 200;

/// Small brushes need the finer steps.
int sliderFor(int brush, int largest)
{
    return int(std::lround(std::sqrt(double(brush) / largest) * SliderSteps));
}

int brushFor(int slider, int largest)
{
    const double part = double(slider) / SliderSteps;
    return std::max(1, int(std::lround(part * part * largest)));
}

} // namespace

MaskBar::MaskBar(MaskCanvas &canvas, QWidget *parent) : QWidget(parent), m_canvas(&canvas)
{
    setGround(this, Ground::Panel);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(4);
    const auto gap = [&] {
        row->addSpacing(6);
        auto *line = new Separator(Qt::Vertical, this);
        line->setFixedHeight(20);
        row->addWidget(line);
        row->addSpacing(6);
    };
    m_tools = new QButtonGroup(this);
    const auto tool = [&](MaskTool which, const char *name, IconName icon, const QString &text, const QString &key) {
        QToolButton *button = addButton(row, QString::fromLatin1(name), icon, text, key);
        button->setCheckable(true);
        m_tools->addButton(button, int(which));
    };
    tool(MaskTool::Brush, "maskBrush", IconName::Brush, tr("Brush"), u"B"_s);
    tool(MaskTool::Eraser, "maskEraser", IconName::Eraser, tr("Eraser"), u"E"_s);
    tool(MaskTool::Rectangle, "maskRectangle", IconName::Rectangle, tr("Rectangle"), u"R"_s);
    tool(MaskTool::Lasso, "maskLasso", IconName::Lasso, tr("Lasso"), u"L"_s);
    connect(m_tools, &QButtonGroup::idClicked, this, [this](int id) { m_canvas->setTool(MaskTool(id)); });
    gap();
    m_size = new QSlider(Qt::Horizontal, this);
    m_size->setObjectName(u"maskSize"_s);
    m_size->setAccessibleName(tr("Brush size"));
    m_size->setToolTip(tr("Brush size (%1 and %2, or the wheel)").arg(u"["_s, u"]"_s));
    m_size->setRange(0, SliderSteps);
    m_size->setFocusPolicy(Qt::TabFocus);
    m_size->setMinimumWidth(70);
    m_size->setMaximumWidth(180);
    m_sizeText = new NumberLabel(this);
    m_sizeText->setObjectName(u"maskSizeText"_s);
    row->addWidget(m_size, 1);
    row->addWidget(m_sizeText);
    connect(m_size, &QSlider::valueChanged, this,
            [this](int value) { m_canvas->setBrushSize(brushFor(value, m_canvas->largestBrush())); });
    gap();
    const auto act = [&](const char *name, IconName icon, const QString &text, const QString &key, auto slot) {
        QToolButton *button = addButton(row, QString::fromLatin1(name), icon, text, key);
        connect(button, &QToolButton::clicked, this, slot);
        return button;
    };
    m_undo = act("maskUndo", IconName::Undo, tr("Undo"), u"Ctrl+Z"_s, [this] { m_canvas->undo(); });
    m_redo = act("maskRedo", IconName::Redo, tr("Redo"), u"Ctrl+Shift+Z"_s, [this] { m_canvas->redo(); });
    act("maskInvert", IconName::Invert, tr("Invert"), u"I"_s, [this] { m_canvas->invert(); });
    m_clear = act("maskClear", IconName::Trash, tr("Clear"), u"Del"_s, [this] { m_canvas->clear(); });
    row->addStretch(2);
    act("maskZoomOut", IconName::ZoomOut, tr("Smaller"), u"-"_s, [this] { m_canvas->zoomBy(1 / ButtonZoom); });
    m_zoomText = new NumberLabel(this);
    m_zoomText->setObjectName(u"maskZoom"_s);
    m_zoomText->setAlignment(Qt::AlignCenter);
    applyType(m_zoomText, TypeRole::Secondary);
    row->addWidget(m_zoomText);
    act("maskZoomIn", IconName::ZoomIn, tr("Larger"), u"+"_s, [this] { m_canvas->zoomBy(ButtonZoom); });
    act("maskFit", IconName::Fit, tr("Fit into the window"), u"0"_s, [this] { m_canvas->fit(); });
    gap();
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"maskCancel"_s);
    cancel->setFocusPolicy(Qt::TabFocus);
    cancel->setToolTip(
        tr("Leave the mask as it was (%1)").arg(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)));
    m_done = new QPushButton(tr("Done"), this);
    m_done->setObjectName(u"maskDone"_s);
    m_done->setProperty("primary", true);
    m_done->setFocusPolicy(Qt::TabFocus);
    m_done->setToolTip(
        tr("Use this mask (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    row->addWidget(cancel);
    row->addSpacing(4);
    row->addWidget(m_done);
    connect(cancel, &QPushButton::clicked, this, &MaskBar::leaveWanted);
    connect(m_done, &QPushButton::clicked, this, &MaskBar::doneWanted);

    connect(m_canvas, &MaskCanvas::toolChanged, this, &MaskBar::showTool);
    connect(m_canvas, &MaskCanvas::brushSizeChanged, this, &MaskBar::showBrush);
    connect(m_canvas, &ZoomCanvas::zoomChanged, this,
            [this] { m_zoomText->setText(tr("%1%").arg(QLocale().toString(qRound(m_canvas->zoom() * 100)))); });
    showTool();
}

QToolButton *MaskBar::addButton(QBoxLayout *row, const QString &name, IconName icon, const QString &text,
                                const QString &key)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(themedIcon(icon));
    button->setIconSize({20, 20});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard with the picture
    button->setAccessibleName(text);
    button->setToolTip(tr("%1 (%2)").arg(text, QKeySequence(key).toString(QKeySequence::NativeText)));
    row->addWidget(button);
    return button;
}

void MaskBar::showTool()
{
    if (QAbstractButton *button = m_tools->button(int(m_canvas->tool())))
        button->setChecked(true);
}

void MaskBar::showBrush()
{
    const QSignalBlocker quiet(m_size);
    m_size->setValue(sliderFor(m_canvas->brushSize(), m_canvas->largestBrush()));
    const QString words = tr("%1 px", "brush size").arg(QLocale().toString(m_canvas->brushSize()));
    m_sizeText->setText(words);
    m_size->setAccessibleDescription(words);
}

void MaskBar::showState(bool ready, bool saving)
{
    const MaskDocument &document = m_canvas->document();
    m_undo->setEnabled(document.canUndo());
    m_redo->setEnabled(document.canRedo());
    m_clear->setEnabled(document.marked() > 0);
    m_done->setEnabled(ready && !saving);
    m_done->setText(saving ? tr("Saving…") : tr("Done"));
    showBrush();
}

} // namespace frameloom
