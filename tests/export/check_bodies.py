# SPDX-FileCopyrightText: The Frameloom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_bodies.py OPENAPI COLLECTION: says what the document's request schemas have against the bodies of the collection,
and prints how many were checked; ends with 1 if there is anything."""
import json
import re
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    document = json.load(file)
with open(sys.argv[2], encoding="utf-8") as file:
    collection = json.load(file)


def requests(items):
    for item in items:
        if "item" in item:
            yield from requests(item["item"])
        else:
            yield item["name"], item["request"]


checked = 0
wrong = 0
for name, request in requests(collection["item"]):
    path = re.sub(r"^\{\{\w+\}\}", "", request["url"]["raw"]).partition("?")[0]
    known = [p for p in document["paths"] if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", p), path)]
    method = request["method"].lower()
    if not known or method not in document["paths"][known[0]]:
        print(name, path, "is not in the document")
        wrong += 1
        continue
    if request.get("body", {}).get("mode") != "raw":
        continue
    call = document["paths"][known[0]][method]
    schema = dict(call["requestBody"]["content"]["application/json"]["schema"])
    schema["components"] = document["components"]
    body = json.loads(request["body"]["raw"])
    error = jsonschema.exceptions.best_match(jsonschema.Draft202012Validator(schema).iter_errors(body))
    if error:
        print(name, path, json.dumps(body), error.message[:300])
        wrong += 1
    checked += 1
print(checked, "bodies")
sys.exit(1 if wrong else 0)
