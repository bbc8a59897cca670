// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who shows the messages: the desktop's service, or the tray where that is missing. Both are the test's own, on a session
// bus of the test's own (dbus-run-session). The tray's part needs an X server: FRAMELOOM_TEST_TRAY says that it is there.

#include "notify/desktopnotifier.h"
#include "support/settle.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusContext>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingReply>
#include <QMutex>
#include <QSignalSpy>
#include <QSystemTrayIcon>
#include <QTest>
#include <QThread>

#include <optional>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

const QString serviceName = u"org.freedesktop.Notifications"_s;
const QString servicePath = u"/org/freedesktop/Notifications"_s;
const QString watcherName = u"org.kde.StatusNotifierWatcher"_s;
const QString watcherPath = u"/StatusNotifierWatcher"_s;
const QString itemInterface = u"org.kde.StatusNotifierItem"_s;

bool haveTray()
{
    return qEnvironmentVariableIsSet("FRAMELOOM_TEST_TRAY");
}

} // namespace

/// The desktop's service of messages; `broken`: it is there and refuses.
class FakeService : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    FakeService() : m_connection(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"fake-desktop"_s))
    {
        if (!m_connection.registerObject(servicePath, this, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
            || !m_connection.registerService(serviceName))
            qFatal("no service: %s", qPrintable(m_connection.lastError().message()));
    }
    ~FakeService() override
    {
        m_connection.unregisterService(serviceName);
        QDBusConnection::disconnectFromBus(u"fake-desktop"_s);
    }
    bool broken = false;
    QStringList titles;

public Q_SLOTS:
    uint Notify(const QString &, uint, const QString &, const QString &title, const QString &, const QStringList &,
                const QVariantMap &, int)
    {
        titles.append(title);
        if (broken)
            sendErrorReply(QDBusError::Failed, u"no room on the screen"_s);
        return static_cast<uint>(titles.size());
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);

private:
    QDBusConnection m_connection;
};

/// What a panel's tray answers.
class TrayWatcher : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ isThere)
public:
    bool isThere() const { return true; }
    QStringList items() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_items;
    }

public Q_SLOTS:
    void RegisterStatusNotifierItem(const QString &service)
    {
        const QMutexLocker lock(&m_mutex);
        m_items.append(service);
    }

private:
    mutable QMutex m_mutex;
    QStringList m_items;
};

/// A panel with a tray, as KDE and others have it. On a thread of its own: Qt asks it and waits for the answer.
class FakePanel
{
public:
    FakePanel()
    {
        m_watcher.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(&m_watcher, [this] {
            QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"fake-panel"_s);
            if (!bus.registerObject(watcherPath, &m_watcher,
                                    QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllProperties)
                || !bus.registerService(watcherName))
                qFatal("no panel: %s", qPrintable(bus.lastError().message()));
        }, Qt::BlockingQueuedConnection);
    }
    ~FakePanel()
    {
        QDBusConnection::disconnectFromBus(u"fake-panel"_s);
        m_thread.quit();
        m_thread.wait();
    }
    QStringList items() const { return m_watcher.items(); }
    void click() const
    {
        QDBusMessage activate =
            QDBusMessage::createMethodCall(items().last(), u"/StatusNotifierItem"_s, itemInterface, u"Activate"_s);
        activate << 1 << 1;
        const QDBusPendingCall call = QDBusConnection(u"fake-panel"_s).asyncCall(activate);
        [&call] { QTRY_VERIFY(call.isFinished()); }(); // the icon lives in this process
    }
    bool isShown() const
    {
        return QDBusConnection::sessionBus().interface()->isServiceRegistered(items().last());
    }

private:
    TrayWatcher m_watcher;
    QThread m_thread;
};

class tst_DesktopNotifier : public QObject
{
    Q_OBJECT

    std::optional<FakePanel> m_panel;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(QDBusConnection::sessionBus().isConnected(), "this test needs dbus-run-session");
        if (haveTray())
            m_panel.emplace(); // Qt looks for one once
    }
    void cleanupTestCase() { m_panel.reset(); }

    void theDesktopShowsIt()
    {
        FakeService desktop;
        DesktopNotifier notifier;
        QSignalSpy activated(&notifier, &Notifier::activated);
        notifier.show({u"Done"_s, u"a fox"_s, 7});
        QTRY_COMPARE(desktop.titles, QStringList{u"Done"_s});
        // The answer with the id may still be under way: clicked until it is known, as people do.
        QTRY_VERIFY((Q_EMIT desktop.ActionInvoked(1, u"default"_s), activated.count() == 1));
        QCOMPARE(activated.first().first().toLongLong(), 7);
    }

    void whereNobodyCanItIsDropped()
    {
        if (haveTray())
            QSKIP("for the run without a tray");
        QVERIFY(!QSystemTrayIcon::isSystemTrayAvailable());
        DesktopNotifier notifier;
        QSignalSpy activated(&notifier, &Notifier::activated);
        notifier.show({u"Done"_s, u"a fox"_s, 7});
        // Its refusal comes over the bus after what we asked before.
        test::settle([] { (void)QDBusConnection::sessionBus().interface()->isServiceRegistered(serviceName); });
        QVERIFY(activated.isEmpty());
        FakeService desktop; // one that comes later is used
        notifier.show({u"Failed"_s, u"a hound"_s, 8});
        QTRY_COMPARE(desktop.titles, QStringList{u"Failed"_s});
    }

    void theTrayShowsIt_data()
    {
        QTest::addColumn<bool>("refused");
        QTest::newRow("nobody shows messages") << false;
        QTest::newRow("who shows them refuses") << true;
    }
    void theTrayShowsIt()
    {
        QFETCH(const bool, refused);
        if (!haveTray())
            QSKIP("for the run with a tray");
        std::optional<FakeService> desktop;
        if (refused)
            desktop.emplace().broken = true;
        const FakePanel &panel = *m_panel;
        const qsizetype before = panel.items().size();
        DesktopNotifier notifier;
        QSignalSpy activated(&notifier, &Notifier::activated);
        QCOMPARE(panel.items().size(), before); // no icon while there is nothing to say
        notifier.show({u"Done"_s, u"a fox"_s, 7});
        QTRY_COMPARE(panel.items().size(), before + 1);
        QTRY_VERIFY(panel.isShown());
        panel.click();
        QTRY_COMPARE(activated.count(), 1);
        QCOMPARE(activated.first().first().toLongLong(), 7);
        QTRY_VERIFY(!panel.isShown()); // said and done
        notifier.show({u"Failed"_s, u"a hound"_s, 8});
        QTRY_COMPARE(panel.items().size(), before + 2);
        notifier.show({u"Done"_s, u"a heron"_s, 9}); // the last one is what a click shows
        test::settle([] { (void)QDBusConnection::sessionBus().interface()->isServiceRegistered(serviceName); });
        QCOMPARE(panel.items().size(), before + 2); // one icon
        panel.click();
        QTRY_COMPARE(activated.count(), 2);
        QCOMPARE(activated.last().first().toLongLong(), 9);
    }
};

QTEST_MAIN(tst_DesktopNotifier)
#include "tst_desktopnotifier.moc"
