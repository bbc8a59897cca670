// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The notifier against a fake notification service. With FRAMELOOM_TEST_BUS the session bus is the test's own
// (dbus-run-session); without it there is no bus at all.

#include "notify/dbusnotifier.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

constexpr int patience = 30'000;
const QString fakeName = u"org.freedesktop.Notifications"_s;
const QString fakePath = u"/org/freedesktop/Notifications"_s;

bool haveBus()
{
    return qEnvironmentVariableIsSet("FRAMELOOM_TEST_BUS");
}

} // namespace

class FakeDesktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Call
    {
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };
    QVector<Call> calls;

public Q_SLOTS:
    uint Notify(const QString &, uint, const QString &, const QString &title, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int)
    {
        calls.append({title, body, actions, hints});
        return static_cast<uint>(calls.size());
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
};

class tst_DBusNotifier : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        // A test must never show anything on a person's own desktop.
        if (!haveBus())
            qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/frameloom-test-bus");
    }

    void withoutABusItSaysSo()
    {
        if (haveBus())
            QSKIP("for the run without a bus");
        DBusNotifier notifier;
        QSignalSpy failed(&notifier, &DBusNotifier::failed);
        notifier.show({u"Done"_s, u"a fox"_s, 7});
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
        QCOMPARE(failed.first().first().value<Notification>().jobId, 7);
    }

    void withoutAServiceItSaysSo()
    {
        if (!haveBus())
            QSKIP("for the run with a bus");
        DBusNotifier notifier;
        QSignalSpy failed(&notifier, &DBusNotifier::failed);
        notifier.show({u"Done"_s, u"a fox"_s, 7});
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, patience);
    }

    void showsAndIsClicked()
    {
        if (!haveBus())
            QSKIP("for the run with a bus");
        // On a connection of its own, as another process would be.
        QDBusConnection service = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"fake-desktop"_s);
        FakeDesktop desktop;
        QVERIFY(service.registerObject(fakePath, &desktop,
                                       QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(service.registerService(fakeName));

        DBusNotifier notifier;
        QSignalSpy failed(&notifier, &DBusNotifier::failed);
        QSignalSpy activated(&notifier, &Notifier::activated);
        notifier.show({u"Done"_s, u"a <b>fox</b> & hound"_s, 7});
        notifier.show({u"Out of credits"_s, u"a hound"_s, 8});
        QTRY_COMPARE_WITH_TIMEOUT(desktop.calls.size(), 2, patience);
        QCOMPARE(desktop.calls.first().title, u"Done"_s);
        QCOMPARE(desktop.calls.first().body, u"a &lt;b&gt;fox&lt;/b&gt; &amp; hound"_s); // no markup of a prompt's
        QCOMPARE(desktop.calls.first().actions.value(0), u"default"_s);
        QCOMPARE(desktop.calls.first().hints.value(u"desktop-entry"_s).toString(), QStringLiteral(FRAMELOOM_APP_ID));
        QVERIFY(desktop.calls.first().hints.value(u"suppress-sound"_s).toBool());

        // The answer with the id may still be under way: clicked until it is known, as people do.
        QTRY_VERIFY_WITH_TIMEOUT(
            (Q_EMIT desktop.ActionInvoked(1, u"default"_s), QTest::qWait(20), activated.count() == 1), patience);
        QCOMPARE(activated.first().first().toLongLong(), 7);
        Q_EMIT desktop.ActionInvoked(99, u"default"_s); // another program's
        Q_EMIT desktop.NotificationClosed(2, 2);
        Q_EMIT desktop.ActionInvoked(2, u"default"_s);
        Q_EMIT desktop.ActionInvoked(1, u"default"_s); // once is enough
        notifier.show({u"Last"_s, {}, 9});
        QTRY_COMPARE_WITH_TIMEOUT(desktop.calls.size(), 3, patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            (Q_EMIT desktop.ActionInvoked(3, u"default"_s), QTest::qWait(20), activated.count() == 2), patience);
        QCOMPARE(activated.last().first().toLongLong(), 9);
        QCOMPARE(failed.count(), 0);
        service.unregisterService(fakeName);
    }
};

QTEST_MAIN(tst_DBusNotifier)
#include "tst_dbusnotifier.moc"
