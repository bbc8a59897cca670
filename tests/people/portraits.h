// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QPainter>
#include <QStringList>
#include <QtTest>

namespace frameloom::test {

/// A plain drawing of somebody, another pose and light for each number: enough to tell pictures apart.
inline QImage portrait(int number, QSize size = {640, 800})
{
    quint32 state = quint32(number + 1) * 2654435761U;
    const auto next = [&state](int below) {
        state = state * 1664525U + 1013904223U;
        return int(state >> 8) % below;
    };
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient ground(next(size.width()), 0, next(size.width()), size.height());
    ground.setColorAt(0, QColor::fromHsv(next(360), 40 + next(90), 90 + next(150)));
    ground.setColorAt(1, QColor::fromHsv(next(360), 40 + next(110), 50 + next(120)));
    painter.fillRect(image.rect(), ground);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 4; ++i) {
        painter.setBrush(QColor::fromHsv(next(360), 30 + next(120), 60 + next(180), 110));
        painter.drawEllipse(QPoint(next(size.width()), next(size.height())), 60 + next(220), 60 + next(220));
    }
    painter.scale(size.width() / 640.0, size.height() / 800.0);
    painter.translate(320 + next(160) - 80, 400 + next(140) - 70);
    painter.rotate(next(24) - 12);
    const double big = 0.75 + next(60) / 100.0;
    painter.scale(big, big);
    const int turn = next(60) - 30;
    painter.setBrush(QColor::fromHsv(next(360), 120, 110 + next(110)));
    painter.drawRoundedRect(QRect(-220, 170, 440, 500), 150, 150);
    painter.setBrush(QColor(70, 46, 36));
    painter.drawEllipse(QPoint(0, -30), 170, 210);
    painter.setBrush(QColor(224, 178, 148));
    painter.drawRoundedRect(QRect(-48, 110, 96, 110), 30, 30);
    painter.drawEllipse(QPoint(turn / 2, 0), 130, 165);
    painter.setBrush(QColor(70, 46, 36));
    painter.drawChord(QRect(-140 + turn / 2, -180, 280, 200), 0, 180 * 16);
    painter.setBrush(QColor(40, 36, 40));
    painter.drawEllipse(QPoint(-48 + turn, -6), 11, 11);
    painter.drawEllipse(QPoint(48 + turn, -6), 11, 11);
    painter.setPen(QPen(QColor(150, 84, 76), 9, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRect(-44 + turn, 40, 88, 50), 200 * 16, 140 * 16);
    return image;
}

/// Saved as JPEG files; their paths.
inline QStringList savePortraits(const QString &folder, int count)
{
    QStringList paths;
    for (int n = 0; n < count; ++n) {
        const QString path = folder + QStringLiteral("/picture %1.jpg").arg(n + 1);
        [&] { QVERIFY(portrait(n).save(path, nullptr, 90)); }();
        paths.append(path);
    }
    return paths;
}

} // namespace frameloom::test
