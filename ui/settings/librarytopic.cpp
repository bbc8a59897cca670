// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/librarytopic.h"

#include "library/filenames.h"
#include "library/poolrun.h"
#include "style/banner.h"
#include "style/flowlayout.h"
#include "style/type.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

LibraryTopic::LibraryTopic(Workspace &workspace, QWidget *parent)
    : SettingsTopic(u"libraryTopic"_s, tr("Library"), parent)
    , m_workspace(workspace)
    , m_settings(workspace.settings())
{
    addRow(tr("Results are saved in"),
           tr("New results go to this folder. Files saved before stay where they are and are "
              "still found, unless you have them moved."),
           folderRow(), Place::Beneath, tr("folder disk directory path"));
    addRow(tr("Names of files"),
           tr("Put the parts in the order you like. The number is always in it: it keeps the names "
              "apart. Files saved before keep their names."),
           patternRow(), Place::Beneath, tr("file name pattern rename"));
    connect(&m_settings, &Settings::changed, this, [this] {
        m_folder->setText(QDir::toNativeSeparators(m_settings.libraryFolder()));
        showPattern();
    });
    connect(&m_mover, &LibraryMover::progress, this, [this](int moved, int total) {
        tell(false, tr("Moving the files: %1 of %2").arg(locale().toString(moved), locale().toString(total)));
    });
    connect(&m_mover, &LibraryMover::finished, this, [this](int moved, int left) {
        m_workspace.forgetLibraryPaths();
        m_change->setEnabled(true);
        if (left == 0)
            tell(false, tr("%Ln files were moved.", nullptr, moved));
        else
            tell(true,
                 tr("%Ln files were moved.", nullptr, moved) + u' '
                     + tr("%Ln could not be moved: they stay in the old folder and are still found.", nullptr, left));
    });
    showPattern();
}

QWidget *LibraryTopic::folderRow()
{
    auto *row = new QWidget(this);
    m_folder = new QLineEdit(QDir::toNativeSeparators(m_settings.libraryFolder()), row);
    m_folder->setObjectName(u"libraryFolder"_s);
    m_folder->setReadOnly(true);
    m_folder->setAccessibleName(tr("Folder for results"));
    m_change = new QPushButton(tr("Change…"), row);
    m_change->setObjectName(u"changeLibraryFolder"_s);
    m_change->setAccessibleName(tr("Change the folder for results"));
    connect(m_change, &QPushButton::clicked, this, &LibraryTopic::chooseFolder);
    auto *open = new QPushButton(tr("Open"), row);
    open->setObjectName(u"openLibraryFolder"_s);
    open->setAccessibleName(tr("Open the folder for results"));
    connect(open, &QPushButton::clicked, this, [this] {
        QDir().mkpath(m_settings.libraryFolder());
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_settings.libraryFolder()));
    });
    m_banner = new Banner(row);
    m_banner->setObjectName(u"libraryBanner"_s);
    m_banner->setClosable(true);
    m_banner->hide();
    connect(m_banner, &Banner::firstTriggered, this, &LibraryTopic::moveFiles);
    connect(m_banner, &Banner::secondTriggered, m_banner, &QWidget::hide);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_folder, 1);
    line->addWidget(m_change);
    line->addWidget(open);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(line);
    column->addWidget(m_banner);
    return row;
}

void LibraryTopic::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for results"), m_settings.libraryFolder());
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &LibraryTopic::take);
    dialog->open();
}

void LibraryTopic::take(const QString &folder)
{
    const QString before = m_settings.libraryFolder();
    // A folder on a sleeping disk or on a network takes its time: not here.
    runInPool(
        this,
        [folder, before] {
            return QDir(folder) == QDir(before) ? Look{true, false, 0}
                                                : Look{false, isFolderWritable(folder), savedFilesIn(before)};
        },
        [this, folder, before](const Look &look) { looked(folder, before, look); });
}

void LibraryTopic::looked(const QString &folder, const QString &before, const Look &look)
{
    if (look.same)
        return;
    m_moveFrom.clear();
    if (!look.writable) {
        tell(true, tr("No file can be made in %1. Results still go to %2.")
                       .arg(QDir::toNativeSeparators(folder), QDir::toNativeSeparators(before)));
        return;
    }
    m_settings.setLibraryFolder(folder);
    if (look.saved == 0) {
        m_banner->hide();
        return;
    }
    m_moveFrom = before;
    tell(false,
         tr("%Ln files are saved in %1. They are still found there; moved, they are all in one place.", nullptr,
            look.saved)
             .arg(QDir::toNativeSeparators(before)),
         tr("Move them"), tr("Leave them"));
}

