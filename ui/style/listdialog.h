// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QDialogButtonBox;
class QHBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace frameloom {

/// A window about a list that somebody else keeps: a sentence on what it is, the list, a line on how asking for it goes,
/// tools for the list, and the two ways on. Deletes itself when closed; opened with open().
class ListDialog : public QDialog
{
    Q_OBJECT
public:
    /// The parts are called `prefix` + List, Status and Close.
    ListDialog(const QString &title, const QString &hint, const QString &prefix, QWidget *parent);

protected:
    QListWidget *list() const { return m_list; }
    void addAboveList(QWidget *widget);
    /// Does something with the list and stays.
    QPushButton *addTool(const QString &name, const QString &text);
    void addClose(const QString &text);
    /// What the list is for; Enter presses it.
    QPushButton *addUse(const QString &name, const QString &text);
    /// Takes no room while it is empty.
    void setStatus(const QString &text);

private:
    const QString m_prefix;
    QListWidget *m_list;
    QLabel *m_status;
    QVBoxLayout *m_column = nullptr;
    QHBoxLayout *m_tools = nullptr;
    QDialogButtonBox *m_ways = nullptr;
};

} // namespace frameloom
