// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/failure.h"

#include <QString>
#include <QUrl>

#include <functional>

namespace frameloom {

class ApiClient;

/// A picture that stands at an address, as a file of this machine.
struct FetchedPicture
{
    QString path;    ///< absolute, in `<data folder>/inputs`; empty when it could not be had
    Failure failure; ///< BadMedia: what stands there is no picture
};

/// Gets it without the key, under the same rules as a result file (ApiClient::download). Called on the client's thread,
/// which also gets the answer; the file is written in the pool. Nothing is answered once the client is gone.
void fetchPicture(ApiClient &client, const QUrl &url, const QString &inputsFolder,
                  std::function<void(const FetchedPicture &)> done);

} // namespace frameloom
