// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/codetext.h"
#include "export/snippet.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

QString pythonInput(const SnippetInput &input)
{
    switch (input.kind) {
    case SnippetInput::Kind::Upload:
        return input.variable;
    case SnippetInput::Kind::Base64:
        return "encoded("_L1 + quotedText(input.file) + u')';
    case SnippetInput::Kind::DataUrl:
        return quotedText("data:"_L1 + input.mime + ";base64,"_L1) + " + encoded("_L1 + quotedText(input.file) + u')';
    case SnippetInput::Kind::Secret:
        return u"os.environ[\"APIFRAME_WEBHOOK_SECRET\"]"_s;
    case SnippetInput::Kind::Part: // written by pythonForm()
        break;
    }
    return u"None"_s;
}

QString pythonFile(const SnippetInput &input)
{
    return u'(' + quotedText(input.file) + ", open("_L1 + quotedText(input.file) + ", \"rb\"), "_L1
        + quotedText(input.mime) + u')';
}

QString pythonPart(const QString &name, const SnippetInput &input)
{
    return quotedText(name) + ": "_L1 + pythonFile(input);
}

QString pythonForm(const SnippetRequest &request)
{
    QString files;
    QString texts;
    bool repeats = false; // then a dictionary would keep the last one only
    for (auto it = request.body.begin(); it != request.body.end(); ++it)
        repeats = repeats || it.value().isArray();
    for (auto it = request.body.begin(); it != request.body.end(); ++it) {
        const QJsonArray values = SnippetRequest::partsOf(it.value());
        for (const QJsonValue &value : values) {
            const SnippetInput *input = request.inputAt(value);
            if (input && input->kind == SnippetInput::Kind::Part)
                files += "        "_L1
                    + (repeats ? u'(' + quotedText(it.key()) + ", "_L1 + pythonFile(*input) + u')'
                               : pythonPart(it.key(), *input))
                    + ",\n"_L1;
            else
                texts += "        "_L1 + quotedText(it.key()) + ": "_L1
                         + (input ? pythonInput(*input) : quotedText(formText(value))) + ",\n"_L1;
        }
    }
    QString code = repeats ? "    files=[\n"_L1 + files + "    ],\n"_L1 : "    files={\n"_L1 + files + "    },\n"_L1;
    if (!texts.isEmpty())
        code += "    data={\n"_L1 + texts + "    },\n"_L1;
    return code;
}

QString pythonUrl(const QUrl &url)
{
    return quotedText(QString::fromLatin1(url.toEncoded()));
}

QString pythonCall(const WireProfile &wire, int timeoutSeconds)
{
    if (!wire.fetchesByGet)
        return uR"(
def call(url, **content):
    response = session.post(url, timeout=%1, **content)
    if not response.ok:
        raise SystemExit(f"{response.status_code}: {response.text}")
    return response.json()

)"_s.arg(timeoutSeconds);
    return uR"(
def call(url, method="POST", **content):
    response = session.request(method, url, timeout=%1, allow_redirects=%2, **content)
    if response.status_code // 100 != 2:
        raise SystemExit(f"{response.status_code}: {response.text}")
    return response.json()

)"_s.arg(timeoutSeconds)
        .arg(wire.staysOnHost ? u"False"_s : u"True"_s);
}

/// How one sees that it is not over yet, where that takes more than a status.
QString pythonIsRunning(const WireProfile &wire)
{
    if (!wire.statusMayLack)
        return {};
    return uR"(
def is_running(task):
    if task.get("status"):
        return task["status"] not in ("finished", "failed")
    return "percentage" in task  # results may come without a status

)"_s;
}

QString pythonFetch(const SnippetRequest &request)
{
    const WireProfile &wire = request.wire;
    if (!wire.fetchesByGet)
        return uR"(
task_id = task.get("task_id")
while task_id and task.get("status") != "finished":
    task = call(%1, json={"task_id": task_id})
    if not is_running(task):
        break
    time.sleep(5)
)"_s.arg(pythonUrl(request.fetchUrl));
    QStringList ends;
    const QStringList statuses = wire.endStatuses();
    for (const QString &status : statuses)
        ends += quotedText(status);
    return uR"(
%1_id = %1.get("%2")
if not %1_id:
    raise SystemExit(f"no %3: {%1}")
while True:
    %1 = call(%4 + quote(%1_id, safe=""), "GET")
    if %1.get("status") in (%5):
        break
    time.sleep(%6)
)"_s.arg(wire.noun, wire.idName, wire.idWords(), pythonUrl(request.fetchUrl), ends.join(", "_L1),
         QString::number(request.waitSeconds));
}

