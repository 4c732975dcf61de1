"""The keys of exceptions, for stdlib/builtins/control/conditions.scm."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, row

ROWS = (
    row("%make-thrown", "key arguments", PURE, "The object that `throw` raises."),
    row("%thrown-to?", "obj key", READ, "Whether `catch` with the key catches obj.", function="is_thrown_to"),
    row("%throw-key", "obj", READ, "The key of a raised object."),
    row("%throw-arguments", "obj", READ, "The arguments of a raised object."),
)
