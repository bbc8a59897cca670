// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/mediafields.h"

#include "words/words.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Players)
};

} // namespace

QString timeOf(qint64 ms, qint64 durationMs)
{
    const QString position = words::duration(ms < 0 ? 0 : ms);
    //: position in a song or video, and its length
    return durationMs > 0 ? Text::tr("%1 / %2").arg(position, words::duration(durationMs)) : position;
}

void dressPlayerButton(QToolButton *button, IconName icon, const QString &text, const QString &key)
{
    button->setIcon(themedIcon(icon));
    button->setAccessibleName(text);
    button->setToolTip(key.isEmpty()
                           ? text
                           //: tool tip: what a button does, and the key for it
                           : Text::tr("%1 (%2)").arg(text, QKeySequence(key).toString(QKeySequence::NativeText)));
}

QToolButton *playerButton(QWidget *parent, const QString &name, IconName icon, const QString &text, const QString &key)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setIconSize({18, 18});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    dressPlayerButton(button, icon, text, key);
    return button;
}

PlayProblem playProblemOf(const QString &backendWords)
{
    // GStreamer: "Your GStreamer installation is missing a plug-in." is not translated by Qt.
    if (backendWords.contains("plug-in"_L1, Qt::CaseInsensitive)
        || backendWords.contains("plugin"_L1, Qt::CaseInsensitive)
        || backendWords.contains("codec"_L1, Qt::CaseInsensitive)
        || backendWords.contains("decoder"_L1, Qt::CaseInsensitive))
        return PlayProblem::NoDecoder;
    return PlayProblem::Broken;
}

QString playProblemTitle(PlayProblem problem)
{
    switch (problem) {
    case PlayProblem::None:
        break;
    case PlayProblem::NoDevice:
        return Text::tr("No sound device");
    case PlayProblem::NoDecoder:
        return Text::tr("This system has no decoder for this file");
    case PlayProblem::Broken:
        return Text::tr("This file cannot be played to its end");
    }
    return {};
}

QString playProblemText(PlayProblem problem)
{
    switch (problem) {
    case PlayProblem::None:
        break;
    case PlayProblem::NoDevice:
        return Text::tr(
            "This computer has no sound device now. The file is saved; connect a device and press play again.");
    case PlayProblem::NoDecoder:
        return Text::tr("Install the packages %1 and %2, then start Frameloom again. The file is saved as it came.")
            .arg("gstreamer1.0-libav"_L1, "gstreamer1.0-plugins-good"_L1);
    case PlayProblem::Broken:
        return Text::tr("It is damaged, or ends too early. It is kept as it came.");
    }
    return {};
}

QString decoderCommand()
{
    return u"sudo apt install gstreamer1.0-libav gstreamer1.0-plugins-good"_s;
}

} // namespace frameloom
