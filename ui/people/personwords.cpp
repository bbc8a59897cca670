// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/personwords.h"

#include "model/training.h"
#include "words/failurewords.h"
#include "words/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace frameloom::words {

namespace {

QString withPercent(const QString &text, int percent)
{
    //: what is going on, and how far
    return percent < 0 ? text
                       : QCoreApplication::translate("People", "%1 · %2%").arg(text, QLocale().toString(percent));
}

/// A word that nobody knows is shown as it came.
QString trainingWords(const PersonStatus &status)
{
    switch (trainingState(status.remote)) {
    case TrainingState::Waiting:
        return QCoreApplication::translate("People", "Waiting to be trained");
    case TrainingState::TakingPictures:
        return QCoreApplication::translate("People", "The service takes in the pictures");
    case TrainingState::Unknown:
        if (!status.remote.isEmpty())
            return QCoreApplication::translate("People", "Training (%1)", "the service's own word").arg(status.remote);
        break;
    default:
        break;
    }
    return withPercent(QCoreApplication::translate("People", "Training"), status.percent);
}

QString kindName(PersonKind kind)
{
    switch (kind) {
    case PersonKind::Person:
        break;
    case PersonKind::Style:
        return QCoreApplication::translate("People", "Style");
    case PersonKind::Object:
        return QCoreApplication::translate("People", "Thing");
    }
    return QCoreApplication::translate("People", "Person");
}

} // namespace

QString personName(const Person &person)
{
    if (!person.name.isEmpty())
        return person.name;
    if (!person.triggerWord.isEmpty())
        return person.triggerWord;
    return QCoreApplication::translate("People", "Person of %1", "a day").arg(when(person.createdAt));
}

QString personState(const PersonStatus &status)
{
    switch (status.state) {
    case PersonState::Waiting:
        if (status.reason == QueueReason::Undo)
            return QCoreApplication::translate("People", "About to start");
        if (status.reason == QueueReason::None || status.reason == QueueReason::Order)
            return QCoreApplication::translate("People", "Waiting for its turn");
        return QCoreApplication::translate("People", "Waiting: %1", "why").arg(queueReason(status.reason));
    case PersonState::Sending:
        return withPercent(QCoreApplication::translate("People", "Sending the pictures"), status.percent);
    case PersonState::Preparing:
        return withPercent(QCoreApplication::translate("People", "Preparing the pictures"), status.percent);
    case PersonState::Prepared:
        return QCoreApplication::translate("People", "Pictures prepared, nothing trained yet");
    case PersonState::Training:
        return trainingWords(status);
    case PersonState::Ready:
        return QCoreApplication::translate("People", "Ready");
    case PersonState::Unsure:
        return status.jobId != 0
                   ? QCoreApplication::translate("People", "It is not known whether the service took it")
                   : QCoreApplication::translate("People", "It is not known whether its training finished");
    case PersonState::Failed:
        if (!status.failure)
            return QCoreApplication::translate("People", "Failed");
        // The service's own words tell more than ours.
        return QCoreApplication::translate("People", "Failed: %1", "why")
            .arg(status.failure.words.isEmpty() ? failureTitle(status.failure)
                                                : QString(status.failure.words).replace(u'\n', u" · "_s).simplified().left(200));
    case PersonState::Stopped:
        return QCoreApplication::translate("People", "Not followed any more");
    case PersonState::Gone:
        return QCoreApplication::translate("People", "Not on the service's list any more");
    case PersonState::Lapsed:
        return QCoreApplication::translate("People", "The prepared pictures have lapsed");
    }
    return {};
}

QString personFacts(const Person &person)
{
    QStringList facts;
    if (person.isUnified())
        facts.append(kindName(person.kind));
    if (person.pictureCount > 0)
        facts.append(QCoreApplication::translate("People", "%Ln pictures", nullptr, person.pictureCount));
    if (person.trainedAt != 0)
        facts.append(QCoreApplication::translate("People", "trained %1", "when").arg(when(person.trainedAt)));
    else
        facts.append(QCoreApplication::translate("People", "started %1", "when").arg(when(person.createdAt)));
    return facts.join(u" · "_s);
}

QString personLapse(const Person &person, qint64 nowMs)
{
    if (person.preparedUntil == 0)
        return {};
    const QString text = person.preparedUntil <= nowMs
                             ? QCoreApplication::translate("People", "Prepared pictures lapsed %1", "when")
                             : QCoreApplication::translate("People", "Prepared pictures lapse %1", "when");
    return text.arg(when(person.preparedUntil));
}

QString pictureAdvice(const PictureAdvice &advice)
{
    const QString other = QLocale().toString(advice.other + 1);
    switch (advice.kind) {
    case PictureAdvice::Kind::None:
        break;
    case PictureAdvice::Kind::Same:
        return QCoreApplication::translate("People", "The same as number %1").arg(other);
    case PictureAdvice::Kind::Similar:
        return QCoreApplication::translate("People", "Much like number %1").arg(other);
    case PictureAdvice::Kind::Small:
        return QCoreApplication::translate("People", "Small: below %1 pixels").arg(QLocale().toString(goodSide));
    case PictureAdvice::Kind::Dark:
        return QCoreApplication::translate("People", "Very dark");
    }
    return {};
}

QString peopleFileProblem(PeopleFile::Problem problem)
{
    switch (problem) {
    case PeopleFile::Problem::None:
        break;
    case PeopleFile::Problem::NotJson:
        return QCoreApplication::translate("People", "The file is damaged, or not a list of people at all.");
    case PeopleFile::Problem::NotPeople:
        return QCoreApplication::translate("People", "This file holds something else than a list of people.");
    case PeopleFile::Problem::TooNew:
        return QCoreApplication::translate("People", "The list was written by a newer Frameloom. Please update first.");
    case PeopleFile::Problem::Empty:
        return QCoreApplication::translate("People", "There is no training in this file.");
    }
    return {};
}

QString peopleMerged(const PeopleRepository::Merged &merged, int skipped, int foreign)
{
    QStringList parts;
    if (merged.added > 0)
        parts.append(QCoreApplication::translate("People", "%Ln people were added.", nullptr, merged.added));
    if (merged.completed > 0)
        parts.append(QCoreApplication::translate("People", "%Ln were here and are more complete now.", nullptr,
                                                 merged.completed));
    if (merged.known > 0)
        parts.append(QCoreApplication::translate("People", "%Ln were known already.", nullptr, merged.known));
    if (skipped > 0)
        parts.append(QCoreApplication::translate("People", "%Ln entries had no training id and were left out.", nullptr,
                                                 skipped));
    if (foreign > 0)
        parts.append(QCoreApplication::translate("People", "%Ln belong to another API of Apiframe and were left out.",
                                                 nullptr, foreign));
    return parts.join(u' ');
}

} // namespace frameloom::words
