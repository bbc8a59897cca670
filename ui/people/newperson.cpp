// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/newperson.h"

#include "create/draftkeeper.h"
#include "create/fields/fieldeditor.h"
#include "create/fields/medialistfield.h"
#include "create/noteline.h"
#include "people/newpersonfields.h"
#include "people/personwords.h"
#include "people/picturechecks.h"
#include "people/picturetips.h"
#include "people/startbar.h"
#include "studio/session.h"
#include "style/banner.h"
#include "style/card.h"
#include "style/icons.h"
#include "style/type.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// No operation: the draft of all of them.
QString draftKey(const PersonOperations &operations)
{
    return operations.isUnified() ? u"people.new.unified"_s : u"people.new"_s;
}

constexpr int StackBelow = 720;           ///< narrower, the two columns stand below each other
constexpr int SideWidth = 320;

Draft draftOf(const QString &key, const NewPerson &person)
{
    Draft draft;
    draft.operationId = key;
    draft.params = {{u"name"_s, person.name},
                    {u"prepare"_s, person.prepare},
                    {u"train"_s, person.train},
                    {u"photos"_s, person.photos}};
    return draft;
}

NewPerson personOf(const Draft &draft)
{
    return {draft.params.value("name"_L1).toString(), draft.params.value("prepare"_L1).toObject(),
            draft.params.value("train"_L1).toObject(), draft.params.value("photos"_L1).toObject()};
}

bool isSame(const NewPerson &a, const NewPerson &b)
{
    return draftOf({}, a) == draftOf({}, b);
}

} // namespace

NewPersonPage::NewPersonPage(Session &session, const PersonOperations &operations, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_operations(operations)
    , m_keeper(new DraftKeeper(session.workspace().client(), this))
    , m_fields(new NewPersonFields(operations, &session.workspace(), this))
    , m_checks(new PictureChecks(this))
{
    setObjectName(u"newPerson"_s);
    m_undo = new Banner(this);
    m_undo->setObjectName(u"newPersonUndo"_s);
    m_undo->setClosable(true);
    m_undo->hide();
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_columns->setContentsMargins(20, 4, 20, 20);
    m_columns->setSpacing(20);
    m_columns->addWidget(makePictures(), 1);
    m_side = makeDetails();
    m_columns->addWidget(m_side, 0, Qt::AlignTop);
    m_scroll->setWidget(content);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_bar = new StartBar(session, *session.workspace().catalog(), this);
    auto *undoRow = new QVBoxLayout;
    undoRow->setContentsMargins(20, 12, 20, 0);
    undoRow->addWidget(m_undo);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(undoRow);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(new Separator(Qt::Horizontal, this));
    layout->addWidget(m_bar);

    connect(m_fields, &NewPersonFields::changed, this, &NewPersonPage::edited);
    connect(m_fields, &NewPersonFields::checked, this, [this] {
        m_complaint = m_fields->showProblems(m_attempted);
        replan();
        if (m_startWhenReady && !m_fields->isBusy())
            start();
    });
    connect(m_fields, &NewPersonFields::startWanted, this, &NewPersonPage::start);
    connect(m_checks, &PictureChecks::changed, this, &NewPersonPage::showRemarks);
    connect(m_bar, &StartBar::activated, this, &NewPersonPage::start);
    connect(m_bar, &StartBar::offerTaken, this, [this](GenerateBar::Offer offer) {
        if (offer == GenerateBar::Offer::BuyCredits)
            Q_EMIT buyWanted();
        else if (offer == GenerateBar::Offer::GiveKey)
            Q_EMIT keyWanted();
        else if (offer == GenerateBar::Offer::CheckBalance)
            m_session.refreshBalance();
    });
    connect(m_undo, &Banner::firstTriggered, this, [this] {
        m_undo->hide();
        set(m_before);
    });
    connect(m_keeper, &DraftKeeper::loaded, this, [this] {
        if (const auto kept = m_keeper->draft(draftKey(m_operations)))
            set(personOf(*kept));
    });
    connect(&session, &Session::pricesChanged, this, &NewPersonPage::replan);
    connect(&session.workspace().store(), &Store::binnedJobsChanged, this, &NewPersonPage::takeBinned);
    connect(qApp, &QCoreApplication::aboutToQuit, m_keeper, &DraftKeeper::flush);
    for (const QKeyCombination key : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, &NewPersonPage::start);
    }
    set(NewPersonFields::fresh(operations));
}

NewPersonPage::~NewPersonPage() = default;

