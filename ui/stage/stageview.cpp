// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/stageview.h"

#include "media/audiodeck.h"
#include "stage/actionrow.h"
#include "stage/factscard.h"
#include "stage/fileactions.h"
#include "stage/lightbox.h"
#include "stage/lineagebar.h"
#include "stage/progressstrip.h"
#include "stage/resultgrid.h"
#include "stage/songview.h"
#include "stage/stageempty.h"
#include "stage/stageheader.h"
#include "stage/textresults.h"
#include "stage/tileface.h"
#include "style/banner.h"
#include "style/tokens.h"
#include "style/type.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpacerItem>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace frameloom {

namespace {

constexpr int StatusGap = 12; // between the status card and pictures under it

bool canRemix(const Operation *operation, const Job &job)
{
    return operation && operation->hasForm && !job.isUntold();
}

} // namespace

StageView::StageView(StageContext context, QWidget *parent) : QWidget(parent), m_context(std::move(context))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Selected job"));
    setGround(this, Ground::Window);
    m_files = new FileActions(this);
    build();
    connectGrid();
    connectMedia();
    clear();
}

void StageView::build()
{
    m_header = new StageHeader(this);
    m_notice = new Banner(this);
    m_notice->setObjectName(u"stageNotice"_s);
    m_notice->setClosable(true);
    m_notice->hide();
    m_progress = new ProgressStrip(this);
    m_progress->hide();

    m_body = new QWidget(this);
    m_status = new StatusCard(m_body);
    m_grid = new ResultGrid(*m_context.thumbnails, m_context.deck->sound(), m_body);
    m_grid->setObjectName(u"resultGrid"_s);
    m_songs = new SongView(*m_context.thumbnails, *m_context.waveforms, *m_context.deck, m_body);
    m_songs->setObjectName(u"songView"_s);
    m_factsRow = new QWidget(m_body);
    m_facts = new FactsCard(m_factsRow);
    m_texts = new TextResults(m_body);
    m_bare = new QLabel(m_body);
    m_bare->setObjectName(u"stageBare"_s);
    m_bare->setAlignment(Qt::AlignCenter);
    m_bare->setWordWrap(true);
    applyType(m_bare, TypeRole::Secondary);
    auto *bodyLayout = new QVBoxLayout(m_body);
    bodyLayout->setContentsMargins(0, 0, 0, 0);
    bodyLayout->setSpacing(0);
    m_above = new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_below = new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed);
    bodyLayout->addItem(m_above);
    m_statusRow = new QWidget(m_body);
    auto *statusLayout = new QHBoxLayout(m_statusRow);
    statusLayout->setContentsMargins(0, 0, 0, StatusGap);
    statusLayout->addStretch(1);
    statusLayout->addWidget(m_status, 100); // as wide as its maximum
    statusLayout->addStretch(1);
    bodyLayout->addWidget(m_statusRow);
    bodyLayout->addWidget(m_grid, 1);
    bodyLayout->addWidget(m_songs, 1);
    auto *factsLayout = new QHBoxLayout(m_factsRow);
    factsLayout->setContentsMargins(0, 0, 0, 0);
    factsLayout->addStretch(1);
    factsLayout->addWidget(m_facts, 100, Qt::AlignVCenter);
    factsLayout->addStretch(1);
    bodyLayout->addWidget(m_factsRow, 1);
    bodyLayout->addWidget(m_texts, 1);
    bodyLayout->addWidget(m_bare, 1);
    bodyLayout->addItem(m_below);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_body);
    m_scroll->viewport()->installEventFilter(this);
    setGround(m_scroll, Ground::Window);
    setGround(m_body, Ground::Window);

    m_footer = new QWidget(this);
    m_jobActions = new ActionRow(m_footer);
    m_jobActions->setMargin(0);
    m_jobActions->setObjectName(u"jobActions"_s);
    m_lineage = new LineageBar(m_footer);
    m_lineage->setObjectName(u"lineage"_s);
    // In one line: the first follow-up adds a name there, and the pictures must not move under the pointer for it.
    auto *footerLayout = new QHBoxLayout(m_footer);
    footerLayout->setContentsMargins(0, 0, 0, 0);
    footerLayout->setSpacing(16);
    m_jobActions->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_lineage->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    footerLayout->addWidget(m_jobActions, 0, Qt::AlignLeading | Qt::AlignVCenter);
    footerLayout->addWidget(m_lineage, 1, Qt::AlignVCenter);
    footerLayout->addStretch(0);

    auto *jobPage = new QWidget(this);
    auto *layout = new QVBoxLayout(jobPage);
    layout->setContentsMargins(20, 12, 20, 12);
    layout->setSpacing(12);
    layout->addWidget(m_header);
    layout->addWidget(m_notice);
    layout->addWidget(m_progress);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_footer);
    m_pages = new QStackedWidget(this);
    m_empty = new StageEmpty(this);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(jobPage);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);

    connect(m_header, &StageHeader::remixRequested, this, [this] { choose(StatusChoice::Remix); });
    connect(m_header, &StageHeader::copyPromptRequested, this, [this] {
        QGuiApplication::clipboard()->setText(subjectOf(m_content));
        notify(tr("Prompt copied."));
    });
    connect(m_header, &StageHeader::revealRequested, this, [this] {
        for (int i = 0; i < m_tiles.size(); ++i) {
            const QString path = pathOf(m_grid->selected() >= 0 && i == 0 ? m_grid->selected() : i);
            if (!path.isEmpty()) {
                m_files->reveal(path);
                return;
            }
        }
    });
    connect(m_status, &StatusCard::chosen, this, &StageView::choose);
    connect(m_status, &StatusCard::adoptRequested, this, &StageView::adoptRequested);
    connect(m_progress, &ProgressStrip::buyCreditsRequested, this, &StageView::buyCreditsRequested);
    connect(m_progress, &ProgressStrip::tryNowRequested, this, &StageView::tryNowRequested);
    connect(m_progress, &ProgressStrip::stopRequested, this, &StageView::stopRequested);
    connect(m_progress, &ProgressStrip::skipRequested, this, [this] { choose(StatusChoice::Dismiss); });
    connect(m_texts, &TextResults::triggered, this, &StageView::runAction);
    connect(m_texts, &TextResults::copyRequested, this, [this](const QString &text) {
        QGuiApplication::clipboard()->setText(text);
        notify(tr("Copied."));
    });
    connect(m_texts, &TextResults::seedUseRequested, this, &StageView::seedUseRequested);
    connect(m_facts, &FactsCard::copyRequested, this, [this](const QString &text) {
        QGuiApplication::clipboard()->setText(text);
        notify(tr("Copied."));
    });
    connect(m_jobActions, &ActionRow::triggered, this, &StageView::runAction);
    connect(m_lineage, &LineageBar::jobRequested, this, &StageView::jobRequested);
    connect(m_files, &FileActions::done, this, [this](const QString &words) { notify(words); });
    connect(m_files, &FileActions::failed, this, [this](const QString &words) { notify(words, true); });
}

