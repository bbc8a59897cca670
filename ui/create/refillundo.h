// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/draft.h"
#include "style/banner.h"

#include <optional>

namespace frameloom {

/// Says that a form was filled in anew, and keeps what it held before until that is brought back or forgotten.
class RefillUndo : public Banner
{
    Q_OBJECT
public:
    explicit RefillUndo(QWidget *parent = nullptr);

    void offer(const Draft &before);
    /// Nothing can be brought back any more.
    void forget();

Q_SIGNALS:
    void undone(const frameloom::Draft &before);

private:
    std::optional<Draft> m_before;
};

} // namespace frameloom
