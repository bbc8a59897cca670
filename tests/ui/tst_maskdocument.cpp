// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/mask/maskdocument.h"
#include "create/mask/maskfile.h"
#include "create/mask/maskoverlay.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

using Inside = std::function<bool(QPointF)>; ///< whether a pixel's centre is marked

/// Compares every pixel with a rule; the first difference in words, empty when there is none.
QString difference(const QImage &mask, const Inside &inside)
{
    for (int y = 0; y < mask.height(); ++y) {
        for (int x = 0; x < mask.width(); ++x) {
            const int value = mask.constScanLine(y)[x];
            const int wanted = inside({x + 0.5, y + 0.5}) ? 255 : 0;
            if (value != wanted)
                return u"(%1, %2) is %3"_s.arg(x).arg(y).arg(value);
        }
    }
    return {};
}

double distanceToLine(const QPointF &p, const QPointF &a, const QPointF &b)
{
    const QPointF way = b - a;
    const double square = QPointF::dotProduct(way, way);
    const double t = square == 0 ? 0 : std::clamp(QPointF::dotProduct(p - a, way) / square, 0.0, 1.0);
    const QPointF off = p - (a + way * t);
    return std::hypot(off.x(), off.y());
}

void stroke(MaskDocument &document, const QVector<QPointF> &points, double diameter, bool mark = true)
{
    document.beginStroke(mark);
    for (const QPointF &point : points)
        document.strokeTo(point, diameter);
    document.endStroke();
}

QImage noise(const QSize &size, quint32 seed)
{
    QRandomGenerator random(seed);
    QImage image(size, QImage::Format_Grayscale8);
    for (int y = 0; y < size.height(); ++y) {
        uchar *row = image.scanLine(y);
        for (int x = 0; x < size.width(); ++x)
            row[x] = random.bounded(2) ? 255 : 0;
    }
    return image;
}

} // namespace

