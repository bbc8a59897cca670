// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/memoryvault.h"
#include "catalog/mediavalue.h"
#include "library/draftrepository.h"
#include "library/inputcleaner.h"
#include "library/inputfiles.h"
#include "library/jobrepository.h"
#include "library/storefixture.h"
#include "studio/workspace.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace frameloom;
using namespace Qt::StringLiterals;

/// What is cleaned away of <data>/inputs, and above all what is not.
class TestInputCleaner : public QObject
{
    Q_OBJECT

    struct World : OpenFile
    {
        World() { QDir().mkpath(inputs()); }
        QString inputs() const { return inputsFolder(dir.path()); }
        /// A file that was last used so many days ago.
        QString file(const QString &name, int days = 40) const
        {
            const QString path = inputs() + u'/' + name;
            QFile made(path);
            if (!made.open(QIODevice::WriteOnly) || made.write("a picture") < 0 || !made.flush()
                || !made.setFileTime(QDateTime::currentDateTimeUtc().addDays(-days), QFileDevice::FileModificationTime))
                return {};
            return path;
        }
        QStringList left() const { return QDir(inputs()).entryList(QDir::Files, QDir::Name); }
        int clean()
        {
            return cleanInputs(db(), inputs(), QDateTime::currentDateTimeUtc().addDays(-unusedInputDays));
        }
    };
    static QString hash(QChar digit) { return QString(32, digit) + u".png"_s; }
    static QJsonObject params(const QString &path)
    {
        return {{u"image"_s, MediaValue{0, path, {}}.toJson()}, {u"prompt"_s, u"a \"fox\""_s}};
    }

private Q_SLOTS:
    void removesWhatNobodyNames()
    {
        World world;
        world.file(hash(u'a'));
        world.file(u"mask-"_s + QString(24, u'b') + u".png"_s);
        world.file(u"frame-0123abcd-4567.png"_s);
        QCOMPARE(world.clean(), 3);
        QCOMPARE(world.left(), QStringList());
        QCOMPARE(world.clean(), 0);
    }

    void keepsWhatIsYoungOrNotOurs()
    {
        World world;
        world.file(hash(u'a'), 20);
        world.file(u"holiday.png"_s);
        world.file(hash(u'c') + u".bak"_s);
        const QStringList before = world.left();
        QCOMPARE(before.size(), 3);
        QCOMPARE(world.clean(), 0);
        QCOMPARE(world.left(), before);
    }

    void keepsWhatADraftNames()
    {
        World world;
        QVERIFY(DraftRepository(world.db()).save({u"op"_s, params(world.file(hash(u'a'))), {}}));
        world.file(hash(u'b'));
        QCOMPARE(world.clean(), 1);
        QCOMPARE(world.left(), QStringList(hash(u'a')));
    }

    void keepsWhatAJobNames_data()
    {
        QTest::addColumn<JobState>("state");
        QTest::addColumn<bool>("binned");
        QTest::newRow("queued") << JobState::Queued << false;
        QTest::newRow("running") << JobState::Running << false;
        QTest::newRow("unconfirmed") << JobState::Unconfirmed << false;
        QTest::newRow("done, for Remix") << JobState::Done << false;
        QTest::newRow("in the bin") << JobState::Done << true;
    }
    void keepsWhatAJobNames()
    {
        QFETCH(const JobState, state);
        QFETCH(const bool, binned);
        World world;
        Job job = someJob();
        job.state = state;
        job.deletedAt = binned ? 1 : 0;
        // In a list, and after the data folder was moved: the name counts.
        job.params = {{u"images"_s, QJsonArray{MediaValue{0, world.file(hash(u'a')), {}}.toJson(),
                                               MediaValue{0, u"/elsewhere/inputs/"_s + hash(u'b'), {}}.toJson()}}};
        world.file(hash(u'b'));
        world.file(hash(u'c'));
        QVERIFY(JobRepository(world.db()).insert(job));
        QCOMPARE(world.clean(), 1);
        QCOMPARE(world.left(), (QStringList{hash(u'a'), hash(u'b')}));
    }

    void keepsWhatATableOfLaterNames()
    {
        World world;
        QVERIFY(world.db().exec(u"CREATE TABLE shelves (id INTEGER PRIMARY KEY, cover TEXT)"_s));
        QVERIFY(world.db().exec(u"INSERT INTO shelves(cover) VALUES (?)"_s, {world.file(hash(u'a'))}));
        QCOMPARE(world.clean(), 0);
        QCOMPARE(world.left(), QStringList(hash(u'a')));
    }

    void removesNothingWhenTheDatabaseCannotBeRead()
    {
        World world;
        world.file(hash(u'a'));
        QVERIFY(!world.db().exec(u"SELECT nothing FROM nowhere"_s)); // the failure stands
        QCOMPARE(world.clean(), 0);
        QCOMPARE(world.left(), QStringList(hash(u'a')));
    }

    void whatAKillLeftAsideComesBack()
    {
        World world;
        QVERIFY(DraftRepository(world.db()).save({u"op"_s, params(world.inputs() + u'/' + hash(u'a')), {}}));
        world.file(hash(u'a') + u".gone"_s);
        world.file(hash(u'b') + u".gone"_s);
        world.file(hash(u'b'), 0); // written anew after the kill
        QCOMPARE(world.clean(), 0);
        QCOMPARE(world.left(), (QStringList{hash(u'a'), hash(u'b')}));
    }

    void whatIsUsedAgainIsYoung()
    {
        World world;
        const StoredInput stored = storeInput(world.inputs(), "some bytes", u"png"_s);
        QFile file(stored.path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-90), QFileDevice::FileModificationTime));
        file.close();
        QCOMPARE(storeInput(world.inputs(), "some bytes", u"png"_s).path, stored.path);
        QCOMPARE(world.clean(), 0);
        QVERIFY(QFile::exists(stored.path));
    }

    void theProgramCleansItsOwnFolder()
    {
        World world; // for its files only
        Workspace workspace(world.dir.path(), std::make_unique<MemoryVault>());
        workspace.store().open();
        const QString old = world.file(hash(u'a'), unusedInputDays + 1);
        const QString young = world.file(hash(u'b'), unusedInputDays - 1);
        workspace.cleanInputs();
        QTRY_VERIFY(!QFile::exists(old));
        QVERIFY(QFile::exists(young));
    }

    void noFolderIsFine()
    {
        World world;
        QVERIFY(QDir(world.inputs()).removeRecursively());
        QCOMPARE(world.clean(), 0);
    }
};

QTEST_GUILESS_MAIN(TestInputCleaner)
#include "tst_inputcleaner.moc"
