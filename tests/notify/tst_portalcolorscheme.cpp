// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The theme follows a desktop that tells its taste through xdg-desktop-portal: here one of the test's own, on a session
// bus of the test's own (dbus-run-session).

#include "style/portalcolorscheme.h"
#include "style/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace frameloom;

namespace {

const QString portalName = u"org.freedesktop.portal.Desktop"_s;
const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString colorScheme = u"color-scheme"_s;

constexpr uint None = 0;
constexpr uint Dark = 1;
constexpr uint Light = 2;

} // namespace

/// As documented in org.freedesktop.portal.Settings, version 1.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    /// On a connection of its own, as another process would be.
    explicit FakePortal(const QVariant &scheme)
        : m_scheme(scheme)
        , m_connection(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal%1"_s.arg(++s_number)))
    {
        if (!m_connection.registerObject(portalPath, this, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals)
            || !m_connection.registerService(portalName))
            qFatal("no portal: %s", qPrintable(m_connection.lastError().message()));
    }
    ~FakePortal() override
    {
        m_connection.unregisterService(portalName);
        QDBusConnection::disconnectFromBus(m_connection.name());
    }
    void change(const QVariant &scheme, const QString &space = appearance, const QString &key = colorScheme)
    {
        if (space == appearance && key == colorScheme)
            m_scheme = scheme;
        Q_EMIT SettingChanged(space, key, QDBusVariant(scheme));
    }
    int reads = 0;

public Q_SLOTS:
    QDBusVariant Read(const QString &space, const QString &key)
    {
        ++reads;
        const QVariant value = space == appearance && key == colorScheme ? m_scheme : QVariant(u"?"_s);
        return QDBusVariant(QVariant::fromValue(QDBusVariant(value))); // a variant in a variant, as the portal does
    }

Q_SIGNALS:
    void SettingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    static inline int s_number = 0;
    QVariant m_scheme;
    QDBusConnection m_connection;
};

class tst_PortalColorScheme : public QObject
{
    Q_OBJECT

    using Told = std::optional<bool>;
    static QVector<Told> told(const QSignalSpy &spy)
    {
        QVector<Told> all;
        for (const QList<QVariant> &arguments : spy)
            all.append(arguments.first().value<Told>());
        return all;
    }
    /// What was sent to us before has been delivered.
    static void settle()
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        for (int i = 0; i < 3; ++i) {
            (void)bus.interface()->isServiceRegistered(portalName);
            QCoreApplication::processEvents();
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<Told>("std::optional<bool>");
        QVERIFY2(QDBusConnection::sessionBus().isConnected(), "this test needs dbus-run-session");
    }

    void itIsAskedAndListenedTo()
    {
        FakePortal portal(Dark);
        PortalColorScheme scheme;
        QSignalSpy changed(&scheme, &PortalColorScheme::preferenceChanged);
        scheme.start();
        QVERIFY(changed.isEmpty()); // nobody waits for an answer
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(told(changed), QVector<Told>{true});
        portal.change(Light);
        QTRY_COMPARE(told(changed), (QVector<Told>{true, false}));
        portal.change(None);
        QTRY_COMPARE(told(changed), (QVector<Told>{true, false, std::nullopt}));
        QCOMPARE(portal.reads, 1);
    }

    void otherSettingsAndNonsenseAreNotTaken()
    {
        FakePortal portal(Light);
        PortalColorScheme scheme;
        QSignalSpy changed(&scheme, &PortalColorScheme::preferenceChanged);
        scheme.start();
        QTRY_COMPARE(changed.count(), 1);
        portal.change(Dark, u"org.gnome.desktop.interface"_s);
        portal.change(Dark, appearance, u"contrast"_s);
        portal.change(u"dark"_s);
        portal.change(Dark);
        QTRY_COMPARE(changed.count(), 2);
        QCOMPARE(told(changed), (QVector<Told>{false, true}));
        portal.change(uint(7)); // of a later version: no preference that we know
        QTRY_COMPARE(changed.count(), 3);
        QCOMPARE(told(changed).last(), Told());
    }

    void withoutAPortalNothingIsSaid()
    {
        PortalColorScheme scheme;
        QSignalSpy changed(&scheme, &PortalColorScheme::preferenceChanged);
        scheme.start();
        settle();
        QVERIFY(changed.isEmpty());
        // One that comes later, as at the login of a desktop, is heard all the same.
        FakePortal portal(None);
        portal.change(Light);
        QTRY_COMPARE(told(changed), QVector<Told>{false});
    }

    void aPortalThatIsStartedAgainIsFollowed()
    {
        auto portal = std::make_unique<FakePortal>(Dark);
        PortalColorScheme scheme;
        QSignalSpy changed(&scheme, &PortalColorScheme::preferenceChanged);
        scheme.start();
        QTRY_COMPARE(changed.count(), 1);
        portal.reset();
        portal = std::make_unique<FakePortal>(Dark);
        settle();
        portal->change(Light);
        QTRY_COMPARE(told(changed).last(), Told(false));
    }

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0) // newer ones hear it from Qt
    void theThemeFollows()
    {
        FakePortal portal(Light);
        Theme theme;
        QWidget window;
        window.show();
        theme.apply(*qApp, ThemeMode::System);
        QVERIFY(theme.isDark()); // nobody has said anything yet
        theme.followDesktop();
        const auto ground = [&window] { return window.palette().color(QPalette::Window); };
        QTRY_COMPARE(ground(), Tokens::standard(false).window);
        portal.change(Dark); // in the evening, while the program runs
        QTRY_COMPARE(ground(), Tokens::standard(true).window);
        portal.change(Light);
        QTRY_COMPARE(ground(), Tokens::standard(false).window);
        portal.change(None);
        QTRY_COMPARE(ground(), Tokens::standard(true).window);

        // Who has chosen is left alone, and what the desktop said meanwhile holds afterwards.
        theme.apply(*qApp, ThemeMode::Dark);
        QSignalSpy painted(&theme, &Theme::changed);
        portal.change(Light);
        QTRY_COMPARE(painted.count(), 1);
        QCOMPARE(ground(), Tokens::standard(true).window);
        QVERIFY(theme.isDark());
        theme.apply(*qApp, ThemeMode::System);
        QTRY_COMPARE(ground(), Tokens::standard(false).window);
    }
#endif
};

QTEST_MAIN(tst_PortalColorScheme)
#include "tst_portalcolorscheme.moc"
