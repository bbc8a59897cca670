// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "jobs/personplan.h"

#include <QHash>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace frameloom {

class Banner;
class DraftKeeper;
class NewPersonFields;
class NoteLine;
class PictureChecks;
class PictureTips;
class Session;
class StartBar;

/// A new person from pictures to first photos on one page: what is needed, what speaks against a picture, what all
/// steps cost together, and one button that starts them. What was typed is kept until it has been stored as jobs.
class NewPersonPage : public QWidget
{
    Q_OBJECT
public:
    NewPersonPage(Session &session, const PersonOperations &operations, QWidget *parent = nullptr);
    ~NewPersonPage() override;

    Price price() const { return m_plan.total; }
    void focusInput();
    /// Fills it in anew; what was there can be brought back. `refused`: why the service did not take it as it was, which
    /// then stands beside the fields it speaks of.
    void offer(const NewPerson &person, const Failure &refused = {});
    void start();

    void sending();                              ///< it is on its way to the store
    void started(const QVector<qint64> &jobIds); ///< it is stored: the form is empty again
    void startFailed();                          ///< nothing was stored: everything stays

Q_SIGNALS:
    void priceChanged(const frameloom::Price &price);
    void startWanted(const frameloom::ChainPlan &plan, const QString &title);
    void buyWanted();
    void keyWanted();
    /// What was started was taken back before it left: it is in the form again.
    void takenBack();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makePictures();
    QWidget *makeFold(QWidget *column);
    void openFold(bool open);
    QWidget *makeDetails();
    void edited();
    void replan();
    void showRemarks();
    void set(const NewPerson &person);
    void takeBinned(const QVector<Job> &jobs);
    void keep();

    Session &m_session;
    PersonOperations m_operations;
    DraftKeeper *m_keeper;
    NewPersonFields *m_fields;
    PictureChecks *m_checks;
    QScrollArea *m_scroll = nullptr;
    QBoxLayout *m_columns = nullptr;
    QWidget *m_side = nullptr;
    Banner *m_undo = nullptr;
    NoteLine *m_doubles = nullptr;
    QPushButton *m_removeDoubles = nullptr;
    NoteLine *m_wordNote = nullptr; ///< null without first photos
    PictureTips *m_tips = nullptr;
    QToolButton *m_fold = nullptr; ///< null where nothing is for experts
    QWidget *m_folded = nullptr;
    StartBar *m_bar = nullptr;
    ChainPlan m_plan;
    QString m_complaint;
    bool m_attempted = false;
    bool m_startWhenReady = false;
    NewPerson m_before;                 ///< for the banner's Undo
    NewPerson m_sent;                   ///< on its way
    QHash<qint64, NewPerson> m_started; ///< first job -> what it was made from, while it can be taken back
};

} // namespace frameloom
