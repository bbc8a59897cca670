// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/type.h"

#include <QCache>
#include <QFont>
#include <QString>

#include <array>
#include <memory>
#include <optional>

class QPainter;
class QRawFont;
class QRect;
class QTextLayout;

namespace frameloom {

/// Draws lines of text for lists, cut with "…" where they are too long, and keeps them laid out: finding the glyphs is
/// most of what a row costs. The picture is that of QPainter::drawText() with QFontMetrics::elidedText(), in the pen's
/// colour. GUI thread.
class TextLines
{
public:
    TextLines();
    ~TextLines();

    /// One line without breaks, `align`ed in `rect`, upright in its middle. Ends with the painter's font as it was.
    void draw(QPainter &painter, const QRect &rect, Qt::Alignment align, TypeRole role, const QString &text,
              Qt::LayoutDirection direction);
    int height(TypeRole role); ///< of a line, pixels

    /// While true a text ends before the first letter that its own font lacks. Finding one that has it can mean asking
    /// the system about hundreds of fonts: tens of milliseconds on the GUI thread, once.
    void setOwnLettersOnly(bool only) { m_ownLettersOnly = only; }
    /// A text was drawn without letters for that reason.
    bool isIncomplete() const { return m_isIncomplete; }

private:
    struct Key
    {
        QString text;
        int width = 0;
        TypeRole role = TypeRole::Body;
        Qt::LayoutDirection direction = Qt::LeftToRight;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.text, key.width, int(key.role), int(key.direction));
        }
    };
    struct Face; ///< what is known of a role's font

    Face &face(TypeRole role);
    static std::unique_ptr<QTextLayout> layOut(const Key &key, const Face &face);
    static QString ownLetters(const QString &text, Face &face);

    QCache<Key, QTextLayout> m_lines; ///< cost in characters
    QFont m_applicationFont;
    std::array<std::unique_ptr<Face>, 5> m_faces;
    bool m_ownLettersOnly = false;
    bool m_isIncomplete = false;
};

} // namespace frameloom