QWidget *NewPersonPage::makePictures()
{
    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    if (m_fields->nameField()) {
        layout->addWidget(m_fields->nameField());
    } else {
        auto *caption = new QLabel(tr("Name"), column);
        applyType(caption, TypeRole::Secondary);
        caption->setBuddy(m_fields->name());
        auto *name = new QVBoxLayout;
        name->setSpacing(4);
        name->addWidget(caption);
        name->addWidget(m_fields->name());
        layout->addLayout(name);
    }
    if (m_fields->pictures())
        layout->addWidget(m_fields->pictures());
    m_doubles = new NoteLine(column);
    m_doubles->setObjectName(u"pictureNote"_s);
    m_removeDoubles = new QPushButton(tr("Remove doubles"), column);
    m_removeDoubles->setObjectName(u"removeDoubles"_s);
    m_removeDoubles->setAutoDefault(false);
    m_removeDoubles->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_doubles, 1, Qt::AlignVCenter);
    row->addWidget(m_removeDoubles);
    layout->addLayout(row);
    m_tips = new PictureTips(column);
    layout->addWidget(m_tips);
    layout->addStretch(1);
    connect(m_removeDoubles, &QPushButton::clicked, this,
            [this] { m_fields->pictures()->removeRows(m_checks->doubles()); });
    return column;
}

QWidget *NewPersonPage::makeDetails()
{
    auto *column = new QWidget(this);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    const auto card = [&](const QString &title, const QVector<FieldEditorWidget *> &fields) {
        auto *box = new Card(column);
        auto *inside = new QVBoxLayout(box);
        inside->setContentsMargins(14, 12, 14, 14);
        inside->setSpacing(12);
        auto *heading = new QLabel(title, box);
        applyType(heading, TypeRole::Strong);
        inside->addWidget(heading);
        for (FieldEditorWidget *field : fields)
            inside->addWidget(field);
        layout->addWidget(box);
        return inside;
    };
    if (m_operations.isUnified()) {
        QVBoxLayout *subject = card(tr("What is learned"), m_fields->details());
        if (!m_fields->experts().isEmpty())
            subject->addWidget(makeFold(column));
        layout->addStretch(1);
        return column;
    }
    card(tr("The person"), m_fields->details());
    QVBoxLayout *photos = card(tr("First photos, if you like"), m_fields->photos());
    m_wordNote = new NoteLine(column);
    m_wordNote->setObjectName(u"triggerNote"_s);
    photos->addWidget(m_wordNote);
    layout->addStretch(1);
    return column;
}

