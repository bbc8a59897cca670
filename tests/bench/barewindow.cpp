// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The yardstick of start-up: what Qt Widgets itself takes to put one line of text on the screen.

#include <QApplication>
#include <QLabel>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QLabel label(QStringLiteral("A bare Qt Widgets window"));
    label.setAlignment(Qt::AlignCenter);
    label.resize(1440, 900);
    label.show();
    return QApplication::exec();
}
