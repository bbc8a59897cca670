// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/codetext.h"
#include "export/snippet.h"

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

QString pythonPart(const QString &name, const SnippetInput &input)
{
    return quotedText(name) + ": ("_L1 + quotedText(input.file) + ", open("_L1 + quotedText(input.file)
           + ", \"rb\"), "_L1 + quotedText(input.mime) + ")"_L1;
}

QString pythonForm(const SnippetRequest &request)
{
    QString files;
    QString texts;
    for (auto it = request.body.begin(); it != request.body.end(); ++it) {
        const SnippetInput *input = request.inputAt(it.value());
        if (input && input->kind == SnippetInput::Kind::Part)
            files += "        "_L1 + pythonPart(it.key(), *input) + ",\n"_L1;
        else
            texts += "        "_L1 + quotedText(it.key()) + ": "_L1
                     + (input ? pythonInput(*input) : quotedText(formText(it.value()))) + ",\n"_L1;
    }
    QString code = "    files={\n"_L1 + files + "    },\n"_L1;
    if (!texts.isEmpty())
        code += "    data={\n"_L1 + texts + "    },\n"_L1;
    return code;
}

QString pythonUrl(const QUrl &url)
{
    return quotedText(QString::fromLatin1(url.toEncoded()));
}

} // namespace

QString pythonSnippet(const SnippetRequest &request)
{
    const bool encodes = request.has(SnippetInput::Kind::Base64) || request.has(SnippetInput::Kind::DataUrl);
    QString code = snippetHead(request, u"#"_s,
                               "python3 "_L1 + snippetFileName(SnippetLanguage::Python, request)
                                   + " (needs the package requests)"_L1);
    if (encodes)
        code += "import base64\n"_L1;
    code += "import json\nimport os\n"_L1;
    if (!request.fetchUrl.isEmpty())
        code += "import time\n"_L1;
    code += uR"(
import requests

if not os.environ.get("APIFRAME_API_KEY"):
    raise SystemExit("APIFRAME_API_KEY is not set")
session = requests.Session()
session.headers["Authorization"] = os.environ["APIFRAME_API_KEY"]


def call(url, **content):
    response = session.post(url, timeout=%1, **content)
    if not response.ok:
        raise SystemExit(f"{response.status_code}: {response.text}")
    return response.json()

)"_s.arg(std::max(60, request.timeoutMs / 1000));
    if (encodes)
        code += uR"(
def encoded(name):
    with open(name, "rb") as file:
        return base64.b64encode(file.read()).decode()

)"_s;
    if (!request.fetchUrl.isEmpty())
        code += uR"(
def is_running(task):
    if task.get("status"):
        return task["status"] not in ("finished", "failed")
    return "percentage" in task  # results may come without a status

)"_s;
    for (const SnippetInput &input : request.inputs) {
        if (input.kind == SnippetInput::Kind::Upload)
            code += u'\n' + input.variable + " = call("_L1 + pythonUrl(input.uploadUrl) + ", files={\n    "_L1
                    + pythonPart(input.part, input) + ",\n})["_L1 + quotedText(input.answer) + "]\n"_L1;
    }
    code += "\ntask = call(\n    "_L1 + pythonUrl(request.url) + ",\n"_L1;
    if (request.multipart) {
        code += pythonForm(request);
    } else {
        LiteralStyle style;
        style.null = u"None"_s;
        style.yes = u"True"_s;
        style.no = u"False"_s;
        style.indent = u"    "_s;
        style.input = pythonInput;
        code += "    json="_L1 + literal(request.body, request, style, 1) + ",\n"_L1;
    }
    code += ")\n"_L1;
    if (!request.fetchUrl.isEmpty()) {
        code += uR"(
task_id = task.get("task_id")
while task_id and task.get("status") != "finished":
    task = call(%1, json={"task_id": task_id})
    if not is_running(task):
        break
    time.sleep(5)
)"_s.arg(pythonUrl(request.fetchUrl));
    }
    return code + uR"(
print(json.dumps(task, indent=2))
if task.get("status") == "failed":
    raise SystemExit(1)
)"_s;
}

} // namespace frameloom
