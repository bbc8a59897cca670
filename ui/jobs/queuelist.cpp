// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/queuelist.h"

#include "jobs/jobtwins.h"
#include "studio/session.h"
#include "style/icons.h"
#include "style/type.h"
#include "words/words.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

QueueList::QueueList(Session &session, QWidget *parent) : QDialog(parent), m_session(session)
{
    setObjectName(u"queueList"_s);
    setWindowTitle(tr("Order of sending"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(480, 380);
    m_hint = new QLabel(this);
    m_hint->setObjectName(u"queueHint"_s);
    m_hint->setWordWrap(true);
    applyType(m_hint, TypeRole::Secondary);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"queueJobs"_s);
    m_list->setAccessibleName(tr("Waiting jobs, first to be sent first"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->installEventFilter(this);
    const auto button = [this](const QString &name, const QString &text, IconName icon) {
        auto *made = new QPushButton(themedIcon(icon), text, this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        return made;
    };
    m_up = button(u"queueUp"_s, tr("Earlier"), IconName::ArrowUp);
    m_down = button(u"queueDown"_s, tr("Later"), IconName::ArrowDown);
    auto *box = new QDialogButtonBox(this);
    QPushButton *close = box->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"closeQueue"_s);
    close->setDefault(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_up);
    row->addWidget(m_down);
    row->addStretch(1);
    row->addWidget(box);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_hint);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    connect(m_up, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { step(1); });
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_list, &QListWidget::currentRowChanged, this, &QueueList::updateButtons);
    // A drop is over only when its event is: the list is still busy with it here. Until then nothing else fills it.
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, [this] {
        m_dropping = true;
        QMetaObject::invokeMethod(this, &QueueList::dropped, Qt::QueuedConnection);
    });
    connect(&session, &Session::openJobsChanged, this, &QueueList::refill);
    refill();
    updateButtons(); // also where there was nothing to fill it with
    m_list->setCurrentRow(0);
    m_list->setFocus(Qt::OtherFocusReason);
}

QVector<Job> QueueList::queueOf(const Session &session)
{
    QVector<Job> queue;
    for (const Job &job : session.openJobs()) {
        if (job.state == JobState::Queued)
            queue.append(job);
    }
    std::sort(queue.begin(), queue.end(), [](const Job &a, const Job &b) {
        return a.queueRank != b.queueRank ? a.queueRank < b.queueRank : a.id < b.id;
    });
    return queue;
}

QVector<qint64> QueueList::shownIds() const
{
    QVector<qint64> ids;
    for (int i = 0; i < m_list->count(); ++i)
        ids.append(m_list->item(i)->data(Qt::UserRole).toLongLong());
    return ids;
}

void QueueList::refill()
{
    if (m_dropping)
        return;
    const QVector<Job> queue = queueOf(m_session);
    QVector<qint64> ids;
    for (const Job &job : queue)
        ids.append(job.id);
    if (ids == shownIds())
        return;
    const qint64 current = m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toLongLong() : 0;
    m_list->clear();
    QVector<Job> byAge = queue;
    std::sort(byAge.begin(), byAge.end(), [](const Job &a, const Job &b) { return a.id < b.id; });
    for (const Job &job : queue) {
        auto *item = new QListWidgetItem(job.title.simplified(), m_list);
        const auto sameTitle = [&job](const Job &other) { return other.title == job.title; };
        if (std::count_if(queue.cbegin(), queue.cend(), sameTitle) > 1) {
            const auto at = std::find_if(byAge.cbegin(), byAge.cend(), [&job](const Job &other) { return other.id == job.id; });
            item->setText(item->text() + u'\n' + twinWords(job, twinAmong(byAge, at - byAge.cbegin()), TwinTime::Always));
        }
        item->setData(Qt::UserRole, job.id);
        item->setToolTip(words::jobState(job));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
        if (job.id == current)
            m_list->setCurrentItem(item);
    }
    updateButtons();
}

void QueueList::step(int by)
{
    const QVector<qint64> ids = shownIds();
    const int row = m_list->currentRow();
    const int target = row + by;
    if (row < 0 || target < 0 || target >= ids.size())
        return;
    const int before = by < 0 ? target : target + 1;
    m_session.moveInQueue(ids.at(row), before < ids.size() ? ids.at(before) : 0);
    m_list->insertItem(target, m_list->takeItem(row));
    m_list->setCurrentRow(target);
    updateButtons();
}

/// The rows are where the user put them: the one that is not where the queue has it was moved.
void QueueList::dropped()
{
    m_dropping = false;
    if (!m_list->currentItem())
        return refill();
    const QVector<qint64> ids = shownIds();
    const int row = m_list->currentRow();
    m_session.moveInQueue(ids.at(row), row + 1 < ids.size() ? ids.at(row + 1) : 0);
    updateButtons();
}

void QueueList::updateButtons()
{
    const int row = m_list->currentRow();
    m_hint->setText(m_list->count() > 0 ? tr("The first is sent first. Drag, or press Alt+Up and Alt+Down.")
                                        : tr("Nothing waits any more."));
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
}

bool QueueList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool up = key->key() == Qt::Key_Up;
        if (key->modifiers() == Qt::AltModifier && (up || key->key() == Qt::Key_Down)) {
            step(up ? -1 : 1);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace frameloom
