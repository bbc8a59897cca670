// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every operation against its documentation, over real HTTP: the form is filled by its inputs, Generate is pressed,
// what arrives is compared with the documented request, every documented and odd answer is played, files are looked at
// on the disk, and the documented next steps are taken. What is documented stands in tests/data/roundtrip, written by
// hand from the pages: nothing of it comes from the catalogue or the sandbox.

#include "integration/documentedworld.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

namespace {

struct Row
{
    QString id;
    QString bodies;
    QString answers;
    int files = 0;
    QString followUps;
    bool ok = false;
};

} // namespace

class TestDocumented : public QObject
{
    Q_OBJECT

private:
    Documents m_documents;
    std::unique_ptr<DocumentedWorld> m_world;
    QVector<Row> m_rows;

    static QStringList files() { return QStringLiteral(ROUNDTRIP_FILES).split(u' '); }

private Q_SLOTS:
    void initTestCase()
    {
        QString wrong = m_documents.load();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        m_world = std::make_unique<DocumentedWorld>(m_documents);
        wrong = m_world->start();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void everyOperationHasData()
    {
        QStringList wrong;
        for (const Operation &operation : m_world->catalog().operations()) {
            if (!m_documents.operation(operation.id))
                wrong += u"not in tests/data/roundtrip: "_s + operation.id;
        }
        const QStringList played = QStringLiteral(ROUNDTRIP_ALL_FILES).split(u' ');
        for (const DocumentedOperation &documented : m_documents.operations()) {
            if (!m_world->catalog().operation(documented.id))
                wrong += u"not in the catalogue: "_s + documented.id;
            if (!played.contains(documented.file))
                wrong += u"no program plays the file of "_s + documented.id;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    /// What no request has is not compared with anything.
    void everyFieldIsFilled()
    {
        QStringList unfilled;
        for (const DocumentedOperation &documented : m_documents.operations()) {
            const Operation *operation = m_world->catalog().operation(documented.id);
            QVERIFY2(operation, qPrintable(documented.id));
            for (const Field &field : operation->fields) {
                const bool filled =
                    std::any_of(documented.requests.cbegin(), documented.requests.cend(),
                                [&field](const DocumentedRequest &request) {
                                    return request.body.contains(field.name) || request.fill.contains(field.name);
                                });
                if (!filled)
                    unfilled += documented.id + u' ' + field.name;
            }
        }
        QVERIFY2(unfilled.isEmpty(), qPrintable(unfilled.join(u", "_s)));
    }

    void operations_data()
    {
        QTest::addColumn<QString>("id");
        for (const DocumentedOperation &documented : m_documents.operations()) {
            if (files().contains(documented.file))
                QTest::newRow(qPrintable(documented.id)) << documented.id;
        }
    }
    void operations()
    {
        QFETCH(QString, id);
        const DocumentedOperation &documented = *m_documents.operation(id);
        QVERIFY(m_world->catalog().operation(id));
        QStringList wrong;
        const auto judge = [&](bool ok, const QString &what) {
            if (!ok)
                wrong += u"%1: %2"_s.arg(what, m_world->trouble);
            m_world->trouble.clear();
            return ok ? 1 : 0;
        };
        const int filesBefore = m_world->filesChecked();
        const AnswerShape &asDocumented = documented.shapes.constFirst();
        qsizetype bodies = 0;
        Job done;
        for (const DocumentedRequest &request : documented.requests) {
            done = {};
            if (m_world->fill(documented, request))
                done = m_world->generate(documented, request, asDocumented);
            bodies += judge(done.id != 0, request.say);
        }
        // The form stays as it is; without it there is nothing to go on with.
        const DocumentedRequest &filled = documented.requests.constLast();
        const bool usable = done.id != 0;
        if (usable)
            bodies += judge(m_world->generateWithWebhook(documented, filled), u"with a webhook"_s);
        qsizetype answers = usable ? 1 : 0;
        for (qsizetype i = 1; usable && i < documented.shapes.size(); ++i) {
            const AnswerShape &shape = documented.shapes.at(i);
            answers += judge(m_world->generate(documented, filled, shape).id != 0, shape.say);
        }
        int offers = 0;
        int clicks = 0;
        if (usable) {
            if (judge(m_world->checkOffers(documented, done), u"next steps"_s) == 1)
                offers = int(documented.offers.size());
            for (const DocumentedFollowUp &followUp : documented.clicks)
                clicks += judge(m_world->click(followUp, done),
                                u"next step %1 %2"_s.arg(followUp.operation, followUp.preset));
        }
        m_rows.append({id, u"%1/%2"_s.arg(bodies).arg(documented.requests.size() + 1),
                       u"%1/%2"_s.arg(answers).arg(documented.shapes.size()), m_world->filesChecked() - filesBefore,
                       u"%1/%2 offered, %3/%4 taken"_s.arg(offers)
                           .arg(documented.offers.size())
                           .arg(clicks)
                           .arg(documented.clicks.size()),
                       wrong.isEmpty()});
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void cleanupTestCase()
    {
        m_world.reset();
        qInfo("%-28s %-8s %-8s %5s  %s", "operation", "bodies", "answers", "files", "next steps");
        for (const Row &row : std::as_const(m_rows)) {
            qInfo("%-28s %-8s %-8s %5d  %s%s", qPrintable(row.id), qPrintable(row.bodies), qPrintable(row.answers),
                  row.files, qPrintable(row.followUps), row.ok ? "" : "  WRONG");
        }
    }
};

QTEST_MAIN(TestDocumented)
#include "tst_documented.moc"
