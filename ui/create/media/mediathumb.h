// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/operation.h"

#include <QRect>
#include <QString>

class QPainter;

namespace frameloom {

struct Tokens;
class Workspace;

/// Paints a file small: the picture cut to fill `cell`, or a sign for its kind while there is none. An empty path is an
/// address. `workspace` may be null: then always the sign.
void paintMediaThumb(QPainter &painter, const QRect &cell, const QString &path, MediaKind kind, Workspace *workspace,
                     const Tokens &tokens);

} // namespace frameloom
