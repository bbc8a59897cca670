// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUrl>
#include <QWidget>

class QLabel;
class QPushButton;

namespace frameloom {

struct Generator;

/// What stands where a generator has no form: why, the step that leads to one, and where to read on.
class NoticePage : public QWidget
{
    Q_OBJECT
public:
    explicit NoticePage(QWidget *parent = nullptr);

    void setGenerator(const Generator &generator);
    void focusInput();

Q_SIGNALS:
    void accountWanted(); ///< to give the key of an account that has it
    void sandboxWanted(); ///< to try it where no account is needed

private:
    QLabel *m_mark = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_account = nullptr;
    QPushButton *m_sandbox = nullptr;
    QPushButton *m_link = nullptr;
    QUrl m_address;
};

} // namespace frameloom
