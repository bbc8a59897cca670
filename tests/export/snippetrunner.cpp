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
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &proxy : {u"http_proxy"_s, u"https_proxy"_s, u"all_proxy"_s, u"HTTP_PROXY"_s, u"ALL_PROXY"_s})
        environment.remove(proxy);
    environment.insert(u"GO111MODULE"_s, u"off"_s); // one file, nothing to fetch
    environment.insert(u"GOPROXY"_s, u"off"_s);
    environment.insert(u"GOFLAGS"_s, QString());
    environment.insert(u"GOCACHE"_s, m_goCache.filePath(u"cache"_s));
    environment.insert(u"GOPATH"_s, m_goCache.filePath(u"path"_s));
    environment.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
    for (auto it = m_environment.cbegin(); it != m_environment.cend(); ++it)
        environment.insert(it.key(), it.value());
    process.setProcessEnvironment(environment);
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

} // namespace frameloom::test
