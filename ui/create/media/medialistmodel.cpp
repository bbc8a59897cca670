// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/media/medialistmodel.h"

#include "create/fields/urlfield.h"
#include "create/media/mediainspection.h"
#include "create/media/mediaintake.h"
#include "words/mediawords.h"

#include <QLocale>
#include <QUrl>

#include <algorithm>

namespace frameloom {

MediaListModel::MediaListModel(MediaIntake &intake, MediaInspection &inspection, QObject *parent)
    : QAbstractListModel(parent)
    , m_intake(intake)
    , m_inspection(inspection)
{
    connect(&inspection, &MediaInspection::known, this, [this](const QString &path) {
        const QVector<int> rows = rowsOf(path);
        for (const int row : rows)
            Q_EMIT dataChanged(index(row), index(row));
    });
}

void MediaListModel::setRemarks(const QStringList &remarks)
{
    if (remarks == m_remarks)
        return;
    m_remarks = remarks;
    if (!m_values.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void MediaListModel::setValues(const QVector<MediaValue> &values)
{
    beginResetModel();
    m_remarks.clear();
    m_values = values;
    endResetModel();
    for (const MediaValue &value : values)
        m_inspection.look(m_intake.pathOf(value));
}

void MediaListModel::insert(int row, const QVector<MediaValue> &values)
{
    if (values.isEmpty())
        return;
    const int at = qBound(0, row, int(m_values.size()));
    m_remarks.clear();
    beginInsertRows({}, at, at + int(values.size()) - 1);
    for (qsizetype i = 0; i < values.size(); ++i)
        m_values.insert(at + i, values.at(i));
    endInsertRows();
    for (const MediaValue &value : values)
        m_inspection.look(m_intake.pathOf(value), true);
}

void MediaListModel::replace(int row, const MediaValue &value)
{
    m_values[row] = value;
    m_inspection.look(m_intake.pathOf(value), true);
    Q_EMIT dataChanged(index(row), index(row));
}

QVector<int> MediaListModel::rowsOf(const QString &path) const
{
    QVector<int> rows;
    for (int row = 0; row < m_values.size(); ++row) {
        if (m_values.at(row).isLocal() && m_intake.pathOf(m_values.at(row)) == path)
            rows.append(row);
    }
    return rows;
}

const MediaFacts *MediaListModel::facts(int row) const
{
    const MediaValue &value = m_values.at(row);
    return value.isLocal() ? m_inspection.facts(m_intake.pathOf(value)) : nullptr;
}

QString MediaListModel::problem(int row) const
{
    const MediaValue &value = m_values.at(row);
    if (!value.isLocal())
        return m_intake.isAddress(value.url) ? QString() : UrlField::addressProblem();
    const MediaFacts *known = facts(row);
    if (!known)
        return {};
    const MediaLimits limits = m_intake.limitsFor(value);
    const MediaTrouble trouble = mediaTrouble(*known, limits);
    // A result that has gone from the disk still has its address.
    if (trouble == MediaTrouble::Missing && m_intake.takesAddresses() && !value.url.isEmpty())
        return {};
    return words::mediaTrouble(trouble, *known, limits);
}

bool MediaListModel::isShrinkableRow(int row) const
{
    const MediaFacts *known = facts(row);
    return known && isShrinkable(*known, m_intake.limitsFor(m_values.at(row)));
}

bool MediaListModel::isKnown(int row) const
{
    return !m_values.at(row).isLocal() || facts(row);
}

qint64 MediaListModel::bytes() const
{
    qint64 sum = 0;
    for (int row = 0; row < m_values.size(); ++row) {
        if (const MediaFacts *known = facts(row))
            sum += known->bytes;
    }
    return sum;
}

int MediaListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_values.size());
}

QString MediaListModel::nameOf(int row) const
{
    const MediaValue &value = m_values.at(row);
    if (value.isLocal())
        return m_intake.pathOf(value).section(u'/', -1);
    const QUrl url(value.url);
    return url.fileName().isEmpty() ? url.host() : url.fileName();
}

QVariant MediaListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const auto detail = [&]() -> QString {
        if (!m_values.at(row).isLocal())
            return QUrl(m_values.at(row).url).host();
        const MediaFacts *known = facts(row);
        return known ? words::mediaDetail(*known) : tr("Looking at it…");
    };
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(row);
    case PathRole:
        return m_intake.pathOf(m_values.at(row));
    case ProblemRole:
        return problem(row);
    case DetailRole:
        return detail();
    case RemarkRole:
        return m_remarks.value(row);
    case Qt::ToolTipRole: {
        QStringList lines{nameOf(row), detail()};
        if (const QString wrong = problem(row); !wrong.isEmpty())
            lines.append(wrong);
        if (const QString remark = m_remarks.value(row); !remark.isEmpty())
            lines.append(remark);
        return lines.join(u'\n');
    }
    case Qt::AccessibleTextRole: {
        QString wrong = problem(row);
        if (wrong.isEmpty())
            wrong = m_remarks.value(row);
        //: place in a list of pictures, file name, facts ("1024 × 768 · 1.2 MB")
        const QString text = tr("%1: %2, %3").arg(QLocale().toString(row + 1), nameOf(row), detail());
        return wrong.isEmpty() ? text : tr("%1. %2", "a file and what is wrong with it").arg(text, wrong);
    }
    default:
        return {};
    }
}

Qt::ItemFlags MediaListModel::flags(const QModelIndex &index) const
{
    // Dropped between entries, never on one.
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

Qt::DropActions MediaListModel::supportedDropActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

bool MediaListModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || row < 0 || count < 1 || row + count > m_values.size())
        return false;
    m_remarks.clear();
    beginRemoveRows({}, row, row + count - 1);
    m_values.remove(row, count);
    endRemoveRows();
    return true;
}

bool MediaListModel::moveRows(const QModelIndex &from, int row, int count, const QModelIndex &to, int before)
{
    if (from.isValid() || to.isValid() || row < 0 || count < 1 || row + count > m_values.size() || before < 0
        || before > m_values.size() || !beginMoveRows({}, row, row + count - 1, {}, before))
        return false;
    m_remarks.clear();
    const auto begin = m_values.begin();
    if (before > row)
        std::rotate(begin + row, begin + row + count, begin + before);
    else
        std::rotate(begin + before, begin + row, begin + row + count);
    endMoveRows();
    return true;
}

} // namespace frameloom
