// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/media/librarymodel.h"

#include "studio/workspace.h"
#include "words/words.h"

#include <utility>

namespace frameloom {

namespace {

/// What tells it from the other files of its job, which have the same title.
QString whatItIs(const LibraryMedia &entry)
{
    switch (entry.asset.kind) {
    case AssetKind::Grid:
        return LibraryModel::tr("All in one");
    case AssetKind::Cover:
        return LibraryModel::tr("Cover");
    case AssetKind::Picture:
        return entry.isOneOfSeveral ? LibraryModel::tr("Picture %1").arg(QLocale().toString(entry.asset.number)) : QString();
    case AssetKind::Video:
    case AssetKind::Audio:
        break;
    }
    return {};
}

} // namespace

LibraryModel::LibraryModel(Workspace &workspace, MediaKind kind, Fits fits, QObject *parent)
    : QAbstractListModel(parent)
    , m_workspace(workspace)
    , m_kind(kind)
    , m_fits(std::move(fits))
{
}

void LibraryModel::setWords(const QString &words)
{
    beginResetModel();
    m_words = words;
    m_entries.clear();
    m_next = 0;
    m_more = true;
    m_loading = m_leftOut = false;
    ++m_question;
    endResetModel();
    ask();
}

void LibraryModel::ask()
{
    if (m_loading || !m_more)
        return;
    m_loading = true;
    const quint64 question = ++m_question;
    m_workspace.client().ask(
        this,
        [kind = m_kind, words = m_words, before = m_next](Database &database) {
            return findLibraryMedia(database, kind, words, before);
        },
        [this, question](LibraryPage page) {
            if (question != m_question)
                return;
            m_loading = false;
            m_next = page.nextBefore;
            m_more = m_next != 0;
            if (m_fits)
                m_leftOut |= page.entries.removeIf([this](const LibraryMedia &entry) { return !m_fits(entry.asset); }) > 0;
            if (!page.entries.isEmpty()) {
                const int first = int(m_entries.size());
                beginInsertRows({}, first, first + int(page.entries.size()) - 1);
                m_entries += page.entries;
                endInsertRows();
            } else if (m_more) {
                ask(); // a page of other things: what is wanted may come later
            }
            Q_EMIT loaded();
        });
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LibraryMedia &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return entry.title;
    case Qt::AccessibleTextRole: {
        const QString when = words::when(entry.finishedAt);
        const QString what = whatItIs(entry);
        return what.isEmpty() ? tr("%1, %2", "title, time").arg(entry.title, when)
                              : tr("%1, %2, %3", "title, which of its files, time").arg(entry.title, what, when);
    }
    case WhatRole:
        return whatItIs(entry);
    case MediaRole:
        return QVariant::fromValue(entry);
    default:
        return {};
    }
}

bool LibraryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_loading && !m_entries.isEmpty();
}

void LibraryModel::fetchMore(const QModelIndex &parent)
{
    if (!parent.isValid())
        ask();
}

} // namespace frameloom
