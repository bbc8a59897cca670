# SPDX-FileCopyrightText: The Frameloom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_collection.py SCHEMA COLLECTION: says what the schema has against the collection; ends with 1 if anything."""
import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
with open(sys.argv[2], encoding="utf-8") as file:
    collection = json.load(file)
errors = list(jsonschema.Draft7Validator(schema).iter_errors(collection))
for error in errors:
    best = jsonschema.exceptions.best_match([error])
    print("/".join(str(step) for step in best.absolute_path), best.message[:300])
sys.exit(1 if errors else 0)
