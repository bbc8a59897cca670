// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/catalogtopic.h"

#include "style/type.h"

#include <QDesktopServices>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

CatalogTopic::CatalogTopic(Workspace &workspace, QWidget *parent)
    : SettingsTopic(u"catalogTopic"_s, tr("Catalogue"), parent)
{
    const QString folder = workspace.userCatalogFolder();
    auto *open = new QPushButton(tr("Open the folder"), this);
    open->setObjectName(u"openCatalogFolder"_s);
    connect(open, &QPushButton::clicked, this, [folder] {
        QDir().mkpath(folder);
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
    });
    addRow(tr("Your own generators"),
           tr("JSON files in the folder %1 add or change generators. They are read at the start.")
               .arg(QDir::toNativeSeparators(folder)),
           open, Place::Beside, u"JSON"_s);
    open->setAccessibleName(tr("Open the folder of your own generators"));
    if (workspace.catalogProblems().isEmpty())
        return;
    auto *list = new QWidget(this);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (const CatalogProblem &problem : workspace.catalogProblems()) {
        auto *line = new QLabel(
            tr("Skipped: %1, at %2: %3").arg(QDir::toNativeSeparators(problem.file), problem.place, problem.message),
            list);
        line->setWordWrap(true);
        line->setTextFormat(Qt::PlainText);
        line->setTextInteractionFlags(Qt::TextSelectableByMouse);
        applyType(line, TypeRole::Secondary);
        column->addWidget(line);
    }
    addRow(tr("What could not be read"), {}, list, Place::Beneath);
}

} // namespace frameloom
