// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/stageempty.h"

#include "style/stylepaint.h"
#include "style/tokens.h"
#include "style/type.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// Four empty frames, as the result will stand; one of them in the accent colour.
class FourFrames : public QWidget
{
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {136, 136}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens tokens = Tokens::from(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal side = (width() - 12) / 2.0;
        for (int i = 0; i < 4; ++i) {
            const QRectF frame((i % 2) * (side + 12), (i / 2) * (side + 12), side, side);
            paintBox(painter, frame, 8, tokens.panel, i == 0 ? tokens.accent : tokens.line, i == 0 ? 1.5 : 1);
        }
        // A plain landscape in the first frame: what the other three are waiting for.
        painter.setPen(Qt::NoPen);
        painter.setBrush(mix(tokens.panel, tokens.accent, 0.55));
        painter.drawEllipse(QRectF(side * 0.58, side * 0.2, side * 0.2, side * 0.2));
        QPolygonF hill{{side * 0.14, side * 0.82}, {side * 0.4, side * 0.45}, {side * 0.56, side * 0.64},
                       {side * 0.66, side * 0.54}, {side * 0.86, side * 0.82}};
        painter.setBrush(mix(tokens.panel, tokens.accent, 0.3));
        painter.drawPolygon(hill);
    }
};

} // namespace

StageEmpty::StageEmpty(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"stageEmpty"_s);
    auto *frames = new FourFrames(this);
    frames->setFixedSize(frames->sizeHint());
    auto *title = new QLabel(tr("Your pictures will stand here"), this);
    title->setAlignment(Qt::AlignCenter);
    title->setWordWrap(true);
    applyType(title, TypeRole::Title);
    auto *hint = new QLabel(tr("Write a prompt and press Ctrl+Enter. The price stands on the button before you click."), this);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    hint->setMaximumWidth(380);
    applyType(hint, TypeRole::Secondary);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(frames, 0, Qt::AlignHCenter);
    layout->addSpacing(12);
    layout->addWidget(title);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(hint, 4);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addStretch(3);
}

} // namespace frameloom
