// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/promptstopic.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int bannedLines = 5;

QStringList wordsIn(const QString &text)
{
    static const QRegularExpression between(u"[\\n,;]"_s);
    QStringList words;
    for (const QString &part : text.split(between)) {
        const QString word = part.simplified();
        if (!word.isEmpty() && !words.contains(word, Qt::CaseInsensitive))
            words.append(word);
    }
    return words;
}

} // namespace

PromptsTopic::PromptsTopic(Settings &settings, QWidget *parent)
    : SettingsTopic(u"promptsTopic"_s, tr("Prompts"), parent)
    , m_settings(settings)
    , m_words(new QPlainTextEdit(this))
    , m_folder(new QLineEdit(this))
{
    m_words->setObjectName(u"bannedWords"_s);
    m_words->setPlainText(settings.promptBannedWords().join(u'\n'));
    m_words->setTabChangesFocus(true);
    m_words->setPlaceholderText(tr("one on each line"));
    m_words->setFixedHeight(m_words->fontMetrics().lineSpacing() * bannedLines + 16);
    connect(m_words, &QPlainTextEdit::textChanged, this,
            [this] { m_settings.setPromptBannedWords(wordsIn(m_words->toPlainText())); });
    addRow(tr("Words to be warned of"),
           tr("They are marked in prompts before anything is sent. The service’s own list is "
              "not public, so this one starts empty and is yours alone."),
           m_words, Place::Beneath, tr("banned forbidden moderation"));

    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    m_folder->setObjectName(u"wildcardFolder"_s);
    m_folder->setReadOnly(true);
    m_folder->setAccessibleName(tr("Folder of wildcard files"));
    auto *change = new QPushButton(tr("Change…"), row);
    change->setObjectName(u"changeWildcardFolder"_s);
    change->setAccessibleName(tr("Change the folder of wildcard files"));
    auto *open = new QPushButton(tr("Open"), row);
    open->setObjectName(u"openWildcardFolder"_s);
    open->setAccessibleName(tr("Open the folder of wildcard files"));
    line->addWidget(m_folder, 1);
    line->addWidget(change);
    line->addWidget(open);
    connect(change, &QPushButton::clicked, this, &PromptsTopic::chooseFolder);
    connect(open, &QPushButton::clicked, this, [this] {
        QDir().mkpath(m_settings.wildcardFolder());
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_settings.wildcardFolder()));
    });
    addRow(tr("Folder of wildcard files"), tr("Text files with one choice on each line."), row, Place::Beneath,
           tr("wildcards lists random"));

    const auto show = [this] {
        m_folder->setText(QDir::toNativeSeparators(m_settings.wildcardFolder()));
        if (!m_words->hasFocus() && wordsIn(m_words->toPlainText()) != m_settings.promptBannedWords())
            m_words->setPlainText(m_settings.promptBannedWords().join(u'\n'));
    };
    connect(&m_settings, &Settings::changed, this, show);
    show();
}

void PromptsTopic::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder of wildcard files"), m_settings.wildcardFolder());
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, &m_settings, &Settings::setWildcardFolder);
    dialog->open();
}

} // namespace frameloom