QString pythonSave(const WireProfile &wire)
{
    return uR"(

def addresses(value):
    """Every address in the result, whatever its shape."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [address for entry in value for address in addresses(entry)]
    return [value] if str(value).startswith(("https://", "http://")) else []


for number, address in enumerate(addresses(%1.get("result")), start=1):
    name = f"{%1_id}-{number}{os.path.splitext(urlsplit(address).path)[1]}"
    with requests.get(address, timeout=60, stream=True) as response, open(name, "wb") as file:
        response.raise_for_status()
        for chunk in response.iter_content(1 << 20):
            file.write(chunk)
    print(f"Saved {name}", file=sys.stderr)
)"_s.arg(wire.noun);
}

QString pythonLoss(const WireProfile &wire)
{
    if (wire.lostStatuses.size() == 1)
        return u"if %1.get(\"status\") == %2:\n    raise SystemExit(1)\n"_s.arg(wire.noun,
                                                                             quotedText(wire.lostStatuses.first()));
    return u"if %1.get(\"status\") != %2:\n    raise SystemExit(%1.get(\"error\") or %1.get(\"status\"))\n"_s.arg(
        wire.noun, quotedText(wire.doneStatus));
}

} // namespace

QString pythonSnippet(const SnippetRequest &request)
{
    const bool encodes = request.has(SnippetInput::Kind::Base64) || request.has(SnippetInput::Kind::DataUrl);
    QString code = snippetHead(request, u"#"_s,
                               "python3 "_L1 + snippetFileName(SnippetLanguage::Python, request)
                                   + " (needs the package requests)"_L1);
    const WireProfile &wire = request.wire;
    const bool asks = !request.fetchUrl.isEmpty();
    const bool makesKey = !request.multipart && !wire.idempotencyHeader.isEmpty();
    if (encodes)
        code += "import base64\n"_L1;
    code += "import json\nimport os\n"_L1;
    if (wire.savesFiles || makesKey)
        code += "import sys\n"_L1;
    if (asks)
        code += "import time\n"_L1;
    if (makesKey)
        code += "import uuid\n"_L1;
    QStringList parsers;
    if (asks && wire.fetchesByGet)
        parsers += u"quote"_s;
    if (wire.savesFiles)
        parsers += u"urlsplit"_s;
    if (!parsers.isEmpty())
        code += "from urllib.parse import "_L1 + parsers.join(", "_L1) + u'\n';
    code += uR"(
import requests

if not os.environ.get("APIFRAME_API_KEY"):
    raise SystemExit("APIFRAME_API_KEY is not set")
session = requests.Session()
session.headers["%1"] = os.environ["APIFRAME_API_KEY"]

)"_s.arg(wire.keyHeader);
    code += pythonCall(wire, std::max(60, request.timeoutMs / 1000));
    if (encodes)
        code += uR"(
def encoded(name):
    with open(name, "rb") as file:
        return base64.b64encode(file.read()).decode()

)"_s;
    if (asks)
        code += pythonIsRunning(wire);
    for (const SnippetInput &input : request.inputs) {
        if (input.kind == SnippetInput::Kind::Upload)
            code += u'\n' + input.variable + " = call("_L1 + pythonUrl(input.uploadUrl) + ", files={\n    "_L1
                    + pythonPart(input.part, input) + ",\n})["_L1 + quotedText(input.answer) + "]\n"_L1;
    }
    if (makesKey)
        code += uR"(
# Sent again with the same key within a day, the request brings the same %1 and is not paid twice.
idempotency_key = os.environ.get("IDEMPOTENCY_KEY") or str(uuid.uuid4())
print(f"IDEMPOTENCY_KEY={idempotency_key}", file=sys.stderr)
)"_s.arg(wire.noun);
    code += u'\n' + wire.noun + " = call(\n    "_L1 + pythonUrl(request.url) + ",\n"_L1;
    if (request.multipart) {
        code += pythonForm(request);
    } else {
        LiteralStyle style;
        style.null = u"None"_s;
        style.yes = u"True"_s;
        style.no = u"False"_s;
        style.indent = u"    "_s;
        style.input = pythonInput;
        if (makesKey)
            code += "    headers={"_L1 + quotedText(wire.idempotencyHeader) + ": idempotency_key},\n"_L1;
        code += "    json="_L1 + literal(request.body, request, style, 1) + ",\n"_L1;
    }
    code += ")\n"_L1;
    if (asks)
        code += pythonFetch(request);
    code += "\nprint(json.dumps("_L1 + wire.noun + ", indent=2))\n"_L1 + pythonLoss(wire);
    if (wire.savesFiles)
        code += pythonSave(wire);
    return code;
}

} // namespace frameloom
