// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/textresults.h"

#include "stage/actionrow.h"
#include "stage/markup.h"
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
    m_rows.clear();
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_useSeed = nullptr;
    if (isSeed)
        addSeed(job.seed);
    for (int i = 0; i < texts.size() && !isSeed; ++i)
        addCard(i + 1, texts.at(i));
    m_layout->addStretch(1);
}

void TextResults::setActions(const QVector<QVector<StageAction>> &actions)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows.at(i)->setActions(actions.value(i));
        m_rows.at(i)->setHidden(actions.value(i).isEmpty());
    }
}

void TextResults::setSeedTarget(const QString &form)
{
    m_seedTarget = form;
    showSeedTarget();
}

void TextResults::showSeedTarget()
{
    if (!m_useSeed)
        return;
    m_useSeed->setHidden(m_seedTarget.isEmpty());
    //: tool tip of "Use this seed"; %1 "Flux · Imagine"
    m_useSeed->setToolTip(tr("Puts it into the form that is open: %1").arg(m_seedTarget));
    m_useSeed->setAccessibleDescription(m_useSeed->toolTip());
}

void TextResults::addSeed(const QString &seed)
{
    QLabel *words = makeWords(1, seed);
    applyType(words, TypeRole::Title);
    m_useSeed = new ActionButton(tr("Use this seed"), {}, {}, this);
    m_useSeed->setObjectName(u"useSeed"_s);
    connect(m_useSeed, &ActionButton::clicked, this, [this, seed] { Q_EMIT seedUseRequested(seed); });
    m_layout->addWidget(makeCard(tr("Seed"), words, {makeCopy(1, seed, tr("Copy the seed")), m_useSeed}, {}));
    showSeedTarget();
}

void TextResults::addCard(int number, const QString &text)
{
    QLabel *words = makeWords(number, text);
    if (markup::isMarked(text)) {
        words->setTextFormat(Qt::RichText);
        words->setText(markup::toRichText(text));
    }
    auto *row = new ActionRow(this);
    row->setObjectName(u"textActions%1"_s.arg(number));
    row->setMargin(0);
    row->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(row, &ActionRow::triggered, this, &TextResults::triggered);
    m_rows.append(row);
    ActionButton *copy = makeCopy(number, markup::toPlainText(text), tr("Copy answer %1").arg(number));
    m_layout->addWidget(makeCard(locale().toString(number), words, {row, copy}, number == 1 ? m_title : QString()));
}

QLabel *TextResults::makeWords(int number, const QString &text)
{
    auto *words = new QLabel(text, this);
    words->setObjectName(u"resultText%1"_s.arg(number));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    QSizePolicy policy = words->sizePolicy(); // keeps its height for a width
    policy.setHorizontalPolicy(QSizePolicy::Ignored); // a word without an end must not widen the stage
    words->setSizePolicy(policy);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return words;
}

ActionButton *TextResults::makeCopy(int number, const QString &text, const QString &spoken)
{
    auto *copy = new ActionButton(tr("Copy"), {}, {}, this);
    copy->setIcon(themedIcon(IconName::Copy));
    copy->setObjectName(u"copyText%1"_s.arg(number));
    copy->setAccessibleName(spoken);
    connect(copy, &ActionButton::clicked, this, [this, text] { Q_EMIT copyRequested(text); });
    return copy;
}

QWidget *TextResults::makeCard(const QString &heading, QLabel *words, const QVector<QWidget *> &buttons,
                               const QString &title)
{
    auto *card = new Card(this);
    card->setMaximumWidth(860);
    auto *mark = new QLabel(heading, card);
    applyType(mark, TypeRole::Secondary);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    for (QWidget *button : buttons)
        line->addWidget(button);
    line->addStretch(1);
    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    if (!title.isEmpty()) {
        auto *name = new QLabel(title, card);
        name->setObjectName(u"resultTitle"_s);
        name->setTextFormat(Qt::PlainText);
        name->setWordWrap(true);
        applyType(name, TypeRole::Title);
        column->addWidget(name);
    }
    column->addWidget(words);
    column->addLayout(line);
    auto *layout = new QHBoxLayout(card);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(14);
    layout->addWidget(mark, 0, Qt::AlignTop);
    layout->addLayout(column, 1);
    return card;
}

} // namespace frameloom
