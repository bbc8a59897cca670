// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QWidget>

namespace frameloom {

class Thumbnails;

/// A small picture with a mask over it. A click on it is a short way into the painter.
class MaskPreview : public QWidget
{
    Q_OBJECT
public:
    /// `thumbnails` may be null: no picture is shown then.
    explicit MaskPreview(Thumbnails *thumbnails, QWidget *parent = nullptr);

    void setPicture(const QString &path); ///< absolute; empty: none
    void setMask(const QImage &mask);     ///< Format_Grayscale8, any size of the picture's shape; null: none
    QImage picture() const;               ///< the best there is now

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Thumbnails *m_thumbnails = nullptr;
    QString m_path;
    QImage m_mask;
};

} // namespace frameloom
