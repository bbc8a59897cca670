// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/catalog.h"
#include "sandbox/picturepainter.h"
#include "sandbox/sandboxresults.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

PictureSpec spec(const QString &prompt, const QString &ratio = u"1:1"_s)
{
    PictureSpec s;
    s.prompt = prompt;
    s.seed = stableHash(prompt);
    s.setRatio(ratio);
    return s;
}

/// Mean difference of the brightness, 0 to 255, over a coarse grid: alike pictures are below 12 or so.
double difference(const QImage &a, const QImage &b)
{
    const QImage x = a.scaled(48, 48, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage y = b.scaled(48, 48, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    double sum = 0;
    for (int j = 0; j < 48; ++j) {
        for (int i = 0; i < 48; ++i)
            sum += std::abs(qGray(x.pixel(i, j)) - qGray(y.pixel(i, j)));
    }
    return sum / (48 * 48);
}

} // namespace

class TestPicturePainter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sizes_data();
    void sizes();
    void isRepeatable();
    void differsByPromptSeedAndDetail();
    void enlargingShowsTheSame();
    void panningShowsTheLandBeside();
    void zoomingOutKeepsThePictureInTheMiddle();
    void everySceneHasSomethingToSee_data();
    void everySceneHasSomethingToSee();
    void gridHoldsFour();
    void theFourOfAFollowUpCanBeToldApart_data();
    void theFourOfAFollowUpCanBeToldApart();
    void survivesJson();
};

void TestPicturePainter::sizes_data()
{
    QTest::addColumn<QString>("ratio");
    QTest::addColumn<int>("scale");
    QTest::addColumn<QSize>("size");
    QTest::newRow("square") << u"1:1"_s << 1 << QSize(1024, 1024);
    QTest::newRow("wide") << u"16:9"_s << 1 << QSize(1360, 765);
    QTest::newRow("tall") << u"2:3"_s << 1 << QSize(836, 1254);
    QTest::newRow("double") << u"1:1"_s << 2 << QSize(2048, 2048);
    QTest::newRow("four times") << u"1:1"_s << 4 << QSize(4096, 4096);
    QTest::newRow("never above 4096") << u"16:9"_s << 8 << QSize(4096, 2304);
    QTest::newRow("beyond 6:1") << u"100:1"_s << 1 << QSize(2508, 418);
    QTest::newRow("no ratio") << u"abc"_s << 1 << QSize(1024, 1024);
    QTest::newRow("zero") << u"0:3"_s << 1 << QSize(1024, 1024);
}

void TestPicturePainter::sizes()
{
    QFETCH(QString, ratio);
    QFETCH(int, scale);
    PictureSpec s = spec(u"a lake"_s, ratio);
    s.scale = scale;
    QTEST(s.pixels(), "size");
}

void TestPicturePainter::isRepeatable()
{
    const PictureSpec s = spec(u"a heron over a misty lake"_s);
    const QImage image = paintPicture(s);
    QCOMPARE(image, paintPicture(s));
    QCOMPARE(image.size(), s.pixels());
    const QImage decoded = QImage::fromData(encodePicture(image), "png");
    QCOMPARE(decoded.convertToFormat(QImage::Format_RGB32), image);
}

void TestPicturePainter::differsByPromptSeedAndDetail()
{
    const PictureSpec first = spec(u"mountains"_s);
    PictureSpec other = first;
    other.seed += 1;
    PictureSpec clouds = first;
    clouds.detail = 7;
    const QImage a = paintPicture(first);
    QVERIFY(difference(a, paintPicture(spec(u"a city at night"_s))) > 12);
    QVERIFY(difference(a, paintPicture(other)) > 4);
    QVERIFY(a != paintPicture(clouds));
    QVERIFY(difference(a, paintPicture(clouds)) < 12); // the land has stayed
}

void TestPicturePainter::enlargingShowsTheSame()
{
    PictureSpec s = spec(u"a forest at dawn"_s, u"3:2"_s);
    const QImage small = paintPicture(s);
    s.scale = 2;
    const QImage large = paintPicture(s);
    QCOMPARE(large.size(), small.size() * 2);
    QVERIFY2(difference(small, large) < 2, qPrintable(QString::number(difference(small, large))));
    s.scale = 1;
    const QImage coarse = paintPicture(s, 8);
    QCOMPARE(coarse.size(), small.size());
    QVERIFY2(difference(small, coarse) < 12, qPrintable(QString::number(difference(small, coarse)))); // 216 colours
}

void TestPicturePainter::panningShowsTheLandBeside()
{
    const PictureSpec s = spec(u"desert dunes"_s);
    const QImage before = paintPicture(s);
    const QImage after = paintPicture(s.panned(u"left"_s));
    const int half = before.width() / 2;
    // The old left half is the new right half; corners are darker and hold the watermark, so leave the edges out.
    const QRect left(40, 100, half - 80, before.height() - 200);
    QVERIFY(difference(before.copy(left), after.copy(left.translated(half, 0))) < 4);
    QVERIFY(difference(before, after) > 3);
}

