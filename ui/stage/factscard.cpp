// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stage/factscard.h"

#include "style/actionbutton.h"
#include "style/icons.h"
#include "style/type.h"
#include "words/words.h"

#include <QDateTime>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// ISO text, seconds or milliseconds since 1970: the service's documentation shows one, its answers may be another.
QString whenText(const QJsonValue &value)
{
    const QString text = value.toString();
    const QDateTime iso = QDateTime::fromString(text, Qt::ISODate);
    if (iso.isValid())
        return words::when(iso.toMSecsSinceEpoch());
    const double number = value.isDouble() ? value.toDouble() : text.toDouble();
    if (number <= 0)
        return text;
    return words::when(qint64(number > 1e11 ? number : number * 1000));
}

} // namespace

FactsCard::FactsCard(QWidget *parent) : Card(parent)
{
    setObjectName(u"factsCard"_s);
    setMaximumWidth(620);
    m_title = new QLabel(this);
    m_title->setObjectName(u"factsTitle"_s);
    applyType(m_title, TypeRole::Title);
    m_text = new QLabel(this);
    m_text->setObjectName(u"factsText"_s);
    m_facts = new QWidget(this);
    m_grid = new QGridLayout(m_facts);
    m_grid->setContentsMargins(0, 4, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(8);
    for (QLabel *label : {m_title, m_text}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    column->addWidget(m_facts);
}

void FactsCard::addFact(const QString &name, const QString &label, const QString &value)
{
    if (value.isEmpty())
        return;
    const int row = m_grid->rowCount();
    auto *key = new QLabel(label, m_facts);
    applyType(key, TypeRole::Secondary);
    auto *text = new QLabel(value, m_facts);
    text->setObjectName(u"fact."_s + name);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *copy = new ActionButton(tr("Copy"), {}, {}, m_facts);
    copy->setObjectName(u"copyFact."_s + name);
    copy->setIcon(themedIcon(IconName::Copy));
    //: %1 is a fact's name, as "Trigger word"
    copy->setAccessibleName(tr("Copy %1").arg(label));
    connect(copy, &ActionButton::clicked, this, [this, value] { Q_EMIT copyRequested(value); });
    m_grid->addWidget(key, row, 0, Qt::AlignTop);
    m_grid->addWidget(text, row, 1, Qt::AlignTop);
    m_grid->addWidget(copy, row, 2, Qt::AlignTop);
}

void FactsCard::setContent(const StageContent &content, const Operation *operation)
{
    const Job &job = content.job;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->setObjectName({});
        item->widget()->deleteLater();
        delete item;
    }
    const QJsonObject &facts = job.facts;
    const bool trained = facts.contains("trigger_word"_L1) || job.operationId.endsWith("train"_L1);
    m_title->setText(trained ? tr("Training finished") : tr("Prepared"));
    m_text->setText(
        trained ? tr("The person can be used from now on. Keep the trigger word: prompts call the person by it.")
                : tr("%1 is done on the server. The next step can begin.")
                      .arg(operation ? words::catalogText(operation->title) : job.title));
    addFact(u"trigger_word"_s, tr("Trigger word"), facts["trigger_word"_L1].toString());
    addFact(u"expires_at"_s, tr("Kept on the server until"), whenText(facts["expires_at"_L1]));
    for (auto it = facts.begin(); it != facts.end(); ++it) {
        const bool isNote = it.value().isBool(); // of our own: "elsewhere", "untold"
        if (!isNote && it.key() != "trigger_word"_L1 && it.key() != "expires_at"_L1)
            addFact(it.key(), QString(it.key()).replace(u'_', u' '), it.value().toVariant().toString());
    }
    addFact(u"task"_s, tr("Id"), job.taskId);
    m_facts->setVisible(m_grid->count() > 0);
}

} // namespace frameloom
