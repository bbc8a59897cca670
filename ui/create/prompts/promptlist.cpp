// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/prompts/promptlist.h"

#include "create/generatestate.h"
#include "create/noteline.h"
#include "studio/session.h"
#include "style/type.h"
#include "words/words.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

PromptList::PromptList(Session &session, const QVector<Entry> &entries, int times, const QString &remark,
                       QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_entries(entries)
    , m_times(times)
{
    setObjectName(u"promptList"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What is sent"));
    resize(560, 460);
    const QLocale locale;
    auto *title = new QLabel(this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    applyType(title, TypeRole::Title);
    title->setText(times == 1
                       ? tr("%1 prompts").arg(locale.toString(entries.size()))
                       : tr("%1 prompts, each %2 times").arg(locale.toString(entries.size()), locale.toString(times)));
    if (entries.size() == 1)
        title->setText(tr("The same prompt %1 times").arg(locale.toString(times)));
    auto *more = new NoteLine(this);
    more->setNote(NoteLine::Tone::Warning, remark);
    m_all = new QCheckBox(tr("All"), this);
    m_all->setObjectName(u"promptListAll"_s);
    m_all->setAccessibleName(tr("Send all prompts"));
    m_all->setVisible(entries.size() > 1);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"promptListPrompts"_s);
    m_list->setAccessibleName(tr("Prompts"));
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const Entry &entry : entries) {
        auto *item = new QListWidgetItem(entry.prompt, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    m_list->setCurrentRow(0);
    m_note = new NoteLine(this);
    m_after = new QLabel(this);
    m_after->setObjectName(u"promptListAfter"_s);
    applyType(m_after, TypeRole::Secondary);
    auto *box = new QDialogButtonBox(this);
    box->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName(u"promptListCancel"_s);
    m_generate = box->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_generate->setObjectName(u"promptListGenerate"_s);
    m_generate->setProperty("primary", true);
    m_generate->setDefault(true);
    m_generate->setToolTip(tr("Ctrl+Enter"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_after, 1);
    buttons->addWidget(box);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(more);
    layout->addWidget(m_all);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);
    layout->addLayout(buttons);

    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(box, &QDialogButtonBox::accepted, this, &PromptList::confirm);
    for (const QKeyCombination key : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, &PromptList::confirm);
    }
    connect(m_list, &QListWidget::itemChanged, this, &PromptList::count);
    connect(m_all, &QCheckBox::clicked, this, [this] {
        const Qt::CheckState state = m_all->checkState() == Qt::Unchecked ? Qt::Unchecked : Qt::Checked;
        m_counting = true;
        for (int i = 0; i < m_list->count(); ++i)
            m_list->item(i)->setCheckState(state);
        m_counting = false;
        count();
    });
    connect(&session, &Session::balanceChanged, this, &PromptList::count);
    connect(&session, &Session::openJobsChanged, this, &PromptList::count);
    count();
    m_list->setFocus(Qt::OtherFocusReason);
    m_shown.start();
}

QVector<PromptList::Entry> PromptList::chosen() const
{
    QVector<Entry> chosen;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            chosen.append(m_entries.at(i));
    }
    return chosen;
}

Price PromptList::total() const
{
    Price sum = Price::exact({});
    const QVector<Entry> all = chosen();
    for (const Entry &entry : all)
        sum = sum + entry.plan.total;
    return sum * m_times;
}

void PromptList::count()
{
    if (m_counting)
        return;
    const qsizetype number = chosen().size();
    m_all->setCheckState(number == 0 ? Qt::Unchecked : number == m_entries.size() ? Qt::Checked : Qt::PartiallyChecked);
    const Price price = total();
    const MeterReading reading = m_session.meter(price);
    const bool isShort = number > 0 && reading.level == MeterReading::Level::Insufficient;
    m_generate->setText(generateCaption(price, number * m_times));
    m_generate->setEnabled(number > 0 && !isShort);
    QString note;
    if (isShort)
        note = tr("Needs %1, %2 left.", "credits, credits")
                   .arg(words::credits(price.low), words::credits(reading.afterHigh + price.low));
    else if (number == 0)
        note = tr("Choose at least one prompt.");
    m_note->setNote(isShort ? NoteLine::Tone::Bad : NoteLine::Tone::Quiet, note);
    m_generate->setAccessibleDescription(note);
    m_after->setText(!reading.balanceKnown || isShort ? QString()
                     : reading.afterLow == reading.afterHigh
                         ? tr("Leaves %1", "credits").arg(words::credits(reading.afterLow))
                         : tr("Leaves at least %1", "credits").arg(words::credits(reading.afterLow)));
}

void PromptList::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->isAutoRepeat()) // still the press that opened the list
        return;
    QDialog::keyPressEvent(event);
}

void PromptList::confirm()
{
    if (!m_generate->isEnabled() || m_shown.elapsed() < QApplication::doubleClickInterval())
        return;
    m_generate->setEnabled(false);
    Q_EMIT confirmed(chosen(), m_times);
    accept();
}

} // namespace frameloom
