"""The Python expressions of the primitive table, ready to be filled in.

    fill("a.cdr.car", [x], place)  →  the ast of  x.cdr.car

A template is parsed once. Names in it are the operands a … e, `primitive` (the primitive itself, out of line), or constants
of the runtime such as NIL and Pair, which compiled code knows as %NIL and %Pair.
"""

from __future__ import annotations

import ast
from functools import cache

from schemenn.emit.places import Place

RUNTIME_NAMES = frozenset(
    "int float len TRUE FALSE NIL UNSPECIFIED EOF DEFAULT Pair Vector String Char Symbol Bytevector Caught".split()
)


@cache
def _parse(template: str) -> ast.expr:
    return ast.parse(template, mode="eval").body


def fill(template: str, operands: list[ast.expr], key: str, place: Place) -> ast.expr:
    """The template as an expression over `operands`, every new node at `place`."""
    return _copy(_parse(template), operands, key, place)


def _copy(node: ast.expr, operands: list[ast.expr], key: str, place: Place) -> ast.expr:
    if isinstance(node, ast.Name):
        if len(node.id) == 1 and node.id in "abcde":
            return operands[ord(node.id) - ord("a")]
        if node.id == "primitive":
            return ast.Name(key, ast.Load(), **place)
        assert node.id in RUNTIME_NAMES, node.id
        return ast.Name("%" + node.id, ast.Load(), **place)
    fields = {}
    for name, value in ast.iter_fields(node):
        if isinstance(value, ast.expr):
            fields[name] = _copy(value, operands, key, place)
        elif isinstance(value, list):
            fields[name] = [_copy(x, operands, key, place) if isinstance(x, ast.expr) else x for x in value]  # type: ignore[assignment]
        else:
            fields[name] = value
    return node.__class__(**fields, **place)
