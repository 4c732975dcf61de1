"""Conditions: error objects, and conditions made of parts."""

from __future__ import annotations

from schemenn.primitive_table.row import CONTROL, PURE, READ, WRITE, row

ROWS = (
    row("%make-error", "message irritants", PURE, "A new error object."),
    row("%handler-returned", "obj", PURE, "The error of a handler that returned from `raise`."),
    row("%uncaught", "obj", CONTROL, "End the program: nobody handles obj."),
    row("error-object?", "obj", PURE, "Whether obj is an error object (6.11)."),
    row("error-object-message", "error-object", READ, "The message of an error object (6.11)."),
    row("error-object-irritants", "error-object", READ, "The list of irritants of an error object (6.11)."),
    row("error-message", "error-object", READ, "The message of an error object.", function="error_object_message"),
    row(
        "error-irritants", "error-object", READ, "The irritants of an error object.", function="error_object_irritants"
    ),
    row("error-code", "error-object", READ, "The code of an error in the catalogue of errors, a symbol."),
    row("error-place", "error-object", READ, "Where an error was made, (file line column), or #f."),
    row("error?", "obj", PURE, "Whether obj is an error object, or a condition with &error.", function="is_error"),
    row("condition?", "obj", PURE, "Whether obj is a condition."),
    row("condition/report-string", "condition", READ, "The message and irritants of a condition as a string."),
    row("exn-message", "exn", READ, "What an exception says, as a string."),
    row("read-error?", "obj", PURE, "Whether obj is an error of `read` (6.11)."),
    row("file-error?", "obj", PURE, "Whether obj is an error of opening a file (6.11)."),
    row("condition", "c ...", READ, "One condition with the parts of all."),
    row("simple-conditions", "c", READ, "The parts of a condition, a list of conditions."),
    row("%standard-condition-type", "name", PURE, "The condition type of R6RS of that name."),
    row("%condition-type", "name parent fields", WRITE, "A new condition type."),
    row("%make-condition", "type values", PURE, "A condition with one part."),
    row("%condition-has?", "obj type", READ, "Whether obj has a part of the type.", function="has_condition"),
    row("%condition-field", "accessor obj type field", READ, "The value of a field of a part of a condition."),
)
