// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/catalogtopic.h"

#include "style/flowlayout.h"
#include "style/type.h"
#include "words/failurewords.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFutureWatcher>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr qint64 maxDocumentBytes = 8 * 1024 * 1024;

} // namespace

CatalogTopic::CatalogTopic(Studio &studio, QWidget *parent)
    : SettingsTopic(u"catalogTopic"_s, tr("Catalogue"), parent), m_studio(studio)
{
    addModels();
    Workspace &workspace = studio.workspace();
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
    connect(&workspace, &Workspace::catalogRenewed, this, &CatalogTopic::updateProblems); // a document read just now has its own
    updateProblems();
}

void CatalogTopic::updateProblems()
{
    const QVector<CatalogProblem> &problems = m_studio.workspace().catalogProblems();
    if (!m_problems && problems.isEmpty())
        return;
    if (!m_problems) {
        m_problems = new QWidget(this);
        m_problems->setObjectName(u"catalogProblems"_s);
        m_problems->setFocusPolicy(Qt::TabFocus);
        auto *column = new QVBoxLayout(m_problems);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(4);
        addRow(tr("What could not be read"), {}, m_problems, Place::Beneath);
    }
    qDeleteAll(m_problems->findChildren<QLabel *>(Qt::FindDirectChildrenOnly));
    for (const CatalogProblem &problem : problems) {
        auto *line = new QLabel(
            tr("Skipped: %1, at %2: %3").arg(QDir::toNativeSeparators(problem.file), problem.place, problem.message),
            m_problems);
        line->setWordWrap(true);
        line->setTextFormat(Qt::PlainText);
        line->setTextInteractionFlags(Qt::TextSelectableByMouse);
        applyType(line, TypeRole::Secondary);
        m_problems->layout()->addWidget(line);
    }
    setRowWanted(m_problems, !problems.isEmpty());
}

void CatalogTopic::addModels()
{
    m_models = new QWidget(this);
    const auto button = [this](const QString &name, const QString &text) {
        auto *made = new QPushButton(text, m_models);
        made->setObjectName(name);
        return made;
    };
    m_refresh = button(u"refreshModels"_s, tr("Ask the service"));
    auto *file = button(u"readModels"_s, tr("Read a file…"));
    m_back = button(u"builtInModels"_s, tr("Back to the built-in ones"));
    m_told = new QLabel(m_models);
    m_told->setObjectName(u"modelsTold"_s);
    m_told->setWordWrap(true);
    m_told->setTextFormat(Qt::PlainText);
    applyType(m_told, TypeRole::Secondary);
    m_told->hide();
    auto *column = new QVBoxLayout(m_models);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *buttons = new QWidget(m_models);
    auto *flow = new FlowLayout(buttons, 8, 8);
    for (QPushButton *each : {m_refresh, file, m_back})
        flow->addWidget(each);
    column->addWidget(buttons);
    column->addWidget(m_told);
    addRow(tr("Models of the Unified API"), u" "_s, m_models, Place::Beneath, u"OpenAPI v2"_s);

    connect(m_refresh, &QPushButton::clicked, this, [this] {
        if (!m_studio.session())
            return; // its account was removed meanwhile
        m_refresh->setEnabled(false);
        m_told->setText(tr("Asking…"));
        m_told->show();
        m_studio.session()->refreshModels();
    });
    connect(file, &QPushButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(this, tr("Read an OpenAPI document"));
        dialog->setObjectName(u"modelsFileDialog"_s);
        dialog->setFileMode(QFileDialog::ExistingFile);
        dialog->setNameFilter(tr("OpenAPI documents (*.json)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QFileDialog::fileSelected, this, &CatalogTopic::readFile);
        dialog->open();
    });
    connect(m_back, &QPushButton::clicked, this, [this] {
        ModelFiles(m_studio.workspace().userCatalogFolder()).forgetDocument();
        tell(ModelFiles::Outcome::Changed);
        m_studio.reloadCatalog();
    });
    const auto listen = [this](Session *session) {
        connect(session, &Session::modelsRefreshed, this, &CatalogTopic::takeRefresh);
        connect(session, &Session::keyChanged, this, &CatalogTopic::updateModels);
        updateModels();
    };
    connect(&m_studio, &Studio::sessionOpened, this, listen);
    connect(&m_studio.workspace(), &Workspace::catalogRenewed, this, &CatalogTopic::updateModels);
    if (m_studio.session())
        listen(m_studio.session());
    updateModels();
}

void CatalogTopic::updateModels()
{
    const Session *session = m_studio.session();
    const qsizetype models = m_studio.workspace().catalog(ApiGeneration::Unified)->operations().size();
    const bool own = ModelFiles(m_studio.workspace().userCatalogFolder()).hasDocument();
    const bool can = session && session->canRefreshModels();
    QString note = own ? tr("%Ln forms, made of the document that was read last.", nullptr, int(models))
                       : tr("%Ln forms, made of the document that came with Frameloom.", nullptr, int(models));
    if (!can)
        note += u' ' + tr("An account of the Unified API must be open to ask its service.");
    setNote(m_models, note);
    m_refresh->setEnabled(can);
    m_back->setVisible(own);
}

void CatalogTopic::takeRefresh(ModelFiles::Outcome outcome, const Failure &failure)
{
    if (failure) {
        m_told->setText(words::failure(failure));
        m_told->show();
        updateModels();
        return;
    }
    tell(outcome);
}

void CatalogTopic::readFile(const QString &path)
{
    m_told->setText(tr("Reading…"));
    m_told->show();
    auto *watcher = new QFutureWatcher<ModelFiles::Outcome>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        tell(watcher->result());
        if (watcher->result() == ModelFiles::Outcome::Changed)
            m_studio.reloadCatalog();
    });
    watcher->setFuture(QtConcurrent::run([path, files = ModelFiles(m_studio.workspace().userCatalogFolder())] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? files.keepDocument(file.read(maxDocumentBytes))
                                              : ModelFiles::Outcome::Unreadable;
    }));
}

void CatalogTopic::tell(ModelFiles::Outcome outcome)
{
    switch (outcome) {
    case ModelFiles::Outcome::Same:
        m_told->setText(tr("Nothing is new."));
        break;
    case ModelFiles::Outcome::Changed:
        m_told->setText(tr("The forms are up to date now."));
        break;
    case ModelFiles::Outcome::Unreadable:
        m_told->setText(tr("This is no OpenAPI document with models. The forms stay as they were."));
        break;
    case ModelFiles::Outcome::Unwritable:
        m_told->setText(tr("The catalogue folder cannot be written."));
        break;
    }
    m_told->show();
    updateModels();
}

} // namespace frameloom
