// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "media/songcard.h"
#include "stage/actionrow.h"

#include <QVector>
#include <QWidget>

class QBoxLayout;

namespace frameloom {

/// The songs of one job, side by side where there is room, with their priced actions. Owns the selection and its keys,
/// as ResultGrid does for pictures: 1–9 and arrows choose, Space plays, an action's shortcut runs it on the chosen
/// song.
class SongView : public QWidget
{
    Q_OBJECT
public:
    SongView(Thumbnails &thumbnails, Waveforms &waveforms, AudioDeck &deck, QWidget *parent = nullptr);

    /// `faces` and `actions` have the same length. `keepRows`: actions are still to come.
    void setSongs(const QVector<SongFace> &faces, const QVector<QVector<StageAction>> &actions, qint64 jobId,
                  bool keepRows);
    int count() const { return int(m_cards.size()); }
    SongCard *card(int index) const { return m_cards.value(index); }
    ActionRow *row(int index) const { return m_rows.value(index); }
    int selected() const { return m_selected; } ///< -1: none
    void select(int index);
    /// What the scroll area offers: two songs side by side would else claim more than there is.
    void setAvailableWidth(int width);
    bool takeKey(QKeyEvent *event);

Q_SIGNALS:
    void actionTriggered(const frameloom::StageAction &action);
    void copyRequested(int index);
    void saveRequested(int index);
    void dragRequested(int index);
    void buttonClicked(int index);
    void openElsewhereRequested(int index);
    void videoRequested(int index);
    void menuRequested(int index, const QPoint &globalPos);
    void durationLearned(int index, qint64 ms);

private:
    void addCard();
    void play(int index, qint64 fromMs);
    void loop(int index, qint64 fromMs, qint64 toMs);
    QVector<Track> tracks() const;
    void arrange();

    Thumbnails &m_thumbnails;
    Waveforms &m_waveforms;
    AudioDeck &m_deck;
    QBoxLayout *m_layout = nullptr;
    QVector<SongCard *> m_cards;
    QVector<ActionRow *> m_rows;
    int m_available = 0;
    qint64 m_jobId = 0;
    int m_selected = -1;
};

} // namespace frameloom
