// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

namespace frameloom {

/// One property of an OpenAPI request as the catalogue has it.
struct OpenApiField
{
    QJsonObject schema; ///< JSON Schema (draft 7) of the parameter
    QJsonObject hint;   ///< entry of "fields" in a catalogue file, without its name
};

/// What a property becomes: lists of one-value choices are one choice and keep their JSON type, "or null" is dropped, an
/// address is a media input by its name (api/v2/schema-census.md, "Media inputs"). What no widget can edit becomes the
/// JSON editor. `overlay` is the document's overlay (resources/catalog/README.md). Pure.
OpenApiField readOpenApiField(const QString &name, const QJsonObject &property, const QJsonObject &overlay);

/// "negative_prompt", "zoomRatio" → "Negative prompt", "Zoom ratio".
QString labelFromName(const QString &name);
/// "match_input_image", "png" → "Match input image", "PNG"; what is no plain word stays ("720p", "V4_5").
QString labelFromChoice(const QString &choice);
/// "kling-3.0-omni" → "Kling 3.0 Omni".
QString titleFromModel(const QString &model);

} // namespace frameloom