void TestPicturePainter::zoomingOutKeepsThePictureInTheMiddle()
{
    const PictureSpec s = spec(u"mountain lake at dusk"_s);
    const QImage before = paintPicture(s);
    const QImage after = paintPicture(s.zoomedOut(2, {}));
    const QRect middle(after.width() / 4, after.height() / 4, after.width() / 2, after.height() / 2);
    QVERIFY2(difference(before, after.copy(middle)) < 6, qPrintable(QString::number(difference(before, after.copy(middle)))));
    const PictureSpec wide = spec(u"mountain lake"_s, u"16:9"_s);
    const PictureSpec square = wide.zoomedOut(1, {});
    QCOMPARE(square.pixels(), QSize(1024, 1024));
    QCOMPARE(square.height * square.aspect(), wide.height * wide.aspect()); // as wide as before
}

void TestPicturePainter::everySceneHasSomethingToSee_data()
{
    QTest::addColumn<QString>("prompt");
    for (const char *prompt : {"hills", "mountain in snow", "lake in fog", "ocean waves", "forest in autumn", "city in rain",
                               "desert", "flower meadow", "portrait of a woman", "a fox at night", "a heron", "sailboat",
                               "cabin", "aurora", "birds", "ink, muted blue", ""})
        QTest::newRow(prompt) << QString::fromLatin1(prompt);
}

void TestPicturePainter::everySceneHasSomethingToSee()
{
    QFETCH(QString, prompt);
    const QImage image = paintPicture(spec(prompt, u"3:2"_s)).scaled(64, 64);
    QSet<QRgb> colours;
    int low = 255;
    int high = 0;
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x) {
            colours.insert(image.pixel(x, y) & 0xf8f8f8f8u);
            low = std::min(low, qGray(image.pixel(x, y)));
            high = std::max(high, qGray(image.pixel(x, y)));
        }
    }
    QVERIFY(colours.size() > 24);
    QVERIFY(high - low > 60);
}

void TestPicturePainter::gridHoldsFour()
{
    QVector<PictureSpec> four(4, spec(u"a garden"_s, u"3:2"_s));
    for (int i = 0; i < 4; ++i)
        four[i].seed += quint32(i);
    const QImage grid = composeGrid(four);
    QCOMPARE(grid.size(), four.first().pixels() * 2);
    const QSize size = four.first().pixels();
    QCOMPARE(grid.copy(QRect(QPoint(size.width(), size.height()), size)), paintPicture(four.last()));
}

void TestPicturePainter::theFourOfAFollowUpCanBeToldApart_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QJsonObject>("params");
    QTest::newRow("pan") << u"midjourney.pan"_s << QJsonObject{{u"direction"_s, u"left"_s}};
    QTest::newRow("zoom") << u"midjourney.outpaint"_s << QJsonObject{{u"zoom_ratio"_s, 2}};
    QTest::newRow("subtle") << u"midjourney.variations"_s << QJsonObject{{u"index"_s, u"subtle"_s}};
}

void TestPicturePainter::theFourOfAFollowUpCanBeToldApart()
{
    QFETCH(QString, operation);
    QFETCH(QJsonObject, params);
    const Catalog catalog = Catalog::load({Catalog::builtIn()}).only(ApiGeneration::Classic);
    for (const char *prompt : {"a heron over a misty lake at dawn", "desert dunes"}) {
        SandboxTask parent;
        parent.prompt = QString::fromLatin1(prompt);
        parent.pictures = {spec(parent.prompt, u"3:2"_s)};
        SandboxRequest request;
        request.operation = catalog.operation(operation);
        request.params = params;
        request.parent = &parent;
        QVector<QImage> images;
        for (const PictureSpec &one : resultPictures(request))
            images.append(paintPicture(one));
        QCOMPARE(images.size(), 4);
        for (int a = 0; a < 4; ++a) {
            for (int b = 0; b < a; ++b) {
                const double apart = difference(images.at(a), images.at(b));
                QVERIFY2(apart > 2, qPrintable(u"%1: %2 and %3 differ by %4"_s.arg(parent.prompt).arg(b).arg(a).arg(apart)));
            }
        }
    }
}

void TestPicturePainter::survivesJson()
{
    PictureSpec s = spec(u"a lake --ar 16:9"_s, u"16:9"_s).panned(u"up"_s).zoomedOut(1.5, u"1:1"_s);
    s.seed = 4000000000u;
    s.detail = 3;
    s.drift = 0.25;
    s.scale = 2;
    QCOMPARE(PictureSpec::fromJson(s.toJson()), s);
}

QTEST_GUILESS_MAIN(TestPicturePainter)
#include "tst_picturepainter.moc"
