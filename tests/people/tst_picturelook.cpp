// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/picturelook.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

/// A scene that differs with the seed: soft light and a few shapes.
QImage scene(int seed, QSize size = {800, 1000})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(seed * 47 % 360, 60, 190));
    QPainter painter(&image);
    painter.setPen(Qt::NoPen);
    quint32 state = quint32(seed) * 2654435761U + 1;
    const auto next = [&state](int below) {
        state = state * 1664525U + 1013904223U;
        return int(state >> 8) % below;
    };
    for (int i = 0; i < 14; ++i) {
        painter.setBrush(QColor::fromHsv(next(360), next(200), 40 + next(215)));
        painter.drawEllipse(QPoint(next(size.width()), next(size.height())), 60 + next(260), 60 + next(260));
    }
    return image;
}

} // namespace

class tst_PictureLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void advice()
    {
        QTemporaryDir folder;
        const auto save = [&folder](const QString &name, const QImage &image) {
            const QString path = folder.filePath(name);
            [&] { QVERIFY(image.save(path)); }();
            return path;
        };
        const QString first = save(u"a.png"_s, scene(1));
        const QString copy = folder.filePath(u"copy of a.png"_s);
        QVERIFY(QFile::copy(first, copy));
        QImage brighter = scene(1);
        {
            QPainter painter(&brighter);
            painter.fillRect(brighter.rect(), QColor(255, 255, 255, 18));
        }
        const QStringList paths = {first,
                                   save(u"b.png"_s, scene(2)),
                                   copy,
                                   save(u"c.jpg"_s, brighter),
                                   save(u"d.png"_s, scene(5, {400, 500})),
                                   save(u"e.png"_s, QImage(800, 800, QImage::Format_RGB32)),
                                   folder.filePath(u"none.png"_s)};
        QVector<PictureLook> looks;
        for (const QString &path : paths)
            looks.append(lookAtPicture(path));
        QCOMPARE(looks.at(0).size, QSize(800, 1000));
        QVERIFY(!looks.at(6).readable);
        looks[5].brightness = 10;
        looks[5].shape = ~looks.at(1).shape;
        const QVector<PictureAdvice> advice = adviseOn(looks);
        using enum PictureAdvice::Kind;
        const QVector<PictureAdvice::Kind> wanted = {None, None, Same, Similar, Small, Dark, None};
        for (int i = 0; i < wanted.size(); ++i)
            QCOMPARE(advice.at(i).kind, wanted.at(i));
        QCOMPARE(advice.at(2).other, 0);
        QCOMPARE(advice.at(3).other, 0);
    }

    /// A false alarm costs trust: different pictures are not alike.
    void differentOnesAreNotAlike()
    {
        QTemporaryDir folder;
        QVector<PictureLook> looks;
        for (int i = 0; i < 30; ++i) {
            const QString path = folder.filePath(u"%1.png"_s.arg(i));
            QVERIFY(scene(i + 10).save(path));
            looks.append(lookAtPicture(path));
        }
        const QVector<PictureAdvice> advice = adviseOn(looks);
        for (const PictureAdvice &one : advice)
            QCOMPARE(one.kind, PictureAdvice::Kind::None);
    }
};

QTEST_GUILESS_MAIN(tst_PictureLook)
#include "tst_picturelook.moc"
