// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "people/peoplefile.h"
#include "people/peoplerepository.h"
#include "people/person.h"
#include "people/picturelook.h"

#include <QString>

namespace frameloom::words {

/// Trained people in words. GUI thread.

QString personName(const Person &person);        ///< as given, or what else tells it apart
QString personState(const PersonStatus &status); ///< "Training · 40%"
QString personFacts(const Person &person);       ///< "12 pictures · trained today 14:28"
/// When the prepared pictures lapse, or that they have; empty where it is not told.
QString personLapse(const Person &person, qint64 nowMs);
QString pictureAdvice(const PictureAdvice &advice);     ///< empty for None
QString peopleFileProblem(PeopleFile::Problem problem); ///< empty for None
QString peopleMerged(const PeopleRepository::Merged &merged, int skipped, int foreign);

} // namespace frameloom::words
