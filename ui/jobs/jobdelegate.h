// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/roundedpictures.h"
#include "jobs/textlines.h"
#include "model/job.h"
#include "style/tokens.h"

#include <QStyledItemDelegate>

#include <optional>

namespace frameloom {

class JobListModel;
class Workspace;

/// Paints one job: thumbnail, title, state and price, a progress line while it runs; roomy rows also tell operation and
/// date and have larger thumbnails. Rows are all of one height, so that the view never measures them.
class JobDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    JobDelegate(const JobListModel &model, Workspace &workspace, bool roomy, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Rows are as wide as the view, or as one of its columns.
    void setRowWidth(int width) { m_rowWidth = width; }
    TextLines &lines() { return m_lines; }
    /// "62% · 0:24", "finished · 4 credits": the second line.
    static QString line(const Job &job, qint64 nowMs, bool withPrice = true);
    /// "Midjourney · Upscale": what was done.
    QString operationLine(const Job &job) const;

private:
    int lineGap() const;
    void paintSide(QPainter &painter, const QRect &rect, Qt::LayoutDirection direction, const Job &job) const;
    void paintThumbnail(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option, const Job &job) const;
    const Tokens &tokensOf(const QPalette &palette) const;

    const JobListModel &m_model;
    Workspace &m_workspace;
    bool m_roomy;
    int m_rowWidth = 0; ///< 0: as the view has it

    // What painting found out once.
    mutable TextLines m_lines;
    mutable RoundedPictures m_pictures;
    mutable std::optional<Tokens> m_tokens;
    mutable qint64 m_paletteKey = 0;
};

} // namespace frameloom
