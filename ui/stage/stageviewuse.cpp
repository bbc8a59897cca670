// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the user does with the job on the stage: actions, menus, keys, the lightbox.

#include "stage/stageview.h"

#include "media/videoplayer.h"
#include "stage/actionrow.h"
#include "stage/fileactions.h"
#include "stage/lightbox.h"
#include "stage/resultgrid.h"
#include "stage/songview.h"
#include "style/mnemonics.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace frameloom {

void StageView::runAction(const StageAction &action)
{
    if (action.opensForm)
        Q_EMIT draftRequested(action.draft);
    else
        Q_EMIT submitRequested(action.plan, action.title);
}

void StageView::choose(StatusChoice choice)
{
    if (choice == StatusChoice::Remix) {
        Q_EMIT draftRequested(m_content.job.draft());
    } else if (choice == StatusChoice::CopyDetails) {
        QGuiApplication::clipboard()->setText(StatusCard::detailsOf(m_content.job));
        notify(tr("Details copied. They hold the prompt, but never your key."));
    } else {
        Q_EMIT statusChosen(choice);
    }
}

Lightbox *StageView::lightbox() const
{
    return m_lightbox;
}

void StageView::openLightbox(int index)
{
    QVector<LightboxPicture> pictures;
    int start = -1;
    for (int i = 0; i < m_tiles.size(); ++i) {
        const PictureFace face = faceOf(m_tiles.at(i), int(m_tiles.size()));
        if (face.kind != PictureFace::Kind::Picture)
            continue;
        if (i == index)
            start = int(pictures.size());
        pictures.append({face.path, m_tiles.at(i).number, m_tiles.at(i).asset.size, subjectOf(m_content),
                         m_grid->tile(i)->picture().shown()});
    }
    if (VideoPlayer *player = m_grid->tile(index) ? m_grid->tile(index)->player() : nullptr) {
        player->toggle();
        return;
    }
    if (start < 0) {
        // A format for another program.
        if (!pathOf(index).isEmpty())
            m_files->openElsewhere(pathOf(index));
        return;
    }
    m_lightbox = new Lightbox(*m_files, Lightbox::hostFor(this));
    m_lightbox->setObjectName(u"lightbox"_s);
    m_lightbox->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_lightbox, &Lightbox::shownChanged, this, [this](int number) {
        for (int i = 0; i < m_tiles.size(); ++i) {
            if (m_tiles.at(i).number == number)
                m_grid->select(i);
        }
    });
    m_lightbox->open(pictures, start);
}

void StageView::saveAs(int index)
{
    if (const QString path = pathOf(index); !path.isEmpty())
        m_files->saveAs(path, FileActions::fileName(subjectOf(m_content), m_tiles.at(index).number, path));
}

void StageView::showMenu(int index, const QPoint &globalPos)
{
    const QString path = pathOf(index);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"pictureMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto add = [&](const QString &text, auto slot) {
        QAction *action = menu->addAction(text, this, slot);
        action->setEnabled(!path.isEmpty());
    };
    ActionRow *row = m_songs->isVisibleTo(this) ? m_songs->row(index) : &m_grid->tile(index)->row();
    if (m_songs->isVisibleTo(this) || m_grid->tile(index)->player()) {
        addMediaEntries(*menu, index);
        add(tr("Copy file\tCtrl+C"), [this, path] { m_files->copyPicture(path); });
    } else {
        //: menu entries of a picture; the part after \t is the key
        add(tr("Open in viewer\tSpace"), [this, index] { openLightbox(index); });
        add(tr("Copy picture\tCtrl+C"), [this, path] { m_files->copyPicture(path); });
    }
    add(tr("Save as…\tCtrl+S"), [this, index] { saveAs(index); });
    add(tr("Reveal in folder"), [this, path] { m_files->reveal(path); });
    add(tr("Open with another program"), [this, path] { m_files->openElsewhere(path); });
    if (!row->actions().isEmpty()) {
        menu->addSeparator();
        row->addTo(*menu, true);
    }
    giveMnemonics(*menu);
    menu->popup(globalPos);
}

void StageView::keyPressEvent(QKeyEvent *event)
{
    if (m_pages->currentIndex() == 1 && m_grid->isVisible() && m_grid->takeKey(event))
        return;
    if (m_pages->currentIndex() == 1 && m_songs->isVisible() && m_songs->takeKey(event))
        return;
    // A job action's key ("R" for Reroll) works wherever the focus is on the stage.
    const QKeySequence pressed(event->key() | int(event->modifiers() & ~Qt::KeypadModifier));
    if (m_pages->currentIndex() == 1 && !event->isAutoRepeat()) {
        for (const StageAction &action : m_jobActions->actions()) {
            if (!action.shortcut.isEmpty() && action.shortcut == pressed) {
                m_jobActions->run(action.id);
                return;
            }
        }
    }
    QWidget::keyPressEvent(event);
}

} // namespace frameloom
