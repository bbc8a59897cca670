// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QBoxLayout;
class QButtonGroup;
class QPushButton;
class QSlider;
class QToolButton;

namespace frameloom {

class MaskCanvas;
class NumberLabel;
enum class IconName;

/// The mask painter's tools, and the way out.
class MaskBar : public QWidget
{
    Q_OBJECT
public:
    MaskBar(MaskCanvas &canvas, QWidget *parent);

    /// What can be done now; called when the mask has changed.
    void showState(bool ready, bool saving);

Q_SIGNALS:
    void leaveWanted();
    void doneWanted();

private:
    QToolButton *addButton(QBoxLayout *row, const QString &name, IconName icon, const QString &text,
                           const QString &key);
    void showTool();
    void showBrush();

    MaskCanvas *m_canvas = nullptr;
    QButtonGroup *m_tools = nullptr;
    QSlider *m_size = nullptr;
    NumberLabel *m_sizeText = nullptr;
    NumberLabel *m_zoomText = nullptr;
    QToolButton *m_undo = nullptr;
    QToolButton *m_redo = nullptr;
    QToolButton *m_clear = nullptr;
    QPushButton *m_done = nullptr;
};

} // namespace frameloom
