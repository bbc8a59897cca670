// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/stageheader.h"

#include "style/elidedlabel.h"
#include "style/icons.h"
#include "style/type.h"
#include "words/words.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int WordsFrom = 560; // narrower than this the buttons are icons only

/// Sizes are multiples of 8 or 16, so a ratio is met within a few per cent.
bool hasShape(const QSize &size, const QString &ratio)
{
    const double asked = ratio.section(u':', 0, 0).toDouble() / std::max(1.0, ratio.section(u':', 1, 1).toDouble());
    const double made = double(size.width()) / size.height();
    return asked <= 0 || std::abs(asked - made) <= 0.06 * made;
}

} // namespace

StageHeader::StageHeader(QWidget *parent) : QWidget(parent)
{
    m_title = new ElidedLabel(this);
    m_title->setObjectName(u"stageTitle"_s);
    applyType(m_title, TypeRole::Strong);
    m_facts = new ElidedLabel(this);
    m_facts->setObjectName(u"stageFacts"_s);
    applyType(m_facts, TypeRole::Secondary);
    m_remix = addButton(u"stageRemix"_s, tr("Remix"), int(IconName::Remix));
    m_remix->setToolTip(tr("Fill the form with this prompt and these parameters"));
    m_copy = addButton(u"stageCopyPrompt"_s, tr("Copy prompt"), int(IconName::Copy));
    m_copy->setToolTip(tr("Copy the prompt"));
    m_reveal = addButton(u"stageReveal"_s, tr("Reveal"), int(IconName::Folder));
    m_reveal->setToolTip(tr("Show the files in their folder"));

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_facts);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(words, 1);
    layout->addSpacing(8);
    for (QToolButton *button : {m_remix, m_copy, m_reveal})
        layout->addWidget(button, 0, Qt::AlignVCenter);

    connect(m_remix, &QToolButton::clicked, this, &StageHeader::remixRequested);
    connect(m_copy, &QToolButton::clicked, this, &StageHeader::copyPromptRequested);
    connect(m_reveal, &QToolButton::clicked, this, &StageHeader::revealRequested);
}

QToolButton *StageHeader::addButton(const QString &name, const QString &text, int icon)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleName(text);
    button->setIcon(themedIcon(static_cast<IconName>(icon), IconTone::Dim));
    button->setIconSize({16, 16});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    applyType(button, TypeRole::Secondary);
    return button;
}

QString StageHeader::factsOf(const StageContent &content, const Operation *operation)
{
    const Job &job = content.job;
    QStringList facts;
    if (operation)
        facts.append(words::catalogText(operation->title));
    const auto asset = std::find_if(content.assets.cbegin(), content.assets.cend(), [](const Asset &a) {
        return (a.kind == AssetKind::Picture || a.kind == AssetKind::Video) && !a.size.isEmpty();
    });
    // What was made says more than what was asked for.
    const bool made = asset != content.assets.cend();
    if (const QString aspect = aspectText(job); !aspect.isEmpty() && (!made || hasShape(asset->size, aspect)))
        facts.append(aspect);
    if (made) {
        const QLocale locale;
        facts.append(tr("%1 × %2").arg(locale.toString(asset->size.width()), locale.toString(asset->size.height())));
    }
    const auto timed = std::find_if(content.assets.cbegin(), content.assets.cend(), [](const Asset &a) {
        return (a.kind == AssetKind::Video || a.kind == AssetKind::Audio) && a.durationMs > 0;
    });
    if (timed != content.assets.cend())
        //: length of a video or song: "0:06 long"
        facts.append(tr("%1 long").arg(words::duration(timed->durationMs)));
    if (job.isUntold())
        facts.append(tr("made elsewhere, the service does not tell its settings"));
    facts.append(words::when(job.createdAt));
    facts.append(words::jobPrice(job));
    if (job.finishedAt > 0 && job.submittedAt > 0 && job.finishedAt >= job.submittedAt) {
        const qint64 ms = job.finishedAt - job.submittedAt;
        facts.append(ms < 60'000 ? tr("%Ln s", "seconds", int((ms + 500) / 1000)) : words::duration(ms));
    }
    return facts.join(u" · "_s);
}

void StageHeader::setContent(const StageContent &content, const Operation *operation)
{
    const QString title = content.job.title.isEmpty() ? subjectOf(content) : content.job.title;
    m_title->setText(title.simplified());
    m_facts->setText(factsOf(content, operation));
    m_copy->setVisible(!subjectOf(content).isEmpty());
    m_remix->setVisible(operation && operation->hasForm);
    m_remix->setEnabled(!content.job.isUntold());
    m_reveal->setVisible(std::any_of(content.assets.cbegin(), content.assets.cend(),
                                     [](const Asset &asset) { return !asset.path.isEmpty(); }));
    place();
}

void StageHeader::resizeEvent(QResizeEvent *)
{
    place();
}

void StageHeader::place()
{
    const Qt::ToolButtonStyle style = width() < WordsFrom ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (QToolButton *button : {m_remix, m_copy, m_reveal})
        button->setToolButtonStyle(style);
}

} // namespace frameloom
