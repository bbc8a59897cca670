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
        const QJsonArray values = SnippetRequest::partsOf(it.value());
        for (const QJsonValue &value : values) {
            parts += " \\\n  "_L1;
            const SnippetInput *input = request.inputAt(value);
            if (!input)
                parts += "--form-string "_L1 + shellQuoted(it.key() + u'=' + formText(value));
            else if (input->kind == SnippetInput::Kind::Part)
                parts += curlPart(it.key(), *input);
            else
                parts += "--form-string "_L1 + shellQuoted(it.key() + u'=') + hereInput(*input);
        }
    }
    return parts;
}

/// How the shell reads an answer without a JSON parser.
QString curlReaders(const WireProfile &wire)
{
    if (!wire.savesFiles)
        return uR"(
# Prints the text under a name in a JSON answer.
text() {
  printf '%s\n' "$2" | grep -o "\"$1\" *: *\"[^\"]*\"" | head -n 1 | cut -d '"' -f 4
}
)"_s;
    return uR"(
# Prints every text under a name at the top of a JSON answer, one a line, however deep.
text() {
  printf '%s\n' "$2" | LC_ALL=C grep -oE '"([^"\\]|\\.)*"|[][{},]' | LC_ALL=C awk -v name="\"$1\"" '
    /^[[{]/ { depth++; next }
    /^[]}]/ { depth--; next }
    /^,/ { if (depth == 1) inside = 0; next }
    inside { print substr($0, 2, length($0) - 2); next }
    depth == 1 { inside = $0 == name }' | sed 's#\\/#/#g; s#\\u0026#\&#g'
}
)"_s;
}

QString curlCall(const WireProfile &wire)
{
    return uR"(
# Sends a request and prints the answer.
call() {
  answer=$(curl --silent --show-error --fail-with-body --header "%1: $APIFRAME_API_KEY" "$@") || {
    printf '%s\n' "$answer" >&2
    exit 1
  }
  printf '%s\n' "$answer"
}
)"_s.arg(wire.keyHeader);
}

QString curlMakeKey(const WireProfile &wire)
{
    return uR"(
# Sent again with the same key within a day, the request brings the same %1 and is not paid twice.
idempotency_key=${IDEMPOTENCY_KEY:-$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')}
echo "IDEMPOTENCY_KEY=$idempotency_key" >&2
)"_s.arg(wire.noun);
}

QString curlFetch(const SnippetRequest &request)
{
    const WireProfile &wire = request.wire;
    if (!wire.fetchesByGet)
        return uR"(
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
    return uR"(
%1_id=$(text %2 "$%1")
[ -n "$%1_id" ] || { printf 'no %3: %s\n' "$%1" >&2; exit 1; }
while :; do
  %1=$(call %4"$%1_id")
  status=$(text status "$%1")
  case $status in %5) break ;; esac
  sleep %6
done
)"_s.arg(wire.noun, wire.idName, wire.idWords(), curlUrl(request.fetchUrl), wire.endStatuses().join(" | "_L1),
         QString::number(request.waitSeconds));
}

QString curlEnd(const WireProfile &wire)
{
    const QString print = "\nprintf '%s\\n' \"$"_L1 + wire.noun + "\"\n"_L1;
    if (!wire.savesFiles && wire.lostStatuses.size() > 1)
        return print + "[ \"$status\" = "_L1 + wire.doneStatus + " ] || { text error \"$"_L1 + wire.noun
            + "\" >&2; exit 1; }\n"_L1;
    if (!wire.savesFiles)
        return print + "test \"$status\" != "_L1 + wire.lostStatuses.first() + u'\n';
    return print + uR"([ "$status" = %3 ] || { text error "$%1" >&2; exit 1; }

number=0
text result "$%1" | grep '^https\{0,1\}://' | while read -r address; do
  number=$((number + 1))
  name=${address%%[?#]*}
  name=${name##*/}
  case $name in *.*) ending=.${name##*.} ;; *) ending= ;; esac
  curl --silent --show-error --fail --location --output "$%1_id-$number$ending" --url "$address"
  echo "Saved $%1_id-$number$ending" >&2
done
)"_s.replace("%1"_L1, wire.noun).replace("%3"_L1, wire.doneStatus);
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
    const WireProfile &wire = request.wire;
    code += curlCall(wire) + curlReaders(wire);
    for (const SnippetInput &input : request.inputs) {
        if (input.kind == SnippetInput::Kind::Upload)
            code += "\nuploaded=$(call "_L1 + curlPart(input.part, input) + u' ' + curlUrl(input.uploadUrl) + ")\n"_L1
                    + input.variable + "=$(text "_L1 + input.answer + " \"$uploaded\")\n"_L1;
    }
    if (request.multipart) {
        code += u'\n' + wire.noun + "=$(call "_L1 + submit + curlForm(request) + ")\n"_L1;
    } else {
        // Outside of $( ), where old shells read quotes in a here-document as their own.
        LiteralStyle style;
        style.lastComma = false;
        style.input = hereInput;
        if (!request.inputs.isEmpty())
            style.text = [](const QString &text) { return hereText(quotedText(text)); };
        const bool makesKey = !wire.idempotencyHeader.isEmpty();
        if (makesKey)
            code += curlMakeKey(wire);
        code += "\nbody() {\n  cat <<"_L1 + (request.inputs.isEmpty() ? "'JSON'\n"_L1 : "JSON\n"_L1)
                + literal(request.body, request, style, 0) + "\nJSON\n}\n"_L1 + wire.noun + "=$(body | call "_L1 + submit
                + (makesKey ? " \\\n  --header \""_L1 + wire.idempotencyHeader + ": $idempotency_key\""_L1 : QString())
                + " \\\n  --header 'Content-Type: application/json' --data-binary @-)\n"_L1;
    }
    if (!wire.fetchesByGet)
        code += "status=$(text status \""_L1 + u'$' + wire.noun + "\")\n"_L1;
    if (!request.fetchUrl.isEmpty())
        code += curlFetch(request);
    return code + curlEnd(wire);
}

} // namespace frameloom
