// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/picture/picturespec.h"

#include <QImage>
#include <QVector>

namespace frameloom {

/// Paints the sandbox's pictures: landscapes whose scene, mood and colours follow the prompt's words.
/// Pure functions of the spec; any thread, no QGuiApplication needed (no text is drawn with fonts).
/// `blockSize`: side in pixels of the squares it is painted of (SandboxServer::Options).
QImage paintPicture(const PictureSpec &spec, int blockSize = 1);
/// The same without the word "sandbox", which is for the last hand.
QImage paintScene(const PictureSpec &spec);
void paintWatermark(QImage &image);

/// The four pictures of a job in one, as original_image_url shows them. `painted`: those that exist already, in the
/// order of the specs; a null one is painted.
QImage composeGrid(const QVector<PictureSpec> &specs, const QVector<QImage> &painted = {}, int blockSize = 1);

/// PNG, sRGB.
QByteArray encodePicture(const QImage &image);

} // namespace frameloom
