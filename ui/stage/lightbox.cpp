// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/lightbox.h"

#include "library/poolrun.h"
#include "stage/fileactions.h"
#include "stage/picturereader.h"
#include "stage/zoomcanvas.h"
#include "style/elidedlabel.h"
#include "style/icons.h"
#include "style/numberlabel.h"
#include "style/tokens.h"
#include "style/type.h"

#include <QCloseEvent>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMainWindow>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr double KeyZoom = 1.25;
constexpr int PanStep = 80;

struct Decoded
{
    QVector<QImage> levels;
    QString error;
};

} // namespace

Lightbox::Lightbox(FileActions &files, QWidget *host)
    : QWidget(host), m_files(files), m_wanted(std::make_shared<std::atomic<quint64>>(0))
{
    setFocusPolicy(Qt::StrongFocus);
    setAutoFillBackground(true);
    build();
    host->installEventFilter(this);
    setGeometry(host->rect());
}

Lightbox::~Lightbox()
{
    ++*m_wanted;
}

QWidget *Lightbox::hostFor(QWidget *widget)
{
    QWidget *window = widget->window();
    const auto *mainWindow = qobject_cast<QMainWindow *>(window);
    return mainWindow && mainWindow->centralWidget() ? mainWindow->centralWidget() : window;
}

void Lightbox::build()
{
    m_bar = new QWidget(this);
    setGround(m_bar, Ground::Panel);
    m_count = new NumberLabel(m_bar);
    m_count->setObjectName(u"lightboxCount"_s);
    applyType(m_count, TypeRole::Strong);
    m_title = new ElidedLabel(m_bar);
    m_size = new QLabel(m_bar);
    m_size->setObjectName(u"lightboxSize"_s);
    applyType(m_size, TypeRole::Secondary);
    m_zoom = new NumberLabel(m_bar);
    m_zoom->setObjectName(u"lightboxZoom"_s);
    applyType(m_zoom, TypeRole::Secondary);
    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(16, 8, 8, 8);
    bar->setSpacing(8);
    bar->addWidget(m_count);
    bar->addWidget(m_title, 1);
    bar->addWidget(m_size);
    bar->addWidget(m_zoom);
    const auto path = [this] { return m_pictures.value(m_index).path; };
    const auto add = [this, bar](const char *name, IconName icon, const QString &text, const QString &key, auto slot) {
        QToolButton *button = addButton(QString::fromLatin1(name), int(icon), text, key);
        bar->addWidget(button);
        connect(button, &QToolButton::clicked, this, slot);
        m_buttons.append(button);
        return button;
    };
    m_previous = add("lightboxPrevious", IconName::ChevronLeft, tr("Previous picture"), u"Left"_s, [this] { go(m_index - 1); });
    m_next = add("lightboxNext", IconName::ChevronRight, tr("Next picture"), u"Right"_s, [this] { go(m_index + 1); });
    add("lightboxZoomOut", IconName::ZoomOut, tr("Smaller"), u"-"_s, [this] { m_canvas->zoomBy(1 / KeyZoom); });
    add("lightboxZoomIn", IconName::ZoomIn, tr("Larger"), u"+"_s, [this] { m_canvas->zoomBy(KeyZoom); });
    add("lightboxFit", IconName::Fit, tr("Fit into the window"), u"0"_s, [this] { m_canvas->fit(); });
    add("lightboxCopy", IconName::Copy, tr("Copy picture"), u"Ctrl+C"_s, [this, path] { m_files.copyPicture(path()); });
    add("lightboxSave", IconName::Save, tr("Save as…"), u"Ctrl+S"_s, [this] {
        const LightboxPicture picture = m_pictures.value(m_index);
        m_files.saveAs(picture.path, FileActions::fileName(picture.subject, picture.number, picture.path));
    });
    add("lightboxReveal", IconName::Folder, tr("Reveal in folder"), {}, [this, path] { m_files.reveal(path()); });
    add("lightboxClose", IconName::Close, tr("Close"), u"Esc"_s, [this] { close(); });

    m_canvas = new ZoomCanvas(this);
    m_canvas->setObjectName(u"lightboxCanvas"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_canvas, 1);
    connect(m_canvas, &ZoomCanvas::zoomChanged, this, &Lightbox::showFacts);
    connect(m_canvas, &ZoomCanvas::clickedBeside, this, &QWidget::close);
}

QToolButton *Lightbox::addButton(const QString &name, int icon, const QString &text, const QString &key)
{
    auto *button = new QToolButton(m_bar);
    button->setObjectName(name);
    button->setIcon(themedIcon(static_cast<IconName>(icon)));
    button->setIconSize({20, 20});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(text);
    button->setToolTip(key.isEmpty()
                           ? text
                           : tr("%1 (%2)").arg(text, QKeySequence(key).toString(QKeySequence::NativeText)));
    return button;
}

