// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "style/card.h"

namespace frameloom {

/// What makes pictures good to learn a person from. Our own words: the service's page on it is not public.
class PictureTips : public Card
{
    Q_OBJECT
public:
    explicit PictureTips(QWidget *parent = nullptr);
};

} // namespace frameloom
