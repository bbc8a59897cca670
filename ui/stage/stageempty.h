// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace frameloom {

/// The stage before anything was made: an invitation, not an error.
class StageEmpty : public QWidget
{
    Q_OBJECT
public:
    explicit StageEmpty(QWidget *parent = nullptr);
};

} // namespace frameloom
