// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/mask/maskeditor.h"

#include "create/mask/maskaccessible.h"
#include "create/mask/maskbar.h"
#include "create/mask/maskcanvas.h"
#include "create/mask/maskfile.h"
#include "library/poolrun.h"
#include "stage/picturereader.h"
#include "style/banner.h"
#include "style/card.h"
#include "style/taborder.h"
#include "style/tokens.h"
#include "style/type.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

struct Opened
{
    QVector<QImage> levels;
    MaskFile mask;
    QString error;
};

} // namespace

MaskEditor::MaskEditor(QWidget *host) : QWidget(host)
{
    installMaskAccessibility();
    setObjectName(u"maskEditor"_s);
    setAccessibleName(tr("Mask painter"));
    setAutoFillBackground(true);
    build();
    host->installEventFilter(this);
    setGeometry(host->rect());
    showState();
}

MaskEditor::~MaskEditor() = default;

void MaskEditor::build()
{
    m_banner = new Banner(this);
    m_banner->setObjectName(u"maskBanner"_s);
    m_banner->hide();
    m_canvas = new MaskCanvas(this);
    m_canvas->setObjectName(u"maskCanvas"_s);
    m_canvas->setAccessibleName(tr("Picture to paint on"));
    auto *foot = new QWidget(this);
    setGround(foot, Ground::Panel);
    m_status = new QLabel(foot);
    m_status->setObjectName(u"maskStatus"_s);
    applyType(m_status, TypeRole::Strong);
    m_hint = new QLabel(foot);
    m_hint->setObjectName(u"maskHint"_s);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    applyType(m_hint, TypeRole::Secondary);
    m_pressure = new QCheckBox(tr("Pen pressure sets the size"), foot);
    m_pressure->setObjectName(u"maskPressure"_s);
    m_pressure->setChecked(true);
    m_pressure->setFocusPolicy(Qt::TabFocus);
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(16, 6, 16, 6);
    line->setSpacing(16);
    line->addWidget(m_status);
    line->addWidget(m_hint, 1);
    line->addWidget(m_pressure);
    m_bar = new MaskBar(*m_canvas, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(new Separator(Qt::Horizontal, this));
    layout->addWidget(m_banner);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(new Separator(Qt::Horizontal, this));
    layout->addWidget(foot);

    connect(m_canvas, &MaskCanvas::maskChanged, this, &MaskEditor::showState);
    connect(m_bar, &MaskBar::leaveWanted, this, &MaskEditor::leave);
    connect(m_bar, &MaskBar::doneWanted, this, &MaskEditor::finish);
    connect(m_canvas, &MaskCanvas::announced, this, &MaskEditor::say);
    connect(m_pressure, &QCheckBox::toggled, m_canvas, &MaskCanvas::setPenPressure);
    connect(m_banner, &Banner::firstTriggered, this, &MaskEditor::finish);
    connect(m_banner, &Banner::secondTriggered, this, &QWidget::close);
}

void MaskEditor::open(const MaskSubject &subject)
{
    m_before = QApplication::focusWidget();
    m_ready = false;
    m_canvas->setDocument(MaskDocument());
    m_canvas->setPreview(subject.preview, subject.size);
    load(subject);
    show();
    raise();
    m_canvas->setFocus(Qt::OtherFocusReason);
    showState();
}

void MaskEditor::load(const MaskSubject &subject)
{
    const quint64 question = ++m_question;
    const auto read = [picture = subject.picturePath, mask = subject.maskPath] {
        Opened opened;
        const ReadPicture picked = readPicture(picture);
        opened.error = picked.error;
        opened.levels = pictureLevels(picked.image);
        if (!mask.isEmpty())
            opened.mask = readMask(mask);
        return opened;
    };
    runInPool(this, read, [this, question](const Opened &opened) {
        if (question != m_question)
            return;
        if (opened.levels.isEmpty()) {
            const QString words = tr("This machine cannot show the file: %1").arg(opened.error);
            m_canvas->setMessage(words);
            m_canvas->setAccessibleDescription(words);
            m_status->clear(); // it is not being opened any more
            return;
        }
        m_canvas->setLevels(opened.levels);
        MaskDocument document(opened.levels.first().size());
        const bool fits = opened.mask.image.isNull() || document.load(opened.mask.image);
        m_ready = true;
        m_canvas->setDocument(std::move(document));
        m_loadedRevision = m_canvas->document().revision();
        if (!fits) {
            m_banner->setMessage(Banner::Kind::Info,
                                 tr("The mask so far belongs to another picture. This one starts empty."));
            m_banner->setActions({});
            m_banner->setClosable(true);
            m_banner->show();
        }
        showState();
    });
}

bool MaskEditor::isChanged() const
{
    return m_ready && m_canvas->document().revision() != m_loadedRevision;
}

int MaskEditor::brushSize() const
{
    return m_canvas->brushSize();
}

bool MaskEditor::hasPenPressure() const
{
    return m_pressure->isChecked();
}

void MaskEditor::setBrush(int diameter, bool penPressure)
{
    m_canvas->setBrushSize(diameter);
    m_pressure->setChecked(penPressure);
}

QString MaskEditor::partWords(qint64 marked, double part)
{
    if (marked == 0)
        return tr("Nothing is marked yet");
    if (part >= 1)
        return tr("The whole picture will be redrawn");
    if (part < 0.01)
        return tr("Less than 1 % will be redrawn");
    return tr("%1 % will be redrawn").arg(QLocale().toString(std::min(99, qRound(part * 100))));
}

void MaskEditor::showState()
{
    const MaskDocument &document = m_canvas->document();
    const QString words = m_ready ? partWords(document.marked(), document.part()) : tr("Opening…");
    m_status->setText(words);
    m_canvas->setAccessibleDescription(words);
    m_bar->showState(m_ready, m_saving);
    if (!m_canvas->hasKeyCursor())
        m_hint->setText(tr("Wheel: brush size · Ctrl+wheel: zoom · Space and drag: move · right button: the opposite"));
}

void MaskEditor::say(const QString &words)
{
    m_hint->setText(words);
    QAccessibleEvent event(m_hint, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MaskEditor::finish()
{
    if (!m_ready || m_saving)
        return;
    m_canvas->abandon();
    if (!isChanged()) {
        close();
        return;
    }
    m_asking = false;
    m_banner->hide();
    m_saving = true;
    showState();
    Q_EMIT saveRequested(m_canvas->document().image());
}

void MaskEditor::saved()
{
    m_saving = false;
    close();
}

void MaskEditor::saveFailed(const QString &why)
{
    m_saving = false;
    m_banner->setMessage(Banner::Kind::Error, tr("The mask could not be saved: %1").arg(why));
    m_banner->setActions(tr("Try again"), tr("Throw away"));
    m_banner->show();
    showState();
}

void MaskEditor::leave()
{
    if (m_saving)
        return;
    if (!isChanged()) {
        close();
        return;
    }
    m_asking = true;
    m_banner->setMessage(Banner::Kind::Info, tr("Keep what you painted?"));
    m_banner->setActions(tr("Keep"), tr("Throw away"));
    m_banner->setClosable(true);
    m_banner->show();
    m_banner->firstButton()->setFocus(Qt::OtherFocusReason);
}

bool MaskEditor::takeKey(int key, Qt::KeyboardModifiers modifiers, bool justAsking)
{
    const auto act = [justAsking](auto what) {
        if (!justAsking)
            what();
        return true;
    };
    const Qt::KeyboardModifiers held = modifiers & ~Qt::KeypadModifier;
    if (held == Qt::ControlModifier && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_S))
        return act([this] { finish(); });
    if (held == Qt::NoModifier && key == Qt::Key_Escape) {
        return act([this] {
            if (m_canvas->abandon())
                return;
            if (std::exchange(m_asking, false)) {
                m_banner->hide();
                m_canvas->setFocus(Qt::OtherFocusReason);
                return;
            }
            leave();
        });
    }
    return m_canvas->takeKey(key, modifiers, justAsking);
}

bool MaskEditor::event(QEvent *event)
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

void MaskEditor::keyPressEvent(QKeyEvent *event)
{
    // What is not ours ends here as well: the form behind must not act while it is not seen.
    takeKey(event->key(), event->modifiers(), false);
    event->accept();
}

bool MaskEditor::focusNextPrevChild(bool next)
{
    return moveFocusAsRead(this, next);
}

bool MaskEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void MaskEditor::closeEvent(QCloseEvent *event)
{
    ++m_question;
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    event->accept();
    Q_EMIT closed();
}

void MaskEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Tokens::from(palette()).window);
}

} // namespace frameloom
