"""Hash functions."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, Primitive, row


def _rows(names: str, parameters: str, same: str, function: str) -> list[Primitive]:
    doc = f"A number that is the same for {same}."
    return [row(name, parameters, READ, doc, function=function) for name in names.split()]


ROWS = (
    *_rows("equal-hash equal-hash-code", "a [bound]", "data that are equal?", "hash_"),
    *_rows(
        "eqv-hash eq-hash hash-by-identity hashq hashv eq-hash-code eqv-hash-code",
        "a [bound]",
        "data that are eqv?",
        "eqv_hash",
    ),
    *_rows("string-hash", "string [bound] [start] [end]", "strings that are string=?", "string_hash"),
    *_rows("string-ci-hash", "string [bound]", "strings that are string-ci=?", "string_ci_hash"),
    *_rows("symbol-hash", "symbol [bound]", "one symbol", "symbol_hash"),
    *_rows("char-hash", "char [bound]", "one character", "char_hash"),
    *_rows("char-ci-hash", "char [bound]", "characters that are char-ci=?", "char_ci_hash"),
    *_rows("boolean-hash", "boolean [bound]", "one boolean", "boolean_hash"),
    *_rows("number-hash", "z [bound]", "numbers that are =", "number_hash"),
    row("hash-bound", "", PURE, "No hash function without a bound answers this number or a greater one."),
    row("hash-salt", "", PURE, "A number for hash functions to begin with."),
)