QWidget *NewPersonPage::makeFold(QWidget *column)
{
    auto *box = new QWidget(column);
    m_fold = new QToolButton(box);
    m_fold->setObjectName(u"advancedFold"_s);
    m_fold->setProperty("fold", true);
    m_fold->setText(tr("Advanced"));
    m_fold->setAccessibleName(tr("Advanced settings"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setIconSize({16, 16});
    m_fold->setAutoRaise(true);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    m_folded = new QWidget(box);
    auto *inside = new QVBoxLayout(m_folded);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(12);
    for (FieldEditorWidget *field : m_fields->experts())
        inside->addWidget(field);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_fold, 0, Qt::AlignLeading);
    layout->addWidget(m_folded);
    connect(m_fold, &QToolButton::clicked, this, [this] { openFold(m_folded->isHidden()); });
    openFold(false);
    return box;
}

void NewPersonPage::openFold(bool open)
{
    if (!m_fold)
        return;
    m_folded->setVisible(open);
    const IconName folded = isRightToLeft() ? IconName::ChevronLeft : IconName::ChevronRight;
    m_fold->setIcon(themedIcon(open ? IconName::ChevronDown : folded, IconTone::Dim));
    m_fold->setAccessibleDescription(open ? tr("shown") : tr("folded away"));
}

void NewPersonPage::focusInput()
{
    m_fields->focusName();
}

void NewPersonPage::set(const NewPerson &person)
{
    m_attempted = false;
    m_complaint.clear();
    m_fields->set(person);
    m_checks->setPaths(m_fields->pictures() ? m_fields->pictures()->paths() : QStringList());
    m_fields->showProblems(false);
    replan();
}

void NewPersonPage::keep()
{
    m_keeper->put(draftOf(draftKey(m_operations), m_fields->kept()));
}

void NewPersonPage::offer(const NewPerson &person, const Failure &refused)
{
    const NewPerson before = m_fields->kept();
    set(person);
    keep();
    m_undo->hide();
    if (refused) {
        m_complaint = m_fields->showRefusal(refused);
        openFold(m_fields->hasExpertProblem());
        replan();
    }
    if (isSame(before, person) || isSame(before, NewPersonFields::fresh(m_operations)))
        return;
    m_before = before;
    m_undo->setMessage(Banner::Kind::Info, tr("The form was filled in anew."));
    m_undo->setActions(tr("Undo"));
    m_undo->show();
}

void NewPersonPage::edited()
{
    keep();
    m_checks->setPaths(m_fields->pictures() ? m_fields->pictures()->paths() : QStringList());
    m_complaint = m_fields->showProblems(m_attempted);
    replan();
}

void NewPersonPage::replan()
{
    NewPerson person = m_fields->wanted();
    m_plan = planPerson(m_operations, person);
    StartBar::Order order;
    order.plan = m_plan;
    order.pictures = m_fields->pictureCount();
    const int fewest = m_fields->fewestPictures();
    if (order.pictures < fewest && !m_operations.isUnified()) { // there the number of pictures costs nothing

        // What it comes to at least, so that nobody chooses pictures to learn the price.
        QJsonArray some;
        for (int i = 0; i < fewest; ++i)
            some.append(QString());
        for (const Field &field : m_operations.prepare->fields) {
            if (field.editor == FieldEditor::MediaList)
                person.prepare.insert(field.name, some);
        }
        order.plan = planPerson(m_operations, person);
        order.pictures = fewest;
        order.fewest = true;
    }
    order.photos = m_fields->wantsPhotos() ? m_fields->photoCount() : 0;
    QJsonObject one = person.photos;
    if (!m_operations.isUnified())
        one.insert(u"number_of_images"_s, u"1"_s);
    order.photo = priceOfPhotos(m_operations, one);
    m_tips->setKind(personKindFromName(person.train.value("subjectKind"_L1).toString()));
    order.caption = person.name.isEmpty() ? tr("Train") : tr("Train %1", "a person").arg(person.name);
    m_bar->setOrder(order, m_complaint);
    if (m_wordNote)
        m_wordNote->setNote(NoteLine::Tone::Quiet,
                        m_fields->isWordAdded()
                            ? tr("“%1” is put in front, so that the person is meant.").arg(m_fields->triggerWord())
                            : QString());
    m_plan.total = order.plan.total;
    Q_EMIT priceChanged(m_plan.total);
}

void NewPersonPage::showRemarks()
{
    QStringList remarks;
    int similar = 0;
    for (const PictureAdvice &advice : m_checks->advice()) {
        remarks.append(words::pictureAdvice(advice));
        similar += advice.kind == PictureAdvice::Kind::Similar ? 1 : 0;
    }
    if (m_fields->pictures())
        m_fields->pictures()->setRemarks(remarks);
    const int doubles = int(m_checks->doubles().size());
    m_removeDoubles->setVisible(doubles > 0);
    QString note;
    if (doubles > 0)
        note = m_operations.isUnified()
                   ? tr("%Ln pictures are there twice: that teaches nothing.", nullptr, doubles)
                   : tr("%Ln pictures are there twice: that costs, and teaches nothing.", nullptr, doubles);
    else if (similar > 0)
        note = tr("%Ln pictures look much like another one. Different ones teach more.", nullptr, similar);
    m_doubles->setNote(NoteLine::Tone::Warning, note);
}

void NewPersonPage::start()
{
    m_startWhenReady = m_fields->isBusy();
    if (m_startWhenReady)
        return;
    m_attempted = true;
    m_fields->forgetRefusal(); // it may be another word of the service that was meant
    m_complaint = m_fields->showProblems(true);
    replan();
    if (m_fields->hasProblems()) {
        if (m_fields->hasExpertProblem())
            openFold(true);
        m_fields->focusFirstProblem();
        if (QWidget *focus = focusWidget(); focus && m_scroll->isAncestorOf(focus))
            m_scroll->ensureWidgetVisible(focus, 0, 60);
        return;
    }
    if (!m_complaint.isEmpty() || !m_bar->isReady())
        return;
    m_sent = m_fields->kept();
    const QString name = m_sent.name;
    if (m_operations.isUnified()) {
        Q_EMIT startWanted(m_plan, tr("Train %1", "a person, style or thing").arg(name));
        return;
    }
    Q_EMIT startWanted(m_plan, name.isEmpty() ? tr("A new person: prepare and train")
                                              : tr("%1: prepare and train", "a person").arg(name));
}

void NewPersonPage::sending()
{
    keep();
    m_keeper->flush();
    m_bar->setBusy(true);
}

void NewPersonPage::started(const QVector<qint64> &jobIds)
{
    m_bar->setBusy(false);
    if (!jobIds.isEmpty())
        m_started.insert(jobIds.first(), m_sent);
    m_undo->hide();
    if (!isSame(m_fields->kept(), m_sent))
        return; // typed on meanwhile
    set(NewPersonFields::fresh(m_operations));
    keep();
}

void NewPersonPage::startFailed()
{
    m_bar->setBusy(false);
}

void NewPersonPage::takeBinned(const QVector<Job> &jobs)
{
    for (const Job &job : jobs) {
        const auto mine = m_started.constFind(job.id);
        if (mine == m_started.cend() || job.submittedAt != 0)
            continue;
        const NewPerson person = *mine;
        m_started.erase(mine);
        offer(person);
        Q_EMIT takenBack();
        return;
    }
}

void NewPersonPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool stacked = event->size().width() < StackBelow;
    m_columns->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_side->setMinimumWidth(stacked ? 0 : SideWidth);
    m_side->setMaximumWidth(stacked ? QWIDGETSIZE_MAX : SideWidth);
}

void NewPersonPage::hideEvent(QHideEvent *event)
{
    m_keeper->flush();
    QWidget::hideEvent(event);
}

} // namespace frameloom
