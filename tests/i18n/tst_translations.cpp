// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalog/catalogtexts.h"
#include "i18n/tsfile.h"
#include "words/languages.h"
#include "words/words.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace frameloom;
using namespace frameloom::test;

/// The translation files against the sources, and what a German sees of them.
class tst_Translations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void noTextIsForgotten();
    void germanIsComplete();
    void placeholdersStay();
    void keysAndEndingsStay();
    void quotesAreGerman();
    void catalogIsTranslated();
    void englishHasItsPlurals();
    void germanSpeaks();
    void englishSpeaksWhereNothingElseDoes();

private:
    QVector<TsMessage> m_german;
    QVector<TsMessage> m_english;
};

namespace {

QString tsPath(const QString &language)
{
    return QStringLiteral(FRAMELOOM_SOURCE_DIR) + u"/translations/frameloom_%1.ts"_s.arg(language);
}

QSet<QString> keysOf(const QVector<TsMessage> &messages)
{
    QSet<QString> keys;
    for (const TsMessage &message : messages)
        keys << message.key();
    return keys;
}

QString listed(const QSet<QString> &keys)
{
    QStringList sorted(keys.cbegin(), keys.cend());
    sorted.sort();
    return sorted.join(u'\n');
}

/// %1, %L2, %n and %Ln, sorted.
QStringList placeholdersIn(const QString &text)
{
    static const QRegularExpression placeholder(u"%(?:L?\\d{1,2}|L?n)"_s);
    QStringList found;
    for (const auto &match : placeholder.globalMatch(text))
        found << match.captured();
    found.sort();
    return found;
}

int acceleratorsIn(const QString &text)
{
    static const QRegularExpression accelerator(u"&[^&\\s]"_s);
    return int(QString(text).remove(u"&&"_s).count(accelerator));
}

/// The program's languages while it lives.
class Speaking
{
public:
    explicit Speaking(const QLocale &locale) : m_before(QLocale())
    {
        QLocale::setDefault(locale);
        installLanguages(*QCoreApplication::instance(), locale);
    }
    ~Speaking()
    {
        qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator *>());
        QLocale::setDefault(m_before);
    }
    Q_DISABLE_COPY_MOVE(Speaking)

private:
    QLocale m_before;
};

} // namespace

void tst_Translations::initTestCase()
{
    m_german = readTs(tsPath(u"de"_s));
    m_english = readTs(tsPath(u"en"_s));
    QVERIFY(m_german.size() > 500);
    QVERIFY(!m_english.isEmpty());
}

void tst_Translations::noTextIsForgotten()
{
    QTemporaryDir folder;
    const QString fresh = folder.filePath(u"frameloom_de.ts"_s);
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(FRAMELOOM_LUPDATE),
                  {u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u'@' + QStringLiteral(FRAMELOOM_TEXTS_LIST), u"-ts"_s, fresh});
    QVERIFY(lupdate.waitForFinished(4 * test::PatienceMs));
    const QString said = QString::fromUtf8(lupdate.readAll());
    QCOMPARE(lupdate.exitCode(), 0);
    // Texts in a context that does not exist at run time are never found.
    QVERIFY2(!said.contains("lacks Q_OBJECT"_L1) && !said.contains("Qualifying with unknown"_L1), qPrintable(said));

    const QSet<QString> now = keysOf(readTs(fresh));
    QVERIFY(now.size() > 500);
    const QSet<QString> committed = keysOf(m_german);
    const QString hint = u"\nBuild the target update_translations and translate what is new."_s;
    QVERIFY2((now - committed).isEmpty(), qPrintable(u"Not in the file:\n"_s + listed(now - committed) + hint));
    QVERIFY2((committed - now).isEmpty(), qPrintable(u"No longer in the sources:\n"_s + listed(committed - now) + hint));

    QSet<QString> plurals;
    for (const TsMessage &message : readTs(fresh)) {
        if (message.plural)
            plurals << message.key();
    }
    QCOMPARE(listed(keysOf(m_english)), listed(plurals));
}

void tst_Translations::germanIsComplete()
{
    for (const TsMessage &message : std::as_const(m_german)) {
        QVERIFY2(message.finished, qPrintable(message.key()));
        QCOMPARE(message.forms.size(), message.plural ? 2 : 1);
        for (const QString &form : message.forms)
            QVERIFY2(!form.trimmed().isEmpty(), qPrintable(message.key()));
    }
}

