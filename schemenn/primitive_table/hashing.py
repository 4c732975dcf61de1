"""Hash functions."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, Primitive, row, rows


def _hashes(names: str, parameters: str, same: str, function: str) -> list[Primitive]:
    return rows(names, parameters, READ, f"A number that is the same for {same}.", function)


ROWS = (
    *_hashes("equal-hash equal-hash-code", "a [bound]", "data that are equal?", "hash_"),
    *_hashes(
        "eqv-hash eq-hash hash-by-identity hashq hashv eq-hash-code eqv-hash-code",
        "a [bound]",
        "data that are eqv?",
        "eqv_hash",
    ),
    *_hashes("string-hash", "string [bound] [start] [end]", "strings that are string=?", "string_hash"),
    *_hashes("string-ci-hash", "string [bound]", "strings that are string-ci=?", "string_ci_hash"),
    *_hashes("symbol-hash", "symbol [bound]", "one symbol", "symbol_hash"),
    *_hashes("char-hash", "char [bound]", "one character", "char_hash"),
    *_hashes("char-ci-hash", "char [bound]", "characters that are char-ci=?", "char_ci_hash"),
    *_hashes("boolean-hash", "boolean [bound]", "one boolean", "boolean_hash"),
    *_hashes("number-hash", "z [bound]", "numbers that are =", "number_hash"),
    row("hash-bound", "", PURE, "No hash function without a bound answers this number or a greater one."),
    row("hash-salt", "", PURE, "A number for hash functions to begin with."),
)
