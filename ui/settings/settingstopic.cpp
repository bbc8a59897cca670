// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingstopic.h"

#include "style/tokens.h"
#include "style/type.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int controlWidth = 160; // numbers and choices stand in one column
constexpr int beneathTitleGap = 8;

} // namespace

QString markedText(const QString &text, const QStringList &words, const QPalette &palette)
{
    QVector<bool> marked(text.size(), false);
    for (const QString &word : words) {
        for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0 && !word.isEmpty();
             at = text.indexOf(word, at + word.size(), Qt::CaseInsensitive))
            std::fill_n(marked.begin() + at, word.size(), true);
    }
    const Tokens tokens = Tokens::from(palette);
    const QString open = u"<span style=\"background-color:%1\">"_s.arg(mix(tokens.panel, tokens.accent, 0.4).name());
    QString rich;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && marked.at(end) == marked.at(at))
            ++end;
        const QString part = text.sliced(at, end - at).toHtmlEscaped();
        rich += marked.at(at) ? open + part + "</span>"_L1 : part;
        at = end;
    }
    return rich;
}

SettingsTopic::SettingsTopic(const QString &name, const QString &heading, QWidget *parent)
    : Card(parent)
    , m_heading(heading)
    , m_title(new QLabel(heading, this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(name);
    setAccessibleName(heading);
    m_column->setContentsMargins(20, 16, 20, 16);
    m_column->setSpacing(12);
    m_title->setTextFormat(Qt::PlainText);
    applyType(m_title, TypeRole::Title);
    m_column->addWidget(m_title);
}

void SettingsTopic::addRow(const QString &title, const QString &note, QWidget *control, Place place,
                           const QString &keywords)
{
    Row row;
    row.control = control;
    row.titleText = title;
    row.noteText = note;
    row.keywords = keywords;
    if (!m_rows.isEmpty()) {
        row.line = new Separator(Qt::Horizontal, this);
        m_column->addWidget(row.line);
    }
    row.box = new QWidget(this);
    row.title = new QLabel(row.box);
    row.title->setWordWrap(true);
    row.title->setBuddy(control);
    row.note = new QLabel(row.box);
    row.note->setWordWrap(true);
    applyType(row.note, TypeRole::Secondary);
    control->setParent(row.box);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(title);
    control->setAccessibleDescription(note);
    // Otherwise it grows when it is first shown, and the texts beside it have their heights already.
    if (auto *choice = qobject_cast<QComboBox *>(control)) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        if (place == Place::Beside)
            choice->setMinimumWidth(controlWidth);
    }
    control->ensurePolished();

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(row.title);
    words->addWidget(row.note);
    if (place == Place::Beside) {
        auto *across = new QHBoxLayout(row.box);
        across->setContentsMargins(0, 0, 0, 0);
        across->setSpacing(20);
        across->addLayout(words, 1);
        across->addWidget(control, 0, Qt::AlignVCenter);
    } else {
        auto *down = new QVBoxLayout(row.box);
        down->setContentsMargins(0, 0, 0, 0);
        down->setSpacing(beneathTitleGap);
        down->addLayout(words);
        down->addWidget(control);
    }
    m_column->addWidget(row.box);
    m_rows.append(row);
    mark(m_rows.last());
}

SettingsTopic::Row *SettingsTopic::rowOf(const QWidget *control)
{
    const auto row =
        std::find_if(m_rows.begin(), m_rows.end(), [control](const Row &r) { return r.control == control; });
    return row == m_rows.end() ? nullptr : &*row;
}

void SettingsTopic::setNote(QWidget *control, const QString &note)
{
    Row *row = rowOf(control);
    if (!row || row->noteText == note)
        return;
    row->noteText = note;
    control->setAccessibleDescription(note);
    mark(*row);
}

void SettingsTopic::setRowWanted(QWidget *control, bool wanted)
{
    Row *row = rowOf(control);
    if (!row || row->wanted == wanted)
        return;
    row->wanted = wanted;
    filter(m_words);
}

int SettingsTopic::filter(const QStringList &words)
{
    m_words = words;
    const auto holdsAll = [&words](const QString &text) {
        return std::all_of(words.cbegin(), words.cend(),
                           [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    };
    const bool all = holdsAll(m_heading);
    int inView = 0;
    for (const Row &row : m_rows) {
        const bool found =
            all || holdsAll(QStringList{m_heading, row.titleText, row.noteText, row.keywords}.join(u'\n'));
        const bool visible = row.wanted && found;
        row.box->setVisible(visible);
        if (row.line)
            row.line->setVisible(visible && inView > 0);
        inView += visible ? 1 : 0;
        mark(row);
    }
    m_title->setTextFormat(words.isEmpty() ? Qt::PlainText : Qt::RichText);
    m_title->setText(words.isEmpty() ? m_heading : markedText(m_heading, words, palette()));
    return inView;
}

void SettingsTopic::mark(const Row &row)
{
    const auto put = [this](QLabel *label, const QString &text) {
        label->setTextFormat(m_words.isEmpty() ? Qt::PlainText : Qt::RichText);
        label->setText(m_words.isEmpty() ? text : markedText(text, m_words, palette()));
    };
    put(row.title, row.titleText);
    put(row.note, row.noteText);
    row.note->setVisible(!row.noteText.isEmpty());
}

void SettingsTopic::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_words.isEmpty())
        filter(m_words); // the marks hold a colour of the old theme
}

QCheckBox *SettingsTopic::newSwitch(const QString &objectName)
{
    auto *box = new QCheckBox(this);
    box->setObjectName(objectName);
    return box;
}

QSpinBox *SettingsTopic::newNumber(const QString &objectName, int from, int to)
{
    auto *number = new QSpinBox(this);
    number->setObjectName(objectName);
    number->setRange(from, to);
    number->setGroupSeparatorShown(true);
    number->setMinimumWidth(controlWidth);
    return number;
}

} // namespace frameloom
