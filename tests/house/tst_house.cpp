// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QMap>
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
    void everyFolderHasARow();
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

QStringList foldersOf(const QString &folder)
{
    return QDir(root + u'/' + folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
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

/// Folder below app/ → what it may include.
const QMap<QString, QString> arrows{
    {u"catalog"_s, u"catalog"_s},
    {u"model"_s, u"model catalog"_s},
    {u"prompts"_s, u"prompts"_s},
    {u"account"_s, u"account model catalog"_s},
    {u"api"_s, u"api model catalog"_s},
    {u"library"_s, u"library model catalog"_s},
    {u"people"_s, u"people model catalog library"_s},
    {u"credits"_s, u"credits model catalog api library"_s},
    {u"export"_s, u"export model catalog api library credits"_s},
    {u"jobs"_s, u"jobs model catalog account api library people credits webhook"_s},
    {u"http"_s, u"http"_s},
    {u"webhook"_s, u"webhook model catalog http"_s},
    {u"studio"_s, u"studio model catalog account api library people credits jobs webhook"_s},
    {u"sandbox"_s, u"sandbox catalog http"_s},
};

} // namespace

void tst_House::includes_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QStringList>("known");
    for (auto it = arrows.cbegin(); it != arrows.cend(); ++it)
        QTest::newRow(qPrintable(it.key())) << QString(u"app/"_s + it.key()) << it->split(u' ', Qt::SkipEmptyParts);
}

void tst_House::includes()
{
    QFETCH(const QString, folder);
    QFETCH(const QStringList, known);
    static const QSet<QString> folders = [] {
        QStringList all = foldersOf(u"app"_s) + foldersOf(u"ui"_s);
        return QSet<QString>(all.cbegin(), all.cend());
    }();
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

/// A folder that nobody listed could include anything.
void tst_House::everyFolderHasARow()
{
    QCOMPARE(foldersOf(u"app"_s), arrows.keys());
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
