// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QPointer>
#include <QSize>
#include <QString>
#include <QVector>
#include <QWidget>

#include <atomic>
#include <memory>

class QLabel;
class QToolButton;

namespace frameloom {

class ElidedLabel;
class FileActions;
class NumberLabel;
class ZoomCanvas;

/// A picture as the lightbox is given it.
struct LightboxPicture
{
    QString path;    ///< absolute
    int number = 1;  ///< as the API counts
    QSize size;      ///< pixels, if known
    QString subject;
    QImage preview;  ///< what the tile showed; stands in until the file is decoded
};

/// Looks at pictures closely, over the window. Esc closes, arrows go to the next picture (or move a zoomed one), wheel
/// and + − zoom, 0 fits, 1 shows each pixel. Keeps the focus while open and gives it back. Decoding happens in the pool.
class Lightbox : public QWidget
{
    Q_OBJECT
public:
    Lightbox(FileActions &files, QWidget *host);
    ~Lightbox() override;

    /// What an overlay of this widget's window has to cover.
    static QWidget *hostFor(QWidget *widget);
    void open(const QVector<LightboxPicture> &pictures, int index);
    int index() const { return m_index; }
    void go(int index);
    ZoomCanvas &canvas() { return *m_canvas; }

Q_SIGNALS:
    void shownChanged(int number);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    QToolButton *addButton(const QString &name, int icon, const QString &text, const QString &key);
    void load();
    void showFacts();
    bool takeKey(int key, Qt::KeyboardModifiers modifiers, bool justAsking);

    FileActions &m_files;
    QPointer<QWidget> m_before; ///< had the focus
    QVector<LightboxPicture> m_pictures;
    int m_index = -1;
    std::shared_ptr<std::atomic<quint64>> m_wanted; ///< newest question; the pool skips older ones
    ZoomCanvas *m_canvas = nullptr;
    QWidget *m_bar = nullptr;
    NumberLabel *m_count = nullptr;
    ElidedLabel *m_title = nullptr;
    QLabel *m_size = nullptr;
    NumberLabel *m_zoom = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
    QVector<QToolButton *> m_buttons;
};

} // namespace frameloom
