// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/codetext.h"
#include "export/snippet.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

QString goInput(const SnippetInput &input)
{
    switch (input.kind) {
    case SnippetInput::Kind::Upload:
        return camelCase(input.variable);
    case SnippetInput::Kind::Base64:
        return "encoded("_L1 + quotedText(input.file) + u')';
    case SnippetInput::Kind::DataUrl:
        return quotedText("data:"_L1 + input.mime + ";base64,"_L1) + " + encoded("_L1 + quotedText(input.file) + u')';
    case SnippetInput::Kind::Secret:
        return u"os.Getenv(\"APIFRAME_WEBHOOK_SECRET\")"_s;
    case SnippetInput::Kind::Part: // written by goForm()
        break;
    }
    return u"nil"_s;
}

QString goUrl(const QUrl &url)
{
    return quotedText(QString::fromLatin1(url.toEncoded()));
}

QString goFile(const QString &part, const SnippetInput &input)
{
    return quotedText(part) + ", "_L1 + quotedText(input.file) + ", "_L1 + quotedText(input.mime);
}

QString goForm(const SnippetRequest &request)
{
    QString file = u"\"\", \"\", \"\""_s;
    QString texts;
    for (auto it = request.body.begin(); it != request.body.end(); ++it) {
        const SnippetInput *input = request.inputAt(it.value());
        if (input && input->kind == SnippetInput::Kind::Part)
            file = goFile(it.key(), *input);
        else
            texts += "\t\t"_L1 + quotedText(it.key()) + ": "_L1
                     + (input ? goInput(*input) : quotedText(formText(it.value()))) + ",\n"_L1;
    }
    if (texts.isEmpty())
        return file + ", nil"_L1;
    return file + ", map[string]string{\n"_L1 + texts + "\t}"_L1;
}

QString goImports(const SnippetRequest &request, bool forms, bool encodes)
{
    QStringList packages = {u"encoding/json"_s, u"io"_s, u"log"_s, u"net/http"_s, u"os"_s};
    if (forms || !request.fetchUrl.isEmpty() || !request.multipart)
        packages += u"bytes"_s;
    if (encodes)
        packages += u"encoding/base64"_s;
    if (forms)
        packages += {u"mime/multipart"_s, u"net/textproto"_s, u"strings"_s};
    if (!request.fetchUrl.isEmpty())
        packages += u"time"_s;
    packages.sort();
    QString code = u"package main\n\nimport (\n"_s;
    for (const QString &package : std::as_const(packages))
        code += "\t\""_L1 + package + "\"\n"_L1;
    return code + ")\n"_L1;
}

QString goFunctions(const SnippetRequest &request, bool forms, bool encodes)
{
    QString code = uR"(
func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func call(url, contentType string, body io.Reader) map[string]any {
	request, err := http.NewRequest("POST", url, body)
	check(err)
	request.Header.Set("Authorization", os.Getenv("APIFRAME_API_KEY"))
	request.Header.Set("Content-Type", contentType)
	response, err := http.DefaultClient.Do(request)
	check(err)
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	check(err)
	if response.StatusCode < 200 || response.StatusCode > 299 {
		log.Fatalf("%s: %s", response.Status, text)
	}
	var answer map[string]any
	check(json.Unmarshal(text, &answer))
	return answer
}
)"_s;
    if (!request.multipart || !request.fetchUrl.isEmpty())
        code += uR"(
func callJSON(url string, value any) map[string]any {
	body, err := json.Marshal(value)
	check(err)
	return call(url, "application/json", bytes.NewReader(body))
}
)"_s;
    if (forms)
        code += uR"(
func callForm(url, part, file, mediaType string, texts map[string]string) map[string]any {
	content, err := os.ReadFile(file)
	check(err)
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	for name, text := range texts {
		check(form.WriteField(name, text))
	}
	quote := strings.NewReplacer("\\", "\\\\", "\"", "%22", "\r", "%0D", "\n", "%0A").Replace
	writer, err := form.CreatePart(textproto.MIMEHeader{
		"Content-Disposition": {`form-data; name="` + quote(part) + `"; filename="` + quote(file) + `"`},
		"Content-Type":        {mediaType},
	})
	check(err)
	_, err = writer.Write(content)
	check(err)
	check(form.Close())
	return call(url, form.FormDataContentType(), &body)
}
)"_s;
    if (encodes)
        code += uR"(
func encoded(file string) string {
	content, err := os.ReadFile(file)
	check(err)
	return base64.StdEncoding.EncodeToString(content)
}
)"_s;
    if (!request.fetchUrl.isEmpty())
        code += uR"(
// Results may come without a status.
func isRunning(task map[string]any) bool {
	if status, ok := task["status"].(string); ok && status != "" {
		return status != "finished" && status != "failed"
	}
	_, ok := task["percentage"]
	return ok
}
)"_s;
    return code;
}

} // namespace

QString goSnippet(const SnippetRequest &request)
{
    const bool forms = request.multipart || request.has(SnippetInput::Kind::Upload);
    const bool encodes = request.has(SnippetInput::Kind::Base64) || request.has(SnippetInput::Kind::DataUrl);
    QString code = snippetHead(request, u"//"_s, "go run "_L1 + snippetFileName(SnippetLanguage::Go, request)) + u'\n'
                   + goImports(request, forms, encodes) + goFunctions(request, forms, encodes) + uR"(
func main() {
	if os.Getenv("APIFRAME_API_KEY") == "" {
		log.Fatal("APIFRAME_API_KEY is not set")
	}
)"_s;
    if (request.has(SnippetInput::Kind::Secret))
        code += u"\tif os.Getenv(\"APIFRAME_WEBHOOK_SECRET\") == \"\" {\n"
                "\t\tlog.Fatal(\"APIFRAME_WEBHOOK_SECRET is not set\")\n\t}\n"_s;
    for (const SnippetInput &input : request.inputs) {
        if (input.kind == SnippetInput::Kind::Upload)
            code += u'\t' + camelCase(input.variable) + ", _ := callForm("_L1 + goUrl(input.uploadUrl) + ", "_L1
                    + goFile(input.part, input) + ", nil)["_L1 + quotedText(input.answer) + "].(string)\n"_L1;
    }
    if (request.multipart) {
        code += "\ttask := callForm("_L1 + goUrl(request.url) + ", "_L1 + goForm(request) + ")\n"_L1;
    } else {
        LiteralStyle style;
        style.null = u"nil"_s;
        style.objectHead = u"map[string]any"_s;
        style.listHead = u"[]any"_s;
        style.listOpen = u"{"_s;
        style.listClose = u"}"_s;
        style.indent = u"\t"_s;
        style.input = goInput;
        code += "\ttask := callJSON("_L1 + goUrl(request.url) + ", "_L1 + literal(request.body, request, style, 1)
                + ")\n"_L1;
    }
    if (!request.fetchUrl.isEmpty()) {
        code += uR"(	id, ok := task["task_id"].(string)
	for ok && task["status"] != "finished" {
		task = callJSON(%1, map[string]any{"task_id": id})
		if !isRunning(task) {
			break
		}
		time.Sleep(5 * time.Second)
	}
)"_s.arg(goUrl(request.fetchUrl));
    }
    return code + uR"(
	result := json.NewEncoder(os.Stdout)
	result.SetEscapeHTML(false)
	result.SetIndent("", "  ")
	check(result.Encode(task))
	if task["status"] == "failed" {
		os.Exit(1)
	}
}
)"_s;
}

} // namespace frameloom
