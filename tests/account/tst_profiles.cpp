// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/profilestore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

/// JSON with ' for ", which moc reads better than raw strings.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

class tst_Profiles : public QObject
{
    Q_OBJECT

    static void write(const QTemporaryDir &folder, const QByteArray &json)
    {
        QFile file(folder.filePath(u"profiles.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
    }

private Q_SLOTS:
    void keepsProfiles()
    {
        QTemporaryDir folder;
        Profile own = Profile::forUrl(QUrl(u"http://127.0.0.1:9000/api/"_s), ApiGeneration::Classic);
        {
            ProfileStore store(folder.path());
            QVERIFY(store.profiles().isEmpty());
            QVERIFY(store.save(Profile::classic()));
            QVERIFY(store.save(own));
            own.name = u"Mine"_s;
            QVERIFY(store.save(own)); // replaced, not added
        }
        ProfileStore store(folder.path());
        QCOMPARE(store.profiles().size(), 2);
        const auto found = store.find(u"Mine"_s);
        QVERIFY(found);
        QCOMPARE(found->id, own.id);
        QCOMPARE(found->apiUrl, own.apiUrl);
        QCOMPARE(found->proUrl, own.proUrl);
        QCOMPARE(found->generation, ApiGeneration::Classic);
        QVERIFY(store.find(own.id));
        QVERIFY(store.remove(own.id));
        QVERIFY(!ProfileStore(folder.path()).find(own.id));
        QVERIFY(!store.find(u"nobody"_s));
    }

    void skipsWhatIsNotOurs()
    {
        QTemporaryDir folder;
        write(folder, json("[{'id':'../../etc','name':'a'},{'id':'','name':'b'},42,'x',{'name':'c'},"
            "{'id':'good','name':'  ','url':'https://example.org'},{'id':'good','name':'twice'}]"));
        const ProfileStore store(folder.path());
        QCOMPARE(store.profiles().size(), 1);
        QCOMPARE(store.profiles().first().name, u"good"_s); // a name that says nothing
    }

    void keepsABrokenFile()
    {
        QTemporaryDir folder;
        const QByteArray broken = json("[{'id':'good','name':'Mine',}]"); // a comma too many, by hand
        write(folder, broken);
        ProfileStore store(folder.path());
        QVERIFY(store.profiles().isEmpty());
        QVERIFY(store.save(Profile::classic()));
        QFile kept(folder.filePath(u"profiles.json.broken"_s));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), broken);
    }

    void tellsWhenItCannotWrite()
    {
        ProfileStore store(u"/proc/no/such/folder"_s);
        QVERIFY(!store.save(Profile::classic()));
        QVERIFY(store.find(Profile::classic().id)); // for this run
        QVERIFY(!store.isSaved());
    }

    void namesDoNotCollide()
    {
        QVERIFY(Profile::named(u"Studio B"_s).id != Profile::named(u"Studio-B"_s).id);
        QCOMPARE(Profile::named(u"Studio B"_s).id, Profile::named(u"Studio B"_s).id);
        const QUrl url(u"https://user:secret@example.org/x/?q=1#f"_s);
        const Profile profile = Profile::forUrl(url, ApiGeneration::Classic);
        QCOMPARE(profile.apiUrl, QUrl(u"https://example.org/x"_s));
        QVERIFY(!profile.id.contains("secret"_L1));
    }
};

QTEST_GUILESS_MAIN(tst_Profiles)
#include "tst_profiles.moc"
