// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/codetext.h"
#include "export/snippet.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// Nothing is special between single quotes but their end.
QString shellQuoted(const QString &text)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_./:@%+=,-]+$"_s);
    if (plain.match(text).hasMatch())
        return text;
    QString inner = text;
    inner.remove(QChar(u'\0')).replace(u'\'', "'\\''"_L1);
    return u'\'' + inner + u'\'';
}

/// Inside a here-document that expands.
QString hereText(const QString &text)
{
    QString safe = text;
    safe.replace(u'\\', "\\\\"_L1).replace(u'$', "\\$"_L1).replace(u'`', "\\`"_L1);
    return safe;
}

/// A name that no command takes for an option or for its standard input.
QString curlFile(const QString &name)
{
    return name.startsWith(u'-') ? "./"_L1 + name : name;
}

QString curlEncoded(const SnippetInput &input)
{
    return "$(base64 < "_L1 + shellQuoted(curlFile(input.file)) + " | tr -d '\\n')"_L1;
}

/// curl's own quoting, so that ';' and ',' in a name are part of it.
QString curlPart(const QString &part, const SnippetInput &input)
{
    QString name = curlFile(input.file);
    name.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    return "--form "_L1 + shellQuoted(part + "=@\""_L1 + name + "\";type="_L1 + input.mime);
}

QString curlUrl(const QUrl &url)
{
    return shellQuoted(QString::fromLatin1(url.toEncoded()));
}

QString hereInput(const SnippetInput &input)
{
    switch (input.kind) {
    case SnippetInput::Kind::Upload:
        return "\"$"_L1 + input.variable + u'"';
    case SnippetInput::Kind::Base64:
        return u'"' + curlEncoded(input) + u'"';
    case SnippetInput::Kind::DataUrl:
        return "\"data:"_L1 + hereText(input.mime) + ";base64,"_L1 + curlEncoded(input) + u'"';
    case SnippetInput::Kind::Secret:
        return u"\"$APIFRAME_WEBHOOK_SECRET\""_s;
    case SnippetInput::Kind::Part:
        break;
    }
    return u"\"\""_s;
}

QString curlForm(const SnippetRequest &request)
{
    QString parts;
    for (auto it = request.body.begin(); it != request.body.end(); ++it) {
        parts += " \\\n  "_L1;
        const SnippetInput *input = request.inputAt(it.value());
        if (!input)
            parts += "--form-string "_L1 + shellQuoted(it.key() + u'=' + formText(it.value()));
        else if (input->kind == SnippetInput::Kind::Part)
            parts += curlPart(it.key(), *input);
        else
            parts += "--form-string "_L1 + shellQuoted(it.key() + u'=') + hereInput(*input);
    }
    return parts;
}

} // namespace

QString curlSnippet(const SnippetRequest &request)
{
    const QString submit = curlUrl(request.url);
    QString code =
        "#!/bin/sh\n"_L1 + snippetHead(request, u"#"_s, "sh "_L1 + snippetFileName(SnippetLanguage::Curl, request));
    code += uR"(set -eu
: "${APIFRAME_API_KEY:?is not set}"
)"_s;
    if (request.has(SnippetInput::Kind::Secret))
        code += ": \"${APIFRAME_WEBHOOK_SECRET:?is not set}\"\n"_L1;
    code += uR"(
# Sends a request and prints the answer.
call() {
  answer=$(curl --silent --show-error --fail-with-body --header "Authorization: $APIFRAME_API_KEY" "$@") || {
    printf '%s\n' "$answer" >&2
    exit 1
  }
  printf '%s\n' "$answer"
}

# Prints the text under a name in a JSON answer.
text() {
  printf '%s\n' "$2" | grep -o "\"$1\" *: *\"[^\"]*\"" | head -n 1 | cut -d '"' -f 4
}
)"_s;
    for (const SnippetInput &input : request.inputs) {
        if (input.kind == SnippetInput::Kind::Upload)
            code += "\nuploaded=$(call "_L1 + curlPart(input.part, input) + u' ' + curlUrl(input.uploadUrl) + ")\n"_L1
                    + input.variable + "=$(text "_L1 + input.answer + " \"$uploaded\")\n"_L1;
    }
    if (request.multipart) {
        code += "\ntask=$(call "_L1 + submit + curlForm(request) + ")\n"_L1;
    } else {
        // Outside of $( ), where old shells read quotes in a here-document as their own.
        LiteralStyle style;
        style.lastComma = false;
        style.input = hereInput;
        if (!request.inputs.isEmpty())
            style.text = [](const QString &text) { return hereText(quotedText(text)); };
        code += "\nbody() {\n  cat <<"_L1 + (request.inputs.isEmpty() ? "'JSON'\n"_L1 : "JSON\n"_L1)
                + literal(request.body, request, style, 0) + "\nJSON\n}\ntask=$(body | call "_L1 + submit
                + " \\\n  --header 'Content-Type: application/json' --data-binary @-)\n"_L1;
    }
    code += "status=$(text status \"$task\")\n"_L1;
    if (!request.fetchUrl.isEmpty()) {
        code += uR"(
task_id=$(text task_id "$task")
while [ -n "$task_id" ] && [ "$status" != finished ]; do
  task=$(call %1 \
    --header 'Content-Type: application/json' --data "{\"task_id\": \"$task_id\"}")
  status=$(text status "$task")
  case $status in
    finished | failed) break ;;
    '') case $task in *'"percentage"'*) ;; *) break ;; esac ;; # results may come without a status
  esac
  sleep 5
done
)"_s.arg(curlUrl(request.fetchUrl));
    }
    return code + uR"(
printf '%s\n' "$task"
test "$status" != failed
)"_s;
}

} // namespace frameloom
