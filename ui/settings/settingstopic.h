// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "style/card.h"

#include <QString>
#include <QStringList>
#include <QVector>

class QCheckBox;
class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace frameloom {

/// One topic of the settings: a card of rows, each with a title, a line that explains, and a control. Rows are found by
/// words; what matched is marked. A topic knows what it sets; the page knows topics only.
class SettingsTopic : public Card
{
    Q_OBJECT
public:
    QString heading() const { return m_heading; }
    /// Shows the rows that have all of the words in title, explanation, keywords or this topic's heading; no words:
    /// every row. The number of rows in view.
    int filter(const QStringList &words);

protected:
    enum class Place {
        Beside, ///< at the end of the line: switches, numbers, choices
        Beneath ///< as wide as the card: folders, texts
    };
    SettingsTopic(const QString &name, const QString &heading, QWidget *parent);

    /// `keywords`: other words that people look for. The control's accessible name becomes the title.
    void addRow(const QString &title, const QString &note, QWidget *control, Place place, const QString &keywords = {});
    void setNote(QWidget *control, const QString &note);
    /// For rows that depend on another one.
    void setRowWanted(QWidget *control, bool wanted);

    QCheckBox *newSwitch(const QString &objectName);
    QSpinBox *newNumber(const QString &objectName, int from, int to);

    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QWidget *box = nullptr;
        QWidget *line = nullptr; ///< above the row
        QWidget *control = nullptr;
        QLabel *title = nullptr;
        QLabel *note = nullptr;
        QString titleText;
        QString noteText;
        QString keywords;
        bool wanted = true;
    };
    Row *rowOf(const QWidget *control);
    void mark(const Row &row);

    QString m_heading;
    QLabel *m_title;
    QVBoxLayout *m_column;
    QVector<Row> m_rows;
    QStringList m_words;
};

/// Plain text as rich text with every occurrence of the words on a tinted ground.
QString markedText(const QString &text, const QStringList &words, const QPalette &palette);

} // namespace frameloom
