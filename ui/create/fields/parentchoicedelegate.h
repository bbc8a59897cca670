// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

class QComboBox;

namespace frameloom {

class Workspace;

/// A row of the list of results: thumbnail, title, what and when. Thumbnails are asked for by painting, so only
/// visible rows cost a decode.
class ParentChoiceDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int ChoiceRole = Qt::UserRole + 1; ///< ParentChoice

    ParentChoiceDelegate(Workspace &workspace, QComboBox *combo);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Workspace &m_workspace;
};

} // namespace frameloom
