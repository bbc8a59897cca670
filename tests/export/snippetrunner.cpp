// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/snippetrunner.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace frameloom::test {

namespace {

constexpr int patience = 180'000; // milliseconds; a compiler on a busy machine

QString toolFor(SnippetLanguage language)
{
    switch (language) {
    case SnippetLanguage::Curl:
        return u"curl"_s;
    case SnippetLanguage::Node:
        return u"node"_s;
    case SnippetLanguage::Python: // of the system: it has the package
        return u"/usr/bin/python3"_s;
    case SnippetLanguage::Go:
        break;
    }
    return u"go"_s;
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

Catalog labCatalog()
{
    QVector<CatalogProblem> problems;
    const QString folder = QStringLiteral(FRAMELOOM_SOURCE_DIR "/tests/data/export");
    Catalog catalog = Catalog::load({Catalog::builtIn(), {folder, false}}, &problems).only(ApiGeneration::Classic);
    for (const CatalogProblem &problem : problems)
        qCritical("%s %s: %s", qPrintable(problem.file), qPrintable(problem.place), qPrintable(problem.message));
    if (!problems.isEmpty())
        qFatal("The test's own catalogue is broken");
    return catalog;
}

Catalog unifiedCatalog()
{
    return Catalog::load({Catalog::builtIn()}).only(ApiGeneration::Unified);
}

const QStringList &nastyTexts()
{
    static const QStringList texts = {
        u"plain"_s,
        u"it's \"quoted\" and `ticked`"_s,
        u"$HOME ${HOME} $(touch pwned) `touch pwned` \\$HOME"_s,
        u"back\\slash \\n \\\" \\\\ \\u0041 \\' end\\"_s,
        u"two\nlines\r\nand\ttab"_s,
        u"JSON\nJSON\n'JSON'\nEOF"_s,
        u"';exit 3;' \";exit 3;\" );exit 3;("_s,
        u"%s %d %1 %2 {0} {name} {{x}} #{x} <%= x %> ${x}"_s,
        u"</script><!-- --> /* */ // # -- ; & | > < * ? ! ~"_s,
        QString::fromUtf8(
            "Zażółć 鷺 \xF0\x9F\xA6\xA9 \xE2\x80\x8D e\xCC\x81 \xE2\x80\xAE\xE2\x80\xA8\xE2\x80\xA9 \xEF\xBB\xBF"),
        QString::fromUtf8("\x01\x1b[31m\x7f\xC2\x85"),
        u"-n --help @file -"_s,
        u" leading and trailing "_s,
        u"__proto__ constructor None nil True"_s,
    };
    return texts;
}

QString SnippetRunner::missing(SnippetLanguage language)
{
    const QString tool = toolFor(language);
    return QStandardPaths::findExecutable(tool).isEmpty() ? tool + u" is not installed"_s : QString();
}

QProcessEnvironment SnippetRunner::environment() const
{
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    for (const QString &proxy : {u"http_proxy"_s, u"https_proxy"_s, u"all_proxy"_s, u"HTTP_PROXY"_s, u"ALL_PROXY"_s})
        all.remove(proxy);
    all.insert(u"GO111MODULE"_s, u"off"_s); // one file, nothing to fetch
    all.insert(u"GOPROXY"_s, u"off"_s);
    all.insert(u"GOFLAGS"_s, QString());
    all.insert(u"GOCACHE"_s, m_goCache.filePath(u"cache"_s));
    all.insert(u"GOPATH"_s, m_goCache.filePath(u"path"_s));
    all.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
    for (auto it = m_environment.cbegin(); it != m_environment.cend(); ++it)
        all.insert(it.key(), it.value());
    return all;
}

SnippetRun SnippetRunner::run(SnippetLanguage language, const SnippetRequest &request, const QString &shell)
{
    if (const QString lack = missing(language); !lack.isEmpty())
        return {-1, {}, lack.toUtf8(), {}};
    QTemporaryDir folder;
    const QString name = snippetFileName(language, request);
    bool written = write(folder.filePath(name), snippet(language, request).toUtf8());
    for (auto it = m_files.cbegin(); it != m_files.cend(); ++it)
        written = written && write(folder.filePath(it.key()), it.value());
    if (!written)
        return {-1, {}, "cannot write", {}};

    QProcess process;
    process.setWorkingDirectory(folder.path());
    process.setProcessEnvironment(environment());
    switch (language) {
    case SnippetLanguage::Curl:
        process.start(shell, {name});
        break;
    case SnippetLanguage::Go:
        process.start(toolFor(language), {u"run"_s, name});
        break;
    case SnippetLanguage::Node:
    case SnippetLanguage::Python:
        process.start(toolFor(language), {name});
        break;
    }
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), "it did not end: " + process.readAllStandardError(), {}};
    }
    const int code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    QHash<QString, QByteArray> made;
    const QStringList left = QDir(folder.path()).entryList(QDir::Files);
    for (const QString &file : left) {
        QFile content(folder.filePath(file));
        if (file != name && !m_files.contains(file) && content.open(QIODevice::ReadOnly))
            made.insert(file, content.readAll());
    }
    return {code, process.readAllStandardOutput(), process.readAllStandardError(), made};
}

