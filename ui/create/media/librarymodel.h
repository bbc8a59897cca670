// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/media/librarymedia.h"

#include <QAbstractListModel>

#include <functional>

namespace frameloom {

class Workspace;

/// Saved results of one kind, newest first, page by page as the view asks for more.
class LibraryModel : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int MediaRole = Qt::UserRole + 1; ///< LibraryMedia
    static constexpr int WhatRole = Qt::UserRole + 2;  ///< which file of its job: "Cover"; empty where there is one

    using Fits = std::function<bool(const Asset &)>;

    /// Only results that `fits` says yes to; null: all of the kind.
    LibraryModel(Workspace &workspace, MediaKind kind, Fits fits = {}, QObject *parent = nullptr);

    /// Starts anew with those whose prompt or title has all the words.
    void setWords(const QString &words);
    bool isLoading() const { return m_loading; }
    bool leftSomeOut() const { return m_leftOut; } ///< of those that were read, some do not fit

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loaded(); ///< a page came, or it turned out that there are no more

private:
    void ask();

    Workspace &m_workspace;
    MediaKind m_kind;
    Fits m_fits;
    QString m_words;
    QVector<LibraryMedia> m_entries;
    qint64 m_next = 0;
    bool m_more = true;
    bool m_loading = false;
    bool m_leftOut = false;
    quint64 m_question = 0;
};

} // namespace frameloom
