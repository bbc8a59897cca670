// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/operation.h"

#include <QWidget>

class QLabel;

namespace frameloom {

class ExpectedFrames;

/// The stage before anything was made: an invitation, not an error.
class StageEmpty : public QWidget
{
    Q_OBJECT
public:
    explicit StageEmpty(QWidget *parent = nullptr);

    /// What the open form makes, which is what will stand here.
    void setExpected(ResultKind kind);

private:
    ExpectedFrames *m_frames;
    QLabel *m_title;
};

} // namespace frameloom
