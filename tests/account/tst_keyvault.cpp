// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/keychainvault.h"
#include "account/memoryvault.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace frameloom;
using namespace Qt::StringLiterals;
using Place = KeyVault::Place;
using Found = KeyVault::Found;

namespace {

const QString Key = u"key-äöü-0123456789"_s;

std::optional<Found> read(KeyVault &vault, const QString &id)
{
    QObject context;
    std::optional<Found> result;
    vault.read(id, &context, [&result](const Found &found) { result = found; });
    return QTest::qWaitFor([&result] { return result.has_value(); }, test::PatienceMs) ? result : std::nullopt;
}

std::optional<Place> write(KeyVault &vault, const QString &id, const QString &key)
{
    QObject context;
    std::optional<Place> result;
    vault.write(id, key, &context, [&result](Place place) { result = place; });
    return QTest::qWaitFor([&result] { return result.has_value(); }, test::PatienceMs) ? result : std::nullopt;
}

bool remove(KeyVault &vault, const QString &id)
{
    QObject context;
    bool done = false;
    vault.remove(id, &context, [&done] { done = true; });
    return QTest::qWaitFor([&done] { return done; }, test::PatienceMs);
}

// Set by the wrapper that starts a keychain of its own (with_keyring.sh).
bool haveKeyring()
{
    return qEnvironmentVariableIsSet("FRAMELOOM_TEST_KEYRING");
}

} // namespace

class TestKeyVault : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (haveKeyring())
            return;
        // No keychain, also on a machine that has one: a test must not touch a person's own.
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/frameloom-test-bus");
        qunsetenv("DISPLAY");
    }

    void memory()
    {
        MemoryVault vault;
        QCOMPARE(read(vault, u"classic"_s)->place, Place::None);
        QCOMPARE(write(vault, u"classic"_s, Key), Place::Memory);
        QCOMPARE(read(vault, u"classic"_s)->key, Key);
        QCOMPARE(read(vault, u"classic"_s)->place, Place::Memory);
        QCOMPARE(read(vault, u"other"_s)->place, Place::None);
        QVERIFY(remove(vault, u"classic"_s));
        QCOMPARE(read(vault, u"classic"_s)->place, Place::None);
    }

    void withoutAKeychain()
    {
        if (haveKeyring())
            QSKIP("for the run without a keychain");
        KeychainVault vault(u"Frameloom test"_s);
        const auto before = read(vault, u"classic"_s);
        QVERIFY(before);
        QCOMPARE(before->place, Place::None);
        QVERIFY(!before->keychainAnswers);
        QCOMPARE(write(vault, u"classic"_s, Key), Place::Memory);
        const auto after = read(vault, u"classic"_s);
        QCOMPARE(after->key, Key);
        QCOMPARE(after->place, Place::Memory);
        QVERIFY(!after->keychainAnswers);
        QVERIFY(remove(vault, u"classic"_s));
        QCOMPARE(read(vault, u"classic"_s)->place, Place::None);
        // For this run only: another vault knows nothing.
        QCOMPARE(write(vault, u"classic"_s, Key), Place::Memory);
        KeychainVault next(u"Frameloom test"_s);
        QCOMPARE(read(next, u"classic"_s)->place, Place::None);
    }

    void withAKeychain()
    {
        if (!haveKeyring())
            QSKIP("for the run with a keychain");
        {
            KeychainVault vault(u"Frameloom test"_s);
            const auto before = read(vault, u"classic"_s);
            QVERIFY(before);
            QCOMPARE(before->place, Place::None);
            QVERIFY(before->keychainAnswers);
            QCOMPARE(write(vault, u"classic"_s, u"first"_s), Place::Keychain);
            QCOMPARE(write(vault, u"classic"_s, Key), Place::Keychain);
            QCOMPARE(write(vault, u"url-1"_s, u"another"_s), Place::Keychain);
        }
        KeychainVault next(u"Frameloom test"_s);
        const auto found = read(next, u"classic"_s);
        QCOMPARE(found->key, Key);
        QCOMPARE(found->place, Place::Keychain);
        QVERIFY(found->keychainAnswers);
        QCOMPARE(read(next, u"url-1"_s)->key, u"another"_s);
        QVERIFY(remove(next, u"classic"_s));
        QCOMPARE(read(next, u"classic"_s)->place, Place::None);
        QCOMPARE(read(next, u"url-1"_s)->place, Place::Keychain);
    }

    void oneAfterAnother()
    {
        KeychainVault vault(u"Frameloom test"_s);
        QStringList order;
        QObject context;
        vault.write(u"busy"_s, u"one"_s, &context, [&order](Place) { order += u"write one"_s; });
        vault.write(u"busy"_s, u"two"_s, &context, [&order](Place) { order += u"write two"_s; });
        vault.read(u"busy"_s, &context, [&order](const Found &found) { order += found.key; });
        vault.remove(u"busy"_s, &context, [&order] { order += u"removed"_s; });
        vault.read(u"busy"_s, &context, [&order](const Found &found) { order += u"then "_s + found.key; });
        QTRY_COMPARE(order, QStringList({u"write one"_s, u"write two"_s, u"two"_s, u"removed"_s, u"then "_s}));
    }

    void theContextOrTheVaultMayGo()
    {
        bool called = false;
        auto vault = std::make_unique<KeychainVault>(u"Frameloom test"_s);
        {
            QObject context;
            vault->read(u"gone"_s, &context, [&called](const Found &) { called = true; });
        }
        QVERIFY(read(*vault, u"gone"_s)); // the queue goes on
        QObject context;
        vault->write(u"gone"_s, Key, &context, [&called](Place) { called = true; });
        QCoreApplication::processEvents();
        vault.reset();
        KeychainVault next(u"Frameloom test"_s);
        QVERIFY(remove(next, u"gone"_s));
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(TestKeyVault)
#include "tst_keyvault.moc"
