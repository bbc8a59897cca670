// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/codetext.h"
#include "export/snippet.h"

#include <QStringList>

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
        const QJsonArray values = SnippetRequest::partsOf(it.value());
        for (const QJsonValue &value : values) {
            const SnippetInput *input = request.inputAt(value);
            if (input && input->kind == SnippetInput::Kind::Part)
                code += nodePart(it.key(), *input);
            else
                code += "form.append("_L1 + quotedText(it.key()) + ", "_L1
                        + (input ? nodeInput(*input) : quotedText(formText(value))) + ");\n"_L1;
        }
    }
    return code;
}

QString nodeUrl(const QUrl &url)
{
    return quotedText(QString::fromLatin1(url.toEncoded()));
}

QString nodeList(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words)
        quoted += quotedText(word);
    return u'[' + quoted.join(", "_L1) + u']';
}

QString nodeCall(const WireProfile &wire)
{
    if (!wire.fetchesByGet)
        return uR"(
async function call(url, body, headers = {}) {
  const response = await fetch(url, { method: "POST", headers: { %1: key, ...headers }, body });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return response.json();
}
)"_s.arg(wire.keyHeader);
    return uR"(
async function call(url, body, headers = {}) {
  const response = await fetch(url, {
    method: body ? "POST" : "GET",
    headers: { "%1": key, ...headers },
    body,
    redirect: "%2",
  });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  return response.json();
}
)"_s.arg(wire.keyHeader, wire.staysOnHost ? u"error"_s : u"follow"_s);
}

QString nodeCallJson(const WireProfile &wire)
{
    QString code;
    QString header;
    if (!wire.idempotencyHeader.isEmpty()) {
        code = uR"(
// Sent again with the same key within a day, the request brings the same %1 and is not paid twice.
const idempotencyKey = process.env.IDEMPOTENCY_KEY || randomUUID();
console.error(`IDEMPOTENCY_KEY=${idempotencyKey}`);
)"_s.arg(wire.noun);
        header = ", "_L1 + quotedText(wire.idempotencyHeader) + ": idempotencyKey"_L1;
    }
    return code + uR"(
function callJson(url, value) {
  return call(url, JSON.stringify(value), { "Content-Type": "application/json"%1 });
}
)"_s.arg(header);
}

QString nodeFetch(const SnippetRequest &request)
{
    const WireProfile &wire = request.wire;
    if (!wire.fetchesByGet)
        return uR"(
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
    return uR"(
const { %1 } = %2;
if (!%1) throw new Error(`no %3: ${JSON.stringify(%2)}`);
for (;;) {
  %2 = await call(%4 + encodeURIComponent(%1));
  if (%5.includes(%2.status)) break;
  await new Promise((resolve) => setTimeout(resolve, %6));
}
)"_s.arg(wire.idName, wire.noun, wire.idWords(), nodeUrl(request.fetchUrl), nodeList(wire.endStatuses()),
         QString::number(request.waitSeconds * 1000));
}

QString nodeSave(const WireProfile &wire)
{
    return uR"(
// Every address in the result, whatever its shape.
const addresses = (value) =>
  typeof value !== "string" ? Object.values(value ?? {}).flatMap(addresses) : /^https?:/.test(value) ? [value] : [];

for (const [i, address] of addresses(%1.result).entries()) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}: ${address}`);
  const file = `${%2}-${i + 1}${extname(new URL(address).pathname)}`;
  await writeFile(file, Buffer.from(await response.arrayBuffer()));
  console.error(`Saved ${file}`);
}
)"_s.arg(wire.noun, wire.idName);
}

QString nodeLoss(const WireProfile &wire)
{
    if (wire.lostStatuses.size() == 1)
        return u"if (%1.status === %2) process.exitCode = 1;\n"_s.arg(wire.noun, quotedText(wire.lostStatuses.first()));
    return uR"(if (%1.status !== %2) {
  console.error(%1.error ?? %1.status);
  process.exitCode = 1;
}
)"_s.arg(wire.noun, quotedText(wire.doneStatus));
}

} // namespace

QString nodeSnippet(const SnippetRequest &request)
{
    const bool uploads = request.has(SnippetInput::Kind::Upload);
    QString code = snippetHead(
        request, u"//"_s, "node "_L1 + snippetFileName(SnippetLanguage::Node, request) + " (Node.js 18 or later)"_L1);
    const WireProfile &wire = request.wire;
    const bool asks = !request.fetchUrl.isEmpty();
    const bool sendsJson = !request.multipart || (asks && !wire.fetchesByGet);
    if (sendsJson && !wire.idempotencyHeader.isEmpty())
        code += "import { randomUUID } from \"node:crypto\";\n"_L1;
    QStringList files;
    if (!request.files().isEmpty())
        files += u"readFile"_s;
    if (wire.savesFiles)
        files += u"writeFile"_s;
    if (!files.isEmpty())
        code += "import { "_L1 + files.join(", "_L1) + " } from \"node:fs/promises\";\n"_L1;
    if (wire.savesFiles)
        code += "import { extname } from \"node:path\";\n"_L1;
    code += uR"(
const key = process.env.APIFRAME_API_KEY;
if (!key) throw new Error("APIFRAME_API_KEY is not set");
)"_s;
    if (request.has(SnippetInput::Kind::Secret))
        code += u"const secret = process.env.APIFRAME_WEBHOOK_SECRET;\n"
                "if (!secret) throw new Error(\"APIFRAME_WEBHOOK_SECRET is not set\");\n"_s;
    code += nodeCall(wire);
    if (sendsJson)
        code += nodeCallJson(wire);
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
        code += nodeForm(request) + "let "_L1 + wire.noun + " = await call("_L1 + nodeUrl(request.url) + ", form);\n"_L1;
    } else {
        LiteralStyle style;
        style.input = nodeInput;
        code += "let "_L1 + wire.noun + " = await callJson("_L1 + nodeUrl(request.url) + ", "_L1
                + literal(request.body, request, style, 0) + ");\n"_L1;
    }
    if (asks)
        code += nodeFetch(request);
    code += "\nconsole.log(JSON.stringify("_L1 + wire.noun + ", null, 2));\n"_L1 + nodeLoss(wire);
    if (wire.savesFiles)
        code += nodeSave(wire);
    return code;
}

} // namespace frameloom
