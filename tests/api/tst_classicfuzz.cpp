// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/classicdialect.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace frameloom;
using namespace Qt::StringLiterals;

/// Random and damaged answers: nothing may crash, and no reader may make up a result from noise.
class TestClassicFuzz : public QObject
{
    Q_OBJECT
    ClassicDialect m_dialect;
    QList<QByteArray> m_seeds;

    void readAll(const QByteArray &body)
    {
        const auto submit = m_dialect.readSubmit(body);
        if (submit.ok())
            QVERIFY(!submit.value().taskId.isEmpty() || submit.value().report);
        const auto fetch = m_dialect.readFetch(body, {u"5d0c7a42"_s, u"c1f4e8b0"_s});
        if (fetch.ok()) {
            for (const TaskReport &report : fetch.value()) {
                QVERIFY(report.percent >= -1 && report.percent <= 100);
                QVERIFY(report.files.size() <= 100);
            }
        }
        (void)m_dialect.readAccount(body);
        for (const int status : {0, 302, 400, 401, 404, 429, 500, 999})
            QVERIFY(m_dialect.readError(status, body).kind != FailureKind::None);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QDir dir(QStringLiteral(FRAMELOOM_SOURCE_DIR) + u"/tests/data/classic"_s);
        for (const QString &name : dir.entryList({u"*.json"_s})) {
            QFile file(dir.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            m_seeds += file.readAll();
        }
        QVERIFY(m_seeds.size() > 20);
    }

    void randomBytes()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < 1000; ++i) {
            QByteArray body(random.bounded(300), '\0');
            for (char &c : body)
                c = static_cast<char>(random.bounded(256));
            readAll(body);
        }
    }

    void damagedAnswers()
    {
        static const QList<QByteArray> tokens = {"null", "[]", "{}", "\"\"", "-1", "1e999", "true", "[[[[", "\xff", "\\u0000",
                                                 "\"task_id\":", "\"status\":\"finished\"", "99999999999999999999"};
        QRandomGenerator random(2);
        for (int i = 0; i < 2000; ++i) {
            QByteArray body = m_seeds.at(random.bounded(m_seeds.size()));
            for (int n = random.bounded(1, 5); n > 0 && !body.isEmpty(); --n) {
                const auto at = random.bounded(body.size());
                switch (random.bounded(4)) {
                case 0:
                    body[at] = static_cast<char>(random.bounded(256));
                    break;
                case 1:
                    body.remove(at, random.bounded(1, 20));
                    break;
                case 2:
                    body.insert(at, tokens.at(random.bounded(tokens.size())));
                    break;
                default:
                    body.truncate(at);
                    break;
                }
            }
            readAll(body);
        }
    }

    void deepNesting()
    {
        readAll(QByteArray(100'000, '['));
        readAll("{\"errors\":" + QByteArray(900, '[') + "1" + QByteArray(900, ']') + "}");
    }
};

QTEST_GUILESS_MAIN(TestClassicFuzz)
#include "tst_classicfuzz.moc"