void Lightbox::open(const QVector<LightboxPicture> &pictures, int index)
{
    m_before = QApplication::focusWidget();
    m_pictures = pictures;
    go(index);
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

void Lightbox::go(int index)
{
    if (index < 0 || index >= m_pictures.size() || index == m_index)
        return;
    m_index = index;
    const LightboxPicture &picture = m_pictures.at(index);
    m_canvas->setPreview(picture.preview, picture.size);
    m_previous->setEnabled(index > 0);
    m_next->setEnabled(index + 1 < m_pictures.size());
    m_previous->setVisible(m_pictures.size() > 1);
    m_next->setVisible(m_pictures.size() > 1);
    load();
    showFacts();
    setAccessibleName(tr("Picture %1 of %2, %3").arg(picture.number).arg(m_pictures.size()).arg(picture.subject));
    Q_EMIT shownChanged(picture.number);
}

void Lightbox::load()
{
    const quint64 question = ++*m_wanted;
    const auto decode = [path = m_pictures.at(m_index).path, wanted = m_wanted, question] {
        Decoded decoded;
        if (question != *wanted) // leafed on already
            return decoded;
        const ReadPicture read = readPicture(path);
        decoded.error = read.error;
        if (question == *wanted)
            decoded.levels = pictureLevels(read.image);
        return decoded;
    };
    runInPool(this, decode, [this, question](const Decoded &decoded) {
        if (question != *m_wanted)
            return;
        if (decoded.levels.isEmpty())
            m_canvas->setMessage(tr("This machine cannot show the file: %1").arg(decoded.error));
        else
            m_canvas->setLevels(decoded.levels);
        showFacts();
    });
}

void Lightbox::showFacts()
{
    if (m_index < 0)
        return;
    const LightboxPicture &picture = m_pictures.at(m_index);
    const QLocale where;
    m_count->setText(m_pictures.size() > 1 ? tr("%1 / %2").arg(m_index + 1).arg(m_pictures.size()) : QString());
    m_count->setVisible(m_pictures.size() > 1);
    m_title->setText(picture.subject);
    const QSize size = m_canvas->pictureSize();
    const bool known = m_canvas->hasLevels() || !picture.size.isEmpty();
    m_size->setText(known ? tr("%1 × %2").arg(where.toString(size.width()), where.toString(size.height())) : QString());
    m_zoom->setText(known ? tr("%1%").arg(where.toString(qRound(m_canvas->zoom() * 100))) : QString());
}

bool Lightbox::takeKey(int key, Qt::KeyboardModifiers modifiers, bool justAsking)
{
    const auto act = [justAsking](auto what) {
        if (!justAsking)
            what();
        return true;
    };
    if (modifiers == Qt::ControlModifier && key == Qt::Key_C)
        return act([this] { m_files.copyPicture(m_pictures.value(m_index).path); });
    if (modifiers == Qt::ControlModifier && key == Qt::Key_S)
        return act([this] { findChild<QToolButton *>(u"lightboxSave"_s)->click(); });
    if (modifiers & ~(Qt::ShiftModifier | Qt::KeypadModifier))
        return false;
    const bool fitted = m_canvas->isFitted();
    switch (key) {
    case Qt::Key_Escape:
    case Qt::Key_Space:
        return act([this] { close(); });
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return act([this] { m_canvas->zoomBy(KeyZoom); });
    case Qt::Key_Minus:
        return act([this] { m_canvas->zoomBy(1 / KeyZoom); });
    case Qt::Key_0:
        return act([this] { m_canvas->fit(); });
    case Qt::Key_1:
        return act([this] { m_canvas->zoomTo(1, QRectF(m_canvas->rect()).center()); });
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int step = key == Qt::Key_Left ? -1 : 1;
        if (!fitted)
            return act([this, step] { m_canvas->panBy(QPointF(step * PanStep, 0)); });
        return act([this, step] { go(m_index + step); });
    }
    case Qt::Key_Up:
    case Qt::Key_Down:
        return act([this, key] { m_canvas->panBy(QPointF(0, key == Qt::Key_Up ? -PanStep : PanStep)); });
    case Qt::Key_PageUp:
        return act([this] { go(m_index - 1); });
    case Qt::Key_PageDown:
        return act([this] { go(m_index + 1); });
    default:
        return false;
    }
}

bool Lightbox::event(QEvent *event)
{
    // Shortcuts of the window behind must not take these keys.
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (takeKey(key->key(), key->modifiers(), true)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void Lightbox::keyPressEvent(QKeyEvent *event)
{
    // What is not ours ends here as well: the stage behind must not act on a picture that is not seen.
    takeKey(event->key(), event->modifiers(), false);
    event->accept();
}

bool Lightbox::focusNextPrevChild(bool next)
{
    // Round and round among our own buttons.
    QVector<QWidget *> stops{this};
    for (QToolButton *button : std::as_const(m_buttons)) {
        if (button->isEnabled() && button->isVisible())
            stops.append(button);
    }
    const int at = int(stops.indexOf(QApplication::focusWidget()));
    const int count = int(stops.size());
    stops.at((std::max(at, 0) + (next ? 1 : count - 1)) % count)
        ->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

bool Lightbox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void Lightbox::closeEvent(QCloseEvent *event)
{
    ++*m_wanted;
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    event->accept();
}

void Lightbox::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::from(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.window);
}

} // namespace frameloom
