// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// frames FOLDER SEED RATIO WIDTH HEIGHT COUNT WAY PROMPT: a camera that moves through one of the sandbox's painted
// worlds, as numbered PNG files. WAY is how far it goes to the side, in heights of the picture. For make.sh alone.

#include "sandbox/picturepainter.h"

#include <QStringList>

using namespace Qt::StringLiterals;
using namespace frameloom;

int main(int argc, char **argv)
{
    if (argc != 9)
        return 1;
    const QString folder = QString::fromLocal8Bit(argv[1]);
    PictureSpec spec;
    spec.seed = QByteArray(argv[2]).toUInt();
    spec.setRatio(QString::fromLatin1(argv[3]));
    spec.composedAspect = spec.aspect();
    const QSize size(QByteArray(argv[4]).toInt(), QByteArray(argv[5]).toInt());
    const int count = QByteArray(argv[6]).toInt();
    const double way = QByteArray(argv[7]).toDouble();
    spec.prompt = QString::fromLocal8Bit(argv[8]);
    for (int i = 0; i < count; ++i) {
        const double part = double(i) / double(count);
        spec.x = way * (part - 0.5);
        spec.height = 1.06 - 0.08 * part;
        const QImage frame = paintPicture(spec).scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        if (!frame.save(u"%1/%2.png"_s.arg(folder).arg(i, 4, 10, QLatin1Char('0'))))
            return 1;
    }
    return 0;
}
