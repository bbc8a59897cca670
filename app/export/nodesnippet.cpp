// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/codetext.h"
#include "export/snippet.h"

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

QString nodeInput(const SnippetInput &input)
{
    switch (input.kind) {
    case SnippetInput::Kind::Upload:
        return camelCase(input.variable);
    case SnippetInput::Kind::Base64:
        return "await readFile("_L1 + quotedText(input.file) + ", \"base64\")"_L1;
    case SnippetInput::Kind::DataUrl:
        return quotedText("data:"_L1 + input.mime + ";base64,"_L1) + " + (await readFile("_L1 + quotedText(input.file)
               + ", \"base64\"))"_L1;
    case SnippetInput::Kind::Secret:
        return u"secret"_s;
    case SnippetInput::Kind::Part: // written by nodeForm()
        break;
    }
    return u"\"\""_s;
}

QString nodePart(const QString &name, const SnippetInput &input)
{
    return "form.append("_L1 + quotedText(name) + ", new Blob([await readFile("_L1 + quotedText(input.file)
           + ")], { type: "_L1 + quotedText(input.mime) + " }), "_L1 + quotedText(input.file) + ");\n"_L1;
}

QString nodeForm(const SnippetRequest &request)
{
    QString code = u"const form = new FormData();\n"_s;
    for (auto it = request.body.begin(); it != request.body.end(); ++it) {
        const SnippetInput *input = request.inputAt(it.value());
        if (input && input->kind == SnippetInput::Kind::Part)
            code += nodePart(it.key(), *input);
        else
            code += "form.append("_L1 + quotedText(it.key()) + ", "_L1
                    + (input ? nodeInput(*input) : quotedText(formText(it.value()))) + ");\n"_L1;
    }
    return code;
}

QString nodeUrl(const QUrl &url)
{
    return quotedText(QString::fromLatin1(url.toEncoded()));
}

} // namespace

QString nodeSnippet(const SnippetRequest &request)
{
    const bool uploads = request.has(SnippetInput::Kind::Upload);
    QString code = snippetHead(
        request, u"//"_s, "node "_L1 + snippetFileName(SnippetLanguage::Node, request) + " (Node.js 18 or later)"_L1);
    if (!request.files().isEmpty())
        code += "import { readFile } from \"node:fs/promises\";\n"_L1;
    code += uR"(
const key = process.env.APIFRAME_API_KEY;
if (!key) throw new Error("APIFRAME_API_KEY is not set");
)"_s;
    if (request.has(SnippetInput::Kind::Secret))
        code += u"const secret = process.env.APIFRAME_WEBHOOK_SECRET;\n"
                "if (!secret) throw new Error(\"APIFRAME_WEBHOOK_SECRET is not set\");\n"_s;
    code += uR"(
async function call(url, body, headers = {}) {
  const response = await fetch(url, { method: "POST", headers: { Authorization: key, ...headers }, body });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return response.json();
}
)"_s;
    if (!request.multipart || !request.fetchUrl.isEmpty())
        code += uR"(
function callJson(url, value) {
  return call(url, JSON.stringify(value), { "Content-Type": "application/json" });
}
)"_s;
    if (uploads) {
        code += uR"(
async function upload(url, part, file, type) {
  const form = new FormData();
  form.append(part, new Blob([await readFile(file)], { type }), file);
  return call(url, form);
}

)"_s;
        for (const SnippetInput &input : request.inputs) {
            if (input.kind == SnippetInput::Kind::Upload)
                code += "const { "_L1 + input.answer + ": "_L1 + camelCase(input.variable) + " } = await upload("_L1
                        + nodeUrl(input.uploadUrl) + ", "_L1 + quotedText(input.part) + ", "_L1 + quotedText(input.file)
                        + ", "_L1 + quotedText(input.mime) + ");\n"_L1;
        }
    }
    code += u'\n';
    if (request.multipart) {
        code += nodeForm(request) + "let task = await call("_L1 + nodeUrl(request.url) + ", form);\n"_L1;
    } else {
        LiteralStyle style;
        style.input = nodeInput;
        code += "let task = await callJson("_L1 + nodeUrl(request.url) + ", "_L1
                + literal(request.body, request, style, 0) + ");\n"_L1;
    }
    if (!request.fetchUrl.isEmpty()) {
        code += uR"(
// Results may come without a status.
const isRunning = ({ status, percentage }) =>
  status ? status !== "finished" && status !== "failed" : percentage !== undefined;

const { task_id } = task;
while (task_id && task.status !== "finished") {
  task = await callJson(%1, { task_id });
  if (!isRunning(task)) break;
  await new Promise((resolve) => setTimeout(resolve, 5000));
}
)"_s.arg(nodeUrl(request.fetchUrl));
    }
    return code + uR"(
console.log(JSON.stringify(task, null, 2));
if (task.status === "failed") process.exitCode = 1;
)"_s;
}

} // namespace frameloom
