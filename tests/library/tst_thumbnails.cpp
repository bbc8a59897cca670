// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/thumbnails.h"

#include <QColorSpace>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace frameloom;
using namespace Qt::StringLiterals;

class TestThumbnails : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    QString save(const QString &name, const QSize &size, const QColorSpace &space = {})
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(qRgb(200, 100, 50));
        if (space.isValid())
            image.setColorSpace(space);
        const QString path = m_dir.filePath(name);
        return image.save(path) ? path : QString();
    }

private Q_SLOTS:
    void decodesToBoundsBesideTheWindow()
    {
        const QString path = save(u"wide.png"_s, {1600, 800});
        Thumbnails thumbnails;
        QSignalSpy ready(&thumbnails, &Thumbnails::ready);
        QVERIFY(thumbnails.image(path, {100, 100}).isNull());
        QVERIFY(thumbnails.image(path, {100, 100}).isNull());
        QCOMPARE(thumbnails.pendingCount(), 1); // asked twice, decoded once
        QTRY_COMPARE(ready.count(), 1);
        QCOMPARE(ready.first().first().toString(), path);
        QCOMPARE(thumbnails.image(path, {100, 100}).size(), QSize(100, 50));
        QCOMPARE(thumbnails.pendingCount(), 0);
        QVERIFY(!thumbnails.hasFailed(path));
    }

    void whoPaintsIsDoneBeforeDecodingBegins()
    {
        const QString path = save(u"moved.png"_s, {60, 40});
        Thumbnails thumbnails;
        QVERIFY(thumbnails.image(path, {100, 100}).isNull());
        QVERIFY(!save(u"meanwhile.png"_s, {3000, 2000}).isEmpty()); // as long as painting takes, and longer
        QVERIFY(QFile::remove(path));
        QTRY_VERIFY(thumbnails.hasFailed(path)); // it was opened after that
    }

    void neverEnlarges()
    {
        const QString path = save(u"small.png"_s, {30, 20});
        Thumbnails thumbnails;
        QTRY_COMPARE(thumbnails.image(path, {400, 400}).size(), QSize(30, 20));
    }

    void servesAnotherSizeMeanwhile()
    {
        const QString path = save(u"steps.png"_s, {1600, 800});
        Thumbnails thumbnails;
        QTRY_COMPARE(thumbnails.image(path, {100, 100}).size(), QSize(100, 50));
        QCOMPARE(thumbnails.image(path, {400, 400}).size(), QSize(100, 50));
        QTRY_COMPARE(thumbnails.image(path, {400, 400}).size(), QSize(400, 200));
        QCOMPARE(thumbnails.image(path, {100, 100}).size(), QSize(100, 50));
        const QSize large = [&] {
            QSize size;
            [&] { QTRY_VERIFY((size = thumbnails.image(path, {1000, 1000}).size()).width() >= 1000); }();
            return size;
        }();
        QVERIFY(large.width() <= 1250);
        QCOMPARE(thumbnails.image(path, {990, 1005}).size(), large); // no new decoding while the window is dragged
    }

    void failsOnceUntilReloaded()
    {
        const QString path = m_dir.filePath(u"broken.png"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\x89PNG\r\n\x1a\nbroken");
        file.close();
        Thumbnails thumbnails;
        QSignalSpy failed(&thumbnails, &Thumbnails::failed);
        QVERIFY(thumbnails.image(path, {10, 10}).isNull());
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(thumbnails.hasFailed(path));
        QVERIFY(thumbnails.image(path, {10, 10}).isNull());
        QCOMPARE(thumbnails.pendingCount(), 0);
        QCOMPARE(save(u"broken.png"_s, {10, 10}), path);
        thumbnails.reload(path);
        QTRY_COMPARE(thumbnails.image(path, {10, 10}).size(), QSize(10, 10));
    }

    void forgottenOnesAreNotAnnounced()
    {
        const QString path = save(u"forgotten.png"_s, {600, 600});
        const QString other = save(u"kept.png"_s, {600, 600});
        Thumbnails thumbnails;
        QSignalSpy ready(&thumbnails, &Thumbnails::ready);
        thumbnails.image(path, {50, 50});
        thumbnails.forget(path);
        QCOMPARE(thumbnails.pendingCount(), 0);
        QTRY_VERIFY(!thumbnails.image(other, {50, 50}).isNull());
        QTRY_COMPARE(ready.count(), 1);
        QCOMPARE(ready.first().first().toString(), other);
    }

    void theCacheIsBounded()
    {
        constexpr qint64 limit = 100 * 100 * 4 * 3;
        Thumbnails thumbnails(limit);
        QSignalSpy ready(&thumbnails, &Thumbnails::ready);
        for (int i = 0; i < 10; ++i)
            thumbnails.image(save(u"many%1.png"_s.arg(i), {100, 100}), {100, 100});
        QTRY_COMPARE(ready.count(), 10);
        QVERIFY(thumbnails.cachedBytes() <= limit);
        // Larger than the cache: kept alone, not decoded at every paint.
        const QString large = save(u"large.png"_s, {500, 500});
        QTRY_COMPARE(thumbnails.image(large, {500, 500}).size(), QSize(500, 500));
        QCOMPARE(thumbnails.image(large, {500, 500}).size(), QSize(500, 500));
        QCOMPARE(thumbnails.pendingCount(), 0);
    }

    void coloursAreSrgb()
    {
        const QString path = save(u"p3.png"_s, {20, 20}, QColorSpace(QColorSpace::DisplayP3));
        Thumbnails thumbnails;
        QTRY_VERIFY(!thumbnails.image(path, {20, 20}).isNull());
        const QImage image = thumbnails.image(path, {20, 20});
        QCOMPARE(image.colorSpace(), QColorSpace(QColorSpace::SRgb));
        QVERIFY(qRed(image.pixel(5, 5)) > 204); // the same numbers mean a stronger red in P3
    }

    void goesWithWorkOnItsWay()
    {
        const QString path = save(u"leaving.png"_s, {2000, 2000});
        for (int i = 0; i < 20; ++i) {
            Thumbnails thumbnails;
            for (int size = 10; size < 30; ++size)
                thumbnails.image(path, {size, size});
        }
    }
};

QTEST_GUILESS_MAIN(TestThumbnails)
#include "tst_thumbnails.moc"
