// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/operation.h"
#include "library/thumbnails.h"
#include "style/icons.h"

#include <QImage>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace frameloom {

/// What one tile of the grid has to show.
struct PictureFace
{
    enum class Kind {
        Waiting,   ///< nothing yet
        Saving,    ///< finished there, on its way to the disk
        Picture,
        Video,     ///< saved: the tile shows a player instead
        Media,     ///< saved, but neither: opened by another program
        Undecodable, ///< saved; this machine cannot show it
        Missing,
        Expired,
        Refused
    };
    Kind kind = Kind::Waiting;
    ResultKind comes = ResultKind::Images; ///< what is waited for: its sign
    int number = 1;
    int total = 1;
    QString subject;  ///< for the accessible name
    QString path;     ///< absolute; empty unless saved
    QString text;     ///< label of a tile without a picture
    QString detail;   ///< its explanation
    QString button;   ///< what can be done about it; empty: nothing
    qint64 durationMs = 0; ///< of a video; 0: not known
    bool operator==(const PictureFace &) const = default;
};

/// Shows one picture as large as it is, in its shape and at the screen's resolution; or why there is none. Focusable,
/// draggable as a file, an object with a name and actions for screen readers.
class PictureArea : public QWidget
{
    Q_OBJECT
public:
    explicit PictureArea(Thumbnails &thumbnails, QWidget *parent = nullptr);

    void setFace(const PictureFace &face);
    const PictureFace &face() const { return m_face; }
    void setSelected(bool selected);
    bool isSelected() const { return m_selected; }
    /// The picture as decoded for this size; null until then.
    const QImage &shown() const { return m_shown; }
    QString spokenName() const;
    /// Of a tile that has nothing to show yet: what comes, or that it is on its way to the disk.
    static IconName signOf(const PictureFace &face);
    /// Chooses the picture and asks for its menu.
    void openMenu(const QPoint &globalPos);

    QSize sizeHint() const override { return {320, 320}; }
    QSize minimumSizeHint() const override { return {60, 60}; }

Q_SIGNALS:
    void chosen();              ///< clicked or focused
    void opened();              ///< double click, or a screen reader's press
    void dragWanted();
    void buttonClicked();
    void menuWanted(const QPoint &globalPos);
    void decodeFailed();        ///< the file is there, but nothing comes out of it

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void takeReady(const QString &path);
    void takeFailed(const QString &path);
    void paintWaiting(class QPainter &painter, const struct Tokens &tokens) const;

    Thumbnails &m_thumbnails;
    PictureFace m_face;
    QImage m_shown;      ///< the last good decode: stays until a sharper one is there
    bool m_selected = false;
    QPoint m_pressed;
    bool m_mayDrag = false;
    QWidget *m_notice = nullptr;
    QLabel *m_text = nullptr;
    QLabel *m_detail = nullptr;
    QPushButton *m_button = nullptr;
};

} // namespace frameloom