class TestMaskDocument : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startsBlackAndOfThePicturesSize()
    {
        const MaskDocument document({301, 77});
        QCOMPARE(document.size(), QSize(301, 77));
        QCOMPARE(difference(document.image(), [](QPointF) { return false; }), QString());
        QCOMPARE(document.marked(), 0);
        QVERIFY(!document.canUndo());
    }

    void aStrokeMarksExactlyWhatItCovers_data()
    {
        QTest::addColumn<QPointF>("from");
        QTest::addColumn<QPointF>("to");
        QTest::addColumn<double>("diameter");
        QTest::newRow("dot") << QPointF(50, 40) << QPointF(50, 40) << 21.0;
        QTest::newRow("level") << QPointF(20.3, 40.7) << QPointF(90.1, 40.7) << 13.0;
        QTest::newRow("upright") << QPointF(60, 10) << QPointF(60, 70) << 8.0;
        QTest::newRow("slanted") << QPointF(12.5, 66.25) << QPointF(93.5, 20.75) << 17.5;
        QTest::newRow("beyond the picture") << QPointF(-30, 30) << QPointF(150, 100) << 40.0;
        QTest::newRow("two pixels") << QPointF(10, 10) << QPointF(44, 31) << 2.0;
    }
    void aStrokeMarksExactlyWhatItCovers()
    {
        QFETCH(QPointF, from);
        QFETCH(QPointF, to);
        QFETCH(double, diameter);
        MaskDocument document({120, 80});
        stroke(document, {from, to}, diameter);
        QCOMPARE(difference(document.image(), [&](QPointF p) { return distanceToLine(p, from, to) <= diameter / 2; }),
                 QString());
        QCOMPARE(document.marked(), MaskDocument::countMarked(document.image()));
        QVERIFY(document.marked() > 0);
    }

    void aPensStrokeWidensEvenly()
    {
        MaskDocument document({200, 100});
        document.beginStroke(true);
        document.strokeTo({30, 50}, 10);
        document.strokeTo({150, 50}, 60);
        document.endStroke();
        // The tangents of circles of 5 at 30 and 30 at 150.
        const auto half = [](double x) {
            const double sine = 25.0 / 120;
            return 5 / std::sqrt(1 - sine * sine) + (x - 30) * sine / std::sqrt(1 - sine * sine);
        };
        for (const int x : {40, 70, 100, 130}) {
            for (int y = 0; y < 100; ++y)
                QCOMPARE(document.isMarked(x, y), std::abs(y + 0.5 - 50) <= half(x + 0.5));
        }
        QVERIFY(!document.isMarked(24, 50));
        QVERIFY(document.isMarked(26, 50));
        QVERIFY(document.isMarked(178, 50));
        QVERIFY(!document.isMarked(180, 50));
    }

    void theThinnestLineHasNoGaps()
    {
        MaskDocument document({60, 60});
        stroke(document, {{2, 3}, {57, 25}}, 1);
        for (int x = 2; x <= 57; ++x) {
            int found = 0;
            for (int y = 0; y < 60; ++y)
                found += document.isMarked(x, y) ? 1 : 0;
            QVERIFY2(found >= 1 && found <= 2, qPrintable(QString::number(x)));
        }
        MaskDocument dot({4, 4});
        stroke(dot, {{2, 2}}, 1);
        QCOMPARE(dot.marked(), 1);
        QVERIFY(dot.isMarked(2, 2));
    }

    void theEraserTakesAway()
    {
        MaskDocument document({100, 100});
        document.fill(true);
        QCOMPARE(document.part(), 1.0);
        stroke(document, {{50, 50}}, 30, false);
        QCOMPARE(difference(document.image(), [](QPointF p) { return std::hypot(p.x() - 50, p.y() - 50) > 15; }),
                 QString());
    }

    void rectangleLassoInvertFill()
    {
        MaskDocument document({100, 80});
        QCOMPARE(document.rectangle({-5, 10, 30, 20}, true), QRect(0, 10, 25, 20));
        QCOMPARE(document.marked(), 25 * 20);
        document.rectangle({5, 15, 5, 5}, false);
        QCOMPARE(document.marked(), 25 * 20 - 25);
        document.invert();
        QCOMPARE(document.marked(), 100 * 80 - 25 * 20 + 25);
        QVERIFY(document.isMarked(7, 17) && !document.isMarked(3, 12) && document.isMarked(50, 50));
        document.fill(false);
        QCOMPARE(document.marked(), 0);
        // A diamond; on its very edge a pixel may fall to either side.
        const QPolygonF diamond({{50.2, 10.8}, {80.9, 40.3}, {50.2, 69.8}, {19.5, 40.3}});
        document.lasso(diamond, true);
        QCOMPARE(difference(document.image(),
                            [&](QPointF p) {
                                for (qsizetype i = 0; i < diamond.size(); ++i) {
                                    if (distanceToLine(p, diamond.at(i), diamond.at((i + 1) % diamond.size())) < 0.05)
                                        return document.isMarked(int(p.x()), int(p.y()));
                                }
                                return diamond.containsPoint(p, Qt::WindingFill);
                            }),
                 QString());
        // Wound around twice is inside as well.
        MaskDocument twice({60, 60});
        QPolygonF loop;
        for (int i = 0; i < 80; ++i)
            loop << QPointF(30 + 20.3 * std::cos(i * 2 * M_PI / 40), 30 + 20.3 * std::sin(i * 2 * M_PI / 40));
        twice.lasso(loop, true);
        QVERIFY(twice.isMarked(30, 30));
        QVERIFY(twice.lasso({{{1, 1}, {2, 2}}}, true).isEmpty());
    }

    void undoAndRedoRestoreEveryByte()
    {
        MaskDocument document({333, 211});
        QVector<QImage> states{document.image().copy()};
        const auto keep = [&] { states.append(document.image().copy()); };
        stroke(document, {{20, 20}, {300, 190}, {310, 15}}, 33);
        keep();
        stroke(document, {{160, 0}, {160, 210}}, 61.5, false);
        keep();
        document.rectangle({250, 150, 200, 200}, true);
        keep();
        document.lasso({{{10, 200}, {120, 90}, {200, 205}}}, true);
        keep();
        document.invert();
        keep();
        document.fill(false);
        keep();
        for (int round = 0; round < 2; ++round) {
            for (qsizetype i = states.size() - 2; i >= 0; --i) {
                QVERIFY(document.canUndo());
                document.undo();
                QCOMPARE(document.image(), states.at(i));
                QCOMPARE(document.marked(), MaskDocument::countMarked(states.at(i)));
            }
            QVERIFY(!document.canUndo());
            QVERIFY(document.undo().isEmpty());
            for (qsizetype i = 1; i < states.size(); ++i) {
                document.redo();
                QCOMPARE(document.image(), states.at(i));
            }
            QVERIFY(!document.canRedo());
        }
        document.undo();
        document.undo();
        document.rectangle({0, 0, 9, 9}, true); // a new way: the old one is gone
        QVERIFY(!document.canRedo());
    }

    void whatChangesNothingIsNoStep()
    {
        MaskDocument document({64, 64});
        document.fill(false);
        stroke(document, {{30, 30}}, 9, false);
        QVERIFY(!document.canUndo());
        document.rectangle({500, 500, 10, 10}, true);
        QVERIFY(!document.canUndo());
    }

    void aStrokeCanBeGivenUp()
    {
        MaskDocument document({300, 300});
        document.rectangle({10, 10, 40, 40}, true);
        const QImage before = document.image().copy();
        document.beginStroke(true);
        document.strokeTo({5, 5}, 50);
        document.strokeTo({250, 280}, 50);
        QVERIFY(!document.canUndo()); // not in the middle of it
        document.cancelStroke();
        QCOMPARE(document.image(), before);
        QCOMPARE(document.marked(), 1600);
        document.undo();
        QCOMPARE(document.marked(), 0);
    }

    void undoIsBoundedInBytes()
    {
        constexpr qint64 Limit = 200'000;
        MaskDocument document({1024, 1024}, Limit);
        // The worst there is: every step changes everything, and nothing of it compresses.
        QVERIFY(document.load(noise({1024, 1024}, 1)));
        QVector<QImage> states{document.image().copy()};
        for (int i = 0; i < 8; ++i) {
            document.invert();
            stroke(document, {{double(i * 100), 20}, {double(i * 100), 1000}}, 30);
            states.append(document.image().copy());
            QVERIFY2(document.undoBytes() <= Limit, qPrintable(QString::number(document.undoBytes())));
        }
        QVERIFY(document.canUndo());
        int steps = 0;
        while (document.canUndo()) {
            document.undo();
            ++steps;
            QVERIFY(document.undoBytes() <= Limit);
        }
        QVERIFY(steps >= 1 && steps < 16);
        while (document.canRedo())
            document.redo();
        QVERIFY(document.undoBytes() <= Limit);
        QCOMPARE(document.image(), states.last());
    }

    void theUsualLimitHoldsManyStrokesOfALargePicture()
    {
        MaskDocument document({4096, 4096});
        for (int i = 0; i < 40; ++i)
            stroke(document, {{double(i * 100), 100}, {4000.0 - i * 100, 4000}}, 120);
        QVERIFY2(document.undoBytes() < MaskDocument::UndoBytes / 100,
                 qPrintable(QString::number(document.undoBytes())));
        int steps = 0;
        for (; document.canUndo(); ++steps)
            document.undo();
        QCOMPARE(steps, 40);
        QCOMPARE(document.marked(), 0);
    }

    void thePngIsGrayOfExactlyTheSize()
    {
        MaskDocument document({321, 123});
        stroke(document, {{100, 60}, {200, 70}}, 45);
        QByteArray png = maskToPng(document.image());
        QVERIFY(png.startsWith("\x89PNG\r\n"));
        QCOMPARE(int(png.at(24)), 8); // bit depth
        QCOMPARE(int(png.at(25)), 0); // gray
        QBuffer buffer(&png);
        QImageReader reader(&buffer);
        QCOMPARE(reader.size(), QSize(321, 123));
        const QImage read = reader.read().convertToFormat(QImage::Format_Grayscale8);
        QCOMPARE(read, document.image());
        QCOMPARE(maskFromPng(png), document.image());
        QVERIFY(maskFromPng("no picture").isNull());
    }

    void anyPictureBecomesStrictlyBlackAndWhite()
    {
        QImage gray(256, 2, QImage::Format_Grayscale8);
        for (int x = 0; x < 256; ++x)
            gray.scanLine(0)[x] = gray.scanLine(1)[x] = uchar(x);
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        gray.save(&buffer, "PNG");
        QCOMPARE(difference(maskFromPng(png), [](QPointF p) { return p.x() > 128; }), QString());
    }

    void savedOnceUnderItsHash()
    {
        QTemporaryDir folder;
        const QString inputs = folder.path() + u"/deep/inputs"_s;
        MaskDocument document({64, 48});
        document.rectangle({3, 4, 20, 10}, true);
        const MaskFile first = saveMask(document.image(), inputs);
        QVERIFY2(first.isValid(), qPrintable(first.error));
        QCOMPARE(first.marked, 200);
        QVERIFY(first.path.startsWith(inputs + u"/mask-"_s) && first.path.endsWith(u".png"_s));
        QCOMPARE(saveMask(document.image(), inputs).path, first.path);
        document.invert();
        const MaskFile other = saveMask(document.image(), inputs);
        QVERIFY(other.path != first.path);
        QCOMPARE(QDir(inputs).entryList(QDir::Files).size(), 2);
        const MaskFile read = readMask(other.path);
        QCOMPARE(read.image, document.image());
        QCOMPARE(read.marked, 64 * 48 - 200);
        QVERIFY(!readMask(inputs + u"/none.png"_s).error.isEmpty());
        // A file that was damaged is written anew.
        QFile damaged(first.path);
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("x");
        damaged.close();
        document.invert();
        QCOMPARE(saveMask(document.image(), inputs).path, first.path);
        QCOMPARE(readMask(first.path).image, document.image());
        QFile blocked(folder.path() + u"/blocked"_s);
        QVERIFY(blocked.open(QIODevice::WriteOnly));
        QVERIFY(!saveMask(document.image(), blocked.fileName()).isValid());
    }

    void onlyTheSameSizeIsLoaded()
    {
        MaskDocument document({40, 40});
        QVERIFY(!document.load(noise({41, 40}, 3)));
        document.rectangle({0, 0, 4, 4}, true);
        const quint64 before = document.revision();
        QVERIFY(document.load(noise({40, 40}, 3)));
        QVERIFY(document.revision() != before);
        QVERIFY(!document.canUndo());
        QCOMPARE(document.marked(), MaskDocument::countMarked(document.image()));
    }

    void theTintShowsWhatIsMarked()
    {
        MaskDocument document({100, 100});
        document.rectangle({20, 20, 40, 40}, true);
        const QColor tint(200, 100, 50);
        for (const double scale : {0.5, 1.0, 3.0}) {
            const MaskView view{{7, 5}, scale};
            const QRect area(0, 0, 320, 320);
            const QImage image = tintedMask(document.image(), view, area, tint);
            QCOMPARE(image.size(), area.size());
            const auto alphaAt = [&](double x, double y) {
                return qAlpha(image.pixel(int(7 + x * scale), int(5 + y * scale)));
            };
            QCOMPARE(alphaAt(10, 40), 0);
            QCOMPARE(alphaAt(70, 40), 0);
            QVERIFY(alphaAt(40, 40) > 60 && alphaAt(40, 40) < 180); // the picture is seen through it
            QVERIFY(qAlpha(image.pixel(int(7 + 20 * scale + 0.01), int(5 + 40 * scale))) > 200); // its edge is clear
            // A part alone looks as it does in the whole.
            const QRect part(12, 9, 50, 40);
            QCOMPARE(tintedMask(document.image(), view, part, tint), image.copy(part));
        }
    }
};

QTEST_GUILESS_MAIN(TestMaskDocument)
#include "tst_maskdocument.moc"
