// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/codetext.h"
#include "export/snippet.h"

#include <QStringList>

#include <algorithm>

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

/// Several parts are files.
bool goSendsFiles(const SnippetRequest &request)
{
    const auto files = std::count_if(request.inputs.cbegin(), request.inputs.cend(), [](const SnippetInput &input) {
        return input.kind == SnippetInput::Kind::Part;
    });
    return request.multipart && files > 1;
}

QString goForm(const SnippetRequest &request)
{
    const bool several = goSendsFiles(request);
    QString file = several ? QString() : u"\"\", \"\", \"\""_s;
    QString texts;
    for (auto it = request.body.begin(); it != request.body.end(); ++it) {
        const QJsonArray values = SnippetRequest::partsOf(it.value());
        for (const QJsonValue &value : values) {
            const SnippetInput *input = request.inputAt(value);
            if (input && input->kind == SnippetInput::Kind::Part && several)
                file += "\t\t{"_L1 + goFile(it.key(), *input) + "},\n"_L1;
            else if (input && input->kind == SnippetInput::Kind::Part)
                file = goFile(it.key(), *input);
            else
                texts += "\t\t"_L1 + quotedText(it.key()) + ": "_L1
                         + (input ? goInput(*input) : quotedText(formText(value))) + ",\n"_L1;
        }
    }
    if (several)
        file = "[][3]string{\n"_L1 + file + "\t}"_L1;
    if (texts.isEmpty())
        return file + ", nil"_L1;
    return file + ", map[string]string{\n"_L1 + texts + "\t}"_L1;
}

bool goSendsJson(const SnippetRequest &request)
{
    return !request.multipart || (!request.fetchUrl.isEmpty() && !request.wire.fetchesByGet);
}

bool goMakesKey(const SnippetRequest &request)
{
    return !request.multipart && !request.wire.idempotencyHeader.isEmpty();
}

QString goImports(const SnippetRequest &request, bool forms, bool encodes)
{
    QStringList packages = {u"encoding/json"_s, u"io"_s, u"log"_s, u"net/http"_s, u"os"_s};
    if (forms || goSendsJson(request))
        packages += u"bytes"_s;
    if (goMakesKey(request))
        packages += {u"crypto/rand"_s, u"encoding/hex"_s};
    if (request.wire.savesFiles)
        packages += {u"fmt"_s, u"path"_s, u"sort"_s};
    if (request.wire.savesFiles || (!request.fetchUrl.isEmpty() && request.wire.fetchesByGet))
        packages += u"net/url"_s;
    if (request.wire.savesFiles && !forms)
        packages += u"strings"_s;
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

/// What a request looks like: its signature, its first lines, and how it is sent.
QString goCall(const WireProfile &wire)
{
    QString code;
    QString client = u"http.DefaultClient"_s;
    if (wire.staysOnHost) {
        client = u"client"_s;
        code += uR"(
// Follows no redirect: the key is for this host only.
var client = &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
)"_s;
    }
    QString headers = u"\trequest.Header.Set(\"Content-Type\", contentType)\n"_s;
    if (wire.fetchesByGet)
        headers = u"\tif body != nil {\n\t\trequest.Header.Set(\"Content-Type\", contentType)\n\t}\n"_s;
    if (!wire.idempotencyHeader.isEmpty())
        headers += u"\tif contentType == \"application/json\" {\n\t\trequest.Header.Set(%1, idempotencyKey)\n\t}\n"_s.arg(
            quotedText(wire.idempotencyHeader));
    code += u"\nfunc call(%1url, contentType string, body io.Reader) map[string]any {\n"
            "\trequest, err := http.NewRequest(%2, url, body)\n\tcheck(err)\n"
            "\trequest.Header.Set(%3, os.Getenv(\"APIFRAME_API_KEY\"))\n%4\tresponse, err := %5.Do(request)\n"
            "\tcheck(err)\n"_s.arg(wire.fetchesByGet ? u"method, "_s : QString(),
                                   wire.fetchesByGet ? u"method"_s : u"\"POST\""_s, quotedText(wire.keyHeader),
                                   headers, client);
    return code;
}

QString goMakeKey(const WireProfile &wire)
{
    return uR"(
// Sent again with the same key within a day, the request brings the same %1 and is not paid twice.
var idempotencyKey = os.Getenv("IDEMPOTENCY_KEY")

func makeKey() {
	if idempotencyKey == "" {
		random := make([]byte, 16)
		_, err := rand.Read(random)
		check(err)
		idempotencyKey = hex.EncodeToString(random)
	}
	log.Print("IDEMPOTENCY_KEY=", idempotencyKey)
}
)"_s.arg(wire.noun);
}

QString goFetch(const SnippetRequest &request)
{
    const WireProfile &wire = request.wire;
    if (!wire.fetchesByGet)
        return uR"(	id, ok := task["task_id"].(string)
	for ok && task["status"] != "finished" {
		task = callJSON(%1, map[string]any{"task_id": id})
		if !isRunning(task) {
			break
		}
		time.Sleep(5 * time.Second)
	}
)"_s.arg(goUrl(request.fetchUrl));
    QStringList ends;
    const QStringList statuses = wire.endStatuses();
    for (const QString &status : statuses)
        ends += quotedText(status);
    return uR"(	id, ok := %1["%2"].(string)
	if !ok {
		log.Fatalf("no %3: %v", %1)
	}
wait:
	for {
		%1 = call("GET", %4+url.PathEscape(id), "", nil)
		switch %1["status"] {
		case %5:
			break wait
		}
		time.Sleep(%6 * time.Second)
	}
)"_s.arg(wire.noun, wire.idName, wire.idWords(), goUrl(request.fetchUrl), ends.join(", "_L1),
         QString::number(request.waitSeconds));
}