void LibraryTopic::moveFiles()
{
    if (m_moveFrom.isEmpty() || m_mover.isMoving())
        return;
    m_change->setEnabled(false);
    tell(false, tr("Moving the files…"));
    m_mover.move(std::exchange(m_moveFrom, {}), m_settings.libraryFolder());
}

void LibraryTopic::tell(bool isTrouble, const QString &text, const QString &first, const QString &second)
{
    m_banner->setActions(first, second);
    m_banner->setMessage(isTrouble ? Banner::Kind::Warning : Banner::Kind::Info, text);
    m_banner->show();
}

QWidget *LibraryTopic::patternRow()
{
    auto *row = new QWidget(this);
    m_pattern = new QLineEdit(row);
    m_pattern->setObjectName(u"fileNamePattern"_s);
    m_pattern->setAccessibleName(tr("Pattern for names of files"));
    connect(m_pattern, &QLineEdit::textEdited, this, &LibraryTopic::typedPattern);
    m_example = new QLabel(row);
    m_example->setObjectName(u"fileNameExample"_s);
    m_example->setTextFormat(Qt::PlainText);
    m_example->setWordWrap(true);
    applyType(m_example, TypeRole::Secondary);
    auto *parts = new QWidget(row);
    auto *flow = new FlowLayout(parts, 4, 4);
    const QStringList labels = {tr("Date"), tr("Generator"), tr("Operation"), tr("Words of the prompt"), tr("Number")};
    const QStringList tokens = nameTokens();
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        auto *add = new QPushButton(labels.value(i, tokens.at(i)), parts);
        add->setObjectName(u"fileNamePart."_s + tokens.at(i));
        add->setProperty("chip", true);
        add->setAccessibleName(tr("Add to the name: %1").arg(add->text()));
        connect(add, &QPushButton::clicked, this, [this, token = tokens.at(i)] {
            const QString before = m_pattern->text().left(m_pattern->cursorPosition());
            const bool glued = !before.isEmpty() && !before.endsWith(u'-') && !before.endsWith(u'_');
            m_pattern->insert((glued ? u"-{"_s : u"{"_s) + token + u'}');
            typedPattern();
        });
        flow->addWidget(add);
    }
    auto *reset = new QPushButton(tr("Standard"), parts);
    reset->setObjectName(u"fileNameStandard"_s);
    reset->setProperty("flat", true);
    reset->setAccessibleName(tr("Back to the standard names"));
    connect(reset, &QPushButton::clicked, this, [this] {
        m_pattern->setText(standardNamePattern());
        typedPattern();
    });
    flow->addWidget(reset);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_pattern);
    column->addWidget(parts);
    column->addWidget(m_example);
    return row;
}

void LibraryTopic::typedPattern()
{
    const QString pattern = m_pattern->text().trimmed();
    if (!unknownToken(pattern))
        m_settings.setFileNamePattern(pattern.isEmpty() ? standardNamePattern() : pattern);
    showPattern();
}

void LibraryTopic::showPattern()
{
    if (!m_pattern->isModified() || m_pattern->text().isEmpty())
        m_pattern->setText(m_settings.fileNamePattern());
    const std::optional<QString> unknown = unknownToken(m_pattern->text());
    m_pattern->setProperty("invalid", unknown.has_value());
    m_pattern->style()->polish(m_pattern);
    m_pattern->update();
    if (unknown) {
        m_example->setText(unknown->isEmpty()
                               ? tr("A brace lacks its partner. The last good pattern is in use.")
                               : tr("There is no part “%1”. The last good pattern is in use.").arg(*unknown));
        return;
    }
    ResultName name;
    name.createdAt = QDateTime::currentMSecsSinceEpoch();
    name.generatorId = u"midjourney"_s;
    name.operationId = u"midjourney.imagine"_s;
    name.prompt = tr("A red fox in the snow");
    name.jobId = 41;
    name.number = 1;
    name.extension = u"png"_s;
    name.pattern = m_pattern->text();
    m_example->setText(tr("For example: %1").arg(QDir::toNativeSeparators(resultFileName(name))));
}

} // namespace frameloom
