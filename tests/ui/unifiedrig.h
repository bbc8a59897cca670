// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/fieldeditor.h"
#include "create/formpane.h"
#include "create/operationform.h"
#include "support/scriptedserver.h"
#include "ui/windowfixture.h"

#include <QLabel>
#include <QPlainTextEdit>

namespace frameloom::test {

/// The real window with an account of the Unified API; the service is a script, its answers are those of api/v2/CORE.md.
class UnifiedRig
{
public:
    static QString key() { return QStringLiteral("afk_0123456789abcdef0123456789abcdef01234567"); }

    UnifiedRig()
    {
        // What nothing else is said about.
        server.handleRest([](const ScriptedRequest &request) {
            if (request.path == "/v2/me")
                return ScriptedAnswer::json(R"({"user":{"id":"u","email":"mara@example.org","role":"OWNER"},"team":{"id":"t",)"
                                            R"("name":"T","credits":5000,"plan":"basic","customerId":null},)"
                                            R"("apiKey":{"id":"k","name":"n","prefix":"afk_"}})");
            if (request.path == "/v2/models") // prices stay as documented
                return ScriptedAnswer::json(R"({"error":"busy"})", 503);
            if (request.path.startsWith("/v2/jobs?"))
                return ScriptedAnswer::json(R"({"jobs":[],"nextCursor":null,"hasMore":false})");
            if (request.path.startsWith("/v2/loras?"))
                return ScriptedAnswer::json(R"({"items":[],"nextCursor":null})");
            return ScriptedAnswer::json(R"({"error":"Not found"})", 404);
        });
    }

    /// Opens the window; again: a restart on the same folder.
    void start()
    {
        program.reset();
        program = std::make_unique<Program>(folder.path(), Credits::whole(1000), key());
        program->show();
        program->studio.open(Profile::forUrl(server.url(), ApiGeneration::Unified));
        [this] {
            QTRY_VERIFY(program->studio.session() && program->studio.session()->balance().known);
            QTRY_VERIFY(program->window.createPage());
        }();
    }
    FormPane *pane() const { return program->window.createPage()->form(); }
    OperationForm *form(const QString &operationId = {}) const
    {
        const QString wanted = operationId.isEmpty() ? pane()->operationId() : operationId;
        for (OperationForm *form : pane()->findChildren<OperationForm *>()) {
            if (form->operation().id == wanted)
                return form;
        }
        return nullptr;
    }
    FieldEditorWidget *editor(const QString &field) const { return form() ? form()->editor(field) : nullptr; }
    QString problem(const QString &field) const { return editor(field) ? editor(field)->problem() : QString(); }
    QPlainTextEdit *prompt() const { return qobject_cast<QPlainTextEdit *>(editor(QStringLiteral("prompt"))->input()); }
    QString text(const QString &label) const
    {
        const auto *shown = program->find<QLabel>(label);
        return shown ? shown->text() : QString();
    }

    ScriptedServer server;
    QTemporaryDir folder;
    std::unique_ptr<Program> program;
};

} // namespace frameloom::test
