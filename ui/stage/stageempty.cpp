// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/stageempty.h"

#include "style/stylepaint.h"
#include "style/tokens.h"
#include "style/type.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int framesSide = 136;
constexpr int framesGap = 12;

QString promiseFor(ResultKind kind)
{
    switch (kind) {
    case ResultKind::Images:
        break;
    case ResultKind::Image:
        return StageEmpty::tr("Your picture will stand here");
    case ResultKind::Video:
        return StageEmpty::tr("Your clip will stand here");
    case ResultKind::Audio:
        return StageEmpty::tr("Your songs will stand here");
    case ResultKind::Text:
    case ResultKind::Seed:
    case ResultKind::Nothing:
        return StageEmpty::tr("The answer will stand here");
    }
    return StageEmpty::tr("Your pictures will stand here");
}

} // namespace

/// Empty frames as the result will stand: four pictures, one, a clip, songs, lines of text.
class ExpectedFrames : public QWidget
{
public:
    explicit ExpectedFrames(QWidget *parent) : QWidget(parent) { setFixedSize(framesSide, framesSide); }
    void setKind(ResultKind kind)
    {
        m_kind = kind;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens tokens = Tokens::from(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal side = (width() - framesGap) / 2.0;
        const QRectF wide(0, height() / 6.0, width(), height() * 2 / 3.0);
        const auto frame = [&](const QRectF &rect, bool first) {
            paintBox(painter, rect, 8, tokens.panel, first ? tokens.accent : tokens.line, first ? 1.5 : 1);
        };
        painter.setPen(Qt::NoPen);
        switch (m_kind) {
        case ResultKind::Images:
            for (int i = 0; i < 4; ++i)
                frame(QRectF((i % 2) * (side + framesGap), (i / 2) * (side + framesGap), side, side), i == 0);
            paintLandscape(painter, tokens, {0, 0, side, side});
            break;
        case ResultKind::Image:
            frame(rect().adjusted(8, 8, -8, -8), true);
            paintLandscape(painter, tokens, rect().adjusted(8, 8, -8, -8));
            break;
        case ResultKind::Video:
            frame(wide, true);
            painter.setPen(Qt::NoPen);
            painter.setBrush(mix(tokens.panel, tokens.accent, 0.55));
            painter.drawPolygon(QPolygonF{wide.center() + QPointF(-10, -14), wide.center() + QPointF(15, 0),
                                          wide.center() + QPointF(-10, 14)});
            break;
        case ResultKind::Audio: {
            frame(wide, true);
            constexpr qreal levels[] = {0.2, 0.45, 0.7, 0.4, 0.9, 0.6, 0.75, 0.35, 0.55, 0.25};
            qreal x = wide.left() + 14;
            for (const qreal level : levels) {
                const qreal high = level * (wide.height() - 28);
                paintBox(painter, {x, wide.center().y() - high / 2, 5, high}, 2.5, mix(tokens.panel, tokens.accent, 0.45), {});
                x += (wide.width() - 28 - 5) / 9.0;
            }
            break;
        }
        case ResultKind::Text:
        case ResultKind::Seed:
        case ResultKind::Nothing: {
            frame(wide, true);
            constexpr qreal lengths[] = {1.0, 0.85, 0.95, 0.5};
            qreal y = wide.top() + 18;
            for (const qreal length : lengths) {
                const QRectF line(wide.left() + 16, y, length * (wide.width() - 32), 5);
                paintBox(painter, QStyle::visualRect(layoutDirection(), wide.toRect(), line.toRect()), 2.5,
                         mix(tokens.panel, tokens.accent, 0.4), {});
                y += 18;
            }
            break;
        }
        }
    }

private:
    /// What the other frames are waiting for.
    static void paintLandscape(QPainter &painter, const Tokens &tokens, const QRectF &frame)
    {
        const auto at = [&frame](qreal x, qreal y) { return frame.topLeft() + QPointF(x, y) * frame.width(); };
        painter.setPen(Qt::NoPen);
        painter.setBrush(mix(tokens.panel, tokens.accent, 0.55));
        painter.drawEllipse(QRectF(at(0.58, 0.2), at(0.78, 0.4)));
        painter.setBrush(mix(tokens.panel, tokens.accent, 0.3));
        painter.drawPolygon(QPolygonF{at(0.14, 0.82), at(0.4, 0.45), at(0.56, 0.64), at(0.66, 0.54), at(0.86, 0.82)});
    }

    ResultKind m_kind = ResultKind::Images;
};

StageEmpty::StageEmpty(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"stageEmpty"_s);
    m_frames = new ExpectedFrames(this);
    m_title = new QLabel(promiseFor(ResultKind::Images), this);
    m_title->setObjectName(u"stageEmptyTitle"_s);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    applyType(m_title, TypeRole::Title);
    auto *hint = new QLabel(tr("Write a prompt and press Ctrl+Enter. The price stands on the button before you click."), this);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    hint->setMaximumWidth(380);
    applyType(hint, TypeRole::Secondary);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(8);
    layout->addStretch(2);
    layout->addWidget(m_frames, 0, Qt::AlignHCenter);
    layout->addSpacing(12);
    layout->addWidget(m_title);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(hint, 4);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addStretch(3);
}

void StageEmpty::setExpected(ResultKind kind)
{
    m_frames->setKind(kind);
    m_title->setText(promiseFor(kind));
}

} // namespace frameloom
