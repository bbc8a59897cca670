// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Videos and songs on the stage.

#include "stage/stageview.h"

#include "catalog/mediavalue.h"
#include "media/videoplayer.h"
#include "stage/fileactions.h"
#include "stage/frameuses.h"
#include "stage/resultgrid.h"
#include "stage/songview.h"
#include "stage/tileface.h"
#include "words/words.h"

#include <QDir>
#include <QJsonArray>
#include <QMenu>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace frameloom {

void StageView::connectMedia()
{
    connect(m_grid, &ResultGrid::playerMade, this, [this](int index, VideoPlayer *player) {
        connect(player, &VideoPlayer::saveFrameRequested, this, [this, index](const QImage &frame, qint64 ms) {
            const QString subject = subjectOf(m_content) + u' ' + words::duration(ms).replace(u':', u'-');
            m_files->saveFrame(frame, FileActions::fileName(subject, m_tiles.value(index).number, u"frame.png"_s));
        });
        connect(player, &VideoPlayer::useFrameRequested, this,
                [this](const QImage &frame, qint64, const QString &use) { useFrame(frame, use); });
        connect(player, &VideoPlayer::openElsewhereRequested, this,
                [this, index] { m_files->openElsewhere(pathOf(index)); });
        connect(player, &VideoPlayer::factsLearned, this,
                [this, index](const QSize &size, qint64 ms) { tellFacts(m_tiles.value(index).asset, size, ms); });
    });
    connect(m_songs, &SongView::actionTriggered, this, &StageView::runAction);
    connect(m_songs, &SongView::copyRequested, this, [this](int index) { m_files->copyPicture(pathOf(index)); });
    connect(m_songs, &SongView::saveRequested, this, &StageView::saveAs);
    connect(m_songs, &SongView::menuRequested, this, &StageView::showMenu);
    connect(m_songs, &SongView::openElsewhereRequested, this,
            [this](int index) { m_files->openElsewhere(pathOf(index)); });
    connect(m_songs, &SongView::dragRequested, this,
            [this](int index) { m_files->drag(pathOf(index), {}, m_songs->card(index)); });
    connect(m_songs, &SongView::buttonClicked, this, [this](int) { Q_EMIT fetchFilesRequested(); });
    connect(m_songs, &SongView::videoRequested, this, [this](int index) {
        if (const Asset *clip = companionOf(m_content, m_tiles.value(index).asset, AssetKind::Video))
            watchClip(m_context.pathOf(clip->path));
    });
    connect(m_songs, &SongView::durationLearned, this,
            [this](int index, qint64 ms) { tellFacts(m_tiles.value(index).asset, {}, ms); });
}

void StageView::tellFacts(const Asset &asset, const QSize &size, qint64 durationMs)
{
    const bool news = (durationMs > 0 && asset.durationMs <= 0) || (!size.isEmpty() && asset.size.isEmpty());
    if (asset.id != 0 && asset.state == AssetState::Saved && news)
        Q_EMIT factsLearned(asset.id, size, durationMs);
}

SongFace StageView::songFaceOf(const StageTile &tile, int total) const
{
    const PictureFace face = faceOf(tile, total);
    SongFace song;
    song.number = tile.number;
    song.total = total;
    song.title = tile.asset.title;
    if (song.title.isEmpty()) // Classic answers without: then what it was to be called
        song.title = m_content.job.params.value("title"_L1).toString().trimmed();
    song.words = tile.asset.words;
    song.durationMs = tile.asset.durationMs;
    if (tile.asset.id == 0 || tile.asset.state == AssetState::Remote)
        return song;
    if (tile.asset.state == AssetState::Saved) {
        song.path = face.path;
    } else {
        song.note = face.detail.isEmpty() ? face.text : face.text + u". "_s + face.detail;
        song.button = face.button;
    }
    if (const Asset *cover = companionOf(m_content, tile.asset, AssetKind::Cover))
        song.coverPath = m_context.pathOf(cover->path);
    if (const Asset *clip = companionOf(m_content, tile.asset, AssetKind::Video))
        song.videoPath = m_context.pathOf(clip->path);
    return song;
}

void StageView::showSongs(const QVector<QVector<StageAction>> &actions)
{
    QVector<SongFace> faces;
    for (const StageTile &tile : std::as_const(m_tiles))
        faces.append(songFaceOf(tile, int(m_tiles.size())));
    m_songs->setSongs(faces, actions, m_content.job.id, isOpen(m_content.job.state));
}

void StageView::updateFrameUses()
{
    const QVector<FrameUse> uses =
        frameUses(*m_context.offered, m_context.catalog->operation(m_content.job.operationId));
    for (int i = 0; i < m_grid->count(); ++i) {
        if (VideoPlayer *player = m_grid->tile(i)->player())
            player->setFrameUses(uses);
    }
}

void StageView::watchClip(const QString &path)
{
    if (!m_clip) {
        m_clip = new VideoPlayer(*m_context.thumbnails, m_context.deck->sound(), this);
        m_clip->setObjectName(u"clipPlayer"_s);
        m_clip->setGeometry(0, 0, 0, 0); // seen in the whole window only
        connect(m_clip, &VideoPlayer::openElsewhereRequested, this, [this] { m_files->openElsewhere(m_clip->path()); });
        connect(m_clip, &VideoPlayer::stateChanged, this, [this] {
            if (!m_clip->isFullWindow() && m_clip->isPlaying())
                m_clip->pause();
        });
    }
    m_clip->show();
    m_clip->setVideo(path, tr("Video of the song"), 0);
    m_clip->setFullWindow(true);
    m_clip->play();
}

void StageView::useFrame(const QImage &frame, const QString &use)
{
    const auto target = frameTarget(*m_context.catalog, use);
    if (!target || m_context.inputsFolder.isEmpty())
        return;
    const QString path =
        m_context.inputsFolder + u"/frame-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces).left(13) + u".png"_s;
    m_files->keepFrame(frame, path, [this, path, target] {
        const QJsonValue value = MediaValue{0, path, {}}.toJson();
        const QJsonObject params{{target->field, target->isList ? QJsonValue(QJsonArray{value}) : value}};
        Q_EMIT draftRequested({target->operation, params, {}});
    });
}

void StageView::addMediaEntries(QMenu &menu, int index)
{
    const QString path = pathOf(index);
    if (m_songs->isVisibleTo(this)) {
        //: menu entry of a song; the part after \t is the key
        menu.addAction(tr("Play or pause\tSpace"), this,
                       [this, index] { Q_EMIT m_songs->card(index)->playRequested(-1); })
            ->setEnabled(!path.isEmpty());
    } else if (VideoPlayer *player = m_grid->tile(index)->player()) {
        player->fillMenu(menu);
    }
    menu.addSeparator();
}

} // namespace frameloom
