// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/peopletransfer.h"

#include "library/poolrun.h"
#include "people/people.h"
#include "people/personwords.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr qint64 LargestList = 16 * 1024 * 1024; ///< bytes; thousands of people are far below

struct ReadList
{
    QString error; ///< the system's words; empty: it could be read
    PeopleFile file;
};

ReadList readList(const QString &path, qint64 nowMs)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {file.errorString(), {}};
    if (file.size() > LargestList)
        return {{}, {PeopleFile::Problem::NotPeople, {}, 0}};
    return {{}, readPeople(file.readAll(), nowMs)};
}

/// The system's words; empty: it is written, whole.
QString writeList(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return file.errorString().isEmpty() ? path : file.errorString();
    return {};
}

qint64 wallNow()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

PeopleTransfer::PeopleTransfer(People &people, const QString &service, QWidget *owner)
    : QObject(owner)
    , m_people(people)
    , m_service(service)
    , m_owner(owner)
{
}

void PeopleTransfer::askWhereTo()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(m_owner->window(), tr("Export the list of people"), folder);
    dialog->setObjectName(u"peopleExportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Lists of people (%1)").arg("*.json"_L1));
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"people.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &PeopleTransfer::writeTo);
    dialog->open();
}

void PeopleTransfer::askWhatFrom()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(m_owner->window(), tr("Import a list of people"), folder);
    dialog->setObjectName(u"peopleImportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Lists of people (%1)").arg("*.json"_L1), tr("All files (%1)").arg(u'*')});
    connect(dialog, &QFileDialog::fileSelected, this, &PeopleTransfer::readFrom);
    dialog->open();
}

void PeopleTransfer::writeTo(const QString &path)
{
    QVector<Person> people;
    for (const PersonEntry &entry : m_people.entries()) {
        if (!entry.person.trainTask.isEmpty())
            people.append(entry.person);
    }
    runInPool(
        this, [path, text = writePeople(people, wallNow())] { return writeList(path, text); },
        [this, path, count = int(people.size())](const QString &error) {
            if (error.isEmpty())
                Q_EMIT worked(tr("%Ln people were written to %1.", nullptr, count).arg(QDir::toNativeSeparators(path)));
            else
                Q_EMIT failed(tr("The list could not be written: %1").arg(error));
        });
}

void PeopleTransfer::readFrom(const QString &path)
{
    runInPool(
        this, [path, now = wallNow()] { return readList(path, now); },
        [this](const ReadList &list) {
            if (!list.error.isEmpty())
                Q_EMIT failed(tr("The list could not be read: %1").arg(list.error));
            else if (list.file.problem != PeopleFile::Problem::None)
                Q_EMIT failed(words::peopleFileProblem(list.file.problem));
            else
                take(list.file);
        });
}

void PeopleTransfer::take(const PeopleFile &file)
{
    QVector<Person> ours = file.people;
    const int foreign = int(ours.removeIf([this](const Person &person) { return person.service != m_service; }));
    if (ours.isEmpty()) {
        Q_EMIT failed(words::peopleMerged({}, file.skipped, foreign));
        return;
    }
    m_people.merge(ours, [this, skipped = file.skipped, foreign](const PeopleRepository::Merged &merged) {
        if (merged.added + merged.completed + merged.known == 0)
            Q_EMIT failed(tr("The list could not be stored. Nothing was changed."));
        else
            Q_EMIT worked(words::peopleMerged(merged, skipped, foreign));
    });
}

} // namespace frameloom
