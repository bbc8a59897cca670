// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What lists keep between their frames looks as if it were painted anew each time.

#include "jobs/roundedpictures.h"
#include "jobs/textlines.h"
#include "style/theme.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

QImage canvas(qreal ratio, Qt::LayoutDirection direction, const std::function<void(QPainter &)> &draw)
{
    QImage image(QSize(420, 60) * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(QColor(0x22, 0x23, 0x27));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(direction);
    painter.setPen(QColor(0xe6, 0xe6, 0xe8));
    draw(painter);
    painter.end();
    return image;
}

int largestDifference(const QImage &a, const QImage &b)
{
    int most = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor one = a.pixelColor(x, y);
            const QColor two = b.pixelColor(x, y);
            most = qMax(most, qMax(qAbs(one.red() - two.red()),
                                   qMax(qAbs(one.green() - two.green()), qAbs(one.blue() - two.blue()))));
        }
    }
    return most;
}

} // namespace

class tst_ListPainting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp, ThemeMode::Dark); }

    void aLineLooksAsDrawnAnew_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("short") << u"finished · 4 credits"_s;
        QTest::newRow("long") << QString(u"a red fox in the snow, cinematic light "_s).repeated(40).trimmed();
        QTest::newRow("narrow letters") << QString(3000, u'i');
        QTest::newRow("wide letters") << QString(300, u'W');
        QTest::newRow("just one too many") << QString(u"illi"_s).repeated(25) + QString(8, u'W');
        QTest::newRow("Arabic") << QString(u"ثعلب أحمر في الثلج "_s).repeated(30).trimmed();
        QTest::newRow("Hebrew and Latin") << u"שועל אדום 4:3 fox"_s;
        QTest::newRow("other fonts") << u"赤い狐 fox 🦊"_s;
        QTest::newRow("accents apart") << QString(u"e\u0301a\u0300o\u0302 "_s).repeated(60).trimmed();
    }
    void aLineLooksAsDrawnAnew()
    {
        QFETCH(const QString, text);
        TextLines lines;
        for (const TypeRole role : {TypeRole::Body, TypeRole::Secondary, TypeRole::Title}) {
            for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
                for (const Qt::AlignmentFlag align : {Qt::AlignLeft, Qt::AlignRight}) {
                    for (const int width : {30, 171, 400}) {
                        for (const qreal ratio : {1.0, 1.5, 2.0}) {
                            const QFont font = typeFont(role);
                            const QFontMetrics metrics(font);
                            const QRect rect(7, 11, width, metrics.height());
                            const QImage anew = canvas(ratio, direction, [&](QPainter &painter) {
                                painter.setFont(font);
                                painter.drawText(rect, static_cast<int>(align | Qt::AlignVCenter | Qt::AlignAbsolute),
                                                 metrics.elidedText(text, Qt::ElideRight, width));
                            });
                            const auto draw = [&](QPainter &painter) {
                                lines.draw(painter, rect, align, role, text, direction);
                            };
                            QCOMPARE(canvas(ratio, direction, draw), anew);
                            QCOMPARE(canvas(ratio, direction, draw), anew); // the one that was kept
                        }
                    }
                }
            }
        }
    }

    void aLineTakesThePen()
    {
        TextLines lines;
        const auto inColor = [&](const QColor &color) {
            return canvas(1, Qt::LeftToRight, [&](QPainter &painter) {
                painter.setPen(color);
                lines.draw(painter, {0, 0, 200, 20}, Qt::AlignLeft, TypeRole::Body, u"fox"_s, Qt::LeftToRight);
            });
        };
        const QImage red = inColor(Qt::red);
        QVERIFY(inColor(Qt::green) != red);
        QCOMPARE(inColor(Qt::red), red);
    }

    void anotherFontIsTaken()
    {
        TextLines lines;
        const QFont before = QApplication::font();
        const auto draw = [&](QPainter &painter) {
            lines.draw(painter, {0, 0, 200, 40}, Qt::AlignLeft, TypeRole::Body, u"fox"_s, Qt::LeftToRight);
        };
        const QImage small = canvas(1, Qt::LeftToRight, draw);
        const int height = lines.height(TypeRole::Body);
        QFont larger = before;
        larger.setPixelSize(26);
        QApplication::setFont(larger);
        QVERIFY(lines.height(TypeRole::Body) > height);
        QVERIFY(canvas(1, Qt::LeftToRight, draw) != small);
        QApplication::setFont(before);
        QCOMPARE(lines.height(TypeRole::Body), height);
        QCOMPARE(canvas(1, Qt::LeftToRight, draw), small);
    }

    void lettersOfOtherFontsCanWait()
    {
        TextLines lines;
        const QString strange = u"fox \U0010FFFD bear"_s; // of no font
        const auto draw = [&lines](const QString &text) {
            return canvas(1, Qt::LeftToRight, [&](QPainter &painter) {
                lines.draw(painter, {0, 0, 300, 20}, Qt::AlignLeft, TypeRole::Body, text, Qt::LeftToRight);
            });
        };
        const QImage whole = draw(strange);
        const QImage start = draw(u"fox"_s);
        lines.setOwnLettersOnly(true);
        QCOMPARE(draw(u"Füchse · foxes"_s), [&] {
            TextLines others;
            return canvas(1, Qt::LeftToRight, [&](QPainter &painter) {
                others.draw(painter, {0, 0, 300, 20}, Qt::AlignLeft, TypeRole::Body, u"Füchse · foxes"_s, Qt::LeftToRight);
            });
        }());
        QVERIFY(!lines.isIncomplete());
        QCOMPARE(draw(strange), start);
        QVERIFY(lines.isIncomplete());
        lines.setOwnLettersOnly(false);
        QCOMPARE(draw(strange), whole);
        QVERIFY(whole != start);
    }

    void aPictureLooksAsDrawnAnew_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<qreal>("ratio");
        QTest::newRow("square") << QSize(176, 176) << 1.0;
        QTest::newRow("wide") << QSize(176, 99) << 1.0;
        QTest::newRow("high, double density") << QSize(99, 176) << 2.0;
        QTest::newRow("between pixels") << QSize(132, 132) << 1.5;
        QTest::newRow("tiny") << QSize(3, 2) << 1.0;
    }
    void aPictureLooksAsDrawnAnew()
    {
        QFETCH(const QSize, size);
        QFETCH(const qreal, ratio);
        QImage picture(size, QImage::Format_RGB32);
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x)
                picture.setPixel(x, y, qRgb(x * 255 / size.width(), y * 255 / size.height(), (x * y) % 255));
        }
        const QRect rect(7, 3, 44, 44);
        const QImage anew = canvas(ratio, Qt::LeftToRight, [&](QPainter &painter) {
            const qreal scale = qMax(44.0 / size.width(), 44.0 / size.height());
            const QSizeF source(44 / scale, 44 / scale);
            QPainterPath clip;
            clip.addRoundedRect(rect, 6, 6);
            painter.setClipPath(clip);
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(rect, picture,
                              QRectF(QPointF((size.width() - source.width()) / 2, (size.height() - source.height()) / 2),
                                     source));
        });
        RoundedPictures pictures;
        const auto draw = [&](QPainter &painter) { pictures.draw(painter, rect, picture, 6); };
        const QImage first = canvas(ratio, Qt::LeftToRight, draw);
        QVERIFY2(largestDifference(first, anew) <= 2, qPrintable(QString::number(largestDifference(first, anew))));
        QCOMPARE(canvas(ratio, Qt::LeftToRight, draw), first);
        picture.fill(Qt::white); // another picture by now
        QVERIFY(canvas(ratio, Qt::LeftToRight, draw) != first);
    }

private:
    Theme m_theme;
};

QTEST_MAIN(tst_ListPainting)
#include "tst_listpainting.moc"
