"""Judges documents by a JSON Schema, for the tests, with the package jsonschema (4 or later) from PyPI.

Standard input: the schema on one line, then a document a line, each as JSON.
Standard output: a line for the schema, by the meta-schema of its dialect, and one for each document: nothing where it is
valid, else what is wrong with it, as a JSON string.
"""

import json
import sys

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError


def verdict(error):
    return "" if error is None else json.dumps(f"{error.json_path}: {error.message}"[:300])


schema, *documents = (json.loads(line) for line in sys.stdin.buffer.read().split(b"\n") if line)
try:
    Draft202012Validator.check_schema(schema)
    print()
except SchemaError as error:
    print(verdict(error))
validator = Draft202012Validator(schema)
for document in documents:
    print(verdict(next(validator.iter_errors(document), None)))
