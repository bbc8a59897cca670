// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/jobdelegate.h"

#include "jobs/joblistmodel.h"
#include "studio/workspace.h"
#include "style/icons.h"
#include "style/stylepaint.h"
#include "words/failurewords.h"
#include "words/words.h"

#include <QDateTime>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int compactHeight = 60;
constexpr int compactThumb = 44;
constexpr int roomyHeight = 104;
constexpr int roomyThumb = 88;
constexpr int sideWidth = 160;   ///< date and price at the end of a roomy row
constexpr int sideFrom = 560;    ///< narrower rows have no room for it
constexpr int rowGap = 8;
constexpr int iconSize = 20;
constexpr int progressHeight = 3;
constexpr int thumbRadius = 6;

/// The icon says the state where there is no picture yet.
IconName iconOf(const Job &job)
{
    switch (job.state) {
    case JobState::Failed:
        return IconName::AlertOctagon;
    case JobState::Unconfirmed:
        return IconName::AlertTriangle;
    case JobState::Cancelled:
    case JobState::Dropped:
        return IconName::Stop;
    case JobState::Done:
        if (job.resultKind == ResultKind::Video)
            return IconName::Video;
        if (job.resultKind == ResultKind::Audio)
            return IconName::Music;
        return job.resultKind == ResultKind::Text || job.resultKind == ResultKind::Seed ? IconName::Info
                                                                                       : IconName::Image;
    default:
        return IconName::Clock;
    }
}

QColor stateColor(const Tokens &tokens, const Job &job)
{
    switch (job.state) {
    case JobState::Failed:
        return tokens.bad;
    case JobState::Unconfirmed:
        return tokens.warn;
    default:
        return tokens.dim;
    }
}

} // namespace

JobDelegate::JobDelegate(const JobListModel &model, Workspace &workspace, bool roomy, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_workspace(workspace)
    , m_roomy(roomy)
{
}

QSize JobDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int body = m_lines.height(TypeRole::Body);
    const int secondary = m_lines.height(TypeRole::Secondary);
    const int height = m_roomy ? qMax(roomyHeight, body + 2 * secondary + 32) : qMax(compactHeight, body + secondary + 20);
    return {m_rowWidth > 0 ? m_rowWidth : option.rect.width(), height};
}

QString JobDelegate::operationLine(const Job &job) const
{
    const auto catalog = m_workspace.catalog();
    const Operation *operation = catalog->operation(job.operationId);
    const Generator *generator = catalog->generator(job.generatorId);
    return words::makerAndWork(generator ? words::catalogText(generator->title) : job.generatorId,
                               operation ? words::catalogText(operation->title) : job.operationId);
}

QString JobDelegate::line(const Job &job, qint64 nowMs, bool withPrice)
{
    QStringList parts;
    parts << words::jobState(job);
    if (isOpen(job.state) && job.state != JobState::Queued) {
        if (job.submittedAt > 0)
            parts << words::duration(nowMs - job.submittedAt);
    } else if (withPrice && (job.state == JobState::Done || job.state == JobState::Unconfirmed)) {
        parts << words::price(job.price);
    } else if (job.state == JobState::Failed) {
        // What went wrong says that it failed: there is no room to say it twice.
        if (const QString title = words::failureTitle(job.failure); !title.isEmpty())
            parts = {title};
        if (withPrice && !words::settlement(job).isEmpty())
            parts << words::settlement(job);
    } else if (withPrice && job.state == JobState::Cancelled && !words::settlement(job).isEmpty()) {
        parts << words::settlement(job);
    }
    return parts.join(u" · "_s);
}

void JobDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Job &job = m_model.jobAt(index.row());
    const Tokens &tokens = tokensOf(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);

    const QRect row = option.rect.adjusted(8, 2, -8, -2);
    const QColor fill = rowFill(tokens, option.state & QStyle::State_Selected, option.state & QStyle::State_MouseOver);
    if (fill.isValid())
        paintBox(*painter, row, 8, fill, {});
    if ((option.state & QStyle::State_HasFocus) && wantsFocusRing(option))
        paintFocusRing(*painter, row, 8, tokens.accent);

    const auto mirrored = [&](const QRect &rect) { return QStyle::visualRect(option.direction, row, rect); };
    const int thumbSize = m_roomy ? roomyThumb : compactThumb;
    const QRect thumb(row.left() + rowGap, row.top() + (row.height() - thumbSize) / 2, thumbSize, thumbSize);
    paintThumbnail(*painter, mirrored(thumb), option, job);

    const int left = thumb.right() + 1 + (m_roomy ? 16 : 10);
    const bool hasSide = m_roomy && row.width() >= sideFrom;
    const int width = row.right() - rowGap - left - (hasSide ? sideWidth + 16 : 0);
    if (hasSide) {
        const QRect side(row.right() - rowGap - sideWidth, thumb.top(), sideWidth, thumb.height());
        painter->setPen(tokens.dim);
        paintSide(*painter, mirrored(side), option.direction, job);
    }
    const int titleHeight = m_lines.height(TypeRole::Body);
    const int lineHeight = m_lines.height(TypeRole::Secondary);
    const bool running = isOpen(job.state) && job.state != JobState::Queued;
    const int lines = m_roomy ? 2 : 1;
    const int height = titleHeight + lines * (lineGap() + lineHeight) + (running ? 4 + progressHeight : 0);
    int y = row.top() + (row.height() - height) / 2;
    const Qt::Alignment align = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    const auto drawLine = [&](TypeRole role, const QString &text) {
        m_lines.draw(*painter, mirrored({left, y, width, m_lines.height(role)}), align, role, text, option.direction);
    };

    painter->setPen(tokens.text);
    drawLine(TypeRole::Body, job.title.simplified());
    y += titleHeight + lineGap();
    const auto joined = [](const QString &first, const QString &second) {
        return first.isEmpty() ? second : second.isEmpty() ? first : first + u" · "_s + second;
    };
    // What tells it from others of its title stands before what may be cut.
    const QString apart = m_model.distinction(index.row(), hasSide ? TwinTime::OfOldOnes : TwinTime::Always);
    if (m_roomy) {
        painter->setPen(tokens.dim);
        drawLine(TypeRole::Secondary, joined(operationLine(job), apart));
        y += lineHeight + lineGap();
    }
    const QString state = line(job, QDateTime::currentMSecsSinceEpoch(), !hasSide);
    painter->setPen(stateColor(tokens, job));
    drawLine(TypeRole::Secondary, m_roomy ? state : joined(apart, state));
    y += lineHeight + 4;
    if (running) {
        const QRect track = mirrored({left, y, width, progressHeight});
        paintBox(*painter, track, 1.5, tokens.line, {});
        const int done = width * qBound(0, job.state == JobState::Downloading ? 100 : job.percent, 100) / 100;
        if (done > 0)
            paintBox(*painter, mirrored({left, y, done, progressHeight}), 1.5, tokens.accent, {});
    }
    painter->restore();
}

int JobDelegate::lineGap() const
{
    return m_roomy ? 5 : 2;
}

void JobDelegate::paintSide(QPainter &painter, const QRect &rect, Qt::LayoutDirection direction, const Job &job) const
{
    const Qt::Alignment align = QStyle::visualAlignment(direction, Qt::AlignRight);
    const int lineHeight = m_lines.height(TypeRole::Secondary);
    const int height = 2 * lineHeight + lineGap();
    QRect text(rect.left(), rect.top() + (rect.height() - height) / 2, rect.width(), lineHeight);
    m_lines.draw(painter, text, align, TypeRole::Secondary, words::when(job.createdAt), direction);
    text.translate(0, lineHeight + lineGap());
    m_lines.draw(painter, text, align, TypeRole::Secondary, words::jobPrice(job), direction);
}

void JobDelegate::paintThumbnail(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                                 const Job &job) const
{
    QImage image;
    if (!job.coverPath.isEmpty()) {
        const qreal ratio = painter.device()->devicePixelRatioF();
        image = m_workspace.thumbnails().image(m_workspace.libraryPath(job.coverPath), rect.size() * (ratio * 2));
    }
    if (image.isNull()) {
        const Tokens &tokens = tokensOf(option.palette);
        paintBox(painter, rect, thumbRadius, tokens.raised, tokens.line);
        const int side = m_roomy ? iconSize + 8 : iconSize;
        const QRect icon = QStyle::alignedRect(option.direction, Qt::AlignCenter, {side, side}, rect);
        const IconTone tone = job.state == JobState::Failed ? IconTone::Bad
            : job.state == JobState::Unconfirmed            ? IconTone::Warn
                                                            : IconTone::Dim;
        themedIcon(iconOf(job), tone).paint(&painter, icon);
        return;
    }
    m_pictures.draw(painter, rect, image, thumbRadius);
}

const Tokens &JobDelegate::tokensOf(const QPalette &palette) const
{
    if (!m_tokens || palette.cacheKey() != m_paletteKey) {
        m_tokens = Tokens::from(palette);
        m_paletteKey = palette.cacheKey();
    }
    return *m_tokens;
}

} // namespace frameloom