void tst_Translations::placeholdersStay()
{
    for (const QVector<TsMessage> *messages : {&m_german, &m_english}) {
        for (const TsMessage &message : *messages) {
            for (const QString &form : message.forms)
                QVERIFY2(placeholdersIn(form) == placeholdersIn(message.source), qPrintable(message.key() + u" -> "_s + form));
        }
    }
}

void tst_Translations::keysAndEndingsStay()
{
    for (const TsMessage &message : std::as_const(m_german)) {
        for (const QString &form : message.forms) {
            const QByteArray both = (message.key() + u" -> "_s + form).toUtf8();
            QVERIFY2(acceleratorsIn(form) == acceleratorsIn(message.source), both.constData());
            QVERIFY2(form.count(u'\t') == message.source.count(u'\t'), both.constData());
            QVERIFY2(form.count(u'\n') == message.source.count(u'\n'), both.constData());
            QVERIFY2(form.endsWith(u'…') == message.source.endsWith(u'…'), both.constData());
            QVERIFY2(form.endsWith(u'.') == message.source.endsWith(u'.'), both.constData());
            QVERIFY2(form == form.trimmed() && !form.contains("  "_L1), both.constData());
        }
    }
}

void tst_Translations::quotesAreGerman()
{
    for (const TsMessage &message : std::as_const(m_german)) {
        for (const QString &form : message.forms) {
            // „ opens and “ closes; ” and straight ones are not ours.
            QVERIFY2(form.count(u'„') == form.count(u'“') && !form.contains(u'”') && !form.contains(u'"'),
                     qPrintable(message.key() + u" -> "_s + form));
            QVERIFY2(message.source.count(u'“') <= form.count(u'„'), qPrintable(message.key()));
        }
    }
}

void tst_Translations::catalogIsTranslated()
{
    QSet<QString> german;
    for (const TsMessage &message : std::as_const(m_german)) {
        if (message.context == "Catalog"_L1)
            german << message.source;
    }
    const QStringList list = catalogTexts(Catalog::load({Catalog::builtIn()}));
    const QSet<QString> texts(list.cbegin(), list.cend());
    QVERIFY(texts.size() > 100);
    QVERIFY2((texts - german).isEmpty(), qPrintable(listed(texts - german)));
    QVERIFY2((german - texts).isEmpty(), qPrintable(listed(german - texts)));
}

void tst_Translations::englishHasItsPlurals()
{
    for (const TsMessage &message : std::as_const(m_english)) {
        QVERIFY2(message.plural && message.finished, qPrintable(message.key()));
        QCOMPARE(message.forms.size(), 2);
        // The sources are written in the plural.
        QCOMPARE(message.forms.at(1), message.source);
        QVERIFY2(!message.forms.at(0).isEmpty(), qPrintable(message.key()));
    }
}

void tst_Translations::germanSpeaks()
{
    const Speaking german(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(words::credits(Credits::whole(4)), u"4 Credits"_s);
    QCOMPARE(words::credits(Credits::whole(1)), u"1 Credit"_s);
    QCOMPARE(words::credits(Credits::whole(1234)), u"1.234 Credits"_s);
    QCOMPARE(words::credits(Credits::fromMilli(12'500)), u"12,5 Credits"_s);
    QCOMPARE(words::stateName(JobState::Done), u"fertig"_s);
    QCOMPARE(words::catalogText(u"Aspect ratio"_s), u"Seitenverhältnis"_s);
    QCOMPARE(words::catalogText(u"A text of the user's own catalogue"_s), u"A text of the user's own catalogue"_s);
    // Qt's own words, from its package.
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Abbrechen"_s);
}

void tst_Translations::englishSpeaksWhereNothingElseDoes()
{
    for (const QLocale &locale : {QLocale(QLocale::English, QLocale::UnitedStates), QLocale::c(),
                                  QLocale(QLocale::Icelandic, QLocale::Iceland)}) {
        const Speaking speaking(locale);
        QCOMPARE(words::credits(Credits::whole(1)), u"1 credit"_s);
        QCOMPARE(words::credits(Credits::whole(4)), u"4 credits"_s);
        QCOMPARE(words::stateName(JobState::Done), u"finished"_s);
    }
}

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_translations.moc"
