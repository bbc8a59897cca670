// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/mediavalue.h"
#include "library/mediainspector.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QVector>

namespace frameloom {

class MediaInspection;
class MediaIntake;

/// Files and addresses in an order, and what is known of each. Rows are moved by moveRows(), also by the view's own
/// dragging.
class MediaListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int PathRole = Qt::UserRole + 1;    ///< absolute; empty for an address
    static constexpr int ProblemRole = Qt::UserRole + 2; ///< words; empty when it can be sent
    static constexpr int DetailRole = Qt::UserRole + 3;
    static constexpr int RemarkRole = Qt::UserRole + 4;  ///< words that speak against it, though it can be sent

    MediaListModel(MediaIntake &intake, MediaInspection &inspection, QObject *parent = nullptr);

    const QVector<MediaValue> &values() const { return m_values; }
    void setValues(const QVector<MediaValue> &values);
    void insert(int row, const QVector<MediaValue> &values);
    void replace(int row, const MediaValue &value);
    /// One for each row, in order; empty for nothing. They go when the rows change.
    void setRemarks(const QStringList &remarks);
    QVector<int> rowsOf(const QString &path) const;

    QString problem(int row) const;
    bool isShrinkableRow(int row) const;
    bool isKnown(int row) const; ///< nothing more is to be found out about it
    qint64 bytes() const;        ///< of all files that are known

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;
    bool moveRows(const QModelIndex &from, int row, int count, const QModelIndex &to, int before) override;

private:
    const MediaFacts *facts(int row) const;
    QString nameOf(int row) const;

    MediaIntake &m_intake;
    MediaInspection &m_inspection;
    QVector<MediaValue> m_values;
    QStringList m_remarks;
};

} // namespace frameloom
