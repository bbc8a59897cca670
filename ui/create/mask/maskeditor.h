// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QPointer>
#include <QSize>
#include <QString>
#include <QWidget>

class QCheckBox;
class QLabel;

namespace frameloom {

class Banner;
class MaskBar;
class MaskCanvas;

/// What is painted on.
struct MaskSubject
{
    QString picturePath; ///< absolute
    QSize size;          ///< pixels, if known before the file is read
    QImage preview;      ///< stands in until the file is decoded
    QString maskPath;    ///< absolute, of the mask to go on with; may be empty
};

/// The mask painter: a page over the window, like the Lightbox. Done hands the mask out and the page stays until it is
/// told that it was saved, so nothing painted is lost to a full disk. Keeps the focus while it is open and gives it
/// back.
class MaskEditor : public QWidget
{
    Q_OBJECT
public:
    explicit MaskEditor(QWidget *host);
    ~MaskEditor() override;

    void open(const MaskSubject &subject);
    MaskCanvas &canvas() { return *m_canvas; }
    /// The picture is decoded and can be painted on.
    bool isReady() const { return m_ready; }
    bool isChanged() const;

    int brushSize() const;
    bool hasPenPressure() const;
    void setBrush(int diameter, bool penPressure);

    /// Answers to saveRequested().
    void saved();
    void saveFailed(const QString &why);

    /// "12 % will be redrawn".
    static QString partWords(qint64 marked, double part);

Q_SIGNALS:
    void saveRequested(const QImage &mask); ///< Format_Grayscale8, 0 and 255, as large as the picture
    void closed();

public Q_SLOTS:
    void finish(); ///< as Done
    void leave();  ///< as Cancel: asks first when something would be lost

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void load(const MaskSubject &subject);
    void say(const QString &words); ///< for people who do not see it
    void showState();
    bool takeKey(int key, Qt::KeyboardModifiers modifiers, bool justAsking);

    QPointer<QWidget> m_before; ///< had the focus
    MaskCanvas *m_canvas = nullptr;
    Banner *m_banner = nullptr;
    MaskBar *m_bar = nullptr;
    QLabel *m_status = nullptr;
    QLabel *m_hint = nullptr;
    QCheckBox *m_pressure = nullptr;
    bool m_ready = false;
    bool m_saving = false;
    bool m_asking = false; ///< whether to keep what was painted
    quint64 m_loadedRevision = 0;
    quint64 m_question = 0;
};

} // namespace frameloom
