"""Symbols."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, WRITE, row

ROWS = (
    row("symbol?", "a", PURE, "Whether a is a symbol.", test="a.__class__ is Symbol"),
    row("symbol=?", "a b c ...", PURE, "Whether the symbols are all the same.", function="is_symbol_equal"),
    row("symbol<?", "a b c ...", PURE, "Whether the names of the symbols rise.", function="is_symbol_less"),
    row("symbol->string", "symbol", READ, "A new string with the name of the symbol."),
    row("string->symbol", "string", READ, "The symbol with that name."),
    row("intern", "string", READ, "The symbol with that name.", function="string_to_symbol"),
    row("string->uninterned-symbol", "string", WRITE, "A new symbol, different from every other."),
    row("symbol-append", "symbol ...", PURE, "The symbol whose name is the names in one."),
    row("generate-uninterned-symbol", "[prefix]", WRITE, "A new symbol, different from every other."),
    row("generate-symbol", "[prefix]", WRITE, "A new symbol.", function="generate_uninterned_symbol"),
    row("gensym", "[prefix]", WRITE, "A new symbol.", function="generate_uninterned_symbol"),
)
