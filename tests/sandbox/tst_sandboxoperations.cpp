// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandboxrequests.h"

#include <memory>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

/// Every address in an answer.
void collectUrls(const QJsonValue &value, QStringList &urls)
{
    if (value.isString() && value.toString().startsWith("http"_L1))
        urls << value.toString();
    const QJsonArray list = value.toArray();
    for (const QJsonValue &entry : list)
        collectUrls(entry, urls);
    const QJsonObject object = value.toObject();
    for (const QJsonValue &entry : object)
        collectUrls(entry, urls);
}

bool isMp3(const QByteArray &bytes)
{
    return bytes.startsWith("ID3") || (quint8(bytes.at(0)) == 0xff && (quint8(bytes.at(1)) & 0xe0) == 0xe0);
}

} // namespace

/// Everything that the catalogue offers, asked of the sandbox over HTTP.
class TestSandboxOperations : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<SandboxRequests> m_requests;
    QSet<QString> m_answered;

    void checkFile(const QString &url, const HttpAnswer &file)
    {
        QCOMPARE(file.status, 200);
        if (url.endsWith(".png"_L1)) {
            QVERIFY2(!QImage::fromData(file.body).isNull(), qPrintable(url));
            QCOMPARE(file.header("content-type"), QByteArray("image/png"));
        } else if (url.endsWith(".mp4"_L1)) {
            QCOMPARE(file.body.mid(4, 4), QByteArray("ftyp"));
            QVERIFY(file.body.contains("jpeg") && file.body.contains("sowt")); // Motion JPEG and plain sound
            QCOMPARE(file.header("content-type"), QByteArray("video/mp4"));
        } else if (url.endsWith(".mp3"_L1)) {
            QVERIFY(isMp3(file.body));
            QCOMPARE(file.header("content-type"), QByteArray("audio/mpeg"));
        } else {
            QVERIFY2(file.body.startsWith("RIFF"), qPrintable(url)); // what was uploaded
        }
        QNetworkRequest request = m_sandbox->request(url);
        request.setRawHeader("Range", "bytes=100-199");
        const HttpAnswer part = m_sandbox->finish(m_sandbox->manager.get(request));
        QCOMPARE(part.status, 206);
        QCOMPARE(part.body, file.body.mid(100, 100));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxFixture>(0, 100'000);
        m_requests = std::make_unique<SandboxRequests>(*m_sandbox);
    }

    /// The keys that the documentation shows for a finished task (api/v1).
    void answers_data()
    {
        QTest::addColumn<QString>("keys");
        const auto row = [](const char *id, const char *keys) { QTest::newRow(id) << QString::fromLatin1(keys); };
        row("midjourney.imagine", "task_id task_type status percentage original_image_url image_urls");
        row("midjourney.reroll", "taskId task_type original_image_url image_urls");
        for (const char *id : {"midjourney.variations", "midjourney.pan", "midjourney.outpaint", "midjourney.inpaint",
                               "midjourney.blend"})
            row(id, "task_id task_type original_image_url image_urls");
        for (const char *id : {"midjourney.upscale-1x", "midjourney.upscale-alt", "midjourney.upscale-highres",
                               "midjourney.faceswap", "kling.try-on"})
            row(id, "task_id task_type image_url");
        row("midjourney.describe", "task_id task_type image_url content");
        row("midjourney.shorten", "task_id task_type content full_content");
        row("midjourney.seed", "task_id task_type seed");
        row("midjourney.imagine-video", "task_id task_type video_urls");
        row("midjourney.extend-video", "task_id task_type video_urls");
        for (const char *id : {"midjourney-pro.imagine", "midjourney-pro.vary", "midjourney-pro.variations",
                               "midjourney-pro.pan", "midjourney-pro.zoom"})
            row(id, "task_id task_type status original_image_url image_urls");
        row("midjourney-pro.upscale", "task_id task_type status image_url");
        row("midjourney-pro.seed", "task_id task_type status seed");
        row("flux.imagine", "task_id task_type original_image_url image_url");
        for (const char *id : {"ideogram.imagine", "ideogram.remix", "ideogram.upscale"})
            row(id, "task_id image_urls status task_type seed");
        row("ideogram.describe", "task_id status task_type description");
        row("nano-banana.generate", "task_id image_urls status task_type");
        row("nano-banana-pro.generate", "task_id image_urls status task_type");
        row("ai-photos.upload", "task_id status message expires_at");
        row("ai-photos.train", "task_id status message percentage trigger_word");
        row("ai-photos.generate", "task_id status task_type image_urls");
        row("luma.imagine", "task_id task_type video_url");
        row("luma.extend", "task_id task_type video_url");
        for (const char *id : {"runway.imagine", "kling.imagine", "kling.2-6", "seedance.imagine"})
            row(id, "task_id task_type video_url status percentage");
        row("suno.imagine", "task_id task_type status songs");
        row("suno.extend", "task_id task_type status video_url songs");
        row("suno.upload", "task_id audio_url");
        row("suno.lyrics", "type title lyrics status");
        for (const char *id : {"udio.generate", "udio.extend", "udio.imagine"})
            row(id, "task_id task_type status songs");
    }
    void answers()
    {
        QFETCH(QString, keys);
        const QString id = QString::fromLatin1(QTest::currentDataTag());
        const Operation *operation = m_sandbox->options.catalog->operation(id);
        QVERIFY(operation);
        const QJsonObject answer = m_requests->make(*operation).answer;
        for (const QString &key : keys.split(u' '))
            QVERIFY2(answer.contains(key),
                     qPrintable(u"no %1 in %2"_s.arg(key, QString::fromUtf8(QJsonDocument(answer).toJson()))));

        QStringList urls;
        collectUrls(answer, urls);
        const bool files = operation->result.kind != ResultKind::Text && operation->result.kind != ResultKind::Seed
                           && operation->result.kind != ResultKind::Nothing;
        if (operation->result.kind == ResultKind::Text)
            urls.clear(); // describe repeats the address that it was given
        QCOMPARE(!urls.isEmpty(), files);
        m_sandbox->key.clear(); // files ask for no key
        QVector<QNetworkReply *> replies;
        for (const QString &url : std::as_const(urls))
            replies << m_sandbox->manager.get(m_sandbox->request(url));
        for (qsizetype i = 0; i < urls.size(); ++i)
            checkFile(urls[i], m_sandbox->finish(replies[i]));
        m_sandbox->key = "sandbox";
        m_answered.insert(id);
    }

    void everyFormWasAsked()
    {
        for (const Catalog classic = m_sandbox->options.catalog->only(ApiGeneration::Classic); const Operation &operation : classic.operations())
            QVERIFY2(!operation.hasForm || m_answered.contains(operation.id), qPrintable(operation.id));
    }

    /// Without any one of what must be there, the answer is 400 with a reason, and nothing is charged.
    void refusesWhatIsMissing()
    {
        int refused = 0;
        for (const Catalog classic = m_sandbox->options.catalog->only(ApiGeneration::Classic); const Operation &operation : classic.operations()) {
            if (operation.request.multipart) {
                const HttpAnswer answer = m_requests->postFile(operation.request.path, "wrong", wavOf(1));
                QCOMPARE(answer.status, 400);
                QVERIFY(!answer.message().isEmpty());
                continue;
            }
            const QJsonObject good = m_requests->minimal(operation);
            const double before = m_sandbox->balance();
            for (const QString &name : good.keys()) {
                QJsonObject body = good;
                body.remove(name);
                const HttpAnswer answer = m_sandbox->post(operation.request.path, body);
                QVERIFY2(answer.status == 400, qPrintable(operation.id + u" without "_s + name));
                QVERIFY2(!answer.message().isEmpty(), answer.body.constData());
                ++refused;
            }
            QJsonObject unknown = good;
            unknown[u"nonsense"_s] = 1;
            QCOMPARE(m_sandbox->post(operation.request.path, unknown).status, 400);
            QCOMPARE(m_sandbox->balance(), before);
        }
        QVERIFY(refused > 80);
    }
};

QTEST_GUILESS_MAIN(TestSandboxOperations)
#include "tst_sandboxoperations.moc"
