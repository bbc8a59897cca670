// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jobs/bodywriter.h"

#include "api/dialect.h"
#include "api/paidbody.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

/// Bodies of requests: what stands in them byte for byte, and what is kept of them.
class TestBodyWriter : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    const std::atomic<bool> m_goOn{false};

    QByteArray random(qsizetype size)
    {
        QByteArray bytes(size, Qt::Uninitialized);
        QRandomGenerator generator(7);
        for (char &c : bytes)
            c = static_cast<char>(generator.generate());
        return bytes;
    }

    EmbeddedFile file(const QString &name, const QByteArray &bytes, EmbeddedFile::As as = EmbeddedFile::As::Base64)
    {
        QFile out(m_dir.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("cannot write");
        EmbeddedFile embedded;
        embedded.token = u"token-"_s + name;
        embedded.path = out.fileName();
        embedded.name = name;
        embedded.as = as;
        return embedded;
    }

    QString spool() const { return m_dir.filePath(u"out/1.body"_s); }

    static QByteArray sent(const RequestBody &body)
    {
        PaidBody device(body);
        return device.readAll();
    }

private Q_SLOTS:
    void smallOnesStayInMemory()
    {
        const QByteArray bytes = random(1000);
        const EmbeddedFile one = file(u"a"_s, bytes);
        const WrittenBody written = writeBody({R"({"image":"token-a","prompt":"x"})", {one}, false, spool()}, m_goOn);
        QVERIFY(!written.failure);
        QVERIFY(!written.spooled);
        QCOMPARE(written.record, "{\"image\":\"" + bytes.toBase64() + "\",\"prompt\":\"x\"}");
        QCOMPARE(sent(written.body), written.record);
        QVERIFY(!QFile::exists(spool()));
    }

    void largeOnesAreSpooledByteForByte()
    {
        // Around the size of a piece, where Base64 might be cut wrongly.
        QVector<EmbeddedFile> files;
        QJsonArray tokens;
        QVector<QByteArray> contents;
        for (const qsizetype size : {57 * 1024 - 1, 57 * 1024, 57 * 1024 + 1, 3 * 57 * 1024, 700'000, 1}) {
            contents += random(size);
            files += file(QString::number(contents.size()), contents.last());
            tokens += files.last().token;
        }
        const QByteArray json = QJsonDocument(QJsonObject{{u"images"_s, tokens}, {u"z"_s, 1}}).toJson(QJsonDocument::Compact);
        const WrittenBody written = writeBody({json, files, false, spool()}, m_goOn);
        QVERIFY(written.spooled);
        const QByteArray body = sent(written.body);
        QCOMPARE(body.size(), written.body.size());
        const QJsonObject read = QJsonDocument::fromJson(body).object();
        QCOMPARE(read.value("z"_L1).toInt(), 1);
        for (qsizetype i = 0; i < contents.size(); ++i)
            QCOMPARE(QByteArray::fromBase64(read.value("images"_L1)[i].toString().toLatin1()), contents.at(i));
        QVERIFY(written.record.size() < 1000);
        QVERIFY(written.record.contains("700000 bytes"));
        QVERIFY(QJsonDocument::fromJson(written.record).isObject());
        // For nobody else's eyes.
        const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther;
        QVERIFY((QFile::permissions(spool()) & others) == QFileDevice::Permissions());
    }

    void dataUrlsNameWhatTheBytesAre()
    {
        const QByteArray png = QByteArray("\x89PNG\r\n\x1a\n") + random(50);
        const EmbeddedFile one = file(u"m"_s, png, EmbeddedFile::As::DataUrl);
        const WrittenBody written = writeBody({R"({"mask":"token-m"})", {one}, false, spool()}, m_goOn);
        QCOMPARE(written.record, "{\"mask\":\"data:image/png;base64," + png.toBase64() + "\"}");
    }

    void forms()
    {
        const QByteArray mp3 = QByteArray("ID3\4\0\0\0\0\0\0\xff\xfb\x90\x64", 14) + random(300);
        EmbeddedFile one = file(u"s"_s, mp3, EmbeddedFile::As::Part);
        one.partName = u"audio"_s;
        const WrittenBody written = writeBody({R"({"audio":"token-s","count":3,"title":"a\r\nb"})", {one}, true, spool()}, m_goOn);
        QVERIFY(written.spooled);
        QVERIFY(written.body.contentType.startsWith("multipart/form-data; boundary="));
        const QByteArray boundary = "--" + written.body.contentType.mid(30);
        const QByteArray body = sent(written.body);
        QCOMPARE(body,
                 boundary + "\r\nContent-Disposition: form-data; name=\"count\"\r\n\r\n3\r\n"
                     + boundary + "\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\na\r\nb\r\n"
                     + boundary + "\r\nContent-Disposition: form-data; name=\"audio\"; filename=\"audio.mp3\"\r\n"
                                  "Content-Type: audio/mpeg\r\n\r\n" + mp3 + "\r\n" + boundary + "--\r\n");
    }

    void theSecretIsInNoFile()
    {
        const QByteArray hidden = Dialect::hiddenSecret.latin1();
        const EmbeddedFile large = file(u"l"_s, random(900'000));
        const WrittenBody written = writeBody(
            {"{\"image\":\"token-l\",\"webhook_secret\":\"" + hidden + "\",\"z\":1}", {large}, false, spool()}, m_goOn);
        QVERIFY(written.spooled);
        QCOMPARE(written.body.pieces.size(), 3);
        QCOMPARE(written.body.pieces.at(1).bytes, "\"webhook_secret\":\"" + hidden + '"');
        QVERIFY(QJsonDocument::fromJson(sent(written.body)).object().contains("z"_L1));

        EmbeddedFile part = file(u"p"_s, random(10), EmbeddedFile::As::Part);
        const WrittenBody form =
            writeBody({"{\"audio\":\"token-p\",\"webhook_secret\":\"" + hidden + "\"}", {part}, true, spool()}, m_goOn);
        QCOMPARE(form.body.pieces.size(), 3);
        QCOMPARE(form.body.pieces.at(1).bytes, hidden);
    }

    void whatCannotBeRead()
    {
        EmbeddedFile gone = file(u"g"_s, "x");
        QVERIFY(QFile::remove(gone.path));
        const WrittenBody missing = writeBody({R"({"a":"token-g"})", {gone}, false, spool()}, m_goOn);
        QCOMPARE(missing.failure.kind, FailureKind::InputMissing);
        QCOMPARE(missing.failure.words, u"g"_s);
        QCOMPARE(writeBody({R"({"a":"token-e"})", {file(u"e"_s, {})}, false, spool()}, m_goOn).failure.kind, FailureKind::InputMissing);
        EmbeddedFile large = file(u"h"_s, random(900'001));
        large.maxBytes = 900'000;
        QCOMPARE(writeBody({R"({"a":"token-h"})", {large}, false, spool()}, m_goOn).failure.kind, FailureKind::InputTooLarge);
        QVERIFY(!QFile::exists(spool()));
        const std::atomic<bool> cancelled{true};
        large.maxBytes = 0;
        QCOMPARE(writeBody({R"({"a":"token-h"})", {large}, false, spool()}, cancelled).failure.kind, FailureKind::Cancelled);
        QVERIFY(!QFile::exists(spool()));
        // No folder can be made where a file is.
        const EmbeddedFile blocker = file(u"blocker"_s, "x");
        QCOMPARE(writeBody({R"({"a":"token-h"})", {large}, false, blocker.path + u"/1.body"_s}, m_goOn).failure.kind,
                 FailureKind::DiskUnwritable);
    }

    void cleanup() { QFile::remove(spool()); }
};

QTEST_GUILESS_MAIN(TestBodyWriter)
#include "tst_bodywriter.moc"
