// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "people/picturelook.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QVector>

namespace frameloom {

/// Looks at the pictures of a form in the pool and judges them together. GUI thread.
class PictureChecks : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Absolute, in the form's order; an empty one is not looked at.
    void setPaths(const QStringList &paths);
    bool isBusy() const { return !m_pending.isEmpty(); }
    /// One for each path; of what is not known yet None.
    const QVector<PictureAdvice> &advice() const { return m_advice; }
    /// Places of pictures that are the same as an earlier one.
    QVector<int> doubles() const;

Q_SIGNALS:
    void changed();

private:
    void judge();

    QStringList m_paths;
    QHash<QString, PictureLook> m_looks;
    QSet<QString> m_pending;
    QVector<PictureAdvice> m_advice;
};

} // namespace frameloom
