// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/posters.h"
#include "library/thumbnails.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

class FakeReader : public PosterReader
{
public:
    explicit FakeReader(QStringList &asked) : m_asked(asked) {}
    void read(const QString &path) override { m_asked.append(path); }

private:
    QStringList &m_asked;
};

QImage frame(const QSize &size, Qt::GlobalColor color)
{
    QImage image(size, QImage::Format_ARGB32);
    image.fill(color);
    return image;
}

} // namespace

class TestPosters : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Posters> m_posters;
    std::unique_ptr<Thumbnails> m_thumbnails;
    QStringList m_asked;
    PosterReader *m_reader = nullptr;
    int m_made = 0;

    QString video(const QString &name)
    {
        const QString path = m_folder->filePath(name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write("video " + name.toUtf8());
        return path;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_posters = std::make_unique<Posters>(m_folder->filePath(u"cache"_s));
        m_thumbnails = std::make_unique<Thumbnails>();
        m_thumbnails->setPosters(m_posters.get());
        m_asked.clear();
        m_made = 0;
        m_posters->setReader([this] {
            auto reader = std::make_unique<FakeReader>(m_asked);
            m_reader = reader.get();
            ++m_made;
            return reader;
        });
    }
    void cleanup()
    {
        m_thumbnails.reset();
        m_posters.reset();
    }

    void nothingIsMadeBeforeAVideoIsAskedFor()
    {
        QImage picture = frame({40, 40}, Qt::red);
        const QString path = m_folder->filePath(u"a.png"_s);
        QVERIFY(picture.save(path));
        m_thumbnails->image(path, {40, 40});
        QTRY_VERIFY(!m_thumbnails->image(path, {40, 40}).isNull());
        QCOMPARE(m_made, 0);
        QVERIFY(!QDir(m_folder->filePath(u"cache"_s)).exists());
    }

    void aPosterIsMadeOnceForAllSizes()
    {
        const QString path = video(u"a.mp4"_s);
        QSignalSpy ready(m_thumbnails.get(), &Thumbnails::ready);
        QVERIFY(m_thumbnails->image(path, {100, 100}).isNull());
        QVERIFY(m_thumbnails->image(path, {400, 400}).isNull());
        QTRY_COMPARE(m_asked, QStringList{path});
        Q_EMIT m_reader->done(frame({1920, 1080}, Qt::blue), 6000);
        QTRY_COMPARE(ready.size(), 2);
        QCOMPARE(m_thumbnails->image(path, {100, 100}).size(), QSize(100, 56));
        QVERIFY(m_thumbnails->image(path, {400, 400}).pixelColor(50, 50).blue() > 200);
        m_thumbnails->image(path, {300, 300});
        QTRY_COMPARE(m_thumbnails->image(path, {300, 300}).width(), 300);
        QCOMPARE(m_asked.size(), 1);

        Posters later(m_folder->filePath(u"cache"_s));
        QSignalSpy again(&later, &Posters::ready);
        later.want(path);
        QTRY_COMPARE(again.size(), 1);
        const auto facts = again.first().at(2).value<VideoFacts>();
        QCOMPARE(facts.size, QSize(1920, 1080));
        QCOMPARE(facts.durationMs, 6000);
        QCOMPARE(QImage(again.first().at(1).toString()).width(), 1024); // bounded
    }

    void oneAfterTheOther()
    {
        const QString a = video(u"a.mp4"_s);
        const QString b = video(u"b.webm"_s);
        m_thumbnails->image(a, {100, 100});
        QTRY_COMPARE(m_asked, QStringList{a});
        m_thumbnails->image(b, {100, 100});
        QTRY_COMPARE(m_posters->pendingCount(), 2);
        QCOMPARE(m_asked.size(), 1);
        QSignalSpy failed(m_thumbnails.get(), &Thumbnails::failed);
        Q_EMIT m_reader->failed();
        QCOMPARE(failed.size(), 1);
        QVERIFY(m_thumbnails->hasFailed(a));
        QCOMPARE(m_thumbnails->pendingCount(), 1);
        QTRY_COMPARE(m_asked, (QStringList{a, b}));
        // A failure is not tried again until the file is written anew.
        m_thumbnails->image(a, {100, 100});
        QCOMPARE(m_posters->pendingCount(), 1);
        m_thumbnails->reload(a);
        m_thumbnails->image(a, {100, 100});
        QTRY_COMPARE(m_posters->pendingCount(), 2);
    }

    void aReaderThatHangsIsGivenUp()
    {
        m_posters->setPatience(50);
        const QString a = video(u"a.mp4"_s);
        m_thumbnails->image(a, {100, 100});
        QTRY_VERIFY(m_thumbnails->hasFailed(a));
        const QString b = video(u"b.mp4"_s);
        m_thumbnails->image(b, {100, 100});
        QTRY_COMPARE(m_made, 2); // a fresh one
    }

    void aFileWrittenAnewHasANewPoster()
    {
        const QString path = video(u"a.mp4"_s);
        m_thumbnails->image(path, {100, 100});
        QTRY_COMPARE(m_asked.size(), 1);
        Q_EMIT m_reader->done(frame({64, 64}, Qt::red), 1000);
        QTRY_VERIFY(!m_thumbnails->image(path, {100, 100}).isNull());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("another video");
        file.close();
        m_thumbnails->reload(path);
        QVERIFY(m_thumbnails->image(path, {100, 100}).isNull());
        QTRY_COMPARE(m_asked.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestPosters)
#include "tst_posters.moc"
