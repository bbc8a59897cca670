// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stage/actionrow.h"
#include "stage/picturearea.h"

#include <QWidget>

namespace frameloom {

/// A picture with its action row, in one frame.
class PictureTile : public QWidget
{
    Q_OBJECT
public:
    explicit PictureTile(Thumbnails &thumbnails, QWidget *parent = nullptr);

    PictureArea &picture() { return *m_picture; }
    ActionRow &row() { return *m_row; }
    const ActionRow &row() const { return *m_row; }
    void setRowHeight(int height); ///< 0: nothing can be done with it

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();

    int m_rowHeight = ActionRow::rowHeight();
    PictureArea *m_picture = nullptr;
    ActionRow *m_row = nullptr;
};

} // namespace frameloom
