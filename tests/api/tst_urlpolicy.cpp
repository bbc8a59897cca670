// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/urlpolicy.h"

#include <QTest>

using namespace frameloom;
using namespace Qt::StringLiterals;

class TestUrlPolicy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void privateHosts_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isPrivate");
        const auto row = [](const char *url, bool isPrivate) {
            QTest::newRow(url) << QString::fromLatin1(url) << isPrivate;
        };
        for (const char *url :
             {"http://127.0.0.1/a", "http://127.1/a", "http://2130706433/a", "http://0x7f000001/a", "http://0177.0.0.1/",
              "http://[::1]/a", "http://[::]/a", "http://[::ffff:127.0.0.1]/a", "http://[::ffff:7f00:1]/a",
              "http://[::127.0.0.1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://[2001:0:7f00:1::]/", "http://[100::1]/",
              "http://0.0.0.0/a", "http://10.1.2.3/a",
              "http://172.16.0.1/a", "http://172.31.255.255/a", "http://192.168.1.1/a", "http://169.254.169.254/latest",
              "http://100.64.0.1/", "http://[fe80::1]/", "http://[fc00::1]/", "http://[fd12::1]/", "http://224.0.0.1/",
              "http://255.255.255.255/", "http://localhost/a", "http://LOCALHOST/a", "http://localhost./a",
              "http://a.localhost/a", "http://printer.local/", "http://db.internal/", "http://intranet/", "http:///a"})
            row(url, true);
        for (const char *url : {"https://cdn.apiframe.pro/images/1.png", "http://8.8.8.8/", "http://172.32.0.1/",
                                "http://[2606:4700::1]/", "https://localhost.example.com/", "http://100.128.0.1/"})
            row(url, false);
    }
    void privateHosts()
    {
        QFETCH(QString, url);
        QFETCH(bool, isPrivate);
        const QUrl parsed(url);
        QCOMPARE(isPrivateHost(parsed), isPrivate);
        QCOMPARE(isFileUrlAllowed(parsed, false), !isPrivate);
    }

    void schemesAndUsers()
    {
        QVERIFY(!isFileUrlAllowed(QUrl(u"file:///etc/passwd"_s), true));
        QVERIFY(!isFileUrlAllowed(QUrl(u"ftp://cdn.example.com/a"_s), true));
        QVERIFY(!isFileUrlAllowed(QUrl(u"data:image/png;base64,AAAA"_s), true));
        QVERIFY(!isFileUrlAllowed(QUrl(u"javascript:alert(1)"_s), true));
        QVERIFY(!isFileUrlAllowed(QUrl(u"https://user:word@cdn.example.com/a"_s), true));
        QVERIFY(!isFileUrlAllowed(QUrl(), true));
        QVERIFY(isFileUrlAllowed(QUrl(u"http://127.0.0.1:99/a"_s), true));
    }

    void wholeAddresses_data()
    {
        QTest::addColumn<QString>("api");
        QTest::addColumn<QString>("told");
        QTest::addColumn<QString>("whole");
        const QString api = u"https://api.apiframe.pro"_s;
        QTest::newRow("from the root") << api << u"/files/x.png"_s << u"https://api.apiframe.pro/files/x.png"_s;
        QTest::newRow("a path") << api << u"files/x.png?v=2"_s << u"https://api.apiframe.pro/files/x.png?v=2"_s;
        QTest::newRow("a name") << api << u"x.png"_s << u"https://api.apiframe.pro/x.png"_s;
        QTest::newRow("another host") << api << u"//cdn.example.com/x.png"_s << u"https://cdn.example.com/x.png"_s;
        QTest::newRow("below a path") << u"https://proxy.example.com/apiframe"_s << u"files/x.png"_s
                                      << u"https://proxy.example.com/apiframe/files/x.png"_s;
        QTest::newRow("past that path") << u"https://proxy.example.com/apiframe/"_s << u"/files/x.png"_s
                                        << u"https://proxy.example.com/files/x.png"_s;
        QTest::newRow("a port") << u"http://127.0.0.1:8080"_s << u"/x.png"_s << u"http://127.0.0.1:8080/x.png"_s;
        QTest::newRow("upwards") << api << u"../../x.png"_s << u"https://api.apiframe.pro/x.png"_s;
        QTest::newRow("nobody's name goes along") << u"https://me:secret@api.example.com/?k=1#f"_s << u"/x.png"_s
                                                  << u"https://api.example.com/x.png"_s;
        for (const char *same : {"https://cdn.example.com/x.png", "http://cdn.example.com/x.png", "javascript:alert(1)",
                                 "file:///etc/passwd", "data:image/png;base64,AAAA", "ftp://cdn.example.com/x.png", "C:/x.png",
                                 "pending", ""})
            QTest::newRow(same) << api << QString::fromLatin1(same) << QString::fromLatin1(same);
    }
    void wholeAddresses()
    {
        QFETCH(const QString, api);
        QFETCH(const QString, told);
        QFETCH(const QString, whole);
        QCOMPARE(wholeFileUrl(QUrl(api), QUrl(told)), QUrl(whole));
    }

    void redirects()
    {
        const QUrl secure(u"https://cdn.example.com/a"_s);
        const QUrl plain(u"http://cdn.example.com/a"_s);
        QVERIFY(isFileRedirectAllowed(secure, QUrl(u"https://other.example.com/b"_s), false));
        QVERIFY(isFileRedirectAllowed(plain, secure, false));
        QVERIFY(!isFileRedirectAllowed(secure, plain, false));
        QVERIFY(!isFileRedirectAllowed(secure, plain, true));
        QVERIFY(!isFileRedirectAllowed(secure, QUrl(u"https://127.0.0.1/"_s), false));
        QVERIFY(!isFileRedirectAllowed(plain, QUrl(u"file:///etc/passwd"_s), true));
    }

    void origins()
    {
        const QUrl base(u"https://api.example.com/fetch"_s);
        QVERIFY(isSameOrigin(base, QUrl(u"https://api.example.com:443/v2/fetch"_s)));
        QVERIFY(!isSameOrigin(base, QUrl(u"https://api.example.com:444/fetch"_s)));
        QVERIFY(!isSameOrigin(base, QUrl(u"http://api.example.com/fetch"_s)));
        QVERIFY(!isSameOrigin(base, QUrl(u"https://example.com/fetch"_s)));
        QVERIFY(!isSameOrigin(base, QUrl(u"https://api.example.com@evil.example/fetch"_s)));
        QVERIFY(!isSameOrigin(base, QUrl(u"https://u:p@api.example.com/fetch"_s)));
    }
};

QTEST_GUILESS_MAIN(TestUrlPolicy)
#include "tst_urlpolicy.moc"
