// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/failure.h"

#include <QByteArray>
#include <QMetaType>
#include <QSize>
#include <QString>
#include <QUrl>
#include <QVector>

namespace frameloom {

enum class AssetKind { Picture, Grid, Video, Audio, Cover };

/// How the file of a result stands.
enum class AssetState {
    Remote,   ///< known, not saved yet
    Saved,
    Missing,  ///< could not be fetched; can be fetched again
    Expired,  ///< the server has it no more (404, 410)
    Refused   ///< unsafe address or not a media file; see failure
};

/// One result file of a job: a row of table `assets`.
struct Asset
{
    qint64 id = 0;
    qint64 jobId = 0;
    int number = 0;        ///< 1-based picture number as the API counts; 0 for the grid
    AssetKind kind = AssetKind::Picture;
    AssetState state = AssetState::Remote;
    QUrl url;
    QString path;          ///< relative to the library folder, '/' separated; empty until Saved
    qint64 bytes = 0;
    QString mime;          ///< sniffed from the content
    QSize size;            ///< pixels; empty if this machine cannot decode it
    bool decodable = true; ///< false: kept and labelled, this machine cannot show it
    qint64 durationMs = 0; ///< of a song or clip; 0: not known
    QString itemId;        ///< the service's id of this entry (song_id); empty where entries have none
    QString title;         ///< of a song
    QString words;         ///< lyrics
    /// ETag or Last-Modified of what is saved of it so far, for going on from there; empty: not known.
    QByteArray validator;
    Failure failure;
};

/// Whether two addresses are of one file: signatures in the query change with every answer.
inline bool isSameAddress(const QUrl &a, const QUrl &b)
{
    return a.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment) == b.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace frameloom

Q_DECLARE_METATYPE(frameloom::Asset)
Q_DECLARE_METATYPE(QVector<frameloom::Asset>)