namespace {

// Each driver runs s/<number>.<suffix> and leaves out/<number>.out, .err and .rc.

constexpr auto shellDriver = R"(for file in s/*; do
  number=${file##*/}
  number=${number%.*}
  @ >"out/$number.out" 2>"out/$number.err" </dev/null
  echo $? >"out/$number.rc"
done
)";

constexpr auto nodeDriver = R"(import { readdirSync, writeFileSync } from "node:fs";
for (const file of readdirSync("s").sort()) {
  const texts = { log: [], error: [] };
  for (const name of ["log", "error"]) console[name] = (...words) => texts[name].push(words.join(" "));
  process.exitCode = 0;
  try {
    await import(`${process.cwd()}/s/${file}`);
  } catch (error) {
    process.exitCode = 1;
    texts.error.push(String(error));
  }
  const to = `out/${file.split(".")[0]}`;
  writeFileSync(`${to}.out`, texts.log.join("\n"));
  writeFileSync(`${to}.err`, texts.error.join("\n"));
  writeFileSync(`${to}.rc`, String(process.exitCode));
}
process.exitCode = 0;
)";

constexpr auto pythonDriver = R"(import contextlib, os, runpy, traceback
for name in sorted(os.listdir("s")):
    to = "out/" + name.split(".")[0]
    with open(to + ".out", "w") as out, open(to + ".err", "w") as err:
        code = 0
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                runpy.run_path("s/" + name, run_name="__main__")
            except SystemExit as end:
                code = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
                if isinstance(end.code, str):
                    err.write(end.code)
            except BaseException:
                code = 1
                err.write(traceback.format_exc())
    with open(to + ".rc", "w") as rc:
        rc.write(str(code))
)";

/// A package of its own for each, since all call their functions the same, and a program that starts the one it is told.
bool writeGo(const QString &path, const QStringList &codes)
{
    QString imports;
    QString cases;
    for (qsizetype i = 0; i < codes.size(); ++i) {
        QString code = codes.at(i);
        const QString name = u"op%1"_s.arg(i, 3, 10, QChar(u'0'));
        if (code.count(u"\npackage main\n"_s) != 1 || code.count(u"\nfunc main() {\n"_s) != 1)
            return false;
        code.replace(u"\npackage main\n"_s, u"\npackage %1\n"_s.arg(name));
        code.replace(u"\nfunc main() {\n"_s, u"\nfunc Main() {\n"_s);
        imports += u"\t\"%1\"\n"_s.arg(name);
        cases += u"\tcase \"%1\":\n\t\t%2.Main()\n"_s.arg(name.mid(2), name);
        if (!QDir().mkpath(path + u"/src/"_s + name) || !write(path + u"/src/%1/%1.go"_s.arg(name), code.toUtf8()))
            return false;
    }
    return QDir().mkpath(path + u"/src/driver"_s)
        && write(path + u"/src/driver/main.go"_s,
                 u"package main\n\nimport (\n\t\"os\"\n%1)\n\nfunc main() {\n\tswitch os.Args[1] {\n%2\t}\n}\n"_s
                     .arg(imports, cases)
                     .toUtf8());
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QVector<SnippetRun> SnippetRunner::runAll(SnippetLanguage language, const QVector<SnippetRequest> &requests)
{
    const QVector<SnippetRun> none(requests.size(), {-1, {}, missing(language).toUtf8(), {}});
    QTemporaryDir folder;
    bool written = missing(language).isEmpty() && QDir(folder.path()).mkpath(u"s"_s) && QDir(folder.path()).mkpath(u"out"_s);
    for (auto it = m_files.cbegin(); it != m_files.cend(); ++it)
        written = written && write(folder.filePath(it.key()), it.value());
    QStringList codes;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        codes.append(snippet(language, requests.at(i)));
        const QString suffix = snippetFileName(language, requests.at(i)).section(u'.', -1);
        written = written
            && write(folder.filePath(u"s/%1.%2"_s.arg(i, 3, 10, QChar(u'0')).arg(suffix)), codes.constLast().toUtf8());
    }
    QProcessEnvironment environment = this->environment();
    const auto start = [&](const QString &program, const QStringList &arguments) {
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.setProcessEnvironment(environment);
        process.start(program, arguments);
        const bool ended = process.waitForFinished(patience);
        if (!ended) {
            process.kill();
            process.waitForFinished();
        }
        const bool worked = ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
        return worked ? QByteArray() : "it did not work: " + process.readAllStandardError();
    };
    QByteArray trouble = written ? QByteArray() : QByteArray("cannot write");
    switch (language) {
    case SnippetLanguage::Curl:
    case SnippetLanguage::Go: {
        QByteArray driver = shellDriver;
        driver.replace("@", language == SnippetLanguage::Go ? "./programs $number" : "sh \"$file\"");
        if (language == SnippetLanguage::Go && trouble.isEmpty()) {
            environment.insert(u"GOPATH"_s, folder.filePath(u"go"_s));
            trouble = writeGo(folder.filePath(u"go"_s), codes) ? start(toolFor(language), {u"build"_s, u"-o"_s, u"programs"_s, u"driver"_s})
                                                               : QByteArray("no program of the expected form");
        }
        if (trouble.isEmpty() && write(folder.filePath(u"driver.sh"_s), driver))
            trouble = start(u"sh"_s, {u"driver.sh"_s});
        break;
    }
    case SnippetLanguage::Node:
        if (trouble.isEmpty() && write(folder.filePath(u"driver.mjs"_s), nodeDriver))
            trouble = start(toolFor(language), {u"driver.mjs"_s});
        break;
    case SnippetLanguage::Python:
        if (trouble.isEmpty() && write(folder.filePath(u"driver.py"_s), pythonDriver))
            trouble = start(toolFor(language), {u"driver.py"_s});
        break;
    }
    QVector<SnippetRun> runs = none;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const QString base = folder.filePath(u"out/%1."_s.arg(i, 3, 10, QChar(u'0')));
        bool ended = false;
        const int code = contentOf(base + u"rc"_s).trimmed().toInt(&ended);
        runs[i] = {ended ? code : -1, contentOf(base + u"out"_s), contentOf(base + u"err"_s) + trouble, {}};
    }
    return runs;
}

} // namespace frameloom::test
