// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRegularExpression>
#include <QStringList>
#include <QVector>

class QWidget;

namespace frameloom::test {

/// Finds texts of a window that are still as the sources have them, though the German file has other words for them.
class LeftEnglish
{
public:
    /// Reads translations/frameloom_de.ts.
    LeftEnglish();

    qsizetype count() const { return m_english.size(); } ///< texts that are known
    /// Every English text that people read or hear of the widget and of all in it, shown or not.
    QStringList in(const QWidget &window) const;

private:
    QVector<QRegularExpression> m_english;
};

} // namespace frameloom::test
