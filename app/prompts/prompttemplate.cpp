// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prompts/prompttemplate.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int DeepestGroup = 20;
constexpr qint64 Endless = std::numeric_limits<qint64>::max() / 4;

/// A piece of a template: plain text, or a choice between sequences.
struct Piece
{
    QString text;
    QVector<QVector<Piece>> choices;
};
using Sequence = QVector<Piece>;

const QRegularExpression &wildcardPattern()
{
    static const QRegularExpression pattern(u"__([\\p{L}\\p{N}][\\p{L}\\p{N} -]*(?:_[\\p{L}\\p{N} -]+)*)__"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

bool isEscape(QStringView text, qsizetype at)
{
    return text[at] == u'\\' && at + 1 < text.size() && QStringView(u"{}|_\\").contains(text[at + 1]);
}

/// The brace that closes the one at `open`, and whether a "|" of its own stands between; -1: none.
qsizetype closingBrace(QStringView text, qsizetype open, bool *hasBar)
{
    int depth = 0;
    *hasBar = false;
    for (qsizetype i = open; i < text.size(); ++i) {
        if (isEscape(text, i)) {
            ++i;
        } else if (text[i] == u'{') {
            ++depth;
        } else if (text[i] == u'}' && --depth == 0) {
            return i;
        } else if (text[i] == u'|' && depth == 1) {
            *hasBar = true;
        }
    }
    return -1;
}

class Parser
{
public:
    Parser(const WildcardLines &wildcards, PromptExpansion &result) : m_wildcards(wildcards), m_result(result) {}

    Sequence sequence(QStringView text, int depth)
    {
        Sequence pieces;
        QString plain;
        const auto flush = [&] {
            if (!plain.isEmpty())
                pieces.append({std::exchange(plain, {}), {}});
        };
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (isEscape(text, i)) {
                plain += text[++i];
                continue;
            }
            bool hasBar = false;
            if (text[i] == u'{' && depth < DeepestGroup) {
                if (const qsizetype end = closingBrace(text, i, &hasBar); end > 0 && hasBar) {
                    flush();
                    m_result.isTemplate = true;
                    pieces.append({{}, alternatives(text.sliced(i + 1, end - i - 1), depth + 1)});
                    i = end;
                    continue;
                }
            }
            if (text.sliced(i).startsWith("__"_L1)) {
                const auto match = wildcardPattern().match(text.toString(), i, QRegularExpression::NormalMatch,
                                                           QRegularExpression::AnchorAtOffsetMatchOption);
                if (match.hasMatch()) {
                    m_result.isTemplate = true;
                    const QStringList lines = linesOf(match.captured(1));
                    if (!lines.isEmpty()) {
                        flush();
                        Piece piece;
                        for (const QString &line : lines)
                            piece.choices.append({Piece{line, {}}});
                        pieces.append(piece);
                    } else {
                        plain += match.capturedView(0);
                    }
                    i = match.capturedEnd(0) - 1;
                    continue;
                }
            }
            plain += text[i];
        }
        flush();
        return pieces;
    }

private:
    QVector<Sequence> alternatives(QStringView inner, int depth)
    {
        QVector<Sequence> list;
        int level = 0;
        qsizetype start = 0;
        for (qsizetype i = 0; i <= inner.size(); ++i) {
            if (i < inner.size() && isEscape(inner, i)) {
                ++i;
                continue;
            }
            if (i == inner.size() || (inner[i] == u'|' && level == 0)) {
                list.append(sequence(inner.sliced(start, i - start).trimmed(), depth));
                start = i + 1;
            } else if (inner[i] == u'{') {
                ++level;
            } else if (inner[i] == u'}') {
                --level;
            }
        }
        return list;
    }

    QStringList linesOf(const QString &name)
    {
        const auto known = m_lines.constFind(name);
        if (known != m_lines.cend())
            return *known;
        const QStringList lines = m_wildcards ? m_wildcards(name) : QStringList();
        if (lines.isEmpty())
            m_result.missingWildcards.append(name);
        m_lines.insert(name, lines);
        return lines;
    }

    const WildcardLines &m_wildcards;
    PromptExpansion &m_result;
    QHash<QString, QStringList> m_lines;
};

qint64 countOf(const Sequence &pieces);

qint64 countOf(const Piece &piece)
{
    if (piece.choices.isEmpty())
        return 1;
    qint64 sum = 0;
    for (const Sequence &choice : piece.choices)
        sum = std::min(Endless, sum + countOf(choice));
    return sum;
}

qint64 countOf(const Sequence &pieces)
{
    qint64 product = 1;
    for (const Piece &piece : pieces) {
        const qint64 count = countOf(piece);
        product = product > Endless / count ? Endless : product * count;
    }
    return product;
}

/// The number-th text of a sequence, the last group changing first: nothing but what is wanted is ever put together.
QString textOf(const Sequence &pieces, qint64 number)
{
    QStringList parts;
    for (auto piece = pieces.crbegin(); piece != pieces.crend(); ++piece) {
        if (piece->choices.isEmpty()) {
            parts.prepend(piece->text);
            continue;
        }
        const qint64 count = countOf(*piece);
        qint64 mine = number % count;
        number /= count;
        for (const Sequence &choice : piece->choices) {
            const qint64 inside = countOf(choice);
            if (mine < inside) {
                parts.prepend(textOf(choice, mine));
                break;
            }
            mine -= inside;
        }
    }
    return parts.join(QString());
}

} // namespace

PromptExpansion expandPrompt(const QString &text, const WildcardLines &wildcards, int most)
{
    PromptExpansion result;
    const Sequence pieces = Parser(wildcards, result).sequence(text, 0);
    if (!result.isTemplate) {
        result.prompts = {textOf(pieces, 0)};
        return result;
    }
    result.total = countOf(pieces);
    const qint64 tries = std::min<qint64>(result.total, most);
    for (qint64 i = 0; i < tries; ++i) {
        const QString prompt = textOf(pieces, i).simplified();
        if (!result.prompts.contains(prompt))
            result.prompts.append(prompt);
    }
    if (result.total <= most)
        result.total = result.prompts.size(); // repeats are not bought twice
    return result;
}

QVector<TextRange> templateRanges(const QString &text)
{
    QVector<TextRange> ranges;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isEscape(text, i)) {
            ++i;
            continue;
        }
        bool hasBar = false;
        if (text[i] == u'{') {
            if (const qsizetype end = closingBrace(text, i, &hasBar); end > 0 && hasBar) {
                ranges.append({i, end - i + 1});
                i = end;
            }
        } else if (text[i] == u'_') {
            const auto match = wildcardPattern().match(text, i, QRegularExpression::NormalMatch,
                                                       QRegularExpression::AnchorAtOffsetMatchOption);
            if (match.hasMatch()) {
                ranges.append({i, match.capturedLength(0)});
                i = match.capturedEnd(0) - 1;
            }
        }
    }
    return ranges;
}

QStringList wildcardLines(const QString &content)
{
    QStringList lines;
    const QStringList all = content.split(u'\n');
    for (const QString &line : all) {
        const QString clean = line.trimmed();
        if (!clean.isEmpty() && !clean.startsWith(u'#'))
            lines.append(clean);
    }
    return lines;
}

} // namespace frameloom
