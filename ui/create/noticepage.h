// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUrl>
#include <QWidget>

class QLabel;
class QPushButton;

namespace frameloom {

struct Generator;

/// What stands where a generator has no form: why, and where to read on.
class NoticePage : public QWidget
{
    Q_OBJECT
public:
    explicit NoticePage(QWidget *parent = nullptr);

    void setGenerator(const Generator &generator);
    void focusInput();

private:
    QLabel *m_mark = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_link = nullptr;
    QUrl m_address;
};

} // namespace frameloom
