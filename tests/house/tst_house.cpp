// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

/// The rules of the house that a compiler does not see: which folder may include which, and how files begin.
class tst_House : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void includes_data();
    void includes();
    void coreHasNoWidgets();
    void filesBeginWithLicence();
    void nothingRunsNestedLoops();
};

namespace {

const QString root = QStringLiteral(FRAMELOOM_SOURCE_DIR);

QStringList sourcesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator it(root + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files << it.next();
    return files;
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList includesOf(const QString &path)
{
    static const QRegularExpression quoted(u"^#include \"([^\"]+)\""_s, QRegularExpression::MultilineOption);
    QStringList found;
    for (const auto &match : quoted.globalMatch(contentOf(path)))
        found << match.captured(1);
    return found;
}

} // namespace

void tst_House::includes_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QStringList>("known");
    const auto row = [](const QString &folder, const QString &known) {
        QTest::newRow(qPrintable(folder)) << folder << known.split(u' ', Qt::SkipEmptyParts);
    };
    row(u"app/catalog"_s, u"catalog"_s);
    row(u"app/model"_s, u"model catalog"_s);
    row(u"app/prompts"_s, u"prompts"_s);
    row(u"app/account"_s, u"account model catalog"_s);
    row(u"app/api"_s, u"api model catalog"_s);
    row(u"app/library"_s, u"library model catalog"_s);
    row(u"app/people"_s, u"people model catalog library"_s);
    row(u"app/credits"_s, u"credits model catalog api library"_s);
    row(u"app/export"_s, u"export model catalog api library credits"_s);
    row(u"app/jobs"_s, u"jobs model catalog account api library people credits webhook"_s);
    row(u"app/http"_s, u"http"_s);
    row(u"app/webhook"_s, u"webhook model catalog http"_s);
    row(u"app/studio"_s, u"studio model catalog account api library people credits jobs webhook"_s);
    row(u"app/sandbox"_s, u"sandbox catalog http"_s);
}

void tst_House::includes()
{
    QFETCH(const QString, folder);
    QFETCH(const QStringList, known);
    static const QSet<QString> folders = {u"catalog"_s, u"model"_s,   u"account"_s,  u"api"_s,    u"library"_s,
                                          u"credits"_s, u"export"_s,  u"jobs"_s,     u"studio"_s, u"sandbox"_s,
                                          u"http"_s,    u"webhook"_s, u"settings"_s, u"notify"_s, u"create"_s,
                                          u"stage"_s,   u"style"_s,   u"words"_s,    u"tour"_s,   u"media"_s,   u"people"_s};
    const QStringList files = sourcesBelow(folder);
    QVERIFY(!files.isEmpty());
    for (const QString &file : files) {
        for (const QString &include : includesOf(file)) {
            const QString from = include.section(u'/', 0, 0);
            if (include.contains(u'/') && folders.contains(from) && !known.contains(from))
                QFAIL(qPrintable(u"%1 includes %2"_s.arg(file, include)));
        }
    }
    // Only main (and tests) may know the sandbox.
    for (const QString &file : sourcesBelow(u"ui"_s)) {
        for (const QString &include : includesOf(file))
            QVERIFY2(!include.startsWith("sandbox/"_L1), qPrintable(file));
    }
}

void tst_House::coreHasNoWidgets()
{
    static const QRegularExpression widgets(u"#include <(QtWidgets/|QApplication>|QWidget>)"_s);
    for (const QString &file : sourcesBelow(u"app"_s)) {
        if (!file.endsWith("/main.cpp"_L1))
            QVERIFY2(!contentOf(file).contains(widgets), qPrintable(file));
    }
}

void tst_House::filesBeginWithLicence()
{
    for (const QString &folder : {u"app"_s, u"ui"_s, u"tests"_s}) {
        for (const QString &file : sourcesBelow(folder)) {
            const QString content = contentOf(file);
            QVERIFY2(content.startsWith("// SPDX-FileCopyrightText: The Frameloom authors\n"
                                        "// SPDX-License-Identifier: GPL-3.0-or-later\n"_L1),
                     qPrintable(file));
        }
    }
}

void tst_House::nothingRunsNestedLoops()
{
    static const QRegularExpression nested(u"QEventLoop|processEvents|(dialog|menu|box)(->|\\.)exec\\("_s);
    for (const QString &folder : {u"app"_s, u"ui"_s}) {
        for (const QString &file : sourcesBelow(folder))
            QVERIFY2(!contentOf(file).contains(nested), qPrintable(file));
    }
}

QTEST_GUILESS_MAIN(tst_House)
#include "tst_house.moc"
