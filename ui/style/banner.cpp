// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/banner.h"

#include "style/icons.h"
#include "style/stylepaint.h"
#include "style/tokens.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// QLabel would keep a pixmap of one theme; this asks the icon at each paint.
class IconLabel : public QLabel
{
public:
    using QLabel::QLabel;
    QIcon icon;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        icon.paint(&painter, rect());
    }
};

} // namespace

Banner::Banner(QWidget *parent) : QWidget(parent)
{
    auto *icon = new IconLabel(this);
    icon->setFixedSize(20, 20);
    m_icon = icon;
    m_text = new QLabel(this);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_first = new QPushButton(this);
    m_first->setObjectName(u"bannerFirst"_s);
    m_second = new QPushButton(this);
    m_second->setObjectName(u"bannerSecond"_s);
    m_close = new QToolButton(this);
    m_close->setObjectName(u"bannerClose"_s);
    m_close->setAutoRaise(true);
    m_close->setIcon(themedIcon(IconName::Close, IconTone::Dim));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_first);
    layout->addWidget(m_second);
    layout->addWidget(m_close);

    setActions({});
    setClosable(false);
    connect(m_first, &QPushButton::clicked, this, &Banner::firstTriggered);
    connect(m_second, &QPushButton::clicked, this, &Banner::secondTriggered);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    setMessage(Kind::Info, {});
}

void Banner::setMessage(Kind kind, const QString &text)
{
    m_kind = kind;
    m_text->setText(text);
    auto *icon = static_cast<IconLabel *>(m_icon);
    switch (kind) {
    case Kind::Info:
        icon->icon = themedIcon(IconName::Info, IconTone::Accent);
        break;
    case Kind::Warning:
        icon->icon = themedIcon(IconName::AlertTriangle, IconTone::Warn);
        break;
    case Kind::Error:
        icon->icon = themedIcon(IconName::AlertOctagon, IconTone::Bad);
        break;
    }
    icon->update();
    setAccessibleDescription(text);
    if (isVisible())
        announce();
    update();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::setActions(const QString &first, const QString &second)
{
    m_first->setText(first);
    m_first->setVisible(!first.isEmpty());
    m_second->setText(second);
    m_second->setVisible(!second.isEmpty());
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void Banner::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    announce();
}

void Banner::announce()
{
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Banner::paintEvent(QPaintEvent *)
{
    const Tokens t = Tokens::from(palette());
    const QColor mark = m_kind == Kind::Error ? t.bad : m_kind == Kind::Warning ? t.warn : t.accent;
    QPainter painter(this);
    paintBox(painter, rect(), 8, t.panel, mix(t.line, mark, 0.6));
}

} // namespace frameloom