QString goSaveFunctions()
{
    return uR"(
// Every address in the result, whatever its shape.
func addresses(value any) (found []string) {
	switch value := value.(type) {
	case string:
		if strings.HasPrefix(value, "https://") || strings.HasPrefix(value, "http://") {
			found = append(found, value)
		}
	case []any:
		for _, entry := range value {
			found = append(found, addresses(entry)...)
		}
	case map[string]any:
		var names []string
		for name := range value {
			names = append(names, name)
		}
		sort.Strings(names)
		for _, name := range names {
			found = append(found, addresses(value[name])...)
		}
	}
	return found
}

func save(address, name string) {
	response, err := http.Get(address)
	check(err)
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		log.Fatalf("%s: %s", response.Status, address)
	}
	file, err := os.Create(name)
	check(err)
	_, err = io.Copy(file, response.Body)
	check(err)
	check(file.Close())
	log.Print("Saved ", name)
}
)"_s;
}

QString goEnd(const WireProfile &wire)
{
    QString code = uR"(
	result := json.NewEncoder(os.Stdout)
	result.SetEscapeHTML(false)
	result.SetIndent("", "  ")
	check(result.Encode(%1))
)"_s.arg(wire.noun);
    if (!wire.savesFiles && wire.lostStatuses.size() > 1)
        return code + uR"(	if %1["status"] != %2 {
		log.Fatal(%1["status"], ": ", %1["error"])
	}
}
)"_s.replace("%1"_L1, wire.noun).replace("%2"_L1, quotedText(wire.doneStatus));
    if (!wire.savesFiles)
        return code + uR"(	if %1["status"] == %2 {
		os.Exit(1)
	}
}
)"_s.arg(wire.noun, quotedText(wire.lostStatuses.first()));
    return code + uR"(	if %1["status"] != %2 {
		log.Fatal(%1["status"], ": ", %1["error"])
	}
	for i, address := range addresses(%1["result"]) {
		parsed, err := url.Parse(address)
		check(err)
		save(address, fmt.Sprintf("%s-%d%s", id, i+1, path.Ext(parsed.Path)))
	}
}
)"_s.replace("%1"_L1, wire.noun).replace("%2"_L1, quotedText(wire.doneStatus));
}

QString goFunctions(const SnippetRequest &request, bool forms, bool encodes)
{
    const WireProfile &wire = request.wire;
    QString code = uR"(
func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
)"_s;
    if (goMakesKey(request))
        code += goMakeKey(wire);
    code += goCall(wire) + uR"(	defer response.Body.Close()
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
    const QString method = wire.fetchesByGet ? u"\"POST\", "_s : QString();
    if (goSendsJson(request))
        code += uR"(
func callJSON(url string, value any) map[string]any {
	body, err := json.Marshal(value)
	check(err)
	return call(%1url, "application/json", bytes.NewReader(body))
}
)"_s.arg(method);
    if (forms && goSendsFiles(request))
        code += uR"(
func callForm(url string, files [][3]string, texts map[string]string) map[string]any {
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	for name, text := range texts {
		check(form.WriteField(name, text))
	}
	quote := strings.NewReplacer("\\", "\\\\", "\"", "%22", "\r", "%0D", "\n", "%0A").Replace
	for _, file := range files {
		content, err := os.ReadFile(file[1])
		check(err)
		writer, err := form.CreatePart(textproto.MIMEHeader{
			"Content-Disposition": {`form-data; name="` + quote(file[0]) + `"; filename="` + quote(file[1]) + `"`},
			"Content-Type":        {file[2]},
		})
		check(err)
		_, err = writer.Write(content)
		check(err)
	}
	check(form.Close())
	return call(@url, form.FormDataContentType(), &body)
}
)"_s.replace(u'@', method);
    else if (forms)
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
	return call(@url, form.FormDataContentType(), &body)
}
)"_s.replace(u'@', method);
    if (encodes)
        code += uR"(
func encoded(file string) string {
	content, err := os.ReadFile(file)
	check(err)
	return base64.StdEncoding.EncodeToString(content)
}
)"_s;
    if (wire.savesFiles)
        code += goSaveFunctions();
    if (!request.fetchUrl.isEmpty() && wire.statusMayLack)
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
    const WireProfile &wire = request.wire;
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
    if (goMakesKey(request))
        code += u"\tmakeKey()\n"_s;
    for (const SnippetInput &input : request.inputs) {
        if (input.kind == SnippetInput::Kind::Upload)
            code += u'\t' + camelCase(input.variable) + ", _ := callForm("_L1 + goUrl(input.uploadUrl) + ", "_L1
                    + goFile(input.part, input) + ", nil)["_L1 + quotedText(input.answer) + "].(string)\n"_L1;
    }
    if (request.multipart) {
        code += u'\t' + wire.noun + " := callForm("_L1 + goUrl(request.url) + ", "_L1 + goForm(request) + ")\n"_L1;
    } else {
        LiteralStyle style;
        style.null = u"nil"_s;
        style.objectHead = u"map[string]any"_s;
        style.listHead = u"[]any"_s;
        style.listOpen = u"{"_s;
        style.listClose = u"}"_s;
        style.indent = u"\t"_s;
        style.input = goInput;
        code += u'\t' + wire.noun + " := callJSON("_L1 + goUrl(request.url) + ", "_L1 + literal(request.body, request, style, 1)
                + ")\n"_L1;
    }
    if (!request.fetchUrl.isEmpty())
        code += goFetch(request);
    return code + goEnd(wire);
}

} // namespace frameloom
