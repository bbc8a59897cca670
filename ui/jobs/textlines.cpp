// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/textlines.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QRawFont>
#include <QTextLayout>

#include <utility>

namespace frameloom {

namespace {

constexpr qsizetype mostCharacters = 60'000; ///< a few megabytes
constexpr qsizetype lineOverhead = 40;       ///< what a short line costs beside its letters
constexpr qreal endless = 1 << 24;           ///< as drawText() has it for one line

/// As QFontMetrics::elidedText(), which measures all of a text: of a long prompt little more than what is seen counts.
QString cutTo(const QString &text, int width, const QFontMetrics &metrics)
{
    constexpr qsizetype margin = 16; // how letters join is settled well before the cut
    const qsizetype enough = 2 * (width / qMax(1, metrics.averageCharWidth())) + 2 * margin;
    if (text.size() > enough) {
        const QString start = text.left(enough);
        if (const QString cut = metrics.elidedText(start, Qt::ElideRight, width); cut.size() + margin < start.size())
            return cut;
    }
    return metrics.elidedText(text, Qt::ElideRight, width);
}

} // namespace

struct TextLines::Face
{
    explicit Face(const QFont &f) : font(f), metrics(f), height(metrics.height()) {}

    QFont font;
    QFontMetrics metrics;
    int height;
    std::optional<QRawFont> raw; ///< the font alone, without those that help out
};

TextLines::TextLines() : m_lines(mostCharacters) {}

TextLines::~TextLines() = default;

TextLines::Face &TextLines::face(TypeRole role)
{
    if (const QFont now = QApplication::font(); now != m_applicationFont) {
        m_applicationFont = now;
        m_lines.clear();
        m_faces = {};
    }
    std::unique_ptr<Face> &known = m_faces.at(static_cast<std::size_t>(role));
    if (!known)
        known = std::make_unique<Face>(typeFont(role));
    return *known;
}

int TextLines::height(TypeRole role)
{
    return face(role).height;
}

QString TextLines::ownLetters(const QString &text, Face &face)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar unit = text.at(at);
        if (unit.unicode() < 0x80)
            continue;
        const bool isPair = unit.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate();
        const char32_t letter = isPair ? QChar::surrogateToUcs4(unit, text.at(at + 1)) : unit.unicode();
        if (!face.raw)
            face.raw = QRawFont::fromFont(face.font);
        if (!face.raw->supportsCharacter(letter))
            return text.left(at).trimmed();
        at += isPair ? 1 : 0;
    }
    return text;
}

std::unique_ptr<QTextLayout> TextLines::layOut(const Key &key, const Face &face)
{
    auto layout = std::make_unique<QTextLayout>(cutTo(key.text, key.width, face.metrics), face.font);
    layout->setCacheEnabled(true); // or the glyphs are found again at every drawing
    QTextOption option;
    option.setTextDirection(key.direction);
    option.setWrapMode(QTextOption::NoWrap);
    layout->setTextOption(option);
    layout->beginLayout();
    if (QTextLine line = layout->createLine(); line.isValid())
        line.setLineWidth(endless);
    layout->endLayout();
    return layout;
}

void TextLines::draw(QPainter &painter, const QRect &rect, Qt::Alignment align, TypeRole role, const QString &text,
                     Qt::LayoutDirection direction)
{
    if (rect.width() <= 0 || text.isEmpty())
        return;
    Face &font = face(role);
    const Key key{m_ownLettersOnly ? ownLetters(text, font) : text, rect.width(), role, direction};
    m_isIncomplete |= key.text.size() < text.size();
    QTextLayout *layout = m_lines.object(key);
    std::unique_ptr<QTextLayout> made;
    if (!layout) {
        made = layOut(key, font);
        layout = made.get();
    }
    if (layout->lineCount() > 0) {
        const QTextLine line = layout->lineAt(0);
        const qreal height = line.ascent() + line.descent(); // QTextLine::height() is rounded already
        const QPointF start(align & Qt::AlignRight ? rect.width() - line.horizontalAdvance() : 0,
                            (rect.height() - height) / 2);
        const QRectF place(rect.topLeft() + start, QSizeF(line.naturalTextWidth(), height));
        // Letters of other fonts may be higher than the line.
        const bool isClipped = !QRectF(rect).contains(place);
        if (isClipped) {
            painter.save();
            painter.setClipRect(rect, Qt::IntersectClip);
        }
        line.draw(&painter, rect.topLeft() + start);
        if (isClipped)
            painter.restore();
    }
    if (made) {
        const qsizetype cost = made->text().size() + lineOverhead;
        m_lines.insert(key, made.release(), cost);
    }
}

} // namespace frameloom
