// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/operation.h"

#include <QAbstractButton>

class QMimeData;

namespace frameloom {

class Workspace;

/// Where one file goes in: a frame to drop on, to press, to paste into; with a file in it a small card that shows it.
/// Only shows what it is told and says what the user does.
class MediaWell : public QAbstractButton
{
    Q_OBJECT
public:
    struct Face
    {
        QString path;  ///< absolute; empty for an address
        QString title; ///< empty: nothing is in it
        QString detail;
        bool operator==(const Face &) const = default;
    };

    MediaWell(MediaKind kind, Workspace *workspace, QWidget *parent = nullptr);

    /// What an empty one says.
    void setHint(const QString &hint);
    void setFace(const Face &face);
    const Face &face() const { return m_face; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Something hangs over it: set `fits` where it can be used.
    void dropOffered(const QMimeData *mime, bool *fits);
    void dropped(const QMimeData *mime);
    void pasteWanted();
    void removeWanted();
    void menuWanted(const QPoint &global);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void setHovered(bool hovered);

    MediaKind m_kind;
    Workspace *m_workspace;
    QString m_hint;
    Face m_face;
    bool m_offered = false; ///< something that fits hangs over it
};

} // namespace frameloom