void StageView::connectGrid()
{
    connect(m_grid, &ResultGrid::actionTriggered, this, &StageView::runAction);
    connect(m_grid, &ResultGrid::openRequested, this, &StageView::openLightbox);
    connect(m_grid, &ResultGrid::copyRequested, this, [this](int index) { m_files->copyPicture(pathOf(index)); });
    connect(m_grid, &ResultGrid::saveRequested, this, &StageView::saveAs);
    connect(m_grid, &ResultGrid::menuRequested, this, &StageView::showMenu);
    connect(m_grid, &ResultGrid::dragRequested, this, [this](int index) {
        PictureTile *tile = m_grid->tile(index);
        m_files->drag(pathOf(index), tile->picture().shown(), tile);
    });
    connect(m_grid, &ResultGrid::decodeFailed, this, [this](int index) {
        m_undecodable.insert(m_tiles.at(index).asset.id);
        // Told from a signal of the decoder, perhaps while a tile paints.
        QTimer::singleShot(0, this, &StageView::refreshTiles);
    });
    connect(m_grid, &ResultGrid::buttonClicked, this, [this](int index) {
        if (!pathOf(index).isEmpty())
            m_files->reveal(pathOf(index));
        else
            Q_EMIT fetchFilesRequested();
    });
}

void StageView::setExpected(ResultKind kind)
{
    m_empty->setExpected(kind);
}

