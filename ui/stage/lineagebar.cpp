// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/lineagebar.h"

#include "style/actionbutton.h"
#include "style/flowlayout.h"
#include "style/icons.h"
#include "style/type.h"
#include "words/words.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int LongestName = 28;

QString shortened(const QString &text)
{
    return text.size() > LongestName ? text.left(LongestName - 1).trimmed() + u'…' : text;
}

bool fits(const FollowUp &followUp, const Job &job)
{
    if (followUp.operation != job.operationId || followUp.preset.isEmpty())
        return false;
    for (auto it = followUp.preset.begin(); it != followUp.preset.end(); ++it) {
        if (job.params.value(it.key()) != it.value())
            return false;
    }
    return true;
}

/// "Pan left 2", as the follow-up that made it is called.
QString stepName(const Job &job, const Catalog &catalog)
{
    const Operation *operation = catalog.operation(job.operationId);
    QString name = operation ? words::catalogText(operation->title) : job.operationId;
    for (const Operation &maker : catalog.operations()) {
        const auto followUp = std::find_if(maker.followUps.cbegin(), maker.followUps.cend(),
                                           [&job](const FollowUp &candidate) { return fits(candidate, job); });
        if (followUp != maker.followUps.cend()) {
            name = words::catalogText(followUp->label);
            break;
        }
    }
    return job.parent.picture > 0
        ? LineageBar::tr("%1 %2", "step and number of its picture").arg(name, QLocale().toString(job.parent.picture))
        : name;
}

QIcon stateIcon(JobState state)
{
    switch (state) {
    case JobState::Done:
        return themedIcon(IconName::Check, IconTone::Ok);
    case JobState::Failed:
    case JobState::Cancelled:
        return themedIcon(IconName::AlertOctagon, IconTone::Bad);
    case JobState::Unconfirmed:
        return themedIcon(IconName::AlertTriangle, IconTone::Warn);
    case JobState::Dropped:
        return themedIcon(IconName::Minus, IconTone::Dim);
    default:
        return themedIcon(IconName::Clock, IconTone::Dim);
    }
}

} // namespace

LineageBar::LineageBar(QWidget *parent) : QWidget(parent)
{
    m_layout = new FlowLayout(this, 6, 4);
    m_layout->setContentsMargins(0, 0, 0, 0);
}

void LineageBar::addWord(const QString &text, bool strong)
{
    auto *label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    applyType(label, TypeRole::Secondary);
    if (strong)
        label->setForegroundRole(QPalette::WindowText);
    label->setMinimumHeight(24);
    m_layout->addWidget(label);
    label->show();
}

void LineageBar::addArrow()
{
    addWord(layoutDirection() == Qt::RightToLeft ? u"←"_s : u"→"_s);
    m_layout->itemAt(m_layout->count() - 1)->widget()->setObjectName(u"arrow"_s);
}

void LineageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange) {
        const QList<QLabel *> arrows = findChildren<QLabel *>(u"arrow"_s);
        for (QLabel *arrow : arrows)
            arrow->setText(layoutDirection() == Qt::RightToLeft ? u"←"_s : u"→"_s);
    }
    QWidget::changeEvent(event);
}

void LineageBar::addLink(const Job &job, const QString &text)
{
    auto *link = new ActionButton(shortened(text), {}, words::jobState(job), this);
    link->setObjectName(u"lineage.%1"_s.arg(job.id));
    link->setIcon(stateIcon(job.state));
    link->setToolTip(u"%1 · %2"_s.arg(job.title.isEmpty() ? text : job.title, words::jobState(job)));
    connect(link, &ActionButton::clicked, this, [this, id = job.id] { Q_EMIT jobRequested(id); });
    m_layout->addWidget(link);
    link->show();
}

void LineageBar::setContent(const StageContent &content, const Catalog &catalog)
{
    // A few widgets, rebuilt only when a relative changes; keeps a focus on a link that is still there.
    QString focused;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (item->widget()->hasFocus())
            focused = item->widget()->objectName();
        item->widget()->hide();
        item->widget()->setObjectName({});
        item->widget()->deleteLater();
        delete item;
    }
    const bool any = !content.ancestors.isEmpty() || !content.children.isEmpty();
    setVisible(any);
    if (!any)
        return;
    if (!content.ancestors.isEmpty()) {
        addWord(tr("from:"));
        for (auto it = content.ancestors.crbegin(); it != content.ancestors.crend(); ++it) {
            const bool origin = it->parent.isNull() && !it->prompt.isEmpty();
            addLink(*it, origin ? it->prompt.simplified() : stepName(*it, catalog));
            addArrow();
        }
    }
    addWord(content.ancestors.isEmpty() ? tr("this") : stepName(content.job, catalog), true);
    if (!content.children.isEmpty())
        addArrow();
    for (const Job &child : content.children) {
        addLink(child, stepName(child, catalog));
        for (const Job &grandchild : content.grandchildren) {
            if (grandchild.parent.jobId != child.id)
                continue;
            addArrow();
            addLink(grandchild, stepName(grandchild, catalog));
        }
    }
    if (!focused.isEmpty()) {
        if (auto *link = findChild<QWidget *>(focused))
            link->setFocus();
    }
}

} // namespace frameloom
