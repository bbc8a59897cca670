// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/peoplefile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

constexpr qint64 Now = 1'700'000'000'000;

Person anna()
{
    Person person;
    person.name = u"Anna"_s;
    person.trainTask = u"tr1"_s;
    person.uploadTask = u"up1"_s;
    person.triggerWord = u"TOKMSN"_s;
    person.pictureCount = 12;
    person.preparedUntil = Now + 5;
    person.createdAt = Now - 1000;
    person.trainedAt = Now - 500;
    return person;
}

} // namespace

class tst_PeopleFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outAndIn()
    {
        Person object = anna();
        object.kind = PersonKind::Object;
        object.service = u"unified"_s;
        object.trainTask = u"lora/7 ä"_s; // ids are opaque
        object.trainedAt = 0;
        const PeopleFile file = readPeople(writePeople({anna(), object}, Now), Now);
        QCOMPARE(file.problem, PeopleFile::Problem::None);
        QCOMPARE(file.skipped, 0);
        QCOMPARE(file.people.size(), 2);
        QVERIFY(file.people.at(0) == anna());
        QVERIFY(file.people.at(1) == object);
    }

    void itSaysWhatItIs()
    {
        Person unfinished = anna();
        unfinished.trainTask.clear();
        const QJsonObject root = QJsonDocument::fromJson(writePeople({anna(), unfinished}, Now)).object();
        QCOMPARE(root.value("format"_L1).toString(), u"frameloom.people"_s);
        QCOMPARE(root.value("version"_L1).toInt(), 1);
        QCOMPARE(root.value("people"_L1).toArray().size(), 1);
        const QJsonObject entry = root.value("people"_L1).toArray().first().toObject();
        QCOMPARE(entry.keys(),
                 (QStringList{u"created_at"_s, u"images_expire_at"_s, u"images_id"_s, u"kind"_s, u"name"_s,
                              u"pictures"_s, u"service"_s, u"trained_at"_s, u"training_id"_s, u"trigger_word"_s}));
    }

    void lenient()
    {
        // Written by hand: an id is enough.
        const PeopleFile file = readPeople(R"([{"training_id": " tr1 ", "more": {}}, {"name": "Bo"}, 7])", Now);
        QCOMPARE(file.problem, PeopleFile::Problem::None);
        QCOMPARE(file.skipped, 2);
        QCOMPARE(file.people.size(), 1);
        QCOMPARE(file.people.first().trainTask, u"tr1"_s);
        QCOMPARE(file.people.first().trainedAt, Now);
        QCOMPARE(readPeople(R"({"people": [{"training_id": "x"}]})", Now).people.size(), 1);
    }

    void problems_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<PeopleFile::Problem>("problem");
        using enum PeopleFile::Problem;
        QTest::newRow("nothing") << QByteArray() << NotJson;
        QTest::newRow("cut") << writePeople({anna()}, Now).left(60) << NotJson;
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n") << NotJson;
        QTest::newRow("other JSON") << QByteArray(R"({"operations": []})") << NotPeople;
        QTest::newRow("other format") << QByteArray(R"({"format": "x", "people": []})") << NotPeople;
        QTest::newRow("newer") << QByteArray(R"({"format": "frameloom.people", "version": 2, "people": []})") << TooNew;
        QTest::newRow("empty") << writePeople({}, Now) << Empty;
        QTest::newRow("no ids") << QByteArray(R"([{"name": "Bo"}])") << Empty;
    }
    void problems()
    {
        QFETCH(const QByteArray, text);
        const PeopleFile file = readPeople(text, Now);
        QTEST(file.problem, "problem");
        QVERIFY(file.people.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_PeopleFile)
#include "tst_peoplefile.moc"
