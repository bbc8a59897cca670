// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/parentchoicedelegate.h"

#include "create/fields/parentchoices.h"
#include "studio/workspace.h"
#include "style/stylepaint.h"
#include "style/tokens.h"
#include "style/type.h"
#include "words/words.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDir>
#include <QPainter>

namespace frameloom {

namespace {
constexpr int Side = 36;
constexpr int RowPadding = 8;
} // namespace

ParentChoiceDelegate::ParentChoiceDelegate(Workspace &workspace, QComboBox *combo)
    : QStyledItemDelegate(combo), m_workspace(workspace)
{
    connect(&workspace.thumbnails(), &Thumbnails::ready, combo, [combo] {
        if (combo->view()->isVisible())
            combo->view()->viewport()->update();
    });
}

QSize ParentChoiceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {240, qMax(Side, option.fontMetrics.lineSpacing() * 2) + 12};
}

void ParentChoiceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const auto choice = index.data(ChoiceRole).value<ParentChoice>();
    if (choice.parent.isNull()) { // a line that only says something
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const Tokens tokens = Tokens::from(option.palette);
    const bool rightToLeft = option.direction == Qt::RightToLeft;
    painter->save();
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
        painter->fillRect(option.rect, tokens.raised);

    const QRect row = option.rect.adjusted(RowPadding, 6, -RowPadding, -6);
    const QRect cell = QStyle::visualRect(option.direction, row,
                                          QRect(row.left(), row.center().y() - Side / 2 + 1, Side, Side));
    const qreal ratio = painter->device()->devicePixelRatioF();
    const QString path = QDir::isAbsolutePath(choice.path) ? choice.path : m_workspace.libraryPath(choice.path);
    QImage image;
    if (!path.isEmpty())
        image = m_workspace.thumbnails().image(path, QSize(Side, Side) * ratio);
    if (image.isNull()) {
        paintBox(*painter, cell, 4, tokens.raised, tokens.line);
    } else {
        const QSizeF size = QSizeF(image.size()) / ratio;
        painter->drawImage(QRectF(QPointF(cell.center()) - QPointF(size.width() / 2, size.height() / 2), size), image);
    }

    QRect text = row;
    if (rightToLeft)
        text.setRight(cell.left() - RowPadding);
    else
        text.setLeft(cell.right() + RowPadding);
    const int align = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
    const QRect upper(text.left(), text.top(), text.width(), text.height() / 2);
    const QRect lower(text.left(), upper.bottom() + 1, text.width(), text.height() - upper.height());
    painter->setFont(option.font);
    painter->setPen(tokens.text);
    painter->drawText(upper, align, option.fontMetrics.elidedText(choice.itemTitle.isEmpty() ? choice.title : choice.itemTitle, Qt::ElideRight, upper.width()));
    QString detail = choice.detail.isEmpty() ? words::when(choice.finishedAt) : choice.detail;
    if (!choice.parent.itemId.isEmpty())
        detail = tr("song %1 · %2", "number, time").arg(QLocale().toString(choice.parent.picture), detail);
    else if (choice.parent.picture > 0)
        detail = tr("picture %1 · %2").arg(QLocale().toString(choice.parent.picture), detail);
    if (choice.durationMs > 0)
        detail = tr("%1 · %2", "length of a song, number and time").arg(words::duration(choice.durationMs), detail);
    if (choice.throughUpscale)
        detail = tr("%1 · upscaled first", "what and when").arg(detail);
    painter->setFont(typeFont(TypeRole::Secondary));
    painter->setPen(tokens.dim);
    painter->drawText(lower, align,
                      QFontMetrics(painter->font()).elidedText(detail, Qt::ElideRight, lower.width()));
    painter->restore();
}

} // namespace frameloom
