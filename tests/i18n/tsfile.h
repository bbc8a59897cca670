// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>
#include <QVector>

namespace frameloom::test {

/// One text of a .ts file.
struct TsMessage
{
    QString context; ///< "frameloom::StageView"
    QString source;
    QString comment; ///< tells two uses of one text apart
    bool plural = false;
    bool finished = false;
    QStringList forms; ///< one, or as many as the language has plural forms

    QString key() const; ///< what makes it one text, for people to read
};

/// All of them; empty, with a warning, for a file that is not one.
QVector<TsMessage> readTs(const QString &path);

} // namespace frameloom::test