void StageView::clear()
{
    m_content = {};
    m_tiles.clear();
    m_grid->setTiles({}, {}, {1, 1}, false);
    m_songs->setSongs({}, {}, 0, false);
    if (m_lightbox)
        m_lightbox->close();
    m_pages->setCurrentIndex(0);
}

void StageView::setContent(const StageContent &content)
{
    if (content.isNull()) {
        clear();
        return;
    }
    const bool other = content.job.id != m_content.job.id;
    for (const Asset &asset : content.assets) {
        const auto before = std::find_if(m_content.assets.cbegin(), m_content.assets.cend(),
                                         [&asset](const Asset &old) { return old.id == asset.id; });
        // Fetched again: what the decoder thought of an older file holds no more.
        if (before != m_content.assets.cend() && before->state != asset.state && asset.state == AssetState::Saved) {
            m_undecodable.remove(asset.id);
            m_context.thumbnails->reload(m_context.pathOf(asset.path));
        }
    }
    m_content = content;
    const Operation *operation = m_context.catalog->operation(content.job.operationId);
    if (other) {
        m_undecodable.clear();
        const QList<QMenu *> menus = findChildren<QMenu *>();
        for (QMenu *menu : menus)
            menu->close();
        m_notice->hide();
        m_grid->select(-1);
        m_songs->select(-1);
        m_scroll->verticalScrollBar()->setValue(0);
        if (m_lightbox)
            m_lightbox->close();
    }
    m_header->setContent(content, operation);
    m_progress->setVisible(isOpen(content.job.state));
    if (isOpen(content.job.state)) {
        if (operation && m_context.usual)
            m_progress->setUsual(m_context.usual(*operation));
        m_progress->setContent(content, operation);
    }
    m_status->setContent(content, canRemix(operation, content.job));
    m_statusRow->setVisible(StatusCard::hasWordsFor(content.job.state));
    m_lineage->setContent(content, *m_context.catalog);
    refreshTiles();
    m_pages->setCurrentIndex(1);
}

void StageView::setSeedTarget(std::function<QString(const QString &seed)> target)
{
    m_seedTarget = std::move(target);
    m_texts->setSeedTarget(m_seedTarget ? m_seedTarget(m_content.job.seed) : QString());
}

void StageView::showTexts(bool wanted)
{
    m_texts->setContent(m_content.job);
    m_texts->setSeedTarget(m_seedTarget ? m_seedTarget(m_content.job.seed) : QString());
    QVector<QVector<StageAction>> actions;
    for (qsizetype i = 0; wanted && i < m_content.job.texts.size(); ++i)
        actions.append(actionsFor(*m_context.catalog, m_content, int(i) + 1, m_context.meter));
    m_texts->setActions(actions);
    m_texts->setVisible(wanted);
}

void StageView::setCatalogs(std::shared_ptr<const Catalog> catalog, std::shared_ptr<const Catalog> offered)
{
    m_context.catalog = std::move(catalog);
    m_context.offered = std::move(offered);
    if (!m_content.isNull()) { // an operation may be gone, and Remix with it
        const Operation *operation = m_context.catalog->operation(m_content.job.operationId);
        m_header->setContent(m_content, operation);
        m_status->setCanRemix(canRemix(operation, m_content.job));
    }
    refreshPrices();
}

void StageView::refreshPrices()
{
    if (!m_content.isNull())
        refreshTiles();
}

