// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/segmentedswitch.h"

#include "style/stylepaint.h"
#include "style/tokens.h"
#include "style/type.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int SwitchPadding = 3;

/// Flat unless chosen; then a card that lies in the trough.
class Segment : public QPushButton
{
public:
    using QPushButton::QPushButton;

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens tokens = Tokens::from(palette());
        QStyleOption option;
        option.initFrom(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool on = isChecked();
        if (on)
            paintBox(painter, rect(), 6, tokens.panel, tokens.accent);
        else if (underMouse())
            paintBox(painter, rect(), 6, tokens.raised, QColor());
        QFont words = font();
        words.setWeight(on ? QFont::DemiBold : QFont::Normal);
        painter.setFont(words);
        painter.setPen(on || underMouse() ? tokens.text : tokens.dim);
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (wantsFocusRing(option))
            paintFocusRing(painter, rect(), 6, tokens.accent);
    }
};

} // namespace

SegmentedSwitch::SegmentedSwitch(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(SwitchPadding, SwitchPadding, SwitchPadding, SwitchPadding);
    layout->setSpacing(2);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SegmentedSwitch::setOptions(const QVector<Option> &options)
{
    for (QPushButton *segment : std::as_const(m_segments)) {
        layout()->removeWidget(segment);
        segment->setObjectName(QString());
        segment->hide();
        segment->deleteLater(); // it may be the sender
    }
    m_segments.clear();
    m_options = options;
    for (const Option &option : options) {
        auto *segment = new Segment(option.label, this);
        segment->setObjectName(objectName() + u'.' + option.key);
        segment->setAttribute(Qt::WA_Hover);
        segment->setFont(typeFont(TypeRole::Secondary));
        segment->setCheckable(true);
        segment->setAutoExclusive(true);
        segment->setAutoDefault(false);
        segment->setFocusPolicy(Qt::StrongFocus);
        segment->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        segment->setToolTip(option.help);
        segment->setAccessibleName(option.label);
        segment->setAccessibleDescription(option.help);
        layout()->addWidget(segment);
        connect(segment, &QPushButton::clicked, this, [this, key = option.key] {
            if (key == m_current)
                return;
            setCurrent(key);
            Q_EMIT chosen(key);
        });
        m_segments.append(segment);
    }
    setCurrent(m_current);
}

void SegmentedSwitch::setCurrent(const QString &key)
{
    m_current = key;
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        if (m_options.at(i).key == key)
            m_segments.at(i)->setChecked(true);
    }
}

void SegmentedSwitch::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::from(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, rect(), 9, tokens.window, tokens.line);
}

} // namespace frameloom
