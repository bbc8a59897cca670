// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/catalog.h"
#include "export/snippet.h"

#include <QByteArray>
#include <QHash>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>
#include <QVector>

namespace frameloom::test {

/// The built-in catalogue with tests/data/export/lab.json.
Catalog labCatalog();
/// What there is for an account of the Unified API.
Catalog unifiedCatalog();

/// What breaks out of a string somewhere, or means something to a shell, a template or a compiler.
const QStringList &nastyTexts();

struct SnippetRun
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err; ///< or why it could not be run
    QHash<QString, QByteArray> made; ///< files that it left in its folder, by name
};

/// Runs snippets with the tools that this machine has, each in a folder of its own.
class SnippetRunner
{
public:
    /// Put beside every snippet.
    void addFile(const QString &name, const QByteArray &content) { m_files.insert(name, content); }
    QByteArray file(const QString &name) const { return m_files.value(name); }
    void setEnvironment(const QString &name, const QString &value) { m_environment.insert(name, value); }
    /// Empty when there is the tool for that language, else what is missing.
    static QString missing(SnippetLanguage language);
    /// Waits for the end. `shell` is for cURL.
    SnippetRun run(SnippetLanguage language, const SnippetRequest &request,
                   const QString &shell = QStringLiteral("sh"));
    /// All of them, one after the other, in one folder and as few programs as the language allows: one Node.js, one
    /// Python, one build of Go, and a shell. A run for each; what they leave behind is not looked at.
    QVector<SnippetRun> runAll(SnippetLanguage language, const QVector<SnippetRequest> &requests);

private:
    QProcessEnvironment environment() const;

    QHash<QString, QByteArray> m_files;
    QHash<QString, QString> m_environment{{QStringLiteral("APIFRAME_API_KEY"), QStringLiteral("sandbox")}};
    QTemporaryDir m_goCache;
};

} // namespace frameloom::test