void StageView::refreshTiles()
{
    if (m_content.isNull())
        return;
    const Operation *operation = m_context.catalog->operation(m_content.job.operationId);
    const ResultKind kind = m_content.job.resultKind;
    const bool hasTexts = !m_content.job.texts.isEmpty() || (kind == ResultKind::Seed && !m_content.job.seed.isEmpty());
    const bool isText = kind == ResultKind::Text || kind == ResultKind::Seed;
    m_tiles = isText || kind == ResultKind::Nothing ? QVector<StageTile>() : tilesOf(m_content, operation);
    QVector<PictureFace> faces;
    QVector<QVector<StageAction>> actions;
    for (const StageTile &tile : std::as_const(m_tiles)) {
        faces.append(faceOf(tile, int(m_tiles.size())));
        // A picture that is not on the disk can still be continued: the server has it.
        actions.append(actionsFor(*m_context.catalog, m_content, tile.number, m_context.meter));
    }
    const bool songs = isSongs(m_content) && !isText;
    if (songs) {
        m_grid->setTiles({}, {}, {1, 1}, false);
        showSongs(actions);
    } else {
        m_songs->setSongs({}, {}, 0, false);
        m_grid->setTiles(faces, actions, aspectOf(m_content), isOpen(m_content.job.state));
        updateFrameUses();
    }
    m_grid->setVisible(!m_tiles.isEmpty() && !songs);
    m_songs->setVisible(!m_tiles.isEmpty() && songs);
    const bool factual = kind == ResultKind::Nothing && m_content.job.state == JobState::Done;
    m_factsRow->setVisible(factual);
    if (factual)
        m_facts->setContent(m_content, operation);
    showTexts(hasTexts);
    m_jobActions->setActions(actionsFor(*m_context.catalog, m_content, 0, m_context.meter));
    m_jobActions->setVisible(!m_jobActions->actions().isEmpty());
    m_footer->setVisible(m_jobActions->isVisibleTo(m_footer) || m_lineage->isVisibleTo(m_footer));
    const bool bare = m_tiles.isEmpty() && !hasTexts && !factual && !StatusCard::hasWordsFor(m_content.job.state);
    m_bare->setVisible(bare);
    m_bare->setText(isOpen(m_content.job.state) ? (kind == ResultKind::Nothing ? tr("The server is at work.") : tr("The answer will stand here."))
                                                : tr("The server finished this job without a result."));
    // Alone, the card stands in the middle, a little above it; over pictures it is a heading.
    const bool alone = StatusCard::hasWordsFor(m_content.job.state) && m_tiles.isEmpty() && !hasTexts;
    const auto policy = alone ? QSizePolicy::Expanding : QSizePolicy::Fixed;
    m_above->changeSize(0, 0, QSizePolicy::Minimum, policy);
    m_below->changeSize(0, 0, QSizePolicy::Minimum, policy);
    auto *bodyLayout = static_cast<QVBoxLayout *>(m_body->layout());
    bodyLayout->setStretch(0, alone ? 2 : 0);
    bodyLayout->setStretch(bodyLayout->count() - 1, alone ? 3 : 0);
    bodyLayout->invalidate();
    updateViewport();
}

PictureFace StageView::faceOf(const StageTile &tile, int total) const
{
    const QString path = tile.asset.path.isEmpty() || !m_context.pathOf ? QString() : m_context.pathOf(tile.asset.path);
    return tileFace(tile, total, m_content, path, m_undecodable.contains(tile.asset.id));
}

QString StageView::pathOf(int index) const
{
    if (index < 0 || index >= m_tiles.size() || m_tiles.at(index).asset.path.isEmpty() || !m_context.pathOf)
        return {};
    return m_context.pathOf(m_tiles.at(index).asset.path);
}

void StageView::notify(const QString &text, bool isError)
{
    m_notice->setMessage(isError ? Banner::Kind::Error : Banner::Kind::Info, text);
    m_notice->show();
    if (!isError) {
        QTimer::singleShot(4s, m_notice, [this, text] {
            if (m_notice->text() == text)
                m_notice->hide();
        });
    }
}

void StageView::resizeEvent(QResizeEvent *)
{
    updateViewport();
}

bool StageView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize)
        updateViewport();
    return QWidget::eventFilter(watched, event);
}

void StageView::updateViewport()
{
    const QSize viewport = m_scroll->viewport()->size();
    m_songs->setAvailableWidth(viewport.width());
    int taken = 0;
    if (m_statusRow->isVisibleTo(m_body))
        taken = m_status->heightForWidth(std::min(viewport.width(), m_status->maximumWidth())) + StatusGap;
    m_grid->setViewport({viewport.width(), std::max(120, viewport.height() - taken)});
}

} // namespace frameloom
