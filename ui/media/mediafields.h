// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "style/icons.h"

#include <QString>

class QToolButton;
class QWidget;

namespace frameloom {

/// What the players have in common.

/// "0:03", or "0:03 / 0:06" with a duration. Milliseconds.
QString timeOf(qint64 ms, qint64 durationMs = 0);

/// A flat icon button of a player's bar. `key`: portable text of the key that does the same, for the tool tip.
QToolButton *playerButton(QWidget *parent, const QString &name, IconName icon, const QString &text,
                          const QString &key = {});
/// Icon, name and tool tip in one, for buttons that mean something else now (play, pause).
void dressPlayerButton(QToolButton *button, IconName icon, const QString &text, const QString &key = {});

/// Why a file does not play here.
enum class PlayProblem { None, NoDevice, NoDecoder, Broken };
/// Which one the words of Qt Multimedia's backend mean; it has one error code for all.
PlayProblem playProblemOf(const QString &backendWords);
QString playProblemTitle(PlayProblem problem);
/// What can be done. Names the package that is missing.
QString playProblemText(PlayProblem problem);
/// What a terminal wants to hear for NoDecoder.
QString decoderCommand();

} // namespace frameloom
