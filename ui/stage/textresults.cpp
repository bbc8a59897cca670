// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/textresults.h"

#include "style/actionbutton.h"
#include "style/card.h"
#include "style/icons.h"
#include "style/type.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

TextResults::TextResults(QWidget *parent) : QWidget(parent)
{
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(12);
}

void TextResults::setContent(const Job &job)
{
    QStringList texts = job.texts;
    const bool isSeed = job.resultKind == ResultKind::Seed && !job.seed.isEmpty();
    if (isSeed)
        texts = {job.seed};
    const QString title = isSeed ? QString() : job.facts.value("title"_L1).toString();
    if (texts == m_shown && title == m_title)
        return;
    m_shown = texts;
    m_title = title;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (int i = 0; i < texts.size(); ++i)
        addCard(i + 1, texts.at(i), isSeed);
    m_layout->addStretch(1);
}

void TextResults::addCard(int number, const QString &text, bool isSeed)
{
    auto *card = new Card(this);
    card->setMaximumWidth(860);
    auto *heading = new QLabel(isSeed ? tr("Seed") : locale().toString(number), card);
    applyType(heading, TypeRole::Secondary);
    auto *words = new QLabel(text, card);
    words->setObjectName(u"resultText%1"_s.arg(number));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a word without an end must not widen the stage
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    if (isSeed)
        applyType(words, TypeRole::Title);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    if (!isSeed) {
        auto *use = new ActionButton(tr("Use as prompt"), {}, {}, card);
        use->setIcon(themedIcon(IconName::Create));
        use->setObjectName(u"usePrompt%1"_s.arg(number));
        use->setAccessibleName(tr("Use text %1 as prompt").arg(number));
        connect(use, &ActionButton::clicked, this, [this, text] { Q_EMIT usePromptRequested(text); });
        buttons->addWidget(use);
    }
    auto *copy = new ActionButton(tr("Copy"), {}, {}, card);
    copy->setIcon(themedIcon(IconName::Copy));
    copy->setObjectName(u"copyText%1"_s.arg(number));
    copy->setAccessibleName(isSeed ? tr("Copy the seed") : tr("Copy text %1").arg(number));
    connect(copy, &ActionButton::clicked, this, [this, text] { Q_EMIT copyRequested(text); });
    buttons->addWidget(copy);
    buttons->addStretch(1);

    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    if (number == 1 && !m_title.isEmpty()) {
        auto *title = new QLabel(m_title, card);
        title->setObjectName(u"resultTitle"_s);
        title->setTextFormat(Qt::PlainText);
        title->setWordWrap(true);
        applyType(title, TypeRole::Title);
        column->addWidget(title);
    }
    column->addWidget(words);
    column->addLayout(buttons);
    auto *layout = new QHBoxLayout(card);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(14);
    layout->addWidget(heading, 0, Qt::AlignTop);
    layout->addLayout(column, 1);
    m_layout->addWidget(card);
}

} // namespace frameloom
