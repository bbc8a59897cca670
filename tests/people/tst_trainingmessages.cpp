// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the service tells of a training by itself (api/v2/CORE.md, "Webhooks") reaches its card at once: a signed message over real
// HTTP to the local receiver, the real window, a scripted service.

#include "people/people.h"
#include "people/peoplepage.h"
#include "support/settle.h"
#include "ui/unifiedrig.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

int postSigned(const QString &url, const QByteArray &body, const QByteArray &key)
{
    const QByteArray secret = QCryptographicHash::hash(key, QCryptographicHash::Sha256);
    QNetworkRequest request{QUrl(url)};
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("X-Webhook-Signature",
                         "sha256=" + QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256).toHex());
    QNetworkAccessManager network;
    std::unique_ptr<QNetworkReply> reply(network.post(request, body));
    const bool answered = QTest::qWaitFor([&] { return reply->isFinished(); }, PatienceMs);
    return answered ? reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() : 0;
}

} // namespace

class tst_TrainingMessages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theCardKnowsAtOnce()
    {
        UnifiedRig rig;
        std::atomic<bool> ready{false};
        rig.server.handle("/v2/loras", [&ready](const ScriptedRequest &) {
            const QByteArray state = ready ? R"("READY","triggerWord":"QXZVB")" : R"("TRAINING","triggerWord":null)";
            return ScriptedAnswer::json(R"({"items":[{"id":"lora-1","name":"Ink","subjectKind":"style","imageCount":20,)"
                                        R"("createdAt":"2026-11-01T10:00:00.000Z","error":null,"status":)" + state
                                        + R"(}],"nextCursor":null})");
        });
        rig.start();
        Session &session = *rig.program->studio.session();
        rig.program->workspace.settings().setReceiver({.on = true});
        QTRY_VERIFY(!session.receiverUrl().isEmpty());
        rig.program->click(u"generator.trained"_s);
        PeoplePage *page = rig.program->window.createPage()->people();
        QTRY_COMPARE(page->people()->entries().size(), 1);
        const QString state = u"person.%1.state"_s.arg(page->people()->entries().first().person.id);
        QTRY_COMPARE(rig.text(state), u"Training"_s);
        settle();
        ready = true;

        const QByteArray message = R"({"event":"completed","loraId":"lora-1","status":"READY"})";
        QCOMPARE(postSigned(session.receiverUrl(), message, "afk_somebody_else"), 401);
        settle();
        QCOMPARE(rig.text(state), u"Training"_s);
        QCOMPARE(postSigned(session.receiverUrl(), message, UnifiedRig::key().toLatin1()), 200);
        // By the message, and not by the round that is made every half minute anyhow.
        constexpr int soonerThanTheRound = 20'000;
        QTRY_COMPARE_WITH_TIMEOUT(rig.text(state), u"Ready"_s, soonerThanTheRound);
        QCOMPARE(page->people()->entries().first().person.triggerWord, u"QXZVB"_s);
    }
};

QTEST_MAIN(tst_TrainingMessages)
#include "tst_trainingmessages.moc"
