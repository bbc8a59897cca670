// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>

namespace frameloom {

/// Makes a catalogue file (format: resources/catalog/README.md) of an OpenAPI document of the Unified API, so that forms
/// come from the document: one operation for each model and each action. `overlay` adds what the document does not say:
/// labels, help, order, groups, kinds of media, results, follow-ups and the rules that only prose knows
/// (resources/catalog/unified/overlay.json). A model that the overlay does not know gets a form too. Pure.
///
/// A body keeps most parameters in one object of its own ("klingParams"): the operation's parameters are flat, and
/// Field::block says where each one belongs.
QJsonObject catalogFromOpenApi(const QJsonObject &document, const QJsonObject &overlay);

/// Both, key by key; where both have a value that is no object, `over` wins.
QJsonObject mergedObjects(QJsonObject base, const QJsonObject &over);

/// The operation's id for a variant: "unified.kling-3.0", "unified.midjourney.upsample".
QString unifiedOperationId(const QString &path, const QString &discriminator, const QString &name);

} // namespace frameloom
