// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/thumbnails.h"
#include "model/usualtime.h"
#include "stage/picturearea.h"
#include "stage/stageactions.h"
#include "stage/stagecontent.h"
#include "stage/statuscard.h"

#include <QPointer>
#include <QWidget>

#include <memory>

class QLabel;
class QMenu;
class QScrollArea;
class QSpacerItem;
class QStackedWidget;

namespace frameloom {

class ActionRow;
class AudioDeck;
class Banner;
class FactsCard;
class FileActions;
class Lightbox;
class LineageBar;
class ProgressStrip;
class ResultGrid;
class SongView;
struct SongFace;
class StageEmpty;
class StageHeader;
class TextResults;
class VideoPlayer;
class Waveforms;

/// What the stage needs from elsewhere.
struct StageContext
{
    std::shared_ptr<const Catalog> catalog; ///< what jobs of any account were made with
    std::shared_ptr<const Catalog> offered; ///< what this account can work with
    Thumbnails *thumbnails = nullptr;
    std::function<QString(const QString &)> pathOf; ///< absolute path of a file of the library
    MeterOf meter;
    Waveforms *waveforms = nullptr;
    AudioDeck *deck = nullptr; ///< belongs to the window: songs go on when the stage shows something else
    QString inputsFolder;      ///< where a frame is kept that goes into a form
    std::function<UsualTime(const Operation &)> usual = {}; ///< how long it usually takes; null: the catalogue's word
};

/// Shows one job's StageContent in every state. Knows neither store nor session: it is given values and says what the
/// user wants.
class StageView : public QWidget
{
    Q_OBJECT
public:
    explicit StageView(StageContext context, QWidget *parent = nullptr);

    void setContent(const StageContent &content);
    void clear(); ///< nothing generated yet
    /// What the open form makes: it is what the empty stage promises.
    void setExpected(ResultKind kind);
    const StageContent &content() const { return m_content; }
    /// The balance or the reservations changed.
    void refreshPrices();
    /// Another document was read; see StageContext. What is shown and played stays.
    void setCatalogs(std::shared_ptr<const Catalog> catalog, std::shared_ptr<const Catalog> offered);
    /// Names the open form that would take a seed, or nothing; to be set again whenever another form is open.
    void setSeedTarget(std::function<QString(const QString &seed)> target);
    void notify(const QString &text, bool isError = false);
    ResultGrid &grid() { return *m_grid; }
    SongView &songs() { return *m_songs; }
    Lightbox *lightbox() const;

Q_SIGNALS:
    void submitRequested(const frameloom::ChainPlan &plan, const QString &title);
    void draftRequested(const frameloom::Draft &draft);
    void seedUseRequested(const QString &seed); ///< into the form that is open
    void jobRequested(qint64 jobId);
    void buyCreditsRequested();
    void statusChosen(frameloom::StatusChoice choice);
    void adoptRequested(const QString &taskId);
    void fetchFilesRequested();
    void tryNowRequested();
    void stopRequested();
    /// Size or length of a file that its row does not know yet. An empty size and 0 are not known here either.
    void factsLearned(qint64 assetId, const QSize &size, qint64 durationMs);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectGrid();
    void connectMedia();
    void tellFacts(const Asset &asset, const QSize &size, qint64 durationMs);
    SongFace songFaceOf(const StageTile &tile, int total) const;
    void showSongs(const QVector<QVector<StageAction>> &actions);
    void updateFrameUses();
    void useFrame(const QImage &frame, const QString &use);
    void watchClip(const QString &path);
    void addMediaEntries(QMenu &menu, int index);
    void refreshTiles();
    PictureFace faceOf(const StageTile &tile, int total) const;
    QString pathOf(int index) const;
    void runAction(const StageAction &action);
    void showTexts(bool wanted);
    void openLightbox(int index);
    void showMenu(int index, const QPoint &globalPos);
    void saveAs(int index);
    void updateViewport();
    void choose(StatusChoice choice);

    StageContext m_context;
    std::function<QString(const QString &seed)> m_seedTarget;
    StageContent m_content;
    QVector<StageTile> m_tiles;
    QSet<qint64> m_undecodable; ///< assets that turned out so on this machine
    FileActions *m_files = nullptr;
    QStackedWidget *m_pages = nullptr;
    StageEmpty *m_empty = nullptr;
    StageHeader *m_header = nullptr;
    Banner *m_notice = nullptr;
    ProgressStrip *m_progress = nullptr;
    QWidget *m_statusRow = nullptr;
    StatusCard *m_status = nullptr;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_body = nullptr;
    QSpacerItem *m_above = nullptr;
    QSpacerItem *m_below = nullptr;
    ResultGrid *m_grid = nullptr;
    SongView *m_songs = nullptr;
    FactsCard *m_facts = nullptr;
    QWidget *m_factsRow = nullptr;
    VideoPlayer *m_clip = nullptr; ///< of a song; made when first watched
    TextResults *m_texts = nullptr;
    QLabel *m_bare = nullptr; ///< finished, but with nothing to show
    QWidget *m_footer = nullptr;
    ActionRow *m_jobActions = nullptr;
    LineageBar *m_lineage = nullptr;
    QPointer<Lightbox> m_lightbox;
};

} // namespace frameloom
